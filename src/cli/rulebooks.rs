//! `hoso rulebooks`: which regulations are in use or could be, for whom and for which periods.

use std::collections::BTreeMap;

use hoso::build::Opened;
use hoso::law::Rulebook;
use hoso::law::calendar::Years;
use hoso::load::{InMemory, load};
use hoso::model::UnitKind;
use hoso::words::{Lang, PeriodSpan, Said};

use super::args::Args;
use super::{End, Screen, check, project, table};

pub(super) fn run(args: &Args, screen: Screen) -> End {
    // Who has no project yet chooses among those that the program carries.
    let shipped = load(&InMemory::default()).project.laws;
    let opened = Opened::read(&project::layout(args), None).ok();
    let of_project = opened.as_ref().map(|it| &it.loaded.project.laws);
    let mut all: BTreeMap<&str, (&Rulebook, bool)> = BTreeMap::new();
    all.extend(shipped.iter().map(|(id, it)| (&**id, (&it.rulebook, false))));
    let in_use = of_project.into_iter().flatten();
    all.extend(in_use.map(|(id, it)| (&**id, (&it.rulebook, true))));
    let heads = Said::of(
        ["bộ quy định", "đang dùng", "các năm", "các kỳ", "ai", "văn bản", "tên"],
        ["rulebook", "in use", "years", "periods", "whom", "source", "title"],
    );
    let mut rows = vec![screen.choose(heads).map(str::to_owned)];
    for (id, (book, is_used)) in all {
        let Years { from, to } = book.years;
        let used = if is_used { Said::of("có", "yes") } else { Said::of("chưa", "no") };
        rows.push([
            id.to_owned(),
            screen.choose(used).to_owned(),
            format!("{from}-{to}"),
            spans(book, screen.lang),
            whom(book, screen.lang),
            book.source.document.clone(),
            book.title.clone(),
        ]);
    }
    table::print(&rows, screen);
    let Some(opened) = opened else { return End::Fine };
    let found: Vec<_> = opened.survey.found.iter().filter(|it| it.is_error()).cloned().collect();
    screen.diagnostics(&found, &opened.loaded.sources);
    check::end(&found)
}

/// The spans that it speaks of.
fn spans(book: &Rulebook, lang: Lang) -> String {
    let all = if book.spans.is_empty() { PeriodSpan::ALL } else { &book.spans[..] };
    let called = |it: &PeriodSpan| {
        lang.of(match it {
            PeriodSpan::OnDemand => Said::of("đột xuất", "on demand"),
            PeriodSpan::Month => Said::of("tháng", "month"),
            PeriodSpan::Quarter => Said::of("quý", "quarter"),
            PeriodSpan::HalfYear => Said::of("6 tháng đầu", "first half"),
            PeriodSpan::SecondHalf => Said::of("6 tháng cuối", "second half"),
            PeriodSpan::NineMonths => Said::of("9 tháng", "9 months"),
            PeriodSpan::Year => Said::of("năm", "year"),
        })
    };
    all.iter().map(called).collect::<Vec<_>>().join(", ")
}

/// The sorts of units that it judges: their kind, and where.
fn whom(book: &Rulebook, lang: Lang) -> String {
    let scopes = book.judges.iter().flat_map(|it| &it.units);
    let one = |it: &hoso::law::Scope| {
        let kind = lang.of(match it.tier {
            UnitKind::Province => Said::of("tỉnh", "province"),
            UnitKind::District => Said::of("huyện", "district"),
            UnitKind::Commune => Said::of("xã", "commune"),
            UnitKind::Department => Said::of("sở, phòng, ban", "department"),
        });
        it.within.as_ref().map_or_else(|| kind.to_owned(), |within| format!("{kind} @{within}"))
    };
    let mut all: Vec<_> = scopes.map(one).collect();
    all.dedup();
    all.join("; ")
}
