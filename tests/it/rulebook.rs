//! Rulebooks, cases and templates with faults: whole messages.

use crate::sandbox::Sandbox;

#[test]
fn a_rulebook_that_contradicts_itself() {
    Sandbox::new()
        .file("templates/thu/rulebook.yaml", r#"
            title: Thử
            source: {document: 1/X, issuer: Sở X, date: 2018-01-01, abstract: thử}
            in_force: 2018-01-01
            years: {from: 2018, to: 2017}
            judges:
              - units: {tier: commune}
                criteria:
                  - {id: "1", clause: mục 1, text: Mọi thủ tục, met: all(level >= 2 of procedures), when_empty: open}
                  - {id: "1", clause: mục 2, text: Một thủ tục, met: count(procedures where level >= 3) >= 1}
            forms:
              paper: {title: Báo cáo, kind: BC, template: paper.typ}
        "#)
        .says("check", 1, r#"
            lỗi[rulebook]: năm đầu 2018 sau năm cuối 2017
             --> templates/thu/rulebook.yaml:4:8
              |
            4 | years: {from: 2018, to: 2017}
              |        ^^^^^^^^^^^^^^^^^^^^^^
              |
              = gợi ý: đổi chỗ hai năm

            lỗi[rulebook]: hai tiêu chí cùng mang số `1`
             --> templates/thu/rulebook.yaml:9:14
              |
            9 |       - {id: "1", clause: mục 2, text: Một thủ tục, met: count(procedures where level >= 3) >...
              |              ^^^
              |
              = gợi ý: đổi một trong hai số

            lỗi[rulebook]: không có tệp biểu mẫu `templates/thu/paper.typ`
              --> templates/thu/rulebook.yaml:11:47
               |
            11 |   paper: {title: Báo cáo, kind: BC, template: paper.typ}
               |                                               ^^^^^^^^^
               |
               = gợi ý: tạo tệp `templates/thu/paper.typ`

            đã kiểm tra 3 đơn vị, 1 tệp số liệu: 3 lỗi, 0 cảnh báo, 0 thông tin
        "#);
}

#[test]
fn a_rulebook_that_is_not_there() {
    Sandbox::new()
        .file(
            "hoso.yaml",
            r#"
            rulebooks: [dong-nai-8-1, dong-nai-8-2]
        "#,
        )
        .says(
            "check",
            1,
            r#"
            lỗi[rulebook]: không có bộ quy định `dong-nai-8-2`
             --> hoso.yaml:1:27
              |
            1 | rulebooks: [dong-nai-8-1, dong-nai-8-2]
              |                           ^^^^^^^^^^^^
              |
              = gợi ý: có phải ý là `dong-nai-8-1`?

            đã kiểm tra 3 đơn vị, 1 tệp số liệu: 1 lỗi, 0 cảnh báo, 0 thông tin
        "#,
        );
}

#[test]
fn a_rule_of_an_unknown_shape() {
    Sandbox::new()
        .file("templates/thu/rulebook.yaml", r#"
            title: Thử
            source: {document: 1/X, issuer: Sở X, date: 2018-01-01, abstract: thử}
            in_force: 2018-01-01
            years: {from: 2018, to: 2019}
            judges:
              - units: {tier: commune}
                criteria:
                  - {id: "1", clause: mục 1, text: Mọi thủ tục, met: evry(level >= 2 of procedures)}
                  - {id: "2", clause: mục 2, text: Một thủ tục, met: count(procedures where level >= 3) >= 1}
            forms:
              paper: {title: Báo cáo, kind: BC, template: paper.typ}
        "#)
        .says("check", 1, r#"
            lỗi[rulebook]: hàm `evry` không tính theo các hàng của bảng
             --> templates/thu/rulebook.yaml:8:58
              |
            8 |       - {id: "1", clause: mục 1, text: Mọi thủ tục, met: evry(level >= 2 of procedures)}
              |                                                          ^^^^
              |
              = gợi ý: `of` và `where` chỉ dùng trong `count`, `sum`, `all`, `any`

            lỗi[rulebook]: không có tệp biểu mẫu `templates/thu/paper.typ`
              --> templates/thu/rulebook.yaml:11:47
               |
            11 |   paper: {title: Báo cáo, kind: BC, template: paper.typ}
               |                                               ^^^^^^^^^
               |
               = gợi ý: tạo tệp `templates/thu/paper.typ`

            đã kiểm tra 3 đơn vị, 1 tệp số liệu: 2 lỗi, 0 cảnh báo, 0 thông tin
        "#);
}

#[test]
fn two_rulebooks_with_one_form_for_a_unit() {
    Sandbox::new()
        .file("templates/thu/rulebook.yaml", r#"
            title: Thử
            source: {document: 1/X, issuer: Sở X, date: 2018-01-01, abstract: thử}
            in_force: 2018-01-01
            years: {from: 2018, to: 2019}
            judges:
              - units: {tier: commune}
                criteria:
                  - {id: "1", clause: mục 1, text: Mọi thủ tục, met: all(level >= 2 of procedures), when_empty: open}
                  - {id: "2", clause: mục 2, text: Một thủ tục, met: count(procedures where level >= 3) >= 1}
            forms:
              report: {title: Báo cáo, kind: BC, template: paper.typ}
        "#)
        .file("templates/thu/paper.typ", r#"
            = A
        "#)
        .says("check", 1, r#"
            lỗi[rulebook]: biểu mẫu `report` của đơn vị `dong-nai/xuan-loc/xuan-dinh` có cả trong `dong-nai-8-1`
              --> templates/thu/rulebook.yaml:11:3
               |
            11 |   report: {title: Báo cáo, kind: BC, template: paper.typ}
               |   ^^^^^^
               |
               = gợi ý: đổi tên một trong hai biểu mẫu, hoặc chọn bộ quy định trong `hoso.yaml`

            đã kiểm tra 3 đơn vị, 1 tệp số liệu: 1 lỗi, 0 cảnh báo, 0 thông tin
        "#);
}

#[test]
fn a_case_that_the_rules_refute() {
    Sandbox::new()
        .file("templates/dong-nai-8-1/cases.yaml", r#"
            - name: mọi thủ tục ở mức độ 2
              given: {record: {procedures: [{code: a, level: 2}, {code: b, level: 2}]}}
              expect: {"8.1.a": not_met, "8.1.b": not_met}
        "#)
        .says("test dong-nai-8-1", 1, r#"
            lỗi[case-failed]: trường hợp “mọi thủ tục ở mức độ 2”: tiêu chí 8.1.a phải là `not_met` (không đạt), tính ra `met` (đạt)
             --> templates/dong-nai-8-1/cases.yaml:3:21
              |
            3 |   expect: {"8.1.a": not_met, "8.1.b": not_met}
              |                     ^^^^^^^
              |
              = gợi ý: đối chiếu với câu chữ của văn bản gốc rồi sửa một trong hai

            0 trường hợp đúng, 1 trường hợp sai; dàn thử 2 biểu mẫu trong mọi tình huống
        "#);
}

#[test]
fn a_case_is_one_test_whether_it_holds_or_not() {
    let sandbox = Sandbox::new().file(
        "templates/dong-nai-8-1/cases.yaml",
        r#"
            - name: đúng
              given: {record: {procedures: [{code: a, level: 2}, {code: b, level: 2}]}}
              expect: {"8.1.a": met}
            - name: sai hai chỗ
              given: {record: {procedures: [{code: a, level: 2}, {code: b, level: 2}]}}
              expect: {"8.1.a": not_met, "8.1.b": met}
            - name: tên lạ
              given: {record: {procedures: []}}
              expect: {"8.1.c": met}
        "#,
    );
    let report = sandbox.finds("test dong-nai-8-1 --format junit");
    assert!(report.contains("<testsuites name=\"hoso\" tests=\"3\" failures=\"2\">"), "{report}");
    for name in ["đúng", "sai hai chỗ", "tên lạ"] {
        assert_eq!(report.matches(&format!(" name=\"{name}\"")).count(), 1, "{report}");
    }
}

#[test]
fn a_case_on_a_criterion_that_is_not_there() {
    Sandbox::new()
        .file(
            "templates/dong-nai-8-1/cases.yaml",
            r#"
            - name: mọi thủ tục ở mức độ 2
              given: {record: {procedures: [{code: a, level: 2}, {code: b, level: 2}]}}
              expect: {"8.1.c": met, "8.1.b": not_met}
        "#,
        )
        .says(
            "check",
            1,
            r#"
            lỗi[rulebook]: bộ quy định không có tiêu chí `8.1.c`
             --> templates/dong-nai-8-1/cases.yaml:3:12
              |
            3 |   expect: {"8.1.c": met, "8.1.b": not_met}
              |            ^^^^^^^
              |
              = gợi ý: xem lại tên

            đã kiểm tra 3 đơn vị, 1 tệp số liệu: 1 lỗi, 0 cảnh báo, 0 thông tin
        "#,
        );
}

#[test]
fn a_case_whose_whole_measures_and_documents_the_rules_refute() {
    Sandbox::new()
        .file("templates/dong-nai-8-1/cases.yaml", r#"
            - name: xã đạt
              unit: {tier: commune, within: dong-nai}
              given: {record: {procedures: [{code: a, level: 2}, {code: b, level: 3}], narrative: {strengths: a, difficulties: b, proposals: c}}}
              verdict: not_met
              measures: {procedures_total: "4/2", from_level_3: "2"}
              documents: {report: {by: [dong-nai/huyen], lacks: 2, cells: {procedures: {a: {colour: đỏ}}}}}
              no_faults: [draft-document]
            - name: xã của tỉnh khác
              unit: {tier: commune, within: binh-phuoc}
              given: {record: {procedures: []}}
              judged: true
        "#)
        .says("test dong-nai-8-1", 1, r#"
            lỗi[case-failed]: trường hợp “xã đạt”: `verdict` phải là `not_met` (không đạt), tính ra `met` (đạt)
             --> templates/dong-nai-8-1/cases.yaml:4:12
              |
            4 |   verdict: not_met
              |            ^^^^^^^
              |
              = gợi ý: đối chiếu với câu chữ của văn bản gốc rồi sửa một trong hai

            lỗi[case-failed]: trường hợp “xã đạt”: `measures.from_level_3` phải là `2`, tính ra `1`
             --> templates/dong-nai-8-1/cases.yaml:5:53
              |
            5 |   measures: {procedures_total: "4/2", from_level_3: "2"}
              |                                                     ^^^
              |
              = gợi ý: đối chiếu với câu chữ của văn bản gốc rồi sửa một trong hai

            lỗi[case-failed]: trường hợp “xã đạt”: `documents.report.by` phải là `dong-nai/huyen`, tính ra `dong-nai/huyen/xa`
             --> templates/dong-nai-8-1/cases.yaml:6:28
              |
            6 |   documents: {report: {by: [dong-nai/huyen], lacks: 2, cells: {procedures: {a: {colour: đỏ}}}}}
              |                            ^^^^^^^^^^^^^^^^
              |
              = gợi ý: đối chiếu với câu chữ của văn bản gốc rồi sửa một trong hai

            lỗi[case-failed]: trường hợp “xã đạt”: `documents.report.cells.procedures.a.colour` phải là `đỏ`, tính ra (trống)
             --> templates/dong-nai-8-1/cases.yaml:6:89
              |
            6 |   documents: {report: {by: [dong-nai/huyen], lacks: 2, cells: {procedures: {a: {colour: đỏ}}}}}
              |                                                                                         ^^
              |
              = gợi ý: đối chiếu với câu chữ của văn bản gốc rồi sửa một trong hai

            lỗi[case-failed]: trường hợp “xã đạt”: `no_faults` phải là (trống), tính ra `draft-document`
             --> templates/dong-nai-8-1/cases.yaml:7:14
              |
            7 |   no_faults: [draft-document]
              |              ^^^^^^^^^^^^^^^^
              |
              = gợi ý: đối chiếu với câu chữ của văn bản gốc rồi sửa một trong hai

            lỗi[case-failed]: trường hợp “xã của tỉnh khác”: `judged` phải là `true`, tính ra `false`
              --> templates/dong-nai-8-1/cases.yaml:11:11
               |
            11 |   judged: true
               |           ^^^^
               |
               = gợi ý: đối chiếu với câu chữ của văn bản gốc rồi sửa một trong hai

            0 trường hợp đúng, 2 trường hợp sai; dàn thử 6 biểu mẫu trong mọi tình huống
        "#);
}

#[test]
fn a_case_on_a_form_and_a_measure_that_are_not_there() {
    Sandbox::new()
        .file(
            "templates/dong-nai-8-1/cases.yaml",
            r#"
            - name: xã nào cũng lập báo cáo
              given: {record: {procedures: []}}
              documents: {reprot: {by: []}}
              measures: {from_level_4: ""}
        "#,
        )
        .says(
            "test dong-nai-8-1",
            1,
            r#"
            lỗi[rulebook]: bộ quy định không có biểu mẫu `reprot`
             --> templates/dong-nai-8-1/cases.yaml:3:15
              |
            3 |   documents: {reprot: {by: []}}
              |               ^^^^^^
              |
              = gợi ý: có phải ý là `report`?

            lỗi[rulebook]: bộ quy định không có số đo `from_level_4`
             --> templates/dong-nai-8-1/cases.yaml:4:14
              |
            4 |   measures: {from_level_4: ""}
              |              ^^^^^^^^^^^^
              |
              = gợi ý: có phải ý là `from_level_3`?

            0 trường hợp đúng, 1 trường hợp sai; dàn thử 2 biểu mẫu trong mọi tình huống
        "#,
        );
}

#[test]
fn a_case_that_cannot_be_read() {
    Sandbox::new()
        .file(
            "templates/dong-nai-8-1/cases.yaml",
            r#"
            - name: xã nào cũng lập báo cáo
              unit: {within: dong-nai}
              given: {record: {procedures: []}}
              judged: maybe
              verdict: good
              around: {dong-nai/so: {role: information_communications}}
              documents: {report: {issuer: xa, lacks: none}}
        "#,
        )
        .says(
            "test dong-nai-8-1",
            1,
            r#"
            lỗi[missing-key]: thiếu khóa `tier`
             --> templates/dong-nai-8-1/cases.yaml:2:10
              |
            2 |   unit: {within: dong-nai}
              |          ^^^^^^
              |
              = gợi ý: thêm dòng `tier: …`

            lỗi[wrong-type]: cần `true` hoặc `false`, ở đây ghi `maybe`
             --> templates/dong-nai-8-1/cases.yaml:4:11
              |
            4 |   judged: maybe
              |           ^^^^^
              |
              = gợi ý: ghi `true` nếu có, `false` nếu không

            lỗi[unknown-value]: không có giá trị `good` ở đây
             --> templates/dong-nai-8-1/cases.yaml:5:12
              |
            5 |   verdict: good
              |            ^^^^
              |
              = gợi ý: chọn một trong: `met`, `not_met`, `not_assessable`

            lỗi[missing-key]: thiếu khóa `kind`
             --> templates/dong-nai-8-1/cases.yaml:6:25
              |
            6 |   around: {dong-nai/so: {role: information_communications}}
              |                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
              |
              = gợi ý: thêm dòng `kind: …`

            lỗi[unknown-key]: không có khóa `role` ở đây
             --> templates/dong-nai-8-1/cases.yaml:6:26
              |
            6 |   around: {dong-nai/so: {role: information_communications}}
              |                          ^^^^
              |
              = gợi ý: có phải ý là `roles`?

            lỗi[unknown-key]: không có khóa `issuer` ở đây
             --> templates/dong-nai-8-1/cases.yaml:7:24
              |
            7 |   documents: {report: {issuer: xa, lacks: none}}
              |                        ^^^^^^
              |
              = gợi ý: các khóa dùng được ở đây: `by`, `units`, `cites`, `with`, `lacks`, `lists`, `cells`, `faults`, `no_faults`

            lỗi[wrong-type]: cần một số nguyên viết liền các chữ số, ở đây ghi `none`
             --> templates/dong-nai-8-1/cases.yaml:7:43
              |
            7 |   documents: {report: {issuer: xa, lacks: none}}
              |                                           ^^^^
              |
              = gợi ý: ghi `1234`, không ghi `1.234`, `1234 hồ sơ` hay dấu `-`; chưa biết thì bỏ cả khóa

            0 trường hợp đúng, 1 trường hợp sai; dàn thử 2 biểu mẫu trong mọi tình huống
        "#,
        );
}

#[test]
fn a_template_that_tera_refuses() {
    Sandbox::new()
        .file("templates/dong-nai-8-1/report.typ", r#"
            {% include "opening.typ" %}
            {{ unit.nam }}
            {% if %}
        "#)
        .says("check", 1, r#"
            lỗi[template]: không điền được biểu mẫu: ở đây phải có một giá trị (tên, chuỗi trong ngoặc kép, số), mà gặp `%}`
             --> templates/dong-nai-8-1/report.typ:3:7
              |
            3 | {% if %}
              |       ^^
              |
              = gợi ý: viết tên thứ cần in hay cần hỏi, như `{{ unit.name }}`, `{% if draft %}`

            đã kiểm tra 3 đơn vị, 1 tệp số liệu: 1 lỗi, 0 cảnh báo, 0 thông tin
        "#);
}

#[test]
fn a_template_that_names_what_a_report_lacks() {
    Sandbox::new()
        .file(
            "templates/dong-nai-8-1/report.typ",
            r#"
            {% set title = "A" -%}
            {% include "opening.typ" %}
            = A
            {{ unit.nam }}
        "#,
        )
        .says(
            "build --form report",
            1,
            r#"
            lỗi[template]: không điền được biểu mẫu: ở đây không có `nam`
             --> templates/dong-nai-8-1/report.typ:4:9
              |
            4 | {{ unit.nam }}
              |         ^^^

            văn bản trong `out`: 0 đã lập, 0 không đổi, 1 không lập được
        "#,
        );
}

#[test]
fn a_template_that_typst_refuses() {
    Sandbox::new()
        .file(
            "templates/dong-nai-8-1/report.typ",
            r#"
            {% set title = "A" -%}
            {% include "opening.typ" %}
            = A
            #khong-co
        "#,
        )
        .says(
            "build --form report",
            1,
            r#"
            lỗi[typeset]: không dàn được trang: không có gì tên `khong-co`
             --> templates/dong-nai-8-1/report.typ:4:2
              |
            4 | #khong-co
              |  ^^^^^^^^
              |
              = gợi ý: tên được có dấu gạch nối; nếu là phép trừ thì viết cách ra: `khong - co`

            văn bản trong `out`: 0 đã lập, 0 không đổi, 1 không lập được
        "#,
        );
}
