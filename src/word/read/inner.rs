//! What has paragraphs of its own kind: lists that a tree marks as such, and pictures.

use super::super::around::Around;
use super::super::model::{Block, Run};
use super::super::styles::NORMAL;
use super::Reader;
use crate::typeset::{Drawn, Element, Node};

impl Reader {
    pub(super) fn list(&mut self, it: &Element, around: &Around, out: &mut Vec<Block>) {
        self.close(around, out);
        let own = if around.style == NORMAL { "Item" } else { around.style.as_str() };
        let style = self.styles.known(&[own]).to_owned();
        let within = Around { style, ..around.clone() };
        let mut number: i64 = it.mark("start").parse().unwrap_or(1);
        for part in &it.parts {
            let Node::Element(item) = part else { continue };
            number = item.mark("value").parse().unwrap_or(number);
            let mark = if it.tag == "ol" { format!("{number}. ") } else { "- ".to_owned() };
            self.mark = Some(mark);
            self.nodes(&item.parts, &within, out);
            self.close(&within, out);
            self.mark = None;
            number = number.saturating_add(1);
        }
    }

    pub(super) fn figure(&mut self, it: &Element, around: &Around, out: &mut Vec<Block>) {
        self.close(around, out);
        let style = self.styles.known(&["Chart"]).to_owned();
        let within = Around { style, align: None, ..around.clone() };
        for part in &it.parts {
            if let Node::Drawn(Drawn::Picture(picture)) = part {
                let run = Run::Picture(self.pictures.len(), it.mark("alt").to_owned());
                self.pictures.push(picture.clone());
                self.open.push(run);
                self.close(&within, out);
            } else {
                self.nodes(std::slice::from_ref(part), &within, out);
            }
        }
        self.close(&within, out);
    }
}
