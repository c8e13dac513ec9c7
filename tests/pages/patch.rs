//! A finished PDF, changed: what an eye sees and what a program reads come apart.

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};
use serde::Deserialize;

/// A change of a PDF.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Patch {
    /// What follows is done to this page; the first, if nothing is said.
    On(u32),
    /// The content of the page.
    Content(String),
    /// What stands in the content, and what instead.
    Swap(String, String),
    /// Operators before the content.
    Before(String),
    /// Operators after it.
    After(String),
    /// A key of the page and its number.
    Page(String, i64),
    /// The paper.
    Box(Vec<i64>),
    /// The part of it that is shown.
    Crop(Vec<i64>),
    /// The page as an image, and nothing else.
    Scan,
    /// The page as an image over what is there.
    Over,
    /// A grey picture over a part.
    Picture(Vec<i64>),
    /// A picture that lets through what is below it, such as that of a seal.
    Stamp(Vec<i64>),
    /// The content on a layer that is off.
    Layer,
    /// A key that no object has any more.
    Drop(String),
    /// The name of the fonts.
    Name(String, String),
}

/// The PDF with these changes, one after the other.
pub(crate) fn patched(pdf: &[u8], patches: &[Patch]) -> Vec<u8> {
    let mut document = Document::load_mem(pdf).unwrap();
    let mut number = 1;
    for patch in patches {
        let page = document.get_pages()[&number];
        match patch {
            Patch::On(it) => number = *it,
            Patch::Content(it) => content(&mut document, page, |_| it.clone().into_bytes()),
            Patch::Swap(from, to) => content(&mut document, page, |old| swapped(&old, from, to)),
            Patch::Before(it) => content(&mut document, page, |old| around(it, &old, "")),
            Patch::After(it) => {
                content(&mut document, page, |old| around("q", &old, &format!("Q\n{it}")))
            }
            Patch::Page(key, it) => set(&mut document, page, key, Object::Integer(*it)),
            Patch::Box(it) => set(&mut document, page, "MediaBox", numbers(it)),
            Patch::Crop(it) => set(&mut document, page, "CropBox", numbers(it)),
            Patch::Scan => {
                content(&mut document, page, |_| Vec::new());
                picture(&mut document, page, &[0, 0, 595, 842], false);
            }
            Patch::Over => picture(&mut document, page, &[0, 0, 595, 842], false),
            Patch::Picture(at) => picture(&mut document, page, at, false),
            Patch::Stamp(at) => picture(&mut document, page, at, true),
            Patch::Layer => layer(&mut document, page),
            Patch::Drop(key) => each(&mut document, |it| {
                it.remove(key.as_bytes());
            }),
            Patch::Name(from, to) => each(&mut document, |it| rename(it, from, to)),
        }
    }
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}

fn around(before: &str, old: &[u8], after: &str) -> Vec<u8> {
    [before.as_bytes(), b"\n", old, b"\n", after.as_bytes()].concat()
}

fn swapped(old: &[u8], from: &str, to: &str) -> Vec<u8> {
    let text: String = old.iter().map(|it| char::from(*it)).collect();
    assert!(text.contains(from), "nothing draws {from}");
    text.replace(from, to).chars().map(|it| u8::try_from(u32::from(it)).unwrap()).collect()
}

fn content(document: &mut Document, page: ObjectId, change: impl Fn(Vec<u8>) -> Vec<u8>) {
    let old = document.get_page_content(page);
    let new = document.add_object(Stream::new(Dictionary::new(), change(old)));
    set(document, page, "Contents", Object::Reference(new));
}

fn set(document: &mut Document, page: ObjectId, key: &str, value: Object) {
    document.get_dictionary_mut(page).unwrap().set(key, value);
}

fn numbers(all: &[i64]) -> Object {
    Object::Array(all.iter().map(|it| Object::Integer(*it)).collect())
}

fn each(document: &mut Document, change: impl Fn(&mut Dictionary)) {
    for object in document.objects.values_mut() {
        match object {
            Object::Dictionary(it) => change(it),
            Object::Stream(it) => change(&mut it.dict),
            _ => {}
        }
    }
}

fn rename(dictionary: &mut Dictionary, from: &str, to: &str) {
    for key in [b"BaseFont".as_slice(), b"FontName"] {
        if let Ok(Object::Name(name)) = dictionary.get_mut(key) {
            *name = String::from_utf8_lossy(name).replace(from, to).into_bytes();
        }
    }
}

/// The resources of a page, its own and no others'.
fn resource(document: &mut Document, page: ObjectId, kind: &str, name: &str, it: ObjectId) {
    let resolved = |document: &Document, object: Option<&Object>| match object {
        Some(Object::Reference(id)) => document.get_dictionary(*id).cloned().unwrap_or_default(),
        Some(Object::Dictionary(it)) => it.clone(),
        _ => Dictionary::new(),
    };
    let dictionary = document.get_dictionary(page).unwrap();
    let mut resources = resolved(document, dictionary.get(b"Resources").ok());
    let mut all = resolved(document, resources.get(kind.as_bytes()).ok());
    all.set(name, Object::Reference(it));
    resources.set(kind, Object::Dictionary(all));
    set(document, page, "Resources", Object::Dictionary(resources));
}

/// A grey picture of four dots; with a mask, one that is clear for the most part.
fn picture(document: &mut Document, page: ObjectId, at: &[i64], clear: bool) {
    let mut dict = dictionary! {
        "Type" => "XObject", "Subtype" => "Image", "Width" => 2, "Height" => 2,
        "ColorSpace" => "DeviceRGB", "BitsPerComponent" => 8,
    };
    if clear {
        let mask = dictionary! {
            "Type" => "XObject", "Subtype" => "Image", "Width" => 2, "Height" => 2,
            "ColorSpace" => "DeviceGray", "BitsPerComponent" => 8,
        };
        let mask = document.add_object(Stream::new(mask, vec![0, 120, 120, 0]));
        dict.set("SMask", Object::Reference(mask));
    }
    let dots = [230, 200, 200].repeat(4);
    let image = document.add_object(Stream::new(dict, dots));
    resource(document, page, "XObject", "Picture", image);
    let [x, y, width, height] = at[..] else { panic!("{at:?}") };
    let draws = format!("Q\nq {width} 0 0 {height} {x} {y} cm /Picture Do Q");
    content(document, page, |old| around("q", &old, &draws));
}

/// The content of a page on a layer that is off.
fn layer(document: &mut Document, page: ObjectId) {
    let name = Object::string_literal("Nội dung");
    let group = document.add_object(dictionary! { "Type" => "OCG", "Name" => name });
    resource(document, page, "Properties", "Layer", group);
    content(document, page, |old| around("/OC /Layer BDC", &old, "EMC"));
    let all = || Object::Array(vec![Object::Reference(group)]);
    let off = dictionary! { "OFF" => all(), "Order" => all() };
    let layers = dictionary! { "OCGs" => all(), "D" => Object::Dictionary(off) };
    let root = document.trailer.get(b"Root").and_then(Object::as_reference).unwrap();
    set(document, root, "OCProperties", Object::Dictionary(layers));
}
