//! Names that are declared wrongly: whole messages, each with its place.

use super::{compiled, dedent, says};
use crate::words::Lang;

#[test]
fn a_name_is_ascii_and_no_word_of_yaml() {
    says(
        r"
        title: A
        scales:
          no: {ordered: [a, b]}
        fields:
          Đếm: {type: count}
          yes: {type: count}
          a.on: {type: count}
    ",
        r"
        lỗi[declaration]: `no` là từ đã có nghĩa khác
         --> templates/fields/a.yaml:3:3
          |
        3 |   no: {ordered: [a, b]}
          |   ^^
          |
          = gợi ý: đặt tên khác

        lỗi[declaration]: `Đếm` không dùng làm tên được
         --> templates/fields/a.yaml:5:3
          |
        5 |   Đếm: {type: count}
          |   ^^^
          |
          = gợi ý: tên gồm chữ không dấu, số, `_`, bắt đầu bằng chữ, phần này cách phần kia bằng dấu chấm

        lỗi[declaration]: `yes` là từ đã có nghĩa khác
         --> templates/fields/a.yaml:6:3
          |
        6 |   yes: {type: count}
          |   ^^^
          |
          = gợi ý: đặt tên khác

        lỗi[declaration]: `a.on` là từ đã có nghĩa khác
         --> templates/fields/a.yaml:7:3
          |
        7 |   a.on: {type: count}
          |   ^^^^
          |
          = gợi ý: đặt tên khác
    ",
    );
}

#[test]
fn a_field_stands_where_nothing_else_does() {
    says(
        r"
        title: A
        fields:
          sample: {type: yes_no}
          a: {type: count}
          a.b: {type: count}
    ",
        r"
        lỗi[declaration]: `sample` đứng ở chỗ của một trường, bảng hoặc nhóm khác trong tệp số liệu
         --> templates/fields/a.yaml:3:3
          |
        3 |   sample: {type: yes_no}
          |   ^^^^^^
          |
          = gợi ý: đặt tên khác

        lỗi[declaration]: `a.b` đứng ở chỗ của một trường, bảng hoặc nhóm khác trong tệp số liệu
         --> templates/fields/a.yaml:5:3
          |
        5 |   a.b: {type: count}
          |   ^^^
          |
          = gợi ý: đặt tên khác
    ",
    );
}

#[test]
fn a_name_is_given_once_in_all_files() {
    let (_, drawn) = compiled(
        &[
            ("fields/b.yaml", "title: B\nfields: {a: {type: count}}\n"),
            ("fields/a.yaml", "title: A\norder: 2\ntables: {a: {key: {code: text}}}\n"),
            ("rules/fields.yaml", "title: R\norder: 1\nfields: {a: {type: date}}\n"),
        ],
        Lang::En,
    );

    assert_eq!(
        drawn,
        dedent(
            "
        error[declaration]: `a` is declared twice
         --> templates/fields/a.yaml:3:10
          |
        3 | tables: {a: {key: {code: text}}}
          |          ^
          |
         ::: templates/rules/fields.yaml:3:10
          |
        3 | fields: {a: {type: date}}
          |          - first here
          |
          = help: give it another name

        error[declaration]: `a` is declared twice
         --> templates/fields/b.yaml:2:10
          |
        2 | fields: {a: {type: count}}
          |          ^
          |
         ::: templates/rules/fields.yaml:3:10
          |
        3 | fields: {a: {type: date}}
          |          - first here
          |
          = help: give it another name
    "
        )
    );
}
