//! One value of a declared field, from its text: what it is, or what is wrong with it.
//!
//! Good files and refused ones are read by this alone, so that they cannot disagree. What a
//! value is worth beside others is asked in `check`.

use num_traits::ToPrimitive;

use crate::diagnostic::{Expected, Fault, FieldFault, Found, YamlFault, shorten};
use crate::facts::decimal::{self, Unread};
use crate::facts::dictionary::{Dictionary, Field, Sort, Table};
use crate::formula::amount::whole;
use crate::formula::expr::Definition;
use crate::formula::{Amount, Value};
use crate::model::{Date, GREATEST_COUNT};
use crate::words::{Said, looks_like_a_date, meant_word, nearest, same_name};

/// A field of which a value is stated.
#[derive(Clone, Copy)]
pub(crate) struct Stated<'a> {
    dictionary: &'a Dictionary,
    field: &'a Field,
    rule: Option<&'a Definition>,
    is_key: bool,
}

impl<'a> Stated<'a> {
    /// A field of the unit.
    pub(in super::super) fn of_unit(dictionary: &'a Dictionary, place: usize) -> Self {
        let rule = dictionary.rules.fields.get(place);
        Self { dictionary, field: &dictionary.fields[place], rule, is_key: false }
    }

    /// A field of a row.
    pub(in super::super) fn of_row(
        dictionary: &'a Dictionary,
        (table, rows): (usize, &'a Table),
        place: usize,
    ) -> Self {
        let rule = dictionary.rules.tables.get(table).and_then(|it| it.fields.get(place));
        Self { dictionary, field: &rows.fields[place], rule, is_key: place == 0 }
    }

    /// Whether several values may stand there.
    pub(in super::super) fn is_list(&self) -> bool {
        matches!(self.field.sort, Sort::ListOfChoice(_) | Sort::ListOfText)
    }

    /// Whether rows are told apart by it.
    pub(in super::super) fn is_key(&self) -> bool {
        self.is_key
    }

    /// What to ask the user for.
    pub(in super::super) fn expected(&self) -> Expected {
        match self.field.sort {
            Sort::Count => Expected::WholeNumber,
            Sort::Number => Expected::Decimal,
            Sort::Share => Expected::Percent,
            Sort::YesNo => Expected::YesNo,
            Sort::Choice(_) | Sort::ListOfChoice(_) => Expected::Word,
            Sort::Date => Expected::Date,
            Sort::Link => Expected::Link,
            Sort::Text | Sort::Prose | Sort::ListOfText | Sort::Computed => Expected::Text,
        }
    }

    /// The value; of a list, one of its values.
    pub(in super::super) fn read(&self, text: &str) -> Result<Value, Fault> {
        match self.field.sort {
            Sort::Count => self.count(text),
            Sort::Number => self.bounded(text, decimal::read(text), decimal::plain),
            Sort::Share => self.bounded(text, decimal::read_share(text), decimal::share),
            Sort::YesNo => match text {
                "true" | "True" | "TRUE" => Ok(Value::Truth(true)),
                "false" | "False" | "FALSE" => Ok(Value::Truth(false)),
                _ => Err(self.wrong(text)),
            },
            Sort::Choice(choice) | Sort::ListOfChoice(choice) => {
                let value = self.dictionary.value(choice, text);
                value.map(Value::Choice).ok_or_else(|| self.no_value(choice, text))
            }
            Sort::Date => match text.parse::<Date>() {
                Ok(date) => Ok(Value::Date(date)),
                Err(_) if looks_like_a_date(text) => {
                    Err(YamlFault::NoSuchDate(shorten(text)).into())
                }
                Err(_) => Err(self.wrong(text)),
            },
            Sort::Link => {
                let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
                let good =
                    rest.is_some_and(|it| !it.is_empty() && !it.contains(char::is_whitespace));
                if good { Ok(Value::Text(text.into())) } else { Err(self.wrong(text)) }
            }
            Sort::Text | Sort::Prose | Sort::ListOfText | Sort::Computed => {
                let filled = self.is_key || self.field.sort == Sort::ListOfText;
                if filled && text.trim().is_empty() {
                    return Err(YamlFault::EmptyText.into());
                }
                Ok(Value::Text(text.into()))
            }
        }
    }

    fn wrong(&self, text: &str) -> Fault {
        YamlFault::WrongType { expected: self.expected(), found: Found::Scalar(shorten(text)) }
            .into()
    }

    fn count(&self, text: &str) -> Result<Value, Fault> {
        if text.is_empty() || !text.bytes().all(|it| it.is_ascii_digit()) {
            return Err(self.wrong(text));
        }
        // Bounds of counts are whole: a division each would cost as much as all the rest.
        let whole = |it: &Amount| it.is_integer().then(|| it.numer().to_u64());
        let bound = |it: Option<&Amount>| {
            it.and_then(|it| whole(it).unwrap_or_else(|| it.to_integer().to_u64()))
        };
        let min = bound(self.rule.and_then(|it| it.least.as_ref())).unwrap_or(0);
        let most = bound(self.rule.and_then(|it| it.most.as_ref()));
        let max = most.unwrap_or(GREATEST_COUNT);
        match text.parse::<u64>() {
            Ok(number) if (min..=max).contains(&number) => Ok(Value::Count(number)),
            _ => Err(YamlFault::OutOfRange { value: shorten(text), min, max }.into()),
        }
    }

    fn bounded(
        &self,
        text: &str,
        read: Result<Amount, Unread>,
        write: fn(&Amount) -> String,
    ) -> Result<Value, Fault> {
        let amount = read.map_err(|it| match it {
            Unread::NoNumber => self.wrong(text),
            Unread::Grouped(whole, decimals) => {
                FieldFault::Grouped(text.to_owned(), [whole, decimals]).into()
            }
        })?;
        let share = self.field.sort == Sort::Share;
        let (zero, one) = (whole(0), whole(1));
        let least = self.rule.and_then(|it| it.least.as_ref()).or(share.then_some(&zero));
        let most = self.rule.and_then(|it| it.most.as_ref()).or(share.then_some(&one));
        if least.is_some_and(|it| amount < *it) || most.is_some_and(|it| amount > *it) {
            let (least, most) = (least.map(write), most.map(write));
            return Err(FieldFault::OutOfBounds { value: text.to_owned(), least, most }.into());
        }
        Ok(Value::Number(Box::new(amount)))
    }

    fn no_value(&self, choice: usize, text: &str) -> Fault {
        let value = shorten(text);
        let scale = self.dictionary.scales.iter().find(|it| it.choice == choice);
        let declared = &self.dictionary.rules.choices[choice];
        let known = declared.words.iter().skip(declared.unstated.into()).map(|it| &**it);
        let meant = meant_word(text, &known.clone()).or_else(|| self.labelled(choice, text));
        if let (None, Some(help)) = (&meant, scale.and_then(|it| it.help.clone())) {
            return FieldFault::NotOnScale(value, help).into();
        }
        YamlFault::UnknownValue {
            value,
            nearest: meant.or_else(|| nearest(text, known.clone())),
            known: known.map(str::to_owned).collect(),
        }
        .into()
    }

    /// The word of a choice that is called so in either language.
    fn labelled(&self, choice: usize, text: &str) -> Option<String> {
        let all = &self.dictionary.rules.choices[choice];
        let called = |at: u16| self.dictionary.label(choice, at);
        let places = || (all.unstated..).take(all.words.len());
        let is = |at: &u16, so: fn(&str, &str) -> bool| {
            called(*at).is_some_and(|it| so(&it.vi, text) || so(&it.en, text))
        };
        // “Bí thư” of “Bí thư, Chủ tịch”, where no other is called so too.
        let mut in_part = places().filter(|at| {
            is(at, |label, text| label.split([',', ';', '/']).any(|it| same_name(it, text)))
        });
        let only = in_part.next().filter(|_| in_part.next().is_none());
        let whole = places().find(|at| is(at, same_name));
        whole.or(only).map(|at| self.dictionary.word(choice, at).to_owned())
    }

    /// Whether the field is called so, in either language.
    pub(in super::super) fn is_called(&self, text: &str) -> bool {
        let Said { vi, en } = &self.field.label;
        same_name(vi, text) || same_name(en, text)
    }
}
