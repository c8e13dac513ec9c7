//! The national code of a unit.

use super::{NEW, OLD, commune, of_2025};
use crate::sandbox::Sandbox;

fn coded(name: &str, code: &str) -> Sandbox {
    let unit = format!("{}code: \"{code}\"\n{}", commune(name), super::FORMED);
    of_2025().file(&format!("{NEW}/unit.yaml"), &unit)
}

/// What is said of a project.
fn said(sandbox: &Sandbox) -> String {
    String::from_utf8(sandbox.run("check").stdout).unwrap()
}

const GOOD: &str = "đã kiểm tra 6 đơn vị, 4 tệp số liệu: 0 lỗi, 0 cảnh báo, 0 thông tin";

#[test]
fn a_code_is_one_of_the_national_list_and_the_unit_of_that_name_is_offered() {
    coded("xã Xuân Hòa", "26446").says("check", 0, GOOD);
    // The province is called otherwise here: of the name there are several.
    coded("xã Xuân Hòa", "26464").says(
        "check",
        1,
        r#"
        lỗi[unknown-code]: mã `26464` không có trong danh mục đơn vị hành chính cả nước
         --> data/units/dong-nai/xuan-hoa/unit.yaml:4:7
          |
        4 | code: "26464"
          |       ^^^^^^^
          |
          = gợi ý: có phải ý là `02962` (xã Xuân Hòa, tỉnh Lào Cai)?

        đã kiểm tra 6 đơn vị, 4 tệp số liệu: 1 lỗi, 0 cảnh báo, 0 thông tin
        "#,
    );
    let province = "kind: province\nname: tỉnh Đồng Nai\nplace: A\n";
    let there = coded("xã Xuân Hòa", "26464").file("data/units/dong-nai/unit.yaml", province);
    assert!(said(&there).contains("có phải ý là `26446` (xã Xuân Hòa, tỉnh Đồng Nai)?"));
    let none = said(&coded("xã Không Có", "2644"));
    assert!(none.contains("có phải ý là `23644` (xã Đak Rong, tỉnh Gia Lai)?"), "{none}");
    let far = said(&coded("xã Không Có", "không rõ"));
    assert!(far.contains("danh mục ở `templates/national/units.yaml`"), "{far}");
}

#[test]
fn a_code_of_a_unit_of_another_name_is_said() {
    coded("xã Xuân Hoà", "26446").says(
        "check",
        0,
        r#"
        cảnh báo[code-of-another]: mã `26446` là của xã Xuân Hòa, tỉnh Đồng Nai
         --> data/units/dong-nai/xuan-hoa/unit.yaml:4:7
          |
        4 | code: "26446"
          |       ^^^^^^^
          |
          = gợi ý: xem lại mã và tên; mỗi mã chỉ của một đơn vị

        đã kiểm tra 6 đơn vị, 4 tệp số liệu: 0 lỗi, 1 cảnh báo, 0 thông tin
        "#,
    );
}

#[test]
fn two_units_have_one_code_one_after_the_other_alone() {
    for (key, code) in [("code", "26446"), ("organ_id", "H19.12.3")] {
        let with = |key: &str, folder: &str, name: &str| {
            let unit = format!("{}{key}: \"{code}\"\n{}", commune("xã Xuân Hòa"), super::FORMED);
            let other = format!("{}{key}: \"{code}\"\n", commune(name));
            of_2025()
                .file(&format!("{NEW}/unit.yaml"), &unit)
                .file(&format!("{folder}/unit.yaml"), &other)
        };
        // The old one ended when the new one was formed.
        with(key, &format!("{OLD}/ba"), "xã ba").says("check", 0, GOOD);
        let both = said(&with(key, "data/units/dong-nai/khac", "xã Xuân Hòa"));
        let fault = format!("lỗi[duplicate-code]: `{key}: {code}` cũng là của `dong-nai/khac`");
        assert!(both.contains(&fault), "{both}");
    }
}

fn identified(id: &str) -> Sandbox {
    let unit = format!("{}organ_id: \"{id}\"\n{}", commune("xã Xuân Hòa"), super::FORMED);
    of_2025().file(&format!("{NEW}/unit.yaml"), &unit)
}

#[test]
fn an_organs_identifier_has_groups_behind_that_of_its_province() {
    for good in ["H19.12.3", "000.00.26.H19", &format!("H19.{}", "1".repeat(31))] {
        identified(good).says("check", 0, GOOD);
    }
    identified("h19-12").says(
        "check",
        1,
        r#"
        lỗi[organ-id]: `h19-12` không có dạng của mã định danh cơ quan
         --> data/units/dong-nai/xuan-hoa/unit.yaml:4:11
          |
        4 | organ_id: "h19-12"
          |           ^^^^^^^^
          |
          = gợi ý: viết như `H19.12.3`: một chữ cái in hoa và hai chữ số, rồi các nhóm chữ số, chữ in hoa sau dấu chấm, dài nhất 35 ký tự; hay mã cũ như `000.00.26.H19`. Mã đơn vị hành chính là mã khác

        đã kiểm tra 6 đơn vị, 4 tệp số liệu: 1 lỗi, 0 cảnh báo, 0 thông tin
        "#,
    );
    for bad in [&format!("H19.{}", "1".repeat(32)), "26446"] {
        let said = said(&identified(bad));
        assert!(said.contains(&format!("lỗi[organ-id]: `{bad}` không có dạng")), "{said}");
    }
}

#[test]
fn the_national_list_has_every_commune_once() {
    let text = include_str!("../../../templates/national/units.yaml");
    let codes: Vec<&str> = text.lines().filter_map(|it| it.strip_prefix("    \"")).collect();
    let mut sorted = codes.clone();
    sorted.sort_unstable();
    sorted.dedup();

    assert_eq!((codes.len(), sorted.len()), (3321, 3321));
    for (title, count) in [("xã", 2621), ("phường", 687), ("đặc khu", 13)] {
        let of = codes.iter().filter(|it| it.split_once(": ").unwrap().1.starts_with(title));
        assert_eq!(of.count(), count, "{title}");
    }
}
