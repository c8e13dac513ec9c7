//! Sections that a record gives a document of its own: where they stand, how they are numbered, and
//! what is said of those that cannot be printed.

use std::fs;
use std::io::Read;

use hoso::inspect::inspect;

use crate::page::failing;
use crate::pdf;
use crate::sandbox::{RECORD, Sandbox};
use crate::tags::{Element, tree};

const OUT: &str = "out/dong-nai/xuan-loc/xuan-dinh/2018";

/// Two sections, of which one has all that prose may have.
const TWO: &str = r#"
        sections:
          - title: Tình hình nhân sự
            text: |
              Đã bố trí **hai** công chức.
              # Đào tạo
              - một lớp;
              - hai lớp.
          - {title: Hạ tầng, text: "Có #read(\"/etc/passwd\") và ] #panic() [."}
"#;

/// A project whose commune states this of a document.
fn stated(form: &str, more: &str) -> Sandbox {
    let words = "narrative: {strengths: Có, difficulties: Không, proposals: Không}";
    let (record, _) = RECORD.split_once("    documents:").unwrap();
    Sandbox::record(&format!(
        "{record}    {words}\n    documents:\n      report: {{number: 8, date: 2018-06-05}}\n      {form}:\n        number: 9\n        date: 2018-06-06\n        name: Trần Văn Mẫu\n{more}"
    ).replace("      report: {number: 8, date: 2018-06-05}\n      report:", "      report:"))
}

fn built(sandbox: &Sandbox, form: &str) -> Vec<u8> {
    sandbox.prints(&format!("build dong-nai/xuan-loc/xuan-dinh --form {form}"));
    let bytes = sandbox.read(&format!("{OUT}/{form}.pdf"));
    pdf::conforms(form, &bytes);
    bytes
}

/// The headings of a page, by their level.
fn headings(bytes: &[u8]) -> Vec<String> {
    let root = tree(bytes);
    let mut all: Vec<&Element> = Vec::new();
    for role in ["H2", "H3", "H4"] {
        root.all(role, &mut all);
    }
    let text = |it: &Element| it.text.trim().replace('\u{a0}', " ");
    all.iter().map(|it| format!("{} {}", it.role, text(it))).collect()
}

#[test]
fn sections_stand_behind_those_of_the_form_and_are_numbered_on() {
    let bytes = built(&stated("report", TWO), "report");

    let all = headings(&bytes);
    for it in ["H2 III. TÌNH HÌNH NHÂN SỰ", "H2 IV. HẠ TẦNG", "H3 Đào tạo"] {
        assert!(all.iter().any(|own| own == it), "{it}: {all:?}");
    }
    let text = pdf::text(&bytes).replace('\u{a0}', " ");
    let place = |it: &str| text.find(it).unwrap_or_else(|| panic!("{it}: {text}"));
    assert!(place("Đề xuất, kiến nghị") < place("TÌNH HÌNH NHÂN SỰ"));
    assert!(place("HẠ TẦNG") < place("Trên đây là Báo cáo"));
    assert!(text.contains("#read(\"/etc/passwd\") và ] #panic() ["), "{text}");
    assert_eq!(failing(&inspect(&bytes).unwrap()), Vec::<String>::new());
}

#[test]
fn a_word_file_has_them_too() {
    let sandbox = stated("report", TWO);
    sandbox.prints("build dong-nai/xuan-loc/xuan-dinh --form report --format docx");
    let file = fs::File::open(sandbox.root().join(format!("{OUT}/report.docx"))).unwrap();
    let mut text = String::new();
    let mut zip = zip::ZipArchive::new(file).unwrap();
    zip.by_name("word/document.xml").unwrap().read_to_string(&mut text).unwrap();

    let paragraph = |holding: &str| {
        let mut all = text.split("<w:p>");
        all.find(|it| it.contains(holding))
            .unwrap_or_else(|| panic!("{holding}: {text}"))
            .to_owned()
    };
    assert!(paragraph("III. TÌNH HÌNH NHÂN SỰ").contains("<w:pStyle w:val=\"Heading2\"/>"));
    assert!(paragraph("Đào tạo").contains("<w:pStyle w:val=\"Heading3\"/>"));
    assert!(paragraph("#panic()").contains("#read(&quot;/etc/passwd&quot;)"));
}

#[test]
fn sections_that_are_not_as_they_should_be_are_refused_where_they_stand() {
    for (more, says) in [
        ("{title: \"\", text: a}", "để trống"),
        ("{title: A, text: \" \"}", "để trống"),
        ("{title: A}", "thiếu khóa `text`"),
        ("{text: a}", "thiếu khóa `title`"),
        ("{title: A, txt: a}", "có phải ý là `text`?"),
        ("{title: A, text: [a]}", "danh sách"),
        ("một đoạn", "nhóm khóa"),
    ] {
        let sandbox = stated("report", &format!("        sections: [{more}]\n"));
        let said = sandbox.finds("check dong-nai/xuan-loc/xuan-dinh");
        assert!(said.contains(says), "{more}: {says} is not in\n{said}");
        assert!(said.contains("xuan-dinh/2018.yaml:"), "{said}");
    }
    let sandbox = stated("report", "        sections: {title: A, text: a}\n");
    assert!(sandbox.finds("check dong-nai/xuan-loc/xuan-dinh").contains("danh sách"));
}

#[test]
fn what_sections_say_is_checked_like_other_prose() {
    let more = "        sections: [{title: \"Chữ \u{1F600}\", text: \"50 % hồ sơ\"}]\n";
    let said = stated("report", more).finds("check dong-nai/xuan-loc/xuan-dinh");

    assert!(said.contains("typing-slip") && said.contains("undrawable-character"), "{said}");
}

#[test]
fn sections_of_a_form_without_a_place_for_them_are_said_to_be_lost() {
    const PLACE: &str = "{{<sections of={bears.sections} />}}";
    let form = |place: &str| {
        format!(
            "{{%- set title = \"Thử\" -%}}\n{{% include \"opening.typ\" %}}\n{place}#ending[Hết]\n"
        )
    };
    let more = "        sections: [{title: A, text: a}]\n";
    let lost = stated("report", more).file("templates/dong-nai-8-1/report.typ", &form(""));
    let said = lost.finds("check dong-nai/xuan-loc/xuan-dinh");
    assert!(
        said.contains("cảnh báo[unplaced-sections]: biểu mẫu `report` không có chỗ cho phần riêng: các phần này không in ra\n  --> data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml:11:5\n"),
        "{said}"
    );
    let english = lost.finds("--lang en check dong-nai/xuan-loc/xuan-dinh");
    assert!(english.contains("form `report` has no place for sections of its own"), "{english}");

    let form = form(PLACE);
    let placed = stated("report", more).file("templates/dong-nai-8-1/report.typ", &form);
    let none = "        sections: []\n";
    for sandbox in [placed, stated("report", more), stated("report", none)] {
        let said = sandbox.finds("check dong-nai/xuan-loc/xuan-dinh");
        assert!(!said.contains("unplaced-sections"), "{said}");
    }
}

#[test]
fn everyday_documents_take_sections_before_the_line_that_ends_them() {
    const RECORD: &str = "data/units/dong-nai/xa-xuan-hoa/2026-07.yaml";
    let sandbox = Sandbox::copied("examples/van-ban");
    let text = String::from_utf8(sandbox.read(RECORD)).unwrap();
    let (before, documents) = text.split_once("\ndocuments:\n").unwrap();
    // A key of each of these documents more, in whichever way it is written.
    let more = "sections: [{title: Phần thêm, text: Lời thêm.}]";
    let mut lines: Vec<String> = Vec::new();
    let forms = ["notice", "plan", "directive", "telegram", "invitation", "minutes"];
    for line in documents.lines() {
        let is_one = |it: &&str| {
            line.strip_prefix("  ").is_some_and(|own| own.starts_with(&format!("{it}:")))
        };
        let one = forms.iter().any(is_one);
        match line.split_once(": {").filter(|_| one) {
            Some((key, rest)) => lines.push(format!("{key}: {{{more}, {rest}")),
            None if one => lines.extend([line.to_owned(), format!("    {more}")]),
            None => lines.push(line.to_owned()),
        }
    }
    let sandbox = sandbox.file(RECORD, &format!("{before}\ndocuments:\n{}\n", lines.join("\n")));
    assert_eq!(sandbox.finds("check").matches("unplaced-sections").count(), 0);

    for form in forms {
        sandbox.prints(&format!("build --form {form}"));
        let bytes = sandbox.read(&format!("out/dong-nai/xa-xuan-hoa/2026-07/{form}.pdf"));
        pdf::conforms(form, &bytes);
        let text = pdf::text(&bytes).replace('\u{a0}', " ");
        let (above, below) =
            text.split_once("Lời thêm.").unwrap_or_else(|| panic!("{form}: {text}"));
        assert!(!above.contains("./.") && below.contains("./."), "{form}: {text}");
        assert_eq!(failing(&inspect(&bytes).unwrap()), [""; 0], "{form}");
    }
}
