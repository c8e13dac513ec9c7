//! What a copy says of itself (PL.I, part II).

use super::{Asked, asked, todo};
use crate::words::Said;

pub(in super::super) const KIND: Asked = asked(
    "copy-kind",
    "PL.I, phần II/II.2.b",
    Said::of("Hình thức sao", "Kind of copy"),
    Said::of(
        "“SAO Y”, “SAO LỤC” hoặc “TRÍCH SAO”: chữ hoa, cỡ 13–14, đứng, đậm",
        "“SAO Y”, “SAO LỤC” or “TRÍCH SAO”: capitals, size 13–14, upright, bold",
    ),
    todo::WORDS,
);
pub(in super::super) const RULE: Asked = asked(
    "copy-rule",
    "PL.I, phần II/II.2.a",
    Said::of("Kẻ trên phần bản sao", "Rule above what a copy says"),
    Said::of("nét liền, hết chiều ngang vùng trình bày", "one line, as wide as the text"),
    todo::RULE,
);
pub(in super::super) const ISSUER: Asked = asked(
    "copy-issuer",
    "PL.I, phần II/II.2.c",
    Said::of("Cơ quan sao", "Who makes the copy"),
    Said::of(
        "chữ hoa, cỡ 12–13, đứng, đậm; dưới có kẻ 1/3–1/2 dòng chữ",
        "capitals, size 12–13, upright, bold; a rule of 1/3–1/2 of the line below",
    ),
    todo::LOOK,
);
pub(in super::super) const NUMBER: Asked = asked(
    "copy-number",
    "PL.I, phần II/II.1.c",
    Said::of("Số, ký hiệu bản sao", "Number and symbol of the copy"),
    Said::of(
        "“Số: 03/SY-UBND”, cỡ 13, đứng; SY của sao y, SL của sao lục, TrS của trích sao",
        "“Số: 03/SY-UBND”, size 13, upright; SY of true copies, SL of copies of them, TrS of extracts",
    ),
    todo::WORDS,
);
pub(in super::super) const DATE: Asked = asked(
    "copy-date",
    "PL.I, phần II/II.2.c",
    Said::of("Địa danh, thời gian sao", "Place and date of the copy"),
    Said::of(
        "như của văn bản: cỡ 13–14, nghiêng, cùng dòng với số",
        "as those of documents: size 13–14, italic, level with the number",
    ),
    todo::LOOK,
);
pub(in super::super) const RECIPIENTS: Asked = asked(
    "copy-recipients",
    "PL.I, phần II/II.2.c",
    Said::of("Nơi nhận bản sao", "Who receives the copy"),
    Said::of(
        "“Nơi nhận:” cỡ 12, nghiêng, đậm; từng nơi cỡ 11; cuối là “- Lưu: VT.”",
        "“Nơi nhận:” in size 12, italic, bold; each in size 11; “- Lưu: VT.” at the end",
    ),
    todo::LOOK,
);
pub(in super::super) const SIGNATORY: Asked = asked(
    "copy-signatory",
    "PL.I, phần II/II.2.c",
    Said::of("Người ký bản sao", "Who signs the copy"),
    Said::of(
        "quyền hạn, chức vụ chữ hoa, cỡ 13–14, đứng, đậm",
        "authority and post in capitals, size 13–14, upright, bold",
    ),
    todo::LOOK,
);
pub(in super::super) const CORNER: Asked = asked(
    "copy-corner",
    "PL.I, phần II/I.3.c",
    Said::of("Thông tin của bản sao điện tử", "What an electronic copy says"),
    Said::of(
        "góc trên bên phải: hình thức sao, cơ quan sao, ngày và giờ, múi giờ; cỡ 10, đứng, không đậm",
        "upper right corner: kind, agency, day, time and zone; size 10, upright, not bold",
    ),
    todo::WORDS,
);
