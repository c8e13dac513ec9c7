//! Measures over a locality and over the year before, judged at the district's tier.

use crate::sandbox::Sandbox;

/// A district that is judged by all its communes together, and by its growth.
fn district() -> Sandbox {
    Sandbox::new()
        .file(
            "templates/toan-huyen/rulebook.yaml",
            r#"
            title: Thử
            source: {document: 1/X, issuer: Sở X, date: 2018-01-01, abstract: thử}
            in_force: 2018-01-01
            years: {from: 2018, to: 2018}
            judges:
              - units: {tier: district}
                locality: [commune]
                criteria:
                  - id: "1"
                    clause: mục 1
                    text: Tính toàn địa phương, từ 50% trở lên
                    met: >
                      locality(sum(online.received of procedures where level >= 3))
                      / locality(sum(received of procedures where level >= 3)) >= 50%
                    when_empty: open
                  - id: "2"
                    clause: mục 2
                    text: Năm trước có từ 5
                    met: before(leaders) >= 5
            forms: {}
            "#,
        )
        .file("data/units/dong-nai/xuan-loc/2018.yaml", "procedures: []\nnarrative: {strengths: x}\n")
        .file("data/units/dong-nai/xuan-loc/2017.yaml", "indicators: {leaders: 5}\n")
        .file(
            "data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml",
            r#"
            procedures: [{code: "1.000656", level: 3, online: {received: 12, resolved: 12}, in_person: {received: 3}}]
            documents: {report: {number: 9, date: 2018-06-05}}
            "#,
        )
        .file(
            "data/units/dong-nai/xuan-loc/bao-hoa/unit.yaml",
            "kind: commune\nname: xã Bảo Hòa\nplace: Bảo Hòa\n",
        )
}

fn of_district(sandbox: &Sandbox) -> serde_json::Value {
    let printed = sandbox.prints("assess dong-nai/xuan-loc --period 2018 --format json");
    let all: serde_json::Value = serde_json::from_str(&printed).unwrap();
    let all = all.as_array().unwrap();
    all.iter().find(|it| it["unit"] == "dong-nai/xuan-loc").unwrap().clone()
}

#[test]
fn the_sum_of_a_locality_is_exact_at_its_boundary() {
    let sandbox = district().file(
        "data/units/dong-nai/xuan-loc/bao-hoa/2018.yaml",
        r#"
        procedures: [{code: "1.000656", level: 4, online: {received: 3, resolved: 3}, in_person: {received: 12}}]
        documents: {report: {number: 9, date: 2018-06-05}}
        "#,
    );

    let district = of_district(&sandbox);

    assert_eq!(district["verdict"], "met");
    assert_eq!(district["criteria"][0]["measured"], "15/30");
    assert_eq!(district["criteria"][0]["required"], "50%");
    assert_eq!(district["criteria"][1]["measured"], "5");
}

#[test]
fn a_commune_without_a_record_leaves_it_open_and_is_named() {
    let district = of_district(&district());

    assert_eq!(district["verdict"], "not_assessable");
    assert_eq!(district["criteria"][0]["reason"], "chưa có đủ số liệu của xã Bảo Hòa");
}

#[test]
fn it_is_explained_in_words() {
    let explained = district().prints("explain dong-nai/xuan-loc 2 --period 2018");
    let whole = district().prints("--lang en explain dong-nai/xuan-loc 1 --period 2018");

    assert!(
        explained.contains("Nghĩa là: (“số lãnh đạo” của cùng kỳ năm trước) từ 5 trở lên.\n"),
        "{explained}"
    );
    assert!(whole.contains("\nFormula: locality(sum(online.received of procedures"), "{whole}");
    assert!(whole.contains("dong-nai/xuan-loc/xuan-dinh: 12"), "{whole}");
}
