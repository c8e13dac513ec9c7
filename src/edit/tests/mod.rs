//! Edits, one by one and at random.

mod examples;
mod random;

use super::{Change, Refused, Scalar, Spelling, To, edited};
use crate::diagnostic::{NodePath, Step};

/// `procedures.0.online.received`: keys, and numbers of rows.
fn path(text: &str) -> NodePath {
    let step = |it: &str| match it.parse() {
        Ok(index) => Step::Index(index),
        Err(_) => Step::Key(it.to_owned()),
    };
    NodePath(text.split('/').filter(|it| !it.is_empty()).map(step).collect())
}

fn bare(text: &str) -> To {
    To::One(Scalar::new(text, Spelling::Bare))
}

fn words(text: &str) -> To {
    To::One(Scalar::new(text, Spelling::Text))
}

fn set(text: &str, at: &str, to: To) -> Result<String, Refused> {
    edited(text, &[Change { path: path(at), to }])
}
