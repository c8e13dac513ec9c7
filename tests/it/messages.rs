//! The page on codes: written from what the program says of each.

use std::fmt::Write;
use std::path::Path;
use std::{env, fs};

use hoso::diagnostic::Code;

use crate::sandbox::Sandbox;

const PAGE: &str = "docs/thong-bao.md";

fn page() -> String {
    let mut page = String::from(
        "# Thông báo\n\nMỗi thông báo có một mã trong ngoặc vuông, như `lỗi[syntax]`. `hoso help MÃ` in đúng những dòng dưới đây; `--lang en` in bằng tiếng Anh.\n",
    );
    for code in Code::all() {
        let (weight, about) = (code.severity().called().vi, code.about().vi);
        write!(page, "\n## `{}` ({weight})\n\n{about}\n", code.as_str()).unwrap();
        let example = code.example();
        let lines = [("Ví dụ sai", &example.wrong), ("Nên là", &example.right)];
        for (head, text) in lines {
            write!(page, "\n{head}:\n\n```text\n{text}\n```\n").unwrap();
        }
        if let Some(law) = example.law {
            write!(page, "\nCăn cứ: {law}.\n").unwrap();
        }
    }
    page
}

#[test]
fn the_page_has_what_the_program_says_of_each_code() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(PAGE);
    if env::var_os("HOSO_BLESS").is_some() {
        fs::write(&path, page()).unwrap();
    }
    assert_eq!(fs::read_to_string(&path).unwrap(), page(), "run with HOSO_BLESS=1");
}

#[test]
fn a_code_is_explained_where_somebody_asks_for_it() {
    let sandbox = Sandbox::empty();
    fs::create_dir_all(sandbox.root()).unwrap();
    let vi = sandbox.prints("help no-such-date");
    assert!(vi.starts_with("lỗi[no-such-date]\n\nNgày ghi theo ISO 8601"), "{vi}");
    assert!(vi.contains("Đúng: 2018-06-15\n\nLỗi: chưa sửa thì"), "{vi}");
    assert!(vi.ends_with("Ví dụ sai:\n  date: 2018-02-30\nNên là:\n  date: 2018-02-28\n"), "{vi}");
    // A code that is called as a command is explained as well.
    let both = sandbox.prints("help check");
    assert!(both.starts_with(sandbox.prints("check --help").trim_end()), "{both}");
    assert!(both.contains("\n\nlỗi[check]\n\n"), "{both}");
    let en = sandbox.prints("--lang en help no-such-date");
    assert!(en.starts_with("error[no-such-date]\n\nDates are written by ISO 8601"), "{en}");
    assert_eq!(sandbox.prints("help build"), sandbox.prints("build --help"));
    assert_eq!(sandbox.prints("help"), sandbox.prints("--help"));
    sandbox.says(
        "help no-such-dat",
        2,
        "lỗi: không có lệnh hay mã thông báo `no-such-dat`; có phải ý là `no-such-date`?",
    );
}
