//! `hoso vars`: the names that a form may use.

use hoso::build::{self, Opened};
use hoso::report::sections::{self, Section};
use hoso::report::shape::{Ground, Name};
use hoso::report::vars::{self, Of, Row, Sort};
use hoso::words::{Lang, Said, nearest};
use serde::Serialize;

use super::args::{Args, TableFormat, Vars};
use super::project;
use super::{End, Screen, out, table};

/// How many signs of a sample and of what a name is are shown in a line.
const SAMPLE: usize = 40;
const ABOUT: usize = 72;

pub(super) fn run(args: &Args, vars: &Vars, screen: Screen) -> End {
    let opened = match project::open(args, screen) {
        Ok(opened) => opened,
        Err(end) => return end,
    };
    let project = &opened.loaded.project;
    let (rulebook, form) = match meant(&opened, &vars.form, screen) {
        Ok(meant) => meant,
        Err(end) => return end,
    };
    let law = &project.laws[rulebook.as_str()];
    let Some(ground) = Ground::new(project, law, &form) else { return End::Trouble };
    let sample = build::sampled(&opened.docket(), &opened.loaded, &rulebook, &form);
    let parts = sections::parts(&ground);
    let rows = |names: &[Name]| vars::rows(names, Of::Form(sample.as_ref()));
    let parts: Vec<_> = parts.iter().map(|(section, names)| (*section, rows(names))).collect();
    if vars.format == TableFormat::Json {
        print_json(&parts, screen.lang);
        return End::Fine;
    }
    out::line(screen.choose(Said::new(
        format!("biểu mẫu `{form}` của bộ quy định `{rulebook}`: {}", ground.form.title),
        format!("form `{form}` of rulebook `{rulebook}`: {}", ground.form.title),
    )));
    out::line(screen.choose(Said::of(
        "`x[]` là từng cái của `x`: {% for it in x %} … {% endfor %}; `x[\"1\"]` cũng đi qua được: {% for id, it in x %}",
        "`x[]` is each of `x`: {% for it in x %} … {% endfor %}; one can go through `x[\"1\"]` too: {% for id, it in x %}",
    )));
    for (section, rows) in &parts {
        out::line("");
        out::line(heading(*section, screen));
        print(rows, screen);
    }
    let left: Vec<_> = sections::ALL.iter().filter(|it| !it.is_asked(ground.form)).collect();
    if !left.is_empty() {
        out::line("");
        out::line(screen.choose(Said::of(
            "biểu mẫu này chưa hỏi đến những phần sau; thêm vào biểu mẫu thì in được",
            "this form does not ask for these sections; add them to the form to print them",
        )));
        let row = |it: &&&Section| {
            [
                format!("  {}", it.to_write()),
                gives(it),
                screen.choose(Said::of(it.vi, it.en)).to_owned(),
            ]
        };
        table::print(&left.iter().map(row).collect::<Vec<_>>(), screen);
    }
    End::Fine
}

/// The rulebook and the form that somebody means.
fn meant(opened: &Opened, typed: &str, screen: Screen) -> Result<(String, String), End> {
    let laws = &opened.loaded.project.laws;
    let all: Vec<(&str, &str)> = laws
        .iter()
        .flat_map(|(id, law)| law.rulebook.forms.keys().map(move |it| (id.as_str(), it.as_str())))
        .collect();
    let full = |(rulebook, form): &(&str, &str)| format!("{rulebook}/{form}");
    let means = |it: &&(&str, &str)| it.1 == typed || full(it) == typed;
    let found: Vec<_> = all.iter().filter(means).collect();
    match found[..] {
        [(rulebook, form)] => Ok(((*rulebook).to_owned(), (*form).to_owned())),
        [] => {
            let names: Vec<_> = all.iter().map(full).collect();
            let short = all.iter().map(|(_, form)| *form);
            let nearest = nearest(typed, names.iter().map(String::as_str).chain(short));
            let listed = names.join(", ");
            let (vi, en) = nearest.map_or_else(
                || (format!("; các biểu mẫu: {listed}"), format!("; forms: {listed}")),
                |it| (format!("; có phải ý là `{it}`?"), format!("; is `{it}` meant?")),
            );
            screen.trouble(Said::new(
                format!("không có biểu mẫu `{typed}`{vi}"),
                format!("there is no form `{typed}`{en}"),
            ));
            Err(End::Trouble)
        }
        _ => {
            let names = found.iter().map(|it| format!("`{}`", full(it)));
            let names = names.collect::<Vec<_>>().join(", ");
            screen.trouble(Said::new(
                format!("nhiều bộ quy định có biểu mẫu `{typed}`: ghi rõ {names}"),
                format!("several rulebooks have a form `{typed}`: write one of {names}"),
            ));
            Err(End::Trouble)
        }
    }
}

fn heading(section: Option<&Section>, screen: Screen) -> String {
    match section {
        None => screen.choose(Said::of("mọi biểu mẫu", "every form")).to_owned(),
        Some(it) => format!("{}: {}", it.to_write(), screen.choose(Said::of(it.vi, it.en))),
    }
}

fn gives(section: &Section) -> String {
    section.gives.iter().map(|it| it.name).collect::<Vec<_>>().join(", ")
}

fn print(rows: &[Row], screen: Screen) {
    let lang = screen.lang;
    let line = |it: &Row| {
        [
            format!("  {}", it.name),
            chosen(&it.sort.said(), lang).to_owned(),
            short(chosen(&it.about, lang), ABOUT),
            it.sample.as_deref().map(|it| short(it, SAMPLE)).unwrap_or_default(),
        ]
    };
    table::print(&rows.iter().map(line).collect::<Vec<_>>(), screen);
}

fn chosen(said: &Said, lang: Lang) -> &str {
    match lang {
        Lang::Vi => &said.vi,
        Lang::En => &said.en,
    }
}

/// A text in one line, cut where it is long.
fn short(text: &str, most: usize) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= most {
        return line;
    }
    let kept: String = line.chars().take(most - 1).collect();
    format!("{}…", kept.trim_end())
}

/// A name, for programs.
#[derive(Serialize)]
struct Listed<'a> {
    name: &'a str,
    sort: Sort,
    about: &'a str,
    /// What to write into a form to have it; none where every form has it.
    #[serde(skip_serializing_if = "Option::is_none")]
    section: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sample: Option<&'a str>,
}

fn print_json(parts: &[(Option<&'static Section>, Vec<Row>)], lang: Lang) {
    let all = parts.iter().flat_map(|(section, rows)| {
        rows.iter().map(|it| Listed {
            name: &it.name,
            sort: it.sort,
            about: chosen(&it.about, lang),
            section: section.map(|it| it.name),
            sample: it.sample.as_deref(),
        })
    });
    let json = serde_json::to_string_pretty(&all.collect::<Vec<_>>());
    out::json(&json.unwrap_or_default());
}
