//! Workbooks that no office made: each costs itself, is named, and no other waits for it long.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Command, Stdio};

use hoso::package::{Part, pack};

use super::book::Book;
use crate::sandbox::{COMMUNE, Sandbox};

/// A workbook of one sheet with these rows, as XML.
fn workbook(rows: &str) -> Vec<u8> {
    const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
    let part = |name: &str, text: String| Part { name: name.to_owned(), bytes: text.into_bytes() };
    let parts = [
        part(
            "[Content_Types].xml",
            format!(
                r#"<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>"#
            ),
        ),
        part(
            "_rels/.rels",
            format!(
                r#"<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="a" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
            ),
        ),
        part(
            "xl/_rels/workbook.xml.rels",
            format!(
                r#"<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="a" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#
            ),
        ),
        part(
            "xl/workbook.xml",
            format!(
                r#"<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets><sheet name="A" sheetId="1" r:id="a"/></sheets></workbook>"#
            ),
        ),
        part(
            "xl/worksheets/sheet1.xml",
            format!(r#"<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>"#),
        ),
    ];
    pack(&parts).unwrap()
}

/// A workbook with one more number, in this cell.
fn filled(cell: &str) -> Vec<u8> {
    let row = cell.trim_start_matches(|it: char| it.is_ascii_uppercase());
    let inline =
        |at: &str, text: &str| format!(r#"<c r="{at}" t="inlineStr"><is><t>{text}</t></is></c>"#);
    workbook(&format!(
        "<row r=\"1\">{}{}</row><row r=\"2\">{}<c r=\"B2\"><v>2</v></c></row><row r=\"{row}\"><c r=\"{cell}\"><v>1</v></c></row>",
        inline("A1", "Mã TTHC"),
        inline("B1", "Mức độ"),
        inline("A2", "1.000894"),
    ))
}

const AS: &str = "--unit dong-nai/xuan-loc/xuan-dinh --period 2018";

/// What is said of a workbook that is imported, and the exit code.
fn said(bytes: &[u8]) -> (String, Option<i32>) {
    let sandbox = Sandbox::new().bytes("bang.xlsx", bytes);
    let output = sandbox.run(&format!("import bang.xlsx {AS}"));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(!said.contains("panicked"), "{said}");
    (said, output.status.code())
}

#[test]
fn a_sheet_reaches_as_far_as_tables_do_and_no_further() {
    let far = |cell: &str| {
        format!(
            "lỗi[not-a-sheet]: ô {cell} của trang tính “A” có nội dung, nằm xa mọi bảng (quá dòng 20.000 hoặc cột IV)\n--> bang.xlsx\n"
        )
    };
    for near in ["C3", "C20000", "IV3"] {
        let (said, _) = said(&filled(near));
        assert!(!said.contains("not-a-sheet"), "{near}: {said}");
    }
    for cell in ["C20001", "IW3", "XFD1048576"] {
        let (said, code) = said(&filled(cell));
        assert!(said.starts_with(&far(cell)), "{cell}: {said}");
        assert_eq!(code, Some(1));
    }
}

#[test]
fn a_place_that_no_sheet_has_stops_the_reading_process_alone() {
    let (said, code) = said(&filled("A99999999999"));

    assert!(said.starts_with("lỗi[not-a-sheet]: không đọc được tệp Excel này"), "{said}");
    assert_eq!(code, Some(1));
}

#[test]
fn a_small_file_that_unpacks_to_more_than_any_sheet_is_refused() {
    let much = " ".repeat(257 << 20);

    let (said, code) = said(&workbook(&much));

    let much = "lỗi[not-a-sheet]: tệp Excel này giải nén ra hơn 256 MiB";
    assert!(said.starts_with(much), "{said}");
    assert_eq!(code, Some(1));
}

#[test]
fn a_file_larger_than_any_sheet_is_not_read_at_all() {
    let of = |bytes: usize| {
        let mut file = b"PK\x03\x04".to_vec();
        file.resize(bytes, 7);
        said(&file).0
    };
    let too_large = "lỗi[not-a-sheet]: tệp lớn hơn 16 MiB";
    for at_most in [(16 << 20) - 1, 16 << 20] {
        assert!(!of(at_most).starts_with(too_large));
    }
    assert!(of((16 << 20) + 1).starts_with(too_large));
}

#[test]
fn one_workbook_costs_one_workbook() {
    let sandbox = Sandbox::new()
        .bytes("thu/a.xlsx", &filled("A99999999999"))
        .bytes("thu/b.xlsx", &Book::good().bytes())
        .bytes("thu/c.xlsx", &filled("XFD1048576"));
    fs::remove_file(sandbox.root().join(format!("{COMMUNE}/2018.yaml"))).unwrap();

    let output = sandbox.run(&format!("import thu {AS}"));

    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1), "{said}");
    for name in ["--> thu/a.xlsx", "--> thu/c.xlsx"] {
        assert!(said.contains(name), "{said}");
    }
    assert!(sandbox.root().join(format!("{COMMUNE}/2018.yaml")).exists(), "{said}");
}

#[test]
fn a_list_of_communes_is_opened_apart_too() {
    let sandbox = Sandbox::empty().bytes("danh-sach.xlsx", &filled("A99999999999"));

    let output = sandbox.run("new moi --province 75 --period 2026 --communes danh-sach.xlsx");

    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert!(said.contains("`danh-sach.xlsx`: không đọc được tệp Excel này"), "{said}");
}

#[test]
fn a_workbook_dropped_on_the_desk_does_not_end_it() {
    let sandbox = Sandbox::new();
    let mut serving = Command::new(env!("CARGO_BIN_EXE_hoso"))
        .args(["serve", "--no-open"])
        .current_dir(sandbox.root())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut address = String::new();
    BufReader::new(serving.stdout.take().unwrap()).read_line(&mut address).unwrap();
    let (host, path) = address.trim().strip_prefix("http://").unwrap().split_once('/').unwrap();
    let token = path.split('/').next().unwrap();
    let asked = |method: &str, target: &str, body: &[u8]| {
        let mut stream = TcpStream::connect(host).unwrap();
        write!(
            stream,
            "{method} /{token}/{target} HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
            body.len()
        )
        .unwrap();
        stream.write_all(body).unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        String::from_utf8_lossy(&answer).into_owned()
    };

    let dropped = "api/bang?unit=dong-nai/xuan-loc/xuan-dinh&period=2018";
    let bad = asked("POST", dropped, &filled("A99999999999"));
    let good = asked("POST", dropped, &Book::good().bytes());
    let page = asked("GET", "index.html", b"");
    serving.kill().unwrap();
    serving.wait().unwrap();

    assert!(bad.contains("không đọc được tệp Excel này"), "{bad}");
    assert!(good.contains("\"changes\":[{"), "{good}");
    assert!(page.starts_with("HTTP/1.1 200"), "{page}");
}
