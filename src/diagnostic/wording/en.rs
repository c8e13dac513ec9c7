//! English.

use super::super::fault::{Expected, Fault, Found, Label, OldEncoding, RulebookFault};
use super::list;

fn expected(it: Expected) -> &'static str {
    match it {
        Expected::Text => "text",
        Expected::WholeNumber => "a whole number in plain digits",
        Expected::YesNo => "`true` or `false`",
        Expected::Date => "a date such as `2018-06-15`",
        Expected::Period => "a period such as `2018`, `2018-h1` or `2018-9m`",
        Expected::Percent => "a percentage such as `25%` or `12,5%`",
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
        Fault::UnknownCode { code, .. } => format!("procedure code `{code}` is in no catalog"),
        Fault::DuplicateCode(code) => format!("procedure code `{code}` stands twice"),
        Fault::OnlineAtLowLevel { dossiers, level } => {
            format!("{dossiers} online dossiers at level {level}, which takes none")
        }
        Fault::ResolvedOverReceived { resolved, received } => {
            format!("{resolved} dossiers resolved, more than the {received} received")
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
        Fault::MissingNumber { key, code, rulebook, .. } => {
            format!("procedure `{code}` lacks `{key}`, a number that `{rulebook}` needs")
        }
        Fault::MissingIndicator { name, rulebook, .. } => {
            format!("`{name}` is missing, a number that `{rulebook}` needs")
        }
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
        Fault::AppendixLeftOut { form } => {
            format!("`{form}` has no appendix: no unit lists services at level 3 and 4")
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
        Fault::Rulebook(it) => rulebook(it),
        Fault::CaseFailed { case, criterion, expected, found } => format!(
            "case “{case}”: criterion {criterion} should be `{expected}`, computed `{found}`"
        ),
        Fault::Template(said) => format!("the template cannot be filled: “{said}”"),
        Fault::Typeset { said, .. } => format!("the page cannot be typeset: “{said}”"),
        Fault::CannotWrite(said) => format!("the file cannot be written: “{said}”"),
    }
}

fn rulebook(fault: &RulebookFault) -> String {
    match fault {
        RulebookFault::CriterionTwice(id) => format!("two criteria have the id `{id}`"),
        RulebookFault::NoTemplate(file) => format!("there is no template `{file}`"),
        RulebookFault::NoCriterion(id) => format!("the rulebook has no criterion `{id}`"),
        RulebookFault::YearsReversed { from, to } => {
            format!("the first year, {from}, is after the last, {to}")
        }
        RulebookFault::FormTwice { form, other, unit } => {
            format!("form `{form}` of unit `{unit}` is in `{other}` as well")
        }
        RulebookFault::NoRulebook(id) => format!("there is no rulebook `{id}`"),
    }
}

pub(super) fn help(fault: &Fault) -> Option<String> {
    Some(match fault {
        Fault::CannotRead(_) => "see whether the file is there and may be read".to_owned(),
        Fault::NotUtf8 { guess: Some(guess), .. } => {
            let guess = match guess {
                OldEncoding::Utf16 => "UTF-16 (“Unicode” on Windows)",
                OldEncoding::SingleByte => "Windows-1258, TCVN3 or VNI",
            };
            format!("it looks like {guess}; save the file as UTF-8 (Notepad: Save As, Encoding: UTF-8)")
        }
        Fault::NotUtf8 { guess: None, .. } => {
            "save the file as UTF-8 (Notepad: Save As, Encoding: UTF-8)".to_owned()
        }
        Fault::Syntax { tab: true, .. } => {
            "there is a tab in this line; YAML is indented with spaces".to_owned()
        }
        Fault::Syntax { tab: false, .. } => {
            "look at the indentation, the space after each `:`, and closing brackets and quotes"
                .to_owned()
        }
        Fault::Alias => "write the value itself".to_owned(),
        Fault::UnknownKey { nearest: Some(nearest), .. }
        | Fault::UnknownValue { nearest: Some(nearest), .. }
        | Fault::UnknownForm { nearest: Some(nearest), .. }
        | Fault::UnknownUnit { nearest: Some(nearest), .. } => {
            format!("is `{nearest}` meant?")
        }
        Fault::UnknownKey { known, .. } => format!("keys known here: {}", list(known)),
        Fault::UnknownValue { known, .. } => format!("choose one of {}", list(known)),
        Fault::UnknownForm { known, .. } if known.is_empty() => {
            "remove this entry, or add the rulebook to `hoso.yaml`".to_owned()
        }
        Fault::UnknownForm { known, .. } => format!("forms there are: {}", list(known)),
        Fault::DuplicateKey(_) => "keep one of the lines".to_owned(),
        Fault::MissingKey(key) => format!("add a line `{key}: …`"),
        Fault::WrongType { expected: Expected::WholeNumber, .. } => {
            "write `1234`, not `1.234`, `1234 dossiers` or `-`; leave the key out while unknown"
                .to_owned()
        }
        Fault::WrongType { expected: Expected::Text, .. } => {
            "write the text in double quotes, or leave the key out".to_owned()
        }
        Fault::WrongType { .. } => "see the examples in the README".to_owned(),
        Fault::EmptyText => "write the text".to_owned(),
        Fault::LevelOutOfRange(_) => {
            "levels are 1, 2, 3 and 4 (Điều 3 Nghị định 43/2011/NĐ-CP)".to_owned()
        }
        Fault::NoSuchDate(_) => {
            "write year-month-day, such as `2018-06-15`, a day of the calendar".to_owned()
        }
        Fault::OutOfRange { .. } => "look at this number again".to_owned(),
        Fault::UnknownCode { nearest: Some((code, name)), .. } => {
            format!("is `{code}` ({name}) meant? A new code is added to `data/catalogs/`")
        }
        Fault::UnknownCode { nearest: None, .. } => {
            "look at the code again; a new one is added to `data/catalogs/`".to_owned()
        }
        Fault::DuplicateCode(_) => "make one entry of the two".to_owned(),
        Fault::OnlineAtLowLevel { .. } => {
            "raise `level` to 3 or 4, or count the dossiers under `in_person`".to_owned()
        }
        Fault::ResolvedOverReceived { .. } => {
            "`resolved` counts among the `received` of the period; add older dossiers to both"
                .to_owned()
        }
        Fault::StrayFile(_) => {
            "name it after a period: `2018.yaml`, `2018-h1.yaml` (6 months), `2018-9m.yaml` (9 months)"
                .to_owned()
        }
        Fault::FolderWithoutUnit(folder) => {
            format!("add `{folder}/unit.yaml`, or move the file to its unit's folder")
        }
        Fault::KindDoesNotFit { .. } => {
            "a province stands at the top; below it districts, communes, departments; below a \
             district communes and departments; below a commune departments"
                .to_owned()
        }
        Fault::DateBeforePeriod { .. } => {
            "mend the date, or move the record to the file of its period".to_owned()
        }
        Fault::DateBeforeInForce { .. } => {
            "a document cannot rest on one that is not there yet".to_owned()
        }
        Fault::NotNfc(_) => "type it again with precomposed Unicode".to_owned(),
        Fault::LegacyEncoding { encoding, .. } => {
            format!("convert it from {encoding} to Unicode (UniKey: Ctrl+Shift+F6)")
        }
        Fault::UndrawableCharacter(_) => "use a common letter or mark instead".to_owned(),
        Fault::InvisibleCharacter(_) => "it is left out of the documents; delete it".to_owned(),
        Fault::MissingNumber { judged: true, .. } => {
            "add it; without it the verdict may be `not_assessable`, and documents are drafts with \
             a gap"
                .to_owned()
        }
        Fault::MissingNumber { judged: false, .. } => {
            "add it; without it documents are drafts with a gap".to_owned()
        }
        Fault::MissingIndicator { key, name, .. } => {
            format!("add `{key}: {{{name}: …}}`; without it the verdict is `not_assessable`")
        }
        Fault::CitedDraft { .. } => {
            "a blank is left and the document is a draft; state number and date in that unit's file"
                .to_owned()
        }
        Fault::DateBeforeCited { .. } => "look at the two dates again".to_owned(),
        Fault::LateDocument { .. } => "it is made all the same; say why if need be".to_owned(),
        Fault::AppendixLeftOut { .. } => {
            "add `procedures` to the units' files to have the lists; none is made up".to_owned()
        }
        Fault::UnitDenied { .. } => {
            "take the unit off the list; see why with `hoso explain`".to_owned()
        }
        Fault::UnknownUnit { nearest: None, .. } => {
            "write the name of the unit's folder, such as `xuan-dinh`".to_owned()
        }
        Fault::PeriodNotCovered(_) => {
            "look at the file's name, or add a rulebook for the period to `templates/`".to_owned()
        }
        Fault::DraftDocument { form, .. } => {
            format!("once it is issued, write `documents: {{{form}: {{number: …, date: …}}}}`")
        }
        Fault::NotOwed { .. } => {
            "see why with `hoso explain`; mend the record if it is wrong, else remove this entry"
                .to_owned()
        }
        Fault::Rulebook(RulebookFault::YearsReversed { .. }) => "exchange the two".to_owned(),
        Fault::Rulebook(RulebookFault::FormTwice { .. }) => {
            "rename one of the forms, or choose the rulebooks in `hoso.yaml`".to_owned()
        }
        Fault::Rulebook(RulebookFault::CriterionTwice(_)) => "change one of the two".to_owned(),
        Fault::Rulebook(RulebookFault::NoTemplate(file)) => format!("make the file `{file}`"),
        Fault::Rulebook(RulebookFault::NoCriterion(_) | RulebookFault::NoRulebook(_)) => {
            "look at the name again".to_owned()
        }
        Fault::CaseFailed { .. } => {
            "compare with the wording of the official document, then mend one of the two".to_owned()
        }
        Fault::Typeset { hints, .. } if !hints.is_empty() => format!("“{}”", hints.join("; ")),
        Fault::CannotWrite(_) => "see whether the folder may be written and has room".to_owned(),
        Fault::Template(_) | Fault::Typeset { .. } => return None,
    })
}

pub(super) fn label(label: Label) -> &'static str {
    match label {
        Label::FirstHere => "first here",
        Label::LevelHere => "the level stated",
        Label::ReceivedHere => "received",
        Label::ParentHere => "the unit above",
    }
}
