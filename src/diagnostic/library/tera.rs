//! Sentences of Tera, which fills templates.

use super::{Pattern, helped, known};

/// What Tera calls kinds of values and pieces of a template.
pub(super) const WORDS: &[(&str, &str)] = &[
    ("identifier", "một tên"),
    ("string", "chuỗi"),
    ("integer", "số nguyên"),
    ("float", "số thập phân"),
    ("number", "số"),
    ("bool", "đúng hoặc sai"),
    ("array", "danh sách"),
    ("map", "nhóm giá trị"),
    ("none", "không có gì"),
    ("undefined", "thứ không có"),
    ("content", "chữ ngoài thẻ"),
    ("comment", "ghi chú"),
    ("else", "`else`"),
    ("endif", "`endif`"),
    ("%}", "`%}`"),
    ("}}", "`}}`"),
];

pub(super) const SENTENCES: &[Pattern] = &[
    helped(
        (
            "Found {} but expected one of: {}",
            "ở đây phải có một giá trị (tên, chuỗi trong ngoặc kép, số), mà gặp <0>",
            "a value (a name, a text in quotes, a number) must stand here, and there is {0}",
        ),
        (
            "viết tên thứ cần in hay cần hỏi, như `{{ unit.name }}`, `{% if draft %}`",
            "write the name of what is printed or asked, like `{{ unit.name }}`, `{% if draft %}`",
        ),
    ),
    known(
        "Found {} but expected {}.",
        "gặp <0> ở chỗ phải là <1>",
        "there is {0} where {1} must stand",
    ),
    known(
        "Found {} but expected {}",
        "gặp <0> ở chỗ phải là <1>",
        "there is {0} where {1} must stand",
    ),
    helped(
        (
            "Unexpected end of input",
            "biểu mẫu hết khi còn một thẻ chưa đóng",
            "the template ends while a tag is still open",
        ),
        (
            "mỗi `{% if %}` cần `{% endif %}`, mỗi `{% for %}` cần `{% endfor %}`, mỗi `{{` cần `}}`",
            "every `{% if %}` needs `{% endif %}`, every `{% for %}` `{% endfor %}`, every `{{` `}}`",
        ),
    ),
    known(
        "Unexpected character",
        "ký tự này không đứng trong thẻ được",
        "this character cannot stand in a tag",
    ),
    known(
        "String opened with `{}` is missing its closing `{}`",
        "chuỗi mở bằng `{0}` mà chưa đóng",
        "a text opened with `{0}` is not closed",
    ),
    known(
        "Closing comment tag `{}` not found",
        "ghi chú chưa đóng bằng `{0}`",
        "a comment is not closed by `{0}`",
    ),
    known(
        "unexpected end of raw block",
        "`{% raw %}` chưa đóng bằng `{% endraw %}`",
        "`{% raw %}` is not closed by `{% endraw %}`",
    ),
    helped(
        ("Unknown tag", "không có thẻ này", "there is no such tag"),
        (
            "các thẻ: `if`, `elif`, `else`, `for`, `set`, `include`, `component`; thẻ đóng có `end` ở đầu và đứng đúng chỗ",
            "the tags are `if`, `elif`, `else`, `for`, `set`, `include`, `component`; a closing one begins with `end` and stands where its tag is open",
        ),
    ),
    known("Variable `{}` is not defined.{}", "không có gì tên `{0}`", "nothing is called `{0}`"),
    known(
        "Variable `{}` exists but its value is undefined",
        "`{0}` không có giá trị",
        "`{0}` has no value",
    ),
    known("Field `{}` is not defined.{}", "ở đây không có `{0}`", "there is no `{0}` in it"),
    known(
        "Field `{}` is not defined",
        "thứ có `{0}` không có ở đây",
        "what `{0}` is asked of is not there",
    ),
    known(
        "Tried to render a variable that is undefined",
        "thứ cần in không có ở đây",
        "what is to be printed is not there",
    ),
    known(
        "Cannot index into an undefined value",
        "thứ đứng trước `[` không có ở đây",
        "what stands before `[` is not there",
    ),
    known(
        "Cannot slice an undefined value",
        "thứ đứng trước `[` không có ở đây",
        "what stands before `[` is not there",
    ),
    known(
        "Index expression is undefined",
        "thứ trong `[ ]` không có ở đây",
        "what stands in `[ ]` is not there",
    ),
    known(
        "Math operations can only be done on numbers, found `{}`",
        "chỉ tính được với số, mà đây là <0>",
        "only numbers can be computed with, and this is {0}",
    ),
    helped(
        (
            "`+` requires both operands to be numbers, found `{}` and `{}`",
            "`+` chỉ cộng số, mà đây là <0> và <1>",
            "`+` adds numbers only, and these are {0} and {1}",
        ),
        ("nối chữ bằng `~`", "join texts by `~`"),
    ),
    known(
        "Cannot compare `{}` with `{}`",
        "không so sánh được <0> với <1>",
        "{0} cannot be compared with {1}",
    ),
    known(
        "Iteration not possible on type `{}`",
        "`for` chỉ đi qua danh sách, mà đây là <0>",
        "`for` goes over lists only, and this is {0}",
    ),
    known(
        "Key/value iteration is not possible on type `{}`, only on maps.",
        "`for k, v in` chỉ đi qua nhóm giá trị có tên, mà đây là <0>",
        "`for k, v in` goes over named values only, and this is {0}",
    ),
    known("Cannot divide by 0", "chia cho 0", "a division by 0"),
    known("Unknown filter `{}`", "không có bộ lọc `{0}`", "there is no filter `{0}`"),
    known("Unknown test `{}`", "không có phép thử `{0}`", "there is no test `{0}`"),
    known("Unknown function `{}`", "không có hàm `{0}`", "there is no function `{0}`"),
    known("Unknown component `{}`", "không có mảnh `{0}`", "there is no component `{0}`"),
    helped(
        (
            "Unknown template `{}`",
            "không có tệp `templates/{0}`",
            "there is no file `templates/{0}`",
        ),
        (
            "đường dẫn trong `include` tính từ `templates/`",
            "the path in `include` is counted from `templates/`",
        ),
    ),
    known(
        "Template '{}' not found",
        "không có tệp `templates/{0}`",
        "there is no file `templates/{0}`",
    ),
    known(
        "Circular include detected for template '{}'. Include chain: `{}`",
        "`templates/{0}` gọi chính nó qua `include`: {1}",
        "`templates/{0}` includes itself: {1}",
    ),
    known(
        "Component `{}` is defined in both `{}` and `{}`",
        "mảnh `{0}` có trong cả `templates/{1}` và `templates/{2}`",
        "component `{0}` stands both in `templates/{1}` and in `templates/{2}`",
    ),
    known(
        "Invalid type for the value, expected `{}` but got `{}`",
        "phải là <0>, mà đây là <1>",
        "this must be {0}, and it is {1}",
    ),
    known(
        "Missing keyword argument `{}`",
        "thiếu `{0}=…` trong ngoặc",
        "`{0}=…` is missing in the brackets",
    ),
    known(
        "{} is a reserved keyword of Tera, it cannot be {}",
        "`{0}` là từ riêng của biểu mẫu, không đặt làm tên được",
        "`{0}` is a word of the template language and cannot be a name",
    ),
    known(
        "Found invalid field of `loop`: {}. Only {}",
        "`loop` không có `{0}`; chỉ có `index`, `index0`, `first`, `last`, `length`",
        "`loop` has no `{0}`; it has `index`, `index0`, `first`, `last`, `length`",
    ),
    known("Unclosed component '{}'", "mảnh `{0}` chưa đóng", "component `{0}` is not closed"),
    known(
        "Closing tag '{}' doesn't match opening tag '{}'",
        "mở mảnh `{1}` mà đóng `{0}`",
        "component `{1}` is open and `{0}` is closed",
    ),
    known("The expression is too complex", "biểu thức quá dài", "the expression is too long"),
    known(
        "The template nesting is too deep",
        "thẻ lồng nhau quá sâu",
        "tags stand too deep in each other",
    ),
    known(
        "XML: {} element(s) left open",
        "tệp Word không hợp lệ: {0} phần tử XML chưa đóng",
        "no Word file: {0} XML element(s) left open",
    ),
    known(
        "XML: {}",
        "tệp Word không hợp lệ, XML sai: “{0}”",
        "no Word file, the XML is wrong: “{0}”",
    ),
];
