//! The words of our own files by what people call them.

use super::schema::{Key, Shape};
use crate::model::{Authority, Circulation, Copying, Post, Secrecy, UnitKind, Urgency};
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

/// What a document bears, and in whose right it is signed.
const MARKS: [(&str, &[&str]); 16] = [
    (Urgency::Urgent.as_str(), &["khẩn"]),
    (Urgency::VeryUrgent.as_str(), &["thượng khẩn"]),
    (Urgency::Express.as_str(), &["hỏa tốc", "hoả tốc"]),
    (Secrecy::Confidential.as_str(), &["mật"]),
    (Secrecy::Secret.as_str(), &["tối mật"]),
    (Secrecy::TopSecret.as_str(), &["tuyệt mật"]),
    (Circulation::ReturnAfterReading.as_str(), &["xem xong trả lại"]),
    (Circulation::Recalled.as_str(), &["tài liệu thu hồi", "thu hồi"]),
    (Circulation::Internal.as_str(), &["lưu hành nội bộ", "nội bộ"]),
    (Authority::Collective.as_str(), &["TM.", "thay mặt"]),
    (Authority::Personal.as_str(), &["cá nhân", "thẩm quyền riêng"]),
    (Authority::ByOrder.as_str(), &["TL.", "thừa lệnh"]),
    (Authority::ByMandate.as_str(), &["TUQ.", "thừa ủy quyền"]),
    (Copying::TrueCopy.as_str(), &["sao y", "sao y bản chính", "SY"]),
    (Copying::CopyOfCopy.as_str(), &["sao lục", "SL"]),
    (Copying::Extract.as_str(), &["trích sao", "TrS"]),
];

/// What the keys of our own files are called.
const KEYS: [(&str, &[&str]); 28] = [
    ("procedures", &["thủ tục", "các thủ tục", "thủ tục hành chính", "TTHC"]),
    ("code", &["mã", "mã số", "mã thủ tục", "mã TTHC"]),
    ("sector", &["lĩnh vực"]),
    ("tier", &["cấp", "cấp thực hiện"]),
    ("documents", &["văn bản", "các văn bản"]),
    ("number", &["số", "số văn bản", "số báo cáo"]),
    ("date", &["ngày", "ngày ký", "ngày ban hành"]),
    ("signatory", &["người ký", "chức vụ người ký"]),
    ("authority", &["quyền hạn", "quyền hạn ký"]),
    ("acting", &["quyền cấp trưởng", "q."]),
    ("joint_with", &["liên tịch", "liên tịch với"]),
    ("addressees", &["kính gửi"]),
    ("recipients", &["nơi nhận"]),
    ("drafter", &["đơn vị soạn thảo", "soạn thảo"]),
    ("archive", &["lưu"]),
    ("typist", &["người soạn thảo", "ký hiệu người soạn thảo"]),
    ("copies", &["số bản", "số lượng bản", "số lượng bản phát hành"]),
    ("urgency", &["độ khẩn"]),
    ("secrecy", &["độ mật"]),
    ("circulation", &["phạm vi lưu hành"]),
    ("copied", &["bản sao", "sao"]),
    ("address", &["địa chỉ"]),
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

/// The key before an equals sign: `code = "1"` in brackets is one key to YAML.
pub(super) fn before_equals<'a>(
    written: &str,
    keys: impl Iterator<Item = &'a str>,
) -> Option<String> {
    let (key, _) = written.split_once('=')?;
    keys.into_iter().find(|it| *it == key.trim()).map(str::to_owned)
}

/// The word that is meant by another: called so, or nearly written so.
pub(super) fn nearest(written: &str, words: &[&str]) -> Option<String> {
    let posts = POSTS.iter().map(|(post, all)| (post.as_str(), *all));
    let kinds = [UnitKind::Province, UnitKind::District, UnitKind::Commune];
    let kinds = kinds.into_iter().map(|it| (it.as_str(), it.titles()));
    let office = [(UnitKind::Department.as_str(), &["sở", "ban", "ngành", "phòng"][..])];
    let called =
        posts.chain(kinds).chain(office).chain(MARKS).find(|(word, all)| {
            words.contains(word) && all.iter().any(|it| same_name(it, written))
        });
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
