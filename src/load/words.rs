//! The words of our own files by what people call them.

use super::schema::{Key, Shape};
use crate::model::{Post, UnitKind};
use crate::words::{meant_word, same_name};

/// What the posts of an office are called.
const POSTS: [(Post, &[&str]); 4] = [
    (Post::Chair, &["Chủ tịch", "Chủ tịch UBND"]),
    (Post::ViceChair, &["Phó Chủ tịch", "Phó Chủ tịch UBND", "KT. Chủ tịch"]),
    (Post::Head, &["Giám đốc", "Trưởng phòng", "Cục trưởng", "Chánh Văn phòng", "Thủ trưởng"]),
    (
        Post::DeputyHead,
        &["Phó Giám đốc", "Phó Trưởng phòng", "Phó Cục trưởng", "Phó Chánh Văn phòng"],
    ),
];

/// What the keys of our own files are called.
const KEYS: [(&str, &[&str]); 10] = [
    ("documents", &["văn bản", "các văn bản"]),
    ("number", &["số", "số văn bản", "số báo cáo"]),
    ("date", &["ngày", "ngày ký", "ngày ban hành"]),
    ("signatory", &["người ký", "chức vụ người ký"]),
    ("kind", &["loại", "loại đơn vị", "cấp"]),
    ("name", &["tên", "tên đơn vị", "họ tên", "họ và tên"]),
    ("place", &["nơi", "địa danh"]),
    ("leaders", &["lãnh đạo", "người ký văn bản"]),
    ("title", &["chức danh", "chức vụ", "tiêu đề"]),
    ("sample", &["mẫu", "số liệu mẫu", "ví dụ"]),
];

/// Whether people call a key so.
pub(super) fn called(key: &str, written: &str) -> bool {
    let known = KEYS.iter().find(|(it, _)| *it == key);
    known.is_some_and(|(_, all)| all.iter().any(|it| same_name(it, written)))
}

/// The word that is meant by another: called so, or nearly written so.
pub(super) fn nearest(written: &str, words: &[&str]) -> Option<String> {
    let posts = POSTS.iter().map(|(post, all)| (post.as_str(), *all));
    let kinds = [UnitKind::Province, UnitKind::District, UnitKind::Commune];
    let kinds = kinds.into_iter().map(|it| (it.as_str(), it.titles()));
    let office = [(UnitKind::Department.as_str(), &["sở", "ban", "ngành", "phòng"][..])];
    let called = posts
        .chain(kinds)
        .chain(office)
        .find(|(word, all)| words.contains(word) && all.iter().any(|it| same_name(it, written)));
    called
        .map(|(word, _)| word.to_owned())
        .or_else(|| meant_word(written, &words.iter().copied()))
        .or_else(|| crate::words::nearest(written, words.iter().copied()))
}

/// The key of a mapping under which a single value can only be meant: the name of a leader.
pub(super) fn one_key<'a>(keys: &[Key<'a>]) -> Option<&'a str> {
    let free = |it: &&Key| matches!(it.shape, Shape::FreeText);
    let others = keys.iter().all(|it| matches!(it.shape, Shape::Text | Shape::FreeText));
    let one = keys.iter().find(free).filter(|_| others && keys.len() == 2);
    one.map(|it| it.name)
}
