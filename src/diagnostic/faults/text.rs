//! The characters of a text.

use crate::diagnostic::declare::faults;
use crate::diagnostic::shorten;
use crate::diagnostic::wording::says;
use crate::words::Said;
use crate::words::slips::{Kind, Slip};

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
        /// Prose in which a blank or a sign stands otherwise than Vietnamese writes it.
        Slip(slip: Box<Slip>) = Warning "typing-slip" => {
            let Slip { before, after, .. } = &**slip;
            let why = reason(slip.kind);
            says(
                format!("`{before}` nên viết là `{after}`: {}", why.vi),
                format!("`{before}` had better be `{after}`: {}", why.en),
            )
            .help(
                "`hoso check --fix` sửa được phần lớn; cố ý viết vậy thì chấp nhận ở dòng ấy",
                "`hoso check --fix` mends most of them; one that is meant is accepted on its line",
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

/// What is wrong with a slip of a kind.
fn reason(kind: Kind) -> Said<&'static str> {
    let (vi, en) = match kind {
        Kind::Blanks => ("chỉ một dấu cách giữa hai từ", "one blank between two words"),
        Kind::BlankBefore => ("không có dấu cách trước dấu câu", "no blank before such a sign"),
        Kind::NoBlankAfter | Kind::NoBlankAfterColon => {
            ("có dấu cách sau dấu câu", "a blank behind such a sign")
        }
        Kind::Percent => ("không có dấu cách trước `%`", "no blank before `%`"),
        Kind::Point => ("phần thập phân đứng sau dấu phẩy", "decimals stand behind a comma"),
        Kind::Quotes => ("ngoặc kép cong", "curly quotes"),
        Kind::BlankInside => ("không có dấu cách ở trong dấu ngoặc", "no blank inside of brackets"),
        Kind::Thousands => ("hàng nghìn có dấu chấm", "points between the thousands"),
        Kind::Dots => ("dấu ba chấm là một ký tự", "an ellipsis is one character"),
    };
    Said::of(vi, en)
}
