//! A nation in one run, measured: always as ratios, side by side in one run, for the
//! machine may be shared. What cannot be run here is named; no timing fails anything.
//!
//! `cargo bench --bench nation`, with `-- --full` for 3.321 and 10.000 communes as well, with
//! `-- others` for the comparison with other programs alone, with `-- preview` for the page
//! beside a form, with `-- quarter` for what communes file in a quarter of 2026, with
//! `-- small` for a few communes, which shows that all of this still runs.
#![allow(clippy::print_stdout, clippy::float_arithmetic, clippy::cast_precision_loss)]

mod limit;
mod others;
mod preview;
mod processor;
mod stages;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};
use std::{env, fs, thread};

#[allow(dead_code)]
#[path = "../../examples/nation.rs"]
mod nation;
#[allow(dead_code)]
#[path = "../../examples/quarter.rs"]
mod quarter;

const PROGRAM: &str = env!("CARGO_BIN_EXE_hoso");

fn main() {
    let arguments: Vec<String> = env::args().skip(1).collect();
    if let [bare, project, part, of, form, ..] = arguments.as_slice()
        && bare == limit::PART
    {
        let share = (part.parse().unwrap(), of.parse().unwrap());
        return limit::part(Path::new(project), form, share);
    }
    rayon::ThreadPoolBuilder::new().num_threads(1).build_global().unwrap();
    let given = |name: &str| arguments.iter().any(|it| it == name);
    let folder = env::temp_dir().join("hoso-bench");
    let cores = thread::available_parallelism().map_or(1, usize::from);
    println!("{cores} cores; times are the least of the runs named, ratios are side by side\n");
    if given("small") {
        in_sizes(&folder, &[2], cores);
        one_quarter(&folder, &[(2, 1)], cores);
    }
    if given("preview") || given("small") {
        let project = workload(&folder, 34);
        preview::preview(&project);
        let _ = fs::remove_dir_all(&project);
        return;
    }
    if given("quarter") {
        return one_quarter(&folder, &[(126, 1), (3321, 34)], cores);
    }
    if !given("others") {
        start_up(&folder);
        let sizes: &[usize] =
            if given("--full") { &[100, 1000, 3321, 10_000] } else { &[100, 1000] };
        in_sizes(&folder, sizes, cores);
    }
    others::others(&folder, cores);
}

fn in_sizes(folder: &Path, sizes: &[usize], cores: usize) {
    let mut each = Vec::new();
    for communes in sizes {
        let project = workload(folder, *communes);
        println!(
            "## {communes} communes × 130 procedures: a report with its appendix, a submission"
        );
        let rounds = if *communes <= 100 { 3 } else { 1 };
        each.push((*communes, whole_build(&project, cores, rounds)));
        if *communes <= 1000 {
            against_the_limit(&project, cores, rounds);
            one_job(&project, cores, rounds);
        }
        stages::stages(&project);
        again(&project);
        let _ = fs::remove_dir_all(&project);
        println!();
    }
    let first = each[0].1.as_secs_f64() / each[0].0 as f64;
    for (communes, time) in &each[1..] {
        let ratio = time.as_secs_f64() / *communes as f64 / first;
        println!("time a commune at {communes} against {}: {ratio:.2} (bar 1.1)", each[0].0);
    }
    println!();
}

/// What communes file in one quarter of 2026: of one province under three rulebooks, of a
/// nation under two.
fn one_quarter(folder: &Path, sizes: &[(usize, usize)], cores: usize) {
    for (communes, provinces) in sizes.iter().copied() {
        let out = folder.join("quarter");
        let _ = fs::remove_dir_all(&out);
        let self_scored = provinces == 1;
        let size = quarter::Size { communes, provinces, self_scored, out: out.clone() };
        quarter::write(&size).unwrap();
        let rulebooks = if self_scored { 3 } else { 2 };
        println!("## {communes} communes in one quarter of 2026, {rulebooks} rulebooks");
        whole_build(&out, cores, 1);
        against_the_limit(&out, cores, 1);
        if provinces == 1 {
            one_job(&out, cores, 1);
        }
        let _ = fs::remove_dir_all(&out);
        println!();
    }
}

/// A project of so many communes, anew.
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
        "start: --version {:.1} ms (bar 10), one one-page document {:.0} ms (bar 150)\n",
        version.as_secs_f64() * 1e3,
        page.as_secs_f64() * 1e3
    );
}

/// A build of everything, and what `time` says of it where that is installed.
fn whole_build(project: &Path, cores: usize, rounds: usize) -> Duration {
    let measured = Command::new("/usr/bin/time").arg("--version").output().is_ok();
    let jobs = cores.to_string();
    let (mut times, mut said) = (Vec::new(), "`time` is not installed".to_owned());
    for _ in 0..rounds {
        let mut build = Command::new(if measured { "/usr/bin/time" } else { PROGRAM });
        if measured {
            build.args(["-f", "processor %U s + %S s, largest process %M kB", PROGRAM]);
        }
        build.args(["build", "--force", "--jobs", &jobs, "-C"]).arg(project);
        times.push(timed(|| {
            let run = build.output().unwrap();
            assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
            if measured {
                let lines = String::from_utf8_lossy(&run.stderr);
                lines.lines().last().unwrap_or_default().clone_into(&mut said);
            }
        }));
    }
    let time = least(times);
    println!("whole build, {cores} jobs: {}; {said}", seconds(time));
    time
}

/// The whole build against bare Typst on the same sources.
fn against_the_limit(project: &Path, cores: usize, rounds: usize) {
    let (jobs, mut limits, mut builds) = (cores.to_string(), Vec::new(), Vec::new());
    let (mut bare, mut whole) = (Vec::new(), Vec::new());
    for _ in 0..rounds {
        let (limit, processor) = limit::bare(project, "", cores);
        limits.push(limit);
        bare.push(processor);
        let before = processor::of_children();
        builds.push(timed(|| hoso(project, &["build", "--force", "--jobs", &jobs])));
        whole.push(processor::of_children().saturating_sub(before));
    }
    let (limit, build) = (least(limits), least(builds));
    let ratio = build.as_secs_f64() / limit.as_secs_f64();
    println!(
        "limit, bare Typst in {cores} processes: {}; build against it: {ratio:.2} (bar 1.10)",
        seconds(limit)
    );
    let (bare, whole) = (least(bare), least(whole));
    let ratio = whole.as_secs_f64() / bare.as_secs_f64();
    println!("in processor time: {}; build against it: {ratio:.2}", seconds(bare));
}

/// What all jobs gain over one.
fn one_job(project: &Path, cores: usize, rounds: usize) {
    let build = |jobs: usize| {
        let jobs = jobs.to_string();
        timed(|| hoso(project, &["build", "--force", "--jobs", &jobs]))
    };
    let times: Vec<_> = (0..rounds).map(|_| (build(cores), build(1))).collect();
    let all = least(times.iter().map(|it| it.0));
    let one = least(times.iter().map(|it| it.1));
    let ratio = one.as_secs_f64() / all.as_secs_f64();
    println!("--jobs {cores} against --jobs 1: {ratio:.2} × the throughput (bar 1.8 on 2 cores)");
}

/// A second build, and one after a single record has changed.
fn again(project: &Path) {
    hoso(project, &["build"]);
    let same = least((0..3).map(|_| timed(|| hoso(project, &["build"]))));
    let record = project.join("data/units/tinh-00/xa-00000/2018.yaml");
    let text = fs::read_to_string(&record).unwrap();
    fs::write(&record, format!("{text}# đổi\n")).unwrap();
    let one = timed(|| hoso(project, &["build"]));
    println!(
        "nothing changed: {} (bar 2 s at 3321); one record changed: {}",
        seconds(same),
        seconds(one)
    );
}
