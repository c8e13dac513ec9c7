//! `hoso rulebooks`: which regulations are in use, for whom and for which periods.

use hoso::build::Opened;
use hoso::law::Rulebook;
use hoso::law::calendar::Years;
use hoso::load::{InMemory, load};
use hoso::words::{PeriodSpan, Said};

use super::args::Args;
use super::{End, Screen, check, project, table};

pub(super) fn run(args: &Args, screen: Screen) -> End {
    // Who has no project yet chooses among those that the program carries.
    let opened = Opened::read(&project::layout(args), None)
        .unwrap_or_else(|_| Opened::of(load(&InMemory::default())));
    let loaded = &opened.loaded;
    let heads = Said::of(
        ["bộ quy định", "các năm", "các kỳ", "ai", "văn bản", "tên"],
        ["rulebook", "years", "periods", "whom", "source", "title"],
    );
    let mut rows = vec![screen.choose(heads).map(str::to_owned)];
    for (id, law) in &loaded.project.laws {
        let book = &law.rulebook;
        let Years { from, to } = book.years;
        let source = book.source.document.clone();
        rows.push([
            id.to_string(),
            format!("{from}-{to}"),
            spans(book),
            whom(book),
            source,
            book.title.clone(),
        ]);
    }
    table::print(&rows);
    let found: Vec<_> = opened.survey.found.iter().filter(|it| it.is_error()).cloned().collect();
    screen.diagnostics(&found, &loaded.sources);
    check::end(&found)
}

/// The spans that it speaks of, by their words.
fn spans(book: &Rulebook) -> String {
    let all = if book.spans.is_empty() { PeriodSpan::ALL } else { &book.spans[..] };
    all.iter().map(|it| it.as_str()).collect::<Vec<_>>().join(",")
}

/// The sorts of units that it judges: their kind, and where.
fn whom(book: &Rulebook) -> String {
    let scopes = book.judges.iter().flat_map(|it| &it.units);
    let one = |it: &hoso::law::Scope| match &it.within {
        Some(within) => format!("{}@{within}", it.tier.as_str()),
        None => it.tier.as_str().to_owned(),
    };
    let mut all: Vec<_> = scopes.map(one).collect();
    all.dedup();
    all.join(",")
}
