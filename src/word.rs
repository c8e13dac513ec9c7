//! `WordprocessingML` to the bytes of a .docx that an office can edit and merge.
//!
//! Tera has filled the parts; here they are checked to be XML and packed. What a part
//! looks like is in `templates/word`; nothing of it is decided here.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Place, StageFault};
use crate::layout::template_file;
use crate::package;

/// A part of the file that a template fills.
struct Part {
    /// The template below `templates/`; none for the form's own.
    template: Option<&'static str>,
    /// Its place in the file.
    name: &'static str,
    /// What it is, after the words that all content types of Word begin with.
    kind: &'static str,
    /// How the document names it, and in which relation.
    named: Option<(&'static str, &'static str)>,
}

const fn part(
    template: &'static str,
    name: &'static str,
    kind: &'static str,
    named: Option<(&'static str, &'static str)>,
) -> Part {
    Part { template: Some(template), name, kind, named }
}

const HEADER: &str = "wordprocessingml.header";

const PARTS: [Part; 7] = [
    Part {
        template: None,
        name: "word/document.xml",
        kind: "wordprocessingml.document.main",
        named: None,
    },
    part(
        "word/styles.xml",
        "word/styles.xml",
        "wordprocessingml.styles",
        Some(("rIdStyles", "styles")),
    ),
    part(
        "word/settings.xml",
        "word/settings.xml",
        "wordprocessingml.settings",
        Some(("rIdSettings", "settings")),
    ),
    part("word/header.xml", "word/header.xml", HEADER, Some(("rIdHeader", "header"))),
    part("word/header-first.xml", "word/header-first.xml", HEADER, Some(("rIdFirst", "header"))),
    part(
        "word/footer.xml",
        "word/footer.xml",
        "wordprocessingml.footer",
        Some(("rIdFooter", "footer")),
    ),
    part("word/core.xml", "docProps/core.xml", "", None),
];

const TYPES: &str = "application/vnd.openxmlformats-officedocument.";
const CORE: &str = "application/vnd.openxmlformats-package.core-properties+xml";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/";
const HEAD: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#;

/// The templates that every Word file is made of, besides its form's own.
pub fn shared_templates() -> impl Iterator<Item = &'static str> {
    PARTS.iter().filter_map(|it| it.template)
}

/// Packs a document: `form` is its own template and what came of it, `shared` what came
/// of the others. The same parts give the same bytes.
pub fn pack(
    form: (&str, &str),
    shared: &BTreeMap<&str, String>,
) -> Result<Vec<u8>, Vec<Diagnostic>> {
    let failed = |said: String| {
        let place = Place::file_of(template_file(form.0));
        vec![Diagnostic::new(StageFault::Template(said), place)]
    };
    let mut parts = Vec::new();
    let mut put = |name: &str, text: String| {
        parts.push(package::Part { name: name.to_owned(), bytes: text.into_bytes() });
    };
    put("[Content_Types].xml", content_types());
    put("_rels/.rels", relations_of_package());
    put("word/_rels/document.xml.rels", relations());
    for part in PARTS {
        let (name, text) = match part.template {
            None => form,
            Some(name) => (name, shared.get(name).map_or("", String::as_str)),
        };
        well_formed(name, text)?;
        put(part.name, format!("{HEAD}\n{}", text.trim_start()));
    }
    package::pack(&parts).map_err(failed)
}

/// A template that leaves an element open makes a file that no program opens.
fn well_formed(name: &str, text: &str) -> Result<(), Vec<Diagnostic>> {
    package::malformed(text).map_or(Ok(()), |said| {
        let place = Place::file_of(template_file(name));
        Err(vec![Diagnostic::new(StageFault::Template(said), place)])
    })
}

fn content_types() -> String {
    let parts = PARTS.iter().map(|Part { name, kind, .. }| {
        let kind = if kind.is_empty() { CORE.to_owned() } else { format!("{TYPES}{kind}+xml") };
        format!(r#"<Override PartName="/{name}" ContentType="{kind}"/>"#)
    });
    let rels = "application/vnd.openxmlformats-package.relationships+xml";
    format!(
        r#"{HEAD}<Types xmlns="{PACKAGE}content-types"><Default Extension="rels" ContentType="{rels}"/><Default Extension="xml" ContentType="application/xml"/>{}</Types>"#,
        parts.collect::<String>()
    )
}

fn relations_of_package() -> String {
    format!(
        r#"{HEAD}<Relationships xmlns="{PACKAGE}relationships"><Relationship Id="rId1" Type="{OFFICE}officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="{PACKAGE}relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>"#
    )
}

fn relations() -> String {
    let named = PARTS.iter().filter_map(|it| Some((it.name, it.named?)));
    let all = named.map(|(name, (id, kind))| {
        let target = name.trim_start_matches("word/");
        format!(r#"<Relationship Id="{id}" Type="{OFFICE}{kind}" Target="{target}"/>"#)
    });
    format!(
        r#"{HEAD}<Relationships xmlns="{PACKAGE}relationships">{}</Relationships>"#,
        all.collect::<String>()
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shared() -> BTreeMap<&'static str, String> {
        shared_templates().map(|it| (it, "<a/>".to_owned())).collect()
    }

    #[test]
    fn the_same_parts_give_the_same_bytes() {
        let pack = || pack(("x.xml", "<w:document/>"), &shared()).unwrap();

        assert_eq!(pack(), pack());
    }

    #[test]
    fn a_template_that_leaves_an_element_open_is_refused() {
        for text in ["<a>", "<a><b></a>", "<a", "<a>&nope</a><"] {
            assert!(pack(("x.xml", text), &shared()).is_err(), "{text}");
        }
    }
}
