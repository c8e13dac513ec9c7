//! The sheet itself (PL.I/I).

use super::{Asked, asked, todo};
use crate::words::Said;

pub(in super::super) const PAPER: Asked = asked(
    "paper",
    "PL.I/I.1",
    Said::of("Khổ giấy", "Paper"),
    Said::of("A4, 210 × 297 mm", "A4, 210 × 297 mm"),
    todo::SHEET,
);
pub(in super::super) const MARGIN_TOP: Asked = asked(
    "margin-top",
    "PL.I/I.5",
    Said::of("Lề trên", "Top margin"),
    Said::of("20–25 mm; không nét mực nào ra ngoài", "20–25 mm; no ink outside the text"),
    todo::SHEET,
);
pub(in super::super) const MARGIN_BOTTOM: Asked = asked(
    "margin-bottom",
    "PL.I/I.5",
    Said::of("Lề dưới", "Bottom margin"),
    Said::of("20–25 mm; không nét mực nào ra ngoài", "20–25 mm; no ink outside the text"),
    todo::SHEET,
);
pub(in super::super) const MARGIN_LEFT: Asked = asked(
    "margin-left",
    "PL.I/I.5",
    Said::of("Lề trái", "Left margin"),
    Said::of("30–35 mm; không nét mực nào ra ngoài", "30–35 mm; no ink outside the text"),
    todo::SHEET,
);
pub(in super::super) const MARGIN_RIGHT: Asked = asked(
    "margin-right",
    "PL.I/I.5",
    Said::of("Lề phải", "Right margin"),
    Said::of("15–20 mm; không nét mực nào ra ngoài", "15–20 mm; no ink outside the text"),
    todo::SHEET,
);
pub(in super::super) const FONT: Asked = asked(
    "font",
    "PL.I/I.4",
    Said::of("Phông chữ", "Typeface"),
    Said::of("Times New Roman", "Times New Roman"),
    todo::LETTERS,
);
pub(in super::super) const COLOUR: Asked = asked(
    "colour",
    "PL.I/I.4",
    Said::of("Màu chữ và nét kẻ", "Colour of text and rules"),
    Said::of("đen", "black"),
    todo::LETTERS,
);
pub(in super::super) const PAGE_NUMBER_FIRST: Asked = asked(
    "page-number-first",
    "PL.I/I.7",
    Said::of("Số trang ở trang 1", "Page number on page 1"),
    Said::of(
        "không hiển thị; mỗi phụ lục đánh số riêng",
        "not shown; each appendix is numbered by itself",
    ),
    todo::NUMBERS,
);
pub(in super::super) const PAGE_NUMBER: Asked = asked(
    "page-number",
    "PL.I/I.7",
    Said::of("Số trang từ trang 2", "Page numbers from page 2"),
    Said::of("chữ số Ả Rập, liên tục", "Arabic numerals, none left out"),
    todo::NUMBERS,
);
pub(in super::super) const PAGE_NUMBER_LOOK: Asked = asked(
    "page-number-look",
    "PL.I/I.7",
    Said::of("Cỡ chữ số trang", "Size of page numbers"),
    Said::of("13–14, đứng", "13–14, upright"),
    todo::LOOK,
);
pub(in super::super) const PAGE_NUMBER_PLACE: Asked = asked(
    "page-number-place",
    "PL.I/I.7",
    Said::of("Vị trí số trang", "Place of page numbers"),
    Said::of("giữa, trong lề trên", "centred, in the top margin"),
    todo::PLACE,
);
pub(in super::super) const PAPER_UPRIGHT: Asked = asked(
    "paper-upright",
    "PL.I/I.2",
    Said::of("Chiều giấy", "Direction of the paper"),
    Said::of(
        "dọc; chỉ được ngang khi có bảng, hoặc ở phụ lục",
        "upright; on its side only for a table, or in an appendix",
    ),
    todo::SHEET,
);
