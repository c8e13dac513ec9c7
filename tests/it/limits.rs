//! Every limit of `docs/gioi-han.md` that a text can reach: below it, at it, above it.

use hoso::build::Opened;
use hoso::docket::Selection;
use hoso::formula::parse::{DEEPEST, LONGEST, OPERATORS, parse};
use hoso::load::{InMemory, load};

use crate::sandbox::Sandbox;

const UNIT: &str = "data/units/a/unit.yaml";
const RECORD: &str = "data/units/a/2018.yaml";

/// The codes of what is wrong with a record.
fn codes(record: &str) -> Vec<String> {
    let files = [
        // One rulebook, to be quick.
        ("hoso.yaml", "rulebooks: [dong-nai-8-1]\n"),
        (UNIT, "{kind: commune, name: xã A, place: A}\n"),
        (RECORD, record),
    ];
    let opened = Opened::of(load(&InMemory::new(files)));
    let of_record = opened.survey.found.iter().filter(|it| it.place.file() == RECORD);
    of_record.filter(|it| it.is_error()).map(|it| it.code().as_str().to_owned()).collect()
}

/// Whether a fault is said of none of the first two texts, and of the third.
fn bound(code: &str, texts: [String; 3]) {
    let has = texts.map(|it| codes(&it).iter().any(|it| it == code));
    assert_eq!(has, [false, false, true], "{code}");
}

#[test]
fn counts_and_numbers_have_their_greatest() {
    let count = |it: u64| {
        format!(
            "procedures:\n  - {{code: \"1.000894\", level: 2, in_person: {{received: {it}, resolved: 1}}}}\n"
        )
    };
    bound("out-of-range", [999_999_999, 1_000_000_000, 1_000_000_001].map(count));
    let number = |it: u64| {
        format!("procedures: []\ndocuments: {{report: {{number: {it}, date: 2018-06-05}}}}\n")
    };
    bound("out-of-range", [99_998, 99_999, 100_000].map(number));
}

#[test]
fn yaml_is_nested_no_deeper_than_anybody_writes() {
    // The text of a narrative stands two steps below the file.
    let nested = |deep: usize| {
        let (open, close) = ("[".repeat(deep - 2), "]".repeat(deep - 2));
        format!("procedures: []\nnarrative:\n  strengths: {open}x{close}\n")
    };
    bound("syntax", [63, 64, 65].map(nested));
}

#[test]
fn a_formula_is_no_longer_than_anybody_reads() {
    let long = |length: usize| {
        let formula = format!("1 + {}", " ".repeat(length - 5) + "1");
        assert_eq!(formula.len(), length);
        parse(&formula).is_ok()
    };
    assert_eq!([LONGEST - 1, LONGEST, LONGEST + 1].map(long), [true, true, false]);
}

#[test]
fn a_formula_is_nested_no_deeper_than_anybody_reads() {
    let deep =
        |depth: usize| parse(&format!("{}1{}", "(".repeat(depth), ")".repeat(depth))).is_ok();
    assert_eq!([DEEPEST - 1, DEEPEST, DEEPEST + 1].map(deep), [true, true, false]);
    let many = |operators: usize| parse(&vec!["1"; operators + 1].join(" + ")).is_ok();
    assert_eq!([OPERATORS - 1, OPERATORS, OPERATORS + 1].map(many), [true, true, false]);
}

/// What is wrong with a rulebook of so many measures, each the fourth power of the one before.
fn raised(measures: usize) -> Vec<String> {
    let powers =
        (1..=measures).map(|it| format!("m{it}: {{is: m{0} * m{0} * m{0} * m{0}}}", it - 1));
    let measures: Vec<_> =
        ["m0: {is: count(procedures)}".to_owned()].into_iter().chain(powers).collect();
    let last = measures.len() - 1;
    let measures = format!("        measures: {{{}}}\n        criteria:\n", measures.join(", "));
    let rulebook = crate::silent::RULEBOOK.replacen("        criteria:\n", &measures, 1).replacen(
        "met: count(procedures) >= 1",
        &format!("met: \"m{last} >= 1\", when_empty: open"),
        1,
    );
    let files = [
        ("hoso.yaml", "rulebooks: [thu]\n"),
        ("templates/thu/rulebook.yaml", &*rulebook),
        ("templates/thu/paper.typ", "= A\n"),
        (UNIT, "{kind: commune, name: xã A, place: A}\n"),
        (RECORD, "procedures: [{code: \"1.000894\", level: 2}]\n"),
    ];
    let opened = Opened::of(load(&InMemory::new(files)));
    for judgement in opened.judgements(&Selection::default()) {
        let _ = judgement.verdict();
    }
    let of_rulebook = opened.survey.found.iter().filter(|it| it.code_name() == "rulebook");
    of_rulebook.map(|it| it.wording().says.vi).collect()
}

#[test]
fn numbers_of_a_formula_have_as_many_digits_as_anybody_counts() {
    // 15 bits at first, and four times as many with each.
    let said = [8, 9, 13].map(|it| raised(it).join("; "));
    assert_eq!(said[0], "");
    for it in &said[1..] {
        assert!(it.contains("số ở chỗ này có thể dài quá 300.000 chữ số"), "{it}");
    }
}

#[test]
fn parts_of_a_run_are_counted_from_one_to_ten_thousand() {
    let sandbox = Sandbox::new();
    let code = |command: &str| sandbox.run(command).status.code();
    for (part, fine) in [("1/1", true), ("10000/10000", true), ("1/10001", false), ("0/1", false)] {
        let expected = if fine { Some(0) } else { Some(2) };
        assert_eq!(
            code(&format!("build --check --partition {part}")).filter(|it| *it != 1).or(Some(0)),
            expected,
            "{part}"
        );
    }
    for (parts, fine) in [(1, true), (10_000, true), (10_001, false), (0, false)] {
        let expected = if fine { Some(0) } else { Some(2) };
        assert_eq!(code(&format!("list --format json --parts {parts}")), expected, "{parts}");
    }
}
