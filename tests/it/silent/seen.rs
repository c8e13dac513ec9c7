//! Numbers as people see them: where each is from, as a decimal, or said to be rounded.

use super::counted::counted;
use crate::sandbox::Sandbox;

#[test]
fn numbers_on_screen_are_decimals_or_say_that_they_are_rounded() {
    let sandbox = counted("of: 2, points: 2 * part / (a + 1)", "a: 10, part: 2");
    assert!(sandbox.prints("assess").contains("1: không đạt (≈ 0,36 điểm)"));
    assert!(sandbox.prints("--lang en assess").contains("1: not met (≈ 0.36 points)"));
    let explained = sandbox.prints("explain thu/xa-mot 1");
    assert!(explained.contains("Kết luận: 4/11 (≈ 0,36) trên 2 điểm."), "{explained}");
    let half = counted("of: 4, points: 4 * part / (a + 6)", "a: 10, part: 2");
    assert!(half.prints("assess").contains("1: không đạt (0,5 điểm)"));
    assert!(half.prints("explain thu/xa-mot 1").contains("Kết luận: 0,5 trên 4 điểm."));
    let share = counted("met: 1 - part / (a + 1) >= 81.82%", "a: 10, part: 2");
    assert!(share.prints("assess").contains("1: không đạt (≈ 81,818%; cần 81,82%)"));
}

#[test]
fn the_numbers_behind_a_measure_are_named_where_they_stand() {
    let sandbox = Sandbox::copied("tests/rulebooks/b");
    let said = sandbox.prints("explain thu/xa-mot 2");
    for line in [
        "Thay số: min(10; 10 × 1.015/1.200 ÷ 90%) = 1015/108 (≈ 9,4).",
        "  - “tỷ lệ văn bản ký số”: 1.015/1.200 (≈ 84,58%)",
        "  - “văn bản đi ký số”: 1.015 (data/units/thu/xa-mot/2026.yaml:6)",
        "  - “văn bản đi”: 1.200 (data/units/thu/xa-mot/2026.yaml:5)",
        "Điểm được làm tròn đến 0,5.",
        "Kết luận: 9,5 trên 10 điểm.",
    ] {
        assert!(said.lines().any(|it| it == line), "{line}\n{said}");
    }
    let said = sandbox.prints("explain thu/xa-mot 1");
    let day = "  - “ngày ban hành kế hoạch”: 05/02/2026 (data/units/thu/xa-mot/2026.yaml:4)";
    assert!(said.lines().any(|it| it == day), "{said}");
}
