//! The parts that every official document has: issuer, number, date, signatory.

use serde::Serialize;

use super::shape::{Is, Var, var};
use crate::law::Form;
use crate::model::{Authority, Date, Document, Post, Unit, UnitKind};
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
#[derive(Clone, Debug, Default, Serialize)]
pub struct Signatory {
    /// Authority and post, in capitals, a line each.
    pub lines: Vec<String>,
    /// The name; empty while not known.
    pub name: String,
}

/// The names that [`Signatory`] has.
pub(super) const SIGNATORY: &[Var] = &[
    var("lines", Is::Texts, "quyền hạn, chức vụ, chữ in hoa", "authority and post, in capitals"),
    var("name", Is::Text, "họ tên; trống khi chưa biết", "the name; empty while not known"),
];

/// The lines of who issues, in capitals.
pub(super) fn issuer(unit: &Unit, day: Date) -> Vec<String> {
    let lines = match unit.kind {
        UnitKind::Department => vec![clean(unit.name_on(day))],
        UnitKind::Province | UnitKind::District | UnitKind::Commune => {
            vec!["Ủy ban nhân dân".to_owned(), clean(unit.name_on(day))]
        }
    };
    lines.iter().map(|it| it.to_uppercase()).collect()
}

/// The lines of all issuers, one after the other.
fn issuers(mut own: Vec<String>, joint: &[&Unit], day: Date) -> Vec<String> {
    for other in joint {
        if let Some(last) = own.last_mut() {
            last.push_str(" -");
        }
        own.extend(issuer(other, day));
    }
    own
}

pub(super) fn letterhead(
    unit: &Unit,
    (parent, joint): (Option<&Unit>, &[&Unit]),
    day: Date,
) -> Letterhead {
    let superior = match (&unit.superior, parent) {
        (Some(stated), _) => clean(stated),
        // An office stands below a committee; a committee names none above itself.
        (None, Some(parent)) if unit.kind == UnitKind::Department => {
            clean(&format!("UBND {}", parent.name_on(day)))
        }
        (None, _) => String::new(),
    };
    Letterhead {
        superior: superior.to_uppercase(),
        issuer: issuers(issuer(unit, day), joint, day),
        place: clean(unit.place_on(day)),
    }
}

pub(super) fn reference(unit: &Unit, document: &Document, form: &Form) -> Reference {
    let (day, month) = document.date.map(vietnamese::day_and_month).unwrap_or_default();
    let number = document.number.map(vietnamese::document_number).unwrap_or_default();
    let year = document.date.map(|it| it.year().to_string()).unwrap_or_default();
    let title = clean(&form.title);
    let agency = clean(unit.abbreviation());
    let drafter = document.drafter.as_ref().or(form.drafter.as_ref());
    let symbol = match (&form.kind, drafter) {
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

pub(super) fn signatory((unit, day): (&Unit, Date), document: &Document) -> Signatory {
    let post = document.signatory.unwrap_or(unit.posts()[0]);
    let head = post.head();
    // Beside another who signs, the agency is named.
    let named = document.joint_with.is_some().then(|| unit.name_on(day));
    let right = document.authority.unwrap_or(Authority::Collective);
    let mut lines = match right {
        Authority::Collective => own(unit, post, named),
        // A head who signs in no other's right bears the post alone.
        Authority::Personal => own(unit, post, None).split_off(usize::from(head == Post::Chair)),
        Authority::ByOrder | Authority::ByMandate => {
            let before = right.printed();
            let mut lines = vec![format!("{before} {}", unit.title_of(head))];
            lines.extend(document.post_for.as_ref().map(|it| format!("KT. {it}")));
            lines.extend(document.post.clone());
            lines
        }
    };
    if document.acting == Some(true)
        && !right.is_lent()
        && let Some(last) = lines.last_mut()
    {
        *last = format!("Q. {last}");
    }
    let holder = unit.leaders.get(&post).and_then(|it| it.name.as_deref());
    let holder = holder.filter(|_| !right.is_lent());
    of_lines(&lines, document.name.as_deref().or(holder))
}

/// Who signs what another unit issues as well.
pub(super) fn joint((unit, day): (&Unit, Date), post: Option<Post>) -> Signatory {
    let post = post.unwrap_or(unit.posts()[0]);
    let lines = own(unit, post, Some(unit.name_on(day)));
    of_lines(&lines, unit.leaders.get(&post).and_then(|it| it.name.as_deref()))
}

/// The lines of a post that signs in the right of its own agency, which is named where another
/// signs as well.
fn own(unit: &Unit, post: Post, named: Option<&str>) -> Vec<String> {
    let mut lines = Vec::new();
    if post.head() == Post::Chair {
        lines.push("TM. Ủy ban nhân dân".to_owned());
        lines.extend(named.map(str::to_owned));
    }
    if post != post.head() {
        lines.push(format!("KT. {}", unit.title_of(post.head())));
    }
    lines.push(unit.title_of(post).to_owned());
    lines
}

fn of_lines(lines: &[String], name: Option<&str>) -> Signatory {
    let lines = lines.iter().map(|it| clean(it).to_uppercase()).collect();
    Signatory { lines, name: clean(name.unwrap_or_default()) }
}
