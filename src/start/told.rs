//! What is said of keys, fields and tables to who fills them in.

use crate::facts::Dictionary;
use crate::facts::dictionary::{Field, Key as RowKey, Sort, Table};
use crate::model::{Key, Period};

/// What rows are told apart by.
pub(super) fn key(table: &Table) -> String {
    let label = &table.fields[0].label.vi;
    let what = match table.key {
        RowKey::Catalog => "trong danh mục, giữ ngoặc kép",
        RowKey::Sector => "như danh mục gọi",
        RowKey::Text => "chữ",
    };
    format!("{label}: {what}")
}

/// What a field is and how it is written, in lines.
pub(super) fn field(field: &Field, dictionary: &Dictionary, key: &Key) -> Vec<String> {
    let noun = field.noun.as_ref().map(|it| format!(" {it}")).unwrap_or_default();
    let words = |choice: usize| {
        let rules = &dictionary.rules.choices[choice];
        let words = rules.words.iter().enumerate().skip(usize::from(rules.unstated));
        let word = |(place, word): (usize, &std::sync::Arc<str>)| {
            let place = u16::try_from(place).unwrap_or(u16::MAX);
            let label = dictionary.label(choice, place).map(|it| it.vi.as_str());
            let label = label.filter(|it| **it != **word);
            label.map_or_else(|| word.to_string(), |it| format!("{word} ({it})"))
        };
        words.map(word).collect::<Vec<_>>().join(", ")
    };
    let sort = match field.sort {
        Sort::Count => format!("số{noun}, nguyên"),
        Sort::Number => format!("số{noun}, như 12.5"),
        Sort::Share => "tỷ lệ, như 12,5%".to_owned(),
        Sort::YesNo => "true (có) hoặc false (không)".to_owned(),
        Sort::Choice(choice) => format!("một trong: {}", words(choice)),
        Sort::ListOfChoice(choice) => format!("danh sách [a, b] trong: {}", words(choice)),
        Sort::Date => format!("ngày, như {}", key.period.end()),
        Sort::Link => "địa chỉ, như https://…".to_owned(),
        Sort::ListOfText => "danh sách, như [“một”, “hai”]".to_owned(),
        Sort::Prose => "lời văn; nhiều đoạn thì ghi | rồi xuống dòng, thụt vào".to_owned(),
        Sort::Text | Sort::Computed => "chữ".to_owned(),
    };
    let mut lines = vec![format!("{}: {sort}", one_line(&field.label.vi))];
    lines.extend(field.help.as_ref().map(|it| format!("  {}", one_line(&it.vi))));
    lines.extend(
        field.asked_if.as_ref().map(|it| format!("  Chỉ ghi khi {}", dictionary.condition(it))),
    );
    lines
}

/// A text in one line.
pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// That a table need not be filled in, where it is composed of what is filed of shorter periods.
pub(super) fn composed(table: &Table, period: Period) -> Option<String> {
    let of: Vec<_> = table.composed_of(period).iter().map(ToString::to_string).collect();
    let of = of.join(", ");
    (!of.is_empty()).then(|| {
        format!("Để trống cả bảng cũng được: đã nộp {of} thì số của kỳ này hợp từ các kỳ ấy.")
    })
}
