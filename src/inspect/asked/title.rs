//! What a document is about, to whom it goes, its appendices: components 5 and 9a (PL.I/II, III).

use super::{Asked, asked};
use crate::words::Said;

pub(in super::super) const KIND: Asked = asked(
    "kind",
    "PL.I/II.5.b",
    Said::of("Tên loại văn bản", "Kind of document"),
    Said::of("chữ hoa, cỡ 13–14, đứng, đậm", "capitals, size 13–14, upright, bold"),
);
pub(in super::super) const ABSTRACT: Asked = asked(
    "abstract",
    "PL.I/II.5.b",
    Said::of("Trích yếu", "Abstract"),
    Said::of("chữ thường, cỡ 13–14, đứng, đậm", "small letters, size 13–14, upright, bold"),
);
pub(in super::super) const TITLE_CENTRED: Asked = asked(
    "title-centred",
    "PL.I/II.5.b",
    Said::of("Vị trí tên loại, trích yếu", "Place of kind and abstract"),
    Said::of("giữa trang", "centred on the page"),
);
pub(in super::super) const ABSTRACT_RULE: Asked = asked(
    "abstract-rule",
    "PL.I/II.5.b",
    Said::of("Kẻ dưới trích yếu", "Rule below the abstract"),
    Said::of("1/3–1/2 dòng chữ, cân đối", "1/3–1/2 of the line above, centred"),
);
pub(in super::super) const ENCLOSED: Asked = asked(
    "enclosed",
    "PL.I/III.1.c",
    Said::of("Dòng kèm theo", "Line “(Kèm theo …)”"),
    Said::of("cỡ 13–14, nghiêng, chữ thường", "size 13–14, italic, small letters"),
);
pub(in super::super) const SUBJECT: Asked = asked(
    "subject",
    "PL.I/II.5.b",
    Said::of("Trích yếu công văn", "Subject of a letter"),
    Said::of("cỡ 12–13, đứng", "size 12–13, upright"),
);
pub(in super::super) const SUBJECT_GAP: Asked = asked(
    "subject-gap",
    "PL.I/II.5.b",
    Said::of(
        "Trích yếu công văn so với số, ký hiệu",
        "Subject of a letter below number and symbol",
    ),
    Said::of("cách 6 pt", "6 pt apart"),
);
pub(in super::super) const SUBJECT_CENTRED: Asked = asked(
    "subject-centred",
    "PL.I/II.5.b",
    Said::of("Vị trí trích yếu công văn", "Place of the subject of a letter"),
    Said::of("giữa, dưới số, ký hiệu", "centred, below number and symbol"),
);
pub(in super::super) const ADDRESSEES: Asked = asked(
    "addressees",
    "PL.I/II.9.a",
    Said::of("Kính gửi", "Addressees (“Kính gửi”)"),
    Said::of("cỡ 13–14, đứng, chữ thường", "size 13–14, upright, small letters"),
);
pub(in super::super) const ADDRESSEES_ENDS: Asked = asked(
    "addressees-ends",
    "PL.I/II.9.a",
    Said::of("Dấu cuối mỗi nơi gửi", "End of each addressee"),
    Said::of("mỗi nơi một dòng, “;”, dòng cuối “.”", "a line each, “;”, the last “.”"),
);
pub(in super::super) const ADDRESSEES_DASHES: Asked = asked(
    "addressees-dashes",
    "PL.I/II.9.a",
    Said::of("Gạch đầu dòng của nơi gửi", "Dashes of the addressees"),
    Said::of("thẳng hàng, dưới dấu “:”", "in one column, below the “:”"),
);
pub(in super::super) const APPENDIX: Asked = asked(
    "appendix",
    "PL.I/III.1.c",
    Said::of("“Phụ lục”", "“Phụ lục”"),
    Said::of("chữ thường, cỡ 14, đứng, đậm", "small letters, size 14, upright, bold"),
);
pub(in super::super) const APPENDIX_WORDS: Asked = asked(
    "appendix-words",
    "PL.I/III.1.b",
    Said::of("Cách ghi “Phụ lục”", "Writing of “Phụ lục”"),
    Said::of(
        "“Phụ lục”; từ hai phụ lục đánh số La Mã",
        "“Phụ lục”; from two on with Roman numerals",
    ),
);
pub(in super::super) const APPENDIX_TITLE: Asked = asked(
    "appendix-title",
    "PL.I/III.1.c",
    Said::of("Tên phụ lục", "Title of the appendix"),
    Said::of("chữ hoa, cỡ 13–14, đứng, đậm", "capitals, size 13–14, upright, bold"),
);
pub(in super::super) const APPENDIX_ENCLOSED: Asked = asked(
    "appendix-enclosed",
    "PL.I/III.1.c",
    Said::of("Dòng kèm theo của phụ lục", "Line “(Kèm theo …)” of the appendix"),
    Said::of("cỡ 13–14, nghiêng", "size 13–14, italic"),
);
pub(in super::super) const APPENDIX_CENTRED: Asked = asked(
    "appendix-centred",
    "PL.I/III.1.c",
    Said::of("Vị trí đề mục phụ lục", "Place of the heading of the appendix"),
    Said::of("giữa trang", "centred on the page"),
);
