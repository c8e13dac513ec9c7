//! `hoso test`: the cases of rulebooks.

use hoso::assess;
use hoso::diagnostic::{Diagnostic, Fault, NodePath, Place, Severity};
use hoso::load::{Places, cases_file, rulebook_file};

use super::args::{Args, Test};
use super::{End, Screen, check, project};

pub(super) fn run(args: &Args, test: &Test, screen: Screen) -> End {
    let opened = match project::open(args, screen) {
        Ok(opened) => opened,
        Err(end) => return end,
    };
    let loaded = &opened.loaded;
    for id in &test.rulebooks {
        if !loaded.project.rulebooks.contains_key(id) {
            screen.trouble(
                &format!("không có bộ quy định `{id}`"),
                &format!("there is no rulebook `{id}`"),
            );
            return End::Trouble;
        }
    }
    let meant = |id: &str| test.rulebooks.is_empty() || test.rulebooks.iter().any(|it| it == id);
    let ids = loaded.project.rulebooks.keys().filter(|it| meant(it));
    let files: Vec<_> = ids.clone().flat_map(|it| [rulebook_file(it), cases_file(it)]).collect();
    let of_files = |it: &&Diagnostic| files.iter().any(|file| file == it.place.file());
    let errors = opened.survey.found.iter().filter(|it| it.severity() == Severity::Error);
    let mut found: Vec<_> = errors.filter(of_files).cloned().collect();

    let mut places = Places::default();
    let (mut passed, mut failed) = (0, 0);
    for id in ids {
        let rulebook = &loaded.project.rulebooks[id];
        for (index, case) in loaded.cases.get(id).into_iter().flatten().enumerate() {
            let wrong = assess::wrong(case, rulebook);
            if wrong.is_empty() {
                passed += 1;
            } else {
                failed += 1;
            }
            for assess::Wrong { criterion, key, expected, computed } in wrong {
                let path = NodePath::root().index(index).key(key).key(&criterion);
                let fault = Fault::CaseFailed {
                    case: case.name.clone(),
                    criterion,
                    expected,
                    found: computed,
                };
                let finding = Diagnostic::new(fault, Place::value(cases_file(id), path));
                found.push(places.resolve(finding, &loaded.sources));
            }
        }
    }
    screen.diagnostics(&found, &loaded.sources);
    screen.say(
        &format!("{passed} trường hợp đúng, {failed} trường hợp sai"),
        &format!("{passed} cases passed, {failed} failed"),
    );
    check::end(&found)
}
