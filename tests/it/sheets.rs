//! Sheets: what is exported reads back as the same record, and a sheet that an office keeps
//! is read by its Vietnamese headings, each fault named by its cell.

use std::fs;
use std::io::Cursor;
use std::path::PathBuf;

use calamine::{Data, Reader, Xlsx};
use hoso::layout::Layout;
use hoso::load;
use hoso::load::record::read_record;
use hoso::model::Key;
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
        capabilities: {information: true, name: false, steps: true, forms_download: true, pay_online: false, result_in_force: true}
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
    indicators: {documents_issued: 1200, leaders: 0}
    facts: {plan_on_time: true, digitisation_used: false}
    narrative: {strengths: "Một.\nHai.", difficulties: "Số #3: khó", proposals: "007"}
    documents:
      report: {number: 12, date: 2018-06-15, signatory: vice_chair}
      decision: {units: [gia-ray, xuan-bac]}
      letter: {units: []}
      draft: {}
    claims:
      "8.1": {points: 1.5, reason: "Đủ", evidence: "12/BC-UBND", date: 2018-06-15}
      "8.2": {}
    appraisals:
      xuan-bac: {"8.1": {points: 2}, "8.2.a": {}}
"#;

#[track_caller]
pub(crate) fn comes_back(root: PathBuf) -> usize {
    let loaded = load::load(&Layout { root });
    let project = &loaded.project;
    for (key, record) in &project.records {
        let Key { unit, period } = key;
        let bytes = sheet::write(project, key, Some(record)).unwrap();
        let again = sheet::write(project, key, Some(record)).unwrap();
        assert!(bytes == again, "{unit} {period}: other bytes");
        let read =
            sheet::read(&sheet::open(&bytes, "x.xlsx").unwrap(), "x.xlsx", &project.dictionary)
                .unwrap();
        assert_eq!(read.found, [], "{unit} {period}");
        // Sections of a document have no cell in a sheet; what a record has of them stays.
        let mut kept = record.clone();
        kept.documents.values_mut().for_each(|it| it.sections = None);
        assert_eq!(read.record.as_ref(), Some(&kept), "{unit} {period}");
        let text = load::write_record(record, &project.dictionary);
        let (written, found) = read_record(&text, &project.dictionary, "x.yaml");
        assert_eq!((written.as_ref(), found), (Some(record), Vec::new()), "{text}");
    }
    project.records.len()
}

#[test]
fn every_record_of_the_sample_comes_back_from_its_sheet() {
    assert_eq!(comes_back(PathBuf::from(env!("CARGO_MANIFEST_DIR"))), 490);
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

/// Tables that a project declares for itself, with all sorts of values.
const DECLARED: &str = r#"
    title: Phần mềm
    order: 200
    group: equipment
    tables:
      software:
        label: {vi: "Phần mềm: dùng chung / dùng riêng, theo đơn vị", en: Software}
        noun: phần mềm
        key: {name: {type: text, label: {vi: Tên phần mềm, en: Name}}}
        groups: {use: {label: {vi: Sử dụng, en: Use}}, alone: {label: {vi: Một mình, en: Alone}}}
        fields:
          use.since: {type: date, label: {vi: Từ ngày, en: Since}}
          use.share: {type: share, label: {vi: Tỷ lệ, en: Share}}
          price: {type: number, label: {vi: Giá, en: Price}}
          site: {type: link, label: {vi: Địa chỉ, en: Site}}
          about: {type: prose, label: {vi: Mô tả, en: About}}
          again: {type: text, label: {vi: Mô tả, en: About}}
          sign: {type: text, label: {vi: "%", en: "%"}}
          alone.one: {type: yes_no, label: {vi: Có, en: "Yes"}}
          makers: {type: list, of: text, label: {vi: Nơi làm, en: Makers}}
          kinds:
            type: list
            values: {a: {vi: "Web; mạng", en: A}, b: {vi: Như nhau, en: B}, c: {vi: như nhau, en: C}, d: {vi: Trống, en: D}}
            label: {vi: Loại, en: Kinds}
          stars:
            type: choice
            values: {"1": {vi: một sao, en: one}, "5": {vi: năm sao, en: five}}
            label: {vi: Hạng, en: Stars}
      forms:
        label: {vi: Danh mục, en: Forms}
        noun: TTHC
        key: {number: {type: catalog, label: {vi: Mã TTHC, en: Code}}}
        fields:
          pages: {type: count, label: {vi: Số trang, en: Pages}, sheet: {also: [Trang]}}
      sectors:
        label: {vi: Lĩnh vực, en: Sectors}
        noun: lĩnh vực
        key: {sector: {type: sector, label: {vi: Lĩnh vực, en: Sector}}}
        fields:
          people: {type: count, label: {vi: Số người, en: People}}
    fields:
      rooms: {type: list, of: text, label: {vi: Phòng, en: Rooms}}
      cost: {type: number, label: {vi: Chi phí, en: Cost}}
      share: {type: share, label: {vi: Tỷ lệ, en: Share}}
"#;

const DECLARED_RECORD: &str = r#"
    procedures: [{code: "1.000894", level: 2}]
    software:
      - name: " Một cửa; 2 "
        use: {since: 2018-06-15, share: "12,5%"}
        price: "1.2340"
        site: https://a.vn
        about: "Một.\n\nHai."
        again: "007"
        sign: "%"
        alone: {one: true}
        makers: ["A; B", "C"]
        kinds: [a, b, c, d]
        stars: 5
      - {name: "2", price: -0.5, makers: [], kinds: [], use: {share: "0,1%"}}
      - {name: "3", price: "123456789012345678.5", kinds: [d]}
    forms: [{number: "1.000894", pages: 3}, {number: "2.000815"}]
    sectors: [{sector: Hộ tịch, people: 4}]
    equipment: {rooms: ["A; B", "C"], cost: "1.2340", share: "12,5%"}
"#;

fn declared(record: &str) -> Sandbox {
    Sandbox::record(record).file("templates/fields/equipment.yaml", DECLARED)
}

#[test]
fn a_table_that_is_declared_has_its_sheet() {
    let sandbox = declared(DECLARED_RECORD);

    assert_eq!(load::load(&Layout { root: sandbox.root().to_owned() }).found, []);
    let sheets = written(&sandbox);
    let names: Vec<_> = sheets.iter().map(|(name, _)| name.as_str()).collect();
    let long = "Phần mềm dùng chung dùng riêng,";
    assert_eq!(names, ["Danh mục", long, "Danh mục 2", "Lĩnh vực", "Số liệu khác", "Hướng dẫn"]);
    assert_eq!(sheets[2].1[3].join(" | "), "STT | Mã TTHC | Tên TTHC | Số trang");
    let software = &sheets[1].1;
    assert_eq!(
        software[3..].iter().map(|it| it.join(" | ")).collect::<Vec<_>>(),
        [
            "STT | Tên phần mềm | Sử dụng |  | Giá | Địa chỉ | Mô tả | again | sign | Một mình \
             | Nơi làm | Loại | Hạng",
            " |  | Từ ngày | Tỷ lệ |  |  |  |  |  | Có |  |  | ",
            "1 |  Một cửa; 2  | 15/6/2018 | 12,5% | 1.2340 | https://a.vn | Một.\n\nHai. | 007 \
             | % | Có | A; B\nC | a; b; c; Trống | 5",
            "2 | 2 |  | 0,1% | -0.5 |  |  |  |  |  | (trống) | (trống) | ",
            "3 | 3 |  |  | 123456789012345678.5 |  |  |  |  |  |  | Trống | ",
        ],
    );
    assert_eq!(comes_back(sandbox.root().to_owned()), 1);
    let none = declared("{software: [], equipment: {rooms: [], cost: 12}}");
    assert_eq!(comes_back(none.root().to_owned()), 1);
}

/// The sheets of the sandbox's only record: their names, and their cells as texts.
fn written(sandbox: &Sandbox) -> Vec<(String, Vec<Vec<String>>)> {
    let loaded = load::load(&Layout { root: sandbox.root().to_owned() });
    let project = &loaded.project;
    let (key, record) = project.records.first_key_value().unwrap();
    let bytes = sheet::write(project, key, Some(record)).unwrap();
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let text = |row: &[Data]| row.iter().map(ToString::to_string).collect();
    let names = book.sheet_names();
    let sheet = |name: String| {
        let range = book.worksheet_range(&name).unwrap();
        (name, range.rows().map(text).collect())
    };
    names.into_iter().map(sheet).collect()
}

/// A cell of numbers is read as the number that it is, and never as a thousand.
#[test]
fn a_number_of_a_cell_is_no_thousand() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (at, title) in (0..).zip(["TÊN PHẦN MỀM", "giá"]) {
        sheet.write(0, at, title).unwrap();
    }
    for (row, price) in (1..).zip([1.234, 12.5, 7.0]) {
        sheet.write(row, 0, format!("Số {row}")).unwrap();
        sheet.write(row, 1, price).unwrap();
    }
    sheet.write(4, 0, "Số 4").unwrap();
    sheet.write(4, 1, "1.234").unwrap();
    let loaded = load::load(&Layout { root: declared("{}").root().to_owned() });
    let dictionary = &loaded.project.dictionary;

    let opened = sheet::open(&book.save_to_buffer().unwrap(), "x.xlsx").unwrap();
    let read = sheet::read(&opened, "x.xlsx", dictionary).unwrap();

    let said: Vec<_> = read.found.iter().map(|it| it.fault.wording().says.vi).collect();
    assert_eq!(said, ["số `1.234` đọc được hai cách"]);
    assert_eq!(
        load::write_record(&read.record.unwrap(), dictionary),
        "software:\n- name: Số 1\n  price: \"1.2340\"\n- name: Số 2\n  price: \"12.5\"\n\
         - name: Số 3\n  price: 7\n- name: Số 4\n"
    );
}

/// Offices know a column by its headings: they change for good reason alone.
#[test]
fn the_headings_are_those_that_offices_know() {
    let sheets = written(&Sandbox::record(WHOLE));

    let names: Vec<_> = sheets.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["Danh mục", "Số liệu khác", "Hướng dẫn"]);
    let rows = &sheets[0].1;
    assert_eq!(rows[0][0], "DANH MỤC DỊCH VỤ CÔNG TRỰC TUYẾN: ỦY BAN NHÂN DÂN XÃ XUÂN ĐỊNH");
    let mut above = "";
    let loaded = load::load(&Layout { root: Sandbox::new().root().to_owned() });
    let all = sheet::tables::tables(&loaded.project.dictionary);
    let headings = all[0].columns.iter().map(|it| {
        let same = it.group.is_empty() || it.group == above;
        above = &it.group;
        if same { it.title.clone() } else { format!("[{}] {}", it.group, it.title) }
    });
    assert_eq!(
        headings.collect::<Vec<_>>().join(" | "),
        "STT | Mã TTHC | Tên dịch vụ công | Mức độ | Mức độ trước rà soát | Một phần, toàn trình \
         | Lý do một phần | Đơn vị triển khai | Có phí, lệ phí \
         | [Hồ sơ trực tuyến] Tiếp nhận | Giải quyết \
         | [Hồ sơ nộp trực tiếp] Tiếp nhận | Giải quyết \
         | [Sẵn sàng tiếp nhận] Gửi, nhận được hồ sơ | Đã cung cấp biểu mẫu | Có e-Form \
         | Biểu mẫu | Xử lý chữ ký \
         | [Bổ sung ngoài danh mục] Thiết thực | Nhu cầu cao | Hồ sơ đơn giản \
         | Đối tượng có khả năng áp dụng | Lý do \
         | Thẩm quyền giải quyết | Đã cập nhật mức độ trên hệ thống \
         | [Yêu cầu mức độ 1] Đủ 11 mục thông tin | Tên thủ tục | Trình tự | Cách thức \
         | Thành phần hồ sơ | Thời hạn | Đối tượng | Cơ quan giải quyết | Kết quả | Mẫu đơn, phí \
         | Nhận hồ sơ, trả kết quả | Văn bản pháp luật \
         | [Yêu cầu mức độ 2] Biểu mẫu tải về | Nhận hồ sơ in \
         | [Yêu cầu mức độ 3] Biểu mẫu tương tác | Đính kèm tệp | Gửi trực tuyến \
         | Lưu cơ sở dữ liệu | Xử lý trên mạng | Thanh toán, nhận trực tiếp \
         | [Yêu cầu mức độ 4] Thanh toán trực tuyến | Trả kết quả theo thỏa thuận \
         | Kết quả có giá trị pháp lý | Ghi chú"
    );
    // A workbook has the columns of what is asked or stated alone.
    let own: Vec<&str> = rows[4].iter().map(String::as_str).filter(|it| !it.is_empty()).collect();
    assert_eq!(own[11..14], ["Lý do", "Đủ 11 mục thông tin", "Tên thủ tục"]);
    assert_eq!(own.len(), 18);
    assert_eq!(rows[5][..3], ["I", "", "Lĩnh vực Hộ tịch"]);
    assert_eq!(
        rows[6].join(" | "),
        "1 | 1.000894 | Đăng ký kết hôn | 4 | 2 |  |  | Bộ | Không | 1000000000 | 0 | 30 | 29 \
         | Có | Không | Tờ khai; bản chính\nĐơn đề nghị \
         | Bản quét, bản chụp; Giấy tờ, bản sao chứng thực điện tử \
         | Có | Không | Có | Vì “nhu cầu” = cao, <b>&</b> \
         | Có | Không | Có | Có | Không | Có | =1+1"
    );
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

    sandbox.says(
        IMPORT,
        0,
        "
        đã ghi `data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml`: 2 hàng; xem lại bằng `hoso check`
    ",
    );

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
             = gợi ý: có phải ý là `1.000894` (Đăng ký kết hôn)? Mã mới thì báo cơ quan giữ danh mục

            lỗi[code-as-number]: mã TTHC `1.00089` là số, không phải chữ
            --> bang.xlsx, trang tính “TTHC cấp xã”, ô C7
             = gợi ý: định dạng ô là Văn bản (Text) rồi gõ lại mã: ô số làm mất số 0 ở cuối

            lỗi[unknown-value]: không có giá trị `ba` ở đây
            --> bang.xlsx, trang tính “TTHC cấp xã”, ô E7
             = gợi ý: mức độ DVCTT là 1, 2, 3 hoặc 4 (Điều 3 Nghị định 43/2011/NĐ-CP)

            lỗi[unknown-value]: không có giá trị `Tỉn` để chọn ở cột này
            --> bang.xlsx, trang tính “TTHC cấp xã”, ô J7
             = gợi ý: có phải ý là `Tỉnh`?

            lỗi[resolved-over-received]: giải quyết 13 hồ sơ, nhiều hơn 12 hồ sơ đã tiếp nhận
            --> bang.xlsx, trang tính “TTHC cấp xã”, ô G8
             = gợi ý: “Giải quyết” đếm trong số đã “Tiếp nhận” của kỳ; hồ sơ kỳ trước chuyển sang thì cộng vào cả hai

            lỗi[wrong-type]: cần một số nguyên, ô này ghi `-1`
            --> bang.xlsx, trang tính “TTHC cấp xã”, ô H8
             = gợi ý: chỉ gõ chữ số, như 1234; không có thì gõ 0, chưa biết thì để trống ô

            lỗi[missing-key]: hàng này thiếu mã
            --> bang.xlsx, trang tính “TTHC cấp xã”, ô E10
             = gợi ý: ghi mã vào cột mã; hàng ghi chú thì để trống các cột số liệu

            lỗi[duplicate-code]: mã TTHC `1.000656` ghi hai lần
            --> bang.xlsx, trang tính “TTHC cấp xã”, ô C11
             = gợi ý: mỗi mã một hàng: xóa một hàng, hoặc gộp số liệu hai hàng

            lỗi[unknown-code]: mã TTHC `1.00422` không có trong danh mục nào
            --> bang.xlsx, trang tính “TTHC cấp xã”, ô C12
             = gợi ý: có phải ý là `1.004222` (Đăng ký thường trú)? Mã mới thì báo cơ quan giữ danh mục

            không ghi `data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml`: 9 lỗi trong `bang.xlsx`; bản tô lỗi để gửi lại: `tra-lai/bang.xlsx`
        ",
    );
    assert!(!sandbox.root().join(format!("{COMMUNE}/2018.yaml")).exists(), "nothing is written");
}

#[test]
fn what_is_no_sheet_is_refused() {
    let whole = kept(|_| {});
    for (bytes, fact) in [
        (b"".as_slice(), "tệp rỗng"),
        (b"PK\x03\x04", "không mở được tệp Excel (.xlsx) này: tệp hỏng, hoặc gửi về chưa trọn\n"),
        (
            &whole[..whole.len() / 2],
            "không mở được tệp Excel (.xlsx) này: tệp hỏng, hoặc gửi về chưa trọn\n",
        ),
        (b"STT,M\xc3\xa3 TTHC", "đây là tệp chữ (như .csv), không phải tệp Excel"),
    ] {
        let said = with(bytes).run(IMPORT);
        let said = String::from_utf8(said.stderr).unwrap();
        assert!(said.starts_with(&format!("lỗi[not-a-sheet]: {fact}")), "{said}");
        assert!(said.contains("--> bang.xlsx\n = gợi ý: "), "{said}");
    }
    let mut book = Workbook::new();
    book.add_worksheet().write(0, 0, "Tên thủ tục").unwrap();
    with(&book.save_to_buffer().unwrap()).says(
        IMPORT,
        1,
        "
        lỗi[no-header]: không trang tính nào có cột “Mã TTHC” hoặc “Lĩnh vực, công việc giải quyết theo cấp”
        --> bang.xlsx
         = gợi ý: đặt tên cột như tệp do `hoso export` ghi ra: “Mã TTHC”, “Mức độ”, …

        không ghi gì: 1 lỗi trong `bang.xlsx`
    ",
    );
}

#[test]
fn what_is_not_there_is_named() {
    let sandbox = Sandbox::new().bytes("bang.xlsx", &kept(|_| {}));
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
        lỗi: không đọc được `khong-co.xlsx`: không có tệp này
    ",
    );
}
