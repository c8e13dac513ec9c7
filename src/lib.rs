//! Official Vietnamese documents on online public services, from YAML to PDF and Word.
//!
//! The data goes once through the house, from left to right, a module a room:
//!
//! ```text
//! data/** ─ load ─▶ facts ─ check ─ judge ─▶ docket ─ report ─ render ─ typeset, word ─▶ store ─▶ out/**
//!            ▲        ▲              ▲
//!            │        │             law ◀─ templates/<rulebook>/rulebook.yaml, cases.yaml
//!            │     templates/fields/*.yaml, templates/<rulebook>/fields.yaml
//!         data/catalogs/*.yaml
//! ```
//!
//! From a folder to verdicts, in one process and without a disk:
//!
//! ```
//! use hoso::build::Opened;
//! use hoso::docket::Selection;
//! use hoso::load::{InMemory, load};
//!
//! let files = [
//!     ("data/units/dong-nai/unit.yaml", "kind: province\nname: tỉnh Đồng Nai\nplace: Đồng Nai\n"),
//! ];
//! let opened = Opened::of(load(&InMemory::new(files)));
//!
//! assert!(opened.survey.found.iter().all(|it| !it.is_error()));
//! assert!(opened.judgements(&Selection::default()).is_empty());
//! ```
//!
//! `build::build(&plan, listener)` makes documents; `examples/embed.rs` typesets from memory.
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
pub mod edit;
pub mod judge;
pub mod check;
pub mod docket;
pub mod report;
pub mod render;
pub mod typeset;
pub mod package;
pub mod word;
pub mod sheet;
pub mod inspect;
pub mod store;
pub mod build;
pub mod view;
pub mod site;
pub mod desk;
pub mod start;
pub mod compare;
pub mod borders;
