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

    /// What is to be done where a file cannot be written.
    pub fn mended(self) -> Said {
        let (vi, en) = match self.kind {
            // Windows says of a file that another program has open that this is not permitted.
            _ if self.is_held() => (
                "đóng tệp ấy nếu đang mở ở Acrobat, Word hay trình duyệt, xem thư mục có ghi được không, rồi chạy lại: chỉ tệp này được lập lại",
                "close the file if Acrobat, Word or a browser has it open, see whether the folder may be written, and run again: this file alone is made",
            ),
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => {
                ("dọn bớt đĩa rồi chạy lại", "make room on the disk, and run again")
            }
            _ => (
                "xem thư mục có ghi được không và đĩa còn chỗ không",
                "see whether the folder may be written and has room",
            ),
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

    /// Whether the file may only be held by another program: with the same words as that nobody
    /// may write it, on Windows.
    pub fn is_held(self) -> bool {
        use ErrorKind::{Deadlock, ExecutableFileBusy, PermissionDenied, ResourceBusy};
        matches!(self.kind, PermissionDenied | ResourceBusy | ExecutableFileBusy | Deadlock)
            || self.is_shared()
    }

    /// Whether Windows says that another program has the file, or a part of it.
    fn is_shared(self) -> bool {
        cfg!(windows) && matches!(self.number, Some(32 | 33))
    }

    fn by_number(self) -> Said {
        match self.number {
            _ if self.is_shared() => {
                Said::new("tệp đang mở ở chương trình khác", "another program has it open")
            }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_to_do_follows_from_the_trouble() {
        let said = |it: ErrorKind| SystemError::from(it).mended().vi;

        for held in [ErrorKind::PermissionDenied, ErrorKind::ResourceBusy] {
            assert!(said(held).starts_with("đóng tệp ấy nếu đang mở ở Acrobat, Word"), "{held}");
        }
        assert!(said(ErrorKind::StorageFull).starts_with("dọn bớt đĩa"));
        assert!(said(ErrorKind::IsADirectory).starts_with("xem thư mục có ghi được không"));
    }
}
