//! Formulas and checks of declarations that are wrong: whole messages.

use super::says;

#[test]
fn no_field_rests_on_itself() {
    says(
        r"
        title: A
        fields:
          a: {is: b + 1}
          b: {is: c}
          c: {type: count, else: a}
    ",
        r"
        lỗi[declaration]: tính vòng quanh: a → b → c → a
         --> templates/fields/a.yaml:3:3
          |
        3 |   a: {is: b + 1}
          |   ^
          |
          = gợi ý: bỏ một trong các công thức ấy
    ",
    );
}

#[test]
fn a_kind_follows_from_another_field() {
    says(
        r"
        title: A
        fields:
          a: {is: before(a)}
    ",
        r"
        lỗi[declaration]: không suy ra được `a` là loại gì
         --> templates/fields/a.yaml:3:3
          |
        3 |   a: {is: before(a)}
          |   ^
          |
          = gợi ý: thêm `type: …` bên cạnh công thức
    ",
    );
}

#[test]
fn a_case_has_a_condition_and_a_value() {
    says(
        r"
        title: A
        fields:
          a: {type: yes_no}
          b: {type: choice, values: [v, w], cases: [{when: a, then: v}, {then: w}, {else: v}]}
    ",
        r"
        lỗi[declaration]: trường hợp này không đủ `when` và `then`, hoặc `else` không ở cuối
         --> templates/fields/a.yaml:4:65
          |
        4 |   b: {type: choice, values: [v, w], cases: [{when: a, then: v}, {then: w}, {else: v}]}
          |                                                                 ^^^^^^^^^
          |
          = gợi ý: ghi `cases: [{when: …, then: …}, {else: …}]`
    ",
    );
}

#[test]
fn a_part_counts_what_its_whole_counts() {
    says(
        r"
        title: A
        fields:
          a: {type: count, noun: hồ sơ}
          b: {type: count, noun: người, part_of: a}
          c: {type: count, noun: hồ sơ, part_of: aa}
    ",
        r"
        lỗi[declaration]: `part_of` cần một trường số cùng loại, `a` thì không
         --> templates/fields/a.yaml:4:42
          |
        4 |   b: {type: count, noun: người, part_of: a}
          |                                          ^
          |
          = gợi ý: xem lại `type` và `noun` của hai trường

        lỗi[declaration]: không có trường `aa`
         --> templates/fields/a.yaml:5:42
          |
        5 |   c: {type: count, noun: hồ sơ, part_of: aa}
          |                                          ^^
          |
          = gợi ý: có phải ý là `a`?
    ",
    );
}

#[test]
fn a_check_points_at_fields_and_speaks_of_them() {
    says(
        r#"
        title: A
        fields:
          first: {type: count}
        check:
          - {code: X y, at: frist, also: [second], that: first > 3, says: "{first}, {third}"}
    "#,
        r#"
        lỗi[declaration]: `X y` không dùng làm mã lỗi được
         --> templates/fields/a.yaml:5:12
          |
        5 |   - {code: X y, at: frist, also: [second], that: first > 3, says: "{first}, {third}"}
          |            ^^^
          |
          = gợi ý: mã gồm chữ thường không dấu, số và `-`, như `part-over-whole`

        lỗi[declaration]: không có trường `frist`
         --> templates/fields/a.yaml:5:21
          |
        5 |   - {code: X y, at: frist, also: [second], that: first > 3, says: "{first}, {third}"}
          |                     ^^^^^
          |
          = gợi ý: có phải ý là `first`?

        lỗi[declaration]: không có trường `second`
         --> templates/fields/a.yaml:5:35
          |
        5 |   - {code: X y, at: frist, also: [second], that: first > 3, says: "{first}, {third}"}
          |                                   ^^^^^^
          |
          = gợi ý: chọn một trong: `first`

        lỗi[declaration]: không có trường `third`
         --> templates/fields/a.yaml:5:78
          |
        5 |   - {code: X y, at: frist, also: [second], that: first > 3, says: "{first}, {third}"}
          |                                                                              ^^^^^
          |
          = gợi ý: chọn một trong: `first`
    "#,
    );
}

#[test]
fn the_formula_of_a_field_is_of_its_kind() {
    says(
        r"
        title: A
        fields:
          a: {type: count, noun: hồ sơ}
          b: {type: text, else: a}
          c: {is: a, noun: người}
    ",
        r"
        lỗi[declaration]: công thức này cho số hồ sơ, ở đây cần chữ
         --> templates/fields/a.yaml:4:25
          |
        4 |   b: {type: text, else: a}
          |                         ^
          |
          = gợi ý: xem lại công thức, hoặc loại của trường

        lỗi[declaration]: công thức không đếm `người`
         --> templates/fields/a.yaml:5:20
          |
        5 |   c: {is: a, noun: người}
          |                    ^^^^^
          |
          = gợi ý: bỏ `noun`, hoặc xem lại công thức
    ",
    );
}
