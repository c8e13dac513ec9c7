//! What a document is about, to whom it goes, its appendices: components 5 and 9a (PL.I/II, III).

use super::{Asked, asked, todo};
use crate::words::Said;

pub(in super::super) const KIND: Asked = asked(
    "kind",
    "PL.I/II.5.b",
    Said::of("Tên loại văn bản", "Kind of document"),
    Said::of("chữ hoa, cỡ 13–14, đứng, đậm", "capitals, size 13–14, upright, bold"),
    todo::LOOK,
);
pub(in super::super) const ABSTRACT: Asked = asked(
    "abstract",
    "PL.I/II.5.b",
    Said::of("Trích yếu", "Abstract"),
    Said::of("chữ thường, cỡ 13–14, đứng, đậm", "small letters, size 13–14, upright, bold"),
    todo::LOOK,
);
pub(in super::super) const KIND_WORDS: Asked = asked(
    "kind-words",
    "PL.I/II.5.a; PL.III/I",
    Said::of("Cách ghi tên loại", "Writing of the kind"),
    Said::of(
        "đúng tên loại; trích yếu ở dòng dưới",
        "the kind by its name; what it is about in the line below",
    ),
    todo::WORDS,
);
pub(in super::super) const ABSTRACT_WORDS: Asked = asked(
    "abstract-words",
    "PL.I/II.5.b",
    Said::of("Cuối trích yếu", "End of the abstract"),
    Said::of("không có dấu câu", "no mark"),
    todo::WORDS,
);
pub(in super::super) const TITLE_CENTRED: Asked = asked(
    "title-centred",
    "PL.I/II.5.b",
    Said::of("Vị trí tên loại, trích yếu", "Place of kind and abstract"),
    Said::of("giữa trang", "centred on the page"),
    todo::PLACE,
);
pub(in super::super) const ABSTRACT_RULE: Asked = asked(
    "abstract-rule",
    "PL.I/II.5.b",
    Said::of("Kẻ dưới trích yếu", "Rule below the abstract"),
    Said::of("1/3–1/2 dòng chữ, cân đối", "1/3–1/2 of the line above, centred"),
    todo::RULE,
);
pub(in super::super) const ENCLOSED: Asked = asked(
    "enclosed",
    "PL.I/III.1.c",
    Said::of("Dòng kèm theo", "Line “(Kèm theo …)”"),
    Said::of("cỡ 13–14, nghiêng, chữ thường", "size 13–14, italic, small letters"),
    todo::LOOK,
);
pub(in super::super) const SUBJECT: Asked = asked(
    "subject",
    "PL.I/II.5.b",
    Said::of("Trích yếu công văn", "Subject of a letter"),
    Said::of("cỡ 12–13, đứng", "size 12–13, upright"),
    todo::LOOK,
);
pub(in super::super) const SUBJECT_GAP: Asked = asked(
    "subject-gap",
    "PL.I/II.5.b",
    Said::of(
        "Trích yếu công văn so với số, ký hiệu",
        "Subject of a letter below number and symbol",
    ),
    Said::of("cách 6 pt", "6 pt apart"),
    todo::PLACE,
);
pub(in super::super) const SUBJECT_CENTRED: Asked = asked(
    "subject-centred",
    "PL.I/II.5.b",
    Said::of("Vị trí trích yếu công văn", "Place of the subject of a letter"),
    Said::of("giữa, dưới số, ký hiệu", "centred, below number and symbol"),
    todo::PLACE,
);
pub(in super::super) const ADDRESSEES: Asked = asked(
    "addressees",
    "PL.I/II.9.a",
    Said::of("Kính gửi", "Addressees (“Kính gửi”)"),
    Said::of("cỡ 13–14, đứng, chữ thường", "size 13–14, upright, small letters"),
    todo::LOOK,
);
pub(in super::super) const ADDRESSEES_ENDS: Asked = asked(
    "addressees-ends",
    "PL.I/II.9.a",
    Said::of("Dấu cuối mỗi nơi gửi", "End of each addressee"),
    Said::of("mỗi nơi một dòng, “;”, dòng cuối “.”", "a line each, “;”, the last “.”"),
    todo::WORDS,
);
pub(in super::super) const ADDRESSEES_DASHES: Asked = asked(
    "addressees-dashes",
    "PL.I/II.9.a",
    Said::of("Gạch đầu dòng của nơi gửi", "Dashes of the addressees"),
    Said::of("thẳng hàng, dưới dấu “:”", "in one column, below the “:”"),
    todo::PLACE,
);
pub(in super::super) const APPENDIX: Asked = asked(
    "appendix",
    "PL.I/III.1.c",
    Said::of("“Phụ lục”", "“Phụ lục”"),
    Said::of("chữ thường, cỡ 14, đứng, đậm", "small letters, size 14, upright, bold"),
    todo::LOOK,
);
pub(in super::super) const APPENDIX_WORDS: Asked = asked(
    "appendix-words",
    "PL.I/III.1.b",
    Said::of("Cách ghi “Phụ lục”", "Writing of “Phụ lục”"),
    Said::of(
        "“Phụ lục”; từ hai phụ lục đánh số La Mã",
        "“Phụ lục”; from two on with Roman numerals",
    ),
    todo::WORDS,
);
pub(in super::super) const APPENDIX_TITLE: Asked = asked(
    "appendix-title",
    "PL.I/III.1.c",
    Said::of("Tên phụ lục", "Title of the appendix"),
    Said::of("chữ hoa, cỡ 13–14, đứng, đậm", "capitals, size 13–14, upright, bold"),
    todo::LOOK,
);
pub(in super::super) const APPENDIX_ENCLOSED: Asked = asked(
    "appendix-enclosed",
    "PL.I/III.1.c",
    Said::of("Dòng kèm theo của phụ lục", "Line “(Kèm theo …)” of the appendix"),
    Said::of("cỡ 13–14, nghiêng", "size 13–14, italic"),
    todo::LOOK,
);
pub(in super::super) const APPENDIX_CENTRED: Asked = asked(
    "appendix-centred",
    "PL.I/III.1.c",
    Said::of("Vị trí đề mục phụ lục", "Place of the heading of the appendix"),
    Said::of("giữa trang", "centred on the page"),
    todo::PLACE,
);
pub(in super::super) const KIND_SYMBOL: Asked = asked(
    "kind-symbol",
    "PL.I/II.3.b; PL.III/I",
    Said::of("Ký hiệu so với tên loại", "Symbol beside the kind of document"),
    Said::of(
        "chữ viết tắt tên loại đứng đầu ký hiệu; công văn không có",
        "the symbol begins with that of the kind; that of a letter has none",
    ),
    todo::WORDS,
);
pub(in super::super) const SUBJECT_RULE: Asked = asked(
    "subject-rule",
    "PL.I/II.5.b",
    Said::of("Kẻ dưới trích yếu công văn", "Rule below the subject of a letter"),
    Said::of("không có", "there is none"),
    Said::of("bỏ nét kẻ ấy", "take it away"),
);
pub(in super::super) const ADDRESSEES_WORDS: Asked = asked(
    "addressees-words",
    "PL.I/II.9.a",
    Said::of("Cách ghi “Kính gửi:”", "Writing of “Kính gửi:”"),
    Said::of("“Kính gửi:”, có dấu “:”", "“Kính gửi:”, with “:”"),
    todo::WORDS,
);
pub(in super::super) const APPENDIX_OWN: Asked = asked(
    "appendix-own",
    "PL.I/III.1.c",
    Said::of("Văn bản mà phụ lục kèm theo", "The document that an appendix goes with"),
    Said::of(
        "số, ký hiệu, ngày (nếu ghi) là của chính văn bản này",
        "number, symbol and date, where they stand, are those of this document",
    ),
    todo::WORDS,
);
pub(in super::super) const APPENDIX_ENDING: Asked = asked(
    "appendix-ending",
    "PL.III/2.1",
    Said::of("Cuối phụ lục", "End of the appendix"),
    Said::of(
        "“./.” sau chữ cuối, nếu kết bằng lời văn",
        "“./.” after the last word, where it ends in a text",
    ),
    todo::WORDS,
);
pub(in super::super) const APPENDIX_MENTIONED: Asked = asked(
    "appendix-mentioned",
    "PL.I/III.1.a",
    Said::of("Chỉ dẫn về phụ lục", "Mention of the appendix"),
    Said::of("lời văn có nhắc phụ lục kèm theo", "the text names what goes with it"),
    todo::ADD,
);
