//! The schema of a record, from the dictionary: what each field is called, what it is, what it
//! may be.

use serde_json::{Value as Json, json};

use super::json::Emitter;
use super::parts::{asks, object, offered, or_nothing, pattern, said};
use super::{CLAIM, CLAIMS, DOCUMENT, hover};
use crate::diagnostic::Expected;
use crate::facts::dictionary::{Field, Key, Sort, Table};
use crate::facts::{Below, Dictionary, Keys};
use crate::formula::Amount;
use crate::formula::expr::Definition;
use crate::load::record::TAKEN;

/// A record.
pub(super) fn record(emitter: &mut Emitter, dictionary: &Dictionary) -> Json {
    let [sample, documents, claims, appraisals] = TAKEN;
    let mut parts = vec![(sample, false, json!({"type": "boolean"}))];
    for (key, below) in dictionary.keys.iter() {
        let json = match below {
            Below::Field(field) => own(dictionary, *field),
            Below::Table(table) => rows(emitter, dictionary, *table),
            Below::Computed(field) => computed(&dictionary.fields[*field]),
            Below::Keys(keys) => {
                let called = dictionary.groups.get(key).map(|it| it.vi.as_str());
                said(
                    group(keys, &|field| own(dictionary, field), &|field| {
                        computed(&dictionary.fields[field])
                    }),
                    called,
                )
            }
        };
        parts.push((key, false, json));
    }
    let document = emitter.shape(&DOCUMENT);
    let claim = emitter.shape(&CLAIM);
    let (forms, criteria) = (&emitter.real.forms, &emitter.real.claims);
    let table = |all: &[(String, String)], each: &Json| {
        let known = all.iter().map(|(id, called)| (id.clone(), said(each.clone(), Some(called))));
        let known: serde_json::Map<String, Json> = known.collect();
        json!({"type": "object", "properties": known, "additionalProperties": each})
    };
    parts.push((documents, false, table(forms, &document)));
    parts.push((claims, false, table(criteria, &claim)));
    let all = emitter.shape(&CLAIMS);
    parts.push((appraisals, false, json!({"type": "object", "additionalProperties": all})));
    let parts = parts.into_iter().map(|(key, required, json)| {
        let text = hover::text("record", key).filter(|_| TAKEN.contains(&key));
        (key, required, said(json, text))
    });
    object(&parts.collect::<Vec<_>>())
}

fn own(dictionary: &Dictionary, field: usize) -> Json {
    or_nothing(value(dictionary, &dictionary.fields[field], dictionary.rules.fields.get(field)))
}

fn rows(emitter: &Emitter, dictionary: &Dictionary, place: usize) -> Json {
    let table = &dictionary.tables[place];
    let rules = dictionary.rules.tables.get(place);
    let cell = |field: usize| {
        let rule = rules.and_then(|it| it.fields.get(field));
        match field {
            0 => key(emitter, dictionary, table),
            _ => or_nothing(value(dictionary, &table.fields[field], rule)),
        }
    };
    let mut row = group(&table.keys, &cell, &|field| computed(&table.fields[field]));
    if let Some(first) = table.fields[0].path.first() {
        row["required"] = json!([first]);
    }
    let json = json!({"type": ["array", "null"], "items": row});
    said(json, Some(&table.label.vi))
}

/// What rows are told apart by: what a project has of it is offered.
fn key(emitter: &Emitter, dictionary: &Dictionary, table: &Table) -> Json {
    let real = emitter.real.keys(table.key);
    let json = match table.key {
        // A number would lose its last zero in other readers.
        Key::Catalog if !real.is_empty() => offered(real, Some(r"^[0-9.]*\S+$")),
        Key::Catalog => pattern(r"\S", "Cần mã thủ tục, trong ngoặc kép."),
        Key::Sector if !real.is_empty() => offered(real, Some(r"\S")),
        Key::Sector | Key::Text => json!({"type": ["string", "number"], "pattern": r"\S"}),
    };
    said(json, Some(&told(dictionary, &table.fields[0])))
}

fn group(keys: &Keys, field: &dyn Fn(usize) -> Json, computed: &dyn Fn(usize) -> Json) -> Json {
    let one = |(key, below)| {
        let json = match below {
            &Below::Field(place) => field(place),
            &Below::Computed(place) => computed(place),
            Below::Keys(keys) => group(keys, field, computed),
            Below::Table(_) => json!({}),
        };
        (key, false, json)
    };
    object(&keys.iter().map(one).collect::<Vec<_>>())
}

/// A field that nobody states.
fn computed(field: &Field) -> Json {
    json!({
        "not": {},
        "description": format!("{}. Chương trình tính, không ghi.", field.label.vi),
        "errorMessage": "Chương trình tính giá trị này: bỏ dòng này.",
    })
}

/// What a field is called, and what it is.
fn told(dictionary: &Dictionary, field: &Field) -> String {
    let noun = field.noun.as_ref().map(|it| format!(" ({it})")).unwrap_or_default();
    let help = field.help.as_ref().map(|it| format!(". {}", it.vi)).unwrap_or_default();
    let asked =
        field.asked_if.as_ref().map(|it| format!(" Chỉ ghi khi {}.", dictionary.condition(it)));
    let text = format!("{}{noun}{help}", field.label.vi);
    let text = if text.ends_with('.') { text } else { format!("{text}.") };
    text.replace('\n', " ") + asked.as_deref().unwrap_or_default()
}

fn value(dictionary: &Dictionary, field: &Field, rule: Option<&Definition>) -> Json {
    let json = match field.sort {
        Sort::Count => {
            let says = asks(Expected::WholeNumber);
            let mut json = json!({
                "type": ["integer", "string"], "minimum": 0, "pattern": "^[0-9]+$",
                "errorMessage": says,
            });
            let bound = |it: Option<&Amount>| it.and_then(|it| it.to_string().parse::<u64>().ok());
            if let Some(least) = bound(rule.and_then(|it| it.least.as_ref())) {
                json["minimum"] = json!(least);
            }
            if let Some(most) = bound(rule.and_then(|it| it.most.as_ref())) {
                json["maximum"] = json!(most);
            }
            json
        }
        Sort::Number => json!({
            "type": ["number", "string"], "pattern": r"^-?\d+([.,]\d+)*$",
            "errorMessage": asks(Expected::Decimal),
        }),
        Sort::Share => pattern(r"^\d+([.,]\d+)*%$", &asks(Expected::Percent)),
        Sort::YesNo => json!({"type": "boolean", "errorMessage": asks(Expected::YesNo)}),
        Sort::Choice(choice) => words(dictionary, choice),
        Sort::ListOfChoice(choice) => {
            json!({"type": "array", "items": words(dictionary, choice)})
        }
        Sort::Date => pattern(r"^\d{4}-\d{2}-\d{2}$", &asks(Expected::Date)),
        Sort::Link => pattern(r"^https?://\S+$", &asks(Expected::Link)),
        Sort::ListOfText => {
            json!({"type": "array", "items": {"type": ["string", "number"], "pattern": r"\S"}})
        }
        Sort::Text | Sort::Prose | Sort::Computed => {
            json!({"type": ["string", "number", "boolean"]})
        }
    };
    said(json, Some(&told(dictionary, field)))
}

/// The words of a choice, each with what it is called; one that looks like a number may be
/// written as one.
fn words(dictionary: &Dictionary, choice: usize) -> Json {
    let rules = &dictionary.rules.choices[choice];
    let stated = rules.words.iter().enumerate().skip(usize::from(rules.unstated));
    let (mut values, mut called, mut texts) = (Vec::new(), Vec::new(), Vec::new());
    for (place, word) in stated {
        let number = word.parse::<u64>();
        texts.extend(number.is_ok().then(|| json!(**word)));
        values.push(number.map_or_else(|_| json!(**word), |it| json!(it)));
        let label = u16::try_from(place).ok().and_then(|it| dictionary.label(choice, it));
        called.push(label.map_or_else(String::new, |it| it.vi.clone()));
    }
    called.extend(texts.iter().map(|_| String::new()));
    let shown: Vec<_> =
        rules.words.iter().skip(usize::from(rules.unstated)).map(|it| &**it).collect();
    let says = format!("Chọn một trong: {}.", shown.join(", "));
    values.extend(texts);
    json!({"enum": values, "markdownEnumDescriptions": called, "errorMessage": says})
}
