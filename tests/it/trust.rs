//! What a file holds does not stop the program, and what stops it loses no document.

use std::fmt::Write;
use std::fs::{self, File};
use std::process::Command;
use std::sync::Mutex;
use std::time::Duration;

use hoso::build::{self, Event, Plan};
use hoso::diagnostic::formats::{Look, draw};
use hoso::words::Lang;

use crate::runs::{plan, said, started};
use crate::sandbox::Sandbox;

const SUBMISSION: &str = "templates/dong-nai-8-1/submission.typ";
const BUILT: &str = "văn bản trong `out`: 2 đã lập, 0 không đổi, 0 không lập được";
const UNCHANGED: &str = "văn bản trong `out`: 0 đã lập, 2 không đổi, 0 không lập được";

/// A page that takes longer than anybody waits.
const SLOW: &str = "#for a in range(100000) { for b in range(100000) { let c = a + b } }\n";

/// The documents of the project: a report and a submission.
fn documents(sandbox: &Sandbox) -> [Vec<u8>; 2] {
    let folder = "out/dong-nai/xuan-loc/xuan-dinh/2018";
    ["report", "submission"].map(|it| sandbox.read(&format!("{folder}/{it}.pdf")))
}

/// Runs a plan in this process, its typesetters outside of it; what it says.
fn messages(plan: &Plan) -> String {
    let text = Mutex::new(String::new());
    build::build(plan, &|event| {
        if let Event::Found { found, sources } = event {
            let look = Look::plain(Lang::Vi);
            let drawn = found.iter().map(|it| draw(it, sources, look) + "\n");
            text.lock().unwrap().extend(drawn);
        }
    });
    text.into_inner().unwrap()
}

#[test]
fn a_template_that_writes_without_end_is_stopped_and_named() {
    let each = "{% for a in range(end=9999) %}";
    let text = format!("{each}{each}{each}Không bao giờ hết.{}", "{% endfor %}".repeat(3));
    let sandbox = Sandbox::new().bytes(SUBMISSION, text.as_bytes());

    sandbox.says(
        "check",
        1,
        "
        lỗi[endless-template]: biểu mẫu in ra quá 16 MiB, hoặc quá 60 giây chưa in xong
        --> templates/dong-nai-8-1/submission.typ
         = gợi ý: xem vòng lặp `{% for %}` trong mẫu này

        đã kiểm tra 3 đơn vị, 1 tệp số liệu: 1 lỗi, 0 cảnh báo, 0 thông tin
    ",
    );
}

#[test]
fn a_page_that_takes_too_long_costs_itself_and_is_named() {
    let sandbox = Sandbox::new().bytes(SUBMISSION, SLOW.as_bytes());
    let plan = Plan { patience: Duration::from_secs(3), ..plan(&sandbox, false) };

    let text = messages(&plan);

    assert_eq!(
        text.matches("lỗi[too-slow]: dàn trang quá 3 giây chưa xong\n").count(),
        1,
        "{text}"
    );
    assert!(text.contains("--> dong-nai/xuan-loc/xuan-dinh/2018/submission.typ"), "{text}");
    let folder = sandbox.root().join("out/dong-nai/xuan-loc/xuan-dinh/2018");
    assert!(folder.join("report.pdf").exists());
    assert!(!folder.join("submission.pdf").exists());
}

#[cfg(target_os = "linux")]
#[test]
fn a_worker_does_not_outlive_the_run_that_started_it() {
    let sandbox = Sandbox::new().bytes(SUBMISSION, SLOW.as_bytes());
    let run = started(&sandbox, &["build", "--form", "submission"]);
    let mut workers = Vec::new();
    for _ in 0..2000 {
        workers = crate::runs::children(run.id());
        if !workers.is_empty() {
            break;
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    assert_eq!(workers.len(), 1);

    crate::runs::signal("-KILL", run.id());
    said(run);

    let is_there = || fs::exists(format!("/proc/{}/exe", workers[0])).unwrap_or_default();
    for _ in 0..3000 {
        if !is_there() {
            return;
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    panic!("the worker goes on");
}

#[test]
fn a_document_that_still_holds_is_not_taken_away_where_making_it_again_fails() {
    let sandbox = Sandbox::new();
    sandbox.says("build", 0, BUILT);
    let before = documents(&sandbox);
    // A typesetter that ends at once.
    let broken = Plan { program: "false".into(), force: true, ..plan(&sandbox, false) };

    let text = messages(&broken);

    assert_eq!(text.matches("lỗi[typeset]: ").count(), 2, "{text}");
    assert_eq!(documents(&sandbox), before);
    sandbox.says("build", 0, "văn bản trong `out`: 0 đã lập, 2 không đổi, 0 không lập được");
    // What no longer holds goes.
    let sandbox = sandbox.file(
        "data/units/dong-nai/xuan-loc/unit.yaml",
        "{kind: district, name: huyện Xuân Hòa, place: Xuân Hòa}",
    );
    messages(&Plan { force: false, ..broken });
    let folder = sandbox.root().join("out/dong-nai/xuan-loc/xuan-dinh/2018");
    assert!(!folder.join("report.pdf").exists());
}

#[test]
fn a_lock_that_cannot_be_had_is_named_with_who_has_it() {
    let sandbox = Sandbox::new();
    fs::create_dir_all(sandbox.root().join("out")).unwrap();
    let path = sandbox.root().join("out/.hoso.lock");
    fs::write(&path, "4711\n").unwrap();
    let lock = File::open(&path).unwrap();
    lock.lock().unwrap();

    let held = "
        lỗi[held]: một lượt chạy khác (tiến trình 4711) đang giữ tệp này, đã chờ 10 giây
        --> out/.hoso.lock
         = gợi ý: chờ lượt chạy ấy xong rồi chạy lại; nếu nó treo thì dừng nó

        văn bản trong `out`: 2 đã lập, 0 không đổi, 0 không lập được
    ";
    sandbox.says("build", 2, held);

    drop(lock);
    // What was made is known by what that run told before it wrote.
    sandbox.says("build", 0, UNCHANGED);
    // Nothing to remember needs no lock.
    let lock = File::open(&path).unwrap();
    lock.lock().unwrap();
    sandbox.says("build", 0, "văn bản trong `out`: 0 đã lập, 2 không đổi, 0 không lập được");
}

#[cfg(unix)]
#[test]
fn a_lock_that_leads_elsewhere_is_not_opened() {
    let sandbox = Sandbox::new().bytes("mine.txt", b"mine");
    fs::create_dir_all(sandbox.root().join("out")).unwrap();
    let path = sandbox.root().join("out/.hoso.lock");
    std::os::unix::fs::symlink("../mine.txt", &path).unwrap();

    sandbox.says(
        "build",
        2,
        "
        lỗi[not-a-file]: chỗ này phải là một tệp, nhưng là liên kết, thư mục hay thứ khác
        --> out/.hoso.lock
         = gợi ý: bỏ nó đi rồi chạy lại

        văn bản trong `out`: 2 đã lập, 0 không đổi, 0 không lập được
    ",
    );
    assert_eq!(sandbox.read("mine.txt"), b"mine");
}

#[test]
fn what_is_remembered_is_believed_only_within_the_folder() {
    let sandbox = Sandbox::new().bytes("victim/2018/secret.pdf", b"mine");
    sandbox.says("build", 0, BUILT);
    let memory = String::from_utf8(sandbox.read("out/.hoso.json")).unwrap();
    let file = blake3::hash(b"mine").to_hex();
    let stamp = format!("{{\"inputs\":\"x\",\"file\":\"{file}\"}}");
    let outside = sandbox.root().join("victim/2018/secret.pdf");
    let outside = outside.to_str().unwrap();
    let strangers = ["../victim/2018/secret.pdf", "a/../../victim/2018/secret.pdf", outside];
    let strangers: String = strangers.map(|it| format!("\"{it}\":{stamp},")).concat();
    let memory = memory.replacen("\"documents\":{", &format!("\"documents\":{{{strangers}"), 1);
    let sandbox = sandbox.bytes("out/.hoso.json", memory.as_bytes());

    sandbox.run("build --prune");
    sandbox.run("build --force --prune");

    assert_eq!(sandbox.read("victim/2018/secret.pdf"), b"mine");
}

#[test]
fn what_a_killed_run_left_half_written_goes_with_the_next() {
    let half = "out/dong-nai/xuan-loc/xuan-dinh/2018/.report.pdf.0123456789abcdef.hoso-unfinished";
    let sandbox = Sandbox::new().bytes(half, b"half");

    sandbox.says("build", 0, BUILT);

    assert!(!sandbox.root().join(half).exists());
}

#[cfg(unix)]
#[test]
fn what_is_no_plain_file_is_neither_waited_for_nor_replaced() {
    let sandbox = Sandbox::new();
    sandbox.says("build", 0, BUILT);
    for name in ["out/dong-nai/xuan-loc/xuan-dinh/2018/report.pdf", "out/.hoso.json"] {
        let path = sandbox.root().join(name);
        fs::remove_file(&path).unwrap();
        assert!(Command::new("mkfifo").arg(&path).status().unwrap().success());

        let output = sandbox.run("build");

        let said = String::from_utf8(output.stderr).unwrap();
        let why = "đây là liên kết, đường ống hay thiết bị, không phải một tệp thường";
        let fault = format!("lỗi[cannot-write]: không ghi được tệp: {why}\n--> {name}\n");
        assert!(said.contains(&fault), "{said}");
        assert_eq!(output.status.code(), Some(2), "{said}");
        assert!(!fs::symlink_metadata(&path).unwrap().is_file());
        fs::remove_file(path).unwrap();
    }

    sandbox.run("build --force");
    documents(&sandbox);
}

/// A PDF of these objects, the first of them its catalog.
fn pdf(objects: &[String]) -> Vec<u8> {
    let mut text = "%PDF-1.7\n".to_owned();
    let mut places = Vec::new();
    for (number, object) in (1..).zip(objects) {
        places.push(text.len());
        write!(text, "{number} 0 obj\n{object}\nendobj\n").unwrap();
    }
    let start = text.len();
    write!(text, "xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).unwrap();
    for place in places {
        writeln!(text, "{place:010} 00000 n ").unwrap();
    }
    let size = objects.len() + 1;
    write!(text, "trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n").unwrap();
    text.into_bytes()
}

/// A page with this content and these resources, and the objects from the fifth on.
fn page(content: &str, resources: &str, others: &[String]) -> Vec<u8> {
    let mut objects = vec![
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << {resources} >> >>"
        ),
        format!("<< /Length {} >>\nstream\n{content}\nendstream", content.len()),
    ];
    objects.extend_from_slice(others);
    pdf(&objects)
}

/// Each form draws the one before it twice.
fn forms() -> Vec<u8> {
    let form = |it: usize| {
        let (body, resources) = match it {
            0 => ("0 0 m 9 9 l S".to_owned(), String::new()),
            _ => ("/F Do /F Do".to_owned(), format!("/XObject << /F {} 0 R >>", it + 4)),
        };
        let length = body.len();
        format!(
            "<< /Type /XObject /Subtype /Form /BBox [0 0 99 99] /Resources << {resources} >> /Length {length} >>\nstream\n{body}\nendstream"
        )
    };
    let all: Vec<_> = (0..30).map(form).collect();
    page("/F Do", &format!("/XObject << /F {} 0 R >>", all.len() + 4), &all)
}

#[test]
fn a_pdf_from_elsewhere_costs_itself_and_no_other() {
    let font = "<< /Type /Font /Subtype /TrueType /BaseFont /A /FirstChar 1000000000 /LastChar 1000000001 /Widths [500] >>";
    let far = "1e30 0 0 1e30 1e30 -1e30 cm 0 0 m 9 9 l S 0 0 9 9 re f";
    let sandbox = Sandbox::new()
        .bytes("far.pdf", &page(far, "", &[]))
        .bytes(
            "font.pdf",
            &page("BT /F 9 Tf (a) Tj ET", "/Font << /F 5 0 R >>", &[font.to_owned()]),
        )
        .bytes("nested.pdf", &page("", &"[".repeat(200_000), &[]))
        .bytes("forms.pdf", &forms())
        .bytes("empty.pdf", b"");
    sandbox.says("build", 0, BUILT);
    let report = "out/dong-nai/xuan-loc/xuan-dinh/2018/report.pdf";

    let all = ["far.pdf", "font.pdf", "nested.pdf", "forms.pdf", "empty.pdf", "nowhere.pdf"];
    let output = sandbox.run(&format!("inspect {} {report}", all.join(" ")));

    let (code, stdout) = (output.status.code(), String::from_utf8(output.stdout).unwrap());
    let stderr = String::from_utf8(output.stderr).unwrap();
    assert_eq!(code, Some(2), "{stderr}");
    assert!(stdout.contains(&format!("{report}: ")), "{stdout}\n{stderr}");
    assert!(stdout.contains("far.pdf: 1 trang"), "{stdout}\n{stderr}");
    let late = "không đo được `forms.pdf`: đọc quá 20 giây chưa xong";
    assert!(stderr.contains(late), "{stderr}");
    for name in ["empty.pdf", "nowhere.pdf"] {
        assert!(stderr.contains(&format!("`{name}`")), "{stderr}");
    }
    assert!(!stderr.contains("panicked"), "{stderr}");
}

#[cfg(target_os = "linux")]
#[test]
fn what_cannot_be_written_is_said_by_the_exit_code_alone() {
    let sandbox = Sandbox::new();
    let commands =
        ["list", "assess --format json", "check", "check --format json", "vars report", "--help"];
    for command in commands {
        for closed in ["> /dev/full", "2>&1 | true", "> /dev/full 2>&1"] {
            let hoso = env!("CARGO_BIN_EXE_hoso");
            let script = format!("set -o pipefail; {hoso} {command} {closed}");
            let output = Command::new("bash")
                .args(["-c", &script])
                .current_dir(sandbox.root())
                .output()
                .unwrap();
            let stderr = String::from_utf8_lossy(&output.stderr);
            let lost = closed.starts_with('>');
            assert_eq!(output.status.code(), Some(if lost { 2 } else { 0 }), "{script}");
            assert!(!stderr.contains("panicked"), "{script}: {stderr}");
        }
    }
}

#[cfg(unix)]
#[test]
fn what_stands_in_the_place_of_a_file_is_said_and_not_passed_over() {
    let sandbox = Sandbox::new().bytes("elsewhere.typ", b"mine");
    let templates = sandbox.root().join("templates/dong-nai-8-1");
    fs::create_dir_all(&templates).unwrap();
    std::os::unix::fs::symlink("../../elsewhere.typ", templates.join("report.typ")).unwrap();
    fs::create_dir(sandbox.root().join("data/units/dong-nai/2018.yaml")).unwrap();
    let pipe = sandbox.root().join("data/units/dong-nai/xuan-loc/2018.yaml");
    assert!(Command::new("mkfifo").arg(pipe).status().unwrap().success());

    sandbox.says(
        "check",
        2,
        "
        lỗi[not-a-file]: chỗ này phải là một tệp, nhưng là liên kết, thư mục hay thứ khác
        --> data/units/dong-nai/2018.yaml
         = gợi ý: bỏ nó đi rồi chạy lại

        lỗi[not-a-file]: chỗ này phải là một tệp, nhưng là liên kết, thư mục hay thứ khác
        --> data/units/dong-nai/xuan-loc/2018.yaml
         = gợi ý: bỏ nó đi rồi chạy lại

        lỗi[not-a-file]: chỗ này phải là một tệp, nhưng là liên kết, thư mục hay thứ khác
        --> templates/dong-nai-8-1/report.typ
         = gợi ý: bỏ nó đi rồi chạy lại

        đã kiểm tra 3 đơn vị, 1 tệp số liệu: 3 lỗi, 0 cảnh báo, 0 thông tin
    ",
    );
}

#[cfg(unix)]
#[test]
fn nothing_that_a_terminal_would_obey_is_printed() {
    let name = "data/units/dong-nai/xuan-loc/xa\u{1b}[2J\u{9b}31m\u{202e}";
    let record = "procedures: [{code: \"9\u{9b}2J\u{202e}\", level: 9}]\nx\u{9b}: 1\n";
    let sandbox = Sandbox::new()
        .bytes(
            &format!("{name}/unit.yaml"),
            "{kind: commune, name: xã \u{202e}X, place: X}".as_bytes(),
        )
        .bytes(&format!("{name}/2018.yaml"), record.as_bytes());
    let commands = [
        "check",
        "check --color always",
        "check --format json",
        "list",
        "list --format json",
        "assess",
        "assess --format json",
        "build",
        "build --color always --prune",
    ];
    for command in commands {
        let output = sandbox.run(command);
        for text in [output.stdout, output.stderr] {
            let text = String::from_utf8(text).unwrap();
            for it in ["\u{1b}[2J", "\u{9b}", "\u{202e}", "\u{7}"] {
                assert!(!text.contains(it), "{command}: {text:?}");
            }
        }
    }
}

#[test]
fn a_file_larger_than_any_that_people_write_is_refused_with_its_size() {
    let most = "# \n".repeat((16 << 20) / 3);
    let room = (16 << 20) - most.len();
    let at = format!("{most}{}", " ".repeat(room));
    let sandbox = Sandbox::new().bytes("data/units/dong-nai/2018.yaml", at.as_bytes());
    let said = sandbox.run("check");
    assert!(!String::from_utf8(said.stdout).unwrap().contains("too-large"));

    let sandbox = sandbox.bytes("data/units/dong-nai/2018.yaml", format!("{at} ").as_bytes());

    sandbox.says(
        "check",
        1,
        "
        lỗi[too-large]: tệp lớn hơn 16 MiB (chừng 16 MiB)
        --> data/units/dong-nai/2018.yaml
         = gợi ý: xem có chép nhầm tệp khác vào đây không; tệp một xã thường dưới 1 MiB

        đã kiểm tra 3 đơn vị, 2 tệp số liệu: 1 lỗi, 0 cảnh báo, 0 thông tin
    ",
    );
}

#[test]
fn documents_are_not_written_among_what_they_are_made_from() {
    for out in ["out", "out/", "văn bản/2018", "dataset", "out/data"] {
        let sandbox = Sandbox::new().file("hoso.yaml", &format!("out: {out}\n"));
        assert!(!sandbox.finds("check").contains("unknown-value"), "{out}");
    }
    for out in ["data/units", ".", "../x", "out/../data", "/tmp/x", "templates", "C:\\x"] {
        let sandbox = Sandbox::new().file("hoso.yaml", &format!("out: {out}\n"));

        let said = sandbox.finds("check");

        let fault = format!("lỗi[unknown-value]: không có giá trị `{out}` ở đây");
        assert!(said.contains(&fault) && said.contains("--> hoso.yaml:1:6"), "{said}");
    }
}

#[cfg(unix)]
#[test]
fn settings_that_are_a_pipe_are_not_waited_for() {
    let sandbox = Sandbox::new();
    let pipe = sandbox.root().join("hoso.yaml");
    assert!(Command::new("mkfifo").arg(pipe).status().unwrap().success());

    let said = sandbox.finds("check");

    let fault = "lỗi[cannot-read]: không đọc được tệp: đây là liên kết, đường ống hay thiết bị, không phải một tệp thường\n--> hoso.yaml\n";
    assert!(said.contains(fault), "{said}");
}

#[test]
fn many_faults_are_said_in_few_words() {
    let keys: String = (0..80_000).map(|it| format!("k{it}: {it}\n")).collect();
    let sandbox = Sandbox::record("procedures: []\n").bytes(
        "data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml",
        format!("procedures: []\n{keys}").as_bytes(),
    );

    let output = sandbox.run("check");

    let said = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(said.lines().count() < 200, "{}", said.lines().count());
    // Each that is named, and that there are more.
    assert!(said.contains("đã kiểm tra 3 đơn vị, 1 tệp số liệu: 1001 lỗi"), "{said}");
    let more = "lỗi[too-many]: còn 79000 chỗ `unknown-key` nữa trong tệp này, không nêu từng chỗ\n\
                --> data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml\n \
                = gợi ý: sửa những chỗ đã nêu rồi chạy lại\n";
    assert!(said.contains(more), "{said}");
}

#[test]
fn forms_that_cite_all_before_them_are_looked_through_once() {
    let form = |it: usize| {
        let before: Vec<_> = (0..it).map(|it| format!("f{it}")).collect();
        let cites = format!("cites: [{}]", before.join(", "));
        format!("      f{it}: {{title: Báo cáo {it}, kind: BC, template: paper.typ, {cites}}}\n")
    };
    // Each path through them would be one of 2^59.
    let forms: String = (0..60).map(form).collect();
    let rulebook = crate::silent::RULEBOOK.replacen(
        "      paper: {title: Báo cáo, kind: BC, template: paper.typ}\n",
        &forms,
        1,
    );
    assert!(rulebook.contains("f59"), "{rulebook}");
    let sandbox = Sandbox::new()
        .file("hoso.yaml", "rulebooks: [thu]\n")
        .file("templates/thu/paper.typ", "= A\n")
        .file("templates/thu/rulebook.yaml", &rulebook)
        .file("data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml", "procedures: []\n");

    for command in ["check", "list", "assess"] {
        assert_eq!(sandbox.run(command).status.code(), Some(0), "{command}");
    }
}

#[test]
fn an_anchor_is_refused_wherever_it_stands() {
    let at = "data/units/dong-nai/xuan-loc/xuan-dinh";
    for (file, text) in [
        (format!("{at}/2018.yaml"), "procedures: &a []\n"),
        (format!("{at}/2018.yaml"), "procedures: []\nnarrative: {strengths: &a Có}\n"),
        (format!("{at}/unit.yaml"), "{kind: commune, name: &a xã X, place: X}\n"),
        ("hoso.yaml".to_owned(), "out: &a out\n"),
        ("data/catalogs/commune.yaml".to_owned(), "title: &a Danh mục\nprocedures: []\n"),
    ] {
        let sandbox = Sandbox::new().bytes(&file, text.as_bytes());

        let said = sandbox.finds("check");

        let line = format!(" --> {file}:");
        assert!(said.contains("lỗi[yaml-alias]: ") && said.contains(&line), "{file}: {said}");
    }
}
