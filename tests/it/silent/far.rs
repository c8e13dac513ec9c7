//! Days and periods that can hardly be meant: whole messages, and the days on either side.

use crate::sandbox::Sandbox;

use super::{FORM, found, project};

/// The rulebook with a form that prints results.
fn reporting() -> [(&'static str, &'static str); 1] {
    [(FORM, "template: paper.typ, shows: [criteria]")]
}

/// What is said of a document of a period with this date.
fn dated(period: &str, date: &str) -> Vec<String> {
    let file = format!("data/units/dong-nai/xuan-loc/xuan-dinh/{period}.yaml");
    let record = format!("procedures: []\ndocuments: {{paper: {{number: 9, date: {date}}}}}\n");
    let all = found(&project(&reporting()).file(&file, &record));
    all.into_iter().filter(|it| it.contains(&file)).collect()
}

fn early(period: &str, date: &str, end: &str) {
    let said = format!(
        "early-report data/units/dong-nai/xuan-loc/xuan-dinh/{period}.yaml:2 `paper` đề ngày \
         {date}, mà kỳ báo cáo còn đến ngày {end}"
    );
    assert_eq!(dated(period, date), [said]);
}

#[test]
fn a_report_of_a_part_of_a_year_is_not_dated_before_it_has_ended() {
    early("2018-9m", "2018-07-01", "2018-09-30");
    early("2018-9m", "2018-09-30", "2018-09-30");
    assert_eq!(dated("2018-9m", "2018-10-01"), Vec::<String>::new());
    early("2018-h1", "2018-06-30", "2018-06-30");
    assert_eq!(dated("2018-h1", "2018-07-01"), Vec::<String>::new());
}

#[test]
fn a_paper_of_a_year_is_not_dated_before_a_third_of_it_has_gone_by() {
    // Of 365 days the 122nd is the first after a third.
    early("2018", "2018-01-02", "2018-12-31");
    early("2018", "2018-05-02", "2018-12-31");
    assert_eq!(dated("2018", "2018-05-03"), Vec::<String>::new());
    assert_eq!(dated("2018", "2018-12-31"), Vec::<String>::new());
}

/// What there is by then stands in the papers of the quarters.
#[test]
fn a_paper_of_a_year_that_has_quarters_is_not_dated_before_the_year_has_ended() {
    let spans = [
        reporting()[0],
        ("in_force: 2018-01-01", "spans: [quarter, year]\n    in_force: 2018-01-01"),
    ];
    let file = "data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml";
    let dated = |date: &str| {
        let record = format!("procedures: []\ndocuments: {{paper: {{number: 9, date: {date}}}}}\n");
        let all = found(&project(&spans).file(file, &record)).into_iter();
        all.filter(|it| it.contains(file)).map(|it| it[..12].to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(dated("2018-12-31"), ["early-report"]);
    assert_eq!(dated("2019-01-01"), [] as [&str; 0]);
}

#[test]
fn a_report_that_is_due_before_its_period_ends_is_drawn_up_on_the_way_to_that_day() {
    let due = [(
        FORM,
        "template: paper.typ, shows: [criteria], due: {half_year: {month: 6, day: 21, before: true}}",
    )];
    let dated = |date: &str| {
        let file = "data/units/dong-nai/xuan-loc/xuan-dinh/2018-h1.yaml";
        let record = format!("procedures: []\ndocuments: {{paper: {{number: 9, date: {date}}}}}\n");
        let all = found(&project(&due).file(file, &record)).into_iter();
        let all = all.filter(|it| it.contains(file));
        all.map(|it| it.split(' ').next().unwrap().to_owned()).collect::<Vec<_>>()
    };
    // Of 171 days from the first to the 21st of June, 128 and a quarter are three quarters.
    assert_eq!(dated("2018-05-09"), ["early-report"]);
    assert_eq!(dated("2018-05-10"), [] as [&str; 0]);
    assert_eq!(dated("2018-06-20"), [] as [&str; 0]);
    assert_eq!(dated("2018-06-21"), ["late-document"]);
}

#[test]
fn a_document_is_not_dated_more_than_a_year_after_its_period() {
    let said = "years-later data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml:2 `paper` đề ngày \
                2020-01-02, hơn một năm sau khi kỳ báo cáo kết thúc (2018-12-31)";
    assert_eq!(dated("2018", "2020-01-01"), Vec::<String>::new());
    assert_eq!(dated("2018", "2020-01-02"), [said]);
}

/// Both as they are drawn.
#[test]
fn a_date_that_is_far_off_is_shown_where_it_stands() {
    let said = |date: &str, expected: &str| {
        let record = format!("procedures: []\ndocuments: {{paper: {{number: 9, date: {date}}}}}\n");
        project(&reporting()).file(super::RECORD, &record).says("check", 0, expected);
    };
    said(
        "2018-01-02",
        r"
            cảnh báo[early-report]: `paper` đề ngày 2018-01-02, mà kỳ báo cáo còn đến ngày 2018-12-31
             --> data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml:2:38
              |
            2 | documents: {paper: {number: 9, date: 2018-01-02}}
              |                                      ^^^^^^^^^^
              |
              = gợi ý: xem lại ngày, hoặc kỳ ở tên tệp; báo cáo giữa kỳ thì ghi vào tệp của kỳ ngắn hơn

            đã kiểm tra 3 đơn vị, 1 tệp số liệu: 0 lỗi, 1 cảnh báo, 0 thông tin
        ",
    );
    said(
        "2020-01-02",
        r"
            cảnh báo[years-later]: `paper` đề ngày 2020-01-02, hơn một năm sau khi kỳ báo cáo kết thúc (2018-12-31)
             --> data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml:2:38
              |
            2 | documents: {paper: {number: 9, date: 2020-01-02}}
              |                                      ^^^^^^^^^^
              |
              = gợi ý: xem lại năm trong ngày của văn bản

            đã kiểm tra 3 đơn vị, 1 tệp số liệu: 0 lỗi, 1 cảnh báo, 0 thông tin
        ",
    );
}

#[test]
fn a_document_of_a_period_without_forms_is_said_not_to_be_used() {
    let record = "procedures: []\ndocuments: {paper: {number: 9, date: 2022-01-05}}\n";
    let file = "data/units/dong-nai/xuan-loc/xuan-dinh/2021.yaml";
    project(&[]).file(file, record).says(
        "check data/units/dong-nai/xuan-loc/xuan-dinh/2021.yaml",
        0,
        r"
            cảnh báo[period-not-covered]: không bộ quy định nào đang dùng đánh giá đơn vị này cho kỳ 2021
            --> data/units/dong-nai/xuan-loc/xuan-dinh/2021.yaml
             = gợi ý: xem lại tên tệp, hoặc thêm bộ quy định của kỳ này vào `templates/`

            cảnh báo[no-form-then]: kỳ 2021 đơn vị không lập văn bản nào; `paper` ở đây không được dùng
             --> data/units/dong-nai/xuan-loc/xuan-dinh/2021.yaml:2:13
              |
            2 | documents: {paper: {number: 9, date: 2022-01-05}}
              |             ^^^^^
              |
              = gợi ý: bỏ dòng này, hoặc chuyển sang tệp của kỳ có biểu mẫu ấy

            đã kiểm tra 3 đơn vị, 2 tệp số liệu: 0 lỗi, 2 cảnh báo, 0 thông tin
        ",
    );
}

#[test]
fn a_period_before_the_source_is_in_force_is_judged_and_said() {
    let replaces = "in_force: 2018-07-01\n    replaces: [{document: 2/Y, issuer: Sở Y, date: 2010-01-01, abstract: cũ}]";
    let sandbox = |changes: &[(&str, &str)]| -> Sandbox {
        let record = "procedures: []\ndocuments: {paper: {number: 9, date: 2018-07-05}}\n";
        project(changes).file("data/units/dong-nai/xuan-loc/xuan-dinh/2018-h1.yaml", record)
    };
    let said = |start: &str| {
        format!(
            "source-not-in-force data/units/dong-nai/xuan-loc/xuan-dinh/2018-h1.yaml:null kỳ 2018-h1 \
             kết thúc ngày 2018-06-30, trước khi 1/X có hiệu lực ({start})"
        )
    };
    let of_half = |changes: &[(&str, &str)]| -> Vec<String> {
        found(&sandbox(changes)).into_iter().filter(|it| it.contains("2018-h1")).collect()
    };
    assert_eq!(of_half(&[("in_force: 2018-01-01", "in_force: 2018-06-30")]), Vec::<String>::new());
    assert_eq!(of_half(&[("in_force: 2018-01-01", replaces)]), [said("2018-07-01")]);
    sandbox(&[("in_force: 2018-01-01", replaces)]).says(
        "check data/units/dong-nai/xuan-loc/xuan-dinh/2018-h1.yaml",
        0,
        r"
            cảnh báo[source-not-in-force]: kỳ 2018-h1 kết thúc ngày 2018-06-30, trước khi 1/X có hiệu lực (2018-07-01)
            --> data/units/dong-nai/xuan-loc/xuan-dinh/2018-h1.yaml
             = gợi ý: khi ấy có hiệu lực là 2/Y; kết quả ở đây chỉ để đối chiếu

            đã kiểm tra 3 đơn vị, 2 tệp số liệu: 0 lỗi, 1 cảnh báo, 0 thông tin
        ",
    );
}
