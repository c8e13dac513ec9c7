//! `hoso assess --with`: what a draft of a rulebook would come to, beside the one in use, on all
//! data there is.

use std::path::Path;
use std::string::FromUtf8Error;
use std::sync::Arc;

use hoso::build::Opened;
use hoso::compare::{self, Came, Changes, Tally};
use hoso::diagnostic::{Diagnostic, Fault, RulebookFault, Sources};
use hoso::docket::Selection;
use hoso::law::criterion::Verdict;
use hoso::layout::{self, Layout};
use hoso::load::{self, Folder, InMemory, Overlay};
use hoso::project::Law;
use hoso::words::Said;
use serde::Serialize;

use super::args::{Args, Assess, TableFormat};
use super::{End, Screen, check, out, project, said};

/// What a draft would come to.
#[derive(Serialize)]
struct Compared {
    /// The rulebook in use.
    rulebook: String,
    /// The folder of the draft.
    draft: String,
    before: Tally,
    after: Tally,
    changes: Changes,
}

pub(super) fn run(args: &Args, assess: &Assess, screen: Screen) -> End {
    let mut all = Vec::new();
    for it in &assess.with {
        match compared(args, assess, it, screen) {
            Ok(compared) => all.push(compared),
            Err(end) => return end,
        }
    }
    if assess.format == TableFormat::Json {
        // Strings and numbers alone: there is nothing in it that cannot be written.
        out::json(&serde_json::to_string_pretty(&all).unwrap_or_default());
    } else {
        for it in &all {
            print(it, screen);
        }
    }
    End::Fine
}

fn compared(args: &Args, assess: &Assess, typed: &str, screen: Screen) -> Result<Compared, End> {
    let layout = project::layout(args);
    let (named, folder) = typed.split_once('=').map_or((None, typed), |(id, it)| (Some(id), it));
    let files = Layout { root: folder.into() };
    let last = Path::new(folder).file_name().map(|it| it.to_string_lossy().into_owned());
    let last = last.unwrap_or_default();
    if !files.root.join("rulebook.yaml").is_file() {
        screen.trouble(Said::new(
            format!(
                "`{folder}` không có `rulebook.yaml`: bản dự thảo là một thư mục của bộ quy định"
            ),
            format!("`{folder}` has no `rulebook.yaml`: a draft is the folder of a rulebook"),
        ));
        return Err(End::Trouble);
    }
    let id = named.map_or_else(|| replaced(&layout, &files, &last), str::to_owned);
    let id = id.as_str();
    // A draft among the templates is not in use beside what it is a draft of.
    let hidden: Vec<String> =
        if id == last { Vec::new() } else { vec![layout::template_file(&last)] };
    let present = Overlay::new(&layout, hidden.clone(), InMemory::default());
    let before = Opened::of(load::load(&present));
    let laws = &before.loaded.project.laws;
    if !laws.contains_key(id) {
        let known = laws.keys().map(|it| format!("`{it}`")).collect::<Vec<_>>().join(", ");
        screen.trouble(Said::new(
            format!("không bộ quy định nào đang dùng tên là `{id}`; ghi bộ được thay: `--with BỘ={folder}`; có {known}"),
            format!("no rulebook in use is called `{id}`; write which is replaced: `--with RULEBOOK={folder}`; there are {known}"),
        ));
        return Err(End::Trouble);
    }
    let put = layout::template_file(id);
    let hidden = hidden.into_iter().chain([put.clone()]).collect();
    let after =
        Opened::of(load::load(&Overlay::new(&layout, hidden, draft(&files, &put, (&last, id)))));
    if let Some(end) = faults(&after, &put, folder, screen) {
        return Err(end);
    }
    let config = &before.loaded.project.config;
    let selection = project::meant(args, config, &assess.units, assess.period, screen)?;
    if let Some(unmeant) = before.unmeant(&selection) {
        return Err(project::say(&unmeant, args, screen));
    }
    let mut changes = compare::compare(&before, &after, &selection);
    changes.results.retain(|it| it.rulebook == id);
    changes.documents.retain(|it| it.rulebook == id);
    for it in changes.new_faults.iter_mut().chain(&mut changes.gone_faults) {
        if let Some(below) = it.file.strip_prefix(&put) {
            it.file = format!("{}{below}", folder.trim_end_matches('/'));
        }
    }
    Ok(Compared {
        rulebook: id.to_owned(),
        draft: folder.to_owned(),
        before: compare::tally(&before, id, &selection),
        after: compare::tally(&after, id, &selection),
        changes,
    })
}

/// Says what is wrong with a draft, where it stands, and ends if nothing can be judged by it. Its
/// cases are of what it was: that they come out otherwise is only noted.
fn faults(after: &Opened, put: &str, folder: &str, screen: Screen) -> Option<End> {
    let folder = folder.trim_end_matches('/');
    let found = after.errors(&Selection { units: vec![String::new()], ..Selection::default() });
    let own = found.into_iter().filter(|it| it.place.file().starts_with(&format!("{put}/")));
    let is_case =
        |it: &Diagnostic| matches!(&it.fault, Fault::Rulebook(RulebookFault::CaseFailed { .. }));
    let (cases, wrong): (Vec<_>, Vec<_>) = own.map(|it| it.moved(put, folder)).partition(is_case);
    let mut sources = Sources::default();
    for file in after.loaded.sources.files() {
        let moved = file.strip_prefix(put).map(|below| format!("{folder}{below}"));
        if let (Some(moved), Some(text)) = (moved, after.loaded.sources.text(file)) {
            sources.insert(moved, text.clone());
        }
    }
    if !wrong.is_empty() {
        screen.diagnostics(&wrong, &sources);
        return Some(check::end(&wrong));
    }
    if let Some(first) = cases.first() {
        let (count, file) = (cases.len(), first.place.file());
        let Said { vi, en } = first.wording().says;
        screen.say(Said::new(
            format!("{count} chỗ trong `{file}` không còn khớp với bản dự thảo, sửa khi dùng; chỗ đầu: {vi}"),
            format!("{count} place(s) in `{file}` do not agree with the draft, to be mended before it is used; the first: {en}"),
        ));
    }
    None
}

/// The rulebook in use that a draft is of, where nobody says so: the one other that carries out
/// the same official document, or else the one that is called as its folder.
fn replaced(layout: &Layout, files: &Layout, last: &str) -> String {
    let alone = load::load(&draft(files, &layout::template_file(last), (last, last)));
    let source = |law: &Arc<Law>| law.rulebook.source.document.clone();
    let own = alone.project.laws.get(last).map(source);
    let laws = load::load(layout).project.laws;
    let same: Vec<_> =
        laws.iter().filter(|(id, law)| ***id != *last && Some(source(law)) == own).collect();
    match same[..] {
        [(id, _)] => id.to_string(),
        _ => last.to_owned(),
    }
}

/// The files of a draft, where the rulebook stands that it is a draft of.
fn draft(files: &Layout, put: &str, (last, id): (&str, &str)) -> InMemory {
    let all = files.files("").into_iter().flatten();
    let one = |path: String| {
        let bytes = files.read(&path).ok()?;
        // Pages that take in others of their folder find them in their new place.
        let text = String::from_utf8(bytes)
            .map(|it| it.replace(&format!("\"{last}/"), &format!("\"{id}/")).into_bytes());
        Some((format!("{put}/{path}"), text.unwrap_or_else(FromUtf8Error::into_bytes)))
    };
    InMemory::new(all.filter_map(one).collect::<Vec<_>>())
}

fn print(it: &Compared, screen: Screen) {
    let Compared { rulebook, draft, before, after, changes } = it;
    out::line(screen.choose(Said::new(
        format!("{rulebook}, với bản dự thảo {draft}:"),
        format!("{rulebook}, with the draft {draft}:"),
    )));
    let line = |name: Said<&str>, was: usize, is: usize| {
        out::line(format_args!("  {}: {was} → {is}", screen.choose(name)));
    };
    for verdict in [Verdict::Met, Verdict::NotMet, Verdict::NotAssessable] {
        let of = |it: &Tally| match verdict {
            Verdict::Met => it.met,
            Verdict::NotMet => it.not_met,
            Verdict::NotAssessable => it.not_assessable,
        };
        line(verdict.called(), of(before), of(after));
    }
    let verdict = |it: &Came| it.figures.as_ref().map(|it| it.verdict);
    let becomes = |wanted: Verdict| {
        let all = changes.results.iter();
        let all = all.filter(move |it| {
            verdict(&it.after) == Some(wanted) && verdict(&it.before) != Some(wanted)
        });
        all.map(|it| format!("{} ({})", it.name, it.period)).collect::<Vec<_>>()
    };
    for (wanted, name) in [
        (Verdict::Met, Said::of("thành đạt", "come to pass")),
        (Verdict::NotMet, Said::of("thành không đạt", "come to fail")),
    ] {
        let all = becomes(wanted);
        if !all.is_empty() {
            out::line(format_args!("  {}: {}", screen.choose(name), all.join(", ")));
        }
    }
    if changes.results.is_empty() {
        out::line(screen.choose(Said::of("  không kết quả nào đổi", "  no result changes")));
    }
    said::results(&changes.results, screen);
}
