//! Regulations that came as folders alone: each with its fields, its cases, and its page.

use crate::sandbox::Sandbox;

#[track_caller]
fn holds(folder: &str, rulebook: &str, (cases, forms): (usize, usize), page: &str) {
    let sandbox = Sandbox::copied(&format!("tests/rulebooks/{folder}"));

    let checked = sandbox.run("check");
    let said = String::from_utf8(checked.stdout).unwrap();
    assert!(checked.status.success(), "{said}");
    assert!(!said.contains("[unused]") && !said.contains("[asked-of]"), "{said}");
    let all = format!(
        "{cases} trường hợp đúng, 0 trường hợp sai; dàn thử {forms} biểu mẫu trong mọi tình huống"
    );
    sandbox.says(&format!("test {rulebook}"), 0, &all);
    sandbox.prints("build");
    assert!(sandbox.read(page).starts_with(b"%PDF"));
}

/// Ways of provision with reasons, facts and shares, a denominator that leaves some out.
#[test]
fn provision_with_its_reasons() {
    holds("a", "thu-a", (51, 2), "out/thu/xa-mot/2026/report.pdf");
}

/// Twelve criteria: half points, days late, claimed and appraised, brought to 100.
#[test]
fn an_index_that_is_claimed_and_appraised() {
    holds("b", "thu-b", (94, 2), "out/thu/xa-mot/2026/scoresheet.pdf");
}

/// A table by sector, with equations, and what is carried over.
#[test]
fn a_table_by_sector() {
    holds("c", "thu-c", (34, 2), "out/thu/xa-mot/2027/table.pdf");
}
