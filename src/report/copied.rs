//! What a copy says of itself: below the text on paper, in the upper right corner of the first
//! page in an electronic file (Nghị định 30, PL.I, part II).

use serde::Serialize;

use super::letter::{self, Signatory};
use super::shape::{Is, Var, var};
use crate::docket::Document;
use crate::model::{self, Copied, Date, Edition, Unit};
use crate::project::Project;
use crate::words::{clean, vietnamese};

/// A copy.
#[derive(Clone, Debug, Serialize)]
pub struct Copy {
    /// What kind, in capitals: "SAO Y".
    pub kind: String,
    /// What an electronic one says in its corner; empty on paper.
    pub corner: Vec<String>,
    /// Who makes it, in capitals, a line each.
    pub issuer: Vec<String>,
    /// Its number: "03"; empty while it has none.
    pub number: String,
    /// Its symbol: "SY-UBND".
    pub symbol: String,
    /// The place in the date line.
    pub place: String,
    /// The day: "05".
    pub day: String,
    /// The month: "6".
    pub month: String,
    /// The year.
    pub year: String,
    /// Who signs it.
    pub signatory: Signatory,
    /// Who receives it.
    pub recipients: Vec<String>,
    /// The parts that are extracted, as their lines begin.
    pub only: Vec<String>,
}

/// Their names.
pub(super) const VARS: &[Var] = &[
    var("kind", Is::Text, "hình thức sao: “SAO Y”", "what kind of copy: “SAO Y”"),
    var(
        "corner",
        Is::Texts,
        "các dòng ở góc trên bên phải của bản điện tử; trống ở bản giấy",
        "the lines in the corner of an electronic one; empty on paper",
    ),
    var("issuer", Is::Texts, "cơ quan sao, chữ in hoa", "who makes it, in capitals"),
    var("number", Is::Text, "số bản sao; trống khi chưa có", "its number; empty while it has none"),
    var("symbol", Is::Text, "ký hiệu: “SY-UBND”", "its symbol: “SY-UBND”"),
    var("place", Is::Text, "địa danh", "the place in the date line"),
    var("day", Is::Text, "ngày sao", "the day it is made"),
    var("month", Is::Text, "tháng sao", "the month"),
    var("year", Is::Text, "năm sao", "the year"),
    var("signatory", Is::One(letter::SIGNATORY), "người ký bản sao", "who signs it"),
    var(
        "recipients",
        Is::Texts,
        "nơi nhận bản sao, trừ lưu",
        "who receives it, but for the archive",
    ),
    var("only", Is::Texts, "những phần được trích", "the parts that are extracted"),
];

/// What a document says of itself as a copy; nothing where it is none.
pub(super) fn copies(project: &Project, document: &Document, edition: Edition) -> Vec<Copy> {
    let one = |it: &Copied| {
        let by = it.by.as_ref().and_then(|end| project.meant(document.unit_id, end).ok());
        let unit = by.and_then(|it| project.units.get(it)).unwrap_or(document.unit);
        copy((unit, document.day()), it, edition)
    };
    document.copies().iter().map(one).collect()
}

fn copy((unit, issued): (&Unit, Date), copied: &Copied, edition: Edition) -> Copy {
    let stated = model::Document::of_copy(copied);
    let (day, month) = copied.date.map(vietnamese::day_and_month).unwrap_or_default();
    let year = copied.date.map(|it| it.year().to_string()).unwrap_or_default();
    let on = copied.date.unwrap_or(issued);
    Copy {
        kind: copied.kind.printed().to_owned(),
        corner: match edition {
            Edition::Electronic => corner(&unit.agency_on(on), copied),
            Edition::Paper => Vec::new(),
        },
        issuer: letter::issuer(unit, on),
        number: copied.number.map(vietnamese::document_number).unwrap_or_default(),
        symbol: format!("{}-{}", copied.kind.short(), clean(unit.abbreviation())),
        place: clean(unit.place_on(on)),
        day,
        month,
        year,
        signatory: letter::signatory((unit, on), &stated),
        recipients: stated.recipients.iter().flatten().map(|it| super::bears::item(it)).collect(),
        only: copied.only.iter().flatten().map(|it| clean(it)).collect(),
    }
}

/// Kind, agency and time, with dots for what is not known; the clocks of the country are seven
/// hours ahead.
fn corner(agency: &str, copied: &Copied) -> Vec<String> {
    let kind = vietnamese::capitalized(&copied.kind.printed().to_lowercase());
    let two = |it: u8| format!("{it:02}");
    let date = copied.date.map(|it| format!("{}-{}-{}", two(it.day()), two(it.month()), it.year()));
    let date = date.unwrap_or_else(|| "…-…-……".to_owned());
    let time = copied.time.as_deref().map_or_else(|| "…:…:…".to_owned(), clean);
    vec![format!("{kind}; {};", clean(agency)), format!("{date}; {time} +07:00")]
}
