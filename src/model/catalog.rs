//! Danh mục TTHC: the procedures there are, by code.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{Citation, Level, UnitKind, bounds};

/// One list of procedures, as a file of `data/catalogs`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CatalogFile {
    /// What the list is called.
    #[serde(deserialize_with = "bounds::filled")]
    pub title: String,
    /// What a reader must know of it.
    #[serde(default)]
    pub note: Option<String>,
    /// Whether its contents are made up.
    #[serde(default)]
    pub sample: bool,
    /// The official document, where the list asks for a level of each service.
    #[serde(default)]
    pub list: Option<Citation>,
    /// Its procedures.
    pub procedures: Vec<CatalogEntry>,
}

/// One administrative procedure (*thủ tục hành chính*).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CatalogEntry {
    /// Its code (*mã TTHC*), such as `1.000894`: text, whose zeros count.
    #[serde(deserialize_with = "bounds::filled")]
    pub code: String,
    /// Its name.
    #[serde(deserialize_with = "bounds::filled")]
    pub name: String,
    /// Its sector (*lĩnh vực*).
    #[serde(deserialize_with = "bounds::filled")]
    pub sector: String,
    /// The tier that carries it out.
    pub tier: UnitKind,
    /// The decision that publishes it, such as `163/QĐ-BTP`.
    #[serde(default, deserialize_with = "bounds::filled_if_stated")]
    pub decision: Option<String>,
    /// The level that the list asks for.
    #[serde(default)]
    pub level: Option<Level>,
}

/// All catalogs of a project as one table, by code.
pub type Catalog = BTreeMap<String, CatalogEntry>;
