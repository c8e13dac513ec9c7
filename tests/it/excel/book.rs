//! A workbook as an office keeps it, cell by cell.

use std::collections::BTreeMap;

use rust_xlsxwriter::{Format, Formula, Workbook, Worksheet};

/// What stands in a cell.
#[derive(Clone, Debug)]
pub(crate) enum Put {
    Text(String),
    Number(f64),
    Formula(&'static str, &'static str),
}

impl From<&str> for Put {
    fn from(it: &str) -> Self {
        Self::Text(it.to_owned())
    }
}

impl From<f64> for Put {
    fn from(it: f64) -> Self {
        Self::Number(it)
    }
}

/// The first sheet of a workbook, and what is done to it besides.
#[derive(Clone, Debug, Default)]
pub(crate) struct Book {
    cells: BTreeMap<(u32, u16), Put>,
    merged: Vec<[u32; 4]>,
    hidden: Vec<u32>,
    more: Vec<(&'static str, Vec<Vec<&'static str>>)>,
}

impl Book {
    /// A good one: a title, headings in two rows, two procedures under their sector.
    pub(crate) fn good() -> Self {
        let mut book = Self::default();
        book.row(0, &["THỐNG KÊ THỦ TỤC HÀNH CHÍNH XÃ XUÂN ĐỊNH NĂM 2018"]);
        book.row(
            2,
            &[
                "STT",
                "Mã TTHC",
                "Tên dịch vụ công",
                "Mức độ",
                "Hồ sơ trực tuyến",
                "",
                "Đơn vị triển khai",
                "Ghi chú",
            ],
        );
        book.row(3, &["", "", "", "", "Tiếp nhận", "Giải quyết"]);
        book.row(4, &["I", "", "Lĩnh vực Hộ tịch"]);
        book.row(5, &["1", "1.000894", "Đăng ký kết hôn"]);
        book.row(6, &["2", "1.000656", "Đăng ký khai tử", "", "", "", "Tỉnh"]);
        book.put("D6", 2.0).put("D7", 3.0).put("E7", 12.0).put("F7", 11.0)
    }

    /// Texts from the left; nothing where they are empty.
    pub(crate) fn row(&mut self, row: u32, texts: &[&str]) {
        for (at, text) in (0..).zip(texts) {
            if !text.is_empty() {
                self.cells.insert((row, at), (*text).into());
            }
        }
    }

    /// A cell by its name.
    pub(crate) fn put(mut self, cell: &str, it: impl Into<Put>) -> Self {
        self.cells.insert(place(cell), it.into());
        self
    }

    /// Nothing in a cell.
    pub(crate) fn without(mut self, cell: &str) -> Self {
        self.cells.remove(&place(cell));
        self
    }

    /// Rows move down, from one on.
    pub(crate) fn down(mut self, from: u32, by: u32) -> Self {
        let moved = |((row, column), it)| ((if row >= from { row + by } else { row }, column), it);
        self.cells = self.cells.into_iter().map(moved).collect();
        self
    }

    pub(crate) fn with_row(mut self, row: u32, texts: &[&str]) -> Self {
        self.row(row, texts);
        self
    }

    /// Merges cells: first row and column, last row and column.
    pub(crate) fn merged(mut self, it: [u32; 4]) -> Self {
        self.merged.push(it);
        self
    }

    pub(crate) fn hidden(mut self, row: u32) -> Self {
        self.hidden.push(row);
        self
    }

    /// Another sheet, its rows as texts.
    pub(crate) fn sheet(mut self, name: &'static str, rows: Vec<Vec<&'static str>>) -> Self {
        self.more.push((name, rows));
        self
    }

    pub(crate) fn bytes(self) -> Vec<u8> {
        let mut book = Workbook::new();
        let sheet = book.add_worksheet();
        sheet.set_name("TTHC").unwrap();
        for [top, left, bottom, right] in &self.merged {
            let column = |it: &u32| u16::try_from(*it).unwrap();
            sheet
                .merge_range(*top, column(left), *bottom, column(right), "", &Format::new())
                .unwrap();
        }
        for ((row, column), it) in &self.cells {
            write(sheet, *row, *column, it);
        }
        for row in &self.hidden {
            sheet.set_row_hidden(*row).unwrap();
        }
        for (name, rows) in &self.more {
            let sheet = book.add_worksheet();
            sheet.set_name(*name).unwrap();
            for (row, texts) in (0..).zip(rows) {
                for (at, text) in (0..).zip(texts).filter(|(_, it)| !it.is_empty()) {
                    sheet.write_string(row, at, *text).unwrap();
                }
            }
        }
        book.save_to_buffer().unwrap()
    }
}

fn write(sheet: &mut Worksheet, row: u32, column: u16, it: &Put) {
    match it {
        Put::Text(it) => sheet.write_string(row, column, it).unwrap(),
        Put::Number(it) => sheet.write_number(row, column, *it).unwrap(),
        Put::Formula(formula, result) => {
            sheet.write_formula(row, column, Formula::new(*formula).set_result(*result)).unwrap()
        }
    };
}

/// `C12` as a row and a column from 0.
fn place(cell: &str) -> (u32, u16) {
    let (letter, row) = cell.split_at(1);
    (row.parse::<u32>().unwrap() - 1, u16::from(letter.as_bytes()[0] - b'A'))
}
