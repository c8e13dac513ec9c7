//! Dates, numbers and numerals as official documents write them.
//!
//! Of exact numbers for machines and formulas speaks `number`.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{Signed, Zero};

use super::Date;

/// The number of a document: below 10 with a leading zero (Nghị định 30, PL.I/II.3).
pub fn document_number(number: u64) -> String {
    format!("{number:02}")
}

/// A day or month in a date line: days below 10, and the months 1 and 2, with a
/// leading zero (Nghị định 30, PL.I/II.4).
pub fn day_and_month(date: Date) -> (String, String) {
    let month = match date.month() {
        it @ (1 | 2) => format!("{it:02}"),
        it => it.to_string(),
    };
    (format!("{:02}", date.day()), month)
}

/// "15/6/2018", by the same rule.
pub fn short_date(date: Date) -> String {
    let (day, month) = day_and_month(date);
    format!("{day}/{month}/{}", date.year())
}

/// "15 tháng 6 năm 2018", what follows the word "ngày" in a sentence (Nghị định 30, PL.I/II.4
/// and II.6.a): each number stays with its word.
pub fn date_in_full(date: Date) -> String {
    let (day, month) = day_and_month(date);
    format!("{day} tháng\u{a0}{month} năm\u{a0}{}", date.year())
}

/// A count with a dot between thousands.
///
/// ```
/// use hoso::words::vietnamese::count;
///
/// assert_eq!(count(1_234_567), "1.234.567");
/// ```
pub fn count(count: u64) -> String {
    grouped(&count.to_string())
}

fn grouped(digits: &str) -> String {
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push('.');
        }
        text.push(digit);
    }
    text
}

/// A whole number with a dot between thousands, any other as a decimal with a comma.
pub fn amount(number: &BigRational) -> String {
    if number.is_integer() {
        let digits = number.to_integer().abs().to_string();
        format!("{}{}", sign(number), grouped(&digits))
    } else {
        decimal(number)
    }
}

/// A share in percent with at most two decimals, rounded half up, with a comma:
/// "91,67%". The share itself stays exact; this is for the eye.
pub fn percent(share: &BigRational) -> String {
    format!("{}%", decimal(&(share * BigRational::from_integer(100.into()))))
}

/// A number with at most two decimals, rounded half up by its size, with a comma: "2,94".
pub fn decimal(number: &BigRational) -> String {
    rounded(number, 2).1
}

/// The same beside limits that it is held against: with more decimals where two of them would
/// put it on the other side of one, or upon it.
pub fn decimal_beside(number: &BigRational, limits: &[BigRational]) -> String {
    let lies = |it: &BigRational| limits.iter().all(|limit| it.cmp(limit) == number.cmp(limit));
    let all = (2..MOST_DECIMALS).map(|places| rounded(number, places));
    let fits = all.into_iter().find(|(it, _)| lies(it));
    fits.map_or_else(|| number.to_string(), |(_, text)| text)
}

/// A share in percent beside limits, which are shares.
pub fn percent_beside(share: &BigRational, limits: &[BigRational]) -> String {
    let hundred = BigRational::from_integer(100.into());
    let limits: Vec<_> = limits.iter().map(|it| it * &hundred).collect();
    format!("{}%", decimal_beside(&(share * hundred), &limits))
}

/// More decimals than this nobody reads.
const MOST_DECIMALS: u32 = 13;

/// A number rounded half up by its size to so many decimals, and its text.
fn rounded(number: &BigRational, places: u32) -> (BigRational, String) {
    let scale = BigInt::from(10).pow(places);
    let half = BigRational::new(1.into(), 2.into());
    let whole = (number.abs() * BigRational::from_integer(scale.clone()) + half).floor();
    let size = whole.to_integer();
    let (units, rest): (BigInt, BigInt) = (&size / &scale, &size % &scale);
    let decimals = format!("{rest:0>places$}", places = places as usize);
    let decimals = decimals.trim_end_matches('0');
    let comma = if decimals.is_empty() { "" } else { "," };
    let sign = if size.is_zero() { "" } else { sign(number) };
    let text = format!("{sign}{}{comma}{decimals}", grouped(&units.to_string()));
    let value = BigRational::new(size, scale);
    (if number.is_negative() { -value } else { value }, text)
}

/// The sign of a number, which is no hyphen.
pub fn sign(number: &BigRational) -> &'static str {
    if number.is_negative() { MINUS } else { "" }
}

/// The minus sign.
const MINUS: &str = "\u{2212}";

/// A number from 1 in Roman numerals.
///
/// ```
/// use hoso::words::vietnamese::roman;
///
/// assert_eq!(roman(44), "XLIV");
/// ```
pub fn roman(number: usize) -> String {
    const STEPS: [(usize, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    let mut rest = number;
    let mut text = String::new();
    for (value, letters) in STEPS {
        while rest >= value {
            text.push_str(letters);
            rest -= value;
        }
    }
    text
}

/// The first letter as a capital.
pub fn capitalized(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |it| it.to_uppercase().chain(chars).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn only_days_below_10_and_the_months_1_and_2_have_a_leading_zero() {
        assert_eq!(short_date(date("2020-01-05")), "05/01/2020");
        assert_eq!(short_date(date("2020-02-10")), "10/02/2020");
        assert_eq!(short_date(date("2019-03-09")), "09/3/2019");
        assert_eq!(short_date(date("2019-12-29")), "29/12/2019");
    }

    #[test]
    fn a_date_in_a_sentence_is_written_in_full() {
        assert_eq!(date_in_full(date("2020-01-05")), "05 tháng\u{a0}01 năm\u{a0}2020");
        assert_eq!(date_in_full(date("2018-12-29")), "29 tháng\u{a0}12 năm\u{a0}2018");
    }

    #[test]
    fn a_number_below_0_has_a_minus_sign() {
        let of = |number: i64| BigRational::new(number.into(), 4.into());
        assert_eq!([amount(&of(-8)), amount(&of(-5)), amount(&of(0))], ["−2", "−1,25", "0"]);
    }

    #[test]
    fn numbers_below_10_have_a_leading_zero() {
        assert_eq!(document_number(9), "09");
        assert_eq!(document_number(10), "10");
    }

    #[test]
    fn thousands_are_parted_by_dots() {
        assert_eq!(count(0), "0");
        assert_eq!(count(999), "999");
        assert_eq!(count(1000), "1.000");
    }

    #[test]
    fn percentages_are_rounded_half_up() {
        let of = |count: i64, whole: i64| percent(&BigRational::new(count.into(), whole.into()));
        assert_eq!(of(11, 12), "91,67%");
        assert_eq!(of(1, 8), "12,5%");
        assert_eq!(of(1, 20_000), "0,01%");
        assert_eq!(of(3, 3), "100%");
    }

    #[test]
    fn a_rounded_number_stays_on_its_side_of_a_limit() {
        let of = |count: i64, whole: i64| BigRational::new(count.into(), whole.into());
        let beside = |number: BigRational| decimal_beside(&number, &[of(5, 2)]);
        assert_eq!(beside(of(249_995, 100_000)), "2,49995");
        assert_eq!(beside(of(250_001, 100_000)), "2,50001");
        assert_eq!(beside(of(5, 2)), "2,5");
        assert_eq!(beside(of(247, 99)), "2,49");
        assert_eq!(percent_beside(&of(249_999, 1_000_000), &[of(1, 4)]), "24,9999%");
        assert_eq!(percent_beside(&of(1, 3), &[of(1, 4)]), "33,33%");
        assert_eq!(decimal_beside(&of(-1, 1000), &[of(0, 1)]), "−0,001");
        let so_near = of(1, 1_000_000_000_000_000);
        assert_eq!(decimal_beside(&so_near, &[of(0, 1)]), "1/1000000000000000");
    }

    #[test]
    fn roman_numerals_go_beyond_the_sectors_there_are() {
        assert_eq!(["I", "IV", "IX", "LXVI"], [1, 4, 9, 66].map(roman).each_ref().map(|it| &**it));
    }
}
