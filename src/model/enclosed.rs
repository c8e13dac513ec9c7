//! What a section of a document encloses below its text: pictures and tables, and what their files
//! hold.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::bounds;

/// A picture or a table (*hình*, *bảng*): one of a picture's file, a table's file, and rows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Enclosed {
    /// A picture, by its path from the unit's folder.
    #[serde(
        default,
        deserialize_with = "bounds::filled_if_stated",
        skip_serializing_if = "Option::is_none"
    )]
    pub picture: Option<String>,
    /// What a picture shows, for who cannot see it.
    #[serde(
        default,
        deserialize_with = "bounds::filled_if_stated",
        skip_serializing_if = "Option::is_none"
    )]
    pub alt: Option<String>,
    /// A table, by the path of its file from the unit's folder.
    #[serde(
        default,
        deserialize_with = "bounds::filled_if_stated",
        skip_serializing_if = "Option::is_none"
    )]
    pub table: Option<String>,
    /// A table, row by row; the first is its head.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rows: Option<Vec<Vec<String>>>,
    /// What it is called, without a number.
    #[serde(deserialize_with = "bounds::filled")]
    pub caption: String,
}

/// What a file that a document encloses holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Enclosure {
    /// A picture.
    Picture(Picture),
    /// A table.
    Table(Grid),
}

/// A table as its file has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grid {
    /// Row by row; the first is its head.
    pub rows: Vec<Vec<String>>,
    /// What parts its cells.
    pub sign: char,
    /// What may part them as well.
    pub doubt: Option<char>,
}

/// A picture, and nothing that was kept beside it in its file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// The bytes of a PNG or JPEG.
    pub bytes: Arc<[u8]>,
    /// `png` or `jpg`.
    pub ending: &'static str,
    /// How many pixels it is wide, as it is seen.
    pub width: u32,
    /// How many it is high.
    pub height: u32,
}
