//! Lists that say their columns: what is refused, and what is drawn.

use crate::sandbox::Sandbox;

/// A rulebook for 2018 whose form draws a table with these columns.
fn drawing(columns: &str) -> Sandbox {
    drawn(columns, "sector", "")
}

/// The same, under such headings, and with more said of the form.
fn drawn(columns: &str, by: &str, more: &str) -> Sandbox {
    let rulebook = format!(
        r#"
        title: Thử
        source: {{document: 1/X, issuer: Sở X, date: 2018-01-01, abstract: thử}}
        in_force: 2018-01-01
        years: {{from: 2018, to: 2018}}
        judges:
          - units: {{tier: commune, within: dong-nai}}
            measures:
              whole: {{label: Tất cả, is: sum(received of procedures)}}
            criteria:
              - {{id: "1", clause: mục 1, text: Một, met: count(procedures) >= 1}}
        forms:
          paper:
            title: Báo cáo
            kind: BC
            template: paper.typ
            {more}
            lists:
              rows:
                of: procedures
                by: {by}
                columns: {columns}
        "#
    );
    Sandbox::new()
        .file("hoso.yaml", "rulebooks: [thu]\n")
        .file("templates/thu/rulebook.yaml", &rulebook)
        .file("templates/thu/paper.typ", PAPER)
}

const PAPER: &str = r#"
    {%- set title = "Thử" -%}
    {% include "opening.typ" %}
    {{<table of={lists.rows.table} />}}
"#;

/// What `check` says of the rulebook.
fn said(columns: &str) -> Vec<String> {
    let output = drawing(columns).run("check --format json");
    let found: Vec<serde_json::Value> = serde_json::from_slice(&output.stdout).unwrap();
    let of_rulebook = found.iter().filter(|it| it["file"] == "templates/thu/rulebook.yaml");
    of_rulebook.map(|it| it["message"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_column_that_cannot_be_filled_is_refused_where_it_stands() {
    let good = r#"[{head: Tên, field: name, group: "{title}", total: "{count}, {measures.whole}, {lists.rows.count}"}, {head: [Hồ sơ, Tổng], field: received, group: sum, total: sum}, {head: [Hồ sơ, Nửa], is: received / 2, when: level >= 3, else: –}, {head: Ghi chú, text: ["mức {level}", "; {note}"], share: 2}]"#;
    assert_eq!(said(good), Vec::<String>::new());

    for (columns, expected) in [
        ("[{head: Tên, field: nmae}]", "không có trường `nmae`"),
        ("[{head: Tên}]", "cột không nói in gì"),
        ("[{head: Tên, field: name, text: chữ}]", "cột nói in gì nhiều lần"),
        ("[{head: Tên, text: \"{lvel}\"}]", "không có tên `lvel`"),
        ("[{head: Tên, text: \"{level\"}]", "dấu `{` không có `}`"),
        (
            "[{head: Tên, field: name, total: sum}]",
            "`sum` cộng các số của cột, mà cột này không phải cột số",
        ),
        ("[{head: Tên, field: name, total: \"{title}\"}]", "không có tên `title`"),
        ("[{head: Tên, field: name, group: \"{measures.al}\"}]", "không có tên `measures.al`"),
        ("[{head: [a, b, c, d], field: name}]", "4 hàng đầu, nhiều nhất là 3"),
        (
            "[{head: Tên, field: name, width: 20, share: 2}]",
            "cột đã có `width` thì không chia phần còn lại",
        ),
    ] {
        assert_eq!(said(columns), [expected], "{columns}");
    }
}

#[test]
fn a_row_above_a_group_needs_groups() {
    let sandbox = drawing(r#"[{head: Tên, field: name, group: "{title}"}]"#);
    let rulebook = String::from_utf8(sandbox.read("templates/thu/rulebook.yaml")).unwrap();
    let rulebook = rulebook.replace("        by: sector\n", "");

    let output = sandbox.bytes("templates/thu/rulebook.yaml", rulebook.as_bytes());
    let said = String::from_utf8(output.run("check").stdout).unwrap();

    assert!(said.contains("bảng không chia nhóm (`by`) nên không có hàng đầu nhóm"), "{said}");
}

/// Sums are of what is there: one that is not known leaves its sum open, and no other.
#[test]
fn sums_stand_in_their_columns_and_are_open_with_one_of_their_numbers() {
    let columns = r#"[{head: Tên, field: name, group: "{title}", total: Tổng}, {head: [Hồ sơ, Trực tuyến], field: online.received, group: sum, total: sum}, {head: [Hồ sơ, Trực tiếp], field: in_person.received, align: right, total: sum}]"#;
    let sandbox = drawing(columns).file(
        &format!("{}/2018.yaml", crate::sandbox::COMMUNE),
        r#"
        procedures:
          - {code: "1.000894", level: 3, online: {received: 1000}, in_person: {received: 5}}
          - {code: "1.000656", level: 3, online: {received: 20}, in_person: {received: 6}}
          - {code: "2.000815", level: 3, online: {received: 7}}
        "#,
    );
    let text = crate::source::source_in(
        sandbox.root().to_owned(),
        ("dong-nai/xuan-loc/xuan-dinh", "2018"),
        ("thu", "paper"),
    );

    assert!(text.contains("heads: 2,"), "{text}");
    assert!(text.contains(r##"table.cell(colspan: 2, rowspan: 1)[#"Hồ sơ";]"##), "{text}");
    assert!(text.contains(r##"group([#"Hộ tịch";], [#"1.020";], []),"##), "{text}");
    assert!(text.contains(r##"..total([#"Tổng";], [#"1.027";], [#no-sum]),"##), "{text}");
    assert!(text.contains("align: (left, left, right,)"), "{text}");
    sandbox.prints("build");
}

#[test]
fn two_units_of_one_name_have_a_heading_each() {
    let unit = "{kind: commune, name: xã Xuân Định, place: Xuân Định}";
    let record = "procedures: [{code: \"1.000894\", level: 3}]";
    let columns = r#"[{head: Tên, field: name, group: "{title}, {count}"}]"#;
    let sandbox = drawn(columns, "unit", "issuer: {tier: district}")
        .file("data/units/dong-nai/xuan-loc/khac/unit.yaml", unit)
        .file("data/units/dong-nai/xuan-loc/khac/2018.yaml", record);
    sandbox.prints("build --keep-source");
    let page = sandbox.read("out/dong-nai/xuan-loc/2018/paper.typ");
    let page = String::from_utf8(page).unwrap();
    let heads = ["Xã Xuân Định, 1", "Xã Xuân Định, 3"].map(|it| page.matches(it).count());
    assert_eq!(heads, [1, 1], "{page}");
}

/// A heading that stands over nothing heads nothing: a table of such alone is drawn all the same.
#[test]
fn a_table_all_of_whose_groups_are_empty_is_drawn() {
    let columns = r#"[{head: Tên, field: name, group: "{title}", total: Tổng}, {head: Hồ sơ, field: received, group: sum, total: sum}]"#;
    let some = "procedures: [{code: \"1.000894\", level: 3, online: {received: 2}}]";
    for (by, record) in [("level", "procedures: []"), ("level", some), ("sector", "procedures: []")]
    {
        let issued = "documents: {paper: {number: 9, date: 2018-06-05}}";
        let sandbox = drawn(columns, by, "")
            .file(&format!("{}/2018.yaml", crate::sandbox::COMMUNE), record)
            .file(
                "data/units/dong-nai/xuan-loc/khac/unit.yaml",
                "{kind: commune, name: xã Khác, place: Khác}",
            )
            .file("data/units/dong-nai/xuan-loc/khac/2018.yaml", &format!("{record}\n{issued}\n"));

        for format in ["pdf", "docx"] {
            sandbox.prints(&format!("build --format {format}"));
        }
        let page = sandbox.read("out/dong-nai/xuan-loc/khac/2018/paper.pdf");
        crate::pdf::conforms(by, &page);
        let said = String::from_utf8(sandbox.run("test").stdout).unwrap();
        assert!(said.contains("dàn thử 1 biểu mẫu"), "{said}");
    }
}

/// A row that sums up says what all units come to: while one does not state the table, it is
/// named, and the sum is left empty; one that states that it has no rows is none of these.
#[test]
fn a_sum_over_units_is_open_while_one_does_not_state_its_rows() {
    let columns = r#"[{head: Tên, field: name, group: "{title}", total: Tổng}, {head: Hồ sơ, field: online.received, group: sum, total: sum}]"#;
    let paper = format!(
        "{PAPER}\n    {{{{ lists.rows.stated }}}} đơn vị; chưa: {{% for it in lists.rows.unstated %}}{{{{ it }}}}.{{% endfor %}}\n"
    );
    let page = |record: Option<&str>| {
        let issuer = "issuer: {tier: district}";
        let mut sandbox = drawn(columns, "unit", issuer)
            .file("templates/thu/paper.typ", &paper)
            .file(
                &format!("{}/2018.yaml", crate::sandbox::COMMUNE),
                "procedures: [{code: \"1.000894\", level: 3, online: {received: 20}}]\n",
            )
            .file(
                "data/units/dong-nai/xuan-loc/khac/unit.yaml",
                "{kind: commune, name: xã Khác, place: Khác}",
            );
        if let Some(record) = record {
            sandbox = sandbox.file("data/units/dong-nai/xuan-loc/khac/2018.yaml", record);
        }
        let whom = ("dong-nai/xuan-loc", "2018");
        crate::source::source_in(sandbox.root().to_owned(), whom, ("thu", "paper"))
    };
    let one = r##"group([#"Xã Xuân Định";], [#"20";]),"##;
    let open = [r##"..total([#"Tổng";], [#no-sum]),"##, r##"#"1"; đơn vị; chưa: #"xã Khác";."##];
    let whole = [r##"..total([#"Tổng";], [#"20";]),"##, r##"#"2"; đơn vị; chưa: "##];

    for (record, said) in [
        (None, open),
        (Some("indicators: {leaders: 2}\n"), open),
        (Some("procedures: []\n"), whole),
    ] {
        let page = page(record);
        for said in said.into_iter().chain([one]) {
            assert!(page.contains(said), "{record:?}: {said}\n{page}");
        }
    }
}
