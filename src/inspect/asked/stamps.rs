//! Marks of urgency, secrecy and circulation (PL.I/III.2).

use super::{Asked, asked, todo};
use crate::words::Said;

pub(in super::super) const LOOK: Asked = asked(
    "stamp",
    "PL.I/III.2",
    Said::of("Chữ của dấu mật, khẩn, phạm vi lưu hành", "Marks of secrecy, urgency, circulation"),
    Said::of("chữ hoa, cỡ 13–14, đứng, đậm", "capitals, size 13–14, upright, bold"),
    todo::LOOK,
);
pub(in super::super) const FRAME: Asked = asked(
    "stamp-frame",
    "PL.I/III.2.b, c",
    Said::of("Khung của dấu khẩn, phạm vi lưu hành", "Frame of marks of urgency, circulation"),
    Said::of(
        "viền đơn; HỎA TỐC 30 × 8 mm, THƯỢNG KHẨN 40 × 8 mm, KHẨN 20 × 8 mm, chữ ở giữa",
        "one line; HỎA TỐC 30 × 8 mm, THƯỢNG KHẨN 40 × 8 mm, KHẨN 20 × 8 mm, words in the middle",
    ),
    todo::FRAME,
);
pub(in super::super) const COLOUR: Asked = asked(
    "stamp-colour",
    "PL.I/III.2.b",
    Said::of("Màu của dấu khẩn", "Colour of the mark of urgency"),
    Said::of("đỏ tươi", "bright red"),
    todo::LETTERS,
);
