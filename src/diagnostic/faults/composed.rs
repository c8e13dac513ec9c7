//! A period whose numbers are those of shorter ones together.

use crate::diagnostic::declare::faults;
use crate::diagnostic::wording::says;
use crate::words::Said;

faults! {
    /// What is wrong between a period and the shorter ones that make it up.
    ComposedFault {
        /// A period is composed of shorter ones of which records are missing.
        ShorterMissing {
            /// The period.
            period: String,
            /// The files that are missing.
            files: Vec<String>,
        } = Warning "part-missing" => {
            let files = files.join(", ");
            says(
                format!("số liệu kỳ {period} hợp từ các kỳ ngắn hơn, còn thiếu {files}"),
                format!("{period} is composed of shorter periods, and lacks {files}"),
            )
            .help(
                "thêm các tệp ấy; chưa có thì số hợp là chưa biết, không coi là 0",
                "add these files; until then what is composed is not known, and not taken for 0",
            )
        };
        /// A number that is typed of a period, and is another by the shorter ones.
        OtherNumber {
            /// What the number is called.
            what: Box<Said>,
            /// The row.
            row: String,
            /// What is typed, and what the others come to.
            numbers: Box<[String; 2]>,
            /// Their files.
            files: Vec<String>,
        } = Error "composed-otherwise" => {
            let [typed, other] = &**numbers;
            let files = files.join(", ");
            says(
                format!("{} của “{row}” ghi {typed}, mà hợp các kỳ ngắn hơn là {other}", what.vi),
                format!("{} of “{row}” is stated as {typed}, and the shorter periods come to {other}", what.en),
            )
            .help(
                format!("xem lại con số này và {files}; các kỳ ấy đủ và đúng thì không phải ghi bảng này"),
                format!("look at this number and at {files}; where these are whole and right, the table need not be written"),
            )
        };
        /// A row that shorter periods have, and the one that they make up has not.
        RowMissing {
            /// The row.
            row: String,
            /// Their files.
            files: Vec<String>,
        } = Error "composed-otherwise" => {
            let files = files.join(", ");
            says(
                format!("các kỳ ngắn hơn có “{row}”, mà bảng này không có hàng ấy"),
                format!("the shorter periods have “{row}”, and this table has no such row"),
            )
            .help(
                format!("thêm hàng ấy, hoặc xem lại {files}; các kỳ ấy đủ và đúng thì không phải ghi bảng này"),
                format!("add the row, or look at {files}; where these are whole and right, the table need not be written"),
            )
        };
    }
}
