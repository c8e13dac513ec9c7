//! What the sections of a document enclose, as a form prints it, and the pictures that go with the
//! source of its page.

use std::collections::BTreeMap;

use serde::Serialize;

use super::shape::{Is, Var, var};
use super::told::{self, Told};
use crate::docket::Document;
use crate::model::{self, Enclosed, Enclosure, Picture, UnitId};
use crate::project::Project;
use crate::words::clean;
use crate::words::prose::Table;

/// A picture or a table. What it has is said by what it is; the rest is empty.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Shown {
    caption: String,
    alt: String,
    file: String,
    width: u32,
    table: Vec<Told>,
}

/// Its names.
pub(super) const VARS: &[Var] = &[
    var("caption", Is::Text, "tên, không có số", "what it is called, unnumbered"),
    var("alt", Is::Text, "lời thay cho hình", "what a picture shows, in words"),
    var("file", Is::Text, "tệp của hình; trống khi là bảng", "a picture's file; empty of a table"),
    var("width", Is::Number, "bề rộng của hình, mm", "how wide a picture is, in mm"),
    var(
        "table",
        Is::Made(told::shape),
        "bảng, để `{{<prose of={…} />}}` in ra; trống khi là hình",
        "a table, for `{{<prose of={…} />}}`; empty of a picture",
    ),
];

/// Under what the source of a page has pictures.
pub const PICTURES: &str = "enclosed/";

/// How wide and high a picture is at most, in millimetres: as the text, and half a page.
const ROOM: (u32, u32) = (165, 110);

/// How many pixels of a picture make ten inches where it is not too large.
const TEN_INCHES: u32 = 1500;

/// Where a picture is enclosed: its section, and its place there.
type Place = (usize, usize);

/// The pictures of a document, each with the name that the source of its page has for it.
fn placed<'a>(
    project: &'a Project,
    unit: &UnitId,
    stated: &model::Document,
) -> BTreeMap<Place, (String, &'a Picture)> {
    let sections = stated.sections.iter().flatten().enumerate();
    let all = sections.flat_map(|(section, it)| {
        it.enclosed.iter().enumerate().map(move |(place, it)| ((section, place), it))
    });
    let found = |it: &Enclosed| {
        let key = (unit.clone(), it.picture.clone()?);
        match project.enclosures.get(&key)? {
            Enclosure::Picture(it) => Some(it),
            Enclosure::Table(_) => None,
        }
    };
    let pictures = all.filter_map(|(place, it)| Some((place, found(it)?))).enumerate();
    let named = |(count, (place, it)): (usize, (Place, &'a Picture))| {
        (place, (format!("{PICTURES}{}.{}", count + 1, it.ending), it))
    };
    pictures.map(named).collect()
}

/// The pictures that a document encloses, by the names that the source of its page has for them.
pub fn pictures<'a>(
    project: &'a Project,
    document: &Document<'a>,
) -> impl Iterator<Item = (String, &'a [u8])> {
    let stated = document.record().document(document.form_id());
    let all = placed(project, document.unit_id, &stated);
    all.into_values().map(|(name, it)| (name, &*it.bytes))
}

/// What each section of a document encloses, as it is printed.
pub(super) fn shown(project: &Project, unit: &UnitId, stated: &model::Document) -> Vec<Vec<Shown>> {
    let pictures = placed(project, unit, stated);
    let one = |place: Place, it: &Enclosed| {
        let caption = clean(it.caption.trim());
        if let Some((file, picture)) = pictures.get(&place) {
            let alt = clean(it.alt.as_deref().unwrap_or_default().trim());
            let (file, width) = (file.clone(), width(picture));
            return Some(Shown { caption, alt, file, width, table: Vec::new() });
        }
        let key = (unit.clone(), it.table.clone().unwrap_or_default());
        let rows = match project.enclosures.get(&key) {
            Some(Enclosure::Table(it)) => &it.rows,
            _ => it.rows.as_ref()?,
        };
        let table = vec![told::grid(&Table::plain(rows)?)];
        Some(Shown { caption, alt: String::new(), file: String::new(), width: 0, table })
    };
    let of = |(section, it): (usize, &model::Section)| {
        let all = it.enclosed.iter().enumerate();
        all.filter_map(|(place, it)| one((section, place), it)).collect()
    };
    stated.sections.iter().flatten().enumerate().map(of).collect()
}

/// How wide a picture is printed, in millimetres.
fn width(it: &Picture) -> u32 {
    let (width, height) = (it.width.max(1), it.height.max(1));
    let own = (width * 254 / TEN_INCHES).clamp(1, ROOM.0);
    if own * height / width > ROOM.1 { (ROOM.1 * width / height).max(1) } else { own }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_has_its_size_up_to_the_width_of_the_text_and_half_a_page() {
        let of = |width_in, height| {
            let bytes: &[u8] = &[];
            let it = Picture { bytes: bytes.into(), ending: "png", width: width_in, height };
            width(&it)
        };
        // 150 pixels make an inch.
        assert_eq!((of(150, 100), of(300, 200)), (25, 50));
        assert_eq!((of(974, 100), of(975, 100), of(5000, 100)), (164, 165, 165));
        assert_eq!((of(600, 650), of(600, 5000)), (101, 13));
        assert_eq!((of(1, 1), of(1, 5000)), (1, 1));
    }
}
