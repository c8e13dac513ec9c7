//! A field: how it is declared, and a value against its declaration.
//!
//! What a declaration says of its own values is in the user's files, and only passed on.

use std::sync::Arc;

use crate::diagnostic::Severity;
use crate::diagnostic::declare::faults;
use crate::diagnostic::wording::{meant, says};
use crate::words::Said;

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
    fn called(self) -> Said<&'static str> {
        match self {
            Self::Field => Said::of("trường", "field"),
            Self::Table => Said::of("bảng", "table"),
            Self::Measure => Said::of("số đo", "measure"),
        }
    }
}

faults! {
    /// What is wrong with a declaration, or with a value of a declared field.
    FieldFault {
        /// A check that is declared as data does not hold; its own code is printed.
        Check {
            /// Its stable name.
            code: Arc<str>,
            /// How grave it is.
            severity: Severity,
            /// The fact, with its numbers.
            fact: Said,
            /// What to do about it.
            help: Option<Box<Said>>,
        } = Error "check" => {
            says(&*fact.vi, &*fact.en).helped(help.as_deref().cloned())
        };
        /// A field that is not asked of this unit, or here, is stated.
        NotAsked {
            /// Its name.
            name: String,
            /// What is asked for instead, or of whom.
            why: Said,
        } = Warning "not-asked" => {
            says(format!("không hỏi `{name}` ở đây"), format!("`{name}` is not asked for here"))
                .helped(why.clone())
        };
        /// A field is stated although its own condition says that it is not asked for: the record
        /// says two things at once.
        NotAskedIf {
            /// Its name.
            name: String,
            /// Its condition.
            condition: String,
        } = Error "asked-if" => {
            says(
                format!("có ghi `{name}`, mà chỉ hỏi khi `{condition}`"),
                format!("`{name}` is stated, and asked only where `{condition}`"),
            )
            .help(
                "bỏ dòng này, hoặc xem lại số liệu mà điều kiện ấy dựa vào",
                "take it away, or look again at what that condition rests on",
            )
        };
        /// What is wrong with a declaration, said where it was found.
        Declared {
            /// The fact.
            fact: Said,
            /// What to do about it.
            help: Option<Said>,
        } = Error "declaration" => {
            says(&*fact.vi, &*fact.en).helped(help.clone())
        };
        /// A key that would state what is computed.
        Computed(key: String) = Error "unknown-key" => {
            says(
                format!("`{key}` được tính ra, không ghi ở đây"),
                format!("`{key}` is computed, and not stated here"),
            )
            .help("bỏ dòng này", "take the line away")
        };
        /// A value that a scale does not have, as written; what the scale says of that.
        NotOnScale(value: String, why: Said) = Error "unknown-value" => {
            says(
                format!("không có giá trị `{value}` ở đây"),
                format!("there is no value `{value}` here"),
            )
            .helped(why.clone())
        };
        /// A number outside the bounds of its field.
        OutOfBounds {
            /// As written.
            value: String,
            /// The least allowed, if there is one.
            least: Option<String>,
            /// The greatest allowed, if there is one.
            most: Option<String>,
        } = Error "out-of-range" => {
            let fact = match (least, most) {
                (Some(least), Some(most)) => says(
                    format!("số `{value}` ngoài khoảng từ {least} đến {most}"),
                    format!("number `{value}` is not between {least} and {most}"),
                ),
                (Some(least), None) => says(
                    format!("số `{value}` nhỏ hơn {least}"),
                    format!("number `{value}` is less than {least}"),
                ),
                (None, most) => {
                    let most = most.as_deref().unwrap_or_default();
                    says(
                        format!("số `{value}` lớn hơn {most}"),
                        format!("number `{value}` is more than {most}"),
                    )
                }
            };
            fact.help("xem lại số này", "look at this number again")
        };
        /// A number that may be read in two ways: as written, and one way of writing each.
        Grouped(value: String, ways: [String; 2]) = Error "wrong-type" => {
            let [whole, decimal] = ways;
            says(
                format!("số `{value}` đọc được hai cách"),
                format!("number `{value}` can be read in two ways"),
            )
            .help(
                format!("ghi `{whole}`, hoặc `{decimal}`"),
                format!("write `{whole}`, or `{decimal}`"),
            )
        };
        /// A name that no formula, form or template uses.
        Unused {
            /// What is called so.
            kind: Named,
            /// The name.
            name: String,
            /// One that is used and that it resembles.
            nearest: Option<String>,
        } = Warning "unused" => {
            let kind = kind.called();
            let fact = says(
                format!("{} `{name}` không dùng vào đâu", kind.vi),
                format!("{} `{name}` is used by nothing", kind.en),
            );
            match nearest {
                Some(nearest) => fact.help(
                    format!("có phải ý là `{nearest}`? Nếu không thì bỏ đi, hoặc dùng nó"),
                    format!("is `{nearest}` meant? If not, take it away or use it"),
                ),
                None => fact.help(
                    "dùng nó trong một công thức, `needs`, `lists` hay biểu mẫu, hoặc bỏ đi",
                    "use it in a formula, `needs`, `lists` or a template, or take it away",
                ),
            }
        };
        /// A field that is asked of other units than those that are judged by it.
        AskedOfOthers {
            /// The field.
            name: String,
            /// Whom it is asked of, as it is written.
            asked: String,
            /// The rulebook that judges others by it.
            rulebook: String,
        } = Warning "asked-of" => {
            says(
                format!("`{name}` chỉ hỏi {asked}, mà `{rulebook}` lấy nó để đánh giá đơn vị khác"),
                format!("`{name}` is asked of {asked} alone, and `{rulebook}` judges others by it"),
            )
            .help(
                "sửa `asked_of`, hoặc lấy số của các đơn vị bên dưới bằng `locality(…)`",
                "mend `asked_of`, or take the numbers of the units below by `locality(…)`",
            )
        };
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
        } = Warning "asked-of" => {
            says(
                format!("`{name}` hỏi `{asked}`, mà là một phần của `{whole}` hỏi `{whole_asked}`"),
                format!("`{name}` is asked of `{asked}`, and a part of `{whole}`, asked of `{whole_asked}`"),
            )
            .help(
                "hỏi phần và tổng ở cùng một loại đơn vị",
                "ask for a part and its whole of the same units",
            )
        };
        /// A field that is asked of units with a task that none has, but for one of nearly that name.
        AskedOfNobody {
            /// As written.
            task: String,
            /// A task that there is.
            nearest: String,
        } = Warning "asked-of" => {
            says(
                format!("không đơn vị nào có nhiệm vụ `{task}` (`roles` trong `unit.yaml`)"),
                format!("no unit has the task `{task}` (`roles` in `unit.yaml`)"),
            )
            .help(meant(nearest).vi, format!("did you mean `{nearest}`?"))
        };
    }
}
