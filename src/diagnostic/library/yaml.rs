//! Sentences of the reader of YAML, for lines that look like no slip that is known.

use super::{Pattern, helped, known};

const BACKSLASH: (&str, &str) = (
    "viết `\\\\` cho một dấu `\\`, hoặc dùng nháy đơn `'…'`",
    "write `\\\\` for a `\\`, or use single quotes `'…'`",
);
const MARGIN: (&str, &str) = (
    "các khóa của một nhóm thẳng hàng với nhau, sâu hơn khóa của cả nhóm",
    "keys of one mapping are in line, deeper than the key of the mapping",
);

pub(super) const SENTENCES: &[Pattern] = &[
    helped(
        (
            "while parsing a quoted scalar, {}",
            "trong nháy kép có dấu `\\` không đúng",
            "a `\\` in double quotes is wrong",
        ),
        BACKSLASH,
    ),
    known("{}quoted scalar{}", "dấu nháy ở đây không đúng", "the quotes are wrong here"),
    known("nested too deeply", "ngoặc lồng nhau quá sâu", "brackets stand too deep in each other"),
    known(
        "recursion limit exceeded",
        "ngoặc lồng nhau quá sâu",
        "brackets stand too deep in each other",
    ),
    known("a key must be one word", "khóa phải là một từ", "a key must be one word"),
    known("unexpected EOF{}", "tệp hết giữa chừng", "the file ends too early"),
    known("unexpected eof{}", "tệp hết giữa chừng", "the file ends too early"),
    helped(
        (
            "unexpected character: `{}'",
            "câu bắt đầu bằng `{0}` phải đặt trong dấu nháy",
            "a text that begins with `{0}` must stand in quotes",
        ),
        ("đặt cả câu trong dấu nháy", "put the whole text in quotes"),
    ),
    known("tabs disallowed{}", "dấu tab không dùng được ở đây", "a tab cannot stand here"),
    known("{} tab", "dấu tab không dùng được ở đây", "a tab cannot stand here"),
    known("{}tag{}", "nhãn `!` không dùng trong tệp này", "tags `!` are not used in this file"),
    known(
        "{}directive{}",
        "dòng `%` không dùng trong tệp này",
        "lines `%` are not used in this file",
    ),
    known(
        "{}anchor{}",
        "neo `&` và bí danh `*` không dùng trong tệp này",
        "anchors `&` and aliases `*` are not used in this file",
    ),
    known("{}flow{}", "ngoặc `{ }` hay `[ ]` ở đây không đúng", "the brackets are wrong here"),
    helped(("{}block{}", "thụt lề ở đây không đúng", "the indentation is wrong here"), MARGIN),
    helped(
        ("{}indentation{}", "thụt lề ở đây không đúng", "the indentation is wrong here"),
        MARGIN,
    ),
    helped(
        ("mapping {} are not allowed{}", "khóa không đứng được ở đây", "a key cannot stand here"),
        MARGIN,
    ),
    known("simple key expected ':'", "dòng này không có khóa", "this line has no key"),
    known("illegal placement of ':'{}", "dấu `:` không đứng được ở đây", "a `:` cannot stand here"),
    known(
        "{}document{}",
        "tệp có hai phần; mỗi tệp chỉ một phần",
        "the file has two parts; each has one",
    ),
];
