//! What a form prints and cannot have, or need not have: said before any page has a hole.

use crate::sandbox::Sandbox;

/// A rulebook that judges communes, with one form.
fn form(keys: &str, template: &str) -> Sandbox {
    let rulebook = format!(
        r#"
        title: Thử
        source: {{document: 1/X, issuer: Sở X, date: 2030-01-01, abstract: thử}}
        in_force: 2030-01-01
        years: {{from: 2030, to: 2030}}
        judges:
          - units: {{tier: commune, within: dong-nai}}
            criteria:
              - {{id: "1", clause: mục 1, text: Một, met: count(procedures) >= first}}
        forms:
          paper:
            title: Báo cáo
            kind: BC
            template: paper.typ
{keys}
    "#
    );
    let fields = "
        title: Thử
        group: thu
        fields:
          first: {type: count, label: Số một}
          second: {type: count, label: Số hai}
          words: {type: prose, label: Lời}
    ";
    Sandbox::new()
        .file("hoso.yaml", "rulebooks: [dong-nai-8-1, thu]")
        .file("templates/thu/rulebook.yaml", &rulebook)
        .file("templates/thu/fields.yaml", fields)
        .file("templates/thu/paper.typ", &format!("{template}\n"))
}

fn said(project: &Sandbox) -> String {
    String::from_utf8(project.run("check").stdout).unwrap()
}

fn is_clean(project: &Sandbox) {
    let said = said(project);
    assert!(!said.contains("lỗi["), "{said}");
}

#[test]
fn results_of_an_issuer_whom_nobody_judges_are_refused() {
    let of_district =
        "            issuer: {tier: district}\n            shows: [criteria, members, points]";
    for (template, name) in [
        ("= {{ verdict_text }}", "verdict_text"),
        ("{% for id, it in criteria %}{{ it.text }}{% endfor %}", "criteria"),
        ("{% if failing %}= A{% endif %}", "failing"),
        ("= {{ total.points }}", "total"),
    ] {
        let said = said(&form(of_district, template));
        assert!(
            said.contains(&format!(
                "biểu mẫu `paper` in `{name}`, mà bộ quy định không đánh giá cơ quan ban hành nó"
            )),
            "{said}"
        );
        assert!(said.contains("{% for it in members %}"), "{said}");
    }
    // Those of its members are there, and so are its own where it is judged itself.
    is_clean(&form(of_district, "{% for it in members %}{{ it.verdict_text }}{% endfor %}"));
    is_clean(&form("            shows: [criteria]", "= {{ verdict_text }}"));
    let of_commune = "            issuer: {tier: commune}\n            shows: [criteria]";
    is_clean(&form(of_commune, "= {{ verdict_text }}"));
}

#[test]
fn an_office_speaks_for_whom_it_belongs_to() {
    let office = |below: &str| {
        let keys = "            issuer: {tier: department}\n            shows: [criteria]";
        let unit = "name: phòng Thử\nkind: department\nplace: Thử\n";
        form(keys, "= {{ verdict_text }}")
            .file(&format!("data/units/{below}/phong-thu/unit.yaml"), unit)
    };
    is_clean(&office("dong-nai/xuan-loc/xuan-dinh"));
    let said = said(&office("dong-nai/xuan-loc"));
    assert!(said.contains("không đánh giá cơ quan ban hành nó"), "{said}");
}

#[test]
fn a_field_that_is_printed_is_needed_or_asked_after() {
    let shows = "            shows: [fields]";
    form(shows, "= A\n{{ fields.second }} hồ sơ\n{% if told.words %}B{% endif %}").says(
        "check",
        1,
        r"
        lỗi[rulebook]: biểu mẫu `paper` in `fields.second` mà không ghi là cần: số liệu không có thì trang để trống mà không ai nói
         --> templates/thu/paper.typ:2:11
          |
        2 | {{ fields.second }} hồ sơ
          |           ^^^^^^
          |
          = gợi ý: thêm `needs: [{fields: [second]}]` vào biểu mẫu, hoặc đặt chỗ in vào trong `{% if fields.second %}`

        đã kiểm tra 3 đơn vị, 1 tệp số liệu: 1 lỗi, 0 cảnh báo, 0 thông tin
    ",
    );
    let refused = |template: &str| {
        let said = said(&form(shows, template));
        assert!(said.contains("mà không ghi là cần"), "{template}: {said}");
    };
    refused("{% set it = fields.second %}{{ it }}");
    refused("{% for it in told.words %}{{ it.kind }}{% endfor %}");
    refused("{% if fields.first %}{{ fields.second }}{% endif %}");
    // A form that speaks of no results is no draft for a criterion that is open.
    refused("{{ fields.first }}");
    for template in [
        "{% if fields.second %}{{ fields.second }}{% endif %}",
        "{% set it = fields.second %}{% if it %}{{ it }}{% endif %}",
        "{{ fields.second if fields.second else \"…\" }}",
        "{% if told.words %}{{<prose of={told.words} />}}{% endif %}",
    ] {
        is_clean(&form(shows, template));
    }
    let needs = format!("{shows}\n            needs: [{{fields: [second]}}]");
    is_clean(&form(&needs, "{{ fields.second }}"));
    // Without it a criterion is open, and the page a draft that says so.
    is_clean(&form("            shows: [fields, criteria]", "{{ fields.first }}"));
}

#[test]
fn what_has_names_or_several_inside_is_no_text() {
    let said = said(&form("", "= {{ unit }}"));
    assert!(
        said.contains(
            "`unit` là một nhóm tên, không in thẳng được\n --> templates/thu/paper.typ:1:6"
        ),
        "{said}"
    );
    assert!(said.contains("gợi ý: in một tên trong nhóm: `{{ unit.… }}`"), "{said}");
    let said = self::said(&form("", "{{ letterhead.issuer }}"));
    assert!(said.contains("`letterhead.issuer` là danh sách, không in thẳng được"), "{said}");
    is_clean(&form("", "{{ letterhead.issuer | join(sep=\" \") }} {{ unit.name }}"));
}

#[test]
fn cells_that_fill_no_row_are_refused_at_the_form() {
    let table = |cells: &str| {
        let template = format!(
            "#import \"/nd30.typ\": *\n#counted(columns: (1fr, 1fr), align: (left, right), header: ([A], [B]), {cells})"
        );
        form("", &template)
    };
    let proved = |project: &Sandbox| {
        let run = project.run("test thu");
        (run.status.code(), String::from_utf8(run.stdout).unwrap())
    };
    let (code, said) = proved(&table("[một], [1], [hai]"));
    assert!(code == Some(1) && said.contains("bảng có 2 cột, mà một hàng có 1 ô"), "{said}");
    assert!(said.contains("--> templates/thu/paper.typ:2:2"), "{said}");
    let (code, said) = proved(&table("[một], [1], ..total([Tổng], [1], [2])"));
    assert!(code == Some(1) && said.contains("bảng có 2 cột, mà một hàng có 3 ô"), "{said}");
    assert_eq!(proved(&table("[một], [1], ..total([Tổng], [1])")).0, Some(0));
}
