//! Who issues a document, its number and date: components 1 to 4 (PL.I/II).

use super::{Asked, asked, todo};
use crate::words::Said;

pub(in super::super) const NATION: Asked = asked(
    "nation",
    "PL.I/II.1.a",
    Said::of("Quốc hiệu", "Name of the state (Quốc hiệu)"),
    Said::of("chữ hoa, cỡ 12–13, đứng, đậm", "capitals, size 12–13, upright, bold"),
    todo::LOOK,
);
pub(in super::super) const MOTTO: Asked = asked(
    "motto",
    "PL.I/II.1.b",
    Said::of("Tiêu ngữ", "Motto (Tiêu ngữ)"),
    Said::of("chữ thường, cỡ 13–14, đứng, đậm", "small letters, size 13–14, upright, bold"),
    todo::LOOK,
);
pub(in super::super) const MOTTO_WORDS: Asked = asked(
    "motto-words",
    "PL.I/II.1.b",
    Said::of("Chữ của Tiêu ngữ", "Words of the motto"),
    Said::of(
        "“Độc lập - Tự do - Hạnh phúc”, gạch nối có cách chữ",
        "“Độc lập - Tự do - Hạnh phúc”, spaces around its hyphens",
    ),
    todo::WORDS,
);
pub(in super::super) const MOTTO_CENTRED: Asked = asked(
    "motto-centred",
    "PL.I/II.1.b",
    Said::of("Vị trí Tiêu ngữ", "Place of the motto"),
    Said::of("giữa, ngay dưới Quốc hiệu", "centred, right below the name of the state"),
    todo::PLACE,
);
pub(in super::super) const MOTTO_BELOW: Asked = asked(
    "motto-below",
    "PL.I/II.1.b",
    Said::of("Tiêu ngữ so với Quốc hiệu", "Motto below the name of the state"),
    Said::of("ngay dưới, cách dòng đơn", "right below, at single spacing"),
    todo::PLACE,
);
pub(in super::super) const NATION_ONCE: Asked = asked(
    "nation-once",
    "PL.I/II.1",
    Said::of("Số lần ghi Quốc hiệu", "How often the name of the state stands"),
    Said::of("một lần, ở đầu trang 1", "once, at the top of page 1"),
    todo::ONCE,
);
pub(in super::super) const MOTTO_RULE: Asked = asked(
    "motto-rule",
    "PL.I/II.1.b",
    Said::of("Kẻ dưới Tiêu ngữ", "Rule below the motto"),
    Said::of("dài bằng dòng chữ Tiêu ngữ, cân đối", "as long as the line of the motto, centred"),
    todo::RULE,
);
pub(in super::super) const LETTERHEAD_EVEN: Asked = asked(
    "letterhead-even",
    "PL.I/V",
    Said::of("Cỡ chữ Quốc hiệu và Tiêu ngữ", "Sizes of the name of the state and of the motto"),
    Said::of("12 và 13, hoặc 13 và 14", "12 and 13, or 13 and 14"),
    todo::LOOK,
);
pub(in super::super) const SUPERIOR: Asked = asked(
    "superior",
    "PL.I/II.2.b",
    Said::of("Cơ quan chủ quản", "Agency above"),
    Said::of("chữ hoa, cỡ 12–13, đứng, không đậm", "capitals, size 12–13, upright, not bold"),
    todo::LOOK,
);
pub(in super::super) const ISSUER: Asked = asked(
    "issuer",
    "PL.I/II.2.b",
    Said::of("Cơ quan ban hành", "Agency that issues"),
    Said::of("chữ hoa, cỡ 12–13, đứng, đậm", "capitals, size 12–13, upright, bold"),
    todo::LOOK,
);
pub(in super::super) const ISSUER_CENTRED: Asked = asked(
    "issuer-centred",
    "PL.I/II.2.b",
    Said::of("Vị trí cơ quan ban hành", "Place of the agency that issues"),
    Said::of("giữa, dưới cơ quan chủ quản", "centred, below the agency above"),
    todo::PLACE,
);
pub(in super::super) const ISSUER_RULE: Asked = asked(
    "issuer-rule",
    "PL.I/II.2.b",
    Said::of("Kẻ dưới cơ quan ban hành", "Rule below the agency that issues"),
    Said::of("1/3–1/2 dòng chữ, cân đối", "1/3–1/2 of the line above, centred"),
    todo::RULE,
);
pub(in super::super) const ISSUER_LEVEL: Asked = asked(
    "issuer-level",
    "PL.I/IV",
    Said::of("Ô 2 so với ô 1", "Field 2 beside field 1"),
    Said::of(
        "bên trái, cùng hàng đầu với Quốc hiệu",
        "on the left, level with the name of the state",
    ),
    todo::PLACE,
);
pub(in super::super) const NUMBER: Asked = asked(
    "number",
    "PL.I/II.3.c",
    Said::of("Số, ký hiệu", "Number and symbol"),
    Said::of("cỡ 13, đứng", "size 13, upright"),
    todo::LOOK,
);
pub(in super::super) const NUMBER_WORDS: Asked = asked(
    "number-words",
    "PL.I/II.3",
    Said::of("Cách ghi số, ký hiệu", "Writing of number and symbol"),
    Said::of(
        "“Số: 05/BC-UBND”: số dưới 10 thêm 0; ký hiệu chữ hoa; “/”, “-” không cách chữ",
        "“Số: 05/BC-UBND”: numbers below 10 begin with 0; the symbol in capitals; no space at “/”, “-”",
    ),
    todo::WORDS,
);
pub(in super::super) const NUMBER_CENTRED: Asked = asked(
    "number-centred",
    "PL.I/II.3.c",
    Said::of("Vị trí số, ký hiệu", "Place of number and symbol"),
    Said::of("giữa, dưới cơ quan ban hành", "centred, below the agency that issues"),
    todo::PLACE,
);
pub(in super::super) const DATE: Asked = asked(
    "date",
    "PL.I/II.4.d",
    Said::of("Địa danh và thời gian", "Place and date"),
    Said::of("cỡ 13–14, nghiêng", "size 13–14, italic"),
    todo::LOOK,
);
pub(in super::super) const DATE_WORDS: Asked = asked(
    "date-words",
    "PL.I/II.4.b",
    Said::of("Cách ghi ngày, tháng", "Writing of day and month"),
    Said::of(
        "sau địa danh có dấu phẩy; ngày dưới 10 và tháng 1, 2 thêm 0, tháng 3 đến 9 không thêm",
        "a comma after the place; days below 10 and the months 1, 2 begin with 0, the months 3 to 9 do not",
    ),
    todo::WORDS,
);
pub(in super::super) const DATE_LEVEL: Asked = asked(
    "date-level",
    "PL.I/IV",
    Said::of("Ô 4 so với ô 3", "Field 4 beside field 3"),
    Said::of("cùng một dòng với số, ký hiệu", "on one line with number and symbol"),
    todo::PLACE,
);
pub(in super::super) const DATE_CENTRED: Asked = asked(
    "date-centred",
    "PL.I/II.4.d",
    Said::of("Vị trí địa danh, thời gian", "Place of place and date"),
    Said::of("giữa, dưới Tiêu ngữ", "centred, below the motto"),
    todo::PLACE,
);
pub(in super::super) const NATION_WORDS: Asked = asked(
    "nation-words",
    "PL.I/II.1.a",
    Said::of("Chữ của Quốc hiệu", "Words of the name of the state"),
    Said::of("“CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM”", "“CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM”"),
    todo::WORDS,
);
