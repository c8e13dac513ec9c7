//! A page as a screen reader reads it: every element of the structure tree in its order, with
//! its whole text, and nothing that is read stands outside of one.
//!
//! The expected texts stand in `tests/it/aloud`; with `HOSO_BLESS=1` they are written anew, to
//! be read in the diff.

use std::path::PathBuf;
use std::{env, fs};

use crate::pdf::conforms;
use crate::sandbox::Sandbox;
use crate::source::with_targets;
use crate::tags::{self, Element};

/// Elements that are read out as one, with all that is in them.
const WHOLE: [&str; 9] = ["P", "H1", "H2", "H3", "TH", "TD", "Lbl", "LBody", "Caption"];

fn read_out(element: &Element, depth: usize, lines: &mut Vec<String>) {
    let text = element.text.split_whitespace().collect::<Vec<_>>().join(" ");
    let indent = "  ".repeat(depth);
    let role = &element.role;
    if WHOLE.contains(&role.as_str()) {
        let scope =
            if element.scope.is_empty() { String::new() } else { format!(" {}", element.scope) };
        let across =
            if element.across > 1 { format!(" x{}", element.across) } else { String::new() };
        lines.push(format!("{indent}{role}{scope}{across}: {text}"));
        return;
    }
    let shown = !matches!(role.as_str(), "" | "Div");
    if shown {
        let said = if element.alternative.is_empty() {
            String::new()
        } else {
            format!(": {}", element.alternative)
        };
        lines.push(format!("{indent}{role}{said}"));
    }
    // What a chart shows is said in words.
    if role == "Figure" {
        return;
    }
    assert_eq!(element.own.trim(), "", "{role} holds what nothing reads out");
    for kid in &element.kids {
        read_out(kid, depth + usize::from(shown), lines);
    }
}

#[track_caller]
fn compare(name: &str, pdf: &[u8]) {
    conforms(name, pdf);
    let mut lines = Vec::new();
    read_out(&tags::tree(pdf), 0, &mut lines);
    let text = lines.join("\n") + "\n";
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/it/aloud").join(name);
    if env::var_os("HOSO_BLESS").is_some() {
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(&file, &text).unwrap();
    }
    let expected = fs::read_to_string(&file).unwrap_or_default();
    assert_eq!(text, expected, "{name} is read otherwise");
}

#[test]
fn a_report_with_its_appendix_is_read_in_its_order_and_words_are_apart() {
    let sandbox = Sandbox::whole();
    sandbox.prints("build");

    compare("report.txt", &sandbox.read("out/dong-nai/xuan-loc/xuan-dinh/2018/report.pdf"));
}

#[test]
fn a_draft_of_made_up_numbers_says_so_and_its_charts_say_their_figures() {
    let sandbox = with_targets().file("data/units/ha-tinh/duc-tho/2020.yaml", "sample: true\n");
    sandbox.prints("build ha-tinh");

    compare("results.txt", &sandbox.read("out/ha-tinh/duc-tho/2020/results.pdf"));
}
