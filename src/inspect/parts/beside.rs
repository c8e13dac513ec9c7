//! What may stand beside the text: page numbers, marks of urgency, secrecy and circulation, who
//! typed it, where the agency is, what a copy or a signature says of itself (PL.I/III, A.4).

use super::take::take;
use super::{COPIES, Parts};
use crate::inspect::read::{Area, Length, Sheet, mm10, pt};
use crate::inspect::shapes::zones;
use crate::inspect::text::Line;

/// Fields 10a, 10b and 11.
const STAMPS: [&str; 9] = [
    "KHẨN",
    "THƯỢNG KHẨN",
    "HỎA TỐC",
    "MẬT",
    "TỐI MẬT",
    "TUYỆT MẬT",
    "LƯU HÀNH NỘI BỘ",
    "XEM XONG TRẢ LẠI",
    "TÀI LIỆU THU HỒI",
];

/// A number by itself in the margin above or below the text, whatever stands around it.
pub(super) fn is_page_number(line: &Line, height: Length) -> bool {
    // Four digits are a year, in the head of a table that a page begins with.
    let short = line.text.len() <= 3 && line.text.chars().all(|it| it.is_ascii_digit());
    if short && line.area.y1 < mm10(250) {
        return true;
    }
    let margin = line.area.y1 < mm10(200) || line.area.y0 > height - mm10(200);
    let words = line.text.split(|it: char| " -–—/.".contains(it)).filter(|it| !it.is_empty());
    let mut numbers = 0_usize;
    let bare = words.clone().all(|it| {
        let lower = it.to_lowercase();
        let number = it.bytes().all(|it| it.is_ascii_digit())
            || lower.bytes().all(|it| b"ivxlc".contains(&it));
        numbers += usize::from(number);
        number || ["trang", "page"].contains(&lower.as_str())
    });
    margin && bare && (1..=2).contains(&numbers)
}

/// What a digital signature, or a copy, says of itself at the upper right of the first page.
fn is_signed(text: &str) -> bool {
    let copied = COPIES.iter().any(|(it, _)| text.to_uppercase().starts_with(it));
    let timed = text
        .split([' ', ';', ','])
        .any(|it| it.matches(':').count() == 2 && it.starts_with(|it: char| it.is_ascii_digit()));
    copied || timed
}

/// "PL.(300)": who typed it, and how many copies.
pub(super) fn is_typist(text: &str) -> bool {
    let Some((who, count)) = text.split_once('(') else { return false };
    let who = who.trim().trim_end_matches('.');
    let upper = !who.is_empty() && who.chars().all(char::is_uppercase);
    let copies = count.strip_suffix(')').is_some_and(|it| it.bytes().all(|it| it.is_ascii_digit()));
    upper && who.chars().count() <= 6 && copies
}

impl Parts {
    pub(super) fn take_beside(&mut self, sheets: &[Sheet], mut text: Vec<Line>) -> Vec<Line> {
        let Some(sheet) = sheets.first() else { return text };
        let upper = text.iter().filter(|it| it.page == 0 && it.area.y1 < sheet.height / 2);
        let stamp = |it: &Line| it.page == 0 && STAMPS.contains(&it.text.as_str());
        let signed = |it: &Line| {
            it.page == 0 && it.area.y1 < mm10(220) && it.look().size < pt(12) && is_signed(&it.text)
        };
        let any = upper.clone().any(|it| stamp(it) || signed(it));
        if any {
            self.stamps = take(&mut text, |it| stamp(it) && it.area.y1 < sheet.height / 2);
            // A long name of the agency takes a line of its own between the others.
            let small = |it: &Line| {
                it.page == 0
                    && it.area.y1 < mm10(205)
                    && it.look().size < pt(11)
                    && it.area.x0 > sheet.width / 2
            };
            let corner = text.iter().any(signed);
            self.beside = take(&mut text, |it| signed(it) || corner && small(it));
        }
        self.take_address(sheets, sheet, &mut text);
        // A frame stands close round its words.
        let around = |line: &Line, rule: Area| {
            let area = line.area;
            let (x, y) = (mm10(150), mm10(60));
            let wide = Area { x0: area.x0 - x, x1: area.x1 + x, y0: area.y0 - y, y1: area.y1 + y };
            wide.x0 <= rule.x0 && rule.x1 <= wide.x1 && wide.y0 <= rule.y0 && rule.y1 <= wide.y1
        };
        let rules = sheet.rules.iter().map(|it| it.area);
        let framing: Vec<Area> =
            rules.filter(|rule| self.stamps.iter().any(|it| around(it, *rule))).collect();
        self.frames.extend(framing);
        text
    }

    /// Field 13: at the foot of the first page, below a rule as wide as the text.
    fn take_address(&mut self, sheets: &[Sheet], sheet: &Sheet, text: &mut Vec<Line>) {
        let tables = zones(sheets, 0);
        let free = |it: &Area| tables.iter().all(|zone| !zone.meets(*it));
        let rules = sheet.rules.iter().map(|it| it.area).filter(|it| {
            it.width() > sheet.width * 6 / 10 && it.y0 > sheet.height * 7 / 10 && free(it)
        });
        let Some(rule) = rules.max_by_key(|it| it.y0) else { return };
        let below = |it: &Line| it.page == 0 && it.area.y0 > rule.y0;
        let all: Vec<&Line> = text.iter().filter(|it| below(it)).collect();
        if !all.is_empty() && all.iter().all(|it| it.look().size <= pt(12) + 50) {
            self.beside.extend(take(text, below));
            self.frames.push(rule);
        }
    }
}
