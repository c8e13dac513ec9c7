//! The page on which a record is filled in.

use serde::Serialize;

use super::form::Page;
use super::inputs::Choice;
use super::results;
use super::sections::Section;
use super::state::on_disk;
use super::tables::TablePart;
use super::{Answer, Desk, fields, pages};
use crate::edit::Stated;
use crate::layout::record_file;
use crate::model::Key;
use crate::view::{self, Head};
use crate::words::Said;

#[derive(Serialize)]
struct RecordPage {
    head: Head,
    unit: String,
    period: String,
    called: String,
    file: String,
    digest: String,
    exists: bool,
    /// Why it cannot be changed here; nothing where it can.
    barred: Option<String>,
    documents: Vec<Section>,
    sections: Vec<Section>,
    tables: Vec<TablePart>,
    forms: Vec<Choice>,
    /// Its faults, for the script.
    first: String,
    results: String,
    all: bool,
}

impl Desk {
    /// The page of a record, with all columns or those that are asked for.
    pub(super) fn record(&self, key: &Key, all: bool) -> Answer {
        let disk = on_disk(&self.setup.layout, key);
        self.state().remember(&disk);
        self.looked(|looked| {
            if !looked.docket.project.units.contains_key(&key.unit) {
                return Answer::none();
            }
            let text = disk.text.as_deref();
            let stated = text.map(Stated::read);
            let barred = match &stated {
                None => Some(Said::of(
                    "Tệp số liệu không phải UTF-8: mở bằng Notepad, chọn Lưu thành…, Mã hóa: UTF-8.",
                    "The record is not UTF-8: open it in Notepad, choose Save as…, Encoding: UTF-8.",
                )),
                Some(None) => Some(Said::of(
                    "Tệp số liệu có chỗ không đọc được nên chưa sửa ở đây được: sửa dòng được nêu bằng Notepad rồi mở lại trang này.",
                    "Something in the record cannot be read, so it cannot be changed here yet: mend the line that is named in an editor, and open this page anew.",
                )),
                Some(Some(_)) => None,
            };
            let stated = stated.flatten();
            let page = Page { looked, key, stated: stated.as_ref(), lang: self.setup.lang };
            let faults = results::faults(looked.opened, key, text.unwrap_or_default(), page.lang);
            let asked = fields::asked(looked.opened, key, stated.as_ref(), all);
            let href = view::record_href(key);
            let results = match results::results(self, looked.opened, key) {
                Ok(results) => results,
                Err(said) => return Answer::said(500, said),
            };
            let head = view::head(looked, &href, view::name(looked, &key.unit), Some(&key.unit));
            let page = RecordPage {
                head,
                unit: key.unit.to_string(),
                period: key.period.to_string(),
                called: view::called(key.period, page.lang),
                file: record_file(&key.unit, key.period),
                digest: disk.digest.clone(),
                exists: disk.exists,
                barred: barred.map(|it| self.choose(it).to_owned()),
                documents: page.documents(),
                sections: page.sections(&asked),
                tables: page.tables(&asked),
                forms: page.forms(),
                // No sign in it ends the element that it stands in.
                first: serde_json::to_string(&faults).unwrap_or_default().replace('<', "\\u003c"),
                results,
                all,
            };
            Answer::page(pages::html().and_then(|it| it.page("record.html", &page)))
        })
    }
}

impl Page<'_> {
    /// The documents that can be looked at.
    fn forms(&self) -> Vec<Choice> {
        let own = view::own(self.looked, self.key);
        let pdf = own.documents.into_iter();
        pdf.map(|it| Choice { word: it.form, label: it.title, chosen: false }).collect()
    }
}
