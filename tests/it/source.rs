//! The Typst source of every form, as a whole.
//!
//! The expected texts stand in `tests/it/sources`; with `HOSO_BLESS=1` they are
//! written anew, to be read in the diff.

use std::path::PathBuf;
use std::{env, fs};

use hoso::load::{self, Layout};
use hoso::model::{Edition, UnitId};
use hoso::pipeline::{self, Job, Owed};
use hoso::typeset::Fonts;

use crate::sandbox::Sandbox;

#[track_caller]
fn compare(name: &str, text: &str) {
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/it/sources").join(name);
    if env::var_os("HOSO_BLESS").is_some() {
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(&file, text).unwrap();
    }
    let expected = fs::read_to_string(&file).unwrap_or_default();
    assert_eq!(text, expected, "{name} is another");
}

fn source(sandbox: &Sandbox, form: &str) -> String {
    source_of(sandbox, "dong-nai/xuan-loc/xuan-dinh", form)
}

fn source_of(sandbox: &Sandbox, unit: &str, form: &str) -> String {
    let mut loaded = load::load(&Layout { root: sandbox.root().to_owned() });
    let (survey, templates) = pipeline::survey(&mut loaded, &Fonts::embedded());
    assert_eq!(survey.found.iter().filter(|it| it.is_error()).count(), 0);
    let job = Job {
        key: (UnitId::new(unit), "2018".parse().unwrap()),
        rulebook: "dong-nai-8-1".to_owned(),
        form: form.to_owned(),
    };
    match pipeline::source(&loaded, &survey, &templates, Edition::Electronic, &job) {
        Ok(Owed::Source(source)) => source.text,
        other => panic!("no source: {other:?}"),
    }
}

#[test]
fn the_report() {
    compare("report.typ", &source(&Sandbox::new(), "report"));
}

/// A district whose office has appraised two communes, one of which fails.
fn district() -> Sandbox {
    Sandbox::record(
        r#"
        procedures:
          - {code: "1.000894", level: 2}
          - {code: "1.000656", level: 3, online: {received: 12, resolved: 11}}
        documents:
          report: {number: 9, date: 2018-06-05}
          submission: {number: 10, date: 2018-06-06}
        "#,
    )
    .file(
        "data/units/dong-nai/xuan-loc/bao-hoa/unit.yaml",
        "kind: commune\nname: xã Bảo Hòa\nplace: Bảo Hòa\n",
    )
    .file(
        "data/units/dong-nai/xuan-loc/bao-hoa/2018.yaml",
        r#"
        procedures: [{code: "1.000894", level: 1}]
        documents: {report: {number: 1, date: 2018-06-05}}
        "#,
    )
    .file(
        "data/units/dong-nai/xuan-loc/phong-vhtt/unit.yaml",
        "
        kind: department
        name: Phòng Văn hóa và Thông tin
        place: Xuân Lộc
        abbreviation: VHTT
        roles: [culture_information]
        ",
    )
    .file(
        "data/units/dong-nai/xuan-loc/phong-vhtt/2018.yaml",
        "documents: {appraisal: {number: 2, date: 2018-07-01}}\n",
    )
    .file(
        "data/units/dong-nai/xuan-loc/2018.yaml",
        "documents: {decision: {number: 152, date: 2018-08-01}}\n",
    )
    .file(
        "data/units/dong-nai/so-tttt/unit.yaml",
        "
        kind: department
        name: Sở Thông tin và Truyền thông
        place: Đồng Nai
        abbreviation: STTTT
        roles: [information_communications]
        leaders: {head: {title: Giám đốc}}
        ",
    )
}

#[test]
fn the_appraisal() {
    compare("appraisal.typ", &source_of(&district(), "dong-nai/xuan-loc/phong-vhtt", "appraisal"));
}

#[test]
fn the_decision_names_those_that_meet_and_nobody_else() {
    let text = source_of(&district(), "dong-nai/xuan-loc", "decision");

    assert!(text.contains("Xã Xuân Định") && !text.contains("Bảo Hòa"));
    compare("decision.typ", &text);
}

#[test]
fn the_request_for_confirmation() {
    compare("request.typ", &source_of(&district(), "dong-nai/xuan-loc", "request"));
}

#[test]
fn the_confirmation_leaves_a_blank_for_a_request_not_yet_sent() {
    let text = source_of(&district(), "dong-nai/so-tttt", "confirmation");

    assert!(text.contains("Công văn số\u{a0}……/UBND-VHTT") && text.contains("draft: true"));
    compare("confirmation.typ", &text);
}

#[test]
fn the_report_with_gaps() {
    let sandbox = Sandbox::record(
        r#"
        sample: true
        procedures:
          - {code: "1.000894"}
          - {code: "1.000656", level: 3, provider: province, online: {received: 1200}}
          - {code: "2.000815", level: 1, note: Chưa có biểu mẫu}
        narrative: {strengths: "Dòng một\nDòng hai"}
        "#,
    );

    compare("report-with-gaps.typ", &source(&sandbox, "report"));
}

#[test]
fn the_submission() {
    compare("submission.typ", &source(&Sandbox::new(), "submission"));
}
