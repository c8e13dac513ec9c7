//! Word files of what people write: values, and templates of their own.

use std::fs;
use std::io::Read;
use std::path::Path;

use crate::sandbox::{RECORD, Sandbox};
use crate::source::compare;

const FORM: &str = "out/dong-nai/xuan-loc/xuan-dinh/2018/report.docx";

/// One part of a Word file.
pub(crate) fn part(file: &Path, name: &str) -> String {
    let mut zip = zip::ZipArchive::new(fs::File::open(file).unwrap()).unwrap();
    let mut text = String::new();
    zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

/// The Word edition of the report of a project.
fn report(sandbox: &Sandbox) -> String {
    sandbox.prints("build dong-nai/xuan-loc/xuan-dinh --form report --format docx");
    part(&sandbox.root().join(FORM), "word/document.xml")
}

/// A part of a file, a paragraph or a row a line, to be read in a diff.
fn in_lines(text: &str) -> String {
    ["<w:p>", "<w:tbl>", "<w:tr>", "<w:sectPr>"]
        .iter()
        .fold(text.to_owned(), |text, it| text.replace(it, &format!("\n{it}")))
}

#[test]
fn a_report_in_word() {
    compare("word-report.xml", &in_lines(&report(&Sandbox::new())));
}

#[test]
fn a_submission_in_word() {
    let sandbox = Sandbox::new();
    sandbox.prints("build dong-nai/xuan-loc/xuan-dinh --form submission --format docx");
    let file = sandbox.root().join(FORM.replace("report", "submission"));
    compare("word-submission.xml", &in_lines(&part(&file, "word/document.xml")));
}

#[test]
fn a_file_bears_the_title_of_its_document_and_says_that_it_is_a_draft() {
    let (record, _) = RECORD.split_once("    documents:").unwrap();
    let (issued, draft) = (Sandbox::whole(), Sandbox::record(record));
    let of = |sandbox: &Sandbox, name: &str| {
        report(sandbox);
        part(&sandbox.root().join(FORM), name)
    };

    let core = of(&issued, "docProps/core.xml").replace('\u{a0}', " ");
    assert!(core.contains("<dc:title>Báo cáo số 09/BC-UBND ngày 05 tháng 6 năm 2018:"), "{core}");
    for header in ["word/header.xml", "word/header-first.xml", "word/header-aside.xml"] {
        assert!(of(&draft, header).contains("<w:t>DỰ THẢO</w:t>"), "{header}");
        assert!(!of(&issued, header).contains("DỰ THẢO"), "{header}");
    }
    assert!(of(&issued, "word/header.xml").contains(r#"<w:fldSimple w:instr=" PAGE ">"#));
    assert!(!of(&issued, "word/header-first.xml").contains("PAGE"));
}

#[test]
fn a_value_cannot_leave_its_text() {
    let evil = r#"<w:p/>&amp;"']]><!-- #pagebreak() *b* {{ x }}"#;
    let catalog = format!(
        "title: Danh mục\nprocedures:\n  - {{code: \"1.000894\", name: \"{}\", sector: Hộ tịch, tier: commune}}\n  - {{code: \"1.000656\", name: b, sector: Hộ tịch, tier: commune}}\n  - {{code: \"2.000815\", name: c, sector: Hộ tịch, tier: commune}}\n",
        evil.replace('"', "\\\""),
    );
    let sandbox = Sandbox::new().file("data/catalogs/commune.yaml", &catalog);

    let inert = "&lt;w:p/&gt;&amp;amp;&quot;']]&gt;&lt;!-- #pagebreak() *b* {{ x }}";
    let text = report(&sandbox);
    assert!(text.contains(inert), "{text}");
}

/// A form that draws with Typst itself.
fn drawn(body: &str) -> Sandbox {
    let form = format!("{{% set title = \"A\" -%}}\n{{% include \"opening.typ\" %}}\n{body}\n");
    Sandbox::new().file("templates/dong-nai-8-1/report.typ", &form)
}

#[test]
fn what_a_form_draws_itself_keeps_its_text() {
    let sandbox = drawn(
        r##"
        #grid(columns: (1fr, 2fr), [ô một], grid.cell(colspan: 1)[ô hai])
        #place(top + right)[đặt riêng] #rect[trong khung] #rotate(5deg)[hơi nghiêng]
        #stack(dir: ttb, [chồng trên], 3mm, [chồng dưới]) #columns(2)[hai cột] #pad(1cm)[lùi vào]
        #text(weight: "bold", size: 12pt)[chữ đậm] #underline[gạch chân] #strike[gạch bỏ]
        + mục thứ nhất
        + mục thứ hai
        - gạch đầu dòng
        #table(columns: 2, [bảng một], [bảng hai], table.cell(rowspan: 2)[cao], [trên], [dưới])
        #figure(caption: [chú thích], rect[trong hình])
        #pagebreak()
        #html.elem("blink")[thẻ lạ]
        "##,
    );

    let text = report(&sandbox);

    for said in [
        "ô một",
        "ô hai",
        "đặt riêng",
        "trong khung",
        "hơi nghiêng",
        "chồng trên",
        "chồng dưới",
        "hai cột",
        "lùi vào",
        "gạch chân",
        "gạch bỏ",
        "1. mục thứ nhất",
        "2. mục thứ hai",
        "- gạch đầu dòng",
        "bảng một",
        "bảng hai",
        "cao",
        "dưới",
        "chú thích",
        "thẻ lạ",
    ] {
        assert!(text.contains(said), "{said}: {text}");
    }
    assert!(text.contains(
        r#"<w:b/><w:sz w:val="24"/><w:szCs w:val="24"/></w:rPr><w:t xml:space="preserve">chữ đậm"#
    ));
    assert!(text.contains(r#"<w:br w:type="page"/>"#) && text.contains("<w:vMerge/>"));
    assert!(text.contains("<w:drawing>"));
}

#[test]
fn what_has_no_place_in_word_is_said_at_its_line() {
    let sandbox = drawn("#layout(size => [rộng #size.width])");

    sandbox.says("build dong-nai/xuan-loc/xuan-dinh --form report --format docx", 1, r#"
        lỗi[typeset]: không dàn được trang: `layout` không có chỗ trong tệp Word
         --> templates/dong-nai-8-1/report.typ:3:2
          |
        3 | #layout(size => [rộng #size.width])
          |  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          |
          = gợi ý: viết phần ấy bằng đoạn văn, bảng hay danh sách, hoặc chỉ cho PDF: `#if sys.inputs.format == "pdf" [ … ]`

        văn bản trong `out`: 0 đã lập, 0 không đổi, 1 không lập được
    "#);
    sandbox.prints("build dong-nai/xuan-loc/xuan-dinh --form report --format pdf");
}

#[test]
fn a_form_can_ask_what_it_becomes() {
    let sandbox = drawn("#if sys.inputs.format == \"docx\" [chỉ ở Word]");

    assert!(report(&sandbox).contains("chỉ ở Word"));
}
