//! Types, values and bounds that are declared wrongly: whole messages.

use super::says;

#[test]
fn a_field_says_what_it_holds() {
    says(
        r"
        title: A
        fields:
          a: {label: A}
          b: {type: cuont}
          c: {type: choice}
          d: {type: list}
          e: {tpye: count}
    ",
        r"
        lỗi[declaration]: trường `a` chưa nêu `type`
         --> templates/fields/a.yaml:3:3
          |
        3 |   a: {label: A}
          |   ^
          |
          = gợi ý: thêm `type: count`, `yes_no`, `choice` …; trường tính ra thì ghi `is` hoặc `cases`

        lỗi[unknown-value]: không có giá trị `cuont` ở đây
         --> templates/fields/a.yaml:4:13
          |
        4 |   b: {type: cuont}
          |             ^^^^^
          |
          = gợi ý: có phải ý là `count`?

        lỗi[declaration]: `choice` cần đúng một trong `values`, `scale`
         --> templates/fields/a.yaml:5:3
          |
        5 |   c: {type: choice}
          |   ^
          |
          = gợi ý: ghi `values: {từ: nhãn}`, hoặc `scale: …` với một thang đã khai báo

        lỗi[declaration]: `list` cần đúng một trong `of`, `values`, `scale`
         --> templates/fields/a.yaml:6:3
          |
        6 |   d: {type: list}
          |   ^
          |
          = gợi ý: ghi `values: {từ: nhãn}`, hoặc `scale: …` với một thang đã khai báo

        lỗi[unknown-key]: không có khóa `tpye` ở đây
         --> templates/fields/a.yaml:7:7
          |
        7 |   e: {tpye: count}
          |       ^^^^
          |
          = gợi ý: có phải ý là `type`?
    ",
    );
}

#[test]
fn what_does_not_go_together_is_refused() {
    says(
        r"
        title: A
        fields:
          a: {type: count, values: [x]}
          b: {is: a, min: 3}
          c: {is: a, cases: [{else: 2}]}
    ",
        r"
        lỗi[declaration]: `values` không đi với `type: count`
         --> templates/fields/a.yaml:3:20
          |
        3 |   a: {type: count, values: [x]}
          |                    ^^^^^^
          |
          = gợi ý: bỏ một trong hai

        lỗi[declaration]: `min` không đi với `is`
         --> templates/fields/a.yaml:4:14
          |
        4 |   b: {is: a, min: 3}
          |              ^^^
          |
          = gợi ý: bỏ một trong hai

        lỗi[declaration]: `cases` không đi với `is`
         --> templates/fields/a.yaml:5:14
          |
        5 |   c: {is: a, cases: [{else: 2}]}
          |              ^^^^^
          |
          = gợi ý: bỏ một trong hai
    ",
    );
}

#[test]
fn a_period_is_composed_of_shorter_ones() {
    let of = |spans: &str| {
        format!(
            "title: A\ntables:\n  t:\n    key: {{k: text}}\n    composed: {{{spans}}}\n    fields: {{a: {{type: count}}}}\n"
        )
    };
    says(&of("half_year: quarter, second_half: quarter, year: month"), "");
    says(
        &of("quarter: half_year"),
        r"
        lỗi[declaration]: kỳ `quarter` không gồm trọn nhiều kỳ `half_year`
         --> templates/fields/a.yaml:5:16
          |
        5 |     composed: {quarter: half_year}
          |                ^^^^^^^
          |
          = gợi ý: ghi kỳ dài trước, kỳ ngắn sau, như `half_year: quarter`
    ",
    );
}

#[test]
fn bounds_are_of_the_fields_own_sort() {
    says(
        r"
        title: A
        fields:
          a: {type: count, min: 5, max: 3}
          b: {type: count, max: 1.5}
          c: {type: share, max: 50}
          d: {type: number, max: 1.000}
    ",
        r"
        lỗi[declaration]: `3` không phải một giới hạn của trường này
         --> templates/fields/a.yaml:3:33
          |
        3 |   a: {type: count, min: 5, max: 3}
          |                                 ^
          |
          = gợi ý: ghi một số cùng loại với trường; `min` không lớn hơn `max`

        lỗi[declaration]: `1.5` không phải một giới hạn của trường này
         --> templates/fields/a.yaml:4:25
          |
        4 |   b: {type: count, max: 1.5}
          |                         ^^^
          |
          = gợi ý: ghi một số cùng loại với trường; `min` không lớn hơn `max`

        lỗi[declaration]: `50` không phải một giới hạn của trường này
         --> templates/fields/a.yaml:5:25
          |
        5 |   c: {type: share, max: 50}
          |                         ^^
          |
          = gợi ý: ghi một số cùng loại với trường; `min` không lớn hơn `max`

        lỗi[declaration]: `1.000` không phải một giới hạn của trường này
         --> templates/fields/a.yaml:6:26
          |
        6 |   d: {type: number, max: 1.000}
          |                          ^^^^^
          |
          = gợi ý: ghi một số cùng loại với trường; `min` không lớn hơn `max`
    ",
    );
}

#[test]
fn a_scale_has_words_and_days_in_order() {
    says(
        r"
        title: A
        scales:
          s:
            ordered: [below, x-y, a, a]
            below: dưới a
            in_force: {from: 2020-01-02, to: 2020-01-01}
            alternatives: [ss]
        fields:
          a: {type: choice, scale: other}
    ",
        r"
        lỗi[declaration]: `below` là từ đã có nghĩa khác
         --> templates/fields/a.yaml:4:15
          |
        4 |     ordered: [below, x-y, a, a]
          |               ^^^^^
          |
          = gợi ý: đặt tên khác

        lỗi[declaration]: `x-y` không dùng làm giá trị được
         --> templates/fields/a.yaml:4:22
          |
        4 |     ordered: [below, x-y, a, a]
          |                      ^^^
          |
          = gợi ý: giá trị gồm chữ không dấu, số và `_`

        lỗi[declaration]: giá trị `a` ghi hai lần
         --> templates/fields/a.yaml:4:30
          |
        4 |     ordered: [below, x-y, a, a]
          |                              ^
          |
          = gợi ý: giữ lại một

        lỗi[declaration]: `from` sau `to`
         --> templates/fields/a.yaml:6:15
          |
        6 |     in_force: {from: 2020-01-02, to: 2020-01-01}
          |               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          |
          = gợi ý: đổi chỗ hai ngày

        lỗi[declaration]: không có thang `ss`
         --> templates/fields/a.yaml:7:20
          |
        7 |     alternatives: [ss]
          |                    ^^
          |
          = gợi ý: có phải ý là `s`?

        lỗi[declaration]: không có thang `other`
         --> templates/fields/a.yaml:9:28
          |
        9 |   a: {type: choice, scale: other}
          |                            ^^^^^
          |
          = gợi ý: chọn một trong: `s`
    ",
    );
}
