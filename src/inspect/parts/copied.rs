//! What a copy on paper says of itself: below the last part of the document that it is of
//! (PL.I, part II; form 3.1).

use super::Parts;
use super::take::take;
use crate::inspect::read::{Area, Length, Sheet, mm10, pt};
use crate::inspect::text::{Line, folded};

/// What a copy says of itself.
#[derive(Debug)]
pub(in crate::inspect) struct Copy {
    /// "SAO Y", as it is written.
    pub kind: Line,
    /// What parts it from the document.
    pub rule: Option<Area>,
    /// Who makes it.
    pub issuer: Vec<Line>,
    pub number: Option<Line>,
    pub date: Option<Line>,
    /// "Nơi nhận:", and who stands below.
    pub recipients: Vec<Line>,
    /// Who signs.
    pub signatory: Vec<Line>,
}

/// The kinds of copies, and what stands for each in a symbol.
pub(in crate::inspect) const COPIES: [(&str, &str); 3] =
    [("SAO Y", "SY"), ("SAO LỤC", "SL"), ("TRÍCH SAO", "TrS")];

/// Whether a line says what kind of copy stands below, in its own words or others'.
fn is_kind(line: &Line, middle: Length) -> bool {
    let said = folded(&line.text);
    let known = COPIES.iter().any(|(it, _)| said.starts_with(&folded(it)));
    known && said.chars().count() < 20 && line.look().size > pt(12) && line.area.x0 > middle
}

impl Parts {
    /// Copies, the first first; what they are made of is no part of the document any more.
    pub(super) fn take_copies(&mut self, sheets: &[Sheet], mut text: Vec<Line>) -> Vec<Line> {
        let middle = self.middle();
        let kinds: Vec<Line> = text.iter().filter(|it| is_kind(it, middle)).cloned().collect();
        for kind in kinds.into_iter().rev() {
            let rule = rule_above(sheets, &kind, self.right - self.left);
            // Its right column begins left of the middle, as that of a letterhead does.
            let edge = self.left + (self.right - self.left) * 41 / 100;
            let top = rule.map_or(kind.baseline - pt(24), |it| it.y1);
            let below = |it: &Line| (it.page, it.baseline) > (kind.page, top);
            let mut own = take(&mut text, |it| below(it) && it.baseline != kind.baseline);
            let beside = take(&mut text, |it| below(it) && it.area.x0 < edge);
            take(&mut text, below);
            self.rest.extend(beside.iter().chain(&own).chain([&kind]).cloned());
            own.extend(beside);
            own.sort_by_key(|it| (it.page, it.baseline, it.area.x0));
            self.copies.insert(0, copy(kind, rule, own, edge));
        }
        text
    }
}

fn copy(kind: Line, rule: Option<Area>, mut lines: Vec<Line>, edge: Length) -> Copy {
    let left = |it: &Line| it.area.x0 < edge;
    let number = lines.iter().position(|it| it.text.starts_with("Số") && left(it));
    let number = number.map(|it| lines.remove(it));
    let level = number.as_ref().map(|it| it.baseline);
    let on = |it: &Line| level.is_some_and(|level| (it.baseline - level).abs() < pt(2));
    let date = lines.iter().position(|it| {
        !left(it) && (on(it) || it.text.contains("ngày") && it.text.contains("tháng"))
    });
    let date = date.map(|it| lines.remove(it));
    let floor = level.or(date.as_ref().map(|it| it.baseline)).unwrap_or(kind.baseline + pt(20));
    let issuer = take(&mut lines, |it| left(it) && it.page == kind.page && it.baseline < floor);
    let recipients = take(&mut lines, left);
    Copy { kind, rule, issuer, number, date, recipients, signatory: lines }
}

/// The rule across the page right above a line.
fn rule_above(sheets: &[Sheet], line: &Line, width: Length) -> Option<Area> {
    let rules = sheets.get(line.page)?.rules.iter().map(|it| it.area);
    let above = rules.filter(|it| {
        it.width() * 10 > width * 6 && it.y1 < line.baseline && it.y0 > line.baseline - mm10(250)
    });
    above.max_by_key(|it| it.y1)
}
