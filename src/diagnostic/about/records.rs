//! Records, what is declared of their fields, and workbooks.

use super::About;

pub(super) const ALL: &[About] = &[
    About {
        code: "unknown-code",
        vi: "Mã không có trong danh mục nào của `data/catalogs/`. Tên thủ tục trên văn bản lấy từ danh mục, nên mã phải có ở đó. Mã của Cổng Dịch vụ công quốc gia có đuôi (`.000.00.00.H19`) thì bỏ đuôi.",
        en: "No catalog in `data/catalogs/` has the code, and names are printed from there. Leave the ending of the national portal's codes (`.000.00.00.H19`) out.",
    },
    About {
        code: "duplicate-code",
        vi: "Một mã ghi hai lần thì số liệu có thể bị cộng hai lần. Gộp hai mục làm một.",
        en: "A code that stands twice may count twice. Make one entry of both.",
    },
    About {
        code: "level-out-of-range",
        vi: "Mức độ dịch vụ công trực tuyến là 1, 2, 3, 4 (Điều 3 Nghị định 43/2011/NĐ-CP).",
        en: "Levels are 1, 2, 3, 4 (Điều 3 Nghị định 43/2011/NĐ-CP).",
    },
    About {
        code: "scale-not-in-force",
        vi: "Mỗi thang mức độ dùng cho những kỳ nhất định, theo nghị định có hiệu lực khi ấy. Kỳ này dùng thang khác.",
        en: "Each scale is for certain periods, by the decree in force then. This one uses another.",
    },
    About {
        code: "two-scales",
        vi: "Một tệp dùng hai thang mức độ thì không so được với nhau. Chọn một.",
        en: "A record with two scales cannot be compared with itself. Choose one.",
    },
    About {
        code: "name-on-list",
        vi: "Thủ tục trùng tên với một dịch vụ trong danh mục của trên, mà khác mã: có thể là một.",
        en: "It has the name of a service on a list from above, and another code: they may be one.",
    },
    About {
        code: "missing-number",
        vi: "Bộ quy định cần số này. Thiếu thì kết quả có thể để ngỏ (chưa đủ cơ sở đánh giá), và văn bản là dự thảo có chỗ trống. Chưa biết không phải là 0.",
        en: "A rulebook needs the figure. Without it the verdict may stay open, and documents are drafts with gaps. Unknown is not 0.",
    },
    About {
        code: "check",
        vi: "Một điều khai báo ở `check` của các trường không đúng với số liệu này; thông báo in mã riêng của điều ấy.",
        en: "A `check` declared of the fields does not hold; the message bears that check's own code.",
    },
    About {
        code: "not-asked",
        vi: "Ghi một trường mà kỳ này, đơn vị này không được hỏi: nó không vào đâu cả.",
        en: "A field is stated of which this unit is not asked in this period: it goes nowhere.",
    },
    About {
        code: "asked-if",
        vi: "Trường chỉ hỏi khi một điều kiện đúng, mà điều kiện ấy chắc chắn sai. Bỏ trường, hoặc xem lại số mà điều kiện hỏi đến.",
        en: "The field is only asked where a condition holds, and it is certain not to. Leave it out, or look at what the condition asks.",
    },
    About {
        code: "composed-otherwise",
        vi: "Bảng khai báo `composed` thì số của kỳ dài (6 tháng) hợp từ các kỳ ngắn hơn đã nộp (hai quý), không phải ghi lại. Ghi lại mà khác thì một trong hai sai: hai văn bản của cùng cơ quan sẽ nói hai số.",
        en: "What a table declared as `composed` states of a longer period (half a year) is that of the shorter ones filed (two quarters), and need not be written again. Where it is, and is another, one of them is wrong.",
    },
    About {
        code: "not-a-sheet",
        vi: "Tệp không phải bảng Excel đọc được (.xlsx), hoặc có mật khẩu. Mở bằng Excel, Save As, Excel Workbook.",
        en: "It is no workbook that can be read (.xlsx), or has a password. Open it in Excel, Save As, Excel Workbook.",
    },
    About {
        code: "no-header",
        vi: "Không trang tính nào có hàng đầu cột nhận ra được.",
        en: "No sheet has a row of headings that is known.",
    },
    About {
        code: "code-as-number",
        vi: "Mã nằm trong ô số, nên số 0 ở cuối đã mất. Định dạng cột là chữ (Text), gõ lại mã.",
        en: "The code stands in a cell of numbers and has lost its zeros. Make the column Text and type it again.",
    },
    About {
        code: "unknown-column",
        vi: "Cột không được đọc: tiêu đề không khớp trường nào.",
        en: "The column is not read: its heading is that of no field.",
    },
];
