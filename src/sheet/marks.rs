//! A copy of a workbook to be sent back: cells with faults are coloured, and a note on each
//! says what is wrong. All else of the workbook is as it was.

use std::collections::BTreeMap;

use super::notes::{self, Note};
use super::parts::{replace, sheet_parts, text_of};
use crate::diagnostic::place::Cell;
use crate::diagnostic::{Diagnostic, Place, Severity};
use crate::package::{attributes, pack, unpack};
use crate::words::Lang;

/// The cells of a sheet that have faults, by their places.
pub(super) type Marks = BTreeMap<(u32, u32), Vec<String>>;

/// A fill of the colour of faults.
const FILL: &str = r#"<fill><patternFill patternType="solid"><fgColor rgb="FFFFC7CE"/><bgColor indexed="64"/></patternFill></fill>"#;

/// A copy of a workbook with its faults; none where no fault is in a cell, or where the
/// workbook is of a make that is not understood.
pub fn marked(bytes: &[u8], found: &[Diagnostic], lang: Lang) -> Option<Vec<u8>> {
    let mut sheets: BTreeMap<&str, Marks> = BTreeMap::new();
    for it in found.iter().filter(|it| it.severity() != Severity::Info) {
        let Place::Cell(_, Cell { sheet, row, column }) = &it.place else { continue };
        let wording = it.wording();
        let mut said = lang.of(wording.says);
        if let Some(help) = wording.help {
            said = format!("{said}\n→ {}", lang.of(help));
        }
        sheets.entry(sheet).or_default().entry((*row, *column)).or_default().push(said);
    }
    if sheets.is_empty() {
        return None;
    }
    let mut parts = unpack(bytes).ok()?;
    let places = sheet_parts(&parts);
    let mut styles = Styles::of(text_of(&parts, "xl/styles.xml")?)?;
    for (number, (name, marks)) in sheets.into_iter().enumerate() {
        let part = places.get(name)?;
        let sheet = coloured(text_of(&parts, part)?, &marks, &mut styles);
        let all: Vec<Note> =
            marks.iter().map(|(at, said)| Note { at: *at, text: said.join("\n\n") }).collect();
        let sheet = notes::put(&mut parts, (part, sheet), &all, number)?;
        replace(&mut parts, part, sheet);
    }
    replace(&mut parts, "xl/styles.xml", styles.text());
    pack(&parts).ok()
}

/// A sheet whose cells have the styles of faults.
fn coloured(text: &str, marks: &Marks, styles: &mut Styles) -> String {
    let names: BTreeMap<String, (u32, u32)> = marks
        .keys()
        .map(|(row, column)| {
            (Cell { sheet: String::new(), row: *row, column: *column }.to_string(), (*row, *column))
        })
        .collect();
    let mut out = String::with_capacity(text.len() + 1024);
    let mut rest = text;
    while let Some(start) = rest.find("<c ") {
        let (before, cell) = rest.split_at(start);
        out.push_str(before);
        let end = cell.find('>').map_or(cell.len(), |it| it + 1);
        let (tag, after) = cell.split_at(end);
        let own = attributes(&closed(tag), "c").pop().unwrap_or_default();
        let is_marked = own.get("r").is_some_and(|it| names.contains_key(it));
        if is_marked {
            let style = own.get("s").and_then(|it| it.parse().ok()).unwrap_or(0);
            out.push_str(&restyled(tag, styles.faulty(style)));
        } else {
            out.push_str(tag);
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

/// A tag as an element of its own.
fn closed(tag: &str) -> String {
    format!("{}/>", tag.trim_end_matches('>').trim_end_matches('/'))
}

/// The tag of a cell with another style.
fn restyled(tag: &str, style: usize) -> String {
    let new = format!(" s=\"{style}\"");
    match tag.find(" s=\"") {
        Some(start) => {
            let end = tag[start + 4..].find('"').map_or(tag.len(), |it| start + 4 + it + 1);
            format!("{}{new}{}", &tag[..start], &tag[end..])
        }
        None => format!("<c{new}{}", &tag[2..]),
    }
}

/// The styles of a workbook, and those of faults that are added.
struct Styles {
    before: String,
    formats: Vec<String>,
    after: String,
    fill: usize,
    /// The style of a fault for each other.
    added: BTreeMap<usize, usize>,
}

impl Styles {
    fn of(text: &str) -> Option<Self> {
        let (text, fill) = with_fill(text)?;
        let start = text.find("<cellXfs")?;
        let open = start + text[start..].find('>')? + 1;
        let close = open + text[open..].find("</cellXfs>")?;
        let mut formats = Vec::new();
        let mut rest = text[open..close].trim();
        while !rest.is_empty() {
            let tag = rest.find('>')? + 1;
            let end = if rest[..tag].ends_with("/>") { tag } else { rest.find("</xf>")? + 5 };
            formats.push(rest[..end].to_owned());
            rest = rest[end..].trim_start();
        }
        let (before, after) =
            (text[..start].to_owned(), text[close + "</cellXfs>".len()..].to_owned());
        Some(Self { before, formats, after, fill, added: BTreeMap::new() })
    }

    /// The style of a cell with a fault that had another.
    fn faulty(&mut self, style: usize) -> usize {
        if let Some(it) = self.added.get(&style) {
            return *it;
        }
        let plain = || "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>".to_owned();
        let own = self.formats.get(style).cloned().unwrap_or_else(plain);
        let filled = set(&set(&own, "fillId", &self.fill.to_string()), "applyFill", "true");
        self.formats.push(filled);
        self.added.insert(style, self.formats.len() - 1);
        self.formats.len() - 1
    }

    fn text(&self) -> String {
        let Self { before, formats, after, .. } = self;
        format!(
            "{before}<cellXfs count=\"{}\">{}</cellXfs>{after}",
            formats.len(),
            formats.concat()
        )
    }
}

/// Styles with the fill of faults, and which of the fills it is.
fn with_fill(text: &str) -> Option<(String, usize)> {
    let fills = text.find("<fills")?;
    let open = fills + text[fills..].find('>')? + 1;
    let close = open + text[open..].find("</fills>")?;
    let count =
        text[open..close].matches("<fill>").count() + text[open..close].matches("<fill/>").count();
    let (head, tail) = (&text[..fills], &text[close..]);
    let all = format!("<fills count=\"{}\">{}{FILL}", count + 1, &text[open..close]);
    Some((format!("{head}{all}{tail}"), count))
}

/// An element with an attribute, in its first tag.
fn set(element: &str, name: &str, value: &str) -> String {
    let key = format!(" {name}=\"");
    if let Some(start) = element.find(&key) {
        let from = start + key.len();
        let end = element[from..].find('"').map_or(element.len(), |it| from + it);
        return format!("{}{value}{}", &element[..from], &element[end..]);
    }
    let at = element.find([' ', '/', '>']).unwrap_or(element.len());
    format!("{} {name}=\"{value}\"{}", &element[..at], &element[at..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_gets_the_style_of_a_fault_and_keeps_all_else() {
        let styles = r#"<s><fills count="2"><fill><a/></fill><fill><b/></fill></fills><cellXfs count="2"><xf numFmtId="0" fillId="0"/><xf numFmtId="49" fillId="1" applyFill="0"><alignment/></xf></cellXfs></s>"#;
        let mut styles = Styles::of(styles).unwrap();
        let marks = Marks::from([((1, 1), vec![String::new()]), ((1, 2), vec![String::new()])]);
        let sheet =
            r#"<row r="2"><c r="A2" s="1"/><c r="B2" s="1" t="s"><v>0</v></c><c r="C2"/></row>"#;

        assert_eq!(
            coloured(sheet, &marks, &mut styles),
            r#"<row r="2"><c r="A2" s="1"/><c r="B2" s="2" t="s"><v>0</v></c><c s="3" r="C2"/></row>"#
        );
        let text = styles.text();
        assert!(text.contains(r#"<fills count="3">"#), "{text}");
        assert!(
            text.contains(r#"<xf numFmtId="49" fillId="2" applyFill="true"><alignment/></xf>"#)
        );
        assert!(
            text.contains(r#"<xf applyFill="true" numFmtId="0" fillId="2"/></cellXfs>"#),
            "{text}"
        );
    }
}
