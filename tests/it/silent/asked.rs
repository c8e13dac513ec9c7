//! Of whom, and in which years, a criterion is asked.

use super::{CRITERION, found, project, refuses};

/// The rulebook with a criterion that is asked of some.
fn asked(to: &str) -> (&'static str, String) {
    (CRITERION, format!("{CRITERION}, applies_to: {to}"))
}

#[test]
fn the_years_in_which_a_criterion_is_asked_are_some_of_the_rulebook() {
    let refused = |to: &str, says: &str| refuses(&[(CRITERION, &asked(to).1)], 8, says);
    for (from, to) in [(2017, 2018), (2018, 2020), (2019, 2018)] {
        refused(
            &format!("{{years: {{from: {from}, to: {to}}}}}"),
            &format!("từ {from} đến {to} không phải là các năm của bộ quy định"),
        );
    }
    let all = "là mọi năm của bộ quy định, nên không có tác dụng";
    refused("{years: {from: 2018, to: 2019}}", all);
    for year in [2018, 2019] {
        let (from, to) = asked(&format!("{{years: {{from: {year}, to: {year}}}}}"));
        assert_eq!(found(&project(&[(from, &to)])), Vec::<String>::new());
    }
}

#[test]
fn a_criterion_is_asked_of_units_that_are_judged() {
    let nobody =
        "phần này của `judges` không đánh giá `district`, nên không ai được xét theo tiêu chí";
    refuses(&[(CRITERION, &asked("{units: {tier: district}}").1)], 8, nobody);
    refuses(&[(CRITERION, &asked("{units: [{tier: commune}, {tier: district}]}").1)], 8, nobody);
    refuses(&[(CRITERION, &asked("{}").1)], 8, "không nói năm nào, đơn vị nào");
    let (from, to) = asked("{units: {tier: commune, titled: [xã]}}");
    assert_eq!(found(&project(&[(from, &to)])), Vec::<String>::new());
}

#[test]
fn a_place_and_a_task_that_nobody_has_are_said_there_too() {
    let (from, to) = asked("{units: {tier: commune, within: dong-nai/xuan-lok}}");
    let said = found(&project(&[(from, &to)]));
    assert!(
        said.iter().any(|it| it.contains("không có đơn vị `dong-nai/xuan-lok` trong dự án")),
        "{said:?}"
    );
}

#[test]
fn what_is_not_asked_is_neither_met_nor_lacking() {
    let (from, to) = asked("{years: {from: 2019, to: 2019}}");
    let explained = project(&[(from, &to)]).prints("explain dong-nai/xuan-loc/xuan-dinh 1");

    assert!(explained.contains("Chỉ xét năm 2019.\n"), "{explained}");
    assert!(
        explained.contains("Kết luận: không xét: không hỏi đơn vị này trong năm này.\n"),
        "{explained}"
    );
    assert!(!explained.contains("Số liệu trong"), "{explained}");
}
