//! Tables, read off the tree.

use super::align::Align;
use super::around::Around;
use super::model::{Block, Cell, Row, Table};
use super::styles::Styles;
use crate::typeset::{Element, Node};

/// More columns or rows than this no cell takes.
const SPAN: usize = 1000;

/// The table in a part, however deep.
pub(super) fn in_part(node: &Node) -> Option<&Element> {
    match node {
        Node::Element(it) if it.tag == "table" => Some(it),
        Node::Element(it) => it.parts.iter().find_map(in_part),
        _ => None,
    }
}

fn elements<'a>(of: &'a Element, tags: &[&str]) -> Vec<&'a Element> {
    let all = of.parts.iter().filter_map(|it| match it {
        Node::Element(it) if tags.contains(&it.tag.as_str()) => Some(it),
        _ => None,
    });
    all.collect()
}

/// The first part below with a mark.
fn marked<'a>(of: &'a Element, meant: &dyn Fn(&Element) -> bool) -> Option<&'a Element> {
    of.parts.iter().find_map(|it| match it {
        Node::Element(it) if meant(it) => Some(it),
        Node::Element(it) => marked(it, meant),
        _ => None,
    })
}

/// The widths of columns in a whole of so much; none where one of them depends on what is in it.
fn widths(tracks: &str, whole: i64) -> Option<Vec<i64>> {
    enum Track {
        Fixed(i64),
        /// In thousandths.
        Share(i64),
    }
    let track = |it: &str| match it.strip_suffix("fr") {
        Some(share) => {
            let (whole, part) = share.split_once('.').unwrap_or((share, ""));
            let part = format!("{part:0<3}");
            let part: i64 = part.get(..3)?.parse().ok()?;
            Some(Track::Share(whole.parse::<i64>().ok()? * 1000 + part))
        }
        None => it.parse().ok().map(Track::Fixed),
    };
    let all = tracks.split(' ').map(track).collect::<Option<Vec<_>>>()?;
    let fixed: i64 = all.iter().map(|it| if let Track::Fixed(it) = it { *it } else { 0 }).sum();
    let shares: i64 = all.iter().map(|it| if let Track::Share(it) = it { *it } else { 0 }).sum();
    let left = (whole - fixed).max(0);
    let width = |it: Track| match it {
        Track::Fixed(it) => it,
        Track::Share(it) => left * it / shares.max(1),
    };
    Some(all.into_iter().map(width).collect())
}

/// What reads the content of a cell.
pub(super) type Read<'a> = &'a mut dyn FnMut(&[Node], &Around) -> Vec<Block>;

/// Reads a table; `about` says how wide its columns are and whether it is ruled.
pub(super) fn read(
    it: &Element,
    about: Option<&Element>,
    (around, styles): (&Around, &Styles),
    content: Read,
) -> Table {
    let columns = about.and_then(|it| widths(it.mark("columns"), around.width));
    let lines = about.is_none_or(|it| it.mark("lines") != "false");
    let heads = about.and_then(|it| it.mark("heads").parse().ok()).unwrap_or(usize::MAX);
    let mut table = Table { columns, lines, rows: Vec::new() };
    let own = elements(it, &["tr"]).into_iter().map(|it| (it, false));
    let parts = elements(it, &["thead", "tbody", "tfoot"]).into_iter().flat_map(|part| {
        let in_head = part.tag == "thead";
        elements(part, &["tr"]).into_iter().map(move |it| (it, in_head))
    });
    // How many rows a cell of a column still takes, from the row at hand on.
    let mut taken: Vec<usize> = Vec::new();
    for (row, in_head) in own.chain(parts) {
        // Where nothing stands between it and the head, a row that heads others is taken for one.
        let head = in_head && table.rows.len() < heads;
        let group = !head && elements(row, &["td"]).is_empty();
        let mut read = Row { head, ..Row::default() };
        let mut column = 0;
        for cell in elements(row, &["td", "th"]) {
            column += taken.iter().skip(column).take_while(|it| **it > 0).count();
            let span = |name: &str| cell.mark(name).parse().unwrap_or(1_usize).clamp(1, SPAN);
            let (across, down) = (span("colspan"), span("rowspan"));
            let about = marked(cell, &|it| !it.mark("broken").is_empty());
            read.broken |= lines && about.is_some_and(|it| it.mark("broken") != "false");
            let own = table.columns.as_ref().and_then(|it| it.get(column..column + across));
            let width = own.map(|it| it.iter().sum());
            let side = about.and_then(|it| Align::of(it.mark("side")));
            let within = within((head, group, side), width.unwrap_or(around.width), styles);
            let mut blocks = content(&cell.parts, &within);
            // A cell ends in a paragraph.
            if !matches!(blocks.last(), Some(Block::Paragraph(_))) {
                blocks.push(Block::Paragraph(within.paragraph(Vec::new())));
            }
            read.cells.push(Cell { across, down, blocks });
            taken.resize(taken.len().max(column + across), 0);
            taken[column..column + across].fill(down);
            column += across;
        }
        for it in &mut taken {
            *it = it.saturating_sub(1);
        }
        table.rows.push(read);
    }
    table
}

/// What holds inside a cell.
fn within((head, group, side): (bool, bool, Option<Align>), width: i64, styles: &Styles) -> Around {
    let names: &[&str] = match (head, side) {
        (true, _) => &["TableHead"],
        _ if group => &["TableGroup"],
        (_, Some(Align::Center)) => &["TableCenter", "TableText"],
        (_, Some(Align::Right)) => &["TableRight", "TableText"],
        _ => &["TableText"],
    };
    let style = styles.known(names);
    let own = Align::of(&styles.align(style));
    let align = side.filter(|it| Some(*it) != own);
    Around { align, ..Around::in_column(style, width) }
}
