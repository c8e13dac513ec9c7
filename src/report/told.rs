//! Prose as a form may print it: its parts in order, each with its texts.

use serde::Serialize;

use super::shape::{Ground, Is, Shape, Var, var};
use crate::words::prose::{self, Block, Run, Side, Table};

/// A part of prose. What it has is said by its kind; the rest is empty.
#[derive(Clone, Debug, Default, Serialize)]
pub(super) struct Told {
    kind: &'static str,
    depth: usize,
    runs: Vec<Letters>,
    items: Vec<Item>,
    columns: Vec<Column>,
    head: Vec<Cell>,
    rows: Vec<Row>,
}

#[derive(Clone, Debug, Serialize)]
struct Letters {
    text: String,
    bold: bool,
    italic: bool,
}

#[derive(Clone, Debug, Serialize)]
struct Item {
    depth: usize,
    mark: String,
    runs: Vec<Letters>,
}

#[derive(Clone, Debug, Serialize)]
struct Column {
    share: usize,
    align: &'static str,
}

#[derive(Clone, Debug, Serialize)]
struct Cell {
    runs: Vec<Letters>,
}

#[derive(Clone, Debug, Serialize)]
struct Row {
    is_tall: bool,
    cells: Vec<Cell>,
}

/// How long a cell is, in letters, that may have to go over to the next page.
const TALL: usize = 400;

const RUNS: Var = var(
    "runs",
    Is::Each(&[
        var("text", Is::Text, "chữ", "the letters"),
        var("bold", Is::Truth, "chữ đậm", "bold"),
        var("italic", Is::Truth, "chữ nghiêng", "italic"),
    ]),
    "chữ, từng quãng cùng một kiểu",
    "the letters, in runs of one look",
);

/// What is in a part of prose.
const PART: &[Var] = &[
    var(
        "kind",
        Is::Text,
        "`paragraph`, `heading`, `list` hay `grid` (bảng)",
        "`paragraph`, `heading`, `list` or `grid`, which is a table",
    ),
    var("depth", Is::Number, "cấp của tiêu đề, 1 đến 3", "the level of a heading, 1 to 3"),
    RUNS,
    var(
        "items",
        Is::Each(&[
            var("depth", Is::Number, "sâu đến đâu, từ 1", "how deep it is, from 1"),
            var("mark", Is::Text, "dấu đầu mục, như đã gõ: `-`, `1.`", "its mark, as typed"),
            RUNS,
        ]),
        "các mục của danh sách",
        "the items of a list",
    ),
    var(
        "columns",
        Is::Each(&[
            var("share", Is::Number, "phần bề rộng", "its share of the width"),
            var("align", Is::Text, "`left`, `center`, `right`", "`left`, `center`, `right`"),
        ]),
        "các cột của bảng",
        "the columns of a table",
    ),
    var("head", Is::Each(&[RUNS]), "đầu cột", "the heads of its columns"),
    var(
        "rows",
        Is::Each(&[
            var("is_tall", Is::Truth, "hàng rất cao", "whether it takes most of a page"),
            var("cells", Is::Each(&[RUNS]), "các ô", "its cells"),
        ]),
        "các hàng của bảng",
        "the rows of a table",
    ),
];

/// The parts of prose as names.
pub(super) fn shape(ground: &Ground) -> Shape {
    Shape::List(Box::new(ground.map(PART)))
}

/// The parts of a text.
pub(super) fn told(text: &str) -> Vec<Told> {
    prose::read(text).iter().map(part).collect()
}

fn part(block: &Block) -> Told {
    let kind = |kind| Told { kind, ..Told::default() };
    match block {
        Block::Paragraph(runs) => Told { runs: letters(runs), ..kind("paragraph") },
        Block::Heading(level, runs) => {
            Told { depth: *level, runs: letters(runs), ..kind("heading") }
        }
        Block::List(items) => {
            let item = |it: &prose::Item| Item {
                depth: it.depth,
                mark: it.mark.clone(),
                runs: letters(&it.runs),
            };
            Told { items: items.iter().map(item).collect(), ..kind("list") }
        }
        Block::Table(it) => grid(it),
    }
}

/// A table as a part of prose.
pub(super) fn grid(it: &Table) -> Told {
    Told {
        kind: "grid",
        columns: columns(it),
        head: cells(&it.head),
        rows: it.rows.iter().map(|it| row(it)).collect(),
        ..Told::default()
    }
}

fn letters(runs: &[Run]) -> Vec<Letters> {
    let letters = |it: &Run| Letters { text: it.text.clone(), bold: it.bold, italic: it.italic };
    runs.iter().map(letters).collect()
}

fn row(row: &[Vec<Run>]) -> Row {
    Row { is_tall: row.iter().any(|it| length(it) > TALL), cells: cells(row) }
}

fn length(cell: &[Run]) -> usize {
    cell.iter().map(|it| it.text.chars().count()).sum()
}

fn cells(row: &[Vec<Run>]) -> Vec<Cell> {
    row.iter().map(|it| Cell { runs: letters(it) }).collect()
}

/// How wide columns are, by what is longest in each: none takes seven times another's.
fn columns(table: &Table) -> Vec<Column> {
    let column = |(place, side): (usize, &Side)| {
        let cells = std::iter::once(&table.head).chain(&table.rows).map(|it| length(&it[place]));
        let align = match side {
            Side::Left => "left",
            Side::Center => "center",
            Side::Right => "right",
        };
        Column { share: cells.max().unwrap_or(0).clamp(6, 40), align }
    };
    table.columns.iter().enumerate().map(column).collect()
}
