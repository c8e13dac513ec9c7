//! The program as its users meet it: a project in a folder, a command, what it says.

mod commands;
mod content;
mod inert;
mod pdf;
mod reading;
mod rulebook;
mod sample;
mod sandbox;
mod source;
mod tidy;
