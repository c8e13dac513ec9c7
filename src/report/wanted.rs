//! What of a report a template prints: what nobody prints need not be computed.

use std::collections::BTreeSet;

/// The ways to what is printed, name by name with dots between: `lists.a.rows.*.level`, where
/// the star stands for each of several. All below the end of a way is printed too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted(Option<BTreeSet<String>>);

/// Any one name of a way, or any place in a list.
pub const EACH: &str = "*";

impl Wanted {
    /// All that there is.
    pub const EVERYTHING: Self = Self(None);

    /// What lies on these ways.
    pub fn of(ways: BTreeSet<String>) -> Self {
        Self(Some(ways))
    }

    /// Whether anything at the end of a way is printed.
    ///
    /// ```
    /// use hoso::report::Wanted;
    ///
    /// let wanted = Wanted::of(["lists.*.rows.*.online".to_owned()].into());
    /// let row = wanted.below("lists").below("a").below("rows").each();
    /// assert!(row.has("online.received"));
    /// assert!(!row.has("level"));
    /// assert!(Wanted::EVERYTHING.has("level"));
    /// ```
    pub fn has(&self, way: &str) -> bool {
        let leads_there = |it: &String| {
            let mut names = way.split('.');
            // A way that goes on prints something of what is there.
            it.split('.').all(|it| names.next().is_none_or(|name| it == EACH || it == name))
        };
        self.0.as_ref().is_none_or(|ways| ways.iter().any(leads_there))
    }

    /// What is printed of what stands under a name.
    #[must_use]
    pub fn below(&self, name: &str) -> Self {
        let Some(ways) = &self.0 else { return Self::EVERYTHING };
        let mut below = BTreeSet::new();
        for way in ways {
            let (first, rest) = way.split_once('.').map_or((&**way, None), |(a, b)| (a, Some(b)));
            if first != name && first != EACH {
                continue;
            }
            match rest {
                Some(rest) => drop(below.insert(rest.to_owned())),
                None => return Self::EVERYTHING,
            }
        }
        Self(Some(below))
    }

    /// What is printed of one of several.
    #[must_use]
    pub fn each(&self) -> Self {
        self.below(EACH)
    }
}
