//! What changed, as the comment of a merge request: one that is found again by a hidden mark, and
//! updated.

use std::fmt::Write;

use hoso::compare::{Changes, DocumentChange, Fate, FaultSeen, ResultChange, alike};
use hoso::diagnostic::Severity;
use hoso::words::{Lang, Said};

use super::said;

/// What a comment begins with, so that the next run finds it; nobody sees it.
const MARK: &str = "<!-- hoso-diff -->";

/// How many lines of one sort are shown: forges take comments of some length alone.
const SHOWN: usize = 100;

/// The comment.
pub(super) fn written(changes: &Changes, revision: &str, lang: Lang) -> String {
    let mut page = Page { text: format!("{MARK}\n"), lang };
    let Changes { results, documents, new_faults, gone_faults } = changes;
    let made = documents.iter().filter(|it| it.fate != Fate::Attached).collect::<Vec<_>>();
    let (results_count, made_count) = (results.len(), made.len());
    let (new, gone) = (said::counted(new_faults), said::counted(gone_faults));
    page.line(&format!(
        "### {}",
        lang.of(Said::of("Thay đổi này làm đổi gì", "What this change does"))
    ));
    page.line("");
    page.line(&lang.of(Said::new(
        format!("So với `{revision}`: **{results_count} kết quả, {made_count} văn bản đổi; mới: {}; đã hết: {}.**", new.vi, gone.vi),
        format!("Against `{revision}`: **{results_count} result(s), {made_count} document(s) change; new: {}; gone: {}.**", new.en, gone.en),
    )));
    page.faults(Said::of("Lỗi, cảnh báo mới", "New faults"), new_faults);
    page.results(results);
    page.documents(&made);
    let attached = documents.len() - made.len();
    if attached > 0 {
        page.line("");
        page.line(&lang.of(Said::new(
            format!("{attached} văn bản khác giữ nguyên trang, chỉ đổi số liệu đính kèm."),
            format!(
                "{attached} more document(s) keep their pages; the data attached to them changes."
            ),
        )));
    }
    page.faults(Said::of("Lỗi, cảnh báo đã hết", "Faults that are gone"), gone_faults);
    page.text.trim_end().to_owned()
}

struct Page {
    text: String,
    lang: Lang,
}

impl Page {
    fn line(&mut self, text: &str) {
        // A text grows.
        let _ = writeln!(self.text, "{text}");
    }

    fn row(&mut self, cells: &[String]) {
        let cells: Vec<_> = cells.iter().map(|it| cell(it)).collect();
        self.line(&format!("| {} |", cells.join(" | ")));
    }

    fn heads<const COLUMNS: usize>(&mut self, heads: Said<[&str; COLUMNS]>) {
        let heads = self.lang.of(heads);
        self.line("");
        self.line(&format!("| {} |", heads.join(" | ")));
        self.line(&format!("|{}", "---|".repeat(COLUMNS)));
    }

    fn more(&mut self, all: usize) {
        if let Some(more) = all.checked_sub(SHOWN).filter(|it| *it > 0) {
            let said = Said::new(
                format!("… và {more} dòng nữa: chạy `hoso diff` để xem."),
                format!("… and {more} more: run `hoso diff` to see them."),
            );
            self.line("");
            self.line(&self.lang.of(said));
        }
    }

    fn results(&mut self, all: &[ResultChange]) {
        if all.is_empty() {
            return;
        }
        self.heads(Said::of(
            ["đơn vị", "kỳ", "bộ quy định", "trước", "nay", "tiêu chí"],
            ["unit", "period", "rulebook", "before", "now", "criteria"],
        ));
        let lang = self.lang;
        for it in all.iter().take(SHOWN) {
            let criteria = it.criteria.iter().map(|it| said::criterion(it, lang));
            self.row(&[
                it.name.clone(),
                it.period.clone(),
                it.rulebook.clone(),
                said::came(&it.before, lang),
                said::came(&it.after, lang),
                criteria.collect::<Vec<_>>().join("; "),
            ]);
        }
        self.more(all.len());
    }

    fn documents(&mut self, all: &[&DocumentChange]) {
        if all.is_empty() {
            return;
        }
        self.heads(Said::of(
            ["văn bản", "đơn vị", "kỳ", "thay đổi", "vì"],
            ["document", "unit", "period", "change", "because of"],
        ));
        let lang = self.lang;
        for it in all.iter().take(SHOWN) {
            self.row(&[
                format!("{} ({})", it.title, it.form),
                it.name.clone(),
                it.period.clone(),
                said::fate(it, lang),
                said::few(&it.because_of, lang).join(", "),
            ]);
        }
        self.more(all.len());
    }

    fn faults(&mut self, head: Said<&str>, all: &[FaultSeen]) {
        if all.is_empty() {
            return;
        }
        self.line("");
        self.line(&format!("**{}**", self.lang.of(head)));
        self.line("");
        let all = alike(all);
        for it in all.iter().take(SHOWN) {
            let severity = if it.first.is_error() { Severity::Error } else { Severity::Warning };
            let severity = self.lang.of(severity.called());
            let text = inert(&said::fault(it, self.lang));
            self.line(&format!("- {severity}: {text}"));
        }
        self.more(all.len());
    }
}

/// A text that neither ends a cell nor begins a tag, whatever it holds.
fn cell(text: &str) -> String {
    inert(text).replace('|', "\\|")
}

fn inert(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    text.replace('&', "&amp;").replace('<', "&lt;").replace('@', "&#64;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_stays_in_its_cell_and_calls_nobody() {
        assert_eq!(cell("a|b\n<script> @all &"), "a\\|b &lt;script> &#64;all &amp;");
    }
}
