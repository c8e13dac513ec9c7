//! The text, who receives it and who signs it: components 6, 7 and 9b (PL.I/II).

use super::{Asked, asked, todo};
use crate::words::Said;

pub(in super::super) const BODY: Asked = asked(
    "body",
    "PL.I/II.6.e",
    Said::of("Cỡ chữ phần nội dung", "Size of the text"),
    Said::of("13–14", "13–14"),
    todo::LOOK,
);
pub(in super::super) const BODY_EVEN: Asked = asked(
    "body-even",
    "PL.I/V",
    Said::of("Cỡ chữ trong phần nội dung", "Sizes within the text"),
    Said::of("một cỡ, thống nhất", "one size throughout"),
    todo::LOOK,
);
pub(in super::super) const BODY_REGULAR: Asked = asked(
    "body-regular",
    "PL.I/II.6.e",
    Said::of("Kiểu chữ của lời văn", "Style of the text"),
    Said::of("không đậm, không nghiêng cả đoạn", "no whole paragraph is bold"),
    todo::LOOK,
);
pub(in super::super) const ENDING: Asked = asked(
    "ending",
    "PL.III",
    Said::of("Cuối phần nội dung", "End of the text"),
    Said::of("“./.”", "“./.”"),
    todo::WORDS,
);
pub(in super::super) const BASES: Asked = asked(
    "bases",
    "PL.I/II.6.a",
    Said::of("Căn cứ ban hành", "Legal bases (“Căn cứ”)"),
    Said::of("cỡ 13–14, nghiêng, không gạch đầu dòng", "size 13–14, italic, without a dash"),
    todo::LOOK,
);
pub(in super::super) const BASES_ENDS: Asked = asked(
    "bases-ends",
    "PL.I/II.6.a",
    Said::of("Dấu cuối mỗi căn cứ", "End of each legal basis"),
    Said::of("“;”, dòng cuối “.”", "“;”, the last line “.”"),
    todo::WORDS,
);
pub(in super::super) const INDENT: Asked = asked(
    "indent",
    "PL.I/II.6.e",
    Said::of("Lùi đầu dòng", "Indent of first lines"),
    Said::of("1 cm hoặc 1,27 cm", "1 cm or 1.27 cm"),
    todo::PARAGRAPH,
);
pub(in super::super) const JUSTIFIED: Asked = asked(
    "justified",
    "PL.I/II.6.e",
    Said::of("Canh lề", "Alignment"),
    Said::of("đều cả hai lề", "justified"),
    todo::PARAGRAPH,
);
pub(in super::super) const LEFT_EDGE: Asked = asked(
    "left-edge",
    "PL.I/II.6.e",
    Said::of("Đầu các dòng sau", "Beginning of later lines"),
    Said::of("sát lề trái", "at the left margin"),
    todo::PARAGRAPH,
);
pub(in super::super) const WORD_SPACES: Asked = asked(
    "word-spaces",
    "PL.I/II.6.e",
    Said::of("Khoảng cách chữ", "Space between words"),
    Said::of("không quá 1 lần cỡ chữ", "at most the size of the letters"),
    todo::PARAGRAPH,
);
pub(in super::super) const LINE_SPACING: Asked = asked(
    "line-spacing",
    "PL.I/II.6.e",
    Said::of("Giãn dòng", "Line spacing"),
    Said::of("từ dòng đơn đến 1,5 dòng", "single to 1.5 lines"),
    todo::PARAGRAPH,
);
pub(in super::super) const PARAGRAPH_GAP: Asked = asked(
    "paragraph-gap",
    "PL.I/II.6.e",
    Said::of("Khoảng cách đoạn", "Space between paragraphs"),
    Said::of("từ 6 pt trở lên", "6 pt or more"),
    todo::PARAGRAPH,
);
pub(in super::super) const RECIPIENTS_HEAD: Asked = asked(
    "recipients-head",
    "PL.I/II.9.b",
    Said::of("“Nơi nhận:”", "“Nơi nhận:”"),
    Said::of("cỡ 12, nghiêng, đậm", "size 12, italic, bold"),
    todo::LOOK,
);
pub(in super::super) const RECIPIENTS_PLACE: Asked = asked(
    "recipients-place",
    "PL.I/II.9.b",
    Said::of("Vị trí “Nơi nhận:”", "Place of “Nơi nhận:”"),
    Said::of("sát lề trái", "at the left margin"),
    todo::PLACE,
);
pub(in super::super) const RECIPIENTS: Asked = asked(
    "recipients",
    "PL.I/II.9.b",
    Said::of("Danh sách nơi nhận", "List of recipients"),
    Said::of("cỡ 11, đứng", "size 11, upright"),
    todo::LOOK,
);
pub(in super::super) const RECIPIENTS_ENDS: Asked = asked(
    "recipients-ends",
    "PL.I/II.9.b",
    Said::of("Dấu cuối mỗi nơi nhận", "End of each recipient"),
    Said::of("“;”, dòng cuối “- Lưu: VT, ….”", "“;”, the last line “- Lưu: VT, ….”"),
    todo::WORDS,
);
pub(in super::super) const SIGNATORY: Asked = asked(
    "signatory",
    "PL.I/II.7.đ",
    Said::of("Quyền hạn, chức vụ", "Authority and post of the signatory"),
    Said::of("chữ hoa, cỡ 13–14, đứng, đậm", "capitals, size 13–14, upright, bold"),
    todo::LOOK,
);
pub(in super::super) const SIGNATORY_LEVEL: Asked = asked(
    "signatory-level",
    "PL.I/II.9.b",
    Said::of("“Nơi nhận:” so với quyền hạn, chức vụ", "“Nơi nhận:” beside authority and post"),
    Said::of("ngang hàng", "level with each other"),
    todo::PLACE,
);
pub(in super::super) const SIGNATORY_CENTRED: Asked = asked(
    "signatory-centred",
    "PL.I/II.7.đ",
    Said::of("Các dòng quyền hạn, chức vụ, họ tên", "Lines of authority, post and name"),
    Said::of("giữa nhau", "centred below each other"),
    todo::PLACE,
);
pub(in super::super) const NAME: Asked = asked(
    "name",
    "PL.I/II.7.đ",
    Said::of("Họ tên người ký", "Name of the signatory"),
    Said::of("chữ thường, cỡ 13–14, đứng, đậm", "small letters, size 13–14, upright, bold"),
    todo::LOOK,
);
pub(in super::super) const SIGNATURE_ROOM: Asked = asked(
    "signature-room",
    "PL.I/II.7.e",
    Said::of("Chỗ ký", "Room for the signature"),
    Said::of("giữa chức vụ và họ tên", "between post and name"),
    todo::PLACE,
);
pub(in super::super) const SIGNATURE_COMPANY: Asked = asked(
    "signature-company",
    "PL.I/IV",
    Said::of("Khối chữ ký", "Block of the signature"),
    Said::of(
        "cùng trang với ít nhất hai dòng nội dung",
        "on one page with at least two lines of the text",
    ),
    todo::PLACE,
);
