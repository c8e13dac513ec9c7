//! A finding on a record, at the cell of the workbook that it came from.

use super::Sheet;
use crate::diagnostic::place::{ByteRange, Cell};
use crate::diagnostic::{Diagnostic, Fault, NodePath, Part, Place, RecordFault, Step};
use crate::load::Value;

impl Sheet {
    /// A finding on the record that came of it, said of the cell that it came from; `rows`
    /// leads from the record's rows to those of the sheet. What the sheet does not hold is
    /// said of the record.
    #[must_use]
    pub(super) fn placed(
        &self,
        mut finding: Diagnostic,
        record_file: &str,
        rows: &dyn Fn(&str, usize) -> Option<usize>,
    ) -> Diagnostic {
        let place = lacking(&finding.fault, &finding.place).unwrap_or(finding.place);
        finding.place = self.place(place, record_file, rows);
        for (place, _) in &mut finding.related {
            *place = self.place(place.clone(), record_file, rows);
        }
        finding
    }

    fn place(
        &self,
        place: Place,
        record_file: &str,
        rows: &dyn Fn(&str, usize) -> Option<usize>,
    ) -> Place {
        match place {
            Place::Node(file, NodePath(mut steps), part) if file == record_file => {
                if let [Step::Key(table), Step::Index(row), ..] = &mut steps[..] {
                    match rows(table, *row) {
                        Some(own) => *row = own,
                        None => return Place::Node(file, NodePath(steps), part),
                    }
                }
                self.of_node(&NodePath(steps), part)
            }
            Place::File(file) if file == record_file => Place::file_of(&*self.file),
            other => other,
        }
    }

    /// The cell of a node: that which would state it, where nothing does; of what the workbook
    /// has nothing of, the workbook.
    fn of_node(&self, path: &NodePath, part: Part) -> Place {
        if let Some(blank) = self.blank(path) {
            return Place::Cell(self.file.clone(), blank.clone());
        }
        let Value::Mapping(entries) = &self.tree.value else {
            return Place::file_of(&*self.file);
        };
        match path.0.first() {
            Some(Step::Key(first)) if entries.iter().any(|(it, _)| it.text == *first) => {
                self.cell(self.tree.locate("", path, part).start)
            }
            _ => Place::file_of(&*self.file),
        }
    }

    /// The cell that would state something, and does not.
    fn blank(&self, NodePath(steps): &NodePath) -> Option<&Cell> {
        let row = match steps[..] {
            [Step::Key(_), Step::Index(_), _, ..] => {
                let row = NodePath(steps[..2].to_vec());
                let start = self.tree.locate("", &row, Part::Value).start;
                Some(self.cells.get(start)?.row)
            }
            _ => None,
        };
        let keys = steps.iter().filter_map(|it| match it {
            Step::Key(key) => Some(key.clone()),
            Step::Index(_) => None,
        });
        self.blanks.get(&(row, keys.collect()))
    }

    pub(super) fn in_cell(&self, mut finding: Diagnostic) -> Diagnostic {
        if let Place::Bytes(_, ByteRange { start, .. }) = finding.place {
            finding.place = self.cell(start);
        }
        for (place, _) in &mut finding.related {
            if let Place::Bytes(_, ByteRange { start, .. }) = *place {
                *place = self.cell(start);
            }
        }
        finding
    }

    fn cell(&self, id: usize) -> Place {
        let cell = self.cells.get(id);
        cell.map_or_else(
            || Place::file_of(&*self.file),
            |it| Place::Cell(self.file.clone(), it.clone()),
        )
    }
}

/// Where that would stand which is missing: there is a cell for it.
fn lacking(fault: &Fault, at: &Place) -> Option<Place> {
    let Place::Node(file, NodePath(steps), part) = at else { return None };
    let key = |it: &str| Step::Key(it.to_owned());
    let steps = match fault {
        Fault::Record(RecordFault::MissingIndicator { path, .. }) => {
            path.iter().map(|it| key(it)).collect()
        }
        Fault::Record(RecordFault::MissingNumber { key: name, .. }) => {
            let row = steps.iter().take(2).cloned();
            row.chain(name.split('.').map(key)).collect()
        }
        _ => return None,
    };
    Some(Place::Node(file.clone(), NodePath(steps), *part))
}
