//! Writes a project of a nation's size, for measuring: 34 provinces, their communes, and
//! for each commune a record. The same arguments give the same bytes; all numbers are made
//! up and marked as sample.
//!
//! ```text
//! cargo run --release --example nation -- --communes 3321 --procedures 130 OUT
//! ```
#![allow(clippy::print_stderr)]

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs, io, process};

const PROVINCES: usize = 34;
const CATALOG: &str = include_str!("../data/catalogs/commune.yaml");
const RULEBOOK: &str = include_str!("../templates/dong-nai-8-1/rulebook.yaml");
const REPORT: &str = include_str!("../templates/dong-nai-8-1/report.typ");
/// On one page: what most documents of an office are.
const SUBMISSION: &str = r#"{%- set title = "Về việc đề nghị xét, công nhận " ~ unit.name ~ " đạt chuẩn tiêu chí 8.1" -%}
{% include "opening.typ" %}
#kind([{{ document.title }}], [{{ title }}])

#addressees([{{ parent.agency }}])

#bases(
  [Căn cứ Văn bản số~{{ source.document }} ngày~{{ source.date }} của {{ source.issuer }} về việc {{ source.abstract }}],
  [Căn cứ {{ cited.report.text }} của {{ unit.agency }} về kết quả triển khai dịch vụ công trực tuyến tại địa phương {{ period }}],
)

Tổng số thủ tục hành chính thuộc thẩm quyền giải quyết của {{ unit.name }} là {{ measures.procedures_total }}; trong đó cung cấp dịch vụ công trực tuyến mức độ~2: {{ measures.at_level_2 }}, mức độ~3: {{ measures.at_level_3 }}, mức độ~4: {{ measures.at_level_4 }}. Đối chiếu với quy định:

{% for id, it in criteria["8.1"].parts -%}
#dash[“{{ it.text }}”: *{{ it.verdict_text }}* ({{ it.measured }} TTHC, yêu cầu {{ it.required }}).]

{% endfor %}

{{ unit.agency }} đề nghị {{ parent.agency }} thẩm định và xem xét ra Quyết định công nhận {{ unit.name }} đạt chuẩn tiêu chí 8.1.

#ending[Kính trình {{ parent.agency }} xem xét, quyết định]

#closing(
  recipients: ([Như trên],),
{% include "signature.typ" %}
)
"#;

/// What is asked for.
pub(crate) struct Size {
    pub(crate) communes: usize,
    pub(crate) procedures: usize,
    pub(crate) out: PathBuf,
}

fn main() {
    let Some(size) = arguments(env::args().skip(1)) else {
        eprintln!("nation [--communes 3321] [--procedures 130] OUT");
        process::exit(2);
    };
    if let Err(error) = write(&size) {
        eprintln!("{}: {error}", size.out.display());
        process::exit(2);
    }
}

fn arguments(mut given: impl Iterator<Item = String>) -> Option<Size> {
    let (mut communes, mut procedures, mut out) = (3321, 130, None);
    while let Some(it) = given.next() {
        match it.as_str() {
            "--communes" => communes = given.next()?.parse().ok()?,
            "--procedures" => procedures = given.next()?.parse().ok()?,
            other => out = Some(PathBuf::from(other)),
        }
    }
    Some(Size { communes, procedures, out: out? })
}

/// A small generator with a fixed seed.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }
}

pub(crate) fn write(size: &Size) -> io::Result<()> {
    let put = |path: &str, text: &str| -> io::Result<()> {
        let file = size.out.join(path);
        fs::create_dir_all(file.parent().unwrap_or(Path::new(".")))?;
        fs::write(file, text)
    };
    let mut codes: Vec<String> = CATALOG
        .split("{code: \"")
        .skip(1)
        .filter_map(|it| it.split('"').next())
        .map(str::to_owned)
        .collect();
    let mut more = String::new();
    for it in codes.len()..size.procedures {
        let code = format!("9.{it:06}");
        // Writing to a string does not fail.
        let _ = writeln!(
            more,
            "  - {{code: \"{code}\", tier: commune, sector: \"Lĩnh vực {}\", name: \"Thủ tục thêm số {it}\"}}",
            it % 20
        );
        codes.push(code);
    }
    codes.truncate(size.procedures);
    put("hoso.yaml", "rulebooks: [quoc-gia]\n")?;
    put("data/catalogs/commune.yaml", &format!("{CATALOG}{more}"))?;
    let judged =
        RULEBOOK.split("forms:").next().unwrap_or_default().replace(", within: dong-nai", "");
    let forms = "forms:\n  report:\n    title: Báo cáo\n    kind: BC\n    template: report.typ\n    shows: [criteria, measures, fields]\n    lists: {procedures: {of: procedures, by: sector}}\n    needs: [{of: procedures, where: level >= 3, fields: [online.received, online.resolved]}, {fields: [strengths, difficulties, proposals]}]\n  submission: {title: Tờ trình, kind: TTr, template: submission.typ, shows: [criteria, measures], requires: met, cites: [report]}\n";
    put("templates/quoc-gia/rulebook.yaml", &format!("{judged}{forms}"))?;
    put("templates/quoc-gia/report.typ", REPORT)?;
    put("templates/quoc-gia/submission.typ", SUBMISSION)?;
    for it in 0..PROVINCES.min(size.communes.max(1)) {
        let unit = format!("kind: province\nname: tỉnh Thứ {it}\nplace: Thứ {it}\n");
        put(&format!("data/units/tinh-{it:02}/unit.yaml"), &unit)?;
    }
    for it in 0..size.communes {
        let folder = format!("data/units/tinh-{:02}/xa-{it:05}", it % PROVINCES);
        let unit = format!("kind: commune\nname: xã Thứ {it}\nplace: Thứ {it}\n");
        put(&format!("{folder}/unit.yaml"), &unit)?;
        put(&format!("{folder}/2018.yaml"), &record(it, &codes))?;
    }
    Ok(())
}

/// The record of a commune: every procedure from level 2, about one in eight from level 3.
fn record(commune: usize, codes: &[String]) -> String {
    let mut dice = Dice(commune as u64);
    let mut text = "# Số liệu mẫu.\nsample: true\nprocedures:\n".to_owned();
    for (place, code) in codes.iter().enumerate() {
        let (received, online) = (dice.roll(400), dice.roll(60));
        let resolved = received - dice.roll(received.min(5) + 1);
        // Writing to a string does not fail.
        let _ = if place == 0 || dice.roll(8) == 0 {
            let level = 3 + dice.roll(2);
            let done = online - dice.roll(online.min(3) + 1);
            writeln!(
                text,
                "  - {{code: \"{code}\", level: {level}, provider: province, online: {{received: {online}, resolved: {done}}}, in_person: {{received: {received}, resolved: {resolved}}}}}"
            )
        } else {
            writeln!(
                text,
                "  - {{code: \"{code}\", level: 2, in_person: {{received: {received}, resolved: {resolved}}}}}"
            )
        };
    }
    let number = commune % 300 + 1;
    let _ = write!(
        text,
        "narrative:\n  strengths: Cán bộ một cửa được tập huấn; đường truyền ổn định.\n  difficulties: Người dân ở xa ít dùng máy tính, còn quen nộp hồ sơ giấy.\n  proposals: Đề nghị bố trí thêm máy quét.\ndocuments:\n  report: {{number: {number}, date: 2018-12-05}}\n  submission: {{number: {}, date: 2018-12-06}}\n",
        number + 1
    );
    text
}
