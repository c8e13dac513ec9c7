//! Tera to pages of a browser: every value in them is inert text.

use serde::Serialize;
use tera::{Context, Tera};

use crate::words::inert;

/// Templates of pages, parsed.
#[derive(Clone, Debug)]
pub struct Html(Tera);

impl Html {
    /// Parses templates by their names, which end in `.html`; what Tera says of those that it
    /// refuses. They are the program's own, so that a test sees to it that there are none.
    pub fn new(templates: &[(&str, &str)]) -> Result<Self, String> {
        let mut tera = Tera::new();
        tera.autoescape_on([".html"]);
        tera.set_escape_fn(inert::html);
        tera.add_raw_templates(templates.to_vec()).map_err(|it| it.to_string())?;
        Ok(Self(tera))
    }

    /// Fills a template; what Tera says where it cannot.
    pub fn page(&self, name: &str, values: &impl Serialize) -> Result<String, String> {
        let context = Context::from_serialize(values).map_err(|it| it.to_string())?;
        self.0.render(name, &context).map_err(|it| it.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_cannot_leave_its_place_in_a_page() {
        let pages = Html::new(&[("a.html", "<b title='{{ it }}'>{{ it }}</b>")]).unwrap();
        let page = pages.page(
            "a.html",
            &[("it", "</b>'\"<script>&\u{7}")]
                .into_iter()
                .collect::<std::collections::BTreeMap<_, _>>(),
        );

        let inert = "&lt;/b&gt;&#39;&quot;&lt;script&gt;&amp;";
        assert_eq!(page.unwrap(), format!("<b title='{inert}'>{inert}</b>"));
        assert!(Html::new(&[("a.html", "{% if %}")]).is_err());
    }
}
