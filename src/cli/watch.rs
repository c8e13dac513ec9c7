//! `hoso watch`: what is wrong, and the documents, anew with each file that is saved.

use std::collections::BTreeSet;

use hoso::build;
use hoso::diagnostic::Diagnostic;
use hoso::words::Said;

use super::args::{Args, Watch};
use super::eye::Eye;
use super::{End, Screen, build as building, check, out, project};

pub(super) fn run(args: &Args, watch: &Watch, screen: Screen) -> End {
    let root = project::layout(args).root;
    let Some(eye) = Eye::open(&root, watch.poll) else {
        screen.trouble(Said::new(
            format!("không theo dõi được thư mục `{}`", root.display()),
            format!("the folder `{}` cannot be watched", root.display()),
        ));
        return End::Trouble;
    };
    let mut before = BTreeSet::new();
    loop {
        before = match once(args, watch, &before, screen) {
            Ok(found) => found,
            Err(end) => return end,
        };
        screen.say(Said::new(
            "đang chờ thay đổi; Ctrl-C để dừng",
            "waiting for changes; Ctrl-C ends it",
        ));
        out::flush();
        if !eye.wait() {
            return End::Fine;
        }
    }
}

/// Reads and judges, says what is wrong now and was not before, counts what was and is no
/// more, and makes the documents that have changed. All that is wrong.
fn once(
    args: &Args,
    watch: &Watch,
    before: &BTreeSet<String>,
    screen: Screen,
) -> Result<BTreeSet<String>, End> {
    let making = &watch.making;
    let (opened, meant) = project::selected(args, &making.units, making.period, screen)?;
    let found = check::of(&opened, &meant.units);
    let called = |it: &Diagnostic| {
        format!("{} {} {}", it.place.file(), it.code_name(), screen.choose(it.wording().says))
    };
    let new: Vec<_> = found.iter().filter(|it| !before.contains(&called(it))).cloned().collect();
    screen.findings(&new, &opened.loaded.sources, false);
    let now: BTreeSet<_> = found.iter().map(called).collect();
    let gone = before.difference(&now).count();
    if gone > 0 {
        screen.tell(Said::new(
            format!("đã hết {gone} thông báo"),
            format!("{gone} message(s) are gone"),
        ));
    }
    check::sum_up(&opened, &found, screen);
    if !watch.no_build {
        let config = &opened.loaded.project.config;
        let plan = building::plan(making, meant, &project::layout(args), config);
        // What is wrong has been said; what is seen while pages are made has not.
        let ran = build::build(&plan, &|event| {
            if let build::Event::Found { found, sources } = event {
                let made: Vec<_> =
                    found.iter().filter(|it| !now.contains(&called(it))).cloned().collect();
                screen.findings(&made, sources, false);
            }
        });
        building::written(&plan, &ran, screen);
        building::sum_up(&plan, &ran, screen);
    }
    Ok(now)
}
