//! Documents given out to a program that signs, and taken back: what is written, and what is
//! refused without a word written.

use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;

use hoso::desk::{Agent, Answer, Asked, Desk, Setup, serve};
use hoso::layout::Layout;
use hoso::words::Lang;
use serde_json::{Value, json};

use crate::sandbox::Sandbox;

const REPORT: &str = "dong-nai/xuan-loc/xuan-dinh/2018/report.pdf";
const OUT: &str = "out/dong-nai/xuan-loc/xuan-dinh/2018/report.pdf";

fn setup(project: &Sandbox, read_only: bool) -> Setup {
    Setup {
        layout: Layout { root: project.root().to_owned() },
        lang: Lang::Vi,
        read_only,
        program: env!("CARGO_BIN_EXE_hoso").into(),
        open_workbook: hoso::sheet::open,
        agent: Agent::default(),
    }
}

fn desk(project: &Sandbox, read_only: bool) -> Desk {
    Desk::open(setup(project, read_only), "secret".to_owned(), 80).unwrap()
}

/// A project whose documents have been made.
fn project() -> Sandbox {
    let project = Sandbox::new();
    project.prints("build");
    project
}

/// A request as a program of this machine sends it, that is no browser.
fn program<'a>(method: &'a str, address: &'a str, body: &'a [u8]) -> Asked<'a> {
    let target = address.strip_prefix("http://127.0.0.1:80").unwrap();
    Asked { method, target, host: Some("127.0.0.1:80"), origin: None, body }
}

/// The page asks for a document to be signed.
fn lent(desk: &Desk, path: &str) -> (u16, Value) {
    let body = json!({ "path": path }).to_string();
    let answer = desk.answer(&Asked {
        method: "POST",
        target: "/secret/api/ky",
        host: Some("127.0.0.1:80"),
        origin: Some("http://127.0.0.1:80"),
        body: body.as_bytes(),
    });
    (answer.status, serde_json::from_slice(&answer.bytes).unwrap_or_default())
}

#[track_caller]
fn addresses(desk: &Desk) -> (String, String) {
    let (status, lent) = lent(desk, REPORT);
    assert_eq!(status, 200, "{lent}");
    (lent["fetch"].as_str().unwrap().to_owned(), lent["upload"].as_str().unwrap().to_owned())
}

/// A file as it is when somebody has signed it.
fn signed(given: &[u8]) -> Vec<u8> {
    let from = given.len() + 8;
    let added = format!("/ByteRange [0 {from} {} 4] startxref 9\n%%EOF\n", from + 4);
    [given, added.as_bytes()].concat()
}

/// It in the form that the government's program sends.
fn form(file: &[u8]) -> Vec<u8> {
    let head = "--7e1\r\nContent-Disposition: form-data; name=\"uploadfile\"; filename=\"a.pdf\"\r\n\
                Content-Type: application/octet-stream\r\n\r\n";
    [head.as_bytes(), file, b"\r\n--7e1--\r\n"].concat()
}

fn page(desk: &Desk) -> String {
    let target = format!("/secret/ky-so/{REPORT}.html");
    let asked =
        Asked { method: "GET", target: &target, host: Some("127.0.0.1:80"), ..Asked::default() };
    String::from_utf8(desk.answer(&asked).bytes).unwrap()
}

fn said(answer: &Answer) -> (u16, Value) {
    (answer.status, serde_json::from_slice(&answer.bytes).unwrap_or_default())
}

#[test]
fn a_document_is_fetched_signed_given_back_and_kept() {
    let project = project();
    let desk = desk(&project, false);
    let before = page(&desk);
    for part in [
        "chưa ký số",
        "data-verb=\"SignApproved\"",
        "data-verb=\"SignIssued\"",
        "data-number=\"09/BC-UBND\"",
        "data-date=\"2018-06-05\"",
    ] {
        assert!(before.contains(part), "{part}: {before}");
    }
    let (fetch, upload) = addresses(&desk);
    let given = desk.answer(&program("GET", &fetch, b""));
    assert_eq!((given.kind, &given.bytes), ("application/pdf", &project.read(OUT)));

    let signed = signed(&given.bytes);
    let (status, told) = said(&desk.answer(&program("POST", &upload, &form(&signed))));

    assert_eq!((status, &told["Status"]), (200, &json!(true)), "{told}");
    assert_eq!(project.read(OUT), signed);
    assert!(page(&desk).contains(">đã ký số<"));
    project.says(
        "build",
        0,
        "
        để nguyên: out/dong-nai/xuan-loc/xuan-dinh/2018/report.pdf (đã được sửa hoặc ký sau khi lập; lập đè bằng `--force`)
        văn bản trong `out`: 0 đã lập, 1 không đổi, 0 không lập được, 1 để nguyên
        ",
    );
    // Used up: nothing is fetched or given back by it any more.
    let again = self::signed(&signed);
    for asked in [program("GET", &fetch, b""), program("POST", &upload, &again)] {
        assert_eq!(desk.answer(&asked).status, 403);
    }
    assert_eq!(project.read(OUT), signed);
    // The office signs after the leader.
    let (fetch, upload) = addresses(&desk);
    let given = desk.answer(&program("GET", &fetch, b"")).bytes;
    assert_eq!(given, signed);
    assert_eq!(desk.answer(&program("POST", &upload, &again)).status, 200);
    assert_eq!(project.read(OUT), again);
    let target = format!("/secret/tep/{REPORT}");
    let asked =
        Asked { method: "GET", target: &target, host: Some("127.0.0.1:80"), ..Asked::default() };
    assert_eq!(desk.answer(&asked).bytes, again);
}

#[test]
fn what_is_not_the_file_with_a_signature_is_refused_and_nothing_is_written() {
    let project = project();
    let desk = desk(&project, false);
    let given = project.read(OUT);
    let good = signed(&given);
    let mut other = good.clone();
    other[20] ^= 1;
    let cases: [(&[u8], &str); 7] = [
        (b"", "không gửi lại tệp PDF nào"),
        (b"PK", "không gửi lại tệp PDF nào"),
        (&given, "không có chữ ký số mới"),
        (&good[..good.len() - 7], "bị cắt ngang"),
        (&given[..given.len() - 1], "bị cắt ngang"),
        (&other, "không bắt đầu bằng đúng tệp đã đưa"),
        (&[&*given, b"%%EOF\n"].concat(), "không có chữ ký số mới"),
    ];
    for (sent, says) in cases {
        let (_, upload) = addresses(&desk);
        let (status, told) = said(&desk.answer(&program("POST", &upload, sent)));
        assert_eq!((status, &told["Status"]), (422, &json!(false)));
        assert!(told["Message"].as_str().unwrap().contains(says), "{told}");
        // A leave is for one attempt.
        assert_eq!(desk.answer(&program("POST", &upload, &good)).status, 403);
        assert_eq!(project.read(OUT), given);
    }
    let (_, upload) = addresses(&desk);
    let changed = [&*given, b"%theirs"].concat();
    fs::write(project.root().join(OUT), &changed).unwrap();
    let (status, told) = said(&desk.answer(&program("POST", &upload, &good)));
    assert_eq!(status, 409);
    assert!(told["Message"].as_str().unwrap().contains("đã đổi sau khi đưa ký"), "{told}");
    assert_eq!(project.read(OUT), changed);
}

#[test]
fn nobody_else_fetches_or_gives_back() {
    let project = project();
    let desk = desk(&project, false);
    let given = project.read(OUT);
    let good = signed(&given);
    let (fetch, upload) = addresses(&desk);
    let guessed = upload.replace("/ky/", "/ky/0");
    let elsewhere = fetch.replace("report", "submission");
    let (get, post) = (program("GET", &fetch, b""), program("POST", &upload, &good));
    for bad in [
        program("POST", &guessed, &good),
        program("GET", &elsewhere, b""),
        program("GET", &upload, b""),
        program("PUT", &upload, &good),
        program("POST", &fetch, &good),
        program("POST", "http://127.0.0.1:80/ky/", &good),
        Asked { host: Some("evil.example:80"), ..get.clone() },
        Asked { origin: Some("http://evil.example"), ..get.clone() },
        Asked { host: None, ..post.clone() },
        Asked { host: Some("127.0.0.1:81"), ..post.clone() },
        Asked { origin: Some("null"), ..post.clone() },
        Asked { origin: Some("https://evil.example"), ..post.clone() },
    ] {
        assert_eq!(desk.answer(&bad).status, 403, "{} {}", bad.method, bad.target);
    }
    assert_eq!(project.read(OUT), given);
    // None of that has used it up.
    assert_eq!((desk.answer(&get).status, desk.answer(&post).status), (200, 200));
}

#[test]
fn only_documents_of_the_project_are_given_out_and_none_where_it_is_looked_at() {
    let project = project();
    let desk = desk(&project, false);
    for path in [
        "../x.pdf",
        "dong-nai/2018/report.pdf",
        "/etc/passwd",
        "",
        "a/../dong-nai/xuan-loc/xuan-dinh/2018/report.pdf",
    ] {
        assert_eq!(lent(&desk, path).0, 404, "{path}");
    }
    fs::remove_file(project.root().join(OUT)).unwrap();
    assert_eq!(lent(&desk, REPORT).0, 404);
    assert!(page(&desk).contains("chưa có tệp"));

    let project = self::project();
    let looked = self::desk(&project, true);
    assert_eq!(lent(&looked, REPORT).0, 403);
    assert!(!page(&looked).contains("data-verb"));
}

/// Sends a request over the network; the status of the answer, and all of it.
fn sent(port: &str, head: &str, body: &[u8]) -> (u16, Vec<u8>) {
    let mut stream = TcpStream::connect(format!("127.0.0.1:{port}")).unwrap();
    stream.write_all(head.as_bytes()).unwrap();
    // Who is refused by the head alone may find that nobody listens any more.
    let _ = stream.write_all(body);
    let _ = stream.shutdown(std::net::Shutdown::Write);
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer);
    let status = answer.get(9..12).and_then(|it| std::str::from_utf8(it).ok()?.parse().ok());
    (status.unwrap_or_default(), answer)
}

#[test]
fn over_the_network_half_a_file_is_no_file() {
    let project = project();
    let given = project.read(OUT);
    let serving = serve(setup(&project, false), 0).unwrap_or_else(|it| panic!("{it:?}"));
    let address = serving.address.clone();
    std::thread::spawn(move || serving.run());
    let [port, token] =
        [2, 3].map(|at| address.split(['/', ':']).filter(|it| !it.is_empty()).nth(at).unwrap());
    let host = format!("Host: 127.0.0.1:{port}");
    let body = json!({ "path": REPORT }).to_string();
    let lent = || {
        let head = format!(
            "POST /{token}/api/ky HTTP/1.1\r\n{host}\r\nOrigin: http://127.0.0.1:{port}\r\nContent-Length: {}\r\n\r\n",
            body.len()
        );
        let (status, answer) = sent(port, &head, body.as_bytes());
        assert_eq!(status, 200, "{}", String::from_utf8_lossy(&answer));
        let said = String::from_utf8(answer).unwrap();
        let lent: Value = serde_json::from_str(said.split("\r\n\r\n").nth(1).unwrap()).unwrap();
        let upload = lent["upload"].as_str().unwrap();
        upload.split_once(port).unwrap().1.to_owned()
    };
    let good = form(&signed(&given));
    let uploaded = |ticket: &str, more: &str, length: usize, body: &[u8]| {
        let head =
            format!("POST {ticket} HTTP/1.1\r\n{host}\r\n{more}Content-Length: {length}\r\n\r\n");
        sent(port, &head, body).0
    };
    let ticket = lent();
    let other = "Origin: http://evil.example\r\n";
    assert_eq!(uploaded(&ticket, "", good.len(), &good[..good.len() - 1]), 400);
    assert_eq!(uploaded(&ticket, "", (16 << 20) + 1, b""), 413);
    assert_eq!(uploaded(&ticket, other, good.len(), &good), 403);
    assert_eq!(uploaded(&format!("/{token}{ticket}"), "", good.len(), &good), 403);
    assert_eq!(project.read(OUT), given);
    let half = form(&signed(&given)[..given.len() + 9]);
    assert_eq!(uploaded(&lent(), "", half.len(), &half), 422);
    assert_eq!(project.read(OUT), given);

    assert_eq!(uploaded(&ticket, "", good.len(), &good), 200);
    assert_eq!(project.read(OUT), signed(&given));
    assert_eq!(uploaded(&ticket, "", good.len(), &good), 403);
}
