//! Tables, written down.

use std::fmt::Write as _;

use super::model::{Block, Document, Paragraph, Row, Table};

/// Writes a block in a column of a width.
pub(super) type Write<'a> = &'a dyn Fn(&Block, i64, &mut String);

/// A cell that goes on below its first row: over how many columns, and how many rows more.
#[derive(Clone, Copy, Default)]
struct Going {
    across: usize,
    rows: usize,
}

/// The rows of a table that is being written.
struct Rows<'a> {
    columns: &'a [i64],
    going: Vec<Going>,
    /// What stands in a cell that has nothing.
    empty: [Block; 1],
    /// Where what is in a cell stands.
    height: &'static str,
    block: Write<'a>,
}

/// Writes a table as wide as what it stands in; one without rows is none.
pub(super) fn written(it: &Table, of: &Document, width: i64, (block, out): (Write, &mut String)) {
    let count = it.rows.first().map_or(0, |it| it.cells.iter().map(|it| it.across).sum());
    let even = vec![width / i64::try_from(count.max(1)).unwrap_or(1); count];
    let columns = it.columns.as_deref().unwrap_or(&even);
    if columns.is_empty() {
        return;
    }
    let whole: i64 = columns.iter().sum();
    let layout = if it.columns.is_some() { "fixed" } else { "autofit" };
    // Without rules it is there for what stands side by side, up to the very edges.
    let edges = r#"<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>"#;
    let (style, edges, first, height) = if it.lines {
        (r#"<w:tblStyle w:val="TableGrid"/>"#, "", 1, r#"<w:vAlign w:val="center"/>"#)
    } else {
        ("", edges, 0, "")
    };
    let _ = write!(
        out,
        r#"<w:tbl><w:tblPr>{style}<w:tblW w:w="{whole}" w:type="dxa"/><w:tblLayout w:type="{layout}"/>{edges}<w:tblLook w:firstRow="{first}" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr><w:tblGrid>"#
    );
    for column in columns {
        let _ = write!(out, r#"<w:gridCol w:w="{column}"/>"#);
    }
    out.push_str("</w:tblGrid>");
    let style = of.styles.known(&["TableText"]).to_owned();
    let empty = [Block::Paragraph(Paragraph { style, ..Paragraph::default() })];
    let going = vec![Going::default(); columns.len()];
    let mut rows = Rows { columns, going, empty, height, block };
    it.rows.iter().for_each(|it| rows.row(it, out));
    out.push_str("</w:tbl>");
}

impl Rows<'_> {
    fn row(&mut self, row: &Row, out: &mut String) {
        out.push_str("<w:tr>");
        if row.head || !row.broken {
            let keep = if row.broken { "" } else { "<w:cantSplit/>" };
            let head = if row.head { "<w:tblHeader/>" } else { "" };
            let _ = write!(out, "<w:trPr>{keep}{head}</w:trPr>");
        }
        let mut cells = row.cells.iter();
        let mut at = 0;
        while at < self.columns.len() {
            let Going { across, rows } = self.going[at];
            if rows > 0 {
                self.going[at].rows -= 1;
                self.cell((at, across), "<w:vMerge/>", &self.empty, out);
                at += across;
                continue;
            }
            // What is left over of a row is an empty cell: each has as many as there are columns.
            let (across, down, blocks) = cells
                .next()
                .map_or((1, 1, &self.empty[..]), |it| (it.across, it.down, it.blocks.as_slice()));
            let across = across.min(self.columns.len() - at);
            let merge = if down > 1 { r#"<w:vMerge w:val="restart"/>"# } else { "" };
            self.cell((at, across), merge, blocks, out);
            self.going[at] = Going { across, rows: down - 1 };
            at += across;
        }
        out.push_str("</w:tr>");
    }

    fn cell(&self, (at, across): (usize, usize), merge: &str, blocks: &[Block], out: &mut String) {
        let width: i64 = self.columns.iter().skip(at).take(across).sum();
        let _ = write!(out, r#"<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>"#);
        if across > 1 {
            let _ = write!(out, r#"<w:gridSpan w:val="{across}"/>"#);
        }
        let _ = write!(out, "{merge}{}</w:tcPr>", self.height);
        for it in blocks {
            (self.block)(it, width, out);
        }
        out.push_str("</w:tc>");
    }
}
