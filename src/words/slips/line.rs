//! One line, read for its slips.

use std::ops::Range;

use super::slip::Kind;
use crate::words::vietnamese::count;

/// Signs that end words.
const ENDS: &str = ",.;:!?";

/// Words behind which digits are no number of things: *mã 1000894*, *tài khoản 12345678*.
const NAMING: &[&str] =
    &["mã", "số", "khoản", "cccd", "cmnd", "id", "fax", "thoại", "thuế", "hiệu", "sim"];

/// How many digits are thousands beyond doubt: four may be a year.
const LONG: usize = 5;

/// A line that is read.
pub(super) struct Line<'a> {
    text: &'a str,
    chars: Vec<(usize, char)>,
    /// Whether each sign is of an address or a code.
    kept: Vec<bool>,
    pub found: Vec<(Range<usize>, Kind, String)>,
}

impl<'a> Line<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        let chars: Vec<(usize, char)> = text.char_indices().collect();
        let mut kept = Vec::with_capacity(chars.len());
        for word in text.split_inclusive(char::is_whitespace) {
            let signs = ["/", "@", "_", "\\", "=", "www."];
            let is_code = signs.iter().any(|it| word.contains(it));
            kept.extend(word.chars().map(|it| is_code && !it.is_whitespace()));
        }
        Self { text, chars, kept, found: Vec::new() }
    }

    fn at(&self, place: usize) -> Option<char> {
        self.chars.get(place).map(|(_, it)| *it)
    }

    /// The sign so many places before another.
    fn back(&self, place: usize, by: usize) -> Option<char> {
        self.at(place.checked_sub(by)?)
    }

    fn byte(&self, place: usize) -> usize {
        self.chars.get(place).map_or(self.text.len(), |(it, _)| *it)
    }

    fn add(&mut self, from: usize, to: usize, kind: Kind, with: impl Into<String>) {
        self.found.push((self.byte(from)..self.byte(to), kind, with.into()));
    }

    pub(super) fn read(&mut self) {
        let is_table = self.text.trim_start().starts_with('|');
        let mut closed = None;
        let mut place = 0;
        while let Some(sign) = self.at(place) {
            let next = place + 1;
            place = match sign {
                ' ' => self.blanks(place, is_table),
                _ if self.kept[place] => next,
                '"' if closed != Some(place) => {
                    closed = self.quotes(place);
                    next
                }
                '.' if self.at(next) == Some('.') => self.dots(place),
                '.' if self.is_decimal(place) => {
                    self.add(place, next, Kind::Point, ",");
                    next
                }
                '0'..='9' => self.digits(place),
                _ => {
                    if self.ends_without_blank(place, sign) {
                        let kind =
                            if sign == ':' { Kind::NoBlankAfterColon } else { Kind::NoBlankAfter };
                        self.add(place, next, kind, format!("{sign} "));
                    }
                    next
                }
            };
        }
    }

    /// Blanks from a place on; where they end.
    fn blanks(&mut self, place: usize, is_table: bool) -> usize {
        let mut end = place;
        while self.at(end) == Some(' ') {
            end += 1;
        }
        let (Some(before), Some(after)) = (self.back(place, 1), self.at(end)) else { return end };
        let beyond = self.at(end + 1);
        let is_end = beyond.is_none_or(char::is_whitespace)
            || ",;:".contains(after) && beyond.is_some_and(char::is_alphabetic);
        // Brackets with blanks alone inside are to be filled in.
        if before == '(' && after == ')' {
            return end;
        }
        let is_inside = before == '(' || after == ')';
        if after == '%' && before.is_ascii_digit() {
            self.add(place, end, Kind::Percent, "");
        } else if ENDS.contains(after) && is_end && !ENDS.contains(before) && !is_table {
            self.add(place, end, Kind::BlankBefore, "");
        } else if is_inside && !is_table {
            self.add(place, end, Kind::BlankInside, "");
        } else if end - place > 1 && !is_table {
            self.add(place, end, Kind::Blanks, " ");
        }
        end
    }

    /// Whether a sign ends a word of letters, and the next word begins at once.
    fn ends_without_blank(&self, place: usize, sign: char) -> bool {
        let letter = |it: Option<char>| it.is_some_and(char::is_alphabetic);
        let small = |it: Option<char>| it.is_some_and(char::is_lowercase);
        let (one, two) = (self.back(place, 1), self.back(place, 2));
        let (next, then) = (self.at(place + 1), self.at(place + 2));
        match sign {
            ',' | ';' => letter(one) && letter(next),
            // "TP.HCM" and "Th.S" are words of their own.
            '.' => small(one) && letter(two) && next.is_some_and(char::is_uppercase) && small(then),
            '!' | '?' => small(one) && next.is_some_and(char::is_uppercase),
            ':' => small(one) && letter(two) && letter(next),
            _ => false,
        }
    }

    /// Digits from a place on; where they end.
    fn digits(&mut self, place: usize) -> usize {
        let mut end = place;
        while self.at(end).is_some_and(|it| it.is_ascii_digit()) {
            end += 1;
        }
        let before = self.text[..self.byte(place)].trim_end_matches([' ', ':', '(']);
        let word = before.rsplit(char::is_whitespace).next().unwrap_or_default().to_lowercase();
        let alone = self.back(place, 1).is_none_or(|it| it.is_whitespace() || it == '(')
            && self.at(end).is_none_or(|it| it.is_whitespace() || ",;)%".contains(it));
        let is_whole =
            self.at(end) != Some(',') || !self.at(end + 1).is_some_and(|it| it.is_ascii_digit());
        let number = self.text[self.byte(place)..self.byte(end)].parse().ok();
        let number = number.filter(|_| {
            alone
                && is_whole
                && end - place >= LONG
                && self.at(place) != Some('0')
                && !NAMING.contains(&word.as_str())
        });
        if let Some(number) = number {
            self.add(place, end, Kind::Thousands, count(number));
        } else if self.parts_words(place, end) {
            self.add(end, end + 1, Kind::NoBlankAfter, ", ");
        }
        end
    }

    /// Whether a comma behind a number parts it from a word of letters.
    fn parts_words(&self, place: usize, end: usize) -> bool {
        let small = |it: Option<char>| it.is_some_and(char::is_lowercase);
        let alone = self.back(place, 1).is_none_or(char::is_whitespace);
        alone && self.at(end) == Some(',') && small(self.at(end + 1)) && small(self.at(end + 2))
    }

    /// Full stops behind each other; where they end.
    fn dots(&mut self, place: usize) -> usize {
        let mut end = place;
        while self.at(end) == Some('.') {
            end += 1;
        }
        // More are room to be filled in.
        if end - place == 3 {
            self.add(place, end, Kind::Dots, "…");
        }
        end
    }

    /// Whether a point stands before one or two digits of a percentage.
    fn is_decimal(&self, place: usize) -> bool {
        let digit = |it: Option<char>| it.is_some_and(|it| it.is_ascii_digit());
        let mut before = place;
        while before > 0 && digit(self.at(before - 1)) {
            before -= 1;
        }
        let mut after = place + 1;
        // No more than is asked about: three digits are thousands.
        while after < place + 4 && digit(self.at(after)) {
            after += 1;
        }
        let begins =
            self.back(before, 1).is_none_or(|it| !it.is_alphanumeric() && !".,".contains(it));
        (1..=3).contains(&(place - before))
            && (1..=2).contains(&(after - place - 1))
            && begins
            && self.at(after) == Some('%')
    }

    /// Quotes from a place on; where they close.
    fn quotes(&mut self, place: usize) -> Option<usize> {
        let end = (place + 1..self.chars.len()).find(|it| self.at(*it) == Some('"'))?;
        let opens = self.back(place, 1).is_none_or(|it| it.is_whitespace() || "([*_".contains(it));
        let closes =
            self.at(end + 1).is_none_or(|it| it.is_whitespace() || ",.;:!?)]*_…".contains(it));
        let blank = |it: Option<char>| it.is_none_or(char::is_whitespace);
        let empty = end == place + 1 || blank(self.at(place + 1)) || blank(self.at(end - 1));
        if !opens || !closes || empty || self.kept[end] {
            return None;
        }
        let inner = &self.text[self.byte(place + 1)..self.byte(end)];
        let with = format!("“{inner}”");
        self.add(place, end + 1, Kind::Quotes, with);
        Some(end)
    }
}
