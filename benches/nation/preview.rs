//! The page beside a form: from a keystroke to the first page as the browser gets it, against
//! bare Typst on the very same sources.

use std::path::Path;
use std::time::Duration;

use hoso::build::{self, Opened};
use hoso::desk::{Asked, Desk, Setup};
use hoso::diagnostic::NodePath;
use hoso::docket::Selection;
use hoso::edit::{Change, Scalar, Spelling, To, edited};
use hoso::layout::{Layout, record_file};
use hoso::model::{Edition, FormId, Key};
use hoso::words::Lang;
use serde_json::{Value, json};
use typst::comemo;

use crate::limit::{Stage, is_of, sources};
use crate::{PROGRAM, timed};

/// How many keystrokes are measured.
const STROKES: usize = 40;

/// Measures keystrokes in one record of a project.
pub(crate) fn preview(project: &Path) {
    let layout = Layout { root: project.to_owned() };
    let opened = Opened::read(&layout, None).unwrap();
    let key = opened.loaded.project.records.keys().next().unwrap().clone();
    let file = project.join(record_file(&key.unit, key.period));
    let text = std::fs::read_to_string(file).unwrap();
    let desk = at_desk(layout, &key);
    let bare = by_typst(opened, project, &key, &text);
    println!(
        "## A keystroke in a record of 130 procedures: its report of 16 pages, the first page as SVG"
    );
    println!(
        "median of {STROKES}: the desk {desk:.1?}, bare Typst {bare:.1?}, ratio {:.2}",
        ratio(desk, bare)
    );
}

fn ratio(a: Duration, b: Duration) -> f64 {
    a.as_secs_f64() / b.as_secs_f64()
}

/// What is typed, one keystroke after another: more than a commune has resolved, or there would
/// be a fault to mend and no page.
fn typed(stroke: usize) -> String {
    (1000 + stroke).to_string()
}

/// The value that is typed at.
const AT: &str = "procedures/64/in_person/received";

/// From a keystroke to its faults and verdicts, and to the first page.
fn at_desk(layout: Layout, key: &Key) -> Duration {
    let agent = hoso::desk::Agent::default();
    let open_workbook = hoso::sheet::open;
    let program = PROGRAM.into();
    let setup = Setup { layout, lang: Lang::Vi, read_only: false, program, open_workbook, agent };
    let desk = Desk::open(setup, "secret".to_owned(), 80).unwrap();
    let get = |path: &str| {
        let target = format!("/secret/{path}");
        let host = Some("127.0.0.1:80");
        desk.answer(&Asked { method: "GET", target: &target, host, ..Asked::default() })
    };
    let page = get(&format!("so-lieu/{}/{}.html", key.unit, key.period)).bytes;
    let page = String::from_utf8(page).unwrap();
    let digest = page.split("data-digest=\"").nth(1).unwrap().split('"').next().unwrap();
    let work = |stroke: usize| {
        json!({"unit": key.unit, "period": key.period.to_string(), "digest": digest, "form": "report",
            "changes": [{"path": AT, "value": typed(stroke)}]})
        .to_string()
    };
    let post = |path: &str, body: &str| -> Value {
        let answer = desk.answer(&Asked {
            method: "POST",
            target: &format!("/secret/{path}"),
            host: Some("127.0.0.1:80"),
            origin: Some("http://127.0.0.1:80"),
            body: body.as_bytes(),
        });
        assert_eq!(answer.status, 200, "{}", String::from_utf8_lossy(&answer.bytes));
        serde_json::from_slice(&answer.bytes).unwrap()
    };
    let stroke = |stroke: usize| {
        let body = work(stroke);
        timed(|| {
            let shown = post("api/trang", &body);
            let page = get(&format!("trang/{}/1.svg", shown["stamp"].as_str().unwrap()));
            assert!(page.bytes.starts_with(b"<svg"), "{shown}");
        })
    };
    let tried = median((0..STROKES).map(|it| timed(|| drop(post("api/thu", &work(it))))).collect());
    println!("faults and verdicts after a keystroke: {tried:.1?}");
    median((0..STROKES).map(stroke).collect())
}

/// Typst alone, which remembers as much from one page to the next.
fn by_typst(mut opened: Opened, project: &Path, key: &Key, text: &str) -> Duration {
    let (all, texts) = sources(project);
    assert!(all.iter().any(|it| is_of(it, "report")));
    let stage = Stage::new(&texts);
    let layout = Layout { root: project.to_owned() };
    let path = NodePath::root().key("procedures").index(64).key("in_person").key("received");
    let mut source = |stroke: usize| {
        let to = To::One(Scalar::new(typed(stroke), Spelling::Bare));
        let text = edited(text, &[Change { path: path.clone(), to }]).unwrap();
        opened.restate(&layout, key, Some(&text));
        let selection = Selection {
            units: vec![key.unit.to_string()],
            period: Some(key.period),
            form: Some(FormId::new("report")),
        };
        let document = opened.docket().documents(&selection).swap_remove(0);
        build::source(&opened.loaded, &document, Edition::Electronic, &opened.templates).unwrap()
    };
    let all: Vec<_> = (0..STROKES).map(&mut source).collect();
    let one = |it| {
        timed(|| {
            drop(stage.compiled(it));
            comemo::evict(6);
        })
    };
    median(all.iter().map(one).collect())
}

fn median(mut all: Vec<Duration>) -> Duration {
    all.sort_unstable();
    all[all.len() / 2]
}
