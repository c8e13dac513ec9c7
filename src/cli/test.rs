//! `hoso test`: the cases of rulebooks, and their forms in each situation.

use hoso::build::{self, Proved};
use hoso::diagnostic::formats::{Case, suites};
use hoso::diagnostic::{Diagnostic, Fault, Place, RulebookFault, Severity, Step};
use hoso::layout::{cases_file, rulebook_file};
use hoso::load::{Loaded, Places};
use hoso::words::Said;

use super::args::{Args, Test, TestFormat};
use super::{End, Screen, check, out, project};

pub(super) fn run(args: &Args, test: &Test, screen: Screen) -> End {
    let opened = match project::open(args, screen) {
        Ok(opened) => opened,
        Err(end) => return end,
    };
    let loaded = &opened.loaded;
    let named = test.rulebooks.iter().map(|it| project::rulebook(args, &opened, it, screen));
    let named: Vec<String> = match named.collect() {
        Ok(named) => named,
        Err(end) => return end,
    };
    let meant = |id: &str| named.is_empty() || named.iter().any(|it| it == id);
    let ids = loaded.project.laws.keys().filter(|it| meant(it));
    let files: Vec<_> = ids.clone().flat_map(|it| [rulebook_file(it), cases_file(it)]).collect();
    let of_files = |it: &&Diagnostic| files.iter().any(|file| file == it.place.file());
    let errors = opened.survey.found.iter().filter(|it| it.severity() == Severity::Error);
    let mut found: Vec<_> = errors.filter(of_files).cloned().collect();

    let (mut cases, mut of_cases): (Vec<Case>, Vec<Diagnostic>) = (Vec::new(), Vec::new());
    let (mut passed, mut failed, mut forms) = (0, 0, 0);
    // What a rulebook that is wrong comes to is no news.
    for id in ids.filter(|it| loaded.project.laws[*it].is_whole()) {
        let proved = build::proved(loaded, id);
        cases.extend(cases_of(loaded, id, &proved, screen));
        passed += proved.passed;
        failed += proved.failed;
        // What `check` has found already is not said twice.
        let mut places = Places::default();
        let wrong = proved.found.into_iter().map(|it| places.resolve(it, &loaded.sources));
        let wrong: Vec<_> = wrong.collect();
        found.extend(wrong.iter().filter(|it| !opened.survey.found.contains(it)).cloned());
        of_cases.extend(wrong);
        let (typeset, wrong) = build::typeset(loaded, id, &opened.templates, &opened.fonts);
        forms += typeset;
        found.extend(wrong.into_iter().filter(|it| !found.contains(it)).collect::<Vec<_>>());
    }
    if test.format == TestFormat::Junit {
        // A case that failed is a test by its own name.
        let others = found.iter().filter(|it| !of_cases.contains(it));
        cases.extend(others.map(|it| case_of(it, screen)));
        out::lines(&suites(&cases));
        return check::end(&found);
    }
    // That nothing proves one is a warning, and the first thing to know here.
    let unproved =
        |it: &&Diagnostic| matches!(it.fault, Fault::Rulebook(RulebookFault::NoCases { .. }));
    let unproved = opened.survey.found.iter().filter(of_files).filter(unproved);
    found.splice(0..0, unproved.cloned());
    screen.findings(&found, &loaded.sources, false);
    screen.tell(Said::new(
        format!("{passed} trường hợp đúng, {failed} trường hợp sai; dàn thử {forms} biểu mẫu trong mọi tình huống"),
        format!("{passed} cases passed, {failed} failed; {forms} forms typeset in every situation"),
    ));
    check::end(&found)
}

/// The cases of a rulebook as tests: each by its name, with all that it came to otherwise.
fn cases_of(loaded: &Loaded, id: &str, proved: &Proved, screen: Screen) -> Vec<Case> {
    let of = |at: usize| {
        let is = move |it: &&Diagnostic| match &it.place {
            Place::Node(_, path, _) => path.0.first() == Some(&Step::Index(at)),
            _ => false,
        };
        let says = |it: &Diagnostic| screen.lang.of(it.wording().says);
        let wrong: Vec<String> = proved.found.iter().filter(is).map(says).collect();
        (!wrong.is_empty()).then(|| ("case-failed".to_owned(), wrong.join("\n")))
    };
    let all = loaded.cases.get(id).into_iter().flatten().enumerate();
    all.map(|(at, it)| Case { suite: id.to_owned(), name: it.name.clone(), failure: of(at) })
        .collect()
}

/// A fault of a rulebook as a test that failed.
fn case_of(it: &Diagnostic, screen: Screen) -> Case {
    let says = screen.lang.of(it.wording().says);
    let suite = it.place.file().to_owned();
    let name = it.code_name().to_owned();
    Case { suite, name: format!("{name}: {says}"), failure: Some((name, says)) }
}
