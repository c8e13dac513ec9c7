//! A workbook that somebody filled in.

use crate::diagnostic::declare::faults;
use crate::diagnostic::wording::{quoted, says};
use crate::words::Said;

faults! {
    /// What is wrong with a workbook.
    SheetFault {
        /// The file is no workbook, or a damaged one; what the reader said.
        NotASheet(said: String) = Error "not-a-sheet" => {
            says(
                format!("không phải tệp Excel (.xlsx) đọc được: “{said}”"),
                format!("not a readable workbook (.xlsx): “{said}”"),
            )
            .help(
                "lưu lại bằng Excel hoặc LibreOffice, loại .xlsx",
                "save it again from Excel or LibreOffice, as .xlsx",
            )
        };
        /// No sheet has a heading for the keys of a table, and none the headings of the rest.
        NoHeader {
            /// The headings of keys, of each table one.
            keys: Vec<String>,
            /// Some headings of one table.
            such_as: Vec<String>,
        } = Error "no-header" => {
            let such_as = quoted(such_as, ", ");
            says(
                format!("không trang tính nào có cột {}", quoted(keys, " hoặc ")),
                format!("no sheet has a column {}", quoted(keys, " or ")),
            )
            .help(
                format!("đặt tên cột như tệp do `hoso export` ghi ra: {such_as}, …"),
                format!("name the columns as in a file that `hoso export` writes: {such_as}, …"),
            )
        };
        /// A code in a cell of numbers, which keeps no zeros at the end.
        CodeAsNumber {
            /// What the code is called.
            key: Said,
            /// As the cell shows it.
            code: String,
        } = Error "code-as-number" => {
            says(
                format!("{} `{code}` là số, không phải chữ", key.vi),
                format!("{} `{code}` is a number, not text", key.en),
            )
            .help(
                "định dạng ô là Văn bản (Text) rồi gõ lại mã: ô số làm mất số 0 ở cuối",
                "format the cell as text and type the code again: numbers lose the zeros at the end",
            )
        };
        /// A heading that is not known, so that nothing is read from its column.
        UnknownColumn {
            /// As written.
            heading: String,
            /// The known heading that it resembles.
            nearest: Option<String>,
        } = Warning "unknown-column" => {
            let other = Said::new(
                "cột ghi thêm thì không sao; cột số liệu thì đổi tên như tệp do `hoso export` ghi ra",
                "a column of remarks does no harm; one of data is named as `hoso export` names it",
            );
            says(format!("cột `{heading}` không được đọc"), format!("column `{heading}` is not read"))
                .nearest(nearest.as_ref(), other)
        };
    }
}
