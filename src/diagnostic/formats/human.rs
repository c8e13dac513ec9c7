//! Diagnostics for people: the fact, the line drawn under it, what to do.

use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet, renderer::DecorStyle};

use super::{Format, Look};
use crate::diagnostic::place::{ByteRange, Cell};
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
        Some((file, text, range)) => {
            let mut snippet = Snippet::source(text)
                .path(single_line(file))
                .annotation(AnnotationKind::Primary.span(range));
            let mut others = Vec::new();
            for (place, label) in &diagnostic.related {
                match located(place, sources) {
                    Some((other, _, range)) if other == file => {
                        let annotation = AnnotationKind::Context.span(range);
                        snippet = snippet.annotation(annotation.label(label.get(lang).as_str()));
                    }
                    Some(it) => others.push((it, label.get(lang).as_str())),
                    None => {}
                }
            }
            let mut group = title.element(snippet);
            for ((file, text, range), label) in others {
                group = group.element(
                    Snippet::source(text)
                        .path(single_line(file))
                        .annotation(AnnotationKind::Context.span(range).label(label)),
                );
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

fn located<'a>(
    place: &'a Place,
    sources: &'a Sources,
) -> Option<(&'a str, &'a str, std::ops::Range<usize>)> {
    let Place::Bytes(file, ByteRange { start, end }) = place else { return None };
    let text = sources.text(file)?;
    let end = (*end).min(text.len());
    let start = (*start).min(end);
    (text.is_char_boundary(start) && text.is_char_boundary(end)).then_some((
        file.as_str(),
        text.as_ref(),
        start..end,
    ))
}
