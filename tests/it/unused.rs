//! What is declared in vain: by nothing used, or asked of nobody who is judged by it.

use crate::sandbox::{COMMUNE, Sandbox};

/// The project with a rulebook of its own for 2030, and nothing else in use.
fn of(fields: &str, rulebook: &str, template: &str) -> Sandbox {
    Sandbox::new()
        .file("hoso.yaml", "rulebooks: [dong-nai-8-1, thu]")
        .file("templates/thu/fields.yaml", fields)
        .file("templates/thu/rulebook.yaml", rulebook)
        .file("templates/thu/paper.typ", template)
}

const FIELDS: &str = r#"
    title: Thử
    group: thu
    fields:
      market_share: {type: share, label: Chợ}
      market_shares: {type: share, label: Các chợ}
      remark: {type: text, label: Ghi chú}
      altogether: {is: market_share, label: Tổng}
    tables:
      markets:
        label: Chợ
        key: {market: text}
        fields:
          stalls: {type: count, label: Số quầy}
          cashless: {type: count, part_of: stalls, label: Không tiền mặt}
      roads:
        label: Đường
        key: {road: text}
        fields:
          length: {type: number, label: Chiều dài}
"#;

const RULEBOOK: &str = r#"
    title: Thử
    source: {document: 1/X, issuer: Sở X, date: 2030-01-01, abstract: thử}
    in_force: 2030-01-01
    years: {from: 2030, to: 2030}
    judges:
      - units: {tier: commune}
        measures:
          rate: {is: market_share}
          rates: {is: 2 * market_share}
          printed: {is: count(markets)}
        criteria:
          - {id: "1", clause: mục 1, text: Một nửa, met: rate >= 50%}
    forms:
      paper: {title: Báo cáo, kind: BC, template: paper.typ, shows: [measures, fields]}
"#;

#[test]
fn what_nothing_uses_is_said_where_it_is_declared_with_the_nearest_that_is_used() {
    // A word of the page is no use, nor is what a record may state.
    of(FIELDS, RULEBOOK, "rates, remark, altogether, roads, {{ measures.printed }}").says(
        "check",
        0,
        r#"
        cảnh báo[unused]: trường `market_shares` không dùng vào đâu
         --> templates/thu/fields.yaml:5:3
          |
        5 |   market_shares: {type: share, label: Các chợ}
          |   ^^^^^^^^^^^^^
          |
          = gợi ý: có phải ý là `market_share`? Nếu không thì bỏ đi, hoặc dùng nó

        cảnh báo[unused]: trường `remark` không dùng vào đâu
         --> templates/thu/fields.yaml:6:3
          |
        6 |   remark: {type: text, label: Ghi chú}
          |   ^^^^^^
          |
          = gợi ý: dùng nó trong một công thức, `needs`, `lists` hay biểu mẫu, hoặc bỏ đi

        cảnh báo[unused]: trường `altogether` không dùng vào đâu
         --> templates/thu/fields.yaml:7:3
          |
        7 |   altogether: {is: market_share, label: Tổng}
          |   ^^^^^^^^^^
          |
          = gợi ý: dùng nó trong một công thức, `needs`, `lists` hay biểu mẫu, hoặc bỏ đi

        cảnh báo[unused]: trường `cashless` không dùng vào đâu
          --> templates/thu/fields.yaml:14:7
           |
        14 |       cashless: {type: count, part_of: stalls, label: Không tiền mặt}
           |       ^^^^^^^^
           |
           = gợi ý: dùng nó trong một công thức, `needs`, `lists` hay biểu mẫu, hoặc bỏ đi

        cảnh báo[unused]: bảng `roads` không dùng vào đâu
          --> templates/thu/fields.yaml:15:3
           |
        15 |   roads:
           |   ^^^^^
           |
           = gợi ý: dùng nó trong một công thức, `needs`, `lists` hay biểu mẫu, hoặc bỏ đi

        cảnh báo[unused]: số đo `rates` không dùng vào đâu
         --> templates/thu/rulebook.yaml:9:7
          |
        9 |       rates: {is: 2 * market_share}
          |       ^^^^^
          |
          = gợi ý: có phải ý là `rate`? Nếu không thì bỏ đi, hoặc dùng nó

        đã kiểm tra 3 đơn vị, 1 tệp số liệu: 0 lỗi, 6 cảnh báo, 0 thông tin
    "#,
    );
}

#[test]
fn a_use_is_a_formula_a_need_a_list_or_a_template() {
    let rulebook = r#"
        title: Thử
        source: {document: 1/X, issuer: Sở X, date: 2030-01-01, abstract: thử}
        in_force: 2030-01-01
        years: {from: 2030, to: 2030}
        judges:
          - units: {tier: commune}
            measures:
              rate: {is: market_share}
              rates: {is: 2 * rate}
              printed: {is: count(markets)}
            criteria:
              - {id: "1", clause: mục 1, text: Một nửa, met: rates >= 50%}
        forms:
          paper:
            title: Báo cáo
            kind: BC
            shows: [measures, fields]
            template: paper.typ
            needs: [{fields: [market_shares]}]
            lists:
              markets: {of: markets, where: cashless > 0}
              roads: {of: roads}
    "#;
    let template = r#"
        {{ measures["printed"] }} {% if fields.remark %}{{ fields.remark }}{% endif %} {% if fields.altogether %}{% endif %}
        {% for it in lists.roads.rows %}{{ it.length }}{% endfor %}
    "#;

    of(FIELDS, rulebook, template).says(
        "check",
        0,
        "đã kiểm tra 3 đơn vị, 1 tệp số liệu: 0 lỗi, 0 cảnh báo, 0 thông tin",
    );
}

/// A topic that all rulebooks share is looked at where it is the project's own.
#[test]
fn a_rulebook_that_is_not_in_use_uses_what_it_names() {
    let topic = "
        title: Thử
        fields:
          named: {type: count, label: Có tên}
          nameless: {type: count, label: Không tên}
    ";
    let said = of(FIELDS, &RULEBOOK.replace("market_share}", "named}"), "")
        .file("hoso.yaml", "rulebooks: [dong-nai-8-1]")
        .file("templates/fields/thu.yaml", topic)
        .run("check")
        .stdout;

    let said = String::from_utf8(said).unwrap();
    assert!(said.contains("[unused]: trường `nameless` không dùng"), "{said}");
    assert_eq!(said.matches("[unused]").count(), 1, "{said}");
}

const ASKED: &str = r#"
    title: Thử
    group: thu
    fields:
      of_district: {type: share, label: Của huyện, asked_of: {tier: district}}
      of_office: {type: count, noun: hồ sơ, label: Của phòng, asked_of: {role: archiv}}
      part: {type: count, noun: hồ sơ, part_of: whole, label: Phần, asked_of: {tier: commune}}
      whole: {type: count, noun: hồ sơ, label: Tổng, asked_of: {tier: district}}
"#;

#[test]
fn a_field_that_is_asked_of_others_than_those_who_are_judged_by_it() {
    let rulebook = r#"
        title: Thử
        source: {document: 1/X, issuer: Sở X, date: 2030-01-01, abstract: thử}
        in_force: 2030-01-01
        years: {from: 2030, to: 2030}
        judges:
          - units: {tier: commune}
            measures:
              rate: {is: of_district}
            criteria:
              - {id: "1", clause: mục 1, text: Một nửa, met: rate >= 50%}
              - {id: "2", clause: mục 2, text: Mười, met: part + of_office >= 10}
          - units: {tier: department, role: archive}
            criteria:
              - {id: "3", clause: mục 3, text: Mười, met: over('xuan-loc'; whole) >= 10}
        forms:
          paper: {title: Báo cáo, kind: BC, template: paper.typ}
    "#;

    let office = "kind: department\nname: Văn thư\nplace: Xuân Lộc\nroles: [archive]\n";
    let project =
        of(ASKED, rulebook, "").file("data/units/dong-nai/xuan-loc/van-thu/unit.yaml", office);

    project.says("check", 0, r#"
        cảnh báo[asked-of]: `of_district` chỉ hỏi `tier: district`, mà `thu` lấy nó để đánh giá đơn vị khác
         --> templates/thu/fields.yaml:4:58
          |
        4 |   of_district: {type: share, label: Của huyện, asked_of: {tier: district}}
          |                                                          ^^^^^^^^^^^^^^^^
          |
         ::: templates/thu/rulebook.yaml:6:12
          |
        6 |   - units: {tier: commune}
          |            --------------- đơn vị được đánh giá
          |
          = gợi ý: sửa `asked_of`, hoặc lấy số của các đơn vị bên dưới bằng `locality(…)`

        cảnh báo[asked-of]: không đơn vị nào có nhiệm vụ `archiv` (`roles` trong `unit.yaml`)
         --> templates/thu/fields.yaml:5:76
          |
        5 |   of_office: {type: count, noun: hồ sơ, label: Của phòng, asked_of: {role: archiv}}
          |                                                                            ^^^^^^
          |
          = gợi ý: có phải ý là `archive`?

        cảnh báo[asked-of]: `part` hỏi `commune`, mà là một phần của `whole` hỏi `district`
         --> templates/thu/fields.yaml:6:75
          |
        6 |   part: {type: count, noun: hồ sơ, part_of: whole, label: Phần, asked_of: {tier: commune}}
          |                                                                           ^^^^^^^^^^^^^^^
        7 |   whole: {type: count, noun: hồ sơ, label: Tổng, asked_of: {tier: district}}
          |                                                            ---------------- tổng ghi ở đây
          |
          = gợi ý: hỏi phần và tổng ở cùng một loại đơn vị

        đã kiểm tra 4 đơn vị, 1 tệp số liệu: 0 lỗi, 3 cảnh báo, 0 thông tin
    "#);
}

#[test]
fn what_units_below_are_asked_is_summed_over_them() {
    let fields = "
        title: Thử
        group: thu
        fields:
          of_commune: {type: count, noun: hồ sơ, label: Của xã, asked_of: {tier: commune}}
          of_district: {type: count, noun: hồ sơ, label: Của huyện, asked_of: {tier: district}}
    ";
    let rulebook = r#"
        title: Thử
        source: {document: 1/X, issuer: Sở X, date: 2030-01-01, abstract: thử}
        in_force: 2030-01-01
        years: {from: 2030, to: 2030}
        judges:
          - units: {tier: district}
            locality: [commune]
            measures:
              every: {is: of_commune}
            criteria:
              - {id: "1", clause: mục 1, text: Mười, met: locality(every) + of_district >= 10}
        forms:
          paper: {title: Báo cáo, kind: BC, template: paper.typ}
    "#;
    let asked = |sum: &str| {
        let rulebook = rulebook.replace("locality(every)", sum);
        let rulebook = if sum == "every" {
            rulebook.replace("            locality: [commune]\n", "")
        } else {
            rulebook
        };
        String::from_utf8(of(fields, &rulebook, "").run("check").stdout).unwrap()
    };

    let said = asked("locality(every)");
    assert!(!said.contains("asked-of"), "{said}");
    let said = asked("every");
    assert!(said.contains("[asked-of]: `of_commune` chỉ hỏi `tier: commune`"), "{said}");
}

#[test]
fn a_record_that_states_what_others_are_asked() {
    let record = "
        thu: {of_district: 60%}
        procedures:
          - {code: \"1.000894\", level: 2}
          - {code: \"1.000656\", level: 3, online: {received: 12, resolved: 11}}
        documents: {report: {number: 9, date: 2018-06-05}}
    ";
    let rulebook = RULEBOOK.replace("market_share}", "over('xuan-loc'; of_district)}");
    let said = of(ASKED, &rulebook.replace("count(markets)", "1"), "")
        .file(&format!("{COMMUNE}/2018.yaml"), record)
        .run("check")
        .stdout;

    let said = String::from_utf8(said).unwrap();
    assert!(said.contains("cảnh báo[not-asked]: không hỏi `of_district` ở đây"), "{said}");
    assert!(said.contains("chỉ hỏi đơn vị loại `district`, đơn vị này loại `commune`"), "{said}");
}

#[test]
fn a_task_that_a_field_is_asked_of_is_asked_for() {
    let fields = ASKED.replace("archiv}", "archive}").replace("tier: commune", "tier: district");
    let rulebook = RULEBOOK.replace("market_share}", "of_office + whole}");
    let said = of(&fields, &rulebook.replace("count(markets)", "part"), "{{ fields.of_district }}")
        .file(
            "data/units/dong-nai/xuan-loc/van-thu/unit.yaml",
            "
            kind: department
            name: phòng Văn thư
            place: Xuân Lộc
            roles: [archive]
        ",
        )
        .run("check")
        .stdout;

    let said = String::from_utf8(said).unwrap();
    assert!(!said.contains("task-not-asked") && !said.contains("archive`"), "{said}");
}
