//! A rulebook to be rewritten: a small one that is whole, or a copy of another.

use super::Files;
use crate::layout::template_file;
use crate::load::Loaded;
use crate::model::UnitId;
use crate::words::{Said, nearest, slug, windows};

/// The files of a small rulebook.
const SMALL: [(&str, &str); 4] = [
    ("rulebook.yaml", include_str!("files/rulebook/rulebook.yaml")),
    ("fields.yaml", include_str!("files/rulebook/fields.yaml")),
    ("cases.yaml", include_str!("files/rulebook/cases.yaml")),
    ("bao_cao.typ", include_str!("files/rulebook/bao_cao.typ")),
];

/// A rulebook that is begun.
#[derive(Clone, Debug, Default)]
pub struct Started {
    /// Its files.
    pub files: Files,
    /// Whether `hoso.yaml` names the rulebooks in use, so that this one must be added there.
    pub must_be_named: bool,
}

/// The files of a rulebook: a copy of another, or a small one for the communes of the project.
pub fn rulebook(loaded: &Loaded, name: &str, from: Option<&str>) -> Result<Started, Said> {
    if name.is_empty() || slug(name) != name {
        let better = slug(name);
        return Err(Said::new(
            format!(
                "tên bộ quy định `{name}` chỉ được có chữ thường không dấu, số và gạch nối, như `{better}`"
            ),
            format!(
                "the name `{name}` may have small letters without marks, digits and dashes, such as `{better}`"
            ),
        ));
    }
    if !windows::is_name(name) {
        return Err(Said::new(
            format!("Windows không tạo được thư mục tên `{name}`; chọn tên khác"),
            format!("Windows cannot have a folder called `{name}`; choose another name"),
        ));
    }
    let folder = format!("{name}/");
    if loaded.templates.keys().any(|it| it.starts_with(&folder)) {
        return Err(Said::new(
            format!(
                "đã có thư mục `templates/{name}`, của dự án hoặc của chương trình; chọn tên khác"
            ),
            format!(
                "there is a folder `templates/{name}`, of the project or the program; choose another name"
            ),
        ));
    }
    let files = match from {
        Some(from) => copied(loaded, name, from)?,
        None => small(loaded, name),
    };
    Ok(Started { files, must_be_named: loaded.project.config.rulebooks.is_some() })
}

fn copied(loaded: &Loaded, name: &str, from: &str) -> Result<Files, Said> {
    let is_rulebook = |it: &&String| it.ends_with("/rulebook.yaml");
    let known = loaded.templates.keys().filter(is_rulebook);
    let known: Vec<&str> = known.filter_map(|it| it.strip_suffix("/rulebook.yaml")).collect();
    if !known.contains(&from) {
        let near = nearest(from, known.iter().copied());
        let all = known.join(", ");
        let (vi, en) = match near {
            Some(it) => (format!("có phải ý là `{it}`?"), format!("is `{it}` meant?")),
            None => (format!("có {all}"), format!("there are {all}")),
        };
        return Err(Said::new(
            format!("không có bộ quy định `{from}`; {vi}"),
            format!("there is no rulebook `{from}`; {en}"),
        ));
    }
    let folder = format!("{from}/");
    let of = |(path, text): (&String, &std::sync::Arc<str>)| {
        let path = path.strip_prefix(&folder)?;
        // Pages that take in others of their folder take in those of the copy.
        let text = text.replace(&format!("\"{folder}"), &format!("\"{name}/"));
        Some((template_file(&format!("{name}/{path}")), text))
    };
    Ok(loaded.templates.iter().filter_map(of).collect())
}

fn small(loaded: &Loaded, name: &str) -> Files {
    let project = &loaded.project;
    let mut tops: Vec<&str> = project.units.keys().map(UnitId::top).collect();
    tops.dedup();
    let within = match tops[..] {
        [one] => format!(", within: {one}"),
        _ => String::new(),
    };
    let last = project.records.keys().map(|it| it.period.year).max();
    let year = project.config.period.map(|it| it.year).or(last).unwrap_or(YEAR);
    let fill = |text: &str| {
        text.replace("@NAME@", name)
            .replace("@ID@", &name.replace('-', "_"))
            .replace("@WITHIN@", &within)
            .replace("@YEAR@", &year.to_string())
    };
    let files = SMALL.iter();
    files.map(|(path, text)| (template_file(&format!("{name}/{path}")), fill(text))).collect()
}

/// The year of a rulebook where neither settings nor records speak of one.
const YEAR: u16 = 2026;
