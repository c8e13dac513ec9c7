//! What a document is about, to whom it goes, and its appendices: components 5 and 9a
//! (PL.I/II, III).

use super::finding::{CENTRE, Findings, Wanted, mm, points};
use super::opening::{all, short_rule};
use super::parts::Parts;
use super::read::{Area, Length, Sheet, mm10, pt};
use super::text::Line;

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
    found.look(
        ("kind", "PL.I/II.5.b", "Tên loại văn bản", "chữ hoa, cỡ 13–14, đứng, đậm"),
        &kind,
        Wanted { upper: Some(true), ..bold },
    );
    found.look(
        ("abstract", "PL.I/II.5.b", "Trích yếu", "chữ thường, cỡ 13–14, đứng, đậm"),
        &summary,
        Wanted { upper: Some(false), ..bold },
    );
    let both: Vec<&Line> = kind.iter().chain(&summary).copied().collect();
    found.each(
        ("title-centred", "PL.I/II.5.b", "Vị trí tên loại, trích yếu", "giữa trang"),
        &both,
        |it| {
            let off = (it.area.middle() - parts.middle()).abs();
            (format!("lệch giữa {}", mm(off)), off <= CENTRE * 2)
        },
    );
    // What goes with another document has its rule below the line that says so.
    let own = parts.enclosed.is_empty();
    found.add(
        ("abstract-rule", "PL.I/II.5.b", "Kẻ dưới trích yếu", "1/3–1/2 dòng chữ, cân đối"),
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
        ("enclosed", "PL.I/III.1.c", "Dòng kèm theo", "cỡ 13–14, nghiêng, chữ thường"),
        &enclosed,
        Wanted { size: (13, 14), bold: false, italic: true, upper: Some(false) },
    );
}

fn subject(parts: &Parts, found: &mut Findings) {
    let lines: Vec<&Line> = parts.subject.iter().collect();
    found.look(
        ("subject", "PL.I/II.5.b", "Trích yếu công văn", "cỡ 12–13, đứng"),
        &lines,
        Wanted { size: (12, 13), bold: false, italic: false, upper: None },
    );
    found.add(
        ("subject-gap", "PL.I/II.5.b", "Trích yếu công văn so với số, ký hiệu", "cách 6 pt"),
        lines.first().zip(parts.number.as_ref()).map(|(it, number)| {
            // From the lower edge of one line to the upper edge of the next.
            let gap =
                it.baseline - number.baseline - it.look().size * 4 / 5 - number.look().size / 5;
            (format!("{} pt", points(gap)), (pt(4)..=pt(8)).contains(&gap))
        }),
    );
    found.add(
        ("subject-centred", "PL.I/II.5.b", "Vị trí trích yếu công văn", "giữa, dưới số, ký hiệu"),
        lines.iter().map(|it| it.area).reduce(Area::with).zip(parts.issuer.last()).map(
            |(it, over)| {
                let off = (it.middle() - over.area.middle()).abs();
                (format!("lệch giữa {}", mm(off)), off <= mm10(10))
            },
        ),
    );
}

fn addressees(parts: &Parts, found: &mut Findings) {
    let call = parts.call.as_ref();
    let lines: Vec<&Line> = all(call).into_iter().chain(&parts.addressees).collect();
    found.look(
        ("addressees", "PL.I/II.9.a", "Kính gửi", "cỡ 13–14, đứng, chữ thường"),
        &lines,
        Wanted { size: (13, 14), bold: false, italic: false, upper: Some(false) },
    );
    let listed = &parts.addressees;
    found.add(
        (
            "addressees-ends",
            "PL.I/II.9.a",
            "Dấu cuối mỗi nơi gửi",
            "mỗi nơi một dòng, “;”, dòng cuối “.”",
        ),
        call.filter(|_| !listed.is_empty()).map(|_| ends(listed)),
    );
    let dashes: Vec<Length> =
        listed.iter().filter(|it| it.text.starts_with('-')).map(|it| it.area.x0).collect();
    let colon = call.and_then(|it| it.inked().filter(|it| it.text == ":").last()).map(|it| it.x);
    found.add(
        (
            "addressees-dashes",
            "PL.I/II.9.a",
            "Gạch đầu dòng của nơi gửi",
            "thẳng hàng, dưới dấu “:”",
        ),
        colon.filter(|_| !dashes.is_empty()).map(|colon| {
            let off = dashes.iter().map(|it| (it - colon).abs()).max().unwrap_or_default();
            (format!("lệch {}", mm(off)), off <= mm10(20))
        }),
    );
}

/// Items that begin with a dash and end with ";", the last with ".".
pub(super) fn ends(lines: &[Line]) -> (String, bool) {
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
    match wrong {
        Some(it) => (format!("“{it}”"), false),
        None => (format!("{} dòng, đúng dấu", items.len()), true),
    }
}

fn appendices(parts: &Parts, found: &mut Findings) {
    let headings: Vec<&Line> = parts.appendices.iter().map(|it| &it.heading).collect();
    found.look(
        ("appendix", "PL.I/III.1.c", "“Phụ lục”", "chữ thường, cỡ 14, đứng, đậm"),
        &headings,
        Wanted { size: (14, 14), bold: true, italic: false, upper: None },
    );
    let many = headings.len() > 1;
    let numerals: Vec<&Line> = headings.clone();
    found.each(
        (
            "appendix-words",
            "PL.I/III.1.b",
            "Cách ghi “Phụ lục”",
            "“Phụ lục”; từ hai phụ lục đánh số La Mã",
        ),
        &numerals,
        |it| {
            let at = headings.iter().position(|other| other.page == it.page).unwrap_or(0);
            let roman = crate::words::vietnamese::roman(at + 1);
            let wanted =
                if many { format!("Phụ lục {roman}") } else { "Phụ lục".to_owned() };
            (format!("“{}”", it.text), it.text == wanted)
        },
    );
    let titles: Vec<&Line> = parts.appendices.iter().flat_map(|it| &it.title).collect();
    found.look(
        ("appendix-title", "PL.I/III.1.c", "Tên phụ lục", "chữ hoa, cỡ 13–14, đứng, đậm"),
        &titles,
        Wanted { size: (13, 14), bold: true, italic: false, upper: Some(true) },
    );
    let enclosed: Vec<&Line> = parts.appendices.iter().flat_map(|it| &it.enclosed).collect();
    found.look(
        ("appendix-enclosed", "PL.I/III.1.c", "Dòng kèm theo của phụ lục", "cỡ 13–14, nghiêng"),
        &enclosed,
        Wanted { size: (13, 14), bold: false, italic: true, upper: None },
    );
    let centred_ones: Vec<&Line> = headings
        .iter()
        .copied()
        .chain(titles.iter().copied())
        .chain(enclosed.iter().copied())
        .collect();
    found.each(
        ("appendix-centred", "PL.I/III.1.c", "Vị trí đề mục phụ lục", "giữa trang"),
        &centred_ones,
        |it| {
            let off = (it.area.middle() - parts.middle_on(it.page)).abs();
            (format!("lệch giữa {}", mm(off)), off <= CENTRE * 2)
        },
    );
}
