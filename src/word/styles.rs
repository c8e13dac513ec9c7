//! The styles that a document brings along, and how a file has them.

use std::fmt::Write as _;

use serde::Deserialize;

use super::align::Align;
use crate::words::inert::in_xml;

/// The styles of a document, in their order.
#[derive(Default, Deserialize)]
#[serde(transparent)]
pub(super) struct Styles(Vec<Style>);

/// A style; lengths are in twentieths of a point. What is not said is as in the style that it is
/// based on.
#[derive(Default, Deserialize)]
#[allow(clippy::struct_excessive_bools)] // Each is a switch that a look sets by its name.
pub(super) struct Style {
    id: String,
    name: String,
    #[serde(default)]
    on: Option<String>,
    #[serde(default)]
    size: Option<i64>,
    #[serde(default)]
    bold: Option<bool>,
    #[serde(default)]
    italic: Option<bool>,
    #[serde(default)]
    align: Option<String>,
    #[serde(default)]
    first: Option<i64>,
    #[serde(default)]
    left: Option<i64>,
    #[serde(default)]
    hanging: Option<i64>,
    #[serde(default)]
    before: Option<i64>,
    #[serde(default)]
    after: Option<i64>,
    /// In parts of 240 of a line.
    #[serde(default)]
    line: Option<i64>,
    /// The level of a heading, from 1.
    #[serde(default)]
    outline: Option<u8>,
    /// Whether it stays with the next paragraph.
    #[serde(default)]
    next: bool,
    /// Whether all of it stays on one page.
    #[serde(default)]
    whole: bool,
    /// Whether what stands before it stays with it.
    #[serde(default)]
    holds: bool,
    /// Whether it is a rule across.
    #[serde(default)]
    rule: bool,
    /// Whether a frame stands around it, and the colour of both: "FF0000".
    #[serde(default)]
    framed: bool,
    #[serde(default)]
    color: Option<String>,
}

/// The style of all that names none.
pub(super) const NORMAL: &str = "Normal";

/// The look of letters where no style says anything.
pub(super) const SIZE: i64 = 28;

impl Styles {
    /// The styles written down in a document; none where they cannot be read.
    pub(super) fn read(text: &str) -> Self {
        serde_json::from_str(text).unwrap_or_default()
    }

    fn style(&self, id: &str) -> Option<&Style> {
        self.0.iter().find(|it| it.id == id)
    }

    /// The first of these styles that there is.
    pub(super) fn known<'a>(&self, ids: &[&'a str]) -> &'a str {
        ids.iter().find(|id| self.style(id).is_some()).unwrap_or(&NORMAL)
    }

    /// What a style, or one that it rests on, says.
    fn said<T>(&self, id: &str, of: impl Fn(&Style) -> Option<T>) -> Option<T> {
        let mut next = self.style(id);
        // A ring of styles ends somewhere.
        for _ in 0..=self.0.len() {
            let style = next?;
            if let Some(it) = of(style) {
                return Some(it);
            }
            next = self.style(style.on.as_deref().unwrap_or(NORMAL)).filter(|it| it.id != style.id);
        }
        None
    }

    /// Whether letters of a style are heavy, slope, and their size in half points.
    pub(super) fn look(&self, id: &str) -> (bool, bool, i64) {
        (
            self.said(id, |it| it.bold).unwrap_or_default(),
            self.said(id, |it| it.italic).unwrap_or_default(),
            self.said(id, |it| it.size).map_or(SIZE, |it| it / 10),
        )
    }

    /// Whether what stands before a paragraph of a style stays with it.
    pub(super) fn holds(&self, id: &str) -> bool {
        self.style(id).is_some_and(|it| it.holds)
    }

    /// How much room a style leaves above.
    pub(super) fn before(&self, id: &str) -> i64 {
        self.said(id, |it| it.before).unwrap_or_default()
    }

    /// Where a style puts its text.
    pub(super) fn align(&self, id: &str) -> String {
        self.said(id, |it| it.align.clone()).unwrap_or_else(|| "left".to_owned())
    }

    /// The part of a file that they stand in, without its head.
    pub(super) fn part(&self, namespace: &str) -> String {
        let face = "Times New Roman";
        let mut out = format!(
            r#"<w:styles {namespace}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="{face}" w:hAnsi="{face}" w:eastAsia="{face}" w:cs="{face}"/><w:sz w:val="{SIZE}"/><w:szCs w:val="{SIZE}"/><w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"#
        );
        if self.style(NORMAL).is_none() {
            Style { id: NORMAL.to_owned(), name: NORMAL.to_owned(), ..Style::default() }
                .write(&mut out);
        }
        self.0.iter().for_each(|it| it.write(&mut out));
        out.push_str(TABLES);
        out.push_str("</w:styles>");
        out
    }
}

/// Tables without rules, and with them.
const TABLES: &str = r#"<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style><w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="4" w:space="0" w:color="auto"/><w:left w:val="single" w:sz="4" w:space="0" w:color="auto"/><w:bottom w:val="single" w:sz="4" w:space="0" w:color="auto"/><w:right w:val="single" w:sz="4" w:space="0" w:color="auto"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="auto"/><w:insideV w:val="single" w:sz="4" w:space="0" w:color="auto"/></w:tblBorders><w:tblCellMar><w:left w:w="68" w:type="dxa"/><w:right w:w="68" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>"#;

impl Style {
    fn write(&self, out: &mut String) {
        let (id, name) = (in_xml(&self.id), in_xml(&self.name));
        let default = if self.id == NORMAL { r#" w:default="1""# } else { "" };
        let _ = write!(
            out,
            r#"<w:style w:type="paragraph" w:styleId="{id}"{default}><w:name w:val="{name}"/>"#
        );
        if self.id != NORMAL {
            let on = in_xml(self.on.as_deref().unwrap_or(NORMAL));
            let _ = write!(out, r#"<w:basedOn w:val="{on}"/>"#);
        }
        out.push_str("<w:qFormat/><w:pPr>");
        self.paragraph(out);
        out.push_str("</w:pPr><w:rPr>");
        for (tag, is) in [("b", self.bold), ("i", self.italic)] {
            match is {
                Some(true) => drop(write!(out, "<w:{tag}/>")),
                Some(false) => drop(write!(out, r#"<w:{tag} w:val="0"/>"#)),
                None => {}
            }
        }
        if let Some(color) = &self.color {
            let _ = write!(out, r#"<w:color w:val="{}"/>"#, in_xml(color));
        }
        if let Some(size) = self.size {
            let half = size / 10;
            let _ = write!(out, r#"<w:sz w:val="{half}"/><w:szCs w:val="{half}"/>"#);
        }
        out.push_str("</w:rPr></w:style>");
    }

    /// How its paragraphs stand, in the order of the schema.
    fn paragraph(&self, out: &mut String) {
        if self.next {
            out.push_str("<w:keepNext/>");
        }
        if self.whole {
            out.push_str("<w:keepLines/>");
        }
        if self.rule {
            out.push_str(
                r#"<w:pBdr><w:top w:val="single" w:sz="4" w:space="0" w:color="auto"/></w:pBdr>"#,
            );
        }
        if self.framed {
            let color = in_xml(self.color.as_deref().unwrap_or("auto"));
            // With the line of its words, a frame is 8 mm high.
            let side = |(it, space): (&str, u8)| {
                format!(r#"<w:{it} w:val="single" w:sz="8" w:space="{space}" w:color="{color}"/>"#)
            };
            let all = [("top", 3), ("left", 1), ("bottom", 3), ("right", 1)].map(side).concat();
            let _ = write!(out, "<w:pBdr>{all}</w:pBdr>");
        }
        let spacing =
            attributes(&[("before", self.before), ("after", self.after), ("line", self.line)]);
        if !spacing.is_empty() {
            let rule = if self.line.is_some() { r#" w:lineRule="auto""# } else { "" };
            let _ = write!(out, "<w:spacing{spacing}{rule}/>");
        }
        // An indent of the first line and one of the others exclude each other.
        let first = self.first.filter(|_| self.hanging.is_none());
        let indents =
            attributes(&[("left", self.left), ("hanging", self.hanging), ("firstLine", first)]);
        if !indents.is_empty() {
            let _ = write!(out, "<w:ind{indents}/>");
        }
        if let Some(align) = self.align.as_deref().and_then(Align::of) {
            let _ = write!(out, r#"<w:jc w:val="{}"/>"#, align.name());
        }
        if let Some(level) = self.outline {
            let _ = write!(out, r#"<w:outlineLvl w:val="{}"/>"#, level.saturating_sub(1));
        }
    }
}

fn attributes(all: &[(&str, Option<i64>)]) -> String {
    let stated = all.iter().filter_map(|(name, it)| Some((name, (*it)?)));
    let written = stated.map(|(name, it)| format!(r#" w:{name}="{it}""#));
    written.collect()
}
