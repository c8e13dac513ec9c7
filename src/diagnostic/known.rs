//! What is expected, and what is found.

/// What kind of value a file asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// Text.
    Text,
    /// A whole number, written in digits alone.
    WholeNumber,
    /// `true` or `false`.
    YesNo,
    /// A date such as `2018-06-15`.
    Date,
    /// A period such as `2018`.
    Period,
    /// A percentage such as `25%`.
    Percent,
    /// A number such as `12` or `12.5`.
    Decimal,
    /// An address on the web.
    Link,
    /// One of a few words.
    Word,
    /// A sequence of items.
    List,
    /// A mapping of keys to values.
    Mapping,
}

/// What stands there instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// Nothing: an empty value, `~` or `null`.
    Nothing,
    /// A single value, as written.
    Scalar(String),
    /// A sequence.
    List,
    /// A mapping.
    Mapping,
}

/// What a file that is not UTF-8 looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OldEncoding {
    /// UTF-16, which Windows calls "Unicode".
    Utf16,
    /// One byte a letter: Windows-1258, TCVN3, VNI.
    SingleByte,
}

/// What a related place shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Label {
    /// What a declaration says of it.
    Said(crate::words::Said),
    /// The first of two.
    FirstHere,
    /// The unit above.
    ParentHere,
}
