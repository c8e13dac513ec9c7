//! Reads components: where one is drawn, and the names that one is given.

use super::lex::Kind;
use super::reader::Reader;
use super::tree::{Expr, Word};

impl<'a> Reader<'a> {
    /// `<` has been read: a component, to its `/>` or `>`.
    pub(super) fn component(&mut self) -> Expr<'a> {
        let name = self.dotted();
        let mut all = Vec::new();
        while let Some(token) = self.peek().filter(|it| it.kind != Kind::End) {
            if self.take(">") {
                break;
            } else if token.kind == Kind::Name {
                let name = self.word();
                let value = if !self.take("=") {
                    Expr::Name(name)
                } else if self.take("{") {
                    let value = self.expression();
                    self.take("}");
                    value
                } else {
                    self.plain()
                };
                all.push((name, value));
            } else if self.take("{") {
                self.take("...");
                all.push((Word::default(), self.expression()));
                self.take("}");
            } else if token.is("/") {
                self.next();
            } else {
                self.pass();
            }
        }
        Expr::Component(name, all)
    }

    /// A name with dots in it.
    pub(super) fn dotted(&mut self) -> String {
        let mut name = self.word().text.to_owned();
        while self.take(".") {
            name = format!("{name}.{}", self.word().text);
        }
        name
    }

    /// The names between the brackets of a component, without their types and defaults.
    pub(super) fn parameters(&mut self) -> Vec<Word<'a>> {
        let mut all = Vec::new();
        let mut depth = 0_usize;
        self.take("(");
        while self.peek().is_some_and(|it| it.kind != Kind::End) {
            if depth == 0 {
                self.take("...");
                self.take("@");
                all.push(self.word());
            }
            // A type, or what holds where nothing is given.
            while let Some(token) = self.next() {
                match token.text {
                    "[" | "{" => depth += 1,
                    "]" | "}" => depth = depth.saturating_sub(1),
                    ")" => return all,
                    "," if depth == 0 => break,
                    _ => {}
                }
            }
        }
        all
    }
}
