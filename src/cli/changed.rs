//! Which files have changed since a revision, as the program `git` says.

use std::path::Path;

use super::args::{Args, Check, NEWEST};
use super::{End, Screen, git, project};

/// The paths that are meant, and the revision: one that is typed behind `--changed` without a sign
/// between is no path, unless there is one of that name.
pub(super) fn told<'a>(args: &Args, check: &'a Check) -> (Vec<&'a String>, Option<&'a str>) {
    let typed = check.paths.iter().filter(|it| *it != "-");
    let Some(changed) = check.changed.as_deref() else { return (typed.collect(), None) };
    let root = project::layout(args).root;
    let is_revision = |it: &&String| {
        !args.directory.join(it).exists() && !root.join(it).exists() && git::has(&root, it)
    };
    let (revisions, paths): (Vec<_>, Vec<_>) = typed.partition(is_revision);
    match revisions[..] {
        [one] if changed == NEWEST => (paths, Some(one)),
        _ => (paths.into_iter().chain(revisions).collect(), Some(changed)),
    }
}

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
