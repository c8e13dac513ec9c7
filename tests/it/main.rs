//! The program as its users meet it: a project in a folder, a command, what it says.
// A test reads best when all its YAML and all its messages are quoted alike.
#![allow(clippy::needless_raw_string_hashes)]

mod across;
mod branches;
mod chain;
mod clauses;
mod commands;
mod content;
mod desk;
mod docket;
mod docs;
mod embed;
mod english;
mod house;
mod inert;
mod levels;
mod literals;
mod mutants;
mod names;
mod page;
mod pdf;
mod people;
mod reading;
mod recipes;
mod refused;
mod rulebook;
mod rulebooks;
mod runs;
mod sample;
mod sandbox;
mod sheets;
mod silent;
mod site;
mod source;
mod standing;
mod tables;
mod tags;
mod templates;
mod tidy;
mod time;
mod today;
mod trust;
mod unknown;
mod unused;
mod vars;
mod word;
