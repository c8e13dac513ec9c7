//! What every form may print, whatever it asks for.

use std::collections::BTreeMap;

use serde::Serialize;

use super::letter::{self, Letterhead, Reference, Signatory};
use super::sections::Context;
use super::shape::{Ground, Is, Name, Shape, Var, var};
use super::{clean, sections, vietnamese};
use crate::law::Rulebook;
use crate::model::{Citation, Edition, Unit};
use crate::words::Said;

/// What every form may print.
#[derive(Clone, Debug, Serialize)]
pub struct Common {
    /// Whether blanks are left in it.
    pub draft: bool,
    /// Whether numbers in it are made up.
    pub sample: bool,
    /// Whether the unit's own record is attached.
    pub has_record: bool,
    /// Who issues it.
    pub letterhead: Letterhead,
    /// Its own number and date, and how other documents refer to it.
    pub document: Reference,
    /// How what is enclosed with it refers to it: "Báo cáo số …… ngày …… của UBND xã Xuân
    /// Định". Number and date are written on paper; an electronic one leaves dots for them.
    pub enclosed_with: String,
    /// The unit that issues it.
    pub unit: Named,
    /// The unit above; empty at the top.
    pub parent: Named,
    /// The area it speaks for: the unit, or the one an office belongs to.
    pub locality: Named,
    /// The period: "năm 2018".
    pub period: String,
    /// The year of the period.
    pub year: String,
    /// The official document that asks for this one.
    pub source: Source,
    /// Sentences that only the rulebook knows, by their names.
    pub texts: BTreeMap<String, String>,
    /// Who signs it.
    pub signatory: Signatory,
}

/// A unit's names.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Named {
    /// Within a sentence: "xã Xuân Định".
    pub name: String,
    /// At its start: "Xã Xuân Định".
    pub title: String,
    /// Its agency: "Ủy ban nhân dân xã Xuân Định".
    pub agency: String,
    /// Its agency in capitals.
    pub agency_upper: String,
}

/// The official document that a rulebook implements.
#[derive(Clone, Debug, Serialize)]
pub struct Source {
    /// Number and symbol.
    pub document: String,
    /// Who issued it.
    pub issuer: String,
    /// When: "30/5/2018"; empty where it bears no date.
    pub date: String,
    /// What it is about.
    #[serde(rename = "abstract")]
    pub summary: String,
    /// The years it speaks of.
    pub years: Span,
}

/// The first and the last year that something speaks of.
#[derive(Clone, Debug, Serialize)]
pub struct Span {
    /// The first.
    pub from: String,
    /// The last.
    pub to: String,
}

/// The names of a unit.
pub(super) const NAMED: &[Var] = &[
    var("name", Is::Text, "tên, trong câu", "its name, within a sentence"),
    var("title", Is::Text, "tên, ở đầu câu hay trong bảng", "its name, where a sentence begins"),
    var("agency", Is::Text, "tên cơ quan", "its agency"),
    var("agency_upper", Is::Text, "tên cơ quan, chữ in hoa", "its agency, in capitals"),
];

/// A document's number and date.
pub(super) const REFERENCE: &[Var] = &[
    var("issued", Is::Truth, "đã có số và ngày", "whether it has number and date"),
    var("title", Is::Text, "tên loại văn bản", "what it is called"),
    var("number", Is::Text, "số; trống khi chưa có", "its number; empty while it has none"),
    var("symbol", Is::Text, "ký hiệu", "its symbol"),
    var("day", Is::Text, "ngày ban hành", "the day it is issued"),
    var("month", Is::Text, "tháng ban hành", "the month"),
    var("year", Is::Text, "năm ban hành", "the year"),
    var("text", Is::Text, "cả tên, số và ngày, để viện dẫn", "title, number and date, to cite it"),
    var("short", Is::Text, "số, ký hiệu và ngày", "number, symbol and date alone"),
];

const SPAN: &[Var] = &[
    var("from", Is::Text, "năm đầu", "the first year"),
    var("to", Is::Text, "năm cuối", "the last year"),
];

/// All names of [`Common`].
pub(super) const VARS: &[Var] = &[
    var("draft", Is::Truth, "còn là dự thảo: còn chỗ trống", "whether blanks are left in it"),
    var("sample", Is::Truth, "có số liệu mẫu", "whether numbers in it are made up"),
    var(
        "has_record",
        Is::Truth,
        "có số liệu của đơn vị đính kèm",
        "whether the unit's own record is attached",
    ),
    var(
        "letterhead",
        Is::One(&[
            var(
                "superior",
                Is::Text,
                "cơ quan cấp trên, chữ in hoa",
                "the agency above, in capitals",
            ),
            var("issuer", Is::Texts, "cơ quan ban hành, chữ in hoa", "who issues it, in capitals"),
            var("place", Is::Text, "địa danh", "the place in the date line"),
            var(
                "rule_indent",
                Is::Number,
                "chỗ của nét kẻ dưới tên cơ quan, cho mẫu Word",
                "where the rule below the issuer stands in a Word file",
            ),
        ]),
        "phần đầu văn bản",
        "the head of the document",
    ),
    var(
        "document",
        Is::One(REFERENCE),
        "số, ngày của chính văn bản này",
        "its own number and date",
    ),
    var(
        "enclosed_with",
        Is::Text,
        "cách phụ lục và tệp kèm theo gọi văn bản này",
        "how what is enclosed with it refers to it",
    ),
    var("unit", Is::One(NAMED), "đơn vị ban hành", "the unit that issues it"),
    var("parent", Is::One(NAMED), "đơn vị cấp trên", "the unit above"),
    var(
        "locality",
        Is::One(NAMED),
        "địa phương mà đơn vị thay mặt",
        "the area that the unit speaks for",
    ),
    var("period", Is::Text, "kỳ, như “năm 2018”", "the period: “năm 2018”"),
    var("year", Is::Text, "năm của kỳ", "the year of the period"),
    var(
        "source",
        Is::One(&[
            var("document", Is::Text, "số và ký hiệu", "number and symbol"),
            var("issuer", Is::Text, "cơ quan ban hành", "who issued it"),
            var("date", Is::Text, "ngày ban hành", "when"),
            var("abstract", Is::Text, "trích yếu", "what it is about"),
            var("years", Is::One(SPAN), "các năm nó nói đến", "the years it speaks of"),
        ]),
        "văn bản quy định",
        "the official document that asks for this one",
    ),
    var(
        "texts",
        Is::Made(texts),
        "những câu riêng của bộ quy định (`texts`)",
        "sentences that only the rulebook knows (`texts`)",
    ),
    var(
        "signatory",
        Is::One(&[
            var(
                "lines",
                Is::Texts,
                "quyền hạn, chức vụ, chữ in hoa",
                "authority and post, in capitals",
            ),
            var("name", Is::Text, "họ tên; trống khi chưa biết", "the name; empty while not known"),
        ]),
        "người ký",
        "who signs it",
    ),
];

fn texts(ground: &Ground) -> Shape {
    let name =
        |(name, text): (&String, &String)| Name::chosen(name, Said::new(text, text), Shape::Text);
    Shape::Map(ground.rulebook().texts.iter().map(name).collect())
}

/// What every form may print of a document.
pub(super) fn common(context: &Context, edition: Edition) -> Common {
    let (project, document) = (context.project, context.document);
    let (id, unit, issued) = (document.unit_id, document.unit, &document.issued);
    let rulebook = issued.rulebook;
    let parent = project.parent(id).map(|(_, it)| it);
    let stated = document.numbered();
    let reference = letter::reference(unit, &stated, issued.numbered().1);
    let mut of_members = document.members().iter().filter_map(|it| it.known.as_ref());
    let made_up = sections::national_lists::made_up(context);
    Common {
        enclosed_with: letter::enclosed_with(unit, edition, &reference),
        draft: document.is_draft(),
        sample: made_up || document.record().sample || of_members.any(|it| it.record.sample),
        has_record: document.stated.is_some(),
        letterhead: letter::letterhead(unit, parent),
        document: reference,
        unit: named(unit),
        parent: parent.map(named).unwrap_or_default(),
        locality: project.units.get(&project.locality(id)).map(named).unwrap_or_default(),
        period: document.key.period.called(),
        year: document.key.period.year.to_string(),
        source: source(&rulebook.source, rulebook),
        texts: rulebook.texts.iter().map(|(name, it)| (name.clone(), clean(it))).collect(),
        signatory: letter::signatory(unit, &stated),
    }
}

/// A unit's names.
pub(super) fn named(unit: &Unit) -> Named {
    let (name, agency) = (clean(&unit.name), clean(&unit.agency()));
    Named {
        title: vietnamese::capitalized(&name),
        agency_upper: agency.to_uppercase(),
        agency,
        name,
    }
}

fn source(source: &Citation, rulebook: &Rulebook) -> Source {
    Source {
        document: clean(&source.document),
        issuer: clean(&source.issuer),
        date: source.date.map(vietnamese::short_date).unwrap_or_default(),
        summary: clean(&source.summary),
        years: Span { from: rulebook.years.from.to_string(), to: rulebook.years.to.to_string() },
    }
}
