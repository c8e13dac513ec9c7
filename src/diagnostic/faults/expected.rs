//! What a file asks for, and what stands there instead, in both languages.

use std::sync::LazyLock;

use crate::words::{Period, Said, either};

/// How a period is written.
static PERIOD: LazyLock<Said> = LazyLock::new(|| {
    let all: Vec<_> = Period::examples().map(|it| format!("`{it}`")).collect();
    Said::new(
        format!("một kỳ báo cáo dạng {}", either(&all, "hoặc")),
        format!("a period such as {}", either(&all, "or")),
    )
});

/// What kind of value a file asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// Text.
    Text,
    /// A whole number, written in digits alone.
    WholeNumber,
    /// `true` or `false`.
    YesNo,
    /// A date such as `2018-06-15`.
    Date,
    /// A period such as `2018`.
    Period,
    /// A percentage such as `25%`.
    Percent,
    /// A number such as `12` or `12.5`.
    Decimal,
    /// An address on the web.
    Link,
    /// One of a few words.
    Word,
    /// A sequence of items.
    List,
    /// A mapping of keys to values.
    Mapping,
}

impl Expected {
    /// What it is called.
    pub fn called(self) -> Said<&'static str> {
        match self {
            Self::Text => Said::of("một dòng chữ", "text"),
            Self::WholeNumber => {
                Said::of("một số nguyên viết liền các chữ số", "a whole number in plain digits")
            }
            Self::YesNo => Said::of("`true` hoặc `false`", "`true` or `false`"),
            Self::Date => Said::of("một ngày dạng `2018-06-15`", "a date such as `2018-06-15`"),
            Self::Period => Said::of(&PERIOD.vi, &PERIOD.en),
            Self::Percent => Said::of(
                "một tỷ lệ dạng `25%` hoặc `12,5%`",
                "a percentage such as `25%` or `12,5%`",
            ),
            Self::Decimal => {
                Said::of("một số dạng `12` hoặc `12.5`", "a number such as `12` or `12.5`")
            }
            Self::Link => Said::of(
                "một địa chỉ bắt đầu bằng `http://` hoặc `https://`",
                "an address that begins with `http://` or `https://`",
            ),
            Self::Word => Said::of("một trong các từ cho trước", "one of a few words"),
            Self::List => Said::of(
                "một danh sách (mỗi mục bắt đầu bằng `-`)",
                "a list (each item starts with `-`)",
            ),
            Self::Mapping => Said::of(
                "một nhóm khóa (mỗi dòng `khóa: giá trị`)",
                "a mapping (`key: value` on each line)",
            ),
        }
    }
}

/// What stands there instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// Nothing: an empty value, `~` or `null`.
    Nothing,
    /// A single value, as written.
    Scalar(String),
    /// A sequence.
    List,
    /// A mapping.
    Mapping,
}

impl Found {
    /// What is said of it.
    pub(super) fn called(&self) -> Said {
        match self {
            Self::Nothing => Said::new("để trống", "nothing"),
            Self::Scalar(text) => Said::new(format!("ghi `{text}`"), format!("`{text}`")),
            Self::List => Said::new("là một danh sách", "a list"),
            Self::Mapping => Said::new("là một nhóm khóa", "a mapping"),
        }
    }
}
