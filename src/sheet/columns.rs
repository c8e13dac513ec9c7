//! The columns of the sheets that offices keep, and what each holds.
//!
//! They are made from the declarations of a table: but for the number of each row no column
//! is known here. One set of columns reads a sheet and writes one, so that a sheet that was
//! written reads back as the same record.

use super::heading::folded;
use crate::facts::dictionary::{Key, Sort};
use crate::facts::{Below, Dictionary, Field};

/// A column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// The heading above its own; empty where it stands alone.
    pub group: String,
    /// Its heading.
    pub title: String,
    /// Other headings by which it is known.
    pub also: Vec<String>,
    /// What it is for.
    pub of: Of,
    /// Its width, in characters.
    pub width: u8,
}

/// What a column is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Of {
    /// The number of the row; nobody states it.
    Number,
    /// What the catalog calls the key of the row; nobody states it.
    Name,
    /// A field, by its place in the table.
    Field(usize, Kind),
}

/// What the cells of a column hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A code of the catalog: text, whose zeros count.
    Code,
    /// Text.
    Text,
    /// A whole number; one of these, where the words of a choice are numbers.
    Number(Vec<Word>),
    /// A number that may have decimals.
    Decimal,
    /// A day: `15/6/2018`.
    Date,
    /// A share: `12,5%`.
    Share,
    /// What a record writes: an address, a sector.
    Plain,
    /// One of a few words.
    Word(Vec<Word>),
    /// Several of them, parted by ";"; what an empty list is called.
    Words(Vec<Word>, String),
    /// Several texts, one a line; what an empty list is called.
    Lines(String),
}

/// A word as offices write it, and as a record does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// As offices do.
    pub shown: String,
    /// As a record does.
    pub written: String,
}

/// The headings of the sheet that holds the rest of a record: by key, and what people read.
pub const REST: [&str; 2] = ["Khóa", "Giá trị"];

/// How a list is written in one cell.
pub const BETWEEN: &str = "; ";

/// How texts of a list are: they may hold any other sign.
pub const LINES: &str = "\n";

/// How a mapping or list with nothing in it is written.
pub const NOTHING: &str = "(trống)";

/// How wide a column is that says nothing of it, and one of names.
const WIDTH: u8 = 12;
const WIDE: u8 = 60;

/// The columns of a table, in the order in which they are written.
pub fn columns(dictionary: &Dictionary, table: usize) -> Vec<Column> {
    let declared = &dictionary.tables[table];
    let field = |place: usize| {
        let field = &declared.fields[place];
        let group = field.name.split_once('.').and_then(|(first, _)| declared.groups.get(first));
        let sheet = &field.sheet;
        Column {
            group: sheet.above.clone().or(group.map(|it| it.vi.clone())).unwrap_or_default(),
            title: sheet.title.clone().unwrap_or_else(|| field.label.vi.clone()),
            also: sheet.also.clone(),
            of: Of::Field(place, kind(dictionary, field)),
            width: sheet.width.unwrap_or(WIDTH),
        }
    };
    let mut all = vec![number()];
    let kind = match declared.key {
        Key::Catalog => Kind::Code,
        Key::Sector => Kind::Plain,
        Key::Text => Kind::Text,
    };
    // Rows are told apart by the first of their fields, whatever its place is.
    all.push(Column { group: String::new(), of: Of::Field(0, kind), ..field(0) });
    if declared.key == Key::Catalog {
        let named = &declared.sheet.named;
        all.push(Column {
            group: String::new(),
            title: named.title.clone().unwrap_or_else(|| format!("Tên {}", declared.noun)),
            also: named.also.clone(),
            of: Of::Name,
            width: named.width.unwrap_or(WIDE),
        });
    }
    all.extend(declared.columns().into_iter().filter(|it| *it != 0).map(field));
    for at in 0..all.len() {
        let (before, rest) = all.split_at_mut(at);
        let own = &mut rest[0];
        // What cannot be told from another by its headings bears its name.
        let same = |a: &str, b: &str| folded(a) == folded(b);
        let taken = |it: &Column| same(&it.group, &own.group) && same(&it.title, &own.title);
        let taken = before.iter().any(taken);
        if let Of::Field(place, _) = own.of
            && (taken || folded(&own.title).is_empty())
        {
            own.title = declared.fields[place].name.to_string();
        }
    }
    all
}

/// The number of a row, in the words of every official list.
fn number() -> Column {
    let also = ["TT", "Số TT"].map(str::to_owned).into();
    Column { group: String::new(), title: "STT".to_owned(), also, of: Of::Number, width: 6 }
}

/// What a cell of a field holds.
pub(super) fn kind(dictionary: &Dictionary, field: &Field) -> Kind {
    let nothing = || field.sheet.nothing.clone().unwrap_or_else(|| NOTHING.to_owned());
    match field.sort {
        Sort::Count => Kind::Number(Vec::new()),
        Sort::Number => Kind::Decimal,
        Sort::YesNo => Kind::Word(yes_no()),
        Sort::Choice(choice) => {
            let words = words(dictionary, choice);
            // The words of some scales are numbers, and are written as such.
            let numbers = words.iter().all(|it| it.written.bytes().all(|it| it.is_ascii_digit()));
            if numbers { Kind::Number(words) } else { Kind::Word(words) }
        }
        Sort::ListOfChoice(choice) => Kind::Words(words(dictionary, choice), nothing()),
        Sort::ListOfText => Kind::Lines(nothing()),
        Sort::Share => Kind::Share,
        Sort::Date => Kind::Date,
        Sort::Link => Kind::Plain,
        Sort::Text | Sort::Prose | Sort::Computed => Kind::Text,
    }
}

/// "Có" and "Không".
pub(super) fn yes_no() -> Vec<Word> {
    let word =
        |(shown, it): (&str, bool)| Word { shown: shown.to_owned(), written: it.to_string() };
    [("Có", true), ("Không", false)].map(word).into()
}

/// The words of a choice that may be stated, by their labels; by themselves where a label is
/// not told apart from others.
fn words(dictionary: &Dictionary, choice: usize) -> Vec<Word> {
    let Some(declared) = dictionary.rules.choices.get(choice) else { return Vec::new() };
    let value = |it: u16| (dictionary.word(choice, it), dictionary.label(choice, it));
    let places = (declared.unstated..).take(declared.words.len()).map(value);
    let all: Vec<(&str, &str)> = places
        .filter(|(word, _)| !word.is_empty())
        .map(|(word, label)| (word, label.map_or("", |it| &*it.vi)))
        .collect();
    let told_apart = |own: usize, label: &str| {
        let label = folded(label);
        let other = |(at, it): (usize, &(&str, &str))| {
            at != own && (folded(it.0) == label || folded(it.1) == label)
        };
        !label.is_empty() && !all.iter().enumerate().any(other)
    };
    let word = |(at, (word, label)): (usize, &(&str, &str))| {
        let good = told_apart(at, label) && !label.contains([';', '\n']);
        let shown = if good { label } else { word };
        Word { shown: (*shown).to_owned(), written: (*word).to_owned() }
    };
    all.iter().enumerate().map(word).collect()
}

impl Column {
    /// The field that its cells state.
    pub fn field(&self) -> Option<usize> {
        match self.of {
            Of::Field(field, _) => Some(field),
            Of::Number | Of::Name => None,
        }
    }
}

/// How the parts of a list that stands outside the rows are parted.
pub fn between(dictionary: &Dictionary, path: &[String]) -> &'static str {
    let (mut keys, mut path) = (&dictionary.keys, path);
    while let Some((first, rest)) = path.split_first() {
        match keys.find(first) {
            Some(Below::Keys(below)) => (keys, path) = (below, rest),
            Some(Below::Field(field)) if dictionary.fields[*field].sort == Sort::ListOfText => {
                return LINES;
            }
            _ => break,
        }
    }
    BETWEEN
}
