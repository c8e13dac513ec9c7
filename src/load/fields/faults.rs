//! What can be wrong with a declaration, in both languages, each with what to do.

use super::entry::Words;
use crate::diagnostic::meant;
use crate::words::{Said, nearest};

pub(super) fn words(vi: String, en: String, help: Option<(&str, &str)>) -> Words {
    (Said::new(vi, en), help.map(|(vi, en)| Said::new(vi, en)))
}

const ANOTHER: (&str, &str) = ("đặt tên khác", "give it another name");

/// Two things of one name.
pub(super) fn twice(name: &str) -> Words {
    words(
        format!("tên `{name}` khai báo hai lần"),
        format!("`{name}` is declared twice"),
        Some(ANOTHER),
    )
}

/// A field of a row that bears the name of one of the unit.
pub(super) fn hides(name: &str) -> Words {
    let vi = format!("trường `{name}` của hàng che mất trường cùng tên của đơn vị");
    words(vi, format!("field `{name}` of the row hides the unit's of that name"), Some(ANOTHER))
}

/// What is to follow from `else` where there is none.
pub(super) fn nothing_else() -> Words {
    words(
        "`together: else` mà trường không có `else`".to_owned(),
        "`together: else`, and the field has no `else`".to_owned(),
        Some(("thêm `else`, hoặc bỏ `together`", "add `else`, or take `together` away")),
    )
}

/// A name that records and formulas cannot bear.
pub(super) fn bad_name(name: &str) -> Words {
    words(
        format!("`{name}` không dùng làm tên được"),
        format!("`{name}` cannot be a name"),
        Some((
            "tên gồm chữ không dấu, số, `_`, bắt đầu bằng chữ, phần này cách phần kia bằng dấu chấm",
            "a name is of ASCII letters, digits and `_`, begins with a letter, its parts joined by dots",
        )),
    )
}

/// A word that means something else in YAML, in formulas or in every record.
pub(super) fn reserved(name: &str) -> Words {
    let vi = format!("`{name}` là từ đã có nghĩa khác");
    words(vi, format!("the word `{name}` means something else already"), Some(ANOTHER))
}

/// A word that no value can have.
pub(super) fn bad_word(word: &str) -> Words {
    words(
        format!("`{word}` không dùng làm giá trị được"),
        format!("`{word}` cannot be a value"),
        Some((
            "giá trị gồm chữ không dấu, số và `_`",
            "a value is of ASCII letters, digits and `_`",
        )),
    )
}

/// A value that is named twice.
pub(super) fn value_twice(word: &str) -> Words {
    let help = ("giữ lại một", "keep one of the two");
    words(
        format!("giá trị `{word}` ghi hai lần"),
        format!("value `{word}` stands twice"),
        Some(help),
    )
}

/// A name under which nothing is declared; the nearest one, or all if they are few.
pub(super) fn none<'a>(
    (vi, en): (&str, &str),
    name: &str,
    known: impl Iterator<Item = &'a str> + Clone,
) -> Words {
    const FEW: usize = 12;
    let says = Said::new(format!("không có {vi} `{name}`"), format!("there is no {en} `{name}`"));
    if let Some(it) = nearest(name, known.clone()) {
        return (says, Some(meant(&it)));
    }
    let mut all: Vec<_> = known.map(|it| format!("`{it}`")).collect();
    all.dedup();
    let list = all.join(", ");
    let few = (1..=FEW).contains(&all.len());
    (
        says,
        few.then(|| Said::new(format!("chọn một trong: {list}"), format!("choose one of {list}"))),
    )
}

pub(super) const FIELD: (&str, &str) = ("trường", "field");
pub(super) const SCALE: (&str, &str) = ("thang", "scale");
pub(super) const GROUP: (&str, &str) = ("nhóm trường", "group of fields");
pub(super) const TABLE: (&str, &str) = ("bảng", "table");

/// A field that does not say what it holds.
pub(super) fn no_type(name: &str) -> Words {
    words(
        format!("trường `{name}` chưa nêu `type`"),
        format!("field `{name}` does not say its `type`"),
        Some((
            "thêm `type: count`, `yes_no`, `choice` …; trường tính ra thì ghi `is` hoặc `cases`",
            "add `type: count`, `yes_no`, `choice` …; a field that is computed has `is` or `cases`",
        )),
    )
}

/// Keys that do not go together.
pub(super) fn apart(key: &str, beside: &str) -> Words {
    words(
        format!("`{key}` không đi với `{beside}`"),
        format!("`{key}` does not go with `{beside}`"),
        Some(("bỏ một trong hai", "take one of the two away")),
    )
}

/// A choice or a list that does not say what its values are.
pub(super) fn no_values(kind: &str, of: &str) -> Words {
    words(
        format!("`{kind}` cần đúng một trong {of}"),
        format!("`{kind}` needs exactly one of {of}"),
        Some((
            "ghi `values: {từ: nhãn}`, hoặc `scale: …` với một thang đã khai báo",
            "write `values: {word: label}`, or `scale: …` with a scale that is declared",
        )),
    )
}

/// A bound that is not of the field's own sort.
pub(super) fn bad_bound(text: &str) -> Words {
    let vi = format!("`{text}` không phải một giới hạn của trường này");
    let help = (
        "ghi một số cùng loại với trường; `min` không lớn hơn `max`",
        "write a number of the field's own sort; `min` is not more than `max`",
    );
    words(vi, format!("`{text}` is no bound of this field"), Some(help))
}

/// A table that does not say how its rows are told apart.
pub(super) fn no_key(name: &str) -> Words {
    words(
        format!("bảng `{name}` cần đúng một khóa"),
        format!("table `{name}` needs exactly one key"),
        Some(("thêm `key: {code: catalog}`", "add `key: {code: catalog}`")),
    )
}

/// Two fields that cannot both stand in a record.
pub(super) fn in_the_way(name: &str) -> Words {
    words(
        format!("`{name}` đứng ở chỗ của một trường, bảng hoặc nhóm khác trong tệp số liệu"),
        format!("`{name}` stands where another field, table or group stands in a record"),
        Some(ANOTHER),
    )
}

/// A field that rests on itself; the names on the way.
pub(super) fn circle(names: &[String]) -> Words {
    let way = names.join(" → ");
    words(
        format!("tính vòng quanh: {way}"),
        format!("this goes in a circle: {way}"),
        Some(("bỏ một trong các công thức ấy", "take one of these formulas away")),
    )
}

/// A field whose kind would follow from itself.
pub(super) fn no_kind(name: &str) -> Words {
    words(
        format!("không suy ra được `{name}` là loại gì"),
        format!("what sort of value `{name}` is does not follow"),
        Some(("thêm `type: …` bên cạnh công thức", "add `type: …` beside the formula")),
    )
}

/// The name of a fault that nobody could search for.
pub(super) fn bad_code(code: &str) -> Words {
    words(
        format!("`{code}` không dùng làm mã lỗi được"),
        format!("`{code}` cannot be the name of a fault"),
        Some((
            "mã gồm chữ thường không dấu, số và `-`, như `part-over-whole`",
            "it is of small ASCII letters, digits and `-`, such as `part-over-whole`",
        )),
    )
}

/// A noun beside a formula that counts something else.
pub(super) fn other_noun(noun: &str) -> Words {
    words(
        format!("công thức không đếm `{noun}`"),
        format!("the formula does not count `{noun}`"),
        Some(("bỏ `noun`, hoặc xem lại công thức", "take `noun` away, or look at the formula")),
    )
}

/// A case without its condition or its value, or an `else` that is not last.
pub(super) fn bad_case() -> Words {
    let shape = "`cases: [{when: …, then: …}, {else: …}]`";
    words(
        "trường hợp này không đủ `when` và `then`, hoặc `else` không ở cuối".to_owned(),
        "this case lacks `when` or `then`, or `else` is not last".to_owned(),
        Some((&format!("ghi {shape}"), &format!("write {shape}"))),
    )
}

/// A part of what it is not a part of.
pub(super) fn bad_part(name: &str) -> Words {
    words(
        format!("`part_of` cần một trường số cùng loại, `{name}` thì không"),
        format!("`part_of` needs a field of numbers that counts the same, and `{name}` is none"),
        Some(("xem lại `type` và `noun` của hai trường", "look at `type` and `noun` of both")),
    )
}

/// A span that ends before it begins.
pub(super) fn reversed() -> Words {
    let help = ("đổi chỗ hai ngày", "exchange the two");
    words("`from` sau `to`".to_owned(), "`from` is after `to`".to_owned(), Some(help))
}

/// A table that takes its rows from one that has none of its own.
pub(super) fn bad_rows(name: &str) -> Words {
    let vi = format!("bảng `{name}` không có hàng của riêng nó");
    let help = ("nêu một bảng mà tệp số liệu ghi", "name a table that records state");
    words(vi, format!("table `{name}` has no rows of its own"), Some(help))
}

/// A field that nobody could state: the rows of its table are not stated.
pub(super) fn not_stated(name: &str) -> Words {
    words(
        format!("`{name}` không ai ghi được: hàng của bảng này không ở trong tệp số liệu"),
        format!("nobody could state `{name}`: no record has the rows of this table"),
        Some(("tính nó ra bằng `is` hoặc `cases`", "compute it by `is` or `cases`")),
    )
}
