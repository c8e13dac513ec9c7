//! What is on disk of documents: whole files, what each was made from, and what has changed.
//!
//! BLAKE3 digests of bytes decide, never a time stamp. Losing what is remembered costs time,
//! never a wrong page.

pub(crate) mod digest;
mod inputs;
mod journal;
mod lock;
mod memory;
mod output;
mod remembered;
mod whole;

pub(crate) use inputs::Inputs;
pub use inputs::Lot;
pub(crate) use memory::believed;
pub(crate) use output::Output;
pub(crate) use remembered::Remembered;
pub(crate) use whole::read_plain;
pub use whole::{write_named, write_page, write_whole};
