//! What each command and argument is for.

use super::findings::{CHECK, HELP, TEST};
use super::making;
use super::more::WITH;
use super::sheets::{EXPORT, IMPORT};
use super::{Sub, Text};

pub(super) const PERIOD: Text = Text {
    vi: "Kỳ báo cáo: 2026, 2026-9m (9 tháng), 2026-h1, 2026-h2 (6 tháng), 2026-q3 (quý), 2026-07 (tháng), 2026-01-01_2026-05-31 (đột xuất)",
    en: "Period: 2026, 2026-9m (9 months), 2026-h1, 2026-h2 (6 months), 2026-q3 (quarter), 2026-07 (month), 2026-01-01_2026-05-31 (on demand)",
};
pub(super) const UNITS: Text = Text {
    vi: "Đơn vị (và mọi đơn vị bên dưới): dong-nai/xuan-loc, cuối đường dẫn là đủ, hay thư mục; mặc định: tất cả",
    en: "Units (each with all below it): dong-nai/xuan-loc, an end of it, or a folder; default: all",
};

pub(super) const SUBS: [Sub; 13] = [
    CHECK,
    Sub {
        name: "assess",
        about: Text {
            vi: "Đánh giá tiêu chí của từng đơn vị",
            en: "Judge the criteria of each unit",
        },
        args: &[
            ("units", UNITS),
            ("with", WITH),
            ("period", PERIOD),
            ("format", Text { vi: "Cách trình bày", en: "How to show it" }),
        ],
    },
    Sub {
        name: "explain",
        about: Text {
            vi: "Giải thích một kết quả: quy định, số liệu, kết luận",
            en: "Explain one verdict: the law, the numbers, the conclusion",
        },
        args: &[
            ("unit", Text { vi: "Đơn vị", en: "The unit" }),
            (
                "criterion",
                Text {
                    vi: "Số của tiêu chí trong bộ quy định",
                    en: "The criterion, by its number in the rulebook",
                },
            ),
            ("period", PERIOD),
        ],
    },
    TEST,
    Sub {
        name: "rulebooks",
        about: Text {
            vi: "Liệt kê các bộ quy định đang dùng: cho ai, những năm nào, kỳ nào",
            en: "List the rulebooks in use: for whom, which years and periods",
        },
        args: &[],
    },
    Sub {
        name: "vars",
        about: Text {
            vi: "Liệt kê những tên mà một biểu mẫu in được, kèm ví dụ",
            en: "List the names that a form may print, each with a sample",
        },
        args: &[
            (
                "form",
                Text {
                    vi: "Biểu mẫu, như report; hoặc bộ quy định, gạch chéo, biểu mẫu",
                    en: "The form, such as report; or rulebook, slash, form",
                },
            ),
            ("format", Text { vi: "Cách trình bày", en: "How to show it" }),
        ],
    },
    Sub {
        name: "list",
        about: Text {
            vi: "Liệt kê văn bản của từng đơn vị, và văn bản nào còn thiếu gì",
            en: "List the documents of each unit, and what each lacks",
        },
        args: &[
            ("units", UNITS),
            ("period", PERIOD),
            ("format", Text { vi: "Cách trình bày", en: "How to show it" }),
            (
                "parts",
                Text {
                    vi: "Nêu phần của `build --partition` trong N phần (với json)",
                    en: "Name the part of `build --partition` out of N (with json)",
                },
            ),
        ],
    },
    Sub {
        name: "build",
        about: Text { vi: "Lập văn bản PDF", en: "Make the PDF documents" },
        args: &[
            ("units", UNITS),
            ("period", PERIOD),
            ("form", making::FORM),
            ("out", making::OUT),
            ("jobs", making::JOBS),
            ("edition", making::EDITION),
            ("format", making::FORMAT),
            (
                "partition",
                Text {
                    vi: "Chỉ lập phần thứ K trong N phần, như 2/8",
                    en: "Only part K of N: 2/8",
                },
            ),
            (
                "force",
                Text {
                    vi: "Lập lại cả văn bản không đổi, và đè lên tệp đã được sửa hoặc ký",
                    en: "Make documents again that have not changed, and those changed or signed by others",
                },
            ),
            (
                "check",
                Text {
                    vi: "Không ghi gì; nêu văn bản đã cũ, có thì mã thoát 1",
                    en: "Write nothing; name what is out of date, and exit with 1",
                },
            ),
            (
                "prune",
                Text {
                    vi: "Bỏ văn bản mà không đơn vị nào còn lập",
                    en: "Remove documents that no unit issues any more",
                },
            ),
            (
                "keep_source",
                Text {
                    vi: "Để lại nguồn Typst cạnh mỗi tệp PDF",
                    en: "Leave the Typst source beside each PDF",
                },
            ),
        ],
    },
    Sub {
        name: "extract",
        about: Text {
            vi: "Đọc lại số liệu gắn trong một tệp PDF",
            en: "Read the data attached to a PDF back",
        },
        args: &[
            ("file", Text { vi: "Tệp PDF", en: "The PDF" }),
            ("record", Text { vi: "Số liệu, YAML (mặc định)", en: "The record, YAML (default)" }),
            ("assessment", Text { vi: "Kết quả đánh giá, JSON", en: "The assessment, JSON" }),
            (
                "signatures",
                Text {
                    vi: "Chỗ của chữ ký trên trang, JSON", en: "Where signatures go, JSON"
                },
            ),
        ],
    },
    IMPORT,
    EXPORT,
    Sub {
        name: "inspect",
        about: Text {
            vi: "Đo trang PDF theo Nghị định 30/2020/NĐ-CP: 0 đúng, 1 sai, 2 chưa kết luận",
            en: "Measure a PDF against Nghị định 30/2020/NĐ-CP: 0 right, 1 wrong, 2 open",
        },
        args: &[
            ("files", Text { vi: "Các tệp PDF", en: "PDF files" }),
            ("format", Text { vi: "Cách trình bày", en: "How to show it" }),
        ],
    },
    HELP,
];
