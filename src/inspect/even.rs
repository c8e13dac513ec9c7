//! The letters of the text among themselves (PL.I/II.6.e, V).

use super::asked::body as asked;
use super::body::{is_centred, joined};
use super::finding::{Findings, size as size_of};
use super::parts::Parts;
use super::read::pt;
use super::text::Line;
use crate::words::Said;

/// One size throughout, and no paragraph in bold letters that is no title.
pub(super) fn check(parts: &Parts, found: &mut Findings) {
    let flowing = || parts.paragraphs.iter().filter(|it| !is_centred(parts, it));
    // What is larger or smaller than a text may be has been said already.
    let sizes = || pt(13) - 50..=pt(14) + 50;
    let first = flowing().flatten().flat_map(Line::level).find(|it| sizes().contains(&it.size));
    let own = first.map_or(0, |it| it.size);
    let lines: Vec<&Line> = flowing().flatten().collect();
    found.each(asked::BODY_EVEN, &lines, |line| {
        let other =
            line.level().find(|it| sizes().contains(&it.size) && (it.size - own).abs() > 300);
        let size = other.map_or(own, |it| it.size);
        (size_of(size), other.is_none())
    });
    let sentence = |it: &&Vec<Line>| {
        let text = joined(it);
        let begun = text.split([' ', '.', ')']).next().unwrap_or_default();
        let numbered = begun.chars().all(|it| it.is_ascii_digit() || "IVXL".contains(it))
            || begun.chars().count() == 1
            || begun == "Điều";
        it.len() > 1 && text.ends_with(['.', ';']) && !numbered
    };
    let firsts: Vec<&Line> = flowing().filter(sentence).filter_map(|it| it.first()).collect();
    let bold = |line: &Line| {
        let same = |it: &&Vec<Line>| it.first().is_some_and(|it| std::ptr::eq(it, line));
        flowing().find(same).is_some_and(|it| it.iter().all(|it| it.level().all(|it| it.bold)))
    };
    found.each(asked::BODY_REGULAR, &firsts, |line| {
        let bold = bold(line);
        (if bold { Said::new("đậm", "bold") } else { Said::new("không đậm", "regular") }, !bold)
    });
}
