//! What an office is told of what it files: when it is due, what is not there yet, what it
//! claims.

use crate::sandbox::Sandbox;
use crate::source::with_a_roadmap;

const NONE_PENDING: &str = "sample: true\nsector_dossiers: []\n";

fn unit(kind: &str, name: &str) -> String {
    format!("kind: {kind}\nname: {name}\nplace: Thử\n")
}

/// A province with two communes, and these rulebooks.
fn province(rulebooks: &str) -> Sandbox {
    Sandbox::empty()
        .file("hoso.yaml", &format!("rulebooks: [{rulebooks}]\n"))
        .file("data/units/t/unit.yaml", &unit("province", "tỉnh Thử"))
        .file("data/units/t/hai/unit.yaml", &unit("commune", "xã Hai"))
        .file("data/units/t/mot/unit.yaml", &unit("commune", "xã Một"))
}

/// What `check` finds: code and file.
fn found(sandbox: &Sandbox) -> Vec<(String, String)> {
    let found = sandbox.run("check --format json").stdout;
    let found: Vec<serde_json::Value> = serde_json::from_slice(&found).unwrap();
    let text = |it: &serde_json::Value, key: &str| it[key].as_str().unwrap_or_default().to_owned();
    found.iter().map(|it| (text(it, "code"), text(it, "file"))).collect()
}

#[test]
fn a_project_without_records_is_told_how_to_make_one() {
    let sandbox = province("bieu-06");
    for (command, code) in [("build", 1), ("list", 0), ("assess", 0)] {
        let ran = sandbox.run(command);
        let said = String::from_utf8(ran.stderr).unwrap();
        assert_eq!(ran.status.code(), Some(code), "{command}");
        assert!(said.contains("chưa có tệp số liệu nào"), "{command}: {said}");
        assert!(said.contains("hoso new record <đơn vị> --period <kỳ>"), "{command}: {said}");
    }
    // With a record of a year that nobody speaks of, it is the rulebook that is lacking.
    let sandbox = sandbox.file("data/units/t/mot/2019.yaml", NONE_PENDING);
    for command in ["build", "list", "assess"] {
        let said = String::from_utf8(sandbox.run(command).stderr).unwrap();
        assert!(said.contains("không bộ quy định nào đang dùng nói về"), "{command}: {said}");
    }
}

#[test]
fn a_report_that_waits_for_records_of_its_period_says_so() {
    let of_province = "sample: true\nkiem_soat_tthc: {control_other: Không có.}\n";
    let alone = province("bieu-06").file("data/units/t/2026-h1.yaml", of_province);
    alone.says(
        "check",
        0,
        r#"
        cảnh báo[nobody-reported]: chưa lập `control_report`: chưa đơn vị nào có tệp số liệu của kỳ 2026-h1
        --> data/units/t/2026-h1.yaml
         = gợi ý: `control_report` cộng số liệu kỳ `2026-h1` của từng đơn vị: thêm `data/units/t/hai/2026-h1.yaml` (bảng hợp từ các kỳ ngắn hơn thì các tệp ấy là đủ), và tệp như vậy của các đơn vị khác

        đã kiểm tra 3 đơn vị, 1 tệp số liệu: 0 lỗi, 1 cảnh báo, 0 thông tin
        "#,
    );
    // A quarter is not all of the half-year.
    let waits = alone.file("data/units/t/mot/2026-q1.yaml", NONE_PENDING);
    let says = |sandbox: &Sandbox, code: &str| {
        let found = found(sandbox);
        found.iter().filter(|it| it.0 == code && it.1 == "data/units/t/2026-h1.yaml").count()
    };

    assert_eq!(says(&waits, "nobody-reported"), 1);
    assert_eq!(says(&waits, "period-not-covered"), 0);
    // One record of the half-year, or of both its quarters, and the report is made.
    let made = waits.file("data/units/t/mot/2026-q2.yaml", NONE_PENDING);
    assert_eq!(says(&made, "nobody-reported"), 0);
    std::fs::remove_file(made.root().join("data/units/t/mot/2026-q2.yaml")).unwrap();
    let made = made.file("data/units/t/hai/2026-h1.yaml", NONE_PENDING);
    assert_eq!(says(&made, "nobody-reported"), 0);
    // A year that no rulebook speaks of has none to wait for.
    let never = province("bieu-06").file("data/units/t/2019-h1.yaml", of_province);
    let codes: Vec<_> = found(&never).into_iter().map(|(code, _)| code).collect();
    assert!(codes.contains(&"period-not-covered".to_owned()), "{codes:?}");
}

#[test]
fn working_days_are_counted_where_the_holidays_are_known_and_said_not_to_be_elsewhere() {
    let dated = |period: &str, date: &str| {
        let issued = format!("documents: {{sector_table: {{number: 9, date: {date}}}}}\n");
        let record = format!("{NONE_PENDING}{issued}");
        let sandbox = province("bieu-06")
            .file(&format!("data/units/t/mot/{period}.yaml"), &record)
            .file(&format!("data/units/t/hai/{period}.yaml"), &record);
        let found = found(&sandbox);
        let count = |code: &str| found.iter().filter(|it| it.0 == code).count();
        (count("late-document"), count("due-unknown"))
    };

    // The quarter ends on Sunday, 14/9/2025: two working days after are 16/9.
    assert_eq!(dated("2025-q3", "2025-09-16"), (0, 0));
    assert_eq!(dated("2025-q3", "2025-09-17"), (2, 0));
    assert_eq!(dated("2025-q3", "2025-12-30"), (2, 0));
    // Of 2027 nobody has said yet which days are off; it is said once, and not of each.
    assert_eq!(dated("2027-q1", "2027-05-01"), (0, 1));
    let issued = "documents: {sector_table: {number: 9, date: 2027-05-01}}\n";
    province("bieu-06")
        .file("data/units/t/hai/2027-q1.yaml", &format!("{NONE_PENDING}{issued}"))
        .says(
            "check",
            0,
            r#"
            thông tin[due-unknown]: hạn của `sector_table` đếm theo ngày làm việc, mà chưa có ngày nghỉ của năm 2027: không biết văn bản nào muộn
             --> data/units/t/hai/2027-q1.yaml:3:45
              |
            3 | documents: {sector_table: {number: 9, date: 2027-05-01}}
              |                                             ^^^^^^^^^^
              |
              = gợi ý: chép `templates/holidays.yaml` vào dự án, ghi ngày nghỉ của năm 2027 và thêm năm ấy vào `years`

            đã kiểm tra 3 đơn vị, 1 tệp số liệu: 0 lỗi, 0 cảnh báo, 1 thông tin
            "#,
        );
}

#[test]
fn what_a_commune_claims_is_graded_by_itself() {
    let record = include_str!("../../data/units/phu-tho/nong-trang/2026-q3.yaml");
    let page = |appraisals: &str| {
        let sandbox = province("tu-cham-diem, chi-so-766, bieu-06")
            .bytes("data/units/t/mot/2026-q3.yaml", record.as_bytes())
            .file("data/units/t/2026-q3.yaml", &format!("sample: true\n{appraisals}"));
        let whom = ("t/mot", "2026-q3");
        let form = ("tu-cham-diem", "self_scored");
        let source = crate::source::source_in(sandbox.root().to_owned(), whom, form);
        source.replace("#\"", "").replace("\";", "")
    };

    let none = page("");
    assert!(none.contains("[83,55], [], []),"), "{none}");
    assert!(none.contains("Xếp loại theo điểm tự chấm: *Tốt*."), "{none}");
    assert!(!none.contains("Theo điểm thẩm định"), "{none}");
    let low = page("appraisals: {mot: {\"P1.5\": {points: 0}, \"P2.4\": {points: 0}}}\n");
    assert!(low.contains("[83,55], [], [75,05]),"), "{low}");
    assert!(
        low.contains("Xếp loại theo điểm tự chấm: *Tốt*. Theo điểm thẩm định: *Khá*."),
        "{low}"
    );
}

#[test]
fn an_office_waits_for_the_record_of_whom_it_speaks_for() {
    let state = |province: &str| {
        let sandbox = with_a_roadmap().file("data/units/binh-phuoc/2015.yaml", province);
        let output = sandbox.run("list binh-phuoc/so-tttt --period 2015");
        let text = String::from_utf8(output.stdout).unwrap();
        let line = text.lines().find(|it| it.contains(" progress ")).unwrap();
        line.split_once("Báo cáo tổng hợp  ").unwrap().1.to_owned()
    };

    let waits = "chờ sửa lỗi số liệu của đơn vị khác: data/units/binh-phuoc/2015.yaml";
    // Of the wrong kind, and of the right kind but more than there is.
    assert_eq!(state("indicators: {districts_from_level_3: nhiều}\n"), waits);
    assert_eq!(state("indicators: {districts_from_level_3: 3, districts_at_level_4: 4}\n"), waits);
    let whole = state("indicators: {districts_from_level_3: 4, districts_at_level_4: 4}\n");
    assert!(whole.starts_with("dự thảo: thiếu số, ngày"), "{whole}");
}
