//! What can be wrong, as values: a variant a fault, with its numbers; `wording` words them.

use super::Severity;
pub use super::field::FieldFault;
pub use super::known::{Expected, Found, Label, OldEncoding};
pub use super::rulebook::RulebookFault;
use crate::words::Said;
pub use crate::words::nearest;

/// Something wrong, with its numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The file could not be read; what the system said.
    CannotRead(String),
    /// Byte `byte` (counted from 1) of the file is `value`, which no UTF-8 text has there.
    NotUtf8 {
        /// Counted from 1.
        byte: usize,
        /// The byte itself.
        value: u8,
        /// The encoding that it looks like.
        guess: Option<OldEncoding>,
    },
    /// Not YAML; what the parser said, and whether a tab stands there.
    Syntax {
        /// In the parser's own words.
        said: String,
        /// A tab in the line is the usual reason.
        tab: bool,
    },
    /// `&anchor` or `*alias`.
    Alias,
    /// An unknown key, with the nearest known one and all that are known.
    UnknownKey {
        /// As written.
        key: String,
        /// The known key that it resembles.
        nearest: Option<String>,
        /// All known keys.
        known: Vec<String>,
    },
    /// The same key twice.
    DuplicateKey(String),
    /// A key that must be there.
    MissingKey(&'static str),
    /// Another kind of value is expected.
    WrongType {
        /// What the file asks for.
        expected: Expected,
        /// What stands there.
        found: Found,
    },
    /// A word that is not among those known.
    UnknownValue {
        /// As written.
        value: String,
        /// The known word that it resembles.
        nearest: Option<String>,
        /// All known words.
        known: Vec<String>,
    },
    /// Text that must not be empty.
    EmptyText,
    /// A level other than 1, 2, 3, 4; as written.
    LevelOutOfRange(String),
    /// A date that does not exist; as written.
    NoSuchDate(String),
    /// A number outside its bounds.
    OutOfRange {
        /// As written.
        value: String,
        /// The least allowed.
        min: u64,
        /// The greatest allowed.
        max: u64,
    },
    /// A code no catalog has, with the nearest one that some catalog has.
    UnknownCode {
        /// What the code is called.
        key: Box<Said>,
        /// As written.
        code: String,
        /// A known code that it resembles, with its name.
        nearest: Option<(String, String)>,
    },
    /// A sector that no catalog has.
    UnknownSector {
        /// As written.
        sector: String,
        /// A known one that it resembles.
        nearest: Option<String>,
    },
    /// A code that is listed twice.
    DuplicateCode {
        /// What the code is called.
        key: Said,
        /// As written.
        code: String,
    },
    /// The file is no workbook; what the reader said.
    NotASheet(String),
    /// No sheet has a heading for the keys of a table, and none the headings of the rest.
    NoHeader {
        /// The headings of keys, of each table one.
        keys: Vec<String>,
        /// Some headings of one table.
        such_as: Vec<String>,
    },
    /// A code that is a number in its cell.
    CodeAsNumber {
        /// What the code is called.
        key: Said,
        /// As the cell shows it.
        code: String,
    },
    /// A heading that is not known.
    UnknownColumn {
        /// As written.
        heading: String,
        /// The known heading that it resembles.
        nearest: Option<String>,
    },
    /// A key of a scale that is not in force.
    ScaleNotInForce {
        /// The key used.
        key: String,
        /// The period of the record.
        period: String,
        /// The scales that it may use, each as it is called.
        in_force: Vec<Said>,
    },
    /// A record that uses two scales: what states the one, and the other.
    TwoScales(String, String),
    /// A service that no list names by its code, but one by its name.
    NameOnList {
        /// The code in the record.
        code: String,
        /// The code on the list.
        listed: String,
        /// The name that both bear.
        name: String,
    },
    /// A file among the units that is neither `unit.yaml` nor a record.
    StrayFile(String),
    /// A folder with a record or a unit in it, but without `unit.yaml`.
    FolderWithoutUnit(String),
    /// A unit of this kind cannot stand there.
    KindDoesNotFit {
        /// The kind stated, in the YAML's word.
        kind: &'static str,
        /// The kind of the unit above; none at the top.
        parent: Option<&'static str>,
    },
    /// A document dated before its period began.
    DateBeforePeriod {
        /// The date stated.
        date: String,
        /// The first day of the period.
        start: String,
    },
    /// A document dated before its rulebook was in force.
    DateBeforeInForce {
        /// The date stated.
        date: String,
        /// The first day in force.
        start: String,
        /// The official document that the rulebook implements.
        document: String,
    },
    /// A document no form exists for.
    UnknownForm {
        /// As written.
        form: String,
        /// The known form that it resembles.
        nearest: Option<String>,
        /// All forms of the rulebooks that judge this unit.
        known: Vec<String>,
    },
    /// Text that is not in NFC; the first such piece.
    NotNfc(String),
    /// Text that looks like an old encoding.
    LegacyEncoding {
        /// The piece of text.
        text: String,
        /// The encoding it looks like.
        encoding: &'static str,
    },
    /// A character that no font can draw.
    UndrawableCharacter(char),
    /// A control, bidi or zero-width character.
    InvisibleCharacter(char),
    /// A value of a row that the rulebook needs.
    MissingNumber {
        /// The key that would hold it.
        key: String,
        /// What a row is called.
        noun: String,
        /// The key of the row.
        code: String,
        /// The rulebook.
        rulebook: String,
        /// Whether a verdict rests on it, and not only a table.
        judged: bool,
    },
    /// A field of the unit that the rulebook needs.
    MissingIndicator {
        /// The keys that lead to it.
        path: Vec<String>,
        /// What it is called.
        label: Said,
        /// The rulebook.
        rulebook: String,
    },
    /// A document rests on one that has no number or date yet.
    CitedDraft {
        /// The form's id.
        form: String,
        /// The form that it refers to.
        cited: String,
        /// Who owes that one.
        unit: String,
    },
    /// A document is dated before one that it refers to.
    DateBeforeCited {
        /// The date stated.
        date: String,
        /// The form that it refers to, and who issued that.
        cited: String,
        /// The date of that one.
        cited_date: String,
    },
    /// A document dated after the day it was due.
    LateDocument {
        /// The form's id.
        form: String,
        /// The date stated.
        date: String,
        /// The last day.
        due: String,
    },
    /// The records of the area have no rows for an appendix, so that it is left out.
    AppendixLeftOut {
        /// The form's id.
        form: String,
        /// The table that has none.
        table: String,
        /// What its rows are called.
        noun: String,
        /// Which of them are listed; all if none.
        filter: Option<String>,
    },
    /// A document names a unit that does not fit it.
    UnitDenied {
        /// The form's id.
        form: String,
        /// The unit named.
        unit: String,
        /// The verdict that the form asks for.
        required: &'static str,
        /// The verdict there is.
        verdict: &'static str,
    },
    /// A document names a unit that is not there.
    UnknownUnit {
        /// As written.
        unit: String,
        /// The unit that it resembles.
        nearest: Option<String>,
    },
    /// A rulebook of the project's own speaks of units that it does not have.
    NoUnitMeant,
    /// A task of a unit that no rulebook asks for.
    TaskNotAsked {
        /// As written.
        task: String,
        /// A task that is asked for and that it resembles.
        nearest: Option<String>,
    },
    /// No rulebook judges this unit for this period.
    PeriodNotCovered(String),
    /// The document has no number or no date yet.
    DraftDocument {
        /// The form's id.
        form: String,
        /// Whether the number is there.
        number: bool,
        /// Whether the date is there.
        date: bool,
    },
    /// A document rests on records with errors.
    Waits {
        /// The form's id.
        form: String,
        /// The files of those records.
        files: Vec<String>,
    },
    /// The form asks for another verdict than the record has.
    NotOwed {
        /// The form's id.
        form: String,
        /// The verdict it asks for.
        required: &'static str,
        /// The verdict there is.
        verdict: &'static str,
    },
    /// A check that is declared as data does not hold.
    Check {
        /// Its stable name.
        code: std::sync::Arc<str>,
        /// How grave it is.
        severity: Severity,
        /// The fact, with its numbers.
        says: Said,
        /// What to do about it.
        help: Option<Box<Said>>,
    },
    /// A field that is not asked of this unit, or here, is stated.
    NotAsked {
        /// Its name.
        name: String,
        /// What is asked for instead, or of whom.
        why: Said,
    },
    /// A table that the rulebook needs.
    MissingTable {
        /// Its key.
        key: String,
        /// The rulebook.
        rulebook: String,
    },
    /// A declaration is wrong, or a value against its declaration.
    Field(FieldFault),
    /// A rulebook names what it does not have.
    Rulebook(RulebookFault),
    /// A case's result is not the one expected.
    CaseFailed {
        /// The case's name.
        case: String,
        /// What is otherwise: a criterion, or a key of the case.
        what: Box<Said>,
        /// As the case has it.
        expected: String,
        /// What was computed.
        found: String,
    },
    /// What Tera said.
    Template(String),
    /// What Typst said, and its hints.
    Typeset {
        /// Typst's message.
        said: String,
        /// Typst's hints.
        hints: Vec<String>,
    },
    /// The file could not be written; what the system said.
    CannotWrite(String),
}
