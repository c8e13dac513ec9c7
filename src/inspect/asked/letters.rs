//! Letters, the spaces between them, and what is drawn at them (PL.I/I.4, II).

use super::{Asked, asked, todo};
use crate::words::Said;

pub(in super::super) const FILLS: Asked = asked(
    "fills",
    "PL.I/I.4",
    Said::of("Nền của chữ, của ô bảng", "Background of text and cells"),
    Said::of("không tô màu", "no colours"),
    todo::LETTERS,
);
pub(in super::super) const LETTERS: Asked = asked(
    "letters",
    "PL.I/I.4",
    Said::of("Hình chữ", "Shape of letters"),
    Said::of(
        "như phông: không giãn, không bóp, không chỉ có viền",
        "as in the font: neither spaced, nor narrowed, nor mere outlines",
    ),
    todo::LETTERS,
);
pub(in super::super) const COMPOSED: Asked = asked(
    "composed",
    "PL.I/I.4",
    Said::of("Mã chữ", "Encoding of letters"),
    Said::of(
        "Unicode dựng sẵn (TCVN 6909:2001): một mã cho cả chữ và dấu",
        "precomposed Unicode (TCVN 6909:2001): one code for a letter and its marks",
    ),
    Said::of(
        "chuyển bảng mã sang Unicode dựng sẵn rồi xuất lại",
        "convert the text to precomposed Unicode, and export it anew",
    ),
);
pub(in super::super) const LATIN: Asked = asked(
    "latin",
    "PL.I/I.4",
    Said::of("Bộ chữ", "Alphabet"),
    Said::of(
        "chữ Việt; không lẫn chữ Nga, chữ Hy Lạp trông giống",
        "Vietnamese; no Cyrillic or Greek letters that look alike",
    ),
    todo::WORDS,
);
pub(in super::super) const CROSSED: Asked = asked(
    "crossed",
    "PL.I/I.2",
    Said::of("Chữ so với nét kẻ đứng của bảng", "Letters beside upright rules of tables"),
    Said::of("không chữ nào nằm trên nét kẻ", "none stands on a rule"),
    todo::PLACE,
);
pub(in super::super) const SPACES: Asked = asked(
    "spaces",
    "PL.I/II.6.e",
    Said::of("Dấu cách", "Spaces"),
    Said::of(
        "một dấu cách giữa hai chữ, không có trước dấu câu",
        "one between two words, none before a mark of punctuation",
    ),
    todo::WORDS,
);
pub(in super::super) const UNDERLINE: Asked = asked(
    "underline",
    "PL.I/II",
    Said::of("Gạch chân, gạch ngang chữ", "Text underlined or struck out"),
    Said::of("không có", "there is none"),
    todo::LETTERS,
);
pub(in super::super) const OVERPRINT: Asked = asked(
    "overprint",
    "PL.I/II",
    Said::of("Chữ đè lên chữ", "Text over other text"),
    Said::of("không có", "there is none"),
    todo::PLACE,
);
pub(in super::super) const RULES: Asked = asked(
    "rules",
    "PL.I/II",
    Said::of(
        "Nét kẻ dưới Tiêu ngữ, cơ quan ban hành, trích yếu",
        "Rules below motto, issuer and abstract",
    ),
    Said::of("một nét liền, dày không quá 1,5 pt", "one line without gaps, at most 1.5 pt thick"),
    todo::RULE,
);
pub(in super::super) const STAMPS: Asked = asked(
    "stamps",
    "PL.I/III",
    Said::of("Dấu chỉ độ mật, độ khẩn, phạm vi lưu hành", "Marks of secrecy, urgency, circulation"),
    Said::of("chữ hoa, cỡ 13–14, đứng, đậm", "capitals, size 13–14, upright, bold"),
    todo::LOOK,
);
