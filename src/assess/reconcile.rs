//! Đối chiếu: a unit's own services against the lists of those it must offer.
//!
//! Services match by code alone. A name that is the same under another code is a hint
//! for whoever keeps the record, and decides nothing.

use std::collections::{BTreeMap, BTreeSet};

use unicode_normalization::UnicodeNormalization;

use super::Subject;
use crate::model::{
    Addition, CatalogEntry, Citation, Level, NationalList, Procedure, Project, Provider, Record,
    Standing, UnitId, UnitKind,
};

/// One service, and how it stands.
#[derive(Clone, Debug)]
pub struct Reconciled<'a> {
    /// Its code.
    pub code: &'a str,
    /// What the newest list that names it asks for, and that list.
    pub asked: Option<Asked<'a>>,
    /// Its place in the record, if it is there.
    pub place: Option<usize>,
    /// How it stands.
    pub standing: Standing,
    /// A service on a list that bears the same name under another code.
    pub hint: Option<&'a CatalogEntry>,
}

/// What a list asks for.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// The entry of the list.
    pub entry: &'a CatalogEntry,
    /// The level.
    pub level: Level,
    /// The list.
    pub source: &'a Citation,
}

/// The services of a record, in its order, then those on the lists that it lacks.
///
/// Services below level 3 that no list names are nobody's concern here.
pub fn reconcile<'a>(subject: &Subject<'a>) -> Vec<Reconciled<'a>> {
    let asked = asked(subject);
    let record = subject.record;
    let own: BTreeSet<&str> = record.procedures().iter().map(|it| it.code.as_str()).collect();
    let mut all: Vec<_> = record
        .procedures()
        .iter()
        .enumerate()
        .filter_map(|(place, it)| {
            let asked_of = asked.get(it.code.as_str()).copied();
            let standing = standing(it, asked_of.map(|it| it.level))?;
            let hint = asked_of.is_none().then(|| hint(subject, it, &asked, &own)).flatten();
            let place = Some(place);
            Some(Reconciled { code: &it.code, asked: asked_of, place, standing, hint })
        })
        .collect();
    let missing = asked.iter().filter(|(code, asked)| {
        !own.contains(*code) && is_meant(subject.around, &subject.key.0, asked.entry)
    });
    all.extend(missing.map(|(code, asked)| Reconciled {
        code,
        asked: Some(*asked),
        place: None,
        standing: Standing::NotOffered,
        hint: None,
    }));
    all
}

fn standing(procedure: &Procedure, asked: Option<Level>) -> Option<Standing> {
    let level = procedure.level();
    if procedure.provider == Some(Provider::Ministry) {
        let concerns = asked.is_some() || level.is_some_and(Level::takes_dossiers);
        return concerns.then_some(Standing::MinistryPortal);
    }
    Some(match (asked, level) {
        (Some(asked), Some(level)) => match level.cmp(&asked) {
            std::cmp::Ordering::Less => Standing::Lower,
            std::cmp::Ordering::Equal => Standing::Agrees,
            std::cmp::Ordering::Greater => Standing::Higher,
        },
        (Some(_), None) => Standing::Unknown,
        (None, Some(level)) if level.takes_dossiers() => {
            let justified = procedure.addition.as_ref().is_some_and(Addition::is_justified);
            if justified { Standing::Added } else { Standing::Unjustified }
        }
        (None, _) => return None,
    })
}

/// What the lists ask for, by code: of two lists that name a service, the newer counts.
fn asked<'a>(subject: &Subject<'a>) -> BTreeMap<&'a str, Asked<'a>> {
    let end = subject.key.1.end();
    let mut all = BTreeMap::new();
    let issued = |it: &&NationalList| it.source.date.is_none_or(|it| it <= end);
    for list in subject.lists.iter().filter(issued) {
        for entry in &list.services {
            if let Some(level) = entry.level {
                all.insert(entry.code.as_str(), Asked { entry, level, source: &list.source });
            }
        }
    }
    all
}

/// Whether a service on a list is one that a unit must offer: it is of the unit's tier,
/// or of a tier below that reports through it; an office has those of its sectors.
fn is_meant(project: Option<&Project>, id: &UnitId, entry: &CatalogEntry) -> bool {
    let Some(project) = project else { return true };
    let Some(unit) = project.units.get(id) else { return false };
    match unit.kind {
        UnitKind::Department => {
            let above = project.parent(id).map(|(_, it)| it.kind);
            above == Some(entry.tier) && unit.sectors.contains(&entry.sector)
        }
        // "UBND các huyện, thành phố rà soát … TTHC cấp huyện và cấp xã của địa phương".
        UnitKind::District => matches!(entry.tier, UnitKind::District | UnitKind::Commune),
        kind @ (UnitKind::Province | UnitKind::Commune) => entry.tier == kind,
    }
}

fn hint<'a>(
    subject: &Subject<'a>,
    procedure: &Procedure,
    asked: &BTreeMap<&str, Asked<'a>>,
    own: &BTreeSet<&str>,
) -> Option<&'a CatalogEntry> {
    let named = &subject.around?.catalog.get(&procedure.code)?.name;
    let name = normalized(named);
    let other = |it: &&Asked<'a>| !own.contains(it.entry.code.as_str());
    asked.values().filter(other).map(|it| it.entry).find(|it| normalized(&it.name) == name)
}

/// A name without what people write in different ways: capitals, marks, spaces, the
/// word "thủ tục" in front, and the letter that a tone stands on (hoà, hòa).
fn normalized(name: &str) -> String {
    let words = name.split(|it: char| !it.is_alphanumeric() && !is_mark(it));
    let words: Vec<_> = words.filter(|it| !it.is_empty()).map(word).collect();
    let text = words.join(" ");
    text.strip_prefix(&format!("{} {} ", word("thủ"), word("tục"))).unwrap_or(&text).to_owned()
}

fn word(text: &str) -> String {
    let (tones, letters): (Vec<char>, Vec<char>) =
        text.to_lowercase().nfd().partition(|it| is_tone(*it));
    letters.into_iter().chain(tones).collect()
}

fn is_mark(it: char) -> bool {
    is_tone(it) || matches!(it, '\u{302}' | '\u{306}' | '\u{31b}')
}

fn is_tone(it: char) -> bool {
    matches!(it, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}')
}

/// The level of each change: before and after, as far as both are known.
pub fn change(
    record: &Record,
    before: Option<&Record>,
    place: usize,
) -> Option<(Option<Level>, Level)> {
    let procedure = record.procedures().get(place)?;
    let earlier = before.and_then(|it| {
        it.procedures().iter().find(|it| it.code == procedure.code).and_then(Procedure::level)
    });
    Some((procedure.level_before.or(earlier), procedure.level()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_the_same_however_they_are_typed() {
        let same = [
            "Thủ tục đăng ký khai sinh, hoà giải",
            "Đăng ký  khai sinh – hòa giải",
            "ĐĂNG KÝ KHAI SINH HÒA GIẢI",
            "Đăng ký khai sinh (hòa giải)",
        ];

        for it in same {
            assert_eq!(normalized(it), normalized(same[0]), "{it}");
        }
        assert_ne!(normalized("Đăng ký khai tử"), normalized("Đăng ký khai sinh"));
        assert_ne!(normalized("Hòa giải"), normalized("Hóa giải"));
    }
}
