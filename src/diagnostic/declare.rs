//! How the faults of one room are declared: each once, with all that belongs to it.

/// Declares an enum of faults. Of each fault stand together: what it is, its numbers, how
/// grave it is, its code, and its words, in both languages and with what to do.
macro_rules! faults {
    (
        $(#[$about:meta])*
        $group:ident {
            $(
                $(#[$doc:meta])*
                $name:ident
                $(($($argument:ident: $kind:ty),*))?
                $({$($(#[$field_doc:meta])* $field:ident: $type:ty,)*})?
                = $severity:ident $code:literal => $wording:expr;
            )*
        }
    ) => {
        $(#[$about])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum $group {
            $(
                $(#[$doc])*
                $name $(($($kind),*))? $({$($(#[$field_doc])* $field: $type,)*})?,
            )*
        }

        impl $group {
            /// The codes of these faults, in their order here.
            pub(in crate::diagnostic) const CODES: &[$crate::diagnostic::Code] = &[
                $($crate::diagnostic::Code::new($code, $crate::diagnostic::Severity::$severity),)*
            ];

            /// The stable name of this kind of trouble.
            pub fn code(&self) -> $crate::diagnostic::Code {
                use $crate::diagnostic::{Code, Severity};
                match self {
                    $(Self::$name {..} => const { Code::new($code, Severity::$severity) },)*
                }
            }

            /// What it says.
            // One row a fault, however many there are; not each says all that it knows.
            #[allow(clippy::too_many_lines, unused_variables)]
            pub fn wording(&self) -> $crate::diagnostic::Wording {
                match self {
                    $(Self::$name $(($($argument),*))? $({$($field,)*})? => $wording,)*
                }
            }
        }
    };
}

pub(super) use faults;
