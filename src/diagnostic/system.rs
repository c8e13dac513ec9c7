//! What the operating system says of a file, by the kind of trouble and not by its words.

use std::fmt;
use std::io::{self, ErrorKind};

use crate::words::Said;

/// Why the operating system did not do what it was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SystemError {
    kind: ErrorKind,
    number: Option<i32>,
}

impl From<&io::Error> for SystemError {
    fn from(error: &io::Error) -> Self {
        Self { kind: error.kind(), number: error.raw_os_error() }
    }
}

impl From<io::Error> for SystemError {
    fn from(error: io::Error) -> Self {
        Self::from(&error)
    }
}

impl From<ErrorKind> for SystemError {
    fn from(kind: ErrorKind) -> Self {
        Self { kind, number: None }
    }
}

impl SystemError {
    /// What happened.
    pub fn called(self) -> Said {
        let (vi, en) = match self.kind {
            ErrorKind::NotFound => ("không có tệp này", "there is no such file"),
            ErrorKind::PermissionDenied => ("không có quyền", "this is not permitted"),
            ErrorKind::AlreadyExists => ("đã có tệp tên này", "there is a file of this name"),
            ErrorKind::IsADirectory => ("đây là một thư mục", "this is a folder"),
            ErrorKind::NotSeekable => (
                "đây là liên kết, đường ống hay thiết bị, không phải một tệp thường",
                "this is a link, a pipe or a device, and no plain file",
            ),
            ErrorKind::NotADirectory => (
                "một phần của đường dẫn là liên kết hay không phải thư mục",
                "part of the path is a link, or no folder",
            ),
            ErrorKind::DirectoryNotEmpty => ("thư mục không trống", "the folder is not empty"),
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => ("đĩa đầy", "the disk is full"),
            ErrorKind::ReadOnlyFilesystem => ("đĩa chỉ cho đọc", "the disk is read-only"),
            ErrorKind::FileTooLarge => ("tệp quá lớn", "the file is too large"),
            ErrorKind::InvalidFilename => {
                ("tên tệp không hợp lệ hay quá dài", "the name is not valid")
            }
            ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy | ErrorKind::Deadlock => {
                ("tệp đang mở ở chương trình khác", "another program has it open")
            }
            ErrorKind::InvalidData | ErrorKind::InvalidInput => {
                ("nội dung không đọc được", "the content cannot be read")
            }
            ErrorKind::UnexpectedEof => ("tệp hết giữa chừng", "the file ends too early"),
            ErrorKind::BrokenPipe => ("bên nhận đã đóng", "the reader went away"),
            ErrorKind::TimedOut => ("chờ quá lâu", "it took too long"),
            ErrorKind::OutOfMemory => ("hết bộ nhớ", "there is no memory left"),
            ErrorKind::CrossesDevices => {
                ("hai nơi ở hai đĩa khác nhau", "the two places are on two disks")
            }
            ErrorKind::StaleNetworkFileHandle
            | ErrorKind::NetworkDown
            | ErrorKind::HostUnreachable => {
                ("đĩa mạng không trả lời", "the network disk does not answer")
            }
            _ => return self.by_number(),
        };
        Said::new(vi, en)
    }

    /// That a file cannot be read, and why.
    pub fn unread(self, file: &str) -> Said {
        let why = self.called();
        Said::new(
            format!("không đọc được `{file}`: {}", why.vi),
            format!("`{file}` cannot be read: {}", why.en),
        )
    }

    /// That a file cannot be written, and why.
    pub fn unwritten(self, file: &str) -> Said {
        let why = self.called();
        Said::new(
            format!("không ghi được `{file}`: {}", why.vi),
            format!("`{file}` cannot be written: {}", why.en),
        )
    }

    fn by_number(self) -> Said {
        match self.number {
            Some(it) => Said::new(
                format!("hệ điều hành báo lỗi số {it}"),
                format!("the system reports error {it}"),
            ),
            None => Said::new("hệ điều hành không cho", "the system refuses"),
        }
    }
}

/// Writes the English words, for logs of programs.
impl fmt::Display for SystemError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.called().en)
    }
}
