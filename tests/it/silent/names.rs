//! Names that mean nothing: of fields, tables, forms, units, sectors, codes.

use super::{CRITERION, FILE, FORM, UNITS, found, project, refuses};

#[test]
fn every_name_of_a_formula_is_there() {
    let met = |formula: &str| format!("met: {formula}");
    let refuses = |formula: &str, says: &str| refuses(&[(CRITERION, &met(formula))], 8, says);
    refuses("dosiers >= 1", "không có trường hay số đo nào tên `dosiers`");
    refuses("count(procdures) >= 1", "không có bảng `procdures`");
    refuses("over('xuan-din'; dossiers) >= 1", "không có đơn vị `xuan-din` trong dự án");
    refuses("over('noi-khac'; dossiers) >= 1", "không có đơn vị `noi-khac` trong dự án");
    refuses(
        "count(procedures where code = '1.000895') >= 1",
        "mã TTHC `1.000895` không có trong danh mục nào",
    );
    refuses(
        "count(procedures where locality(online.received) >= 2) >= 1",
        "`locality` không dùng được trong từng hàng của bảng `procedures`",
    );
    refuses("count(procedures) >=", "sau `>=` thiếu một vế");
}

#[test]
fn a_unit_that_a_formula_names_and_nobody_has() {
    project(&[(CRITERION, "met: over('xuan-dinh'; 'xuan-din'; dossiers) >= 1")]).says(
        "check",
        1,
        r#"
            lỗi[rulebook]: không có đơn vị `xuan-din` trong dự án
             --> templates/thu/rulebook.yaml:8:63
              |
            8 |       - {id: "1", clause: m, text: T, met: over('xuan-dinh'; 'xuan-din'; dossiers) >= 1}
              |                                                               ^^^^^^^^
              |
              = gợi ý: có phải ý là `xuan-dinh`?

            đã kiểm tra 3 đơn vị, 1 tệp số liệu: 1 lỗi, 0 cảnh báo, 0 thông tin
        "#,
    );
}

#[test]
fn a_measure_that_is_wrong_is_said_once_and_of_nothing_that_rests_on_it() {
    let measures = |all: &str| format!("{UNITS}\n        measures: {{{all}}}");
    let found = |all: &str| {
        let changes = [(UNITS, &*measures(all)), (CRITERION, "met: a + count(procedures) >= 3")];
        found(&project(&changes))
    };
    let wrong = |name: &str, says: &str| format!("rulebook {FILE}:7 {says}").replace('@', name);
    let circle = |name: &str| wrong(name, "số đo `@` tính vòng quanh: nó dựa vào chính nó");

    assert_eq!(found("a: {is: b + 1}, b: {is: count(procedures)}"), Vec::<String>::new());
    assert_eq!(
        found("a: {is: b + 1}, b: {is: count(procdures)}"),
        [wrong("", "không có bảng `procdures`")]
    );
    assert_eq!(found("a: {is: a + 1}"), [circle("a")]);
    assert_eq!(found("a: {is: b + 1}, b: {is: a + 1}"), [circle("a"), circle("b")]);
    assert_eq!(found("a: {is: b + 1}, b: {is: b + 1}"), [circle("b")]);
}

#[test]
fn every_name_of_a_form_is_there() {
    let form = |rest: &str| format!("{FORM}, {rest}");
    let refuses = |rest: &str, says: &str| refuses(&[(FORM, &form(rest))], 10, says);
    refuses("cites: [papr]", "bộ quy định không có biểu mẫu `papr`");
    refuses("attached_to: papr", "bộ quy định không có biểu mẫu `papr`");
    refuses("cites: [paper]", "biểu mẫu `paper` viện dẫn vòng quanh: nó dựa vào chính nó");
    refuses("needs: [{of: procedurs, fields: [level]}]", "không có bảng `procedurs`");
    refuses("needs: [{of: procedures, fields: [levl]}]", "không có trường `levl`");
    refuses("lists: {a: {of: procedurs}}", "không có bảng `procedurs`");
    refuses("lists: {a: {of: procedures, merge: [levl]}}", "không có trường `levl`");
    refuses(
        "lists: {a: {of: procedures, by: sectr}}",
        "`sectr` không phải `sector`, `unit` hay một trường chọn của bảng",
    );
    refuses("issuer: {tier: district, within: dong-na}", "không có đơn vị `dong-na` trong dự án");
    refuses("about: {tier: commune, within: dong-na}", "không có đơn vị `dong-na` trong dự án");
    refuses("issuer: {tier: district}, rests_on: [papr]", "bộ quy định không có biểu mẫu `papr`");
    let other = "other: {title: Báo cáo, kind: BC, issuer: {tier: district}, template: paper.typ";
    refuses(
        &format!("rests_on: [other]}}\n      {other}"),
        "`paper` do từng đơn vị lập về chính mình, không chọn đơn vị theo văn bản đã có",
    );
}

#[test]
fn an_issuer_that_no_unit_is() {
    project(&[(FORM, "template: paper.typ, issuer: {tier: department, role: culture}")])
        .file("data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml", "procedures: []\n")
        .says(
            "check",
            0,
            r#"
            cảnh báo[no-unit-meant]: dự án không có đơn vị nào như nói ở đây
              --> templates/thu/rulebook.yaml:10:66
               |
            10 | ...emplate: paper.typ, issuer: {tier: department, role: culture}}
               |                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
               |
               = gợi ý: xem lại `tier`, `within`, `below`, `role` ở đây, hoặc `kind`, `roles` trong `unit.yaml` của đơn vị

            đã kiểm tra 3 đơn vị, 1 tệp số liệu: 0 lỗi, 1 cảnh báo, 0 thông tin
        "#,
        );
}

#[test]
fn a_row_keeps_the_words_that_every_list_has() {
    let fields = "title: A\ngroup: a\ntables:\n  work:\n    key: {id: text}\n    fields:\n      name: {type: text, label: Tên}\n";
    let sandbox = project(&[(FORM, "template: paper.typ, lists: {a: {of: work}}")])
        .file("templates/thu/fields.yaml", fields);

    assert_eq!(
        found(&sandbox),
        [format!(
            "rulebook {FILE}:10 bảng `work` có trường `name`, mà `name` là từ có sẵn ở mỗi hàng của một danh sách"
        )]
    );
}

#[test]
fn a_sector_that_no_catalog_has() {
    let fields = "title: A\ngroup: a\ntables:\n  work:\n    key: {sector: sector}\n    fields:\n      done: {type: count, label: Xong}\n";
    let met = |sector: &str| {
        format!("met: count(work where sector in ('{sector}'; 'Cư trú') and done >= 1) >= 1")
    };
    let of = |sector: &str, stated: &str| {
        let record = format!(
            "work: [{{sector: {stated}, done: 3}}]\ndocuments: {{paper: {{number: 9, date: 2018-06-05}}}}\n"
        );
        found(
            &project(&[(CRITERION, &met(sector))])
                .file("templates/thu/fields.yaml", fields)
                .file("data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml", &record),
        )
    };

    assert_eq!(of("Hộ tịch", "Hộ tịch"), Vec::<String>::new());
    let says = "lĩnh vực `Hộ tich` không có trong danh mục nào";
    let record = "data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml";
    assert_eq!(of("Hộ tịch", "Hộ tich"), [format!("unknown-code {record}:1 {says}")]);
    assert_eq!(of("Hộ tich", "Hộ tịch"), [format!("rulebook {FILE}:8 {says}")]);
}

#[test]
fn what_is_refused_is_said_in_english_too() {
    project(&[(CRITERION, "met: dossiers_online / dossiers >= 25, when_empty: open")]).says(
        "check --lang en",
        1,
        r#"
            error[rulebook]: the other side is a share (%), so that `25` may be read in two ways
             --> templates/thu/rulebook.yaml:8:74
              |
            8 |       - {id: "1", clause: m, text: T, met: dossiers_online / dossiers >= 25, when_empty: open}
              |                                                                          ^^
              |
              = help: write `25%`, or `2500%` if 25 times is meant

            checked 3 unit(s), 1 record(s): 1 error(s), 0 warning(s), 0 note(s)
        "#,
    );
}

#[test]
fn every_name_in_the_formulas_of_fields_is_there() {
    let fields = |field: &str| {
        format!(
            "title: A\ngroup: a\ntables:\n  work:\n    key: {{sector: sector}}\n    fields:\n      done: {{type: count, label: Xong}}\nfields:\n  own: {{type: count, label: Riêng}}\n{field}"
        )
    };
    let said = |field: &str| {
        let sandbox = project(&[]).file("templates/thu/fields.yaml", &fields(field));
        let all = found(&sandbox).into_iter();
        all.filter(|it| !it.starts_with("unused")).collect::<Vec<_>>()
    };
    let file = "templates/thu/fields.yaml";
    let (unit, sector, code) = (
        "không có đơn vị `xuan-din` trong dự án",
        "lĩnh vực `Hộ tich` không có trong danh mục nào",
        "mã TTHC `1.000895` không có trong danh mục nào",
    );
    for (field, line, says) in [
        ("  x: {is: \"over('xuan-din'; own)\", label: X}\n", 10, unit),
        ("  x: {type: count, label: X, else: \"over('xuan-din'; own)\"}\n", 10, unit),
        (
            "  x: {type: count, label: X, asked_if: \"count(work where sector = 'Hộ tich') > 0\"}\n",
            10,
            sector,
        ),
        (
            "  x: {type: count, label: X, cases: [{when: \"count(work where sector in ('Hộ tich')) > 0\", then: 1}, {else: 0}]}\n",
            10,
            sector,
        ),
        (
            "check:\n  - {code: c, at: own, that: \"own = count(procedures where code = '1.000895')\", says: lệch}\n",
            11,
            code,
        ),
    ] {
        assert_eq!(said(field), [format!("declaration {file}:{line} {says}")], "{field}");
        let right = field.replace("xuan-din'", "xuan-dinh'").replace("Hộ tich", "Hộ tịch");
        assert_eq!(said(&right.replace("1.000895", "1.000894")), Vec::<String>::new(), "{right}");
    }
}

#[test]
fn every_name_in_the_columns_of_a_table_is_there() {
    let column = |code: &str| {
        format!(
            "template: paper.typ, lists: {{a: {{of: procedures, columns: [{{head: A, field: code, when: \"code <> '{code}'\"}}]}}}}"
        )
    };
    refuses(&[(FORM, &column("1.000895"))], 10, "mã TTHC `1.000895` không có trong danh mục nào");
    assert_eq!(found(&project(&[(FORM, &column("1.000894"))])), Vec::<String>::new());
}
