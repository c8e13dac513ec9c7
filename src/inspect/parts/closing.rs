//! Who receives a document, and who signs it: fields 7, 9b and 12 (PL.I/IV).

use super::Parts;
use super::beside::is_typist;
use super::take::take;
use crate::inspect::read::{Length, mm10, pt};
use crate::inspect::text::{Line, folded};

/// Whether a line says in whose right somebody signs, or a post of a head.
fn is_post(text: &str) -> bool {
    const BEGIN: [&str; 11] = [
        "TM. ",
        "KT. ",
        "Q. ",
        "TL. ",
        "TUQ. ",
        "CHỦ TỊCH",
        "GIÁM ĐỐC",
        "TRƯỞNG PHÒNG",
        "TRƯỞNG BAN",
        "CHÁNH ",
        "CỤC TRƯỞNG",
    ];
    BEGIN.iter().any(|it| text.starts_with(it))
}

impl Parts {
    pub(super) fn take_closing(&mut self, mut text: Vec<Line>) -> Vec<Line> {
        let is_head = |it: &Line| folded(&it.text) == "nơinhận" || it.text.starts_with("Nơi nhận:");
        let half = i64::midpoint(self.left, self.right) - mm10(150);
        let head = text.iter().rposition(is_head).map(|it| text.remove(it));
        // Where it is missing, what ends the text tells where both would begin.
        let ended = || text.iter().rev().find(|it| it.text.ends_with("./."));
        let from = match &head {
            Some(it) => (it.page, it.baseline - pt(16)),
            None => match ended() {
                Some(it) => (it.page, it.baseline + pt(4)),
                None => return text,
            },
        };
        let page =
            if head.is_some() || text.iter().any(|it| it.page == from.0 && it.baseline > from.1) {
                from.0
            } else {
                from.0 + 1
            };
        let top = if page == from.0 { from.1 } else { 0 };
        let on = |it: &Line| it.page == page && it.baseline >= top;
        let below = |it: &Line, head: &Line| on(it) && it.baseline > head.baseline;
        if let Some(head) = &head {
            self.recipients = take(&mut text, |it| below(it, head) && it.area.x0 < half);
        }
        let last = self.recipients.last().is_some_and(|it| is_typist(&it.text));
        self.typist = if last { self.recipients.pop().into_iter().collect() } else { Vec::new() };
        // What stands on the right above the head alone is of who signs above it.
        let beside = |it: &Line| {
            let level = head.as_ref().map_or(Length::MIN, |it| it.baseline - pt(8));
            on(it) && it.area.x0 >= half && it.baseline > level
        };
        let mut right = match &head {
            Some(head) if !text.iter().any(beside) => self.take_above(&mut text, head, half),
            _ => take(&mut text, |it| on(it) && it.area.x0 >= half),
        };
        // The name stands apart from the post, with the room for the signature between.
        let apart = |it: &[Line]| it[1].baseline - it[0].baseline > mm10(150);
        if let Some(at) = right.windows(2).position(apart) {
            // Of two who sign, the first may have no name yet.
            let mut below = right.split_off(at + 1);
            let named = below.first().is_some_and(|it| !is_post(&it.text));
            self.name = named.then(|| below.remove(0));
            self.others.extend(below);
        }
        self.authority = right;
        self.recipients_head = head;
        self.closed = self.closing_begins();
        text
    }

    /// Who signs above those who receive it, as minutes (form 1.9) and what several issue are
    /// signed, side by side: on the right who presided, or who issues it as well.
    fn take_above(&mut self, text: &mut Vec<Line>, head: &Line, half: Length) -> Vec<Line> {
        let before = |it: &&Line| it.page == head.page && it.baseline < head.baseline;
        let ended = text.iter().filter(before).filter(|it| it.text.ends_with("./."));
        let Some(end) = ended.map(|it| it.baseline).max() else { return Vec::new() };
        let below =
            |it: &Line| it.page == head.page && it.baseline > end && it.baseline < head.baseline;
        self.signed_above = true;
        let left = take(text, |it| below(it) && it.area.x1 < half + mm10(150));
        self.others.extend(left);
        take(text, below)
    }

    /// Where the text has ended: the page, and the height on it.
    fn closing_begins(&self) -> Option<(usize, Length)> {
        let all = self.recipients_head.iter().chain(&self.authority);
        all.map(|it| (it.page, it.baseline)).min()
    }
}
