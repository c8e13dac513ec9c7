//! `hoso vars`, and the page on forms that is written from the names themselves.

use std::fmt::Write;
use std::path::Path;
use std::{env, fs};

use hoso::build::Opened;
use hoso::law::form::{Column, Form, Listing};
use hoso::layout::Layout;
use hoso::report::sections::{self, Section};
use hoso::report::shape::{Ground, Name};
use hoso::report::vars::{self, Of, Row};
use serde_json::{Value, json};

use crate::docs::{keys_of, quoted};
use crate::sandbox::Sandbox;

const PAGE: &str = "docs/bieu-mau.md";

/// What stands between what people write and what the program does.
const MARK: &str = "<!-- Từ đây do chương trình viết: HOSO_BLESS=1 cargo test --release -->\n";

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn page() -> String {
    fs::read_to_string(root().join(PAGE)).unwrap()
}

/// The names of every section, of the form that has most of them.
fn written() -> String {
    let opened = Opened::read(&Layout { root: root().to_owned() }, Some(&[])).unwrap();
    let project = &opened.loaded.project;
    let forms = project
        .laws
        .values()
        .flat_map(|law| law.rulebook.forms.keys().map(|it| Ground::new(project, law, it).unwrap()));
    let forms: Vec<Ground> = forms.collect();
    let rows = |names: &[Name]| vars::rows(names, Of::Any);
    let mut text = "\n## Những tên in được\n\n".to_owned();
    text.push_str(
        "`x[]` là từng cái của `x`; `…` là tên do bộ quy định hay khai báo đặt: mã tiêu chí, \
         tên số đo, tên trường.\n\n### Mọi biểu mẫu\n\n",
    );
    table(&mut text, &rows(&sections::parts(&forms[0])[0].1));
    for section in sections::ALL {
        let of = |it: &Ground| {
            let parts = sections::parts(it).into_iter();
            let mut own = parts.filter(|(it, _)| it.is_some_and(|it| it.name == section.name));
            own.next().map(|(_, names)| rows(&names)).unwrap_or_default()
        };
        let most = forms.iter().map(of).max_by_key(Vec::len).unwrap();
        let Section { name, vi, .. } = section;
        write!(text, "\n### `{name}`\n\n`{}`: {vi}.\n\n", section.to_write()).unwrap();
        table(&mut text, &most);
    }
    text
}

fn table(text: &mut String, rows: &[Row]) {
    text.push_str("| tên | là | nghĩa |\n|---|---|---|\n");
    for Row { name, sort, about, .. } in rows {
        let about = about.vi.replace('|', "\\|");
        writeln!(text, "| `{name}` | {} | {about} |", sort.said().vi).unwrap();
    }
}

#[test]
fn the_page_lists_the_names_that_there_are() {
    let page = page();
    let (by_people, by_program) = page.split_once(MARK).unwrap();
    let expected = written();
    if env::var_os("HOSO_BLESS").is_some() {
        fs::write(root().join(PAGE), format!("{by_people}{MARK}{expected}")).unwrap();
        return;
    }

    assert_eq!(by_program, expected);
    for section in sections::ALL {
        for it in section.gives {
            assert!(by_program.contains(&format!("| `{}` |", it.name)), "{}", it.name);
            assert!(!it.vi.is_empty() && !it.en.is_empty());
        }
    }
}

#[test]
fn the_page_lists_every_key_of_forms_lists_and_columns() {
    let page = page();
    let table = |heading: &str| -> String {
        let rows = page.split(&format!("\n| {heading} | nghĩa |\n")).nth(1).unwrap();
        let rows = rows.lines().take_while(|it| it.starts_with('|'));
        rows.filter_map(|it| it.split('|').nth(1)).collect()
    };
    let keys = [
        ("khóa", keys_of::<Form>(), 14),
        ("khóa của bảng", keys_of::<Listing>(), 9),
        ("khóa của cột", keys_of::<Column>(), 12),
    ];
    for (heading, keys, least) in keys {
        assert!(keys.len() >= least, "{keys:?}");
        let listed = table(heading);
        let listed = quoted(&listed);
        for key in keys {
            assert!(listed.contains(&key.as_str()), "“{heading}” does not list `{key}`");
        }
    }
}

/// The names that are printed for programs, each with its sample.
fn names(sandbox: &Sandbox, form: &str) -> Vec<Value> {
    serde_json::from_str(&sandbox.prints(&format!("vars {form} --format json"))).unwrap()
}

fn named<'a>(names: &'a [Value], name: &str) -> &'a Value {
    names.iter().find(|it| it["name"] == name).unwrap_or_else(|| panic!("no {name}"))
}

#[test]
fn each_name_comes_with_what_it_is_and_holds() {
    let sandbox = Sandbox::new();

    let names = names(&sandbox, "report");

    assert_eq!(
        named(&names, "document.number"),
        &json!({
            "name": "document.number",
            "sort": "text",
            "about": "số; trống khi chưa có",
            "sample": "09",
        })
    );
    assert_eq!(
        named(&names, "measures.at_level_2"),
        &json!({
            "name": "measures.at_level_2",
            "sort": "text",
            "about": "Dịch vụ công trực tuyến mức độ 2",
            "section": "measures",
            "sample": "2",
        })
    );
    assert_eq!(named(&names, "criteria[\"8.1\"].verdict_text")["sample"], "đạt");
    assert_eq!(named(&names, "criteria[\"8.1.a\"]")["sort"], "names");
    assert_eq!(named(&names, "lists.procedures.groups[].title")["sample"], "Hộ tịch");
    assert_eq!(named(&names, "fields.strengths")["sort"], "list");
    assert!(names.iter().all(|it| it["name"] != "members"), "the form does not ask for it");
}

/// Where no record makes the document, a case of the rulebook does.
#[test]
fn a_form_that_nobody_issues_has_a_sample_from_a_case() {
    let names = names(&Sandbox::new(), "duc-tho-2440/results");

    assert_ne!(named(&names, "ranked[].title")["sample"], Value::Null);
    assert_ne!(named(&names, "ranked[].criteria[\"8.1\"].required")["sample"], Value::Null);
}

#[test]
fn what_a_form_does_not_ask_for_stands_at_the_end() {
    let said = Sandbox::new().prints("vars dong-nai-8-1/decision");

    assert!(said.starts_with("biểu mẫu `decision` của bộ quy định `dong-nai-8-1`: Quyết định\n"));
    let (asked, left) = said.split_once("chưa hỏi đến").unwrap();
    assert!(asked.contains("  members[].cited.report.text"), "{asked}");
    assert!(!asked.contains("members[].criteria"), "{asked}");
    assert!(left.contains("  shows: [criteria]"), "{left}");
    assert!(!left.contains("shows: [members]"), "{left}");
}

#[test]
fn a_form_that_is_not_there_is_refused_with_the_nearest() {
    let sandbox = Sandbox::new();

    sandbox.says("vars reprot", 2, "lỗi: không có biểu mẫu `reprot`; có phải ý là `report`?");
    sandbox.says(
        "vars dong-nai-8-1/reprot --lang en",
        2,
        "error: there is no form `dong-nai-8-1/reprot`; is `dong-nai-8-1/report` meant?",
    );
    sandbox.says(
        "vars submission",
        2,
        "lỗi: nhiều bộ quy định có biểu mẫu `submission`: ghi rõ `cao-bang-641/submission`, `dong-nai-8-1/submission`",
    );
}
