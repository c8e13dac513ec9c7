//! Text within a paragraph, and how its letters stand.

use super::model::{Letters, Raised, Run};
use super::styles::SIZE;
use crate::typeset::{Element, Look};

/// How letters stand inside a part.
#[derive(Clone, Copy)]
#[allow(clippy::struct_excessive_bools)] // Each is a part of a line that this stands in.
pub(super) struct Inline {
    /// As they are set.
    look: Look,
    /// Whether they are stressed besides: heavy, and sloped where others are not.
    strong: bool,
    stressed: bool,
    underlined: bool,
    struck: bool,
    raised: Raised,
}

impl Default for Inline {
    fn default() -> Self {
        Self {
            look: Look { bold: false, italic: false, size: SIZE },
            strong: false,
            stressed: false,
            underlined: false,
            struck: false,
            raised: Raised::No,
        }
    }
}

impl Inline {
    /// The same inside a part of a line.
    pub(super) fn within(mut self, it: &Element) -> Self {
        match it.tag.as_str() {
            "strong" | "b" => self.strong = true,
            "em" | "i" => self.stressed = !self.stressed,
            "u" | "ins" => self.underlined = true,
            "s" | "del" => self.struck = true,
            "sup" => self.raised = Raised::Above,
            "sub" => self.raised = Raised::Below,
            _ => {}
        }
        let look = it.mark("look");
        if !look.is_empty() {
            let size = look.trim_start_matches(['b', 'i']).parse();
            self.look = Look {
                bold: look.contains('b'),
                italic: look.contains('i'),
                size: size.unwrap_or(self.look.size),
            };
        }
        self
    }

    /// How letters stand here.
    pub(super) fn letters(self) -> Letters {
        let Self { look, strong, stressed, underlined, struck, raised } = self;
        let bold = look.bold || strong;
        let look = Look { bold, italic: look.italic != stressed, ..look };
        Letters { look, underlined, struck, raised }
    }
}

/// Whether a part stands within a line.
pub(super) fn is_inline(tag: &str) -> bool {
    matches!(
        tag,
        "span"
            | "strong"
            | "b"
            | "em"
            | "i"
            | "u"
            | "ins"
            | "s"
            | "del"
            | "sup"
            | "sub"
            | "a"
            | "code"
            | "mark"
            | "q"
            | "cite"
            | "small"
    )
}

/// Adds text; what stands alike is one run.
pub(super) fn push(runs: &mut Vec<Run>, text: &str, letters: Letters) {
    match runs.last_mut() {
        Some(Run::Text(last, of)) if *of == letters || text == " " => last.push_str(text),
        _ => runs.push(Run::Text(text.to_owned(), letters)),
    }
}

/// Puts the mark of a list before its item; it looks as that does.
pub(super) fn begin(runs: &mut Vec<Run>, mark: Option<String>) {
    match (mark, runs.first_mut()) {
        (Some(mark), Some(Run::Text(text, _))) => text.insert_str(0, &mark),
        (Some(mark), _) => runs.insert(0, Run::Text(mark, Inline::default().letters())),
        (None, _) => {}
    }
}

/// Runs without white space at the ends of the paragraph and of each line in it; none where there
/// is nothing else.
pub(super) fn trimmed(mut runs: Vec<Run>) -> Vec<Run> {
    let is_end = |it: Option<&Run>| matches!(it, None | Some(Run::Break | Run::Page));
    for place in 0..runs.len() {
        let (first, last) =
            (place == 0 || is_end(runs.get(place - 1)), is_end(runs.get(place + 1)));
        if let Run::Text(text, _) = &mut runs[place] {
            if first {
                *text = text.trim_start_matches([' ', '\n', '\t']).to_owned();
            }
            if last {
                text.truncate(text.trim_end_matches([' ', '\n', '\t']).len());
            }
        }
    }
    runs.retain(|it| !matches!(it, Run::Text(text, _) if text.is_empty()));
    while matches!(runs.last(), Some(Run::Break)) {
        runs.pop();
    }
    runs
}
