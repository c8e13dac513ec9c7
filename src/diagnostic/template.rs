//! A name in a template that nothing bears, with its words in both languages.

use super::{Wording, meant, shorten};
use crate::words::Said;

/// A name that a template asks for in vain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TemplateName {
    /// Nothing is called so.
    Unknown {
        /// As written.
        name: String,
        /// What it is asked of; none where it stands alone.
        of: Option<String>,
        /// The known name that it resembles.
        nearest: Option<String>,
        /// All known names.
        known: Vec<String>,
    },
    /// Something is compared with a word that it never is.
    NeverSo {
        /// The word.
        name: String,
        /// What is compared with it.
        of: String,
        /// The nearest of those that it may be.
        nearest: Option<String>,
        /// All that it may be.
        known: Vec<String>,
    },
    /// All that is in something is printed as it is.
    Whole {
        /// What is.
        name: String,
        /// Whether that is a list, which is gone over, or names.
        many: bool,
    },
    /// It is asked of something that has nothing inside.
    NothingInside {
        /// As written.
        name: String,
        /// What it is asked of.
        of: String,
        /// Whether that is a list, which is gone over, or a single value.
        many: bool,
    },
}

/// So many names are still read by somebody.
const MOST: usize = 24;

impl TemplateName {
    pub(super) fn wording(&self) -> Wording {
        Wording { says: self.says(), help: self.help() }
    }

    fn says(&self) -> Said {
        match self {
            Self::Unknown { name, of: None, .. } => Said::new(
                format!("biểu mẫu không có gì tên `{name}`"),
                format!("nothing in a form is called `{name}`"),
            ),
            Self::Unknown { name, of: Some(of), .. } => Said::new(
                format!("`{}` không có `{name}`", shorten(of)),
                format!("`{}` has no `{name}`", shorten(of)),
            ),
            Self::NeverSo { name, of, .. } => Said::new(
                format!("`{}` không bao giờ là `{name}`", shorten(of)),
                format!("`{}` is never `{name}`", shorten(of)),
            ),
            Self::Whole { name, many: false } => Said::new(
                format!("`{}` là một nhóm tên, không in thẳng được", shorten(name)),
                format!("`{}` is a group of names, and cannot be printed as it is", shorten(name)),
            ),
            Self::Whole { name, many: true } => Said::new(
                format!("`{}` là danh sách, không in thẳng được", shorten(name)),
                format!("`{}` is a list, and cannot be printed as it is", shorten(name)),
            ),
            Self::NothingInside { name, of, many: false } => Said::new(
                format!("`{}` là một giá trị, không có `{name}` bên trong", shorten(of)),
                format!("`{}` is a single value, with no `{name}` inside", shorten(of)),
            ),
            Self::NothingInside { name, of, many: true } => Said::new(
                format!("`{}` là danh sách, không có `{name}`", shorten(of)),
                format!("`{}` is a list, with no `{name}`", shorten(of)),
            ),
        }
    }

    fn help(&self) -> Option<Said> {
        match self {
            Self::Unknown { nearest: Some(it), .. } | Self::NeverSo { nearest: Some(it), .. } => {
                Some(meant(it))
            }
            Self::Unknown { known, .. } if known.is_empty() => None,
            Self::Unknown { known, .. } | Self::NeverSo { known, .. } => {
                let names = known.iter().take(MOST).map(|it| format!("`{it}`"));
                let more = if known.len() > MOST { ", …" } else { "" };
                let names = names.collect::<Vec<_>>().join(", ") + more;
                Some(Said::new(format!("có: {names}"), format!("there are {names}")))
            }
            Self::NothingInside { many: false, of, .. } => Some(Said::new(
                format!("in thẳng: `{{{{ {of} }}}}`"),
                format!("print it as it is: `{{{{ {of} }}}}`"),
            )),
            Self::Whole { many: false, name } => Some(Said::new(
                format!("in một tên trong nhóm: `{{{{ {name}.… }}}}`"),
                format!("print one of its names: `{{{{ {name}.… }}}}`"),
            )),
            Self::Whole { many: true, name: of } | Self::NothingInside { many: true, of, .. } => {
                Some(Said::new(
                    format!("đi qua từng phần tử: `{{% for it in {of} %}}`"),
                    format!("go over it: `{{% for it in {of} %}}`"),
                ))
            }
        }
    }
}
