//! Reads an expression: names, paths, filters, choices. Operators only join; which binds
//! more tightly matters to nobody who looks names up.

use super::lex::{Kind, Token};
use super::reader::Reader;
use super::tree::{Expr, Word};

/// Words that stand between two values.
const BETWEEN: [&str; 4] = ["and", "or", "in", "not"];

/// Signs that stand between two values.
const OPERATORS: [&str; 15] =
    ["+", "-", "*", "/", "//", "**", "%", "<", "<=", ">", ">=", "==", "!=", "~", "!"];

/// How deep Tera lets expressions be, and some more.
const DEEPEST: usize = 60;

/// Arguments by their names.
type Arguments<'a> = Vec<(Word<'a>, Expr<'a>)>;

impl<'a> Reader<'a> {
    /// An expression, with a choice at its end if there is one.
    pub(super) fn expression(&mut self) -> Expr<'a> {
        if self.depth > DEEPEST {
            self.unread = true;
            return Expr::Constant;
        }
        self.depth += 1;
        let then = self.joined();
        let expr = if self.take("if") {
            let start = self.next_start();
            let condition = Box::new(self.joined());
            let end = self.last_end;
            self.take("else");
            let otherwise = Box::new(self.expression());
            Expr::Choice { then: Box::new(then), condition, otherwise, asked: (start, end) }
        } else {
            then
        };
        self.depth -= 1;
        expr
    }

    /// Values with operators between them.
    fn joined(&mut self) -> Expr<'a> {
        let mut all = vec![self.value()];
        while let Some(token) = self.peek() {
            let joins = match token.kind {
                Kind::Name => BETWEEN.contains(&token.text),
                Kind::Sign => OPERATORS.contains(&token.text) && !self.closes_component(),
                _ => false,
            };
            if !joins {
                break;
            }
            self.next();
            // `not in` stands between two values as one.
            if token.text == "not" {
                self.take("in");
            }
            let value = self.value();
            let compares = matches!(token.text, "==" | "!=");
            match all.pop_if(|_| compares) {
                Some(one) => all.push(Expr::Compared(Box::new(one), Box::new(value))),
                None => all.push(value),
            }
        }
        if all.len() == 1 { all.remove(0) } else { Expr::Joined(all) }
    }

    /// `/>`: the end of a component, not a division.
    fn closes_component(&self) -> bool {
        self.peek().is_some_and(|it| it.is("/")) && self.peek_after().is_some_and(|it| it.is(">"))
    }

    /// A value with all that is asked of it.
    fn value(&mut self) -> Expr<'a> {
        let mut negated = false;
        while self.take("-") || self.take("not") {
            negated = true;
        }
        let mut of = self.plain();
        loop {
            if self.take(".") || self.take("?.") {
                of = Expr::Attribute(Box::new(of), self.word());
            } else if self.take("[") || self.take("?[") {
                of = self.bracket(of);
            } else if self.take("|") {
                let name = self.word();
                of = Expr::Filter(Box::new(of), name, self.arguments());
            } else if self.take("is") {
                self.take("not");
                self.word();
                of = Expr::Test(Box::new(of), self.arguments());
            } else {
                break;
            }
        }
        if negated { Expr::Joined(vec![of]) } else { of }
    }

    pub(super) fn plain(&mut self) -> Expr<'a> {
        let Some(token) = self.peek() else { return Expr::Constant };
        if matches!(token.kind, Kind::End) {
            return Expr::Constant;
        }
        self.next();
        match token.kind {
            Kind::Quoted => Expr::Text(unquoted(token)),
            Kind::Name => match token.text {
                "true" | "True" | "false" | "False" | "none" | "None" | "null" => Expr::Constant,
                _ if self.peek().is_some_and(|it| it.is("(")) => Expr::Call(self.arguments()),
                text => Expr::Name(Word { text, start: token.start }),
            },
            Kind::Sign => match token.text {
                "(" => {
                    let inner = self.expression();
                    self.take(")");
                    inner
                }
                "[" => self.list(),
                "{" => self.map(),
                "<" => self.component(),
                _ => self.unread(),
            },
            Kind::Number => Expr::Constant,
            _ => self.unread(),
        }
    }

    fn unread(&mut self) -> Expr<'a> {
        self.unread = true;
        Expr::Constant
    }

    /// What stands in brackets behind a value.
    fn bracket(&mut self, of: Expr<'a>) -> Expr<'a> {
        let mut parts = Vec::new();
        let mut slice = false;
        while self.peek().is_some_and(|it| it.kind != Kind::End) && !self.take("]") {
            if self.take(":") {
                slice = true;
            } else {
                parts.push(self.expression());
            }
        }
        match parts.pop() {
            Some(key) if !slice => Expr::Item(Box::new(of), Box::new(key)),
            last => Expr::Slice(Box::new(of), parts.into_iter().chain(last).collect()),
        }
    }

    fn list(&mut self) -> Expr<'a> {
        let mut all = Vec::new();
        while self.peek().is_some_and(|it| it.kind != Kind::End) && !self.take("]") {
            self.take("...");
            let of = self.expression();
            if self.take("for") {
                let (key, value) = self.loop_names();
                // A condition follows, not a choice.
                let over = Box::new(self.joined());
                let condition = self.take("if").then(|| Box::new(self.joined()));
                self.take("]");
                return Expr::Each { of: Box::new(of), key, value, over, condition };
            }
            all.push(of);
            self.take(",");
        }
        Expr::List(all)
    }

    fn map(&mut self) -> Expr<'a> {
        let mut all = Vec::new();
        while self.peek().is_some_and(|it| it.kind != Kind::End) && !self.take("}") {
            if self.take("...") {
                self.expression();
                // What is spread may have any key.
                while self.peek().is_some_and(|it| it.kind != Kind::End) && !self.take("}") {
                    self.next();
                }
                return self.unread();
            }
            let key = self.next().map(unquoted).unwrap_or_default();
            self.take(":");
            all.push((key, self.expression()));
            self.take(",");
        }
        Expr::Map(all)
    }

    /// `(name=value, …)`; nothing where there are no brackets.
    pub(super) fn arguments(&mut self) -> Arguments<'a> {
        let mut all = Vec::new();
        if !self.take("(") {
            return all;
        }
        while self.peek().is_some_and(|it| it.kind != Kind::End) && !self.take(")") {
            let name = self.word();
            self.take("=");
            all.push((name, self.expression()));
            self.take(",");
        }
        all
    }

    /// `for` has been read: the names of a loop, and `in`.
    pub(super) fn loop_names(&mut self) -> (Option<Word<'a>>, Word<'a>) {
        let first = self.word();
        let names = if self.take(",") { (Some(first), self.word()) } else { (None, first) };
        self.take("in");
        names
    }
}

/// A text without its quotation marks. What is escaped in it stays so: no name has that.
pub(super) fn unquoted(token: Token) -> Word {
    if token.kind != Kind::Quoted {
        return Word { text: token.text, start: token.start };
    }
    let text = token.text.get(1..token.text.len() - 1).unwrap_or_default();
    Word { text, start: token.start + 1 }
}
