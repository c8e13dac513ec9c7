//! The words of who signs and who receives: components 7 and 9b (PL.I/II).

use super::asked::signed as asked;
use super::finding::{Findings, quoted};
use super::parts::{Parts, Sort};
use super::structure::articles;
use super::text::Line;
use crate::words::Said;

pub(super) fn check(parts: &Parts, found: &mut Findings) {
    recipients(parts, found);
    let posts: Vec<String> = parts.authority.iter().map(|it| it.text.clone()).collect();
    found.add(
        asked::SIGNATORY_WORDS,
        (!posts.is_empty()).then(|| (quoted(&posts.join(" / ")), authority(&posts))),
    );
    found.add(asked::SIGNATORIES, signatories(parts));
    let name: Vec<&Line> = parts.name.iter().collect();
    found.each(asked::NAME_WORDS, &name, |it| {
        let title = has_degree(&it.text) && !allows_degrees(parts);
        let ranked = begins(&it.text, &RANKS) && !is_armed(parts);
        // A rank or a degree may be written in small letters.
        let named = is_name(&it.text) || is_armed(parts) || allows_degrees(parts);
        let well = !title && !ranked && !begins(&it.text, &CALLED) && named;
        (quoted(&it.text), well)
    });
}

/// Minutes are signed by who kept them and who presided, what several issue by each of them.
fn signatories(parts: &Parts) -> Option<(Said, bool)> {
    let minutes = parts.is_kind("BIÊN BẢN");
    if !minutes && parts.issuers() < 2 {
        return None;
    }
    let all: Vec<&Line> = parts.other_posts().into_iter().chain(&parts.authority).collect();
    let says = |word: &str| all.iter().any(|it| it.text.to_uppercase().starts_with(word));
    // Each of those who sign below each other, or beside, is named; in a draft nobody is.
    let names = parts.others.iter().filter(|it| !it.is_upper()).count();
    let unnamed = parts.name.is_some() && names + 1 < parts.signers();
    let enough =
        parts.signers() >= parts.issuers().max(2) && !parts.authority.is_empty() && !unnamed;
    let well = enough && (!minutes || says("THƯ KÝ") && (says("CHỦ TỌA") || says("CHỦ TOẠ")));
    let said = all.iter().map(|it| it.text.as_str()).collect::<Vec<_>>().join(" / ");
    Some((quoted(&said), well))
}

fn recipients(parts: &Parts, found: &mut Findings) {
    let head: Vec<&Line> = parts.recipients_head.iter().collect();
    found.each(asked::RECIPIENTS_HEAD_WORDS, &head, |it| {
        (quoted(&it.text), it.text.to_uppercase() == "NƠI NHẬN:")
    });
    let list = &parts.recipients;
    found.add(asked::RECIPIENTS_FIRST, list.first().map(|it| (quoted(&it.text), first(parts, it))));
    // Whatever marks an item: a line that bears none may be the rest of the one above.
    let marks = ['+', '*', '•', '–', '—', '·'];
    let other = list.iter().find(|it| it.text.starts_with(marks));
    let bare = list.first().filter(|it| !it.text.starts_with('-'));
    let kept = list.iter().find(|it| it.text.starts_with("Lưu"));
    found.add(
        asked::RECIPIENTS_DASHES,
        list.first().map(|first| match other.or(bare).or(kept) {
            Some(it) => (quoted(&it.text), false),
            None => (quoted(&first.text), true),
        }),
    );
    let archive = list.iter().rev().find(|it| it.text.contains("Lưu"));
    found.add(
        asked::RECIPIENTS_ARCHIVE,
        list.first().map(|_| match archive {
            Some(it) => {
                let item = it.text.trim_start_matches(|it: char| !it.is_alphabetic());
                let rest = item.strip_prefix("Lưu: VT");
                (
                    quoted(&it.text),
                    rest.is_some_and(|it| it.is_empty() || it.starts_with([',', '.', ';'])),
                )
            }
            None => (Said::new("không có", "there is none"), false),
        }),
    );
}

/// Whether the first recipient is who it has to be.
fn first(parts: &Parts, line: &Line) -> bool {
    let item = line.text.trim_start_matches(|it: char| !it.is_alphabetic());
    match parts.sort {
        Sort::Letter => item.starts_with("Như trên"),
        Sort::Decision => item.strip_prefix("Như Điều").is_some_and(|it| are_there(parts, it)),
        Sort::Titled | Sort::Resolution | Sort::Enclosed => {
            !item.starts_with("Như trên") || parts.call.is_some()
        }
    }
}

/// Whether the articles that a list begins with, "1, 2 và 3;", are those of the text.
fn are_there(parts: &Parts, list: &str) -> bool {
    let named = list.split(|it: char| !it.is_ascii_digit()).filter_map(|it| it.parse().ok());
    let own: Vec<usize> = articles(parts).into_iter().map(|(number, ..)| number).collect();
    let mut named = named.peekable();
    named.peek().is_some() && (own.is_empty() || named.all(|it: usize| own.contains(&it)))
}

/// What stands before a post or the name of a body.
const BEFORE: [&str; 5] = ["TM", "TL", "TUQ", "KT", "Q"];

/// Posts of persons: no body is called so.
const POSTS: [&str; 8] =
    ["CHỦ TỊCH", "PHÓ", "GIÁM ĐỐC", "TRƯỞNG", "BỘ TRƯỞNG", "CỤC TRƯỞNG", "CHÁNH", "HIỆU TRƯỞNG"];

/// Whether lines like "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH" follow the decree.
fn authority(lines: &[String]) -> bool {
    // What each line begins with, and what stands there without anything else.
    let begun: Vec<Option<usize>> = lines.iter().map(|it| before(it)).collect();
    let clean = lines
        .iter()
        .zip(&begun)
        .all(|(line, begun)| begun.is_none_or(|it| line.starts_with(&format!("{}. ", BEFORE[it]))));
    let ranks: Vec<usize> = begun.iter().flatten().copied().collect();
    let ordered = ranks.windows(2).all(|it| it[0] < it[1]) && begun.first() != Some(&None)
        || ranks.is_empty();
    let bodies = lines.iter().filter_map(|it| it.strip_prefix("TM. "));
    let bodies = bodies.clone().all(|body| !POSTS.iter().any(|it| body.starts_with(it)));
    // It is a head, not a deputy, for whom or in whose right somebody signs.
    let heads = lines.iter().zip(&begun).all(|(line, begun)| {
        let (_, post) = line.split_once(' ').unwrap_or_default();
        begun.is_none() || !["PHÓ ", "THỨ TRƯỞNG"].iter().any(|it| post.starts_with(it))
    });
    // Who signs for another is named below; for the head it is a deputy, and of the same office.
    let last = lines.last().map_or("", |it| it.as_str());
    let named = !["TM. ", "KT. ", "TL. ", "TUQ. "].iter().any(|it| last.starts_with(it));
    let below = lines.iter().rposition(|it| it.starts_with("KT. "));
    let deputy = below.is_none_or(|at| {
        let own = lines[at + 1..].join(" ");
        let said = |it: &&str| own.split(' ').any(|word| word == *it);
        let office = lines[at].split(' ').skip(1).any(|it| said(&it));
        office && ["PHÓ ", "THỨ TRƯỞNG"].iter().any(|it| own.contains(it))
    });
    clean && ordered && bodies && heads && named && deputy
}

/// Which of those words a line begins with, however it is written: "T/M", "K.T", "KT:".
fn before(line: &str) -> Option<usize> {
    let (first, rest) = line.split_once(' ').unwrap_or((line, ""));
    let (word, stuck) = match first.split_once('.') {
        Some((word, stuck)) if !stuck.is_empty() && rest.len() > 1 => (word, stuck),
        _ => (first, ""),
    };
    let letters = |it: &str| it.chars().filter(|it| it.is_alphabetic()).collect::<String>();
    let whole = letters(first);
    let word =
        if stuck.is_empty() || BEFORE.contains(&whole.as_str()) { whole } else { letters(word) };
    BEFORE.iter().position(|it| *it == word)
}

/// Schools, hospitals and institutes may order otherwise (PL.I/II.7.b).
fn allows_degrees(parts: &Parts) -> bool {
    let kinds = ["TRƯỜNG", "HỌC VIỆN", "BỆNH VIỆN", "VIỆN", "TRUNG TÂM Y TẾ", "TRẠM Y TẾ"];
    parts.issuer.iter().any(|line| kinds.iter().any(|it| line.text.starts_with(it)))
}

/// What nobody's name begins with, but for a rank of the armed forces in what they issue.
const CALLED: [&str; 8] =
    ["Ông ", "Bà ", "Đồng chí ", "Đ/c ", "(Đã ký)", "Đã ký", "Nhà giáo ", "Nghệ sĩ "];
const RANKS: [&str; 8] = [
    "Đại tá ",
    "Thượng tá ",
    "Trung tá ",
    "Thiếu tá ",
    "Đại úy ",
    "Thượng úy ",
    "Trung úy ",
    "Thiếu tướng ",
];

fn begins(name: &str, with: &[&str]) -> bool {
    with.iter().any(|it| name.to_lowercase().starts_with(&it.to_lowercase()))
}

fn is_armed(parts: &Parts) -> bool {
    let kinds = ["CÔNG AN", "BỘ CHỈ HUY", "BAN CHỈ HUY", "BỘ ĐỘI", "QUÂN ", "BỘ TƯ LỆNH", "ĐỒN "];
    parts.issuer.iter().any(|line| kinds.iter().any(|it| line.text.starts_with(it)))
}

/// Whether each word of a name begins with a capital.
fn is_name(name: &str) -> bool {
    let first = |it: &str| it.chars().find(|it| it.is_alphabetic());
    name.split(' ').filter_map(first).all(char::is_uppercase)
}

fn has_degree(name: &str) -> bool {
    let degrees = [
        "gs", "pgs", "ts", "tsbs", "ths", "cn", "ks", "bs", "ds", "cki", "ckii", "nsnd", "nsưt",
        "nsut", "ngnd", "ngưt", "tiến", "thạc", "giáo", "kỹ", "bác",
    ];
    let first = name.split([' ', '.']).next().unwrap_or_default().to_lowercase();
    // A name has its first word in full: "Tiến" is one too, "Tiến sĩ" is none.
    let second = name.split(' ').nth(1).unwrap_or_default().to_lowercase();
    let word = degrees.contains(&first.as_str());
    word && (name.contains('.') || ["sĩ", "sỹ", "sư"].contains(&second.as_str()) || first.len() < 4)
}
