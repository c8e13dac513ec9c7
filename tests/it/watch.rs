//! `hoso watch`: files are saved while it runs, and it says what is otherwise.
#![cfg(unix)]

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

use crate::sandbox::{COMMUNE, RECORD, Sandbox};

/// A run that watches, and its lines as they come.
struct Watching {
    child: Child,
    lines: Receiver<String>,
}

impl Watching {
    fn start(sandbox: &Sandbox, flags: &[&str]) -> Self {
        // One pipe for both outputs, so that lines come in the order in which they are said.
        let mut child = Command::new("sh")
            .args(["-c", "exec \"$0\" watch \"$@\" 2>&1", env!("CARGO_BIN_EXE_hoso")])
            .args(flags)
            .current_dir(sandbox.root())
            .env_remove("LANG")
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let (say, lines) = channel();
        let told = child.stdout.take().unwrap();
        thread::spawn(move || {
            BufReader::new(told).lines().map_while(Result::ok).for_each(|it| {
                let _ = say.send(it);
            });
        });
        Self { child, lines }
    }

    /// What is said until a line begins so, that line with it.
    #[track_caller]
    fn until(&self, begin: &str) -> String {
        let mut heard = String::new();
        loop {
            // Long enough for a machine that does much else.
            let line = self.lines.recv_timeout(Duration::from_mins(2));
            let line = line.unwrap_or_else(|it| panic!("{it}: no `{begin}` in\n{heard}"));
            heard += &line;
            heard.push('\n');
            if line.starts_with(begin) {
                return heard;
            }
        }
    }
}

impl Drop for Watching {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

const MADE: &str = "văn bản trong `out`: ";

#[test]
fn a_fault_is_said_when_it_comes_and_when_it_goes_and_pages_follow() {
    for flags in [&[][..], &["--poll"]] {
        let sandbox = Sandbox::new();
        let watching = Watching::start(&sandbox, flags);
        let heard = watching.until(MADE);
        assert!(heard.ends_with("2 đã lập, 0 không đổi, 0 không lập được\n"), "{heard}");
        assert!(heard.contains("/2018/report.pdf: Báo cáo (dự thảo: thiếu "), "{heard}");
        watching.until("đang chờ thay đổi");

        let sandbox = sandbox
            .file(&format!("{COMMUNE}/2018.yaml"), &RECORD.replace("received: 12", "received: 1"));
        let heard = watching.until(MADE);
        assert!(heard.contains("lỗi[resolved-over-received]"), "{heard}");
        assert!(heard.contains(" 2 không lập được"), "{heard}");
        watching.until("đang chờ thay đổi");

        let sandbox = sandbox.file(&format!("{COMMUNE}/2018.yaml"), RECORD);
        let heard = watching.until(MADE);
        assert!(heard.contains("đã hết 1 thông báo"), "{heard}");
        assert!(!heard.contains("lỗi["), "{heard}");
        assert!(heard.contains(": 2 đã lập, "), "{heard}");
        drop(sandbox);
    }
}

#[test]
fn what_is_not_read_is_no_change_and_pages_may_be_left_out() {
    const CHECKED: &str = "đã kiểm tra 3 đơn vị, ";
    let sandbox = Sandbox::new();
    let watching = Watching::start(&sandbox, &["--no-build"]);
    watching.until("đang chờ thay đổi");
    assert!(!sandbox.root().join("out").exists());
    // Beside what a project is read from; long enough ago to be a change of its own.
    let sandbox = sandbox.file("out/x.txt", "x").file("ghi-chu.txt", "x");
    thread::sleep(Duration::from_secs(2));
    let record = RECORD.replace("received: 12", "received: 1");
    let sandbox = sandbox.file(&format!("{COMMUNE}/2018.yaml"), &record);
    let heard = watching.until(CHECKED);
    assert!(heard.contains("lỗi[resolved-over-received]"), "{heard}");
    assert!(heard.contains("1 tệp số liệu: 1 lỗi, "), "{heard}");
    watching.until("đang chờ thay đổi");
    let sandbox = sandbox.file("hoso.yaml", "period: 2018\n");
    watching.until(CHECKED);
    drop(sandbox);
}

#[test]
fn what_cannot_be_watched_ends_at_once() {
    let sandbox = Sandbox::new();
    sandbox.says("watch khong-co", 2, "lỗi: không có đơn vị `khong-co`");
}
