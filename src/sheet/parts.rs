//! The parts of a workbook that tables do not show: which part holds which sheet, and which
//! rows are hidden.

use std::collections::{BTreeMap, BTreeSet};

use crate::package::{Part, attributes};

/// The part that holds each sheet, by the sheet's name.
pub(super) fn sheet_parts(parts: &[Part]) -> BTreeMap<String, String> {
    let text = |name: &str| {
        let part = parts.iter().find(|it| it.name == name);
        part.and_then(|it| std::str::from_utf8(&it.bytes).ok()).unwrap_or_default()
    };
    let targets: BTreeMap<String, String> =
        attributes(text("xl/_rels/workbook.xml.rels"), "Relationship")
            .into_iter()
            .filter_map(|it| Some((it.get("Id")?.clone(), it.get("Target")?.clone())))
            .collect();
    let whole = |target: &String| match target.strip_prefix('/') {
        Some(whole) => whole.to_owned(),
        None => format!("xl/{target}"),
    };
    attributes(text("xl/workbook.xml"), "sheet")
        .into_iter()
        .filter_map(|it| {
            let (_, id) = it.iter().find(|(key, _)| key.ends_with(":id"))?;
            Some((it.get("name")?.clone(), whole(targets.get(id)?)))
        })
        .collect()
}

/// The rows of a sheet that are hidden or filtered out, from 0.
pub(super) fn hidden_rows(sheet: &[u8]) -> BTreeSet<u32> {
    let Ok(text) = std::str::from_utf8(sheet) else { return BTreeSet::new() };
    // Most sheets hide nothing, and to see that costs less.
    if !text.contains("hidden") {
        return BTreeSet::new();
    }
    let is_hidden = |it: &BTreeMap<String, String>| {
        it.get("hidden").is_some_and(|it| it == "true" || it.parse() == Ok(1))
    };
    let rows = attributes(text, "row").into_iter().filter(is_hidden);
    let number = |it: BTreeMap<String, String>| it.get("r")?.parse::<u32>().ok()?.checked_sub(1);
    rows.filter_map(number).collect()
}

/// The text of a part.
pub(super) fn text_of<'a>(parts: &'a [Part], name: &str) -> Option<&'a str> {
    let part = parts.iter().find(|it| it.name == name)?;
    std::str::from_utf8(&part.bytes).ok()
}

/// Puts a part in the place of one that is there, or behind all.
pub(super) fn replace(parts: &mut Vec<Part>, name: &str, text: String) {
    let bytes = text.into_bytes();
    match parts.iter_mut().find(|it| it.name == name) {
        Some(part) => part.bytes = bytes,
        None => parts.push(Part { name: name.to_owned(), bytes }),
    }
}
