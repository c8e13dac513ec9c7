//! What an explanation lacks: of whom, what, and where to state it.

use super::words::Words;
use super::{labels, sources};
use crate::judge::inputs::Spot;
use crate::report::assessed::{AssessedBasis, AssessedLack};
use crate::words::Said;

/// What is missing, whose it is, and where to state it.
pub(super) fn missing(words: Words, basis: &AssessedBasis) -> String {
    let one = |(spot, it): (&Spot, &AssessedLack)| {
        let row = it.row.as_ref().map(|it| format!(" · {it}")).unwrap_or_default();
        let whose = format!("{} · {}{row}", it.unit, it.period);
        let label = match (spot.table, spot.field) {
            (table, Some(field)) => labels::field(words.lang, words.dictionary, table, field),
            (Some(table), None) => {
                let table = words.dictionary.tables.get(table);
                table.map(|it| words.choose(it.called())).unwrap_or_default()
            }
            (None, None) => String::new(),
        };
        let at = sources::place(&it.file, it.line);
        let condition = spot.field.filter(|_| spot.table.is_none());
        let condition = condition.and_then(|it| words.dictionary.fields.get(it)?.asked_if.as_ref());
        if let Some(condition) = condition.filter(|_| it.not_asked.is_some()) {
            let only =
                words.choose(Said::of("không hỏi, vì chỉ hỏi khi", "not asked, but only if"));
            let says = words.choose(Said::of(
                "bộ quy định phải nói khi ấy thế nào (`applies_if`)",
                "the rulebook has to say what then holds (`applies_if`)",
            ));
            format!("{whose}: “{label}” {only} {}; {says}", words.say(&condition.root))
        } else if let Some(name) = &it.name {
            let state = words.choose(Said::of("ghi", "state"));
            format!("{whose}: “{label}”, {state} `{name}`{at}")
        } else {
            let none = words.choose(if it.has_record {
                Said::of("chưa đủ số liệu", "values are lacking")
            } else {
                Said::of("chưa có tệp số liệu", "there is no record")
            });
            format!("{whose}: {none}{at}")
        }
    };
    let all: Vec<_> = basis.values.missing.iter().zip(&basis.missing).map(one).collect();
    sources::listed(words.choose(Said::of("Còn thiếu", "Missing")), &all)
}
