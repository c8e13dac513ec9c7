//! The templates of pages, and what stands beside them: one style, one plain script.

use crate::render::Html;

/// A file that all pages share.
#[derive(Clone, Copy, Debug)]
pub struct Asset {
    /// Its name, beside the first page.
    pub name: &'static str,
    /// What kind it is, as a browser asks.
    pub kind: &'static str,
    /// What it holds.
    pub text: &'static str,
}

/// The files that all pages share.
pub const ASSETS: [Asset; 2] = [
    Asset {
        name: "hoso.css",
        kind: "text/css; charset=utf-8",
        text: include_str!("pages/hoso.css"),
    },
    Asset {
        name: "hoso.js",
        kind: "text/javascript; charset=utf-8",
        text: include_str!("pages/hoso.js"),
    },
];

/// The templates of pages, by their names.
pub const TEMPLATES: [(&str, &str); 6] = [
    ("top.html", include_str!("pages/top.html")),
    ("end.html", include_str!("pages/end.html")),
    ("unit.html", include_str!("pages/unit.html")),
    ("period.html", include_str!("pages/period.html")),
    ("chart.html", include_str!("pages/chart.html")),
    ("judged.html", include_str!("pages/judged.html")),
];

/// The templates of pages, parsed; none is refused, as a test sees to it.
pub fn html() -> Result<Html, String> {
    Html::new(&TEMPLATES)
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_templates_of_pages_are_templates() {
        assert_eq!(super::html().err(), None);
    }
}
