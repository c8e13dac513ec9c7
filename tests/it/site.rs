//! `hoso site`: a folder of pages.

use serde_json::Value;

use crate::sandbox::Sandbox;

#[test]
fn every_unit_and_every_verdict_has_a_page() {
    let project = Sandbox::new();

    let output = project.run("site trang");
    assert_eq!(output.status.code(), Some(0));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(
        said.starts_with("đã ghi 5 trang, chép 0 tệp văn bản; mở bằng trình duyệt: trang"),
        "{said}"
    );
    let page = |path: &str| String::from_utf8(project.read(&format!("trang/{path}"))).unwrap();
    let district = page("don-vi/dong-nai/xuan-loc/index.html");
    assert!(district.contains("Đã nộp 1/1."), "{district}");
    let judged = page("don-vi/dong-nai/xuan-loc/xuan-dinh/2018-dong-nai-8-1.html");
    assert!(judged.contains("href=\"../../../../hoso.css\""), "{judged}");
    let data: Value = serde_json::from_str(&page("data.json")).unwrap();
    assert_eq!(data["judgements"][0]["verdict"], "met");
    assert_eq!(data["units"].as_array().unwrap().len(), 3);
    // Nothing is asked of anywhere else.
    for path in ["index.html", "hoso.js", "hoso.css", "units.js"] {
        let text = page(path);
        assert!(
            !text.contains("http") && !text.contains("fetch(") && !text.contains("import "),
            "{path}"
        );
    }
    assert_eq!(page("hoso.js").matches("innerHTML").count(), 0);
}

#[test]
fn the_same_records_give_the_same_pages() {
    let project = Sandbox::new();

    project.run("site mot");
    project.run("site hai");
    for path in ["index.html", "data.json", "don-vi/dong-nai/xuan-loc/xuan-dinh/index.html"] {
        assert_eq!(project.read(&format!("mot/{path}")), project.read(&format!("hai/{path}")));
    }
}

#[test]
fn documents_that_are_made_stand_beside_the_pages() {
    let project = Sandbox::whole();

    project.run("build");
    project.run("site trang");
    let path = "dong-nai/xuan-loc/xuan-dinh/2018/report.pdf";
    assert_eq!(
        project.read(&format!("trang/van-ban/{path}")),
        project.read(&format!("out/{path}"))
    );
}

#[test]
fn pages_speak_english_where_that_is_asked_for() {
    let project = Sandbox::new();

    project.run("--lang en site trang");
    let page =
        String::from_utf8(project.read("trang/don-vi/dong-nai/xuan-loc/index.html")).unwrap();
    assert!(page.contains("<html lang=\"en\">") && page.contains("Filed 1/1."), "{page}");
}

#[test]
fn an_error_in_a_record_is_said_and_its_unit_has_no_verdict() {
    let project = Sandbox::record("procedures: [{code: \"1.000894\", level: 9}]");

    let output = project.run("site trang");
    assert_eq!(output.status.code(), Some(1));
    let page =
        String::from_utf8(project.read("trang/don-vi/dong-nai/xuan-loc/index.html")).unwrap();
    assert!(page.contains("Có lỗi phải sửa"), "{page}");
}

#[test]
fn a_folder_that_cannot_be_written_is_named() {
    let project = Sandbox::new().file("trang", "một tệp");

    let output = project.run("site trang");
    assert_eq!(output.status.code(), Some(2));
    assert!(
        String::from_utf8_lossy(&output.stderr)
            .contains("không ghi được `trang`: đã có tệp tên này")
    );
}
