//! The one way to say a thing in both languages.
//!
//! What is said is a value of its own: a language left out does not compile.

/// The language of messages. It never changes what is written to a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lang {
    /// Tiếng Việt.
    #[default]
    Vi,
    /// English.
    En,
}

impl Lang {
    /// What is said to who reads this language.
    pub fn of<T>(self, said: Said<T>) -> T {
        match self {
            Self::Vi => said.vi,
            Self::En => said.en,
        }
    }
}

/// One matter, said in both languages: a text, or a row of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Said<T = String> {
    /// Tiếng Việt.
    pub vi: T,
    /// English.
    pub en: T,
}

impl Said {
    /// One matter in both languages.
    pub fn new(vi: impl Into<String>, en: impl Into<String>) -> Self {
        Self { vi: vi.into(), en: en.into() }
    }
}

impl<T> Said<T> {
    /// One matter in both languages, as it stands.
    pub const fn of(vi: T, en: T) -> Self {
        Self { vi, en }
    }

    /// What is said to who reads this language.
    pub fn get(&self, lang: Lang) -> &T {
        match lang {
            Lang::Vi => &self.vi,
            Lang::En => &self.en,
        }
    }
}

impl<T: AsRef<str>> Said<T> {
    /// This text, to keep.
    pub fn owned(&self) -> Said {
        Said::new(self.vi.as_ref(), self.en.as_ref())
    }
}

/// One matter in both languages, put together from others, each in its language:
/// `said!("lệch {}", "off by {}"; length)`.
macro_rules! said {
    ($vi:literal, $en:literal; $($part:expr),+) => {
        $crate::words::Said::new(
            format!($vi, $($part.vi),+),
            format!($en, $($part.en),+),
        )
    };
}

pub(crate) use said;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_reader_is_told_in_their_own_language() {
        let heads = Said::of(["đơn vị", "kỳ"], ["unit", "period"]);

        assert_eq!(heads.get(Lang::Vi), &["đơn vị", "kỳ"]);
        assert_eq!(Lang::En.of(heads), ["unit", "period"]);
        assert_eq!(Said::of("có", "yes").owned().get(Lang::En), "yes");
        let half = Said::of("0,5", "0.5");
        assert_eq!(said!("lệch {}", "off by {}"; half), Said::new("lệch 0,5", "off by 0.5"));
    }
}
