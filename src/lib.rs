//! Official Vietnamese documents on online public services, from YAML to PDF.
//!
//! The data goes once through the house, from left to right, a module a room:
//!
//! ```text
//! data/**.yaml ─ load ─▶ model ─ check ─ assess ─▶ report ─ render ─ typeset, word ─▶ out/**
//!                         ▲                          ▲
//!               templates/<rulebook>/rulebook.yaml   templates/<rulebook>/*.typ, templates/nd30.typ
//! ```
//!
//! Every room may answer with [`diagnostic`]s instead. The modules below stand in
//! that order, and none names one that stands after it.
//!
//! What is absent, on purpose: `model` never refers to a path; `assess` never fails;
//! a template cannot compute a verdict; nothing but the program's own `cli` prints;
//! nothing asks for the time of day.

pub mod diagnostic;
pub mod model;
pub mod load;
pub mod check;
pub mod assess;
pub mod report;
pub mod render;
pub mod typeset;
pub mod word;
pub mod sheet;
pub mod inspect;
pub mod pipeline;
