//! What the commands for pages in a browser, and their arguments, are for.

use super::{Sub, Text};

pub(super) const PAGES: [Sub; 2] = [
    Sub {
        name: "site",
        about: Text {
            vi: "Ghi trang tĩnh: kết quả của mọi đơn vị, mở bằng trình duyệt, không cần mạng",
            en: "Write pages of all results, for any browser, without a network",
        },
        args: &[
            ("out", Text { vi: "Thư mục ghi vào", en: "The folder to write to" }),
            (
                "documents",
                Text {
                    vi: "Thư mục văn bản đã lập, để chép kèm; mặc định: như của `hoso build`",
                    en: "The folder of documents to copy beside; default: that of `hoso build`",
                },
            ),
        ],
    },
    Sub {
        name: "serve",
        about: Text {
            vi: "Mở bàn làm việc trong trình duyệt của máy này: điền số liệu, xem lỗi, trang văn bản",
            en: "Open the desk in this machine's browser: fill records in, see faults and pages",
        },
        args: &[
            ("unit", Text { vi: "Đơn vị mở ra trước", en: "The unit that is opened first" }),
            (
                "port",
                Text {
                    vi: "Cổng; mặc định: cổng nào còn trống",
                    en: "The port; default: any free one",
                },
            ),
            (
                "signer",
                Text {
                    vi: "Phần mềm ký số trên máy này; mặc định: wss://127.0.0.1:8987",
                    en: "The signing program on this machine; default: wss://127.0.0.1:8987",
                },
            ),
            (
                "read_only",
                Text { vi: "Chỉ xem, không ghi gì", en: "To be looked at: nothing is written" },
            ),
            (
                "no_open",
                Text {
                    vi: "Không mở trình duyệt, chỉ in địa chỉ",
                    en: "Print the address, open no browser",
                },
            ),
        ],
    },
];
