//! A nation in one run, measured: always as ratios, side by side in one run, for the
//! machine may be shared. What cannot be run here is named; no timing fails anything.
//!
//! `cargo bench`, or `cargo bench -- --full` for 3.321 and 10.000 communes as well.
#![allow(clippy::print_stdout, clippy::float_arithmetic, clippy::cast_precision_loss)]

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write, stdin};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};
use std::{env, fs, thread};

use hoso::load::{self, Layout};
use hoso::model::{Edition, Record};
use hoso::pipeline::{self, Lines, Owed, Selection};
use hoso::typeset::{Fonts, Source};
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration as TypstDuration, Smart};
use typst::syntax::{FileId, RootedPath, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_kit::files::{FileLoader, FileStore};
use typst_kit::fonts::FontStore;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

#[allow(dead_code)]
#[path = "../examples/nation.rs"]
mod nation;

const PROGRAM: &str = env!("CARGO_BIN_EXE_hoso");

fn main() {
    let arguments: Vec<String> = env::args().skip(1).collect();
    if let [bare, project, part, of, ..] = arguments.as_slice()
        && bare == "--bare"
    {
        return bare_part(Path::new(project), part.parse().unwrap(), of.parse().unwrap());
    }
    let full = arguments.iter().any(|it| it == "--full");
    let folder = env::temp_dir().join("hoso-bench");
    let cores = thread::available_parallelism().map_or(1, usize::from);
    println!("{cores} cores; times are the least of the runs named, ratios are side by side\n");
    start_up(&folder);
    let sizes: &[usize] = if full { &[100, 1000, 3321, 10_000] } else { &[100, 1000] };
    let mut each = Vec::new();
    for communes in sizes {
        let project = workload(&folder, *communes);
        println!(
            "## {communes} communes × 130 procedures: a report with its appendix, a submission"
        );
        each.push((*communes, whole_build(&project, cores)));
        if *communes <= 1000 {
            against_the_limit(&project, cores, if *communes <= 100 { 3 } else { 1 });
        }
        stages(&project);
        again(&project);
        println!();
    }
    let first = each[0].1.as_secs_f64() / each[0].0 as f64;
    for (communes, time) in &each[1..] {
        let ratio = time.as_secs_f64() / *communes as f64 / first;
        println!("time a commune at {communes} against {}: {ratio:.2}", each[0].0);
    }
    others(&folder);
}

fn workload(folder: &Path, communes: usize) -> PathBuf {
    let out = folder.join(format!("{communes}"));
    let _ = fs::remove_dir_all(&out);
    nation::write(&nation::Size { communes, procedures: 130, out: out.clone() }).unwrap();
    out
}

fn timed(work: impl FnOnce()) -> Duration {
    let start = Instant::now();
    work();
    start.elapsed()
}

fn hoso(project: &Path, arguments: &[&str]) {
    let run = Command::new(PROGRAM).arg("-C").arg(project).args(arguments).output().unwrap();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
}

fn least(times: impl IntoIterator<Item = Duration>) -> Duration {
    times.into_iter().min().unwrap_or_default()
}

fn seconds(time: Duration) -> String {
    format!("{:.2} s", time.as_secs_f64())
}

fn start_up(folder: &Path) {
    let project = workload(folder, 1);
    let version = least((0..20).map(|_| timed(|| hoso(&project, &["--version"]))));
    let one = ["build", "--force", "--form", "submission"];
    let page = least((0..5).map(|_| timed(|| hoso(&project, &one))));
    println!(
        "start: --version {:.1} ms, one one-page document {:.0} ms\n",
        version.as_secs_f64() * 1e3,
        page.as_secs_f64() * 1e3
    );
}

fn whole_build(project: &Path, cores: usize) -> Duration {
    let jobs = cores.to_string();
    let all = || timed(|| hoso(project, &["build", "--force", "--jobs", &jobs]));
    let time = all();
    println!("whole build, {cores} jobs: {}", seconds(time));
    if let Some(peak) = peak(project, &jobs) {
        println!("peak memory of the largest process: {} MB", peak / 1024);
    }
    time
}

/// The most memory that any process of a build takes, in kB, where `time` can say it.
fn peak(project: &Path, jobs: &str) -> Option<u64> {
    let run = Command::new("/usr/bin/time")
        .args([
            "-f",
            "%M",
            PROGRAM,
            "build",
            "--force",
            "--form",
            "submission",
            "--jobs",
            jobs,
            "-C",
        ])
        .arg(project)
        .output()
        .ok()?;
    String::from_utf8_lossy(&run.stderr).lines().last()?.trim().parse().ok()
}

/// The whole build against bare Typst on the same sources, and one job against all.
fn against_the_limit(project: &Path, cores: usize, rounds: usize) {
    let (jobs, mut limits, mut builds, mut ones) =
        (cores.to_string(), Vec::new(), Vec::new(), Vec::new());
    for _ in 0..rounds {
        limits.push(bare(project, cores));
        builds.push(timed(|| hoso(project, &["build", "--force", "--jobs", &jobs])));
        ones.push(timed(|| hoso(project, &["build", "--force", "--jobs", "1"])));
    }
    let (limit, build, one) = (least(limits), least(builds), least(ones));
    let ratio = build.as_secs_f64() / limit.as_secs_f64();
    println!(
        "limit, bare Typst in {cores} processes: {}; build against it: {ratio:.2} (bar 1.10)",
        seconds(limit)
    );
    let ratio = one.as_secs_f64() / build.as_secs_f64();
    println!("--jobs {cores} against --jobs 1: {ratio:.2} × the throughput (bar 1.8 on 2 cores)");
}

/// Bare Typst on all sources, in so many processes: from the word to go until all are done.
fn bare(project: &Path, processes: usize) -> Duration {
    let own = env::current_exe().unwrap();
    let mut children: Vec<Child> = (0..processes)
        .map(|part| {
            Command::new(&own)
                .args([
                    "--bare",
                    &project.to_string_lossy(),
                    &part.to_string(),
                    &processes.to_string(),
                ])
                .stdin(Stdio::piped())
                .stdout(Stdio::piped())
                .spawn()
                .unwrap()
        })
        .collect();
    for child in &mut children {
        let mut ready = String::new();
        BufReader::new(child.stdout.as_mut().unwrap()).read_line(&mut ready).unwrap();
    }
    timed(|| {
        for child in &mut children {
            writeln!(child.stdin.take().unwrap(), "go").unwrap();
        }
        for mut child in children {
            assert!(child.wait().unwrap().success());
        }
    })
}

fn sources(project: &Path) -> (Vec<Source>, BTreeMap<String, Arc<str>>) {
    let mut loaded = load::load(&Layout { root: project.to_owned() });
    let (survey, templates) = pipeline::survey(&mut loaded, &Fonts::embedded());
    let (jobs, _) = pipeline::jobs(&loaded, &survey, &Selection::default());
    let sources = jobs.iter().filter_map(|job| {
        match pipeline::source(&loaded, &survey, &templates, Edition::Electronic, job) {
            Ok(Owed::Made(source)) => Some(*source),
            _ => None,
        }
    });
    (sources.collect(), templates.texts().clone())
}

/// One of the processes of the limit: its share of the sources, and nothing but Typst.
fn bare_part(project: &Path, part: usize, of: usize) {
    hoso::typeset::single_threaded();
    let (sources, texts) = sources(project);
    let mut fonts = FontStore::new();
    for file in Fonts::bytes() {
        let faces = Font::iter(Bytes::new(file));
        fonts.extend(faces.map(|it| (it.clone(), it.info().clone())));
    }
    let fonts = Arc::new(fonts);
    println!("ready");
    stdin().read_line(&mut String::new()).unwrap();
    // Each commune has two documents: whole communes are dealt out, so that all have as much.
    let own = sources.chunks(2).skip(part).step_by(of).flatten();
    for source in own {
        let world = Bare::new(source, &texts, fonts.clone());
        let document = typst::compile::<PagedDocument>(&world).output.unwrap();
        let date = Datetime::from_ymd_hms(2018, 12, 5, 0, 0, 0).unwrap();
        let options = PdfOptions {
            ident: Smart::Custom(source.identity.clone()),
            timestamp: Some(Timestamp::new_utc(date)),
            standards: PdfStandards::new(&[PdfStandard::A_3a, PdfStandard::Ua_1]).unwrap(),
            ..PdfOptions::default()
        };
        assert!(!typst_pdf::pdf(&document, &options).unwrap().is_empty());
        typst::comemo::evict(0);
    }
}

struct Bare {
    library: LazyHash<Library>,
    fonts: Arc<FontStore>,
    files: FileStore<Files>,
    main: FileId,
}

struct Files(BTreeMap<String, Bytes>);

impl FileLoader for Files {
    fn load(&self, id: FileId) -> FileResult<Bytes> {
        let path = id.vpath().get_with_slash();
        self.0.get(path).cloned().ok_or_else(|| FileError::NotFound(path.into()))
    }
}

impl Bare {
    fn new(source: &Source, texts: &BTreeMap<String, Arc<str>>, fonts: Arc<FontStore>) -> Self {
        let mut files = BTreeMap::new();
        let look = texts["nd30.typ"].as_bytes().to_vec();
        files.insert("/nd30.typ".to_owned(), Bytes::new(look));
        files.insert("/main.typ".to_owned(), Bytes::new(source.text.as_bytes().to_vec()));
        for (name, bytes) in &source.attachments {
            files.insert(format!("/attachments/{name}"), Bytes::new(bytes.clone()));
        }
        let main = VirtualPath::new("main.typ").unwrap();
        Self {
            library: LazyHash::new(Library::default()),
            fonts,
            files: FileStore::new(Files(files)),
            main: RootedPath::new(VirtualRoot::Project, main).intern(),
        }
    }
}

impl World for Bare {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.fonts.book()
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<typst::syntax::Source> {
        self.files.source(id)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.files.file(id)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.font(index)
    }

    fn today(&self, _: Option<TypstDuration>) -> Option<Datetime> {
        None
    }
}

/// Processor time that this process has used, in hundredths of a second.
fn processor() -> Option<u64> {
    let stat = fs::read_to_string("/proc/self/stat").ok()?;
    let fields: Vec<&str> = stat.rsplit_once(')')?.1.split_whitespace().collect();
    Some(fields.get(11)?.parse::<u64>().ok()? + fields.get(12)?.parse::<u64>().ok()?)
}

/// Each stage alone, and what checking and judging take beside the YAML crate alone.
fn stages(project: &Path) {
    let fonts = Fonts::embedded();
    let layout = Layout { root: project.to_owned() };
    let texts: Vec<String> = layout
        .files()
        .together()
        .shared
        .iter()
        .filter(|it| it.file_name().is_some_and(|it| it == "2018.yaml"))
        .map(|it| fs::read_to_string(project.join(it)).unwrap())
        .collect();
    let mut last = processor();
    let mut spent = || {
        let now = processor();
        let since = now.zip(last).map(|(now, last)| now - last);
        last = now;
        since
    };
    let parse = timed(|| {
        for text in &texts {
            let record: Record = serde_saphyr::from_str(text).unwrap();
            assert!(record.sample);
        }
    });
    let parse_cpu = spent();
    let mut loaded = None;
    let load = timed(|| loaded = Some(load::load(&layout)));
    let mut loaded = loaded.unwrap();
    let mut checked = None;
    let check = timed(|| checked = Some(pipeline::survey(&mut loaded, &fonts)));
    let (survey, templates) = checked.unwrap();
    let all = Selection::default();
    let mut judged = 0;
    let assess = timed(|| judged = pipeline::assess_all(&loaded, &survey, &all, Lines::Left).len());
    let cpu = spent();
    let (jobs, _) = pipeline::jobs(&loaded, &survey, &all);
    let render = timed(|| {
        for job in &jobs {
            let edition = Edition::Electronic;
            assert!(pipeline::source(&loaded, &survey, &templates, edition, job).is_ok());
        }
    });
    println!(
        "stages on one core: load {}, check {}, assess {} ({judged} records), report and render {}; YAML crate alone {}",
        seconds(load),
        seconds(check),
        seconds(assess),
        seconds(render),
        seconds(parse)
    );
    if let Some((cpu, parse)) = cpu.zip(parse_cpu) {
        let ratio = cpu as f64 / parse.max(1) as f64;
        println!(
            "load, check and assess against the YAML crate alone, processor time: {ratio:.2} (bar 1.3)"
        );
    }
}

/// A second build, and one after a single record has changed.
fn again(project: &Path) {
    hoso(project, &["build"]);
    let same = least((0..3).map(|_| timed(|| hoso(project, &["build"]))));
    let record = project.join("data/units/tinh-00/xa-00000/2018.yaml");
    let text = fs::read_to_string(&record).unwrap();
    fs::write(&record, format!("{text}# đổi\n")).unwrap();
    let one = timed(|| hoso(project, &["build"]));
    println!("nothing changed: {}; one record changed: {}", seconds(same), seconds(one));
}

/// What others take: a process a document, and other typesetters on one page.
fn others(folder: &Path) {
    println!("\n## Others, where they are installed");
    let project = workload(folder, 10);
    let (sources, texts) = sources(&project);
    for (what, end) in
        [("one-page submission", "submission.typ"), ("report with its appendix", "report.typ")]
    {
        let of: Vec<&Source> = sources.iter().filter(|it| it.name.ends_with(end)).collect();
        let form = end.trim_end_matches(".typ");
        let own = timed(|| hoso(&project, &["build", "--force", "--jobs", "1", "--form", form]));
        typst_cli(folder, what, &of, &texts, own);
    }
    let page =
        "Cộng hòa xã hội chủ nghĩa Việt Nam. Báo cáo kết quả triển khai dịch vụ công trực tuyến. "
            .repeat(20);
    let html = folder.join("page.html");
    fs::write(&html, format!("<html lang=vi><body><p>{page}</p></body></html>")).unwrap();
    let pdf = folder.join("page.pdf");
    command("WeasyPrint, one page", Command::new("weasyprint").arg(&html).arg(&pdf));
    let tex = folder.join("page.tex");
    let head = "\\documentclass{article}\\usepackage[utf8]{vietnam}\\begin{document}";
    fs::write(&tex, format!("{head}{page}\\end{{document}}")).unwrap();
    let mut latex = Command::new("pdflatex");
    command(
        "pdflatex, one page",
        latex.args(["-interaction=batchmode", "-output-directory"]).arg(folder).arg(&tex),
    );
    let root = env!("CARGO_MANIFEST_DIR");
    let out = folder.join("docx");
    let unit = "cao-bang/so-tu-phap";
    let made = Command::new(PROGRAM)
        .args(["-C", root, "build", unit, "--format", "docx", "--out"])
        .arg(&out)
        .output();
    if made.is_ok_and(|it| it.status.success()) {
        let file = out.join(unit).join("2018/catalogue.docx");
        let mut office = Command::new("soffice");
        command(
            "LibreOffice, one .docx",
            office.args(["--headless", "--convert-to", "pdf", "--outdir"]).arg(&out).arg(file),
        );
    }
}

fn typst_cli(
    folder: &Path,
    what: &str,
    of: &[&Source],
    texts: &BTreeMap<String, Arc<str>>,
    own: Duration,
) {
    let root = folder.join("cli");
    fs::create_dir_all(root.join("attachments")).unwrap();
    fs::write(root.join("nd30.typ"), texts["nd30.typ"].as_bytes()).unwrap();
    let time = timed(|| {
        for source in of {
            fs::write(root.join("main.typ"), &source.text).unwrap();
            for (name, bytes) in &source.attachments {
                fs::write(root.join("attachments").join(name), bytes).unwrap();
            }
            let mut typst = Command::new("typst");
            typst.args([
                "compile",
                "--pdf-standard",
                "a-3a,ua-1",
                "--ignore-system-fonts",
                "--font-path",
            ]);
            let fonts = concat!(env!("CARGO_MANIFEST_DIR"), "/fonts");
            let _ = typst.arg(fonts).arg("--root").arg(&root).arg(root.join("main.typ")).output();
        }
    });
    if Command::new("typst").arg("--version").output().is_err() {
        println!("typst CLI, {what}: not installed (cargo install typst-cli)");
        return;
    }
    let ratio = time.as_secs_f64() / own.as_secs_f64();
    println!(
        "typst CLI a document, {what}: {} for {}; hoso on one job {ratio:.1} × the throughput",
        seconds(time),
        of.len()
    );
}

fn command(what: &str, command: &mut Command) {
    let mut ran = false;
    let time = timed(|| ran = command.output().is_ok_and(|it| it.status.success()));
    if ran {
        println!("{what}: {}", seconds(time));
    } else {
        println!("{what}: not installed, or it failed");
    }
}
