//! Which province a project is of, and its communes: by the national list, or as an office lists
//! them.

use std::collections::{BTreeMap, BTreeSet};

use crate::load;
use crate::model::{UnitCodes, UnitKind};
use crate::words::{Said, composed, nearest, slug, windows};

/// A province, and its communes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Province {
    /// What its folder is called.
    pub folder: String,
    /// Its code.
    pub code: String,
    /// Its name within a sentence.
    pub name: String,
    /// Its communes, by their codes.
    pub communes: Vec<Commune>,
}

/// A commune.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Commune {
    /// What its folder is called.
    pub folder: String,
    /// Its code.
    pub code: String,
    /// Its name within a sentence.
    pub name: String,
}

/// The province of a name, a code or a folder, with the communes of the national list, or those
/// of a list.
pub fn province(typed: &str, rows: Option<&[Vec<String>]>) -> Result<Province, Said> {
    let codes = load::national_units()
        .ok_or_else(|| Said::new("không có danh mục đơn vị", "there is no list of units"))?;
    let (code, name) = found(&codes, typed)?;
    let national = codes.communes.get(code).cloned().unwrap_or_default();
    let communes = match rows {
        Some(rows) => listed(rows, &national)?,
        None => national.into_iter().collect(),
    };
    let folder = slug(without_title(name, UnitKind::Province));
    Ok(Province { folder, code: code.clone(), name: name.clone(), communes: placed(&communes) })
}

/// A name without the word for what it is the name of: "Xuân Lộc".
pub(super) fn without_title(name: &str, kind: UnitKind) -> &str {
    let rest = kind.titles().iter().find_map(|it| name.strip_prefix(it)?.strip_prefix(' '));
    rest.unwrap_or(name)
}

fn found<'a>(codes: &'a UnitCodes, typed: &str) -> Result<(&'a String, &'a String), Said> {
    let bare = |name: &str| slug(without_title(name, UnitKind::Province));
    let meant = slug(typed);
    let is_meant = |(code, name): &(&String, &String)| {
        *code == typed.trim() || slug(name) == meant || bare(name) == meant
    };
    codes.provinces.iter().find(is_meant).ok_or_else(|| {
        let known: Vec<String> = codes.provinces.values().map(|it| bare(it)).collect();
        let near = nearest(&meant, known.iter().map(String::as_str));
        let (vi, en) = near.map_or_else(
            || {
                (
                    format!("; các tỉnh: {}", known.join(", ")),
                    format!("; provinces: {}", known.join(", ")),
                )
            },
            |it| (format!("; có phải ý là `{it}`?"), format!("; is `{it}` meant?")),
        );
        Said::new(
            format!("không có tỉnh `{typed}`{vi}"),
            format!("there is no province `{typed}`{en}"),
        )
    })
}

/// The communes that rows name, each by a code or by a name of the national list; what stands
/// above the first of them are headings.
fn listed(
    rows: &[Vec<String>],
    national: &BTreeMap<String, String>,
) -> Result<Vec<(String, String)>, Said> {
    let mut all: Vec<(String, String)> = Vec::new();
    for (place, row) in rows.iter().enumerate() {
        let row: Vec<String> = row.iter().map(|it| composed(it.trim())).collect();
        if row.iter().all(String::is_empty) {
            continue;
        }
        let line = place + 1;
        let code = row.iter().find_map(|it| code_of(it, national));
        let name = row.iter().find_map(|it| name_of(it, national));
        let one = match (code, name) {
            (Some(code), name) => of_code(line, code, name, national)?,
            (None, Some(name)) => of_name(line, &name, national)?,
            (None, None) if all.is_empty() => continue,
            (None, None) => return Err(not_understood(line, &row)),
        };
        if all.contains(&one) {
            return Err(Said::new(
                format!("dòng {line}: {} (mã {}) ghi hai lần", one.1, one.0),
                format!("row {line}: {} (code {}) stands there twice", one.1, one.0),
            ));
        }
        all.push(one);
    }
    if all.is_empty() {
        return Err(Said::new(
            "danh sách không có xã nào: mỗi dòng cần tên xã, hoặc mã năm chữ số của xã",
            "the list has no commune: each row needs a name, or the code of five digits",
        ));
    }
    Ok(all)
}

/// A code of five digits; a workbook may have taken its first zero away.
fn code_of(cell: &str, national: &BTreeMap<String, String>) -> Option<String> {
    let digits = cell.len() >= 4 && cell.len() <= 5 && cell.bytes().all(|it| it.is_ascii_digit());
    let code = format!("{cell:0>5}");
    (digits && (cell.len() == 5 || national.contains_key(&code))).then_some(code)
}

/// A name, as it begins with what it is the name of, or as the national list has it without.
fn name_of(cell: &str, national: &BTreeMap<String, String>) -> Option<String> {
    let small = cell.to_lowercase();
    let titled = UnitKind::Commune.titles().iter().find_map(|title| {
        let rest = small.strip_prefix(title)?;
        // A title has as many letters, small or not.
        rest.starts_with(' ').then(|| format!("{title} {}", cell[title.len()..].trim()))
    });
    let is_bare = |it: &&String| same(without_title(it, UnitKind::Commune), cell);
    titled.or_else(|| national.values().any(|it| is_bare(&it)).then(|| cell.to_owned()))
}

fn same(a: &str, b: &str) -> bool {
    a.to_lowercase() == b.to_lowercase()
}

fn of_code(
    line: usize,
    code: String,
    name: Option<String>,
    national: &BTreeMap<String, String>,
) -> Result<(String, String), Said> {
    match (national.get(&code), name) {
        (Some(known), Some(name))
            if !same(known, &name) && !same(without_title(known, UnitKind::Commune), &name) =>
        {
            Err(Said::new(
                format!("dòng {line}: mã `{code}` là của {known}, không phải {name}"),
                format!("row {line}: code `{code}` is of {known}, not of {name}"),
            ))
        }
        (Some(known), _) => Ok((code, known.clone())),
        (None, Some(name)) => Ok((code, name)),
        (None, None) => Err(Said::new(
            format!(
                "dòng {line}: không có xã nào mang mã `{code}` trong tỉnh này, và dòng không ghi tên"
            ),
            format!(
                "row {line}: no commune of this province has code `{code}`, and there is no name"
            ),
        )),
    }
}

fn of_name(
    line: usize,
    name: &str,
    national: &BTreeMap<String, String>,
) -> Result<(String, String), Said> {
    let bare = |it: &str| without_title(it, UnitKind::Commune).to_owned();
    let exact = |it: &(&String, &String)| same(it.1, name);
    let all: Vec<_> = national.iter().filter(exact).collect();
    let all = if all.is_empty() {
        national.iter().filter(|it| same(&bare(it.1), name)).collect()
    } else {
        all
    };
    match all[..] {
        [(code, name)] => Ok((code.clone(), name.clone())),
        [] => {
            let near = nearest(name, national.values().map(String::as_str));
            let (vi, en) = near.map_or_else(Default::default, |it| {
                (format!("; có phải ý là “{it}”?"), format!("; is “{it}” meant?"))
            });
            Err(Said::new(
                format!("dòng {line}: tỉnh này không có “{name}”{vi}"),
                format!("row {line}: this province has no “{name}”{en}"),
            ))
        }
        _ => {
            let all: Vec<_> = all.iter().map(|(code, name)| format!("{name} ({code})")).collect();
            let all = all.join(", ");
            Err(Said::new(
                format!("dòng {line}: “{name}” là tên của nhiều đơn vị, ghi thêm mã: {all}"),
                format!("row {line}: “{name}” is the name of several units, add the code: {all}"),
            ))
        }
    }
}

fn not_understood(line: usize, row: &[String]) -> Said {
    let filled: Vec<_> = row.iter().filter(|it| !it.is_empty()).map(String::as_str).collect();
    let text = filled.join(" | ");
    Said::new(
        format!("dòng {line}: “{text}” không có tên hay mã của xã nào trong tỉnh"),
        format!("row {line}: “{text}” has no name and no code of a commune of the province"),
    )
}

/// Communes with what their folders are called: as short as tells them apart.
fn placed(communes: &[(String, String)]) -> Vec<Commune> {
    let short = |name: &str| slug(without_title(name, UnitKind::Commune));
    let counts = |of: &dyn Fn(&str) -> String| {
        let mut seen = BTreeSet::new();
        let twice = communes.iter().map(|(_, name)| of(name)).filter(|it| !seen.insert(it.clone()));
        twice.collect::<BTreeSet<String>>()
    };
    let (short_twice, twice) = (counts(&short), counts(&slug));
    let folder = |code: &str, name: &str| match (short(name), slug(name)) {
        (short, _) if !short_twice.contains(&short) && windows::is_name(&short) => short,
        (_, whole) if !twice.contains(&whole) => whole,
        (_, whole) => format!("{whole}-{code}"),
    };
    let one = |(code, name): &(String, String)| Commune {
        folder: folder(code, name),
        code: code.clone(),
        name: name.clone(),
    };
    communes.iter().map(one).collect()
}

#[cfg(test)]
mod tests;
