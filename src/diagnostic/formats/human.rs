//! Diagnostics for people: the fact, the line drawn under it, what to do.

use std::ops::Range;

use annotate_snippets::{
    AnnotationKind, Group, Level, Origin, Renderer, Snippet, Title, renderer::DecorStyle,
};

use super::fold::{Folded, folded, rest};
use super::{Format, Look, wrapped};
use crate::diagnostic::place::{ByteRange, Cell};
use crate::diagnostic::sources::Lines;
use crate::diagnostic::{Diagnostic, Place, Severity, Sources};
use crate::words::Said;

/// Diagnostics for people.
pub(super) const FORMAT: Format = Format { name: "human", for_people: true, write };

/// So many are drawn, and so many lines, unless all are asked for.
const MOST: usize = 20;
const MOST_LINES: usize = 150;

/// One after the other, a blank line after each.
fn write(found: &[Diagnostic], sources: &Sources, look: Look) -> String {
    let shown = shown(found, sources, look);
    shown.iter().map(|it| it.clone() + "\n").collect::<Vec<_>>().join("\n")
}

/// Each that is drawn; of many that say the same the first, and of too many the gravest.
pub fn shown(found: &[Diagnostic], sources: &Sources, look: Look) -> Vec<String> {
    if look.all {
        return found.iter().map(|it| draw(it, sources, look)).collect();
    }
    let mut folded = folded(found);
    if folded.len() > MOST {
        folded.sort_by_key(|it| std::cmp::Reverse(it.first.severity()));
    }
    let (mut drawn, mut lines) = (Vec::new(), 0);
    for it in folded.iter().take(MOST) {
        let text = drawing(it.first, it.places(sources), sources, look);
        lines += text.lines().count() + 1;
        if lines > MOST_LINES && !drawn.is_empty() {
            break;
        }
        drawn.push(text);
    }
    let left = &folded[drawn.len()..];
    drawn.extend((!left.is_empty()).then(|| left_out(left, look)));
    drawn
}

/// What is not drawn, by codes.
fn left_out(left: &[Folded], look: Look) -> String {
    let rest = rest(left);
    let lang = look.lang;
    let count: usize = rest.iter().map(|(.., count)| count).sum();
    let head = Said::new(
        format!("còn {count} chỗ nữa; xem hết: `hoso check --all`"),
        format!("{count} more; see all of them with `hoso check --all`"),
    );
    let row = |(severity, code, count): &(Severity, String, usize)| {
        format!("\n  {count:>6}  {}[{code}]", severity.called().get(lang))
    };
    let more = rest.len().saturating_sub(MOST);
    let tail = if more > 0 { format!("\n  … {more}") } else { String::new() };
    lang.of(head) + &rest.iter().take(MOST).map(row).collect::<String>() + &tail
}

/// Draws one diagnostic, in colour or not, without a newline at its end.
pub fn draw(diagnostic: &Diagnostic, sources: &Sources, look: Look) -> String {
    drawing(diagnostic, None, sources, look)
}

fn drawing(diagnostic: &Diagnostic, places: Option<Said>, sources: &Sources, look: Look) -> String {
    let Look { lang, colour, width, .. } = look;
    let wording = diagnostic.wording();
    let level = match diagnostic.severity() {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Info => Level::INFO,
    };
    let message = single_line(wording.says.get(lang));
    let called = *diagnostic.severity().called().get(lang);
    let before = called.chars().count() + diagnostic.code_name().len() + 4;
    let title = level
        .with_name(called)
        .primary_title(folded_at(&message, before, width))
        .id(diagnostic.code_name());
    let mut group = located_group(diagnostic, title, sources, look);
    let notes = places.map(|it| (ALSO, it)).into_iter().chain(wording.help.map(|it| (HELP, it)));
    for (word, text) in notes {
        let text = single_line(text.get(lang));
        let word = *word.get(lang);
        let text = folded_at(&text, word.chars().count() + 8, width);
        group = group.element(Level::HELP.with_name(word).message(text));
    }

    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    renderer.decor_style(DecorStyle::Ascii).term_width(width).render(&[group])
}

/// A text over as many lines as it needs where somebody reads it on a narrow screen.
fn folded_at(text: &str, before: usize, width: usize) -> String {
    if width >= Look::WIDTH { text.to_owned() } else { wrapped(text, width.saturating_sub(before)) }
}

/// The lines that it is about, under its title.
fn located_group<'a>(
    diagnostic: &'a Diagnostic,
    title: Title<'a>,
    sources: &'a Sources,
    look: Look,
) -> Group<'a> {
    let lang = look.lang;
    match located(&diagnostic.place, sources) {
        Some((file, range)) => {
            let related = diagnostic.related.iter();
            let related: Vec<_> = related
                .filter_map(|(place, label)| Some((located(place, sources)?, label.get(lang))))
                .collect();
            let same = related
                .iter()
                .filter(|((other, it), _)| *other == file && are_near(sources, file, &range, it));
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
    }
}

/// The bytes that hold all of these.
fn around<T>(range: &Range<usize>, others: &[(Range<usize>, T)]) -> Range<usize> {
    let all = others.iter().map(|(it, _)| it).chain([range]);
    all.fold(range.clone(), |all, it| all.start.min(it.start)..all.end.max(it.end))
}

/// The word before what to do.
const HELP: Said<&str> = Said::of("gợi ý", "help");

/// The word before other places.
const ALSO: Said<&str> = Said::of("tất cả", "in all");

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
        let within = |at: usize| at.saturating_sub(self.lines.start);
        within(range.start)..within(range.end)
    }
}

/// A line longer than this is drawn around a place in it, and not whole.
const LONG: usize = 1000;

/// Where what is drawn of a place ends: of long lines not all is.
fn seen(text: &str, Range { start, end }: Range<usize>) -> usize {
    let mut lines = text[start..end].split('\n');
    let first = lines.next().map_or(end, |it| start + it.len());
    if first - start <= LONG && !lines.any(|it| it.len() > LONG) {
        return end;
    }
    text.floor_char_boundary(first.min(start + LONG / 10))
}

/// Whether two places stand in lines that can be drawn together.
fn are_near(sources: &Sources, file: &str, one: &Range<usize>, other: &Range<usize>) -> bool {
    let long = |it| sources.lines(file, it).is_some_and(|it| it.text.len() > LONG);
    one.start.abs_diff(other.start) <= LONG || !long(one) && !long(other)
}

fn located<'a>(place: &'a Place, sources: &Sources) -> Option<(&'a str, Range<usize>)> {
    let Place::Bytes(file, ByteRange { start, end }) = place else { return None };
    let text = sources.text(file)?;
    let end = (*end).min(text.len());
    let start = (*start).min(end);
    let whole = text.is_char_boundary(start) && text.is_char_boundary(end);
    whole.then(|| (file.as_str(), start..seen(text, start..end)))
}
