//! Who reports, and what stands together in a run.

use super::{NEW, OLD, assessed, commune, of_2025, record, verdicts};
use crate::sandbox::Sandbox;

/// A rulebook in which the province ranks its communes.
fn listed(sandbox: Sandbox) -> Sandbox {
    let forms = "forms:\n      summary: {title: Báo cáo, kind: BC, template: summary.typ, issuer: {tier: province}, shows: [members]}";
    let page = "{% set title = \"thử\" %}{% include \"opening.typ\" %}\n{% for it in tally.without_record %}thiếu {{ it }}\n{% endfor %}{% for it in members %}có {{ it.name }}\n{% endfor %}";
    sandbox
        .file("templates/nam/rulebook.yaml", &super::RULEBOOK.replace("forms: {}", forms))
        .file("templates/nam/summary.typ", page)
}

/// The lines of the province's summary that name communes.
fn summary(sandbox: &Sandbox, period: &str) -> Vec<String> {
    let output = sandbox.run(&format!("build --period {period} --form summary --keep-source"));
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = sandbox.read(&format!("out/dong-nai/{period}/summary.typ"));
    let text = String::from_utf8(text).unwrap();
    let lines = text.lines().map(|it| it.replace(['#', '[', ']', '"', '(', ')', ';'], ""));
    lines.filter(|it| it.starts_with("có ") || it.starts_with("thiếu ")).collect()
}

#[test]
fn who_has_ended_or_is_not_formed_yet_is_not_among_those_who_have_not_reported() {
    let numbers = record(1, 1, 10, "a", 20, "ready");
    let sandbox = listed(
        of_2025()
            .file(&format!("{OLD}/hai/2024.yaml"), &numbers)
            .file(&format!("{NEW}/2026.yaml"), &numbers)
            .file("data/units/dong-nai/khac/unit.yaml", &commune("xã Khác")),
    );
    assert_eq!(
        summary(&sandbox, "2024"),
        [
            "thiếu tỉnh A",
            "thiếu xã Khác",
            "thiếu xã ba",
            "thiếu xã mot",
            "có tỉnh A",
            "có xã Khác",
            "có xã ba",
            "có xã hai",
            "có xã mot"
        ]
    );
    assert_eq!(summary(&sandbox, "2025-h1").len(), 7);
    for period in ["2025", "2026"] {
        assert_eq!(
            summary(&sandbox, period),
            ["thiếu tỉnh A", "thiếu xã Khác", "có tỉnh A", "có xã Khác", "có xã Xuân Hòa"],
            "{period}"
        );
    }
}

#[test]
fn a_unit_is_judged_for_the_periods_at_whose_end_it_is_there() {
    let sandbox = of_2025().file(&format!("{OLD}/ba/2025.yaml"), "dealt: 1\n");

    assert_eq!(verdicts(&assessed(&sandbox, "dong-nai/xuan-loc/ba", "2025-h1")).len(), 4);
    // The year goes into the new one's, and is judged there alone.
    assert!(assessed(&sandbox, "dong-nai/xuan-loc/ba", "2025").is_null());
    assert_eq!(assessed(&sandbox, "dong-nai/xuan-hoa", "2025")["criteria"][3]["measured"], "71");
}

#[test]
fn top_folders_of_which_units_were_formed_are_made_and_skipped_together() {
    let moved = "
        kind: commune
        name: xã Xuân Hòa
        place: Xuân Hòa
        formed: {on: 2025-07-01, from: [dong-nai/xuan-loc/ba]}
    ";
    let numbers = format!(
        "{}documents: {{paper: {{number: 1, date: 2025-07-05}}}}\n",
        record(1, 1, 1, "a", 1, "ready")
    );
    let sandbox = of_2025()
        .file("templates/nam/paper.typ", super::names::PAGE)
        .file("templates/nam/rulebook.yaml", &super::names::with_form())
        .file("data/units/ba-ria/unit.yaml", "kind: province\nname: tỉnh A\nplace: C\n")
        .file("data/units/ba-ria/xuan-hoa/unit.yaml", moved)
        .file("data/units/ba-ria/xuan-hoa/2025.yaml", &numbers)
        .file("data/units/can-tho/unit.yaml", "kind: province\nname: tỉnh D\nplace: D\n");
    std::fs::remove_dir_all(sandbox.root().join(NEW)).unwrap();
    let build = || sandbox.run("build ");

    let all = String::from_utf8(build().stderr).unwrap();
    assert!(all.contains("4 đã lập, 0 không đổi"), "{all}");
    let again = String::from_utf8(build().stderr).unwrap();
    assert!(again.contains("0 đã lập, 4 không đổi"), "{again}");
    assert_eq!(assessed(&sandbox, "ba-ria/xuan-hoa", "2025")["criteria"][0]["measured"], "16/31");
    // What a predecessor states in another top folder is read anew.
    let sandbox =
        sandbox.file(&format!("{OLD}/ba/2025-h1.yaml"), &record(30, 16, 6, "a", 8, "planned"));
    let said = String::from_utf8(sandbox.run("build").stderr).unwrap();
    assert!(said.contains("2 đã lập, 2 không đổi"), "{said}");
}
