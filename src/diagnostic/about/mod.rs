//! What each code is about, at length: what happened, an example, the law behind it.

mod documents;
mod files;
mod records;
mod sheets;
mod units;

use super::Code;
use crate::words::Said;

/// A code, and what it is about.
struct About {
    code: &'static str,
    vi: &'static str,
    en: &'static str,
}

/// An example of each code: what is wrong, what is right, and the law where one stands behind it;
/// they are as somebody types them, and the same in both languages.
const EXAMPLES: &str = include_str!("examples.txt");

/// What is wrong, what is right, and for which law.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Example {
    /// What brings the code about.
    pub wrong: String,
    /// What does not; or the command that leads further.
    pub right: String,
    /// The law behind it.
    pub law: Option<&'static str>,
}

impl Code {
    /// An example of what it is about.
    pub fn example(self) -> Example {
        let head = format!("[{}]", self.as_str());
        let own = EXAMPLES.lines().skip_while(|it| *it != head).skip(1);
        let mut example = Example::default();
        for line in own.take_while(|it| !it.starts_with('[')) {
            let (sign, text) = line.split_once(' ').unwrap_or_default();
            match sign {
                "-" => example.wrong = text.replace('⏎', "\n"),
                "+" => example.right = text.replace('⏎', "\n"),
                _ => example.law = Some(text),
            }
        }
        example
    }

    /// What it is about, at length.
    pub fn about(self) -> Said<&'static str> {
        let all = [files::ALL, units::ALL, records::ALL, sheets::ALL, documents::ALL];
        let found = all.iter().copied().flatten().find(|it| it.code == self.as_str());
        found.map_or(Said::of("", ""), |it| Said::of(it.vi, it.en))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_code_is_explained_once() {
        let all =
            [files::ALL, units::ALL, records::ALL, sheets::ALL, documents::ALL].concat_codes();
        for code in Code::all() {
            assert_eq!(
                all.iter().filter(|it| **it == code.as_str()).count(),
                1,
                "{}",
                code.as_str()
            );
        }
        assert_eq!(all.len(), Code::all().len());
    }

    #[test]
    fn each_code_has_an_example_of_its_own() {
        for code in Code::all() {
            let head = format!("[{}]", code.as_str());
            assert_eq!(EXAMPLES.lines().filter(|it| *it == head).count(), 1, "{head}");
            let Example { wrong, right, .. } = code.example();
            assert!(!wrong.is_empty() && !right.is_empty() && wrong != right, "{head}");
        }
        let heads = EXAMPLES.lines().filter(|it| it.starts_with('[')).count();
        assert_eq!(heads, Code::all().len());
    }

    trait Codes {
        fn concat_codes(&self) -> Vec<&'static str>;
    }

    impl Codes for [&[About]; 5] {
        fn concat_codes(&self) -> Vec<&'static str> {
            self.iter().copied().flatten().map(|it| it.code).collect()
        }
    }
}
