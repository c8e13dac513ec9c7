//! A text over several lines, none wider than a screen.

/// A text broken at its blanks, so that no line has more characters than `width`, but for words
/// that are longer themselves.
pub fn wrapped(text: &str, width: usize) -> String {
    let mut lines = String::new();
    let mut filled = 0;
    for word in text.split(' ') {
        let length = word.chars().count();
        if filled > 0 && filled + 1 + length > width.max(1) {
            lines.push('\n');
            filled = 0;
        } else if filled > 0 {
            lines.push(' ');
            filled += 1;
        }
        lines.push_str(word);
        filled += length;
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_as_wide_as_they_may_be() {
        assert_eq!(wrapped("một hai ba", 7), "một hai\nba");
        assert_eq!(wrapped("một hai ba", 6), "một\nhai ba");
        assert_eq!(wrapped("một hai ba", 10), "một hai ba");
        assert_eq!(wrapped("nghiêng ba", 3), "nghiêng\nba");
    }
}
