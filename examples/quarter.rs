//! Writes a project in which every commune reports one quarter of 2026: the index for serving
//! citizens, the table of dossiers, and a self-scored sheet if that is asked for. The same
//! arguments give the same bytes; all numbers are made up and marked as sample.
//!
//! ```text
//! cargo run --release --example quarter -- --communes 3321 --provinces 34 OUT
//! cargo run --release --example quarter -- --communes 126 --provinces 1 --self-scored OUT
//! ```
#![allow(clippy::print_stderr)]

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs, io, process};

const CATALOG: &str = include_str!("../data/catalogs/commune.yaml");
/// The rulebooks as they are shipped.
const TEMPLATES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/templates");

/// What the index asks of a commune that has little to do.
const INDEX: [(&str, u64); 37] = [
    ("procedures_published", 0),
    ("procedures_published_in_time", 0),
    ("procedures_to_update", 0),
    ("procedures_updated_in_time", 0),
    ("procedures_public", 0),
    ("procedures_public_complete", 0),
    ("dossiers_reported", 359),
    ("dossiers_on_portal", 356),
    ("dossiers_synced", 330),
    ("dossiers_handled", 359),
    ("dossiers_handled_in_time", 337),
    ("dossiers_still_in_time", 19),
    ("own_procedures", 190),
    ("online_procedures", 114),
    ("online_services", 155),
    ("services_used", 51),
    ("dossiers_taken_in", 359),
    ("dossiers_taken_in_online", 222),
    ("fee_procedures", 15),
    ("fee_procedures_integrated", 6),
    ("fee_procedures_paid_online", 8),
    ("fee_dossiers", 215),
    ("fee_dossiers_free", 10),
    ("fee_dossiers_paid_online", 178),
    ("result_dossiers", 323),
    ("result_dossiers_electronic", 235),
    ("own_dossiers", 359),
    ("dossiers_digitised", 229),
    ("dossiers_reused", 204),
    ("dossiers_shared", 0),
    ("dossiers_with_citizen_data", 236),
    ("citizen_procedures", 192),
    ("citizen_procedures_connected", 27),
    ("petitions", 6),
    ("petitions_on_staff", 0),
    ("petitions_in_time", 6),
    ("petitions_settled", 5),
];

/// What its form asks besides.
const SERVED: [(&str, u64); 4] = [
    ("communes_all", 0),
    ("communes_certifying", 0),
    ("dossiers_served", 359),
    ("dossiers_served_well", 323),
];

const SELF_SCORED: &str = "tu_cham_diem: {plan_issued_on: 2026-02-06, led_by: deputy, meetings: 3, tasks: 14, tasks_done: 13, homes: 3827, homes_with_fibre: 3023, officials_all: 40, signers: 36, officials_trained: 35, cases_taken: 426, cases_online: 323, cases_closed: 408, cases_in_time: 399, results_digitised: 220, papers_sent: 164, papers_signed: 159, website_up: true, remarks: 0, remarks_answered: 0, market: false, residents: 11481, residents_identified: 9299, products_online: 3, innovations: 2, incidents: 0}\nclaims:\n  \"P1.5\": {points: 4.5, reason: Phát thanh hằng tuần, evidence: Lịch phát thanh}\n  \"P2.4\": {points: 4, reason: Các tổ họp hằng tháng, evidence: Biên bản họp tổ}\n";

const SECTORS: [&str; 12] = [
    "Hộ tịch",
    "Chứng thực",
    "Đất đai",
    "Thủy sản",
    "Giáo dục mầm non",
    "Nuôi con nuôi",
    "Đường bộ",
    "Giảm nghèo",
    "Văn hóa",
    "Thủy lợi",
    "Lâm nghiệp",
    "Tài nguyên nước",
];

/// What is asked for.
pub(crate) struct Size {
    pub(crate) communes: usize,
    pub(crate) provinces: usize,
    pub(crate) self_scored: bool,
    pub(crate) out: PathBuf,
}

fn main() {
    let Some(size) = arguments(env::args().skip(1)) else {
        eprintln!("quarter [--communes 3321] [--provinces 34] [--self-scored] OUT");
        process::exit(2);
    };
    if let Err(error) = write(&size) {
        eprintln!("{}: {error}", size.out.display());
        process::exit(2);
    }
}

fn arguments(mut given: impl Iterator<Item = String>) -> Option<Size> {
    let (mut communes, mut provinces, mut self_scored, mut out) = (3321, 34, false, None);
    while let Some(it) = given.next() {
        match it.as_str() {
            "--communes" => communes = given.next()?.parse().ok()?,
            "--provinces" => provinces = given.next()?.parse().ok().filter(|it| *it > 0)?,
            "--self-scored" => self_scored = true,
            other => out = Some(PathBuf::from(other)),
        }
    }
    Some(Size { communes, provinces, self_scored, out: out? })
}

pub(crate) fn write(size: &Size) -> io::Result<()> {
    let put = |path: &str, text: &str| -> io::Result<()> {
        let file = size.out.join(path);
        fs::create_dir_all(file.parent().unwrap_or(Path::new(".")))?;
        fs::write(file, text)
    };
    let mut rulebooks = vec!["chi-so-766", "bieu-06"];
    if size.self_scored {
        rulebooks.push("tu-cham-diem");
    }
    put("hoso.yaml", &format!("rulebooks: [{}]\n", rulebooks.join(", ")))?;
    put("data/catalogs/commune.yaml", CATALOG)?;
    for id in rulebooks {
        for file in fs::read_dir(Path::new(TEMPLATES).join(id))? {
            let file = file?;
            let name = file.file_name();
            put(
                &format!("templates/{id}/{}", name.to_string_lossy()),
                &fs::read_to_string(file.path())?,
            )?;
        }
    }
    for it in 0..size.provinces {
        let unit = format!("kind: province\nname: tỉnh Thứ {it}\nplace: Thứ {it}\n");
        put(&format!("data/units/tinh-{it:02}/unit.yaml"), &unit)?;
    }
    for it in 0..size.communes {
        let folder = format!("data/units/tinh-{:02}/xa-{it:05}", it % size.provinces);
        let unit = format!("kind: commune\nname: xã Thứ {it}\nplace: Thứ {it}\n");
        put(&format!("{folder}/unit.yaml"), &unit)?;
        put(&format!("{folder}/2026-q3.yaml"), &record(it as u64, size.self_scored))?;
    }
    Ok(())
}

/// The record of a commune: one that is so many times as large has so many times as much to do.
fn record(commune: u64, self_scored: bool) -> String {
    let times = commune % 7 + 1;
    let mut text = "# Số liệu mẫu.\nsample: true\nchi_so_766:\n".to_owned();
    for (name, number) in INDEX.iter().chain(&SERVED) {
        // Writing to a string does not fail.
        let _ = writeln!(text, "  {name}: {}", number * times);
    }
    if self_scored {
        text += SELF_SCORED;
    }
    text += "sector_dossiers:\n";
    for (sector, place) in SECTORS.iter().zip(1..) {
        let some = (commune + place) % 40;
        let (online, direct, late) = (60 + some * 2, 10 + some, some % 3);
        let (early, open) = (online + direct - 9 - late, 4);
        let _ = writeln!(
            text,
            "  - {{linh_vuc: \"{sector}\", taken: {{online: {online}, direct: {direct}, carried: 1}}, done: {{early: {early}, in_time: 5, late: {late}}}, pending: {{in_time: {open}, late: 1}}}}"
        );
    }
    let number = commune % 300 + 1;
    let _ = write!(
        text,
        "documents:\n  scoresheet: {{number: {number}, date: 2026-10-02}}\n  sector_table: {{number: {}, date: 2026-09-16}}\n",
        number + 1
    );
    text
}
