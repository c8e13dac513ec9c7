//! Digests: by them alone it is told whether anything has changed.

/// What this program was built from, with the templates, fonts and typesetter inside it:
/// another one may set the same source otherwise.
pub(crate) const PROGRAM: &str = env!("HOSO_BUILD");

/// A digest of parts, each set off from the next.
#[derive(Default)]
pub(crate) struct Digest(blake3::Hasher);

impl Digest {
    pub(crate) fn part(&mut self, bytes: &[u8]) {
        self.0.update(&(bytes.len() as u64).to_le_bytes());
        self.0.update(bytes);
    }

    /// In hexadecimal.
    pub(crate) fn end(self) -> String {
        self.0.finalize().to_hex().to_string()
    }
}

/// The digest of a file's bytes, in hexadecimal.
pub(crate) fn of(bytes: &[u8]) -> String {
    blake3::hash(bytes).to_hex().to_string()
}
