//! Which code each fault has.

use super::{Code, Fault};

impl Fault {
    /// The stable name of this kind of trouble.
    pub fn code(&self) -> Code {
        match self {
            Self::CannotRead(_) => Code::CannotRead,
            Self::NotUtf8 { .. } => Code::NotUtf8,
            Self::Syntax { .. } => Code::Syntax,
            Self::Alias => Code::Alias,
            Self::UnknownKey { .. } => Code::UnknownKey,
            Self::DuplicateKey(_) => Code::DuplicateKey,
            Self::MissingKey(_) => Code::MissingKey,
            Self::WrongType { .. } => Code::WrongType,
            Self::UnknownValue { .. } => Code::UnknownValue,
            Self::EmptyText => Code::EmptyText,
            Self::LevelOutOfRange(_) => Code::LevelOutOfRange,
            Self::NoSuchDate(_) => Code::NoSuchDate,
            Self::OutOfRange { .. } => Code::OutOfRange,
            Self::UnknownCode { .. } | Self::UnknownSector { .. } => Code::UnknownCode,
            Self::DuplicateCode { .. } => Code::DuplicateCode,
            Self::NotASheet(_) => Code::NotASheet,
            Self::NoHeader { .. } => Code::NoHeader,
            Self::CodeAsNumber { .. } => Code::CodeAsNumber,
            Self::UnknownColumn { .. } => Code::UnknownColumn,
            Self::ScaleNotInForce { .. } => Code::ScaleNotInForce,
            Self::TwoScales(..) => Code::TwoScales,
            Self::NameOnList { .. } => Code::NameOnList,
            Self::StrayFile(_) => Code::StrayFile,
            Self::FolderWithoutUnit(_) => Code::FolderWithoutUnit,
            Self::KindDoesNotFit { .. } => Code::KindDoesNotFit,
            Self::DateBeforePeriod { .. } => Code::DateBeforePeriod,
            Self::DateBeforeInForce { .. } => Code::DateBeforeInForce,
            Self::UnknownForm { .. } => Code::UnknownForm,
            Self::NotNfc(_) => Code::NotNfc,
            Self::LegacyEncoding { .. } => Code::LegacyEncoding,
            Self::UndrawableCharacter(_) => Code::UndrawableCharacter,
            Self::InvisibleCharacter(_) => Code::InvisibleCharacter,
            Self::MissingNumber { .. }
            | Self::MissingIndicator { .. }
            | Self::MissingTable { .. } => Code::MissingNumber,
            Self::CitedDraft { .. } => Code::CitedDraft,
            Self::DateBeforeCited { .. } => Code::DateBeforeCited,
            Self::LateDocument { .. } => Code::LateDocument,
            Self::AppendixLeftOut { .. } => Code::AppendixLeftOut,
            Self::UnitDenied { .. } => Code::UnitDenied,
            Self::UnknownUnit { .. } => Code::UnknownUnit,
            Self::NoUnitMeant => Code::NoUnitMeant,
            Self::TaskNotAsked { .. } => Code::TaskNotAsked,
            Self::PeriodNotCovered(_) => Code::PeriodNotCovered,
            Self::DraftDocument { .. } => Code::DraftDocument,
            Self::NotOwed { .. } => Code::NotOwed,
            Self::Waits { .. } => Code::Waits,
            Self::Check { .. } => Code::Check,
            Self::NotAsked { .. } => Code::NotAsked,
            Self::Field(it) => it.code(),
            Self::Rulebook(_) => Code::Rulebook,
            Self::CaseFailed { .. } => Code::CaseFailed,
            Self::Template(_) => Code::Template,
            Self::Typeset { .. } => Code::Typeset,
            Self::CannotWrite(_) => Code::CannotWrite,
        }
    }
}
