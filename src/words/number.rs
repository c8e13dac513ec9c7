//! Exact numbers as people write them.

use num_bigint::BigInt;
use num_rational::BigRational;

use super::vietnamese;

/// A number with a point and as many decimals as it takes, if six are enough; else its
/// fraction: "0.5", "12", "1/3".
pub fn plain(number: &BigRational) -> String {
    decimals(number, ("-", ".")).unwrap_or_else(|| number.to_string())
}

/// A number with a comma, exactly, if six decimals are enough: "0,5".
pub fn exact(number: &BigRational) -> Option<String> {
    decimals(number, (vietnamese::sign(number), ","))
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
}
