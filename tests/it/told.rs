//! Prose that people write: what comes of it on pages, in Word files, sheets and at the desk.

use std::fs;
use std::io::Read;

use crate::pdf;
use crate::sandbox::Sandbox;
use crate::sheets::comes_back;
use crate::tags::{Element, squeezed, tree};

const REPORT: &str = "out/dong-nai/xuan-loc/xuan-dinh/2018/report";

/// What a clerk types: each kind of markup once, and signs that are none.
pub(crate) const TYPED: &str = "\
Đã trang bị **máy tính** và _đường truyền_; 2 * 3 = 6, a_b, ten_rieng@xa.vn.
# Hạ tầng
1. Máy móc:
- máy quét;
+ khổ A4;
- máy in.
2. ***Tập huấn***.
## Theo tháng
| Tháng | Số lớp |
|---|---|
| Một | 2 |
| Hai | *không* |
Hết.";

fn with(strengths: &str) -> Sandbox {
    let quoted = serde_json::to_string(strengths).unwrap();
    Sandbox::record(&format!(
        "procedures: [{{code: \"1.000894\", level: 3, online: {{received: 1, resolved: 1}}}}]\n\
         narrative: {{strengths: {quoted}, difficulties: Không, proposals: Không}}\n"
    ))
}

fn report(sandbox: &Sandbox) -> Vec<u8> {
    sandbox.prints("build dong-nai/xuan-loc/xuan-dinh --form report");
    let bytes = sandbox.read(&format!("{REPORT}.pdf"));
    pdf::conforms("report", &bytes);
    bytes
}

/// The roles of what stands between two texts of a page, with their texts.
fn between(root: &Element, from: &str, to: &str) -> Vec<String> {
    fn walk(it: &Element, out: &mut Vec<String>) {
        if ["P", "H3", "H4", "H5", "Lbl", "TH", "TD"].contains(&it.role.as_str()) {
            out.push(format!("{} {}", it.role, it.text.trim().replace('\u{a0}', " ")));
            if it.role != "P" {
                return;
            }
        } else if it.role == "L" || it.role == "Table" {
            out.push(it.role.clone());
        }
        it.kids.iter().for_each(|it| walk(it, out));
    }
    let mut all = Vec::new();
    walk(root, &mut all);
    let place = |text: &str| all.iter().position(|it| it.ends_with(text)).unwrap();
    all[place(from) + 1..place(to)].to_vec()
}

#[test]
fn lists_are_lists_and_headings_stand_below_those_of_the_document() {
    let root = tree(&report(&with(TYPED)));

    assert_eq!(
        between(&root, "1. Thuận lợi", "2. Khó khăn"),
        [
            "P Đã trang bị máy tính và đường truyền; 2 * 3 = 6, a_b, ten_rieng@xa.vn.",
            "H4 Hạ tầng",
            "L",
            "Lbl 1.",
            "P Máy móc:",
            "L",
            "Lbl -",
            "P máy quét;",
            "L",
            "Lbl +",
            "P khổ A4;",
            "Lbl -",
            "P máy in.",
            "Lbl 2.",
            "P Tập huấn.",
            "H5 Theo tháng",
            "Table",
            "TH Tháng",
            "TH Số lớp",
            "TH Một",
            "TD 2",
            "TH Hai",
            "TD không",
            "P Hết.",
        ]
    );
}

#[test]
fn a_word_file_says_the_same_in_its_own_styles() {
    let sandbox = with(TYPED);
    sandbox.prints("build dong-nai/xuan-loc/xuan-dinh --form report --format docx");

    let file = sandbox.root().join(format!("{REPORT}.docx"));
    let mut text = String::new();
    let mut zip = zip::ZipArchive::new(fs::File::open(file).unwrap()).unwrap();
    zip.by_name("word/document.xml").unwrap().read_to_string(&mut text).unwrap();
    let paragraph = |holding: &str| {
        let all: Vec<&str> = text.split("<w:p>").collect();
        (*all.iter().find(|it| it.contains(holding)).unwrap_or_else(|| panic!("{holding}: {text}")))
            .to_owned()
    };
    assert!(paragraph("Hạ tầng").contains("<w:pStyle w:val=\"Heading4\"/>"));
    assert!(paragraph("Theo tháng").contains("<w:pStyle w:val=\"Heading5\"/>"));
    // Items that count on are one list, whatever stands below them.
    for (item, list, level) in [
        ("Máy móc:", 1, 0),
        ("máy quét;", 2, 1),
        ("khổ A4;", 3, 2),
        ("máy in.", 2, 1),
        ("Tập huấn", 1, 0),
    ] {
        let numbered = format!(
            "<w:pStyle w:val=\"ToldItem\"/><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>"
        );
        assert!(paragraph(item).contains(&numbered), "{}", paragraph(item));
    }
    for typed in ["1. Máy", "- máy", "+ khổ"] {
        assert!(!text.contains(typed), "{typed}");
    }
    assert!(paragraph("máy tính").contains("<w:b/>"));
    assert!(paragraph("đường truyền").contains("<w:i/>"));
    assert!(paragraph("Số lớp").contains("TableHead"));
    assert!(text.contains("2 * 3 = 6, a_b, ten_rieng@xa.vn.") && !text.contains("**"));
}

#[test]
fn nothing_that_is_typed_within_markup_is_code() {
    let hostile = [
        "#read(\"/etc/passwd\")",
        "] #panic() [",
        "\"; #panic(); \"",
        "$x^2$ `mã` @nhãn <nhãn> // x /* y */",
        "{{ report }} {% include \"x\" %}",
        "= a",
        ").at(0)",
        "&amp; <w:p> ]]>",
    ];
    let mut typed = Vec::new();
    for it in hostile {
        typed.extend([
            format!("# h {it}"),
            format!("**b {it} b**"),
            format!("1. n {it}"),
            format!("- d _i {it} i_"),
            format!("| c {it} | {it} |\n| {it} | ***x {it} x*** |"),
        ]);
    }
    let bytes = report(&with(&typed.join("\n")));

    let page = squeezed(&pdf::text(&bytes));
    for it in hostile {
        for it in
            [format!("h {it}"), format!("b {it} b"), format!("1. n {it}"), format!("i {it} i")]
        {
            assert!(page.contains(&squeezed(&it)), "{it:?} is not in {page}");
        }
    }
}

#[test]
fn what_is_typed_comes_back_whole_from_a_sheet() {
    assert_eq!(comes_back(with(TYPED).root().to_owned()), 1);
}

#[test]
fn a_form_that_prints_a_part_by_a_name_that_it_has_not_is_refused() {
    let form = "{% set title = \"A\" -%}\n{% include \"opening.typ\" %}\n{{<prose of={told.strenghts} />}}\n";
    let sandbox = Sandbox::new().file("templates/dong-nai-8-1/report.typ", form);

    let output = sandbox.run("check --format short");

    let said = String::from_utf8(output.stdout).unwrap();
    assert!(said.contains("strenghts"), "{said}");
}
