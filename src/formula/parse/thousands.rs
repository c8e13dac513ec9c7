//! Numbers with dots and commas between their thousands, and what they may mean.

/// Whether dots part a number into thousands: `1.000`, `12.500.000`.
pub(super) fn is_grouped(text: &str) -> bool {
    let mut parts = text.split('.');
    let first = parts.next().unwrap_or_default();
    let (length, mut rest) = (first.len(), parts.peekable());
    (1..=3).contains(&length)
        && !first.starts_with('0')
        && rest.peek().is_some()
        && rest.all(|it| it.len() == 3)
}

/// A number that was grouped or has a comma, written as a decimal: `1.0`, `1.2340`, `0.5`.
pub(super) fn as_decimal(text: &str) -> String {
    let mut parts = text.split(['.', ',']);
    let units = parts.next().unwrap_or_default();
    let joined: String = parts.collect();
    let decimals = joined.trim_end_matches('0');
    let grouped = decimals.len() == 3 && units.len() <= 3 && !units.starts_with('0');
    match decimals {
        "" => format!("{units}.0"),
        _ if grouped => format!("{units}.{decimals}0"),
        _ => format!("{units}.{decimals}"),
    }
}

/// A number written without what parts its thousands, if it has any: `1000`.
pub(super) fn as_thousands(text: &str) -> Option<String> {
    is_grouped(&text.replace(',', ".")).then(|| text.replace(['.', ','], ""))
}
