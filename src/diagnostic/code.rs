//! The stable names of all kinds of trouble.

/// How grave a diagnostic is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Worth knowing; nothing is owed.
    Info,
    /// Something is missing or odd; documents are made all the same.
    Warning,
    /// Nothing is made from this file until it is mended.
    Error,
}

impl Severity {
    /// The name used in JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $text:literal, $severity:ident;)*) => {
        /// The stable name of a kind of trouble, printed between brackets.
        ///
        /// A name is never given to something else later: people search for it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $($(#[$doc])* $name,)*
        }

        impl Code {
            /// Every code, in the order of the README's table.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// The name in kebab-case.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$name => $text,)* }
            }

            /// How grave this kind of trouble is.
            pub fn severity(self) -> Severity {
                match self { $(Self::$name => Severity::$severity,)* }
            }
        }
    };
}

codes! {
    /// A file could not be read at all.
    CannotRead = "cannot-read", Error;
    /// A file is not UTF-8.
    NotUtf8 = "not-utf8", Error;
    /// A file is not YAML.
    Syntax = "syntax", Error;
    /// Anchors and aliases are not used in these files.
    Alias = "yaml-alias", Error;
    /// A key that this file does not know.
    UnknownKey = "unknown-key", Error;
    /// A key that stands twice in one mapping.
    DuplicateKey = "duplicate-key", Error;
    /// A key that must be there.
    MissingKey = "missing-key", Error;
    /// A value of the wrong kind.
    WrongType = "wrong-type", Error;
    /// A word that is not one of those allowed.
    UnknownValue = "unknown-value", Error;
    /// A text that must not be empty.
    EmptyText = "empty-text", Error;
    /// A level that is not 1, 2, 3 or 4.
    LevelOutOfRange = "level-out-of-range", Error;
    /// A date that the calendar does not have.
    NoSuchDate = "no-such-date", Error;
    /// A number outside what makes sense.
    OutOfRange = "out-of-range", Error;
    /// A procedure code that no catalog has.
    UnknownCode = "unknown-code", Error;
    /// A procedure that is listed twice.
    DuplicateCode = "duplicate-code", Error;
    /// A file that is no workbook, or a damaged one.
    NotASheet = "not-a-sheet", Error;
    /// A check that is declared as data does not hold; its own code is printed.
    Check = "check", Error;
    /// A field is stated that is not asked for.
    NotAsked = "not-asked", Warning;
    /// A workbook without a column of codes.
    NoHeader = "no-header", Error;
    /// A code in a cell of numbers, which keeps no zeros at the end.
    CodeAsNumber = "code-as-number", Error;
    /// A scale that is not in force in the period of the record.
    ScaleNotInForce = "scale-not-in-force", Error;
    /// Two scales in one record.
    TwoScales = "two-scales", Error;
    /// A file that is neither a unit nor a record of a period.
    StrayFile = "stray-file", Error;
    /// A record, or a unit, in a folder whose own unit is not described.
    FolderWithoutUnit = "folder-without-unit", Error;
    /// A unit that cannot stand below its parent.
    KindDoesNotFit = "kind-does-not-fit", Error;
    /// A document dated before the period it reports on.
    DateBeforePeriod = "date-before-period", Error;
    /// A document dated before the rules it rests on were in force.
    DateBeforeInForce = "date-before-in-force", Error;
    /// A document dated before one that it refers to.
    DateBeforeCited = "date-before-cited", Error;
    /// A document that names a unit whose verdict it may not be made for.
    UnitDenied = "unit-denied", Error;
    /// A document that names a unit that is not there.
    UnknownUnit = "unknown-unit", Error;
    /// A document that no rulebook in use has a form for.
    UnknownForm = "unknown-form", Error;
    /// Text in another normal form than NFC.
    NotNfc = "not-nfc", Error;
    /// Text in an old Vietnamese encoding (TCVN3, VNI).
    LegacyEncoding = "legacy-encoding", Error;
    /// A character that none of the fonts can draw.
    UndrawableCharacter = "undrawable-character", Error;
    /// A character that cannot be seen, left out of the documents.
    InvisibleCharacter = "invisible-character", Warning;
    /// A number that the rulebook needs and the record lacks.
    MissingNumber = "missing-number", Warning;
    /// A column of a sheet that nothing is read from.
    UnknownColumn = "unknown-column", Warning;
    /// A service that a list names the same under another code.
    NameOnList = "name-on-list", Warning;
    /// A unit has a task that no rulebook asks for.
    TaskNotAsked = "task-not-asked", Warning;
    /// A rulebook speaks of units that the project does not have.
    NoUnitMeant = "no-unit-meant", Warning;
    /// A record of a period that no rulebook in use judges.
    PeriodNotCovered = "period-not-covered", Warning;
    /// A document that has no number or no date yet.
    DraftDocument = "draft-document", Info;
    /// A document dated after the day it was due.
    LateDocument = "late-document", Warning;
    /// A document whose appendix is left out for want of a list.
    AppendixLeftOut = "appendix-left-out", Info;
    /// A document that refers to one without number or date.
    CitedDraft = "cited-draft", Info;
    /// A document whose form asks for a verdict that the record does not have.
    NotOwed = "not-owed", Warning;
    /// A document that is not made before the errors of the records it rests on are mended.
    Waits = "waits", Warning;
    /// A field, table or scale that is declared wrongly.
    Declaration = "declaration", Error;
    /// A field, table or measure that nothing uses.
    Unused = "unused", Warning;
    /// A field that is asked of other units than those that need it.
    AskedOf = "asked-of", Warning;
    /// A rulebook that contradicts itself or lacks a part.
    Rulebook = "rulebook", Error;
    /// A case of a rulebook whose result is not the expected one.
    CaseFailed = "case-failed", Error;
    /// A template that Tera cannot fill.
    Template = "template", Error;
    /// A document that Typst cannot typeset.
    Typeset = "typeset", Error;
    /// A file could not be written.
    CannotWrite = "cannot-write", Error;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_codes_share_a_name() {
        let mut names: Vec<_> = Code::ALL.iter().map(|it| it.as_str()).collect();
        let all = names.len();
        names.sort_unstable();
        names.dedup();

        assert_eq!(names.len(), all);
    }
}
