//! Fields for digital signatures, where `signatures.json` says.
//!
//! A field is an annotation of its page and a part of the document's structure, and has an
//! appearance, though an empty one: so a file with fields is PDF/A-3a and PDF/UA-1 as before,
//! and whoever signs fills a field in and adds none.

use std::borrow::Cow;

use super::objects::{Objects, written};
use super::places::{Place, places};
use super::syntax::{items, number, reference, value};

/// How deep a tree of pages may go; ours has one level.
const GREATEST_DEPTH: usize = 16;

/// Adds a field at every place; none at a place that is on no page.
pub(super) fn add(objects: &mut Objects, signatures: &[u8]) {
    let pages = pages(objects).unwrap_or_default();
    let mut fields = Vec::new();
    for place in places(signatures) {
        let page = place.page.checked_sub(1).and_then(|it| pages.get(it));
        fields.extend(page.and_then(|page| field(objects, *page, &place)));
    }
    if fields.is_empty() {
        return;
    }
    let fields: Vec<_> = fields.iter().map(|it| format!("{it} 0 R")).collect();
    if let Some(catalog) = objects.led_to("Root") {
        let form = format!("<</Fields[{}]/SigFlags 0>>", fields.join(" "));
        set(objects, catalog, "AcroForm", form.as_bytes());
    }
}

/// One field, with all that has to know of it; its number.
fn field(objects: &mut Objects, page: u32, place: &Place) -> Option<u32> {
    let catalog = objects.led_to("Root")?;
    let tree = reference(entry(objects, catalog, "StructTreeRoot")?)?;
    let document = reference(items(entry(objects, tree, "K")?)?.first()?)?;
    let kids = entry(objects, document, "K")?.to_vec();
    let next = entry(objects, tree, "ParentTreeNextKey")?.to_vec();
    let key: u32 = number(&next)?;
    let parents = entry(objects, tree, "ParentTree")?.to_vec();
    let listed = value(&parents, "Nums")?;
    let annotations = entry(objects, page, "Annots").map_or(b"[]".to_vec(), <[u8]>::to_vec);
    let height = items(entry(objects, page, "MediaBox")?)?.get(3)?.to_vec();
    let ([left, bottom, right, top], [width, tall]) = place.corners(&height)?;

    let own = objects.free();
    let (look, element) = (own + 1, own + 2);
    let told = text(&place.told);
    let widget = format!(
        "<</Type/Annot/Subtype/Widget/FT/Sig/T({})/TU{told}/Rect[{left} {bottom} {right} {top}]\
         /P {page} 0 R/F 4/StructParent {key}/AP<</N {look} 0 R>>>>",
        place.name
    );
    let form = format!("<</Type/XObject/Subtype/Form/BBox[0 0 {width} {tall}]/Length 0>>\n");
    let told = format!(
        "<</Type/StructElem/S/Form/P {document} 0 R/Pg {page} 0 R/Alt{told}\
         /K[<</Type/OBJR/Obj {own} 0 R/Pg {page} 0 R>>]>>"
    );
    let nums = with_last(&parents[listed.clone()], &format!("{key} {element} 0 R"))?;
    let parents = [&parents[..listed.start], &nums, &parents[listed.end..]].concat();
    set(objects, page, "Annots", &with_last(&annotations, &format!("{own} 0 R"))?);
    set(objects, document, "K", &with_last(&kids, &format!("{element} 0 R"))?);
    set(objects, tree, "ParentTree", &parents);
    set(objects, tree, "ParentTreeNextKey", (key + 1).to_string().as_bytes());
    objects.all.insert(own, Cow::Owned(widget.into_bytes()));
    objects.all.insert(look, Cow::Owned(written(form.as_bytes(), b"")));
    objects.all.insert(element, Cow::Owned(told.into_bytes()));
    Some(own)
}

/// The pages of a document, in order.
fn pages(objects: &Objects) -> Option<Vec<u32>> {
    let root = reference(entry(objects, objects.led_to("Root")?, "Pages")?)?;
    let mut all = Vec::new();
    below(objects, root, 0, &mut all)?;
    Some(all)
}

fn below(objects: &Objects, node: u32, depth: usize, all: &mut Vec<u32>) -> Option<()> {
    match entry(objects, node, "Kids") {
        Some(kids) if depth < GREATEST_DEPTH => items(kids)?
            .into_iter()
            .try_for_each(|it| below(objects, reference(it)?, depth + 1, all)),
        Some(_) => None,
        None => {
            all.push(node);
            Some(())
        }
    }
}

/// The value of a key of an object.
fn entry<'o>(objects: &'o Objects, object: u32, key: &str) -> Option<&'o [u8]> {
    let object = objects.all.get(&object)?;
    Some(&object[value(object, key)?])
}

/// Gives a key of an object a value, in the place of the one it had.
fn set(objects: &mut Objects, object: u32, key: &str, to: &[u8]) {
    let Some(own) = objects.all.get_mut(&object) else { return };
    let changed = match value(own, key) {
        Some(it) => [&own[..it.start], to, &own[it.end..]].concat(),
        None => [b"<</", key.as_bytes(), b" ", to, &own[2..]].concat(),
    };
    *own = Cow::Owned(changed);
}

/// An array with one more at its end.
fn with_last(array: &[u8], last: &str) -> Option<Vec<u8>> {
    let inner = array.strip_suffix(b"]")?;
    let gap: &[u8] = if inner.ends_with(b"[") { b"" } else { b" " };
    Some([inner, gap, last.as_bytes(), b"]"].concat())
}

/// A text as PDF writes what is not all ASCII.
fn text(it: &str) -> String {
    let digits = it.encode_utf16().map(|it| format!("{it:04X}"));
    format!("<FEFF{}>", digits.collect::<String>())
}
