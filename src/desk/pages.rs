//! The pages of the desk: those that a folder of pages has, and those that change something.

use super::gate::decoded;
use super::{Answer, Desk};
use crate::build::{self, Format, Opened};
use crate::docket::{Document, Selection};
use crate::layout::{self, form_of};
use crate::model::{FormId, Key, UnitId};
use crate::render::Html;
use crate::view::{self, Looked};
use crate::words::Said;

/// The templates of all pages and of their parts.
pub(super) fn html() -> Result<Html, String> {
    let mut all = view::TEMPLATES.to_vec();
    all.extend([
        ("record.html", include_str!("pages/record.html")),
        ("input.html", include_str!("pages/input.html")),
        ("results.html", include_str!("pages/results.html")),
        ("conflict.html", include_str!("pages/conflict.html")),
        ("sign.html", include_str!("pages/sign.html")),
    ]);
    Html::new(&all)
}

const JAVASCRIPT: &str = "text/javascript; charset=utf-8";
const SCRIPT: &str = include_str!("pages/desk.js");
const SIGN_SCRIPT: &str = include_str!("pages/sign.js");
const STYLE: &str = include_str!("pages/desk.css");

impl Desk {
    /// A page, or something that pages need.
    pub(super) fn page(&self, target: &str) -> Answer {
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        let Some(path) = decoded(path) else { return Answer::none() };
        if let Some(asset) = view::ASSETS.iter().find(|it| it.name == path) {
            return Answer::of(asset.kind, asset.text);
        }
        match path.as_str() {
            "desk.js" => return Answer::of(JAVASCRIPT, SCRIPT),
            "sign.js" => return Answer::of(JAVASCRIPT, SIGN_SCRIPT),
            "desk.css" => return Answer::of("text/css; charset=utf-8", STYLE),
            _ => {}
        }
        let (first, rest) = path.split_once('/').unwrap_or((&path, ""));
        match (first, rest) {
            ("index.html" | "", "") => self.looked(|looked| {
                let title = looked.lang.of(Said::of("Toàn cảnh", "At a glance"));
                let page = view::index(looked, title.to_owned());
                Answer::page(html().and_then(|it| it.page("unit.html", &page)))
            }),
            ("don-vi", rest) => self.of_unit(rest),
            ("so-lieu", rest) => match record_of(rest) {
                Some(key) => self.record(&key, query == "cot=tat-ca"),
                None => Answer::none(),
            },
            ("trang", rest) => self.picture(rest),
            ("van-ban", rest) => self.document(rest),
            ("ky-so", rest) => self.sign_page(rest),
            ("tep", rest) => self.on_shelf(rest),
            ("units.js", "") => self.looked(|looked| {
                let script = crate::site::units(looked);
                Answer::of(JAVASCRIPT, script)
            }),
            _ => Answer::none(),
        }
    }

    /// A page made of the project as it is on disk.
    pub(super) fn looked(&self, page: impl Fn(&Looked) -> Answer) -> Answer {
        let mut state = self.state();
        page(&self.look_at(state.opened()))
    }

    /// A project as pages of the desk show it.
    pub(super) fn look_at<'a>(&self, opened: &'a Opened) -> Looked<'a> {
        Looked {
            opened,
            docket: opened.docket(),
            lang: self.setup.lang,
            editable: !self.setup.read_only,
            desk: true,
            has_file: &|_| true,
        }
    }

    fn of_unit(&self, path: &str) -> Answer {
        let Some((unit, name)) = path.rsplit_once('/') else { return Answer::none() };
        let unit = UnitId::new(unit);
        self.looked(|looked| {
            if !looked.docket.project.units.contains_key(&unit) {
                return Answer::none();
            }
            if name == "index.html" {
                let page = view::unit(looked, &unit);
                return Answer::page(html().and_then(|it| it.page("unit.html", &page)));
            }
            let named = name.strip_suffix(".html");
            let judged = named.and_then(|it| {
                // A period may have a dash in it, and so may a rulebook.
                let parts = it.match_indices('-').map(|(at, _)| (&it[..at], &it[at + 1..]));
                parts.into_iter().find_map(|(period, rulebook)| {
                    let key = Key { unit: unit.clone(), period: period.parse().ok()? };
                    looked.docket.judgement(&key, rulebook)
                })
            });
            judged.map_or_else(Answer::none, |it| {
                let page = view::judged(looked, &it);
                Answer::page(html().and_then(|it| it.page("judged.html", &page)))
            })
        })
    }

    /// A document as it would be made now, from memory: no file is written, and none is locked.
    fn document(&self, path: &str) -> Answer {
        let Some((key, form)) = layout::document_of(path) else { return Answer::none() };
        let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
        let Some(format) = Format::of_ending(ending) else { return Answer::none() };
        let mut state = self.state();
        state.opened();
        let (opened, typesetter, _) = state.parts();
        let (loaded, edition) = (&opened.loaded, opened.loaded.project.config.edition);
        let Some(document) = document_of(&opened.docket(), &key, form) else {
            return Answer::none();
        };
        let made = (&document, format);
        let made = build::made(loaded, made, edition, &opened.templates, typesetter);
        match made {
            Ok(bytes) => {
                let name = format!(
                    "{}-{form}-{}.{}",
                    key.unit.replace('/', "-"),
                    key.period,
                    format.extension
                );
                let safe = |it: char| {
                    if it.is_ascii_alphanumeric() || "-._".contains(it) { it } else { '_' }
                };
                let name = Some(name.chars().map(safe).collect());
                Answer { name, ..Answer::of(format.media, bytes) }
            }
            Err(found) => {
                let said = found.iter().map(|it| self.choose(it.wording().says));
                Answer::said(422, said.collect::<Vec<_>>().join("\n"))
            }
        }
    }
}

/// A document that can be made, by what its files are called.
pub(super) fn document_of<'a>(
    docket: &crate::docket::Docket<'a>,
    key: &Key,
    name: &str,
) -> Option<Document<'a>> {
    let units = vec![key.unit.to_string()];
    let form = Some(FormId::new(form_of(name)));
    let all = docket.documents(&Selection { units, period: Some(key.period), form });
    all.into_iter().find(|it| it.key == *key && it.name() == name && it.state().can_be_made())
}

/// The record that a path names: `a/b/2018.html`.
fn record_of(path: &str) -> Option<Key> {
    let (unit, period) = path.strip_suffix(".html")?.rsplit_once('/')?;
    Some(Key { unit: UnitId::new(unit), period: period.parse().ok()? })
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_templates_of_the_desk_are_templates() {
        assert_eq!(super::html().err(), None);
    }
}
