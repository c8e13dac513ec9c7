//! What can be wrong, as values with their numbers: one file a room, one place a fault.
//!
//! A new fault is a new row in the file of its room; a new room is a file and a line here.

mod composed;
mod document;
mod enclosed;
mod expected;
mod field;
mod file;
mod paper;
mod record;
mod rulebook;
mod sheet;
mod slip;
mod stage;
mod text;
mod time;
mod unfit;
mod unit;
mod verdict;
mod yaml;

use super::code::{Code, Severity};
use super::wording::Wording;

pub use composed::ComposedFault;
pub use document::DocumentFault;
pub use enclosed::EnclosedFault;
pub(super) use expected::certain_yes_or_no;
pub use expected::{Expected, Found};
pub use field::{FieldFault, Named};
pub use file::{FileFault, OldEncoding};
pub use paper::PaperFault;
pub use record::RecordFault;
pub use rulebook::RulebookFault;
pub use sheet::SheetFault;
pub use slip::{Mistake, Slip};
pub use stage::StageFault;
pub use text::TextFault;
pub use time::TimeFault;
pub use unfit::Unfit;
pub use unit::UnitFault;
pub use verdict::VerdictFault;
pub use yaml::YamlFault;
pub(super) use yaml::certain_date;

macro_rules! rooms {
    ($($(#[$doc:meta])* $room:ident: $group:ident,)*) => {
        /// Something wrong, with its numbers.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum Fault {
            $($(#[$doc])* $room($group),)*
        }

        $(impl From<$group> for Fault {
            fn from(fault: $group) -> Self {
                Self::$room(fault)
            }
        })*

        impl Fault {
            /// The stable name of this kind of trouble.
            pub fn code(&self) -> Code {
                match self { $(Self::$room(it) => it.code(),)* }
            }

            /// What it says.
            pub fn wording(&self) -> Wording {
                match self { $(Self::$room(it) => it.wording(),)* }
            }
        }

        const CODES: &[&[Code]] = &[$($group::CODES,)*];
    };
}

rooms! {
    /// A file as a whole.
    File: FileFault,
    /// A period and the shorter ones that make it up.
    Composed: ComposedFault,
    /// YAML and its keys.
    Yaml: YamlFault,
    /// A field.
    Field: FieldFault,
    /// A record.
    Record: RecordFault,
    /// A workbook.
    Sheet: SheetFault,
    /// A unit.
    Unit: UnitFault,
    /// A unit in time.
    Time: TimeFault,
    /// A document.
    Document: DocumentFault,
    /// What a form asks of verdicts.
    Verdict: VerdictFault,
    /// What a document bears, and who signs it.
    Paper: PaperFault,
    /// What a document encloses.
    Enclosed: EnclosedFault,
    /// The characters of a text.
    Text: TextFault,
    /// A rulebook.
    Rulebook: RulebookFault,
    /// A stage that makes documents.
    Stage: StageFault,
}

impl Fault {
    /// The name that is printed; a check that is declared as data brings its own.
    pub fn code_name(&self) -> &str {
        match self {
            Self::Field(FieldFault::Check { code, .. }) => code,
            other => other.code().as_str(),
        }
    }

    /// How grave it is.
    pub fn severity(&self) -> Severity {
        match self {
            Self::Field(FieldFault::Check { severity, .. }) => *severity,
            other => other.code().severity(),
        }
    }

    /// Whether the program could not read or write, so that the data is not to blame.
    pub fn is_trouble(&self) -> bool {
        matches!(
            self,
            Self::File(FileFault::CannotRead(_) | FileFault::Circle | FileFault::NotPlain)
                | Self::Stage(StageFault::CannotWrite(_) | StageFault::Held { .. })
        )
    }
}

impl Code {
    /// Every code, each once.
    pub fn all() -> Vec<Self> {
        let mut all: Vec<Self> = Vec::new();
        for code in CODES.iter().copied().flatten() {
            if !all.contains(code) {
                all.push(*code);
            }
        }
        all
    }

    /// Where it stands among all; what is found at one place is shown in this order.
    pub(super) fn rank(self) -> usize {
        CODES.iter().copied().flatten().position(|it| *it == self).unwrap_or(usize::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_as_grave_wherever_it_stands() {
        let all = Code::all();
        let mut names: Vec<_> = all.iter().map(|it| it.as_str()).collect();
        names.sort_unstable();
        names.dedup();

        assert_eq!(names.len(), all.len());
        assert!(names.len() > 50);
    }
}
