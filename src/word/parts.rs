//! The parts that a Word file is packed of, and how they name each other.

use super::model::{Document, LONG, SHORT};
use super::names::{FOOTER, MAIN, OPENING, headers, picture_id};
use super::write;
use crate::package::Part;
use crate::words::inert::in_xml;

const TYPES: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/";
/// How wide the corner of an electronic copy is, in twentieths of a point: 60 mm.
const CORNER: i64 = 3402;
const HEAD: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#;

/// A part that the main one names.
struct Named {
    id: String,
    /// The relation, and the end of what it is.
    kind: &'static str,
    target: String,
    text: String,
}

/// All parts, in the order in which they are packed.
pub(super) fn all(it: &Document) -> Vec<Part> {
    let named = named(it);
    let mut parts = vec![
        part("[Content_Types].xml", &content_types(&named)),
        part("_rels/.rels", &relations_of_package()),
        part("word/_rels/document.xml.rels", &relations(it, &named)),
        part("word/document.xml", &write::document(it)),
        part("docProps/core.xml", &core(it)),
    ];
    parts.extend(named.iter().map(|it| part(&format!("word/{}", it.target), &it.text)));
    let pictures = it.pictures.iter().enumerate();
    parts.extend(pictures.map(|(place, it)| Part {
        name: format!("word/{}", picture(place)),
        bytes: it.png.clone(),
    }));
    parts
}

fn part(name: &str, text: &str) -> Part {
    Part { name: name.to_owned(), bytes: format!("{HEAD}\n{text}").into_bytes() }
}

fn picture(place: usize) -> String {
    format!("media/picture{}.png", place + 1)
}

fn named(it: &Document) -> Vec<Named> {
    let named = |id: &str, kind, target: &str, text| Named {
        id: id.to_owned(),
        kind,
        target: target.to_owned(),
        text,
    };
    let mut all = vec![
        named("rIdStyles", "styles", "styles.xml", it.styles.part(MAIN)),
        named("rIdSettings", "settings", "settings.xml", settings()),
        named(FOOTER, "footer", "footer.xml", footer(it, false)),
    ];
    if !it.lists.is_empty() {
        all.push(named("rIdNumbering", "numbering", "numbering.xml", it.lists.part(MAIN)));
    }
    if it.has_opening() {
        let landscape = it.sections.first().is_some_and(|it| it.landscape);
        let above = header(it, landscape, (false, true));
        all.push(named(OPENING.0, "header", "header-opening.xml", above));
        all.push(named(OPENING.1, "footer", "footer-opening.xml", footer(it, true)));
    }
    for (landscape, file) in [(false, "header"), (true, "header-aside")] {
        let (every, first) = headers(landscape);
        let text = |number| header(it, landscape, (number, false));
        all.push(named(every, "header", &format!("{file}.xml"), text(true)));
        all.push(named(first, "header", &format!("{file}-first.xml"), text(false)));
    }
    all
}

/// What an electronic copy says of itself, in the upper right corner of its first page: lines of a
/// frame of their own, which takes no room from what stands in the margin.
fn corner(it: &Document, landscape: bool) -> String {
    let left = if landscape { LONG } else { SHORT } - it.margins.right - CORNER;
    let line = |words: &String| {
        let words = in_xml(words);
        format!(
            r#"<w:p><w:pPr><w:pStyle w:val="Corner"/><w:framePr w:w="{CORNER}" w:wrap="around" w:vAnchor="page" w:hAnchor="page" w:x="{left}" w:y="370"/></w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>"#
        )
    };
    it.corner.iter().map(line).collect()
}

/// The number of the page in the middle, but for the first, and on the right that it is a draft;
/// where a document may go stands above its first page.
fn header(it: &Document, landscape: bool, (number, opens): (bool, bool)) -> String {
    let width = if landscape { LONG } else { SHORT } - it.margins.left - it.margins.right;
    let middle = width / 2;
    let number = if number {
        r#"<w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple>"#
    } else {
        ""
    };
    let draft = if it.draft.is_empty() {
        String::new()
    } else {
        let draft = in_xml(&it.draft);
        format!(
            r#"<w:r><w:tab/></w:r><w:r><w:rPr><w:b/><w:sz w:val="26"/></w:rPr><w:t>{draft}</w:t></w:r>"#
        )
    };
    let circulation = if opens && !it.circulation.is_empty() {
        // A frame 60 mm wide, left of the middle of the right half; further left where the corner is
        // taken.
        let right = if it.corner.is_empty() { 1700 } else { CORNER + 60 };
        let left = width - 3400 - right;
        let words = in_xml(&it.circulation);
        format!(
            r#"<w:p><w:pPr><w:pStyle w:val="Circulation"/><w:ind w:left="{left}" w:right="{right}" w:firstLine="0"/></w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>"#
        )
    } else {
        String::new()
    };
    let corner = if opens { corner(it, landscape) } else { String::new() };
    format!(
        r#"<w:hdr {MAIN}>{corner}{circulation}<w:p><w:pPr><w:pStyle w:val="Header"/><w:tabs><w:tab w:val="center" w:pos="{middle}"/><w:tab w:val="right" w:pos="{width}"/></w:tabs></w:pPr><w:r><w:tab/></w:r>{number}{draft}</w:p></w:hdr>"#
    )
}

/// That numbers are made up; below the first page, where the agency is.
fn footer(it: &Document, opens: bool) -> String {
    let sample = in_xml(&it.sample);
    let address = if opens && !it.address.is_empty() {
        let address = in_xml(&it.address);
        format!(
            r#"<w:p><w:pPr><w:pStyle w:val="Address"/></w:pPr><w:r><w:t>{address}</w:t></w:r></w:p>"#
        )
    } else {
        String::new()
    };
    format!(
        r#"<w:ftr {MAIN}>{address}<w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr><w:r><w:t>{sample}</w:t></w:r></w:p></w:ftr>"#
    )
}

fn settings() -> String {
    format!(
        r#"<w:settings {MAIN}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="vi-VN"/></w:settings>"#
    )
}

fn core(it: &Document) -> String {
    let title = in_xml(&it.title);
    format!(
        r#"<cp:coreProperties xmlns:cp="{PACKAGE}metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title><dc:language>vi-VN</dc:language></cp:coreProperties>"#
    )
}

fn content_types(named: &[Named]) -> String {
    let own = |name: &str, kind: &str| {
        format!(r#"<Override PartName="/{name}" ContentType="{kind}+xml"/>"#)
    };
    let mut all = own("word/document.xml", &format!("{TYPES}document.main"));
    all += &own("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties");
    for it in named {
        all += &own(&format!("word/{}", it.target), &format!("{TYPES}{}", it.kind));
    }
    let rels = "application/vnd.openxmlformats-package.relationships+xml";
    format!(
        r#"<Types xmlns="{PACKAGE}content-types"><Default Extension="rels" ContentType="{rels}"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>{all}</Types>"#
    )
}

fn relations_of_package() -> String {
    relations_part(
        &[
            relation("rId1", &format!("{OFFICE}officeDocument"), "word/document.xml"),
            relation(
                "rId2",
                &format!("{PACKAGE}relationships/metadata/core-properties"),
                "docProps/core.xml",
            ),
        ]
        .concat(),
    )
}

fn relations(it: &Document, named: &[Named]) -> String {
    let parts =
        named.iter().map(|it| relation(&it.id, &format!("{OFFICE}{}", it.kind), &it.target));
    let pictures = (0..it.pictures.len())
        .map(|place| relation(&picture_id(place), &format!("{OFFICE}image"), &picture(place)));
    relations_part(&parts.chain(pictures).collect::<String>())
}

fn relation(id: &str, kind: &str, target: &str) -> String {
    format!(r#"<Relationship Id="{id}" Type="{kind}" Target="{target}"/>"#)
}

fn relations_part(all: &str) -> String {
    format!(r#"<Relationships xmlns="{PACKAGE}relationships">{all}</Relationships>"#)
}
