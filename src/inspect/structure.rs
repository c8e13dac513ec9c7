//! How the text is built: its bases, who decides, its sections, articles and points (PL.I/II.6).

use super::asked::structure as asked;
use super::body::{is_centred, joined};
use super::counted;
use super::finding::{Findings, Wanted, quoted};
use super::parts::{Parts, Sort};
use super::read::mm10;
use super::shapes::division;
use super::text::{Line, folded};
use crate::diagnostic::shorten;
use crate::words::{Said, vietnamese};

const BOLD: Wanted = Wanted { size: (13, 14), bold: true, italic: false, upper: None };

pub(super) fn check(parts: &Parts, found: &mut Findings) {
    authority(parts, found);
    // What goes with another document is built as its matter asks.
    let none = Parts::default();
    sections(if parts.sort == Sort::Enclosed { &none } else { parts }, found);
    divisions(parts, found);
    numbered(parts, found);
    counted::check(parts, found);
}

/// Who decides stands between title and bases; the word itself before the first article.
fn authority(parts: &Parts, found: &mut Findings) {
    let word = match parts.sort {
        Sort::Decision => "QUYẾT ĐỊNH:",
        Sort::Resolution => "QUYẾT NGHỊ:",
        Sort::Titled | Sort::Letter | Sort::Enclosed => "",
    };
    let (decision, wanted) = (!word.is_empty(), word);
    let is_decides = |it: &[Line]| folded(&joined(it)) == folded(wanted);
    let first: Vec<&Line> = parts
        .paragraphs
        .iter()
        .take_while(|it| is_centred(parts, it) && !is_decides(it))
        .filter(|_| decision)
        .flatten()
        .collect();
    found.look(asked::AUTHORITY, &first, Wanted { upper: Some(true), ..BOLD });
    let word = parts.paragraphs.iter().find(|it| decision && is_decides(it));
    found.add(
        asked::DECIDES,
        word.and_then(|it| it.first()).map(|line| {
            let look = line.one_look();
            let centred = is_centred(parts, std::slice::from_ref(line));
            let bold = look.is_some_and(|it| it.bold && !it.italic);
            (quoted(&line.text), centred && bold && line.text == wanted)
        }),
    );
    named(parts, &first, found);
}

/// Who decides is who issues, or its head; and a body signs by "TM.", a head does not.
fn named(parts: &Parts, authority: &[&Line], found: &mut Findings) {
    let whole = |lines: &[&Line]| {
        let text: String = lines.iter().map(|it| it.text.as_str()).collect::<Vec<_>>().join(" ");
        let text = text.replace("UBND", "ỦY BAN NHÂN DÂN").replace("HĐND", "HỘI ĐỒNG NHÂN DÂN");
        (folded(&text), text)
    };
    let (issuer, _) = whole(&parts.issuer.iter().collect::<Vec<_>>());
    let (says, text) = whole(authority);
    let one = !says.is_empty() && !issuer.is_empty() && parts.issuers() == 1;
    found.add(asked::AUTHORITY_WORDS, one.then(|| (quoted(&text), says.contains(&issuer))));
    let body = says == issuer;
    let first = parts.authority.first().filter(|_| one && says.contains(&issuer));
    found.add(
        asked::AUTHORITY_SIGNED,
        first.map(|it| (quoted(&it.text), it.text.starts_with("TM. ") == body)),
    );
}

/// "Chương I" on a line of its own, and its title in capitals below.
fn divisions(parts: &Parts, found: &mut Findings) {
    let lines: Vec<&Line> = parts.body().collect();
    let mut order = counted::Divisions::of(parts);
    let judged = lines.iter().enumerate().filter_map(|(at, it)| {
        let well = division(&it.text)? && order.follows(&it.text);
        let title = lines.get(at + 1).is_some_and(|title| {
            Wanted { upper: Some(true), ..BOLD }.is_met_by(title)
                && title.area.x0 > parts.left + mm10(20)
        });
        let centred = is_centred(parts, std::slice::from_ref(*it));
        Some((*it, well && centred && title && BOLD.is_met_by(it)))
    });
    let all: Vec<_> = judged.collect();
    let wrong = all.iter().find(|(_, well)| !well).or(all.first());
    found.add(asked::DIVISIONS, wrong.map(|(it, well)| (quoted(&it.text), *well)));
}

/// "I. TIÊU ĐỀ" and "1. Tiêu đề".
fn sections(parts: &Parts, found: &mut Findings) {
    let flowing = || parts.paragraphs.iter().filter(|it| !is_centred(parts, it));
    let numeral = |it: &[Line]| {
        let text = it.first()?.text.split_once(". ")?.0.to_owned();
        let roman = !text.is_empty() && text.chars().all(|it| "IVXL".contains(it));
        roman.then_some(text)
    };
    let all: Vec<(String, &Vec<Line>)> =
        flowing().filter_map(|it| Some((numeral(it)?, it))).collect();
    // Each Part, and what is issued with a decision, begins anew.
    let place = |it: &str| (1..=80).find(|at| vietnamese::roman(*at) == it).unwrap_or(0);
    let gap = all.windows(2).map(|it| (&it[0].0, &it[1])).find(|(before, (it, _))| {
        let at = place(it);
        at != 1 && at != place(before) + 1
    });
    // "I)", "I/" and "I-" are no numbers of sections.
    let other = flowing().find(|it| {
        let text = it.first().map_or("", |it| it.text.as_str());
        let number = text.trim_start_matches(|it| "IVXL".contains(it));
        let stuck = number.len() < text.len() && number.starts_with([')', '/', '-', ':']);
        stuck && it.iter().all(Line::is_upper)
    });
    let lines: Vec<&Line> = all.iter().flat_map(|(_, it)| it.iter()).collect();
    match gap {
        _ if other.is_some() => {
            found.add(asked::SECTIONS, other.map(|it| (quoted(&shorten(&joined(it))), false)));
        }
        Some((_, (it, _))) => {
            let vi = format!("số “{it}.” không liền với số trước");
            let said = Said::new(vi, format!("“{it}.” does not follow the one before"));
            found.add(asked::SECTIONS, Some((said, false)));
        }
        None => found.look(asked::SECTIONS, &lines, Wanted { upper: Some(true), ..BOLD }),
    }
    // A title is one line and no sentence.
    let title = |it: &Vec<Line>| {
        let [line] = &it[..] else { return false };
        let Some((number, text)) = line.text.split_once(". ") else { return false };
        let counted = !number.is_empty() && number.bytes().all(|it| it.is_ascii_digit());
        let ended = text.ends_with(|it: char| ".;:,…".contains(it));
        counted && !ended && line.area.x1 < parts.right - line.look().size
    };
    // Of several one below the other each is an item of a list: what has a title has a text.
    let all: Vec<_> = flowing().collect();
    let titles: Vec<bool> = all.iter().map(|it| title(it)).collect();
    let is = |at: Option<usize>| at.and_then(|at| titles.get(at)).is_some_and(|it| *it);
    let listed = |at: usize| is(at.checked_sub(1)) || is(Some(at + 1));
    let alone = all.iter().enumerate().filter(|(at, _)| titles[*at] && !listed(*at));
    let lines: Vec<&Line> = alone.flat_map(|(_, it)| it.iter()).collect();
    match counted::left_out(&all, |it| numeral(it).is_some()) {
        Some(it) => {
            let said = quoted(&shorten(&joined(it)));
            found.add(asked::PARTS, Some((said, false)));
        }
        None => found.look(asked::PARTS, &lines, Wanted { upper: None, ..BOLD }),
    }
}

/// The articles of the text: the number of each, what stands behind that, and its first line.
pub(super) fn articles(parts: &Parts) -> Vec<(usize, Option<char>, &Line)> {
    let number = |it: &Vec<Line>| {
        let rest = it.first()?.text.strip_prefix("Điều ")?.to_owned();
        let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
        let after = rest[digits.len()..].chars().next();
        let begins = matches!(after, Some('.' | ':')) || parts.sort == Sort::Decision;
        Some((digits.parse::<usize>().ok()?, after)).filter(|_| begins)
    };
    let all = parts.paragraphs.iter().filter_map(|it| Some((number(it)?, it.first()?)));
    all.map(|((number, after), line)| (number, after, line)).collect()
}

fn numbered(parts: &Parts, found: &mut Findings) {
    let all = articles(parts);
    let whole = counted::is_whole(parts);
    let judged = all.iter().enumerate().map(|(at, (number, after, line))| {
        let length = format!("Điều{number}.").chars().count();
        let before = at.checked_sub(1).map(|it| all[it].0);
        let follows = before.map_or(*number == 1 || !whole, |it| *number == it + 1);
        let bold = line.inked().take(length).all(|it| it.bold && !it.italic);
        (*line, bold && *after == Some('.') && follows)
    });
    let capitals = parts.paragraphs.iter().filter_map(|it| it.first()).filter(|it| {
        let rest = it.text.strip_prefix("ĐIỀU ");
        rest.is_some_and(|it| it.starts_with(|it: char| it.is_ascii_digit()))
    });
    let judged: Vec<_> = judged.chain(capitals.map(|it| (it, false))).collect();
    let wrong = judged.iter().find(|(_, well)| !well).or(judged.first());
    found.add(asked::ARTICLES, wrong.map(|(it, well)| (quoted(&shorten(&it.text)), *well)));
}
