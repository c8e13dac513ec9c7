//! The string literals of a Rust file, but for those of its tests.
//!
//! As much of the language is read as it takes to tell a literal from all else: comments,
//! characters, lifetimes and raw strings. What is escaped comes out as it is meant.

/// A literal, and the line on which it begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Literal {
    pub line: usize,
    pub text: String,
}

/// What the program says, and the modules that are files and hold tests alone.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Scanned {
    pub literals: Vec<Literal>,
    pub test_modules: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Token {
    Literal(Literal),
    Word(String),
    Sign(char),
}

/// The literals of a file, without those below `#[cfg(test)]`.
pub(super) fn scan(source: &str) -> Scanned {
    let tokens = tokens(source);
    let test = ["#", "[", "cfg", "(", "test", ")", "]"];
    let mut scanned = Scanned::default();
    let mut at = 0;
    while at < tokens.len() {
        let is_test = test.iter().enumerate().all(|(place, it)| is(tokens.get(at + place), it));
        if is_test {
            let item = at + test.len();
            at = end_of_item(&tokens, item);
            let inside = &tokens[item..at];
            if let [Token::Word(first), Token::Word(name), Token::Sign(';')] = inside
                && first == "mod"
            {
                scanned.test_modules.push(name.clone());
            }
            continue;
        }
        if let Token::Literal(it) = &tokens[at] {
            scanned.literals.push(it.clone());
        }
        at += 1;
    }
    scanned
}

fn is(token: Option<&Token>, text: &str) -> bool {
    match token {
        Some(Token::Word(it)) => it == text,
        Some(Token::Sign(it)) => it.to_string() == text,
        Some(Token::Literal(_)) | None => false,
    }
}

/// The place after an item: after its `;`, or after the brace that closes it.
fn end_of_item(tokens: &[Token], from: usize) -> usize {
    let mut depth = 0;
    for (at, token) in tokens.iter().enumerate().skip(from) {
        match token {
            Token::Sign('{' | '(' | '[') => depth += 1,
            Token::Sign('}') if depth == 1 => return at + 1,
            Token::Sign('}' | ')' | ']') => depth -= 1,
            Token::Sign(';') if depth == 0 => return at + 1,
            _ => {}
        }
    }
    tokens.len()
}

fn tokens(source: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut rest = source;
    while let Some(first) = rest.chars().next() {
        let line = source[..source.len() - rest.len()].matches('\n').count() + 1;
        let is_word = |it: char| it.is_alphanumeric() || it == '_';
        if rest.starts_with("//") {
            rest = &rest[rest.find('\n').unwrap_or(rest.len())..];
        } else if rest.starts_with("/*") {
            rest = after_comment(rest);
        } else if let Some((text, after)) = raw(rest) {
            tokens.push(Token::Literal(Literal { line, text: text.to_owned() }));
            rest = after;
        } else if is_word(first) {
            let end = rest.find(|it| !is_word(it)).unwrap_or(rest.len());
            // A prefix of a literal is none of its words.
            let prefix = matches!(&rest[..end], "b" | "c") && rest[end..].starts_with(['"', '\'']);
            if !prefix {
                tokens.push(Token::Word(rest[..end].to_owned()));
            }
            rest = &rest[end..];
        } else if first == '"' {
            let (text, after) = plain(&rest[1..]);
            tokens.push(Token::Literal(Literal { line, text }));
            rest = after;
        } else if first == '\'' {
            rest = after_quote(&rest[1..]);
        } else {
            if !first.is_whitespace() {
                tokens.push(Token::Sign(first));
            }
            rest = &rest[first.len_utf8()..];
        }
    }
    tokens
}

/// What stands after a comment that may hold others.
fn after_comment(text: &str) -> &str {
    let (mut depth, mut rest) = (0, text);
    while let Some(first) = rest.chars().next() {
        let (change, length) = match () {
            () if rest.starts_with("/*") => (1, 2),
            () if rest.starts_with("*/") => (-1, 2),
            () => (0, first.len_utf8()),
        };
        depth += change;
        rest = &rest[length..];
        if depth == 0 {
            break;
        }
    }
    rest
}

/// A raw literal that begins here, and what stands after it.
fn raw(text: &str) -> Option<(&str, &str)> {
    let rest = ["r", "br", "cr"].iter().find_map(|it| text.strip_prefix(it))?;
    let inside = rest.trim_start_matches('#');
    let marks = "#".repeat(rest.len() - inside.len());
    inside.strip_prefix('"')?.split_once(&format!("\"{marks}"))
}

/// A literal whose quote has been read, and what stands after it.
fn plain(text: &str) -> (String, &str) {
    let (mut literal, mut rest) = (String::new(), text);
    while let Some(first) = rest.chars().next() {
        rest = &rest[first.len_utf8()..];
        match first {
            '"' => break,
            '\\' => rest = escaped(rest, &mut literal),
            other => literal.push(other),
        }
    }
    (literal, rest)
}

/// What a backslash stands for, and what stands after it.
fn escaped<'a>(text: &'a str, literal: &mut String) -> &'a str {
    let Some(first) = text.chars().next() else { return text };
    let rest = &text[first.len_utf8()..];
    match first {
        '\n' => return rest.trim_start(),
        'n' | 't' | 'r' => literal.push(' '),
        'u' => {
            let (digits, after) = rest.split_once('}').unwrap_or((rest, ""));
            let number = u32::from_str_radix(digits.trim_start_matches('{'), 16).ok();
            literal.extend(number.and_then(char::from_u32));
            return after;
        }
        other => literal.push(other),
    }
    rest
}

/// What stands after a character, or after the quote of a lifetime.
fn after_quote(text: &str) -> &str {
    if let Some(rest) = text.strip_prefix('\\') {
        // The character after a backslash may itself be a quote.
        let skipped = rest.chars().next().map_or(0, char::len_utf8);
        return rest[skipped..].split_once('\'').map_or("", |(_, after)| after);
    }
    let mut letters = text.chars();
    letters.next();
    letters.as_str().strip_prefix('\'').unwrap_or(text)
}

fn texts(source: &str) -> Vec<String> {
    scan(source).literals.into_iter().map(|it| it.text).collect()
}

#[test]
fn literals_are_told_from_comments_characters_and_lifetimes() {
    let source = r##"
        //! "not this"
        fn a<'a>(it: &'a str) -> char { /* "nor /* this */ one" */ '"' }
        const B: [&str; 2] = ["one", r#"two "quoted""#];
        const C: (char, char, &[u8]) = ('\'', '\u{22}', b"three");
        let r#type = format!("{four} \"five\" \
            six\n{{seven}}");
    "##;

    let expected = ["one", "two \"quoted\"", "three", "{four} \"five\" six {{seven}}"];
    assert_eq!(texts(source), expected);
    assert_eq!(scan(source).literals[3].line, 6);
}

#[test]
fn literals_of_tests_are_left_out() {
    let source = r#"
        #[cfg(test)]
        use other::{One, Two};
        fn a() { "said" }
        #[cfg(test)]
        mod fixture;
        #[cfg(test)]
        mod tests {
            fn b() { let it = ["inside"; 2]; if true { "}" } else { "{" } }
        }
        fn c() { "said too" }
    "#;

    assert_eq!(texts(source), ["said", "said too"]);
    assert_eq!(scan(source).test_modules, ["fixture"]);
}
