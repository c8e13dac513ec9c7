//! Sentences of Typst, which typesets pages, and of its proposals.

use super::{Pattern, helped, known};

/// What Typst calls kinds of values and pieces of its language.
pub(super) const WORDS: &[(&str, &str)] = &[
    ("content", "nội dung trong `[ ]`"),
    ("string", "chuỗi"),
    ("integer", "số nguyên"),
    ("float", "số thập phân"),
    ("boolean", "`true` hoặc `false`"),
    ("array", "mảng"),
    ("dictionary", "từ điển"),
    ("function", "hàm"),
    ("length", "độ dài"),
    ("relative length", "độ dài tương đối"),
    ("fraction", "phần chia"),
    ("ratio", "tỷ lệ"),
    ("alignment", "cách căn"),
    ("color", "màu"),
    ("label", "nhãn"),
    ("module", "tệp"),
    ("type", "loại"),
    ("arguments", "các tham số"),
    ("auto", "`auto`"),
    ("none", "`none`"),
    ("nothing", "không có gì"),
    ("expression", "một biểu thức"),
    ("identifier", "một tên"),
    ("pattern", "một tên"),
    ("comma", "dấu phẩy"),
    ("colon", "dấu hai chấm"),
    ("semicolon", "dấu chấm phẩy"),
    ("line break", "xuống dòng"),
    ("semicolon or line break", "dấu chấm phẩy hoặc xuống dòng"),
    ("block", "một khối `{ }`"),
    ("body", "phần thân"),
    ("argument list", "danh sách tham số"),
    ("equals sign", "dấu `=`"),
    ("closing bracket", "`]`"),
    ("closing paren", "`)`"),
    ("closing brace", "`}`"),
    ("opening bracket", "`[`"),
    ("opening paren", "`(`"),
    ("opening brace", "`{`"),
    ("end of file", "hết tệp"),
    ("end of block", "hết khối"),
    ("hash", "dấu `#`"),
    ("star", "dấu `*`"),
    ("underscore", "dấu `_`"),
    ("dollar sign", "dấu `$`"),
    ("named or keyed pair", "một cặp tên và giá trị"),
];

pub(super) const SENTENCES: &[Pattern] = &[
    helped(
        ("unknown variable: {}", "không có gì tên `{0}`", "nothing is called `{0}`"),
        (
            "xem lại chính tả; các lệnh có sẵn ở `templates/nd30.typ`; muốn in dấu `#` thì viết `\\#`",
            "check the spelling; the commands are in `templates/nd30.typ`; to print a `#`, write `\\#`",
        ),
    ),
    helped(
        (
            "expected content, found {}",
            "phải là nội dung trong `[ ]`, mà gặp <0>",
            "content in `[ ]` must stand here, and there is {0}",
        ),
        ("đặt giá trị trong ngoặc vuông: `[{{ … }}]`", "put the value in brackets: `[{{ … }}]`"),
    ),
    known(
        "expected {}, found {}",
        "phải là <0>, mà gặp <1>",
        "{0} must stand here, and there is {1}",
    ),
    known("expected {}", "thiếu <0>", "{0} is missing"),
    helped(
        (
            "unclosed delimiter",
            "một dấu ngoặc mở ra mà chưa đóng",
            "a bracket is opened and not closed",
        ),
        ("thêm `)`, `]` hoặc `}` cho đủ cặp", "add the `)`, `]` or `}` that belongs to it"),
    ),
    known("unclosed string", "chuỗi chưa đóng ngoặc kép", "a text in quotes is not closed"),
    known(
        "unclosed label",
        "nhãn mở bằng `<` mà chưa đóng bằng `>`",
        "a label opened by `<` is not closed by `>`",
    ),
    known(
        "unclosed raw text",
        "đoạn mở bằng dấu `` ` `` mà chưa đóng",
        "text opened by a backtick is not closed",
    ),
    known("unexpected argument: {}", "thừa tham số `{0}`", "there is an argument `{0}` too many"),
    known("unexpected argument", "thừa một tham số", "there is an argument too many"),
    known("unexpected {}", "thừa <0>", "there is {0} too many"),
    known("missing argument: {}", "thiếu tham số `{0}`", "the argument `{0}` is missing"),
    known("duplicate argument: {}", "tham số `{0}` ghi hai lần", "the argument `{0}` stands twice"),
    known("duplicate key: {}", "khóa `{0}` ghi hai lần", "the key `{0}` stands twice"),
    known(
        "the character `{}` is not valid in code",
        "ký tự `{0}` không đứng trong lệnh được",
        "the character `{0}` cannot stand in code",
    ),
    helped(
        ("file not found (searched at {})", "không có tệp `{0}`", "there is no file `{0}`"),
        (
            "trang chỉ thấy các tệp `.typ` trong `templates/` và tệp đính kèm của nó",
            "a page sees only the `.typ` files of `templates/`, and what is attached to it",
        ),
    ),
    helped(
        (
            "path `{}` would escape the project root",
            "`{0}` dẫn ra ngoài `templates/`",
            "`{0}` leads out of `templates/`",
        ),
        (
            "trang chỉ thấy các tệp `.typ` trong `templates/` và tệp đính kèm của nó",
            "a page sees only the `.typ` files of `templates/`, and what is attached to it",
        ),
    ),
    helped(
        (
            "failed to load file (packages are not available here)",
            "trang không dùng được gói của Typst",
            "a page cannot use packages of Typst",
        ),
        (
            "viết lệnh ấy trong một tệp `.typ` của `templates/`",
            "write that command in a `.typ` file of `templates/`",
        ),
    ),
    known(
        "failed to load file ({})",
        "không mở được tệp: “{0}”",
        "the file cannot be opened: “{0}”",
    ),
    helped(
        ("unknown font family: {}", "không có phông chữ `{0}`", "there is no font `{0}`"),
        (
            "bỏ dòng chọn phông: trang đã có phông chữ thay cho Times New Roman",
            "leave the font out: pages have one that stands for Times New Roman",
        ),
    ),
    known(
        "label `{}` does not exist in the document",
        "văn bản không có nhãn `{0}`",
        "the document has no label `{0}`",
    ),
    known(
        "label `{}` occurs multiple times in the document",
        "nhãn `{0}` có nhiều lần trong văn bản",
        "the label `{0}` stands several times in the document",
    ),
    known("module `{}` does not contain `{}`", "`{0}` không có `{1}`", "`{0}` has no `{1}`"),
    known(
        "unresolved import",
        "tệp được gọi không có tên này",
        "the imported file has no such name",
    ),
    known(
        "dictionary does not contain key {}",
        "từ điển không có khóa {0}",
        "the dictionary has no key {0}",
    ),
    known("type {} has no method `{}`", "<0> không có `{1}`", "{0} has no `{1}`"),
    known("type {} does not contain field `{}`", "<0> không có `{1}`", "{0} has no `{1}`"),
    known(
        "cannot access fields on type {}",
        "<0> không có gì bên trong",
        "there is nothing inside {0}",
    ),
    known("{} does not have field {}", "<0> không có {1}", "{0} has no {1}"),
    known(
        "array index out of bounds (index: {}, len: {}){}",
        "mảng có {1} phần tử, không có phần tử số {0}",
        "the array has {1} elements and none at {0}",
    ),
    known("cannot join {} with {}", "không ghép được <0> với <1>", "{0} cannot be joined with {1}"),
    known("cannot add {} and {}", "không cộng được <0> với <1>", "{0} and {1} cannot be added"),
    known(
        "cannot subtract {} from {}",
        "không trừ được <0> khỏi <1>",
        "{0} cannot be subtracted from {1}",
    ),
    known(
        "cannot multiply {} with {}",
        "không nhân được <0> với <1>",
        "{0} cannot be multiplied with {1}",
    ),
    known("cannot divide {} by {}", "không chia được <0> cho <1>", "{0} cannot be divided by {1}"),
    known(
        "cannot compare {} and {}",
        "không so sánh được <0> với <1>",
        "{0} cannot be compared with {1}",
    ),
    known("cannot divide by zero", "chia cho 0", "a division by 0"),
    known("cannot loop over {}", "không lặp qua <0> được", "{0} cannot be looped over"),
    known(
        "maximum function call depth exceeded",
        "lệnh gọi nhau quá sâu",
        "commands call each other too deep",
    ),
    known("maximum {} depth exceeded", "lồng nhau quá sâu", "things stand too deep in each other"),
    known("cyclic import", "tệp gọi nhau thành vòng", "files import each other in a circle"),
    known(
        "assertion failed: {}",
        "điều kiện của biểu mẫu không đúng: {0}",
        "a condition of the form does not hold: {0}",
    ),
    known("panicked with: {}", "biểu mẫu tự dừng: {0}", "the form stops itself: {0}"),
    known(
        "layout did not converge within {} attempts",
        "dàn {0} lần mà trang vẫn đổi",
        "the page still changes after {0} attempts",
    ),
    known(
        "PDF/{} error: {}",
        "trang không đạt chuẩn PDF/{0}: “{1}”",
        "the page is no PDF/{0}: “{1}”",
    ),
    helped(
        (
            "{} was ignored during HTML export",
            "`{0}` không có chỗ trong tệp Word",
            "`{0}` has no place in a Word file",
        ),
        (
            "viết phần ấy bằng đoạn văn, bảng hay danh sách, hoặc chỉ cho PDF: `#if sys.inputs.format == \"pdf\" [ … ]`",
            "write that part as paragraphs, a table or a list, or for PDF alone: `#if sys.inputs.format == \"pdf\" [ … ]`",
        ),
    ),
    known(
        "typesetter stopped: {}",
        "chương trình dàn trang dừng giữa chừng ({0})",
        "the typesetter stopped ({0})",
    ),
];

/// What Typst proposes.
pub(super) const HINTS: &[Pattern] = &[
    known(
        "if you meant to use subtraction, try adding spaces around the minus sign{}: `{}`",
        "tên được có dấu gạch nối; nếu là phép trừ thì viết cách ra: `{1}`",
        "a name may have hyphens; if it is a subtraction, write it with spaces: `{1}`",
    ),
    known(
        "if you meant to display multiple letters as is, try adding spaces between each letter: `{}`",
        "nếu là từng chữ cái thì viết cách ra: `{0}`",
        "if these are single letters, write them with spaces: `{0}`",
    ),
    known(
        "if you meant to display this as text, try placing it in quotes: `{}`",
        "nếu là chữ thì đặt trong ngoặc kép: `{0}`",
        "if it is a text, put it in quotes: `{0}`",
    ),
    known("you are already in code mode", "ở đây đã là lệnh", "this is code already"),
    known("try removing the `#`", "bỏ dấu `#`", "leave the `#` out"),
    known("try adding a hash before the {}", "thêm dấu `#` vào trước", "put a `#` before it"),
];
