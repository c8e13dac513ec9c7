//! The desk without a network: what it answers, to whom, and what it writes.

use std::collections::BTreeMap;
use std::fs;

use hoso::desk::{Answer, Asked, Desk, Setup};
use hoso::layout::Layout;
use hoso::words::Lang;
use serde_json::{Value, json};

use crate::sandbox::{COMMUNE, Sandbox};
use crate::told::TYPED;

const UNIT: &str = "dong-nai/xuan-loc/xuan-dinh";

fn desk(project: &Sandbox, read_only: bool) -> Desk {
    let setup = Setup {
        layout: Layout { root: project.root().to_owned() },
        lang: Lang::Vi,
        read_only,
        program: env!("CARGO_BIN_EXE_hoso").into(),
        open_workbook: hoso::sheet::open,
        agent: hoso::desk::Agent::default(),
    };
    Desk::open(setup, "secret".to_owned(), 80).unwrap_or_else(|it| panic!("{it:?}"))
}

fn get(desk: &Desk, path: &str) -> Answer {
    let target = format!("/secret/{path}");
    desk.answer(&Asked {
        method: "GET",
        target: &target,
        host: Some("127.0.0.1:80"),
        ..Asked::default()
    })
}

fn post(desk: &Desk, path: &str, body: &Value) -> (u16, Value) {
    let (target, body) = (format!("/secret/{path}"), body.to_string());
    let answer = desk.answer(&Asked {
        method: "POST",
        target: &target,
        host: Some("127.0.0.1:80"),
        origin: Some("http://127.0.0.1:80"),
        body: body.as_bytes(),
    });
    (answer.status, serde_json::from_slice(&answer.bytes).unwrap_or_default())
}

fn text(answer: &Answer) -> String {
    String::from_utf8_lossy(&answer.bytes).into_owned()
}

fn record(project: &Sandbox) -> String {
    String::from_utf8(project.read(&format!("{COMMUNE}/2018.yaml"))).unwrap()
}

/// The digest of the record, as its page has it.
fn digest(desk: &Desk) -> String {
    let page = text(&get(desk, &format!("so-lieu/{UNIT}/2018.html")));
    page.split("data-digest=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
}

fn work(digest: &str, changes: &[(&str, &str)]) -> Value {
    let changes: Vec<_> =
        changes.iter().map(|(path, value)| json!({"path": path, "value": value})).collect();
    json!({"unit": UNIT, "period": "2018", "digest": digest, "changes": changes})
}

/// Every file below the project, and one beside it.
fn files(project: &Sandbox) -> BTreeMap<String, Vec<u8>> {
    let all = walkdir::WalkDir::new(project.root()).into_iter().map(Result::unwrap);
    let all = all.filter(|it| it.file_type().is_file());
    all.map(|it| (it.path().display().to_string(), fs::read(it.path()).unwrap())).collect()
}

#[test]
fn pages_lead_from_the_first_to_the_record() {
    let project = Sandbox::new();
    let desk = desk(&project, false);

    let first = text(&get(&desk, "index.html"));
    assert!(first.contains("don-vi/dong-nai/index.html"), "{first}");
    let unit = text(&get(&desk, &format!("don-vi/{UNIT}/index.html")));
    assert!(unit.contains(&format!("so-lieu/{UNIT}/2018.html")), "{unit}");
    assert!(unit.contains("Đã nộp"), "{unit}");
    let judged = text(&get(&desk, &format!("don-vi/{UNIT}/2018-dong-nai-8-1.html")));
    assert!(judged.contains("Công thức: all(level &gt;= 2 of procedures)"), "{judged}");
    let page = text(&get(&desk, &format!("so-lieu/{UNIT}/2018.html")));
    for part in [
        "Đăng ký kết hôn",
        "name=\"procedures/1/online/received\" value=\"12\"",
        "name=\"documents/report/number\"",
    ] {
        assert!(page.contains(part), "{part}: {page}");
    }
    for (path, kind) in
        [("hoso.css", "text/css"), ("desk.js", "text/javascript"), ("units.js", "text/javascript")]
    {
        assert!(get(&desk, path).kind.starts_with(kind));
    }
    let pdf = get(&desk, &format!("van-ban/{UNIT}/2018/report.pdf"));
    assert_eq!((pdf.status, pdf.kind), (200, "application/pdf"));
    assert!(pdf.bytes.starts_with(b"%PDF-"));
}

#[test]
fn a_value_is_tried_then_saved_and_nothing_else_changes() {
    let file = format!("{COMMUNE}/2018.yaml");
    let text = "# mẫu\r\nsample: true\r\nprocedures:\r\n- {code: \"1.000656\", level: 3, online: {received: 12, resolved: 11}} # c\r\n";
    let project = Sandbox::new().bytes(&file, text.as_bytes());
    let desk = desk(&project, false);
    let before = record(&project);
    let digest = digest(&desk);

    let bad = work(&digest, &[("procedures/0/online/resolved", "13")]);
    let (status, tried) = post(&desk, "api/thu", &bad);
    assert_eq!(status, 200);
    let fault = &tried["faults"][0];
    assert_eq!(
        (&fault["path"], &fault["severity"]),
        (&json!("procedures/0/online/resolved"), &json!("error"))
    );
    assert_eq!(record(&project), before);

    let good =
        work(&digest, &[("procedures/0/online/resolved", "12"), ("documents/report/number", "7")]);
    let (status, tried) = post(&desk, "api/thu", &good);
    assert_eq!(status, 200);
    assert!(
        tried["faults"].as_array().unwrap().iter().all(|it| it["severity"] != "error"),
        "{tried}"
    );
    let (status, saved) = post(&desk, "api/luu", &good);
    assert_eq!(status, 200, "{saved}");
    let after = before.replace("resolved: 11", "resolved: 12");
    assert_eq!(record(&project), after + "documents:\r\n  report:\r\n    number: 7\r\n");
}

#[test]
fn prose_with_its_markup_is_saved_and_shown_as_it_was_typed() {
    let project = Sandbox::new();
    let desk = desk(&project, false);

    let typed = work(&digest(&desk), &[("narrative/strengths", TYPED)]);
    let (status, saved) = post(&desk, "api/luu", &typed);

    assert_eq!(status, 200, "{saved}");
    let page = text(&get(&desk, &format!("so-lieu/{UNIT}/2018.html")));
    assert!(page.contains(&format!(">\n{TYPED}</textarea>")), "{page}");
}

#[test]
fn a_file_that_somebody_else_changed_is_not_written_over() {
    let project = Sandbox::new();
    let desk = desk(&project, false);
    let digest = digest(&desk);
    let file = project.root().join(COMMUNE).join("2018.yaml");
    let theirs = record(&project).replace("410", "411");
    fs::write(&file, &theirs).unwrap();

    let ours = work(&digest, &[("procedures/1/level", "4")]);
    let (status, said) = post(&desk, "api/luu", &ours);
    assert_eq!(status, 409);
    assert_eq!(record(&project), theirs);
    let html = said["html"].as_str().unwrap();
    assert!(html.contains("level: 4") && html.contains("411"), "{html}");
    // Having seen both, the cells go into the file as it is.
    let mut again = ours.clone();
    again["digest"] = said["digest"].clone();
    assert_eq!(post(&desk, "api/luu", &again).0, 200);
    assert_eq!(record(&project), theirs.replace("level: 3", "level: 4"));
}

#[test]
fn what_is_not_declared_or_not_there_is_not_written() {
    let project = Sandbox::new();
    let desk = desk(&project, false);
    let (before, digest) = (files(&project), digest(&desk));

    for path in [
        "",
        "x",
        "sample",
        "procedures",
        "procedures/0",
        "procedures/0/x",
        "documents/report",
        "documents/report/x",
        "documents",
    ] {
        let (status, _) = post(&desk, "api/luu", &work(&digest, &[(path, "1")]));
        assert_eq!(status, 400, "{path}");
    }
    assert_eq!(post(&desk, "api/luu", &work(&digest, &[("procedures/9/level", "1")])).0, 422);
    assert_eq!(post(&desk, "api/luu", &work("0000", &[("procedures/0/level", "1")])).0, 409);
    for unit in ["../..", "dong-nai/../../x", "/etc", "", "dong-nai/xuan-loc/khong-co"] {
        let mut it = work(&digest, &[]);
        it["unit"] = json!(unit);
        assert_eq!(post(&desk, "api/luu", &it).0, 404, "{unit}");
    }
    assert_eq!(post(&desk, "api/luu", &json!({"unit": UNIT})).0, 400);
    assert_eq!(post(&desk, "api/khac", &work(&digest, &[])).0, 404);
    assert_eq!(files(&project), before);
}

#[test]
fn read_only_writes_nothing() {
    let project = Sandbox::new();
    let desk = desk(&project, true);
    let (before, digest) = (files(&project), digest(&desk));

    let change = work(&digest, &[("procedures/0/level", "3")]);
    for path in ["api/luu", "api/lap", "api/bang?unit=dong-nai&period=2018"] {
        assert_eq!(post(&desk, path, &change).0, 403, "{path}");
    }
    assert_eq!(post(&desk, "api/thu", &change).0, 200);
    assert_eq!(files(&project), before);
}

#[test]
fn no_request_without_the_token_does_anything() {
    let project = Sandbox::new();
    let desk = desk(&project, false);
    let (before, digest) = (files(&project), digest(&desk));
    let body = work(&digest, &[("procedures/0/level", "3")]).to_string();

    for target in [
        "/api/luu",
        "/secre/api/luu",
        "/secret2/api/luu",
        "//api/luu",
        "/Secret/api/luu",
        "/index.html",
        "/",
        "",
    ] {
        for method in ["GET", "POST", "PUT", "DELETE", "OPTIONS", "HEAD"] {
            let asked = Asked {
                method,
                target,
                host: Some("127.0.0.1:80"),
                origin: Some("http://127.0.0.1:80"),
                body: body.as_bytes(),
            };
            assert_eq!(
                desk.answer(&asked),
                Answer { status: 403, ..desk.answer(&Asked::default()) }
            );
        }
    }
    assert_eq!(files(&project), before);
}

/// Paths put together at random from what might lead elsewhere.
#[test]
fn no_address_leads_out_of_the_project() {
    let project =
        Sandbox::new().file("bi-mat.yaml", "NGOAI: 1").file("data/units/dong-nai/ghi.txt", "NGOAI");
    let desk = desk(&project, false);
    let before = files(&project);
    let parts = [
        "..",
        ".",
        "%2e%2e",
        "%2F",
        "",
        "data",
        "units",
        "dong-nai",
        "xuan-loc",
        "xuan-dinh",
        "so-lieu",
        "don-vi",
        "van-ban",
        "trang",
        "2018.html",
        "2018",
        "report.pdf",
        "index.html",
        "bi-mat.yaml",
        "ghi.txt",
        "unit.yaml",
        "etc",
        "passwd",
        "%00",
        "%FF",
        "C:",
        "2018.yaml",
        "x.svg",
        "1.svg",
    ];
    let mut seed = 0x9e37_79b9_7f4a_7c15_u64;
    let mut below = |sides: usize| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        usize::try_from(seed >> 33).unwrap() % sides
    };
    for _ in 0..3000 {
        let path: Vec<&str> = (0..=below(6)).map(|_| parts[below(parts.len())]).collect();
        let path = path.join("/");
        let answer = get(&desk, &path);
        assert!([200, 404, 422].contains(&answer.status), "{path}: {}", answer.status);
        let said = text(&answer);
        assert!(!said.contains("NGOAI") && !said.contains("root:"), "{path}");
    }
    assert_eq!(files(&project), before);
}
