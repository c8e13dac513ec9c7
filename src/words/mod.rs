//! What official Vietnamese is made of: numbers and dates as they are read and written.
//!
//! Nothing here knows of units, files or pages.

pub mod date;
pub mod number;

pub use date::Date;

/// What is said in both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Said {
    /// Tiếng Việt.
    pub vi: String,
    /// English.
    pub en: String,
}

impl Said {
    /// The same matter in both languages.
    pub fn new(vi: impl Into<String>, en: impl Into<String>) -> Self {
        Self { vi: vi.into(), en: en.into() }
    }
}

/// A digest of bytes in hexadecimal, by which they can be told from all others.
pub fn digest(bytes: &[u8]) -> String {
    blake3::hash(bytes).to_hex().to_string()
}
