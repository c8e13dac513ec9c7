//! Every form of the five sources, as a draft and as it is issued, as a whole page each.

use std::fs;
use std::path::Path;

use crate::sandbox::Sandbox;
use crate::source::{compare, district, scored, source_in, with_a_roadmap};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// A form of a rulebook, and where its draft and its issued page are compared.
type Page = (&'static str, &'static str, &'static str);

/// The five sources, each form with the pages of a draft of it and of one that is issued.
const PAGES: &[(&str, &[Page])] = &[
    (
        "dong-nai-8-1",
        &[
            ("report", "report", "report-issued"),
            ("submission", "submission", "submission-issued"),
            ("appraisal", "appraisal-draft", "appraisal"),
            ("decision", "decision-draft", "decision"),
            ("request", "request", "request-issued"),
            ("confirmation", "confirmation", "confirmation-issued"),
        ],
    ),
    (
        "duc-tho-2440",
        &[("targets", "targets", "targets-issued"), ("results", "results", "results-issued")],
    ),
    (
        "binh-phuoc-409",
        &[
            ("unit-report", "unit-report-draft", "unit-report-year"),
            ("progress", "progress", "progress-issued"),
        ],
    ),
    (
        "cao-bang-641",
        &[
            ("letter", "levels-letter", "levels-letter-issued"),
            ("catalogue", "levels-catalogue-draft", "levels-catalogue"),
            ("changes", "levels-changes-draft", "levels-changes"),
            ("software", "levels-software-draft", "levels-software"),
            ("submission", "levels-submission", "levels-submission-issued"),
            (
                "provincial-catalogue",
                "levels-provincial-catalogue",
                "levels-provincial-catalogue-issued",
            ),
        ],
    ),
    (
        "cntt-huyen-2022",
        &[
            ("scoresheet", "scoresheet-open", "scoresheet"),
            ("ranking", "ranking", "ranking-issued"),
        ],
    ),
];

#[test]
fn every_form_stands_here_as_a_draft_and_issued() {
    for (rulebook, pages) in PAGES {
        let text = fs::read_to_string(format!("{ROOT}/templates/{rulebook}/rulebook.yaml"));
        let text = text.unwrap();
        let (_, forms) = text.split_once("\nforms:\n").unwrap();
        let names = forms.lines().filter_map(|it| it.strip_prefix("  ")?.strip_suffix(':'));
        let names: Vec<_> = names.filter(|it| !it.starts_with([' ', '#'])).collect();
        assert_eq!(pages.iter().map(|it| it.0).collect::<Vec<_>>(), names, "{rulebook}");
        for (form, draft, issued) in *pages {
            for (page, is_draft) in [(draft, true), (issued, false)] {
                let file = format!("{ROOT}/tests/it/sources/{page}.typ");
                let text = fs::read_to_string(file).unwrap_or_default();
                let said = format!("\n  draft: {is_draft},\n");
                assert!(text.contains(&said), "{page} of {form}");
            }
        }
    }
}

/// Folders of the sample, in a project of their own.
fn of_sample(folders: &[&str]) -> Sandbox {
    let mut sandbox = Sandbox::empty();
    for folder in folders {
        let from = Path::new(ROOT).join(folder);
        for entry in walkdir::WalkDir::new(&from).sort_by_file_name() {
            let entry = entry.unwrap();
            if entry.file_type().is_file() {
                let path = entry.path().strip_prefix(ROOT).unwrap();
                sandbox = sandbox.bytes(path.to_str().unwrap(), &fs::read(entry.path()).unwrap());
            }
        }
    }
    sandbox
}

/// Compares pages of a project: whose, of which form, and the name of each.
fn pages(sandbox: &Sandbox, rulebook: &str, all: &[(&str, &str, &str, &str)]) {
    for (unit, period, form, name) in all {
        let root = sandbox.root().to_owned();
        let text = source_in(root, (unit, period), (rulebook, form));
        compare(&format!("{name}.typ"), &text);
    }
}

/// A district whose commune, office and province have issued all of the chain.
fn recognised() -> Sandbox {
    district()
        .file(
            "data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml",
            r#"
            procedures:
              - {code: "1.000894", level: 2}
              - {code: "1.000656", level: 3, online: {received: 12, resolved: 11}}
            narrative: {strengths: Có, difficulties: Không, proposals: Không}
            documents:
              report: {number: 9, date: 2018-06-05}
              submission: {number: 10, date: 2018-06-06}
            "#,
        )
        .file(
            "data/units/dong-nai/xuan-loc/2018.yaml",
            "
            documents:
              decision: {number: 152, date: 2018-08-01}
              request: {number: 240, date: 2018-08-03}
            ",
        )
        .file(
            "data/units/dong-nai/so-tttt/2018.yaml",
            "documents: {confirmation: {number: 31, date: 2018-08-20}}\n",
        )
}

#[test]
fn the_chain_of_recognition_when_all_of_it_is_issued() {
    let (commune, district) = ("dong-nai/xuan-loc/xuan-dinh", "dong-nai/xuan-loc");
    pages(
        &recognised(),
        "dong-nai-8-1",
        &[
            (commune, "2018", "report", "report-issued"),
            (commune, "2018", "submission", "submission-issued"),
            (district, "2018", "request", "request-issued"),
            ("dong-nai/so-tttt", "2018", "confirmation", "confirmation-issued"),
        ],
    );
}

#[test]
fn the_appraisal_and_the_decision_before_they_are_issued() {
    let sandbox = recognised()
        .file(
            "data/units/dong-nai/xuan-loc/phong-vhtt/2018.yaml",
            "documents: {appraisal: {date: 2018-07-01}}\n",
        )
        .file(
            "data/units/dong-nai/xuan-loc/2018.yaml",
            "documents: {decision: {number: 152, date: 2018-08-01}}\n",
        );

    pages(
        &sandbox,
        "dong-nai-8-1",
        &[
            ("dong-nai/xuan-loc/phong-vhtt", "2018", "appraisal", "appraisal-draft"),
            ("dong-nai/xuan-loc", "2018", "decision", "decision-draft"),
        ],
    );
}

#[test]
fn targets_and_results_when_they_are_issued() {
    pages(
        &of_sample(&["data/catalogs", "data/units/ha-tinh"]),
        "duc-tho-2440",
        &[
            ("ha-tinh/duc-tho", "2020", "targets", "targets-issued"),
            ("ha-tinh/duc-tho", "2020-9m", "results", "results-issued"),
        ],
    );
}

#[test]
fn reports_of_units_and_what_is_gathered_from_them() {
    let sandbox = of_sample(&["data/catalogs", "data/units/binh-phuoc"]);
    let office = "binh-phuoc/so-tttt";
    pages(
        &sandbox,
        "binh-phuoc-409",
        &[
            ("binh-phuoc/dong-xoai", "2018-h1", "unit-report", "unit-report-half-year"),
            ("binh-phuoc/so-tu-phap", "2018", "unit-report", "unit-report-year"),
            ("binh-phuoc/bu-dang", "2018", "unit-report", "unit-report-draft"),
            (office, "2018-h1", "progress", "progress-issued"),
        ],
    );

    let root = sandbox.root().to_owned();
    let text = source_in(root, (office, "2018"), ("binh-phuoc-409", "progress"));
    let gathered = text.split_once("#part[2\\. Khó khăn, vướng mắc").unwrap().1;
    let (difficulties, proposals) = gathered.split_once("#section[III. ĐỀ XUẤT").unwrap();
    for unit in ["Thị xã Đồng Xoài", "Sở Tư pháp", "Sở Y tế"] {
        let name = format!("#dash[#\"{unit}\";: #\"");
        assert!(difficulties.contains(&name) && proposals.contains(&name), "{unit}");
    }
    // Whose own words stand above, and who has not reported.
    for unit in ["Sở Thông tin và Truyền thông", "Huyện Bù Đăng"] {
        assert!(!gathered.contains(&format!("#dash[#\"{unit}\";:")), "{unit}");
    }
}

#[test]
fn what_a_unit_tells_in_several_pieces_stands_below_its_name() {
    let record = |difficulties: &str| {
        format!(
            "procedures: [{{code: \"1.000894\", level: 3}}]\n\
             narrative: {{strengths: Có, difficulties: {difficulties}, proposals: Không}}\n\
             lo_trinh: {{portal_services: true, priority_forms: true, one_stop_built: false}}\n\
             documents: {{unit-report: {{number: 9, date: 2015-11-10}}}}\n"
        )
    };
    let unit = |sandbox: Sandbox, id: &str, difficulties: &str| {
        let folder = format!("data/units/binh-phuoc/{id}");
        let name = format!("kind: district\nname: huyện {id}\nplace: x\n");
        sandbox
            .file(&format!("{folder}/unit.yaml"), &name)
            .file(&format!("{folder}/2015.yaml"), &record(difficulties))
    };
    let sandbox = with_a_roadmap().file("data/units/binh-phuoc/2015.yaml", "sample: true\n");
    let sandbox = unit(sandbox, "mot", "Một đoạn");
    let sandbox = unit(sandbox, "hai", "\"Đoạn một\\n\\nĐoạn hai\"");
    let sandbox = unit(sandbox, "ba", "\"- Chỉ một gạch đầu dòng\"");

    let whom = ("binh-phuoc/so-tttt", "2015");
    let text = source_in(sandbox.root().to_owned(), whom, ("binh-phuoc-409", "progress"));

    let told = text.split_once("báo cáo]\n").unwrap().1.split_once("#section[III.").unwrap().0;
    assert!(told.contains("#dash[#\"Huyện mot\";: #\"Một đoạn\";]"), "{told}");
    assert!(told.contains("#dash[#\"Huyện hai\";:]\n"), "{told}");
    assert!(told.contains("#\"Đoạn một\";\n") && told.contains("#\"Đoạn hai\";\n"), "{told}");
    assert!(told.contains("#dash[#\"Huyện ba\";:]\n"), "{told}");
    assert!(told.contains("#\"Chỉ một gạch đầu dòng\";"), "{told}");
    // The office has not written of its own, and that is a blank.
    let whole = text.split_once("#section[II. KHÓ KHĂN").unwrap().1;
    assert!(whole.split_once("#part[2").unwrap().0.contains("#unknown"), "{whole}");
}

#[test]
fn lists_of_levels_while_one_is_not_known() {
    let unit = "cao-bang/trung-khanh";
    pages(
        &of_sample(&["data/catalogs", "data/units/cao-bang"]),
        "cao-bang-641",
        &[
            (unit, "2018", "catalogue", "levels-catalogue-draft"),
            (unit, "2018", "changes", "levels-changes-draft"),
            (unit, "2018", "software", "levels-software-draft"),
        ],
    );
}

#[test]
fn what_is_submitted_when_every_letter_has_come() {
    let folders = ["hoa-an", "so-tu-phap", "so-tttt"].map(|it| format!("data/units/cao-bang/{it}"));
    let mut all: Vec<&str> = folders.iter().map(String::as_str).collect();
    all.extend(["data/catalogs", "data/units/cao-bang/unit.yaml"]);
    let sandbox = of_sample(&all).file(
        "data/units/cao-bang/so-tttt/2018.yaml",
        "documents: {submission: {number: 88, date: 2018-11-28, signatory: head}}\n",
    );

    pages(
        &sandbox,
        "cao-bang-641",
        &[
            ("cao-bang/so-tu-phap", "2018", "letter", "levels-letter-issued"),
            ("cao-bang/so-tttt", "2018", "submission", "levels-submission-issued"),
            (
                "cao-bang/so-tttt",
                "2018",
                "provincial-catalogue",
                "levels-provincial-catalogue-issued",
            ),
        ],
    );
}

#[test]
fn the_ranking_when_it_is_issued() {
    let sandbox = scored().file(
        "data/units/dong-nai/so-tttt/2022.yaml",
        "documents: {ranking: {number: 14, date: 2023-01-10}}\n",
    );
    // It is issued once the numbers of all are there.
    let of = |sandbox: Sandbox, year: &str, others: &[&str]| {
        let whole = sandbox.read(&format!("data/units/dong-nai/long-thanh/{year}.yaml"));
        let at = |other: &str| format!("data/units/dong-nai/{other}.yaml");
        others.iter().fold(sandbox, |it, other| it.bytes(&at(other), &whole))
    };
    let sandbox = of(sandbox, "2022", &["cam-my/2022", "xuan-loc/2022"]);
    let sandbox = of(sandbox, "2021", &["xuan-loc/2021", "xuan-loc/xuan-dinh/2021"]);
    let communal = sandbox.read("data/units/dong-nai/long-thanh/2021.yaml");
    let dossiers = b"indicators: {dossiers_all: 50, dossiers_one_stop: 50}\n";
    let communal = [&communal[..], dossiers].concat();
    let sandbox = sandbox.bytes("data/units/dong-nai/xuan-loc/xuan-dinh/2022.yaml", &communal);

    pages(
        &sandbox,
        "cntt-huyen-2022",
        &[("dong-nai/so-tttt", "2022", "ranking", "ranking-issued")],
    );
}

/// What the program says of a report on a year that ended before its text was in force.
#[test]
fn a_page_on_a_period_before_its_text_compares_alone() {
    let record = "
        sample: true
        procedures: [{code: \"1.000894\", level: 2}]
        narrative: {strengths: Có, difficulties: Không, proposals: Không}
        documents: {report: {number: 9, date: 2018-06-05}}
    ";
    let commune = "data/units/dong-nai/xuan-loc/xuan-dinh";
    let before = |period: &str| Sandbox::new().file(&format!("{commune}/{period}.yaml"), record);
    let why = "1075/STTTT-CNTT có hiệu lực từ ngày 30/5/2018; chỉ để đối chiếu";
    let list = |period: &str| before(period).prints(&format!("list --period {period}"));

    let text = list("2017");
    let report = text.lines().find(|it| it.contains(" report ")).unwrap();
    assert!(report.ends_with(&format!("  dự thảo: {why}")), "{text}");
    let submission = text.lines().find(|it| it.contains(" submission ")).unwrap();
    assert!(!submission.contains("đủ"), "{text}");
    // The last quarter before it came into force; the one in which it did, and those after it.
    assert!(list("2018-q1").contains(why));
    for period in ["2018-q2", "2018-h1", "2018"] {
        assert!(!list(period).contains("đối chiếu"), "{period}");
    }

    let unit = "dong-nai/xuan-loc/xuan-dinh";
    let page =
        source_in(before("2017").root().to_owned(), (unit, "2017"), ("dong-nai-8-1", "report"));
    let said =
        "  compared: [#\"1075/STTTT-CNTT có hiệu lực từ ngày 30/5/2018; chỉ để đối chiếu.\";],";
    assert!(page.contains(said) && page.contains("\n  draft: true,\n"), "{page}");
    compare("report-before-its-text.typ", &page);
}

#[test]
fn a_page_that_compares_alone_says_so_on_each_page_and_in_word() {
    let sandbox = Sandbox::new().file(
        "data/units/dong-nai/xuan-loc/xuan-dinh/2017.yaml",
        "sample: true\nprocedures: [{code: \"1.000894\", level: 2}]\n\
         documents: {report: {number: 9, date: 2018-06-05}}\n",
    );

    let output =
        sandbox.run("build xuan-dinh --period 2017 --form report --format pdf --format docx");

    assert_eq!(output.status.code(), Some(0), "{output:?}");
    let file = "out/dong-nai/xuan-loc/xuan-dinh/2017/report";
    let pdf = sandbox.read(&format!("{file}.pdf"));
    let text = crate::pdf::text(&pdf);
    let pages = text.matches("DỰ THẢO").count();
    assert_eq!(pages, 3);
    assert_eq!(text.matches("1075/STTTT-CNTT có hiệu lực từ ngày 30/5/2018").count(), pages);
    assert_eq!(text.matches("; chỉ để đối chiếu.").count(), pages, "{text}");
    assert_eq!(text.matches("Số liệu mẫu").count(), pages, "{text}");
    let inspection = hoso::inspect::inspect(&pdf).unwrap();
    let margin = inspection.findings.iter().find(|it| it.id == "margin-bottom").unwrap();
    assert_eq!(margin.outcome, hoso::inspect::Outcome::Passed, "what stands in the margin");
    let word = crate::word::part(&sandbox.root().join(format!("{file}.docx")), "word/footer.xml");
    let said = "1075/STTTT-CNTT có hiệu lực từ ngày 30/5/2018; chỉ để đối chiếu. Số liệu mẫu";
    assert!(word.contains(said), "{word}");
}
