//! Rows that offices put into their tables and that state nothing: numbers of columns, sectors
//! with their sums, totals, and who signs.

use super::columns::Column;
use super::grid::{Grid, is_number, text};
use super::heading::folded;
use crate::facts::dictionary::Key;

/// What the rows of a table are read by: its columns, each with its place, and how its rows
/// are told apart.
pub(super) struct Read<'a> {
    pub columns: &'a [(usize, &'a Column)],
    pub key: Key,
}

impl Read<'_> {
    fn key_at(&self) -> Option<usize> {
        self.columns.iter().find(|(_, it)| it.field() == Some(0)).map(|(at, _)| *at)
    }

    /// Whether a row below the headings numbers the columns: `(1) (2) (3)`, `1 2 3`, `A B 1 2`.
    pub(super) fn numbers_columns(grid: &Grid, row: usize) -> bool {
        let cells: Vec<String> =
            (0..grid.rows[row].len()).filter_map(|it| grid.at(row, it)).map(text).collect();
        let is_letter = |it: &str| {
            let bare = it.trim_start_matches('(').trim_end_matches(')');
            bare.chars().count() == 1 && bare.chars().all(char::is_uppercase)
        };
        let number = |it: &String| {
            let bare = it.trim().trim_start_matches('(');
            let digits: String = bare.chars().take_while(char::is_ascii_digit).collect();
            let rest = &bare[digits.len()..];
            let ends = rest.is_empty() || rest.starts_with([')', '=', ' ']);
            digits.parse::<usize>().ok().filter(|_| ends)
        };
        let letters = cells.iter().take_while(|it| is_letter(it.trim())).count();
        let numbers: Option<Vec<usize>> = cells[letters..].iter().map(number).collect();
        let Some(numbers) = numbers else { return false };
        let rising = numbers.windows(2).all(|it| it[1] == it[0] + 1);
        let first = numbers.first().is_none_or(|it| *it <= letters + 2);
        cells.len() >= 3 && letters + numbers.len() == cells.len() && rising && first
    }

    /// Whether a row without a key adds others up, or heads those of a sector.
    pub(super) fn is_above_others(&self, grid: &Grid, row: usize) -> bool {
        let key = self.key_at().and_then(|at| grid.at(row, at)).map(text);
        let first = (0..grid.rows[row].len()).find_map(|it| grid.at(row, it)).map(text);
        let Some(first) = first.map(|it| folded(&it)) else { return false };
        let sums = ["tổng", "cộng", "tổng cộng", "tổng số", "toàn tỉnh", "toàn xã"];
        let total = |it: &str| sums.contains(&it) || it.starts_with("tổng cộng");
        if let Some(key) = key {
            if self.key == Key::Catalog && heads_a_sector(&key) {
                return true;
            }
            let key = folded(&key);
            return total(&key) && (self.key == Key::Catalog || key == first);
        }
        let head = |it: usize| grid.at(row, it).map(text).unwrap_or_default();
        let number = head(0);
        let is_sector =
            (0..grid.rows[row].len().min(4)).any(|it| folded(&head(it)).starts_with("lĩnh vực"));
        first.starts_with("tổng")
            || first.starts_with("cộng")
            || is_sector
            || is_roman(first.to_uppercase().trim())
            || is_roman(number.trim())
    }

    /// The first row of what stands below the table: who made it, who signs, and when; the
    /// number of rows where nothing does.
    pub(super) fn end(&self, grid: &Grid, first: usize) -> usize {
        let Some(key) = self.key_at() else { return grid.rows.len() };
        let is_key = |row: usize| {
            let said = grid.at(row, key).map(text).unwrap_or_default();
            let said = said.trim();
            match self.key {
                Key::Catalog => said.starts_with(|it: char| it.is_ascii_digit()),
                Key::Sector | Key::Text => !said.is_empty() && !signs(said),
            }
        };
        let last = (first..grid.rows.len()).rev().find(|row| match self.key {
            Key::Catalog => is_key(*row),
            Key::Sector | Key::Text => is_key(*row) && self.states(grid, *row),
        });
        let from = last.map_or(first, |it| it + 1);
        let ends = |row: &usize| {
            let mut cells = (0..grid.rows[*row].len()).filter_map(|it| grid.at(*row, it));
            let any = cells.any(|it| signs(&text(it)));
            any && !self.states(grid, *row)
        };
        (from..grid.rows.len()).find(ends).unwrap_or(grid.rows.len())
    }

    /// Whether a row states a number.
    fn states(&self, grid: &Grid, row: usize) -> bool {
        let stated = self.columns.iter().filter(|(_, it)| it.field().is_some());
        stated.filter_map(|(at, _)| grid.at(row, *at)).any(is_number)
    }
}

/// Whether somebody signs here, or says that they made it, or when.
fn signs(said: &str) -> bool {
    let said = folded(said);
    let begins = [
        "người lập",
        "người tổng hợp",
        "người báo cáo",
        "thủ trưởng",
        "tm ",
        "kt ",
        "tl ",
        "tuq ",
        "chủ tịch",
        "phó chủ tịch",
        "nơi nhận",
        "ký tên",
        "xác nhận",
        "giám đốc",
        "trưởng phòng",
        "công chức",
    ];
    let dated = said.contains("ngày") && said.contains("tháng") && said.contains("năm");
    dated || begins.iter().any(|it| said.starts_with(it) || said == it.trim())
}

/// Whether what stands where a code does is the title of a sector: "I. LĨNH VỰC HỘ TỊCH".
fn heads_a_sector(said: &str) -> bool {
    let said = said.trim();
    let numbered = said.split_once(['.', ' ']).is_some_and(|(first, rest)| {
        let letter = first.chars().count() == 1 && first.chars().all(char::is_uppercase);
        (letter || is_roman(first)) && rest.contains(char::is_alphabetic)
    });
    let is_code = said.contains(|it: char| it.is_ascii_digit());
    let letters = || said.chars().filter(|it| it.is_alphabetic());
    let capitals = letters().count() > 2 && letters().all(char::is_uppercase);
    !is_code && (folded(said).starts_with("lĩnh vực") || numbered || capitals)
}

fn is_roman(said: &str) -> bool {
    let said = said.trim_end_matches('.');
    !said.is_empty() && said.len() <= 6 && said.bytes().all(|it| b"IVXL".contains(&it))
}

/// A code as the national portal shows it, `1.000656.000.00.00.H19`, without the agency.
pub(super) fn stem(code: &str) -> String {
    let parts: Vec<&str> = code.split('.').collect();
    let digits = |it: &str| !it.is_empty() && it.bytes().all(|it| it.is_ascii_digit());
    let [first, second, rest @ .., agency] = &parts[..] else { return code.to_owned() };
    let numbers = [*first, *second].into_iter().chain(rest.iter().copied());
    let whole = [0, 3].contains(&rest.len()) && numbers.into_iter().all(digits);
    let of_agency = agency.starts_with(['H', 'G', 'K', 'h', 'g', 'k']) && digits(&agency[1..]);
    if whole && of_agency { format!("{first}.{second}") } else { code.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_of_the_portal_is_known_by_its_beginning() {
        assert_eq!(stem("1.000656.000.00.00.H19"), "1.000656");
        assert_eq!(stem("1.000656.H19"), "1.000656");
        for whole in ["1.000656", "1.H19", "1.000656.000.00.00.19", "a.b.c.d.e.H19", "......"] {
            assert_eq!(stem(whole), whole);
        }
    }

    #[test]
    fn a_title_of_a_sector_is_no_code() {
        for said in ["Lĩnh vực Hộ tịch", "I. Hộ tịch", "II HỘ TỊCH", "A. Đất đai", "HỘ TỊCH"]
        {
            assert!(heads_a_sector(said), "{said}");
        }
        for said in ["Đăng ký khai tử", "1.000656", "1.OOO656", "I", "TTHC 12", ""] {
            assert!(!heads_a_sector(said), "{said}");
        }
    }

    #[test]
    fn who_signs_is_no_row() {
        for said in ["Người lập biểu", "TM. ỦY BAN NHÂN DÂN", "Xuân Định, ngày 5 tháng 6 năm 2018"]
        {
            assert!(signs(said), "{said}");
        }
        for said in ["Đăng ký kết hôn", "Hộ tịch", "1.000894"] {
            assert!(!signs(said), "{said}");
        }
    }
}
