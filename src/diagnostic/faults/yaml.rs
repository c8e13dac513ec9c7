//! YAML, and what stands under its keys, whatever file it is.

use super::expected::{Expected, Found, help};
use super::slip::Slip;
use crate::diagnostic::declare::faults;
use crate::diagnostic::library;
use crate::diagnostic::meant;
use crate::diagnostic::wording::{Wording, list, says};
use crate::words::{Date, Said, odd_character, plain};

faults! {
    /// What is wrong with YAML, its keys, or the writing of a value.
    YamlFault {
        /// Not YAML, and what somebody did who wrote it.
        Slip(it: Slip) = Error "syntax" => it.wording();
        /// Not YAML; in the parser's own words.
        NotYaml(said: String) = Error "syntax" => {
            let heard = library::of_yaml(said);
            let other = Said::new(
                "xem lại thụt lề, dấu `:` có dấu cách theo sau, ngoặc và nháy đóng đủ",
                "look at the indentation, the space after each `:`, and closing brackets and quotes",
            );
            Wording { help: heard.help.or(Some(other)), ..heard }
        };
        /// Anchors and aliases, `&anchor` and `*alias`, are not used in these files.
        Alias = Error "yaml-alias" => {
            says(
                "neo `&` và bí danh `*` của YAML không dùng trong tệp này",
                "anchors `&` and aliases `*` are not used in this file",
            )
            .help("ghi thẳng giá trị ra", "write the value itself")
        };
        /// A key that this file does not know, with the nearest one and all that are known.
        UnknownKey {
            /// As written.
            key: String,
            /// The known key that it resembles.
            nearest: Option<String>,
            /// All known keys.
            known: Vec<String>,
        } = Error "unknown-key" => {
            let other = Said::new(
                format!("các khóa dùng được ở đây: {}", list(known)),
                format!("keys known here: {}", list(known)),
            );
            says(format!("không có khóa `{key}` ở đây"), format!("there is no key `{key}` here"))
                .helped(of_key(key, nearest.as_ref(), known).unwrap_or(other))
        };
        /// A key that stands twice in one mapping.
        DuplicateKey(key: String) = Error "duplicate-key" => {
            says(format!("khóa `{key}` ghi hai lần"), format!("key `{key}` stands twice"))
                .help("giữ lại một dòng", "keep one of the lines")
        };
        /// A key that must be there.
        MissingKey(key: String) = Error "missing-key" => {
            says(format!("thiếu khóa `{key}`"), format!("key `{key}` is missing"))
                .help(format!("thêm dòng `{key}: …`"), format!("add a line `{key}: …`"))
        };
        /// A value of the wrong kind.
        WrongType {
            /// What the file asks for.
            expected: Expected,
            /// What stands there.
            found: Found,
        } = Error "wrong-type" => {
            let (want, it) = (expected.called(), found.called());
            let fact = says(
                format!("cần {}, ở đây {}", want.vi, it.vi),
                format!("expected {}, found {}", want.en, it.en),
            );
            fact.helped(Some(help(*expected, found)))
        };
        /// A single value where keys are asked for, of which one alone is meant.
        OneKey {
            /// What stands there.
            value: String,
            /// The key that it belongs under.
            key: String,
        } = Error "wrong-type" => {
            says(
                format!("cần một nhóm khóa, ở đây ghi `{value}`"),
                format!("expected a mapping, found `{value}`"),
            )
            .help(format!("ghi `{{{key}: {value}}}`"), format!("write `{{{key}: {value}}}`"))
        };
        /// A word that is not one of those allowed.
        UnknownValue {
            /// As written.
            value: String,
            /// The known word that it resembles.
            nearest: Option<String>,
            /// All known words.
            known: Vec<String>,
        } = Error "unknown-value" => {
            let other = Said::new(
                format!("chọn một trong: {}", list(known)),
                format!("choose one of {}", list(known)),
            );
            says(
                format!("không có giá trị `{value}` ở đây"),
                format!("there is no value `{value}` here"),
            )
            .helped(match (nearest, odd_character(value)) {
                (Some(nearest), Some(it)) => odd(it, nearest),
                _ => nearest.as_ref().map_or(other, |it| meant(it)),
            })
        };
        /// A text that must not be empty.
        EmptyText = Error "empty-text" => {
            says("dòng chữ này để trống", "this text is empty")
                .help("ghi nội dung vào", "write the text")
        };
        /// A level other than 1, 2, 3, 4; as written.
        LevelOutOfRange(value: String) = Error "level-out-of-range" => {
            says(format!("không có mức độ `{value}`"), format!("there is no level `{value}`")).help(
                "mức độ DVCTT là 1, 2, 3 hoặc 4 (Điều 3 Nghị định 43/2011/NĐ-CP)",
                "levels are 1, 2, 3 and 4 (Điều 3 Nghị định 43/2011/NĐ-CP)",
            )
        };
        /// A date that the calendar does not have; as written.
        NoSuchDate(value: String) = Error "no-such-date" => {
            match turned(value) {
                Some(it) => says(
                    format!("ngày ghi năm-tháng-ngày, không ghi `{value}`"),
                    format!("a date is year-month-day, not `{value}`"),
                )
                .helped(meant(&it)),
                None => says(format!("không có ngày `{value}`"), format!("there is no date `{value}`")).help(
                    "ghi năm-tháng-ngày, như `2018-06-15`, ngày có trong lịch",
                    "write year-month-day, such as `2018-06-15`, a day of the calendar",
                ),
            }
        };
        /// A number outside its bounds.
        OutOfRange {
            /// As written.
            value: String,
            /// The least allowed.
            min: u64,
            /// The greatest allowed.
            max: u64,
        } = Error "out-of-range" => {
            says(
                format!("số `{value}` ngoài khoảng từ {min} đến {max}"),
                format!("number `{value}` is not between {min} and {max}"),
            )
            .help("xem lại số này", "look at this number again")
        };
    }
}

/// A date written day first, or without its zeros, as it ought to be written.
fn turned(value: &str) -> Option<String> {
    let text = plain(value);
    let parts: Vec<&str> = text.split(['/', '-', '.']).map(str::trim).collect();
    let [one, two, three] = parts.as_slice() else { return None };
    let (year, day) = if one.len() == 4 { (one, three) } else { (three, one) };
    let (month, day): (u8, u8) = (two.parse().ok()?, day.parse().ok()?);
    let date = format!("{year}-{month:02}-{day:02}");
    (date != value && date.parse::<Date>().is_ok()).then_some(date)
}

/// The date that is meant where day and month cannot be taken for each other.
pub(in crate::diagnostic) fn certain_date(value: &str) -> Option<String> {
    let date = turned(value)?;
    let (day, month) = (date.get(8..)?, date.get(5..7)?);
    let year_first = value.get(..4).is_some_and(|it| it.bytes().all(|it| it.is_ascii_digit()));
    (year_first || day > "12" || day == month).then_some(date)
}

/// What is meant by a key that is nearly right.
fn of_key(key: &str, nearest: Option<&String>, known: &[String]) -> Option<Said> {
    if let (Some(nearest), Some(it)) = (nearest, odd_character(key)) {
        return Some(odd(it, nearest));
    }
    if let Some((key, value)) = key.split_once(':').filter(|(it, _)| !it.is_empty()) {
        return Some(Said::new(
            format!("sau dấu `:` phải có dấu cách: ghi `{key}: {value}`"),
            format!("a space must follow the `:`: write `{key}: {value}`"),
        ));
    }
    if let Some((key, value)) =
        key.split_once('=').filter(|(it, _)| nearest == Some(&it.trim().to_owned()))
    {
        let (key, value) = (key.trim(), value.trim());
        return Some(Said::new(
            format!("sau khóa là dấu `:`, không phải `=`: ghi `{key}: {value}`"),
            format!("a key is followed by `:`, not by `=`: write `{key}: {value}`"),
        ));
    }
    if let Some((key, value)) = key.split_once(' ').filter(|(it, _)| known.iter().any(|k| k == it))
    {
        return Some(Said::new(
            format!("sau khóa thiếu dấu `:`: ghi `{key}: {value}`"),
            format!("the key lacks its `:`: write `{key}: {value}`"),
        ));
    }
    if key.bytes().all(|it| it.is_ascii_digit()) {
        return Some(Said::new(
            format!(
                "khóa là chữ; nếu `{key}` là phần thập phân (dấu phẩy trong `{{ }}` ngăn hai khóa) thì ghi dấu chấm, như `12.{key}`"
            ),
            format!(
                "a key is a word; if `{key}` is behind a decimal comma (which stands between keys in `{{ }}`), write a point, such as `12.{key}`"
            ),
        ));
    }
    nearest.map(|it| meant(it))
}

/// A word that is right but for a character that looks like another, or like none.
pub(super) fn odd(it: char, word: &str) -> Said {
    let code = u32::from(it);
    Said::new(
        format!(
            "trong đó có ký tự lạ U+{code:04X}, nhìn không thấy hay giống ký tự khác; gõ lại `{word}`"
        ),
        format!(
            "a character U+{code:04X} in it cannot be seen or looks like another; type `{word}`"
        ),
    )
}
