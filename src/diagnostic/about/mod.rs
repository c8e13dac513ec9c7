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

impl Code {
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

    trait Codes {
        fn concat_codes(&self) -> Vec<&'static str>;
    }

    impl Codes for [&[About]; 5] {
        fn concat_codes(&self) -> Vec<&'static str> {
            self.iter().copied().flatten().map(|it| it.code).collect()
        }
    }
}
