//! What somebody meant who wrote a value nearly right: characters that look like others, signs
//! around it, the same in words.

use super::{is_invisible, vietnamese};

/// A character that cannot be told by eye from another, or not be seen at all.
pub fn odd_character(text: &str) -> Option<char> {
    let full = |it: char| matches!(it, '\u{ff01}'..='\u{ff5e}');
    let blank = |it: char| it.is_whitespace() && !it.is_ascii();
    text.chars().find(|it| is_invisible(*it) || blank(*it) || full(*it) || "“”‘’".contains(*it))
}

/// A text in the characters that a keyboard has.
pub fn plain(text: &str) -> String {
    let one = |it: char| match it {
        '“' | '”' | '‘' | '’' => None,
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(it) - 0xfee0),
        it if it.is_whitespace() => Some(' '),
        it if is_invisible(it) => None,
        it => Some(it),
    };
    text.chars().filter_map(one).collect::<String>().trim().to_owned()
}

/// The known word that is meant by one written with odd characters, signs around it, zeros
/// before it, in Roman numbers, in capitals, or behind what it counts: `03`, `3;`, `III`, `mức 3`.
pub fn meant_word<'a>(
    text: &str,
    known: &(impl IntoIterator<Item = &'a str> + Clone),
) -> Option<String> {
    let plain = plain(text);
    let bare = plain.trim_matches(|it: char| " ;,.:\"'".contains(it));
    let last = bare.rsplit(' ').next().unwrap_or(bare);
    let (number, last_number) = (roman(bare), roman(last));
    let small = bare.to_lowercase();
    let tries = [bare, bare.trim_start_matches('0'), &number, last, &last_number, &small];
    let found = tries.into_iter().find(|it| known.clone().into_iter().any(|word| word == *it));
    found.filter(|it| *it != text).map(str::to_owned)
}

/// A Roman number in digits; any other word as it is.
fn roman(text: &str) -> String {
    let number = (1..=5).find(|it| vietnamese::roman(*it) == text);
    number.map_or_else(|| text.to_owned(), |it| it.to_string())
}

/// A text with digits for the letters that look like them.
pub fn digits_for_letters(text: &str) -> String {
    let digit = |it| match it {
        'O' | 'o' => '0',
        'l' | 'I' => '1',
        it => it,
    };
    text.chars().map(digit).collect()
}

/// The whole number that is meant, and what stood in its way.
pub fn meant_number(text: &str) -> Option<String> {
    let other_base = ["0x", "0o", "0b"].iter().any(|it| text.starts_with(it));
    let plain = digits_for_letters(&plain(text));
    let bare = plain.trim_end_matches([',', ';', '.']);
    let digits = !bare.is_empty() && bare.bytes().all(|it| it.is_ascii_digit());
    let any = text.chars().any(char::is_numeric);
    (digits && any && !other_base && bare != text).then(|| bare.to_owned())
}

/// Whether two names are the same but for capitals, blanks and odd characters.
pub fn same_name(one: &str, other: &str) -> bool {
    same_name_of(one) == same_name_of(other)
}

/// What all names have in common that are the same in this way.
pub fn same_name_of(name: &str) -> String {
    plain(name).to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_known_behind_what_stands_around_it() {
        let known = ["1", "2", "3", "met"];
        for (text, word) in [
            ("03", "3"),
            ("3;", "3"),
            ("mức 3", "3"),
            ("III", "3"),
            ("\u{a0}2", "2"),
            ("“met”", "met"),
        ] {
            assert_eq!(meant_word(text, &known), Some(word.to_owned()), "{text}");
        }
        assert_eq!(meant_word("3", &known), None);
        assert_eq!(meant_word("33", &known), None);
        assert_eq!(meant_word("mức cao", &known), None);
    }

    #[test]
    fn a_number_is_known_behind_what_looks_like_it() {
        for (text, number) in
            [("41O", "410"), ("１２", "12"), ("12\u{a0}", "12"), ("12,", "12"), ("1O", "10")]
        {
            assert_eq!(meant_number(text), Some(number.to_owned()), "{text}");
        }
        for text in ["12", "1.234", "0x10", "0o17", "-", "1,5", "mười", "O"] {
            assert_eq!(meant_number(text), None, "{text}");
        }
    }
}
