//! A template cut into tokens, each with its place; the tags themselves are read in `parse`.

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Text between tags, printed as it stands.
    Text,
    /// A comment, or text that `raw` protects: nothing in it is looked at.
    Closed,
    /// `{{` or `{{-`.
    Print,
    /// `{%` or `{%-`.
    Tag,
    /// `}}`, `%}`, or either with a hyphen.
    End,
    /// A name, or a word of the language.
    Name,
    /// A text in quotation marks.
    Quoted,
    /// A number.
    Number,
    /// An operator or a bracket.
    Sign,
}

/// A piece of a template.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Token<'a> {
    pub kind: Kind,
    pub text: &'a str,
    /// Its first byte.
    pub start: usize,
}

impl Token<'_> {
    /// The byte after its last.
    pub(crate) fn end(&self) -> usize {
        self.start + self.text.len()
    }

    pub(crate) fn is(&self, sign: &str) -> bool {
        matches!(self.kind, Kind::Sign | Kind::Name) && self.text == sign
    }
}

/// Signs of several characters, longest first.
const SIGNS: [&str; 10] = ["...", "//", "**", "==", "!=", ">=", "<=", "</", "?.", "?["];

/// All tokens of a template.
pub(crate) fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut all = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let rest = &text[at..];
        let mut push = |kind, length: usize| {
            all.push(Token { kind, text: &rest[..length], start: at });
            at += length;
        };
        if rest.starts_with("{#") {
            push(Kind::Closed, rest.find("#}").map_or(rest.len(), |it| it + 2));
        } else if rest.starts_with("{%") && tag_word(rest) == "raw" {
            push(Kind::Closed, raw(rest));
        } else if rest.starts_with("{%") || rest.starts_with("{{") {
            let kind = if rest.starts_with("{{") { Kind::Print } else { Kind::Tag };
            push(kind, 2 + usize::from(rest[2..].starts_with('-')));
            at = inside(text, at, if kind == Kind::Print { "}}" } else { "%}" }, &mut all);
        } else {
            let next = ["{#", "{%", "{{"].iter().filter_map(|it| rest.find(it)).min();
            push(Kind::Text, next.unwrap_or(rest.len()));
        }
    }
    all
}

/// The tokens of a tag, up to and with its end; the byte after it.
fn inside<'a>(text: &'a str, mut at: usize, end: &str, all: &mut Vec<Token<'a>>) -> usize {
    while at < text.len() {
        let rest = &text[at..];
        let closed =
            rest.starts_with(end) || rest.strip_prefix('-').is_some_and(|it| it.starts_with(end));
        let (kind, length) =
            if closed { (Kind::End, 2 + usize::from(rest.starts_with('-'))) } else { one(rest) };
        if length > 0 {
            all.push(Token { kind, text: &rest[..length], start: at });
            at += length;
        } else {
            at += rest.chars().next().map_or(1, char::len_utf8);
        }
        if closed {
            break;
        }
    }
    at
}

/// The token that a text begins with; of no length where that is a blank.
fn one(rest: &str) -> (Kind, usize) {
    let length = |meant: fn(char) -> bool| rest.find(|it| !meant(it)).unwrap_or(rest.len());
    match rest.chars().next() {
        Some(quote @ ('"' | '\'' | '`')) => (Kind::Quoted, quoted(rest, quote)),
        Some(it) if it.is_ascii_alphabetic() || it == '_' => {
            (Kind::Name, length(|it| it.is_ascii_alphanumeric() || it == '_'))
        }
        Some(it) if it.is_ascii_digit() => (Kind::Number, number(rest)),
        Some(it) if it.is_whitespace() => (Kind::Sign, 0),
        Some(it) => {
            let long = SIGNS.iter().find(|it| rest.starts_with(**it));
            (Kind::Sign, long.map_or(it.len_utf8(), |it| it.len()))
        }
        None => (Kind::Sign, 0),
    }
}

/// Digits, and one point with digits after it.
fn number(rest: &str) -> usize {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let whole = digits(rest);
    match rest[whole..].strip_prefix('.').map(digits) {
        Some(part) if part > 0 => whole + 1 + part,
        _ => whole,
    }
}

fn quoted(rest: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, it) in rest.char_indices().skip(1) {
        match it {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if it == quote => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

/// The word that a tag begins with.
fn tag_word(rest: &str) -> &str {
    let inner = rest[2..].trim_start_matches('-').trim_start();
    let end = inner.find(|it: char| !it.is_ascii_alphanumeric() && it != '_');
    &inner[..end.unwrap_or(inner.len())]
}

/// The length of all from `raw` to the end of `endraw`.
fn raw(rest: &str) -> usize {
    let mut at = 2;
    while let Some(found) = rest[at..].find("{%") {
        at += found;
        if tag_word(&rest[at..]) == "endraw" {
            return rest[at..].find("%}").map_or(rest.len(), |it| at + it + 2);
        }
        at += 2;
    }
    rest.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<&str> {
        tokens(text).into_iter().map(|it| it.text).collect()
    }

    #[test]
    fn a_template_is_cut_into_all_its_pieces() {
        let cut = texts("á {{- a.b[\"}}\"] | f(x=1.5) -}} {% if not x?.y != 2 %}b");

        let expected = [
            "á ", "{{-", "a", ".", "b", "[", "\"}}\"", "]", "|", "f", "(", "x", "=", "1.5", ")",
            "-}}", " ", "{%", "if", "not", "x", "?.", "y", "!=", "2", "%}", "b",
        ];
        assert_eq!(cut, expected);
    }

    #[test]
    fn comments_and_what_is_raw_are_closed() {
        let cut = texts("{# {{ a }} #}{%- raw -%}{{ b }}{% if %}{% endraw %}c");

        assert_eq!(cut, ["{# {{ a }} #}", "{%- raw -%}{{ b }}{% if %}{% endraw %}", "c"]);
    }

    #[test]
    fn half_a_template_is_cut_all_the_same() {
        for text in ["{{", "{%", "{#", "{% raw", "{{ \"a", "{", "{{ a -", "{% if x }}"] {
            let cut = tokens(text);
            assert!(cut.last().is_none_or(|it| it.end() <= text.len()), "{text}");
        }
    }
}
