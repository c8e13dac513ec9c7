//! Excel as offices use it: what the program makes of it and says of it, whole messages; blank
//! workbooks, what is filled in, and what comes back.

mod book;
mod fill;
mod foreign;
mod habits;
mod received;
