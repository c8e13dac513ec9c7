//! Columns of text on standard output: as wide as their cells, or as a terminal is.

use hoso::diagnostic::formats::wrapped;

use super::{Screen, out};

/// What stands between two columns.
const GAP: &str = "  ";

/// No column is made narrower than this.
const LEAST: usize = 6;

/// Prints rows, each column as wide as its widest cell, the last as it is; where a terminal is
/// narrower, cells go over several lines.
pub(super) fn print<const COLUMNS: usize>(rows: &[[String; COLUMNS]], screen: Screen) {
    for line in lines(rows, screen.page()) {
        out::line(line);
    }
}

fn lines<const COLUMNS: usize>(rows: &[[String; COLUMNS]], most: Option<usize>) -> Vec<String> {
    let width =
        |column: usize| rows.iter().map(|it| it[column].chars().count()).max().unwrap_or_default();
    let widths: Vec<usize> = (0..COLUMNS).map(width).collect();
    let widths = most.map_or_else(|| widths.clone(), |most| narrowed(widths.clone(), most));
    let of_row = |row: &[String; COLUMNS]| {
        let cells = row.iter().zip(&widths).map(|(it, width)| folded(it, *width));
        let cells: Vec<Vec<String>> = cells.collect();
        let height = cells.iter().map(Vec::len).max().unwrap_or_default();
        let line = |at: usize| {
            let parts = cells
                .iter()
                .zip(&widths)
                .map(|(cell, width)| format!("{:width$}", cell.get(at).map_or("", String::as_str)));
            parts.collect::<Vec<_>>().join(GAP).trim_end().to_owned()
        };
        (0..height.max(1)).map(line).collect::<Vec<_>>()
    };
    rows.iter().flat_map(of_row).collect()
}

/// Widths that fit in a line: the widest columns give way first.
fn narrowed(mut widths: Vec<usize>, most: usize) -> Vec<usize> {
    let gaps = GAP.len() * widths.len().saturating_sub(1);
    while widths.iter().sum::<usize>() + gaps > most {
        let Some(widest) = widths.iter_mut().max_by_key(|it| **it).filter(|it| **it > LEAST) else {
            break;
        };
        *widest -= 1;
    }
    widths
}

/// A cell in lines of a width: broken at blanks, a long word where it may be, or where it must.
fn folded(cell: &str, width: usize) -> Vec<String> {
    if cell.chars().count() <= width {
        return vec![cell.to_owned()];
    }
    let margin: String = cell.chars().take_while(|it| *it == ' ').collect();
    let room = width.saturating_sub(margin.len()).max(1);
    let mut all = Vec::new();
    for line in wrapped(cell.trim_start(), room).lines() {
        let mut rest = line;
        while rest.chars().count() > room {
            let must = rest.char_indices().nth(room).map_or(rest.len(), |(at, _)| at);
            // Behind a part of a path or of a name of several words.
            let may = rest[..must].rfind(['/', '-']).map_or(must, |it| it + 1);
            all.push(format!("{margin}{}", &rest[..may]));
            rest = &rest[may..];
        }
        all.push(format!("{margin}{rest}"));
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows() -> [[String; 3]; 2] {
        [["đơn vị", "kỳ", "kết quả"], ["dong-nai/xuan-loc/xuan-dinh", "2018", "đạt cả ba tiêu chí"]]
            .map(|row| row.map(str::to_owned))
    }

    #[test]
    fn without_a_terminal_nothing_is_folded() {
        assert_eq!(
            lines(&rows(), None),
            [
                "đơn vị                       kỳ    kết quả",
                "dong-nai/xuan-loc/xuan-dinh  2018  đạt cả ba tiêu chí",
            ]
        );
        assert_eq!(lines(&rows(), Some(60)), lines(&rows(), None));
    }

    #[test]
    fn in_a_narrow_terminal_cells_go_over_several_lines() {
        let lines = lines(&rows(), Some(32));
        assert_eq!(
            lines,
            [
                "đơn vị        kỳ    kết quả",
                "dong-nai/     2018  đạt cả ba",
                "xuan-loc/           tiêu chí",
                "xuan-dinh",
            ]
        );
        assert!(lines.iter().all(|it| it.chars().count() <= 32));
    }

    #[test]
    fn no_word_is_wider_than_its_column() {
        assert_eq!(folded("abcdefgh ij", 4), ["abcd", "efgh", "ij"]);
        assert_eq!(folded("  a bcd", 5), ["  a", "  bcd"]);
        assert_eq!(folded("", 5), [""]);
    }
}
