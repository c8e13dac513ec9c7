//! Rules that would judge otherwise than they look: refused, or right.

use super::{CRITERION, UNITS, found, project, refuses};

#[test]
fn nobody_is_judged_by_nothing() {
    let all = format!(
        "judges:\n      - {UNITS}\n        criteria:\n          - {{id: \"1\", clause: m, text: T, {CRITERION}}}"
    );
    refuses(&[(&all, "judges: []")], 5, "bộ quy định không đánh giá đơn vị nào");
    refuses(&[(UNITS, "units: []")], 6, "phần này không đánh giá đơn vị nào");
    let criteria = format!("criteria:\n          - {{id: \"1\", clause: m, text: T, {CRITERION}}}");
    refuses(
        &[(&criteria, "criteria: []")],
        7,
        "không có tiêu chí nào: không đơn vị nào đạt hay không đạt được",
    );
}

#[test]
fn a_unit_is_judged_by_one_part_of_a_rulebook() {
    let part = |units: &str| {
        format!(
            "judges:\n      - units: {units}\n        criteria: [{{id: \"0\", clause: m, text: T, met: count(procedures) >= 9}}]\n"
        )
    };
    let taken = "mọi đơn vị này đã do một phần ở trên của `judges` đánh giá, phần này không bao giờ được dùng";
    refuses(&[("judges:\n", &part("{tier: commune}"))], 8, taken);
    refuses(
        &[
            (UNITS, "units: {tier: commune, within: dong-nai}"),
            ("judges:\n", &part("{tier: commune}")),
        ],
        8,
        taken,
    );
    // What is narrower comes first.
    assert_eq!(
        found(&project(&[("judges:\n", &part("{tier: commune, within: dong-nai/xuan-loc}"))])),
        Vec::<String>::new()
    );
}

#[test]
fn two_parts_that_cross_in_a_unit() {
    let part = "judges:\n      - units: {tier: commune, role: r}\n        criteria: [{id: \"0\", clause: m, text: T, met: count(procedures) >= 9}]\n";
    project(&[("judges:\n", part), (UNITS, "units: {tier: commune, below: district}")])
        .file(
            "data/units/dong-nai/xuan-loc/xuan-dinh/unit.yaml",
            "kind: commune\nname: xã Xuân Định\nplace: Xuân Định\nroles: [r]\n",
        )
        .says(
            "check",
            1,
            r#"
            lỗi[rulebook]: đơn vị `dong-nai/xuan-loc/xuan-dinh` thuộc cả phần này lẫn một phần ở trên của `judges`
             --> templates/thu/rulebook.yaml:8:12
              |
            8 |   - units: {tier: commune, below: district}
              |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
              |
              = gợi ý: thu hẹp một trong hai phần: mỗi đơn vị chỉ do một phần đánh giá

            đã kiểm tra 3 đơn vị, 1 tệp số liệu: 1 lỗi, 0 cảnh báo, 0 thông tin
        "#,
        );
}

#[test]
fn parts_with_points_and_without_do_not_mix() {
    let part = |id: &str, rule: &str| format!("{{id: \"{id}\", clause: m, text: T, {rule}}}");
    let (met, points) = (part("1.a", CRITERION), part("1.b", "met: count(procedures) >= 2, of: 2"));
    for (way, says) in [
        ("any", "phần `1.b` cho điểm, nhưng ở đây chỉ xét đạt hay không đạt"),
        ("all", "phần `1.b` cho điểm, nhưng ở đây chỉ xét đạt hay không đạt"),
        ("sum", "phần `1.a` không cho điểm, không cộng hay so điểm được"),
        ("best", "phần `1.a` không cho điểm, không cộng hay so điểm được"),
    ] {
        refuses(&[(CRITERION, &format!("{way}: [{met}, {points}]"))], 8, says);
    }
}

#[test]
fn one_of_several_is_met_where_one_is() {
    let part = |id: &str, least: u8| {
        format!("{{id: \"{id}\", clause: m, text: T, met: count(procedures) >= {least}}}")
    };
    let any = |a, b| format!("any: [{}, {}]", part("1.a", a), part("1.b", b));
    let verdict = |text: &str| {
        let printed = project(&[(CRITERION, text)]).prints("assess --format json");
        let printed: serde_json::Value = serde_json::from_str(&printed).unwrap();
        printed[0]["verdict"].as_str().unwrap().to_owned()
    };

    assert_eq!(verdict(&any(2, 3)), "not_met");
    assert_eq!(verdict(&any(2, 1)), "met");
}

#[test]
fn rows_and_grades_go_down_and_cover_all() {
    let steps = |rows: &str| format!("of: 2, steps: {{by: dossiers, rows: [{rows}]}}");
    refuses(
        &[(CRITERION, &steps("{from: 5, points: 1}, {from: 8, points: 2}, {else: 0}"))],
        8,
        "các bậc phải giảm dần: bậc này không ở dưới bậc trên (5)",
    );
    refuses(
        &[(CRITERION, &steps("{from: 8, points: 2}, {from: 5, points: 1}"))],
        8,
        "các bậc chưa phủ hết: thiếu bậc cuối `else`",
    );
    let grades = |rows: &str| {
        format!(
            "met: count(procedures) >= 1, of: 10}}\n        grades: [{{on: total, rows: [{rows}]}}]"
        )
    };
    let criterion = format!("{CRITERION}}}");
    refuses(
        &[(&criterion, &grades("{from: 5, name: Khá}, {from: 9, name: Tốt}, {else: Yếu}"))],
        9,
        "các mức phải giảm dần, mức cao nhất trước",
    );
    refuses(
        &[(&criterion, &grades("{from: 9, name: Tốt}, {from: 5, name: Khá}"))],
        9,
        "các mức chưa phủ hết: thiếu mức cuối `else`",
    );
}

#[test]
fn a_mean_and_a_total_are_graded_exactly() {
    let criteria = "met: count(procedures) >= 1, of: 1}\n          - {id: \"2\", clause: m, text: T, met: count(procedures) >= 2, of: 2}\n        total: {of: 3}\n        grades:\n          - {on: mean, of: 100, rows: [{from: 50, name: Khá}, {else: Yếu}]}\n          - {on: total, rows: [{from: 1, name: A}, {else: B}]}";
    let sandbox = project(&[(&format!("{CRITERION}}}"), criteria)]);

    let printed: serde_json::Value =
        serde_json::from_str(&sandbox.prints("assess --format json")).unwrap();

    // 1 of 3 points is a third of 100, and no half.
    let grades = printed[0]["grades"].as_array().unwrap();
    let of = |on: &str| grades.iter().find(|it| it["on"] == on).unwrap();
    assert_eq!((&of("mean")["points"], &of("mean")["grade"]), (&"100/3".into(), &"Yếu".into()));
    assert_eq!((&of("total")["points"], &of("total")["grade"]), (&"1".into(), &"A".into()));
    assert!(
        sandbox.prints("assess").contains("không đạt (1 điểm), A"),
        "{}",
        sandbox.prints("assess")
    );
}

#[test]
fn points_stay_within_what_a_criterion_gives() {
    refuses(
        &[(CRITERION, "points: 5 * (dossiers_all / dossiers_one_stop), of: 5, when_empty: open")],
        8,
        "công thức có thể cho từ 0 đến … điểm, tiêu chí chỉ cho từ 0 đến 5",
    );
    let sum = "of: 9, sum: [{id: \"1.a\", clause: m, text: T, met: count(procedures) >= 1, of: 2}, {id: \"1.b\", clause: m, text: T, met: count(procedures) >= 2, of: 2}]";
    refuses(&[(CRITERION, sum)], 8, "các phần cho nhiều nhất 4 điểm, ở đây ghi 9");
    let total = "met: count(procedures) >= 1, of: 10}\n        total: {of: 100}";
    refuses(
        &[(&format!("{CRITERION}}}"), total)],
        9,
        "các tiêu chí cộng lại được 10 điểm, ở đây ghi 100",
    );
}

#[test]
fn a_share_says_that_it_is_one() {
    let says = "vế kia là tỷ lệ %, nên `25` có thể hiểu hai cách";
    let share = "dossiers_online / dossiers >= 25, when_empty: open";
    refuses(&[(CRITERION, &format!("met: {share}"))], 8, says);
    let says = "công thức cho tỷ lệ %, nên `25` có thể hiểu hai cách";
    let target = "target: {\"2018\": 25, \"2019\": none}, met: dossiers_online / dossiers >= target, when_empty: open";
    refuses(&[(CRITERION, target)], 8, says);
    let steps = |by: &str, from: &str| {
        format!(
            "of: 1, steps: {{by: {by}, rows: [{{from: {from}, points: 1}}, {{else: 0}}]}}, when_empty: open"
        )
    };
    refuses(&[(CRITERION, &steps("dossiers_online / dossiers", "25"))], 8, says);
    let says = "công thức không cho tỷ lệ, không so với `25%` được";
    let steps = steps("dossiers", "25%").replace(", when_empty: open", "");
    refuses(&[(CRITERION, &steps)], 8, says);
    let target = "target: {\"2018\": 25%, \"2019\": none}, met: dossiers >= target";
    refuses(&[(CRITERION, target)], 8, says);
    refuses(
        &[(CRITERION, "met: dossiers >= 25%")],
        8,
        "`dossiers` là số hồ sơ, `25%` là tỷ lệ %: không so với nhau được",
    );
}

#[test]
fn what_can_never_be_is_not_asked_for() {
    refuses(
        &[(CRITERION, "met: dossiers_online / dossiers > 100%, when_empty: open")],
        8,
        "theo loại và giới hạn của các trường, điều kiện này không bao giờ đúng",
    );
    refuses(
        &[(
            CRITERION,
            "of: 1, steps: {by: dossiers_online / dossiers, rows: [{above: 100%, points: 1}, {else: 0}]}, when_empty: open",
        )],
        8,
        "không số nào tới được bậc này (100%): công thức cho nhiều nhất 1",
    );
}
