//! The columns of a table: what each shows, and that every name in its texts is there.
//!
//! What they come to in a document is in `report`.

mod column;

pub(super) use column::GIVEN;
pub use column::{CellRule, CompiledColumn, Piece, Summed};

use super::names::{Expected, Vocabulary, unknown};
use super::problems::Problems;
use crate::diagnostic::NodePath;
use crate::facts::Dictionary;
use crate::formula::{Formula, Kind};
use crate::law::form::{Column, Form, Listing};
use crate::law::rulebook::Rulebook;
use crate::words::Said;

/// What a list is compiled against.
pub(super) struct Around<'a> {
    pub(super) vocabulary: &'a Vocabulary<'a>,
    pub(super) dictionary: &'a Dictionary,
    pub(super) rulebook: &'a Rulebook,
    pub(super) form: &'a Form,
}

/// The word for a sum of cells.
const SUM: &str = "sum";

/// How many heads may stand one below another.
const HEADS: usize = 3;

/// The columns of a list of rows of a table, with or without headings between them.
pub(super) fn compile(
    listing: &Listing,
    (table, grouped): (usize, bool),
    around: &Around,
    path: &NodePath,
    found: &mut Problems,
) -> Vec<CompiledColumn> {
    let mut compiler = Compiler { table, around, found };
    let path = path.key("columns");
    let columns = listing.columns.iter().enumerate();
    columns.filter_map(|(place, it)| compiler.column(it, grouped, &path.index(place))).collect()
}

struct Compiler<'a, 'b> {
    table: usize,
    around: &'a Around<'a>,
    found: &'b mut Problems,
}

impl Compiler<'_, '_> {
    fn column(&mut self, it: &Column, grouped: bool, path: &NodePath) -> Option<CompiledColumn> {
        if it.head.len() > HEADS {
            self.found.add(
                &path.key("head"),
                Said::new(
                    format!("{} hàng đầu, nhiều nhất là {HEADS}", it.head.len()),
                    format!("{} heads, and {HEADS} are the most", it.head.len()),
                ),
                None,
            );
        }
        if it.width.is_some() && it.share.is_some() {
            self.found.add(
                &path.key("share"),
                Said::new(
                    "cột đã có `width` thì không chia phần còn lại",
                    "a column with a `width` has no part of what is left",
                ),
                Some(Said::new("bỏ `share` hoặc `width`", "take `share` or `width` away")),
            );
        }
        if it.group.is_some() && !grouped {
            self.found.add(
                &path.key("group"),
                Said::new(
                    "bảng không chia nhóm (`by`) nên không có hàng đầu nhóm",
                    "the list is not grouped (`by`), so that no row stands above a group",
                ),
                Some(Said::new("thêm `by`, hoặc bỏ `group`", "add `by`, or take `group` away")),
            );
        }
        let cell = self.cell(it, path)?;
        let adds_up = self.is_number(&cell);
        let when = self.formula(it.when.as_deref(), Expected::Truth, &path.key("when"));
        let group = self.group_names();
        let total = self.total_names();
        Some(CompiledColumn {
            head: it.head.clone(),
            otherwise: it.otherwise.clone().unwrap_or_default(),
            when,
            capital: it.capital,
            width: it.width,
            share: it.share.unwrap_or(1),
            align: it.align,
            group: self.summed(it.group.as_deref(), adds_up, &group, &path.key("group")),
            total: self.summed(it.total.as_deref(), adds_up, &total, &path.key("total")),
            cell,
        })
    }

    fn cell(&mut self, it: &Column, path: &NodePath) -> Option<CellRule> {
        match (&it.field, &it.is, &it.text[..]) {
            (Some(name), None, []) => self.field(name, &path.key("field")),
            (None, Some(text), []) => {
                let formula = self.formula(Some(text), Expected::Any, &path.key("is"))?;
                Some(CellRule::Formula(Box::new(formula)))
            }
            (None, None, texts @ [_, ..]) => {
                let names = self.row_names();
                let one = |(place, it): (usize, &String)| {
                    let at = path.key("text");
                    let at = if texts.len() > 1 { at.index(place) } else { at };
                    self.pieces(it, &names, &at)
                };
                Some(CellRule::Texts(texts.iter().enumerate().map(one).collect()))
            }
            (field, is, texts) => {
                let none = field.is_none() && is.is_none() && texts.is_empty();
                let (vi, en) = if none {
                    ("cột không nói in gì", "the column does not say what it shows")
                } else {
                    ("cột nói in gì nhiều lần", "the column says several times what it shows")
                };
                let help = Said::new(
                    "ghi một trong ba: `field`, `is` hay `text`",
                    "write one of `field`, `is` and `text`",
                );
                self.found.add(path, Said::new(vi, en), Some(help));
                None
            }
        }
    }

    fn field(&mut self, name: &str, path: &NodePath) -> Option<CellRule> {
        if GIVEN.contains(&name) && !matches!(name, "words" | "is_tall") {
            return Some(CellRule::Given(name.to_owned()));
        }
        let fields = &self.around.dictionary.tables[self.table].fields;
        let place = fields.iter().position(|it| &*it.name == name);
        if place.is_none() {
            let names = self.row_names();
            unknown("trường", "field", name, names.iter().map(String::as_str), path, self.found);
        }
        place.map(CellRule::Field)
    }

    fn formula(
        &mut self,
        text: Option<&str>,
        expected: Expected,
        path: &NodePath,
    ) -> Option<Formula> {
        self.around.vocabulary.in_row(Some(self.table), text?, expected, path, self.found)
    }

    fn is_number(&self, cell: &CellRule) -> bool {
        let kind = match cell {
            CellRule::Field(place) => {
                let table = &self.around.dictionary.rules.tables[self.table];
                &table.fields[*place].kind
            }
            CellRule::Formula(formula) => &formula.root.kind,
            CellRule::Given(_) | CellRule::Texts(_) => return false,
        };
        matches!(kind, Kind::Number(_))
    }

    fn summed(
        &mut self,
        text: Option<&str>,
        adds_up: bool,
        names: &[String],
        path: &NodePath,
    ) -> Summed {
        match text {
            None => Summed::Nothing,
            Some(SUM) if adds_up => Summed::Sum,
            Some(SUM) => {
                self.found.add(
                    path,
                    Said::new(
                        "`sum` cộng các số của cột, mà cột này không phải cột số",
                        "`sum` adds up the numbers of a column, and this one has none",
                    ),
                    Some(Said::new(
                        "ghi `field` hay `is` là số, hoặc một câu",
                        "write a number under `field` or `is`, or a text here",
                    )),
                );
                Summed::Nothing
            }
            Some(text) => Summed::Text(self.pieces(text, names, path)),
        }
    }

    /// A text as its parts, every name in braces looked up.
    fn pieces(&mut self, text: &str, names: &[String], path: &NodePath) -> Vec<Piece> {
        let mut pieces = Vec::new();
        let mut rest = text;
        while let Some((words, after)) = rest.split_once('{') {
            if !words.is_empty() {
                pieces.push(Piece::Words(words.to_owned()));
            }
            let Some((name, after)) = after.split_once('}') else {
                self.found.add(
                    path,
                    Said::new("dấu `{` không có `}`", "a `{` has no `}`"),
                    Some(Said::new("ghi như `{name}`", "write as in `{name}`")),
                );
                return pieces;
            };
            let name = name.trim();
            if !names.iter().any(|it| it == name) {
                unknown("tên", "name", name, names.iter().map(String::as_str), path, self.found);
            }
            pieces.push(Piece::Name(name.split('.').map(str::to_owned).collect()));
            rest = after;
        }
        if !rest.is_empty() {
            pieces.push(Piece::Words(rest.to_owned()));
        }
        pieces
    }

    fn row_names(&self) -> Vec<String> {
        let fields = &self.around.dictionary.tables[self.table].fields;
        let given = GIVEN.iter().filter(|it| !matches!(**it, "words" | "is_tall"));
        given.map(ToString::to_string).chain(fields.iter().map(|it| it.name.to_string())).collect()
    }

    fn measures(&self) -> impl Iterator<Item = String> {
        let all = self.around.rulebook.judges.iter().flat_map(|it| it.measures.keys());
        all.map(|it| format!("measures.{it}"))
    }

    fn group_names(&self) -> Vec<String> {
        let own = ["number", "numeral", "title", "count"].map(str::to_owned);
        own.into_iter().chain(self.measures()).collect()
    }

    fn total_names(&self) -> Vec<String> {
        let counts = self.around.form.lists.keys().map(|it| format!("lists.{it}.count"));
        ["count".to_owned()].into_iter().chain(counts).chain(self.measures()).collect()
    }
}
