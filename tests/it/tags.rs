//! The tags of a PDF, read back: each element's role and its text, in the order of the tree.

use std::collections::BTreeMap;

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Encoding, Object, ObjectId};

/// An element of the structure tree.
#[derive(Debug, Default)]
pub(crate) struct Element {
    /// `P`, `Table`, `TD`, …
    pub(crate) role: String,
    /// Its own text and that of all below it.
    pub(crate) text: String,
    /// What stands in it and in nothing below it.
    pub(crate) own: String,
    /// What is said in place of it: "Biểu đồ 1. …".
    pub(crate) alternative: String,
    /// What a header cell names, `Row` or `Column`.
    pub(crate) scope: String,
    /// Over how many columns a cell stands.
    pub(crate) across: i64,
    /// The elements below it.
    pub(crate) kids: Vec<Element>,
}

impl Element {
    /// Every element of a role below this one, or itself.
    pub(crate) fn all<'a>(&'a self, role: &str, found: &mut Vec<&'a Element>) {
        if self.role == role {
            found.push(self);
        }
        for kid in &self.kids {
            kid.all(role, found);
        }
    }
}

/// The cells of every table that has a header, row by row.
pub(crate) fn tables(pdf: &[u8]) -> Vec<Vec<Vec<String>>> {
    let root = tree(pdf);
    let mut tables = Vec::new();
    root.all("Table", &mut tables);
    let rows = |table: &Element| {
        let mut rows = Vec::new();
        table.all("TR", &mut rows);
        let cells = |row: &Element| {
            let cells = row.kids.iter().filter(|it| it.role == "TH" || it.role == "TD");
            cells.map(|it| squeezed(&it.text)).collect::<Vec<_>>()
        };
        rows.iter().map(|it| cells(it)).collect::<Vec<_>>()
    };
    tables.into_iter().map(rows).collect()
}

/// The same, without the row that holds the note below a table: a page keeps it with the last rows,
/// and a file that flows has it behind the table.
pub(crate) fn tables_alone(pdf: &[u8]) -> Vec<Vec<Vec<String>>> {
    let mut all = tables(pdf);
    for table in &mut all {
        let is_note = |row: &Vec<String>| row.len() == 1 && row[0].starts_with("Ghichú:");
        table.pop_if(|row| is_note(row));
    }
    all
}

/// Text without white space: where a line ends is the page's affair.
pub(crate) fn squeezed(text: &str) -> String {
    text.split(|it: char| it.is_whitespace() || it == '\u{200b}').collect()
}

/// The root of the structure tree.
pub(crate) fn tree(pdf: &[u8]) -> Element {
    let document = Document::load_mem(pdf).unwrap();
    let mut texts = BTreeMap::new();
    for page in document.get_pages().into_values() {
        marked(&document, page, &mut texts);
    }
    let catalog = document.catalog().unwrap();
    let root = catalog.get(b"StructTreeRoot").unwrap();
    let (_, root) = document.dereference(root).unwrap();
    let reader = Reader { document: &document, texts };
    reader.element(root.as_dict().unwrap(), None)
}

struct Reader<'a> {
    document: &'a Document,
    texts: BTreeMap<(ObjectId, i64), String>,
}

impl Reader<'_> {
    fn element(&self, dict: &Dictionary, page: Option<ObjectId>) -> Element {
        let page = dict.get(b"Pg").ok().and_then(|it| it.as_reference().ok()).or(page);
        let role = dict.get(b"S").ok().and_then(|it| it.as_name().ok());
        let role = role.map(|it| String::from_utf8_lossy(it).into_owned());
        let mut element =
            Element { role: role.unwrap_or_default(), across: 1, ..Element::default() };
        let alternative = dict.get(b"Alt").ok().and_then(|it| lopdf::decode_text_string(it).ok());
        element.alternative = alternative.unwrap_or_default();
        if let Ok(attributes) = dict.get(b"A") {
            self.attributes(attributes, &mut element);
        }
        if let Ok(kids) = dict.get(b"K") {
            self.kids(kids, page, &mut element);
        }
        element
    }

    fn attributes(&self, object: &Object, element: &mut Element) {
        match self.document.dereference(object) {
            Ok((_, Object::Array(all))) => {
                for it in all {
                    self.attributes(it, element);
                }
            }
            Ok((_, Object::Dictionary(dict))) => {
                if let Ok(scope) = dict.get(b"Scope").and_then(Object::as_name) {
                    element.scope = String::from_utf8_lossy(scope).into_owned();
                }
                if let Ok(across) = dict.get(b"ColSpan").and_then(Object::as_i64) {
                    element.across = across;
                }
            }
            _ => {}
        }
    }

    fn kids(&self, object: &Object, page: Option<ObjectId>, element: &mut Element) {
        let Ok((_, object)) = self.document.dereference(object) else { return };
        match object {
            Object::Array(all) => all.iter().for_each(|it| self.kids(it, page, element)),
            Object::Integer(id) => self.content(page, *id, element),
            Object::Dictionary(dict) => {
                let content = dict.get(b"Type").ok().and_then(|it| it.as_name().ok());
                if content == Some(b"MCR".as_slice()) {
                    let own = dict.get(b"Pg").ok().and_then(|it| it.as_reference().ok());
                    let id = dict.get(b"MCID").and_then(Object::as_i64).unwrap();
                    self.content(own.or(page), id, element);
                } else if dict.has(b"S") {
                    let kid = self.element(dict, page);
                    element.text.push_str(&kid.text);
                    element.kids.push(kid);
                }
            }
            _ => {}
        }
    }

    fn content(&self, page: Option<ObjectId>, id: i64, element: &mut Element) {
        let text = page.and_then(|it| self.texts.get(&(it, id)));
        let text = text.map_or("", String::as_str);
        element.text.push_str(text);
        element.own.push_str(text);
    }
}

/// The text of each piece of marked content on a page.
fn marked(document: &Document, page: ObjectId, texts: &mut BTreeMap<(ObjectId, i64), String>) {
    let fonts = document.get_page_fonts(page).unwrap();
    let encodings: BTreeMap<Vec<u8>, Encoding> = fonts
        .into_iter()
        .filter_map(|(name, font)| Some((name, font.get_font_encoding(document).ok()?)))
        .collect();
    let content = Content::decode(&document.get_page_content(page)).unwrap();
    let (mut open, mut font): (Vec<Option<i64>>, Option<&Encoding>) = (Vec::new(), None);
    for operation in content.operations {
        match operation.operator.as_str() {
            "BDC" => {
                let id = operation.operands.get(1).and_then(|it| it.as_dict().ok());
                open.push(id.and_then(|it| it.get(b"MCID").ok()?.as_i64().ok()));
            }
            "BMC" => open.push(None),
            "EMC" => drop(open.pop()),
            "Tf" => {
                let name = operation.operands.first().and_then(|it| it.as_name().ok());
                font = name.and_then(|it| encodings.get(it));
            }
            "Tj" | "TJ" => {
                let id = open.iter().rev().find_map(|it| *it);
                let (Some(id), Some(font)) = (id, font) else { continue };
                let text = texts.entry((page, id)).or_default();
                operation.operands.iter().for_each(|it| shown(it, font, text));
            }
            _ => {}
        }
    }
}

fn shown(object: &Object, font: &Encoding, text: &mut String) {
    match object {
        Object::String(bytes, _) => text.push_str(&Document::decode_text(font, bytes).unwrap()),
        Object::Array(all) => all.iter().for_each(|it| shown(it, font, text)),
        _ => {}
    }
}

/// The lines of text on all pages, as they stand: content whose baseline is the same.
pub(crate) fn lines(pdf: &[u8]) -> Vec<String> {
    let document = Document::load_mem(pdf).unwrap();
    let pages: Vec<u32> = document.get_pages().into_keys().collect();
    let text = document.extract_text(&pages).unwrap();
    text.lines().map(str::to_owned).filter(|it| !it.trim().is_empty()).collect()
}
