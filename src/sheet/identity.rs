//! Whose a workbook is and for which period: a property of the file, and a cell that people
//! see.

use crate::model::{Key, Period, UnitId};

use super::heading::folded;

/// The properties of the file.
pub(super) const UNIT: &str = "hoso-don-vi";
pub(super) const PERIOD: &str = "hoso-ky";

/// What the cell begins with, and what stands between its two parts.
const OF: &str = "Bảng của đơn vị: ";
const FOR: &str = "; kỳ: ";
const END: &str = " (không sửa dòng này)";

/// The cell.
pub(super) fn shown(key: &Key) -> String {
    format!("{OF}{}{FOR}{}{END}", key.unit, key.period)
}

/// Whose a cell says that the workbook is.
pub(super) fn of_cell(text: &str) -> Option<Key> {
    // What a program has decomposed on the way is the same.
    let begins = folded(text).starts_with(&folded(OF));
    let (_, rest) = text.split_once(": ").filter(|_| begins)?;
    let (unit, rest) = rest.split_once(';')?;
    let (_, period) = rest.split_once(": ")?;
    of_parts(unit, period.split_whitespace().next()?)
}

/// Whose the properties say that it is.
pub(super) fn of_parts(unit: &str, period: &str) -> Option<Key> {
    let period: Period = period.trim().parse().ok()?;
    Some(Key { unit: UnitId::new(unit.trim()), period })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_says_whose_the_workbook_is() {
        let key = Key::new(&UnitId::new("dong-nai/xã a/b"), "2026-q3".parse().unwrap());

        assert_eq!(of_cell(&shown(&key)), Some(key));
        assert_eq!(of_cell("Bảng của đơn vị: a"), None);
        assert_eq!(of_cell("Bảng: a; kỳ: 2018"), None);
    }
}
