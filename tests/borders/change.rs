//! Changes of examples: bytes, and what people and programs write.

use hoso::package::{pack, unpack};

/// What stops readers that do not expect it.
const TOKENS: [&str; 36] = [
    "&a",
    "*a",
    "!",
    "!!str ",
    "<<: ",
    "\t",
    "\r",
    "\0",
    "\u{feff}",
    "\u{202e}",
    "\u{9b}",
    "\u{1b}[2J",
    "e\u{301}",
    "{",
    "}",
    "[",
    "]",
    "\"",
    "'",
    "|",
    ">",
    "#",
    "- ",
    ": ",
    ",",
    "~",
    "-1",
    "1e300",
    "0x10",
    "99999999999999999999",
    "1000000000",
    "4294967296",
    "A1048577",
    "XFD1048576",
    "{{ x }}",
    "#let ",
];

/// A generator of changes, the same every time.
pub(crate) struct Changes<'a> {
    examples: &'a [(String, Vec<u8>)],
    state: u64,
}

impl<'a> Changes<'a> {
    pub(crate) fn new(examples: &'a [(String, Vec<u8>)]) -> Self {
        Self { examples, state: 0x9e37_79b9_7f4a_7c15 }
    }

    /// A number below a bound (xorshift64*).
    fn below(&mut self, bound: usize) -> usize {
        self.state ^= self.state >> 12;
        self.state ^= self.state << 25;
        self.state ^= self.state >> 27;
        let number = self.state.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33;
        usize::try_from(number).unwrap() % bound.max(1)
    }

    /// An example with one to four changes; of a package mostly in the text of a part.
    pub(crate) fn of(&mut self, bytes: &[u8]) -> Vec<u8> {
        let parts = unpack(bytes).ok().filter(|it| !it.is_empty() && self.below(8) > 0);
        let times = 1 + self.below(4);
        let Some(mut parts) = parts else {
            let mut changed = bytes.to_vec();
            (0..times).for_each(|_| self.change(&mut changed));
            return changed;
        };
        for _ in 0..times {
            let at = self.below(parts.len());
            self.change(&mut parts[at].bytes);
        }
        pack(&parts).unwrap()
    }

    fn change(&mut self, bytes: &mut Vec<u8>) {
        let start = self.below(bytes.len() + 1);
        let end = (start + self.below(24)).min(bytes.len());
        match self.below(9) {
            0 if start < bytes.len() => bytes[start] ^= 1 << self.below(8),
            1 => drop(bytes.drain(start..end)),
            2 => bytes.truncate(start),
            3 => {
                let copy = bytes[start..end].to_vec();
                let times = 1 + self.below(40);
                bytes.splice(start..start, copy.repeat(times));
            }
            4 => {
                let (_, other) = &self.examples[self.below(self.examples.len())];
                let from = self.below(other.len() + 1);
                let to = (from + self.below(64)).min(other.len());
                bytes.splice(start..end, other[from..to].iter().copied());
            }
            5 => self.number(bytes, start),
            6 => self.line(bytes),
            _ => {
                let token = TOKENS[self.below(TOKENS.len())];
                bytes.splice(start..start, token.bytes());
            }
        }
    }

    /// Writes another number in the place of the next one.
    fn number(&mut self, bytes: &mut Vec<u8>, start: usize) {
        let is_digit = |it: &u8| it.is_ascii_digit();
        let Some(from) = bytes[start..].iter().position(is_digit).map(|it| start + it) else {
            return;
        };
        let to =
            bytes[from..].iter().position(|it| !is_digit(it)).map_or(bytes.len(), |it| from + it);
        let numbers = ["0", "1", "-1", "255", "65536", "4294967295", "9223372036854775808", "1e9"];
        bytes.splice(from..to, numbers[self.below(numbers.len())].bytes());
    }

    /// Puts a line where another stands.
    fn line(&mut self, bytes: &mut Vec<u8>) {
        let mut lines: Vec<&[u8]> = bytes.split(|it| *it == b'\n').collect();
        let (from, to) = (self.below(lines.len()), self.below(lines.len()));
        let line = lines.remove(from);
        lines.insert(to.min(lines.len()), line);
        *bytes = lines.join(&b'\n');
    }
}
