//! Which line is which component of an official document (Nghị định 30, PL.I/IV).
//!
//! Recognised by what a line says and where it stands, never by how it looks: a motto in
//! the wrong size is still the motto. What is not recognised is not found.

mod after;
mod before;
mod beside;
mod closing;
mod copied;
mod sort;
mod take;

pub(super) use before::{MOTTO, NATION, is_wired};
pub(super) use copied::{COPIES, Copy};
pub(super) use sort::Sort;

use super::read::{Area, Length, Sheet, mm10};
use super::shapes::edges;
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
    /// Where the text has ended: the page, and the height on it.
    pub closed: Option<(usize, Length)>,
    /// 7a, 7b.
    pub authority: Vec<Line>,
    pub name: Option<Line>,
    /// Who signs besides: posts, and the name far below.
    pub others: Vec<Line>,
    /// Whether they stand above who receives it, as in minutes (form 1.9).
    pub signed_above: bool,
    /// Numbers in the top margin, by page.
    pub page_numbers: Vec<Line>,
    /// 10 and 11: marks of secrecy and urgency, where it may go; with what frames them.
    pub stamps: Vec<Line>,
    pub frames: Vec<Area>,
    /// 12: who typed it, and how many copies.
    pub typist: Vec<Line>,
    /// 13 and 14: where the agency is, what a copy or a signature says of itself.
    pub beside: Vec<Line>,
    /// "DỰ THẢO", and the lines that say that numbers are made up, or that a page compares alone.
    pub notices: Vec<Line>,
    /// What copies on paper say of themselves, below all else.
    pub copies: Vec<Copy>,
    /// The appendices.
    pub appendices: Vec<Appendix>,
    /// What sort of document it is.
    pub sort: Sort,
    /// What goes with another document says so below its title.
    pub enclosed: Vec<Line>,
    /// Where the text begins and ends, from left to right.
    pub left: Length,
    pub right: Length,
    /// How much farther right it may end, where no line is as long as a line may be: the margin
    /// is 15 mm at least.
    pub open: Length,
    /// Where it begins and ends on each page: one on its side is wider.
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

const DRAFT: &str = "DỰ THẢO";
/// How the line ends that says that a page compares alone.
const COMPARED: &str = "; chỉ để đối chiếu.";
const SAMPLE: &str = "Số liệu mẫu, không phải số liệu thật của đơn vị.";

/// Sorts the lines of all pages.
pub(super) fn parts(sheets: &[Sheet]) -> Parts {
    let mut parts = Parts::default();
    let mut text: Vec<Line> = Vec::new();
    for line in sheets.iter().enumerate().flat_map(|(page, it)| lines(it, page)) {
        let height = sheets.get(line.page).map_or(0, |it| it.height);
        let compares = line.text.ends_with(COMPARED) && line.baseline > height - mm10(200);
        if line.text == DRAFT || line.text == SAMPLE || compares {
            parts.notices.push(line);
        } else if beside::is_page_number(&line, height) {
            parts.page_numbers.push(line);
        } else {
            text.push(line);
        }
    }
    let text = parts.take_beside(sheets, text);
    // Pages of one width have their edges in common: a line may not reach them on each.
    parts.edges = sheets.iter().map(|it| edges(sheets, &text, it.width)).collect();
    (parts.left, parts.right) = parts.edges.first().copied().unwrap_or_default();
    let full = |it: &Line| it.area.width() * 10 > (parts.right - parts.left) * 9;
    let width = sheets.first().map_or(0, |it| it.width);
    if !text.iter().any(full) {
        parts.open = (width - mm10(150) - parts.right).max(0);
    }
    let text = parts.take_copies(sheets, text);
    let text = parts.take_letterhead(text);
    let text = parts.take_appendices(text);
    let text = parts.take_notes(sheets, text);
    let text = parts.take_closing(text);
    let text = parts.take_title(sheets, text);
    parts.take_body(sheets, text);
    parts.sort = parts.sorted();
    parts
}

impl Parts {
    /// The middle of the text, from left to right.
    pub(super) fn middle(&self) -> Length {
        i64::midpoint(self.left, self.right)
    }

    /// How far something is from the middle of a page's text.
    pub(super) fn off_middle(&self, page: usize, area: Area) -> Length {
        let (off, open) = (area.middle() - self.middle_on(page), self.open / 2);
        if off > 0 { (off - open).max(0) } else { -off }
    }

    /// The middle of a page's text.
    pub(super) fn middle_on(&self, page: usize) -> Length {
        self.edges.get(page).map_or(self.middle(), |(left, right)| i64::midpoint(*left, *right))
    }

    /// The posts of who signs besides: what stands above the room for a signature.
    pub(super) fn other_posts(&self) -> Vec<&Line> {
        let apart = |it: &[Line]| it[1].baseline - it[0].baseline > mm10(150);
        let end = self.others.windows(2).position(apart).map_or(self.others.len(), |at| at + 1);
        self.others.iter().take(end).collect()
    }

    /// The kind of document, in whatever letters.
    pub(super) fn is_kind(&self, name: &str) -> bool {
        let kind: String = self.kind.iter().map(|it| it.text.as_str()).collect();
        folded(&kind) == folded(name)
    }

    /// How many issue it: their names stand below each other, parted by dashes.
    pub(super) fn issuers(&self) -> usize {
        let before = self.issuer.iter().rev().skip(1);
        1 + before.filter(|it| it.text.ends_with(['-', '–'])).count()
    }

    /// How many sign it: posts in capitals, far above a name.
    pub(super) fn signers(&self) -> usize {
        let all = &self.others;
        let begins = |at: usize| {
            let before = at.checked_sub(1).map(|it| &all[it]);
            let parted = before.is_none_or(|before| {
                let apart = all[at].baseline - before.baseline;
                !before.is_upper() || !(0..=mm10(150)).contains(&apart)
            });
            all[at].is_upper() && parted
        };
        let others = (0..all.len()).filter(|it| begins(*it)).count();
        others + usize::from(!self.authority.is_empty())
    }

    /// The lines of the main text.
    pub(super) fn body(&self) -> impl Iterator<Item = &Line> {
        self.paragraphs.iter().flatten()
    }

    /// Every line but page numbers and notices.
    pub(super) fn all(&self) -> Vec<&Line> {
        self.known().into_iter().chain(&self.rest).collect()
    }

    /// Those of them that are known for a part of the document.
    pub(super) fn known(&self) -> Vec<&Line> {
        let one = [&self.nation, &self.motto, &self.number, &self.date, &self.call];
        let one = one.into_iter().chain([&self.recipients_head, &self.name]).flatten();
        let many = [&self.superior, &self.issuer, &self.kind, &self.summary, &self.subject];
        let many = many.into_iter().chain([
            &self.addressees,
            &self.recipients,
            &self.authority,
            &self.others,
            &self.enclosed,
            &self.typist,
        ]);
        let headings = self
            .appendices
            .iter()
            .flat_map(|it| std::iter::once(&it.heading).chain(&it.title).chain(&it.enclosed));
        one.chain(many.flatten()).chain(headings).chain(self.body()).collect()
    }
}
