//! A file as a whole: it cannot be read, or is not text.

use crate::diagnostic::SystemError;
use crate::diagnostic::declare::faults;
use crate::diagnostic::wording::says;
use crate::words::Said;

/// What a file that is not UTF-8 looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OldEncoding {
    /// UTF-16, which Windows calls "Unicode".
    Utf16,
    /// One byte a letter: Windows-1258, TCVN3, VNI.
    SingleByte,
}

faults! {
    /// What is wrong with a file, whatever should stand in it.
    FileFault {
        /// The file could not be read; what the system said.
        CannotRead(why: SystemError) = Error "cannot-read" => {
            let Said { vi, en } = why.called();
            says(format!("không đọc được tệp: {vi}"), format!("the file cannot be read: {en}")).help(
                "xem tệp còn đó không và người chạy có quyền đọc không",
                "see whether the file is there and may be read",
            )
        };
        /// A folder that a link leads back into.
        Circle = Error "cannot-read" => {
            says("thư mục này là một liên kết dẫn về chính nó", "this folder is a link that leads back to itself")
                .help("bỏ liên kết ấy", "take the link away")
        };
        /// Something stands in the place of a file that is none.
        NotPlain = Error "not-a-file" => {
            says(
                "chỗ này phải là một tệp, nhưng là liên kết, thư mục hay thứ khác",
                "a file must be here, and this is a link, a folder or something else",
            )
            .help("bỏ nó đi rồi chạy lại", "take it away and run again")
        };
        /// The file is larger than any that people write.
        TooLarge {
            /// How large it is.
            bytes: usize,
            /// How large it may be, in MiB.
            most: usize,
        } = Error "too-large" => {
            let mebibytes = bytes >> 20;
            says(
                format!("tệp lớn hơn {most} MiB (chừng {mebibytes} MiB)"),
                format!("the file is larger than {most} MiB (about {mebibytes} MiB)"),
            )
            .help(
                "xem có chép nhầm tệp khác vào đây không; tệp một xã thường dưới 1 MiB",
                "see whether another file was put here; that of a commune is below 1 MiB",
            )
        };
        /// More of one kind is wrong in a file than is named place by place.
        MoreErrors {
            /// The code of what is wrong.
            code: String,
            /// How many more there are.
            more: usize,
        } = Error "too-many" => {
            says(
                format!("còn {more} chỗ `{code}` nữa trong tệp này, không nêu từng chỗ"),
                format!("{more} more places of `{code}` in this file, which are not named one by one"),
            )
            .help(
                "sửa những chỗ đã nêu rồi chạy lại",
                "mend those that are named, and run again",
            )
        };
        /// A table has more rows than any unit has of anything.
        TooManyRows {
            /// The table.
            table: String,
            /// How many rows it has.
            rows: usize,
            /// How many it may have.
            most: usize,
        } = Error "too-many" => {
            says(
                format!("`{table}` có {rows} dòng, nhiều hơn {most}"),
                format!("`{table}` has {rows} rows, more than {most}"),
            )
            .help(
                "xem có chép nhầm tệp khác vào đây không; tệp này không được kiểm tra tiếp",
                "see whether another file was put here; it is not checked any further",
            )
        };
        /// Byte `byte` (counted from 1) of the file is `value`, which no UTF-8 text has there.
        NotUtf8 {
            /// Counted from 1.
            byte: usize,
            /// The byte itself.
            value: u8,
            /// The encoding that it looks like.
            guess: Option<OldEncoding>,
        } = Error "not-utf8" => {
            let fact = says(
                format!("tệp không phải UTF-8: byte thứ {byte} là 0x{value:02X}"),
                format!("the file is not UTF-8: byte {byte} is 0x{value:02X}"),
            );
            let (vi, en) = match guess {
                Some(OldEncoding::Utf16) => ("UTF-16 (“Unicode” của Windows)", "UTF-16 (“Unicode” on Windows)"),
                Some(OldEncoding::SingleByte) => {
                    ("Windows-1258, TCVN3 hoặc VNI", "Windows-1258, TCVN3 or VNI")
                }
                None => {
                    return fact.help(
                        "lưu lại tệp bằng UTF-8 (trong Notepad: Save As, Encoding: UTF-8)",
                        "save the file as UTF-8 (Notepad: Save As, Encoding: UTF-8)",
                    );
                }
            };
            fact.help(
                format!("tệp có vẻ lưu bằng {vi}; lưu lại bằng UTF-8 (trong Notepad: Save As, Encoding: UTF-8)"),
                format!("it looks like {en}; save the file as UTF-8 (Notepad: Save As, Encoding: UTF-8)"),
            )
        };
    }
}
