//! A page that never ends, and who wants it to.

use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::{communes, ended, left, processes, signal, started};

/// A page that takes longer than anybody waits.
const SLOW: &[u8] = b"#for a in range(100000) { for b in range(100000) { let c = a + b } }\n";

#[test]
fn a_second_interrupt_ends_a_run_at_once_and_its_workers_with_it() {
    let sandbox = communes(1).bytes("templates/dong-nai-8-1/submission.typ", SLOW);
    let run = started(&sandbox, "build --form submission");
    let begun = Instant::now();
    while processes(&sandbox).len() < 2 {
        assert!(begun.elapsed() < Duration::from_secs(30), "no worker");
        sleep(Duration::from_millis(20));
    }
    sleep(Duration::from_millis(500));

    // As a terminal does: the run and its worker hear it.
    processes(&sandbox).into_iter().for_each(|it| signal("-INT", it));
    sleep(Duration::from_secs(1));
    assert!(processes(&sandbox).contains(&run.id()), "the first waits for the document");
    let asked = Instant::now();
    processes(&sandbox).into_iter().for_each(|it| signal("-INT", it));

    let (code, said) = ended(run);
    assert!(asked.elapsed() < Duration::from_secs(5), "{:?}", asked.elapsed());
    assert_eq!(code, Some(2), "{said}");
    assert_eq!(said.matches("đang dừng: làm nốt những văn bản đang lập").count(), 1, "{said}");
    assert_eq!(left(&sandbox), []);
}

#[test]
fn a_process_that_reads_foreign_files_ends_with_who_started_it() {
    let sandbox = communes(1).bytes("slow.pdf", &forms());
    let run = started(&sandbox, "inspect slow.pdf");
    let begun = Instant::now();
    while processes(&sandbox).len() < 2 {
        assert!(begun.elapsed() < Duration::from_secs(30), "no worker");
        sleep(Duration::from_millis(20));
    }

    signal("-KILL", run.id());

    ended(run);
    assert_eq!(left(&sandbox), []);
}

/// A PDF that takes long to read: each form draws the one before it twice.
fn forms() -> Vec<u8> {
    let mut objects = vec![
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /F 34 0 R >> >> >>".to_owned(),
        "<< /Length 5 >>\nstream\n/F Do\nendstream".to_owned(),
    ];
    for it in 5..35 {
        let (body, within) = match it {
            5 => ("0 0 m 9 9 l S", String::new()),
            _ => ("/F Do /F Do", format!("/XObject << /F {} 0 R >>", it - 1)),
        };
        objects.push(format!(
            "<< /Type /XObject /Subtype /Form /BBox [0 0 99 99] /Resources << {within} >> /Length {} >>\nstream\n{body}\nendstream",
            body.len()
        ));
    }
    let mut text = "%PDF-1.7\n".to_owned();
    for (number, object) in (1..).zip(&objects) {
        text += &format!("{number} 0 obj\n{object}\nendobj\n");
    }
    text += &format!("trailer\n<< /Size {} /Root 1 0 R >>\n%%EOF\n", objects.len() + 1);
    text.into_bytes()
}
