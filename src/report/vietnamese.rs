//! Dates, numbers and numerals as official documents write them.

use num_rational::Ratio;

use crate::model::period::PeriodSpan;
use crate::model::{Date, Period};

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

/// A count with a dot between thousands.
///
/// ```
/// use hoso::report::vietnamese::count;
///
/// assert_eq!(count(1_234_567), "1.234.567");
/// ```
pub fn count(count: u64) -> String {
    let digits = count.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push('.');
        }
        text.push(digit);
    }
    text
}

/// A share in percent with at most two decimals, rounded half up, with a comma:
/// "91,67%". The share itself stays exact; this is for the eye.
pub fn percent(part: u64, whole: u64) -> Option<String> {
    if whole == 0 {
        return None;
    }
    let hundredths = Ratio::new(u128::from(part) * 10_000, u128::from(whole)).round().to_integer();
    Some(format!("{}%", self::hundredths(hundredths)))
}

/// A difference of shares in percentage points, with at most two decimals, rounded
/// half up: "6,25".
pub fn points(difference: Ratio<u128>) -> String {
    let hundredths = (difference * 10_000).round().to_integer();
    self::hundredths(hundredths)
}

/// A number with at most two decimals, rounded half up, with a comma: "2,94".
pub fn decimal(number: Ratio<u128>) -> String {
    hundredths((number * 100).round().to_integer())
}

/// Hundredths as a decimal with a comma: 1250 is "12,5".
pub(super) fn hundredths(hundredths: u128) -> String {
    let (units, rest) = (hundredths / 100, hundredths % 100);
    let decimals = format!("{rest:02}");
    let decimals = decimals.trim_end_matches('0');
    let comma = if decimals.is_empty() { "" } else { "," };
    format!("{units}{comma}{decimals}")
}

/// A number from 1 in Roman numerals.
///
/// ```
/// use hoso::report::vietnamese::roman;
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

/// A period within a sentence: "6 tháng đầu năm 2018".
pub fn period(period: Period) -> String {
    match period.span {
        PeriodSpan::HalfYear => format!("6 tháng đầu năm {}", period.year),
        PeriodSpan::NineMonths => format!("9 tháng đầu năm {}", period.year),
        PeriodSpan::Year => format!("năm {}", period.year),
    }
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
        assert_eq!(percent(11, 12).unwrap(), "91,67%");
        assert_eq!(percent(1, 8).unwrap(), "12,5%");
        assert_eq!(percent(1, 20_000).unwrap(), "0,01%");
        assert_eq!(percent(3, 3).unwrap(), "100%");
        assert_eq!(percent(0, 0), None);
    }

    #[test]
    fn roman_numerals_go_beyond_the_sectors_there_are() {
        assert_eq!(["I", "IV", "IX", "LXVI"], [1, 4, 9, 66].map(roman).each_ref().map(|it| &**it));
    }
}
