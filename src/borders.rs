//! Every border of the program as a function of bytes: what comes in from elsewhere.
//!
//! Whatever the bytes are, a border comes to an end, says no untruth of its own, and does not
//! stop the program. Tests throw anything at them (`tests/borders`).

use std::cell::RefCell;
use std::collections::BTreeMap;

use crate::build::{self, Opened};
use crate::diagnostic::formats::{Look, draw};
use crate::docket::Selection;
use crate::edit::Stated;
use crate::load::{self, InMemory, load};
use crate::model::{Key, Period, UnitId};
use crate::sheet::{self, Meant};
use crate::words::Lang;
use crate::{inspect, store, typeset};

/// A border by its name, and what lets bytes in there.
pub type Border = (&'static str, fn(&[u8]));

/// The borders by their names, which are those of the folders of their examples.
pub const ALL: [Border; 8] = [
    ("record", record),
    ("rulebook", rulebook),
    ("workbook", workbook),
    ("pdf", pdf),
    ("wire", wire),
    ("memory", memory),
    ("picture", picture),
    ("grid", grid),
];

/// The files of a project of one commune.
const FILES: [(&str, &str); 4] = [
    (
        "data/catalogs/commune.yaml",
        "title: Danh mục\nprocedures:\n  - {code: \"1.000894\", name: Đăng ký kết hôn, sector: Hộ tịch, tier: commune}\n  - {code: \"1.000656\", name: Đăng ký khai tử, sector: Hộ tịch, tier: commune}\n",
    ),
    ("data/units/dong-nai/unit.yaml", "kind: province\nname: tỉnh Đồng Nai\nplace: Đồng Nai\n"),
    (
        "data/units/dong-nai/xuan-loc/unit.yaml",
        "kind: district\nname: huyện Xuân Lộc\nplace: Xuân Lộc\n",
    ),
    (
        "data/units/dong-nai/xuan-loc/xuan-dinh/unit.yaml",
        "kind: commune\nname: xã Xuân Định\nplace: Xuân Định\n",
    ),
];

const RECORD: &str = "procedures:\n  - {code: \"1.000894\", level: 2, online: {received: 3, resolved: 2}}\n  - {code: \"1.000656\", level: 3}\n";

/// How many findings are drawn.
const DRAWN: usize = 50;

fn key() -> Key {
    Key::new(&UnitId::new("dong-nai/xuan-loc/xuan-dinh"), Period::whole(2018))
}

fn opened(more: &[(&str, &str)]) -> Opened {
    Opened::of(load(&InMemory::new(FILES.into_iter().chain(more.iter().copied()))))
}

thread_local! {
    /// The project, read once: most borders change one record of it.
    static PROJECT: RefCell<Opened> = RefCell::new(opened(&[]));
}

/// Judges all that there is, and says all that is found.
fn said(opened: &Opened) {
    let all = Selection::default();
    for judgement in opened.judgements(&all) {
        let _ = judgement.verdict();
    }
    for document in opened.docket().documents(&all) {
        let _ = document.state();
    }
    for found in opened.survey.found.iter().take(DRAWN) {
        for lang in [Lang::Vi, Lang::En] {
            assert!(!draw(found, &opened.loaded.sources, Look::plain(lang)).is_empty());
        }
    }
}

/// The record of a unit: read, checked, judged. What is written of one that is good reads as
/// the same.
pub fn record(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    PROJECT.with_borrow_mut(|opened| {
        opened.restate(&InMemory::default(), &key(), Some(&text));
        said(opened);
        let project = &opened.loaded.project;
        let good = !opened.survey.found.iter().any(crate::diagnostic::Diagnostic::is_error);
        if let Some(record) = project.records.get(&key()).filter(|_| good) {
            let dictionary = &project.dictionary;
            let written = load::write_record(record, dictionary);
            let (again, found) = load::record::read_record(&written, dictionary, "again");
            assert_eq!(again.as_ref(), Some(record), "{written}\n{found:?}");
        }
        // What a page of the desk begins with.
        let _ = Stated::read(&text);
    });
}

/// A rulebook and its formulas: read, compiled, and used to judge. A single line is a formula.
pub fn rulebook(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    if !text.trim_end().contains('\n') {
        let _ = crate::formula::parse::parse(text.trim_end());
    }
    let files = [
        ("hoso.yaml", "rulebooks: [thu]\n"),
        ("templates/thu/rulebook.yaml", &*text),
        ("templates/thu/paper.typ", "{{ report.title }}\n"),
        ("data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml", RECORD),
    ];
    said(&opened(&files));
}

/// A workbook: opened, read into a record, and sent back with its faults. What is sent back is
/// a workbook.
pub fn workbook(bytes: &[u8]) {
    let file = "x.xlsx";
    let Ok(book) = sheet::open(bytes, file) else { return };
    let Key { unit, period } = key();
    PROJECT.with_borrow_mut(|opened| {
        let meant = Meant { unit: Some(unit), period: Some(period), whole: false };
        let none = |_: &Key| None;
        let (loaded, fonts) = (&mut opened.loaded, &opened.fonts);
        let came = sheet::import(loaded, fonts, (Ok(book), file), &meant, &none);
        if let Some(back) = sheet::marked(bytes, &came.found, Lang::Vi) {
            assert!(sheet::open(&back, file).is_ok(), "{:?}", came.found);
        }
        loaded.project.records = BTreeMap::new();
        loaded.project.settle();
    });
}

/// A PDF of anybody: measured, and looked through for what ours carry.
pub fn pdf(bytes: &[u8]) {
    let _ = inspect::inspect(bytes);
    let _ = typeset::attachment(bytes, "record.yaml");
}

/// What a run and its workers say to each other.
pub fn wire(bytes: &[u8]) {
    let _ = build::understood(bytes);
}

/// What a folder of documents remembers. It speaks of nothing outside of the folder.
pub fn memory(bytes: &[u8]) {
    for path in store::believed(bytes) {
        let steps = || path.split('/');
        assert!(steps().all(|it| !it.is_empty() && it != "." && it != ".."), "{path}");
    }
}

/// A picture of anybody: looked at as either kind.
pub fn picture(bytes: &[u8]) {
    for ending in ["png", "jpg"] {
        let Ok(picture) = load::picture(bytes, ending) else { continue };
        assert!(picture.width > 0 && picture.height > 0);
        // What is left of it is whole, and has nothing more to be left behind.
        assert_eq!(load::picture(&picture.bytes, ending).as_ref(), Ok(&picture));
    }
}

/// A table of anybody.
pub fn grid(bytes: &[u8]) {
    let Ok(grid) = load::grid(&String::from_utf8_lossy(bytes)) else { return };
    let columns = grid.rows[0].len();
    assert!(columns > 1 && grid.rows.iter().all(|it| it.len() == columns), "{grid:?}");
}
