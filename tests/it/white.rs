//! White at the ends of pages: none ends early but where what comes next may not part.
#![allow(clippy::float_arithmetic)]

use lopdf::Document;
use lopdf::content::Content;

use crate::page::{HEAD, closing, made, page, paragraphs};

/// How far above the lower margin the last line of a page may stand, in millimetres: so much takes
/// a heading with the head of a table and two lines of that, or a row that does not part.
const WHITE: f32 = 32.0;
/// So much takes the foot of a document, with two lines of its text, or all three.
const WHITE_BEFORE_FOOT: f32 = 60.0;

/// A page: how much is white below its last line, and what stands on it.
struct End {
    white: f32,
    text: String,
}

fn ends(pdf: &[u8]) -> Vec<End> {
    let document = Document::load_mem(pdf).unwrap();
    let margin = 20.0 * 72.0 / 25.4;
    let end = |(number, id)| {
        let content = Content::decode(&document.get_page_content(id)).unwrap();
        // Each line of text, and each shape, says where it stands, from the lower edge upwards.
        let placed = content.operations.iter().filter(|it| it.operator == "cm");
        let heights = placed.filter_map(|it| it.operands.get(5)?.as_float().ok());
        let last = heights.filter(|it| *it > margin).fold(f32::MAX, f32::min);
        let text = document.extract_text(&[number]).unwrap();
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        End { white: (last - margin) / 72.0 * 25.4, text }
    };
    document.get_pages().into_iter().map(end).collect()
}

/// What stands on a page, without its number and what is said of drafts.
fn begins(text: &str) -> &str {
    let text = text.trim_start_matches(|it: char| it.is_ascii_digit() || it == ' ');
    text.trim_start_matches("DỰ THẢO").trim_start()
}

/// That no page ends early; the page where one does.
pub(crate) fn early(pdf: &[u8]) -> Option<String> {
    let all = ends(pdf);
    all.windows(2).enumerate().find_map(|(at, pair)| {
        let [end, next] = pair else { return None };
        let next = begins(&next.text);
        // An appendix, and what is issued, begin on a page of their own.
        let anew = next.starts_with("Phụ lục") || end.text.contains("Nơi nhận:");
        let foot = next.split_once("Nơi nhận:").is_some_and(|(above, _)| above.len() < 600);
        let bound = if foot { WHITE_BEFORE_FOOT } else { WHITE };
        (!anew && end.white > bound).then(|| format!("page {}: {} mm", at + 1, end.white))
    })
}

#[test]
fn before_a_foot_there_is_no_more_white_than_it_takes() {
    for length in 8..=20 {
        let lines = "Một dòng.\n\n".repeat(length);
        let text = format!("#kind([Báo cáo], [Kết quả])\n{}{lines}{}", paragraphs(1), closing(3));
        let pdf = made(&page(HEAD, &text), &[]);
        assert_eq!(early(&pdf), None, "{length}");
        let inspection = hoso::inspect::inspect(&pdf).unwrap();
        assert_eq!(crate::page::failing(&inspection), [""; 0], "{length}");
    }
}

#[test]
fn a_row_of_many_lines_goes_over_to_the_next_page() {
    let long = "tên thủ tục hành chính rất dài ".repeat(24);
    let rows = format!("[1], [{long}], [3],\n").repeat(20);
    let table = |header: &str| {
        format!(
            "#kind([Báo cáo], [Kết quả])\n#counted(columns: (12mm, 1fr, 20mm), align: (center, left, \
             center), header: {header}, {rows})\n\n{}{}",
            paragraphs(2),
            closing(3)
        )
    };
    let pdf = made(&page(HEAD, &table("([STT], [Tên], [Mức độ])")), &[]);

    assert_eq!(early(&pdf), None);
    let whole = [("breakable: row.high and", "breakable: false and")];
    let pdf = made(&page(HEAD, &table("([STT], [Tên], [Mức độ])")), &whole);
    assert!(early(&pdf).is_some(), "rows of one piece leave white");
}

#[test]
fn a_chart_that_finds_no_room_lets_the_text_go_on() {
    let years = "([2015], 10, 10), ([2016], 20, 15), ([2017], 30, none),";
    let text = |floating: bool, count: usize| {
        let chart =
            format!("#roadmap-chart(({years}), caption: [Số dịch vụ], floating: {floating})");
        let text = paragraphs(count);
        format!(
            "#kind([Báo cáo], [Kết quả])\n{text}\n{chart}\n\n{text}\n{chart}\n\n{text}\n{chart}\n\n{text}{}",
            closing(3)
        )
    };
    let early_of = |floating, count| early(&made(&page(HEAD, &text(floating, count)), &[]));

    assert!((1..=4).any(|it| early_of(false, it).is_some()), "a chart has its place");
    for count in 1..=4 {
        assert_eq!(early_of(true, count), None, "{count}");
    }
}

#[test]
fn a_table_of_two_rows_stands_on_one_page() {
    let table = "#counted(columns: (30mm, 1fr), align: (left, center), header: ([Năm], [2018]), \
                 [Chỉ tiêu], [14], [Thực hiện], [25])";
    let parts = |length: usize, changes: &[(&str, &str)]| {
        let lines = "Một dòng.\n\n".repeat(length);
        let text = format!(
            "#kind([Báo cáo], [Kết quả])\n{lines}{table}\n\n{}{}",
            paragraphs(2),
            closing(3)
        );
        let all = ends(&made(&page(HEAD, &text), changes));
        all.iter().any(|it| it.text.contains("Chỉ tiêu") != it.text.contains("Thực hiện"))
    };
    let apart = [("rows.len() <= 2", "rows.len() < 0")];

    assert!((18..=28).any(|it| parts(it, &apart)), "it parts where nothing holds it");
    assert!((18..=28).all(|it| !parts(it, &[])));
}

#[test]
fn no_chart_stands_above_the_letterhead() {
    let chart = "#roadmap-chart((([2015], 10, 10), ([2016], 20, 15)), caption: [Số dịch vụ], floating: true)";
    let text = format!("#kind([Báo cáo], [Kết quả])\n{chart}\n\n{}{}", paragraphs(3), closing(3));
    let failed = |changes: &[(&str, &str)]| {
        let inspection = hoso::inspect::inspect(&made(&page(HEAD, &text), changes)).unwrap();
        crate::page::failing(&inspection).len()
    };

    assert!(failed(&[("if is-page and here()", "if false and here()")]) > 0, "it would");
    assert_eq!(failed(&[]), 0);
}
