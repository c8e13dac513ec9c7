//! What official Vietnamese is made of: numbers and dates as they are read and written, a
//! sentence in two languages, and which known word another resembles.
//!
//! Nothing here knows of units, files or pages.

pub mod date;
pub mod inert;
mod meant;
pub mod number;
pub mod period;
pub mod prose;
mod said;
pub mod slips;
mod text;
pub mod vietnamese;
pub mod windows;

pub use date::{Date, looks_like_a_date};
pub use meant::{
    digits_for_letters, meant_number, meant_word, odd_character, plain, same_name, same_name_of,
};
pub use period::{Period, PeriodSpan};
pub(crate) use said::said;
pub use said::{Lang, Said};
pub use text::{clean, composed, is_composed, is_invisible, slug};

/// A digest of bytes in hexadecimal, by which they can be told from all others.
pub fn digest(bytes: &[u8]) -> String {
    blake3::hash(bytes).to_hex().to_string()
}

/// Of a longer word nobody asks which is meant: to compare takes as long as both are.
const LONGEST_MEANT: usize = 100;

/// The known word that `word` most resembles, if any is near enough to be meant.
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let letters = word.chars().take(LONGEST_MEANT + 1).count();
    if letters > LONGEST_MEANT {
        return None;
    }
    let limit = 1 + letters / 4;
    known
        .into_iter()
        .map(|it| (strsim::damerau_levenshtein(word, it), it))
        .filter(|(distance, _)| *distance <= limit)
        .min()
        .map(|(_, it)| it.to_owned())
}

/// How alike two texts are, in hundredths: 100 if they are the same.
pub fn alike(one: &str, other: &str) -> usize {
    let longest = one.chars().count().max(other.chars().count()).max(1);
    100 - strsim::levenshtein(one, other) * 100 / longest
}

/// Some of several, as a sentence has them: "a, b hoặc c".
pub fn either(all: &[String], or: &str) -> String {
    match all {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} {or} {last}", first.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_word_is_offered_only_when_it_is_near() {
        let known = ["level", "code", "online"];

        assert_eq!(nearest("levl", known), Some("level".to_owned()));
        assert_eq!(nearest("in_person", known), None);
        let [longest, longer] = [99, 100].map(|it| "a".repeat(it) + "b");
        for (word, meant) in [(&longest[..], true), (&longer, false)] {
            let like = word.replacen('a', "c", 1);
            assert_eq!(nearest(word, [&*like]).is_some(), meant);
        }
    }
}
