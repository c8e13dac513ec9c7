//! Records: those of the sample, values of every sort, and files that no person would write.

mod sample;
mod values;

use std::sync::{Arc, LazyLock};

use super::super::fields;
use crate::facts::Dictionary;

/// What the program carries.
static SHIPPED: LazyLock<Dictionary> = LazyLock::new(|| fields::shipped().dictionary);

/// The dictionary of one file.
fn declared(text: &str) -> Dictionary {
    let file = ("templates/fields/a.yaml".to_owned(), Arc::from(text));
    let compiled = fields::files_to_dictionary([file].into_iter());
    assert_eq!(compiled.found, []);
    compiled.dictionary
}
