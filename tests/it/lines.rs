//! Where lines end, and how numbers stand in tables: what no line parts, and at which joints one
//! may.

use crate::page::{HEAD, closing, made, page, paragraphs};
use crate::tags;

/// Asserts that these pieces of a title are held together, in this order, and no others.
#[track_caller]
fn held(title: &str, pieces: &[&str]) {
    let pieces: String = pieces.iter().map(|it| format!("\"{it}\", ")).collect();
    made(
        &format!(
            "#import \"/nd30.typ\": *\n#import \"/nd30/words.typ\": held\n\
             #import \"/nd30/numbers.typ\": plain\n#show: document.with(title: [Từ])\nTừ\n\
             #let boxes = held[{title}].children.filter(it => it.func() == box)\n\
             #let pieces = boxes.map(it => plain(it.body)).filter(it => it.contains(\" \"))\n\
             #assert.eq(pieces, ({pieces}))\n"
        ),
        &[],
    );
}

#[test]
fn no_line_of_a_title_ends_inside_a_word() {
    held(
        "Kết quả tự chấm điểm ứng dụng công nghệ thông tin trong quản lý điều hành năm 2022 của Ủy \
         ban nhân dân thành phố Biên Hòa",
        &[
            "Kết quả",
            "tự chấm",
            "ứng dụng",
            "công nghệ",
            "thông tin",
            "trong quản lý",
            "điều hành",
            "năm 2022",
            "của Ủy ban nhân dân",
            "thành phố Biên Hòa",
        ],
    );
    held(
        "Về việc công nhận 9 xã đạt chuẩn tiêu chí 8.1 (tiêu chí số 8) về xây dựng",
        &[
            "Về việc công nhận",
            "9 xã",
            "đạt chuẩn",
            "tiêu chí 8.1",
            "(tiêu chí số 8)",
            "về xây dựng",
        ],
    );
    held(
        "trực tuyến mức độ 3, mức độ 4 trong 6 tháng đầu năm 2018 và quý III năm 2026",
        &[
            "trực tuyến",
            "mức độ 3,",
            "mức độ 4",
            "trong 6 tháng",
            "đầu năm 2018",
            "và quý III năm 2026",
        ],
    );
}

#[test]
fn numbers_of_one_noun_are_held_together() {
    held(
        "Danh mục dịch vụ công trực tuyến mức độ 3, 4 năm 2018 và mức độ 2, 3 và 4 của các xã",
        &[
            "Danh mục",
            "dịch vụ công",
            "trực tuyến",
            "mức độ 3, 4",
            "năm 2018",
            "và mức độ 2, 3 và 4",
            "của các xã",
        ],
    );
    // What counts something of its own is no more of the list.
    held("Công nhận năm 2018, 5 xã", &["Công nhận", "năm 2018,", "5 xã"]);
}

#[test]
fn an_office_a_number_and_a_date_are_held_together() {
    held(
        "(Kèm theo Báo cáo số~310/BC-UBND ngày~08 tháng~10 năm~2020 của Sở Thông tin và Truyền thông \
         tỉnh Bà Rịa - Vũng Tàu)",
        &[
            "theo Báo cáo",
            "số 310/BC-UBND",
            "ngày 08 tháng 10 năm 2020",
            "của Sở",
            "Thông tin",
            "và Truyền thông",
            "tỉnh Bà Rịa - Vũng Tàu)",
        ],
    );
}

#[test]
fn a_list_of_words_is_no_word_and_a_single_one_is_as_it_was() {
    held("báo, cáo", &[]);
    held("Danh mục xã", &["Danh mục"]);
}

fn table(columns: &str, align: &str, cells: &str) -> Vec<Vec<String>> {
    let text = format!(
        "#counted(columns: ({columns}), align: ({align}), header: ([STT], [Tên], [Số]), {cells})"
    );
    tags::tables(&made(&page("", &text), &[])).pop().unwrap()
}

#[test]
fn numbers_of_a_column_have_as_many_decimals_and_others_stay_as_they_are() {
    let column = |cells: &[&str], last: &str| -> Vec<String> {
        let rows: String = cells.iter().map(|it| format!("[1], [A], [{it}], ")).collect();
        let rows = table("12mm, 1fr, 30mm", "center, left, center", &format!("{rows}{last}"));
        rows.into_iter().skip(1).map(|mut it| it.pop().unwrap()).collect()
    };

    assert_eq!(column(&["25%", "15,1%", "14,99%"], ""), ["25,00%", "15,10%", "14,99%"]);
    assert_eq!(column(&["3", "*2,96*"], "..total([], [Cộng], [5,96])"), ["3,00", "2,96", "5,96"]);
    // What is written with more decimals is so for a reason, and no other number is as exact.
    assert_eq!(column(&["24,9999%", "25%", "7,5%"], ""), ["24,9999%", "25,00%", "7,50%"]);
    // Shares have two in every table where one has any; other numbers no more than the most exact.
    assert_eq!(column(&["24,5%", "25%"], ""), ["24,50%", "25,00%"]);
    assert_eq!(column(&["7/9", "24,5%"], ""), ["7/9", "24,50%"]);
    assert_eq!(column(&["80%", "100%"], ""), ["80%", "100%"]);
    assert_eq!(column(&["4,5", "3"], ""), ["4,5", "3,0"]);
    assert_eq!(column(&["1.000", "9", "……", "có"], ""), ["1.000", "9", "……", "có"]);
    assert_eq!(column(&["7/9", "9,5"], ""), ["7/9", "9,5"]);
}

#[test]
fn the_name_of_a_group_takes_the_empty_cells_beside_it_and_sums_stay_in_their_columns() {
    let rows = table(
        "12mm, 1fr, 30mm",
        "center, left, center",
        "group([I], [Lĩnh vực], []), [1], [A], [3], ..total([], [Cộng], [3])",
    );

    assert_eq!(rows[1], ["I", "Lĩnhvực"]);
    assert_eq!(rows[2], ["1", "A", "3"]);
    assert_eq!(rows[3], ["Cộng", "3"]);
}

#[test]
fn no_name_goes_over_a_sum_that_is_not_known() {
    let last = |cells: &str| {
        let rows = table(
            "12mm, 1fr, 20mm, 20mm",
            "center, left, right, right",
            &format!("[1], [A], [3], [4], ..total({cells})"),
        );
        rows.last().unwrap().clone()
    };

    assert_eq!(last("[], [Cộng], [#no-sum], [4]"), ["Cộng", "", "4"]);
    assert_eq!(last("[], [Cộng], [#no-sum], [#no-sum]"), ["Cộng", "", ""]);
    assert_eq!(last("[], [Cộng], [], [4]"), ["Cộng", "4"]);
}

/// However many rows there are, and whatever the last of them is.
#[test]
fn a_remark_stands_on_the_page_of_the_last_rows() {
    for (count, total) in (18..44).flat_map(|it| [(it, true), (it, false)]) {
        let rows: String =
            (1..=count).map(|it| format!("[{it}], [Hàng thứ {it}], [3], ")).collect();
        let total = if total { "..total([], [Cộng], [9])," } else { "" };
        let text = format!(
            "#counted(columns: (12mm, 1fr, 30mm), align: (center, left, right), header: ([STT], \
             [Tên], [Số]), remark: [_Ghi chú:_ cột 3 gồm cả {}.], {rows}{total})",
            "hồ sơ trả lại, xin rút; ".repeat(9)
        );
        let pdf = made(&page("", &text), &[]);
        let document = lopdf::Document::load_mem(&pdf).unwrap();
        let pages = document.get_pages().into_keys();
        let texts = pages.map(|it| document.extract_text(&[it]).unwrap().replace('\n', " "));
        let remarked: Vec<String> = texts.filter(|it| it.contains("Ghi chú")).collect();
        assert_eq!(remarked.len(), 1, "{count}");
        assert!(remarked[0].contains(&format!("thứ {count}")), "{count}: {}", remarked[0]);
    }
}

#[test]
fn a_long_number_is_broken_behind_its_slash_and_an_address_at_its_joints() {
    made(
        r#"#import "/nd30.typ": *
#show: document.with(title: [Số])
Số
#let pieces(word) = joints(word).children.map(it => it.body.text)
#assert.eq(pieces("32.098.742/32.098.742"), ("32.098.742/", "32.098.742"))
#assert.eq(pieces("https://dongnai.gov.vn/ho-so"), ("https:/", "/", "dongnai.", "gov.", "vn/", "ho-so"))
#context {
  let column(..it) = measure(counted(columns: (25mm,), align: (center,), header: ([Số],), ..it)).height
  assert.eq(column([32.098.742/32.098.742]), column([32.098.742/#linebreak()32.098.742]))
}
"#,
        &[],
    );
}

/// How many words of the last paragraph stand on the page of the signature, where it is parted.
fn words_with_the_signature(length: usize) -> Option<usize> {
    let last = "Trên đây là kết quả thực hiện của đơn vị trong kỳ báo cáo, kính đề nghị cơ quan cấp \
                trên xem xét, cho ý kiến chỉ đạo để đơn vị tiếp tục thực hiện trong thời gian tới, và \
                bố trí kinh phí cho việc nâng cấp hệ thống thông tin một cửa của các xã, phường, thị \
                trấn trên địa bàn theo kế hoạch đã được phê duyệt, bảo đảm đúng tiến độ";
    let own = closing(4);
    let (_, foot) = own.split_once("\n#closing").unwrap();
    let text = format!(
        "#kind([Báo cáo], [Kết quả])\n{}#ending[{last}]\n#closing{foot}",
        paragraphs(length)
    );
    let pdf = made(&page(HEAD, &text), &[]);
    let document = lopdf::Document::load_mem(&pdf).unwrap();
    let pages: Vec<u32> = document.get_pages().into_keys().collect();
    let text = document.extract_text(&pages[pages.len() - 1..]).unwrap();
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let (above, _) = text.split_once("Nơi nhận").unwrap();
    let above = above.trim_start_matches(|it: char| it.is_ascii_digit() || it == ' ');
    (!above.contains("Trên đây")).then(|| above.split(' ').count())
}

#[test]
fn the_signature_takes_the_last_two_lines_of_the_text_with_it() {
    let parted: Vec<usize> = (4..=14).filter_map(words_with_the_signature).collect();

    // A line has about twenty words.
    assert!(!parted.is_empty(), "no length of the text parts its end");
    assert!(parted.iter().all(|it| *it > 18), "{parted:?}");
    assert!(parted.iter().any(|it| *it <= 42), "{parted:?}");
}
