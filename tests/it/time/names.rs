//! A document bears the names of its day.

use std::fs;

use super::{NEW, OLD, RULEBOOK, commune, of_2025, record};
use crate::sandbox::Sandbox;

pub(super) const PAGE: &str = "{% set title = \"thử\" %}{% include \"opening.typ\" %}\n{{ unit.name }}, {{ parent.name }}, {{ letterhead.place }}\n";

const GOOD: &str = "đã kiểm tra 6 đơn vị, 4 tệp số liệu: 0 lỗi, 0 cảnh báo, 0 thông tin";

/// The rulebook with a form that prints names.
pub(super) fn with_form() -> String {
    RULEBOOK.replace(
        "forms: {}",
        "forms:\n      paper: {title: Báo cáo, kind: BC, template: paper.typ}",
    )
}

const NAMES: &str = "
    kind: commune
    name:
      - {name: thị trấn Gia Ray, place: Gia Ray}
      - {from: 2025-10-01, name: xã Xuân Hòa}
      - {from: 2026-02-10, name: phường Xuân Hòa, place: Phường Xuân Hòa}
    place: Xuân Hòa
";

fn named(period: &str, documents: &str) -> Sandbox {
    let numbers = record(1, 1, 10, "a", 20, "ready");
    of_2025()
        .file("templates/nam/paper.typ", PAGE)
        .file("templates/nam/rulebook.yaml", &with_form())
        .file(&format!("{NEW}/unit.yaml"), NAMES)
        .file(&format!("{NEW}/{period}.yaml"), &format!("{numbers}{documents}"))
}

/// The last line of the source of a page.
fn printed(sandbox: &Sandbox, period: &str) -> String {
    let output = sandbox.run(&format!("build dong-nai/xuan-hoa --period {period} --keep-source"));
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let file = sandbox.root().join(format!("out/dong-nai/xuan-hoa/{period}/paper.typ"));
    let text = fs::read_to_string(file).unwrap();
    let line = text.lines().rev().find(|it| it.contains("tỉnh A")).unwrap();
    line.replace(['#', '[', ']', '"', '(', ')', ';'], "")
}

#[test]
fn a_document_bears_the_name_of_its_day_and_a_draft_that_of_the_end_of_its_period() {
    let dated = |day: &str| {
        printed(
            &named("2025", &format!("documents: {{paper: {{number: 1, date: {day}}}}}\n")),
            "2025",
        )
    };
    assert!(
        dated("2026-02-09").contains("xã Xuân Hòa, tỉnh A, Xuân Hòa"),
        "{}",
        dated("2026-02-09")
    );
    assert!(dated("2026-02-10").contains("phường Xuân Hòa, tỉnh A, Phường Xuân Hòa"));
    assert!(dated("2026-02-11").contains("phường Xuân Hòa"));

    assert!(printed(&named("2024", ""), "2024").contains("thị trấn Gia Ray, tỉnh A, Gia Ray"));
    assert!(printed(&named("2025", ""), "2025").contains("xã Xuân Hòa"));
    assert!(printed(&named("2026", ""), "2026").contains("phường Xuân Hòa"));
}

#[test]
fn names_stand_in_the_order_of_their_days() {
    let names = |names: &str| {
        let unit = format!("kind: commune\nplace: B\nname:\n{names}");
        of_2025().file(&format!("{OLD}/ba/unit.yaml"), &unit)
    };
    names("  - name: xã ba\n  - {from: 2020-01-01, name: xã bốn}\n").says("check", 0, GOOD);
    names("  - {from: 2020-01-01, name: xã ba}\n  - {from: 2020-01-01, name: xã bốn}\n").says(
        "check",
        1,
        r#"
        lỗi[names-overlap]: tên này có từ ngày 2020-01-01, không sau tên “xã ba” ghi trước nó
         --> data/units/dong-nai/xuan-loc/ba/unit.yaml:5:12
          |
        4 |   - {from: 2020-01-01, name: xã ba}
          |            ---------- tên đứng trước
        5 |   - {from: 2020-01-01, name: xã bốn}
          |            ^^^^^^^^^^
          |
          = gợi ý: ghi các tên theo thời gian, mỗi tên một `from` muộn hơn; riêng tên đầu có thể bỏ `from`

        đã kiểm tra 6 đơn vị, 4 tệp số liệu: 1 lỗi, 0 cảnh báo, 0 thông tin
        "#,
    );
    let said = |yaml: &str| String::from_utf8(names(yaml).run("check").stdout).unwrap();
    let overlap = "lỗi[names-overlap]: tên này không ghi có từ ngày nào, mà đứng sau tên “xã ba”";
    assert!(said("  - name: xã ba\n  - name: xã bốn\n").contains(overlap));
    let next = "  - {from: 2020-01-02, name: xã ba}\n  - {from: 2020-01-01, name: xã bốn}\n";
    assert!(said(next).contains("lỗi[names-overlap]"));
    assert!(said("  []\n").contains("lỗi[empty-text]"), "{}", said("  []\n"));
    assert!(said("  - {form: 2020-01-01, name: xã ba}\n").contains("có phải ý là `from`?"));
}

#[test]
fn a_commune_is_called_after_its_title() {
    for title in ["xã", "phường", "thị trấn", "đặc khu"] {
        let unit = commune(&format!("{title} Ba"));
        of_2025().file(&format!("{OLD}/ba/unit.yaml"), &unit).says("check", 0, GOOD);
    }
    let unit = commune("Phường Ba");
    of_2025().file(&format!("{OLD}/ba/unit.yaml"), &unit).says(
        "check",
        0,
        r#"
        cảnh báo[title-unknown]: tên “Phường Ba” không bắt đầu như tên đơn vị loại `commune`
         --> data/units/dong-nai/xuan-loc/ba/unit.yaml:2:7
          |
        2 | name: Phường Ba
          |       ^^^^^^^^^
          |
          = gợi ý: viết như trong câu, bắt đầu bằng `xã`, `phường`, `thị trấn`, `đặc khu`

        đã kiểm tra 6 đơn vị, 4 tệp số liệu: 0 lỗi, 1 cảnh báo, 0 thông tin
        "#,
    );
}
