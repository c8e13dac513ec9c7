//! The letters of a page among themselves (PL.I/II.6.e, V).

use super::asked::body as asked;
use super::asked::opening::LETTERHEAD_EVEN;
use super::bases::bases;
use super::body::{is_centred, joined};
use super::finding::{Findings, size as size_of};
use super::parts::Parts;
use super::read::{Mark, pt};
use super::text::Line;
use crate::words::{Said, said};

/// Sizes go together (PL.I/V): the motto is one larger than the name of the state.
fn letterhead(parts: &Parts, found: &mut Findings) {
    let sizes = parts.nation.as_ref().zip(parts.motto.as_ref());
    let sizes = sizes.map(|(nation, motto)| (nation.look().size, motto.look().size));
    // What is out of its own bounds has been said already.
    let sizes = sizes.filter(|(nation, motto)| {
        (pt(12) - 50..=pt(13) + 50).contains(nation) && (pt(13) - 50..=pt(14) + 50).contains(motto)
    });
    found.add(
        LETTERHEAD_EVEN,
        sizes.map(|(nation, motto)| {
            let (nation, motto, well) =
                (size_of(nation), size_of(motto), (motto - nation - pt(1)).abs() <= 300);
            (said!("{} và {}", "{} and {}"; nation, motto), well)
        }),
    );
}

/// One size throughout, and no paragraph in bold or slanted letters that is no title and no basis.
pub(super) fn check(parts: &Parts, found: &mut Findings) {
    letterhead(parts, found);
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
    let grounds = bases(parts);
    // A ground that is called otherwise stands above the text as well.
    let upright = |it: &Vec<Line>| !it.iter().all(|it| it.look().italic);
    let begun = parts.paragraphs.iter().position(|it| !is_centred(parts, it) && upright(it));
    let own = |it: &&Vec<Line>| {
        let late = parts.paragraphs.iter().skip(begun.unwrap_or(usize::MAX));
        late.into_iter().any(|other| std::ptr::eq(other, *it))
            && !grounds.iter().any(|ground| std::ptr::eq(*ground, *it))
    };
    let is = |it: &Vec<Line>, test: fn(&Mark) -> bool| it.iter().all(|it| it.level().all(test));
    let judged = flowing().filter(sentence).map(|it| {
        if is(it, |it| it.bold) {
            (Said::new("đậm", "bold"), false)
        } else if own(&it) && is(it, |it| it.italic) {
            (Said::new("nghiêng", "italic"), false)
        } else {
            (Said::new("đứng, không đậm", "upright, regular"), true)
        }
    });
    let judged: Vec<(Said, bool)> = judged.collect();
    let wrong = judged.iter().find(|(_, well)| !well).or(judged.first());
    found.add(asked::BODY_REGULAR, wrong.cloned());
}
