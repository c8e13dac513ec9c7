//! A commune formed within a quarter of the table of dossiers: what was pending at its start,
//! and at its end, is no flow; and the days that a quarter of that table has.

use crate::sandbox::Sandbox;

/// A row of the table, from what came in, what was carried over, done and is pending.
pub(super) fn row(sector: &str, [online, carried, done, pending]: [u32; 4]) -> String {
    format!(
        "- {{linh_vuc: {sector}, taken: {{online: {online}, direct: 0, carried: {carried}}}, \
         done: {{early: {done}, in_time: 0, late: 0}}, pending: {{in_time: {pending}, late: 0}}}}\n"
    )
}

pub(super) fn table(rows: &[String]) -> String {
    format!("sample: true\nsector_dossiers:\n{}", rows.concat())
}

/// Two communes that ended on a day, with their last quarters, and the one that they went into.
pub(super) fn merged([ended, formed]: [&str; 2], [before, within]: [&str; 2]) -> Sandbox {
    let unit = |kind: &str, name: &str| format!("kind: {kind}\nname: {name}\nplace: Thử\n");
    let mut sandbox = Sandbox::empty()
        .file("hoso.yaml", "rulebooks: [bieu-06]\n")
        .file("data/units/t/unit.yaml", &unit("province", "tỉnh Thử"))
        .file(
            "data/units/t/moi/unit.yaml",
            &format!(
                "{}formed: {{on: {formed}, from: [t/mot, t/hai]}}\n",
                unit("commune", "xã Mới")
            ),
        );
    for it in ["mot", "hai"] {
        let name = format!("xã {it}");
        sandbox = sandbox
            .file(
                &format!("data/units/t/{it}/unit.yaml"),
                &format!("{}ended: {ended}\n", unit("commune", &name)),
            )
            .file(
                &format!("data/units/t/{it}/{before}.yaml"),
                &table(&[row("Hộ tịch", [5, 0, 4, 1])]),
            )
            .file(
                &format!("data/units/t/{it}/{within}.yaml"),
                &table(&[row("Hộ tịch", [8, 1, 7, 2])]),
            );
    }
    sandbox.file(
        &format!("data/units/t/moi/{within}.yaml"),
        &table(&[row("Hộ tịch", [4, 4, 7, 1]), row("Chứng thực", [2, 0, 2, 0])]),
    )
}

/// What `check` says of errors.
pub(super) fn errors(sandbox: &Sandbox) -> Vec<String> {
    let found = sandbox.run("check --format json").stdout;
    let found: Vec<serde_json::Value> = serde_json::from_slice(&found).unwrap();
    let errors = found.iter().filter(|it| it["severity"] == "error");
    errors.map(|it| format!("{} {}", it["code"], it["message"])).collect()
}

/// The rows of the new one's table for a quarter.
fn page(sandbox: &Sandbox, quarter: &str) -> String {
    let whom = ("t/moi", quarter);
    crate::source::source_in(sandbox.root().to_owned(), whom, ("bieu-06", "sector_table"))
}

pub(super) fn cells(values: &[&str]) -> String {
    values.iter().map(|it| format!("[#\"{it}\";], ")).collect::<String>().trim_end().to_owned()
}

#[test]
fn what_is_pending_counts_once_however_a_quarter_is_parted() {
    let of = |carried: u32| {
        merged(["2026-07-31", "2026-08-01"], ["2026-q2", "2026-q3"]).file(
            "data/units/t/moi/2026-q4.yaml",
            &table(&[row("Hộ tịch", [4, carried, 4 + carried, 0])]),
        )
    };
    let sandbox = of(1);

    assert_eq!(errors(&sandbox), Vec::<String>::new());
    let page = page(&sandbox, "2026-q3");
    let of_both = ["1", "Hộ tịch", "22", "20", "0", "2", "21", "21", "0", "0", "1", "1", "0"];
    let of_one = ["2", "Chứng thực", "2", "2", "0", "0", "2", "2", "0", "0", "0", "0", "0"];
    for row in [of_both, of_one] {
        assert!(page.contains(&cells(&row)), "{row:?}\n{page}");
    }
    // What the quarter after carries over is what the new one had left, and nothing else.
    for wrong in [0, 2] {
        let said = errors(&of(wrong));
        assert!(said.len() == 1 && said[0].contains("column-6"), "{said:?}");
        assert!(said[0].contains(&format!("{wrong}, mà cột 11 của kỳ trước là 1")), "{said:?}");
    }
}

#[test]
fn a_quarter_begins_when_a_rulebook_in_use_says_so() {
    let quarters = ["2025-q2", "2025-q3"];
    let sandbox = merged(["2025-06-30", "2025-07-01"], quarters);
    assert_eq!(errors(&sandbox), Vec::<String>::new());
    let row = ["1", "Hộ tịch", "22", "20", "0", "2", "21", "21", "0", "0", "1", "1", "0"];
    let page = page(&sandbox, "2025-q3");
    assert!(page.contains(&cells(&row)), "{page}");

    // The third quarter of the table begins on 15/6.
    assert_eq!(errors(&merged(["2025-06-15", "2025-06-16"], quarters)), Vec::<String>::new());
    let before = errors(&merged(["2025-06-14", "2025-06-15"], quarters));
    let outside = before.iter().filter(|it| it.contains("record-outside-life")).count();
    assert_eq!((before.len(), outside), (2, 2), "{before:?}");
}

/// One sector is one row however two quarters spell it.
#[test]
fn a_sector_spelled_otherwise_is_that_of_the_quarter_before() {
    let unit = |kind: &str, name: &str| format!("kind: {kind}\nname: {name}\nplace: Thử\n");
    let of = |sector: &str, carried: u32| {
        Sandbox::empty()
            .file("hoso.yaml", "rulebooks: [bieu-06]\n")
            .file("data/units/t/unit.yaml", &unit("province", "tỉnh Thử"))
            .file("data/units/t/xa/unit.yaml", &unit("commune", "xã Thử"))
            .file("data/units/t/xa/2026-q2.yaml", &table(&[row("Hộ tịch", [5, 0, 4, 1])]))
            .file(
                "data/units/t/xa/2026-q3.yaml",
                &table(&[row(sector, [4, carried, 4 + carried, 0])]),
            )
    };
    let of_rows = |sandbox: &Sandbox| {
        let all = errors(sandbox).into_iter();
        all.filter(|it| ["column-6", "sector-gone"].iter().any(|code| it.contains(code)))
            .collect::<Vec<_>>()
    };
    // Capitals, blanks, and letters that are not composed.
    for spelled in ["Hộ tịch", "HỘ TỊCH", "hộ  tịch", "\"Hộ tịch \"", "Hô\u{323} ti\u{323}ch"]
    {
        assert_eq!(of_rows(&of(spelled, 1)), Vec::<String>::new(), "{spelled}");
        for wrong in [0, 2] {
            let said = of_rows(&of(spelled, wrong));
            assert!(said.len() == 1 && said[0].contains("của kỳ trước là 1"), "{said:?}");
        }
    }
    // Another sector is another row.
    assert_eq!(of_rows(&of("Hộ khẩu", 1)).len(), 2);
}

/// What column 6 is held against is that of the quarter before, not of the year before.
#[test]
fn a_quarter_that_is_missing_is_named() {
    let unit = |kind: &str, name: &str| format!("kind: {kind}\nname: {name}\nplace: Thử\n");
    let sandbox = Sandbox::empty()
        .file("hoso.yaml", "rulebooks: [bieu-06]\n")
        .file("data/units/t/unit.yaml", &unit("province", "tỉnh Thử"))
        .file("data/units/t/xa/unit.yaml", &unit("commune", "xã Thử"))
        .file("data/units/t/xa/2026-q3.yaml", &table(&[row("Hộ tịch", [4, 1, 5, 0])]));

    let said = sandbox.prints("explain t/xa B.2 --period 2026-q3");
    assert!(said.contains("chưa có đủ số liệu của quý II năm 2026"), "{said}");
    assert!(said.contains("t/xa · 2026-q2: chưa có tệp số liệu"), "{said}");
    assert!(!said.contains("2026-q3: chưa có"), "{said}");

    // What has been received since the year began is printed where it is known.
    let page = |sandbox: Sandbox| {
        let whom = ("t/xa", "2026-q3");
        crate::source::source_in(sandbox.root().to_owned(), whom, ("bieu-06", "sector_table"))
    };
    assert!(!page(sandbox).contains("Lũy kế"));
    let issued = table(&[row("Hộ tịch", [4, 1, 5, 0])])
        + "documents: {sector_table: {number: 1, date: 2026-09-15}}\n";
    let of = |quarters: &[&str]| {
        let sandbox = Sandbox::empty()
            .file("hoso.yaml", "rulebooks: [bieu-06]\n")
            .file("data/units/t/unit.yaml", &unit("province", "tỉnh Thử"))
            .file("data/units/t/xa/unit.yaml", &unit("commune", "xã Thử"))
            .file("data/units/t/xa/2026-q3.yaml", &issued);
        let before = table(&[row("Hộ tịch", [4, 1, 4, 1])]);
        page(quarters.iter().fold(sandbox, |it, quarter| {
            it.file(&format!("data/units/t/xa/{quarter}.yaml"), &before)
        }))
    };
    for quarters in [&[][..], &["2026-q2"]] {
        assert!(!of(quarters).contains("Lũy kế"), "{quarters:?}");
    }
    let whole = of(&["2026-q1", "2026-q2"]);
    assert!(whole.contains("mới nhận #\"12\"; hồ sơ; đã giải quyết #\"13\"; hồ sơ"), "{whole}");
}
