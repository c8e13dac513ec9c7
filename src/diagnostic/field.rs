//! Faults of fields: of what is declared, and of values against their declarations.
//!
//! Each says itself in both languages here, beside its code; what a declaration says of its
//! own values is in the user's files, and only passed on.

use super::Code;
use crate::words::Said;

/// Something wrong with a declaration, or with a value of a declared field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FieldFault {
    /// What is wrong with a declaration, said where it was found.
    Declared {
        /// The fact.
        says: Said,
        /// What to do about it.
        help: Option<Said>,
    },
    /// A key that must be there.
    MissingKey(String),
    /// A key that would state what is computed.
    Computed(String),
    /// A value that a scale does not have, as written; what the scale says of that.
    NotOnScale(String, Said),
    /// A number outside the bounds of its field.
    OutOfBounds {
        /// As written.
        value: String,
        /// The least allowed, if there is one.
        least: Option<String>,
        /// The greatest allowed, if there is one.
        most: Option<String>,
    },
    /// A number that may be read in two ways: as written, and one way of writing each.
    Grouped(String, [String; 2]),
}

impl FieldFault {
    /// The stable name of this kind of trouble.
    pub fn code(&self) -> Code {
        match self {
            Self::Declared { .. } => Code::Declaration,
            Self::MissingKey(_) => Code::MissingKey,
            Self::Computed(_) => Code::UnknownKey,
            Self::NotOnScale(..) => Code::UnknownValue,
            Self::OutOfBounds { .. } => Code::OutOfRange,
            Self::Grouped(..) => Code::WrongType,
        }
    }

    /// The fact, with its numbers: lower case, no full stop.
    pub fn says(&self) -> Said {
        match self {
            Self::Declared { says, .. } => says.clone(),
            Self::MissingKey(key) => {
                Said::new(format!("thiếu khóa `{key}`"), format!("key `{key}` is missing"))
            }
            Self::Computed(key) => Said::new(
                format!("`{key}` được tính ra, không ghi ở đây"),
                format!("`{key}` is computed, and not stated here"),
            ),
            Self::NotOnScale(value, _) => Said::new(
                format!("không có giá trị `{value}` ở đây"),
                format!("there is no value `{value}` here"),
            ),
            Self::OutOfBounds { value, least: Some(least), most: Some(most) } => Said::new(
                format!("số `{value}` ngoài khoảng từ {least} đến {most}"),
                format!("number `{value}` is not between {least} and {most}"),
            ),
            Self::OutOfBounds { value, least, most } => match (least, most) {
                (Some(least), _) => Said::new(
                    format!("số `{value}` nhỏ hơn {least}"),
                    format!("number `{value}` is less than {least}"),
                ),
                (_, most) => {
                    let most = most.as_deref().unwrap_or_default();
                    Said::new(
                        format!("số `{value}` lớn hơn {most}"),
                        format!("number `{value}` is more than {most}"),
                    )
                }
            },
            Self::Grouped(value, _) => Said::new(
                format!("số `{value}` đọc được hai cách"),
                format!("number `{value}` can be read in two ways"),
            ),
        }
    }

    /// What to do about it.
    pub fn help(&self) -> Option<Said> {
        Some(match self {
            Self::Declared { help, .. } => return help.clone(),
            Self::MissingKey(key) => {
                Said::new(format!("thêm dòng `{key}: …`"), format!("add a line `{key}: …`"))
            }
            Self::Computed(_) => Said::new("bỏ dòng này", "take the line away"),
            Self::NotOnScale(_, help) => help.clone(),
            Self::OutOfBounds { .. } => Said::new("xem lại số này", "look at this number again"),
            Self::Grouped(_, [whole, decimal]) => Said::new(
                format!("ghi `{whole}`, hoặc `{decimal}`"),
                format!("write `{whole}`, or `{decimal}`"),
            ),
        })
    }
}
