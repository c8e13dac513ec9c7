//! Where the time goes: each stage alone, on one core.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use hoso::docket::Selection;
use hoso::layout::Layout;
use hoso::load;
use hoso::model::Edition;
use hoso::typeset::{Fonts, Typesetter};
use hoso::{build, store};

use crate::seconds;

/// So many documents stand for all in the stages that take minutes.
const MOST: usize = 2000;

/// What one stage took.
#[derive(Clone, Copy, Default)]
struct Spent {
    time: Duration,
    /// In hundredths of a second, where the system tells.
    processor: Option<u64>,
}

impl Spent {
    fn on(work: impl FnOnce()) -> Self {
        let (start, before) = (Instant::now(), processor());
        work();
        let processor = processor().zip(before).map(|(now, before)| now - before);
        Self { time: start.elapsed(), processor }
    }

    /// For so many documents, if it was measured on these.
    fn scaled(self, documents: usize, measured: usize) -> Self {
        let time = self.time * u32::try_from(documents).unwrap() / u32::try_from(measured).unwrap();
        let processor = self.processor.map(|it| it * documents as u64 / measured as u64);
        Self { time, processor }
    }
}

/// Processor time that this process has used, in hundredths of a second.
fn processor() -> Option<u64> {
    let stat = fs::read_to_string("/proc/self/stat").ok()?;
    let fields: Vec<&str> = stat.rsplit_once(')')?.1.split_whitespace().collect();
    Some(fields.get(11)?.parse::<u64>().ok()? + fields.get(12)?.parse::<u64>().ok()?)
}

/// Each stage alone, and what checking and judging take beside the YAML crate alone.
pub(crate) fn stages(project: &Path) {
    let fonts = Fonts::embedded();
    let layout = Layout { root: project.to_owned() };
    let files = load::Files::of(&layout).together().shared;
    let records = files.iter().filter(|it| it.ends_with("2018.yaml"));
    let texts: Vec<String> =
        records.map(|it| fs::read_to_string(project.join(it)).unwrap()).collect();
    let dictionary = &load::load(&layout).project.dictionary;
    let parse = Spent::on(|| {
        for text in &texts {
            let (record, _) = load::record::read_record(text, dictionary, "2018.yaml");
            assert!(record.unwrap().sample);
        }
    });

    let mut loaded = None;
    let load = Spent::on(|| loaded = Some(load::load(&layout)));
    let mut loaded = loaded.unwrap();
    let mut checked = None;
    let check = Spent::on(|| checked = Some(build::survey(&mut loaded, &fonts)));
    let (survey, templates) = checked.unwrap();
    let all = Selection::default();
    let docket = survey.docket(&loaded.project);
    let mut judged = 0;
    let assess = Spent::on(|| judged = docket.judgements(&all).len());

    let documents = docket.documents(&all);
    let some = &documents[..documents.len().min(MOST)];
    let (mut sources, mut pages) = (Vec::new(), Vec::new());
    let render = Spent::on(|| {
        let source = |it| build::source(&loaded, it, Edition::Electronic, &templates).unwrap();
        sources.extend(some.iter().map(source));
    });
    let typeset = Spent::on(|| {
        let typesetter = Typesetter::new(templates.texts(), fonts.clone());
        pages.extend(sources.iter().map(|it| typesetter.typeset(it).unwrap()));
    });
    let out = project.join("stages");
    let write = Spent::on(|| {
        for (place, bytes) in pages.iter().enumerate() {
            store::write_whole(&out.join(format!("{place}.pdf")), bytes).unwrap();
        }
    });
    let _ = fs::remove_dir_all(&out);

    println!("stages on one core, of {judged} records and {} documents:", documents.len());
    let sum = [load, check, assess];
    let made = [render, typeset, write].map(|it| it.scaled(documents.len(), some.len()));
    let names = ["load", "check", "assess", "report and render", "typeset", "write"];
    for (name, spent) in names.iter().zip(sum.iter().chain(&made)) {
        let processor =
            spent.processor.map(|it| format!(", processor {}.{:02} s", it / 100, it % 100));
        println!("  {name}: {}{}", seconds(spent.time), processor.unwrap_or_default());
    }
    if some.len() < documents.len() {
        println!("  (from report on: measured on {}, multiplied)", some.len());
    }
    let own: Option<u64> = sum.iter().map(|it| it.processor).sum();
    if let Some((own, alone)) = own.zip(parse.processor) {
        let ratio = own as f64 / alone.max(1) as f64;
        println!(
            "load, check and assess against the YAML crate alone ({}), processor time: {ratio:.2} (bar 1.3)",
            seconds(parse.time)
        );
    }
}
