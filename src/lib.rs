//! Official Vietnamese documents on online public services, from YAML to PDF.
//!
//! The data goes once through the house, from left to right, a module a room:
//!
//! ```text
//! data/**.yaml ─ load ─▶ facts ─ check ─ judge ─▶ report ─ render ─ typeset, word ─▶ out/**
//!                  ▲       ▲              ▲          ▲
//!                  │       │             law         templates/<rulebook>/*.typ, *.xml, templates/nd30.typ
//!                  │       │              ▲
//!                  │       │       templates/<rulebook>/rulebook.yaml, cases.yaml
//!                  │     templates/fields/*.yaml, templates/<rulebook>/fields.yaml
//!                data/catalogs/*.yaml
//! ```
//!
//! Every room may answer with [`diagnostic`]s instead. The modules below stand in
//! that order, and none names one that stands after it.
//!
//! What is absent, on purpose: `model` never refers to a path; `judge` never fails;
//! a template cannot compute a verdict; nothing but the program's own `cli` prints;
//! nothing asks for the time of day.

pub mod words;
pub mod diagnostic;
pub mod formula;
pub mod model;
pub mod layout;
pub mod facts;
pub mod law;
pub mod project;
pub mod load;
pub mod judge;
pub mod check;
pub mod docket;
pub mod report;
pub mod render;
pub mod typeset;
pub mod word;
pub mod sheet;
pub mod inspect;
pub mod pipeline;
