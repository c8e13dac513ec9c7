//! A list of rows as a table: cells under their heads, rows above groups, a row that sums up.
//!
//! It is data; how a cell looks on a page or in a Word file the components of
//! `templates/nd30` say.

use serde::Serialize;
use serde_json::{Value as Json, json};

use super::listing::Row;
use super::shape::{Ground, Is, Shape, Var, var};
use super::{List, clean, vietnamese};
use crate::formula::Amount;
use crate::law::compile::{CellRule, CompiledColumn, CompiledListing, Piece, Summed};
use crate::law::form::Align;

/// A table, ready to be drawn.
#[derive(Clone, Debug, Serialize)]
pub struct Table {
    /// Whether its page lies on its side.
    pub landscape: bool,
    /// Its width in a Word file.
    pub twips: u64,
    /// Its columns.
    pub columns: Vec<Width>,
    /// The rows of its head.
    pub heads: Vec<Vec<Head>>,
    /// The rows below: of groups, of rows, and the one that sums up, in order.
    pub rows: Vec<Line>,
}

/// How wide a column is, and where its cells stand.
#[derive(Clone, Debug, Serialize)]
pub struct Width {
    /// Its width in millimetres; 0 where it shares what the others leave.
    pub width: u64,
    /// Its part of that.
    pub share: u64,
    /// Its width in a Word file, in twentieths of a point: Word does not work it out.
    pub twips: u64,
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
    /// Its width in a Word file.
    pub twips: u64,
}

/// A row of a table.
#[derive(Clone, Debug, Serialize)]
pub struct Line {
    /// `group`, `row` or `total`.
    pub kind: &'static str,
    /// Whether it takes most of a page.
    pub is_tall: bool,
    /// Its cells, one a column.
    pub cells: Vec<Cell>,
}

/// A cell of a row.
#[derive(Clone, Debug, Serialize)]
pub struct Cell {
    /// What it says.
    pub text: String,
    /// `left`, `center` or `right`.
    pub align: Align,
    /// Its width in a Word file.
    pub twips: u64,
}

/// The names of [`Table`].
pub(super) const TABLE: &[Var] = &[
    var("landscape", Is::Truth, "trang đặt ngang", "whether its page lies on its side"),
    var("twips", Is::Number, "bề rộng trong tệp Word", "its width in a Word file"),
    var(
        "columns",
        Is::Each(&[
            var(
                "width",
                Is::Number,
                "bề rộng, mm; 0 khi chia phần còn lại",
                "its width in mm; 0 where it shares what is left",
            ),
            var("share", Is::Number, "phần của chỗ còn lại", "its part of what is left"),
            var("twips", Is::Number, "bề rộng trong tệp Word", "its width in a Word file"),
            var("align", Is::Text, "`left`, `center`, `right`", "`left`, `center`, `right`"),
        ]),
        "các cột",
        "its columns",
    ),
    var("heads", Is::Made(heads_shape), "các hàng đầu bảng", "the rows of its head"),
    var(
        "rows",
        Is::Each(&[
            var("kind", Is::Text, "`group`, `row`, `total`", "`group`, `row`, `total`"),
            var("is_tall", Is::Truth, "hàng rất cao", "whether it takes most of a page"),
            var(
                "cells",
                Is::Each(&[
                    var("text", Is::Text, "chữ trong ô", "what it says"),
                    var(
                        "align",
                        Is::Text,
                        "`left`, `center`, `right`",
                        "`left`, `center`, `right`",
                    ),
                    var("twips", Is::Number, "bề rộng trong tệp Word", "its width in a Word file"),
                ]),
                "các ô",
                "its cells",
            ),
        ]),
        "các hàng",
        "the rows below",
    ),
];

const HEAD: &[Var] = &[
    var("text", Is::Text, "chữ trong ô", "what it says"),
    var("across", Is::Number, "qua bao nhiêu cột", "over how many columns it stands"),
    var("down", Is::Number, "qua bao nhiêu hàng", "over how many rows it stands"),
    var("twips", Is::Number, "bề rộng trong tệp Word", "its width in a Word file"),
];

fn heads_shape(ground: &Ground) -> Shape {
    Shape::List(Box::new(Shape::List(Box::new(ground.map(HEAD)))))
}

/// The width between the margins, in millimetres and in twentieths of a point.
const UPRIGHT: (u64, u64) = (165, 9355);
const ASIDE: (u64, u64) = (252, 14288);

/// Draws up a list as a table; `names` are those that its last row may use, beside the list's
/// own.
pub(super) fn table(listing: &CompiledListing, list: &List, names: &Json) -> Table {
    let columns = &listing.columns;
    let widths = widths(columns, listing.landscape);
    let line = |kind, is_tall, text: &dyn Fn(usize, &CompiledColumn) -> String| {
        let cells = columns.iter().zip(&widths).enumerate();
        let cell = |(place, (column, width)): (usize, (&CompiledColumn, &Width))| Cell {
            text: text(place, column),
            align: width.align,
            twips: width.twips,
        };
        Line { kind, is_tall, cells: cells.map(cell).collect() }
    };
    let of_row = |row: &Row| {
        let is_tall = row.get(["is_tall"].into_iter()).and_then(Json::as_bool);
        line("row", is_tall.unwrap_or_default(), &|place, column| match &column.cell {
            // Its number and its units a row has when all are there.
            CellRule::Given(name) => {
                let value = row.get([name.as_str()].into_iter());
                value.and_then(Json::as_str).unwrap_or_default().to_owned()
            }
            _ => row.cell(place).to_owned(),
        })
    };
    let mut rows = Vec::new();
    for group in &list.groups {
        if columns.iter().any(|it| it.group != Summed::Nothing) {
            let names = json!({
                "numeral": group.numeral,
                "title": group.title,
                "count": group.count,
                "measures": group.measures,
            });
            rows.push(line("group", false, &|place, column| {
                summed(&column.group, &names, sum(place, &group.rows).as_ref())
            }));
        }
        rows.extend(group.rows.iter().map(&of_row));
    }
    rows.extend(list.rows.iter().map(&of_row));
    if columns.iter().any(|it| it.total != Summed::Nothing) {
        let mut names = names.clone();
        if let Json::Object(names) = &mut names {
            names.insert("count".to_owned(), Json::from(list.count.clone()));
        }
        let all = || list.groups.iter().flat_map(|it| &it.rows).chain(&list.rows);
        rows.push(line("total", false, &|place, column| {
            summed(&column.total, &names, sum(place, all()).as_ref())
        }));
    }
    let heads = heads(columns, &widths);
    let twips = if listing.landscape { ASIDE.1 } else { UPRIGHT.1 };
    Table { landscape: listing.landscape, twips, columns: widths, heads, rows }
}

fn widths(columns: &[CompiledColumn], landscape: bool) -> Vec<Width> {
    let (page, twips) = if landscape { ASIDE } else { UPRIGHT };
    let of = |width: u64| (width * 14400 + 127) / 254;
    let taken: u64 = columns.iter().filter_map(|it| it.width).map(of).sum();
    let shares: u64 = columns.iter().filter(|it| it.width.is_none()).map(|it| it.share).sum();
    let left = twips.saturating_sub(taken);
    let width = |it: &CompiledColumn| Width {
        width: it.width.unwrap_or_default().min(page),
        share: it.share,
        twips: it.width.map_or(left * it.share / shares.max(1), of),
        align: it.align,
    };
    columns.iter().map(width).collect()
}

/// The rows of the head: neighbours that say one thing below one head share a cell, and a head
/// goes down to the last row.
fn heads(columns: &[CompiledColumn], widths: &[Width]) -> Vec<Vec<Head>> {
    let depth = columns.iter().map(|it| it.head.len()).max().unwrap_or_default();
    let mut rows = Vec::new();
    for row in 0..depth {
        let mut cells: Vec<Head> = Vec::new();
        let mut before: Option<&CompiledColumn> = None;
        for (it, width) in columns.iter().zip(widths) {
            let is_last = row + 1 >= it.head.len();
            let goes_on = row >= it.head.len();
            let shares = before.is_some_and(|before| {
                !is_last && row + 1 < before.head.len() && before.head[..=row] == it.head[..=row]
            });
            if let Some(last) = cells.last_mut().filter(|_| shares) {
                last.across += 1;
                last.twips += width.twips;
            } else {
                let text = if goes_on { "" } else { it.head.get(row).map_or("", String::as_str) };
                let down = match (goes_on, is_last) {
                    (true, _) => 0,
                    (false, true) => depth - row,
                    (false, false) => 1,
                };
                cells.push(Head { text: clean(text), across: 1, down, twips: width.twips });
            }
            before = Some(it);
        }
        rows.push(cells);
    }
    rows
}

fn summed(rule: &Summed, names: &Json, sum: Option<&Amount>) -> String {
    match rule {
        Summed::Nothing => String::new(),
        Summed::Sum => sum.map(vietnamese::amount).unwrap_or_default(),
        Summed::Text(pieces) => written(pieces, names).0,
    }
}

/// What a column adds up to; not known while one of its cells is not.
fn sum<'a>(place: usize, rows: impl IntoIterator<Item = &'a Row>) -> Option<Amount> {
    rows.into_iter().map(|it| it.amount(place).cloned()).sum()
}

/// A text with what its names stand for, and whether one of these is empty.
pub(super) fn written(pieces: &[Piece], names: &Json) -> (String, bool) {
    let (mut text, mut lacks) = (String::new(), false);
    for piece in pieces {
        match piece {
            Piece::Words(words) => text.push_str(&clean(words)),
            Piece::Name(name) => {
                let value = lookup(names, name);
                lacks |= value.is_empty();
                text.push_str(value);
            }
        }
    }
    (text, lacks)
}

fn lookup<'a>(names: &'a Json, name: &[String]) -> &'a str {
    let found = name.iter().try_fold(names, |it, step| it.get(step));
    found.and_then(Json::as_str).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

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
        let heads = heads(columns, &widths(columns, false));
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
    fn widths_fill_the_page() {
        let widths = widths(&[column(&["a"], Some(11)), column(&["b"], None)], false);

        assert_eq!(widths[0].twips, 624);
        assert_eq!(widths[0].twips + widths[1].twips, UPRIGHT.1);
    }

    #[test]
    fn what_is_left_of_a_page_on_its_side_is_shared_out() {
        let mut columns = [column(&["a"], Some(52)), column(&["b"], None), column(&["c"], None)];
        columns[2].share = 3;

        let widths = widths(&columns, true);

        assert_eq!(widths[0].twips, 2948);
        assert_eq!((widths[1].twips, widths[2].twips), (2835, 8505));
        assert_eq!(widths.iter().map(|it| it.twips).sum::<u64>(), ASIDE.1);
    }
}
