//! What a template writes, up to so much and so long: one that never ends is stopped.

use std::io::{self, Write};
use std::time::{Duration, Instant};

/// The most that one form may write: a catalogue of a nation's services is a tenth of it.
pub(super) const MOST: usize = 16 << 20;

/// How long one form may write; it takes milliseconds.
pub(super) const PATIENCE: Duration = Duration::from_mins(1);

/// How often the clock is looked at: once in so many pieces.
const PIECES: u32 = 4096;

/// Takes in what a template writes.
pub(super) struct Bounded {
    pub(super) text: Vec<u8>,
    /// Whether more was written than there is room or time for.
    pub(super) is_over: bool,
    most: usize,
    end: Instant,
    pieces: u32,
}

impl Bounded {
    pub(super) fn new(most: usize, patience: Duration) -> Self {
        let end = Instant::now() + patience;
        Self { text: Vec::new(), is_over: false, most, end, pieces: 0 }
    }
}

impl Write for Bounded {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.pieces = self.pieces.wrapping_add(1);
        let late = self.pieces.is_multiple_of(PIECES) && Instant::now() > self.end;
        if late || self.text.len() + bytes.len() > self.most {
            self.is_over = true;
            return Err(io::Error::from(io::ErrorKind::FileTooLarge));
        }
        self.text.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_much_as_there_is_room_for_is_taken_and_not_a_byte_more() {
        let mut text = Bounded::new(4, PATIENCE);
        text.write_all(b"1234").unwrap();
        assert!(!text.is_over);
        assert!(text.write_all(b"5").is_err());
        assert!(text.is_over);
        assert_eq!(text.text, b"1234");
    }

    #[test]
    fn who_writes_for_too_long_is_stopped() {
        let mut text = Bounded::new(MOST, Duration::ZERO);
        let end = (0..=PIECES).position(|_| text.write_all(b"x").is_err());
        assert_eq!(end, Some(PIECES as usize - 1));
        assert!(text.is_over);
    }
}
