//! The characters of a text.

use crate::diagnostic::declare::faults;
use crate::diagnostic::shorten;
use crate::diagnostic::wording::says;

faults! {
    /// What is wrong with the characters of a text.
    TextFault {
        /// Text in another normal form than NFC; the first such piece.
        NotNfc(text: String) = Error "not-nfc" => {
            says(
                format!("`{text}` không phải Unicode dựng sẵn (NFC)"),
                format!("`{text}` is not in Unicode NFC"),
            )
            .help(
                "gõ lại bằng bộ gõ đặt ở “Unicode dựng sẵn” (không phải “Unicode tổ hợp”)",
                "type it again with precomposed Unicode",
            )
        };
        /// Text in an old Vietnamese encoding (TCVN3, VNI).
        LegacyEncoding {
            /// The piece of text.
            text: String,
            /// The encoding it looks like.
            encoding: &'static str,
        } = Error "legacy-encoding" => {
            says(
                format!("`{text}` có vẻ là chữ theo bảng mã cũ {encoding}"),
                format!("`{text}` looks like the old encoding {encoding}"),
            )
            .help(
                format!("chuyển mã từ {encoding} sang Unicode dựng sẵn (UniKey: Ctrl+Shift+F6)"),
                format!("convert it from {encoding} to Unicode (UniKey: Ctrl+Shift+F6)"),
            )
        };
        /// A character that none of the fonts can draw.
        UndrawableCharacter(it: char) = Error "undrawable-character" => {
            says(
                format!("không phông chữ nào vẽ được ký tự `{it}` (U+{:04X})", u32::from(*it)),
                format!("no font can draw the character `{it}` (U+{:04X})", u32::from(*it)),
            )
            .help("thay bằng chữ hoặc dấu thường dùng", "use a common letter or mark instead")
        };
        /// A finding is accepted that is not there, or that is an error.
        AcceptedNothing(code: String) = Warning "accepted-nothing" => {
            says(
                format!("không có gì mang mã `{code}` ở đây để chấp nhận"),
                format!("there is nothing with the code `{code}` here to accept"),
            )
            .help(
                "bỏ ghi chú này; lỗi thì không chấp nhận được, phải sửa",
                "leave the remark out; an error cannot be accepted",
            )
        };
        /// A finding is accepted, and nobody says why.
        AcceptedWithoutReason(code: String) = Warning "accepted-nothing" => {
            says(
                format!("chấp nhận `{code}` mà không nêu lý do"),
                format!("`{code}` is accepted without a reason"),
            )
            .help("ghi lý do sau dấu `]`", "write the reason behind the `]`")
        };
        /// A text that ends where YAML takes what follows for a remark.
        Cut(rest: String) = Warning "text-cut" => {
            let rest = shorten(rest);
            says(
                format!("phần `{rest}` bị bỏ: sau dấu cách, dấu `#` mở đầu ghi chú"),
                format!("`{rest}` is left out: behind a blank, `#` begins a remark"),
            )
            .help(
                "đặt cả câu trong ngoặc kép; nếu là ghi chú thì viết cách ra: `# …`",
                "put the whole text in double quotes; write a remark with a blank: `# …`",
            )
        };
        /// A control, bidi or zero-width character, left out of the documents.
        InvisibleCharacter(it: char) = Warning "invisible-character" => {
            says(
                format!("có ký tự không nhìn thấy U+{:04X}", u32::from(*it)),
                format!("there is an invisible character U+{:04X}", u32::from(*it)),
            )
            .help(
                "ký tự này bị bỏ khi in; xóa nó đi cho sạch",
                "it is left out of the documents; delete it",
            )
        };
    }
}
