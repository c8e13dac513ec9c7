//! Tỷ lệ phần trăm: exact, as official documents write it.

use std::{fmt, str::FromStr};

use num_rational::Ratio;
use serde::Deserialize;

/// A percentage, such as 25% or 12,5%, as the exact share that it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(try_from = "String")]
pub struct Percent(Ratio<u128>);

impl Percent {
    /// Whether `part` out of `whole` is at least this much; never of nothing.
    ///
    /// ```
    /// use hoso::model::Percent;
    ///
    /// let quarter: Percent = "25%".parse().unwrap();
    /// assert!(quarter.is_reached(1, 4));
    /// assert!(!quarter.is_reached(249_999, 1_000_000));
    /// assert!(!quarter.is_reached(0, 0));
    /// ```
    pub fn is_reached(self, part: u64, whole: u64) -> bool {
        whole != 0 && Ratio::new(u128::from(part), u128::from(whole)) >= self.0
    }

    /// Whether `part` out of `whole` is more than this.
    pub fn is_exceeded(self, part: u64, whole: u64) -> bool {
        whole != 0 && Ratio::new(u128::from(part), u128::from(whole)) > self.0
    }

    /// The share itself: 25% is 1/4.
    pub fn share(self) -> Ratio<u128> {
        self.0
    }
}

/// Reads `25%` and `12,5%`: at most four decimals, at most 1000%.
impl FromStr for Percent {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let wrong = || format!("no percentage {text}");
        let number = text.strip_suffix('%').ok_or_else(wrong)?;
        let (units, decimals) = number.split_once(',').unwrap_or((number, ""));
        let digits = |it: &str| it.bytes().all(|it| it.is_ascii_digit());
        let comma_alone = number.contains(',') && decimals.is_empty();
        if units.is_empty() || units.len() > 4 || decimals.len() > 4 || comma_alone {
            return Err(wrong());
        }
        if !digits(units) || !digits(decimals) {
            return Err(wrong());
        }
        let all: u128 = format!("{units}{decimals}").parse().map_err(|_| wrong())?;
        let places = u32::try_from(decimals.len()).map_err(|_| wrong())?;
        let share = Ratio::new(all, 100 * 10_u128.pow(places));
        if share > Ratio::from_integer(10) { Err(wrong()) } else { Ok(Self(share)) }
    }
}

impl TryFrom<String> for Percent {
    type Error = String;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

/// Writes `25%` and `12,5%`.
impl fmt::Display for Percent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let hundredths_of_percent = (self.0 * 1_000_000).to_integer();
        let (units, rest) = (hundredths_of_percent / 10_000, hundredths_of_percent % 10_000);
        let decimals = format!("{rest:04}");
        let decimals = decimals.trim_end_matches('0');
        let comma = if decimals.is_empty() { "" } else { "," };
        write!(f, "{units}{comma}{decimals}%")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentages_are_read_as_they_are_written() {
        for text in ["25%", "12,5%", "0%", "100%", "0,0001%", "1000%"] {
            assert_eq!(text.parse::<Percent>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn other_ways_of_writing_are_refused() {
        for text in ["25", "12.5%", "%", ",5%", "5,%", "-1%", "+5%", "1001%", "1,00000%", "2 5%"] {
            assert!(text.parse::<Percent>().is_err(), "{text}");
        }
    }

    #[test]
    fn the_boundary_itself_is_enough() {
        let target: Percent = "30%".parse().unwrap();

        assert!(!target.is_reached(2999, 10_000));
        assert!(target.is_reached(3000, 10_000));
        assert!(target.is_reached(3001, 10_000));
        assert!(target.is_reached(u64::MAX, u64::MAX));
    }
}
