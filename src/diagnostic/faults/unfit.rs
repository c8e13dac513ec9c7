//! What a file is that is no workbook.

use serde::{Deserialize, Serialize};

use crate::diagnostic::wording::{Wording, says};
use crate::words::Said;

/// What a file is that is no workbook, or none that is read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Unfit {
    /// What Excel leaves beside a workbook while it is open.
    Lock,
    /// Encrypted with a password.
    Protected,
    /// A workbook of the time before 2007.
    Old,
    /// A sheet of another kind of office.
    OpenDocument,
    /// A document of Word.
    Word,
    /// Text, with commas between its columns perhaps.
    Text,
    /// Nothing at all.
    Empty,
    /// No package, or one that is cut short.
    Torn,
    /// A package whose parts are not those of a workbook.
    Damaged,
    /// A file larger than any workbook of an office.
    TooLarge,
    /// A small file that holds more than any workbook of an office.
    Unpacked,
    /// Something stands further down, or to the right, than any table reaches.
    TooFar {
        /// The sheet.
        sheet: String,
        /// The cell.
        cell: String,
    },
    /// Its sheets have more cells than any workbook of an office.
    TooManyCells,
    /// The process that read it gave no answer; why.
    #[serde(skip)]
    Lost(Said),
}

/// A fact and what to do, each in both languages.
type Told = [(&'static str, &'static str); 2];

const AGAIN: (&str, &str) = (
    "mở bằng Excel hay LibreOffice, Lưu thành (Save As) loại .xlsx",
    "open it in Excel or LibreOffice, and save it as .xlsx",
);

const SMALLER: (&str, &str) = (
    "xem có gửi nhầm tệp không; nếu không, chép riêng bảng sang sổ mới rồi lưu",
    "see whether it is the wrong file; if not, copy the table alone into a new workbook",
);

impl Unfit {
    /// What it says.
    pub(super) fn wording(&self) -> Wording {
        match self {
            Self::TooFar { sheet, cell } => says(
                format!("ô {cell} của trang tính “{sheet}” có nội dung, nằm xa mọi bảng (quá dòng 20.000 hoặc cột IV)"),
                format!("cell {cell} of sheet “{sheet}” is filled, far from any table (beyond row 20,000 or column IV)"),
            )
            .help(
                "xóa ô ấy trong Excel (Ctrl+End đưa đến ô cuối), rồi lưu lại",
                "delete that cell in Excel (Ctrl+End leads to the last one), and save",
            ),
            Self::Lost(why) => says(
                format!("không đọc được tệp Excel này: {}", why.vi),
                format!("this workbook cannot be read: {}", why.en),
            )
            .help(
                "mở bằng Excel, chép bảng sang sổ mới rồi lưu lại",
                "open it in Excel, copy the table into a new workbook and save that",
            ),
            other => {
                let [(vi, en), (help, help_en)] = other.of_kind().unwrap_or_else(|| other.of_content());
                says(vi, en).help(help, help_en)
            }
        }
    }

    /// What is said of a file of another kind.
    fn of_kind(&self) -> Option<Told> {
        Some(match self {
            Self::Lock => [
                (
                    "đây là tệp tạm của Excel khi bảng đang mở",
                    "this is what Excel leaves beside a workbook that is open",
                ),
                (
                    "đóng bảng trong Excel; tệp thật không có `~$` ở đầu tên",
                    "close the workbook; the real file has no `~$` before its name",
                ),
            ],
            Self::Protected => [
                ("tệp Excel này khóa bằng mật khẩu", "this workbook is locked by a password"),
                (
                    "mở bằng Excel, bỏ mật khẩu (Tệp > Thông tin > Bảo vệ sổ làm việc) rồi lưu lại",
                    "open it in Excel, take the password away and save it",
                ),
            ],
            Self::Old => [
                ("đây là tệp Excel đời cũ (.xls)", "this is a workbook of the old kind (.xls)"),
                AGAIN,
            ],
            Self::OpenDocument => {
                [("đây là bảng OpenDocument (.ods)", "this is an OpenDocument sheet (.ods)"), AGAIN]
            }
            Self::Word => [
                ("đây là tệp Word", "this is a document of Word"),
                (
                    "chép bảng sang Excel, lưu loại .xlsx",
                    "copy the table into Excel, and save it as .xlsx",
                ),
            ],
            Self::Text => [
                (
                    "đây là tệp chữ (như .csv), không phải tệp Excel",
                    "this is a text file (such as .csv), no workbook",
                ),
                AGAIN,
            ],
            Self::Empty => {
                [("tệp rỗng", "the file is empty"), ("gửi lại tệp", "send the file again")]
            }
            _ => return None,
        })
    }

    /// What is said of what a workbook holds.
    fn of_content(&self) -> Told {
        match self {
            Self::Torn => [
                (
                    "không mở được tệp Excel (.xlsx) này: tệp hỏng, hoặc gửi về chưa trọn",
                    "this workbook (.xlsx) cannot be opened: it is damaged, or only a part of it came",
                ),
                (
                    "gửi lại tệp; nếu vẫn vậy, lưu lại bằng Excel",
                    "send the file again, or save it again from Excel",
                ),
            ],
            Self::TooLarge => [
                (
                    "tệp lớn hơn 16 MiB, không phải bảng của một đơn vị",
                    "the file is larger than 16 MiB, and no unit's sheet",
                ),
                SMALLER,
            ],
            Self::Unpacked => [
                (
                    "tệp Excel này giải nén ra hơn 256 MiB, không phải bảng của một đơn vị",
                    "this workbook unpacks to more than 256 MiB, and is no unit's sheet",
                ),
                SMALLER,
            ],
            Self::TooManyCells => [
                (
                    "các trang tính trải trên hơn 5 triệu ô, không phải bảng của một đơn vị",
                    "its sheets reach over more than 5 million cells, and are no unit's",
                ),
                SMALLER,
            ],
            _ => [
                (
                    "không đọc được tệp Excel (.xlsx) này: bên trong không phải một bảng tính",
                    "this workbook (.xlsx) cannot be read: what is in it is no sheet",
                ),
                AGAIN,
            ],
        }
    }
}
