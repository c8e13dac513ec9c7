//! Trang tĩnh: a folder of pages that any browser opens by a double click, from a stick too.
//!
//! The pages are those of `view`; here they are written, each whole or not at all, with the
//! data for programs beside them. They ask for nothing from elsewhere: no server, no network.

mod data;

pub(crate) use data::units;

use std::collections::BTreeSet;
use std::io;
use std::path::Path;

use crate::build::{File, Format, Opened};
use crate::docket::{Docket, Selection};
use crate::load::{SHARE, cores, in_shares};
use crate::model::{Key, UnitId};
use crate::render::Html;
use crate::store::write_page;
use crate::view::{self, Looked, encoded};
use crate::words::{Lang, Said};

/// What was written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// Pages.
    pub pages: usize,
    /// Documents that were made already, copied beside them.
    pub documents: usize,
}

/// Writes the pages of a project into a folder, with its documents that are made already.
pub fn write(opened: &Opened, lang: Lang, out: &Path, made: &Path) -> io::Result<Written> {
    let docket = opened.docket();
    let files = files(&docket, made);
    let has_file = |path: &str| files.contains(path);
    let looked = Looked { opened, docket, lang, editable: false, desk: false, has_file: &has_file };
    let html = view::html().map_err(io::Error::other)?;
    let site = Site { looked, html, out };
    for asset in view::ASSETS {
        write_page(&out.join(asset.name), asset.text.as_bytes())?;
    }
    let title = lang.of(Said::of("Kết quả của mọi đơn vị", "All units"));
    site.page("index.html", "unit.html", &view::index(&looked, title.to_owned()))?;
    let units: Vec<&UnitId> = opened.loaded.project.units.keys().collect();
    let share = |share: &[&UnitId]| -> io::Result<usize> {
        share.iter().try_fold(0, |pages, id| Ok(pages + site.unit(id)?))
    };
    let mut pages = 1;
    for done in in_shares(&units, cores(), SHARE.min(units.len().div_ceil(cores()).max(1)), share) {
        pages += done?;
    }
    write_page(&out.join("units.js"), data::units(&looked).as_bytes())?;
    write_page(&out.join("data.json"), &data::all(&looked)?)?;
    for path in &files {
        let bytes = std::fs::read(made.join(path))?;
        write_page(&out.join("van-ban").join(path), &bytes)?;
    }
    Ok(Written { pages, documents: files.len() })
}

/// The documents that are made already.
fn files(docket: &Docket, made: &Path) -> BTreeSet<String> {
    let all = docket.documents(&Selection::default());
    let all = all.iter().filter(|it| it.state().can_be_made());
    let all = all.flat_map(|it| File::all(it, &Format::ALL)).map(|it| it.path());
    all.filter(|it| made.join(it).is_file()).collect()
}

struct Site<'a> {
    looked: Looked<'a>,
    html: Html,
    out: &'a Path,
}

impl Site<'_> {
    /// The pages of a unit; how many there are.
    fn unit(&self, id: &UnitId) -> io::Result<usize> {
        let href = format!("don-vi/{id}/index.html");
        self.page(&href, "unit.html", &view::unit(&self.looked, id))?;
        let mut pages = 1;
        let project = self.looked.docket.project;
        let first = Key::new(id, crate::model::Period::FIRST);
        let own = project.records.range(first..).map(|(key, _)| key);
        for key in own.take_while(|it| it.unit == *id) {
            for (rulebook, ..) in project.laws_for(id, key.period) {
                let Some(judgement) = self.looked.docket.judgement(key, rulebook) else { continue };
                let href = format!("don-vi/{id}/{}-{rulebook}.html", key.period);
                debug_assert_eq!(encoded(&href), view::judged_href(key, rulebook));
                self.page(&href, "judged.html", &view::judged(&self.looked, &judgement))?;
                pages += 1;
            }
        }
        Ok(pages)
    }

    fn page(&self, path: &str, template: &str, values: &impl serde::Serialize) -> io::Result<()> {
        let page = self.html.page(template, values).map_err(io::Error::other)?;
        write_page(&self.out.join(path), page.as_bytes())
    }
}
