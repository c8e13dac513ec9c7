//! A list of communes as an office has it: a workbook, a table of text, YAML.

use std::path::Path;

use crate::diagnostic::Unfit;
use crate::layout::is_yaml;
use crate::sheet::Workbook;
use crate::words::Said;
use crate::{load, sheet};

/// The rows of a list, by the name of its file; `open` opens a workbook.
pub fn rows(
    file: &str,
    bytes: &[u8],
    open: impl FnOnce(&[u8], &str) -> Result<Workbook, Unfit>,
) -> Result<Vec<Vec<String>>, Said> {
    if Path::new(file).extension().is_some_and(|it| it.eq_ignore_ascii_case("xlsx")) {
        return sheet::first_rows(open(bytes, file), file);
    }
    let Ok(text) = str::from_utf8(bytes) else {
        return Err(Said::new(
            format!("`{file}` không phải UTF-8: lưu lại dạng “CSV UTF-8”, hoặc dùng tệp .xlsx"),
            format!("`{file}` is not UTF-8: save it as “CSV UTF-8”, or use an .xlsx file"),
        ));
    };
    let text = text.trim_start_matches('\u{feff}');
    if is_yaml(Path::new(file)) {
        return load::listed_rows(text).ok_or_else(|| {
            Said::new(
                format!("`{file}` không có danh sách nào; ghi mỗi xã một dòng: `- xã …`"),
                format!("`{file}` has no list; write a line for each commune: `- xã …`"),
            )
        });
    }
    let between = separator(text);
    Ok(text.lines().map(|it| cells(it, between)).collect())
}

/// What stands between the cells of a table: the one of which the first filled line has most.
fn separator(text: &str) -> char {
    let line = text.lines().find(|it| !it.trim().is_empty()).unwrap_or_default();
    let count = |it: &char| line.matches(*it).count();
    [',', ';', '\t'].into_iter().max_by_key(count).filter(|it| count(it) > 0).unwrap_or(',')
}

/// The cells of a line; one in quotes may hold what stands between cells, and quotes twice.
fn cells(line: &str, between: char) -> Vec<String> {
    let (mut cells, mut cell, mut quoted) = (Vec::new(), String::new(), false);
    let mut letters = line.chars().peekable();
    while let Some(it) = letters.next() {
        match it {
            '"' if quoted && letters.peek() == Some(&'"') => {
                letters.next();
                cell.push('"');
            }
            '"' => quoted = !quoted,
            it if it == between && !quoted => cells.push(std::mem::take(&mut cell)),
            it => cell.push(it),
        }
    }
    cells.push(cell);
    cells
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_is_read_whatever_stands_between_its_cells() {
        let of = |text: &str| rows("a.csv", text.as_bytes(), sheet::open).unwrap();

        assert_eq!(of("\u{feff}Mã;Tên\n01840;xã A\n"), [["Mã", "Tên"], ["01840", "xã A"]]);
        assert_eq!(of("1,\"xã A, cũ \"\"B\"\"\"\n"), [["1", "xã A, cũ \"B\""]]);
        assert_eq!(of("1\txã A\n"), [["1", "xã A"]]);
        assert_eq!(of("xã A\nxã B\n"), [["xã A"], ["xã B"]]);
    }

    #[test]
    fn what_is_no_list_is_refused() {
        assert!(rows("a.csv", b"x\xe3", sheet::open).unwrap_err().vi.contains("UTF-8"));
        assert!(rows("a.yaml", b"x: 1", sheet::open).unwrap_err().vi.contains("danh sách"));
        assert!(rows("a.xlsx", b"x", sheet::open).unwrap_err().vi.contains("a.xlsx"));
    }
}
