//! What a Word file says is what its page says, part by part; and its parts are whole.

use std::collections::BTreeSet;
use std::io::{Cursor, Read};

use hoso::model::Edition;
use quick_xml::Reader;
use quick_xml::events::Event;
use quick_xml::name::QName;

use crate::forms::{Both, PROJECTS, of_each_form};
use crate::tags::{self, squeezed};

/// One part of a Word file.
fn part(file: &[u8], name: &str) -> String {
    let mut zip = zip::ZipArchive::new(Cursor::new(file)).unwrap();
    let mut text = String::new();
    zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

/// All parts of a Word file that are XML.
fn parts(file: &[u8]) -> Vec<(String, String)> {
    let zip = zip::ZipArchive::new(Cursor::new(file)).unwrap();
    let names: Vec<String> = zip.file_names().map(|it| it.unwrap().into_owned()).collect();
    let names = names.into_iter().filter(|it| it.ends_with(".xml") || it.ends_with(".rels"));
    names.map(|it| (it.clone(), part(file, &it))).collect()
}

/// What a Word file says: its paragraphs, and the cells of its ruled tables row by row.
#[derive(Default)]
struct Said {
    paragraphs: Vec<String>,
    tables: Vec<Vec<Vec<String>>>,
}

fn called(it: QName) -> String {
    let name: &str = it.as_ref();
    name.to_owned()
}

/// What the items of each list begin with, one after the other, as an office counts them.
struct Marks {
    /// Of each list: how it counts, from what on, and its text.
    lists: Vec<(String, u32, String)>,
}

impl Marks {
    fn of(file: &[u8]) -> Self {
        let named = parts(file).into_iter().find(|(name, _)| name == "word/numbering.xml");
        let text = named.map(|(_, text)| text).unwrap_or_default();
        let value = |it: &str, name: &str| {
            let (_, rest) = it.split_once(&format!("<w:{name} w:val=\"")).unwrap();
            rest.split('"').next().unwrap().to_owned()
        };
        let list = |it: &str| {
            (value(it, "numFmt"), value(it, "start").parse().unwrap(), value(it, "lvlText"))
        };
        Self { lists: text.split("<w:abstractNum ").skip(1).map(list).collect() }
    }

    /// What the next item of a list begins with.
    fn next(&mut self, list: usize) -> String {
        let (format, count, text) = &mut self.lists[list - 1];
        let number = *count;
        *count += 1;
        let counted = match format.as_str() {
            "decimal" => number.to_string(),
            "lowerLetter" => char::from_u32(u32::from('a') + number - 1).unwrap().to_string(),
            _ => return text.clone(),
        };
        let level = text.find('%').unwrap();
        format!("{counted}{}", &text[level + 2..])
    }
}

fn said(file: &[u8]) -> Said {
    let text = part(file, "word/document.xml");
    let mut marks = Marks::of(file);
    let mut reader = Reader::from_str(&text);
    let (mut said, mut cell, mut open) = (Said::default(), String::new(), String::new());
    let (mut ruled, mut goes_on, mut in_text) = (false, false, false);
    loop {
        match reader.read_event().unwrap() {
            Event::Start(it) => match called(it.name()).as_str() {
                "w:tbl" => ruled = false,
                "w:tc" => (cell, goes_on) = (String::new(), false),
                "w:tr" if ruled => said.tables.last_mut().unwrap().push(Vec::new()),
                "w:t" => in_text = true,
                _ => {}
            },
            Event::Empty(it) => match called(it.name()).as_str() {
                "w:tblStyle" => {
                    ruled = true;
                    said.tables.push(Vec::new());
                }
                "w:numId" => {
                    let list = it.attributes().next().unwrap().unwrap().value;
                    open.push_str(&marks.next(list.parse().unwrap()));
                }
                "w:vMerge" => goes_on = it.attributes().next().is_none(),
                _ => {}
            },
            Event::Text(it) if in_text => open.push_str(&it),
            Event::GeneralRef(it) if in_text => {
                open.push_str(match &*it {
                    "amp" => "&",
                    "lt" => "<",
                    "gt" => ">",
                    "quot" => "\"",
                    other => panic!("&{other};"),
                });
            }
            Event::End(it) => match called(it.name()).as_str() {
                "w:t" => in_text = false,
                "w:p" => {
                    cell.push_str(&open);
                    said.paragraphs.push(squeezed(&std::mem::take(&mut open)));
                }
                "w:tc" if ruled && !goes_on => {
                    said.tables.last_mut().unwrap().last_mut().unwrap().push(squeezed(&cell));
                }
                "w:tbl" => ruled = false,
                _ => {}
            },
            Event::Eof => return said,
            _ => {}
        }
    }
}

/// What a page says of a draft and of made-up figures, which stand in Word's margins.
const NOTICES: [&str; 2] = ["DỰ THẢO", "Số liệu mẫu, không phải số liệu thật của đơn vị."];

/// What a page says, without what is drawn and without these notices.
fn told(pdf: &[u8]) -> String {
    let tree = tags::tree(pdf);
    let mut drawn = Vec::new();
    tree.all("Figure", &mut drawn);
    let mut text = tree.text.clone();
    for figure in drawn.iter().filter(|it| !it.text.is_empty()) {
        assert!(text.contains(&figure.text), "{}", figure.text);
        text = text.replacen(&figure.text, "", 1);
    }
    let text = squeezed(&text);
    NOTICES
        .iter()
        .fold(text.as_str(), |text, it| text.strip_prefix(&*squeezed(it)).unwrap_or(text))
        .to_owned()
}

#[test]
fn every_form_says_in_word_what_its_page_says() {
    let mut forms = BTreeSet::new();
    let editions = [Edition::Electronic, Edition::Paper];
    for (project, edition) in PROJECTS.iter().flat_map(|it| editions.map(|of| (it, of))) {
        for Both { what, pdf, docx } in of_each_form(project, edition) {
            let word = said(&docx);
            assert_eq!(word.paragraphs.concat(), told(&pdf), "{what}");
            assert_eq!(word.tables, tags::tables_alone(&pdf), "{what}");
            forms.insert(what);
        }
    }
    assert!(forms.len() >= 30, "{forms:?}");
}

#[test]
fn every_part_of_every_file_is_whole_and_in_the_order_of_the_schema() {
    for project in PROJECTS {
        for Both { what, docx, .. } in of_each_form(project, Edition::Electronic) {
            for (name, text) in parts(&docx) {
                assert_eq!(ordered(&text), Ok(()), "{what} {name}");
            }
        }
    }
}

/// The parts of what Word has, in the order in which they may stand (ECMA-376, part 1, annex A).
const ORDERS: &[(&str, &str)] = &[
    ("w:pPr", "pStyle keepNext keepLines numPr pBdr tabs spacing ind jc outlineLvl sectPr"),
    ("w:rPr", "rFonts b i strike color sz szCs u vertAlign lang"),
    ("w:tblPr", "tblStyle tblW tblInd tblBorders tblLayout tblCellMar tblLook"),
    ("w:tbl", "tblPr tblGrid tr"),
    ("w:tr", "trPr tc"),
    ("w:tc", "tcPr p"),
    ("w:trPr", "cantSplit tblHeader"),
    ("w:tcPr", "tcW gridSpan vMerge vAlign"),
    ("w:sectPr", "headerReference footerReference pgSz pgMar pgNumType titlePg"),
    ("w:style", "name basedOn qFormat pPr rPr tblPr"),
    ("w:numPr", "ilvl numId"),
    ("w:numbering", "abstractNum num"),
    ("w:abstractNum", "multiLevelType lvl"),
    ("w:lvl", "start numFmt suff lvlText lvlJc pPr"),
];

/// What is open, and how far in the order of its parts each is.
type Open = Vec<(String, usize)>;

/// Notes that a part begins where it may.
fn enter(open: &mut Open, name: &str) -> Result<(), String> {
    let Some((parent, at)) = open.last_mut() else { return Ok(()) };
    let Some((_, order)) = ORDERS.iter().find(|it| it.0 == parent) else { return Ok(()) };
    let place = order.split(' ').position(|it| name.strip_prefix("w:") == Some(it));
    let place = place.ok_or_else(|| format!("{name} in {parent}"))?;
    if place < *at {
        return Err(format!("{name} in {parent} comes too late"));
    }
    *at = place;
    Ok(())
}

/// Whether a text is XML whose parts stand in order.
fn ordered(text: &str) -> Result<(), String> {
    let mut reader = Reader::from_str(text);
    let mut open = Open::new();
    loop {
        match reader.read_event().map_err(|it| it.to_string())? {
            Event::Start(it) => {
                let name = called(it.name());
                enter(&mut open, &name)?;
                open.push((name, 0));
            }
            Event::Empty(it) => enter(&mut open, &called(it.name()))?,
            Event::End(it) => {
                let last = open.pop().map(|it| it.0);
                if last != Some(called(it.name())) {
                    return Err(format!("{last:?} is not closed"));
                }
            }
            Event::Eof if open.is_empty() => return Ok(()),
            Event::Eof => return Err(format!("{open:?} is open")),
            _ => {}
        }
    }
}
