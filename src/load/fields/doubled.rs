//! What is declared and takes no effect, or has a name that stands for something else: cases
//! that nothing reaches, codes of two meanings.

use super::entry::{Entry, Words};
use super::faults::words;
use super::names::Declared;
use crate::diagnostic::{Code, Diagnostic};

/// Says which codes of checks are the program's own, or stand in another file already: people
/// search for a code, and it means one thing. Within a file several checks may share one.
pub(super) fn codes(declared: &Declared, found: &mut Vec<Diagnostic>) {
    let of_rows = declared.tables.iter().flat_map(|it| it.entry.items_of("check"));
    let mut before: Vec<Entry> = Vec::new();
    for code in declared.checks.iter().cloned().chain(of_rows).filter_map(|it| it.get("code")) {
        let text = code.own_text().unwrap_or_default();
        let same = |it: &&Entry| it.own_text() == Some(text);
        if Code::all().into_iter().any(|it| it.as_str() == text) {
            found.push(code.wrong(own_code(text)));
        } else if let Some(first) = before.iter().find(same) {
            if first.source.file != code.source.file {
                found.push(code.wrong(code_twice(text)).first(first.place()));
            }
        } else {
            before.push(code);
        }
    }
}

fn own_code(code: &str) -> Words {
    words(
        format!("mã `{code}` là của chương trình"),
        format!("code `{code}` is the program's own"),
        Some(("đặt mã khác", "give it another code")),
    )
}

fn code_twice(code: &str) -> Words {
    words(
        format!("mã `{code}` đã dùng ở tệp khác"),
        format!("code `{code}` stands in another file already"),
        Some((
            "đặt mã khác: người đọc tra thông báo theo mã",
            "give it another: people look messages up by their code",
        )),
    )
}

/// A case that an earlier one always comes before.
pub(super) fn taken_case() -> Words {
    let en = "nothing reaches this case: one before it takes all that meets this condition";
    words(
        "không gì tới được trường hợp này: trường hợp ở trên đã nhận hết những gì thỏa điều kiện"
            .to_owned(),
        en.to_owned(),
        Some((
            "xếp trường hợp hẹp hơn lên trước, hoặc xem lại điều kiện",
            "put the narrower case first, or look at the condition",
        )),
    )
}
