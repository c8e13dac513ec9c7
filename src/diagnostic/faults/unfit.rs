//! What a file is that is no workbook.

use crate::diagnostic::wording::{Wording, says};

/// What a file is that is no workbook.
#[derive(Clone, Debug, PartialEq, Eq)]
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
    /// Damaged, or anything else; what the reader said.
    Damaged(String),
}

impl Unfit {
    /// What it says.
    pub(super) fn wording(&self) -> Wording {
        let again = (
            "mở bằng Excel hay LibreOffice, Lưu thành (Save As) loại .xlsx",
            "open it in Excel or LibreOffice, and save it as .xlsx",
        );
        let (vi, en, (help, help_en)) = match self {
            Self::Lock => (
                "đây là tệp tạm của Excel khi bảng đang mở",
                "this is what Excel leaves beside a workbook that is open",
                (
                    "đóng bảng trong Excel; tệp thật không có `~$` ở đầu tên",
                    "close the workbook; the real file has no `~$` before its name",
                ),
            ),
            Self::Protected => (
                "tệp Excel này khóa bằng mật khẩu",
                "this workbook is locked by a password",
                (
                    "mở bằng Excel, bỏ mật khẩu (Tệp > Thông tin > Bảo vệ sổ làm việc) rồi lưu lại",
                    "open it in Excel, take the password away and save it",
                ),
            ),
            Self::Old => (
                "đây là tệp Excel đời cũ (.xls)",
                "this is a workbook of the old kind (.xls)",
                again,
            ),
            Self::OpenDocument => {
                ("đây là bảng OpenDocument (.ods)", "this is an OpenDocument sheet (.ods)", again)
            }
            Self::Word => (
                "đây là tệp Word",
                "this is a document of Word",
                (
                    "chép bảng sang Excel, lưu loại .xlsx",
                    "copy the table into Excel, and save it as .xlsx",
                ),
            ),
            Self::Text => (
                "đây là tệp chữ (như .csv), không phải tệp Excel",
                "this is a text file (such as .csv), no workbook",
                again,
            ),
            Self::Empty => {
                ("tệp rỗng", "the file is empty", ("gửi lại tệp", "send the file again"))
            }
            Self::Damaged(said) => {
                return says(
                    format!("không phải tệp Excel (.xlsx) đọc được: “{said}”"),
                    format!("not a readable workbook (.xlsx): “{said}”"),
                )
                .help(
                    "lưu lại bằng Excel hoặc LibreOffice, loại .xlsx",
                    "save it again from Excel or LibreOffice, as .xlsx",
                );
            }
        };
        says(vi, en).help(help, help_en)
    }
}
