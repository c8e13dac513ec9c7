//! What a document may bear besides its text: how urgent and how secret it is, where it may go,
//! and in whose right it is signed (Nghị định 30, PL.I/II.7 and III).

use serde::{Deserialize, Serialize};

/// A few words of YAML, each with what a page prints for it.
macro_rules! words {
    ($(#[$about:meta])* $name:ident { $($(#[$each:meta])* $word:ident $key:literal $printed:literal,)* }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
        pub enum $name { $($(#[$each])* #[serde(rename = $key)] $word,)* }

        impl $name {
            /// All words.
            pub const WORDS: &'static [&'static str] = &[$($key,)*];

            /// The word for it in YAML.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$word => $key,)* }
            }

            /// What the page prints.
            pub const fn printed(self) -> &'static str {
                match self { $(Self::$word => $printed,)* }
            }
        }
    };
}

words! {
    /// *Độ khẩn* (field 10b).
    Urgency {
        /// *Khẩn.*
        Urgent "urgent" "KHẨN",
        /// *Thượng khẩn.*
        VeryUrgent "very_urgent" "THƯỢNG KHẨN",
        /// *Hỏa tốc.*
        Express "express" "HỎA TỐC",
    }
}

words! {
    /// *Độ mật* (field 10a).
    Secrecy {
        /// *Mật.*
        Confidential "confidential" "MẬT",
        /// *Tối mật.*
        Secret "secret" "TỐI MẬT",
        /// *Tuyệt mật.*
        TopSecret "top_secret" "TUYỆT MẬT",
    }
}

words! {
    /// *Phạm vi lưu hành* (field 11).
    Circulation {
        /// *Xem xong trả lại.*
        ReturnAfterReading "return_after_reading" "XEM XONG TRẢ LẠI",
        /// *Lưu hành nội bộ.*
        Internal "internal" "LƯU HÀNH NỘI BỘ",
        /// *Tài liệu thu hồi*: what has to be given back.
        Recalled "recalled" "TÀI LIỆU THU HỒI",
    }
}

words! {
    /// In whose right who signs does so; printed in front of what that is.
    Authority {
        /// On behalf of the body: that of a People's Committee unless stated.
        Collective "collective" "TM.",
        /// In the head's own right.
        Personal "personal" "",
        /// By order of the head (*thừa lệnh*).
        ByOrder "by_order" "TL.",
        /// By a mandate of the head, given in writing (*thừa ủy quyền*).
        ByMandate "by_mandate" "TUQ.",
    }
}

words! {
    /// *Hình thức sao* (PL.I, part II).
    Copying {
        /// *Sao y*: of the whole document.
        TrueCopy "true_copy" "SAO Y",
        /// *Sao lục*: of a true copy.
        CopyOfCopy "copy_of_copy" "SAO LỤC",
        /// *Trích sao*: of a part of it.
        Extract "extract" "TRÍCH SAO",
    }
}

impl Copying {
    /// All kinds of copies.
    pub const ALL: [Self; 3] = [Self::TrueCopy, Self::CopyOfCopy, Self::Extract];

    /// What stands for it in a symbol (PL.III).
    pub const fn short(self) -> &'static str {
        match self {
            Self::TrueCopy => "SY",
            Self::CopyOfCopy => "SL",
            Self::Extract => "TrS",
        }
    }

    /// What the file of such a copy is called by.
    pub const fn stem(self) -> &'static str {
        match self {
            Self::TrueCopy => "sao-y",
            Self::CopyOfCopy => "sao-luc",
            Self::Extract => "trich-sao",
        }
    }
}

impl Authority {
    /// Whether somebody else than the head or a deputy signs: a post of its own.
    pub const fn is_lent(self) -> bool {
        matches!(self, Self::ByOrder | Self::ByMandate)
    }
}
