//! Notes on cells: the parts of a workbook that hold them and draw them.

use std::fmt::Write;

use super::parts::{replace, text_of};
use crate::diagnostic::place::Cell;
use crate::package::{Part, attributes};
use crate::words::inert::in_xml;

/// A note on a cell.
pub(super) struct Note {
    /// The row and the column, from 0.
    pub at: (u32, u32),
    pub text: String,
}

const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const COMMENTS: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const DRAWING: &str = "application/vnd.openxmlformats-officedocument.vmlDrawing";

/// What stands behind the drawing of notes in a sheet.
const BEHIND: [&str; 7] = [
    "<legacyDrawingHF",
    "<picture",
    "<oleObjects",
    "<controls",
    "<webPublishItems",
    "<tableParts",
    "<extLst",
];

/// Puts notes on the cells of a sheet; the sheet's text with them. Notes that were there are
/// those of an earlier reading, or go for the time of this one.
pub(super) fn put(
    parts: &mut Vec<Part>,
    (part, sheet): (&str, String),
    notes: &[Note],
    number: usize,
) -> Option<String> {
    let (folder, name) = part.rsplit_once('/')?;
    let rels = format!("{folder}/_rels/{name}.rels");
    let (comments, drawing) =
        (format!("comments-hoso-{number}.xml"), format!("drawing-hoso-{number}.vml"));
    let others = text_of(parts, &rels).map(kept).unwrap_or_default();
    let relations = format!(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="{RELATIONS}">{others}<Relationship Id="rIdHosoC" Type="{OFFICE}/comments" Target="/xl/{comments}"/><Relationship Id="rIdHosoD" Type="{OFFICE}/vmlDrawing" Target="/xl/{drawing}"/></Relationships>"#
    );
    replace(parts, &rels, relations);
    replace(parts, &format!("xl/{comments}"), written(notes));
    replace(parts, &format!("xl/{drawing}"), drawn(notes, number));
    let types = text_of(parts, "[Content_Types].xml")?;
    let types = typed(types, &comments);
    replace(parts, "[Content_Types].xml", types);
    drawing_named(&sheet)
}

/// The relations of a sheet but for those of its notes.
fn kept(rels: &str) -> String {
    let of_notes = |kind: &str| kind.ends_with("/comments") || kind.ends_with("/vmlDrawing");
    let mut all = String::new();
    for it in attributes(rels, "Relationship") {
        if it.get("Type").is_some_and(|it| of_notes(it)) {
            continue;
        }
        all.push_str("<Relationship");
        for (name, value) in &it {
            let _ = write!(all, " {name}=\"{}\"", in_xml(value));
        }
        all.push_str("/>");
    }
    all
}

fn typed(types: &str, comments: &str) -> String {
    let mut added = String::new();
    if !types.contains("Extension=\"vml\"") {
        let _ = write!(added, r#"<Default Extension="vml" ContentType="{DRAWING}"/>"#);
    }
    let name = format!("/xl/{comments}");
    if !types.contains(&name) {
        let _ = write!(added, r#"<Override PartName="{name}" ContentType="{COMMENTS}"/>"#);
    }
    types.replace("</Types>", &format!("{added}</Types>"))
}

/// A sheet that names the drawing of its notes, and no other.
fn drawing_named(sheet: &str) -> Option<String> {
    let mut sheet = sheet.to_owned();
    if let Some(start) = sheet.find("<legacyDrawing ") {
        let end = start + sheet[start..].find("/>")? + 2;
        sheet.replace_range(start..end, "");
    }
    let at = BEHIND.iter().filter_map(|it| sheet.rfind(it)).min();
    let at = at.or_else(|| sheet.rfind("</worksheet>"))?;
    let own = format!(r#"<legacyDrawing xmlns:r="{OFFICE}" r:id="rIdHosoD"/>"#);
    sheet.insert_str(at, &own);
    Some(sheet)
}

fn written(notes: &[Note]) -> String {
    let mut all = format!(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><comments xmlns="{MAIN}"><authors><author>hoso</author></authors><commentList>"#
    );
    for Note { at: (row, column), text } in notes {
        let cell = Cell { sheet: String::new(), row: *row, column: *column };
        let _ = write!(
            all,
            r#"<comment ref="{cell}" authorId="0"><text><r><t xml:space="preserve">{}</t></r></text></comment>"#,
            in_xml(text)
        );
    }
    all.push_str("</commentList></comments>");
    all
}

fn drawn(notes: &[Note], number: usize) -> String {
    let mut all = format!(
        r#"<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="{0}"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>"#,
        number + 1
    );
    for (at, Note { at: (row, column), text }) in notes.iter().enumerate() {
        let id = (number + 1) * 1024 + at + 1;
        // Room for the text: some forty letters a line.
        let lines = text.lines().map(|it| it.chars().count() / 40 + 1).sum::<usize>();
        let bottom = *row as usize + lines.max(3) + 1;
        let _ = write!(
            all,
            r##"<v:shape id="_x0000_s{id}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"/></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>{left}, 15, {row}, 2, {right}, 15, {bottom}, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>{row}</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape>"##,
            left = column + 1,
            right = column + 5,
        );
    }
    all.push_str("</xml>");
    all
}
