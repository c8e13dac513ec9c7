//! Exact numbers as people write them.

use num_bigint::BigInt;
use num_rational::BigRational;

use super::{Lang, vietnamese};

/// A number with a point and as many decimals as it takes, if six are enough; else its
/// fraction: "0.5", "12", "1/3".
pub fn plain(number: &BigRational) -> String {
    decimals(number, ("-", ".")).unwrap_or_else(|| number.to_string())
}

/// A number with a comma, exactly, if six decimals are enough: "0,5".
pub fn exact(number: &BigRational) -> Option<String> {
    decimals(number, (vietnamese::sign(number), ","))
}

/// A number for the eye: as a decimal, if six places say it exactly; else rounded, and said to
/// be ("≈ 12,68"), never over one of the limits that it is held against.
pub fn said(number: &BigRational, limits: &[BigRational], lang: Lang) -> String {
    in_full(number, lang).unwrap_or_else(|| {
        let rounded = vietnamese::decimal_beside(number, limits);
        format!("≈ {}", with_marks(&rounded, lang))
    })
}

/// A number, exactly, for the eye: as a decimal, or its fraction with the decimal that it is
/// near to: "203/240 (≈ 0,85)".
pub fn with_fraction(number: &BigRational, lang: Lang) -> String {
    // What is almost a whole number is not said to be that.
    let near = [number.floor(), number.ceil()];
    in_full(number, lang).unwrap_or_else(|| format!("{number} ({})", said(number, &near, lang)))
}

/// A number exactly as a decimal; a whole one with dots between its thousands.
pub fn in_full(number: &BigRational, lang: Lang) -> Option<String> {
    match lang {
        Lang::Vi if number.is_integer() => Some(vietnamese::amount(number)),
        Lang::Vi => exact(number),
        Lang::En => exact(number).map(|it| it.replace(',', ".")),
    }
}

/// Numbers that Vietnamese writes, with the marks of a language.
fn with_marks(text: &str, lang: Lang) -> String {
    match lang {
        Lang::Vi => text.to_owned(),
        Lang::En => text.replace('.', "").replace(',', "."),
    }
}

fn decimals(number: &BigRational, (minus, point): (&str, &str)) -> Option<String> {
    let million = BigInt::from(1_000_000);
    let scaled = number * BigRational::from_integer(million.clone());
    if !scaled.is_integer() {
        return None;
    }
    let scaled = scaled.to_integer();
    let sign = if scaled < BigInt::from(0) { minus } else { "" };
    let size = if scaled < BigInt::from(0) { -scaled } else { scaled };
    let (units, rest) = (&size / &million, &size % &million);
    let rest = format!("{rest:0>6}");
    let rest = rest.trim_end_matches('0');
    Some(if rest.is_empty() {
        format!("{sign}{units}")
    } else {
        format!("{sign}{units}{point}{rest}")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(numerator: i64, denominator: i64) -> BigRational {
        BigRational::new(numerator.into(), denominator.into())
    }

    #[test]
    fn few_decimals_are_written_and_others_stay_a_fraction() {
        assert_eq!(plain(&of(1, 2)), "0.5");
        assert_eq!(plain(&of(-5, 4)), "-1.25");
        assert_eq!(plain(&of(12, 1)), "12");
        assert_eq!(plain(&of(1, 3)), "1/3");
        assert_eq!(exact(&of(1, 2)).as_deref(), Some("0,5"));
        assert_eq!(exact(&of(-5, 4)).as_deref(), Some("−1,25"));
        assert_eq!(exact(&of(1, 3)), None);
    }

    #[test]
    fn what_is_rounded_says_so() {
        let both = |it: &BigRational| [Lang::Vi, Lang::En].map(|lang| said(it, &[], lang));

        assert_eq!(both(&of(8047, 100)), ["80,47", "80.47"]);
        assert_eq!(both(&of(1_294_056_091, 102_045_751)), ["≈ 12,68", "≈ 12.68"]);
        assert_eq!(both(&of(3_703_703, 3)), ["≈ 1.234.567,67", "≈ 1234567.67"]);
        assert_eq!(both(&of(12_000, 1)), ["12.000", "12000"]);
        assert_eq!(said(&of(269_999, 3_000), &[of(90, 1)], Lang::Vi), "≈ 89,9997");
        assert_eq!(with_fraction(&of(203, 240), Lang::Vi), "203/240 (≈ 0,85)");
        assert_eq!(with_fraction(&of(805, 806), Lang::Vi), "805/806 (≈ 0,999)");
        assert_eq!(with_fraction(&of(9, 2), Lang::Vi), "4,5");
    }
}
