//! From the tree of a document to its sections, paragraphs and tables.

mod inner;

use std::rc::Rc;

use super::align::Align;
use super::around::Around;
use super::model::{Block, Document, Letters, Margins, Paragraph, Run, Section};
use super::numbered::Lists;
use super::runs;
use super::styles::{NORMAL, Styles};
use super::table;
use crate::typeset::{Drawn, Element, Lines, Node, Picture, Tree};

/// Margins where a document says none: the least that the decree allows.
const MARGINS: Margins = Margins { top: 1134, right: 850, bottom: 1134, left: 1701 };

/// What a blank of a tree is filled up with, and about how wide one is.
const BLANK: (&str, i64) = ("\u{a0}", 65);

/// A document that is being read.
struct Reader {
    styles: Rc<Styles>,
    margins: Margins,
    sections: Vec<Section>,
    pictures: Vec<Picture>,
    lists: Lists,
    /// The paragraph that is not at its end yet, and the mark that the next one begins with.
    open: Vec<Run>,
    mark: Option<String>,
}

/// The document that a tree tells.
pub(super) fn document(tree: &Tree) -> Document {
    let mark = |name: &str| tree.mark(name);
    let margins: Vec<i64> = mark("margins").split(' ').filter_map(|it| it.parse().ok()).collect();
    let margins = match margins[..] {
        [top, right, bottom, left] => Margins { top, right, bottom, left },
        _ => MARGINS,
    };
    let first = Section { landscape: mark("flipped") == "true", blocks: Vec::new() };
    let mut reader = Reader {
        styles: Rc::new(Styles::read(mark("styles"))),
        margins,
        sections: vec![first],
        pictures: Vec::new(),
        lists: Lists::default(),
        open: Vec::new(),
        mark: None,
    };
    let mut blocks = Vec::new();
    let around = Around::in_column(NORMAL, reader.width());
    reader.nodes(&tree.body, &around, &mut blocks);
    reader.close(&around, &mut blocks);
    reader.end_section(&mut blocks);
    let Reader { styles, margins, sections, pictures, lists, .. } = reader;
    let title = tree.title.clone();
    let [draft, sample, circulation, address] =
        ["draft", "sample", "circulation", "address"].map(|it| mark(it).to_owned());
    let corner = mark("corner").lines().map(str::to_owned).collect();
    Document {
        title,
        draft,
        sample,
        circulation,
        address,
        corner,
        margins,
        styles,
        sections,
        pictures,
        lists,
    }
}

impl Reader {
    fn width(&self) -> i64 {
        self.sections.last().map_or(0, |it| it.width(self.margins))
    }

    fn end_section(&mut self, blocks: &mut Vec<Block>) {
        if let Some(section) = self.sections.last_mut() {
            section.blocks.append(blocks);
        }
    }

    /// Reads parts that follow each other.
    fn nodes(&mut self, nodes: &[Node], around: &Around, out: &mut Vec<Block>) {
        for node in nodes {
            match node {
                Node::Text(text) => self.text(text, around),
                Node::Drawn(Drawn::Lines(lines)) => self.lines(lines, around, out),
                Node::Drawn(Drawn::Picture(_)) => {}
                Node::Element(it) => self.element(it, around, out),
            }
        }
    }

    fn text(&mut self, text: &str, around: &Around) {
        runs::push(&mut self.open, text, around.inline.letters());
    }

    fn lines(&mut self, lines: &Lines, around: &Around, out: &mut Vec<Block>) {
        for (place, line) in lines.all.iter().enumerate() {
            if place > 0 {
                self.open.push(Run::Break);
            }
            for piece in line {
                let letters = Letters { look: piece.look, ..around.inline.letters() };
                runs::push(&mut self.open, &piece.text, letters);
            }
        }
        if let Some(length) = lines.rule {
            self.close(around, out);
            let side = (around.width - length) / 2;
            let style = self.styles.known(&["Rule"]).to_owned();
            let sides = Some((side, side));
            out.push(Block::Paragraph(Paragraph { style, sides, ..Paragraph::default() }));
        }
    }

    fn element(&mut self, it: &Element, around: &Around, out: &mut Vec<Block>) {
        match it.tag.as_str() {
            "br" => self.open.push(Run::Break),
            "hr" => self.open.push(Run::Page),
            "span" if !it.mark("gap").is_empty() => self.gap(it, around),
            "table" => self.table(it, None, around, out),
            "ul" | "ol" => self.list(it, around, out),
            "figure" => self.figure(it, around, out),
            // Notes at the end are sections too, but those of a text.
            "section" if !it.mark("landscape").is_empty() => self.section(it, around, out),
            _ if runs::is_inline(&it.tag) => {
                let inline = around.inline.within(it);
                self.nodes(&it.parts, &Around { inline, ..around.clone() }, out);
            }
            "div" if it.mark("class") == "table" => {
                self.close(around, out);
                match it.parts.iter().find_map(table::in_part) {
                    Some(table) => self.table(table, Some(it), around, out),
                    None => self.nodes(&it.parts, around, out),
                }
            }
            _ => self.block(it, around, out),
        }
    }

    fn table(
        &mut self,
        it: &Element,
        about: Option<&Element>,
        around: &Around,
        out: &mut Vec<Block>,
    ) {
        self.close(around, out);
        let styles = Rc::clone(&self.styles);
        let table = table::read(it, about, (around, &styles), &mut |parts, within| {
            let mut blocks = Vec::new();
            self.nodes(parts, within, &mut blocks);
            self.close(within, &mut blocks);
            blocks
        });
        // Tables with nothing between them would be one.
        if matches!(out.last(), Some(Block::Table(_))) {
            let style = self.styles.known(&["Opening"]).to_owned();
            out.push(Block::Paragraph(Paragraph { style, ..Paragraph::default() }));
        }
        out.push(Block::Table(table));
    }

    /// A blank within a line; one that begins a paragraph is the indent of its style.
    fn gap(&mut self, it: &Element, around: &Around) {
        let width: i64 = it.mark("gap").parse().unwrap_or_default();
        if !self.open.is_empty() {
            let count = usize::try_from(width / BLANK.1).unwrap_or_default();
            self.text(&BLANK.0.repeat(count), around);
        }
    }

    /// What is a paragraph, or has paragraphs.
    fn block(&mut self, it: &Element, around: &Around, out: &mut Vec<Block>) {
        self.close(around, out);
        let mut within = around.clone();
        let level = it.tag.strip_prefix('h').and_then(|it| it.parse::<u8>().ok());
        let heading = level.map(|it| format!("Heading{}", it.saturating_sub(1).clamp(1, 3)));
        let class = Some(it.mark("class")).filter(|it| !it.is_empty()).map(str::to_owned);
        let stated = class.or(heading);
        if let Some(style) = &stated {
            self.styles.known(&[style.as_str(), NORMAL]).clone_into(&mut within.style);
        }
        if let Some(align) = Align::of(it.mark("align")) {
            within.align = Some(align);
        }
        if let (Ok(left), Ok(right)) = (it.mark("left").parse(), it.mark("right").parse()) {
            within.sides = Some((left, right));
        }
        within.next |= it.is("next");
        within.item = self.lists.item(it).or(within.item);
        let before = out.len();
        self.nodes(&it.parts, &within, out);
        self.close(&within, out);
        // A rule, or room that is left, is a paragraph without text.
        if stated.is_some() && it.tag == "p" && out.len() == before {
            out.push(Block::Paragraph(within.paragraph(Vec::new())));
        }
    }

    /// Pages of their own. Only what stands by itself can begin some.
    fn section(&mut self, it: &Element, around: &Around, out: &mut Vec<Block>) {
        self.close(around, out);
        self.end_section(out);
        self.sections.push(Section { landscape: it.is("landscape"), blocks: Vec::new() });
        let within = Around { width: self.width(), ..around.clone() };
        self.nodes(&it.parts, &within, out);
        self.close(&within, out);
    }

    /// Ends the paragraph that is open; one without anything in it is none.
    fn close(&mut self, around: &Around, out: &mut Vec<Block>) {
        let mut runs = runs::trimmed(std::mem::take(&mut self.open));
        if !runs.is_empty() {
            runs::begin(&mut runs, self.mark.take());
            if self.styles.holds(&around.style)
                && let Some(before) = out.last_mut()
            {
                before.hold();
            }
            let after_table = matches!(out.last(), Some(Block::Table(it)) if it.lines);
            let paragraph = Paragraph { after_table, ..around.paragraph(runs) };
            out.push(Block::Paragraph(paragraph));
        }
    }
}
