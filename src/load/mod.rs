//! YAML to model: reads a project's folder and keeps the places of everything.
//!
//! A good file goes straight through serde. A file that serde refuses is read once
//! more as a tree and walked along its schema, which names every fault and
//! takes it out; what is left goes on, so that one run shows the faults of content
//! as well. Plain values leave this module: a finding made later names a node's
//! path, and [`Places`] looks its bytes up.

mod cases;
mod cut;
mod enclosed;
mod extent;
pub mod fields;
mod folder;
mod formed;
mod places;
mod laws;
mod meant;
mod overlay;
mod project;
mod proof;
pub mod record;
mod rows;
mod scalar;
mod schema;
mod shares;
mod shipped;
mod slip;
#[cfg(test)]
mod tests;
mod text;
mod tree;
mod units;
mod walk;
mod within;
mod words;
mod yaml;

pub(crate) use enclosed::{grid, picture};
pub use folder::{Files, Folder, InMemory, Kept, Unread, Why};
pub use formed::formed_from;
pub use meant::{Meant, files_ending, path_meant, path_within, project_around, unit_meant};
pub use overlay::Overlay;
pub use places::Places;
pub use project::{Loaded, config, load, load_part};
pub use proof::differences;
pub use record::write_record;
pub use rows::listed_rows;
pub(crate) use schema::Shape;
pub use schema::{EditorSchema, schemas};
pub use shares::{SHARE, cores, in_shares, in_turns};
pub use shipped::{is_shipped, is_shipped_as};
pub use text::LARGEST;
pub(crate) use tree::{Key, Node, Value, parse as parse_tree};
pub use units::national_units;
