//! Goes along the tokens of a template, one after the other.

use super::lex::{Kind, Token};
use super::tree::Word;

/// Goes along the tokens of a template.
pub(super) struct Reader<'a> {
    tokens: Vec<Token<'a>>,
    place: usize,
    /// The byte after the last token that was read.
    pub(super) last_end: usize,
    pub(super) depth: usize,
    /// Whether something has been passed over.
    pub(super) unread: bool,
}

impl<'a> Reader<'a> {
    pub(super) fn new(tokens: Vec<Token<'a>>) -> Self {
        Self { tokens, place: 0, last_end: 0, depth: 0, unread: false }
    }

    pub(super) fn peek(&self) -> Option<Token<'a>> {
        self.tokens.get(self.place).copied()
    }

    pub(super) fn peek_after(&self) -> Option<Token<'a>> {
        self.tokens.get(self.place + 1).copied()
    }

    pub(super) fn next(&mut self) -> Option<Token<'a>> {
        let token = self.peek()?;
        self.place += 1;
        self.last_end = token.end();
        Some(token)
    }

    /// Where the next token begins.
    pub(super) fn next_start(&self) -> usize {
        self.peek().map_or(self.last_end, |it| it.start)
    }

    /// Goes past a sign or a word, if it stands here.
    pub(super) fn take(&mut self, sign: &str) -> bool {
        let there = self.peek().is_some_and(|it| it.is(sign));
        if there {
            self.next();
        }
        there
    }

    /// A name; an empty one where none stands.
    pub(super) fn word(&mut self) -> Word<'a> {
        match self.peek().filter(|it| it.kind == Kind::Name) {
            Some(token) => {
                self.next();
                Word { text: token.text, start: token.start }
            }
            None => Word { text: "", start: self.last_end },
        }
    }

    /// Goes past a token without reading it.
    pub(super) fn pass(&mut self) {
        self.unread = true;
        self.next();
    }

    /// Goes past the end of a tag.
    pub(super) fn end(&mut self) {
        self.unread |= self.peek().is_some_and(|it| it.kind != Kind::End);
        self.leave();
    }

    /// Goes past the end of a tag that has nothing to say but its word.
    pub(super) fn leave(&mut self) {
        while self.next().is_some_and(|it| it.kind != Kind::End) {}
    }

    /// The word of the tag that stands here.
    pub(super) fn tag(&self) -> Option<&'a str> {
        let tag = self.peek().filter(|it| it.kind == Kind::Tag);
        tag.and(self.peek_after()).map(|it| it.text)
    }

    /// Goes past a closing tag.
    pub(super) fn closing(&mut self) {
        if self.peek().is_some_and(|it| it.kind == Kind::Tag) {
            self.leave();
        }
    }
}
