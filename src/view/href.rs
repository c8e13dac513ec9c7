//! Where pages lead to: the same relative addresses at the desk and in a folder of pages.

use std::fmt::Write;

use crate::model::{Key, UnitId};

/// A path as an address has it: what means something there, or is no ASCII, by its bytes.
pub fn encoded(path: &str) -> String {
    let mut all = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                all.push(char::from(byte));
            }
            _ => {
                let _ = write!(all, "%{byte:02X}");
            }
        }
    }
    all
}

/// The page of a unit, from the first page.
pub fn unit_href(unit: &UnitId) -> String {
    format!("don-vi/{}/index.html", encoded(unit.as_str()))
}

/// The page of what a record came to under a rulebook, from the first page.
pub fn judged_href(Key { unit, period }: &Key, rulebook: &str) -> String {
    format!("don-vi/{}/{period}-{}.html", encoded(unit.as_str()), encoded(rulebook))
}

/// The page on which a record is filled in, from the first page.
pub fn record_href(Key { unit, period }: &Key) -> String {
    format!("so-lieu/{}/{period}.html", encoded(unit.as_str()))
}

/// The way from a page back to the folder of the first: `../../`.
pub fn root_of(href: &str) -> String {
    "../".repeat(href.matches('/').count())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_holds_nothing_that_leads_elsewhere() {
        assert_eq!(encoded("a/xã b?#%\"<"), "a/x%C3%A3%20b%3F%23%25%22%3C");
        let key = Key::new(&UnitId::new("a/b c"), "2018-h1".parse().unwrap());
        assert_eq!(judged_href(&key, "x"), "don-vi/a/b%20c/2018-h1-x.html");
        assert_eq!(root_of(&judged_href(&key, "x")), "../../../");
        assert_eq!(root_of("index.html"), "");
    }
}
