//! A record to be filled in: every key that is asked for, with what it is, and no value.
//!
//! What is left blank is not stated; a row that is taken out of its comment and not filled in is
//! refused, since its key is empty.

use std::fmt::Write;

use super::asked::{Asked, asked};
use super::told;
use crate::facts::dictionary::Table;
use crate::facts::{Below, Dictionary, Keys};
use crate::model::Key;
use crate::project::Project;
use crate::words::Said;

/// The text of a record of a unit for a period, to be filled in.
pub fn record(project: &Project, key: &Key) -> Result<String, Said> {
    let asked = asked(project, key);
    if asked.is_empty() {
        let (unit, period) = (&key.unit, key.period);
        return Err(Said::new(
            format!(
                "không bộ quy định nào đang dùng hỏi số liệu của `{unit}` cho kỳ `{period}`; `hoso rulebooks` nêu từng bộ cho ai, những năm và kỳ nào"
            ),
            format!(
                "no rulebook in use asks `{unit}` for a record of `{period}`; `hoso rulebooks` says for whom, which years and periods each is"
            ),
        ));
    }
    let name = project.units.get(&key.unit).map_or("", |it| it.name_on(key.period.end()));
    let mut blank =
        Blank { dictionary: &project.dictionary, asked: &asked, key, text: String::new() };
    blank.line(0, &format!("# Số liệu của {name}, {}.", key.period.called()));
    blank.line(0, "#");
    blank.line(
        0,
        "# Ghi giá trị sau dấu hai chấm. Để trống là chưa biết, không phải 0; không có thì ghi 0.",
    );
    blank.line(
        0,
        "# Dòng bắt đầu bằng # là lời dặn, chương trình không đọc. Ghi xong chạy: hoso check",
    );
    blank.keys(&project.dictionary.keys, 0);
    blank.claims();
    blank.documents();
    Ok(blank.text)
}

struct Blank<'a> {
    dictionary: &'a Dictionary,
    asked: &'a Asked<'a>,
    key: &'a Key,
    text: String,
}

impl Blank<'_> {
    fn line(&mut self, depth: usize, text: &str) {
        let indent = "  ".repeat(depth);
        // A text grows.
        let _ = writeln!(self.text, "{}", format!("{indent}{text}").trim_end());
    }

    fn is_asked(&self, below: &Below) -> bool {
        match below {
            Below::Field(it) => self.asked.fields.contains(it),
            Below::Table(it) => self.asked.tables.contains_key(it),
            Below::Computed(_) => false,
            Below::Keys(keys) => keys.iter().any(|(_, it)| self.is_asked(it)),
        }
    }

    fn keys(&mut self, keys: &Keys, depth: usize) {
        let dictionary = self.dictionary;
        let asked: Vec<_> = keys.iter().filter(|(_, it)| self.is_asked(it)).collect();
        for (key, below) in asked {
            if depth == 0 {
                self.line(0, "");
            }
            match below {
                Below::Field(field) => {
                    for it in told::field(&dictionary.fields[*field], dictionary, self.key) {
                        self.line(depth, &format!("# {it}"));
                    }
                    self.line(depth, &format!("{key}:"));
                }
                Below::Table(table) => self.table(key, *table),
                Below::Computed(_) => {}
                Below::Keys(keys) => {
                    if let Some(called) = dictionary.groups.get(key) {
                        self.line(depth, &format!("# {}", called.vi));
                    }
                    self.line(depth, &format!("{key}:"));
                    self.keys(keys, depth + 1);
                }
            }
        }
    }

    fn table(&mut self, key: &str, place: usize) {
        let table = &self.dictionary.tables[place];
        self.line(0, &format!("# {}: mỗi {} một mục như dưới đây.", table.label.vi, table.noun));
        self.line(0, "# Chép các dòng ấy cho từng mục, bỏ dấu # ở đầu dòng, rồi ghi.");
        if let Some(told) = told::composed(table, self.key.period) {
            self.line(0, &format!("# {told}"));
        }
        self.line(0, &format!("{key}:"));
        let fields = self.asked.tables[&place].clone();
        let mut row = Row { blank: self, table, first: true };
        let is_asked = |field: usize| fields.contains(&field);
        row.keys(&table.keys, &is_asked, 2);
    }

    fn claims(&mut self) {
        if self.asked.claims.is_empty() {
            return;
        }
        self.line(0, "");
        self.line(0, "# Điểm tự chấm, với lý do và minh chứng.");
        self.line(0, "claims:");
        for (id, text) in &self.asked.claims {
            self.line(1, &format!("# {}", told::one_line(text)));
            self.line(1, &format!("{}:", quoted(id)));
            for key in ["points", "reason", "evidence"] {
                self.line(2, &format!("{key}:"));
            }
        }
    }

    fn documents(&mut self) {
        if self.asked.forms.is_empty() {
            return;
        }
        let date = self.key.period.end();
        self.line(0, "");
        self.line(
            0,
            "# Khi ban hành văn bản: bỏ dấu # ở đầu dòng và ghi số, ngày của từng văn bản.",
        );
        self.line(0, "# documents:");
        for (form, title) in &self.asked.forms {
            self.line(
                0,
                &format!(
                    "#   {form}: {{number: , date: }}  # {title}; như {{number: 12, date: {date}}}"
                ),
            );
        }
    }
}

/// The lines of one row, within a comment.
struct Row<'a, 'b> {
    blank: &'b mut Blank<'a>,
    table: &'a Table,
    first: bool,
}

impl Row<'_, '_> {
    fn keys(&mut self, keys: &Keys, is_asked: &dyn Fn(usize) -> bool, depth: usize) {
        for (key, below) in keys.iter() {
            match below {
                Below::Field(field) if is_asked(*field) => {
                    let field = &self.table.fields[*field];
                    if self.first {
                        self.blank
                            .line(0, &format!("#  - {key}: \"\"  # {}", told::key(self.table)));
                        self.first = false;
                        continue;
                    }
                    for it in told::field(field, self.blank.dictionary, self.blank.key) {
                        self.line(depth, &format!("# {it}"));
                    }
                    self.line(depth, &format!("{key}:"));
                }
                Below::Keys(keys) if any(keys, is_asked) => {
                    if let Some(called) = self.table.groups.get(key) {
                        self.line(depth, &format!("# {}", called.vi));
                    }
                    self.line(depth, &format!("{key}:"));
                    self.keys(keys, is_asked, depth + 1);
                }
                _ => {}
            }
        }
    }

    fn line(&mut self, depth: usize, text: &str) {
        let indent = "  ".repeat(depth);
        self.blank.line(0, &format!("#{indent}{text}"));
    }
}

fn any(keys: &Keys, is_asked: &dyn Fn(usize) -> bool) -> bool {
    keys.iter().any(|(_, it)| match it {
        Below::Field(field) => is_asked(*field),
        Below::Keys(keys) => any(keys, is_asked),
        Below::Table(_) | Below::Computed(_) => false,
    })
}

/// A key that may be taken for a number, in quotes.
fn quoted(key: &str) -> String {
    serde_json::to_string(key).unwrap_or_default()
}
