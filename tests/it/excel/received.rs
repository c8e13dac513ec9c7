//! Workbooks that come in: whose they are, what changes, what goes back.

use std::fs;

use super::book::Book;
use crate::sandbox::{COMMUNE, Sandbox};

const TARGET: &str = "data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml";
const IMPORT: &str = "import bang.xlsx --unit dong-nai/xuan-loc/xuan-dinh --period 2018";

const WORDS: &str = r#"
    # Xã Xuân Định.
    procedures:
      - {code: "1.000894", level: 1, note: Giữ lại}
      - {code: "2.000815", level: 2, in_person: {received: 410, resolved: 410}}
    narrative: {strengths: Có, difficulties: Không, proposals: Không}
    documents:
      report: {number: 12, date: 2018-06-15}
"#;

/// The project with a record that has words and numbers, and a workbook beside it.
fn with(book: Book) -> Sandbox {
    Sandbox::record(WORDS).bytes("bang.xlsx", &book.bytes())
}

#[test]
fn only_what_the_sheet_holds_is_changed_and_each_change_is_shown() {
    let sandbox = with(Book::good());
    let before = sandbox.read(TARGET);
    let changes = "
        - 1.000894, Mức độ: 1
        + 1.000894, Mức độ: 2
        + hàng 1.000656: Mức độ: 3; Đơn vị triển khai: Tỉnh; Hồ sơ trực tuyến, Tiếp nhận: 12; Hồ sơ trực tuyến, Giải quyết: 11
    ";

    let dry = format!("{}        sẽ ghi `{TARGET}`: 2 thay đổi\n", changes.trim_end_matches(' '));
    sandbox.says(&format!("{IMPORT} --dry-run"), 0, &dry);
    assert_eq!(sandbox.read(TARGET), before);
    let said = dry
        .replace("sẽ ghi", "đã ghi")
        .replace("2 thay đổi", "2 thay đổi; xem lại bằng `hoso check`");
    sandbox.says(IMPORT, 0, &said);

    assert_eq!(
        String::from_utf8(sandbox.read(TARGET)).unwrap(),
        concat!(
            "# Xã Xuân Định.\n",
            "procedures:\n",
            "- code: \"1.000894\"\n  level: 2\n  note: Giữ lại\n",
            "- code: \"2.000815\"\n  level: 2\n  in_person:\n    received: 410\n    resolved: 410\n",
            "- code: \"1.000656\"\n  level: 3\n  provider: province\n  online:\n    received: 12\n    resolved: 11\n",
            "narrative:\n  strengths: Có\n  difficulties: Không\n  proposals: Không\n",
            "documents:\n  report:\n    number: 12\n    date: \"2018-06-15\"\n",
        )
    );
    sandbox.says(IMPORT, 0, &format!("`{TARGET}` không đổi"));
}

#[test]
fn by_force_a_table_replaces_a_table_and_nothing_else() {
    let sandbox = with(Book::good());

    sandbox.prints(&format!("{IMPORT} --force"));

    let text = String::from_utf8(sandbox.read(TARGET)).unwrap();
    assert!(!text.contains("2.000815") && !text.contains("Giữ lại"), "{text}");
    assert!(text.contains("strengths: Có") && text.contains("number: 12"), "{text}");
}

#[test]
fn a_record_with_errors_is_not_added_to() {
    let sandbox = Sandbox::record("procedures: [{code: \"1.000894\", level: chín}]")
        .bytes("bang.xlsx", &Book::good().bytes());

    sandbox.says(
        IMPORT,
        1,
        &format!(
            "
        lỗi[faulty-record]: tệp số liệu `{TARGET}` đang có lỗi nên chưa nhận thêm được
        --> bang.xlsx
         = gợi ý: sửa theo `hoso check {TARGET}` trước

        không ghi `{TARGET}`: 1 lỗi trong `bang.xlsx`
    "
        ),
    );
}

#[test]
fn a_sheet_is_read_for_nobody_but_whose_it_is() {
    let sandbox = Sandbox::new().file(
        "data/units/dong-nai/xuan-loc/suoi-cat/unit.yaml",
        "{kind: commune, name: xã Suối Cát, place: Suối Cát}",
    );
    sandbox.prints("export --blank --period 2018");
    let own = sandbox.read("out/excel/suoi-cat_2018.xlsx");
    let sandbox = sandbox.bytes("bang.xlsx", &own).bytes("la.xlsx", &Book::good().bytes());

    sandbox.says(IMPORT, 1, "
        lỗi[sheet-of-another]: bảng này ghi là của dong-nai/xuan-loc/suoi-cat (2018), không phải của dong-nai/xuan-loc/xuan-dinh (2018)
        --> bang.xlsx
         = gợi ý: kiểm tra lại tệp; đúng tệp thì bỏ `--unit`, `--period`, hoặc xóa dòng ghi tên đơn vị khác

        không ghi `data/units/dong-nai/xuan-loc/suoi-cat/2018.yaml`: 1 lỗi trong `bang.xlsx`
    ");
    sandbox.says(
        "import la.xlsx",
        1,
        "
        lỗi[nobodys-sheet]: không biết bảng này của đơn vị nào, kỳ nào
        --> la.xlsx
         = gợi ý: thêm `--unit` và `--period`; bảng do `hoso export` ghi thì tự biết

        không ghi gì: 1 lỗi trong `la.xlsx`
    ",
    );
}

/// What a clerk sees above the headings counts, whatever the file bears besides.
#[test]
fn a_sheet_of_another_period_is_refused() {
    let titled =
        |title: &str| Sandbox::new().bytes("bang.xlsx", &Book::good().put("A1", title).bytes());
    let said = |title: &str| {
        let ran = titled(title).run(IMPORT);
        (ran.status.code(), String::from_utf8(ran.stderr).unwrap())
    };

    for (title, own) in [
        ("DANH MỤC NĂM 2019", "năm 2019"),
        ("Kỳ báo cáo: Quý I năm 2019", "quý I năm 2019"),
        ("Quý I năm 2018", "quý I năm 2018"),
    ] {
        let (code, said) = said(title);
        assert_eq!(code, Some(1), "{title}: {said}");
        let line =
            format!("lỗi[sheet-of-another]: bảng này ghi là của {own}, không phải của năm 2018");
        assert!(said.contains(&line), "{title}: {said}");
    }
    for title in ["DANH MỤC NĂM 2018", "theo Quyết định số 846/QĐ-TTg năm 2017", "THỐNG KÊ"]
    {
        let (code, said) = said(title);
        assert_eq!(code, Some(0), "{title}: {said}");
    }
    let other = "Bảng của đơn vị: dong-nai/xuan-loc/xuan-dinh; kỳ: 2018-q1 (không sửa dòng này)";
    let (code, said) = said(other);
    assert!(code == Some(1) && said.contains("[sheet-of-another]"), "{said}");
}

/// Of many a table says who came in and what is wrong.
#[test]
fn a_folder_is_taken_in_one_command() {
    let count = 95;
    let mut sandbox = Sandbox::new();
    for it in 0..count {
        sandbox = sandbox.file(
            &format!("data/units/dong-nai/xuan-loc/xa-{it:02}/unit.yaml"),
            &format!("{{kind: commune, name: xã Số {it}, place: Số {it}}}"),
        );
    }
    let of = |it: usize| {
        let whose =
            format!("Bảng của đơn vị: dong-nai/xuan-loc/xa-{it:02}; kỳ: 2018 (không sửa dòng này)");
        Book::good().put("A1", "THỐNG KÊ").put("A2", whose.as_str()).bytes()
    };
    for it in 0..count {
        sandbox = sandbox.bytes(&format!("thu-ve/xa-{it:02}_2018.xlsx"), &of(it));
    }
    let whose = "Bảng của đơn vị: dong-nai/xuan-loc/xa-04; kỳ: 2018 (không sửa dòng này)";
    let other = Book::good().put("A1", "THỐNG KÊ").put("A2", whose).put("E7", 99.0).bytes();
    let sandbox = sandbox
        .bytes("thu-ve/la.xlsx", &Book::good().bytes())
        .bytes("thu-ve/~$xa-01_2018.xlsx", b"x")
        .bytes("thu-ve/ghi-chu.txt", b"x")
        .bytes("thu-ve/xa-03_2018 (1).xlsx", &of(3))
        .bytes("thu-ve/xa-04_2018 (1).xlsx", &other);
    let begun = std::time::Instant::now();

    let output = sandbox.run("import thu-ve");

    assert!(begun.elapsed().as_secs() < 60, "{:?}", begun.elapsed());
    assert_eq!(output.status.code(), Some(1));
    let table = String::from_utf8(output.stdout).unwrap();
    assert_eq!(table.lines().count(), 1 + count + 4, "{table}");
    let line = |end: &str| table.lines().find(|it| it.contains(end)).unwrap().to_owned();
    assert!(line("thu-ve/xa-00_2018.xlsx").contains("xã Số 0 "), "{table}");
    assert!(line("thu-ve/la.xlsx").contains("?  "), "{table}");
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.ends_with("99 bảng: 94 đã nhận, 1 không đổi, 4 có lỗi\n"), "{said}");
    for part in [
        "lỗi[nobodys-sheet]",
        "lỗi[sheet-twice]: đơn vị này, kỳ này còn có bảng khác: `thu-ve/xa-04_2018 (1).xlsx`; không ghi bảng nào",
        "đơn vị này, kỳ này còn có bảng khác: `thu-ve/xa-04_2018.xlsx`; không ghi bảng nào",
        "đây là tệp tạm của Excel khi bảng đang mở",
    ] {
        assert!(said.contains(part), "{said}");
    }
    // Which of the two is meant nobody knows yet; what says the same twice is taken.
    let record = |it: usize| {
        sandbox.root().join(format!("data/units/dong-nai/xuan-loc/xa-{it:02}/2018.yaml"))
    };
    assert!(!record(4).exists() && record(3).exists());
}

#[test]
fn what_somebody_wrote_beside_a_value_stays() {
    let record = "# Xã Xuân Định.\nprocedures:\n  # đã rà soát\n  - {code: \"1.000894\", level: 1} # chờ quyết định\nnarrative:\n  strengths: \"Lớp #1 # thật\" # của chị Hoa\n";
    let sandbox = Sandbox::new().file(TARGET, record).bytes("bang.xlsx", &Book::good().bytes());

    assert_eq!(sandbox.run(IMPORT).status.code(), Some(0));

    let text = String::from_utf8(sandbox.read(TARGET)).unwrap();
    assert_eq!(
        text,
        "# Xã Xuân Định.\nprocedures:\n  # đã rà soát\n  - {code: \"1.000894\", level: 2} # chờ quyết định\n  - {code: \"1.000656\", level: 3, provider: province, online: {received: 12, resolved: 11}}\nnarrative:\n  strengths: \"Lớp #1 # thật\" # của chị Hoa\n"
    );
}

#[test]
fn a_comment_that_cannot_stay_is_said_before_anything_is_written() {
    let record = "procedures:\n  - code: \"1.000656\"\n    provider: province\n    readiness: {forms: [\n      A, # mẫu cũ\n      B]}\n";
    let book = Book::good().put("H3", "Sẵn sàng tiếp nhận: Biểu mẫu").put("H7", "C");
    let sandbox = Sandbox::new().file(TARGET, record).bytes("bang.xlsx", &book.bytes());

    let said = sandbox.run(IMPORT);

    let text = String::from_utf8([said.stdout, said.stderr].concat()).unwrap();
    assert!(text.contains("lỗi[comments-lost]: 1 dòng chú thích (#) trong"), "{text}");
    assert_eq!(String::from_utf8(sandbox.read(TARGET)).unwrap(), record);
}

#[test]
fn a_copy_with_coloured_cells_and_notes_goes_back() {
    let book = Book::good().put("F7", 13.0).put("G7", "Tỉn");
    let sandbox = Sandbox::new().bytes("thu/bang.xlsx", &book.bytes());
    fs::remove_file(sandbox.root().join(format!("{COMMUNE}/2018.yaml"))).unwrap();
    let run = "import thu/bang.xlsx --unit dong-nai/xuan-loc/xuan-dinh --period 2018";

    let dry = sandbox.run(&format!("{run} --dry-run"));
    assert_eq!(dry.status.code(), Some(1));
    assert!(!sandbox.root().join("thu/tra-lai").exists());
    let output = sandbox.run(run);

    let said = String::from_utf8(output.stderr).unwrap();
    assert!(
        said.ends_with(
            "2 lỗi trong `thu/bang.xlsx`; bản tô lỗi để gửi lại: `thu/tra-lai/bang.xlsx`\n"
        ),
        "{said}"
    );
    let parts = hoso::package::unpack(&sandbox.read("thu/tra-lai/bang.xlsx")).unwrap();
    let text = |name: &str| {
        let part = parts.iter().find(|it| it.name == name).unwrap();
        String::from_utf8(part.bytes.clone()).unwrap()
    };
    let notes = text("xl/comments-hoso-0.xml");
    assert!(notes.contains("<comment ref=\"F7\" "), "{notes}");
    assert!(notes.contains("giải quyết 13 hồ sơ, nhiều hơn 12 hồ sơ đã tiếp nhận"), "{notes}");
    assert!(
        notes.contains("<comment ref=\"G7\" ") && notes.contains("có phải ý là `Tỉnh`?"),
        "{notes}"
    );
    assert!(text("xl/styles.xml").contains("FFFFC7CE"));
    // It is a workbook that says the same when it comes again.
    let again = sandbox
        .run("import thu/tra-lai/bang.xlsx --unit dong-nai/xuan-loc/xuan-dinh --period 2018");
    assert_eq!(again.status.code(), Some(1));
    assert!(String::from_utf8(again.stderr).unwrap().contains("2 lỗi trong"));
}

#[test]
fn programs_read_what_came_in_as_json() {
    let sandbox = with(Book::good().put("F7", 13.0));

    let output = sandbox.run(&format!("{IMPORT} --format json"));

    let json: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let one = &json[0];
    assert_eq!(one["state"], "faulty");
    assert_eq!(one["unit"], "dong-nai/xuan-loc/xuan-dinh");
    assert_eq!(one["found"][0]["cell"], "F7");
    assert_eq!(one["found"][0]["sheet"], "TTHC");
    assert_eq!(one["back"], "tra-lai/bang.xlsx");
    assert_eq!(output.stderr, b"");
}

/// A sector is one row however the office and the record spell it, and keeps the record's name.
#[test]
fn a_row_that_the_record_has_is_that_row_however_it_is_spelt() {
    const RECORD: &str = "data/units/t/xa/2026-q3.yaml";
    let unit = |kind: &str, name: &str| format!("kind: {kind}\nname: {name}\nplace: Thử\n");
    let imported = |sector: &str, how: &str| {
        let mut book = Book::default();
        book.row(
            2,
            &["STT", "Lĩnh vực, công việc giải quyết theo cấp", "Số hồ sơ nhận giải quyết", ""],
        );
        book.row(3, &["", "", "Trực tuyến (4)", "Từ kỳ trước (6)"]);
        book.row(4, &["1", sector]);
        let book = book.put("C5", 12.0).put("D5", 3.0);
        let sandbox = Sandbox::empty()
            .file("hoso.yaml", "rulebooks: [bieu-06]\n")
            .file("data/units/t/unit.yaml", &unit("province", "tỉnh Thử"))
            .file("data/units/t/xa/unit.yaml", &unit("commune", "xã Thử"))
            .file(
                RECORD,
                "sector_dossiers:\n- {linh_vuc: Đất đai, taken: {online: 10, direct: 4}}\n",
            )
            .bytes("bang.xlsx", &book.bytes());
        sandbox.prints(&format!("import bang.xlsx --unit t/xa --period 2026-q3 {how}"));
        String::from_utf8(sandbox.read(RECORD)).unwrap()
    };
    for spelt in ["Đất đai", "ĐẤT ĐAI", " đất  đai ", "Đa\u{302}\u{301}t đai"] {
        let text = imported(spelt, "");
        assert_eq!(text.matches("linh_vuc").count(), 1, "{spelt}: {text}");
        for part in ["linh_vuc: Đất đai", "online: 12", "direct: 4", "carried: 3"] {
            assert!(text.contains(part), "{spelt}: {part}\n{text}");
        }
        // By force the table is the workbook's, under the name that the record has for it.
        let text = imported(spelt, "--force");
        assert_eq!(text.matches("linh_vuc: Đất đai").count(), 1, "{spelt}: {text}");
        assert!(text.contains("online: 12"), "{spelt}: {text}");
    }
    // Another sector is another row.
    let text = imported("Đất đai, nhà ở", "");
    assert_eq!(text.matches("linh_vuc").count(), 2, "{text}");
}
