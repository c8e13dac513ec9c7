//! The kinds of official documents, and what stands for each in a symbol (PL.III/I).

use super::text::folded;
use crate::words::alike;

const KINDS: [(&str, &str); 27] = [
    ("NGHỊ QUYẾT", "NQ"),
    ("QUYẾT ĐỊNH", "QĐ"),
    ("CHỈ THỊ", "CT"),
    ("QUY CHẾ", "QC"),
    ("QUY ĐỊNH", "QyĐ"),
    ("THÔNG CÁO", "TC"),
    ("THÔNG BÁO", "TB"),
    ("HƯỚNG DẪN", "HD"),
    ("CHƯƠNG TRÌNH", "CTr"),
    ("KẾ HOẠCH", "KH"),
    ("PHƯƠNG ÁN", "PA"),
    ("ĐỀ ÁN", "ĐA"),
    ("DỰ ÁN", "DA"),
    ("BÁO CÁO", "BC"),
    ("BIÊN BẢN", "BB"),
    ("TỜ TRÌNH", "TTr"),
    ("HỢP ĐỒNG", "HĐ"),
    ("CÔNG ĐIỆN", "CĐ"),
    ("BẢN GHI NHỚ", "BGN"),
    ("BẢN THỎA THUẬN", "BTT"),
    ("GIẤY ỦY QUYỀN", "GUQ"),
    ("GIẤY MỜI", "GM"),
    ("GIẤY GIỚI THIỆU", "GGT"),
    ("GIẤY NGHỈ PHÉP", "GNP"),
    ("PHIẾU GỬI", "PG"),
    ("PHIẾU CHUYỂN", "PC"),
    ("PHIẾU BÁO", "PB"),
];

/// What stands for a kind, if it is one of the decree's.
pub(super) fn short(kind: &str) -> Option<&'static str> {
    KINDS.iter().find(|(name, _)| folded(name) == folded(kind)).map(|(_, short)| *short)
}

/// Whether words are meant for one of the decree's kinds, and are not it: a letter is wrong, or what
/// it is about begins on the same line.
pub(super) fn is_mistaken(kind: &str) -> bool {
    let said = folded(kind);
    // Contracts bear the names of their own laws.
    let longer = |name: &str| said.starts_with(&folded(name)) && name != "HỢP ĐỒNG";
    let near = KINDS.iter().any(|(name, _)| alike(&folded(name), &said) >= 75 || longer(name));
    short(kind).is_none() && near
}

/// The kind that a symbol begins with, if it begins with one: `TTr` of `Số: 12/TTr-TP`.
pub(super) fn of_symbol(number: &str) -> Option<&'static str> {
    let symbol = number.rsplit_once('/')?.1;
    let first = symbol.split('-').next()?.trim();
    symbol.contains('-').then_some(())?;
    KINDS.iter().find(|(_, short)| folded(short) == folded(first)).map(|(_, short)| *short)
}

/// Whether a part of a symbol is written in small letters too, as it stands for a kind.
pub(super) fn is_mixed(part: &str) -> bool {
    part == "TrS" || KINDS.iter().any(|(_, short)| *short == part)
}
