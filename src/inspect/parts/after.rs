//! The text, and what stands after it: recipients, signature, appendices.

use super::take::{take, take_enclosed, take_one};
use super::{Appendix, Parts};
use crate::inspect::read::{Area, Length, Sheet, mm10, pt};
use crate::inspect::shapes::{is_appendix, zones};
use crate::inspect::text::Line;

/// Whether a line is of the note that stands small below a table: "Ghi chú: …", or goes on from
/// one on which it is known where it stands.
fn is_note(line: &Line, zones: &[Area], before: Option<(usize, Length)>) -> bool {
    let size = line.look().size;
    let below = |it: &Area| it.y1 <= line.area.y0 && line.area.y0 - it.y1 < pt(20);
    let begins = line.text.starts_with("Ghi chú:") && zones.iter().any(below);
    let goes_on = before
        .is_some_and(|(page, above)| page == line.page && line.baseline - above < size * 8 / 5);
    size < pt(13) && (begins || goes_on)
}

impl Parts {
    pub(super) fn take_appendices(&mut self, mut text: Vec<Line>) -> Vec<Line> {
        // A file of its own begins with one, and bears no letterhead (form 2.2).
        let least = usize::from(self.nation.is_some());
        let starts: Vec<usize> = text
            .iter()
            .filter(|it| it.page >= least && is_appendix(&it.text))
            .map(|it| it.page)
            .collect();
        let Some(first) = starts.first().copied() else { return text };
        let mut rest = take(&mut text, |it| it.page >= first);
        for page in starts {
            let Some(heading) = take_one(&mut rest, |it| it.page == page && is_appendix(&it.text))
            else {
                continue;
            };
            let below = |it: &Line| it.page == page && it.baseline > heading.baseline;
            let enclosed = rest.iter().find(|it| below(it) && it.text.starts_with("(Kèm theo"));
            let from = enclosed.map_or(Length::MAX, |it| it.baseline);
            let title = match from {
                // Without that line: what stands below in capitals, close to each other.
                Length::MAX => {
                    let mut above = heading.baseline;
                    take(&mut rest, |it| {
                        let next = below(it) && it.is_upper() && it.baseline - above < pt(26);
                        if next {
                            above = it.baseline;
                        }
                        next
                    })
                }
                _ => take(&mut rest, |it| below(it) && it.baseline < from),
            };
            let enclosed = take_enclosed(&mut rest, page);
            self.appendices.push(Appendix { page, heading, title, enclosed });
        }
        self.rest.extend(rest);
        text
    }

    pub(super) fn take_body(&mut self, sheets: &[Sheet], text: Vec<Line>) {
        let last = self.closed;
        let zones: Vec<_> = (0..sheets.len()).map(|it| zones(sheets, it)).collect();
        let mut note = None;
        for line in text {
            let below_title = line.page > 0 || self.title_end().is_none_or(|it| line.baseline > it);
            let above_closing = last.is_none_or(|it| (line.page, line.baseline) < it);
            let zone =
                zones.get(line.page).into_iter().flatten().any(|zone| {
                    zone.y0 - pt(2) <= line.baseline && line.area.y0 <= zone.y1 + pt(2)
                });
            let small = line.look().size < pt(13) && self.closed.is_none();
            let beneath = zones.get(line.page).map_or(&[][..], Vec::as_slice);
            let is_note = is_note(&line, beneath, note);
            note = is_note.then_some((line.page, line.baseline));
            if !below_title || !above_closing || zone || small || is_note {
                self.rest.push(line);
            } else {
                self.add_to_body(line);
            }
        }
    }

    /// A line begins a paragraph where it is indented, or where the one above it ends
    /// before the right edge and further down than the lines of a paragraph are apart.
    fn add_to_body(&mut self, line: Line) {
        let indented = line.area.x0 > self.left + mm10(40);
        let begins = self.paragraphs.last().and_then(|it| it.last()).is_none_or(|before| {
            let other_page = before.page != line.page;
            let apart = line.baseline - before.baseline > before.look().size * 8 / 5;
            let ended = before.area.x1 < self.right - mm10(50);
            // A line that is full goes on in the next, wherever that one begins.
            let full = before.area.x1 > self.right - mm10(10) && !other_page;
            let close = line.baseline - before.baseline < before.look().size * 13 / 10;
            indented && !(full && close) || !other_page && apart && ended
        });
        match self.paragraphs.last_mut() {
            Some(paragraph) if !begins => paragraph.push(line),
            _ => self.paragraphs.push(vec![line]),
        }
    }

    fn title_end(&self) -> Option<Length> {
        let all = [&self.kind, &self.summary, &self.subject, &self.addressees, &self.enclosed];
        let lines = all.into_iter().flatten().chain(&self.call).chain(&self.number);
        lines.chain(&self.motto).map(|it| it.baseline).max()
    }
}
