//! Mã định danh điện tử: how the identifier of an organ is written (Quyết định 20/2020/QĐ-TTg;
//! before it QCVN 102:2016/BTTTT, whose identifiers are still in use).

/// So many characters an identifier may have.
pub const LONGEST: usize = 35;

/// Whether a text has the form of an organ's identifier: groups of digits and capitals between
/// dots, of which the first is that of a ministry or province (`H19.12.3`); or the old form,
/// which has that group last (`000.00.26.H19`).
///
/// ```
/// use hoso::model::organ::is_identifier;
///
/// assert!(is_identifier("H19.12.3") && is_identifier("000.00.26.H19"));
/// assert!(!is_identifier("26446") && !is_identifier("h19.12"));
/// ```
pub fn is_identifier(text: &str) -> bool {
    let groups: Vec<&str> = text.split('.').collect();
    let is_group = |it: &&str| {
        !it.is_empty() && it.bytes().all(|it| it.is_ascii_digit() || it.is_ascii_uppercase())
    };
    let digits =
        |it: &str, count: usize| it.len() == count && it.bytes().all(|it| it.is_ascii_digit());
    let is_top =
        |it: &str| it.starts_with(|it: char| it.is_ascii_uppercase()) && digits(&it[1..], 2);
    let is_old = matches!(groups[..], [third, second, first, top]
        if digits(third, 3) && digits(second, 2) && digits(first, 2) && is_top(top));
    text.len() <= LONGEST && groups.iter().all(is_group) && (is_top(groups[0]) || is_old)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_identifier_begins_with_a_letter_and_two_digits() {
        for good in ["H19", "H19.12", "H19.12.3", "K01.A1", "A01.01.02", "000.00.26.H19"] {
            assert!(is_identifier(good), "{good}");
        }
        for bad in [
            "",
            ".",
            "H19.",
            ".H19",
            "H19..3",
            "h19.12",
            "H1.12",
            "H199.12",
            "19H.12",
            "26446",
            "H19-12",
            "H19 .12",
            " H19",
            "Đ19.1",
            "00.00.26.H19",
            "000.00.26.h19",
            "000.00.26.19",
            "000.00.H19",
            "H19.12.ă",
        ] {
            assert!(!is_identifier(bad), "{bad}");
        }
    }

    #[test]
    fn it_has_35_characters_at_the_most() {
        let of = |length: usize| format!("H19.{}", "1".repeat(length - 4));
        assert!(is_identifier(&of(34)) && is_identifier(&of(35)) && !is_identifier(&of(36)));
    }
}
