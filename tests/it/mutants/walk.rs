//! A walk over all that can be changed in a rulebook: it counts the changes, or makes one.

use hoso::law::Rulebook;

use super::words::Words;
use super::{changes, rulebook};

/// One change: where, and what stands there then.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Change {
    /// The node: `judges.0.criteria.8.1.a.met`.
    pub(super) place: String,
    /// What stands there after the change; what is done there, where that is shorter.
    pub(super) after: String,
}

/// Goes through a rulebook, whose every part offers its changes.
pub(super) struct Walk<'a> {
    pub(super) words: &'a Words<'a>,
    path: Vec<String>,
    wanted: Option<usize>,
    next: usize,
    found: Vec<Change>,
    done: bool,
}

/// Every change that a rulebook offers, in order.
pub(super) fn all(rulebook: &Rulebook, words: &Words) -> Vec<Change> {
    let mut walk = Walk::new(words, None);
    rulebook::walk(&mut rulebook.clone(), &mut walk);
    walk.found
}

/// The rulebook after one of its changes.
pub(super) fn changed(rulebook: &Rulebook, words: &Words, wanted: usize) -> Rulebook {
    let mut walk = Walk::new(words, Some(wanted));
    let mut mutant = rulebook.clone();
    rulebook::walk(&mut mutant, &mut walk);
    assert!(walk.done, "there is no change {wanted}");
    mutant
}

impl<'a> Walk<'a> {
    fn new(words: &'a Words<'a>, wanted: Option<usize>) -> Self {
        Self { words, path: Vec::new(), wanted, next: 0, found: Vec::new(), done: false }
    }

    /// Goes on below a key.
    pub(super) fn within(&mut self, key: &str, below: impl FnOnce(&mut Self)) {
        self.path.push(key.to_owned());
        below(self);
        self.path.pop();
    }

    /// Offers other values of what stands under a key.
    pub(super) fn offer<T>(
        &mut self,
        key: &str,
        slot: &mut T,
        others: impl FnOnce(&T) -> Vec<(String, T)>,
    ) {
        if self.done {
            return;
        }
        for (after, other) in others(slot) {
            if self.wanted == Some(self.next) {
                *slot = other;
                self.done = true;
                return;
            }
            if self.wanted.is_none() {
                let place = self.path.iter().map(String::as_str).chain([key]);
                let place = place.collect::<Vec<_>>().join(".");
                self.found.push(Change { place, after });
            }
            self.next += 1;
        }
    }

    /// A formula, over the rows of a table where that is meant.
    pub(super) fn formula(&mut self, key: &str, text: &mut String, table: Option<&str>) {
        let words = self.words;
        self.offer(key, text, |it| named(changes::of_formula(it, table, words)));
    }

    /// A formula that may be left out.
    pub(super) fn condition(&mut self, key: &str, text: &mut Option<String>, table: Option<&str>) {
        self.left_out(key, text);
        if let Some(text) = text {
            self.formula(key, text, table);
        }
    }

    /// A number.
    pub(super) fn number(&mut self, key: &str, text: &mut String) {
        self.offer(key, text, |it| named(changes::of_number(it)));
    }

    /// A number that may be left out.
    pub(super) fn amount(&mut self, key: &str, text: &mut Option<String>) {
        self.left_out(key, text);
        if let Some(text) = text {
            self.number(key, text);
        }
    }

    /// One of a few values.
    pub(super) fn choice<T>(&mut self, key: &str, value: &mut T, all: &[T])
    where
        T: Clone + PartialEq + std::fmt::Debug,
    {
        self.offer(key, value, |now| {
            all.iter().filter(|it| *it != now).map(|it| (format!("{it:?}"), it.clone())).collect()
        });
    }

    /// Names among which each may stand for another.
    pub(super) fn name(&mut self, key: &str, name: &mut String, all: &[String]) {
        self.offer(key, name, |now| {
            all.iter().filter(|it| *it != now).map(|it| (it.clone(), it.clone())).collect()
        });
    }

    /// What may be left out.
    pub(super) fn left_out<T>(&mut self, key: &str, value: &mut Option<T>) {
        self.offer(key, value, |now| now.iter().map(|_| ("left out".to_owned(), None)).collect());
    }

    /// A list of names: one left out, another for one, one more.
    pub(super) fn names(&mut self, key: &str, list: &mut Vec<String>, all: &[String]) {
        self.values(key, list, all);
    }

    /// A list of values: one left out, another for one, one more.
    pub(super) fn values<T>(&mut self, key: &str, list: &mut Vec<T>, all: &[T])
    where
        T: Clone + PartialEq + std::fmt::Debug,
    {
        self.offer(key, list, |now| {
            let others = || all.iter().filter(|it| !now.contains(it));
            let mut lists: Vec<Vec<T>> = (0..now.len()).map(|place| without(now, place)).collect();
            for place in 0..now.len() {
                for other in others() {
                    let mut list = now.clone();
                    list[place] = other.clone();
                    lists.push(list);
                }
            }
            lists.extend(others().map(|it| [&now[..], std::slice::from_ref(it)].concat()));
            lists.into_iter().map(|it| (format!("{it:?}"), it)).collect()
        });
    }

    /// A list whose items may be left out, and changed each by itself.
    pub(super) fn items<T: Clone>(
        &mut self,
        key: &str,
        list: &mut Vec<T>,
        label: impl Fn(usize, &T) -> String,
        mut item: impl FnMut(&mut T, &mut Self),
    ) {
        self.offer(key, list, |now| {
            let left =
                |place| (format!("{} left out", label(place, &now[place])), without(now, place));
            (0..now.len()).map(left).collect()
        });
        self.within(key, |walk| {
            for (place, it) in list.iter_mut().enumerate() {
                if !walk.done {
                    walk.within(&label(place, it), |walk| item(it, walk));
                }
            }
        });
    }
}

fn without<T: Clone>(list: &[T], place: usize) -> Vec<T> {
    [&list[..place], &list[place + 1..]].concat()
}

fn named(texts: Vec<String>) -> Vec<(String, String)> {
    texts.into_iter().map(|it| (it.clone(), it)).collect()
}
