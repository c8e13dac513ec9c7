//! The text, who receives it and who signs it: components 6, 7 and 9b (PL.I/II).

use super::asked::body as asked;
use super::finding::{self, Findings, Wanted, mm, near, off_centre, off_level, points, quoted};
use super::parts::Parts;
use super::read::{Length, Sheet, mm10, pt};
use super::shapes::{division, zones};
use super::text::Line;
use super::title::ends;
use crate::diagnostic::shorten;
use crate::words::{Said, said};

pub(super) fn check(sheets: &[Sheet], parts: &Parts, found: &mut Findings) {
    text(parts, found);
    shape(sheets, parts, found);
    spacing(parts, found);
    closing(sheets, parts, found);
}

fn text(parts: &Parts, found: &mut Findings) {
    let lines: Vec<&Line> = parts.body().collect();
    found.each(asked::BODY, &lines, |line| {
        let wrong = line.level().find(|it| !(pt(13) - 50..=pt(14) + 50).contains(&it.size));
        let size = wrong.map_or(line.look().size, |it| it.size);
        (finding::size(size), wrong.is_none())
    });
    let last = parts.paragraphs.last().and_then(|it| it.last());
    let count = parts.body().map(|it| it.text.matches("./.").count()).sum::<usize>();
    found.add(
        asked::ENDING,
        last.filter(|_| parts.closed.is_some()).map(|it| {
            (tail(&it.text), it.text.ends_with("./.") && count == 1 && !it.text.contains("./../."))
        }),
    );
}

/// What a paragraph says.
pub(super) fn joined(paragraph: &[Line]) -> String {
    paragraph.iter().map(|it| it.text.as_str()).collect::<Vec<_>>().join(" ")
}

/// The end of a text, as it stands on the page.
pub(super) fn tail(text: &str) -> Said {
    let last = text.char_indices().rev().take(20).last().map_or(0, |(at, _)| at);
    quoted(&format!("…{}", &text[last..]))
}

/// A paragraph that is centred, such as the authority of a decision, is none of the text.
pub(super) fn is_centred(parts: &Parts, paragraph: &[Line]) -> bool {
    paragraph.iter().all(|it| {
        near(it.area.middle(), parts.middle(), mm10(10)) && it.area.x0 > parts.left + mm10(160)
    })
}

fn shape(sheets: &[Sheet], parts: &Parts, found: &mut Findings) {
    let flowing: Vec<&Vec<Line>> =
        parts.paragraphs.iter().filter(|it| !is_centred(parts, it)).collect();
    let firsts: Vec<&Line> = flowing.iter().filter_map(|it| it.first()).collect();
    // A paragraph that goes on after a page or a table is not begun anew.
    let begun: Vec<&Line> = firsts
        .iter()
        .copied()
        .filter(|it| it.area.x0 > parts.left + mm10(20) || !goes_on(sheets, parts, it))
        .collect();
    found.each(asked::INDENT, &begun, |it| {
        let indent = it.area.x0 - parts.left;
        let well = near(indent, mm10(100), mm10(4)) || near(indent, mm10(127), mm10(4));
        (mm(indent), well)
    });
    // The title of a section is no paragraph: its lines end where its words do.
    let title = |it: &[Line]| it.iter().all(|it| it.look().bold);
    let inner: Vec<&Line> = flowing
        .iter()
        .filter(|it| !title(it))
        .flat_map(|it| it.split_last().map_or(&[][..], |(_, rest)| rest))
        .collect();
    found.each(asked::JUSTIFIED, &inner, |it| {
        let short_of = parts.right - it.area.x1;
        (
            said!("cách lề phải {}", "{} short of the right margin"; mm(short_of)),
            short_of <= mm10(10),
        )
    });
    let later: Vec<&Line> = flowing.iter().flat_map(|it| it.iter().skip(1)).collect();
    found.each(asked::LEFT_EDGE, &later, |it| {
        let off = it.area.x0 - parts.left;
        (mm(off), off <= mm10(5))
    });
    found.each(asked::WORD_SPACES, &inner, |it| {
        let widest = it.gaps().into_iter().max().unwrap_or_default();
        (said!("{} pt", "{} pt"; points(widest)), widest <= it.look().size)
    });
}

/// Whether a first line is that of a paragraph begun on the page before.
fn goes_on(sheets: &[Sheet], parts: &Parts, line: &Line) -> bool {
    let above = parts.body().filter(|it| it.page == line.page && it.baseline < line.baseline);
    let below_zone = || zones(sheets, line.page).into_iter().any(|it| it.y1 < line.baseline);
    line.page > 0 && above.count() == 0 && !below_zone()
}

fn spacing(parts: &Parts, found: &mut Findings) {
    let pairs = parts.paragraphs.iter().flat_map(|it| it.windows(2));
    let pairs: Vec<(Length, &Line)> = pairs
        .filter(|it| it[0].page == it[1].page)
        .map(|it| (it[1].baseline - it[0].baseline, &it[1]))
        .collect();
    // Single spacing of Times New Roman is 1,15 of its size; of a little less is rounding.
    let judge = |gap: Length, size: Length| gap * 100 >= size * 110 && gap * 100 <= size * 175;
    let wrong = pairs.iter().find(|(gap, it)| !judge(*gap, it.look().size)).or(pairs.first());
    found.add(
        asked::LINE_SPACING,
        wrong.map(|(gap, it)| {
            let size = it.look().size.max(1);
            // In hundredths of a single line.
            let lines = gap * 10_000 / (size * 115);
            let (whole, rest) = (lines / 100, lines % 100);
            let vi = format!("{whole},{rest:02} dòng");
            (Said::new(vi, format!("{whole}.{rest:02} lines")), judge(*gap, size))
        }),
    );
    // A line's own height is what lines of a paragraph are apart; what is more is the gap.
    let own = pairs.iter().map(|(gap, _)| *gap).min();
    let gaps = parts.paragraphs.windows(2).filter_map(|it| {
        let (above, below) = (it[0].last()?, it[1].first()?);
        // The title of a chapter stands right below its number.
        (division(&above.text).is_none() && above.page == below.page)
            .then(|| (below.baseline - above.baseline, below))
    });
    let least = gaps.min_by_key(|(gap, _)| *gap);
    found.add(
        asked::PARAGRAPH_GAP,
        least.map(|(gap, below)| {
            let line = own.unwrap_or(below.look().size * 115 / 100);
            let gap = gap - line;
            (
                said!("{} pt: {}", "{} pt: {}"; points(gap), quoted(&shorten(&below.text))),
                gap >= pt(6) - 100,
            )
        }),
    );
}

/// To whom the document goes.
fn closing(sheets: &[Sheet], parts: &Parts, found: &mut Findings) {
    let head: Vec<&Line> = parts.recipients_head.iter().collect();
    found.look(
        asked::RECIPIENTS_HEAD,
        &head,
        Wanted { size: (12, 12), bold: true, italic: true, upper: Some(false) },
    );
    found.each(asked::RECIPIENTS_PLACE, &head, |it| {
        let off = it.area.x0 - parts.left;
        (mm(off), off <= mm10(5))
    });
    let list: Vec<&Line> = parts.recipients.iter().collect();
    found.look(
        asked::RECIPIENTS,
        &list,
        Wanted { size: (11, 11), bold: false, italic: false, upper: None },
    );
    let archive = parts.recipients.iter().rev().find(|it| it.text.starts_with('-'));
    found.add(
        asked::RECIPIENTS_ENDS,
        archive.map(|it| {
            let (said, well) = ends(&parts.recipients);
            let kept = is_archive(it) || !parts.recipients.iter().any(is_archive);
            if kept { (said, well) } else { (quoted(&it.text), false) }
        }),
    );
    signature(sheets, parts, found);
}

fn is_archive(line: &Line) -> bool {
    line.text.contains("Lưu")
}

/// Who signs, and where.
fn signature(sheets: &[Sheet], parts: &Parts, found: &mut Findings) {
    let authority: Vec<&Line> = parts.authority.iter().collect();
    let posts: Vec<&Line> = authority.iter().copied().chain(parts.other_posts()).collect();
    found.look(
        asked::SIGNATORY,
        &posts,
        Wanted { size: (13, 14), bold: true, italic: false, upper: Some(true) },
    );
    let beside = authority.first().filter(|_| !parts.signed_above);
    found.add(
        asked::SIGNATORY_LEVEL,
        parts.recipients_head.as_ref().zip(beside).map(|(head, it)| {
            let off = (head.baseline - it.baseline).abs();
            (off_level(off), off <= pt(3))
        }),
    );
    let name: Vec<&Line> = parts.name.iter().collect();
    found.look(
        asked::NAME,
        &name,
        Wanted { size: (13, 14), bold: true, italic: false, upper: Some(false) },
    );
    let column: Vec<Length> = authority.iter().chain(&name).map(|it| it.area.middle()).collect();
    let off = column.iter().max().zip(column.iter().min()).map(|(most, least)| most - least);
    found.add(
        asked::SIGNATORY_CENTRED,
        off.filter(|_| column.len() > 1).map(|it| (off_centre(it), it <= mm10(20))),
    );
    found.add(
        asked::SIGNATURE_ROOM,
        authority.last().zip(name.first()).map(|(post, name)| {
            let room = name.area.y0 - post.area.y1;
            let centred = near(post.area.middle(), name.area.middle(), mm10(10));
            (mm(room), room >= mm10(200) && centred)
        }),
    );
    found.add(
        asked::SIGNATURE_COMPANY,
        parts.closed.map(|(page, _)| {
            let with = parts.body().filter(|it| it.page == page).count();
            let well = with >= 2 || !zones(sheets, page).is_empty();
            (Said::new(format!("{with} dòng"), format!("{with} line(s)")), well)
        }),
    );
}
