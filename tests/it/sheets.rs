//! Sheets: what is exported reads back as the same record, and a sheet that an office keeps
//! is read by its Vietnamese headings, each fault named by its cell.

use std::fs;
use std::path::PathBuf;

use hoso::load::{self, Layout};
use hoso::sheet;
use rust_xlsxwriter::{Format, Workbook};

use crate::sandbox::{COMMUNE, Sandbox};

/// A record that states everything that can be stated.
const WHOLE: &str = r#"
    sample: true
    procedures:
      - code: "1.000894"
        level: 4
        level_before: 2
        capabilities: {information: true, steps: true, forms_download: true, pay_online: false, result_in_force: true}
        fee: false
        readiness: {receives: true, e_form: false, forms: ["Tờ khai; bản chính", "Đơn đề nghị"], signature: [scan, certified_copy]}
        addition: {worthwhile: true, in_demand: false, simple: true, reason: "Vì “nhu cầu” = cao, <b>&</b>"}
        provider: ministry
        online: {received: 1000000000, resolved: 0}
        in_person: {received: 30, resolved: 29}
        note: "=1+1"
      - {code: "1.000656", readiness: {signature: []}, note: "  hai\n dòng "}
      - {code: "2.000815", provision: partial, partial_reason: site_visit}
      - {code: "1.004222"}
    indicators: {documents_issued: 1200, zero: 0}
    facts: {plan_on_time: true, started: false}
    narrative: {strengths: "Một.\nHai.", difficulties: "Số #3: khó", proposals: "007"}
    documents:
      report: {number: 12, date: 2018-06-15, signatory: vice_chair}
      decision: {units: [gia-ray, xuan-bac]}
      letter: {units: []}
      draft: {}
"#;

#[track_caller]
fn comes_back(root: PathBuf) -> usize {
    let loaded = load::load(&Layout { root });
    let project = &loaded.project;
    for ((unit, period), record) in &project.records {
        let bytes = sheet::write(&project.units[unit], *period, record, &project.catalog).unwrap();
        let again = sheet::write(&project.units[unit], *period, record, &project.catalog).unwrap();
        assert!(bytes == again, "{unit} {period}: other bytes");
        let read = load::sheet::read(&bytes, "x.xlsx").unwrap();
        assert_eq!(read.found, [], "{unit} {period}");
        assert_eq!(read.record.as_ref(), Some(record), "{unit} {period}");
        let text = load::write_record(record).unwrap();
        let sandbox = Sandbox::record("").bytes(&format!("{COMMUNE}/2018.yaml"), text.as_bytes());
        let written = load::load(&Layout { root: sandbox.root().to_owned() });
        assert_eq!(written.project.records.values().next(), Some(record), "{text}");
    }
    project.records.len()
}

#[test]
fn every_record_of_the_sample_comes_back_from_its_sheet() {
    assert_eq!(comes_back(PathBuf::from(env!("CARGO_MANIFEST_DIR"))), 168);
}

#[test]
fn a_record_that_states_everything_comes_back_from_its_sheet() {
    let sandbox = Sandbox::record(WHOLE);

    assert_eq!(comes_back(sandbox.root().to_owned()), 1);
    let record = Sandbox::record("{}");
    assert_eq!(comes_back(record.root().to_owned()), 1);
    let none = Sandbox::record("procedures: []");
    assert_eq!(comes_back(none.root().to_owned()), 1);
}

/// A sheet as an office keeps it: titles above, merged headings, rows of sectors and sums.
fn kept(change: impl FnOnce(&mut rust_xlsxwriter::Worksheet)) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name("TTHC cấp xã").unwrap();
    let plain = Format::new();
    sheet.merge_range(0, 1, 0, 8, "THỐNG KÊ THỦ TỤC HÀNH CHÍNH NĂM 2018", &plain).unwrap();
    for (at, title) in
        [(1, "TT"), (2, "MÃ SỐ TTHC"), (3, "Tên thủ tục hành chính"), (4, "Mức độ DVCTT")]
    {
        sheet.merge_range(3, at, 4, at, title, &plain).unwrap();
    }
    sheet.merge_range(3, 5, 3, 6, "Hồ sơ  trực tuyến", &plain).unwrap();
    sheet.merge_range(3, 7, 3, 8, "Hồ sơ nộp trực tiếp", &plain).unwrap();
    for (at, title) in [(5, "Tiếp nhận"), (6, "Đã giải quyết"), (7, "Tiếp nhận"), (8, "Giải quyết")]
    {
        sheet.write(4, at, title).unwrap();
    }
    sheet.merge_range(3, 9, 4, 9, "Nơi triển khai", &plain).unwrap();
    sheet.write(5, 1, "I").unwrap();
    sheet.write(5, 3, "Lĩnh vực Hộ tịch").unwrap();
    let rows: [(&str, f64, [Option<f64>; 4], &str); 2] = [
        ("1.000894", 2.0, [None, None, Some(30.0), Some(29.0)], ""),
        ("1.000656", 3.0, [Some(12.0), Some(11.0), None, None], "tỉnh"),
    ];
    for (row, (code, level, counts, provider)) in (6..).zip(rows) {
        sheet.write(row, 1, row - 5).unwrap();
        sheet.write(row, 2, code).unwrap();
        sheet.write(row, 4, level).unwrap();
        for (at, count) in (5..).zip(counts) {
            if let Some(count) = count {
                sheet.write(row, at, count).unwrap();
            }
        }
        sheet.write(row, 9, provider).unwrap();
    }
    sheet.write(8, 1, "Tổng cộng").unwrap();
    sheet.write(8, 5, 12).unwrap();
    change(sheet);
    book.save_to_buffer().unwrap()
}

/// The project without a record, and this sheet beside it.
fn with(sheet: &[u8]) -> Sandbox {
    let sandbox = Sandbox::new().bytes("bang.xlsx", sheet);
    fs::remove_file(sandbox.root().join(format!("{COMMUNE}/2018.yaml"))).unwrap();
    sandbox
}

const IMPORT: &str = "import bang.xlsx --unit dong-nai/xuan-loc/xuan-dinh --period 2018";

#[test]
fn a_sheet_that_an_office_keeps_becomes_a_record() {
    let sandbox = with(&kept(|_| {}));

    sandbox.says(IMPORT, 0, "
        đã ghi `data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml`: 2 thủ tục; xem lại bằng `hoso check`
    ");

    let written = String::from_utf8(sandbox.read(&format!("{COMMUNE}/2018.yaml"))).unwrap();
    assert_eq!(
        written,
        concat!(
            "procedures:\n",
            "- code: \"1.000894\"\n  level: 2\n  in_person:\n    received: 30\n    resolved: 29\n",
            "- code: \"1.000656\"\n  level: 3\n  provider: province\n",
            "  online:\n    received: 12\n    resolved: 11\n",
        )
    );
}

#[test]
fn every_fault_of_a_sheet_is_named_by_its_cell() {
    let sheet = kept(|sheet| {
        sheet.write(3, 10, "Ghi chu").unwrap();
        sheet.write(6, 2, 1.000_89).unwrap();
        sheet.write(6, 4, "ba").unwrap();
        sheet.write(6, 9, "Tỉn").unwrap();
        sheet.write(7, 6, 13).unwrap();
        sheet.write(7, 7, -1).unwrap();
        sheet.write(9, 3, "Đăng ký thường trú").unwrap();
        sheet.write(9, 4, 2).unwrap();
        sheet.write(10, 2, "1.000656").unwrap();
        sheet.write(11, 2, "1.00422").unwrap();
    });
    let sandbox = with(&sheet);

    sandbox.says(
        IMPORT,
        1,
        "
            cảnh báo[unknown-column]: cột `Ghi chu` không được đọc
            --> bang.xlsx, trang tính “TTHC cấp xã”, ô K4
             = gợi ý: có phải ý là `Ghi chú`?

            lỗi[unknown-code]: mã TTHC `1.00089` không có trong danh mục nào
            --> bang.xlsx, trang tính “TTHC cấp xã”, ô C7
             = gợi ý: có phải ý là `1.000894` (Đăng ký kết hôn)? Mã mới thì thêm vào `data/catalogs/`

            lỗi[code-as-number]: mã TTHC `1.00089` là số, không phải chữ
            --> bang.xlsx, trang tính “TTHC cấp xã”, ô C7
             = gợi ý: định dạng ô là Văn bản (Text) rồi gõ lại mã: ô số làm mất số 0 ở cuối

            lỗi[level-out-of-range]: không có mức độ `ba`
            --> bang.xlsx, trang tính “TTHC cấp xã”, ô E7
             = gợi ý: mức độ DVCTT là 1, 2, 3 hoặc 4 (Điều 3 Nghị định 43/2011/NĐ-CP)

            lỗi[unknown-value]: không có giá trị `Tỉn` ở đây
            --> bang.xlsx, trang tính “TTHC cấp xã”, ô J7
             = gợi ý: có phải ý là `Tỉnh`?

            lỗi[resolved-over-received]: giải quyết 13 hồ sơ, nhiều hơn 12 hồ sơ đã tiếp nhận
            --> bang.xlsx, trang tính “TTHC cấp xã”, ô G8
             = gợi ý: `resolved` đếm trong số đã `received` của kỳ; hồ sơ kỳ trước chuyển sang thì cộng vào cả hai

            lỗi[wrong-type]: cần một số nguyên viết liền các chữ số, ở đây ghi `-1`
            --> bang.xlsx, trang tính “TTHC cấp xã”, ô H8
             = gợi ý: ghi `1234`, không ghi `1.234`, `1234 hồ sơ` hay dấu `-`; chưa biết thì bỏ cả khóa

            lỗi[missing-key]: thiếu khóa `code`
            --> bang.xlsx, trang tính “TTHC cấp xã”, ô E10
             = gợi ý: thêm dòng `code: …`

            lỗi[duplicate-code]: mã TTHC `1.000656` ghi hai lần
            --> bang.xlsx, trang tính “TTHC cấp xã”, ô C11
             = gợi ý: gộp hai mục làm một

            lỗi[unknown-code]: mã TTHC `1.00422` không có trong danh mục nào
            --> bang.xlsx, trang tính “TTHC cấp xã”, ô C12
             = gợi ý: có phải ý là `1.004222` (Đăng ký thường trú)? Mã mới thì thêm vào `data/catalogs/`

            không ghi `data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml`: 9 lỗi trong `bang.xlsx`
        ",
    );
    assert!(!sandbox.root().join(format!("{COMMUNE}/2018.yaml")).exists(), "nothing is written");
}

#[test]
fn what_is_no_sheet_is_refused() {
    let whole = kept(|_| {});
    for bytes in [b"".as_slice(), b"PK\x03\x04", &whole[..whole.len() / 2], b"STT,M\xc3\xa3 TTHC"] {
        let said = with(bytes).run(IMPORT);
        let said = String::from_utf8(said.stderr).unwrap();
        assert!(
            said.starts_with("lỗi[not-a-sheet]: không phải tệp Excel (.xlsx) đọc được: “"),
            "{said}"
        );
        assert!(
            said.contains(
                "--> bang.xlsx\n = gợi ý: lưu lại bằng Excel hoặc LibreOffice, loại .xlsx"
            )
        );
    }
    let mut book = Workbook::new();
    book.add_worksheet().write(0, 0, "Tên thủ tục").unwrap();
    with(&book.save_to_buffer().unwrap()).says(
        IMPORT,
        1,
        "
        lỗi[no-header]: không trang tính nào có cột “Mã TTHC”
        --> bang.xlsx
         = gợi ý: đặt tên cột như tệp do `hoso export` ghi ra: “Mã TTHC”, “Mức độ”, …

        không ghi `data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml`: 1 lỗi trong `bang.xlsx`
    ",
    );
}

#[test]
fn a_record_that_is_there_is_not_written_over_unasked() {
    let sandbox = Sandbox::new().bytes("bang.xlsx", &kept(|_| {}));
    let before = sandbox.read(&format!("{COMMUNE}/2018.yaml"));

    sandbox.says(
        IMPORT,
        2,
        "
        lỗi: đã có `data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml`; thêm `--force` để ghi đè
    ",
    );
    assert_eq!(sandbox.read(&format!("{COMMUNE}/2018.yaml")), before);
    sandbox.prints(&format!("{IMPORT} --force"));
    assert_ne!(sandbox.read(&format!("{COMMUNE}/2018.yaml")), before);
    sandbox.says(
        "import bang.xlsx --unit dong-nai/x --period 2018",
        2,
        "
        lỗi: không có đơn vị `dong-nai/x`; tạo thư mục có `unit.yaml` trước
    ",
    );
    sandbox.says(
        "import khong-co.xlsx --unit dong-nai --period 2018",
        2,
        "
        lỗi: không đọc được `khong-co.xlsx`: “No such file or directory (os error 2)”
    ",
    );
}
