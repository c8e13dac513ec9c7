//! What stands before the text: the letterhead, the title or subject, to whom it goes.

use super::Parts;
use super::take::{take, take_enclosed, take_one};
use crate::inspect::read::{Length, Sheet, mm10, pt};
use crate::inspect::shapes::{is_date, rule_between};
use crate::inspect::text::{Line, folded};

const NATION: &str = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
const MOTTO: &str = "Độc lập - Tự do - Hạnh phúc";

impl Parts {
    pub(super) fn take_letterhead(&mut self, mut text: Vec<Line>) -> Vec<Line> {
        let says = |what: &'static str| move |it: &Line| folded(&it.text) == folded(what);
        self.nation = take_one(&mut text, |it| it.page == 0 && says(NATION)(it));
        self.motto = take_one(&mut text, |it| it.page == 0 && says(MOTTO)(it));
        let Some(nation) = self.nation.clone() else { return text };
        // Number and date stand on one line, with blanks in it while they are not known.
        let number = text.iter().find(|it| it.page == 0 && it.text.starts_with("Số:"));
        let dated = text.iter().find(|it| it.page == 0 && is_date(&it.text));
        if let Some(level) = number.or(dated).map(|it| it.baseline) {
            let on = |it: &Line| it.page == 0 && (it.baseline - level).abs() < pt(1);
            let all = take(&mut text, on);
            let (left, right): (Vec<_>, Vec<_>) =
                all.into_iter().partition(|it| it.area.x0 < nation.area.x0 - mm10(50));
            self.number = left.into_iter().reduce(Line::with);
            self.date = right.into_iter().reduce(Line::with);
        }
        if self.date.is_none() {
            self.date = take_one(&mut text, |it| it.page == 0 && is_date(&it.text));
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

    pub(super) fn take_title(&mut self, sheets: &[Sheet], mut text: Vec<Line>) -> Vec<Line> {
        self.call = take_one(&mut text, |it| it.page == 0 && it.text.starts_with("Kính gửi"));
        if let Some(call) = self.call.clone() {
            let after = |it: &Line| it.page == 0 && it.baseline > call.baseline;
            while let Some(at) = text.iter().position(after) {
                let last = self.addressees.last().map_or(call.baseline, |it| it.baseline);
                let next = &text[at];
                let listed = next.text.starts_with('-') && next.area.x0 > self.left + mm10(150);
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
                !ruled && next.baseline - last.baseline < pt(24)
            });
            let centred = (next.area.middle() - self.middle()).abs() < mm10(40)
                && next.area.x0 > self.left + mm10(15);
            if next.baseline >= floor || !close || !centred {
                break;
            }
            let line = text.remove(at);
            title.push(line);
        }
        let upper = title.iter().take_while(|it| it.is_upper()).count().max(1).min(title.len());
        self.summary = title.split_off(upper);
        self.kind = title;
        text
    }
}
