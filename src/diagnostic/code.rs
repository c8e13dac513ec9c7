//! How grave a fault is, and the stable name of its kind. Each stands beside the fault's own
//! words, in `faults`.

use crate::words::Said;

/// How grave a diagnostic is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth knowing; nothing is owed.
    Info,
    /// Something is missing or odd; documents are made all the same.
    Warning,
    /// Nothing is made from this file until it is mended.
    Error,
}

impl Severity {
    /// The name used in JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }

    /// The word before a message.
    pub fn called(self) -> Said<&'static str> {
        match self {
            Self::Info => Said::of("thông tin", "info"),
            Self::Warning => Said::of("cảnh báo", "warning"),
            Self::Error => Said::of("lỗi", "error"),
        }
    }
}

/// The stable name of a kind of trouble, printed between brackets, and how grave it is.
///
/// A name is never given to something else later: people search for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Code {
    name: &'static str,
    severity: Severity,
}

impl Code {
    pub(super) const fn new(name: &'static str, severity: Severity) -> Self {
        Self { name, severity }
    }

    /// The name in kebab-case.
    pub fn as_str(self) -> &'static str {
        self.name
    }

    /// How grave this kind of trouble is.
    pub fn severity(self) -> Severity {
        self.severity
    }
}
