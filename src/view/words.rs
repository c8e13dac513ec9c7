//! The words of pages, in both languages: each once.

use std::collections::BTreeMap;

use crate::words::{Lang, Said};

/// A word by the name that templates have for it.
type Word = (&'static str, Said<&'static str>);

const fn word(name: &'static str, vi: &'static str, en: &'static str) -> Word {
    (name, Said::of(vi, en))
}

/// All words in a language.
pub fn all(lang: Lang) -> BTreeMap<&'static str, &'static str> {
    WORDS.iter().chain(DESK).map(|(name, said)| (*name, *said.get(lang))).collect()
}

const WORDS: &[Word] = &[
    word("w_all", "Toàn bộ", "All"),
    word("w_skip", "Đến nội dung chính", "Skip to the content"),
    word("w_where", "Đang xem", "Where you are"),
    word("w_search", "Tìm đơn vị", "Find a unit"),
    word("w_search_hint", "Gõ tên, có dấu hoặc không dấu", "Type a name, with or without marks"),
    word("w_nobody", "Không có đơn vị nào tên như vậy.", "No unit is called so."),
    word("w_filter", "Lọc bảng", "Filter the table"),
    word("w_filed", "Đã nộp", "Filed"),
    word("w_not_filed", "Chưa nộp", "Not filed"),
    word("w_broken", "Có lỗi phải sửa", "Has faults to mend"),
    word("w_unit", "Đơn vị hành chính", "Administrative unit"),
    word("w_record", "Tệp số liệu", "Record"),
    word("w_result", "Kết quả đánh giá", "Verdict"),
    word("w_results", "Kết quả và lý do", "Verdicts and reasons"),
    word("w_documents", "Văn bản", "Documents"),
    word("w_document", "Tên văn bản", "Document"),
    word("w_state", "Tình trạng văn bản", "How far it is"),
    word("w_open", "Mở", "Open"),
    word("w_ready", "đủ", "ready"),
    word("w_drafts", "dự thảo", "drafts"),
    word("w_lacks", "Còn thiếu", "Lacks"),
    word("w_below", "Đơn vị trực thuộc", "Units below"),
    word("w_points", "Điểm số", "Points"),
    word("w_own", "Của chính đơn vị này", "Its own"),
    word("w_everybody", "Mọi đơn vị đã nộp.", "Everybody has filed."),
    word("w_earlier", "Các kỳ trước", "Earlier periods"),
    word("w_nothing", "Chưa có số liệu nào.", "There are no records yet."),
    word("w_chart", "Bao nhiêu đơn vị đạt từng tiêu chí", "How many units meet each criterion"),
    word("w_met", "Đạt", "Met"),
    word("w_not_met", "Không đạt", "Not met"),
    word("w_open_verdict", "Chưa đủ cơ sở", "Open"),
    word("w_left_out", "Không xét", "Left out"),
    word("w_criterion", "Tiêu chí", "Criterion"),
    word("w_clause", "Điều khoản", "Clause"),
    word("w_measured", "Đo được", "Measured"),
    word("w_required", "Yêu cầu", "Required"),
    word("w_why", "Vì sao", "Why"),
    word("w_evidence", "Các hàng làm căn cứ", "The rows it rests on"),
    word("w_row_code", "Mã", "Code"),
    word("w_row_name", "Tên gọi", "Name"),
    word("w_row_place", "Nơi ghi", "Where"),
    word("w_source", "Văn bản quy định", "Source"),
    word("w_readings", "Cách hiểu đã dùng", "How it is read"),
    word("w_print", "In trang này", "Print this page"),
    word("w_data", "Dữ liệu để máy đọc (data.json)", "Data for programs (data.json)"),
    word(
        "w_made_by",
        "Trang do hoso lập từ tệp số liệu; không cần mạng.",
        "Made by hoso from the records; needs no network.",
    ),
    word("w_sort", "Bấm vào đầu cột để sắp xếp", "Press a heading to sort"),
];

/// The words of the desk.
const DESK: &[Word] = &[
    word("d_new", "chưa có tệp: ghi thì tạo", "no file yet: saving makes it"),
    word("d_read_only", "chỉ xem", "read only"),
    word("d_tools", "Việc", "Tools"),
    word("d_save", "Ghi (Ctrl+S)", "Save (Ctrl+S)"),
    word("d_build", "Lập văn bản", "Make documents"),
    word("d_sign", "Ký số", "Sign"),
    word("d_signed", "đã ký số", "signed"),
    word("d_unsigned", "chưa ký số", "not signed"),
    word(
        "d_sign_missing",
        "chưa có tệp: bấm “Lập văn bản” ở trang số liệu trước",
        "no file yet: press “Make documents” on the record's page first",
    ),
    word("d_sign_draft", "dự thảo: còn thiếu mục", "a draft: something is lacking"),
    word(
        "d_sign_asking",
        "đang chờ phần mềm ký số trên máy này…",
        "waiting for the signing program on this machine…",
    ),
    word(
        "d_sign_absent",
        "không gặp được phần mềm ký số trên máy này: mở phần mềm, cắm thiết bị ký, rồi bấm lại",
        "the signing program on this machine does not answer: start it, plug the token in, press again",
    ),
    word("d_sign_refused", "phần mềm ký số không ký", "the signing program did not sign"),
    word(
        "d_sign_how",
        "Phần mềm ký số lấy tệp PDF trong thư mục văn bản và ghi lại tệp đã ký vào đúng chỗ ấy. Từ đó hoso giữ nguyên tệp đã ký; chỉ `hoso build --force` mới lập đè.",
        "The signing program takes the PDF of the folder of documents and puts the signed one in its place. hoso keeps it from then on; only `hoso build --force` makes it anew.",
    ),
    word("d_sheet", "Đọc bảng Excel…", "Read an Excel sheet…"),
    word("d_sheet_title", "Bảng Excel sẽ đổi những ô sau", "The sheet would change these cells"),
    word(
        "d_sheet_none",
        "Bảng Excel giống hệt tệp số liệu: không có gì để ghi.",
        "The sheet says what the record says: there is nothing to save.",
    ),
    word("d_saving", "đang ghi…", "saving…"),
    word("d_saved", "đã ghi", "saved"),
    word("d_unsaved", "có ô đã sửa, chưa ghi", "changed, not saved"),
    word("d_building", "đang lập văn bản…", "making documents…"),
    word("d_reading", "đang đọc bảng Excel…", "reading the sheet…"),
    word(
        "d_lost",
        "không nói chuyện được với chương trình hoso: xem cửa sổ của nó còn mở không",
        "hoso does not answer: see whether its window is still open",
    ),
    word("d_fine", "không có", "nothing"),
    word("d_page", "Trang", "Page"),
    word(
        "d_stale",
        "tệp số liệu đã bị sửa ở nơi khác: khi ghi sẽ thấy cả hai bản",
        "the record was changed elsewhere: both versions are shown when you save",
    ),
    word("d_twice", "đã có hàng", "there is a row"),
    word("d_faults", "Lỗi và lưu ý", "Faults and notes"),
    word("d_new_row", "Thêm hàng:", "New row:"),
    word("d_add", "Thêm", "Add"),
    word("d_more", "Hiện mọi cột", "Show all columns"),
    word("d_fewer", "Chỉ hiện cột cần", "Show needed columns alone"),
    word("d_help", "Lời dặn từng cột", "What each column is"),
    word("d_numbers", "Số, ngày, người ký", "Numbers, dates, signatories"),
    word("d_preview", "Trang văn bản", "The page"),
    word("d_close", "Đóng", "Close"),
    word("d_take_theirs", "Bỏ ô tôi đã sửa, mở bản trên đĩa", "Drop my changes, open the file"),
    word("d_over", "Ghi các ô của tôi vào bản trên đĩa", "Save my cells into the file"),
    word("d_accept", "Ghi các thay đổi", "Save the changes"),
    word("d_before", "Trước", "Before"),
    word("d_after", "Sau", "After"),
    word("d_mend_first", "Sửa hết lỗi thì có kết quả.", "Mend the faults to see verdicts."),
    word(
        "d_no_verdict",
        "Không bộ quy định nào đánh giá đơn vị này trong kỳ này.",
        "No rulebook judges this unit for this period.",
    ),
    word(
        "d_both",
        "Hai bản khác nhau ở những dòng sau:",
        "The two versions differ in these lines:",
    ),
    word("d_theirs", "bản trên đĩa", "the file"),
    word("d_ours", "bản của trang này", "this page"),
];
