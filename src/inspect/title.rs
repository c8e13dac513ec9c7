//! What a document is about, and to whom it goes: components 5 and 9a (PL.I/II).

use super::asked::title as asked;
use super::finding::{CENTRE, Findings, Wanted, mm, off_centre, points, quoted};
use super::kinds;
use super::opening::{all, rule_below, short_rule};
use super::parts::{Parts, Sort, is_wired};
use super::read::{Area, Length, Sheet, mm10, pt};
use super::text::Line;
use crate::words::{Said, said};

pub(super) fn check(sheets: &[Sheet], parts: &Parts, found: &mut Findings) {
    title(sheets, parts, found);
    words(parts, found);
    subject(sheets, parts, found);
    symbol(parts, found);
    addressees(parts, found);
}

fn title(sheets: &[Sheet], parts: &Parts, found: &mut Findings) {
    let kind: Vec<&Line> = parts.kind.iter().collect();
    let summary: Vec<&Line> = parts.summary.iter().collect();
    let bold = Wanted { size: (13, 14), bold: true, italic: false, upper: None };
    found.look(asked::KIND, &kind, Wanted { upper: Some(true), ..bold });
    found.look(asked::ABSTRACT, &summary, Wanted { upper: Some(false), ..bold });
    let both: Vec<&Line> = kind.iter().chain(&summary).copied().collect();
    found.each(asked::TITLE_CENTRED, &both, |it| {
        let off = parts.off_middle(it.page, it.area);
        (off_centre(off), off <= CENTRE * 2)
    });
    // What goes with another document has its rule below the line that says so.
    let own = parts.enclosed.is_empty();
    found.add(
        asked::ABSTRACT_RULE,
        summary.last().filter(|_| own).map(|it| {
            let widest = summary.iter().max_by_key(|it| it.area.width()).unwrap_or(it);
            let last = short_rule(sheets, it);
            // Of a last line shorter than the others, the decree leaves open which it means.
            let wide = Line {
                area: Area { y0: it.area.y0, ..widest.area },
                baseline: it.baseline,
                ..(*it).clone()
            };
            if last.1 {
                last
            } else {
                let other = short_rule(sheets, &wide);
                if other.1 { other } else { last }
            }
        }),
    );
    let enclosed: Vec<&Line> = parts.enclosed.iter().collect();
    found.look(
        asked::ENCLOSED,
        &enclosed,
        Wanted { size: (13, 14), bold: false, italic: true, upper: Some(false) },
    );
}

/// The kind by its own words alone, and no mark behind what it is about.
fn words(parts: &Parts, found: &mut Findings) {
    let kind: Vec<&str> = parts.kind.iter().map(|it| it.text.as_str()).collect();
    let kind = kind.join(" ");
    let known = !kind.is_empty() && parts.sort != Sort::Enclosed;
    let well = !kinds::is_mistaken(&kind) && !kind.ends_with(['.', ',', ';', ':']);
    found.add(asked::KIND_WORDS, known.then(|| (quoted(&kind), well)));
    let last: Vec<&Line> = parts.summary.last().or(parts.subject.last()).into_iter().collect();
    found.each(asked::ABSTRACT_WORDS, &last, |it| {
        (quoted(&it.text), !it.text.ends_with(['.', ',', ';', ':']))
    });
}

/// What stands for the kind in the symbol.
fn symbol(parts: &Parts, found: &mut Findings) {
    let kind: String = parts.kind.iter().map(|it| it.text.as_str()).collect();
    let wanted = kinds::short(&kind);
    let letter = parts.sort == Sort::Letter;
    found.add(
        asked::KIND_SYMBOL,
        parts.number.as_ref().filter(|_| wanted.is_some() || letter).map(|it| {
            let has = kinds::of_symbol(&it.text);
            // A letter has no kind, and nothing that stands for it.
            let none = has.is_none() && !it.text.contains("/CV-");
            (quoted(&it.text), if letter { none } else { has == wanted })
        }),
    );
}

fn subject(sheets: &[Sheet], parts: &Parts, found: &mut Findings) {
    let lines: Vec<&Line> = parts.subject.iter().collect();
    found.look(
        asked::SUBJECT,
        &lines,
        Wanted { size: (12, 13), bold: false, italic: false, upper: None },
    );
    found.add(
        asked::SUBJECT_GAP,
        lines.first().zip(parts.number.as_ref()).map(|(it, number)| {
            // From the lower edge of one line to the upper edge of the next.
            let gap =
                it.baseline - number.baseline - it.look().size * 4 / 5 - number.look().size / 5;
            (said!("{} pt", "{} pt"; points(gap)), (pt(4)..=10_500).contains(&gap))
        }),
    );
    found.add(
        asked::SUBJECT_RULE,
        lines.last().map(|it| match rule_below(sheets, it) {
            Some(rule) if !parts.frames.contains(&rule) => (mm(rule.width()), false),
            _ => (Said::new("không có", "there is none"), true),
        }),
    );
    found.add(
        asked::SUBJECT_CENTRED,
        lines.iter().map(|it| it.area).reduce(Area::with).zip(parts.issuer.last()).map(
            |(it, over)| {
                let off = (it.middle() - over.area.middle()).abs();
                (off_centre(off), off <= mm10(10))
            },
        ),
    );
}

fn addressees(parts: &Parts, found: &mut Findings) {
    let call = parts.call.as_ref();
    let lines: Vec<&Line> = all(call).into_iter().chain(&parts.addressees).collect();
    found.look(
        asked::ADDRESSEES,
        &lines,
        Wanted { size: (13, 14), bold: false, italic: false, upper: Some(false) },
    );
    found.each(asked::ADDRESSEES_WORDS, &all(call), |it| {
        (quoted(&it.text), it.text.starts_with("Kính gửi:") || is_wired(&it.text))
    });
    let listed = &parts.addressees;
    // One stands on the line itself, and is no item of a list.
    let alone = |it: &Line| (quoted(&it.text), !it.text.ends_with([';', ',']));
    found.add(
        asked::ADDRESSEES_ENDS,
        call.map(|it| if listed.is_empty() { alone(it) } else { ends(listed) }),
    );
    let dashes: Vec<Length> =
        listed.iter().filter(|it| it.text.starts_with('-')).map(|it| it.area.x0).collect();
    // Those whom a telegram goes to stand below its sender, however long that is (form 1.6).
    let call = call.filter(|it| !is_wired(&it.text));
    let colon = call.and_then(|it| it.inked().filter(|it| it.text == ":").last()).map(|it| it.x);
    found.add(
        asked::ADDRESSEES_DASHES,
        colon.filter(|_| !listed.is_empty()).map(|colon| {
            let off = dashes.iter().map(|it| (it - colon).abs()).max();
            match off {
                Some(off) => (said!("lệch {}", "off by {}"; mm(off)), off <= mm10(20)),
                None => (Said::new("không có gạch", "there are no dashes"), false),
            }
        }),
    );
}

/// Items that begin with a dash and end with ";", the last with ".".
pub(super) fn ends(lines: &[Line]) -> (Said, bool) {
    let mut items: Vec<String> = Vec::new();
    for line in lines {
        match items.last_mut() {
            Some(item) if !line.text.starts_with('-') => {
                item.push(' ');
                item.push_str(&line.text);
            }
            _ => items.push(line.text.clone()),
        }
    }
    let (last, others) = items.split_last().map_or((None, &[][..]), |(a, b)| (Some(a), b));
    let wrong = others.iter().find(|it| !it.ends_with(';'));
    let wrong = wrong.or(last.filter(|it| !it.ends_with('.')));
    if let Some(it) = wrong {
        return (quoted(it), false);
    }
    let count = items.len();
    let vi = format!("{count} dòng, đúng dấu");
    (Said::new(vi, format!("{count} line(s), ended as asked")), true)
}
