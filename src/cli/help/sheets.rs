//! What the commands that read and write workbooks, and their arguments, are for.

use super::subs::{PERIOD, UNITS};
use super::{Sub, Text};

pub(super) const IMPORT: Sub = Sub {
    name: "import",
    about: Text {
        vi: "Đọc bảng Excel của cơ quan thành tệp số liệu YAML",
        en: "Read an office's Excel sheet into a record's YAML",
    },
    args: &[
        (
            "files",
            Text {
                vi: "Các tệp .xlsx, hoặc thư mục có những tệp ấy",
                en: "Files .xlsx, or folders of them",
            },
        ),
        (
            "unit",
            Text {
                vi: "Đơn vị có số liệu này; bảng do export ghi thì tự biết",
                en: "The unit whose record it is; sheets of export know it",
            },
        ),
        ("period", PERIOD),
        (
            "force",
            Text {
                vi: "Bảng thay cả bảng: hàng không có, ô trống trong tệp thì bỏ khỏi số liệu",
                en: "Tables replace tables: rows and numbers that the sheet lacks go",
            },
        ),
        (
            "dry_run",
            Text {
                vi: "Không ghi gì, chỉ nêu những gì sẽ đổi",
                en: "Write nothing, say what would change",
            },
        ),
        ("format", Text { vi: "Cách trình bày", en: "How to show it" }),
    ],
};

pub(super) const EXPORT: Sub = Sub {
    name: "export",
    about: Text {
        vi: "Ghi số liệu thành bảng Excel, đọc lại được bằng import",
        en: "Write records as Excel sheets that import reads back",
    },
    args: &[
        ("units", UNITS),
        ("period", PERIOD),
        (
            "out",
            Text {
                vi: "Thư mục ghi bảng; mặc định: out/excel",
                en: "Folder to write to; default: out/excel",
            },
        ),
        ("format", Text { vi: "Loại tệp: xlsx", en: "The kind of file: xlsx" }),
        (
            "blank",
            Text {
                vi: "Bảng trống để điền, mỗi đơn vị một tệp, cho --period",
                en: "Blank sheets to be filled in, one a unit, for --period",
            },
        ),
        ("force", Text { vi: "Ghi đè bảng đã có", en: "Write over sheets that are there" }),
    ],
};
