//! Bàn làm việc: the pages on which a clerk fills a record in, sees its faults and verdicts and
//! the real page beside it, saves and builds; served to the browser of this machine alone.
//!
//! The file stays the truth: what is typed changes the bytes of its values (`edit`), and a file
//! that somebody else has changed meanwhile is never written over. A request without the token
//! of this run is answered by nothing, but for a program that signs, which has a ticket for one
//! document (`sign`). Only `http` knows that there is a network.

mod agent;
mod answer;
mod build;
mod call;
mod compared;
mod conflict;
mod draft;
mod fields;
mod gate;
mod form;
mod http;
mod inputs;
mod lent;
mod open;
mod pages;
mod preview;
mod record;
mod results;
mod save;
mod sections;
mod sheet;
mod shown;
mod sign;
mod signed;
mod state;
mod tables;
mod tickets;
mod wish;

pub use agent::{Agent, Elsewhere};
pub use answer::Answer;
pub use gate::Asked;
pub use http::{NotServed, Serving, serve};
pub use open::{Desk, Setup};
