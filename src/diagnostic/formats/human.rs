//! Diagnostics for people: the fact, the line drawn under it, what to do.

use std::ops::Range;

use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet, renderer::DecorStyle};

use super::{Format, Look};
use crate::diagnostic::place::{ByteRange, Cell};
use crate::diagnostic::sources::Lines;
use crate::diagnostic::{Diagnostic, Place, Severity, Sources};
use crate::words::Said;

/// Diagnostics for people.
pub(super) const FORMAT: Format = Format { name: "human", for_people: true, write };

/// One after the other, a blank line between them.
fn write(found: &[Diagnostic], sources: &Sources, look: Look) -> String {
    let drawn = found.iter().map(|it| draw(it, sources, look) + "\n");
    drawn.collect::<Vec<_>>().join("\n")
}

/// Draws one diagnostic, in colour or not, without a newline at its end.
pub fn draw(diagnostic: &Diagnostic, sources: &Sources, look: Look) -> String {
    let Look { lang, colour } = look;
    let wording = diagnostic.fault.wording();
    let level = match diagnostic.severity() {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Info => Level::INFO,
    };
    let message = single_line(wording.says.get(lang));
    let title = level
        .with_name(*diagnostic.severity().called().get(lang))
        .primary_title(message)
        .id(diagnostic.code_name());

    let mut group = match located(&diagnostic.place, sources) {
        Some((file, range)) => {
            let related = diagnostic.related.iter();
            let related: Vec<_> = related
                .filter_map(|(place, label)| Some((located(place, sources)?, label.get(lang))))
                .collect();
            let same = related.iter().filter(|((other, _), _)| *other == file);
            let own: Vec<_> = same.map(|((_, range), label)| (range.clone(), label)).collect();
            let snippet = Shown::of(sources, file, &around(&range, &own)).map(|shown| {
                let primary = AnnotationKind::Primary.span(shown.within(&range));
                own.iter().fold(shown.snippet().annotation(primary), |snippet, (range, label)| {
                    let annotation = AnnotationKind::Context.span(shown.within(range));
                    snippet.annotation(annotation.label(label.as_str()))
                })
            });
            let mut group = match snippet {
                Some(snippet) => title.element(snippet),
                None => title.element(Origin::path(single_line(file))),
            };
            for ((other, range), label) in &related {
                if let Some(shown) = Shown::of(sources, other, range).filter(|_| *other != file) {
                    let annotation = AnnotationKind::Context.span(shown.within(range));
                    let annotation = annotation.label(label.as_str());
                    group = group.element(shown.snippet().annotation(annotation));
                }
            }
            group
        }
        None => match &diagnostic.place {
            Place::Cell(file, cell) => {
                let origin = format!("{file}, {}", called(cell).get(lang));
                title.element(Origin::path(single_line(&origin)))
            }
            place => title.element(Origin::path(single_line(place.file()))),
        },
    };
    if let Some(help) = wording.help {
        let help = single_line(help.get(lang));
        group = group.element(Level::HELP.with_name(*HELP.get(lang)).message(help));
    }

    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    renderer.decor_style(DecorStyle::Ascii).term_width(100).render(&[group])
}

/// The bytes that hold all of these.
fn around<T>(range: &Range<usize>, others: &[(Range<usize>, T)]) -> Range<usize> {
    let all = others.iter().map(|(it, _)| it).chain([range]);
    all.fold(range.clone(), |all, it| all.start.min(it.start)..all.end.max(it.end))
}

/// The word before what to do.
const HELP: Said<&str> = Said::of("gợi ý", "help");

/// Where a cell of a workbook stands.
fn called(cell: &Cell) -> Said {
    let sheet = &cell.sheet;
    Said::new(format!("trang tính “{sheet}”, ô {cell}"), format!("sheet “{sheet}”, cell {cell}"))
}

/// Text from outside must not move the terminal's cursor or break the layout.
fn single_line(text: &str) -> String {
    text.chars().map(|it| if it.is_control() { ' ' } else { it }).collect()
}

/// The lines of a file that are drawn: the others are not looked through for each message.
struct Shown<'a> {
    file: &'a str,
    lines: Lines<'a>,
}

impl<'a> Shown<'a> {
    fn of(sources: &'a Sources, file: &'a str, range: &Range<usize>) -> Option<Self> {
        Some(Self { file, lines: sources.lines(file, range)? })
    }

    fn snippet<T: Clone>(&self) -> Snippet<'a, T> {
        let Lines { text, first, .. } = self.lines;
        Snippet::source(text).line_start(first).path(single_line(self.file))
    }

    /// Bytes of the file as bytes of these lines.
    fn within(&self, range: &Range<usize>) -> Range<usize> {
        range.start - self.lines.start..range.end - self.lines.start
    }
}

fn located<'a>(place: &'a Place, sources: &Sources) -> Option<(&'a str, Range<usize>)> {
    let Place::Bytes(file, ByteRange { start, end }) = place else { return None };
    let text = sources.text(file)?;
    let end = (*end).min(text.len());
    let start = (*start).min(end);
    let whole = text.is_char_boundary(start) && text.is_char_boundary(end);
    whole.then_some((file.as_str(), start..end))
}
