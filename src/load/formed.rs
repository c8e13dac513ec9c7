//! Which top folders a unit was formed from, told before anything else of it is understood.

use std::path::Path;

use serde::Deserialize;

use super::yaml;
use crate::model::{Formed, UnitId};

/// The top folders of the units that the unit of a file was formed from; none of other files,
/// and of one that cannot be read: it has faults that are said when it is.
pub fn formed_from(file: &Path, bytes: &[u8]) -> Vec<String> {
    // What is left of the file is not looked at.
    #[derive(Deserialize)]
    struct Unit {
        formed: Option<Formed>,
    }

    let is_unit = file.file_name().is_some_and(|it| it == "unit.yaml");
    if !is_unit || !bytes.windows(6).any(|it| it == b"formed") {
        return Vec::new();
    }
    let text = String::from_utf8_lossy(bytes);
    let from = yaml::glimpse::<Unit>(&text).and_then(|it| it.formed).map(|it| it.from);
    let from = from.unwrap_or_default();
    from.iter().map(|it| UnitId::top(it).to_owned()).collect()
}
