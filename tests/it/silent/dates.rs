//! Numbers and days that are not there, each refused at its place.

use super::{CRITERION, FILE, FORM, found, project, refuses};

#[test]
fn a_number_outside_its_bounds() {
    for (from, to, line, says) in [
        (
            "2018-01-01\n    years",
            "2018-13-01\n    years",
            3,
            "no-such-date: không có ngày `2018-13-01`",
        ),
        ("from: 2018", "from: 18", 4, "out-of-range: số `18` ngoài khoảng từ 1900 đến 2999"),
        ("to: 2019", "to: 20199", 4, "out-of-range: số `20199` ngoài khoảng từ 1900 đến 2999"),
        ("title: Thử", "title: ''", 1, "empty-text: dòng chữ này để trống"),
        ("text: T", "text: ''", 8, "empty-text: dòng chữ này để trống"),
        (
            FORM,
            "template: paper.typ, due: {year: {month: 13, day: 1}}",
            10,
            "out-of-range: số `13` ngoài khoảng từ 1 đến 12",
        ),
        (
            FORM,
            "template: paper.typ, due: {year: {month: 12, day: 32}}",
            10,
            "out-of-range: số `32` ngoài khoảng từ 1 đến 31",
        ),
    ] {
        let (code, says) = says.split_once(": ").unwrap();
        assert_eq!(found(&project(&[(from, to)])), [format!("{code} {FILE}:{line} {says}")]);
    }
}

#[test]
fn a_text_that_is_printed_is_not_empty() {
    let unit = "kind: commune\nname: xã Xuân Định\nplace: Xuân Định\n";
    let file = "data/units/dong-nai/xuan-loc/xuan-dinh/unit.yaml";
    for line in
        ["abbreviation: ''", "roles: ['']", "sectors: ['']", "leaders: {chair: {title: ''}}"]
    {
        let sandbox = project(&[]).file(file, &format!("{unit}{line}\n"));
        assert_eq!(
            found(&sandbox),
            [format!("empty-text {file}:4 dòng chữ này để trống")],
            "{line}"
        );
    }
}

#[test]
fn years_and_the_day_in_force_agree() {
    refuses(
        &[("from: 2018, to: 2019", "from: 2019, to: 2018")],
        4,
        "năm đầu 2019 sau năm cuối 2018",
    );
    refuses(
        &[("in_force: 2018-01-01", "in_force: 2020-01-01")],
        3,
        "văn bản có hiệu lực từ 2020-01-01, sau năm cuối của bộ quy định (2019)",
    );
    refuses(
        &[(CRITERION, "target: {\"2018\": 1}, met: count(procedures) >= target")],
        8,
        "thiếu chỉ tiêu của năm 2019",
    );
    refuses(
        &[(CRITERION, "target: {\"2018\": 1, \"2019\": 2}, met: count(procedures) >= 1")],
        8,
        "không công thức nào dùng `target`",
    );
}

#[test]
fn a_document_is_due_on_a_day_that_there_is() {
    let due = |due: &str| format!("template: paper.typ, due: {{{due}}}");
    let refuses = |it: &str, says: &str| refuses(&[(FORM, &due(it))], 10, says);
    refuses("year: {month: 11, day: 31}", "năm 2018 không có ngày 31/11");
    refuses("year: {month: 2, day: 29, next_year: true}", "năm 2019 không có ngày 29/2");
    refuses("year: {month: 1, day: 20}", "hạn 20/1 ở nửa đầu của chính kỳ báo cáo");
    refuses("half_year: {month: 3, day: 31}", "hạn 31/3 ở nửa đầu của chính kỳ báo cáo");
    refuses(
        "year: {month: 11}",
        "một hạn có `month` và `day`, hoặc `days`, hoặc `working_days`: đúng một cách",
    );
    refuses(
        "year: {days: 3, working_days: 3}",
        "một hạn có `month` và `day`, hoặc `days`, hoặc `working_days`: đúng một cách",
    );
    refuses(
        "year: {month: 11, day: 30, days: 3}",
        "một hạn có `month` và `day`, hoặc `days`, hoặc `working_days`: đúng một cách",
    );
    refuses(
        "quarter: {month: 11, day: 30}",
        "mỗi năm có nhiều kỳ `quarter`, mà hạn chỉ có một ngày",
    );
    let spans = "year: {month: 11, day: 30}}, spans: [half_year], lists: {";
    refuses(spans, "biểu mẫu không lập cho kỳ `year` mà có hạn của kỳ ấy");
}

/// The days on which a document of a period is late, of those given.
fn late_days(rulebook: &[(&str, &str)], period: &str, dates: &[&str]) -> Vec<String> {
    let late = |date: &&&str| {
        let record = format!("documents: {{paper: {{number: 9, date: {date}}}}}\nprocedures: []\n");
        let file = format!("data/units/dong-nai/xuan-loc/xuan-dinh/{period}.yaml");
        let found = found(&project(rulebook).file(&file, &record));
        let said: Vec<_> = found.iter().filter(|it| it.contains(&file)).collect();
        assert!(said.iter().all(|it| it.starts_with("late-document")), "{said:?}");
        !said.is_empty()
    };
    dates.iter().filter(late).map(ToString::to_string).collect()
}

const YEARS: &str = "years: {from: 2018, to: 2019}";

#[test]
fn a_document_may_be_due_some_days_after_its_period() {
    let late = |due: &str, period: &str, dates: &[&str]| {
        let form = format!("{FORM}, due: {{{due}}}");
        let years = (YEARS, "years: {from: 2018, to: 2026}");
        late_days(&[years, (FORM, &form)], period, dates)
    };
    let around = ["2026-10-07", "2026-10-08", "2026-10-09"];
    assert_eq!(late("quarter: {days: 8}", "2026-q3", &around), ["2026-10-09"]);
    let before = "quarter: {days: 8, before: true}";
    assert_eq!(late(before, "2026-q3", &around), ["2026-10-08", "2026-10-09"]);
    // 10/10/2026 is a Saturday: the term goes on to the end of Monday.
    let around = ["2026-10-11", "2026-10-12", "2026-10-13"];
    assert_eq!(late("quarter: {days: 10}", "2026-q3", &around), ["2026-10-13"]);
    // 31/8 to 2/9 are holidays, 29/8 and 30/8 a weekend.
    let around = ["2026-09-01", "2026-09-02", "2026-09-03", "2026-09-04"];
    assert_eq!(late("month: {working_days: 1}", "2026-08", &around), ["2026-09-04"]);
    // Nobody has said yet which days of 2027 are worked: no day is guessed, and that is said.
    let form = format!("{FORM}, due: {{year: {{working_days: 2}}}}");
    let years = (YEARS, "years: {from: 2018, to: 2026}");
    let file = "data/units/dong-nai/xuan-loc/xuan-dinh/2026.yaml";
    for date in ["2027-01-04", "2027-02-04"] {
        let record = format!("documents: {{paper: {{number: 9, date: {date}}}}}\nprocedures: []\n");
        let found = found(&project(&[years, (FORM, &form)]).file(file, &record));
        let said: Vec<_> = found.iter().filter(|it| it.contains(file)).collect();
        assert!(said.len() == 1 && said[0].starts_with("due-unknown"), "{said:?}");
        assert!(said[0].contains("ngày nghỉ của năm 2027"), "{said:?}");
    }
}

#[test]
fn a_calendar_that_closes_early_moves_what_is_due() {
    let late = |due: &str, period: &str, dates: &[&str]| {
        let form = format!("{FORM}, due: {{{due}}}");
        let years = (YEARS, "years: {from: 2018, to: 2026}\n    calendar: {closes: 14}");
        late_days(&[years, (FORM, &form)], period, dates)
    };
    let around = ["2026-09-15", "2026-09-16", "2026-09-17"];
    assert_eq!(late("quarter: {working_days: 2}", "2026-q3", &around), ["2026-09-17"]);
}

/// Of two texts of which one follows the other within a year, each has the periods that end
/// while it is the one to go by.
#[test]
fn a_text_speaks_of_the_periods_that_end_while_it_is_in_force() {
    let made = |valid: &str, period: &str| {
        let years = format!("years: {{from: 2018, to: 2026}}\n    {valid}");
        let file = format!("data/units/dong-nai/xuan-loc/xuan-dinh/{period}.yaml");
        let sandbox = project(&[(YEARS, &years)]).file(&file, "procedures: []\n");
        sandbox.prints(&format!("list --period {period} --format json")).contains("\"paper\"")
    };
    let (first, second) = ("valid: {to: 2026-08-04}", "valid: {from: 2026-08-05}");
    assert!(made(first, "2026-q2") && !made(second, "2026-q2"));
    assert!(!made(first, "2026-q3") && made(second, "2026-q3"));
    assert!(made(first, "2026-07") && !made(second, "2026-07"));
    let closes = "calendar: {closes: 4}";
    assert!(made(&format!("{first}\n    {closes}"), "2026-08"));
    assert!(!made(&format!("{first}\n    calendar: {{closes: 5}}"), "2026-08"));
    assert!(made("spans: [quarter]", "2026-q3") && !made("spans: [quarter]", "2026-07"));
    refuses(
        &[(YEARS, "years: {from: 2018, to: 2019}\n    valid: {from: 2020-01-01}")],
        5,
        "không kỳ nào của các năm 2018 đến 2019 kết thúc trong những ngày ấy",
    );
    let last = (YEARS, "years: {from: 2018, to: 2019}\n    calendar: {closes: 31}");
    let said = format!("out-of-range {FILE}:5 số `31` ngoài khoảng từ 1 đến 28");
    assert_eq!(found(&project(&[last])), [said]);
}

#[test]
fn a_document_may_be_due_in_the_year_after() {
    let dated = |due: &str, date: &str| {
        let due = format!("template: paper.typ, due: {{year: {due}}}");
        let record = format!("procedures: []\ndocuments: {{paper: {{number: 9, date: {date}}}}}\n");
        found(&project(&[(FORM, &due)]).file(super::RECORD, &record))
    };
    let next = "{month: 1, day: 20, next_year: true}";
    let late = |date: &str, due: &str| {
        vec![format!("late-document {}:2 `paper` đề ngày {date}, sau hạn {due}", super::RECORD)]
    };

    assert_eq!(dated(next, "2019-01-20"), Vec::<String>::new());
    assert_eq!(dated(next, "2019-01-21"), late("2019-01-21", "2019-01-20"));
    let same = "{month: 1, day: 20, next_year: false}";
    assert_eq!(dated(same, "2018-01-21"), late("2018-01-21", "2018-01-20"));
}
