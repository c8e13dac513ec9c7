//! Columns of text on standard output.

use super::out;

/// Prints rows, each column as wide as its widest cell, the last as it is.
pub(super) fn print<const COLUMNS: usize>(rows: &[[String; COLUMNS]]) {
    let width =
        |column: usize| rows.iter().map(|it| it[column].chars().count()).max().unwrap_or_default();
    let widths: Vec<usize> = (0..COLUMNS).map(width).collect();
    for row in rows {
        let cells = row.iter().zip(&widths).map(|(cell, width)| format!("{cell:width$}"));
        out::line(cells.collect::<Vec<_>>().join("  ").trim_end());
    }
}
