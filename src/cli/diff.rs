//! `hoso diff`: what a change does to results, documents and faults.

use hoso::build::Opened;
use hoso::compare::{self, Changes};
use hoso::docket::Selection;
use hoso::load;

use super::args::{Args, Diff, DiffFormat};
use super::{End, Screen, git, markdown, out, project, said};

pub(super) fn run(args: &Args, diff: &Diff, screen: Screen) -> End {
    let layout = project::layout(args);
    let after = match project::open(args, screen) {
        Ok(opened) => opened,
        Err(end) => return end,
    };
    let (files, revision) = match git::files(&layout.root, &diff.revision) {
        Ok(files) => files,
        Err(said) => {
            screen.trouble(said);
            return End::Trouble;
        }
    };
    let before = Opened::of(load::load(&files));
    let changes = compare::compare(&before, &after, &Selection::default());
    print(&changes, &revision, diff.format, screen);
    if diff.exit_code && !changes.is_empty() { End::Faults } else { End::Fine }
}

/// Prints what changed; nothing where nothing did.
fn print(changes: &Changes, revision: &str, format: DiffFormat, screen: Screen) {
    match format {
        DiffFormat::Json => {
            let mut changes = changes.clone();
            for it in changes.new_faults.iter_mut().chain(&mut changes.gone_faults) {
                it.message.clone_from(it.says.get(screen.lang));
            }
            // Strings and numbers alone: there is nothing in it that cannot be written.
            out::json(&serde_json::to_string_pretty(&changes).unwrap_or_default());
        }
        _ if changes.is_empty() => {}
        DiffFormat::Markdown => out::line(markdown::written(changes, revision, screen.lang)),
        DiffFormat::Table => {
            said::results(&changes.results, screen);
            said::documents(&changes.documents, screen);
            said::faults(true, &changes.new_faults, screen);
            said::faults(false, &changes.gone_faults, screen);
        }
    }
}
