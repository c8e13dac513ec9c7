//! By what the parts of a file are named.

/// The names of what a document is written in, and of how its parts name each other.
pub(super) const MAIN: &str =
    r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main""#;
pub(super) const RELATED: &str =
    r#"xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships""#;

/// What stands below a page.
pub(super) const FOOTER: &str = "rIdFooter";

/// What stands above and below the first page of all, where that is more than of any other.
pub(super) const OPENING: (&str, &str) = ("rIdOpening", "rIdFoot");

/// What stands above pages upright and on their side: the id of that of all, and of the first.
pub(super) fn headers(landscape: bool) -> (&'static str, &'static str) {
    if landscape { ("rIdAside", "rIdFirstAside") } else { ("rIdHeader", "rIdFirst") }
}

/// By what the document names a picture.
pub(super) fn picture_id(place: usize) -> String {
    format!("rIdPicture{}", place + 1)
}
