//! Output that is closed, full, or read no further.

use crate::{communes, shell};

/// Every command that prints, whatever it prints.
const COMMANDS: [&str; 26] = [
    "list",
    "list --format json",
    "assess",
    "assess --format json",
    "check",
    "check --format json",
    "check --format sarif",
    "build",
    "build --force",
    "build --check",
    "explain dong-nai/xuan-loc/xuan-dinh",
    "rulebooks",
    "vars report",
    "inspect ready/dong-nai/xuan-loc/xuan-dinh/2018/report.pdf",
    "inspect --format json ready/dong-nai/xuan-loc/xuan-dinh/2018/report.pdf",
    "extract ready/dong-nai/xuan-loc/xuan-dinh/2018/report.pdf",
    "export --out bang",
    "site --out trang",
    "schema record",
    "completions bash",
    "man",
    "help",
    "help unknown-code",
    "--help",
    "--version",
    "no-such-command",
];

#[test]
fn no_command_ends_in_a_panic_whatever_becomes_of_its_output() {
    let sandbox = communes(2);
    sandbox.prints("build --out ready");
    let mut scripts = String::from("set -o pipefail\n");
    for command in COMMANDS {
        for closed in [
            "| true",
            "2>&1 | true",
            "2>&1 | head -c 1 >/dev/null",
            "> /dev/full",
            "> /dev/full 2>&1",
            ">&-",
            ">&- 2>&-",
            "< /dev/null >/dev/null 2>&-",
        ] {
            let run = format!("timeout 60 $HOSO {command} {closed}");
            scripts += &format!(
                "{{ {run}; }} 2>errors; c=$?; [ $c -le 2 ] || echo \"$c: {command} {closed}\"; grep -q panicked errors && echo \"panic: {command} {closed}\"\n"
            );
        }
    }
    scripts += "true";

    let (code, said, errors) = shell(&sandbox, &[], &scripts);

    assert_eq!((code, said.as_str()), (Some(0), ""), "{errors}");
}

#[test]
fn what_could_not_be_written_is_told_by_the_exit_code() {
    let sandbox = communes(1);
    sandbox.prints("build --out ready");
    for command in COMMANDS.iter().filter(|it| !it.starts_with("build") && !it.contains("--out")) {
        let (_, plain, _) = shell(&sandbox, &[], &format!("$HOSO {command} 2>/dev/null"));
        if plain.is_empty() {
            continue;
        }
        let (code, _, errors) = shell(&sandbox, &[], &format!("$HOSO {command} > /dev/full"));
        assert_eq!(code, Some(2), "{command}: {errors}");
    }
}
