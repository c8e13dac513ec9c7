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

/// Writes `text` so that it stands for itself in XML, between tags or in an attribute.
pub fn xml(text: &str, out: &mut dyn Write) -> io::Result<()> {
    for char in text.chars() {
        match char {
            '&' => write!(out, "&amp;")?,
            '<' => write!(out, "&lt;")?,
            '>' => write!(out, "&gt;")?,
            '"' => write!(out, "&quot;")?,
            // XML 1.0 has no place for other control characters, not even escaped.
            _ if char.is_control() && !matches!(char, '\n' | '\t') => {}
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
