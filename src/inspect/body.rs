//! The text, who receives it and who signs it: components 6, 7 and 9b (PL.I/II).

use super::finding::{Findings, Wanted, mm, near, points};
use super::parts::Parts;
use super::read::{Length, Sheet, mm10, pt};
use super::shapes::zones;
use super::text::Line;
use super::title::ends;
use crate::diagnostic::shorten;

pub(super) fn check(sheets: &[Sheet], parts: &Parts, found: &mut Findings) {
    text(parts, found);
    bases(parts, found);
    shape(sheets, parts, found);
    spacing(parts, found);
    closing(sheets, parts, found);
}

fn text(parts: &Parts, found: &mut Findings) {
    let lines: Vec<&Line> = parts.body().collect();
    found.each(("body", "PL.I/II.6.e", "Cỡ chữ phần nội dung", "13–14"), &lines, |line| {
        let wrong = line.inked().find(|it| !(pt(13) - 50..=pt(14) + 50).contains(&it.size));
        let size = wrong.map_or(line.look().size, |it| it.size);
        (format!("cỡ {}", points(size)), wrong.is_none())
    });
    let last = parts.paragraphs.last().and_then(|it| it.last());
    found.add(
        ("ending", "PL.III", "Cuối phần nội dung", "“./.”"),
        last.filter(|_| parts.recipients_head.is_some())
            .map(|it| (format!("“{}”", shorten(&it.text)), it.text.ends_with("./."))),
    );
}

fn joined(paragraph: &[Line]) -> String {
    paragraph.iter().map(|it| it.text.as_str()).collect::<Vec<_>>().join(" ")
}

fn bases(parts: &Parts, found: &mut Findings) {
    // Other grounds may follow: "Theo đề nghị của …", after the ";" of the one before.
    let mut bases: Vec<&Vec<Line>> = Vec::new();
    for paragraph in &parts.paragraphs {
        let goes_on = bases.last().is_some_and(|it| joined(it).ends_with(';'));
        if joined(paragraph).starts_with("Căn cứ") || goes_on {
            bases.push(paragraph);
        } else if !bases.is_empty() {
            break;
        }
    }
    let lines: Vec<&Line> = bases.iter().flat_map(|it| it.iter()).collect();
    found.look(
        ("bases", "PL.I/II.6.a", "Căn cứ ban hành", "cỡ 13–14, nghiêng"),
        &lines,
        Wanted { size: (13, 14), bold: false, italic: true, upper: None },
    );
    let texts: Vec<String> = bases.iter().map(|it| joined(it)).collect();
    let (last, others) = texts.split_last().map_or((None, &[][..]), |(a, b)| (Some(a), b));
    let wrong = others.iter().find(|it| !it.ends_with(';'));
    let wrong = wrong.or(last.filter(|it| !it.ends_with('.')));
    found.add(
        ("bases-ends", "PL.I/II.6.a", "Dấu cuối mỗi căn cứ", "“;”, dòng cuối “.”"),
        last.map(|_| match wrong {
            Some(it) => (
                format!(
                    "“…{}”",
                    it.chars()
                        .rev()
                        .take(20)
                        .collect::<Vec<_>>()
                        .into_iter()
                        .rev()
                        .collect::<String>()
                ),
                false,
            ),
            None => (format!("{} căn cứ, đúng dấu", texts.len()), true),
        }),
    );
}

/// A paragraph that is centred, such as the authority of a decision, is none of the text.
fn is_centred(parts: &Parts, paragraph: &[Line]) -> bool {
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
    found.each(
        ("indent", "PL.I/II.6.e", "Lùi đầu dòng", "1 cm hoặc 1,27 cm"),
        &begun,
        |it| {
            let indent = it.area.x0 - parts.left;
            let well = near(indent, mm10(100), mm10(4)) || near(indent, mm10(127), mm10(4));
            (mm(indent), well)
        },
    );
    // The title of a section is no paragraph: its lines end where its words do.
    let title = |it: &[Line]| it.iter().all(|it| it.look().bold);
    let inner: Vec<&Line> = flowing
        .iter()
        .filter(|it| !title(it))
        .flat_map(|it| it.split_last().map_or(&[][..], |(_, rest)| rest))
        .collect();
    found.each(("justified", "PL.I/II.6.e", "Canh lề", "đều cả hai lề"), &inner, |it| {
        let short_of = parts.right - it.area.x1;
        (format!("cách lề phải {}", mm(short_of)), short_of <= mm10(10))
    });
    let later: Vec<&Line> = flowing.iter().flat_map(|it| it.iter().skip(1)).collect();
    found.each(
        ("left-edge", "PL.I/II.6.e", "Đầu các dòng sau", "sát lề trái"),
        &later,
        |it| {
            let off = it.area.x0 - parts.left;
            (mm(off), off <= mm10(5))
        },
    );
    found.each(
        ("word-spaces", "PL.I/II.6.e", "Khoảng cách chữ", "không quá 1 lần cỡ chữ"),
        &inner,
        |it| {
            let widest = it.gaps().into_iter().max().unwrap_or_default();
            (format!("{} pt", points(widest)), widest <= it.look().size)
        },
    );
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
        ("line-spacing", "PL.I/II.6.e", "Giãn dòng", "từ dòng đơn đến 1,5 dòng"),
        wrong.map(|(gap, it)| {
            let size = it.look().size.max(1);
            // In hundredths of a single line.
            let lines = gap * 10_000 / (size * 115);
            let said = format!("{},{:02} dòng", lines / 100, lines % 100);
            (said, judge(*gap, size))
        }),
    );
    // A line's own height is what lines of a paragraph are apart; what is more is the gap.
    let own = pairs.iter().map(|(gap, _)| *gap).min();
    let gaps = parts.paragraphs.windows(2).filter_map(|it| {
        let (above, below) = (it[0].last()?, it[1].first()?);
        (above.page == below.page).then(|| (below.baseline - above.baseline, below))
    });
    let least = gaps.min_by_key(|(gap, _)| *gap);
    found.add(
        ("paragraph-gap", "PL.I/II.6.e", "Khoảng cách đoạn", "từ 6 pt trở lên"),
        least.map(|(gap, below)| {
            let line = own.unwrap_or(below.look().size * 115 / 100);
            let gap = gap - line;
            (format!("{} pt: “{}”", points(gap), shorten(&below.text)), gap >= pt(6) - 100)
        }),
    );
}

fn closing(sheets: &[Sheet], parts: &Parts, found: &mut Findings) {
    let head: Vec<&Line> = parts.recipients_head.iter().collect();
    found.look(
        ("recipients-head", "PL.I/II.9.b", "“Nơi nhận:”", "cỡ 12, nghiêng, đậm"),
        &head,
        Wanted { size: (12, 12), bold: true, italic: true, upper: Some(false) },
    );
    found.each(
        ("recipients-place", "PL.I/II.9.b", "Vị trí “Nơi nhận:”", "sát lề trái"),
        &head,
        |it| {
            let off = it.area.x0 - parts.left;
            (mm(off), off <= mm10(5))
        },
    );
    let list: Vec<&Line> = parts.recipients.iter().collect();
    found.look(
        ("recipients", "PL.I/II.9.b", "Danh sách nơi nhận", "cỡ 11, đứng"),
        &list,
        Wanted { size: (11, 11), bold: false, italic: false, upper: None },
    );
    let archive = parts.recipients.iter().rev().find(|it| it.text.starts_with('-'));
    found.add(
        (
            "recipients-ends",
            "PL.I/II.9.b",
            "Dấu cuối mỗi nơi nhận",
            "“;”, dòng cuối “- Lưu: VT, ….”",
        ),
        archive.map(|it| {
            let (said, well) = ends(&parts.recipients);
            if it.text.starts_with("- Lưu:") {
                (said, well)
            } else {
                (format!("“{}”", it.text), false)
            }
        }),
    );
    let authority: Vec<&Line> = parts.authority.iter().collect();
    found.look(
        ("signatory", "PL.I/II.7.đ", "Quyền hạn, chức vụ", "chữ hoa, cỡ 13–14, đứng, đậm"),
        &authority,
        Wanted { size: (13, 14), bold: true, italic: false, upper: Some(true) },
    );
    found.add(
        ("signatory-level", "PL.I/II.9.b", "“Nơi nhận:” so với quyền hạn, chức vụ", "ngang hàng"),
        parts.recipients_head.as_ref().zip(authority.first()).map(|(head, it)| {
            let off = (head.baseline - it.baseline).abs();
            (format!("lệch hàng {} pt", points(off)), off <= pt(3))
        }),
    );
    let name: Vec<&Line> = parts.name.iter().collect();
    found.look(
        ("name", "PL.I/II.7.đ", "Họ tên người ký", "chữ thường, cỡ 13–14, đứng, đậm"),
        &name,
        Wanted { size: (13, 14), bold: true, italic: false, upper: Some(false) },
    );
    found.add(
        ("signature-room", "PL.I/II.7.e", "Chỗ ký", "giữa chức vụ và họ tên"),
        authority.last().zip(name.first()).map(|(post, name)| {
            let room = name.area.y0 - post.area.y1;
            let centred = near(post.area.middle(), name.area.middle(), mm10(10));
            (mm(room), room >= mm10(200) && centred)
        }),
    );
    let Some(page) = parts.recipients_head.as_ref().map(|it| it.page) else { return };
    let with = parts.body().filter(|it| it.page == page).count();
    let tables = zones(sheets, page).len();
    found.add(
        ("signature-company", "PL.I/IV", "Khối chữ ký", "cùng trang với ít nhất hai dòng nội dung"),
        Some((format!("{with} dòng"), with >= 2 || tables > 0)),
    );
}
