//! The words of who signs and who receives: components 7 and 9b (PL.I/II).

use super::asked::signed as asked;
use super::finding::{Findings, quoted};
use super::parts::{Parts, Sort};
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
        (quoted(&it.text), allows_degrees(parts) || !has_degree(&it.text))
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
    let enough = parts.signers() >= parts.issuers().max(2) && !parts.authority.is_empty();
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
        Sort::Decision => item.starts_with("Như Điều"),
        Sort::Titled | Sort::Resolution | Sort::Enclosed => {
            !item.starts_with("Như trên") || parts.call.is_some()
        }
    }
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
    // Who signs for another is named below; for the head it is a deputy.
    let last = lines.last().map_or("", |it| it.as_str());
    let named = !["TM. ", "KT. ", "TL. ", "TUQ. "].iter().any(|it| last.starts_with(it));
    let deputy = !lines.iter().any(|it| it.starts_with("KT. "))
        || ["PHÓ ", "THỨ TRƯỞNG"].iter().any(|it| last.contains(it));
    clean && ordered && bodies && named && deputy
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
