//! Files that appear whole or not at all, and what a run that was killed leaves beside them.

use std::collections::hash_map::RandomState;
use std::ffi::OsStr;
use std::fs::{self, File, OpenOptions};
use std::hash::{BuildHasher, Hasher};
use std::io::{self, Write};
use std::path::Path;
use std::thread;
use std::time::Duration;

use crate::diagnostic::SystemError;

/// What the name of a file ends in while it is written.
const UNFINISHED: &str = ".hoso-unfinished";

/// How often a file is begun anew that somebody took away while it was written, or put in place
/// that another program has open.
const TRIES: usize = 3;

/// How long is waited for what another program has open.
const MOMENT: Duration = Duration::from_millis(100);

/// Writes beside the place and then renames, so that nobody meets half a file, not after a
/// power cut either. What runs that were killed have left in the same folder goes.
pub fn write_whole(file: &Path, bytes: &[u8]) -> io::Result<()> {
    write(file, bytes, true)
}

/// Writes a file that somebody has named on the command line. A pipe or a device is written to
/// where it stands, through a link as well: what a shell puts into a command (`>(jq .)`) and
/// `/dev/stdout` are such links. A link to a file is refused: whoever names it may not know
/// where it leads, and it would be the link that goes.
pub fn write_named(file: &Path, bytes: &[u8]) -> io::Result<()> {
    if fs::metadata(file).is_ok_and(|it| !it.is_file() && !it.is_dir()) {
        return OpenOptions::new().write(true).open(file)?.write_all(bytes);
    }
    write_whole(file, bytes)
}

/// Writes a page beside the place and then renames, so that nobody meets half a page. Pages are
/// made anew from what is kept elsewhere: nobody waits until the disk has each of thousands.
pub fn write_page(file: &Path, bytes: &[u8]) -> io::Result<()> {
    write(file, bytes, false)
}

fn write(file: &Path, bytes: &[u8], lasting: bool) -> io::Result<()> {
    // A rename would put a file in the place of a link, a pipe or a device.
    if fs::symlink_metadata(file).is_ok_and(|it| !it.is_file() && !it.is_dir()) {
        return Err(io::ErrorKind::NotSeekable.into());
    }
    if file.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    let folder = file.parent().unwrap_or(Path::new(""));
    fs::create_dir_all(folder)?;
    let mut tries = 1;
    loop {
        match write_beside(file, bytes, lasting) {
            Err(error) if error.kind() == io::ErrorKind::NotFound && tries < TRIES => tries += 1,
            written => {
                sweep(folder);
                return written;
            }
        }
    }
}

fn write_beside(file: &Path, bytes: &[u8], lasting: bool) -> io::Result<()> {
    let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let beside = file.with_file_name(format!(".{name}.{:016x}{UNFINISHED}", random()));
    let mut unfinished = OpenOptions::new().write(true).create_new(true).open(&beside)?;
    let written = (|| {
        // The lock goes with the process: who can take it finds what nobody writes any more.
        // Where files cannot be locked, what is left stays.
        let _ = unfinished.lock();
        unfinished.write_all(bytes)?;
        if lasting {
            unfinished.sync_all()?;
        }
        patiently(|| fs::rename(&beside, file))
    })();
    if written.is_err() {
        let _ = fs::remove_file(&beside);
    }
    written
}

/// Does once more what another program may hold up for a moment: what looks for viruses opens
/// each new file, and a reader the page that it shows.
fn patiently(mut put: impl FnMut() -> io::Result<()>) -> io::Result<()> {
    for _ in 1..TRIES {
        match put() {
            Err(error) if SystemError::from(&error).is_held() => thread::sleep(MOMENT),
            done => return done,
        }
    }
    put()
}

/// A number that no other process has: process ids are the same in two containers.
pub(super) fn random() -> u64 {
    RandomState::new().build_hasher().finish()
}

/// Takes away what was being written in a folder by runs that are no more.
fn sweep(folder: &Path) {
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.filter_map(Result::ok) {
        let is_file = entry.file_type().is_ok_and(|it| it.is_file());
        if is_file && is_unfinished(&entry.file_name()) && nobody_writes(&entry.path()) {
            // One that cannot be removed is there for the next run.
            let _ = fs::remove_file(entry.path());
        }
    }
}

fn is_unfinished(name: &OsStr) -> bool {
    let name = name.to_string_lossy();
    name.starts_with('.') && name.ends_with(UNFINISHED)
}

fn nobody_writes(path: &Path) -> bool {
    File::open(path).is_ok_and(|it| it.try_lock().is_ok())
}

/// The bytes of a file; none of what is no plain file, which might never end.
pub(crate) fn read_plain(path: &Path) -> Option<Vec<u8>> {
    let is_file = fs::symlink_metadata(path).is_ok_and(|it| it.is_file());
    is_file.then(|| fs::read(path).ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(name: &str) -> std::path::PathBuf {
        let folder = std::env::temp_dir().join(format!("hoso-{name}-{:016x}", random()));
        fs::create_dir_all(&folder).unwrap();
        folder
    }

    #[test]
    fn what_another_program_holds_for_a_moment_is_put_in_place() {
        let held = || Err(io::Error::from(io::ErrorKind::PermissionDenied));
        let mut asked = 0;
        let mut for_a_moment = || {
            asked += 1;
            if asked < TRIES { held() } else { Ok(()) }
        };

        assert!(patiently(&mut for_a_moment).is_ok());
        assert_eq!(asked, TRIES);
    }

    #[test]
    fn what_stays_held_or_is_lost_is_said() {
        let refused = |kind: io::ErrorKind| {
            let mut asked = 0;
            let error = patiently(|| {
                asked += 1;
                Err(kind.into())
            });
            (error.unwrap_err().kind(), asked)
        };

        let (busy, full) = (io::ErrorKind::ResourceBusy, io::ErrorKind::StorageFull);
        assert_eq!(refused(busy), (busy, TRIES));
        assert_eq!(refused(full), (full, 1), "nobody waits for what does not pass");
    }

    #[test]
    fn what_nobody_writes_any_more_goes_and_what_is_being_written_stays() {
        let folder = folder("sweep");
        let [dead, alive] =
            ["dead", "alive"].map(|it| folder.join(format!(".a.pdf.{it}{UNFINISHED}")));
        fs::write(&dead, "half").unwrap();
        let writer = File::create(&alive).unwrap();
        writer.lock().unwrap();
        fs::write(folder.join(".a.pdf.12345"), "somebody's own").unwrap();

        write_whole(&folder.join("a.pdf"), b"whole").unwrap();

        assert_eq!(fs::read(folder.join("a.pdf")).unwrap(), b"whole");
        assert!(!dead.exists());
        assert!(alive.exists());
        assert!(folder.join(".a.pdf.12345").exists());
        drop(writer);
        write_whole(&folder.join("b.pdf"), b"whole").unwrap();
        assert!(!alive.exists());
        fs::remove_dir_all(folder).unwrap();
    }

    #[cfg(unix)]
    #[test]
    fn what_is_no_plain_file_is_not_replaced() {
        use std::os::unix::fs::{FileTypeExt, symlink};
        let folder = folder("places");
        let [own, link, nowhere, pipe] =
            ["own", "link", "nowhere", "pipe"].map(|it| folder.join(it));
        fs::write(&own, "mine").unwrap();
        symlink("own", &link).unwrap();
        symlink("not-there", &nowhere).unwrap();
        let made = std::process::Command::new("mkfifo").arg(&pipe).status().unwrap();
        assert!(made.success());

        for it in [&link, &nowhere, &pipe] {
            let kind = write_whole(it, b"new").unwrap_err().kind();
            assert_eq!(kind, io::ErrorKind::NotSeekable, "{}", it.display());
        }
        assert!(write_named(&link, b"new").is_err() && write_named(&nowhere, b"new").is_err());
        let reader = std::thread::spawn({
            let pipe = pipe.clone();
            move || fs::read(pipe).unwrap()
        });
        write_named(&pipe, b"through").unwrap();

        assert_eq!(reader.join().unwrap(), b"through");
        assert_eq!(fs::read(&own).unwrap(), b"mine");
        assert!(fs::symlink_metadata(&pipe).unwrap().file_type().is_fifo());
        assert!([&link, &nowhere].iter().all(|it| it.is_symlink()));
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 4);
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn a_file_that_cannot_be_written_leaves_nothing() {
        let folder = folder("blocked");
        fs::create_dir(folder.join("a.pdf")).unwrap();

        assert!(write_whole(&folder.join("a.pdf"), b"whole").is_err());
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 1);
        fs::remove_dir_all(folder).unwrap();
    }
}
