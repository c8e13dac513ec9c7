//! Criteria that people judge: what is claimed and what is appraised reaches every reader, and
//! what rests on points that nobody has appraised yet is a draft.

use crate::sandbox::Sandbox;
use serde_json::Value;

const ABOVE: &str = "data/units/thu/2026.yaml";

fn sandbox() -> Sandbox {
    Sandbox::copied("tests/rulebooks/b")
}

/// The same, with the appraisal of one criterion alone.
fn half_appraised() -> Sandbox {
    sandbox().file(ABOVE, "appraisals: {xa-mot: {\"6\": {points: 8}, \"7\": {reason: chưa xem}}}\n")
}

fn assessed(sandbox: &Sandbox) -> Value {
    let all: Value = serde_json::from_str(&sandbox.prints("assess --format json")).unwrap();
    all[0].clone()
}

fn criterion<'a>(assessed: &'a Value, id: &str) -> &'a Value {
    let all = assessed["criteria"].as_array().unwrap();
    all.iter().find(|it| it["id"] == id).unwrap()
}

fn states(sandbox: &Sandbox) -> Vec<String> {
    let all: Value = serde_json::from_str(&sandbox.prints("list --format json")).unwrap();
    let of = |it: &Value| format!("{} {}", it["form"].as_str().unwrap(), it["lacks"]);
    all.as_array().unwrap().iter().map(of).collect()
}

#[test]
fn the_json_has_both_what_is_claimed_and_what_is_appraised() {
    let assessed = assessed(&sandbox());

    assert_eq!(
        (&assessed["points"], &assessed["claimed"]),
        (&"40875/484".into(), &"10425/121".into())
    );
    assert_eq!(assessed.get("unappraised"), None);
    let six = criterion(&assessed, "6");
    assert_eq!((&six["points"], &six["claimed"]), (&"8".into(), &"19/2".into()));
    let claim = serde_json::json!({
        "unit": "thu/xa-mot", "points": "9.5", "reason": "12 buổi phát thanh",
        "evidence": "Lịch phát thanh 2026", "file": "data/units/thu/xa-mot/2026.yaml", "line": 21,
    });
    assert_eq!(six["claim"], claim);
    let appraisal = serde_json::json!({
        "unit": "thu", "points": "8", "reason": "Hai buổi không có minh chứng",
        "file": ABOVE, "line": 5,
    });
    assert_eq!(six["appraisal"], appraisal);
    // What nobody judges has none of it.
    let one = criterion(&assessed, "1");
    assert!(["claimed", "claim", "appraisal"].iter().all(|it| one.get(it).is_none()), "{one}");
}

#[test]
fn an_explanation_tells_who_gave_which_points_and_why() {
    let text = sandbox().prints("explain thu/xa-mot 6");
    for line in [
        "Đơn vị tự chấm: 9,5 điểm (data/units/thu/xa-mot/2026.yaml:21); lý do: 12 buổi phát thanh; minh chứng: Lịch phát thanh 2026.",
        "Cấp trên thẩm định: 8 điểm (data/units/thu/2026.yaml:5); lý do: Hai buổi không có minh chứng.",
        "Kết luận: 8 trên 10 điểm.",
        "Tổng điểm của đơn vị: 40875/484 (≈ 84,45) trên 100 điểm, mức Tốt; theo tự chấm: 10425/121 (≈ 86,16) trên 100 điểm.",
    ] {
        assert!(text.lines().any(|it| it == line), "{line}\n{text}");
    }
    let english = sandbox().prints("explain thu/xa-mot 7 --lang en");
    assert!(english.contains("Points are rounded to 0.5."), "{english}");
    assert!(english.contains("All points of the unit: "), "{english}");
}

#[test]
fn what_is_not_appraised_counts_as_claimed_and_is_a_draft() {
    let sandbox = half_appraised();
    let assessed = assessed(&sandbox);

    assert_eq!(assessed["unappraised"], serde_json::json!(["7"]));
    let seven = criterion(&assessed, "7");
    assert_eq!((&seven["points"], &seven["appraisal"]["points"]), (&"13/2".into(), &Value::Null));
    let text = sandbox.prints("explain thu/xa-mot 7");
    for said in [
        "Cấp trên thẩm định: chưa có (data/units/thu/2026.yaml:1); lý do: chưa xem.",
        "(còn là dự thảo, chưa thẩm định tiêu chí 7)",
    ] {
        assert!(text.contains(said), "{text}");
    }
    assert!(sandbox.prints("assess").contains("; chưa thẩm định), Tốt"));
    assert_eq!(
        states(&sandbox),
        [
            r#"result ["số","ngày","thẩm định của 1 tiêu chí"]"#,
            r#"scoresheet ["số","ngày","thẩm định của 1 tiêu chí"]"#,
        ]
    );
}

#[test]
fn documents_are_ready_once_all_is_appraised() {
    let documents = "documents: {scoresheet: {number: 1, date: 2026-12-31}}\n";
    let record = String::from_utf8(sandbox().read("data/units/thu/xa-mot/2026.yaml")).unwrap();
    let file = "data/units/thu/xa-mot/2026.yaml";
    let of_scoresheet =
        |it: Sandbox| states(&it.file(file, &format!("{record}{documents}")))[1].clone();

    assert_eq!(of_scoresheet(sandbox()), "scoresheet []");
    assert_eq!(of_scoresheet(half_appraised()), r#"scoresheet ["thẩm định của 1 tiêu chí"]"#);
    let nobody = || sandbox().file(ABOVE, "sample: true\n");
    assert_eq!(of_scoresheet(nobody()), r#"scoresheet ["thẩm định của 2 tiêu chí"]"#);
}

#[test]
fn a_form_that_prints_no_points_does_not_wait_for_them() {
    let rulebook = "templates/thu-b/rulebook.yaml";
    let text = String::from_utf8(sandbox().read(rulebook)).unwrap();
    let text = text.replace(
        "forms:\n",
        "forms:\n  letter: {title: Công văn, template: letter.typ, shows: [fields]}\n",
    );
    let sandbox = half_appraised().file(rulebook, &text).file(
        "templates/thu-b/letter.typ",
        "{% if fields.papers %}{{ fields.papers }}{% endif %}\n",
    );
    assert_eq!(states(&sandbox)[1], r#"letter ["số","ngày"]"#);
}

#[test]
fn points_of_a_sum_are_claimed_and_appraised_part_by_part() {
    let part =
        |id: &str, of: u8| format!("{{id: \"{id}\", clause: m, text: T, claimed: true, of: {of}}}");
    let rulebook = format!(
        "title: Thử\nsource: {{document: 1/X, issuer: Sở X, date: 2026-01-01, abstract: thử}}\nin_force: 2026-01-01\nyears: {{from: 2026, to: 2026}}\njudges:\n  - units: {{tier: commune}}\n    criteria:\n      - {{id: \"1\", clause: m, text: T, sum: [{}, {}]}}\nforms: {{}}\n",
        part("1.a", 3),
        part("1.b", 2)
    );
    let sandbox = sandbox()
        .file("templates/thu-b/rulebook.yaml", &rulebook)
        .file("templates/thu-b/cases.yaml", "[]\n")
        .file(
            "data/units/thu/xa-mot/2026.yaml",
            "claims: {\"1.a\": {points: 3}, \"1.b\": {points: 2}}\n",
        )
        .file(ABOVE, "appraisals: {xa-mot: {\"1.a\": {points: 1.5}}}\n");
    let assessed = assessed(&sandbox);

    assert_eq!((&assessed["points"], &assessed["claimed"]), (&"7/2".into(), &"5".into()));
    let one = criterion(&assessed, "1");
    assert_eq!((&one["points"], &one["claimed"]), (&"7/2".into(), &"5".into()));
    assert_eq!(assessed["unappraised"], serde_json::json!(["1.b"]));
    let text = sandbox.prints("explain thu/xa-mot 1");
    assert!(text.contains("Theo điểm tự chấm: 5 trên 5 điểm."), "{text}");
}

#[test]
fn nobody_appraises_what_stands_at_the_top() {
    let rulebook = "templates/thu-b/rulebook.yaml";
    let text = String::from_utf8(sandbox().read(rulebook)).unwrap();
    let sandbox = sandbox()
        .file(
            rulebook,
            &text.replace("units: {tier: commune, within: thu}", "units: {tier: province}"),
        )
        .file("templates/thu-b/cases.yaml", "[]\n")
        .file(ABOVE, "claims: {\"6\": {points: 9}, \"7\": {points: 8}}\n");
    let assessed = assessed(&sandbox);
    assert_eq!(assessed.get("unappraised"), None, "{assessed}");
}

#[test]
fn pages_print_what_is_claimed_and_what_is_appraised() {
    let sandbox = half_appraised();
    sandbox.prints("build --keep-source");
    let source = String::from_utf8(sandbox.read("out/thu/xa-mot/2026/scoresheet.typ")).unwrap();
    assert!(source.contains(r##"[#"9,5";], [#"8";], [#"8";]"##), "{source}");
    assert!(source.contains("(dự kiến, chưa thẩm định)"), "{source}");
}

/// That nobody judges the unit above is no reason to call its appraisals stray.
#[test]
fn a_record_that_only_appraises_is_one_that_somebody_looks_at() {
    let text = std::fs::read_to_string("tests/rulebooks/b/templates/thu-b/rulebook.yaml").unwrap();
    let (alone, _) = text.split_once("\n  result:").unwrap();
    let alone = || sandbox().file("templates/thu-b/rulebook.yaml", alone);

    let said = String::from_utf8(alone().run("check").stdout).unwrap();
    assert!(!said.contains("[period-not-covered]"), "{said}");

    let said = alone().file(ABOVE, "sample: true\n").run("check").stdout;
    assert!(String::from_utf8(said).unwrap().contains("[period-not-covered]"));
}
