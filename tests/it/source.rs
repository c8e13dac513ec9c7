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
    let mut loaded = load::load(&Layout { root: sandbox.root().to_owned() });
    let (survey, templates) = pipeline::survey(&mut loaded, &Fonts::embedded());
    assert_eq!(survey.found.iter().filter(|it| it.is_error()).count(), 0);
    let job = Job {
        key: (UnitId::new("dong-nai/xuan-loc/xuan-dinh"), "2018".parse().unwrap()),
        rulebook: "dong-nai-8-1".to_owned(),
        form: form.to_owned(),
    };
    match pipeline::source(&loaded, &templates, Edition::Electronic, &job) {
        Ok(Owed::Source(source)) => source.text,
        other => panic!("no source: {other:?}"),
    }
}

#[test]
fn the_report() {
    compare("report.typ", &source(&Sandbox::new(), "report"));
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
