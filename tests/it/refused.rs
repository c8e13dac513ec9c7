//! Command lines that cannot be understood: said in the user's language, with what to write.

use crate::sandbox::Sandbox;

/// A command, and what is said of it in both languages.
const REFUSED: [(&str, &str, &str); 17] = [
    (
        "build --partition 9/4",
        "lỗi: `--partition` không nhận `9/4`\n  = gợi ý: ghi `K/N`: phần thứ K trong N phần, như `2/8`; K từ 1 đến N, N không quá 10000",
        "error: `--partition` does not take `9/4`\n  = help: write `K/N`, part K of N, such as `2/8`; K from 1 to N, N at most 10000",
    ),
    (
        "list --parts 0",
        "lỗi: `--parts` không nhận `0`\n  = gợi ý: ghi số nguyên từ 1 đến 10000",
        "error: `--parts` does not take `0`\n  = help: write a whole number from 1 to 10000",
    ),
    (
        "build --jobs x",
        "lỗi: `--jobs` không nhận `x`\n  = gợi ý: ghi số nguyên từ 1, như `4`",
        "error: `--jobs` does not take `x`\n  = help: write a whole number from 1, such as `4`",
    ),
    (
        "build --jobs 0",
        "lỗi: `--jobs` không nhận `0`\n  = gợi ý: ghi số nguyên từ 1, như `4`",
        "error: `--jobs` does not take `0`\n  = help: write a whole number from 1, such as `4`",
    ),
    (
        "serve --port abc",
        "lỗi: `--port` không nhận `abc`\n  = gợi ý: ghi số cổng từ 1 đến 65535, như `8080`; bỏ `--port` thì máy tự chọn",
        "error: `--port` does not take `abc`\n  = help: write the number of a port from 1 to 65535, such as `8080`; without `--port` a free one is taken",
    ),
    (
        "assess --period 2018-h3",
        "lỗi: `--period` không nhận `2018-h3`\n  = gợi ý: ghi kỳ như `2026`, `2026-9m` (9 tháng đầu), `2026-h2` (6 tháng cuối), `2026-h1` (6 tháng đầu), `2026-q3` (quý III), `2026-07` (tháng 7) hoặc `2026-01-01_2026-05-31` (từ ngày 01 tháng 01 đến ngày 31 tháng 5)",
        "error: `--period` does not take `2018-h3`\n  = help: write a period such as `2026`, `2026-9m` (9 months), `2026-h2` (last 6 months), `2026-h1` (first 6 months), `2026-q3` (quarter 3), `2026-07` (month 7) or `2026-01-01_2026-05-31` (from 2026-01-01 to 2026-05-31)",
    ),
    (
        "assess --period",
        "lỗi: `--period` thiếu giá trị\n  = gợi ý: ghi kỳ như `2026`, `2026-9m` (9 tháng đầu), `2026-h2` (6 tháng cuối), `2026-h1` (6 tháng đầu), `2026-q3` (quý III), `2026-07` (tháng 7) hoặc `2026-01-01_2026-05-31` (từ ngày 01 tháng 01 đến ngày 31 tháng 5)",
        "error: `--period` lacks its value\n  = help: write a period such as `2026`, `2026-9m` (9 months), `2026-h2` (last 6 months), `2026-h1` (first 6 months), `2026-q3` (quarter 3), `2026-07` (month 7) or `2026-01-01_2026-05-31` (from 2026-01-01 to 2026-05-31)",
    ),
    (
        "check --format xml",
        "lỗi: `--format` không nhận `xml`\n  = gợi ý: chọn một trong: `human`, `short`, `json`, `sarif`, `github`, `gitlab`, `junit`",
        "error: `--format` does not take `xml`\n  = help: choose one of `human`, `short`, `json`, `sarif`, `github`, `gitlab`, `junit`",
    ),
    (
        "check --format jsn",
        "lỗi: `--format` không nhận `jsn`\n  = gợi ý: có phải ý là `json`?",
        "error: `--format` does not take `jsn`\n  = help: is `json` meant?",
    ),
    (
        "build --prun",
        "lỗi: không có tham số `--prun`\n  = gợi ý: có phải ý là `--prune`?",
        "error: there is no argument `--prun`\n  = help: is `--prune` meant?",
    ),
    (
        "extract a.pdf b.pdf",
        "lỗi: thừa `b.pdf`\n  = gợi ý: xem `hoso --help`",
        "error: `b.pdf` is one too many\n  = help: see `hoso --help`",
    ),
    (
        "explain",
        "lỗi: thiếu `<ĐƠN_VỊ>`, `<TIÊU_CHÍ>`\n  = gợi ý: ví dụ: `hoso explain dong-nai/xuan-loc/xuan-dinh 1`",
        "error: `<UNIT>`, `<CRITERION>` is missing\n  = help: for example `hoso explain dong-nai/xuan-loc/xuan-dinh 1`",
    ),
    (
        "chek",
        "lỗi: không có lệnh `chek`\n  = gợi ý: có phải ý là `check`?",
        "error: there is no command `chek`\n  = help: is `check` meant?",
    ),
    (
        "build --check --force",
        "lỗi: `--check` không đi cùng `--force`\n  = gợi ý: xem `hoso --help`",
        "error: `--check` does not go with `--force`\n  = help: see `hoso --help`",
    ),
    (
        "assess --format json --format json",
        "lỗi: `--format` ghi hai lần\n  = gợi ý: xem `hoso --help`",
        "error: `--format` stands twice\n  = help: see `hoso --help`",
    ),
    (
        "completions tcsh",
        "lỗi: `<bash|zsh|fish|powershell|elvish>` không nhận `tcsh`\n  = gợi ý: chọn một trong: `bash`, `elvish`, `fish`, `powershell`, `zsh`",
        "error: `<bash|zsh|fish|powershell|elvish>` does not take `tcsh`\n  = help: choose one of `bash`, `elvish`, `fish`, `powershell`, `zsh`",
    ),
    (
        "exprot",
        "lỗi: không có lệnh `exprot`\n  = gợi ý: có phải ý là `export`?",
        "error: there is no command `exprot`\n  = help: is `export` meant?",
    ),
];

#[test]
fn a_command_line_is_refused_in_the_language_of_its_user() {
    let sandbox = Sandbox::new();
    for (command, vi, en) in REFUSED {
        sandbox.says(command, 2, vi);
        // Before the command, or the value that is missing would be this one.
        sandbox.says(&format!("--lang en {command}"), 2, en);
    }
}

#[test]
fn what_is_typed_well_is_taken() {
    let sandbox = Sandbox::new();
    sandbox.prints("list --parts 10000 --format json");
    sandbox.prints("assess --period 2018-h1");
    assert_eq!(sandbox.prints("check --format json").trim_start().chars().next(), Some('['));
}

#[test]
fn what_has_no_place_in_a_format_is_refused() {
    let sandbox = Sandbox::new();
    sandbox.says("list --parts 3", 2, "lỗi: `--parts` chỉ đi cùng `--format json`");
    sandbox.says(
        "check --statistics --format json",
        2,
        "lỗi: `--statistics` chỉ đi cùng `--format human`; dạng cho máy thì máy tự đếm",
    );
    assert!(sandbox.prints("list --parts 3 --format json").contains("\"partition\""));
}

#[test]
fn a_report_onto_a_folder_is_told_so() {
    let sandbox = Sandbox::new();
    for folder in ["data", "/"] {
        let said = format!("lỗi: không ghi được `{folder}`: đây là một thư mục");
        sandbox.says(&format!("check --output sarif={folder}"), 2, &said);
    }
}

/// A record is meant by an end of its path wherever a unit is.
#[test]
fn a_file_is_meant_by_the_end_of_its_path() {
    let sandbox = Sandbox::new();
    for command in ["list", "assess"] {
        assert_eq!(
            sandbox.prints(&format!("{command} xuan-dinh/2018.yaml")),
            sandbox.prints(&format!("{command} xuan-dinh"))
        );
    }
    sandbox.says("list xuan-dinh/2019.yaml", 2, "lỗi: không có đơn vị `xuan-dinh/2019.yaml`");
    let all = sandbox.run("list unit.yaml");
    let said = String::from_utf8(all.stderr).unwrap();
    assert!(said.starts_with("lỗi: `unit.yaml` là của nhiều tệp; ghi rõ `data/units/"), "{said}");
}
