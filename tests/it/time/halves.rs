//! Half a year of the table of dossiers: composed of its quarters, with what is written beside
//! the table, with a quarter that is missing or wrong, and over a merger.

use super::quarters::{cells, errors, merged, row, table};
use crate::sandbox::Sandbox;

/// A commune that files quarters, and a province that reports by half-years.
fn halves(records: &[(&str, &str)]) -> Sandbox {
    let unit = |kind: &str, name: &str| format!("kind: {kind}\nname: {name}\nplace: Thử\n");
    let sandbox = Sandbox::empty()
        .file("hoso.yaml", "rulebooks: [bieu-06]\n")
        .file("data/units/t/unit.yaml", &unit("province", "tỉnh Thử"))
        .file("data/units/t/mot/unit.yaml", &unit("commune", "xã Một"))
        .file("data/units/t/2026-h1.yaml", "sample: true\n");
    let file = |sandbox: Sandbox, (path, text): &(&str, &str)| {
        sandbox.file(&format!("data/units/t/mot/{path}.yaml"), text)
    };
    records.iter().fold(sandbox, file)
}

fn of_half_year(sandbox: &Sandbox) -> String {
    let whom = ("t", "2026-h1");
    crate::source::source_in(sandbox.root().to_owned(), whom, ("bieu-06", "control_report"))
}

const FIRST: [u32; 4] = [5, 2, 4, 3];
const SECOND: [u32; 4] = [8, 3, 9, 2];

#[test]
fn half_a_year_is_composed_of_its_quarters() {
    let (first, second) = (table(&[row("Hộ tịch", FIRST)]), table(&[row("Hộ tịch", SECOND)]));
    let sandbox = halves(&[("2026-q1", &first), ("2026-q2", &second)]);
    assert_eq!(errors(&sandbox), Vec::<String>::new());
    // What came in adds up, what was carried over is that of the first, what is pending the last's.
    let both = ["1", "Hộ tịch", "15", "13", "0", "2", "13", "13", "0", "0", "2", "2", "0"];
    let said = of_half_year(&sandbox);
    assert!(said.contains(&cells(&both)), "{said}");
    assert!(said.contains("Mọi cơ quan, đơn vị, địa phương đều có số liệu"), "{said}");

    // One quarter alone is not half a year, and not taken for it.
    let one = of_half_year(&halves(&[("2026-q2", &second), ("2026-q1", "sample: true\n")]));
    assert!(one.contains("Chưa có số liệu") && !one.contains("Hộ tịch"), "{one}");
    // Nor are quarters of the other half.
    let other = halves(&[("2026-q3", &first), ("2026-q4", &second), ("2026-h1", "sample: true\n")]);
    assert!(of_half_year(&other).contains("Chưa có số liệu"));
    // The year before is that of its own quarters.
    let before = [("2025-q3", &*first), ("2025-q4", &second)];
    let first = table(&[row("Hộ tịch", [5, 2, 4, 3])]);
    let all = [before[0], before[1], ("2026-q1", &*first), ("2026-q2", &second)];
    assert_eq!(errors(&halves(&all)), Vec::<String>::new());
}

#[test]
fn what_is_typed_of_half_a_year_is_what_its_quarters_come_to() {
    let (first, second) = (table(&[row("Hộ tịch", FIRST)]), table(&[row("Hộ tịch", SECOND)]));
    let typed = |row: &str| {
        halves(&[("2026-q1", &first), ("2026-q2", &second), ("2026-h1", &table(&[row.to_owned()]))])
    };
    assert_eq!(errors(&typed(&row("HỘ TỊCH", [13, 2, 13, 2]))), Vec::<String>::new());
    let wrong = typed(&row("Hộ tịch", [14, 2, 14, 2]));
    assert_eq!(errors(&wrong).len(), 2, "{:?}", errors(&wrong));
    let said = String::from_utf8(wrong.run("check").stdout).unwrap();
    let whole = "\
lỗi[composed-otherwise]: trực tuyến (4) của “Hộ tịch” ghi 14, mà hợp các kỳ ngắn hơn là 13
 --> data/units/t/mot/2026-h1.yaml:3:39
  |
3 | - {linh_vuc: Hộ tịch, taken: {online: 14, direct: 0, carried: 2}, done: {early: 14, in_time: ...
  |                                       ^^
  |
  = gợi ý: xem lại con số này và data/units/t/mot/2026-q1.yaml, data/units/t/mot/2026-q2.yaml; các kỳ ấy đủ và đúng thì không phải ghi bảng này
";
    assert!(said.contains(whole), "{said}");
    // A row of one alone.
    let other = errors(&typed(&row("Đất đai", [1, 0, 1, 0])));
    assert!(other.iter().any(|it| it.contains("các kỳ ngắn hơn có “Hộ tịch”")), "{other:?}");
    assert!(other.iter().any(|it| it.contains("“Đất đai” ghi 1, mà")), "{other:?}");
    // Of a quarter that is not there nothing is said.
    let half = table(&[row("Hộ tịch", [14, 2, 14, 2])]);
    let alone = halves(&[("2026-q2", &second), ("2026-h1", &half)]);
    let said: Vec<_> =
        errors(&alone).into_iter().filter(|it| it.contains("composed-otherwise")).collect();
    assert_eq!(said, Vec::<String>::new());
}

/// What is written of the half-year itself stands beside the table, and does not hide it.
#[test]
fn a_half_year_whose_file_states_other_things_is_still_composed() {
    let (first, second) = (table(&[row("Hộ tịch", FIRST)]), table(&[row("Hộ tịch", SECOND)]));
    let both = cells(&["1", "Hộ tịch", "15", "13", "0", "2", "13", "13", "0", "0", "2", "2", "0"]);
    for beside in ["sample: true\n", "sector_dossiers:\n"] {
        let sandbox = halves(&[("2026-q1", &first), ("2026-q2", &second), ("2026-h1", beside)]);
        assert_eq!(errors(&sandbox), Vec::<String>::new(), "{beside}");
        assert!(of_half_year(&sandbox).contains(&both), "{beside}");
    }
    // A table that is stated to have no rows is not left to be composed.
    let none =
        halves(&[("2026-q1", &first), ("2026-q2", &second), ("2026-h1", "sector_dossiers: []\n")]);
    let said = errors(&none);
    assert!(said.len() == 1 && said[0].contains("composed-otherwise"), "{said:?}");
}

/// Nothing is added up without a quarter that is not there, or that has errors.
#[test]
fn a_half_year_of_which_a_quarter_is_missing_or_wrong_is_not_made_up() {
    let (first, second) = (table(&[row("Hộ tịch", FIRST)]), table(&[row("Hộ tịch", SECOND)]));
    for one in [("2026-q1", &*first), ("2026-q2", &*second)] {
        let half = of_half_year(&halves(&[one, ("2026-h1", "sample: true\n")]));
        assert!(half.contains("Chưa có số liệu") && !half.contains("Hộ tịch"), "{half}");
    }
    let missing = halves(&[("2026-q1", &first), ("2026-h1", "sample: true\n")]);
    let said = String::from_utf8(missing.run("check").stdout).unwrap();
    assert!(said.contains("cảnh báo[part-missing]"), "{said}");
    assert!(said.contains("data/units/t/mot/2026-q2.yaml"), "{said}");

    // A wrong one is waited for, whether it cannot be read or does not add up.
    let unread = "sector_dossiers:\n- {linh_vuc: Hộ tịch, taken: {online: -8}}\n";
    let unequal = second.replace("online: 8", "online: 9");
    for wrong in [unread, &unequal] {
        let sandbox = halves(&[("2026-q1", &first), ("2026-q2", wrong)]);
        assert!(!errors(&sandbox).is_empty());
        let list = sandbox.finds("list t --period 2026-h1");
        let line = list.lines().find(|it| it.contains("control_report")).unwrap_or_default();
        assert!(line.contains("data/units/t/mot/2026-q2.yaml"), "{list}");
        sandbox.run("build t --period 2026-h1");
        assert!(!sandbox.root().join("out/t/2026-h1/control_report.pdf").exists());
    }
}

/// A commune that was formed within the half-year has its predecessors' days of it, whether it
/// writes a file of the half-year for other things or not.
#[test]
fn half_a_year_over_a_merger_takes_in_the_days_of_the_communes_before() {
    // Formed within the first quarter: rows of its own and of both before.
    let within = |beside: Option<&str>| {
        let sandbox = merged(["2026-02-15", "2026-02-16"], ["2025-q4", "2026-q1"])
            .file("data/units/t/2026-h1.yaml", "sample: true\n")
            .file(
                "data/units/t/moi/2026-q2.yaml",
                &table(&[row("Hộ tịch", [6, 1, 7, 0]), row("Chứng thực", [1, 0, 1, 0])]),
            );
        beside.into_iter().fold(sandbox, |it, text| it.file("data/units/t/moi/2026-h1.yaml", text))
    };
    // 8 + 8 of the two before, 4 and 6 of its own; 1 + 1 carried over at the start; none pending.
    let whole = cells(&["1", "Hộ tịch", "28", "26", "0", "2", "28", "28", "0", "0", "0", "0", "0"]);
    for beside in [None, Some("sample: true\n")] {
        let sandbox = within(beside);
        assert_eq!(errors(&sandbox), Vec::<String>::new());
        let said = of_half_year(&sandbox);
        assert!(said.contains(&whole), "{beside:?}\n{said}");
    }
}

/// Formed on the day after a quarter ends: the first is theirs, the second its own.
#[test]
fn half_a_year_of_a_commune_formed_between_its_quarters_has_one_of_each() {
    let of = |beside: Option<&str>| {
        let sandbox = merged(["2026-03-31", "2026-04-01"], ["2025-q4", "2026-q1"]);
        let file = sandbox.root().join("data/units/t/moi/2026-q1.yaml");
        std::fs::remove_file(file).unwrap();
        let sandbox = sandbox
            .file("data/units/t/2026-h1.yaml", "sample: true\n")
            .file("data/units/t/moi/2026-q2.yaml", &table(&[row("Hộ tịch", [6, 4, 10, 0])]));
        beside.into_iter().fold(sandbox, |it, text| it.file("data/units/t/moi/2026-h1.yaml", text))
    };
    let whole = cells(&["1", "Hộ tịch", "24", "22", "0", "2", "24", "24", "0", "0", "0", "0", "0"]);
    for beside in [None, Some("sample: true\n")] {
        let said = of_half_year(&of(beside));
        assert!(said.contains(&whole), "{beside:?}\n{said}");
    }
}
