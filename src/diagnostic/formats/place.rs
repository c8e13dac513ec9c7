//! A place as programs name it: a path, and lines and columns from 1, in code points.

use serde::Serialize;

use crate::diagnostic::place::ByteRange;
use crate::diagnostic::sources::LineColumn;
use crate::diagnostic::{Place, Sources};

/// A place; lines and columns count from 1, columns in characters.
#[derive(Serialize)]
pub(super) struct At<'a> {
    pub file: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end_line: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end_column: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sheet: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cell: Option<String>,
}

pub(super) fn at<'a>(place: &'a Place, sources: &Sources) -> At<'a> {
    let range = match place {
        Place::Bytes(file, ByteRange { start, end }) => {
            let at = |byte| sources.line_column(file, byte);
            at(*start).zip(at(*end))
        }
        Place::File(_) | Place::Node(..) | Place::Cell(..) => None,
    };
    let (start, end): (Option<LineColumn>, Option<LineColumn>) = range.unzip();
    let cell = match place {
        Place::Cell(_, cell) => Some(cell),
        Place::File(_) | Place::Node(..) | Place::Bytes(..) => None,
    };
    At {
        file: place.file(),
        line: start.map(|it| it.line),
        column: start.map(|it| it.column),
        end_line: end.map(|it| it.line),
        end_column: end.map(|it| it.column),
        sheet: cell.map(|it| it.sheet.as_str()),
        cell: cell.map(ToString::to_string),
    }
}
