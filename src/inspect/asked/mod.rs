//! What Nghị định 30/2020/NĐ-CP asks of a page, a row a requirement, in both languages.
//!
//! How each is measured stands in the file of the same name beside this folder.

pub(super) mod body;
pub(super) mod copied;
pub(super) mod letters;
pub(super) mod opening;
pub(super) mod page;
pub(super) mod sight;
pub(super) mod signed;
pub(super) mod stamps;
pub(super) mod structure;
pub(super) mod title;
mod todo;

use crate::words::Said;

/// What no page is measured for.
pub const UNMEASURED: [Said<&str>; 7] = [
    Said::of("chính tả, viết hoa (Phụ lục II)", "spelling and capitals (Phụ lục II)"),
    Said::of("tên loại ngoài 27 loại có chữ viết tắt", "kinds other than the 27 with a symbol"),
    Said::of(
        "cơ quan, địa danh, văn bản được nêu có thật hay không",
        "whether agencies, places and documents that are named exist",
    ),
    Said::of(
        "ảnh chữ ký, ảnh dấu, chữ ký số",
        "pictures of signatures and seals, digital signatures",
    ),
    Said::of(
        "kích thước, màu và khung của dấu độ mật",
        "size, colour and frame of marks of secrecy",
    ),
    Said::of(
        "chữ của phụ lục, của bảng: chỉ đo tiêu đề, màu, hình chữ, lề",
        "text of appendices and tables, but for titles, colours, shapes and margins",
    ),
    Said::of(
        "lời văn theo mẫu riêng của giấy mời, giấy giới thiệu, giấy nghỉ phép, biên bản",
        "words that forms of their own ask for: invitations, introductions, leave, minutes",
    ),
];

/// A requirement.
#[derive(Clone, Copy, Debug)]
pub(super) struct Asked {
    /// Its stable name.
    pub id: &'static str,
    /// Where the decree orders it.
    pub article: &'static str,
    /// What it is about.
    pub about: Said<&'static str>,
    /// What is asked for.
    pub required: Said<&'static str>,
    /// What to do where it is not so.
    pub todo: Said<&'static str>,
}

const fn asked(
    id: &'static str,
    article: &'static str,
    about: Said<&'static str>,
    required: Said<&'static str>,
    todo: Said<&'static str>,
) -> Asked {
    Asked { id, article, about, required, todo }
}
