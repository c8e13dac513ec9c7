//! What the kinds of values are called.

use super::few;
use crate::formula::expr::Rules;
use crate::formula::{Kind, Unit};
use crate::words::Said;

/// What a kind is called: "số hồ sơ", "tỷ lệ %", "giá trị của `level`".
pub fn called(kind: &Kind, rules: &Rules) -> Said {
    match kind {
        Kind::Number(Unit::Plain) => Said::new("số", "a number"),
        Kind::Number(Unit::Share) => Said::new("tỷ lệ %", "a share (%)"),
        Kind::Number(Unit::Days) => Said::new("số ngày", "a number of days"),
        Kind::Number(Unit::Noun(it)) => Said::new(format!("số {it}"), format!("a number of {it}")),
        Kind::Number(Unit::Mixed(it)) => {
            Said::new(format!("số tính bằng {it}"), format!("a number in {it}"))
        }
        Kind::Truth => Said::new("có hoặc không", "yes or no"),
        Kind::Date => Said::new("ngày", "a date"),
        Kind::Text => Said::new("chữ", "text"),
        Kind::List(_) => Said::new("danh sách", "a list"),
        Kind::Choice(choice) => {
            let choice = rules.choices.get(*choice);
            if let Some(name) = choice.and_then(|it| it.name.as_ref()) {
                return Said::new(format!("giá trị của `{name}`"), format!("a value of `{name}`"));
            }
            let words = choice.map(|it| &it.words[..]).unwrap_or_default();
            let words = few(words.iter().map(|it| &**it));
            Said::new(format!("một trong {words}"), format!("one of {words}"))
        }
    }
}
