//! What stands at a place that somebody names, or that the program writes to: a pipe, a device, a
//! link, a folder, far too much. None is replaced, waited for, or followed without a word.

use std::fs;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

use crate::sandbox::{COMMUNE, RECORD, Sandbox};

/// How long a command may take that waits for nobody.
const PATIENCE: Duration = Duration::from_mins(1);

#[cfg(unix)]
fn pipe(path: &Path) {
    assert!(Command::new("mkfifo").arg(path).status().unwrap().success());
}

#[cfg(unix)]
fn link(to: &str, path: &Path) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::os::unix::fs::symlink(to, path).unwrap();
}

/// What a command says that must end by itself.
fn ended(mut child: Child) -> Output {
    let begun = Instant::now();
    while child.try_wait().unwrap().is_none() {
        if begun.elapsed() > PATIENCE {
            child.kill().unwrap();
            panic!("it waits");
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    child.wait_with_output().unwrap()
}

fn started(sandbox: &Sandbox, command: &str, stdin: Stdio) -> Child {
    Command::new(env!("CARGO_BIN_EXE_hoso"))
        .args(command.split_whitespace())
        .current_dir(sandbox.root())
        .env_remove("LANG")
        .stdin(stdin)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

/// The exit code and standard error of a command that must end by itself.
fn said(sandbox: &Sandbox, command: &str) -> (Option<i32>, String) {
    let output = ended(started(sandbox, command, Stdio::null()));
    (output.status.code(), String::from_utf8(output.stderr).unwrap())
}

#[cfg(unix)]
#[test]
fn an_output_that_is_a_pipe_is_written_through_and_a_link_is_refused() {
    use std::os::unix::fs::FileTypeExt;
    let sandbox = Sandbox::new().bytes("t/victim", b"mine");
    let at = sandbox.root().join("t");
    pipe(&at.join("pipe"));
    link("pipe", &at.join("to-pipe"));
    link("victim", &at.join("link"));

    for name in ["pipe", "to-pipe"] {
        let path = at.join("pipe");
        let reader = std::thread::spawn(move || fs::read_to_string(path).unwrap());
        let (code, stderr) = said(&sandbox, &format!("check --output json=t/{name}"));
        assert_eq!((code, &*stderr), (Some(0), ""));
        assert!(reader.join().unwrap().starts_with('['), "{name}");
    }
    let refused = (
        Some(2),
        "lỗi: không ghi được `t/link`: đây là liên kết, đường ống hay thiết bị, không phải một tệp thường\n",
    );
    for command in ["check --output json=t/link", "check --write-baseline t/link"] {
        let (code, stderr) = said(&sandbox, command);
        assert_eq!((code, &*stderr), refused, "{command}");
    }

    assert!(fs::symlink_metadata(at.join("pipe")).unwrap().file_type().is_fifo());
    assert!(at.join("to-pipe").is_symlink() && at.join("link").is_symlink());
    assert_eq!(sandbox.read("t/victim"), b"mine");
    // What is no link is written as ever, and written over.
    for _ in 0..2 {
        assert_eq!(said(&sandbox, "check --output json=t/new/a.json").0, Some(0));
    }
    assert!(sandbox.read("t/new/a.json").starts_with(b"["));
}

#[cfg(target_os = "linux")]
#[allow(clippy::print_stderr)]
#[test]
fn an_output_that_is_a_device_stays_one() {
    use std::os::unix::fs::FileTypeExt;
    let sandbox = Sandbox::new();
    let device = sandbox.root().join("nul");
    let made = Command::new("mknod").arg(&device).args(["c", "1", "3"]).output();
    if !made.is_ok_and(|it| it.status.success()) {
        eprintln!("left out: nobody may make a device here");
        return;
    }

    assert_eq!(said(&sandbox, "check --output json=nul").0, Some(0));

    assert!(fs::symlink_metadata(device).unwrap().file_type().is_char_device());
}

#[cfg(unix)]
#[test]
fn what_a_command_names_is_a_plain_file_or_it_is_said() {
    let sandbox = Sandbox::new();
    fs::create_dir(sandbox.root().join("folder")).unwrap();
    for name in ["pipe.pdf", "pipe.xlsx", "pipe.yaml"] {
        pipe(&sandbox.root().join(name));
    }
    let no_file = "đây là liên kết, đường ống hay thiết bị, không phải một tệp thường";
    for (command, file, why) in [
        ("inspect pipe.pdf", "pipe.pdf", no_file),
        ("inspect folder", "folder", "đây là một thư mục"),
        ("extract pipe.pdf", "pipe.pdf", no_file),
        ("extract folder", "folder", "đây là một thư mục"),
        ("import pipe.xlsx", "pipe.xlsx", no_file),
        ("check --baseline pipe.yaml", "pipe.yaml", no_file),
        ("new den --province X --period 2018 --communes pipe.yaml", "pipe.yaml", no_file),
        ("new den --province X --period 2018 --communes /dev/zero", "/dev/zero", no_file),
        ("inspect nowhere.pdf", "nowhere.pdf", "không có tệp này"),
    ] {
        let (code, stderr) = said(&sandbox, command);
        assert_eq!(code, Some(2), "{command}");
        assert_eq!(stderr, format!("lỗi: không đọc được `{file}`: {why}\n"), "{command}");
    }
    // A sheet is not written into a pipe, and none is waited for.
    let sheets = sandbox.root().join("sheets");
    fs::create_dir(&sheets).unwrap();
    pipe(&sheets.join("xuan-dinh_2018.xlsx"));
    let (code, stderr) = said(&sandbox, "export --out sheets");
    assert_eq!(code, Some(2), "{stderr}");
    assert!(stderr.contains(&format!("`sheets/xuan-dinh_2018.xlsx`: {no_file}")), "{stderr}");
}

#[test]
fn a_file_that_a_command_names_is_read_up_to_its_limit() {
    let list = |bytes: usize| {
        let mut text = b"Xu\xc3\xa2n An\n".to_vec();
        text.resize(bytes, b' ');
        text
    };
    let sandbox =
        Sandbox::empty().bytes("at.csv", &list(16 << 20)).bytes("above.csv", &list((16 << 20) + 1));
    let large = "lỗi: không đọc được `above.csv`: tệp lớn hơn 16 MiB\n";

    let (_, at) = said(&sandbox, "new mot --province Y --period 2018 --communes at.csv");
    let (code, above) = said(&sandbox, "new hai --province Y --period 2018 --communes above.csv");

    assert!(!at.contains("MiB"), "{at}");
    assert_eq!((code, &*above), (Some(2), large));
}

#[cfg(target_os = "linux")]
#[test]
fn standard_input_without_an_end_is_read_up_to_the_limit_of_a_file() {
    let sandbox = Sandbox::new();
    let zero = fs::File::open("/dev/zero").unwrap();

    let output =
        ended(started(&sandbox, &format!("check - --as {COMMUNE}/2018.yaml"), zero.into()));

    let stdout = String::from_utf8(output.stdout).unwrap();
    assert!(stdout.starts_with("lỗi[too-large]: tệp lớn hơn 16 MiB"), "{stdout}");
}

#[cfg(unix)]
#[test]
fn a_link_in_the_place_of_a_file_or_folder_of_the_project_is_refused() {
    let unit = "kind: commune\nname: xã Xuân An\nplace: Xuân An\n";
    let elsewhere = "elsewhere/xuan-an";
    for (place, to) in [
        ("data/units/dong-nai/xuan-loc/xuan-dinh/2017.yaml", "../../../../../elsewhere/2018.yaml"),
        (
            "data/units/dong-nai/xuan-loc/xuan-an/unit.yaml",
            "../../../../../elsewhere/xuan-an/unit.yaml",
        ),
        ("data/units/dong-nai/xuan-loc/xuan-an", "../../../../elsewhere/xuan-an"),
        ("data/catalogs/more.yaml", "../../elsewhere/more.yaml"),
        ("data/catalogs/inside.yaml", "commune.yaml"),
        ("data/catalogs/folder", "../../elsewhere"),
        ("templates/dong-nai-8-1/report.typ", "../../elsewhere/2018.yaml"),
        ("templates/fields", "../elsewhere"),
    ] {
        let sandbox = Sandbox::new()
            .file("elsewhere/2018.yaml", RECORD)
            .file("elsewhere/more.yaml", "title: X\nprocedures: []\n")
            .file(&format!("{elsewhere}/unit.yaml"), unit)
            .file(&format!("{elsewhere}/2018.yaml"), RECORD);
        link(to, &sandbox.root().join(place));

        let output = sandbox.run("check");

        let said = String::from_utf8(output.stdout).unwrap();
        let fault = format!(
            "lỗi[not-a-file]: chỗ này phải là một tệp, nhưng là liên kết, thư mục hay thứ khác\n--> {place}\n"
        );
        assert_eq!(said.matches(&fault).count(), 1, "{place}: {said}");
        assert_eq!(output.status.code(), Some(2), "{place}");
        assert!(said.contains("đã kiểm tra 3 đơn vị, 1 tệp số liệu"), "{place}: {said}");
    }
}

#[cfg(unix)]
#[test]
fn settings_that_are_a_link_are_refused_wherever_it_leads() {
    for to in ["nowhere.yaml", "settings.yaml"] {
        let sandbox = Sandbox::new().file("settings.yaml", "out: papers\n");
        link(to, &sandbox.root().join("hoso.yaml"));

        let said = sandbox.finds("check");

        let fault = "lỗi[cannot-read]: không đọc được tệp: đây là liên kết, đường ống hay thiết bị, không phải một tệp thường\n--> hoso.yaml\n";
        assert!(said.contains(fault), "{said}");
    }
}

#[cfg(unix)]
#[test]
fn documents_are_not_written_through_a_link_nor_in_the_place_of_one() {
    let sandbox = Sandbox::new().bytes("elsewhere/mine.txt", b"mine");
    link("../elsewhere", &sandbox.root().join("out/dong-nai"));

    let (code, stderr) = said(&sandbox, "build");

    assert_eq!(code, Some(2), "{stderr}");
    let fault = "lỗi[cannot-write]: không ghi được tệp: một phần của đường dẫn là liên kết hay không phải thư mục\n--> out/dong-nai/xuan-loc/xuan-dinh/2018/report.pdf\n";
    assert!(stderr.contains(fault), "{stderr}");
    assert_eq!(fs::read_dir(sandbox.root().join("elsewhere")).unwrap().count(), 1);

    let sandbox = Sandbox::new().bytes("mine.pdf", b"mine");
    let report = sandbox.root().join("out/dong-nai/xuan-loc/xuan-dinh/2018/report.pdf");
    link("../../../../../mine.pdf", &report);
    let (code, stderr) = said(&sandbox, "build");
    assert_eq!(code, Some(2), "{stderr}");
    assert!(report.is_symlink());
    assert_eq!(sandbox.read("mine.pdf"), b"mine");
}

#[test]
fn a_line_as_long_as_the_file_is_drawn_around_the_place() {
    for text in
        [format!("a: {}\n", "b: ".repeat(1 << 20)), format!("a: \"{}\n", "x".repeat(1 << 20))]
    {
        let sandbox = Sandbox::record("procedures: []\n")
            .bytes(&format!("{COMMUNE}/2018.yaml"), text.as_bytes());
        let said = sandbox.finds("check");
        assert!(said.len() < 20_000, "{}", said.len());
        assert!(said.contains("lỗi[") && said.contains("2018.yaml:1:"), "{said}");
    }
}

#[test]
fn of_a_word_as_long_as_the_file_few_letters_are_said() {
    let code = format!("1.{}", "1".repeat(1 << 20));
    let sandbox = Sandbox::record(&format!("procedures: [{{code: \"{code}\", level: 2}}]\n"));

    let said = sandbox.finds("check");

    assert!(said.contains("lỗi[unknown-code]: "), "{said}");
    assert!(said.len() < 20_000, "{}", said.len());
}

#[test]
fn a_table_of_more_rows_than_anybody_has_is_not_looked_through() {
    let record = |rows: usize| {
        let rows = (0..rows).map(|it| format!("  - {{code: \"9.{it:06}\", level: 2}}\n"));
        format!("procedures:\n{}", rows.collect::<String>())
    };
    let said = |rows| Sandbox::record(&record(rows)).finds("check");
    let large = "lỗi[too-many]: `procedures` có 20001 dòng, nhiều hơn 20000";
    let at = said(20_000);
    assert!(
        at.contains(
            "lỗi[too-many]: còn 19000 chỗ `unknown-code` nữa trong tệp này, không nêu từng chỗ"
        ),
        "{at}"
    );
    assert!(!at.contains("20000"), "{at}");
    let above = said(20_001);
    assert!(above.contains(large), "{above}");
    assert!(!above.contains("unknown-code"), "{above}");
}

#[test]
fn many_faults_in_one_line_are_counted_and_few_are_named() {
    for item in ["{}", "1"] {
        let sandbox =
            Sandbox::record(&format!("procedures: [{}]\n", vec![item; 200_000].join(",")));

        let said = sandbox.finds("check");

        assert!(said.lines().count() < 100 && said.len() < 20_000, "{said}");
        assert!(said.contains("còn 199000 chỗ `"), "{said}");
        assert!(said.contains("1 tệp số liệu: 1001 lỗi"), "{said}");
    }
}
