//! What a copy says of itself, on paper and in an electronic file (PL.I, part II).

use super::asked::copied as asked;
use super::finding::{Findings, Wanted, mm, quoted};
use super::opening::{is_dated, is_number, short_rule};
use super::parts::{COPIES, Copy, Parts};
use super::read::{Sheet, mm10, pt};
use super::text::{Line, folded};
use crate::words::{Said, said};

const BOLD: Wanted = Wanted { size: (13, 14), bold: true, italic: false, upper: Some(true) };

pub(super) fn check(sheets: &[Sheet], parts: &Parts, found: &mut Findings) {
    let copies = &parts.copies;
    let kinds: Vec<&Line> = copies.iter().map(|it| &it.kind).collect();
    let plain = |it: &Line| COPIES.iter().any(|(kind, _)| *kind == it.text);
    let wrong = kinds.iter().find(|it| !plain(it));
    match wrong {
        Some(it) => found.add(asked::KIND, Some((quoted(&it.text), false))),
        None => found.look(asked::KIND, &kinds, BOLD),
    }
    of_each(found, asked::RULE, copies, |it| {
        let wide = parts.right - parts.left;
        it.rule.map(|it| {
            (
                said!("{} trên {}", "{} of {}"; mm(it.width()), mm(wide)),
                it.width() > wide - mm10(20),
            )
        })
    });
    of_each(found, asked::ISSUER, copies, |it| {
        let last = it.issuer.last()?;
        let (said, ruled) = short_rule(sheets, last);
        let caps = Wanted { size: (12, 13), ..BOLD };
        let well = it.issuer.iter().all(|it| caps.is_met_by(it));
        Some(if well { (said, ruled) } else { (quoted(&last.text), false) })
    });
    of_each(found, asked::NUMBER, copies, |it| {
        let number = it.number.as_ref()?;
        let look = Wanted { size: (13, 13), bold: false, italic: false, upper: None };
        Some((quoted(&number.text), look.is_met_by(number) && is_number(&number.text) && fits(it)))
    });
    of_each(found, asked::DATE, copies, |it| {
        let (date, number) = (it.date.as_ref()?, it.number.as_ref());
        let look = Wanted { size: (13, 14), bold: false, italic: true, upper: None };
        let level = number.is_none_or(|it| (it.baseline - date.baseline).abs() <= pt(1));
        Some((quoted(&date.text), look.is_met_by(date) && is_dated(&date.text) && level))
    });
    of_each(found, asked::RECIPIENTS, copies, recipients);
    of_each(found, asked::SIGNATORY, copies, |it| {
        let (first, _) = it.signatory.split_first()?;
        let posts = it.signatory.iter().take_while(|line| line.baseline - first.baseline < pt(80));
        let wrong = posts.clone().find(|it| !BOLD.is_met_by(it)).unwrap_or(first);
        Some((quoted(&wrong.text), BOLD.is_met_by(wrong)))
    });
    corner(parts, found);
}

/// A requirement on each copy; what a copy lacks fails.
fn of_each(
    found: &mut Findings,
    asked: super::asked::Asked,
    copies: &[Copy],
    judge: impl Fn(&Copy) -> Option<(Said, bool)>,
) {
    let judged = |it| judge(it).unwrap_or_else(|| (Said::new("không có", "there is none"), false));
    let all: Vec<(Said, bool)> = copies.iter().map(judged).collect();
    let wrong = all.iter().find(|(_, well)| !well).or(all.first());
    found.add(asked, wrong.cloned());
}

/// Whether the symbol begins as its kind asks.
fn fits(copy: &Copy) -> bool {
    let short = COPIES.iter().find(|(it, _)| folded(it) == folded(&copy.kind.text));
    let symbol = copy.number.as_ref().and_then(|it| it.text.split_once('/'));
    short.zip(symbol).is_some_and(|((_, short), (_, it))| it.split('-').next() == Some(*short))
}

fn recipients(copy: &Copy) -> Option<(Said, bool)> {
    let (head, items) = copy.recipients.split_first()?;
    let last = items.last().unwrap_or(head);
    let call = Wanted { size: (12, 12), bold: true, italic: true, upper: Some(false) };
    let each = Wanted { size: (11, 11), bold: false, italic: false, upper: None };
    if head.text != "Nơi nhận:" || !call.is_met_by(head) {
        return Some((quoted(&head.text), false));
    }
    let wrong = items.iter().find(|it| !each.is_met_by(it)).unwrap_or(last);
    let kept = last.text.starts_with("- Lưu: VT") && last.text.ends_with('.');
    Some((quoted(&wrong.text), each.is_met_by(wrong) && kept))
}

/// Field 14.
fn corner(parts: &Parts, found: &mut Findings) {
    let begins = |it: &&Line| {
        let said = folded(&it.text);
        it.page == 0 && COPIES.iter().any(|(kind, _)| said.starts_with(&folded(kind)))
    };
    let Some(first) = parts.beside.iter().find(begins) else {
        found.add(asked::CORNER, None);
        return;
    };
    let near = |it: &&Line| it.page == 0 && it.baseline >= first.baseline && it.area.y1 < mm10(220);
    let lines: Vec<&Line> = parts.beside.iter().filter(near).collect();
    let look = Wanted { size: (10, 10), bold: false, italic: false, upper: Some(false) };
    let said = lines.iter().map(|it| it.text.as_str()).collect::<Vec<_>>().join(" ");
    let named = said.contains(';') && first.area.x0 > parts.middle();
    let well = lines.iter().all(|it| look.is_met_by(it)) && named && is_timed(&said);
    found.add(asked::CORNER, Some((quoted(&said), well)));
}

/// Whether a day, a time, or dots for it, and a zone are said.
fn is_timed(text: &str) -> bool {
    let words = || text.split([' ', ';', ',']).filter(|it| !it.is_empty());
    let day = words().any(|it| it.matches(['-', '/']).count() == 2);
    let time = words().any(|it| it.matches(':').count() == 2);
    let zone = words().any(|it| it.starts_with(['+', '−', '-']) && it.contains(':'));
    day && time && zone
}
