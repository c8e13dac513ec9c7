//! Some fifty workbooks as they come, and all that is said of each.

use std::fs;

use hoso::build::Opened;
use hoso::diagnostic::formats::{Look, draw};
use hoso::layout::Layout;
use hoso::model::UnitId;
use hoso::sheet::{self, Meant};
use hoso::words::Lang;

use super::book::{Book, Put};
use crate::sandbox::Sandbox;

/// All cases: what each is called, the name of its file, and its bytes.
#[allow(clippy::too_many_lines)] // A table: a row a workbook.
fn cases() -> Vec<(&'static str, &'static str, Vec<u8>)> {
    let xlsx = |name, book: Book| (name, "bang.xlsx", book.bytes());
    let good = Book::good;
    let rest = |rows: Vec<Vec<&'static str>>| {
        let head = vec![vec!["Khóa", "Giá trị"]];
        good().sheet("Số liệu khác", head.into_iter().chain(rows).collect())
    };
    let mut all = vec![
        xlsx("tốt", good()),
        xlsx("mã là số", good().put("B6", 1.000_894)),
        xlsx("nghìn có dấu chấm", good().put("E7", "1.234")),
        xlsx("triệu có dấu chấm", good().put("E7", "1.234.567")),
        xlsx("nghìn có dấu cách", good().put("E7", "12 345")),
        xlsx("số lẻ", good().put("E7", 12.5)),
        xlsx("gạch ngang", good().put("E7", "-").without("F7")),
        xlsx("số âm", good().put("E7", -1.0).without("F7")),
        xlsx("số có chữ", good().put("E7", "12 hồ sơ")),
        xlsx("mức độ có chữ", good().put("D7", "Mức độ 3")),
        xlsx("mức độ số La Mã", good().put("D7", "II")),
        xlsx("mức độ không có", good().put("D7", 5.0)),
        xlsx("đơn vị viết khác", good().put("G7", "UBND tỉnh")),
        xlsx("có dấu cách thừa", good().put("B7", " 1.000656 ").put("G7", " tỉnh ")),
        xlsx("hàng lặp", good().with_row(7, &["3", "1.000656", "Đăng ký khai tử"])),
        xlsx("không có đầu cột", Book::default().put("A1", "Tên thủ tục")),
        xlsx("không có gì", Book::default()),
        xlsx("đầu cột một hàng", {
            let head = ["STT", "Mã TTHC", "Tên TTHC", "Mức độ", "Tiếp nhận"];
            Book::default()
                .with_row(0, &head)
                .with_row(1, &["1", "1.000894"])
                .put("D2", 2.0)
                .put("E2", 3.0)
        }),
        xlsx("đầu cột gõ sai", good().put("G3", "Đơn vị triên khai")),
        xlsx("đầu cột tiếng Anh", good().put("G3", "Provider")),
        xlsx("mã số quốc gia", good().put("B3", "Mã số TTHC quốc gia")),
        xlsx(
            "đầu cột tổ hợp",
            good()
                .put("B3", "Ma\u{303} TTHC")
                .put("G3", "\u{110}o\u{31b}n vi\u{323} trie\u{302}\u{309}n khai"),
        ),
        xlsx("chữ tổ hợp", good().put("H7", "Đa\u{303} ra\u{300} soa\u{301}t")),
        xlsx("chữ TCVN3", good().put("H7", "Thñ tôc hµnh chÝnh")),
        xlsx("ô lỗi", good().put("E7", Put::Formula("=A1/0", "#DIV/0!"))),
        ("công thức chưa tính", "bang.xlsx", {
            let bytes = good().put("E7", Put::Formula("=10+2", "12")).bytes();
            without_results(&bytes)
        }),
        xlsx("công thức đã tính", good().put("E7", Put::Formula("=10+2", "12"))),
        xlsx(
            "hàng số cột trong ngoặc",
            good()
                .down(4, 1)
                .with_row(4, &["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)"]),
        ),
        xlsx(
            "hàng số cột có phép tính",
            good().down(4, 1).with_row(4, &["(1)", "(2)", "(3)", "(4)", "(5)=(6)+(7)", "(6)"]),
        ),
        xlsx("hàng số cột trần", good().down(4, 1).with_row(4, &["A", "B", "1", "2", "3", "4"])),
        xlsx("lĩnh vực có tổng", good().put("E5", 12.0).put("F5", 11.0)),
        xlsx("hàng tổng", good().with_row(7, &["", "Tổng cộng"]).put("E8", 12.0).put("F8", 11.0)),
        xlsx("thiếu mã", good().with_row(7, &["3", "", "Đăng ký thường trú"]).put("D8", 2.0)),
        xlsx("người ký", {
            let date = ["", "", "", "", "", "Xuân Định, ngày 5 tháng 6 năm 2018"];
            let sign = ["", "NGƯỜI LẬP BIỂU", "", "", "", "TM. ỦY BAN NHÂN DÂN"];
            let post = ["", "", "", "", "", "CHỦ TỊCH"];
            let name = ["", "Trần Văn A", "", "", "", "Nguyễn Văn B"];
            good().with_row(8, &date).with_row(9, &sign).with_row(10, &post).with_row(14, &name)
        }),
        xlsx("mã của Cổng", good().put("B7", "1.000656.000.00.00.H19")),
        xlsx("mã lạ", good().put("B7", "9.000000")),
        xlsx("mã gần đúng", good().put("B7", "1.00656")),
        xlsx("mã và tên đổi chỗ", good().put("B7", "Đăng ký khai tử").put("C7", "1.000656")),
        xlsx(
            "mức độ gộp hai hàng",
            good().without("D7").without("E7").without("F7").merged([5, 3, 6, 3]),
        ),
        xlsx(
            "số gộp hai hàng",
            good().put("D6", 3.0).put("E6", 12.0).without("E7").without("F7").merged([5, 4, 6, 4]),
        ),
        xlsx("ba hàng đầu cột", {
            let book = Book::default()
                .with_row(0, &["STT", "Mã TTHC", "Mức độ", "Hồ sơ", "", "", ""])
                .with_row(1, &["", "", "", "Hồ sơ trực tuyến", "", "Hồ sơ nộp trực tiếp", ""])
                .with_row(2, &["", "", "", "Tiếp nhận", "Giải quyết", "Tiếp nhận", "Giải quyết"])
                .with_row(3, &["1", "1.000656"]);
            let book =
                book.put("C4", 3.0).put("D4", 12.0).put("E4", 11.0).put("F4", 4.0).put("G4", 2.0);
            book.merged([0, 0, 2, 0]).merged([0, 1, 2, 1]).merged([0, 2, 2, 2]).merged([0, 3, 0, 6])
        }),
        xlsx("ba hàng đầu cột không gộp", {
            let book = Book::default()
                .with_row(0, &["STT", "Mã TTHC", "Mức độ", "Kết quả", "", "", "", "Ghi chú"])
                .with_row(1, &["", "", "", "Hồ sơ trực tuyến", "", "Hồ sơ nộp trực tiếp"])
                .with_row(2, &["", "", "", "Tiếp nhận", "Giải quyết", "Tiếp nhận", "Giải quyết"])
                .with_row(3, &["(A)", "(B)", "(1)", "(2)", "(3)", "(4)=(3)-(2)", "(5)", "(6)"])
                .with_row(4, &["1", "1.000656"]);
            book.put("C5", 3.0).put("D5", 12.0).put("E5", 11.0).put("F5", 4.0).put("G5", 2.0)
        }),
        xlsx("mã ở hàng đầu cột cuối", {
            let book = Book::default()
                .with_row(0, &["", "", "", "Hồ sơ trực tuyến", "", "Hồ sơ nộp trực tiếp"])
                .with_row(1, &["STT", "Mã TTHC", "Mức độ", "Tiếp nhận", "Giải quyết", "Tiếp nhận"])
                .with_row(2, &["1", "1.000656"]);
            book.put("C3", 3.0).put("D3", 12.0).put("E3", 11.0).put("F3", 4.0)
        }),
        xlsx("đầu cột một hàng, ghi cả nhóm", {
            let online = ["Hồ sơ trực tuyến: Tiếp nhận", "Hồ sơ trực tuyến - Giải quyết"];
            let head = ["STT", "Mã TTHC", "Mức độ", online[0], online[1], "Tiếp nhận"];
            Book::default()
                .with_row(0, &head)
                .with_row(1, &["1", "1.000656", "Mức 3", "12", "11", "4"])
        }),
        xlsx("Biểu II.06a", {
            let (taken, done, pending) = (
                "Số hồ sơ nhận giải quyết",
                "Số lượng hồ sơ đã giải quyết",
                "Số lượng hồ sơ đang giải quyết",
            );
            let (all, of) = ("Tổng số", "Trong đó");
            let first = ["STT", "Lĩnh vực, công việc giải quyết theo cấp", taken, "", "", ""];
            let first = [&first[..], &[done, "", "", "", pending]].concat();
            let second = ["", "", all, of, "", "", all, of, "", "", all, of];
            let online = ["Trực tuyến", "Trực tiếp, dịch vụ bưu chính", "Từ kỳ trước"];
            let due = ["Trước hạn", "Đúng hạn", "Quá hạn"];
            let third = ["", "", "", online[0], online[1], online[2], "", due[0], due[1], due[2]];
            let third = [&third[..], &["", "Trong hạn", "Quá hạn"]].concat();
            let numbers: Vec<String> = (1..=13).map(|it| format!("({it})")).collect();
            let numbers: Vec<&str> = numbers.iter().map(String::as_str).collect();
            let row = ["1", "Hộ tịch", "10", "4", "5", "1", "8", "3", "4", "1", "2", "1", "1"];
            Book::default()
                .with_row(0, &["Biểu số II.06a/VPCP/KSTT"])
                .with_row(2, &first)
                .with_row(3, &second)
                .with_row(4, &third)
                .with_row(5, &numbers)
                .with_row(6, &row)
                .with_row(7, &["", "TỔNG CỘNG", "10", "4", "5", "1", "8", "3", "4", "1", "2"])
        }),
        xlsx("mã không có số giữa", good().put("B7", "1.000656.H19").put("D7", "03")),
        xlsx("lĩnh vực ở cột mã", {
            good().put("B5", "I. LĨNH VỰC HỘ TỊCH").without("A5").without("C5").put("E5", 12.0)
        }),
        xlsx("đầu cột lặp", good().put("H3", "Mức độ")),
        xlsx(
            "bảng thứ hai",
            good()
                .sheet("Huyện", vec![vec!["STT", "Mã TTHC", "Mức độ"], vec!["1", "2.000815", "2"]]),
        ),
        xlsx("hàng ẩn", good().hidden(6)),
        xlsx("giải quyết hơn tiếp nhận", good().put("F7", 13.0)),
        xlsx("trực tuyến ở mức độ thấp", good().put("D7", 2.0)),
        xlsx("bảng của xã khác", good().put("A1", "THỐNG KÊ XÃ SUỐI CÁT NĂM 2018")),
        xlsx(
            "người ký bằng chữ",
            rest(vec![
                vec!["documents.report.signatory", "Chủ tịch"],
                vec!["documents.report.date", "15/6/2018"],
                vec!["documents.report.number", "05/BC-UBND"],
            ]),
        ),
        xlsx("ngày không có", rest(vec![vec!["documents.report.date", "31/2/2018"]])),
        xlsx("khóa không có", rest(vec![vec!["Khó khăn", "Đường xa"]])),
        xlsx(
            "có, không",
            rest(vec![vec!["facts.plan_on_time", "Có"], vec!["facts.digitisation_used", "chưa"]]),
        ),
    ];
    let whole = good().bytes();
    let compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    all.extend([
        ("tệp .xls", "bang.xls", [&compound[..], &[0; 512]].concat()),
        ("tệp khóa mật khẩu", "bang.xlsx", [&compound[..], &[0; 512], &name].concat()),
        ("tệp .csv", "bang.csv", "STT,Mã TTHC\n1,1.000894\n".into()),
        ("tệp tạm của Excel", "~$bang.xlsx", b"\x05Nguoi".to_vec()),
        ("tệp rỗng", "bang.xlsx", Vec::new()),
        ("tệp cụt", "bang.xlsx", whole[..whole.len() / 2].to_vec()),
    ]);
    all
}

/// A workbook as programs leave it that do not compute: formulas without their results.
fn without_results(bytes: &[u8]) -> Vec<u8> {
    let mut parts = hoso::package::unpack(bytes).unwrap();
    for part in parts.iter_mut().filter(|it| it.name.starts_with("xl/worksheets/")) {
        let text = String::from_utf8(part.bytes.clone()).unwrap();
        let text = text.replace("</f><v>12</v>", "</f>").replace(" t=\"str\"", "");
        part.bytes = text.into_bytes();
    }
    hoso::package::pack(&parts).unwrap()
}

/// What is said of a case, and the record that comes of it.
fn said(opened: &mut Opened, file: &str, bytes: &[u8]) -> String {
    let meant = Meant {
        unit: Some(UnitId::new("dong-nai/xuan-loc/xuan-dinh")),
        period: "2018".parse().ok(),
        whole: false,
    };
    let (loaded, fonts) = (&mut opened.loaded, &opened.fonts);
    let came = sheet::import(loaded, fonts, (sheet::open(bytes, file), file), &meant, &|_| None);
    loaded.project.records.clear();
    let look = Look::plain(Lang::Vi);
    let said = came.found.iter().map(|it| draw(it, &loaded.sources, look) + "\n");
    let said: String = said.collect();
    match came.record {
        Some(record) => format!("{said}→ nhận\n{record}"),
        None => format!("{said}→ không nhận\n"),
    }
}

#[test]
fn what_offices_send_is_read_or_said_to_be_wrong() {
    let cases = cases();
    let names: std::collections::BTreeSet<_> = cases.iter().map(|(name, ..)| name).collect();
    assert!(cases.len() >= 50 && names.len() == cases.len());
    let sandbox = Sandbox::new().file(
        "data/units/dong-nai/xuan-loc/suoi-cat/unit.yaml",
        "{kind: commune, name: xã Suối Cát, place: Suối Cát}",
    );
    let layout = Layout { root: sandbox.root().to_owned() };
    let Ok(mut opened) = Opened::read(&layout, None) else { panic!("no project") };
    opened.loaded.project.records.clear();
    let mut said = |file: &str, bytes: &[u8]| said(&mut opened, file, bytes);
    let all = cases
        .iter()
        .map(|(name, file, bytes)| format!("════ {name}\n{}\n", said(file, bytes).trim_end()));
    let all = all.collect::<Vec<_>>().join("\n");

    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/excel/habits.txt");
    if std::env::var_os("HOSO_BLESS").is_some() {
        fs::write(path, &all).unwrap();
    }
    for message in [
        "cảnh báo[unread-table]: trang tính “Huyện” cũng có bảng, không được đọc",
        "cảnh báo[hidden-rows]: 1 hàng đang ẩn vẫn được đọc",
        "lỗi[merged-number]: ô này gộp nhiều hàng, không rõ số là của hàng nào",
        "lỗi[not-computed]: ô này là công thức chưa tính: `=10+2`",
        "lỗi[sheet-of-another]: bảng này ghi là của xã Suối Cát, không phải của xã Xuân Định",
    ] {
        assert!(all.contains(message), "{message}");
    }

    let expected = fs::read_to_string(path).unwrap();
    for (got, expected) in all.split("════ ").zip(expected.split("════ ")) {
        assert_eq!(got, expected);
    }
    assert_eq!(all.len(), expected.len());
}
