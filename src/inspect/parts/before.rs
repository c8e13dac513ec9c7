//! What stands before the text: the letterhead, the title or subject, to whom it goes.

use super::Parts;
use super::take::{take, take_enclosed, take_one};
use crate::inspect::kinds;
use crate::inspect::read::{Length, Sheet, mm10, pt};
use crate::inspect::shapes::{is_date, rule_between};
use crate::inspect::text::{Line, folded};
use crate::words::alike;

pub(in crate::inspect) const NATION: &str = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
pub(in crate::inspect) const MOTTO: &str = "Độc lập - Tự do - Hạnh phúc";

/// The line of the first page that says this, or was meant to: with a letter or two wrong.
fn take_like(text: &mut Vec<Line>, words: &str) -> Option<Line> {
    let wanted = folded(words);
    let likeness = |it: &Line| (it.page == 0).then(|| alike(&folded(&it.text), &wanted));
    let best = text.iter().enumerate().filter_map(|(at, it)| Some((likeness(it)?, at)));
    let (_, at) = best.filter(|(it, _)| *it >= 75).max_by_key(|(it, at)| (*it, usize::MAX - at))?;
    Some(text.remove(at))
}

/// "Số: 12/BC-TP", on the left, below the motto's first line; its ":" may be missing.
fn is_numbered(line: &Line, nation: &Line) -> bool {
    let Some(rest) = line.text.strip_prefix("Số") else { return false };
    let left = line.area.x0 < nation.area.x0 && line.baseline > nation.baseline;
    left && (rest.starts_with(':') || rest.contains('/'))
}

/// "ỦY BAN NHÂN DÂN XÃ … điện:": whom a telegram goes to stands below.
pub(in crate::inspect) fn is_wired(text: &str) -> bool {
    text.strip_suffix(" điện:").is_some_and(|it| !it.is_empty() && it.to_uppercase() == it)
}

impl Parts {
    pub(super) fn take_letterhead(&mut self, mut text: Vec<Line>) -> Vec<Line> {
        self.nation = take_like(&mut text, NATION);
        self.motto = take_like(&mut text, MOTTO);
        // Where the one is missing, the other tells where both would stand.
        let Some(nation) = self.nation.clone().or(self.motto.clone()) else { return text };
        // Number and date stand on one line, with blanks in it while they are not known.
        let number = text.iter().find(|it| it.page == 0 && is_numbered(it, &nation));
        let under = |it: &Line| {
            let right = it.area.x0 > nation.area.x0 - mm10(200) && it.baseline > nation.baseline;
            it.page == 0 && right && is_date(&it.text) && it.baseline < nation.baseline + mm10(400)
        };
        let dated = text.iter().find(|it| under(it));
        if let Some(level) = number.or(dated).map(|it| it.baseline) {
            let on = |it: &Line| it.page == 0 && (it.baseline - level).abs() < pt(1);
            let all = take(&mut text, on);
            // The motto is shorter than the line above it.
            let shorter = if self.nation.is_some() { mm10(50) } else { mm10(150) };
            let edge = nation.area.x0 - shorter;
            // A date behind a long name begins left of the motto.
            let is_left = |it: &Line| it.area.x0 < edge && !is_date(&it.text);
            let (left, right): (Vec<_>, Vec<_>) = all.into_iter().partition(is_left);
            self.number = left.into_iter().reduce(Line::with);
            self.date = right.into_iter().reduce(Line::with);
        }
        if self.date.is_none() {
            self.date = take_one(&mut text, under);
        }
        // Left of the motto, above the number or the first line across the page.
        let across = text
            .iter()
            .filter(|it| it.page == 0 && it.area.x1 > nation.area.x0)
            .filter(|it| it.baseline > nation.baseline + pt(20));
        let across = across.map(|it| it.baseline).min().unwrap_or(Length::MAX);
        let floor = self.number.as_ref().map_or(across, |it| it.baseline);
        let left =
            |it: &Line| it.page == 0 && it.area.x1 < nation.area.x0 && it.baseline < floor - pt(4);
        let names = take(&mut text, left);
        // The agency itself is what stands last and bold; where nothing is bold, what
        // stands last.
        let bold = names.iter().position(|it| it.look().bold);
        let first = bold.unwrap_or(names.len().saturating_sub(1));
        self.superior = names[..first.min(names.len())].to_vec();
        self.issuer = names[first.min(names.len())..].to_vec();
        if let Some(number) = self.number.clone() {
            self.take_subject(&mut text, &number, &nation);
        }
        text
    }

    fn take_subject(&mut self, text: &mut Vec<Line>, number: &Line, nation: &Line) {
        let below = |it: &Line| {
            it.page == 0 && it.baseline > number.baseline && it.area.x1 < nation.area.x0 + mm10(100)
        };
        let begins = text.iter().position(|it| below(it) && it.text.starts_with("V/v"));
        let Some(at) = begins else { return };
        self.subject.push(text.remove(at));
        // Its other lines follow closely, and stay in the left half.
        while let Some(next) = text.get(at) {
            let last = self.subject.last().map_or(0, |it| it.baseline);
            if below(next) && next.baseline - last < next.look().size * 3 / 2 {
                self.subject.push(text.remove(at));
            } else {
                break;
            }
        }
    }

    /// Whether a line stands in the middle, or so far from it; in bold letters below another it may
    /// be as wide as the page.
    fn is_amid(&self, line: &Line, off: Length, below: bool) -> bool {
        let wide = below && line.look().bold;
        let within = wide || line.area.x0 > self.left + mm10(15);
        within && (line.area.middle() - self.middle()).abs() < off
    }

    pub(super) fn take_title(&mut self, sheets: &[Sheet], mut text: Vec<Line>) -> Vec<Line> {
        let calls = |it: &Line| it.text.starts_with("Kính gửi") || is_wired(&it.text);
        self.call = take_one(&mut text, |it| it.page == 0 && calls(it));
        if let Some(call) = self.call.clone() {
            let after = |it: &Line| it.page == 0 && it.baseline > call.baseline;
            while let Some(at) = text.iter().position(after) {
                let last = self.addressees.last().map_or(call.baseline, |it| it.baseline);
                let next = &text[at];
                let marked = next.text.starts_with('-') || call.text.len() < "Kính gửi: ".len();
                let listed = marked && next.area.x0 > self.left + mm10(150);
                let goes_on = !self.addressees.is_empty()
                    && next.area.x0 > self.left + mm10(200)
                    && !self.addressees.last().is_some_and(|it| it.text.ends_with('.'));
                if (listed || goes_on) && next.baseline - last < pt(30) {
                    let line = text.remove(at);
                    self.addressees.push(line);
                } else {
                    break;
                }
            }
        }
        self.enclosed = take_enclosed(&mut text, 0);
        if !self.subject.is_empty() {
            return text;
        }
        // Centred lines from the top of what is left: the kind in capitals, then what it
        // is about; up to the rule below it, the enclosure, the addressees or the text.
        let floor = [&self.call, &self.enclosed.first().cloned()]
            .into_iter()
            .flatten()
            .map(|it| it.baseline)
            .min()
            .unwrap_or(Length::MAX);
        let ceiling = self.date.as_ref().or(self.motto.as_ref()).map_or(0, |it| it.baseline);
        let mut title: Vec<Line> = Vec::new();
        while let Some(at) = text.iter().position(|it| it.page == 0 && it.baseline > ceiling) {
            let next = &text[at];
            let close = title.last().is_none_or(|last| {
                let ruled = rule_between(sheets, 0, last.baseline, next.baseline);
                // Up to 1,5 lines, and what stands between two lines of one title.
                !ruled && next.baseline - last.baseline <= next.look().size * 2
            });
            // The kind is known by its capitals, however far from the middle it stands.
            let off = if title.is_empty() && next.is_upper() { mm10(120) } else { mm10(40) };
            let centred = self.is_amid(next, off, !title.is_empty());
            if next.baseline >= floor || !close || !centred {
                break;
            }
            let line = text.remove(at);
            title.push(line);
        }
        let upper = title.iter().take_while(|it| it.is_upper()).count().max(1).min(title.len());
        // All in capitals: what it is about is what stands below the kind.
        let known = title.first().is_some_and(|it| kinds::short(&it.text).is_some());
        let upper = if known && upper == title.len() { 1 } else { upper };
        self.summary = title.split_off(upper);
        self.kind = title;
        text
    }
}
