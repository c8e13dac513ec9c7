//! What people say of a criterion that they judge, and what their points come to together.

use std::fmt::Write;

use super::{One, labels, sources};
use crate::formula::{Amount, Kind, Unit};
use crate::judge::Score;
use crate::report::assessed::{Assessed, AssessedClaim, AssessedGrade};
use crate::words::{Said, number};

impl One<'_> {
    /// What the unit claims and what the unit above says of it, each with its place.
    pub(super) fn people(&self) -> String {
        let mut text = String::new();
        if self.bar.is_by_people() {
            let claims = self.choose(Said::of("Đơn vị tự chấm", "Claimed by the unit"));
            let appraises = self.choose(Said::of("Cấp trên thẩm định", "Appraised above"));
            let (claim, appraisal) = (&self.outcome.claim, &self.outcome.appraisal);
            let points = |it: &Option<crate::facts::record::Claim>| {
                it.as_ref().and_then(|it| it.points.clone())
            };
            self.said(claims, points(claim), self.view.claim.as_ref(), &mut text);
            self.said(appraises, points(appraisal), self.view.appraisal.as_ref(), &mut text);
        } else if let Some(claimed) = &self.outcome.claimed {
            let title = self.choose(Said::of("Theo điểm tự chấm", "By what is claimed"));
            let _ = writeln!(text, "{title}: {}.", self.score(claimed));
        }
        text
    }

    /// To what points are rounded, where they are.
    pub(super) fn rounding(&self) -> String {
        let step = self.bar.points.as_ref().and_then(|it| it.round.as_ref());
        let Some(step) = step.filter(|_| self.outcome.counts) else { return String::new() };
        let step = labels::exact(self.words.lang, step, &Kind::Number(Unit::Plain));
        let round = self.choose(Said::of("Điểm được làm tròn đến", "Points are rounded to"));
        format!("{round} {step}.\n")
    }

    fn said(
        &self,
        title: &str,
        points: Option<Amount>,
        said: Option<&AssessedClaim>,
        text: &mut String,
    ) {
        let lang = self.words.lang;
        let unknown = sources::unknown(self.words);
        let Some(said) = said else {
            let _ = writeln!(text, "{title}: {unknown}.");
            return;
        };
        let points = points.map_or_else(
            || unknown.to_owned(),
            |it| {
                let points = labels::exact(lang, &it, &Kind::Number(Unit::Plain));
                format!("{points} {}", self.choose(Said::of("điểm", "point(s)")))
            },
        );
        let _ = write!(text, "{title}: {points}");
        if let Some(file) = &said.file {
            text.push_str(&sources::place(file, said.line));
        }
        let more = [
            (self.choose(Said::of("lý do", "reason")), &said.reason),
            (self.choose(Said::of("minh chứng", "evidence")), &said.evidence),
            (self.choose(Said::of("ngày", "on")), &said.date),
        ];
        for (title, it) in more {
            if let Some(it) = it {
                let _ = write!(text, "; {title}: {it}");
            }
        }
        text.push_str(".\n");
    }

    /// What the mean of all criteria comes to, and its grade.
    pub(super) fn mean(&self, of: &AssessedGrade) -> String {
        let lang = self.words.lang;
        let exact = |it: &str| {
            it.parse().map_or_else(|_| it.to_owned(), |it| number::with_fraction(&it, lang))
        };
        let points: Vec<_> = of.points.split("..").map(exact).collect();
        let points = points.join(self.choose(Said::of(" đến ", " to ")));
        let or = self.choose(Said::of(" hoặc ", " or "));
        let grade = of.grade.clone().unwrap_or_else(|| of.possible.join(or));
        let most = exact(&of.of);
        self.choose(Said::of(
            format!("Bình quân của đơn vị: {points} trên {most} điểm, mức {grade}.\n"),
            format!("Mean of the unit: {points} of {most} point(s), grade {grade}.\n"),
        ))
    }

    /// What all criteria come to together, by the appraisal and by the unit's own claims.
    pub(super) fn totals(&self, total: Option<&Score>, claimed: &Score, of: &Assessed) -> String {
        let Some(total) = total else { return String::new() };
        let title = self.choose(Said::of("Tổng điểm của đơn vị", "All points of the unit"));
        let by_claims = self.choose(Said::of("theo tự chấm", "by its own claims"));
        let (total, claimed) = (self.score(total), self.score(claimed));
        let grades = of.grades.iter().filter_map(|it| it.grade.as_deref());
        let grade = self.choose(Said::of("mức", "grade"));
        let total = grades.fold(total, |total, it| format!("{total}, {grade} {it}"));
        if of.unappraised.is_empty() {
            return format!("{title}: {total}; {by_claims}: {claimed}.\n");
        }
        let open = of.unappraised.join(", ");
        let draft = self.choose(Said::of(
            format!("còn là dự thảo, chưa thẩm định tiêu chí {open}"),
            format!("a draft: {open} are not appraised"),
        ));
        format!("{title}: {total} ({draft}); {by_claims}: {claimed}.\n")
    }
}
