//! What more of a number would bring, against every number tried; and the table of many sectors
//! on its side.

use std::fmt::Write;

use hoso::formula::{Amount, Value};
use hoso::judge::{self, Gain, UnitFacts};
use hoso::load::{InMemory, Loaded, load};
use hoso::model::{Key, UnitId};
use hoso::project::Project;

use crate::sandbox::Sandbox;
use crate::source::source_in;
use crate::{page, pdf};

const RULEBOOK: &str = r#"
title: Thử
source: {document: 1/X, issuer: Sở X, date: 2026-01-01, abstract: thử}
in_force: 2026-01-01
years: {from: 2026, to: 2026}
judges:
  - units: {tier: commune}
    measures: {share: {is: web / all_in}}
    criteria:
      - {id: "a", clause: m, text: Trực tuyến, of: 6, points: min(6; 6 * share / 50%), round: 0.01, when_empty: zero}
      - {id: "b", clause: m, text: Họp, of: 4, steps: {by: meetings, rows: [{from: 4, points: 4}, {from: 2, points: 1}, {else: 0}]}}
      - {id: "c", clause: m, text: Còn lại, of: 2, points: min(2; 2 * (web + desk) / all_in), when_empty: zero}
forms:
  sheet: {title: Phiếu, kind: PCĐ, template: sheet.typ, shows: [points, movement, gains]}
"#;

const FIELDS: &str = r#"
title: Thử
group: thu
fields:
  all_in: {type: count, noun: hồ sơ, label: Hồ sơ}
  web: {type: count, noun: hồ sơ, part_of: all_in, label: Hồ sơ trực tuyến}
  desk: {type: count, noun: hồ sơ, part_of: all_in, label: Hồ sơ trực tiếp}
  meetings: {type: count, noun: cuộc, max: 5, label: Cuộc họp}
check:
  - {code: parts, at: web, also: [desk], that: web + desk <= all_in, says: quá tổng, help: xem lại}
"#;

const PAGE: &str = r#"
{%- set title = "Thử" -%}
{% include "opening.typ" %}
#kind([{{ document.title }}], [{{ title }}])
Tổng {{ total.points }}, kỳ trước {{ total_movement.before }}: {{ total_movement.change }}.
{% for it in gains %}
{{ it.id }} {{ it.field }}: {{ it.more }}|{{ it.on_top }}|{{ it.next }}|{{ it.next_points }}|{{ it.lost }}.
{% endfor %}
#ending[Hết]
#closing(recipients: ([A],),
{% include "signature.typ" %}
)
"#;

fn files(records: &[(&str, &str)]) -> Vec<(String, String)> {
    let unit = |name: &str, kind: &str| format!("kind: {kind}\nname: {name}\nplace: Thử\n");
    let mut all = vec![
        ("hoso.yaml".to_owned(), "rulebooks: [thu]\n".to_owned()),
        ("templates/thu/rulebook.yaml".to_owned(), RULEBOOK.to_owned()),
        ("templates/thu/fields.yaml".to_owned(), FIELDS.to_owned()),
        ("templates/thu/sheet.typ".to_owned(), PAGE.to_owned()),
        ("data/units/tinh/unit.yaml".to_owned(), unit("tỉnh Thử", "province")),
        ("data/units/tinh/xa/unit.yaml".to_owned(), unit("xã Thử", "commune")),
    ];
    let record = |(period, text): &(&str, &str)| {
        (format!("data/units/tinh/xa/{period}.yaml"), format!("thu: {{{text}}}\n"))
    };
    all.extend(records.iter().map(record));
    all
}

fn loaded(record: &str) -> Loaded {
    let loaded = load(&InMemory::new(files(&[("2026-q3", record)])));
    assert!(loaded.found.is_empty(), "{:?}", loaded.found);
    loaded
}

/// The unit's record, some of its counts raised.
fn points(project: &Project, raised: &[(usize, u64)], criterion: &str) -> Amount {
    let key = Key { unit: UnitId::new("tinh/xa"), period: "2026-q3".parse().unwrap() };
    let mut record = project.records[&key].clone();
    for (field, more) in raised {
        let Value::Count(count) = record.fields[*field] else { panic!("no count") };
        record.fields[*field] = Value::Count(count + more);
    }
    let law = &project.laws["thu"];
    let facts = UnitFacts::new(project, (&key.unit, key.period), &record, &[]);
    let assessment = judge::judge(&facts, "thu", &law.benches[0]);
    let outcome = assessment.outcomes.into_iter().find(|it| it.id == criterion).unwrap();
    outcome.score.unwrap().low
}

fn gains(project: &Project) -> Vec<Gain> {
    let key = Key { unit: UnitId::new("tinh/xa"), period: "2026-q3".parse().unwrap() };
    let record = &project.records[&key];
    let facts = UnitFacts::new(project, (&key.unit, key.period), record, &[]);
    judge::gains(&facts, &project.laws["thu"].benches[0])
}

/// Each number less is tried: none of them is enough, and the one named is.
#[test]
fn what_more_would_bring_is_the_least_of_all_numbers() {
    for (all, web, desk, meetings) in
        [(100, 44, 20, 0), (1884, 449, 700, 1), (7, 0, 0, 3), (100, 49, 51, 2), (3, 1, 0, 4)]
    {
        let text = format!("all_in: {all}, web: {web}, desk: {desk}, meetings: {meetings}");
        let loaded = loaded(&text);
        let project = &loaded.project;
        let field = |name: &str| {
            project.dictionary.rules.fields.iter().position(|it| *it.name == *name).unwrap()
        };
        let all = gains(project);
        assert!(!all.is_empty(), "{text}");
        for it in &all {
            let at = |more: u64| points(project, &[(it.field, more)], &it.criterion);
            if let Some(full) = it.full {
                assert_eq!(at(full), it.most, "{text}: {it:?}");
                assert!((0..full).all(|more| at(more) < it.most), "{text}: {it:?}");
            }
            if let Some((next, points)) = &it.next {
                assert_eq!(at(*next), *points, "{text}: {it:?}");
                assert!((0..*next).all(|more| at(more) <= it.points), "{text}: {it:?}");
            }
            if let Some(added) = it.added {
                let whole = field("all_in");
                let at = |more| points(project, &[(it.field, more), (whole, more)], &it.criterion);
                assert_eq!(at(added), it.most, "{text}: {it:?}");
                assert!((0..added).all(|more| at(more) < it.most), "{text}: {it:?}");
            }
        }
    }
}

#[test]
fn what_the_record_does_not_allow_brings_nothing() {
    // 49 online and 51 at the desk are all there are: one more online is one too many.
    let loaded = loaded("all_in: 100, web: 49, desk: 51, meetings: 5");
    let all = gains(&loaded.project);
    let online: Vec<_> = all.iter().filter(|it| it.criterion == "a").collect();
    assert_eq!(online.len(), 1);
    assert_eq!((online[0].full, online[0].added), (None, Some(2)));
}

#[test]
fn a_sheet_says_what_is_lacking_and_how_it_moved() {
    let mut sandbox = Sandbox::new();
    let before = "all_in: 100, web: 40, desk: 20, meetings: 0";
    for (path, text) in
        files(&[("2026-q2", before), ("2026-q3", "all_in: 100, web: 44, desk: 20, meetings: 2")])
    {
        sandbox = sandbox.bytes(&path, text.as_bytes());
    }
    let source = source_in(sandbox.root().to_owned(), ("tinh/xa", "2026-q3"), ("thu", "sheet"));
    let said: String = source.replace("#\"", "").replace("\";", "");
    for expected in [
        "Tổng 7,56, kỳ trước 6: +1,56.",
        "a hồ sơ trực tuyến: 6|12|1|5,4|0,72.",
        "b cuộc họp: 2||2|4|3.",
        // Both bring it, once.
        "c hồ sơ trực tuyến hoặc hồ sơ trực tiếp: 36||1|1,3|0,72.",
    ] {
        assert!(said.contains(expected), "{expected}: {said}");
    }
}

/// The quarter before of a commune is that of the ones that went into it.
#[test]
fn a_sheet_of_a_commune_that_was_formed_moves_from_those_it_was_formed_from() {
    let mut sandbox = Sandbox::new();
    for (path, text) in files(&[("2026-q1", "all_in: 100, web: 44, desk: 20, meetings: 2")]) {
        sandbox = sandbox.bytes(&path, text.as_bytes());
    }
    let formed = "formed: {on: 2026-01-01, from: [tinh/mot, tinh/hai]}\n";
    sandbox = sandbox.bytes(
        "data/units/tinh/xa/unit.yaml",
        format!("kind: commune\nname: xã Thử\nplace: Thử\n{formed}").as_bytes(),
    );
    let law = RULEBOOK.replace("from: 2026, to", "from: 2025, to");
    sandbox = sandbox.bytes("templates/thu/rulebook.yaml", law.as_bytes());
    let page = |sandbox: &Sandbox| {
        let source = source_in(sandbox.root().to_owned(), ("tinh/xa", "2026-q1"), ("thu", "sheet"));
        source.replace("#\"", "").replace("\";", "")
    };
    let mut parts = Vec::new();
    for it in ["mot", "hai"] {
        let unit = format!("kind: commune\nname: xã {it}\nplace: Thử\nended: 2025-12-31\n");
        sandbox = sandbox.bytes(&format!("data/units/tinh/{it}/unit.yaml"), unit.as_bytes());
        parts.push(format!("data/units/tinh/{it}/2025-q4.yaml"));
    }
    let record = b"thu: {all_in: 50, web: 20, desk: 10, meetings: 0}\n";
    // One of the two alone does not say what both came to.
    let one = sandbox.bytes(&parts[0], record);
    let said = page(&one);
    assert!(said.contains("kỳ trước : ."), "{said}");
    let both = one.bytes(&parts[1], record);
    let said = page(&both);
    assert!(said.contains("Tổng 7,56, kỳ trước 6: +1,56."), "{said}");
}

/// Sixty-six sectors take several pages on their side; each begins with the head.
#[test]
fn a_table_of_many_sectors_repeats_its_head_on_each_page() {
    let mut catalog = "title: Thử\nprocedures:\n".to_owned();
    let mut record = "sample: true\nsector_dossiers:\n".to_owned();
    for number in 1..=66 {
        let sector = format!("Lĩnh vực thứ {number} của biểu có tên dài cho đủ hai dòng");
        writeln!(
            catalog,
            "  - {{code: \"9.{number:06}\", name: Thủ tục {number}, sector: {sector}, tier: commune}}"
        )
        .unwrap();
        writeln!(
            record,
            "  - {{linh_vuc: {sector}, taken: {{online: {number}, direct: 1234, carried: 0}}, \
             done: {{early: {number}, in_time: 1000, late: 34}}, pending: {{in_time: 200, late: 0}}}}"
        )
        .unwrap();
    }
    let sandbox = Sandbox::new()
        .file("hoso.yaml", "rulebooks: [bieu-06]\n")
        .bytes("data/catalogs/thu.yaml", catalog.as_bytes())
        .file(
            "data/units/phu-tho/unit.yaml",
            "kind: province\nname: tỉnh Phú Thọ\nplace: Phú Thọ\n",
        )
        .file("data/units/phu-tho/xa/unit.yaml", "kind: commune\nname: xã Thử\nplace: Thử\n")
        .bytes("data/units/phu-tho/xa/2026-q3.yaml", record.as_bytes());
    sandbox.prints("build phu-tho/xa");
    let bytes = sandbox.read("out/phu-tho/xa/2026-q3/sector_table.pdf");
    let text = pdf::text(&bytes);
    let heads = text.matches("Trực tiếp").count();
    assert!(heads >= 4, "{heads} heads");
    assert!(text.contains("(Từ ngày 15/6/2026 đến ngày 14/9/2026"), "{text}");
    assert!(text.contains("83.655"), "{text}");
    let inspection = hoso::inspect::inspect(&bytes).unwrap();
    assert_eq!(page::failing(&inspection), Vec::<&str>::new());
}
