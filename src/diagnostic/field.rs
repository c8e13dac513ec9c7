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
    /// A name that no formula, form or template uses.
    Unused {
        /// What is called so.
        kind: Named,
        /// The name.
        name: String,
        /// One that is used and that it resembles.
        nearest: Option<String>,
    },
    /// A field that is asked of other units than those that are judged by it.
    AskedOfOthers {
        /// The field.
        name: String,
        /// Whom it is asked of, as it is written.
        asked: String,
        /// The rulebook that judges others by it.
        rulebook: String,
    },
    /// A part that is asked of other units than its whole.
    PartOfOthers {
        /// The field.
        name: String,
        /// The kind of units that it is asked of.
        asked: &'static str,
        /// The field it is a part of.
        whole: String,
        /// The kind of units that this is asked of.
        whole_asked: &'static str,
    },
    /// A field that is asked of units with a task that none has, but for one of nearly that name.
    AskedOfNobody {
        /// As written.
        task: String,
        /// A task that there is.
        nearest: String,
    },
}

/// What is declared under a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Named {
    /// A field of a record or a row.
    Field,
    /// A table.
    Table,
    /// A measure of a rulebook.
    Measure,
}

impl Named {
    fn called(self) -> (&'static str, &'static str) {
        match self {
            Self::Field => ("trường", "field"),
            Self::Table => ("bảng", "table"),
            Self::Measure => ("số đo", "measure"),
        }
    }
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
            Self::Unused { .. } => Code::Unused,
            Self::AskedOfOthers { .. } | Self::PartOfOthers { .. } | Self::AskedOfNobody { .. } => {
                Code::AskedOf
            }
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
            Self::Unused { kind, name, .. } => {
                let (vi, en) = kind.called();
                Said::new(
                    format!("{vi} `{name}` không dùng vào đâu"),
                    format!("{en} `{name}` is used by nothing"),
                )
            }
            Self::AskedOfOthers { name, asked, rulebook } => Said::new(
                format!("`{name}` chỉ hỏi {asked}, mà `{rulebook}` lấy nó để đánh giá đơn vị khác"),
                format!("`{name}` is asked of {asked} alone, and `{rulebook}` judges others by it"),
            ),
            Self::PartOfOthers { name, asked, whole, whole_asked } => Said::new(
                format!("`{name}` hỏi `{asked}`, mà là một phần của `{whole}` hỏi `{whole_asked}`"),
                format!(
                    "`{name}` is asked of `{asked}`, and a part of `{whole}`, asked of `{whole_asked}`"
                ),
            ),
            Self::AskedOfNobody { task, .. } => Said::new(
                format!("không đơn vị nào có nhiệm vụ `{task}` (`roles` trong `unit.yaml`)"),
                format!("no unit has the task `{task}` (`roles` in `unit.yaml`)"),
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
            Self::Unused { nearest: Some(nearest), .. } => Said::new(
                format!("có phải ý là `{nearest}`? Nếu không thì bỏ đi, hoặc dùng nó"),
                format!("is `{nearest}` meant? If not, take it away or use it"),
            ),
            Self::Unused { nearest: None, .. } => Said::new(
                "dùng nó trong một công thức, `needs`, `lists` hay biểu mẫu, hoặc bỏ đi",
                "use it in a formula, `needs`, `lists` or a template, or take it away",
            ),
            Self::AskedOfOthers { .. } => Said::new(
                "sửa `asked_of`, hoặc lấy số của các đơn vị bên dưới bằng `locality(…)`",
                "mend `asked_of`, or take the numbers of the units below by `locality(…)`",
            ),
            Self::PartOfOthers { .. } => Said::new(
                "hỏi phần và tổng ở cùng một loại đơn vị",
                "ask for a part and its whole of the same units",
            ),
            Self::AskedOfNobody { nearest, .. } => Said::new(
                format!("có phải ý là `{nearest}`?"),
                format!("did you mean `{nearest}`?"),
            ),
        })
    }
}
