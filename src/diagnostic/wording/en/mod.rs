//! English.

mod help;

use super::super::fault::{Expected, Fault, Found, Label, RulebookFault};
use super::{listed, quoted};

pub(super) use help::help;

fn expected(it: Expected) -> &'static str {
    match it {
        Expected::Text => "text",
        Expected::WholeNumber => "a whole number in plain digits",
        Expected::YesNo => "`true` or `false`",
        Expected::Date => "a date such as `2018-06-15`",
        Expected::Period => "a period such as `2018`, `2018-h1` or `2018-9m`",
        Expected::Percent => "a percentage such as `25%` or `12,5%`",
        Expected::Decimal => "a number such as `12` or `12.5`",
        Expected::Link => "an address that begins with `http://` or `https://`",
        Expected::Word => "one of a few words",
        Expected::List => "a list (each item starts with `-`)",
        Expected::Mapping => "a mapping (`key: value` on each line)",
    }
}

fn found(it: &Found) -> String {
    match it {
        Found::Nothing => "nothing".to_owned(),
        Found::Scalar(text) => format!("`{text}`"),
        Found::List => "a list".to_owned(),
        Found::Mapping => "a mapping".to_owned(),
    }
}

pub(super) fn message(fault: &Fault) -> String {
    match fault {
        Fault::CannotRead(said) => format!("the file cannot be read: “{said}”"),
        Fault::NotUtf8 { byte, value, .. } => {
            format!("the file is not UTF-8: byte {byte} is 0x{value:02X}")
        }
        Fault::Syntax { said, .. } => format!("the file is not YAML: “{said}”"),
        Fault::Alias => "anchors `&` and aliases `*` are not used in this file".to_owned(),
        Fault::UnknownKey { key, .. } => format!("there is no key `{key}` here"),
        Fault::DuplicateKey(key) => format!("key `{key}` stands twice"),
        Fault::MissingKey(key) => format!("key `{key}` is missing"),
        Fault::WrongType { expected: want, found: it } => {
            format!("expected {}, found {}", expected(*want), found(it))
        }
        Fault::UnknownValue { value, .. } => format!("there is no value `{value}` here"),
        Fault::EmptyText => "this text is empty".to_owned(),
        Fault::LevelOutOfRange(value) => format!("there is no level `{value}`"),
        Fault::NoSuchDate(value) => format!("there is no date `{value}`"),
        Fault::OutOfRange { value, min, max } => {
            format!("number `{value}` is not between {min} and {max}")
        }
        Fault::UnknownCode { key, code, .. } => format!("{} `{code}` is in no catalog", key.en),
        Fault::UnknownSector { sector, .. } => format!("no catalog has the sector `{sector}`"),
        Fault::DuplicateCode { key, code } => format!("{} `{code}` stands twice", key.en),
        Fault::NotASheet(said) => format!("not a readable workbook (.xlsx): “{said}”"),
        Fault::NoHeader { keys, .. } => format!("no sheet has a column {}", quoted(keys, " or ")),
        Fault::CodeAsNumber { key, code } => {
            format!("{} `{code}` is a number, not text", key.en)
        }
        Fault::UnknownColumn { heading, .. } => format!("column `{heading}` is not read"),
        Fault::ScaleNotInForce { key, period, in_force } => {
            let in_force: Vec<_> = in_force.iter().map(|it| it.en.as_str()).collect();
            format!("`{key}` is not used for {period}; that period uses {}", in_force.join(" or "))
        }
        Fault::TwoScales(one, other) => {
            format!("a record uses one scale alone: `{one}` or `{other}`")
        }
        Fault::NameOnList { code, listed, name } => {
            format!("“{name}” is on a list with the code `{listed}`, here with `{code}`")
        }
        Fault::StrayFile(name) => {
            format!("`{name}` is neither `unit.yaml` nor the name of a period")
        }
        Fault::FolderWithoutUnit(folder) => format!("folder `{folder}` has no `unit.yaml`"),
        Fault::KindDoesNotFit { kind, parent: Some(parent) } => {
            format!("a unit of kind `{kind}` cannot stand below one of kind `{parent}`")
        }
        Fault::KindDoesNotFit { kind, parent: None } => {
            format!("a unit of kind `{kind}` cannot stand at the top")
        }
        Fault::DateBeforePeriod { date, start } => {
            format!("the document is dated {date}, before its period begins ({start})")
        }
        Fault::DateBeforeInForce { date, start, document } => {
            format!("the document is dated {date}, before {document} is in force ({start})")
        }
        Fault::UnknownForm { form, .. } => {
            format!("no rulebook in use has a form `{form}` for this unit")
        }
        Fault::NotNfc(text) => format!("`{text}` is not in Unicode NFC"),
        Fault::LegacyEncoding { text, encoding } => {
            format!("`{text}` looks like the old encoding {encoding}")
        }
        Fault::UndrawableCharacter(it) => {
            format!("no font can draw the character `{it}` (U+{:04X})", u32::from(*it))
        }
        Fault::InvisibleCharacter(it) => {
            format!("there is an invisible character U+{:04X}", u32::from(*it))
        }
        Fault::MissingNumber { key, noun, code, rulebook, .. } => {
            format!("{noun} `{code}` lacks `{key}`, a number that `{rulebook}` needs")
        }
        Fault::MissingIndicator { path, rulebook, .. } => {
            let name = path.last().map_or("", String::as_str);
            format!("`{name}` is missing, a number that `{rulebook}` needs")
        }
        Fault::MissingTable { key, rulebook } => {
            format!("table `{key}` is not stated, and `{rulebook}` needs it")
        }
        Fault::NotAsked { name, .. } => format!("`{name}` is not asked for here"),
        Fault::Check { says, .. } => says.en.clone(),
        Fault::CitedDraft { form, cited, unit } => {
            format!("`{form}` refers to `{cited}` by {unit}, which lacks number or date")
        }
        Fault::DateBeforeCited { date, cited, cited_date } => {
            format!(
                "the document is dated {date}, before {cited}, to which it refers ({cited_date})"
            )
        }
        Fault::LateDocument { form, date, due } => {
            format!("`{form}` is dated {date}, after it was due ({due})")
        }
        Fault::AppendixLeftOut { form, noun, filter, .. } => {
            let which = filter.as_ref().map_or_else(String::new, |it| format!(" with `{it}`"));
            format!("`{form}` has no appendix: no unit lists any {noun}{which}")
        }
        Fault::UnitDenied { form, unit, required, verdict } => format!(
            "`{form}` names `{unit}`, whose verdict is `{verdict}`; only `{required}` may be named"
        ),
        Fault::UnknownUnit { unit, .. } => {
            format!("there is no unit `{unit}` among those judged here")
        }
        Fault::PeriodNotCovered(period) => {
            format!("no rulebook in use judges this unit for period {period}")
        }
        Fault::DraftDocument { form, number, date } => {
            let lack = match (number, date) {
                (false, false) => "number and date",
                (false, true) => "number",
                (true, _) => "date",
            };
            format!("`{form}` is a draft: it has no {lack} yet")
        }
        Fault::NotOwed { form, required, verdict } => {
            format!("`{form}` is made only when the verdict is `{required}`; it is `{verdict}`")
        }
        Fault::Waits { form, files } => {
            let listed = listed(files, "and", "more");
            format!("`{form}` waits for the faults of what it rests on: {listed}")
        }
        Fault::NoUnitMeant => "the project has no unit of this sort".to_owned(),
        Fault::TaskNotAsked { task, .. } => {
            format!("no rulebook in use asks for the task `{task}`")
        }
        Fault::Field(it) => it.says().en,
        Fault::Rulebook(it) => rulebook(it),
        Fault::CaseFailed { case, what, expected, found } => {
            format!("case “{case}”: {} should be `{expected}`, computed `{found}`", what.en)
        }
        Fault::Template(said) => format!("the template cannot be filled: “{said}”"),
        Fault::Typeset { said, .. } => format!("the page cannot be typeset: “{said}”"),
        Fault::CannotWrite(said) => format!("the file cannot be written: “{said}”"),
    }
}

fn rulebook(fault: &RulebookFault) -> String {
    match fault {
        RulebookFault::Written { says, .. } => says.en.clone(),
        RulebookFault::CriterionTwice(id) => format!("two criteria have the id `{id}`"),
        RulebookFault::NoTemplate(file) => format!("there is no template `{file}`"),
        RulebookFault::NoCriterion(id) => format!("the rulebook has no criterion `{id}`"),
        RulebookFault::YearsReversed { from, to } => {
            format!("the first year, {from}, is after the last, {to}")
        }
        RulebookFault::FormTwice { form, other, unit } => {
            format!("form `{form}` of unit `{unit}` is in `{other}` as well")
        }
        RulebookFault::NoForm { form, .. } => format!("the rulebook has no form `{form}`"),
        RulebookFault::NoRulebook(id) => format!("there is no rulebook `{id}`"),
    }
}

pub(super) fn label(label: &Label) -> &str {
    match label {
        Label::Said(it) => &it.en,
        Label::FirstHere => "first here",
        Label::ParentHere => "the unit above",
    }
}
