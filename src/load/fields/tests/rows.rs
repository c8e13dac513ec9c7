//! Tables that are declared wrongly: how their rows are told apart, and where they come from.

use super::says;

#[test]
fn a_table_tells_its_rows_apart() {
    says(
        r"
        title: A
        fields:
          a: {type: count}
        tables:
          t:
            fields: {x: {type: count}}
          u:
            key: {code: catalog}
            fields:
              a: {type: count}
              code: {type: text}
          v:
            rows: {national_lists: w, scale: s}
    ",
        r"
        lỗi[declaration]: bảng `t` cần đúng một khóa
         --> templates/fields/a.yaml:5:3
          |
        5 |   t:
          |   ^
          |
          = gợi ý: thêm `key: {code: catalog}`

        lỗi[declaration]: trường `a` của hàng che mất trường cùng tên của đơn vị
          --> templates/fields/a.yaml:10:7
           |
         3 |   a: {type: count}
           |   - ghi lần đầu ở đây
        ...
        10 |       a: {type: count}
           |       ^
           |
           = gợi ý: đặt tên khác

        lỗi[declaration]: tên `code` khai báo hai lần
          --> templates/fields/a.yaml:11:7
           |
         8 |     key: {code: catalog}
           |           ---- ghi lần đầu ở đây
        ...
        11 |       code: {type: text}
           |       ^^^^
           |
           = gợi ý: đặt tên khác

        lỗi[declaration]: không có bảng `w`
          --> templates/fields/a.yaml:13:28
           |
        13 |     rows: {national_lists: w, scale: s}
           |                            ^
           |
           = gợi ý: có phải ý là `t`?

        lỗi[declaration]: không có thang `s`
          --> templates/fields/a.yaml:13:38
           |
        13 |     rows: {national_lists: w, scale: s}
           |                                      ^
    ",
    );
}

#[test]
fn rows_of_the_lists_are_not_stated() {
    says(
        r"
        title: A
        scales: {s: {ordered: [a, b]}}
        tables:
          t:
            key: {code: catalog}
            groups: {on: Lỗi, onlin: Trực tuyến}
            fields: {online.x: {type: count}, on_list: {type: yes_no}}
          u:
            rows: {national_lists: t, scale: s}
            fields: {x: {type: count}}
          v:
            rows: {national_lists: u, scale: s}
    ",
        r"
        lỗi[declaration]: không có nhóm trường `on`
         --> templates/fields/a.yaml:6:14
          |
        6 |     groups: {on: Lỗi, onlin: Trực tuyến}
          |              ^^
          |
          = gợi ý: chọn một trong: `online`

        lỗi[declaration]: không có nhóm trường `onlin`
         --> templates/fields/a.yaml:6:23
          |
        6 |     groups: {on: Lỗi, onlin: Trực tuyến}
          |                       ^^^^^
          |
          = gợi ý: có phải ý là `online`?

        lỗi[declaration]: tên `on_list` khai báo hai lần
         --> templates/fields/a.yaml:9:5
          |
        9 |     rows: {national_lists: t, scale: s}
          |     ^^^^
          |
          = gợi ý: đặt tên khác

        lỗi[declaration]: `x` không ai ghi được: hàng của bảng này không ở trong tệp số liệu
          --> templates/fields/a.yaml:10:14
           |
        10 |     fields: {x: {type: count}}
           |              ^
           |
           = gợi ý: tính nó ra bằng `is` hoặc `cases`

        lỗi[declaration]: bảng `u` không có hàng của riêng nó
          --> templates/fields/a.yaml:12:28
           |
        12 |     rows: {national_lists: u, scale: s}
           |                            ^
           |
           = gợi ý: nêu một bảng mà tệp số liệu ghi
    ",
    );
}
