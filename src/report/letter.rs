//! The parts that every official document has: issuer, number, date, signatory.

use serde::Serialize;

use crate::law::Form;
use crate::model::{Date, Document, Post, Unit, UnitKind};
use crate::words::{clean, vietnamese};

/// Who issues a document (Nghị định 30, PL.I/II.2).
#[derive(Clone, Debug, Serialize)]
pub struct Letterhead {
    /// The agency above, in capitals; empty where there is none.
    pub superior: String,
    /// The agency itself, in capitals, a line each.
    pub issuer: Vec<String>,
    /// The place in the date line.
    pub place: String,
}

/// A document's number and date; empty while it has none.
#[derive(Clone, Debug, Serialize)]
pub struct Reference {
    /// Whether it has both number and date.
    pub issued: bool,
    /// What it is called: "Báo cáo".
    pub title: String,
    /// Its number: "09".
    pub number: String,
    /// Its symbol: "BC-UBND".
    pub symbol: String,
    /// The day: "05".
    pub day: String,
    /// The month: "6".
    pub month: String,
    /// The year.
    pub year: String,
    /// All of it: "Báo cáo số 12/BC-UBND ngày 15 tháng 6 năm 2018", dots for what is not known.
    pub text: String,
    /// Number, symbol and date alone: "Số 12/TTr-UBND, 15/6/2018".
    pub short: String,
}

/// Who signs (Nghị định 30, PL.I/II.7).
#[derive(Clone, Debug, Serialize)]
pub struct Signatory {
    /// Authority and post, in capitals, a line each.
    pub lines: Vec<String>,
    /// The name; empty while not known.
    pub name: String,
}

pub(super) fn letterhead(unit: &Unit, parent: Option<&Unit>, day: Date) -> Letterhead {
    let superior = match (&unit.superior, parent) {
        (Some(stated), _) => clean(stated),
        // An office stands below a committee; a committee names none above itself.
        (None, Some(parent)) if unit.kind == UnitKind::Department => {
            clean(&format!("UBND {}", parent.name_on(day)))
        }
        (None, _) => String::new(),
    };
    let issuer = match unit.kind {
        UnitKind::Department => vec![clean(unit.name_on(day))],
        UnitKind::Province | UnitKind::District | UnitKind::Commune => {
            vec!["Ủy ban nhân dân".to_owned(), clean(unit.name_on(day))]
        }
    };
    Letterhead {
        superior: superior.to_uppercase(),
        issuer: issuer.iter().map(|it| it.to_uppercase()).collect(),
        place: clean(unit.place_on(day)),
    }
}

pub(super) fn reference(unit: &Unit, document: &Document, form: &Form) -> Reference {
    let (day, month) = document.date.map(vietnamese::day_and_month).unwrap_or_default();
    let number = document.number.map(vietnamese::document_number).unwrap_or_default();
    let year = document.date.map(|it| it.year().to_string()).unwrap_or_default();
    let title = clean(&form.title);
    let agency = clean(unit.abbreviation());
    let symbol = match (&form.kind, &form.drafter) {
        (Some(kind), _) => format!("{}-{agency}", clean(kind)),
        // A letter bears no kind, but the office that drafts it (Nghị định 30, PL.I/II.3).
        (None, Some(drafter)) => format!("{agency}-{}", clean(drafter)),
        (None, None) => agency,
    };
    Reference {
        issued: !document.is_draft(),
        text: in_words(&title, &symbol, [&number, &day, &month, &year]),
        short: {
            let known = |it: String| if it.is_empty() { "……".to_owned() } else { it };
            let date = document.date.map(vietnamese::short_date).unwrap_or_default();
            format!("Số\u{a0}{}/{symbol}, {}", known(number.clone()), known(date))
        },
        title,
        number,
        symbol,
        day,
        month,
        year,
    }
}

/// How what is enclosed with a document of a unit refers to it; with dots for number and date
/// where they are not filled in.
pub(super) fn enclosed_with(
    (unit, day): (&Unit, Date),
    dots: bool,
    document: &Reference,
) -> String {
    let text = if dots {
        in_words(&document.title, &document.symbol, [""; 4])
    } else {
        document.text.clone()
    };
    format!("{text} của {}", clean(&unit.agency_on(day)))
}

/// "Báo cáo số 12/BC-UBND ngày 15 tháng 6 năm 2018"; numbers stay with their words.
fn in_words(title: &str, symbol: &str, parts: [&str; 4]) -> String {
    let [number, day, month, year] = parts.map(|it| if it.is_empty() { "……" } else { it });
    format!("{title} số\u{a0}{number}/{symbol} ngày\u{a0}{day} tháng\u{a0}{month} năm\u{a0}{year}")
}

pub(super) fn signatory(unit: &Unit, document: &Document) -> Signatory {
    let post = document.signatory.unwrap_or(unit.posts()[0]);
    let title = |post: Post| clean(unit.title_of(post));
    let collective = "TM. Ủy ban nhân dân".to_owned();
    let lines = match post {
        Post::Chair => vec![collective, title(post)],
        Post::ViceChair => vec![collective, format!("KT. {}", title(Post::Chair)), title(post)],
        Post::Head => vec![title(post)],
        Post::DeputyHead => vec![format!("KT. {}", title(Post::Head)), title(post)],
    };
    let name = unit.leaders.get(&post).and_then(|it| it.name.as_deref()).unwrap_or_default();
    Signatory { lines: lines.iter().map(|it| it.to_uppercase()).collect(), name: clean(name) }
}
