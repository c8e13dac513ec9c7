//! What the commands are for that find faults and say what they mean.

use super::{Sub, Text};

pub(super) const CHECK: Sub = Sub {
    name: "check",
    about: Text {
        vi: "Kiểm tra mọi tệp, nêu hết lỗi", en: "Check all files, name every fault"
    },
    args: &[
        (
            "paths",
            Text {
                vi: "Chỉ nêu lỗi của tệp hoặc thư mục này; mặc định: tất cả",
                en: "Name only the faults of this file or folder; default: all",
            },
        ),
        ("format", Text { vi: "Cách trình bày", en: "How to show them" }),
        (
            "output",
            Text {
                vi: "Ghi thêm ra tệp, như sarif=loi.sarif; nhiều lần được",
                en: "Write to a file besides, such as sarif=found.sarif; again if need be",
            },
        ),
        (
            "fail_on",
            Text {
                vi: "Thoát với mã 1 từ mức này; mặc định: error",
                en: "End with 1 from this on; default: error",
            },
        ),
        ("all", Text { vi: "Vẽ hết, không gộp", en: "Draw all, fold none" }),
        ("statistics", Text { vi: "Đếm theo mã", en: "Count them by code" }),
        (
            "changed",
            Text {
                vi: "Chỉ tệp đã đổi so với bản git này, như main; mặc định: HEAD",
                en: "Only files that differ from this revision, such as main; default: HEAD",
            },
        ),
        (
            "called",
            Text {
                vi: "Với `-`: đường dẫn của nội dung ở đầu vào",
                en: "With `-`: the path of what is on standard input",
            },
        ),
        (
            "baseline",
            Text {
                vi: "Chỉ nêu chỗ mới so với tệp này",
                en: "Tell only what this file does not count",
            },
        ),
        (
            "write_baseline",
            Text {
                vi: "Ghi những chỗ hôm nay vào tệp này, đếm theo tệp và mã",
                en: "Write what is found today to this file, counted by file and code",
            },
        ),
        (
            "fix",
            Text {
                vi: "Sửa những gì không đổi số liệu hay kết quả nào",
                en: "Mend what changes no figure and no verdict",
            },
        ),
        (
            "diff",
            Text {
                vi: "Cho xem sẽ sửa gì, không ghi",
                en: "Show what would be mended, write nothing",
            },
        ),
    ],
};

pub(super) const TEST: Sub = Sub {
    name: "test",
    about: Text {
        vi: "Chạy các trường hợp mẫu (cases.yaml) của bộ quy định",
        en: "Run the cases (cases.yaml) of rulebooks",
    },
    args: &[
        (
            "rulebooks",
            Text {
                vi: "Bộ quy định; mặc định: tất cả", en: "Rulebooks; default: all"
            },
        ),
        ("format", Text { vi: "Cách trình bày", en: "How to show them" }),
    ],
};

pub(super) const HELP: Sub = Sub {
    name: "help",
    about: Text {
        vi: "Hướng dẫn một lệnh, hoặc giải thích một mã thông báo",
        en: "Help on a command, or what a code of a message means",
    },
    args: &[(
        "topic",
        Text {
            vi: "Lệnh như build, hoặc mã như unknown-code",
            en: "A command such as build, or a code such as unknown-code",
        },
    )],
};
