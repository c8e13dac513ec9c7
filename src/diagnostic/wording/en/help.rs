//! English: what to do.

use super::super::super::fault::{Expected, Fault, OldEncoding, RulebookFault};
use super::super::{list, nested, quoted};

pub(in super::super) fn help(fault: &Fault) -> Option<String> {
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
        | Fault::UnknownUnit { nearest: Some(nearest), .. }
        | Fault::TaskNotAsked { nearest: Some(nearest), .. }
        | Fault::UnknownSector { nearest: Some(nearest), .. }
        | Fault::Rulebook(RulebookFault::NoForm { nearest: Some(nearest), .. }) => {
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
        Fault::UnknownSector { nearest: None, .. } => {
            "write the name of the sector as in `data/catalogs/`, capitals too".to_owned()
        }
        Fault::DuplicateCode { .. } => "make one entry of the two".to_owned(),
        Fault::NotASheet(_) => "save it again from Excel or LibreOffice, as .xlsx".to_owned(),
        Fault::NoHeader { such_as, .. } => {
            let such_as = quoted(such_as, ", ");
            format!("name the columns as in a file that `hoso export` writes: {such_as}, …")
        }
        Fault::CodeAsNumber { .. } => {
            "format the cell as text and type the code again: numbers lose the zeros at the end"
                .to_owned()
        }
        Fault::UnknownColumn { nearest: Some(nearest), .. } => format!("is `{nearest}` meant?"),
        Fault::UnknownColumn { nearest: None, .. } => {
            "a column of remarks does no harm; one of data is named as `hoso export` names it"
                .to_owned()
        }
        Fault::ScaleNotInForce { .. } | Fault::TwoScales(..) => {
            "look at the file's period again, and state it on that scale; none turns into another by itself"
                .to_owned()
        }
        Fault::NameOnList { listed, .. } => {
            format!("if it is that procedure, change the code to `{listed}`; codes alone are matched")
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
        Fault::MissingIndicator { path, .. } => {
            format!("add `{}`; without it the verdict is `not_assessable`", nested(path))
        }
        Fault::MissingTable { key, .. } => {
            format!("add `{key}: …`, or `{key}: []` where there are no rows; without it, the verdict may be `not_assessable`")
        }
        Fault::NotAsked { why, .. } => why.en.clone(),
        Fault::Check { help, .. } => return help.as_ref().map(|it| it.en.clone()),
        Fault::CitedDraft { .. } => {
            "a blank is left and the document is a draft; state number and date in that unit's file"
                .to_owned()
        }
        Fault::DateBeforeCited { .. } => "look at the two dates again".to_owned(),
        Fault::LateDocument { .. } => "it is made all the same; say why if need be".to_owned(),
        Fault::AppendixLeftOut { table, .. } => {
            format!("add `{table}` to the units' files to have the lists; none is made up")
        }
        Fault::UnitDenied { .. } => {
            "take the unit off the list; see why with `hoso explain`".to_owned()
        }
        Fault::UnknownUnit { nearest: None, .. } => {
            "write the name of the unit's folder, such as `xuan-dinh`".to_owned()
        }
        Fault::NoUnitMeant => {
            "look at `tier`, `within`, `below`, `role` here, or at `kind`, `roles` in the unit's `unit.yaml`"
                .to_owned()
        }
        Fault::TaskNotAsked { nearest: None, .. } => {
            "look at the task in the rulebook again, or take this line out".to_owned()
        }
        Fault::PeriodNotCovered(_) => {
            "look at the file's name, or add a rulebook for the period to `templates/`".to_owned()
        }
        Fault::DraftDocument { form, .. } => {
            format!("once it is issued, write `documents: {{{form}: {{number: …, date: …}}}}`")
        }
        Fault::Waits { .. } => {
            "mend the faults above first; the document is made when none is left".to_owned()
        }
        Fault::NotOwed { .. } => {
            "see why with `hoso explain`; mend the record if it is wrong, else remove this entry"
                .to_owned()
        }
        Fault::Field(it) => return it.help().map(|it| it.en),
        Fault::Rulebook(RulebookFault::Written { help, .. }) => return help.as_ref().map(|it| it.en.clone()),
        Fault::Rulebook(RulebookFault::YearsReversed { .. }) => "exchange the two".to_owned(),
        Fault::Rulebook(RulebookFault::FormTwice { .. }) => {
            "rename one of the forms, or choose the rulebooks in `hoso.yaml`".to_owned()
        }
        Fault::Rulebook(RulebookFault::CriterionTwice(_)) => "change one of the two".to_owned(),
        Fault::Rulebook(RulebookFault::NoTemplate(file)) => format!("make the file `{file}`"),
        Fault::Rulebook(
            RulebookFault::NoCriterion(_)
            | RulebookFault::NoForm { nearest: None, .. }
            | RulebookFault::NoRulebook(_),
        ) => {
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
