//! Decimals of a record: read exactly from the text of a value, and written so that they
//! read back as the same.
//!
//! A text that is a thousand to some readers and a decimal to others is refused.

use num_bigint::BigInt;
use num_traits::{Signed, Zero};

use crate::formula::Amount;
use crate::formula::amount::whole;

/// No number of an office is longer.
const LONGEST: usize = 40;

/// Why a text is not read as a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unread {
    /// It is none.
    NoNumber,
    /// `1.234`: it may mean a thousand or a decimal; both ways to write it so that it means one.
    Grouped(String, String),
}

/// Reads `12`, `-3`, `12.5`, `12,5`.
///
/// ```
/// use hoso::facts::decimal::{Unread, read};
///
/// assert_eq!(read("12.5"), read("12,50"));
/// assert_eq!(read("1.234"), Err(Unread::Grouped("1234".into(), "1.2340".into())));
/// assert!(read("0.125").is_ok());
/// ```
pub fn read(text: &str) -> Result<Amount, Unread> {
    let (sign, digits) = text.strip_prefix('-').map_or(("", text), |it| ("-", it));
    let mut parts = digits.split(['.', ',']);
    let units = parts.next().unwrap_or_default();
    let rest: Vec<&str> = parts.collect();
    let all_digits = |it: &&str| !it.is_empty() && it.bytes().all(|byte| byte.is_ascii_digit());
    if text.len() > LONGEST || !all_digits(&units) || !rest.iter().all(all_digits) {
        return Err(Unread::NoNumber);
    }
    let grouped =
        units.len() <= 3 && !units.starts_with('0') && rest.iter().all(|it| it.len() == 3);
    if grouped && !rest.is_empty() {
        let joined = rest.concat();
        let decimals = format!("{sign}{units}.{joined}0");
        return Err(Unread::Grouped(format!("{sign}{units}{joined}"), decimals));
    }
    let decimals = match rest[..] {
        [] => "",
        [decimals] => decimals,
        _ => return Err(Unread::NoNumber),
    };
    let number: BigInt =
        format!("{sign}{units}{decimals}").parse().map_err(|_| Unread::NoNumber)?;
    let places = u32::try_from(decimals.len()).map_err(|_| Unread::NoNumber)?;
    Ok(Amount::new(number, BigInt::from(10).pow(places)))
}

/// Reads `12,5%`, `12.5%` as the share that it is: 1/8.
pub fn read_share(text: &str) -> Result<Amount, Unread> {
    let number = text.strip_suffix('%').ok_or(Unread::NoNumber)?;
    // A share has no thousands: `12,125%` can mean one thing alone.
    let number = read(number).or_else(|it| match it {
        Unread::Grouped(_, decimals) if number.matches(['.', ',']).count() == 1 => read(&decimals),
        other => Err(other),
    });
    Ok(number? / whole(100))
}

/// A finite decimal with a point: "12.5".
pub fn plain(amount: &Amount) -> String {
    with(amount, '.')
}

/// A share as offices write it: "12,5%".
pub fn share(amount: &Amount) -> String {
    format!("{}%", with(&(amount * whole(100)), ','))
}

/// The decimals that a number has; of one that never ends, the first few.
fn with(amount: &Amount, point: char) -> String {
    let size = amount.abs();
    let mut text = format!("{}{}", if amount.is_negative() { "-" } else { "" }, size.to_integer());
    let mut rest = size.fract();
    let mut decimals = String::new();
    while !rest.is_zero() && decimals.len() < LONGEST {
        rest *= whole(10);
        decimals.push_str(&rest.to_integer().to_string());
        rest = rest.fract();
    }
    if !decimals.is_empty() {
        // Three decimals alone would be read as a thousand.
        let grouped = decimals.len() == 3 && size.to_integer().to_string().len() <= 3;
        let zero = if grouped && size >= whole(1) && point == '.' { "0" } else { "" };
        text = format!("{text}{point}{decimals}{zero}");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_decimal_reads_back_as_the_same() {
        for text in ["0", "12", "-12.5", "0.125", "1.2340", "1234.567", "0.0000000001"] {
            assert_eq!(plain(&read(text).unwrap()), text);
        }
        for text in ["0%", "12,5%", "100%", "33,333%", "0,001%"] {
            assert_eq!(share(&read_share(text).unwrap()), text);
        }
    }

    #[test]
    fn both_signs_part_decimals() {
        assert_eq!(read("12,5"), read("12.5"));
        assert_eq!(read_share("12,5%"), read_share("12.5%"));
    }

    #[test]
    fn what_is_no_number_or_may_be_two_is_refused() {
        for text in ["", "-", "12.", ",5", "1e9", "0x7", "1_000", " 12", "+3", "1.2.3", "½"] {
            assert_eq!(read(text), Err(Unread::NoNumber), "{text}");
        }
        for text in ["1.234", "1,234", "12.345.678", "-1.000"] {
            assert!(matches!(read(text), Err(Unread::Grouped(..))), "{text}");
        }
        assert_eq!(read(&"9".repeat(41)), Err(Unread::NoNumber));
    }
}
