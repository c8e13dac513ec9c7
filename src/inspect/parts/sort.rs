//! What sort of document it is, and so which parts it has to have.

use super::Parts;
use crate::inspect::kinds;

/// A sort of document.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::inspect) enum Sort {
    /// With its kind and abstract in the middle (form 1.4).
    #[default]
    Titled,
    /// A decision (forms 1.2, 1.3).
    Decision,
    /// A resolution (form 1.1).
    Resolution,
    /// A letter, with its subject below its number (form 1.5).
    Letter,
    /// What goes with another document, in a file of its own (forms 2.1, 2.2).
    Enclosed,
}

impl Parts {
    pub(super) fn sorted(&self) -> Sort {
        let annexed = self.appendices.first().is_some_and(|it| it.page == 0);
        if annexed || !self.enclosed.is_empty() {
            return Sort::Enclosed;
        }
        if self.is_kind("QUYẾT ĐỊNH") {
            return Sort::Decision;
        }
        if self.is_kind("NGHỊ QUYẾT") {
            return Sort::Resolution;
        }
        let named = self.number.as_ref().is_some_and(|it| kinds::of_symbol(&it.text).is_some());
        if !self.subject.is_empty() || self.kind.is_empty() && !named {
            return Sort::Letter;
        }
        Sort::Titled
    }

    /// The requirements that have to be seen to be judged.
    pub(in crate::inspect) fn needed(&self) -> Vec<&'static str> {
        let mut all = vec!["nation", "motto", "issuer", "number", "date", "body", "ending"];
        all.extend(["recipients-head", "recipients", "signatory"]);
        // Of a draft, or of a page with made-up numbers, nobody is known who signs it.
        if self.notices.is_empty() {
            all.push("name");
        }
        // The form of minutes (1.9) has no date, for they say when they begin and end; that of
        // telegrams (1.6) says whom they go to.
        if self.is_kind("BIÊN BẢN") {
            all.retain(|it| *it != "date");
        }
        if self.is_kind("CÔNG ĐIỆN") {
            all.push("addressees");
        }
        match self.sort {
            Sort::Titled => all.extend(["kind", "abstract"]),
            Sort::Decision | Sort::Resolution => {
                all.extend(["abstract", "authority", "decides", "bases"]);
            }
            Sort::Letter => all.extend(["subject", "addressees"]),
            Sort::Enclosed => return Vec::new(),
        }
        all
    }
}
