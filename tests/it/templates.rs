//! What whoever writes a form is told: at the template, its line, and in their language.

use crate::sandbox::Sandbox;

/// A project whose report is this form.
fn form(text: &str) -> Sandbox {
    Sandbox::new().file("templates/dong-nai-8-1/report.typ", text)
}

/// All that is told of a form, without what stands in other files.
#[track_caller]
fn told(text: &str, stderr: &str) {
    form(text).says("check templates/dong-nai-8-1/report.typ", 1, stderr);
}

#[test]
fn an_unknown_name_is_said_also_in_an_if() {
    told(
        r#"
        {% set title = "A" -%}
        {% include "opening.typ" %}
        {% if drafft %}a{% elif unit.nam %}b{% endif %}
        {% if titel %}c{% endif %}
    "#,
        r#"
        lỗi[template-name]: biểu mẫu không có gì tên `drafft`
         --> templates/dong-nai-8-1/report.typ:3:7
          |
        3 | {% if drafft %}a{% elif unit.nam %}b{% endif %}
          |       ^^^^^^
          |
          = gợi ý: có phải ý là `draft`?

        lỗi[template-name]: `unit` không có `nam`
         --> templates/dong-nai-8-1/report.typ:3:30
          |
        3 | {% if drafft %}a{% elif unit.nam %}b{% endif %}
          |                              ^^^
          |
          = gợi ý: có phải ý là `name`?

        lỗi[template-name]: biểu mẫu không có gì tên `titel`
         --> templates/dong-nai-8-1/report.typ:4:7
          |
        4 | {% if titel %}c{% endif %}
          |       ^^^^^
          |
          = gợi ý: có phải ý là `title`?

        đã kiểm tra 3 đơn vị, 1 tệp số liệu: 3 lỗi, 0 cảnh báo, 0 thông tin
    "#,
    );
}

#[test]
fn what_a_loop_goes_over_has_its_names() {
    told(
        r#"
        {% set title = "A" -%}
        {% include "opening.typ" %}
        {% for it in lists.procedures.groups %}{% for row in it.rows %}{% if row.nam %}{{ row.name }}{% endif %}{% endfor %}{% endfor %}
        {{ criteria["8.1.z"].text }}{{ criteria["8.1"].txt }}
        {% for it in fields.strengths %}{{ it.text }}{% endfor %}
        {{ unit.name.first }}{{ fields.strengths.count }}
        {{ fields.difficultes | length }}{{ [it.x for it in fields.strengths] }}
    "#,
        r#"
        lỗi[template-name]: `row` không có `nam`
         --> templates/dong-nai-8-1/report.typ:3:74
          |
        3 | {% for it in lists.procedures.groups %}{% for row in it.rows %}{% if row.nam %}{{ row.name }}...
          |                                                                          ^^^
          |
          = gợi ý: có phải ý là `name`?

        lỗi[template-name]: `criteria` không có `8.1.z`
         --> templates/dong-nai-8-1/report.typ:4:14
          |
        4 | {{ criteria["8.1.z"].text }}{{ criteria["8.1"].txt }}
          |              ^^^^^
          |
          = gợi ý: có phải ý là `8.1.a`?

        lỗi[template-name]: `criteria["8.1"]` không có `txt`
         --> templates/dong-nai-8-1/report.typ:4:48
          |
        4 | {{ criteria["8.1.z"].text }}{{ criteria["8.1"].txt }}
          |                                                ^^^
          |
          = gợi ý: có phải ý là `text`?

        lỗi[template-name]: `it` là một giá trị, không có `text` bên trong
         --> templates/dong-nai-8-1/report.typ:5:39
          |
        5 | {% for it in fields.strengths %}{{ it.text }}{% endfor %}
          |                                       ^^^^
          |
          = gợi ý: in thẳng: `{{ it }}`

        lỗi[template-name]: `unit.name` là một giá trị, không có `first` bên trong
         --> templates/dong-nai-8-1/report.typ:6:14
          |
        6 | {{ unit.name.first }}{{ fields.strengths.count }}
          |              ^^^^^
          |
          = gợi ý: in thẳng: `{{ unit.name }}`

        lỗi[template-name]: `fields.strengths` là danh sách, không có `count`
         --> templates/dong-nai-8-1/report.typ:6:42
          |
        6 | {{ unit.name.first }}{{ fields.strengths.count }}
          |                                          ^^^^^
          |
          = gợi ý: đi qua từng phần tử: `{% for it in fields.strengths %}`

        lỗi[template-name]: `fields` không có `difficultes`
         --> templates/dong-nai-8-1/report.typ:7:11
          |
        7 | {{ fields.difficultes | length }}{{ [it.x for it in fields.strengths] }}
          |           ^^^^^^^^^^^
          |
          = gợi ý: có phải ý là `difficulties`?

        lỗi[template-name]: `it` là một giá trị, không có `x` bên trong
         --> templates/dong-nai-8-1/report.typ:7:41
          |
        7 | {{ fields.difficultes | length }}{{ [it.x for it in fields.strengths] }}
          |                                         ^
          |
          = gợi ý: in thẳng: `{{ it }}`

        đã kiểm tra 3 đơn vị, 1 tệp số liệu: 8 lỗi, 0 cảnh báo, 0 thông tin
    "#,
    );
}

#[test]
fn names_that_are_there_are_no_fault() {
    let sandbox = form(
        r#"
        {% set title = "A " ~ unit.name ~ (" b" if draft else "") -%}
        {% include "opening.typ" %}
        {% set_global n = 0 %}
        {% for key, it in criteria %}{% set_global n = n + 1 %}{{ key }}{{ it.text }}{{ loop.index }}{% endfor %}
        {% for it in fields.strengths %}{{ it | upper }}{% if loop.last %}.{% endif %}{% else %}{{ n }}{% endfor %}
        {{ [x for x in fields.strengths if x not in ["a"]] | length }}
        {% if unit is defined and parent.name and year != "2018" %}{% set all = {"a": unit} %}{{ all["a"].name }}{% endif %}
        {# {{ nothing }} #}{% raw %}{{ nothing }}{% endraw %}
    "#,
    );

    let said = String::from_utf8(sandbox.run("check").stdout).unwrap();
    assert!(!said.contains("[template"), "{said}");
}

#[test]
fn a_fault_that_only_gaps_show() {
    told(
        r#"
        {% set title = "A" -%}
        {% include "opening.typ" %}
        {{ fields.strengths[0] }}
    "#,
        r#"
        lỗi[template]: không điền được biểu mẫu: thứ cần in không có ở đây
         --> templates/dong-nai-8-1/report.typ:3:4
          |
        3 | {{ fields.strengths[0] }}
          |    ^^^^^^^^^^^^^^^^^^

        đã kiểm tra 3 đơn vị, 1 tệp số liệu: 1 lỗi, 0 cảnh báo, 0 thông tin
    "#,
    );
}

#[test]
fn what_tera_refuses_is_said_in_the_language_of_the_reader() {
    told(
        "{{ unit.name | uper }}\n",
        r#"
        lỗi[template]: không điền được biểu mẫu: không có bộ lọc `uper`
         --> templates/dong-nai-8-1/report.typ:1:16
          |
        1 | {{ unit.name | uper }}
          |                ^^^^

        đã kiểm tra 3 đơn vị, 1 tệp số liệu: 1 lỗi, 0 cảnh báo, 0 thông tin
    "#,
    );
}

#[test]
fn what_typst_refuses_is_said_at_the_line_of_the_template() {
    form(
        r#"
        {% set title = "A" -%}
        {% include "opening.typ" %}
        = A
        {% for it in fields.strengths %}
        {{ it }}
        {% endfor %}
          #dash[{{ unit.name }} #khong]
    "#,
    )
    .says("build --form report", 1, r#"
        lỗi[typeset]: không dàn được trang: không có gì tên `khong`
         --> templates/dong-nai-8-1/report.typ:7:26
          |
        7 |   #dash[{{ unit.name }} #khong]
          |                          ^^^^^
          |
          = gợi ý: xem lại chính tả; các lệnh có sẵn ở `templates/nd30.typ`; muốn in dấu `#` thì viết `\#`

        văn bản trong `out`: 0 đã lập, 0 không đổi, 1 không lập được
    "#);
}

#[test]
fn what_a_command_of_the_look_refuses_is_said_where_it_is_called() {
    form(
        r#"
        {% set title = "A" -%}
        {% include "opening.typ" %}
        = A
        #roadmap-chart(([{{ year }}],))
    "#,
    )
    .says("build --form report", 1, r#"
        lỗi[typeset]: không dàn được trang: phải là chuỗi, mà gặp số nguyên
           --> templates/dong-nai-8-1/report.typ:4:2
            |
          4 | #roadmap-chart(([{{ year }}],))
            |  ^^^^^^^^^^^^^^^^
            |
           ::: templates/nd30/chart.typ:115:40
            |
        115 |   let numbers = years.map(it => (it.at(1), it.at(2))).flatten().filter(it => it != none)
            |                                        - lệnh được gọi hỏng ở đây

        văn bản trong `out`: 0 đã lập, 0 không đổi, 1 không lập được
    "#);
}

#[test]
fn a_test_of_a_rulebook_typesets_its_forms() {
    form(
        r#"
        {% set title = "A" -%}
        {% include "opening.typ" %}
        = A
        {% for it in fields.strengths %}
        {{ it }}
        {% else %}
        #nothing-stated
        {% endfor %}
    "#,
    )
    .says(
        "test dong-nai-8-1",
        1,
        r#"
        lỗi[typeset]: không dàn được trang: không có gì tên `nothing-stated`
         --> templates/dong-nai-8-1/report.typ:7:2
          |
        7 | #nothing-stated
          |  ^^^^^^^^^^^^^^
          |
          = gợi ý: tên được có dấu gạch nối; nếu là phép trừ thì viết cách ra: `nothing - stated`

        79 trường hợp đúng, 0 trường hợp sai; dàn thử 6 biểu mẫu trong mọi tình huống
    "#,
    );
}

#[test]
fn in_english_all_of_it_is_english() {
    form(
        r#"
        {% set title = "A" -%}
        {% include "opening.typ" %}
        {% if unit.nam %}{% endif %}
    "#,
    )
    .says(
        "--lang en check templates/dong-nai-8-1/report.typ",
        1,
        r#"
        error[template-name]: `unit` has no `nam`
         --> templates/dong-nai-8-1/report.typ:3:12
          |
        3 | {% if unit.nam %}{% endif %}
          |            ^^^
          |
          = help: is `name` meant?

        checked 3 unit(s), 1 record(s): 1 error(s), 0 warning(s), 0 note(s)
    "#,
    );
}

#[test]
fn the_source_of_a_page_is_kept_where_it_is_wanted() {
    let sandbox = Sandbox::new();
    let source = "out/dong-nai/xuan-loc/xuan-dinh/2018/report.typ";
    let is_there = || sandbox.root().join(source).exists();

    sandbox.prints("build --form report");
    assert!(!is_there());
    sandbox.prints("build --form report --keep-source");
    assert!(String::from_utf8(sandbox.read(source)).unwrap().contains("#letterhead("));
    std::fs::remove_file(sandbox.root().join(source)).unwrap();
    sandbox.prints("build --form report --keep-source");
    assert!(is_there());
    sandbox.prints("build --form report");
    assert!(!is_there());
}

#[test]
fn a_source_that_somebody_changed_is_theirs() {
    let sandbox = Sandbox::new();
    let source = "out/dong-nai/xuan-loc/xuan-dinh/2018/report.typ";

    sandbox.prints("build --form report --keep-source");
    let sandbox = sandbox.file(source, "của tôi");
    sandbox.prints("build --form report --keep-source");
    assert_eq!(sandbox.read(source), "của tôi\n".as_bytes());
    sandbox.prints("build --form report");
    assert_eq!(sandbox.read(source), "của tôi\n".as_bytes());
}
