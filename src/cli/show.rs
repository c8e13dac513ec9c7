//! What the terminal shows: diagnostics, summary lines, a progress bar.

use std::io::{IsTerminal, Write, stderr, stdout};
use std::time::Instant;

use hoso::diagnostic::formats::{Look, shown, wrapped};
use hoso::diagnostic::{Diagnostic, Severity, Sources};
use hoso::words::{Lang, Said};
use terminal_size::{Height, Width, terminal_size_of};

use hoso::store::Lot;

use super::args::Color;
use super::out::{self, Stream};

/// A run that is watched: how long it has gone on, and how far it is.
pub(super) struct Watch {
    screen: Screen,
    since: Instant,
    /// How many files each lot has, in order.
    lots: Vec<usize>,
    /// How many lots are made.
    finished: usize,
    /// How many documents they have.
    documents: usize,
}

impl Watch {
    /// Shows how far the run is, how fast, and how long it may still take; only where
    /// somebody watches.
    pub(super) fn progress(&self, done: usize, all: usize) {
        let all = self.in_all(all);
        if !self.screen.terminal || all == 0 {
            return;
        }
        let done = self.documents + done;
        let width = WIDTH.min(self.screen.width.saturating_sub(BESIDE));
        let filled = width * done / all;
        let bar = format!("{}{}", "#".repeat(filled), ".".repeat(width - filled));
        let spent = self.since.elapsed().as_millis().max(1);
        let (done_so_far, left) = (done as u128, all.saturating_sub(done) as u128);
        let rate = done_so_far * 10_000 / spent;
        let seconds = (left * spent).div_ceil(done_so_far.max(1) * 1000);
        let (unit, rest) = (
            self.screen.choose(Said::of("văn bản/giây", "a second")),
            self.screen.choose(Said::of("còn", "left")),
        );
        // Until the last lot is read, nobody knows how many documents there are.
        let about = if self.finished + 1 < self.lots.len() { "~" } else { "" };
        let text = format!(
            "\r[{bar}] {done}/{about}{all}  {},{} {unit}, {rest} {}:{:02} ",
            rate / 10,
            rate % 10,
            seconds / 60,
            seconds % 60
        );
        let mut out = stderr().lock();
        // A terminal that went away is no reason to stop.
        let _ = write!(out, "{text}").and_then(|()| out.flush());
    }

    /// How many documents there may be in all, if this lot has so many: as many for a file
    /// in the lots to come as in those read so far.
    fn in_all(&self, of_this_lot: usize) -> usize {
        let read: usize = self.lots.iter().take(self.finished + 1).sum();
        let files: usize = self.lots.iter().sum();
        (self.documents + of_this_lot) * files / read.max(1)
    }

    /// The run goes over these lots.
    pub(super) fn plan(&mut self, lots: &[Lot]) {
        self.lots = lots.iter().map(|it| it.files).collect();
    }

    /// A lot is made, with so many documents.
    pub(super) fn made(&mut self, documents: usize) {
        self.finished += 1;
        self.documents += documents;
    }
}

/// How wide the progress bar is, in characters, and what stands beside it.
const WIDTH: usize = 30;
const BESIDE: usize = 54;

/// A sentence in lines of a width; in one where that is as wide as any.
fn fitted(text: &str, width: usize) -> String {
    if width >= Look::WIDTH { text.to_owned() } else { wrapped(text, width) }
}

/// The terminal, as the command line wants it used.
#[derive(Clone, Copy, Debug)]
pub(super) struct Screen {
    pub(super) lang: Lang,
    colour: bool,
    colour_out: bool,
    terminal: bool,
    /// How many columns standard error has.
    width: usize,
    /// How many standard output has.
    width_out: usize,
    /// How many standard output has where it is a terminal.
    page: Option<usize>,
}

/// Fewer columns than this are not reckoned with.
const NARROWEST: usize = 30;

/// How many columns a stream has, if it is a terminal: what `COLUMNS` says, or the system.
fn columns(is_terminal: bool, measured: Option<(Width, Height)>) -> Option<usize> {
    let measured = measured.map(|(Width(it), _)| usize::from(it)).filter(|it| *it > 0);
    let known = stated().or(measured);
    known.filter(|_| is_terminal).map(|it| it.max(NARROWEST))
}

/// What `COLUMNS` says.
fn stated() -> Option<usize> {
    std::env::var("COLUMNS").ok()?.parse().ok()
}

/// How wide a stream's lines are: as wide as the terminal or as `COLUMNS` says, and no wider than a
/// line is read well in.
fn width(columns: Option<usize>) -> usize {
    columns.or_else(stated).unwrap_or(Look::WIDTH).clamp(NARROWEST, Look::WIDTH)
}

impl Screen {
    pub(super) fn new(lang: Lang, color: Color) -> Self {
        let terminal = stderr().is_terminal();
        let wanted = |terminal: bool| match color {
            Color::Always => true,
            Color::Never => false,
            Color::Auto => terminal && std::env::var_os("NO_COLOR").is_none_or(|it| it.is_empty()),
        };
        let (said, told) = (wanted(terminal), wanted(stdout().is_terminal()));
        let page = columns(stdout().is_terminal(), terminal_size_of(stdout()));
        let of_errors = columns(terminal, terminal_size_of(stderr()));
        let (width, width_out) = (width(of_errors), width(page));
        Self { lang, colour: said, colour_out: told, terminal, width, width_out, page }
    }

    /// How diagnostics are to look: on standard error, few of many.
    pub(super) fn look(self) -> Look<'static> {
        let Self { lang, colour, width, .. } = self;
        Look { lang, colour, width, all: false, below: "" }
    }

    /// Draws diagnostics on standard error, a blank line after each.
    pub(super) fn diagnostics(self, found: &[Diagnostic], sources: &Sources) {
        for it in shown(found, sources, self.look()) {
            out::drawn(&(it + "\n"), self.colour, Stream::Error);
        }
    }

    /// Draws findings on standard output, where they are what was asked for; all of them, or
    /// few of many.
    pub(super) fn findings(self, found: &[Diagnostic], sources: &Sources, all: bool) {
        let (colour, width) = (self.colour_out, self.width_out);
        let look = Look { colour, width, all, ..self.look() };
        for it in shown(found, sources, look) {
            out::drawn(&(it + "\n"), look.colour, Stream::Output);
        }
    }

    /// Says one sentence on standard output.
    pub(super) fn tell(self, said: Said) {
        out::line(fitted(&self.lang.of(said), self.width_out));
    }

    /// How many columns there are for tables and prose: all that the terminal has. None where
    /// standard output is no terminal: then nothing is folded.
    pub(super) fn page(self) -> Option<usize> {
        self.page
    }

    /// Prints a text of many lines; where a terminal is narrower, what goes on stands as deep as
    /// its line begins.
    pub(super) fn prose(self, text: &str) {
        let Some(width) = self.page else { return out::line(text) };
        for line in text.lines() {
            let body = line.trim_start();
            let margin = &line[..line.len() - body.len()];
            let room = width.saturating_sub(margin.chars().count());
            out::line(format_args!(
                "{margin}{}",
                wrapped(body, room).replace('\n', &format!("\n{margin}"))
            ));
        }
    }

    /// A sentence in lines as wide as the screen.
    fn wrapped(self, text: &str) -> String {
        fitted(text, self.width)
    }

    /// Says one sentence in the language asked for, on standard error.
    pub(super) fn say(self, said: Said) {
        out::aside(self.wrapped(&self.lang.of(said)));
    }

    /// Says why a command cannot be carried out.
    pub(super) fn trouble(self, said: Said) {
        let error = self.lang.of(Severity::Error.called());
        out::aside(self.wrapped(&format!("{error}: {}", self.lang.of(said))));
    }

    /// What is said in the language asked for.
    pub(super) fn choose<T>(self, said: Said<T>) -> T {
        self.lang.of(said)
    }

    /// Begins to watch a run.
    pub(super) fn watch(self) -> Watch {
        Watch { screen: self, since: Instant::now(), lots: Vec::new(), finished: 0, documents: 0 }
    }

    /// Takes the progress bar away.
    pub(super) fn progress_gone(self) {
        if self.terminal {
            let mut out = stderr().lock();
            let _ = write!(out, "\r\x1b[2K").and_then(|()| out.flush());
        }
    }
}
