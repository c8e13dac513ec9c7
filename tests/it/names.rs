//! The names that a form may use: what is said of them holds of the documents that there are.

use std::collections::BTreeMap;
use std::path::PathBuf;

use hoso::build::{self, Opened};
use hoso::docket::Selection;
use hoso::layout::Layout;
use hoso::model::Edition;
use hoso::report;
use hoso::report::sections;
use hoso::report::shape::{self, Ground, Shape};
use serde_json::Value;

use crate::sandbox::Sandbox;

/// Maps of which a document has those names alone that it has something for.
const SOME: &[&str] = &["criteria", "parts", "rules", "totals", "cited", "cited_all", "measures"];

/// How a document differs from what is said of its form.
fn differences(shape: &Shape, value: &Value, at: &str, found: &mut Vec<String>) {
    match (shape, value) {
        (Shape::Text, Value::String(_))
        | (Shape::Number, Value::Number(_))
        | (Shape::Truth, Value::Bool(_)) => {}
        (Shape::Word(all), Value::String(it)) if it.is_empty() || all.contains(it) => {}
        (Shape::List(one), Value::Array(all)) => {
            for it in all {
                differences(one, it, &format!("{at}[]"), found);
            }
        }
        (Shape::Map(names), Value::Object(all)) => {
            for (name, it) in all {
                let at = format!("{at}.{name}");
                match shape.get(name) {
                    Some(shape) => differences(shape, it, &at, found),
                    None => found.push(format!("{at} is there and is not said")),
                }
            }
            let last = at.rsplit('.').next().unwrap_or_default();
            for it in names.iter().filter(|_| !SOME.contains(&last)) {
                if !all.contains_key(&it.name) {
                    found.push(format!("{at}.{} is said and is not there", it.name));
                }
            }
        }
        (shape, value) => found.push(format!("{at} is {value}, not {shape:?}")),
    }
}

/// Every document of the sample, and of the regulations made up for tests.
#[test]
fn what_is_said_of_names_holds_of_every_document() {
    let mut forms: BTreeMap<(String, String), usize> = BTreeMap::new();
    for folder in [".", "tests/rulebooks/a", "tests/rulebooks/b", "tests/rulebooks/c"] {
        let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(folder);
        let opened = Opened::read(&Layout { root }, None).unwrap();
        let project = &opened.loaded.project;
        for document in opened.docket().documents(&Selection::default()) {
            if !document.state().can_be_made() {
                continue;
            }
            let (law, form) = (document.issued.law, document.form_id());
            let ground = Ground::new(project, law, form).unwrap();
            let report = report::report(project, Edition::Paper, &document);
            let value = serde_json::to_value(report).unwrap();
            let mut found = Vec::new();
            differences(&sections::shape(&ground), &value, form, &mut found);
            assert_eq!(found, Vec::<String>::new(), "{}", document.stem());
            let form = (document.rulebook_id().to_string(), form.to_string());
            *forms.entry(form).or_default() += 1;
        }
    }
    assert_eq!(forms.len(), 32, "{forms:?}");
}

/// What a page does not print is left out of what it is given; the page does not change by that.
#[test]
fn a_page_is_the_same_given_all_that_there_is() {
    let mut less = 0;
    for folder in [".", "tests/rulebooks/a", "tests/rulebooks/b", "tests/rulebooks/c"] {
        let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(folder);
        let opened = Opened::read(&Layout { root }, None).unwrap();
        let (loaded, templates) = (&opened.loaded, &opened.templates);
        for document in opened.docket().documents(&Selection::default()) {
            if !document.state().can_be_made() {
                continue;
            }
            let all = report::report(&loaded.project, Edition::Electronic, &document);
            let template = format!("{}/{}", document.rulebook_id(), document.issued.form.template);
            let page = build::source(loaded, &document, Edition::Electronic, templates).unwrap();
            assert!(page.text == templates.render(&template, &all).unwrap(), "{}", page.name);
            let wanted = templates.wanted(&template);
            let some = report::wanted(&loaded.project, Edition::Electronic, &document, &wanted);
            let size = |it| serde_json::to_string(&it).unwrap().len();
            less += usize::from(size(some) < size(all));
        }
    }
    assert!(less > 10, "{less}");
}

#[test]
fn one_of_several_has_the_names_of_each() {
    let map = |name: &str| {
        let name = shape::Name {
            name: name.to_owned(),
            about: hoso::words::Said::default(),
            shape: Shape::Text,
            fixed: false,
        };
        Shape::Map(vec![name])
    };
    let under = |name: &str, shape: Shape| shape::Name {
        name: name.to_owned(),
        about: hoso::words::Said::default(),
        shape,
        fixed: false,
    };

    let each = Shape::Map(vec![under("1", map("a")), under("2", map("b"))]).each().unwrap();

    assert_eq!(each.get("a"), Some(&Shape::Text));
    assert_eq!(each.get("b"), Some(&Shape::Text));
    assert_eq!(each.get("c"), None);
    assert_eq!(Shape::Text.each(), None);
}

/// A rulebook for 2030 whose form asks for something.
fn asking(shows: &str, judges: &str) -> Sandbox {
    let rulebook = format!(
        r#"
        title: Thử
        source: {{document: 1/X, issuer: Sở X, date: 2030-01-01, abstract: thử}}
        in_force: 2030-01-01
        years: {{from: 2030, to: 2030}}
        judges:
          - units: {{tier: commune, within: dong-nai}}
            criteria:
              - {{id: "1", clause: mục 1, text: Một, met: count(procedures) >= 1}}
{judges}
        forms:
          paper: {{title: Báo cáo, kind: BC, template: paper.typ, shows: {shows}}}
    "#
    );
    Sandbox::new()
        .file("hoso.yaml", "rulebooks: [dong-nai-8-1, thu]")
        .file("templates/thu/rulebook.yaml", &rulebook)
        .file("templates/thu/paper.typ", "= A\n")
}

#[test]
fn a_section_that_is_not_there_is_refused_with_the_nearest() {
    asking("[criteria, fields]", "").says(
        "check",
        0,
        "đã kiểm tra 3 đơn vị, 1 tệp số liệu: 0 lỗi, 0 cảnh báo, 0 thông tin",
    );
    asking("[criterai]", "").says(
        "check",
        1,
        r"
        lỗi[rulebook]: không có phần `criterai`
          --> templates/thu/rulebook.yaml:11:66
           |
        11 |   paper: {title: Báo cáo, kind: BC, template: paper.typ, shows: [criterai]}
           |                                                                  ^^^^^^^^
           |
           = gợi ý: có phải ý là `criteria`?

        đã kiểm tra 3 đơn vị, 1 tệp số liệu: 1 lỗi, 0 cảnh báo, 0 thông tin
    ",
    );
    asking("[lists]", "").says(
        "check",
        1,
        r"
        lỗi[rulebook]: `lists` không ghi ở `shows`
          --> templates/thu/rulebook.yaml:11:66
           |
        11 |   paper: {title: Báo cáo, kind: BC, template: paper.typ, shows: [lists]}
           |                                                                  ^^^^^
           |
           = gợi ý: bỏ đi: biểu mẫu có `lists` thì in được `lists`

        đã kiểm tra 3 đơn vị, 1 tệp số liệu: 1 lỗi, 0 cảnh báo, 0 thông tin
    ",
    );
}

#[test]
fn a_template_that_prints_what_its_form_does_not_ask_for_is_told_what_to_add() {
    let template = "{% if not verdict %}= A{% endif %}\n{% if measures %}= B{% endif %}\n";
    asking("[criteria, measures]", "").file("templates/thu/paper.typ", template).says(
        "check",
        0,
        "đã kiểm tra 3 đơn vị, 1 tệp số liệu: 0 lỗi, 0 cảnh báo, 0 thông tin",
    );
    asking("[measures]", "").file("templates/thu/paper.typ", template).says(
        "check",
        1,
        r"
        lỗi[rulebook]: biểu mẫu `paper` in `verdict` mà không hỏi đến
         --> templates/thu/paper.typ:1:11
          |
        1 | {% if not verdict %}= A{% endif %}
          |           ^^^^^^^
          |
          = gợi ý: thêm `shows: [criteria]` vào biểu mẫu `paper` của bộ quy định

        đã kiểm tra 3 đơn vị, 1 tệp số liệu: 1 lỗi, 0 cảnh báo, 0 thông tin
    ",
    );
}

/// A form that prints two parts of one name cannot tell which is meant.
#[test]
fn parts_that_a_form_prints_have_a_name_each() {
    let other = "          - {id: commune, units: {tier: district}, criteria: [{id: '2', clause: m, text: Hai, met: count(procedures) >= 2}]}";

    let said = |shows: &str, judges: &str| {
        String::from_utf8(asking(shows, judges).run("check").stdout).unwrap()
    };

    assert!(!said("[criteria]", other).contains("lỗi["));
    let found = said("[rules]", other);
    assert!(found.contains("hai phần của `judges` cùng tên `commune`"), "{found}");
    assert!(!said("[rules]", &other.replace("{id: commune, ", "{id: others, ")).contains("lỗi["));
}
