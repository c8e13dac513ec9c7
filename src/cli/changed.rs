//! Which files have changed since a revision, as the program `git` says.

use std::path::Path;
use std::process::Command;

use hoso::words::Said;

use super::{End, Screen};

/// The files below a folder that differ from a revision, and those that git does not know yet,
/// relative to the folder.
pub(super) fn since(root: &Path, revision: &str, screen: Screen) -> Result<Vec<String>, End> {
    let differ = ["diff", "--name-only", "--relative", "-z", revision, "--", "."];
    let unknown = ["ls-files", "--others", "--exclude-standard", "-z", "--", "."];
    // A revision is no option.
    if revision.starts_with('-') {
        return Err(no_revision(revision, screen));
    }
    let mut files = asked(root, &differ, screen)?.ok_or_else(|| no_revision(revision, screen))?;
    files.extend(asked(root, &unknown, screen)?.unwrap_or_default());
    Ok(files)
}

fn no_revision(revision: &str, screen: Screen) -> End {
    screen.trouble(Said::new(
        format!("git không so được với `{revision}`; thư mục có trong kho git không, và có bản `{revision}` không?"),
        format!("git cannot compare with `{revision}`; is this folder in a repository, and is there `{revision}`?"),
    ));
    End::Trouble
}

/// The paths that git answers with; none where it refuses.
fn asked(root: &Path, words: &[&str], screen: Screen) -> Result<Option<Vec<String>>, End> {
    let answer = Command::new("git").arg("-C").arg(root).args(words).output().map_err(|_| {
        screen.trouble(Said::new(
            "`--changed` cần chương trình `git`, mà máy này không có",
            "`--changed` needs the program `git`, which is not here",
        ));
        End::Trouble
    })?;
    let text = String::from_utf8_lossy(&answer.stdout).into_owned();
    let paths = text.split('\0').filter(|it| !it.is_empty()).map(str::to_owned).collect();
    Ok(answer.status.success().then_some(paths))
}
