//! Files that the command line names: their kind is asked first, and their bytes are bounded.
//!
//! A pipe may never be opened by anybody else, and a device never ends; neither is waited for.

use std::fmt::Display;
use std::fs::{self, File};
use std::io::{self, ErrorKind, Read};
use std::path::Path;

use hoso::diagnostic::SystemError;
use hoso::words::Said;

/// How large a PDF from elsewhere may be.
pub(super) const LARGEST_PDF: u64 = 256 << 20;

/// The bytes of a file of at most so many; otherwise why it is not read, with its name.
pub(super) fn bounded(file: &Path, most: u64) -> Result<Vec<u8>, Said> {
    let bytes = begun(file, most).map_err(|it| unread(file, &it, most))?;
    if bytes.len() as u64 > most {
        return Err(unread(file, &ErrorKind::FileTooLarge.into(), most));
    }
    Ok(bytes)
}

/// The bytes of a file, and no more of them than tell that it is too large.
pub(super) fn begun(file: &Path, most: u64) -> io::Result<Vec<u8>> {
    plain(file)?;
    let mut bytes = Vec::new();
    File::open(file)?.take(most + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Whether a file can be read by another process, and is no larger; otherwise why not.
pub(super) fn readable(file: &Path, most: u64) -> Result<(), Said> {
    let size = plain(file).and_then(|it| File::open(file).map(|_| it));
    match size {
        Ok(size) if size > most => Err(unread(file, &ErrorKind::FileTooLarge.into(), most)),
        Ok(_) => Ok(()),
        Err(error) => Err(unread(file, &error, most)),
    }
}

/// The size of a plain file.
fn plain(file: &Path) -> io::Result<u64> {
    let about = fs::metadata(file)?;
    if about.is_dir() {
        return Err(ErrorKind::IsADirectory.into());
    }
    if !about.is_file() {
        return Err(ErrorKind::NotSeekable.into());
    }
    Ok(about.len())
}

fn unread(file: &Path, error: &io::Error, most: u64) -> Said {
    let shown = file.to_string_lossy().replace('\\', "/");
    if error.kind() != ErrorKind::FileTooLarge {
        return SystemError::from(error).unread(&shown);
    }
    let most = most >> 20;
    Said::new(
        format!("không đọc được `{shown}`: tệp lớn hơn {most} MiB"),
        format!("`{shown}` cannot be read: it is larger than {most} MiB"),
    )
}

/// What is said of a file that is no PDF, or none that can be read; why, a library says in English
/// alone.
pub(super) fn no_pdf(file: impl Display, why: &str) -> Said {
    Said::new(
        format!(
            "`{file}` không phải PDF đọc được: không phải tệp PDF, hỏng, chưa trọn, hoặc có mật khẩu"
        ),
        format!("`{file}` is not a readable PDF: “{why}”"),
    )
}
