//! What a source says, as a tree: parts with their marks, texts, and what is drawn.
//!
//! The same source as that of a page. Where a page has lines and places, this has what the look
//! of documents calls its parts; what they become in a file is for who walks the tree.

use std::collections::BTreeMap;

use typst_html::{HtmlDocument, HtmlElement, HtmlNode};

use super::drawn::{self, Drawn};

/// A document as a tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tree {
    /// Its title.
    pub title: String,
    /// What it says.
    pub body: Vec<Node>,
}

/// A part of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    /// Text.
    Text(String),
    /// A part with parts of its own.
    Element(Element),
    /// What was laid out on the spot.
    Drawn(Drawn),
}

/// A part with parts of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Element {
    /// What it is, by the name that HTML has for it.
    pub tag: String,
    /// What is said of it.
    pub marks: BTreeMap<String, String>,
    /// Its parts.
    pub parts: Vec<Node>,
}

impl Tree {
    /// What the first part with anything under a name says; nothing where none does.
    pub fn mark(&self, name: &str) -> &str {
        self.body.iter().find_map(|it| it.marked(name)).unwrap_or_default()
    }
}

impl Node {
    fn marked(&self, name: &str) -> Option<&str> {
        let Self::Element(it) = self else { return None };
        let own = it.marks.get(name).map(String::as_str).filter(|it| !it.is_empty());
        own.or_else(|| it.parts.iter().find_map(|it| it.marked(name)))
    }
}

impl Element {
    /// What is said of it under a name; nothing where nothing is.
    pub fn mark(&self, name: &str) -> &str {
        self.marks.get(name).map_or("", String::as_str)
    }

    /// Whether a mark says yes.
    pub fn is(&self, name: &str) -> bool {
        self.mark(name) == "true"
    }
}

/// The tree of a document that Typst has compiled.
pub(super) fn of(document: &HtmlDocument) -> Tree {
    let root = element(document.root());
    let body = root.parts.into_iter().find_map(|it| match it {
        Node::Element(it) if it.tag == "body" => Some(it.parts),
        _ => None,
    });
    let title = typst::model::Document::info(document).title.clone();
    Tree {
        title: title.map(|it| it.to_string()).unwrap_or_default(),
        body: body.unwrap_or_default(),
    }
}

fn element(it: &HtmlElement) -> Element {
    let marks = it.attrs.0.iter();
    let tag = it.tag.resolve().to_string();
    // A drawing that is to be seen is a picture; of another its text is read.
    let is_picture = tag == "figure";
    Element {
        marks: marks.map(|(name, it)| (name.resolve().to_string(), it.to_string())).collect(),
        parts: it.children.iter().filter_map(|it| node(it, is_picture)).collect(),
        tag,
    }
}

fn node(it: &HtmlNode, is_picture: bool) -> Option<Node> {
    match it {
        HtmlNode::Tag(_) => None,
        HtmlNode::Text(text, _) => Some(Node::Text(text.to_string())),
        HtmlNode::Element(it) => Some(Node::Element(element(it))),
        HtmlNode::Frame(it) if is_picture => drawn::picture(&it.inner).map(Node::Drawn),
        HtmlNode::Frame(it) => Some(Node::Drawn(drawn::lines(&it.inner))),
    }
}
