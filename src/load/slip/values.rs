//! What is wrong with a value that stands in one line.

use crate::diagnostic::{Mistake, Slip};

/// What is wrong with a value, behind its key.
pub(super) fn slip(prefix: &str, value: &str) -> Option<Slip> {
    let first = value.chars().next()?;
    let ought = |value: &str| Some(format!("{prefix}{value}"));
    let in_quotes = || ought(&quoted(value));
    match first {
        '"' | '\'' => {
            let rest = value[closing(value)?..].trim();
            let whole = rest.is_empty() || rest.starts_with('#');
            (!whole).then(|| Slip::new(Mistake::TextAfterQuote, "", in_quotes()))
        }
        '{' | '[' => in_brackets(prefix, value, first),
        // An alias of one word is said to be one.
        '*' | '&' if value.len() > 1 && !value.contains(' ') => None,
        '-' | '?' | ',' if !value[1..].starts_with(' ') => None,
        '|' | '>' if !value.contains(' ') => None,
        '!' | '*' | '&' | '%' | '@' | '`' | '|' | '>' | '-' | '?' | ',' => {
            Some(Slip::new(Mistake::Begins, first, in_quotes()))
        }
        _ => in_text(prefix, value),
    }
}

fn in_text(prefix: &str, value: &str) -> Option<Slip> {
    let has_colon = value.contains(": ") || value.ends_with(':');
    if !has_colon {
        return None;
    }
    let pair = [('}', '{'), (']', '[')].into_iter().find(|(close, _)| value.ends_with(*close));
    if let Some((close, open)) = pair.filter(|(_, open)| !value.contains(*open)) {
        return Some(Slip::new(
            Mistake::StrayBracket,
            close,
            Some(format!("{prefix}{open}{value}")),
        ));
    }
    Some(Slip::new(Mistake::ColonInText, "", Some(format!("{prefix}{}", quoted(value)))))
}

fn in_brackets(prefix: &str, value: &str, first: char) -> Option<Slip> {
    let found = brackets(value);
    let with = |text: String| Some(format!("{prefix}{text}"));
    if let Some((at, quote)) = found.quote {
        let inner = at + 1;
        let end = value[inner..].find([',', '}', ']']).map_or(value.len(), |it| inner + it);
        let text = format!("{}{quote}{}", &value[..end], &value[end..]);
        return Some(Slip::new(Mistake::OpenQuote, format!("`{quote}`"), with(text)));
    }
    if let Some(at) = found.semicolon {
        let text = format!("{},{}", &value[..at], &value[at + 1..]);
        return Some(Slip::new(Mistake::Semicolon, "", with(text)));
    }
    if let Some(at) = found.second_colon {
        let key = value[..at].rfind(' ')?;
        let text = format!("{},{}", &value[..key], &value[key..]);
        return Some(Slip::new(Mistake::NoComma, value[key..at].trim(), with(text)));
    }
    if let Some(at) = found.idle_comma {
        let text = format!("{}{}", value[..at].trim_end(), &value[at + 1..]);
        return Some(Slip::new(Mistake::IdleComma, "", with(text)));
    }
    let behind = value[found.end?..].trim_start();
    let goes_on = !behind.is_empty() && !behind.starts_with('#');
    goes_on.then(|| Slip::new(Mistake::Begins, first, with(quoted(value))))
}

/// What a line has in brackets.
#[derive(Default)]
pub(super) struct Brackets {
    /// Those that are not closed in it.
    pub open: Vec<char>,
    /// A quote that is not closed in it, and where that is opened.
    quote: Option<(usize, char)>,
    /// Where the last is closed.
    end: Option<usize>,
    /// A `;` within.
    semicolon: Option<usize>,
    /// The colon of a key before which there is no comma.
    second_colon: Option<usize>,
    /// A comma before which there is nothing.
    idle_comma: Option<usize>,
}

/// Looks through the brackets of a value.
pub(super) fn brackets(value: &str) -> Brackets {
    let mut found = Brackets::default();
    if !value.starts_with(['{', '[']) {
        return found;
    }
    let (mut quote, mut colons): (Option<(usize, char)>, _) = (None, 0);
    for (at, it) in value.char_indices() {
        match (quote, it) {
            (Some((_, open)), it) if it == open => quote = None,
            (None, '"' | '\'') if value[..at].ends_with([' ', '{', '[', ',']) => {
                quote = Some((at, it));
            }
            (None, '{' | '[') => {
                found.open.push(it);
                colons = 0;
            }
            (None, '}' | ']') => {
                found.open.pop();
                colons = 0;
                if found.open.is_empty() {
                    found.end = Some(at + 1);
                    break;
                }
            }
            (None, ',') => {
                colons = 0;
                let is_idle = value[..at].trim_end().ends_with([',', '{', '[']);
                found.idle_comma = found.idle_comma.or(is_idle.then_some(at));
            }
            (None, ';') if found.semicolon.is_none() => found.semicolon = Some(at),
            (None, ':') if value[at + 1..].starts_with(' ') => {
                colons += 1;
                if colons == 2 && found.second_colon.is_none() {
                    found.second_colon = Some(at);
                }
            }
            _ => {}
        }
    }
    found.quote = quote;
    found
}

/// The quote that a value opens and does not close.
pub(super) fn open_quote(value: &str) -> Option<char> {
    let first = value.chars().next().filter(|it| matches!(it, '"' | '\''))?;
    closing(value).is_none().then_some(first)
}

/// Where the quote that a value begins with is closed.
fn closing(value: &str) -> Option<usize> {
    let quote = value.chars().next()?;
    let mut escaped = false;
    for (at, it) in value.char_indices().skip(1) {
        if escaped {
            escaped = false;
        } else if it == '\\' && quote == '"' {
            escaped = true;
        } else if it == quote {
            return Some(at + 1);
        }
    }
    None
}

/// A text in quotes; those that it has around it already are taken for these.
pub(super) fn quoted(value: &str) -> String {
    let bare = ['"', '\''].into_iter().find_map(|it| value.strip_prefix(it)?.strip_suffix(it));
    let text = bare.filter(|it| !it.is_empty()).unwrap_or(value);
    if !text.contains(['"', '\\']) {
        format!("\"{text}\"")
    } else if !text.contains('\'') {
        format!("'{text}'")
    } else {
        format!("'{}'", text.replace('\'', "''"))
    }
}
