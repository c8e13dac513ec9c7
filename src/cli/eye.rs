//! Files that are being changed by whoever works on them: all that knows how a system tells.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use hoso::layout;
use notify::{Config, Event, EventKind, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher};

/// How long nothing may happen before a change is whole: an editor writes, renames, removes.
const QUIET: Duration = Duration::from_millis(100);

/// The longest that a change is waited for while others come.
const PATIENCE: Duration = Duration::from_millis(500);

/// How often files are looked at where no system tells: on the drive of another machine.
const LOOK: Duration = Duration::from_secs(1);

/// What sees that a file of a project is changed.
pub(super) struct Eye {
    root: PathBuf,
    heard: Receiver<notify::Result<Event>>,
    // While it lives it looks.
    _watcher: Box<dyn Watcher>,
}

impl Eye {
    /// Looks at the files that a project is read from; by looking again and again where asked
    /// for, or where the system does not tell.
    pub(super) fn open(root: &Path, poll: bool) -> Option<Self> {
        let root = root.canonicalize().ok()?;
        if !poll && let Some(eye) = Self::told(&root) {
            return Some(eye);
        }
        let (say, heard) = channel();
        let config = Config::default().with_poll_interval(LOOK).with_compare_contents(true);
        let mut watcher = PollWatcher::new(say, config).ok()?;
        look_at(&mut watcher, &root).ok()?;
        Some(Self { root, heard, _watcher: Box::new(watcher) })
    }

    /// Told by the system.
    fn told(root: &Path) -> Option<Self> {
        let (say, heard) = channel();
        let mut watcher = RecommendedWatcher::new(say, Config::default()).ok()?;
        look_at(&mut watcher, root).ok()?;
        Some(Self { root: root.to_owned(), heard, _watcher: Box::new(watcher) })
    }

    /// Waits until a file of the project has changed and all is quiet again; false where
    /// nothing can be heard any more.
    pub(super) fn wait(&self) -> bool {
        loop {
            match self.heard.recv() {
                Ok(event) if self.is_meant(&event) => break,
                Ok(_) => {}
                Err(_) => return false,
            }
        }
        let since = Instant::now();
        while since.elapsed() < PATIENCE {
            match self.heard.recv_timeout(QUIET) {
                Ok(_) => {}
                Err(RecvTimeoutError::Timeout) => return true,
                Err(RecvTimeoutError::Disconnected) => return false,
            }
        }
        true
    }

    /// Whether it tells of a file that a project is read from. What cannot be told is taken
    /// for a change: looking once too often costs nothing.
    fn is_meant(&self, event: &notify::Result<Event>) -> bool {
        let Ok(event) = event else { return true };
        let read = |path: &PathBuf| {
            let path = path.strip_prefix(&self.root).unwrap_or(path);
            layout::SETTINGS == path.as_os_str() || FOLDERS.iter().any(|it| path.starts_with(it))
        };
        !matches!(event.kind, EventKind::Access(_)) && event.paths.iter().any(read)
    }
}

/// The folders that a project is read from.
const FOLDERS: [&str; 2] = [layout::DATA, layout::TEMPLATES];

/// Looks at the settings, which stand in the project's folder itself, and below the folders.
fn look_at(watcher: &mut dyn Watcher, root: &Path) -> notify::Result<()> {
    watcher.watch(root, RecursiveMode::NonRecursive)?;
    for folder in FOLDERS.map(|it| root.join(it)) {
        if folder.is_dir() {
            watcher.watch(&folder, RecursiveMode::Recursive)?;
        }
    }
    Ok(())
}
