//! From lines to parts: which lines are a table or a list, and how deep.

use super::line::{Family, Line, Meant};
use super::tree::{Block, DEEPEST, Item};
use super::{runs, table};
use crate::words::clean;

/// What a text says, part by part; nothing of a text that is blank.
///
/// ```
/// use hoso::words::prose::{Block, read};
///
/// let blocks = read("Đã làm:\n- **hai** việc;\n- 2 * 3 = 6.");
/// let Block::List(items) = &blocks[1] else { panic!() };
/// assert!(items[0].runs[0].bold);
/// assert_eq!(items[1].runs[0].text, "2 * 3 = 6.");
/// ```
pub fn read(text: &str) -> Vec<Block> {
    let text = clean(text);
    let lines: Vec<Line> = text.lines().map(Line::new).collect();
    let mut reader = Reader::default();
    let mut at = 0;
    while at < lines.len() {
        let rows = table::rows(&lines[at..]);
        match table::of(rows) {
            Some(table) => reader.put(Block::Table(table)),
            None if rows.is_empty() => reader.line(&lines[at]),
            None => rows.iter().for_each(|it| reader.put(Block::Paragraph(runs::of(it.text)))),
        }
        at += rows.len().max(1);
    }
    reader.blocks
}

#[derive(Default)]
struct Reader {
    blocks: Vec<Block>,
    /// The lists that are open, from the outermost: how far in each stands, and of what marks.
    open: Vec<(usize, Family)>,
    /// The level of the last heading.
    headed: usize,
}

impl Reader {
    fn line(&mut self, line: &Line) {
        match line.meant() {
            Meant::Nothing => {}
            Meant::Paragraph => self.put(Block::Paragraph(runs::of(line.text))),
            Meant::Heading(level, text) => {
                self.headed = level.min(self.headed + 1);
                self.put(Block::Heading(self.headed, runs::of(text)));
            }
            Meant::Item(mark, family, text) => {
                let depth = self.depth(line.indent, family);
                let item = Item { depth, mark: mark.to_owned(), runs: runs::of(text) };
                match self.blocks.last_mut() {
                    Some(Block::List(items)) => items.push(item),
                    _ => self.blocks.push(Block::List(vec![item])),
                }
            }
        }
    }

    /// What ends any list.
    fn put(&mut self, block: Block) {
        self.open.clear();
        self.blocks.push(block);
    }

    /// How deep an item stands: beside those with marks of its kind, as far in; below the others.
    fn depth(&mut self, indent: usize, family: Family) -> usize {
        while self.open.last().is_some_and(|(it, _)| *it > indent) {
            self.open.pop();
        }
        let own = (indent, family);
        if let Some(place) = self.open.iter().position(|it| *it == own) {
            self.open.truncate(place + 1);
        } else {
            if self.open.len() == DEEPEST {
                self.open.pop();
            }
            self.open.push(own);
        }
        self.open.len()
    }
}
