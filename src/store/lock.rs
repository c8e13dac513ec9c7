//! One run at a time where it must be: a lock that goes with the process that has it.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read, Seek, Write};
use std::path::Path;
use std::time::{Duration, Instant};
use std::{process, thread};

use crate::diagnostic::{Fault, FileFault, StageFault};

/// How long another run is waited for: what it does under the lock takes no second.
pub(super) const PATIENCE: Duration = Duration::from_secs(10);

/// Between two looks at a lock that another run has.
const PAUSE: Duration = Duration::from_millis(20);

/// A lock that is held until it is dropped.
pub(super) struct Lock {
    _file: File,
}

/// Takes a lock, or says who has it after waiting this long.
pub(super) fn lock(path: &Path, patience: Duration) -> Result<Lock, Fault> {
    // What is no plain file might never open, or lead out of the folder.
    if fs::symlink_metadata(path).is_ok_and(|it| !it.is_file()) {
        return Err(FileFault::NotPlain.into());
    }
    let cannot = |error: io::Error| Fault::from(StageFault::CannotWrite(error.into()));
    let options = OpenOptions::new().read(true).write(true).create(true).truncate(false).clone();
    let mut file = options.open(path).map_err(cannot)?;
    let begun = Instant::now();
    loop {
        match file.try_lock() {
            Err(TryLockError::WouldBlock) if begun.elapsed() < patience => thread::sleep(PAUSE),
            Err(TryLockError::WouldBlock) => {
                let (seconds, by) = (patience.as_secs(), holder(path));
                return Err(StageFault::Held { seconds, by }.into());
            }
            // Where files cannot be locked at all, two runs are as they were without it.
            Ok(()) | Err(TryLockError::Error(_)) => break,
        }
    }
    // Who has it is for people: whether it is free says the lock alone.
    let named = file.rewind().and_then(|()| file.set_len(0));
    let _ = named.and_then(|()| writeln!(file, "{}", process::id()));
    Ok(Lock { _file: file })
}

/// The process that has a lock, as it wrote itself; empty where that cannot be read.
fn holder(path: &Path) -> String {
    let mut text = String::new();
    let read = File::open(path).and_then(|it| it.take(20).read_to_string(&mut text));
    let digits = text.trim();
    let is_number =
        read.is_ok() && !digits.is_empty() && digits.bytes().all(|it| it.is_ascii_digit());
    if is_number { digits.to_owned() } else { String::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_has_a_lock_is_named_and_a_free_one_is_had() {
        let path = std::env::temp_dir().join(format!("hoso-lock-{}", process::id()));
        let first = lock(&path, PATIENCE).unwrap();

        let refused = lock(&path, Duration::ZERO).err();

        let by = process::id().to_string();
        assert_eq!(refused, Some(StageFault::Held { seconds: 0, by }.into()));
        drop(first);
        assert!(lock(&path, Duration::ZERO).is_ok());
        fs::remove_file(path).unwrap();
    }

    #[cfg(unix)]
    #[test]
    fn what_a_link_leads_to_is_left_alone() {
        let path = std::env::temp_dir().join(format!("hoso-link-{}", process::id()));
        let target = path.with_extension("target");
        fs::write(&target, "mine").unwrap();
        std::os::unix::fs::symlink(&target, &path).unwrap();

        assert_eq!(lock(&path, Duration::ZERO).err(), Some(FileFault::NotPlain.into()));
        assert_eq!(fs::read_to_string(&target).unwrap(), "mine");
        fs::remove_file(path).unwrap();
        fs::remove_file(target).unwrap();
    }
}
