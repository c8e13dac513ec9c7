//! The words of who signs and who receives: components 7 and 9b (PL.I/II).

use super::{Asked, asked, todo};
use crate::words::Said;

pub(in super::super) const RECIPIENTS_HEAD_WORDS: Asked = asked(
    "recipients-head-words",
    "PL.I/II.9.b",
    Said::of("Cách ghi “Nơi nhận:”", "Writing of “Nơi nhận:”"),
    Said::of("“Nơi nhận:”, có dấu “:”", "“Nơi nhận:”, with “:”"),
    todo::WORDS,
);
pub(in super::super) const RECIPIENTS_FIRST: Asked = asked(
    "recipients-first",
    "PL.I/II.9.b; PL.III",
    Said::of("Nơi nhận đầu tiên", "First recipient"),
    Said::of(
        "công văn: “- Như trên;”; quyết định: “- Như Điều …;”; “Như trên” chỉ khi có “Kính gửi”",
        "letters: “- Như trên;”; decisions: “- Như Điều …;”; “Như trên” only below “Kính gửi”",
    ),
    todo::WORDS,
);
pub(in super::super) const RECIPIENTS_DASHES: Asked = asked(
    "recipients-dashes",
    "PL.I/II.9.b",
    Said::of("Gạch đầu dòng của nơi nhận", "Dashes of the recipients"),
    Said::of("mỗi nơi nhận bắt đầu bằng “-”", "each begins with “-”"),
    todo::WORDS,
);
pub(in super::super) const RECIPIENTS_ARCHIVE: Asked = asked(
    "recipients-archive",
    "PL.I/II.9.b",
    Said::of("Dòng lưu", "Line of the archive"),
    Said::of("“- Lưu: VT, …” ở cuối", "“- Lưu: VT, …” at the end"),
    todo::WORDS,
);
pub(in super::super) const SIGNATORY_WORDS: Asked = asked(
    "signatory-words",
    "PL.I/II.7.a",
    Said::of("Cách ghi quyền hạn", "Writing of the authority"),
    Said::of(
        "“TM.” trước tên tập thể, ở dòng đầu; “KT.”, “TL.”, “TUQ.”, “Q.” trước chức vụ; dưới “KT.” là cấp phó",
        "“TM.” before the name of a body, in the first line; “KT.”, “TL.”, “TUQ.”, “Q.” before a post; a deputy below “KT.”",
    ),
    todo::WORDS,
);
pub(in super::super) const NAME_WORDS: Asked = asked(
    "name-words",
    "PL.I/II.7.b",
    Said::of("Cách ghi họ tên", "Writing of the name"),
    Said::of("không ghi học hàm, học vị, danh hiệu", "without titles and degrees"),
    todo::WORDS,
);
pub(in super::super) const SIGNATORIES: Asked = asked(
    "signatories",
    "PL.III/1.9",
    Said::of("Những người cùng ký", "Those who sign together"),
    Said::of(
        "biên bản: THƯ KÝ và CHỦ TỌA; văn bản liên tịch: mỗi cơ quan một người ký",
        "minutes: THƯ KÝ and CHỦ TỌA; of what several issue: each of them",
    ),
    todo::ADD,
);
