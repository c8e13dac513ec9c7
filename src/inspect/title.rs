//! What a document is about, to whom it goes, and its appendices: components 5 and 9a
//! (PL.I/II, III).

use super::asked::title as asked;
use super::finding::{CENTRE, Findings, Wanted, mm, off_centre, points, quoted};
use super::opening::{all, short_rule};
use super::parts::Parts;
use super::read::{Area, Length, Sheet, mm10, pt};
use super::text::Line;
use crate::words::{Said, said, vietnamese};

pub(super) fn check(sheets: &[Sheet], parts: &Parts, found: &mut Findings) {
    title(sheets, parts, found);
    subject(parts, found);
    addressees(parts, found);
    appendices(parts, found);
}

fn title(sheets: &[Sheet], parts: &Parts, found: &mut Findings) {
    let kind: Vec<&Line> = parts.kind.iter().collect();
    let summary: Vec<&Line> = parts.summary.iter().collect();
    let bold = Wanted { size: (13, 14), bold: true, italic: false, upper: None };
    found.look(asked::KIND, &kind, Wanted { upper: Some(true), ..bold });
    found.look(asked::ABSTRACT, &summary, Wanted { upper: Some(false), ..bold });
    let both: Vec<&Line> = kind.iter().chain(&summary).copied().collect();
    found.each(asked::TITLE_CENTRED, &both, |it| {
        let off = (it.area.middle() - parts.middle()).abs();
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

fn subject(parts: &Parts, found: &mut Findings) {
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
            (said!("{} pt", "{} pt"; points(gap)), (pt(4)..=pt(8)).contains(&gap))
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
    let listed = &parts.addressees;
    found.add(asked::ADDRESSEES_ENDS, call.filter(|_| !listed.is_empty()).map(|_| ends(listed)));
    let dashes: Vec<Length> =
        listed.iter().filter(|it| it.text.starts_with('-')).map(|it| it.area.x0).collect();
    let colon = call.and_then(|it| it.inked().filter(|it| it.text == ":").last()).map(|it| it.x);
    found.add(
        asked::ADDRESSEES_DASHES,
        colon.filter(|_| !dashes.is_empty()).map(|colon| {
            let off = dashes.iter().map(|it| (it - colon).abs()).max().unwrap_or_default();
            (said!("lệch {}", "off by {}"; mm(off)), off <= mm10(20))
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

fn appendices(parts: &Parts, found: &mut Findings) {
    let headings: Vec<&Line> = parts.appendices.iter().map(|it| &it.heading).collect();
    found.look(
        asked::APPENDIX,
        &headings,
        Wanted { size: (14, 14), bold: true, italic: false, upper: None },
    );
    let many = headings.len() > 1;
    let numerals: Vec<&Line> = headings.clone();
    found.each(asked::APPENDIX_WORDS, &numerals, |it| {
        let at = headings.iter().position(|other| other.page == it.page).unwrap_or(0);
        let roman = vietnamese::roman(at + 1);
        let wanted = if many { format!("Phụ lục {roman}") } else { "Phụ lục".to_owned() };
        (quoted(&it.text), it.text == wanted)
    });
    let titles: Vec<&Line> = parts.appendices.iter().flat_map(|it| &it.title).collect();
    found.look(
        asked::APPENDIX_TITLE,
        &titles,
        Wanted { size: (13, 14), bold: true, italic: false, upper: Some(true) },
    );
    let enclosed: Vec<&Line> = parts.appendices.iter().flat_map(|it| &it.enclosed).collect();
    found.look(
        asked::APPENDIX_ENCLOSED,
        &enclosed,
        Wanted { size: (13, 14), bold: false, italic: true, upper: None },
    );
    let centred_ones: Vec<&Line> = headings
        .iter()
        .copied()
        .chain(titles.iter().copied())
        .chain(enclosed.iter().copied())
        .collect();
    found.each(asked::APPENDIX_CENTRED, &centred_ones, |it| {
        let off = (it.area.middle() - parts.middle_on(it.page)).abs();
        (off_centre(off), off <= CENTRE * 2)
    });
}
