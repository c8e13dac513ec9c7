//! Which line is which component of an official document (Nghị định 30, PL.I/IV).
//!
//! Recognised by what a line says and where it stands, never by how it looks: a motto in
//! the wrong size is still the motto. What is not recognised is not found.

use super::read::{Length, Sheet, mm10, pt};
use super::shapes::{edges, is_appendix, is_date, rule_between, zones};
use super::text::{Line, folded, lines};

/// A document, its lines sorted into its parts.
#[derive(Debug, Default)]
pub(super) struct Parts {
    /// 1: Quốc hiệu, Tiêu ngữ.
    pub nation: Option<Line>,
    pub motto: Option<Line>,
    /// 2: the agency above, and the one that issues.
    pub superior: Vec<Line>,
    pub issuer: Vec<Line>,
    /// 3 and 4.
    pub number: Option<Line>,
    pub date: Option<Line>,
    /// 5a: kind and abstract; 5b: the subject of a letter.
    pub kind: Vec<Line>,
    pub summary: Vec<Line>,
    pub subject: Vec<Line>,
    /// 9a: "Kính gửi", and those below it.
    pub call: Option<Line>,
    pub addressees: Vec<Line>,
    /// 6: the paragraphs of the main text, each with its lines.
    pub paragraphs: Vec<Vec<Line>>,
    /// 9b.
    pub recipients_head: Option<Line>,
    pub recipients: Vec<Line>,
    /// 7a, 7b.
    pub authority: Vec<Line>,
    pub name: Option<Line>,
    /// Numbers in the top margin, by page.
    pub page_numbers: Vec<Line>,
    /// "DỰ THẢO", and the line that says that numbers are made up.
    pub notices: Vec<Line>,
    /// The appendices.
    pub appendices: Vec<Appendix>,
    /// What goes with another document says so below its title.
    pub enclosed: Vec<Line>,
    /// Where the text begins and ends, from left to right.
    pub left: Length,
    pub right: Length,
    /// The same of each page: one on its side is wider.
    pub edges: Vec<(Length, Length)>,
    /// All other lines: tables, charts, remarks, appendices.
    pub rest: Vec<Line>,
}

/// The heading of an appendix.
#[derive(Debug)]
pub(super) struct Appendix {
    pub page: usize,
    pub heading: Line,
    pub title: Vec<Line>,
    pub enclosed: Vec<Line>,
}

const NATION: &str = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
const MOTTO: &str = "Độc lập - Tự do - Hạnh phúc";
const DRAFT: &str = "DỰ THẢO";
const SAMPLE: &str = "Số liệu mẫu, không phải số liệu thật của đơn vị.";

/// Sorts the lines of all pages.
pub(super) fn parts(sheets: &[Sheet]) -> Parts {
    let mut parts = Parts::default();
    let mut text: Vec<Line> = Vec::new();
    for line in sheets.iter().enumerate().flat_map(|(page, it)| lines(it, page)) {
        let digits = line.text.chars().all(|it| it.is_ascii_digit());
        if line.text == DRAFT || line.text == SAMPLE {
            parts.notices.push(line);
        } else if digits && line.area.y1 < mm10(250) {
            parts.page_numbers.push(line);
        } else {
            text.push(line);
        }
    }
    // Pages of one width have their edges in common: a line may not reach them on each.
    parts.edges = sheets.iter().map(|it| edges(sheets, &text, it.width)).collect();
    (parts.left, parts.right) = parts.edges.first().copied().unwrap_or_default();
    let text = parts.take_letterhead(text);
    let text = parts.take_appendices(text);
    let text = parts.take_closing(text);
    let text = parts.take_title(sheets, text);
    parts.take_body(sheets, text);
    parts
}

/// Takes out of `from` all lines that a test picks.
fn take(from: &mut Vec<Line>, test: impl Fn(&Line) -> bool) -> Vec<Line> {
    let (taken, rest) = std::mem::take(from).into_iter().partition(|it| test(it));
    *from = rest;
    taken
}

fn take_one(from: &mut Vec<Line>, test: impl Fn(&Line) -> bool) -> Option<Line> {
    let at = from.iter().position(test)?;
    Some(from.remove(at))
}

impl Parts {
    fn take_letterhead(&mut self, mut text: Vec<Line>) -> Vec<Line> {
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

    fn take_appendices(&mut self, mut text: Vec<Line>) -> Vec<Line> {
        let starts: Vec<usize> = text
            .iter()
            .filter(|it| it.page > 0 && is_appendix(&it.text))
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
                Length::MAX => Vec::new(),
                _ => take(&mut rest, |it| below(it) && it.baseline < from),
            };
            let enclosed = take_enclosed(&mut rest, page);
            self.appendices.push(Appendix { page, heading, title, enclosed });
        }
        self.rest.extend(rest);
        text
    }

    fn take_closing(&mut self, mut text: Vec<Line>) -> Vec<Line> {
        let head = text.iter().rposition(|it| it.text.starts_with("Nơi nhận"));
        let Some(head) = head.map(|it| text.remove(it)) else { return text };
        let half = i64::midpoint(self.left, self.right) - mm10(150);
        let below = |it: &Line| it.page == head.page && it.baseline >= head.baseline - pt(3);
        let level = |it: &Line| it.page == head.page && it.baseline >= head.baseline - pt(16);
        self.recipients =
            take(&mut text, |it| below(it) && it.area.x0 < half && it.baseline > head.baseline);
        let mut right = take(&mut text, |it| level(it) && it.area.x0 >= half);
        // The name stands apart from the post, with the room for the signature between.
        let apart = right.windows(2).position(|it| it[1].baseline - it[0].baseline > mm10(150));
        if let Some(at) = apart {
            self.name = right.split_off(at + 1).into_iter().next();
        }
        self.authority = right;
        self.recipients_head = Some(head);
        text
    }

    fn take_title(&mut self, sheets: &[Sheet], mut text: Vec<Line>) -> Vec<Line> {
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

    fn take_body(&mut self, sheets: &[Sheet], text: Vec<Line>) {
        let last = self.recipients_head.as_ref().map(|it| (it.page, it.baseline));
        let zones: Vec<_> = (0..sheets.len()).map(|it| zones(sheets, it)).collect();
        for line in text {
            let below_title = line.page > 0 || self.title_end().is_none_or(|it| line.baseline > it);
            let above_closing = last.is_none_or(|it| (line.page, line.baseline) < it);
            let zone =
                zones.get(line.page).into_iter().flatten().any(|zone| {
                    zone.y0 - pt(2) <= line.baseline && line.area.y0 <= zone.y1 + pt(2)
                });
            let small = line.look().size < pt(13) && self.recipients_head.is_none();
            if !below_title || !above_closing || zone || small {
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
            indented || !other_page && apart && ended
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

    /// The middle of the text, from left to right.
    pub(super) fn middle(&self) -> Length {
        i64::midpoint(self.left, self.right)
    }

    /// The middle of a page's text.
    pub(super) fn middle_on(&self, page: usize) -> Length {
        self.edges.get(page).map_or(self.middle(), |(left, right)| i64::midpoint(*left, *right))
    }

    /// The lines of the main text.
    pub(super) fn body(&self) -> impl Iterator<Item = &Line> {
        self.paragraphs.iter().flatten()
    }

    /// Every line but page numbers and notices.
    pub(super) fn all(&self) -> Vec<&Line> {
        let one = [&self.nation, &self.motto, &self.number, &self.date, &self.call];
        let one = one.into_iter().chain([&self.recipients_head, &self.name]).flatten();
        let many = [&self.superior, &self.issuer, &self.kind, &self.summary, &self.subject];
        let many = many.into_iter().chain([
            &self.addressees,
            &self.recipients,
            &self.authority,
            &self.enclosed,
            &self.rest,
        ]);
        let headings = self
            .appendices
            .iter()
            .flat_map(|it| std::iter::once(&it.heading).chain(&it.title).chain(&it.enclosed));
        one.chain(many.flatten()).chain(headings).chain(self.body()).collect()
    }
}

fn take_enclosed(text: &mut Vec<Line>, page: usize) -> Vec<Line> {
    let Some(at) = text.iter().position(|it| it.page == page && it.text.starts_with("(Kèm theo"))
    else {
        return Vec::new();
    };
    let mut taken = vec![text.remove(at)];
    while taken.last().is_some_and(|it| !it.text.ends_with(')')) && at < text.len() {
        taken.push(text.remove(at));
    }
    taken
}
