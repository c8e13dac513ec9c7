//! Diagnostics for people: the fact, the line drawn under it, what to do.

use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet, renderer::DecorStyle};

use super::place::ByteRange;
use super::{Diagnostic, Lang, Place, Severity, Sources};

/// Draws one diagnostic, in colour or not, without a newline at its end.
pub fn draw(diagnostic: &Diagnostic, sources: &Sources, lang: Lang, colour: bool) -> String {
    let level = match diagnostic.severity() {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Info => Level::INFO,
    };
    let message = single_line(&lang.message(&diagnostic.fault));
    let title = level
        .with_name(lang.severity(diagnostic.severity()))
        .primary_title(message)
        .id(diagnostic.code_name());

    let mut group = match located(&diagnostic.place, sources) {
        Some((file, text, range)) => {
            let mut snippet =
                Snippet::source(text).path(file).annotation(AnnotationKind::Primary.span(range));
            let mut others = Vec::new();
            for (place, label) in &diagnostic.related {
                match located(place, sources) {
                    Some((other, _, range)) if other == file => {
                        let annotation = AnnotationKind::Context.span(range);
                        snippet = snippet.annotation(annotation.label(lang.label(label)));
                    }
                    Some(it) => others.push((it, lang.label(label))),
                    None => {}
                }
            }
            let mut group = title.element(snippet);
            for ((file, text, range), label) in others {
                group = group.element(
                    Snippet::source(text)
                        .path(file)
                        .annotation(AnnotationKind::Context.span(range).label(label)),
                );
            }
            group
        }
        None => match &diagnostic.place {
            Place::Cell(file, cell) => {
                let origin = format!("{file}, {}", lang.cell(&cell.sheet, &cell.to_string()));
                title.element(Origin::path(single_line(&origin)))
            }
            place => title.element(Origin::path(place.file())),
        },
    };
    if let Some(help) = lang.help(&diagnostic.fault) {
        let help = single_line(&help);
        group = group.element(Level::HELP.with_name(lang.help_word()).message(help));
    }

    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    renderer.decor_style(DecorStyle::Ascii).term_width(100).render(&[group])
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
