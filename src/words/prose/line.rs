//! One line of prose: a heading, an item of a list, or a paragraph.

/// A line, without the blanks around it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line<'a> {
    /// How many blanks it begins with.
    pub indent: usize,
    pub text: &'a str,
}

/// What a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meant<'a> {
    Nothing,
    Paragraph,
    /// Its level, and its text.
    Heading(usize, &'a str),
    /// Its mark and of what kind that is, and its text.
    Item(&'a str, Family, &'a str),
}

/// Marks of one kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Family {
    Dash,
    Plus,
    /// `1.`
    Number,
    /// `1)`
    Bracketed,
    /// `a)`
    Letter,
}

impl<'a> Line<'a> {
    pub(super) fn new(line: &'a str) -> Self {
        let text = line.trim_start();
        let indent = line[..line.len() - text.len()].chars().count();
        Self { indent, text: text.trim_end() }
    }

    pub(super) fn meant(&self) -> Meant<'a> {
        // What follows a mark stands behind a blank, and is something.
        let Some((mark, text)) = self.text.split_once(char::is_whitespace) else {
            return if self.text.is_empty() { Meant::Nothing } else { Meant::Paragraph };
        };
        let text = text.trim_start();
        match (mark, family(mark)) {
            ("#" | "##" | "###", _) => Meant::Heading(mark.len(), text),
            (_, Some(family)) => Meant::Item(mark, family, text),
            _ => Meant::Paragraph,
        }
    }
}

fn family(mark: &str) -> Option<Family> {
    let is_number =
        |it: &str| matches!(it.len(), 1 | 2) && it.bytes().all(|it| it.is_ascii_digit());
    match mark {
        "-" => Some(Family::Dash),
        "+" => Some(Family::Plus),
        _ => match (mark.strip_suffix('.'), mark.strip_suffix(')')) {
            (Some(it), _) if is_number(it) => Some(Family::Number),
            (_, Some(it)) if is_number(it) => Some(Family::Bracketed),
            (_, Some("đ")) => Some(Family::Letter),
            (_, Some(it)) if it.len() == 1 && it.bytes().all(|it| it.is_ascii_lowercase()) => {
                Some(Family::Letter)
            }
            _ => None,
        },
    }
}
