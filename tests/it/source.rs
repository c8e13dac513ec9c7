//! The Typst source of every form, as a whole.
//!
//! The expected texts stand in `tests/it/sources`; with `HOSO_BLESS=1` they are
//! written anew, to be read in the diff.

use std::path::PathBuf;
use std::{env, fs};

use hoso::build::{self, Opened};
use hoso::docket::{Document, Selection};
use hoso::layout::Layout;
use hoso::model::{Edition, Key, UnitId};

use crate::sandbox::Sandbox;

#[track_caller]
pub(crate) fn compare(name: &str, text: &str) {
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/it/sources").join(name);
    if env::var_os("HOSO_BLESS").is_some() {
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(&file, text).unwrap();
    }
    let expected = fs::read_to_string(&file).unwrap_or_default();
    assert_eq!(text, expected, "{name} is another");
}

fn source(sandbox: &Sandbox, form: &str) -> String {
    source_of(sandbox, "dong-nai/xuan-loc/xuan-dinh", form)
}

fn source_of(sandbox: &Sandbox, unit: &str, form: &str) -> String {
    source_for(sandbox, (unit, "2018"), ("dong-nai-8-1", form))
}

fn source_for(sandbox: &Sandbox, (unit, period): (&str, &str), rulebook: (&str, &str)) -> String {
    source_in(sandbox.root().to_owned(), (unit, period), rulebook)
}

pub(crate) fn source_in(
    root: PathBuf,
    (unit, period): (&str, &str),
    (rulebook, form): (&str, &str),
) -> String {
    let opened = Opened::read(&Layout { root }, None).unwrap();
    assert_eq!(opened.survey.found.iter().filter(|it| it.is_error()).count(), 0);
    let documents = opened.docket().documents(&Selection::default());
    let key = Key { unit: UnitId::new(unit), period: period.parse().unwrap() };
    let is = |it: &&Document| it.key == key && *it.rulebook_id() == *rulebook;
    let document = documents.iter().filter(is).find(|it| *it.form_id() == *form).unwrap();
    assert!(document.state().can_be_made(), "{:?}", document.state());
    let loaded = &opened.loaded;
    let source = build::source(loaded, document, Edition::Electronic, &opened.templates);
    source.unwrap().text
}

#[test]
fn the_report() {
    compare("report.typ", &source(&Sandbox::new(), "report"));
}

/// A district whose office has appraised two communes, one of which fails.
pub(crate) fn district() -> Sandbox {
    Sandbox::record(
        r#"
        procedures:
          - {code: "1.000894", level: 2}
          - {code: "1.000656", level: 3, online: {received: 12, resolved: 11}}
        documents:
          report: {number: 9, date: 2018-06-05}
          submission: {number: 10, date: 2018-06-06}
        "#,
    )
    .file(
        "data/units/dong-nai/xuan-loc/bao-hoa/unit.yaml",
        "kind: commune\nname: xã Bảo Hòa\nplace: Bảo Hòa\n",
    )
    .file(
        "data/units/dong-nai/xuan-loc/bao-hoa/2018.yaml",
        r#"
        procedures: [{code: "1.000894", level: 1}]
        documents: {report: {number: 1, date: 2018-06-05}}
        "#,
    )
    .file(
        "data/units/dong-nai/xuan-loc/phong-vhtt/unit.yaml",
        "
        kind: department
        name: Phòng Văn hóa và Thông tin
        place: Xuân Lộc
        abbreviation: VHTT
        roles: [culture_information]
        ",
    )
    .file(
        "data/units/dong-nai/xuan-loc/phong-vhtt/2018.yaml",
        "documents: {appraisal: {number: 2, date: 2018-07-01}}\n",
    )
    .file(
        "data/units/dong-nai/xuan-loc/2018.yaml",
        "documents: {decision: {number: 152, date: 2018-08-01}}\n",
    )
    .file(
        "data/units/dong-nai/so-tttt/unit.yaml",
        "
        kind: department
        name: Sở Thông tin và Truyền thông
        place: Đồng Nai
        abbreviation: STTTT
        roles: [information_communications]
        leaders: {head: {title: Giám đốc}}
        ",
    )
}

#[test]
fn the_appraisal() {
    compare("appraisal.typ", &source_of(&district(), "dong-nai/xuan-loc/phong-vhtt", "appraisal"));
}

#[test]
fn the_decision_names_those_that_meet_and_nobody_else() {
    let text = source_of(&district(), "dong-nai/xuan-loc", "decision");

    assert!(text.contains("Xã Xuân Định") && !text.contains("Bảo Hòa"));
    compare("decision.typ", &text);
}

#[test]
fn the_request_for_confirmation() {
    compare("request.typ", &source_of(&district(), "dong-nai/xuan-loc", "request"));
}

#[test]
fn the_confirmation_leaves_a_blank_for_a_request_not_yet_sent() {
    let text = source_of(&district(), "dong-nai/so-tttt", "confirmation");

    assert!(text.contains("Công văn số\u{a0}……/UBND-VHTT") && text.contains("draft: true"));
    compare("confirmation.typ", &text);
}

#[test]
fn the_report_with_gaps() {
    let sandbox = Sandbox::record(
        r#"
        sample: true
        procedures:
          - {code: "1.000894"}
          - {code: "1.000656", level: 3, provider: province, online: {received: 1200}}
          - {code: "2.000815", level: 1, note: Chưa có biểu mẫu}
        narrative: {strengths: "Dòng một\nDòng hai"}
        "#,
    );

    compare("report-with-gaps.typ", &source(&sandbox, "report"));
}

#[test]
fn the_submission() {
    compare("submission.typ", &source(&Sandbox::new(), "submission"));
}

/// A district with targets: a commune above, one below, one silent, and an office.
pub(crate) fn with_targets() -> Sandbox {
    let commune = |sandbox: Sandbox, id: &str, name: &str| {
        sandbox.file(
            &format!("data/units/ha-tinh/duc-tho/{id}/unit.yaml"),
            &format!("kind: commune\nname: {name}\nplace: x\n"),
        )
    };
    let sandbox = Sandbox::new()
        .file("data/units/ha-tinh/unit.yaml", "kind: province\nname: tỉnh Hà Tĩnh\nplace: x\n")
        .file(
            "data/units/ha-tinh/duc-tho/unit.yaml",
            "kind: district\nname: huyện Đức Thọ\nplace: Đức Thọ\nsuperior: \"\"\n",
        )
        .file(
            "data/units/ha-tinh/duc-tho/phong-tu-phap/unit.yaml",
            "kind: department\nname: Phòng Tư pháp\nplace: x\nroles: [targets]\n",
        )
        .file(
            "data/units/ha-tinh/duc-tho/phong-tu-phap/2020.yaml",
            "indicators: {dossiers: 10, dossiers_online: 3}\n",
        );
    let sandbox = commune(sandbox, "yen-ho", "xã Yên Hồ");
    let sandbox = commune(sandbox, "tan-dan", "xã Tân Dân");
    commune(sandbox, "hoa-lac", "xã Hòa Lạc")
        .file(
            "data/units/ha-tinh/duc-tho/yen-ho/2020.yaml",
            r#"
            procedures: [{code: "1.000656", level: 3, online: {received: 25}, in_person: {received: 75}}]
            indicators: {district_dossiers_online: 20}
            "#,
        )
        .file(
            "data/units/ha-tinh/duc-tho/tan-dan/2020.yaml",
            r#"
            procedures: [{code: "1.000656", level: 3, online: {received: 24}, in_person: {received: 76}}]
            indicators: {district_dossiers_online: 19}
            "#,
        )
}

fn of_duc_tho(sandbox: &Sandbox, form: &str) -> String {
    source_for(sandbox, ("ha-tinh/duc-tho", "2020"), ("duc-tho-2440", form))
}

#[test]
fn the_letter_of_targets() {
    compare("targets.typ", &of_duc_tho(&with_targets(), "targets"));
}

#[test]
fn the_results_worst_first_with_a_total_that_is_open() {
    let text = of_duc_tho(&with_targets(), "results");

    let place = |name: &str| text.find(&format!("([#\"{name}\";], ")).unwrap();
    assert!(place("Xã Tân Dân") < place("Xã Yên Hồ"));
    assert!(text.contains("thiếu số liệu của: #\"xã Hòa Lạc\";"));
    compare("results.typ", &text);
}

/// Three districts: two with the same points, one whose points are open.
pub(crate) fn scored() -> Sandbox {
    let district = |sandbox: Sandbox, id: &str, name: &str, indicators: &str| {
        sandbox
            .file(
                &format!("data/units/dong-nai/{id}/unit.yaml"),
                &format!("kind: district\nname: {name}\nplace: x\n"),
            )
            .file(
                &format!("data/units/dong-nai/{id}/2022.yaml"),
                &format!(
                    "procedures: [{{code: \"1.000656\", level: 3, online: {{received: 30, resolved: 30}}, in_person: {{received: 70}}}}]\n\
                     indicators: {{documents_issued: 100, documents_electronic: 98, staff: 9, staff_using_software: 9, {indicators}}}\n\
                     facts: {{plan_on_time: true, digitisation_started: true, digitisation_used: false}}\n\
                     documents: {{scoresheet: {{number: 3, date: 2022-12-20}}}}\n"
                ),
            )
            .file(
                &format!("data/units/dong-nai/{id}/2021.yaml"),
                "procedures: [{code: \"1.000656\", level: 3, online: {received: 27, resolved: 27}, in_person: {received: 70}}]\n",
            )
    };
    let whole = "leaders: 4, leaders_signing_digitally: 4, dossiers_all: 50, dossiers_one_stop: 50";
    let lacking = "leaders: 4, dossiers_all: 50, dossiers_one_stop: 49";
    let sandbox = Sandbox::new();
    let sandbox = district(sandbox, "long-thanh", "huyện Long Thành", whole);
    let sandbox = district(sandbox, "cam-my", "huyện Cẩm Mỹ", lacking);
    district(sandbox, "nhon-trach", "huyện Nhơn Trạch", whole).file(
        "data/units/dong-nai/so-tttt/unit.yaml",
        "
        kind: department
        name: Sở Thông tin và Truyền thông
        place: Đồng Nai
        abbreviation: STTTT
        roles: [information_communications]
        ",
    )
}

#[test]
fn the_score_sheet() {
    let text =
        source_for(&scored(), ("dong-nai/nhon-trach", "2022"), ("cntt-huyen-2022", "scoresheet"));

    assert!(text.contains("#\"2,94\";"), "criterion 2 at 98 % earns 147/50");
    assert!(text.contains("#\"0,56\";"), "a growth of 1/9 earns 5/9");
    compare("scoresheet.typ", &text);
}

#[test]
fn the_score_sheet_while_a_number_is_missing() {
    let text =
        source_for(&scored(), ("dong-nai/cam-my", "2022"), ("cntt-huyen-2022", "scoresheet"));

    assert!(text.contains("Tổng điểm còn để ngỏ"));
    compare("scoresheet-open.typ", &text);
}

#[test]
fn the_ranking_handles_ties_openly() {
    let text = source_for(&scored(), ("dong-nai/so-tttt", "2022"), ("cntt-huyen-2022", "ranking"));

    assert_eq!(text.matches("#dash[Hạng #\"1\"; (đồng hạng): ").count(), 2);
    assert!(text.contains("#dash[#\"Huyện Cẩm Mỹ\";: điểm còn để ngỏ, "));
    compare("ranking.typ", &text);
}

/// A province with two years of its roadmap, the second half-way.
pub(crate) fn with_a_roadmap() -> Sandbox {
    Sandbox::new()
        .file("data/units/binh-phuoc/unit.yaml", "kind: province\nname: tỉnh Bình Phước\nplace: x\n")
        .file(
            "data/units/binh-phuoc/so-tttt/unit.yaml",
            "
            kind: department
            name: Sở Thông tin và Truyền thông
            place: Bình Phước
            abbreviation: STTTT
            roles: [information_communications]
            leaders: {head: {title: Giám đốc}}
            ",
        )
        .file(
            "data/units/binh-phuoc/so-khac/unit.yaml",
            "kind: department\nname: Sở Khác\nplace: Bình Phước\nabbreviation: SK\n",
        )
        .file(
            "data/units/binh-phuoc/2015.yaml",
            "indicators: {districts_from_level_3: 63, districts_at_level_4: 3, departments_from_level_3: 52, departments_at_level_4: 2}\n",
        )
        .file(
            "data/units/binh-phuoc/2016-h1.yaml",
            "indicators: {districts_from_level_3: 100, districts_at_level_4: 14, departments_from_level_3: 104}\n",
        )
}

fn progress(sandbox: &Sandbox, period: &str) -> String {
    source_for(sandbox, ("binh-phuoc/so-tttt", period), ("binh-phuoc-409", "progress"))
}

#[test]
fn the_progress_report_of_a_half_year() {
    let text = progress(&with_a_roadmap(), "2016-h1");

    assert!(
        text.contains(
            "*#\"chưa kết luận\";* (#\"chưa hết năm, còn thiếu 26 so với chỉ tiêu năm\";)"
        )
    );
    assert!(text.contains("còn cần bình quân #\"69,5\"; dịch vụ mỗi năm"));
    assert!(!text.contains("#appendix("), "nobody lists services");
    compare("progress.typ", &text);
}

#[test]
fn the_progress_report_lists_the_services_there_are() {
    let sandbox = with_a_roadmap().file(
        "data/units/binh-phuoc/so-tttt/2015.yaml",
        r#"procedures: [{code: "1.000894", level: 2}, {code: "1.000656", level: 4}]"#,
    );

    let text = progress(&sandbox, "2015");

    assert!(text.contains("(năm #\"2015\"; không có chỉ tiêu)"));
    assert!(text.contains("Đăng ký khai tử") && !text.contains("Đăng ký kết hôn"));
    compare("progress-with-services.typ", &text);
}

/// A district that is asked on a day what has been done since the year began.
fn asked_on_demand() -> Sandbox {
    let narrative = "narrative: {strengths: Có, difficulties: Không, proposals: Không}\n";
    let request = "request: Công văn số 12/UBND-VX ngày 05 tháng 6 năm 2016";
    with_a_roadmap()
        .file(
            "data/units/binh-phuoc/huyen/unit.yaml",
            "kind: district\nname: huyện Thử\nplace: Thử\n",
        )
        .file(
            "data/units/binh-phuoc/thi-xa/unit.yaml",
            "kind: district\nname: thị xã Khác\nplace: Khác\n",
        )
        .file(
            "data/units/binh-phuoc/huyen/2016-01-01_2016-05-31.yaml",
            &format!(
                "procedures: [{{code: \"1.000894\", level: 3}}]\n{narrative}lo_trinh: {{{request}, \
                 registers_level_3: true, phase_project: true, level_4_forms: false}}\n\
                 documents: {{unit-report: {{number: 9, date: 2016-06-10}}}}\n"
            ),
        )
        .file(
            "data/units/binh-phuoc/so-tttt/2016-01-01_2016-05-31.yaml",
            &format!("procedures: []\n{narrative}lo_trinh: {{{request}}}\n"),
        )
        .file(
            "data/units/binh-phuoc/2016-01-01_2016-05-31.yaml",
            "lo_trinh: {provincial_portal_linked: false}\n",
        )
}

#[test]
fn the_report_that_somebody_asks_for() {
    let whom = ("binh-phuoc/huyen", "2016-01-01_2016-05-31");
    let text = source_for(&asked_on_demand(), whom, ("binh-phuoc-409", "unit-report"));

    assert!(text.contains("từ ngày 01 tháng 01 đến ngày 31 tháng 5 năm 2016"));
    assert!(text.contains("Công văn số 12/UBND-VX"));
    compare("unit-report-on-demand.typ", &text);
}

#[test]
fn what_was_asked_for_is_gathered() {
    let text = progress(&asked_on_demand(), "2016-01-01_2016-05-31");

    assert!(text.contains("Đã báo cáo: 1 (#\"huyện Thử\";)"));
    compare("progress-on-demand.typ", &text);
}

/// Every form of the review of levels, from the sample itself.
#[test]
fn the_review_of_levels() {
    let forms = [
        ("cao-bang/so-gtvt", "letter"),
        ("cao-bang/so-gtvt", "catalogue"),
        ("cao-bang/so-gtvt", "changes"),
        ("cao-bang/so-gtvt", "software"),
        ("cao-bang/so-tttt", "submission"),
        ("cao-bang/so-tttt", "provincial-catalogue"),
    ];
    for (unit, form) in forms {
        let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
        compare(
            &format!("levels-{form}.typ"),
            &source_in(root, (unit, "2018"), ("cao-bang-641", form)),
        );
    }
}

/// A table with two rows of heads and sums in their columns, from the rulebook of a test.
#[test]
fn the_table_by_sector() {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/rulebooks/c");

    compare("table.typ", &source_in(root, ("thu/xa-mot", "2027"), ("thu-c", "table")));
}
