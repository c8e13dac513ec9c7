//! Words within a line: bold between `**`, italic between `*` or `_`, both between `***`.
//!
//! A mark opens before a word and closes behind one, as brackets do: `2 * 3`, `a_b` and `(*)` have
//! none. One without its other is a sign like any. `\` before `*`, `_`, `#` or `|` takes away what
//! that would mean.

use super::tree::Run;

/// What an opening mark may stand behind, beside a blank and the beginning of the line.
const BEFORE: &str = "([{“‘\"'«*_";
/// What a closing mark may stand before, beside a blank and the end; nothing opens before it.
const AFTER: &str = ".,;:!?)]}”’\"'»…%/*_";
/// Before these of them a word may begin.
const QUOTES: &str = "\"'*_";

/// The marks, each a run of the same sign: none is a run of more.
const MARKS: [&str; 4] = ["*", "**", "***", "_"];

/// Whether letters between two marks of a kind are bold, and whether they are italic.
const LOOKS: [(bool, bool); 4] = [(false, true), (true, false), (true, true), (false, true)];

/// A piece of a line.
enum Piece<'a> {
    Text(&'a str),
    /// A mark by its place among all, whether it may open, and whether it may close.
    Mark(usize, bool, bool),
}

/// The letters of a line, in runs of one look.
pub(super) fn of(line: &str) -> Vec<Run> {
    let pieces = pieces(line);
    let pairs = pairs(&pieces);
    let mut inside = [false; MARKS.len()];
    let mut runs: Vec<Run> = Vec::new();
    for (piece, paired) in pieces.iter().zip(pairs) {
        let text = match piece {
            Piece::Text(it) => it,
            Piece::Mark(mark, ..) if paired => {
                inside[*mark] = !inside[*mark];
                continue;
            }
            Piece::Mark(mark, ..) => MARKS[*mark],
        };
        let looks = || LOOKS.iter().zip(inside).filter(|(_, it)| *it).map(|(it, _)| it);
        let (bold, italic) = (looks().any(|it| it.0), looks().any(|it| it.1));
        match runs.last_mut() {
            Some(it) if (it.bold, it.italic) == (bold, italic) => it.text.push_str(text),
            _ => runs.push(Run { text: text.to_owned(), bold, italic }),
        }
    }
    runs
}

/// Which pieces are marks that have their other.
fn pairs(pieces: &[Piece]) -> Vec<bool> {
    let mut paired = vec![false; pieces.len()];
    // Each kind is open once at most.
    let mut open: Vec<(usize, usize)> = Vec::new();
    for (place, piece) in pieces.iter().enumerate() {
        let Piece::Mark(mark, opens, closes) = piece else { continue };
        match open.iter().position(|(it, _)| it == mark) {
            Some(own) if *closes => {
                paired[open[own].1] = true;
                paired[place] = true;
                open.truncate(own);
            }
            None if *opens => open.push((*mark, place)),
            _ => {}
        }
    }
    paired
}

fn pieces(line: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let (mut start, mut at) = (0, 0);
    // The sign before the place, as it is meant.
    let mut before = None;
    while let Some(it) = line[at..].chars().next() {
        let rest = &line[at..];
        let meant = rest.strip_prefix('\\').and_then(|it| it.chars().next());
        if let Some(sign) = meant.filter(|it| "*_#|".contains(*it)) {
            pieces.push(Piece::Text(&line[start..at]));
            start = at + 1;
            at += 2;
            before = Some(sign);
        } else if matches!(it, '*' | '_') {
            let length = rest.len() - rest.trim_start_matches(it).len();
            let mark = MARKS.iter().position(|mark| *mark == &rest[..length]);
            if let Some(mark) = mark {
                let (opens, closes) = faces(before, rest[length..].chars().next());
                pieces.push(Piece::Text(&line[start..at]));
                pieces.push(Piece::Mark(mark, opens, closes));
                start = at + length;
            }
            at += length;
            before = Some(it);
        } else {
            at += it.len_utf8();
            before = Some(it);
        }
    }
    pieces.push(Piece::Text(&line[start..]));
    pieces.retain(|it| !matches!(it, Piece::Text("")));
    pieces
}

/// Whether a mark between two signs may open, and whether it may close.
fn faces(before: Option<char>, after: Option<char>) -> (bool, bool) {
    let is_blank = |it: Option<char>| it.is_none_or(char::is_whitespace);
    let is_of = |it: Option<char>, all: &str| it.is_some_and(|it| all.contains(it));
    let begins = !is_blank(after) && (!is_of(after, AFTER) || is_of(after, QUOTES));
    let opens = begins && (is_blank(before) || is_of(before, BEFORE));
    let closes = !is_blank(before) && (is_blank(after) || is_of(after, AFTER));
    (opens, closes)
}
