//! What to do about a page that is not as it should be.

use crate::words::Said;

pub(super) const LOOK: Said<&str> = Said::of(
    "chọn phần này, đặt lại cỡ chữ và kiểu chữ",
    "select this part, and set size and style anew",
);
pub(super) const PLACE: Said<&str> =
    Said::of("đưa phần này về đúng chỗ", "move this part to its place");
pub(super) const RULE: Said<&str> = Said::of(
    "kẻ lại một nét liền, mảnh, màu đen, ngay dưới dòng chữ",
    "draw one thin black line without gaps, right below the text",
);
pub(super) const FRAME: Said<&str> =
    Said::of("vẽ lại khung cho đúng cỡ", "draw the frame anew in its size");
pub(super) const WORDS: Said<&str> = Said::of("gõ lại cho đúng", "write it anew");
pub(super) const SHEET: Said<&str> =
    Said::of("đặt lại ở phần thiết lập trang", "set it anew in the page setup");
pub(super) const NUMBERS: Said<&str> = Said::of(
    "chèn lại số trang: giữa lề trên, không hiện ở trang đầu, mỗi phụ lục một phần (section)",
    "insert page numbers anew: centred in the top margin, not on the first page, a section for each appendix",
);
pub(super) const PARAGRAPH: Said<&str> =
    Said::of("đặt lại định dạng đoạn văn", "set the format of the paragraph anew");
pub(super) const LETTERS: Said<&str> = Said::of(
    "chọn chữ ấy, xóa định dạng riêng của nó",
    "select these letters, and clear their own format",
);
pub(super) const EXPORT: Said<&str> = Said::of(
    "xem lại trang, rồi xuất lại PDF từ tệp soạn thảo, có lớp chữ và nhúng phông",
    "look at the page, then export the PDF anew from its source, with a text layer and its fonts inside",
);
pub(super) const ORDER: Said<&str> =
    Said::of("xếp, đánh số lại cho đúng thứ tự", "put them into order, and number them anew");
pub(super) const ONCE: Said<&str> = Said::of("bỏ chỗ ghi lặp lại", "take the repetition away");
pub(super) const ADD: Said<&str> = Said::of("thêm vào", "add it");
