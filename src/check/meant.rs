//! The code of a catalog that somebody meant who wrote another.

use crate::model::Catalog;
use crate::words::{digits_for_letters, nearest, plain};

/// The code of the catalog that is meant: one letter of it is another, the national portal's
/// ending stands behind it, or blanks, quotes, letters that look like digits are in it.
pub(super) fn meant_code(code: &str, catalog: &Catalog) -> Option<String> {
    let bare: String = plain(code).split_whitespace().collect();
    let digits = digits_for_letters(&bare);
    let stem = |it: &str| it.splitn(3, '.').take(2).collect::<Vec<_>>().join(".");
    let tries = [stem(&bare), stem(&digits), digits, bare.clone()];
    let known = tries.into_iter().find(|it| catalog.contains_key(it));
    known.or_else(|| {
        let near = nearest(&bare, catalog.keys().map(String::as_str))?;
        let apart = near.chars().zip(bare.chars()).filter(|(one, other)| one != other).count();
        // A code that differs in more is another procedure.
        let letters = |it: &str| {
            let mut all: Vec<char> = it.chars().collect();
            all.sort_unstable();
            all
        };
        let one = near.len().abs_diff(bare.len()) + apart <= 1 || near.len() != bare.len();
        (one || apart == 2 && letters(&near) == letters(&bare)).then_some(near)
    })
}
