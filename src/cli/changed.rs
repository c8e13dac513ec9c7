//! Which files have changed since a revision, as the program `git` says.

use std::path::Path;

use super::{End, Screen, git};

/// The files below a folder that differ from a revision, and those that git does not know yet,
/// relative to the folder.
pub(super) fn since(root: &Path, revision: &str, screen: Screen) -> Result<Vec<String>, End> {
    let differ = ["diff", "--name-only", "--relative", "-z", revision, "--", "."];
    let unknown = ["ls-files", "--others", "--exclude-standard", "-z", "--", "."];
    let no_revision = || {
        screen.trouble(git::unknown(root, revision));
        End::Trouble
    };
    // A revision is no option.
    if revision.starts_with('-') {
        return Err(no_revision());
    }
    let mut files = asked(root, &differ, screen)?.ok_or_else(no_revision)?;
    files.extend(asked(root, &unknown, screen)?.unwrap_or_default());
    Ok(files)
}

/// The paths that git answers with; none where it refuses.
fn asked(root: &Path, words: &[&str], screen: Screen) -> Result<Option<Vec<String>>, End> {
    let answer = git::run(root, words).map_err(|said| {
        screen.trouble(said);
        End::Trouble
    })?;
    let text = String::from_utf8_lossy(&answer.stdout).into_owned();
    let paths = text.split('\0').filter(|it| !it.is_empty()).map(str::to_owned).collect();
    Ok(answer.status.success().then_some(paths))
}
