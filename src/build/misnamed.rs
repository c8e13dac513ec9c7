//! Cases that prove nothing as they are written: names that nothing bears, a period that the
//! rulebook does not speak of, no expectation at all.

use super::expected::expected;
use super::outcomes::asks_for_judgement;
use crate::diagnostic::{Code, Diagnostic, NodePath, Place, RulebookFault, meant};
use crate::facts::{Dictionary, Record};
use crate::law::case::Case;
use crate::layout::cases_file;
use crate::model::FormId;
use crate::project::{Law, Project};
use crate::words::{Said, nearest};

/// What is wrong with a case before it is run, at its place among those of the rulebook.
pub(super) fn misnamed(
    project: &Project,
    (id, law): (&str, &Law),
    (place, case): (usize, &Case<Record>),
) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let path = NodePath::root().index(place);
    let mut add = |fault: RulebookFault, path: NodePath| {
        found.push(Diagnostic::new(fault, Place::value(cases_file(id), path)));
    };
    if expected(case).is_empty() && !case.faulty {
        add(nothing(), path.key("name"));
    }
    let outside = case.period.filter(|it| !law.rulebook.covers(*it));
    if let Some(period) = outside.filter(|_| case.judged != Some(false) && asks_for_judgement(case))
    {
        add(not_covered(&period.to_string()), path.key("period"));
    }
    let forms = || law.rulebook.forms.keys().map(FormId::as_str);
    for (key, all) in [("owed", &case.owed), ("not_owed", &case.not_owed)] {
        for (at, form) in all.iter().enumerate().filter(|(_, it)| !forms().any(|form| form == **it))
        {
            let fault =
                RulebookFault::NoForm { form: form.clone(), nearest: nearest(form, forms()) };
            add(fault, path.key(key).index(at));
        }
    }
    let known = codes(&project.dictionary);
    let own = [("faults", case.faults.as_ref()), ("no_faults", Some(&case.no_faults))];
    let mut all: Vec<_> = own.map(|(key, it)| (path.key(key), it)).into();
    for (form, it) in &case.documents {
        let path = path.key("documents").key(form);
        all.push((path.key("faults"), it.faults.as_ref()));
        all.push((path.key("no_faults"), Some(&it.no_faults)));
    }
    for (path, all) in all {
        for (at, code) in all.into_iter().flatten().enumerate() {
            if !known.contains(&code.as_str()) {
                add(no_code(code, &known), path.index(at));
            }
        }
    }
    found
}

/// All codes that a record may be told: those of the program, and of the checks that are
/// declared.
fn codes(dictionary: &Dictionary) -> Vec<&str> {
    let mut all: Vec<&str> = dictionary.all_checks().map(|it| &*it.code).collect();
    for it in Code::all() {
        all.push(it.as_str());
    }
    all
}

fn nothing() -> RulebookFault {
    RulebookFault::Written {
        fact: Said::new(
            "trường hợp này không nêu kết quả nào phải ra",
            "this case says nothing of what must come out",
        ),
        help: Some(Said::new(
            "thêm `verdict`, `expect`, `points`, `faults` …",
            "add `verdict`, `expect`, `points`, `faults` …",
        )),
    }
}

fn not_covered(period: &str) -> RulebookFault {
    RulebookFault::Written {
        fact: Said::new(
            format!("bộ quy định không nói về kỳ {period}, nên không xét đơn vị nào"),
            format!("the rulebook does not speak of {period}, and judges nobody"),
        ),
        help: Some(Said::new(
            "chọn kỳ theo `years`, `spans` của bộ quy định; nếu muốn thử đúng điều ấy, ghi `judged: false`",
            "choose a period by `years` and `spans` of the rulebook; if just that is meant, state `judged: false`",
        )),
    }
}

fn no_code(code: &str, known: &[&str]) -> RulebookFault {
    RulebookFault::Written {
        fact: Said::new(
            format!("không có mã thông báo `{code}`"),
            format!("there is no code `{code}`"),
        ),
        help: nearest(code, known.iter().copied()).map(|it| meant(&it)),
    }
}
