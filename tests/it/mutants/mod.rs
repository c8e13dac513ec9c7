//! Does anybody notice? Each rulebook is changed in every place that decides something, one
//! change at a time; each change is refused as `check` would, or turns a case around, or stands
//! in the list of those that cannot be noticed, with its reason.

mod changes;
mod equal;
mod equal_today;
mod rulebook;
mod walk;
mod words;

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use hoso::build;
use hoso::check;
use hoso::diagnostic::Diagnostic;
use hoso::facts::Record;
use hoso::law::Rulebook;
use hoso::law::case::Case;
use hoso::law::compile::{self, Compiled};
use hoso::layout::{self, Layout};
use hoso::load::{self, Loaded};
use hoso::model::RulebookId;
use hoso::project::{Law, Project};

use equal::Equal;
use walk::Change;
use words::Words;

/// What became of the changes of a rulebook.
#[derive(Debug, Default)]
struct Tried {
    refused: Vec<Change>,
    caught: Vec<Change>,
    survived: Vec<Change>,
}

/// What ships with the program, without any unit; of a rulebook that came as a folder alone,
/// what its project has.
fn loaded(rulebook: &str) -> Loaded {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let folder = rulebook.strip_prefix("thu-").map(|it| root.join("tests/rulebooks").join(it));
    let root = folder.unwrap_or(root);
    let loaded = load::load_part(&Layout { root }, Some(&[]));
    assert!(loaded.project.laws.contains_key(rulebook), "there is no rulebook {rulebook}");
    loaded
}

/// The rulebook as a law, unless it is refused as `check` would.
fn law(loaded: &Loaded, id: &str, rulebook: Rulebook) -> Option<Arc<Law>> {
    let dictionary = &loaded.project.dictionary;
    let Compiled { benches, forms } = compile::compile(&rulebook, dictionary).ok()?;
    let law = Arc::new(Law { rulebook, benches, forms, digest: String::new() });
    let laws = [(RulebookId::new(id), law.clone())].into();
    let project = Project { laws, dictionary: dictionary.clone(), ..Project::default() };
    let found = check::rulebooks(&project, |it| loaded.templates.contains_key(it));
    (!found.iter().any(Diagnostic::is_error)).then_some(law)
}

/// The cases of a rulebook, those that noticed the last changes first: the next one is likely to
/// be of the same place.
struct Cases<'a>(Vec<&'a Case<Record>>);

impl Cases<'_> {
    /// Whether any case comes out otherwise than it says.
    fn notice(&mut self, project: &Project, id: &str, law: &Arc<Law>) -> bool {
        let differs = |it: &&Case<Record>| !build::differences(project, (id, law), it).is_empty();
        let first = self.0.iter().position(differs);
        if let Some(place) = first {
            self.0[..=place].rotate_right(1);
        }
        first.is_some()
    }
}

/// What fields of rows come to is declared with the fields; a rulebook cannot change it, so that
/// cases of that alone would be run for nothing.
fn is_of_rows_alone(case: &Case<Record>) -> bool {
    let criteria = !case.expect.is_empty() || !case.points.is_empty() || !case.grades.is_empty();
    let whole = case.judged.is_some() || case.verdict.is_some() || case.left_out.is_some();
    let made = !case.owed.is_empty() || !case.not_owed.is_empty() || !case.documents.is_empty();
    let faults = case.faults.is_some() || !case.no_faults.is_empty();
    !(criteria || whole || made || faults || !case.measures.is_empty())
}

fn tried(loaded: &Loaded, id: &str) -> Tried {
    let original = &loaded.project.laws[id].rulebook;
    let law_itself = law(loaded, id, original.clone()).unwrap();
    let cases = || Cases(loaded.cases[id].iter().filter(|it| !is_of_rows_alone(it)).collect());
    assert!(
        !cases().notice(&loaded.project, id, &law_itself),
        "the cases of {id} fail as it stands"
    );

    let words = Words::of(original, &loaded.project.dictionary);
    let changes = walk::all(original, &words);
    let mut numbered: Vec<_> = changes.into_iter().enumerate().collect();
    // Those that take long stand side by side: each thread gets some of them.
    numbered.sort_by_key(|(place, _)| place % load::cores());
    let some = |share: &[(usize, Change)]| {
        let (mut tried, mut cases) = (Tried::default(), cases());
        for (place, change) in share {
            let mutant = walk::changed(original, &words, *place);
            assert_ne!(mutant, *original, "{change:?} changes nothing");
            match law(loaded, id, mutant) {
                None => tried.refused.push(change.clone()),
                Some(it) if cases.notice(&loaded.project, id, &it) => {
                    tried.caught.push(change.clone());
                }
                Some(_) => tried.survived.push(change.clone()),
            }
        }
        tried
    };
    load::in_shares(&numbered, load::cores(), 16, some).into_iter().fold(
        Tried::default(),
        |mut all, it| {
            all.refused.extend(it.refused);
            all.caught.extend(it.caught);
            all.survived.extend(it.survived);
            all
        },
    )
}

#[track_caller]
fn all_are_noticed(id: &str) {
    let tried = tried(&loaded(id), id);
    let listed = equal::of(id);
    let is_equal = |it: &&Change| is_listed(listed, it) || equal::needs_what_others_state(it);
    let unnoticed: Vec<_> = tried.survived.iter().filter(|it| !is_equal(it)).collect();
    let said: Vec<_> = unnoticed.iter().map(|it| format!("{}: {}", it.place, it.after)).collect();
    let (refused, caught, equal) =
        (tried.refused.len(), tried.caught.len(), tried.survived.len() - said.len());
    // What is refused needs no case; but of every condition some change is only seen by one.
    let all = [&tried.refused, &tried.caught, &tried.survived];
    let conditions: BTreeSet<&str> =
        all.into_iter().flatten().map(|it| it.place.as_str()).collect();
    let conditions = conditions.into_iter().filter(|it| it.rsplit('.').next() == Some("met"));
    let noticed = |place: &&str| tried.caught.iter().any(|it| it.place == *place);
    let alone: Vec<&str> = conditions.filter(|it| !noticed(it)).collect();
    assert!(alone.is_empty(), "no case notices any change of these: {alone:#?}");
    assert!(
        said.is_empty(),
        "{}: {refused} refused, {caught} noticed by cases, {equal} equal, {} unnoticed:\n{}",
        layout::rulebook_file(id),
        said.len(),
        said.join("\n")
    );

    // What is said to be equal is: nobody notices it, and it is still a change that there is.
    let noticed: Vec<_> = tried.caught.iter().filter(|it| is_listed(listed, it)).collect();
    assert!(noticed.is_empty(), "listed as equal, and noticed: {noticed:#?}");
    for Equal { places, after, reason } in listed {
        for (place, after) in places.iter().flat_map(|it| after.iter().map(move |at| (it, at))) {
            let is = |it: &Change| means((place, after), it);
            assert!(tried.survived.iter().any(is), "no such change: {place}: {after} ({reason})");
        }
    }
}

fn is_listed(listed: &[Equal], change: &Change) -> bool {
    let mut all = listed.iter().flat_map(|it| {
        it.places.iter().flat_map(|place| it.after.iter().map(move |after| (place, after)))
    });
    all.any(|(place, after)| means((place, after), change))
}

fn means((place, after): (&str, &str), change: &Change) -> bool {
    place == change.place && after == change.after
}

#[test]
fn every_change_of_dong_nai_8_1_is_noticed() {
    all_are_noticed("dong-nai-8-1");
}

#[test]
fn every_change_of_duc_tho_2440_is_noticed() {
    all_are_noticed("duc-tho-2440");
}

#[test]
fn every_change_of_cntt_huyen_2022_is_noticed() {
    all_are_noticed("cntt-huyen-2022");
}

#[test]
fn every_change_of_binh_phuoc_409_is_noticed() {
    all_are_noticed("binh-phuoc-409");
}

#[test]
fn every_change_of_cao_bang_641_is_noticed() {
    all_are_noticed("cao-bang-641");
}

#[test]
fn every_change_of_bieu_06_is_noticed() {
    all_are_noticed("bieu-06");
}

#[test]
fn every_change_of_tu_cham_diem_is_noticed() {
    all_are_noticed("tu-cham-diem");
}

#[test]
fn every_change_of_chi_so_766_is_noticed() {
    all_are_noticed("chi-so-766");
}

#[test]
fn every_change_of_the_test_rulebook_a_is_noticed() {
    all_are_noticed("thu-a");
}

#[test]
fn every_change_of_the_test_rulebook_b_is_noticed() {
    all_are_noticed("thu-b");
}

#[test]
fn every_change_of_the_test_rulebook_c_is_noticed() {
    all_are_noticed("thu-c");
}

/// The tests above would not pass whatever the cases are.
#[test]
fn without_a_case_that_looks_at_it_a_change_is_not_noticed() {
    let mut loaded = loaded("duc-tho-2440");
    let all = loaded.cases.get_mut("duc-tho-2440").unwrap();
    all.retain(|it| it.expect.keys().eq(["8.2"]));
    assert!(!all.is_empty());

    let tried = tried(&loaded, "duc-tho-2440");

    let of_it = tried.survived.iter().filter(|it| it.place == "judges.0.criteria.8.1.met");
    let of_it: Vec<_> = of_it.map(|it| it.after.as_str()).collect();
    assert!(of_it.contains(&"district_dossiers_online >= 19"), "{of_it:?}");
    assert!(of_it.contains(&"district_dossiers_online > 20"), "{of_it:?}");
}

/// Every part of a formula is changed by itself.
#[test]
fn a_formula_changes_in_each_of_its_parts() {
    let loaded = loaded("dong-nai-8-1");
    let rulebook = &loaded.project.laws["dong-nai-8-1"].rulebook;
    let changes = walk::all(rulebook, &Words::of(rulebook, &loaded.project.dictionary));
    let at = |place: &str| -> Vec<String> {
        let all = changes.iter().filter(|it| it.place == place);
        all.map(|it| it.after.clone()).collect()
    };

    let whole = at("judges.0.criteria.8.1.all.8.1.a.met");
    for after in [
        "any(level >= 2 of procedures)",
        "all(level > 2 of procedures)",
        "all(level >= 1 of procedures)",
        "all(level_before >= 2 of procedures)",
        "all(level >= 2 of services)",
    ] {
        assert!(whole.iter().any(|it| it == after), "{after}: {whole:?}");
    }
    let filtered = at("judges.0.measures.received.is");
    for after in [
        "sum(online.received of procedures)",
        "sum(in_person.received of procedures where level >= 3)",
        "sum(online.received of procedures where not (level >= 3))",
        "count(procedures where level >= 3)",
    ] {
        assert!(filtered.iter().any(|it| it == after), "{after}: {filtered:?}");
    }
}
