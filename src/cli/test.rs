//! `hoso test`: the cases of rulebooks, and their forms in each situation.

use hoso::build;
use hoso::diagnostic::{Diagnostic, Severity};
use hoso::layout::{self, cases_file, rulebook_file};
use hoso::load::Places;
use hoso::words::Said;

use super::args::{Args, Test};
use super::{End, Screen, check, project};

pub(super) fn run(args: &Args, test: &Test, screen: Screen) -> End {
    let opened = match project::open(args, screen) {
        Ok(opened) => opened,
        Err(end) => return end,
    };
    let loaded = &opened.loaded;
    // A rulebook is meant by its folder as well.
    let named = test.rulebooks.iter().map(|it| layout::template_path(it).trim_end_matches('/'));
    let named: Vec<_> = named.collect();
    for id in &named {
        if !loaded.project.laws.contains_key(*id) {
            screen.trouble(Said::new(
                format!("không có bộ quy định `{id}`"),
                format!("there is no rulebook `{id}`"),
            ));
            return End::Trouble;
        }
    }
    let meant = |id: &str| named.is_empty() || named.contains(&id);
    let ids = loaded.project.laws.keys().filter(|it| meant(it));
    let files: Vec<_> = ids.clone().flat_map(|it| [rulebook_file(it), cases_file(it)]).collect();
    let of_files = |it: &&Diagnostic| files.iter().any(|file| file == it.place.file());
    let errors = opened.survey.found.iter().filter(|it| it.severity() == Severity::Error);
    let mut found: Vec<_> = errors.filter(of_files).cloned().collect();

    let (mut passed, mut failed, mut forms) = (0, 0, 0);
    // What a rulebook that is wrong comes to is no news.
    for id in ids.filter(|it| loaded.project.laws[*it].is_whole()) {
        let proved = build::proved(loaded, id);
        passed += proved.passed;
        failed += proved.failed;
        // What `check` has found already is not said twice.
        let mut places = Places::default();
        let wrong = proved.found.into_iter().map(|it| places.resolve(it, &loaded.sources));
        found.extend(wrong.filter(|it| !opened.survey.found.contains(it)));
        let (typeset, wrong) = build::typeset(loaded, id, &opened.templates, &opened.fonts);
        forms += typeset;
        found.extend(wrong.into_iter().filter(|it| !found.contains(it)).collect::<Vec<_>>());
    }
    screen.diagnostics(&found, &loaded.sources);
    screen.say(Said::new(
        format!("{passed} trường hợp đúng, {failed} trường hợp sai; dàn thử {forms} biểu mẫu trong mọi tình huống"),
        format!("{passed} cases passed, {failed} failed; {forms} forms typeset in every situation"),
    ));
    check::end(&found)
}
