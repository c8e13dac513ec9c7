//! What is asked of documents that are made, and the command that makes them anew.

use super::subs::{PERIOD, UNITS};
use super::{Sub, Text};

pub(super) const FORM: Text = Text {
    vi: "Chỉ biểu mẫu này, theo tên trong bộ quy định",
    en: "Only this form, by its name in the rulebook",
};
pub(super) const OUT: Text = Text {
    vi: "Thư mục ghi văn bản; mặc định: out",
    en: "Folder to write to; default: out",
};
pub(super) const JOBS: Text =
    Text { vi: "Số văn bản lập cùng lúc", en: "How many documents side by side" };
pub(super) const EDITION: Text =
    Text { vi: "Bản điện tử hay bản giấy", en: "Electronic or paper edition" };
pub(super) const FORMAT: Text = Text {
    vi: "Loại tệp, như pdf,docx; mặc định: pdf",
    en: "Kinds of files, such as pdf,docx; default: pdf",
};

pub(super) const WATCH: Sub = Sub {
    name: "watch",
    about: Text {
        vi: "Mỗi lần ghi tệp: nêu lỗi mới, lỗi đã hết, và lập lại văn bản đã đổi",
        en: "With each file saved: name faults that are new or gone, make what has changed",
    },
    args: &[
        ("units", UNITS),
        ("period", PERIOD),
        ("form", FORM),
        ("out", OUT),
        ("jobs", JOBS),
        ("edition", EDITION),
        ("format", FORMAT),
        (
            "no_build",
            Text {
                vi: "Chỉ kiểm tra, không lập văn bản", en: "Check only, make no documents"
            },
        ),
        (
            "poll",
            Text {
                vi: "Tự xem lại tệp mỗi giây: cho ổ đĩa mạng",
                en: "Look at the files each second: for drives of other machines",
            },
        ),
    ],
};
