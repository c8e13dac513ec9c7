//! The templates inside the program, so that it works without the repository.

/// Path below `templates/`, and text, of all that is there when the program is built. A
/// project's own file of the same path wins.
pub(super) const FILES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/shipped.rs"));

/// Whether the program carries a template of this path below `templates/`.
pub fn is_shipped(path: &str) -> bool {
    FILES.iter().any(|(it, _)| *it == path)
}

/// Whether a template is the one that the program carries, as it is.
pub fn is_shipped_as(path: &str, text: &str) -> bool {
    FILES.contains(&(path, text))
}
