//! The desk itself: which project it is of, who is let in, and who answers what.

use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::Agent;
use super::answer::Answer;
use super::gate::{self, Asked, SIGNER};
use super::state::State;
use super::tickets::Tickets;
use crate::build::Unmeant;
use crate::diagnostic::Unfit;
use crate::layout::Layout;
use crate::sheet::Workbook;
use crate::words::Lang;

/// How the desk is set up.
#[derive(Clone, Debug)]
pub struct Setup {
    /// Where the project stands.
    pub layout: Layout,
    /// The language of its pages.
    pub lang: Lang,
    /// Nothing may be changed.
    pub read_only: bool,
    /// The program that typesets, when called as a worker: this one.
    pub program: PathBuf,
    /// Opens a workbook that was dropped in, by its bytes and its name.
    pub open_workbook: fn(&[u8], &str) -> Result<Workbook, Unfit>,
    /// Where the program that signs is.
    pub agent: Agent,
}

/// A desk: answers requests, one after another where they touch the project.
pub struct Desk {
    pub(super) setup: Setup,
    pub(super) token: String,
    port: u16,
    state: Mutex<State>,
    /// Documents that are given out to be signed.
    pub(super) tickets: Tickets,
    /// Held while documents are made.
    pub(super) building: Mutex<()>,
}

impl Desk {
    /// Opens a project for the browser that knows the token, at a port of this machine.
    pub fn open(setup: Setup, token: String, port: u16) -> Result<Self, Unmeant> {
        let state = Mutex::new(State::read(&setup.layout)?);
        let tickets = Tickets::default();
        Ok(Self { setup, token, port, state, tickets, building: Mutex::new(()) })
    }

    /// Answers a request.
    pub fn answer(&self, asked: &Asked) -> Answer {
        if let Some(path) = gate::let_in(asked, SIGNER, self.port) {
            return self.signer(asked.method, path, asked.body);
        }
        let Some(path) = gate::passes(asked, &self.token, self.port) else {
            return Answer::refused();
        };
        match (asked.method, path) {
            ("GET", path) => self.page(path),
            ("POST", path) => self.called(path, asked),
            _ => Answer::refused(),
        }
    }

    /// The whole address of something.
    pub(super) fn address(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}/{path}", self.port)
    }

    /// The project, for one request at a time.
    pub(super) fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
