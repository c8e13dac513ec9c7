//! Reads the tags of a template into a tree.

use super::expression::unquoted;
use super::lex::{Kind, tokens};
use super::reader::Reader;
use super::tree::{Arm, Body, Component, Node};

/// What a template says.
pub(crate) fn parse(text: &str) -> Vec<Node<'_>> {
    let mut reader = Reader::new(tokens(text));
    let mut nodes = Vec::new();
    // An end without a beginning is Tera's to refuse; what follows is read on.
    while reader.peek().is_some() {
        nodes.extend(reader.body(&[]).nodes);
        if reader.peek().is_some() {
            reader.pass();
        }
    }
    nodes.extend(reader.unread.then_some(Node::Unread));
    nodes
}

impl<'a> Reader<'a> {
    /// All up to a tag with one of these words, or to the end of the template.
    fn body(&mut self, ends: &[&str]) -> Body<'a> {
        let mut body = Body { nodes: Vec::new(), start: self.last_end };
        if self.depth > 60 {
            self.unread = true;
            return body;
        }
        self.depth += 1;
        while let Some(token) = self.peek() {
            match token.kind {
                Kind::Print => {
                    self.next();
                    let value = self.expression();
                    self.end();
                    body.nodes.push(Node::Print(value, token.start));
                }
                Kind::Tag => {
                    let word = self.tag().unwrap_or_default();
                    if ends.contains(&word) || word.starts_with("end") || word == "</" {
                        break;
                    }
                    self.next();
                    self.next();
                    body.nodes.extend(self.tagged(word, token.start));
                }
                _ => drop(self.next()),
            }
        }
        self.depth -= 1;
        body
    }

    fn tagged(&mut self, word: &str, start: usize) -> Option<Node<'a>> {
        match word {
            "set" | "set_global" => Some(self.set(word == "set_global", start)),
            "if" => Some(self.condition(start)),
            "for" => Some(self.each(start)),
            "include" => {
                let name = self.next().map(unquoted).unwrap_or_default();
                self.end();
                Some(Node::Include(name))
            }
            "component" => {
                let name = self.dotted();
                let parameters = self.parameters();
                self.end();
                let body = self.body(&[]);
                self.closing();
                Some(Node::Component(Component { name, parameters, body }))
            }
            "block" | "filter" | "<" => {
                let mut held = Vec::new();
                if word == "<" {
                    held.push(self.component());
                } else if word == "filter" {
                    // A filter names no value, but its arguments may.
                    loop {
                        self.word();
                        held.extend(self.arguments().into_iter().map(|(_, it)| it));
                        if !self.take("|") {
                            break;
                        }
                    }
                }
                self.end();
                let body = self.body(&[]);
                self.closing();
                Some(Node::Around(held, body))
            }
            _ => {
                self.unread |= !["break", "continue"].contains(&word);
                self.end();
                None
            }
        }
    }

    fn set(&mut self, global: bool, start: usize) -> Node<'a> {
        let name = self.word();
        if self.take("=") {
            let value = self.expression();
            self.end();
            return Node::Set { name, value, global, start };
        }
        self.end();
        let body = self.body(&[]);
        self.closing();
        Node::Capture { name, global, body }
    }

    fn condition(&mut self, start: usize) -> Node<'a> {
        let mut arms = Vec::new();
        let mut otherwise = None;
        let mut start = start;
        loop {
            let condition = self.expression();
            self.end();
            arms.push(Arm { condition, body: self.body(&["elif", "else"]), start });
            match self.tag() {
                Some("elif") => {
                    start = self.next_start();
                    self.next();
                    self.next();
                }
                Some("else") => {
                    self.leave();
                    otherwise = Some(self.body(&[]));
                    break;
                }
                _ => break,
            }
        }
        let end = self.next_start();
        self.closing();
        Node::If { arms, otherwise, end }
    }

    fn each(&mut self, start: usize) -> Node<'a> {
        let (key, value) = self.loop_names();
        let over = self.expression();
        self.end();
        let body = self.body(&["else"]);
        let otherwise = (self.tag() == Some("else")).then(|| {
            self.leave();
            self.body(&[])
        });
        self.closing();
        Node::For { key, value, over, body, otherwise, start }
    }
}
