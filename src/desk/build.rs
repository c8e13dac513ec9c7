//! Documents made into their folder, as `hoso build` makes them.

use std::sync::{Arc, Mutex, PoisonError};

use serde::Serialize;

use super::{Answer, Desk};
use crate::build::{self, Event, Format, Plan};
use crate::docket::Selection;
use crate::load;
use crate::model::Key;
use crate::words::Said;

#[derive(Serialize)]
struct Made {
    says: String,
    found: Vec<String>,
}

impl Desk {
    /// Makes the documents of a unit for a period, and of the units below it.
    pub(super) fn built(&self, key: &Key) -> Answer {
        let Ok(_building) = self.building.try_lock() else {
            return Answer::said(
                409,
                self.choose(Said::of("đang lập văn bản, xin chờ", "documents are being made")),
            );
        };
        let config = load::config(&self.setup.layout);
        let out_shown = config.out.unwrap_or_else(|| "out".to_owned());
        let plan = Plan {
            layout: self.setup.layout.clone(),
            selection: Selection {
                units: vec![key.unit.to_string()],
                period: Some(key.period),
                form: None,
            },
            partition: None,
            out: self.setup.layout.root.join(&out_shown),
            out_shown,
            edition: config.edition,
            formats: Format::ALL.to_vec(),
            jobs: load::cores().max(1),
            program: self.setup.program.clone(),
            force: false,
            only_look: false,
            prune: false,
            keep_source: false,
            lot: Plan::LOT,
            patience: Plan::PATIENCE,
            stop: Arc::default(),
        };
        let heard: Mutex<Vec<String>> = Mutex::default();
        let built = build::build(&plan, &|event| {
            if let Event::Found { found, .. } = event {
                let errors = found.iter().filter(|it| it.is_error());
                let said = errors
                    .map(|it| format!("{}: {}", it.place.file(), self.choose(it.wording().says)));
                heard.lock().unwrap_or_else(PoisonError::into_inner).extend(said);
            }
        });
        let (done, same, failed) = (built.written.len(), built.unchanged, built.failed);
        let folder = format!("{}/{}/{}", plan.out_shown, key.unit, key.period);
        let says = Said::new(
            format!(
                "văn bản trong `{folder}`: {done} tệp đã lập, {same} không đổi, {failed} không lập được"
            ),
            format!(
                "documents in `{folder}`: {done} file(s) made, {same} unchanged, {failed} failed"
            ),
        );
        let found = heard.into_inner().unwrap_or_else(PoisonError::into_inner);
        Answer::json(200, &Made { says: self.choose(says), found })
    }
}
