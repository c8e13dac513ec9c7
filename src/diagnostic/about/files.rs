//! Files as a whole, their characters, and the writing of YAML.

use super::About;

pub(super) const ALL: &[About] = &[
    About {
        code: "cannot-read",
        vi: "Máy không mở được tệp: tệp vừa bị xóa, đang mở ở chương trình khác, hoặc người chạy không có quyền đọc. Phần còn lại của dự án vẫn được kiểm tra.",
        en: "The file cannot be opened: it went away, another program has it, or it may not be read. The rest of the project is checked all the same.",
    },
    About {
        code: "not-a-file",
        vi: "Ở chỗ của một tệp lại có thư mục, liên kết hay ống lệnh. Chương trình không đi theo liên kết (kể cả liên kết đến một thư mục) và không chờ ống lệnh.\n\nVí dụ sai: thư mục tên `2018.yaml`. Cách sửa: bỏ nó đi, đặt tệp thật vào đó.",
        en: "A folder, link or pipe stands where a file must be. Links, those to folders as well, are not followed, and pipes not waited for.\n\nFor example a folder called `2018.yaml`: take it away and put the file there.",
    },
    About {
        code: "too-large",
        vi: "Tệp lớn hơn mọi tệp người ta tự viết, nên không được đọc. Thường là chép nhầm một tệp khác vào đây.",
        en: "The file is larger than any that people write, and is not read. Usually another file was put there.",
    },
    About {
        code: "too-many",
        vi: "Một tệp có quá nhiều thứ để nêu từng chỗ: hơn 1.000 lỗi cùng một mã (phần còn lại được đếm), hoặc một bảng hơn 20.000 dòng (không được kiểm tra). Thường là dán nhầm cột, hay chép nhầm một tệp khác vào đây.",
        en: "There is too much in one file to be named place by place: more than 1.000 errors of one code (the others are counted), or a table of more than 20.000 rows (which is not checked). Usually a column was pasted in the wrong place, or another file was put here.",
    },
    About {
        code: "not-utf8",
        vi: "Tệp số liệu là chữ Unicode mã UTF-8 (Nghị định 30/2020/NĐ-CP, Phụ lục I: bộ mã ký tự Unicode theo TCVN 6909:2001). Tệp này ghi bằng bảng mã khác.\n\nNotepad: File, Save As, Encoding: UTF-8.",
        en: "Files are Unicode in UTF-8 (Nghị định 30/2020/NĐ-CP, Phụ lục I, asks for Unicode by TCVN 6909:2001). This one is in another encoding.\n\nNotepad: File, Save As, Encoding: UTF-8.",
    },
    About {
        code: "syntax",
        vi: "YAML đọc theo thụt lề và dấu. Một dòng sai thì cả tệp chưa đọc được, nên lỗi này che các lỗi khác của tệp: sửa nó trước.\n\nSai:  name Xuân Định\nĐúng: name: xã Xuân Định\n\nCâu có dấu `:` ở giữa, hay bắt đầu bằng một dấu, thì đặt trong dấu nháy.",
        en: "YAML goes by margins and signs. With one wrong line the file cannot be read at all, and this fault hides the others: mend it first.\n\nWrong: name Xuân Định\nRight: name: xã Xuân Định\n\nA text with a `:` in it, or that begins with a sign, stands in quotes.",
    },
    About {
        code: "yaml-alias",
        vi: "YAML cho đặt neo `&a` rồi gọi lại bằng `*a`. Ở đây không dùng: mỗi số đứng ở chỗ của nó, ai đọc tệp cũng thấy.\n\nCâu bắt đầu bằng `*` hay `&` thì đặt trong dấu nháy.",
        en: "YAML has anchors `&a` and aliases `*a`. They are not used here: each figure stands in its place for all to see.\n\nA text that begins with `*` or `&` stands in quotes.",
    },
    About {
        code: "unknown-key",
        vi: "Khóa viết sai, hoặc đứng không đúng chỗ. Khóa lạ không bị lờ đi: số ghi dưới nó sẽ không vào văn bản nào.\n\nThông báo nêu khóa gần giống, hoặc mọi khóa dùng được ở chỗ ấy.",
        en: "The key is misspelt, or in the wrong place. It is not passed over: what stands under it would be in no document.\n\nThe message has the key that it resembles, or all that may stand there.",
    },
    About {
        code: "duplicate-key",
        vi: "Một khóa ghi hai lần thì không biết lấy giá trị nào. Giữ một dòng.",
        en: "A key that stands twice has two values, and nobody knows which is meant. Keep one line.",
    },
    About {
        code: "missing-key",
        vi: "Mục này không đủ để hiểu khi thiếu khóa ấy.\n\nVí dụ: mỗi `unit.yaml` cần `kind`, `name`, `place`.",
        en: "Without that key the entry cannot be understood.\n\nFor example every `unit.yaml` needs `kind`, `name`, `place`.",
    },
    About {
        code: "wrong-type",
        vi: "Giá trị không đúng loại: chữ ở chỗ của số, danh sách ở chỗ của nhóm khóa. Số viết liền các chữ số, không có dấu chấm ngăn nghìn, không kèm chữ.\n\nSai:  1.234 hồ sơ\nĐúng: 1234\n\nChưa biết thì bỏ cả khóa: chưa biết không phải là 0.",
        en: "The value is of another kind: letters for a number, a list for a mapping. Numbers are plain digits, without separators or words.\n\nWrong: 1.234 hồ sơ\nRight: 1234\n\nLeave the key out while unknown: unknown is not 0.",
    },
    About {
        code: "unknown-value",
        vi: "Chỗ này nhận một trong vài từ cho trước. Thông báo nêu từ gần giống, hoặc tất cả. `hoso check --fix` tự đổi khi chỉ khác chữ hoa, ký tự lạ, hay khi đó là tên tiếng Việt của từ ấy.",
        en: "One of a few words is meant here. The message has the one that it resembles, or all. `hoso check --fix` writes it where only capitals or strange characters differ, or where it is the Vietnamese name of the word.",
    },
    About {
        code: "empty-text",
        vi: "Dòng chữ có khóa mà không có nội dung. Để trống không phải là không có gì để nói: ghi nội dung, hoặc bỏ khóa.",
        en: "There is a key and no text. Write the text, or leave the key out.",
    },
    About {
        code: "no-such-date",
        vi: "Ngày ghi theo ISO 8601: năm-tháng-ngày, đủ hai chữ số cho tháng và ngày. Trên văn bản, máy in theo Nghị định 30/2020/NĐ-CP (Phụ lục I): “ngày 05 tháng 6 năm 2018”.\n\nSai:  15/6/2018\nĐúng: 2018-06-15",
        en: "Dates are written by ISO 8601: year-month-day with two digits for month and day. Pages print them by Nghị định 30/2020/NĐ-CP (Phụ lục I).\n\nWrong: 15/6/2018\nRight: 2018-06-15",
    },
    About {
        code: "out-of-range",
        vi: "Số ngoài khoảng có thể có. Thường là gõ thừa hay thiếu một chữ số.",
        en: "The number is outside of what can be. Usually there is a digit too many or too few.",
    },
    About {
        code: "not-nfc",
        vi: "Chữ có dấu gõ bằng Unicode tổ hợp: chữ và dấu là hai ký tự. Văn bản theo Nghị định 30/2020/NĐ-CP dùng bộ mã của TCVN 6909:2001, ở dạng dựng sẵn; hai cách viết trông như nhau mà tìm không thấy nhau.\n\n`hoso check --fix` tự đổi.",
        en: "Letters and their marks are two characters. Documents by Nghị định 30/2020/NĐ-CP use TCVN 6909:2001, precomposed; both look alike, and a search for one does not find the other.\n\n`hoso check --fix` mends it.",
    },
    About {
        code: "legacy-encoding",
        vi: "Chữ gõ theo bảng mã cũ (TCVN3, VNI): chỉ đọc được với phông cũ. Chuyển mã bằng UniKey (Ctrl+Shift+F6). Máy không tự đổi: hai bảng mã có thể nhầm nhau.",
        en: "Text in an old encoding (TCVN3, VNI), which only old fonts show. Convert it with UniKey (Ctrl+Shift+F6). It is not mended by machine: the encodings may be taken for each other.",
    },
    About {
        code: "undrawable-character",
        vi: "Không phông nào của chương trình vẽ được ký tự này, nên trang sẽ có ô trống. Thay bằng chữ hay dấu thường dùng.",
        en: "No font of the program can draw the character; the page would have a box there. Use a common letter or mark.",
    },
    About {
        code: "invisible-character",
        vi: "Ký tự không nhìn thấy, thường theo khi chép từ trang web hay Word. Nó bị bỏ khi in; `hoso check --fix` xóa nó khỏi tệp.",
        en: "A character that cannot be seen, as comes along from web pages or Word. Pages leave it out; `hoso check --fix` deletes it.",
    },
    About {
        code: "text-cut",
        vi: "Trong YAML, dấu `#` sau dấu cách mở đầu ghi chú, nên phần sau nó không vào văn bản.\n\nMất chữ: name: Tổ công tác #1 của xã\nĐúng:    name: \"Tổ công tác #1 của xã\"\n\nGhi chú thật thì viết cách ra: `# ghi chú`.",
        en: "In YAML a `#` behind a blank begins a remark, and what follows is in no document.\n\nLost:  name: Tổ công tác #1 của xã\nRight: name: \"Tổ công tác #1 của xã\"\n\nWrite a remark with a blank: `# remark`.",
    },
    About {
        code: "typing-slip",
        vi: "Lời văn gõ chưa đúng lối: hai dấu cách; dấu cách trước dấu phẩy, dấu chấm, hay thiếu dấu cách sau; `50 %`; `12.5%` (viết `12,5%`); dấu cách ở trong dấu ngoặc; ngoặc kép thẳng; `1234567` (viết `1.234.567`); ba dấu chấm. Địa chỉ trang web, hộp thư, mã, số hiệu không bị xét.\n\nSai:  Đạt 12.5 % , còn \"chậm\"...\nĐúng: Đạt 12,5%, còn “chậm”…\n\n`hoso check --fix` sửa những chỗ không thể làm đổi con số hay nghĩa; dấu hai chấm thiếu dấu cách, hàng nghìn thiếu dấu chấm thì người viết sửa lấy.",
        en: "Prose typed otherwise than Vietnamese writes it: two blanks; a blank before a comma or full stop, or none behind; `50 %`; `12.5%` (write `12,5%`); straight quotes; a hyphen for a dash between blanks; three full stops. Addresses and codes are left alone.\n\nWrong: Đạt 12.5 % , còn \"chậm\"...\nRight: Đạt 12,5%, còn “chậm”…\n\n`hoso check --fix` mends what can change neither a figure nor a meaning; a blank behind a colon is yours to put.",
    },
    About {
        code: "accepted-nothing",
        vi: "Cảnh báo đã xem và để nguyên thì chấp nhận ngay trong tệp, kèm lý do, ở dòng ấy hay dòng trước:\n\n# hoso: chấp nhận[text-cut] phần sau là ghi chú của văn thư\n\nỞ đầu tệp thì cho cả tệp. Lỗi không chấp nhận được. Ghi chú không còn gì để chấp nhận, hay không có lý do, thì được nêu.",
        en: "A warning that was looked at and may stand is accepted in the file, with the reason, on its line or the one before:\n\n# hoso: accept[text-cut] the rest is a remark of the clerk\n\nAt the head of a file it is of the whole file. Errors cannot be accepted. One that accepts nothing any more, or has no reason, is named.",
    },
];
