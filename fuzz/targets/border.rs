//! One border of `hoso::borders::ALL`, of the name in `HOSO_BORDER`, on whatever bytes.
//!
//! `HOSO_BORDER=record RUSTC_BOOTSTRAP=1 cargo fuzz run border fuzz/corpus/record`
#![no_main]

use std::panic::{catch_unwind, set_hook, take_hook};
use std::process::abort;
use std::sync::OnceLock;

use hoso::borders::{ALL, Border};
use libfuzzer_sys::fuzz_target;

/// The border that is tried, found when the first bytes come.
static TRIED: OnceLock<Border> = OnceLock::new();

fn tried() -> Border {
    // What a library that reads foreign files does of its own (it may stop) is not held against
    // the border: the program calls it in a process that may stop.
    let before = take_hook();
    set_hook(Box::new(move |it| {
        if !it.location().is_some_and(|it| it.file().contains("/registry/src/")) {
            before(it);
            abort();
        }
    }));
    let name = std::env::var("HOSO_BORDER").unwrap_or_default();
    let known = ALL.map(|(it, _)| it).join(", ");
    let named = ALL.into_iter().find(|(it, _)| *it == name);
    named.unwrap_or_else(|| panic!("HOSO_BORDER is one of {known}"))
}

fuzz_target!(|bytes: &[u8]| {
    let (_, border) = TRIED.get_or_init(tried);
    let _ = catch_unwind(|| border(bytes));
});
