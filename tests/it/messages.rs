//! The page on codes: written from what the program says of each.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::Path;
use std::{env, fs};

use hoso::check::{Instance, explained};
use hoso::diagnostic::Code;
use hoso::load::{InMemory, load};

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
    page + &declared()
}

/// The codes that the declarations which come with the program bring along.
fn declared() -> String {
    let project = load(&InMemory::default()).project;
    let mut page = String::from(
        "\n# Mã của tệp khai báo\n\nTrường và bộ quy định tự đặt mã của mình (`check`, `part_of`). Dưới đây là mã của những tệp có sẵn; ví dụ lập từ chính công thức khai báo. Trong ngoặc vuông là nhãn của trường có giá trị in ở đó.\n",
    );
    let mut seen = BTreeSet::new();
    for check in project.dictionary.all_checks().filter(|it| seen.insert(it.code.clone())) {
        for it in explained(&project, &check.code) {
            let weight = it.severity.called().vi;
            write!(page, "\n## `{}` ({weight})\n\n{}\n", check.code, it.about.vi).unwrap();
            if let Some(help) = it.help {
                write!(page, "\nGợi ý: {}\n", help.vi).unwrap();
            }
            let Instance { wrong, right, says, .. } = it.instance.unwrap();
            let told = format!("{weight}[{}]: {}", check.code, says.vi);
            for (head, text) in [("Ví dụ sai", wrong), ("Thông báo", told), ("Nên là", right)]
            {
                write!(page, "\n{head}:\n\n```text\n{text}\n```\n").unwrap();
            }
            if let Some(law) = it.law {
                write!(page, "\nCăn cứ: {law}.\n").unwrap();
            }
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

#[test]
fn a_code_that_is_declared_is_explained_with_an_example_that_is_so_and_its_law() {
    let sandbox = Sandbox::new();
    let said = sandbox.prints("help online-at-low-level");
    assert!(
        said.starts_with(
            "lỗi[online-at-low-level]\n\n[Hồ sơ trực tuyến: Tiếp nhận] hồ sơ trực tuyến ở [Mức độ], mức độ không nhận hồ sơ\ngợi ý: nâng `level`"
        ),
        "{said}"
    );
    assert!(said.ends_with("Căn cứ: Điều 3 Nghị định 43/2011/NĐ-CP\n"), "{said}");
    // The example brings about what is said of it, and the other does not.
    let part = |head: &str, next: &str| {
        let (_, text) = said.split_once(head).unwrap();
        text.split_once(next).unwrap().0.replace("\n  ", "\n").replace("\"…\"", "\"1.000894\"")
    };
    let (wrong, right) = (part("Ví dụ sai:", "\nThông báo:"), part("\nNên là:", "\nCăn cứ:"));
    let found = Sandbox::record(&wrong).finds("check");
    let told = part("\nThông báo:", "\nNên là:");
    assert!(found.contains(told.trim()), "{wrong}\n{found}");
    let found = Sandbox::record(&right).finds("check");
    assert!(!found.contains("online-at-low-level"), "{right}\n{found}");

    // One of a rulebook's own folder rests on the rulebook's document.
    let said = sandbox.prints("help column-7");
    assert!(said.contains("\nCăn cứ: 01/2020/TT-VPCP ngày 21/10/2020 của Văn phòng Chính phủ: "));
    let en = sandbox.prints("--lang en help column-7");
    assert!(en.contains("\nSaid of it:\n  error[column-7]: column 7 (resolved) is "), "{en}");
}
