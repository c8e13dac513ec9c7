//! What each kind of markup is read as, and what is none.

mod random;

use super::*;

/// A text as it is read, in one line: `=` a heading, `•` an item with its depth, `|` a table;
/// letters in `<b>` and `<i>`.
fn said(text: &str) -> String {
    let runs = |runs: &[Run]| -> String {
        let look = |it: &Run| match (it.bold, it.italic) {
            (false, false) => it.text.clone(),
            (true, false) => format!("<b>{}</b>", it.text),
            (false, true) => format!("<i>{}</i>", it.text),
            (true, true) => format!("<bi>{}</bi>", it.text),
        };
        runs.iter().map(look).collect()
    };
    let row = |row: &[Vec<Run>]| row.iter().map(|it| runs(it)).collect::<Vec<_>>().join(" | ");
    let block = |block: &Block| match block {
        Block::Paragraph(it) => runs(it),
        Block::Heading(level, it) => format!("{} {}", "=".repeat(*level), runs(it)),
        Block::List(items) => {
            let item = |it: &Item| format!("•{} {} {}", it.depth, it.mark, runs(&it.runs));
            items.iter().map(item).collect::<Vec<_>>().join("; ")
        }
        Block::Table(it) => {
            let rows: Vec<_> =
                std::iter::once(&it.head).chain(&it.rows).map(|it| row(it)).collect();
            format!("{:?} {}", it.columns, rows.join(" || "))
        }
    };
    read(text).iter().map(block).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_line_is_a_paragraph() {
    assert_eq!(said("Một.\n\n  Hai. \r\nBa."), "Một.\nHai.\nBa.");
    assert_eq!(said(" \n\t\n"), "");
    assert_eq!(read(""), []);
}

#[test]
fn words_are_bold_and_italic_between_their_marks() {
    for (typed, read) in [
        ("**đậm** và *nghiêng* và _nghiêng_", "<b>đậm</b> và <i>nghiêng</i> và <i>nghiêng</i>"),
        ("(**đậm**), “*nghiêng*”.", "(<b>đậm</b>), “<i>nghiêng</i>”."),
        ("***cả hai***", "<bi>cả hai</bi>"),
        ("**đậm *và nghiêng* nữa**", "<b>đậm </b><bi>và nghiêng</bi><b> nữa</b>"),
        ("**_cả hai_**", "<bi>cả hai</bi>"),
        ("*a* *b*", "<i>a</i> <i>b</i>"),
        ("**12,5%**", "<b>12,5%</b>"),
        ("**-5** và *\"trích\"*", "<b>-5</b> và <i>\"trích\"</i>"),
    ] {
        assert_eq!(said(typed), read, "{typed}");
    }
}

#[test]
fn what_is_no_markup_stays_as_it_is_typed() {
    for typed in [
        "một * lẻ",
        "2 * 3 * 4 = 24",
        "2*3*4",
        "a_b_c và _",
        "ten_rieng@xa.gov.vn, ten_khac@xa.gov.vn",
        "https://a.vn/_b_/c*d*?e=_f_g",
        "(*) Ghi chú; (**) nữa",
        "Họ tên: ________ Số: ____",
        "**không đóng",
        "không mở**",
        "** đậm **",
        "****",
        "a ****b**** c",
        "*một **hai",
        "#không phải tiêu đề",
        "#### bốn",
        "Số #3",
        "-5 độ",
        "--",
        "2018. Năm ấy",
        "123) x",
        "A) x",
        "đđ) x",
        "| một cột |",
        "a | b",
        "| a | b",
        "|",
        "\\",
        "C:\\tệp",
        "= x",
        "<b>x</b> &amp; `mã` $x$ @y #read(\"/etc/passwd\") ~ -- ... // x",
    ] {
        assert_eq!(said(typed), typed);
    }
    assert_eq!(said("| a | b |"), "| a | b |");
    assert_eq!(said("| a | b |\n|---|---|"), "| a | b |\n|---|---|");
    assert_eq!(said("| a | b |\n| 1 | 2 | 3 |"), "| a | b |\n| 1 | 2 | 3 |");
}

#[test]
fn a_backslash_takes_away_what_a_sign_means() {
    assert_eq!(said("\\*a\\* và \\_b_"), "*a* và _b_");
    assert_eq!(said("\\# a"), "# a");
    assert_eq!(said("\\| a | b |\n| 1 | 2 |"), "| a | b |\n| 1 | 2 |");
    assert_eq!(said("| a\\|b | c |\n| 1 | **\\*** |"), "[Left, Left] a|b | c || 1 | <b>*</b>");
}

#[test]
fn a_list_goes_deeper_by_its_marks_or_by_how_far_in_it_stands() {
    assert_eq!(
        said("1. Một\n- Hai\n+ Ba\n+ Bốn\n- Năm\n\n2. Sáu\na) Bảy\nđ) Tám"),
        "•1 1. Một; •2 - Hai; •3 + Ba; •3 + Bốn; •2 - Năm; •1 2. Sáu; •2 a) Bảy; •2 đ) Tám"
    );
    assert_eq!(said("- a\n  - b\n    - c\n- d"), "•1 - a; •2 - b; •3 - c; •1 - d");
    assert_eq!(said("  - a\n- b"), "•1 - a; •1 - b");
    // Five kinds of marks, four lists.
    assert_eq!(
        said("1. a\n1) b\na) c\n- d\n+ e\n- f"),
        "•1 1. a; •2 1) b; •3 a) c; •4 - d; •4 + e; •4 - f"
    );
    assert_eq!(said("- a\nb\n+ c"), "•1 - a\nb\n•1 + c");
    assert_eq!(said("1. **a** b"), "•1 1. <b>a</b> b");
}

#[test]
fn headings_go_down_one_by_one() {
    assert_eq!(said("## a\n### b\n# c\n### d *e*"), "= a\n== b\n= c\n== d <i>e</i>");
}

#[test]
fn a_table_has_a_head_and_rows() {
    assert_eq!(
        said("| Xã | Hồ sơ | Ghi chú |\n|---|:-:|---|\n| A | 12 |\n| B | 1.234,5% | *x* |\nSau."),
        "[Left, Center, Left] Xã | Hồ sơ | Ghi chú || A | 12 |  || B | 1.234,5% | <i>x</i>\nSau."
    );
    assert_eq!(said("| a | b |\n| 1 | x |"), "[Left, Left] a | b || 1 | x");
    assert_eq!(said("| a | b |\n| x | 1 |\n| y | |"), "[Left, Right] a | b || x | 1 || y | ");
    assert_eq!(said("| a | b |\n|:-|-:|\n| 1 | x |"), "[Left, Right] a | b || 1 | x");
    let headed = |length: usize| format!("|{}|b|\n|1|2|", "a".repeat(length));
    assert!(matches!(read(&headed(300))[..], [Block::Table(_)]));
    assert!(matches!(read(&headed(301))[..], [Block::Paragraph(_), Block::Paragraph(_)]));
    // So many columns, and one more.
    let of = |count: usize| format!("|{}\n|{}", "a|".repeat(count), "b|".repeat(count));
    assert!(matches!(read(&of(12))[..], [Block::Table(_)]));
    assert!(matches!(read(&of(13))[..], [Block::Paragraph(_), Block::Paragraph(_)]));
}
