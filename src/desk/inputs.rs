//! One value to be filled in: what it is called, what it may be, and what stands there.

use serde::Serialize;

use super::wish;
use crate::diagnostic::NodePath;
use crate::edit::{Held, Stated};
use crate::facts::Dictionary;
use crate::facts::dictionary::{Field, Sort};
use crate::words::{Lang, Said};

/// One value to be filled in.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Input {
    /// Its path in the text.
    pub(super) name: String,
    /// What it is called.
    pub(super) label: String,
    /// What it is, at more length.
    pub(super) help: Option<String>,
    /// How it is filled in: `number`, `text`, `prose`, `choice`, `date`, `list`.
    pub(super) kind: &'static str,
    /// What stands there, right or wrong.
    pub(super) value: String,
    /// What may stand there, if it is one of a few.
    pub(super) options: Vec<Choice>,
    /// How wide it is, in letters.
    pub(super) width: usize,
}

/// One of a few values.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Choice {
    pub(super) word: String,
    pub(super) label: String,
    pub(super) chosen: bool,
}

/// What stands at a place, as one line.
pub(super) fn stated_at(stated: Option<&Stated>, path: &NodePath) -> String {
    match stated.and_then(|it| it.held(path)) {
        Some(Held::One(text)) => text,
        Some(Held::Many(all)) => {
            let one = |it: &Held| match it {
                Held::One(text) => text.clone(),
                Held::Many(_) | Held::Keys(_) => String::new(),
            };
            all.iter().map(one).collect::<Vec<_>>().join("; ")
        }
        Some(Held::Keys(_)) | None => String::new(),
    }
}

/// The input of a declared field.
pub(super) fn of_field(
    dictionary: &Dictionary,
    field: &Field,
    path: &NodePath,
    stated: Option<&Stated>,
    lang: Lang,
) -> Input {
    let value = stated_at(stated, path);
    let (kind, options, width) = match field.sort {
        Sort::Count | Sort::Number | Sort::Share => ("number", Vec::new(), 7),
        Sort::Date => ("date", Vec::new(), 11),
        Sort::YesNo => ("choice", yes_no(lang), 8),
        Sort::Choice(choice) => ("choice", choices(dictionary, choice, lang), 12),
        Sort::ListOfChoice(_) | Sort::ListOfText => ("list", Vec::new(), 22),
        Sort::Prose => ("prose", Vec::new(), 60),
        Sort::Text | Sort::Link | Sort::Computed => ("text", Vec::new(), 22),
    };
    let mut help = field.help.as_ref().map(|it| it.get(lang).clone());
    if let Sort::ListOfChoice(choice) = field.sort {
        let all = choices(dictionary, choice, lang).into_iter();
        let all: Vec<_> = all.map(|it| format!("{} ({})", it.word, it.label)).collect();
        help = Some([help.unwrap_or_default(), all.join("; ")].join(" ").trim().to_owned());
    }
    Input {
        name: wish::written(path),
        label: field.label.get(lang).clone(),
        help,
        kind,
        options: chosen(options, &value),
        value,
        width,
    }
}

/// A value that is not declared: the number of a document.
pub(super) fn plain(
    (label, kind, width): (&str, &'static str, usize),
    path: &NodePath,
    stated: Option<&Stated>,
    options: Vec<Choice>,
) -> Input {
    let value = stated_at(stated, path);
    Input {
        name: wish::written(path),
        label: label.to_owned(),
        help: None,
        kind,
        options: chosen(options, &value),
        value,
        width,
    }
}

/// The choices with the one that is chosen; one that is none of them is shown as it stands.
fn chosen(mut options: Vec<Choice>, value: &str) -> Vec<Choice> {
    let mut found = value.is_empty();
    for it in &mut options {
        it.chosen = it.word == value;
        found |= it.chosen;
    }
    if !found && !options.is_empty() {
        options
            .push(Choice { word: value.to_owned(), label: format!("“{value}”"), chosen: true });
    }
    options
}

fn choices(dictionary: &Dictionary, choice: usize, lang: Lang) -> Vec<Choice> {
    let Some(declared) = dictionary.rules.choices.get(choice) else { return Vec::new() };
    let all = declared.words.iter().enumerate().skip(usize::from(declared.unstated));
    let one = |(at, word): (usize, &_)| {
        let word: &str = word;
        let label = u16::try_from(at).ok().and_then(|it| dictionary.label(choice, it));
        let label = label.map_or(word, |it| it.get(lang)).to_owned();
        Choice { word: word.to_owned(), label, chosen: false }
    };
    all.map(|(at, it)| one((at, &**it))).collect()
}

fn yes_no(lang: Lang) -> Vec<Choice> {
    let one = |word: &str, said: Said<&str>| Choice {
        word: word.to_owned(),
        label: lang.of(said).to_owned(),
        chosen: false,
    };
    vec![one("true", Said::of("Có", "Yes")), one("false", Said::of("Không", "No"))]
}
