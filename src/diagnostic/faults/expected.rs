//! What a file asks for, and what stands there instead, in both languages.

use std::sync::LazyLock;

use crate::diagnostic::meant;
use crate::words::{Period, Said, either, meant_number, odd_character};

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
    pub(in crate::diagnostic) fn called(&self) -> Said {
        match self {
            Self::Nothing => Said::new("để trống", "nothing"),
            Self::Scalar(text) => Said::new(format!("ghi `{text}`"), format!("`{text}`")),
            Self::List => Said::new("là một danh sách", "a list"),
            Self::Mapping => Said::new("là một nhóm khóa", "a mapping"),
        }
    }
}

/// What to do about a value of the wrong kind, by what stands there.
pub(super) fn help(expected: Expected, found: &Found) -> Said {
    let text = if let Found::Scalar(text) = found { text.as_str() } else { "" };
    match expected {
        Expected::WholeNumber => number(text),
        Expected::YesNo => yes_or_no(text),
        Expected::Text => Said::new(
            "ghi chữ trong ngoặc kép, hoặc bỏ cả khóa",
            "write the text in double quotes, or leave the key out",
        ),
        Expected::List => Said::new(
            "mỗi mục bắt đầu bằng `- ` ở đầu dòng; các khóa của mục thụt vào thẳng hàng sau dấu ấy",
            "begin each item with `- `; its keys stand in line behind that",
        ),
        Expected::Mapping => Said::new(
            "xuống dòng, mỗi khóa một dòng `khóa: giá trị`, thụt vào sâu hơn",
            "write each key on a line of its own, `key: value`, indented deeper",
        ),
        Expected::Date
        | Expected::Period
        | Expected::Percent
        | Expected::Decimal
        | Expected::Link
        | Expected::Word => Said::new(
            "ghi lại theo dạng ấy; chưa biết thì bỏ cả khóa",
            "write it that way; leave the key out while unknown",
        ),
    }
}

fn number(text: &str) -> Said {
    if let Some(number) = meant_number(text) {
        return match odd_character(text) {
            Some(it) => Said::new(
                format!("có ký tự lạ U+{:04X} ở đây; gõ lại `{number}`", u32::from(it)),
                format!("there is a strange character U+{:04X}; type `{number}`", u32::from(it)),
            ),
            None => Said::new(format!("có phải ý là `{number}`?"), format!("is `{number}` meant?")),
        };
    }
    let digits = |it: &str| !it.is_empty() && it.bytes().all(|it| it.is_ascii_digit());
    if let Some((number, sign)) = text.split_once('/').filter(|(it, _)| digits(it)) {
        return Said::new(
            format!("chỉ ghi số `{number}`; ký hiệu `/{sign}` do biểu mẫu in"),
            format!("write the number `{number}` alone; the form prints `/{sign}`"),
        );
    }
    Said::new(
        "ghi `1234`, không ghi `1.234`, `1234 hồ sơ` hay dấu `-`; chưa biết thì bỏ cả khóa",
        "write `1234`, not `1.234`, `1234 dossiers` or `-`; leave the key out while unknown",
    )
}

fn yes_or_no(text: &str) -> Said {
    let near = match text {
        "x" | "y" | "on" => Some("true"),
        "n" | "off" => Some("false"),
        other => certain_yes_or_no(other),
    };
    let both = || {
        Said::new("ghi `true` nếu có, `false` nếu không", "write `true` for yes, `false` for no")
    };
    near.map_or_else(both, meant)
}

/// The word of YAML for a plain yes or no.
pub(in crate::diagnostic) fn certain_yes_or_no(text: &str) -> Option<&'static str> {
    match text.to_lowercase().as_str() {
        "có" | "yes" | "đúng" | "true" => Some("true"),
        "không" | "no" | "sai" | "false" => Some("false"),
        _ => None,
    }
}
