//! Exact numbers: rationals over big integers, and how they are read and written.

use num_bigint::BigInt;
use num_rational::BigRational;

/// An exact number. No float ever takes part in a judgement.
pub type Amount = BigRational;

/// The number that digits are, with decimals after one dot if there are any: `12`, `0.5`.
/// Whether the dot may be meant for thousands is not asked here.
pub fn decimal(text: &str) -> Option<Amount> {
    let (units, decimals) = text.split_once('.').unwrap_or((text, "0"));
    let digits = |it: &str| !it.is_empty() && it.bytes().all(|it| it.is_ascii_digit());
    if !digits(units) || !digits(decimals) {
        return None;
    }
    let places = u32::try_from(decimals.len()).ok()?;
    let number: BigInt = format!("{units}{decimals}").parse().ok()?;
    Some(Amount::new(number, BigInt::from(10).pow(places)))
}

/// A whole number.
pub fn whole(number: impl Into<BigInt>) -> Amount {
    Amount::from_integer(number.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_decimal_is_digits_and_one_dot() {
        assert_eq!(decimal("12"), Some(whole(12)));
        assert_eq!(decimal("0.50"), Some(Amount::new(1.into(), 2.into())));
        for text in ["", ".", "1.", ".5", "1.2.3", "-1", "+1", "1e3", "1,5", "½"] {
            assert_eq!(decimal(text), None, "{text}");
        }
    }
}
