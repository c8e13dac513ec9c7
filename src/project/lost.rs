//! Rulebooks that are wrong, and what can still be told of them.

use std::collections::{BTreeMap, BTreeSet};

use crate::law::Scope;
use crate::law::calendar::Years;
use crate::model::{FormId, RulebookId};

/// What is lost of the law.
#[derive(Clone, Debug, Default)]
pub struct Lost {
    /// Whether a declaration of fields is wrong: then nothing is known of any rulebook.
    pub dictionary: bool,
    /// The rulebooks that are wrong, and what can be told of each; nothing of one whose units,
    /// years or forms cannot be read.
    pub rulebooks: BTreeMap<RulebookId, Option<Extent>>,
}

/// Whom a rulebook that is wrong has to do with, and what it makes.
#[derive(Clone, Debug)]
pub struct Extent {
    /// The years that it speaks of.
    pub years: Years,
    /// Whom it judges, and who issues its documents.
    pub scopes: Vec<Scope>,
    /// Its forms.
    pub forms: BTreeSet<FormId>,
}

impl Lost {
    /// Whether nothing is.
    pub fn nothing(&self) -> bool {
        !self.dictionary && self.rulebooks.is_empty()
    }

    /// Whether anything of a rulebook could be named that nobody can read.
    pub fn is_vague(&self) -> bool {
        self.dictionary || self.rulebooks.values().any(Option::is_none)
    }

    /// Whether a rulebook is.
    pub fn has(&self, rulebook: &RulebookId) -> bool {
        self.dictionary || self.rulebooks.contains_key(rulebook)
    }

    /// The forms of the rulebooks that are wrong.
    pub fn forms(&self) -> impl Iterator<Item = &FormId> {
        self.rulebooks.values().flatten().flat_map(|it| &it.forms)
    }

    /// The tasks that they ask for.
    pub fn roles(&self) -> impl Iterator<Item = &str> {
        let scopes = self.rulebooks.values().flatten().flat_map(|it| &it.scopes);
        scopes.filter_map(|it| it.role.as_deref())
    }
}
