//! Danh mục dịch vụ công trực tuyến mức độ 3, mức độ 4: what official bodies must offer.

use std::collections::{BTreeMap, BTreeSet};

use unicode_normalization::UnicodeNormalization;

use super::{CatalogEntry, Citation, Date, Level};

/// A list of services that official bodies must offer, each at a level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NationalList {
    /// The official document that sets it.
    pub source: Citation,
    /// Whether its contents are made up.
    pub sample: bool,
    /// The services, each with its level.
    pub services: Vec<CatalogEntry>,
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

/// The lists of a project, oldest first, with their services found by code and by name.
///
/// Every record asks them of every procedure, so what is looked up is prepared once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NationalLists {
    all: Vec<NationalList>,
    /// Where each code stands: the list, and the place in it, newest list first.
    codes: BTreeMap<String, Vec<(usize, usize)>>,
    /// The codes that bear each name, as [`normalized`].
    names: BTreeMap<String, BTreeSet<String>>,
}

impl NationalLists {
    /// The lists in any order.
    pub fn new(mut all: Vec<NationalList>) -> Self {
        all.sort_by(|a, b| {
            (a.source.date, &a.source.document).cmp(&(b.source.date, &b.source.document))
        });
        let mut codes: BTreeMap<String, Vec<(usize, usize)>> = BTreeMap::new();
        let mut names: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for (list, it) in all.iter().enumerate().rev() {
            for (place, entry) in it.services.iter().enumerate() {
                codes.entry(entry.code.clone()).or_default().push((list, place));
                names.entry(normalized(&entry.name)).or_default().insert(entry.code.clone());
            }
        }
        Self { all, codes, names }
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// All services of all lists.
    pub fn services(&self) -> impl Iterator<Item = &CatalogEntry> {
        self.all.iter().flat_map(|it| &it.services)
    }

    /// The lists that are issued by a day, oldest first.
    pub fn issued(&self, by: Date) -> impl Iterator<Item = &NationalList> {
        self.all.iter().filter(move |it| it.is_issued(by))
    }

    /// What is asked of a service by a day: of two lists that name it, the newer counts.
    pub fn asked(&self, code: &str, by: Date) -> Option<Asked<'_>> {
        self.newest(self.codes.get(code)?, by)
    }

    /// All that is asked for by a day, by code.
    pub fn all_asked(&self, by: Date) -> impl Iterator<Item = Asked<'_>> {
        self.codes.values().filter_map(move |it| self.newest(it, by))
    }

    /// What is asked for by a day under such a name, by code.
    pub fn asked_by_name(&self, name: &str, by: Date) -> impl Iterator<Item = Asked<'_>> {
        let name = normalized(name);
        let codes = self.names.get(&name).into_iter().flatten();
        let asked = codes.filter_map(move |it| self.asked(it, by));
        // An older list may have given the service another name.
        asked.filter(move |it| normalized(&it.entry.name) == name)
    }

    fn newest(&self, places: &[(usize, usize)], by: Date) -> Option<Asked<'_>> {
        let mut entries = places.iter().map(|(list, place)| {
            let list = &self.all[*list];
            (list, &list.services[*place])
        });
        entries.find_map(|(list, entry)| {
            let level = entry.level.filter(|_| list.is_issued(by))?;
            Some(Asked { entry, level, source: &list.source })
        })
    }
}

impl NationalList {
    fn is_issued(&self, by: Date) -> bool {
        self.source.date.is_none_or(|it| it <= by)
    }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::UnitKind;

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

    fn list(date: &str, services: &[(&str, &str, u64)]) -> NationalList {
        let entry = |(code, name, level): &(&str, &str, u64)| CatalogEntry {
            code: (*code).to_owned(),
            name: (*name).to_owned(),
            sector: String::new(),
            tier: UnitKind::Commune,
            decision: None,
            level: Level::try_from(*level).ok(),
        };
        let source = Citation {
            document: String::new(),
            issuer: String::new(),
            date: date.parse().ok(),
            summary: String::new(),
        };
        NationalList { source, sample: true, services: services.iter().map(entry).collect() }
    }

    /// What is asked under a code by a day: name and level.
    fn asked(lists: &NationalLists, code: &str, by: &str) -> Option<(String, Level)> {
        let asked = lists.asked(code, by.parse().unwrap())?;
        Some((asked.entry.name.clone(), asked.level))
    }

    #[test]
    fn the_newest_list_that_is_issued_and_asks_for_a_level_counts() {
        let newer = list("2018-07-18", &[("1", "New", 4), ("2", "Silent", 9)]);
        let older = list("2017-06-01", &[("1", "Old", 3), ("2", "Said", 3), ("3", "Kept", 3)]);
        let lists = NationalLists::new(vec![newer, older]);

        assert_eq!(asked(&lists, "1", "2017-05-31"), None);
        assert_eq!(asked(&lists, "1", "2017-06-01"), Some(("Old".to_owned(), Level::Three)));
        assert_eq!(asked(&lists, "1", "2018-07-17"), Some(("Old".to_owned(), Level::Three)));
        assert_eq!(asked(&lists, "1", "2018-07-18"), Some(("New".to_owned(), Level::Four)));
        assert_eq!(asked(&lists, "2", "2018-12-31"), Some(("Said".to_owned(), Level::Three)));
        assert_eq!(lists.all_asked("2018-12-31".parse().unwrap()).count(), 3);
        assert_eq!(lists.issued("2018-07-17".parse().unwrap()).count(), 1);
    }

    #[test]
    fn a_service_is_found_by_the_name_that_counts_alone() {
        let older = list("2017-06-01", &[("1", "Khai tử", 3)]);
        let newer = list("2018-07-18", &[("1", "Khai sinh", 3), ("0", "Thủ tục khai sinh", 3)]);
        let lists = NationalLists::new(vec![older, newer]);
        let codes = |name: &str, by: &str| -> Vec<String> {
            let found = lists.asked_by_name(name, by.parse().unwrap());
            found.map(|it| it.entry.code.clone()).collect()
        };

        assert_eq!(codes("KHAI TỬ", "2017-12-31"), ["1"]);
        assert_eq!(codes("Khai tử", "2018-12-31"), [""; 0]);
        assert_eq!(codes("khai sinh", "2018-12-31"), ["0", "1"]);
    }
}
