//! Reads back what was attached to a PDF.

use lopdf::{Dictionary, Document, Object};

/// How deep a tree of names may go; ours has one level.
const GREATEST_DEPTH: usize = 16;

/// The attachment of this name; none if there is no such; what the reader said if the
/// bytes are no PDF.
pub fn attachment(pdf: &[u8], name: &str) -> Result<Option<Vec<u8>>, String> {
    let document = Document::load_mem(pdf).map_err(|it| it.to_string())?;
    Ok(find(&document, name))
}

fn find(document: &Document, name: &str) -> Option<Vec<u8>> {
    let names = inner(document, document.catalog().ok()?, b"Names")?;
    let tree = inner(document, names, b"EmbeddedFiles")?;
    in_tree(document, tree, name, 0)
}

fn in_tree(document: &Document, node: &Dictionary, name: &str, depth: usize) -> Option<Vec<u8>> {
    if depth > GREATEST_DEPTH {
        return None;
    }
    let list = |key: &[u8]| {
        node.get(key).ok().and_then(|it| resolved(document, it).as_array().ok()).cloned()
    };
    for pair in list(b"Names").unwrap_or_default().chunks(2) {
        let [_, spec] = pair else { continue };
        let Ok(spec) = resolved(document, spec).as_dict() else { continue };
        let called = [b"UF".as_slice(), b"F"].iter().any(|key| {
            let text = spec.get(key).ok().and_then(|it| lopdf::decode_text_string(it).ok());
            text.is_some_and(|it| it.rsplit('/').next() == Some(name))
        });
        if called {
            return content(document, spec);
        }
    }
    let kids = list(b"Kids").unwrap_or_default();
    kids.iter()
        .find_map(|kid| in_tree(document, resolved(document, kid).as_dict().ok()?, name, depth + 1))
}

fn content(document: &Document, spec: &Dictionary) -> Option<Vec<u8>> {
    let files = inner(document, spec, b"EF")?;
    let stream = resolved(document, files.get(b"F").ok()?).as_stream().ok()?;
    // A stream without a filter is its own content.
    stream.decompressed_content().ok().or_else(|| Some(stream.content.clone()))
}

fn inner<'a>(document: &'a Document, from: &'a Dictionary, key: &[u8]) -> Option<&'a Dictionary> {
    resolved(document, from.get(key).ok()?).as_dict().ok()
}

fn resolved<'a>(document: &'a Document, object: &'a Object) -> &'a Object {
    document.dereference(object).map_or(object, |(_, it)| it)
}
