//! YAML, and what stands under its keys, whatever file it is.

use super::expected::{Expected, Found};
use crate::diagnostic::declare::faults;
use crate::diagnostic::wording::{list, says};
use crate::words::Said;

faults! {
    /// What is wrong with YAML, its keys, or the writing of a value.
    YamlFault {
        /// Not YAML; what the parser said, and whether a tab stands there.
        Syntax {
            /// In the parser's own words.
            said: String,
            /// A tab in the line is the usual reason.
            tab: bool,
        } = Error "syntax" => {
            let fact = says(
                format!("tệp không đúng cú pháp YAML: “{said}”"),
                format!("the file is not YAML: “{said}”"),
            );
            if *tab {
                fact.help(
                    "dòng này có dấu tab; YAML thụt lề bằng dấu cách",
                    "there is a tab in this line; YAML is indented with spaces",
                )
            } else {
                fact.help(
                    "xem lại thụt lề, dấu `:` có dấu cách theo sau, ngoặc và nháy đóng đủ",
                    "look at the indentation, the space after each `:`, and closing brackets and quotes",
                )
            }
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
                .nearest(nearest.as_ref(), other)
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
            match expected {
                Expected::WholeNumber => fact.help(
                    "ghi `1234`, không ghi `1.234`, `1234 hồ sơ` hay dấu `-`; chưa biết thì bỏ cả khóa",
                    "write `1234`, not `1.234`, `1234 dossiers` or `-`; leave the key out while unknown",
                ),
                Expected::Text => fact.help(
                    "ghi chữ trong ngoặc kép, hoặc bỏ cả khóa",
                    "write the text in double quotes, or leave the key out",
                ),
                _ => fact.help(
                    "xem ví dụ trong README, mục “Tệp số liệu”",
                    "see the examples in the README",
                ),
            }
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
            .nearest(nearest.as_ref(), other)
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
            says(format!("không có ngày `{value}`"), format!("there is no date `{value}`")).help(
                "ghi năm-tháng-ngày, như `2018-06-15`, ngày có trong lịch",
                "write year-month-day, such as `2018-06-15`, a day of the calendar",
            )
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
