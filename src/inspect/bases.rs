//! On what grounds a document is issued (PL.I/II.6.a).

use super::asked::body as asked;
use super::asked::structure::BASES_ORDER;
use super::body::{is_centred, joined, tail};
use super::finding::{Findings, Wanted, quoted};
use super::parts::Parts;
use super::text::Line;
use crate::diagnostic::shorten;
use crate::words::Said;

pub(super) fn check(parts: &Parts, found: &mut Findings) {
    look(parts, found);
    order(parts, found);
}

/// The paragraphs that say on what ground a document is issued.
pub(super) fn bases(parts: &Parts) -> Vec<&Vec<Line>> {
    // Other grounds may follow: "Theo đề nghị của …", after the ";" of the one before.
    let mut bases: Vec<&Vec<Line>> = Vec::new();
    for paragraph in &parts.paragraphs {
        let goes_on = bases.last().is_some_and(|it| joined(it).ends_with(';'));
        let text = joined(paragraph);
        if text.starts_with("Căn cứ") || is_item(&text) || goes_on {
            bases.push(paragraph);
        } else if !bases.is_empty() {
            break;
        }
    }
    bases
}

/// A basis set as an item of a list: "- Căn cứ …".
fn is_item(text: &str) -> bool {
    text.strip_prefix(['-', '+', '–', '•']).is_some_and(|it| it.trim().starts_with("Căn cứ"))
}

fn look(parts: &Parts, found: &mut Findings) {
    let bases = bases(parts);
    let lines: Vec<&Line> = bases.iter().flat_map(|it| it.iter()).collect();
    match bases.iter().map(|it| joined(it)).find(|it| is_item(it)) {
        Some(it) => found.add(asked::BASES, Some((quoted(&shorten(&it)), false))),
        None => found.look(
            asked::BASES,
            &lines,
            Wanted { size: (13, 14), bold: false, italic: true, upper: None },
        ),
    }
    let texts: Vec<String> = bases.iter().map(|it| joined(it)).collect();
    let (last, others) = texts.split_last().map_or((None, &[][..]), |(a, b)| (Some(a), b));
    let wrong = others.iter().find(|it| !it.ends_with(';'));
    // Each has a line of its own.
    let wrong = wrong.or(texts.iter().find(|it| it.contains("; Căn cứ")));
    let wrong = wrong.or(last.filter(|it| !it.ends_with('.')));
    found.add(
        asked::BASES_ENDS,
        last.map(|_| match wrong {
            Some(it) => (tail(it), false),
            None => (ended(texts.len()), true),
        }),
    );
}

fn ended(count: usize) -> Said {
    let vi = format!("{count} căn cứ, đúng dấu");
    Said::new(vi, format!("{count} legal bases, ended as asked"))
}

/// Laws first, circulars last; and all of them before the text.
fn order(parts: &Parts, found: &mut Findings) {
    let bases = bases(parts);
    let kinds = [
        &["Căn cứ Luật", "Căn cứ Bộ luật", "Căn cứ Hiến pháp"][..],
        &["Căn cứ Pháp lệnh"],
        &["Căn cứ Nghị định"],
        &["Căn cứ Thông tư"],
    ];
    let rank = |text: &str| kinds.iter().position(|it| it.iter().any(|it| text.starts_with(it)));
    let mut highest = 0;
    let mut wrong = bases.iter().map(|it| joined(it)).find(|it| {
        let Some(rank) = rank(it) else { return false };
        let before = rank < highest;
        highest = highest.max(rank);
        before
    });
    // A sentence may begin with the same words: a basis is in italics, or ends in ";".
    let is_ground = |it: &[Line]| {
        let text = joined(it);
        let italic = it.iter().all(|it| it.look().italic);
        text.starts_with("Căn cứ") && (italic || text.ends_with(';'))
    };
    let own = |it: &[Line]| {
        !is_centred(parts, it) && !bases.iter().any(|base| std::ptr::eq(base.as_slice(), it))
    };
    let begun = parts.paragraphs.iter().position(|it| own(it));
    let late = parts
        .paragraphs
        .iter()
        .enumerate()
        .find(|(at, it)| begun.is_some_and(|begun| *at > begun) && is_ground(it));
    wrong = wrong.or(late.map(|(_, it)| joined(it)));
    found.add(
        BASES_ORDER,
        match wrong {
            Some(it) => Some((quoted(&shorten(&it)), false)),
            None => (!bases.is_empty()).then(|| (Said::new("đúng thứ tự", "in order"), true)),
        },
    );
}
