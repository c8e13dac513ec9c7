//! Values as inert text: what a person wrote stands for itself, wherever a template puts it.

use std::io::{self, Write};

/// Writes `text` so that it stands for itself in Typst markup.
pub fn typst(text: &str, out: &mut dyn Write) -> io::Result<()> {
    write!(out, "#\"")?;
    for char in text.chars() {
        match char {
            '"' | '\\' => write!(out, "\\{char}")?,
            '\n' => write!(out, "\\n")?,
            _ if char.is_control() => write!(out, "\\u{{{:x}}}", u32::from(char))?,
            _ => write!(out, "{char}")?,
        }
    }
    write!(out, "\";")
}

/// `text` so that it stands for itself in XML, between tags or in an attribute.
pub fn in_xml(text: &str) -> String {
    let mut out = Vec::new();
    // Memory takes all that is written, and what is written is text.
    let _ = between_tags(text, None, &mut out);
    String::from_utf8(out).unwrap_or_default()
}

/// Writes `text` so that it stands for itself in HTML and SVG, between tags or in an attribute.
pub fn html(text: &str, out: &mut dyn Write) -> io::Result<()> {
    between_tags(text, Some("&#39;"), out)
}

fn between_tags(text: &str, apostrophe: Option<&str>, out: &mut dyn Write) -> io::Result<()> {
    for char in text.chars() {
        match (char, apostrophe) {
            ('&', _) => write!(out, "&amp;")?,
            ('<', _) => write!(out, "&lt;")?,
            ('>', _) => write!(out, "&gt;")?,
            ('"', _) => write!(out, "&quot;")?,
            ('\'', Some(it)) => write!(out, "{it}")?,
            // XML 1.0 has no place for other control characters, nor for these two, not even
            // escaped.
            _ if char.is_control() && !matches!(char, '\n' | '\t') => {}
            ('\u{fffe}' | '\u{ffff}', _) => {}
            _ => write!(out, "{char}")?,
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[allow(clippy::needless_raw_string_hashes)] // It does hold `"#`, as a person reads it.
    #[test]
    fn a_value_cannot_leave_its_string() {
        let mut out = Vec::new();

        typst("a\"); #read(\"/etc/passwd\") \\ \n \u{7}", &mut out).unwrap();

        assert_eq!(
            String::from_utf8(out).unwrap(),
            r##"#"a\"); #read(\"/etc/passwd\") \\ \n \u{7}";"##
        );
    }
}
