//! Copies of documents: their pages in both editions, their Word files, and what is said where
//! what is stated of one does not go together.

use std::io::Read;

use hoso::inspect::{Inspection, Outcome, inspect};

use crate::page::failing;
use crate::sandbox::Sandbox;

const RECORD: &str = "data/units/dong-nai/xa-xuan-hoa/2026-07.yaml";
const OUT: &str = "out/dong-nai/xa-xuan-hoa/2026-07";

/// The project of everyday documents, whose notice and resolution are copied.
fn project() -> Sandbox {
    Sandbox::copied("examples/van-ban")
}

/// The same, with one text of its record another.
fn changed(from: &str, to: &str) -> Sandbox {
    let sandbox = project();
    let text = String::from_utf8(sandbox.read(RECORD)).unwrap();
    assert!(text.contains(from), "{from}");
    sandbox.file(RECORD, &text.replacen(from, to, 1))
}

/// What a requirement came to.
fn outcome(inspection: &Inspection, id: &str) -> Outcome {
    inspection.findings.iter().find(|it| it.id == id).unwrap().outcome
}

fn pages(sandbox: &Sandbox, name: &str) -> Inspection {
    let bytes = sandbox.read(&format!("{OUT}/{name}.pdf"));
    crate::pdf::conforms(name, &bytes);
    inspect(&bytes).unwrap()
}

const COPIES: [&str; 3] = ["notice-sao-y", "notice-sao-luc", "resolution-trich-sao"];

#[test]
fn a_copy_on_paper_says_so_below_the_text() {
    let sandbox = project();
    sandbox.prints("build --edition paper");
    for name in COPIES {
        let inspection = pages(&sandbox, name);
        assert_eq!(failing(&inspection), [""; 0], "{name}");
        for id in ["copy-kind", "copy-rule", "copy-issuer", "copy-number", "copy-date"] {
            assert_eq!(outcome(&inspection, id), Outcome::Passed, "{name}: {id}");
        }
        assert_eq!(outcome(&inspection, "copy-corner"), Outcome::NotFound, "{name}");
    }
    let plain = pages(&sandbox, "notice");
    assert_eq!(outcome(&plain, "copy-kind"), Outcome::NotFound);
}

#[test]
fn an_electronic_copy_says_so_in_the_corner_where_the_agency_signs() {
    let sandbox = project();
    sandbox.prints("build");
    for name in COPIES {
        let inspection = pages(&sandbox, name);
        assert_eq!(failing(&inspection), [""; 0], "{name}");
        assert_eq!(outcome(&inspection, "copy-corner"), Outcome::Passed, "{name}");
        assert_eq!(outcome(&inspection, "copy-kind"), Outcome::NotFound, "{name}");
    }
    let bytes = sandbox.read(&format!("{OUT}/notice-sao-y.pdf"));
    let places = hoso::typeset::attachment(&bytes, "signatures.json").unwrap().unwrap();
    let places: serde_json::Value = serde_json::from_slice(&places).unwrap();
    let all = places["signatures"].as_array().unwrap();
    let corner = all.iter().find(|it| it.get("personal").is_none()).unwrap();
    assert_eq!((&corner["agency"]["page"], all.len()), (&1.into(), 2), "{places}");
}

/// What a Word file says.
fn words(sandbox: &Sandbox, name: &str) -> String {
    let file = sandbox.root().join(format!("{OUT}/{name}.docx"));
    let mut zip = zip::ZipArchive::new(std::fs::File::open(file).unwrap()).unwrap();
    let mut text = String::new();
    zip.by_name("word/document.xml").unwrap().read_to_string(&mut text).unwrap();
    text.replace("</w:t></w:r><w:r><w:t xml:space=\"preserve\">", "").replace('\u{a0}', " ")
}

#[test]
fn a_copy_in_word_says_what_its_page_says() {
    let sandbox = project();
    sandbox.prints("build --edition paper --format docx");
    let copy = words(&sandbox, "notice-sao-luc");
    for it in ["SAO Y", "03/SY-UBND", "SAO LỤC", "02/SL-UBND", "XÃ XUÂN LỘC", "PHÓ CHỦ TỊCH"]
    {
        assert!(copy.contains(it), "{it}");
    }
    let extract = words(&sandbox, "resolution-trich-sao");
    assert!(extract.contains("TRÍCH SAO") && extract.contains("Giao Văn phòng"), "{extract}");
    assert!(!extract.contains("Trụ sở thứ nhất"), "Điều 1 is none of what is extracted");
    assert!(!words(&sandbox, "notice").contains("SAO Y"), "the document itself is no copy");
}

#[test]
fn a_copy_is_listed_beside_what_it_is_of_and_lacks_its_own() {
    let said = project().prints("list");
    for it in ["Thông báo (sao y)", "Thông báo (sao lục)", "Nghị quyết (trích sao)"] {
        let line = said.lines().find(|line| line.contains(it)).unwrap_or_else(|| panic!("{said}"));
        assert!(line.trim_end().ends_with("đủ"), "{line}");
    }
    let of_copy = |said: &str| said.lines().find(|it| it.contains("(sao y)")).unwrap().to_owned();
    let undated = changed("        date: 2026-07-07\n        time: \"09:15:30\"\n", "");
    assert!(of_copy(&undated.prints("list")).ends_with("dự thảo: thiếu ngày"));
    // An electronic copy bears no number, one on paper does.
    let paper = changed("        number: 3\n", "");
    assert!(of_copy(&paper.prints("list")).ends_with("đủ"));
    let paper = paper.file("hoso.yaml", "rulebooks: [van-ban]\nedition: paper\n");
    assert!(of_copy(&paper.prints("list")).ends_with("dự thảo: thiếu số"));
}

#[test]
fn two_copies_of_one_kind_have_files_of_their_own() {
    let sandbox = changed(
        "      - kind: copy_of_copy\n",
        "      - {kind: true_copy, number: 5, date: 2026-07-08}\n      - kind: copy_of_copy\n",
    );
    sandbox.prints("build --form notice");
    for name in ["notice-sao-y", "notice-sao-y-2", "notice-sao-luc"] {
        assert!(sandbox.root().join(format!("{OUT}/{name}.pdf")).exists(), "{name}");
    }
    // What no copy is stated of any more is taken away.
    let text = String::from_utf8(sandbox.read(RECORD)).unwrap();
    let without = text.replace("      - {kind: true_copy, number: 5, date: 2026-07-08}\n", "");
    let sandbox = sandbox.file(RECORD, &without);
    sandbox.prints("build --form notice --prune");
    assert!(!sandbox.root().join(format!("{OUT}/notice-sao-y-2.pdf")).exists());
    assert!(sandbox.root().join(format!("{OUT}/notice-sao-y.pdf")).exists());
}

/// What is said of a record in which one text is another, in Vietnamese and in English.
#[track_caller]
fn told(from: &str, to: &str, vi: &[&str], en: &str) {
    let sandbox = changed(from, to);
    let said = sandbox.finds("check");
    for it in vi.iter().copied().chain([RECORD]) {
        assert!(said.contains(it), "{it} is not in\n{said}");
    }
    let said = sandbox.finds("--lang en check");
    assert!(said.contains(en), "{en} is not in\n{said}");
}

#[test]
fn what_is_stated_of_a_copy_and_does_not_go_together_is_said() {
    let (date, time) = ("date: 2026-07-07", "time: \"09:15:30\"");
    told(
        date,
        "date: 2026-07-05",
        &["lỗi[copy-before-original]: bản sao đề ngày 2026-07-05, trước ngày 2026-07-06"],
        "the copy is of 2026-07-05, before 2026-07-06",
    );
    for wrong in ["9:15:30", "24:00:00", "09:60:00", "09:15", "09:15:3a"] {
        told(
            time,
            &format!("time: \"{wrong}\""),
            &[&format!("lỗi[no-such-time]: `{wrong}` không phải giờ trong ngày"), "`\"09:15:30\"`"],
            &format!("`{wrong}` is no time of a day"),
        );
    }
    told(
        "only: [Điều 2]",
        "only: [Điều 2, Điều 7]",
        &["lỗi[no-such-part]: trích `Điều 7`", "lời văn có: Điều 1, Điều 2"],
        "`Điều 7` is extracted, and the text has no such part",
    );
    told(
        "by: xa-xuan-loc",
        "by: xa-xuan-lok",
        &["lỗi[unknown-copier]: đơn vị sao là `xa-xuan-lok`", "`xa-xuan-loc`?"],
        "copied by `xa-xuan-lok`",
    );
    told(
        "kind: extract, only: [Điều 2]",
        "kind: extract",
        &["`kind: extract` chỉ đi cùng `only`"],
        "`kind: extract` goes with `only` alone",
    );
    told(
        "kind: extract, only",
        "kind: true_copy, only",
        &["`only` chỉ đi cùng `kind: extract`"],
        "`only` goes with `kind: extract` alone",
    );
    told(
        "      - kind: true_copy",
        "      - kind: copy_of_copy",
        &["`kind: copy_of_copy` chỉ đi cùng `kind: true_copy`"],
        "goes with `kind: true_copy` alone",
    );
    told(
        "kind: true_copy\n",
        "kind: sao y\n",
        &["lỗi[unknown-value]", "`true_copy`"],
        "`true_copy`",
    );
    told(
        "signatory: vice_chair\n        recipients",
        "signatory: head\n        recipients",
        &["lỗi[post-of-others]"],
        "no `head` signs for this unit",
    );
    told(
        "authority: by_order, post: Chánh Văn phòng}",
        "authority: by_order}",
        &["`authority: by_order` chỉ đi cùng `post`"],
        "goes with `post` alone",
    );
    told(
        "    number: 4\n    date: 2026-07-06\n",
        "    number: 4\n",
        &["`date` chỉ đi cùng `number, date`"],
        "only what has number and date is copied",
    );
}

#[test]
fn the_times_and_days_at_the_bounds_are_right() {
    for (from, to) in [
        ("date: 2026-07-07", "date: 2026-07-06"),
        ("\"09:15:30\"", "\"00:00:00\""),
        ("\"09:15:30\"", "\"23:59:59\""),
    ] {
        assert_eq!(changed(from, to).run("check").status.code(), Some(0), "{to}");
    }
}
