//! Blank workbooks: what they ask, and what comes back of what is filled in.

use std::fmt::Write;
use std::fs;
use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use hoso::build::Opened;
use hoso::layout::Layout;
use hoso::load;
use hoso::model::{Key, UnitId};
use hoso::sheet::{self, Meant};
use rust_xlsxwriter::Workbook;

use crate::sandbox::{COMMUNE, Sandbox};

/// The project without a record, and with a second commune.
fn nobody_has_filed() -> Sandbox {
    let sandbox = Sandbox::new().file(
        "data/units/dong-nai/xuan-loc/suoi-cat/unit.yaml",
        "{kind: commune, name: xã Suối Cát, place: Suối Cát}",
    );
    fs::remove_file(sandbox.root().join(format!("{COMMUNE}/2018.yaml"))).unwrap();
    sandbox
}

fn opened(bytes: &[u8]) -> Xlsx<Cursor<Vec<u8>>> {
    Xlsx::new(Cursor::new(bytes.to_vec())).unwrap()
}

fn texts(book: &mut Xlsx<Cursor<Vec<u8>>>, name: &str) -> Vec<Vec<String>> {
    let range = book.worksheet_range(name).unwrap();
    range.rows().map(|row| row.iter().map(ToString::to_string).collect()).collect()
}

#[test]
fn a_blank_workbook_asks_what_the_rulebooks_in_use_ask() {
    let sandbox = nobody_has_filed();

    sandbox.says(
        "export --blank --period 2018",
        0,
        "bảng tính trong `out/excel`: 2 đã ghi, 0 không ghi được",
    );

    let mut book = opened(&sandbox.read("out/excel/suoi-cat_2018.xlsx"));
    // Nothing of rulebooks of other years or places.
    assert_eq!(book.sheet_names(), ["Danh mục", "Số liệu khác", "Hướng dẫn"]);
    let rows = texts(&mut book, "Danh mục");
    assert_eq!(rows[0][0], "DANH MỤC DỊCH VỤ CÔNG TRỰC TUYẾN: ỦY BAN NHÂN DÂN XÃ SUỐI CÁT");
    assert_eq!(
        rows[2][0],
        "Bảng của đơn vị: dong-nai/xuan-loc/suoi-cat; kỳ: 2018 (không sửa dòng này)"
    );
    assert_eq!(rows[3].join("|"), "STT|Mã TTHC|Tên dịch vụ công|Mức độ|Hồ sơ trực tuyến|");
    assert_eq!(rows[4].join("|"), "||||Tiếp nhận|Giải quyết");
    let codes: Vec<_> =
        rows[5..].iter().map(|it| it[1].as_str()).filter(|it| !it.is_empty()).collect();
    assert_eq!(codes, ["2.000815", "1.004222", "1.000656", "1.000894"]);
    let rest = texts(&mut book, "Số liệu khác");
    let labels: Vec<_> = rest[1..].iter().map(|it| it[0].as_str()).collect();
    assert_eq!(
        labels,
        [
            "Nội dung",
            "Phần lời",
            "Thuận lợi",
            "Khó khăn",
            "Đề xuất, kiến nghị",
            "Văn bản: Báo cáo",
            "Số",
            "Ngày",
            "Người ký",
            "Văn bản: Tờ trình",
            "Số",
            "Ngày",
            "Người ký",
        ]
    );
    let properties = book.workbook_properties().unwrap().custom_properties;
    assert_eq!(properties["hoso-don-vi"], "dong-nai/xuan-loc/suoi-cat");
    assert_eq!(properties["hoso-ky"], "2018");
}

#[test]
fn what_excel_itself_checks_is_declared() {
    let sandbox = nobody_has_filed();
    sandbox.prints("export --blank --period 2018");
    let bytes = sandbox.read("out/excel/suoi-cat_2018.xlsx");
    let parts = hoso::package::unpack(&bytes).unwrap();
    let sheet = parts.iter().find(|it| it.name == "xl/worksheets/sheet1.xml").unwrap();
    let sheet = String::from_utf8(sheet.bytes.clone()).unwrap();

    for part in [
        r#"type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1""#,
        "<formula1>\"1,2,3,4\"</formula1>",
        r#"type="whole""#,
        "<formula2>IF(E6=\"\",1000000000,MIN(E6,1000000000))</formula2>",
        "promptTitle=\"Mức độ\"",
        "không lớn hơn “Tiếp nhận”",
        "<sheetProtection sheet=\"1\"",
    ] {
        assert!(sheet.contains(part), "{part}\n{sheet}");
    }
}

/// Columns of which one adds others up are told so by the checks that are declared: those of
/// Table 06 are resolved, pending and received.
#[test]
fn a_number_is_at_most_what_declared_equations_make_it_a_part_of() {
    let sandbox = nobody_has_filed().file("hoso.yaml", "rulebooks: [bieu-06]");
    sandbox.prints("export --blank --period 2026-q3");
    let bytes = sandbox.read("out/excel/suoi-cat_2026-q3.xlsx");
    let parts = hoso::package::unpack(&bytes).unwrap();
    let text = |it: &hoso::package::Part| String::from_utf8(it.bytes.clone()).unwrap();
    let sheets: Vec<String> =
        parts.iter().filter(|it| it.name.starts_with("xl/worksheets/sheet")).map(text).collect();
    let rules: Vec<&str> = sheets.iter().flat_map(|it| it.split("<dataValidation ")).collect();
    let rule = |title: &str| {
        let title = format!("promptTitle=\"{title}\"");
        *rules.iter().find(|it| it.contains(&title)).unwrap_or_else(|| panic!("{title}"))
    };

    for (part, wholes) in [
        ("Trực tuyến (4)", "không lớn hơn “Tổng số nhận giải quyết (3)”."),
        ("Tổng số đã giải quyết (7)", "không lớn hơn “Tổng số nhận giải quyết (3)”."),
        (
            "Trước hạn (8)",
            "không lớn hơn “Tổng số đã giải quyết (7)”, “Tổng số nhận giải quyết (3)”.",
        ),
    ] {
        assert!(rule(part).contains(wholes), "{}", rule(part));
    }
    let whole = rule("Tổng số nhận giải quyết (3)");
    assert!(!whole.contains("không lớn hơn"), "{whole}");
    let early = rule("Trước hạn (8)");
    assert!(early.contains("MIN(IF(G6=\"\",1000000000,MIN(G6,1000000000)),IF(C6="), "{early}");
}

#[test]
fn a_blank_workbook_is_for_a_period_and_for_who_is_asked() {
    let sandbox = nobody_has_filed();

    sandbox.says(
        "export --blank",
        2,
        "lỗi: bảng trống là của kỳ nào? thêm `--period`, như `--period 2026-q3`",
    );
    sandbox.says(
        "export --blank --period 2012",
        1,
        "không có bảng nào để ghi: không bộ quy định nào đang dùng hỏi các đơn vị này trong kỳ này; \
         xem `hoso rulebooks`",
    );
}

#[test]
fn a_workbook_that_somebody_filled_in_is_not_written_over() {
    let sandbox = nobody_has_filed();
    sandbox.prints("export --blank --period 2018");
    let path = sandbox.root().join("out/excel/suoi-cat_2018.xlsx");
    fs::write(&path, "đã điền").unwrap();

    sandbox.says(
        "export --blank --period 2018",
        0,
        "
        để nguyên: out/excel/suoi-cat_2018.xlsx (đã có, khác bản sắp ghi; ghi đè bằng `--force`)
        bảng tính trong `out/excel`: 1 đã ghi, 0 không ghi được, 1 để nguyên
    ",
    );
    assert_eq!(fs::read(&path).unwrap(), "đã điền".as_bytes());
    sandbox.says(
        "export --blank --period 2018 --force",
        0,
        "bảng tính trong `out/excel`: 2 đã ghi, 0 không ghi được",
    );
    assert!(fs::read(&path).unwrap().starts_with(b"PK"));
}

/// Names of units may end alike.
#[test]
fn sheets_of_units_that_end_alike_have_names_of_their_own() {
    let sandbox = nobody_has_filed()
        .file(
            "data/units/dong-nai/dinh-quan/unit.yaml",
            "{kind: district, name: huyện Định Quán, place: Định Quán}",
        )
        .file(
            "data/units/dong-nai/dinh-quan/suoi-cat/unit.yaml",
            "{kind: commune, name: xã Suối Cát, place: Suối Cát}",
        );
    sandbox.prints("export --blank --period 2018");

    let folder = fs::read_dir(sandbox.root().join("out/excel")).unwrap();
    let mut names: Vec<_> =
        folder.map(|it| it.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    assert_eq!(
        names,
        ["dinh-quan_suoi-cat_2018.xlsx", "xuan-dinh_2018.xlsx", "xuan-loc_suoi-cat_2018.xlsx"]
    );
}

#[test]
fn a_workbook_that_nobody_filled_in_is_no_record() {
    let sandbox = nobody_has_filed();
    sandbox.prints("export --blank dong-nai/xuan-loc/suoi-cat --period 2018 --out ve");
    let record = "data/units/dong-nai/xuan-loc/suoi-cat/2018.yaml";

    sandbox.says(
        "import ve/suoi-cat_2018.xlsx",
        1,
        &format!(
            "
        lỗi[nothing-filled]: bảng này chưa điền gì
        --> ve/suoi-cat_2018.xlsx
         = gợi ý: điền rồi gửi lại

        không ghi `{record}`: 1 lỗi trong `ve/suoi-cat_2018.xlsx`
    "
        ),
    );
    assert!(!sandbox.root().join(record).exists());
    // Beside a record that is there it changes nothing.
    let sandbox = sandbox.file(record, "procedures: [{code: \"1.000894\", level: 2}]");
    sandbox.says(
        "import ve/suoi-cat_2018.xlsx",
        0,
        &format!(
            "
        thông tin[unfilled-rows]: 3 hàng chỉ có mã, chưa điền gì, không được nhận
        --> ve/suoi-cat_2018.xlsx

        `{record}` không đổi
    "
        ),
    );
}

/// A few numbers without chance: the same every time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: u64) -> u64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % most
    }
}

/// Fills a blank workbook in as people do, and the record that is meant by it.
fn filled(bytes: &[u8], dice: &mut Dice) -> (Vec<u8>, String) {
    let mut from = opened(bytes);
    let mut book = Workbook::new();
    let mut meant = String::new();
    for name in from.sheet_names() {
        let range = from.worksheet_range(&name).unwrap();
        let sheet = book.add_worksheet();
        sheet.set_name(&name).unwrap();
        let rows: Vec<Vec<Data>> = range.rows().map(<[Data]>::to_vec).collect();
        for (row, cells) in (0..).zip(&rows) {
            for (at, cell) in (0..).zip(cells) {
                if !matches!(cell, Data::Empty) {
                    sheet.write_string(row, at, cell.to_string()).unwrap();
                }
            }
            let code = cells.get(1).map(ToString::to_string).unwrap_or_default();
            if name == "Danh mục" && row > 4 && !code.is_empty() && dice.below(3) > 0 {
                let level = u32::try_from(dice.below(4) + 1).unwrap();
                sheet.write_number(row, 3, level).unwrap();
                write!(meant, "- code: \"{code}\"\n  level: {level}\n").unwrap();
                if level > 2 {
                    let received = u32::try_from(dice.below(2000)).unwrap();
                    let resolved = u32::try_from(dice.below(u64::from(received) + 1)).unwrap();
                    // People write thousands with a dot, and so does who reads them aloud.
                    let dotted = hoso::words::vietnamese::count(received.into());
                    sheet.write_string(row, 4, dotted).unwrap();
                    sheet.write_number(row, 5, resolved).unwrap();
                    write!(
                        meant,
                        "  online:\n    received: {received}\n    resolved: {resolved}\n"
                    )
                    .unwrap();
                }
            }
        }
    }
    (book.save_to_buffer().unwrap(), meant)
}

#[test]
fn what_is_filled_in_is_what_comes_back() {
    let sandbox = nobody_has_filed();
    let layout = Layout { root: sandbox.root().to_owned() };
    let Ok(mut opened) = Opened::read(&layout, None) else { panic!("no project") };
    let key = Key::new(&UnitId::new("dong-nai/xuan-loc/suoi-cat"), "2018".parse().unwrap());
    let blank = sheet::write(&opened.loaded.project, &key, None).unwrap();
    let mut dice = Dice(7);
    for _ in 0..200 {
        let (bytes, meant) = filled(&blank, &mut dice);
        let (loaded, fonts) = (&mut opened.loaded, &opened.fonts);
        let mut import = |text: Option<String>| {
            let text = |_: &Key| text.clone();
            sheet::import(
                loaded,
                fonts,
                (sheet::open(&bytes, "ve.xlsx"), "ve.xlsx"),
                &Meant::default(),
                &text,
            )
        };
        let came = import(None);
        if meant.is_empty() {
            assert!(came.record.is_none());
            continue;
        }
        assert!(came.found.iter().all(|it| !it.is_error()), "{:?}", came.found);
        assert_eq!(came.key.as_ref(), Some(&key));
        let record = came.record.unwrap();
        assert_eq!(record, format!("procedures:\n{meant}"));
        // A second time nothing changes.
        let again = import(Some(record.clone()));
        assert_eq!(again.changes, []);
        assert_eq!(again.record.unwrap(), record);
    }
}

/// All workbooks of the sample come back as they are, blank ones of all units can be read.
#[test]
fn every_unit_of_the_sample_has_a_blank_workbook_that_can_be_read() {
    let root = env!("CARGO_MANIFEST_DIR").into();
    let loaded = load::load(&Layout { root });
    let project = &loaded.project;
    let mut count = 0;
    for key in project.records.keys().filter(|it| sheet::is_asked(project, it)) {
        let bytes = sheet::write(project, key, None).unwrap();
        let read =
            sheet::read(&sheet::open(&bytes, "x.xlsx").unwrap(), "x.xlsx", &project.dictionary)
                .unwrap();
        let errors: Vec<_> = read.found.iter().filter(|it| it.is_error()).collect();
        assert!(errors.is_empty(), "{key:?}: {errors:?}");
        assert_eq!(read.key.as_ref(), Some(key));
        count += 1;
    }
    assert!(count > 100, "{count}");
}
