//! The least number of which something holds that holds of all above it.

/// The number from which on it can be seen how points grow.
pub(super) const SEEN: u64 = 1;

/// So many guesses are made before halves are taken.
const GUESSES: u32 = 5;

/// The first number from 1 up to a bound of which something holds that holds of all above it;
/// where it may be is guessed from one of which it does not hold.
pub(super) fn first(
    most: u64,
    holds: &dyn Fn(u64) -> bool,
    guess: &dyn Fn(u64) -> Option<u64>,
) -> Option<u64> {
    // Of most numbers there is no more that would help.
    if !holds(most) {
        return None;
    }
    let (mut low, mut high, mut guesses) = (0, most, 0);
    while high - low > 1 {
        let guessed = if low >= FAR && guesses < GUESSES { guess(low) } else { None };
        guesses += u32::from(guessed.is_some());
        let middle = match guessed {
            // It is known to be less: somewhat below.
            Some(it) if it >= high => high - (high - low).div_ceil(8).min(high - low - 1),
            Some(it) => it,
            None if high == most => low * 2 + 1,
            None => low + (high - low) / 2,
        };
        let middle = middle.clamp(low + 1, high - 1);
        if holds(middle) { high = middle } else { low = middle }
    }
    Some(high)
}

/// Up to here points are rounded too much to be guessed by.
const FAR: u64 = 15;

#[cfg(test)]
mod tests {
    use super::*;

    /// What is found, and how often it was asked.
    fn found(most: u64, least: u64, guess: &dyn Fn(u64) -> Option<u64>) -> (Option<u64>, u32) {
        let asked = std::cell::Cell::new(0);
        let holds = |it: u64| {
            assert!((1..=most).contains(&it), "{it} of {most}");
            asked.set(asked.get() + 1);
            it >= least
        };
        (first(most, &holds, guess), asked.get())
    }

    #[test]
    fn whatever_is_guessed_the_least_is_found() {
        for most in (1..=70).chain([1000, 1_000_000_000]) {
            for least in (1..=72).chain([most - most / 3, most]) {
                let expected = (least <= most).then_some(least.max(1));
                let guesses: [&dyn Fn(u64) -> Option<u64>; 6] = [
                    &|_| None,
                    &|_| Some(least),
                    &|low| Some(low),
                    &|_| Some(u64::MAX),
                    &|_| Some(0),
                    &|low| Some(low + (least.saturating_sub(low)) / 2),
                ];
                for guess in guesses {
                    let (first, asked) = found(most, least, guess);
                    assert_eq!(first, expected, "{least} of {most}");
                    assert!(asked <= 70, "{asked} for {least} of {most}");
                }
            }
        }
    }

    #[test]
    fn a_good_guess_takes_few_tries() {
        let (first, asked) = found(1_000_000, 4321, &|_| Some(4320));
        assert_eq!(first, Some(4321));
        assert!(asked <= 9, "{asked}");
        let (first, by_halves) = found(1_000_000, 4321, &|_| None);
        assert_eq!(first, Some(4321));
        assert!(by_halves > 2 * asked, "{by_halves}");
    }
}
