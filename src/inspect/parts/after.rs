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
    let begins = (line.text.starts_with("Ghi chú:") || line.text.starts_with("Nguồn:"))
        && zones.iter().any(below);
    let goes_on = before
        .is_some_and(|(page, above)| page == line.page && line.baseline - above < size * 8 / 5);
    size < pt(13) && (begins || goes_on)
}

/// Whether a line says, above a table and on its right, what the numbers in it count.
fn is_unit(line: &Line, zones: &[Area], left: Length, right: Length) -> bool {
    let above = |it: &Area| (-pt(2)..pt(30)).contains(&(it.y0 - line.baseline));
    let aside = line.area.x0 > i64::midpoint(left, right) && line.area.x1 > right - mm10(50);
    let text = line.text.trim_start_matches('(');
    (aside || text.starts_with("Đơn vị tính:") || text.starts_with("ĐVT:"))
        && zones.iter().any(above)
}

impl Parts {
    /// Notes at the foot of a page, in small letters below a short rule on the left.
    pub(super) fn take_notes(&mut self, sheets: &[Sheet], mut text: Vec<Line>) -> Vec<Line> {
        for (page, sheet) in sheets.iter().enumerate() {
            let wide = self.right - self.left;
            let rules = sheet.rules.iter().map(|it| it.area).filter(|it| {
                let short = it.width() > mm10(100) && it.width() * 5 < wide * 2;
                let left = (it.x0 - self.left).abs() < mm10(30);
                it.width() > it.height() && short && left && it.y0 > sheet.height / 2
            });
            for rule in rules {
                let below = |it: &Line| it.page == page && it.baseline > rule.y1;
                let all: Vec<&Line> = text.iter().filter(|it| below(it)).collect();
                if !all.is_empty() && all.iter().all(|it| it.look().size < pt(13) - 50) {
                    let notes = take(&mut text, below);
                    self.rest.extend(notes);
                }
            }
        }
        text
    }

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
            let apart = line.is_formula() || is_unit(&line, beneath, self.left, self.right);
            if !below_title || !above_closing || zone || small || is_note || apart {
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
