//! What each command is for that begins something, compares, or helps editors and shells; and
//! the commands within others.

use super::making::WATCH;
use super::subs::PERIOD;
use super::{Sub, Text};

pub(super) const WITH: Text = Text {
    vi: "So với bản dự thảo của một bộ quy định: ai sẽ đạt, ai sẽ không; ghi được nhiều lần",
    en: "Compare with a draft of a rulebook: who would pass, who would fall; may be repeated",
};

pub(super) const MORE: [Sub; 6] = [WATCH, DIFF, NEW, SCHEMA, COMPLETIONS, MAN];

const SCHEMA: Sub = Sub {
    name: "schema",
    about: Text {
        vi: "Ghi lược đồ JSON cho trình soạn thảo: gợi ý khóa, lời dặn, gạch chân chỗ sai",
        en: "Write JSON Schemas for editors: keys offered, what each is, faults underlined",
    },
    args: &[
        (
            "kind",
            Text {
                vi: "Chỉ in lược đồ của loại tệp này: hoso, unit, record, catalog, rulebook, cases",
                en: "Print the schema of this kind of file alone: hoso, unit, record, catalog, rulebook, cases",
            },
        ),
        (
            "project",
            Text {
                vi: "Kèm mã thủ tục, biểu mẫu, đơn vị của dự án",
                en: "With the codes, forms and units of the project",
            },
        ),
        (
            "out",
            Text {
                vi: "Thư mục ghi; mặc định: .vscode/schema của dự án",
                en: "Folder to write to; default: .vscode/schema of the project",
            },
        ),
    ],
};

const COMPLETIONS: Sub = Sub {
    name: "completions",
    about: Text {
        vi: "In tệp để dòng lệnh tự điền lệnh và tham số của hoso",
        en: "Print what completes hoso's commands and options in a shell",
    },
    args: &[("shell", Text { vi: "Dòng lệnh nào", en: "Which shell" })],
};

const MAN: Sub = Sub {
    name: "man",
    about: Text { vi: "In trang hướng dẫn cho lệnh man", en: "Print a page for man" },
    args: &[(
        "command",
        Text {
            vi: "Trang của lệnh này; mặc định: của cả chương trình",
            en: "The page of this command; default: of the program",
        },
    )],
};

const DIFF: Sub = Sub {
    name: "diff",
    about: Text {
        vi: "Nêu thay đổi so với một bản trong git: kết quả, điểm, văn bản, lỗi",
        en: "Name what changed since a revision in git: results, points, documents, faults",
    },
    args: &[
        (
            "revision",
            Text {
                vi: "Bản để so, như main hay HEAD~3; mặc định: HEAD",
                en: "The revision to compare with, such as main or HEAD~3; default: HEAD",
            },
        ),
        ("format", Text { vi: "Cách trình bày", en: "How to show it" }),
        (
            "exit_code",
            Text { vi: "Có thay đổi thì mã thoát 1", en: "Exit with 1 if anything changed" },
        ),
    ],
};

const NEW: Sub = Sub {
    name: "new",
    about: Text {
        vi: "Tạo dự án mới cho một tỉnh: đơn vị, danh mục, CI, trang hướng dẫn",
        en: "Make a project for a province: units, catalog, CI, a page for clerks",
    },
    args: &[
        (
            "folder",
            Text {
                vi: "Thư mục của dự án, chưa có hoặc đang trống",
                en: "The project's folder, not there yet or empty",
            },
        ),
        (
            "province",
            Text {
                vi: "Tỉnh: tên, mã hoặc tên thư mục, như “Thái Nguyên”, 19, thai-nguyen",
                en: "The province: name, code or folder, such as “Thái Nguyên”, 19, thai-nguyen",
            },
        ),
        (
            "communes",
            Text {
                vi: "Danh sách xã (.xlsx, .csv, .yaml), thay cho mọi xã của danh mục quốc gia",
                en: "A list of communes (.xlsx, .csv, .yaml) in place of all of the national list",
            },
        ),
        ("period", PERIOD),
        (
            "rulebook",
            Text {
                vi: "Các bộ quy định dùng; mặc định: những bộ dùng cho tỉnh và kỳ ấy, không nêu kỳ thì năm gần đây nhất",
                en: "The rulebooks in use; default: those of that province and period, without a period the latest year",
            },
        ),
        (
            "releases",
            Text {
                vi: "Nơi CI tải chương trình về: trang phát hành, hay máy chủ của tỉnh",
                en: "Where CI downloads the program from: a page of releases, or an own server",
            },
        ),
    ],
};

/// A command, and the one that it stands within.
pub(super) const NESTED: [(&str, Sub); 2] = [
    (
        "new",
        Sub {
            name: "record",
            about: Text {
                vi: "Tạo tệp số liệu để điền, có sẵn mọi mục phải ghi kèm lời dặn",
                en: "Make a record to be filled in, with every key and what it is",
            },
            args: &[
                (
                    "unit",
                    Text {
                        vi: "Đơn vị, cùng mọi đơn vị bên dưới chưa có tệp",
                        en: "The unit, with all below it that have none yet",
                    },
                ),
                ("period", PERIOD),
            ],
        },
    ),
    (
        "new",
        Sub {
            name: "rulebook",
            about: Text {
                vi: "Tạo bộ quy định mới để viết lại, chạy được ngay",
                en: "Make a rulebook to be rewritten, which runs as it is",
            },
            args: &[
                (
                    "name",
                    Text {
                        vi: "Tên thư mục trong templates, như quyet-dinh-12",
                        en: "The folder below templates, such as quyet-dinh-12",
                    },
                ),
                (
                    "from",
                    Text {
                        vi: "Chép từ bộ quy định này; mặc định: một bộ nhỏ",
                        en: "Copy this rulebook; default: a small one",
                    },
                ),
            ],
        },
    ),
];
