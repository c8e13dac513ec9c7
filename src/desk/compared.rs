//! Two texts line by line: what both have, and what one alone has.

use serde::Serialize;

/// How many lines that both have are shown around the others.
const AROUND: usize = 2;

/// More lines than this are not compared in every way: they are shown as they follow.
const MOST: usize = 2000;

/// A line of two texts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Line {
    /// `both`, `theirs`, `ours`, or `gap` where lines are left out.
    pub(super) whose: &'static str,
    pub(super) text: String,
}

/// The lines in which two texts differ, with some around.
pub(super) fn compared(theirs: &str, ours: &str) -> Vec<Line> {
    let (a, b): (Vec<&str>, Vec<&str>) = (theirs.lines().collect(), ours.lines().collect());
    let start = a.iter().zip(&b).take_while(|(a, b)| a == b).count();
    let rest = a.iter().rev().zip(b.iter().rev()).take_while(|(a, b)| a == b).count();
    let end = rest.min(a.len() - start).min(b.len() - start);
    let (own_a, own_b) = (&a[start..a.len() - end], &b[start..b.len() - end]);
    let line = |whose, text: &&str| Line { whose, text: (*text).to_owned() };
    let both = |it| line("both", it);
    let mut all: Vec<Line> = a[..start].iter().map(both).collect();
    if own_a.len().max(own_b.len()) > MOST {
        all.extend(own_a.iter().map(|it| line("theirs", it)));
        all.extend(own_b.iter().map(|it| line("ours", it)));
    } else {
        all.extend(middle(own_a, own_b));
    }
    all.extend(a[a.len() - end..].iter().map(both));
    shortened(all)
}

/// Lines by the longest sequence that both have.
fn middle(a: &[&str], b: &[&str]) -> Vec<Line> {
    let mut longest = vec![vec![0_u32; b.len() + 1]; a.len() + 1];
    for i in (0..a.len()).rev() {
        for j in (0..b.len()).rev() {
            longest[i][j] = if a[i] == b[j] {
                longest[i + 1][j + 1] + 1
            } else {
                longest[i + 1][j].max(longest[i][j + 1])
            };
        }
    }
    let (mut i, mut j, mut all) = (0, 0, Vec::new());
    while i < a.len() || j < b.len() {
        let (whose, text) = if i < a.len() && j < b.len() && a[i] == b[j] {
            (i, j) = (i + 1, j + 1);
            ("both", a[i - 1])
        } else if j == b.len() || i < a.len() && longest[i + 1][j] >= longest[i][j + 1] {
            i += 1;
            ("theirs", a[i - 1])
        } else {
            j += 1;
            ("ours", b[j - 1])
        };
        all.push(Line { whose, text: text.to_owned() });
    }
    all
}

fn shortened(all: Vec<Line>) -> Vec<Line> {
    let differs: Vec<bool> = all.iter().map(|it| it.whose != "both").collect();
    let is_near = |at: usize| {
        let (from, to) = (at.saturating_sub(AROUND), (at + AROUND + 1).min(differs.len()));
        differs[from..to].contains(&true)
    };
    let mut shown: Vec<Line> = Vec::new();
    for (at, line) in all.into_iter().enumerate() {
        if is_near(at) {
            shown.push(line);
        } else if shown.last().is_none_or(|it| it.whose != "gap") {
            shown.push(Line { whose: "gap", text: String::new() });
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_differs_is_shown_with_a_little_around() {
        let show = |theirs: &str, ours: &str| {
            let all = compared(theirs, ours).into_iter();
            all.map(|it| format!("{}:{}", it.whose, it.text)).collect::<Vec<_>>()
        };

        assert_eq!(show("a\nb\nc", "a\nx\nc"), ["both:a", "theirs:b", "ours:x", "both:c"]);
        assert_eq!(
            show("1\n2\n3\n4\nb", "1\n2\n3\n4\nx"),
            ["gap:", "both:3", "both:4", "theirs:b", "ours:x"]
        );
        assert_eq!(show("", "x"), ["ours:x"]);
        assert_eq!(show("a", "a"), ["gap:"]);
    }
}
