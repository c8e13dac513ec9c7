//! Keys that have no effect where they stand, and conditions that say nothing.

use super::{CRITERION, FORM, UNITS, found, project, refuses};

#[test]
fn what_a_form_needs_is_of_its_own_record() {
    let needs = "needs: [{of: procedures, fields: [level]}]";
    let issuer = "issuer: {tier: district}";
    refuses(
        &[(FORM, &format!("{FORM}, {issuer}, {needs}"))],
        10,
        "biểu mẫu có `issuer` lập từ hàng của các đơn vị khác, `needs` nói về hàng của chính đơn vị lập",
    );
    assert_eq!(found(&project(&[(FORM, &format!("{FORM}, {needs}"))])), Vec::<String>::new());
    // What the issuer itself says, it may print.
    let own = format!("{FORM}, {issuer}, needs: [{{fields: [dossiers]}}]");
    assert!(!found(&project(&[(FORM, &own)])).iter().any(|it| it.starts_with("rulebook")));
}

#[test]
fn what_goes_with_another_document_has_no_appendix() {
    let second = "template: paper.typ}\n      list: {title: Danh sách, kind: DS, template: paper.typ, attached_to: paper, lists: {a: {of: procedures, appendix: true}}";
    refuses(
        &[(FORM, second)],
        11,
        "biểu mẫu kèm theo văn bản khác (`attached_to`) chính nó là phụ lục, `appendix` không có tác dụng",
    );
    let first = "template: paper.typ, lists: {a: {of: procedures, appendix: true}}";
    assert_eq!(found(&project(&[(FORM, first)])), Vec::<String>::new());
    let without = second.replace(", appendix: true", "");
    assert_eq!(found(&project(&[(FORM, &without)])), Vec::<String>::new());
}

#[test]
fn what_is_never_empty_does_not_say_what_then_holds() {
    let says = "tiêu chí này không bao giờ trống (không chia, không xét `all`, `any` của hàng nào), `when_empty` không có tác dụng";
    let part = "{id: \"1.a\", clause: m, text: T, met: count(procedures) >= 1}";
    for rule in [CRITERION, &format!("all: [{part}]"), "claimed: true, of: 2"] {
        refuses(&[(CRITERION, &format!("{rule}, when_empty: zero"))], 8, says);
    }
    // What is never 0 is a divisor that leaves nothing empty.
    let by = |whole: &str| format!("met: dossiers_online / ({whole}) >= 25%, when_empty: open");
    refuses(&[(CRITERION, &by("dossiers + 1"))], 8, says);
    let may_be = project(&[(CRITERION, &by("dossiers"))]);
    assert!(!found(&may_be).iter().any(|it| it.starts_with("rulebook")), "{:?}", found(&may_be));
}

#[test]
fn a_locality_that_nothing_sums_over() {
    let locality = format!("{UNITS}\n        locality: [commune]");
    refuses(
        &[(UNITS, &locality)],
        7,
        "không công thức nào của phần này dùng `locality(…)`, nên `locality` không có tác dụng",
    );
    let sum = "met: locality(count(procedures)) >= 1";
    assert_eq!(found(&project(&[(UNITS, &locality), (CRITERION, sum)])), Vec::<String>::new());
    // A measure that only a form prints sums as well.
    let measures = format!(
        "{locality}\n        measures: {{whole: {{label: A, is: locality(count(procedures))}}}}"
    );
    let printed = project(&[(UNITS, &measures), (FORM, "template: paper.typ, shows: [measures]")])
        .file("templates/thu/paper.typ", "= {{ measures.whole }}\n");
    assert_eq!(found(&printed), Vec::<String>::new());
}

#[test]
fn keys_about_points_stand_beside_a_formula_of_points() {
    let part = "{id: \"1.a\", clause: m, text: T, of: 2, met: count(procedures) >= 1}";
    for rule in [format!("{CRITERION}, of: 2"), format!("sum: [{part}]"), format!("best: [{part}]")]
    {
        for key in ["bonus", "penalty", "round"] {
            refuses(
                &[(CRITERION, &format!("{rule}, {key}: 1"))],
                8,
                &format!(
                    "`{key}` chỉ đi với `points`, `steps`, `claimed`; ở đây không có tác dụng"
                ),
            );
        }
    }
    let points = "points: min(2; count(procedures)), of: 2, bonus: 1, penalty: 1, round: 0.5";
    assert_eq!(found(&project(&[(CRITERION, points)])), Vec::<String>::new());
}

#[test]
fn points_are_no_share() {
    let rule = "points: min(2; count(procedures))";
    for (keys, value) in [("of: 200%", "200%"), ("of: 2, round: 50%", "50%")] {
        refuses(
            &[(CRITERION, &format!("{rule}, {keys}"))],
            8,
            &format!("điểm không phải là tỷ lệ, ở đây ghi `{value}`"),
        );
    }
}

#[test]
fn a_row_of_steps_gives_all_points() {
    let steps = |of: &str| {
        format!(
            "of: {of}, steps: {{by: count(procedures), rows: [{{from: 5, points: 1.5}}, {{else: 0}}]}}"
        )
    };
    refuses(
        &[(CRITERION, &steps("2"))],
        8,
        "các bậc chỉ cho nhiều nhất 1.5 điểm, ở đây ghi 2: không đơn vị nào được đủ điểm",
    );
    assert_eq!(found(&project(&[(CRITERION, &steps("1.5"))])), Vec::<String>::new());
    let falls = "of: 2, steps: {by: count(procedures), rows: [{above: 5, points: 0}, {else: 2}]}";
    assert_eq!(found(&project(&[(CRITERION, falls)])), Vec::<String>::new());
}

#[test]
fn a_condition_reads_something_and_may_fail() {
    let nothing = "điều kiện này không dùng đến số liệu nào";
    let always = "theo loại và giới hạn của các trường, điều kiện này lúc nào cũng đúng";
    let never = "theo loại và giới hạn của các trường, điều kiện này không bao giờ đúng";
    for (formula, says) in [
        ("true", nothing),
        ("1 = 1", nothing),
        ("dossiers >= 0", always),
        ("dossiers > -1", always),
        ("dossiers_online <= dossiers", always),
        ("dossiers >= dossiers", always),
        ("dossiers > dossiers", never),
        ("dossiers < 0", never),
        ("dossiers_online > dossiers", never),
        ("plan_on_time and dossiers >= 0", always),
        ("plan_on_time or dossiers < 0", never),
    ] {
        refuses(&[(CRITERION, &format!("met: {formula}"))], 8, says);
        refuses(&[(CRITERION, &format!("{CRITERION}, applies_if: {formula}"))], 8, says);
    }
    for formula in ["dossiers > 0", "dossiers <= 0", "dossiers_online < dossiers"] {
        let sandbox = project(&[(CRITERION, &format!("met: {formula}"))]);
        let said = found(&sandbox);
        assert!(!said.iter().any(|it| it.starts_with("rulebook")), "{formula}: {said:?}");
    }
}

#[test]
fn every_grade_can_be_told_and_earned() {
    let grades = |rows: &str| {
        format!(
            "met: count(procedures) >= 1, of: 10}}\n        grades: [{{on: total, rows: [{rows}]}}]"
        )
    };
    let criterion = format!("{CRITERION}}}");
    for (rows, says) in [
        (
            "{from: 11, name: A}, {from: 10, name: B}, {else: C}",
            "không đơn vị nào tới được mức này (11): nhiều nhất 10 điểm",
        ),
        ("{from: 9, name: A}, {from: 5, name: A}, {else: C}", "hai mức cùng tên `A`"),
        ("{from: 9, name: A}, {from: 5, name: B}, {else: B}", "hai mức cùng tên `B`"),
        ("{else: C}", "chỉ có một mức, mọi đơn vị như nhau"),
    ] {
        refuses(&[(&criterion, &grades(rows))], 9, says);
    }
    let good = grades("{from: 10, name: A}, {from: 5, name: B}, {else: C}");
    assert_eq!(found(&project(&[(&criterion, &good)])), Vec::<String>::new());
}
