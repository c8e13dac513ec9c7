//! What every form may print, whatever it asks for.

mod names;

use std::collections::BTreeMap;

use serde::Serialize;

pub(super) use names::{NAMED, REFERENCE, VARS};

use super::bears::{self, Bears};
use super::copied::{self, Copy};
use super::letter::{self, Letterhead, Reference, Signatory};
use crate::docket::{Document, Lack};
use crate::law::Rulebook;
use crate::model::{Citation, Date, Edition, Period, Unit};
use crate::project::Project;
use crate::words::{clean, vietnamese};

/// What every form may print.
#[derive(Clone, Debug, Serialize)]
pub struct Common {
    /// Whether blanks are left in it.
    pub draft: bool,
    /// Whether numbers in it are made up.
    pub sample: bool,
    /// That it compares alone, for its text came into force after its period; else empty.
    pub compared: String,
    /// Whether the unit's own record is attached.
    pub has_record: bool,
    /// Who issues it.
    pub letterhead: Letterhead,
    /// Its own number and date, and how other documents refer to it.
    pub document: Reference,
    /// How what is enclosed with it refers to it: "Báo cáo số 12/BC-UBND ngày … của UBND xã Xuân
    /// Định". An electronic file of its own leaves dots for number and date (PL.I/III.1.c), for
    /// they come with its digital signature.
    pub enclosed_with: String,
    /// The unit that issues it.
    pub unit: Named,
    /// The unit above; empty at the top.
    pub parent: Named,
    /// The area it speaks for: the unit, or the one an office belongs to.
    pub locality: Named,
    /// The period: "năm 2018".
    pub period: String,
    /// The same where it follows other words: "năm 2018", "trong 6 tháng đầu năm 2018". Without
    /// a word between, its number would stand beside one that ends them.
    pub in_period: String,
    /// The span right before: "quý II năm 2026".
    pub previous_period: String,
    /// The days that the period counts.
    pub days: Days,
    /// The year of the period.
    pub year: String,
    /// The official document that asks for this one.
    pub source: Source,
    /// Sentences that only the rulebook knows, by their names.
    pub texts: BTreeMap<String, String>,
    /// Who signs it.
    pub signatory: Signatory,
    /// What it bears besides, as its record states it.
    pub bears: Bears,
    /// What it says of itself as a copy, and before that the copy that it is one of; empty of
    /// the document itself.
    pub copies: Vec<Copy>,
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
    /// When: "30 tháng 5 năm 2018"; empty where it bears no date.
    pub date: String,
    /// What it is about.
    #[serde(rename = "abstract")]
    pub summary: String,
    /// The years it speaks of.
    pub years: Span,
}

/// The days that a period counts, as its forms print them in brackets: "15/6/2026".
#[derive(Clone, Debug, Serialize)]
pub struct Days {
    /// The first.
    pub from: String,
    /// The last.
    pub to: String,
    /// The first of the year so far, for what is counted from its beginning on (*lũy kế*).
    pub since: String,
}

/// The first and the last year that something speaks of.
#[derive(Clone, Debug, Serialize)]
pub struct Span {
    /// The first.
    pub from: String,
    /// The last.
    pub to: String,
}

/// What every form may print of a document; `made_up` is whether it rests on something else
/// that is made up than records.
pub(super) fn common(
    project: &Project,
    document: &Document,
    edition: Edition,
    made_up: bool,
) -> Common {
    let (id, unit, issued) = (document.unit_id, document.unit, &document.issued);
    let rulebook = issued.rulebook;
    let parent = project.parent(id).map(|(_, it)| it);
    let (stated, day) = (document.numbered(), document.day());
    let locality = project.units.get(&project.locality(id));
    let reference = letter::reference(unit, &stated, issued.numbered().1);
    let joint = stated.joint_with.iter().flatten().filter_map(|it| project.meant(id, it).ok());
    let joint: Vec<&Unit> = joint.filter_map(|it| project.units.get(it)).collect();
    let dots = edition == Edition::Electronic && issued.form.attached_to.is_some();
    let mut of_members = document.members().iter().filter_map(|it| it.known.as_ref());
    Common {
        enclosed_with: letter::enclosed_with((unit, day), dots, &reference),
        draft: document.is_draft(edition),
        sample: made_up || document.record().sample || of_members.any(|it| it.record.sample),
        compared: document.not_in_force().map(|it| compared(&it)).unwrap_or_default(),
        has_record: document.stated.is_some(),
        letterhead: letter::letterhead(unit, (parent, &joint), day),
        document: reference,
        unit: named(unit, day),
        parent: parent.map(|it| named(it, day)).unwrap_or_default(),
        locality: locality.map(|it| named(it, day)).unwrap_or_default(),
        in_period: in_period(&document.key.period.called()),
        period: document.key.period.called(),
        previous_period: document.key.period.previous().called(),
        days: days(rulebook, document.key.period),
        year: document.key.period.year.to_string(),
        source: source(&rulebook.source, rulebook),
        texts: rulebook.texts.iter().map(|(name, it)| (name.clone(), clean(it))).collect(),
        signatory: letter::signatory((unit, day), &stated),
        bears: Bears {
            sections: bears::sections(project, id, &document.record().document(document.form_id())),
            ..bears::bears((unit, day), &stated, &joint)
        },
        copies: copied::copies(project, document, edition),
    }
}

/// What a period is called behind other words: one that begins with a number has a word before.
fn in_period(called: &str) -> String {
    let counts = called.starts_with(|it: char| it.is_ascii_digit());
    if counts { format!("trong {called}") } else { called.to_owned() }
}

/// Why a page compares alone, as a sentence.
fn compared(why: &Lack) -> String {
    format!("{}.", vietnamese::capitalized(&clean(&why.said().vi)))
}

/// A unit's names on a day.
pub(super) fn named(unit: &Unit, day: Date) -> Named {
    let (name, agency) = (clean(unit.name_on(day)), clean(&unit.agency_on(day)));
    Named {
        title: vietnamese::capitalized(&name),
        agency_upper: agency.to_uppercase(),
        agency,
        name,
    }
}

fn days(rulebook: &Rulebook, period: Period) -> Days {
    let (from, to) = rulebook.days(period);
    let first = period.so_far().next().unwrap_or(period);
    let [from, to, since] = [from, to, rulebook.days(first).0].map(vietnamese::short_date);
    Days { from, to, since }
}

fn source(source: &Citation, rulebook: &Rulebook) -> Source {
    Source {
        document: clean(&source.document),
        issuer: clean(&source.issuer),
        date: source.date.map(vietnamese::date_in_full).unwrap_or_default(),
        summary: clean(&source.summary),
        years: Span { from: rulebook.years.from.to_string(), to: rulebook.years.to.to_string() },
    }
}
