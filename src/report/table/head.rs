//! The head of a table: how wide its columns are, and which of them share what stands above.

use serde::Serialize;

use crate::law::compile::CompiledColumn;
use crate::law::form::Align;
use crate::words::clean;

/// How wide a column is, and where its cells stand.
#[derive(Clone, Debug, Serialize)]
pub struct Width {
    /// Its width in millimetres; 0 where it shares what the others leave.
    pub width: u64,
    /// Its part of that.
    pub share: u64,
    /// `left`, `center` or `right`.
    pub align: Align,
}

/// A cell of the head.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Head {
    /// What it says; empty where a cell above goes on.
    pub text: String,
    /// Over how many columns it stands.
    pub across: usize,
    /// Over how many rows of the head; 0 where a cell above goes on.
    pub down: usize,
}

/// The width between the margins in millimetres, of a page upright and on its side.
const UPRIGHT: u64 = 165;
const ASIDE: u64 = 252;

pub(super) fn widths(columns: &[CompiledColumn], landscape: bool) -> Vec<Width> {
    let page = if landscape { ASIDE } else { UPRIGHT };
    let width = |it: &CompiledColumn| Width {
        width: it.width.unwrap_or_default().min(page),
        share: it.share,
        align: it.align,
    };
    columns.iter().map(width).collect()
}

/// The rows of the head: neighbours that say one thing below one head share a cell, and a head
/// goes down to the last row.
pub(super) fn heads(columns: &[CompiledColumn]) -> Vec<Vec<Head>> {
    let depth = columns.iter().map(|it| it.head.len()).max().unwrap_or_default();
    let mut rows = Vec::new();
    for row in 0..depth {
        let mut cells: Vec<Head> = Vec::new();
        let mut before: Option<&CompiledColumn> = None;
        for it in columns {
            let is_last = row + 1 >= it.head.len();
            let goes_on = row >= it.head.len();
            let shares = before.is_some_and(|before| {
                !is_last && row + 1 < before.head.len() && before.head[..=row] == it.head[..=row]
            });
            if let Some(last) = cells.last_mut().filter(|_| shares) {
                last.across += 1;
            } else {
                let text = if goes_on { "" } else { it.head.get(row).map_or("", String::as_str) };
                let down = match (goes_on, is_last) {
                    (true, _) => 0,
                    (false, true) => depth - row,
                    (false, false) => 1,
                };
                cells.push(Head { text: clean(text), across: 1, down });
            }
            before = Some(it);
        }
        rows.push(cells);
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::compile::{CellRule, Summed};

    fn column(head: &[&str], width: Option<u64>) -> CompiledColumn {
        CompiledColumn {
            head: head.iter().map(ToString::to_string).collect(),
            cell: CellRule::Given("name".to_owned()),
            otherwise: String::new(),
            when: None,
            capital: false,
            width,
            share: 1,
            align: Align::Left,
            group: Summed::Nothing,
            total: Summed::Nothing,
        }
    }

    fn shown(columns: &[CompiledColumn]) -> Vec<String> {
        let heads = heads(columns);
        let cell = |it: &Head| format!("{} {}x{}", it.text, it.across, it.down);
        heads.iter().map(|row| row.iter().map(cell).collect::<Vec<_>>().join(" | ")).collect()
    }

    #[test]
    fn neighbours_below_one_head_share_it_and_a_short_head_goes_down() {
        let columns = [
            column(&["TT"], Some(8)),
            column(&["Tiếp nhận", "Tổng"], None),
            column(&["Tiếp nhận", "Trong đó", "Trực tuyến"], None),
            column(&["Tiếp nhận", "Trong đó", "Trực tiếp"], None),
            column(&["Giải quyết", "Tổng"], None),
        ];

        assert_eq!(
            shown(&columns),
            [
                "TT 1x3 | Tiếp nhận 3x1 | Giải quyết 1x1",
                " 1x0 | Tổng 1x2 | Trong đó 2x1 | Tổng 1x2",
                " 1x0 |  1x0 | Trực tuyến 1x1 | Trực tiếp 1x1 |  1x0",
            ]
        );
    }

    #[test]
    fn heads_of_one_text_that_are_last_are_two() {
        let columns = [column(&["Tổng"], None), column(&["Tổng"], None)];

        assert_eq!(shown(&columns), ["Tổng 1x1 | Tổng 1x1"]);
    }

    #[test]
    fn no_column_is_wider_than_the_page() {
        let columns = [column(&["a"], Some(200)), column(&["b"], None)];
        let width = |landscape| widths(&columns, landscape)[0].width;

        assert_eq!((width(false), width(true)), (165, 200));
        assert_eq!(widths(&columns, false)[1].width, 0);
    }
}
