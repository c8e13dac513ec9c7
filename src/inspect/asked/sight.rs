//! Whether what a file says can be seen at all.

use super::{Asked, asked, todo};
use crate::words::Said;

pub(in super::super) const BLANK: Asked = asked(
    "blank",
    "PL.I/I",
    Said::of("Trang trắng", "Blank pages"),
    Said::of("trang nào cũng có chữ", "there is text on each page"),
    todo::EXPORT,
);
pub(in super::super) const TEXT_LAYER: Asked = asked(
    "text-layer",
    "PL.I/I.4",
    Said::of("Lớp chữ", "Text layer"),
    Said::of(
        "chữ, không phải ảnh hay nét vẽ; có mã Unicode",
        "text, neither pictures nor outlines of it; in Unicode",
    ),
    todo::EXPORT,
);
pub(in super::super) const HIDDEN_TEXT: Asked = asked(
    "hidden-text",
    "PL.I/I",
    Said::of("Chữ có trong tệp mà mắt không thấy", "Text in the file that no eye sees"),
    Said::of("không có", "there is none"),
    todo::EXPORT,
);
pub(in super::super) const LAYERS: Asked = asked(
    "layers",
    "PL.I/I",
    Said::of("Lớp (layer) của tệp", "Layers of the file"),
    Said::of("không lớp nào bị tắt", "none is turned off"),
    todo::EXPORT,
);
pub(in super::super) const FONTS_INSIDE: Asked = asked(
    "fonts-inside",
    "PL.I/I.4",
    Said::of("Phông trong tệp", "Fonts in the file"),
    Said::of("nhúng đủ, đọc được", "all inside, and readable"),
    todo::EXPORT,
);
pub(in super::super) const TURNED: Asked = asked(
    "turned",
    "PL.I/I.2",
    Said::of("Chiều của chữ", "Direction of the text"),
    Said::of("đứng thẳng, đọc từ trái sang phải", "upright, from left to right"),
    todo::SHEET,
);
