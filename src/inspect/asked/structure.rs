//! How a text is built: bases, authority, sections, articles, points (PL.I/II.6).

use super::{Asked, asked, todo};
use crate::words::Said;

pub(in super::super) const AUTHORITY: Asked = asked(
    "authority",
    "PL.I/II.6; PL.III/1.1, 1.2",
    Said::of("Thẩm quyền ban hành quyết định", "Who decides, above a decision"),
    Said::of("chữ hoa, đứng, đậm, ở giữa", "capitals, upright, bold, centred"),
    todo::LOOK,
);
pub(in super::super) const AUTHORITY_WORDS: Asked = asked(
    "authority-words",
    "PL.I/II.6; PL.III/1.1, 1.2",
    Said::of("Tên cơ quan trong dòng thẩm quyền", "Who decides, by name"),
    Said::of(
        "cơ quan ban hành, hoặc chức vụ người đứng đầu cơ quan ấy",
        "the agency that issues, or the post of its head",
    ),
    todo::WORDS,
);
pub(in super::super) const AUTHORITY_SIGNED: Asked = asked(
    "authority-signed",
    "PL.I/II.6, II.7.a",
    Said::of("Người ký so với dòng thẩm quyền", "Who signs, beside who decides"),
    Said::of(
        "tập thể quyết định thì “TM.”; người đứng đầu quyết định thì không",
        "“TM.” where a body decides; none where its head does",
    ),
    todo::WORDS,
);
pub(in super::super) const DECIDES: Asked = asked(
    "decides",
    "PL.III/1.2",
    Said::of("“QUYẾT ĐỊNH:”, “QUYẾT NGHỊ:”", "“QUYẾT ĐỊNH:”, “QUYẾT NGHỊ:”"),
    Said::of(
        "chữ hoa, đứng, đậm, ở giữa, có dấu “:”",
        "capitals, upright, bold, centred, with “:”",
    ),
    todo::LOOK,
);
pub(in super::super) const BASES_ORDER: Asked = asked(
    "bases-order",
    "PL.I/II.6.a",
    Said::of("Thứ tự căn cứ", "Order of legal bases"),
    Said::of(
        "trước lời văn; luật, pháp lệnh, nghị định, thông tư",
        "before the text; laws, ordinances, decrees, circulars",
    ),
    todo::ORDER,
);
pub(in super::super) const SECTIONS: Asked = asked(
    "sections",
    "PL.I/II.6.d",
    Said::of("Tiêu đề “I. …”", "Titles “I. …”"),
    Said::of(
        "chữ hoa, cỡ 13–14, đứng, đậm; đánh số liên tục",
        "capitals, size 13–14, upright, bold; numbered without a gap",
    ),
    todo::LOOK,
);
pub(in super::super) const PARTS: Asked = asked(
    "parts",
    "PL.I/II.6.d",
    Said::of("Tiêu đề “1. …”", "Titles “1. …”"),
    Said::of("chữ thường, đứng, đậm", "small letters, upright, bold"),
    todo::LOOK,
);
pub(in super::super) const ARTICLES: Asked = asked(
    "articles",
    "PL.I/II.6.d",
    Said::of("“Điều 1.”", "“Điều 1.”"),
    Said::of(
        "đậm, có dấu “.” sau số; đánh số liên tục",
        "bold, “.” after the number; no gap in numbers",
    ),
    todo::LOOK,
);
pub(in super::super) const CLAUSES: Asked = asked(
    "clauses",
    "PL.I/II.6.d",
    Said::of("Khoản “1. …”", "Clauses “1. …”"),
    Said::of(
        "số Ả Rập, có dấu “.” sau số; đánh số liên tục",
        "Arabic numerals, “.” after each; no gap in numbers",
    ),
    todo::ORDER,
);
pub(in super::super) const POINTS: Asked = asked(
    "points",
    "PL.I/II.6.d",
    Said::of("Điểm a), b)", "Points a), b)"),
    Said::of(
        "theo bảng chữ cái tiếng Việt: a, b, c, d, đ, e, g, h …",
        "by the Vietnamese alphabet: a, b, c, d, đ, e, g, h …",
    ),
    todo::ORDER,
);
pub(in super::super) const DIVISIONS: Asked = asked(
    "divisions",
    "PL.I/II.6.đ",
    Said::of("Phần, Chương, Mục", "Parts, chapters, divisions"),
    Said::of(
        "“Chương I” chữ thường, đậm, ở giữa, số La Mã (Mục: số Ả Rập); tên chữ hoa, đậm, ngay dưới",
        "“Chương I” in small letters, bold, centred, with a Roman numeral (Mục: Arabic); its title in bold capitals right below",
    ),
    todo::LOOK,
);
