//! What else could make these pages: a process a document, and other typesetters.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

use hoso::typeset::Source;
use typst::layout::{Frame, FrameItem};

use crate::limit::{self, Stage, Texts};
use crate::{PROGRAM, hoso, least, seconds, timed, workload};

const FONTS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/fonts");

/// How many communes there are to compare on.
const COMMUNES: usize = 500;

pub(crate) fn others(folder: &Path, cores: usize) {
    println!("## Others, where they are installed: {COMMUNES} documents of each form");
    let project = workload(folder, COMMUNES);
    let (sources, texts) = limit::sources(&project);
    for form in ["submission", "report"] {
        let of: Vec<&Source> = sources.iter().filter(|it| limit::is_of(it, form)).collect();
        let pages = Stage::new(&texts).compiled(of[0]).pages().len();
        println!("{form}, {pages} page(s):");
        typst_cli((folder, &project, form), &of, &texts, cores);
    }
    let submission = sources.iter().find(|it| limit::is_of(it, "submission")).unwrap();
    one_page(folder, submission, &texts);
    libre_office(folder);
}

/// `hoso build` against one `typst compile` a document, one after the other and as many
/// side by side as there are cores.
fn typst_cli(
    (folder, project, form): (&Path, &Path, &str),
    of: &[&Source],
    texts: &Texts,
    cores: usize,
) {
    if Command::new("typst").arg("--version").output().is_err() {
        println!("  typst CLI: not installed (cargo install typst-cli)");
        return;
    }
    let roots: Vec<PathBuf> = of
        .iter()
        .enumerate()
        .map(|(place, source)| {
            let root = folder.join(format!("cli/{form}/{place}"));
            fs::create_dir_all(root.join("attachments")).unwrap();
            fs::write(root.join("nd30.typ"), texts["nd30.typ"].as_bytes()).unwrap();
            fs::write(root.join("main.typ"), &source.text).unwrap();
            for (name, bytes) in &source.attachments {
                fs::write(root.join("attachments").join(name), bytes).unwrap();
            }
            root
        })
        .collect();
    let own = |jobs: usize| {
        let jobs = jobs.to_string();
        timed(|| hoso(project, &["build", "--force", "--jobs", &jobs, "--form", form]))
    };
    let (all, one) = (own(cores), own(1));
    let limit = limit::bare(project, form, cores).0;
    let compile = |root: &PathBuf| {
        let mut typst = Command::new("typst");
        typst.args(["compile", "--pdf-standard", "a-3a,ua-1", "--features", "a11y-extras"]);
        typst.arg("--ignore-system-fonts");
        typst.args(["--creation-timestamp", "1543968000", "--font-path", FONTS, "--root"]);
        let done = typst.arg(root).arg(root.join("main.typ")).output().unwrap();
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    };
    let in_turn = timed(|| roots.iter().for_each(compile));
    let next = AtomicUsize::new(0);
    let beside = timed(|| {
        thread::scope(|scope| {
            for _ in 0..cores {
                scope.spawn(|| {
                    while let Some(root) = roots.get(next.fetch_add(1, Ordering::Relaxed)) {
                        compile(root);
                    }
                });
            }
        });
    });
    let times = |than: Duration, own: Duration| than.as_secs_f64() / own.as_secs_f64();
    let bar = if form == "submission" { 5 } else { 2 };
    println!(
        "  hoso: {} with {cores} jobs, {} with one; a loop of `typst compile`: {}, {cores} side by side: {}",
        seconds(all),
        seconds(one),
        seconds(in_turn),
        seconds(beside)
    );
    println!(
        "  throughput of hoso, {cores} jobs, against the loop: {:.1} × (bar {bar}); one job against it: {:.1} ×; {cores} jobs against {cores} side by side: {:.1} ×; bare Typst in {cores} processes, nothing read and nothing written, against the loop: {:.1} ×",
        times(in_turn, all),
        times(in_turn, one),
        times(beside, all),
        times(in_turn, limit)
    );
}

/// The same text in the same face and size, by other typesetters, a process a page.
fn one_page(folder: &Path, source: &Source, texts: &Texts) {
    let document = Stage::new(texts).compiled(source);
    let mut lines = Vec::new();
    for page in document.pages() {
        text(&page.frame, &mut lines);
    }
    println!("A page of {} lines, a process each time, the least of three:", lines.len());
    let project = workload(folder, 1);
    let least_of = |mut command: Command| -> Result<Duration, String> {
        let mut times = Vec::new();
        for _ in 0..3 {
            let mut done = None;
            times.push(timed(|| done = Some(command.output())));
            match done.unwrap() {
                Ok(it) if it.status.success() => {}
                Ok(it) => return Err(format!("it failed: {}", it.status)),
                Err(_) => return Err("not installed".to_owned()),
            }
        }
        Ok(least(times))
    };
    let mut own = Command::new(PROGRAM);
    own.arg("-C").arg(&project).args(["build", "--force", "--form", "submission"]);
    let own = least_of(own).unwrap();
    println!("  hoso, from YAML to file: {}", seconds(own));
    let say = |what: &str, command: Command| match least_of(command) {
        Ok(time) => {
            let ratio = time.as_secs_f64() / own.as_secs_f64();
            println!("  {what}: {}, {ratio:.0} × as long", seconds(time));
        }
        Err(why) => println!("  {what}: {why}"),
    };

    let html = folder.join("page.html");
    fs::write(&html, as_html(&lines)).unwrap();
    let mut weasyprint = Command::new("weasyprint");
    weasyprint.arg(&html).arg(folder.join("weasyprint.pdf"));
    say("WeasyPrint", weasyprint);
    let engines = [("pdflatex", "\\usepackage[utf8]{vietnam}"), ("lualatex", LUALATEX)];
    for (engine, preamble) in engines {
        let tex = folder.join(format!("{engine}.tex"));
        fs::write(&tex, as_latex(preamble, &lines)).unwrap();
        let mut latex = Command::new(engine);
        latex.args(["-interaction=batchmode", "-halt-on-error", "-output-directory"]);
        latex.arg(folder).arg(&tex);
        say(engine, latex);
    }
}

const LUALATEX: &str = concat!(
    "\\usepackage{fontspec}\\setmainfont{LiberationSerif-Regular.ttf}[Path=",
    env!("CARGO_MANIFEST_DIR"),
    "/fonts/]"
);

/// The text of a page, a paragraph for each of its lines.
fn text(frame: &Frame, lines: &mut Vec<String>) {
    let mut line: Option<(typst::layout::Abs, String)> = None;
    for (at, item) in frame.items() {
        match item {
            FrameItem::Group(group) => text(&group.frame, lines),
            FrameItem::Text(item) => match &mut line {
                Some((y, line)) if *y == at.y => line.push_str(&item.text),
                _ => {
                    lines.extend(line.replace((at.y, item.text.to_string())).map(|it| it.1));
                }
            },
            _ => {}
        }
    }
    lines.extend(line.map(|it| it.1));
}

fn as_html(lines: &[String]) -> String {
    let mut html = format!(
        "<html lang=vi><style>@font-face {{ font-family: S; src: url(file://{FONTS}/LiberationSerif-Regular.ttf) }}\n@page {{ size: A4; margin: 2cm 2cm 2cm 3cm }} body {{ font: 14pt S }} p {{ margin: 0; text-align: justify }}</style>\n"
    );
    for line in lines {
        let line = line.replace('&', "&amp;").replace('<', "&lt;");
        let _ = writeln!(html, "<p>{line}</p>");
    }
    html
}

fn as_latex(preamble: &str, lines: &[String]) -> String {
    let mut tex = format!(
        "\\documentclass[14pt]{{extarticle}}\\usepackage[a4paper,margin=2cm]{{geometry}}{preamble}\\begin{{document}}\n"
    );
    for line in lines {
        for it in line.chars() {
            match it {
                '%' | '&' | '#' | '$' | '_' | '{' | '}' => tex.extend(['\\', it]),
                '\\' | '~' | '^' => tex.push(' '),
                _ => tex.push(it),
            }
        }
        tex.push_str("\n\n");
    }
    tex + "\\end{document}\n"
}

/// `LibreOffice` headless on the Word file of one document.
fn libre_office(folder: &Path) {
    let out = folder.join("docx");
    let unit = "cao-bang/so-tu-phap";
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let out_text = out.to_string_lossy();
    hoso(root, &["build", unit, "--format", "docx", "--form", "catalogue", "--out", &out_text]);
    let file = out.join(unit).join("2018/catalogue.docx");
    let times = (0..2).map(|_| {
        let mut office = Command::new("soffice");
        office.args(["--headless", "--convert-to", "pdf", "--outdir"]).arg(&out).arg(&file);
        let mut well = false;
        let time = timed(|| well = office.output().is_ok_and(|it| it.status.success()));
        well.then_some(time)
    });
    match times.collect::<Option<Vec<_>>>() {
        Some(times) => println!("LibreOffice, one .docx of a catalogue: {}", seconds(least(times))),
        None => println!("LibreOffice: not installed, or it failed"),
    }
}
