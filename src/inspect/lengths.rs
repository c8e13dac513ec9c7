//! Measures, as they are said.

use super::read::Length;
use crate::words::{Said, said};

/// The size of letters.
pub(super) fn size(size: Length) -> Said {
    said!("cỡ {}", "size {}"; points(size))
}

/// How far two middles are from each other.
pub(super) fn off_centre(off: Length) -> Said {
    said!("lệch giữa {}", "off centre by {}"; mm(off))
}

/// How far two baselines are from each other.
pub(super) fn off_level(off: Length) -> Said {
    said!("lệch hàng {} pt", "off level by {} pt"; points(off))
}

/// A text as it stands on the page, in quotation marks.
pub(super) fn quoted(text: &str) -> Said {
    let text = format!("“{text}”");
    Said::new(&*text, &*text)
}

/// A length in points, with at most one decimal.
pub(super) fn points(length: Length) -> Said {
    tenths((length + 50) / 100)
}

/// A length in millimetres, with at most one decimal.
pub(super) fn mm(length: Length) -> Said {
    // Half a unit more, to round half up.
    said!("{} mm", "{} mm"; tenths((length * 254 * 2 + 72_000) / (72_000 * 2)))
}

fn tenths(tenths: i64) -> Said {
    let (sign, tenths) = if tenths < 0 { ("-", -tenths) } else { ("", tenths) };
    let whole = tenths / 10;
    match tenths % 10 {
        0 => Said::new(format!("{sign}{whole}"), format!("{sign}{whole}")),
        rest => Said::new(format!("{sign}{whole},{rest}"), format!("{sign}{whole}.{rest}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::inspect::read::mm10;

    #[test]
    fn lengths_are_rounded_half_up_and_said_with_the_comma_of_the_language() {
        assert_eq!(mm(mm10(300)), Said::new("30 mm", "30 mm"));
        assert_eq!(mm(mm10(127)), Said::new("12,7 mm", "12.7 mm"));
        assert_eq!(points(13_050).vi, "13,1");
        assert_eq!(points(14_000).vi, "14");
    }
}
