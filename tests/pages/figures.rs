//! The table of figures, and that it is as good as it is said to be.

use std::fmt::Write;
use std::fs;

use crate::set::{Entry, FOLDER};

/// What came of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Came {
    /// Wrong, and refused for what is wrong.
    Own,
    /// Wrong, and refused for something else.
    Other,
    /// Wrong, and not refused.
    Missed,
    /// Right, and not refused.
    Passed,
    /// Right, and refused.
    Alarm,
}

/// What came of all pages of one origin.
#[derive(Default)]
pub(crate) struct Figures {
    all: Vec<(Came, String)>,
}

impl Figures {
    /// One page more.
    pub(crate) fn add(&mut self, entry: &Entry, came: Came, reasons: String) {
        let must = entry.must.as_deref().unwrap_or("-");
        let said = if reasons.is_empty() { "-".to_owned() } else { reasons };
        self.all.push((came, format!("{} [{must}] {}: {said}", entry.id, entry.about())));
    }

    fn count(&self, came: Came) -> usize {
        self.all.iter().filter(|(it, _)| *it == came).count()
    }

    /// How many pages are wrong.
    pub(crate) fn wrong(&self) -> usize {
        [Came::Own, Came::Other, Came::Missed].map(|it| self.count(it)).iter().sum()
    }

    /// How many are right.
    pub(crate) fn right(&self) -> usize {
        self.count(Came::Passed) + self.count(Came::Alarm)
    }

    fn table(&self) -> String {
        let mut text = format!(
            "sai: {}; đúng lý do: {}; vì điều khác: {}; bỏ sót: {}\nđúng: {}; báo nhầm: {}\n",
            self.wrong(),
            self.count(Came::Own),
            self.count(Came::Other),
            self.count(Came::Missed),
            self.right(),
            self.count(Came::Alarm),
        );
        for came in [Came::Other, Came::Missed, Came::Alarm] {
            for (_, said) in self.all.iter().filter(|(it, _)| *it == came) {
                let _ = writeln!(text, "{came:?} {said}");
            }
        }
        text
    }

    /// That the figures are those written down, and meet what is asked: of the wrong ones 95 in
    /// a hundred refused for what is wrong with them, of the right ones none.
    #[track_caller]
    pub(crate) fn hold(&self, name: &str) {
        let (file, table) = (format!("{FOLDER}/figures/{name}.txt"), self.table());
        if std::env::var("HOSO_BLESS").is_ok() {
            fs::write(&file, &table).unwrap();
        }
        assert_eq!(fs::read_to_string(&file).unwrap_or_default(), table, "{file}");
        assert_eq!(self.count(Came::Alarm), 0, "{table}");
        assert!(self.count(Came::Own) * 100 >= self.wrong() * 95, "{table}");
    }
}
