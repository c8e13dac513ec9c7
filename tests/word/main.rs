//! The Word edition of every form: what it says, that it is whole, and the pages that another
//! program makes of it.
#![allow(clippy::needless_for_each, clippy::case_sensitive_file_extension_comparisons)]

mod forms;
mod office;
#[allow(dead_code)] // Other tests use more of it.
#[path = "../it/tags.rs"]
mod tags;
mod text;
