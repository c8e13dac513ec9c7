//! Sections, paragraphs and runs as `WordprocessingML`, in the order of its schema.

use std::fmt::Write as _;

use super::model::{Block, Document, LONG, Letters, Paragraph, Raised, Run, SHORT, Section};
use super::names::{self, MAIN, RELATED};
use super::numbered::Item;
use super::rows;
use super::styles::NORMAL;
use crate::typeset::Picture;
use crate::words::inert::in_xml;

/// What pictures are drawn with.
const DRAWING: &str = "http://schemas.openxmlformats.org/drawingml/2006/";

/// The least room below a table: 6 pt, as between paragraphs.
const BELOW_TABLE: i64 = 120;

/// English metric units in a twentieth of a point.
const EMU: i64 = 635;

/// The main part, without its head.
pub(super) fn document(it: &Document) -> String {
    let mut out = format!(
        r#"<w:document {MAIN} {RELATED} xmlns:wp="{DRAWING}wordprocessingDrawing" xmlns:a="{DRAWING}main" xmlns:pic="{DRAWING}picture"><w:body>"#
    );
    let last = it.sections.len().saturating_sub(1);
    for (place, section) in it.sections.iter().enumerate() {
        let width = section.width(it.margins);
        let page = page(it, section, place == 0 && it.has_opening());
        let (end, rest) = match section.blocks.split_last() {
            Some((Block::Paragraph(end), rest)) => (Some(end), rest),
            _ => (None, section.blocks.as_slice()),
        };
        for block in rest {
            self::block(block, it, width, &mut out);
        }
        let none =
            Paragraph { style: it.styles.known(&["Opening"]).to_owned(), ..Paragraph::default() };
        let end = end.unwrap_or(&none);
        // The last section stands in the body, every other in its own last paragraph.
        paragraph(end, it, if place == last { "" } else { &page }, &mut out);
        if place == last {
            out.push_str(&page);
        }
    }
    out.push_str("</w:body></w:document>");
    out
}

fn page(it: &Document, section: &Section, opens: bool) -> String {
    let (header, first) = names::headers(section.landscape);
    let footer = names::FOOTER;
    let (first, foot) = if opens { names::OPENING } else { (first, footer) };
    let size = if section.landscape {
        format!(r#"<w:pgSz w:w="{LONG}" w:h="{SHORT}" w:orient="landscape"/>"#)
    } else {
        format!(r#"<w:pgSz w:w="{SHORT}" w:h="{LONG}"/>"#)
    };
    let m = it.margins;
    format!(
        r#"<w:sectPr><w:headerReference w:type="default" r:id="{header}"/><w:headerReference w:type="first" r:id="{first}"/><w:footerReference w:type="default" r:id="{footer}"/><w:footerReference w:type="first" r:id="{foot}"/>{size}<w:pgMar w:top="{}" w:right="{}" w:bottom="{}" w:left="{}" w:header="510" w:footer="510" w:gutter="0"/><w:pgNumType w:start="1"/><w:titlePg/></w:sectPr>"#,
        m.top, m.right, m.bottom, m.left,
    )
}

/// Writes a paragraph or a table that stands in a column of this width.
fn block(it: &Block, of: &Document, width: i64, out: &mut String) {
    match it {
        Block::Paragraph(it) => paragraph(it, of, "", out),
        Block::Table(it) => {
            let inner: rows::Write = &|it, width, out| block(it, of, width, out);
            rows::written(it, of, width, (inner, out));
        }
    }
}

fn paragraph(it: &Paragraph, of: &Document, page: &str, out: &mut String) {
    let style = if it.style.is_empty() { NORMAL } else { &it.style };
    let _ = write!(out, r#"<w:p><w:pPr><w:pStyle w:val="{}"/>"#, in_xml(style));
    if it.next {
        out.push_str("<w:keepNext/>");
    }
    if let Some(Item { list, level }) = it.item {
        let _ =
            write!(out, r#"<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list}"/></w:numPr>"#);
    }
    if it.after_table && of.styles.before(style) < BELOW_TABLE {
        let _ = write!(out, r#"<w:spacing w:before="{BELOW_TABLE}"/>"#);
    }
    if let Some((left, right)) = it.sides {
        let _ = write!(out, r#"<w:ind w:left="{left}" w:right="{right}" w:firstLine="0"/>"#);
    } else if it.align.is_some() {
        out.push_str(r#"<w:ind w:firstLine="0"/>"#);
    }
    if let Some(align) = it.align {
        let _ = write!(out, r#"<w:jc w:val="{}"/>"#, align.name());
    }
    let _ = write!(out, "{page}</w:pPr>");
    for it in &it.runs {
        run(it, style, of, out);
    }
    out.push_str("</w:p>");
}

fn run(it: &Run, style: &str, of: &Document, out: &mut String) {
    match it {
        Run::Break => out.push_str("<w:r><w:br/></w:r>"),
        Run::Page => out.push_str(r#"<w:r><w:br w:type="page"/></w:r>"#),
        Run::Text(text, letters) => {
            let looks = looks(*letters, of.styles.look(style));
            let text = in_xml(text);
            let _ = write!(out, r#"<w:r>{looks}<w:t xml:space="preserve">{text}</w:t></w:r>"#);
        }
        Run::Picture(place, alt) => {
            if let Some(it) = of.pictures.get(*place) {
                picture(it, *place, &in_xml(alt), out);
            }
        }
    }
}

/// A picture in its line, with what it is in words.
fn picture(it: &Picture, place: usize, alt: &str, out: &mut String) {
    let number = place + 1;
    let (id, (width, height)) = (names::picture_id(place), (it.width * EMU, it.height * EMU));
    let _ = write!(
        out,
        r#"<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{width}" cy="{height}"/><wp:docPr id="{number}" name="{number}" descr="{alt}"/><a:graphic><a:graphicData uri="{DRAWING}picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="{number}" name="{number}" descr="{alt}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"#
    );
}

/// What of its letters is not as its style says.
fn looks(it: Letters, (bold, italic, size): (bool, bool, i64)) -> String {
    let mut out = String::new();
    for (tag, is, style) in [("b", it.look.bold, bold), ("i", it.look.italic, italic)] {
        if is != style {
            let off = if is { "" } else { r#" w:val="0""# };
            let _ = write!(out, "<w:{tag}{off}/>");
        }
    }
    if it.struck {
        out.push_str("<w:strike/>");
    }
    if it.look.size != size {
        let _ = write!(out, r#"<w:sz w:val="{0}"/><w:szCs w:val="{0}"/>"#, it.look.size);
    }
    if it.underlined {
        out.push_str(r#"<w:u w:val="single"/>"#);
    }
    match it.raised {
        Raised::No => {}
        Raised::Above => out.push_str(r#"<w:vertAlign w:val="superscript"/>"#),
        Raised::Below => out.push_str(r#"<w:vertAlign w:val="subscript"/>"#),
    }
    if out.is_empty() { out } else { format!("<w:rPr>{out}</w:rPr>") }
}
