//! The page on measuring: its table is what the program asks for.

use std::fmt::Write;
use std::fs;

use hoso::inspect::{Inspection, UNMEASURED};

/// What begins the part that the program writes.
const BEGIN: &str = "<!-- Từ đây trở xuống do chương trình viết ra. -->\n";

/// That the page lists every requirement, and what is not measured.
#[track_caller]
pub(crate) fn hold(inspection: &Inspection) {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/do-trang.md");
    let page = fs::read_to_string(file).unwrap();
    let (head, _) = page.split_once(BEGIN).expect("where the table begins");
    let mut wanted = format!("{head}{BEGIN}\n## Yêu cầu\n\n");
    wanted.push_str("| mã | điều khoản | về | phải | nếu sai, cần làm |\n|---|---|---|---|---|\n");
    for it in &inspection.findings {
        let (id, article) = (it.id, it.article);
        let (about, required, todo) = (it.about.vi, it.required.vi, it.todo.vi);
        let _ = writeln!(wanted, "| `{id}` | {article} | {about} | {required} | {todo} |");
    }
    wanted.push_str("\n## Không đo\n\n");
    for it in UNMEASURED {
        let _ = writeln!(wanted, "* {}", it.vi);
    }
    if std::env::var("HOSO_BLESS").is_ok() {
        fs::write(file, &wanted).unwrap();
        return;
    }
    assert_eq!(page, wanted);
}
