//! How a rulebook can be wrong, as values.

use crate::words::Said;

/// How a rulebook can contradict itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RulebookFault {
    /// What is wrong with what is written, said where it was found.
    Written {
        /// The fact.
        says: Said,
        /// What to do about it.
        help: Option<Said>,
    },
    /// Two criteria share an id.
    CriterionTwice(String),
    /// A form's template is not among the rulebook's files.
    NoTemplate(String),
    /// A case expects a verdict on a criterion that the rulebook lacks.
    NoCriterion(String),
    /// The first year stands after the last.
    YearsReversed {
        /// The first year stated.
        from: u16,
        /// The last year stated.
        to: u16,
    },
    /// Two rulebooks have a form of one name for one unit: only one file can bear it.
    FormTwice {
        /// The form's id.
        form: String,
        /// The other rulebook.
        other: String,
        /// The unit.
        unit: String,
    },
    /// A form is attached to one that the rulebook does not have.
    NoForm {
        /// As written.
        form: String,
        /// The form that it resembles.
        nearest: Option<String>,
    },
    /// `hoso.yaml` uses a rulebook that does not exist.
    NoRulebook(String),
}
