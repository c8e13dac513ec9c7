//! Documents, rulebooks, and the stages that make documents.

use super::About;

pub(super) const ALL: &[About] = &[
    About {
        code: "date-before-period",
        vi: "Văn bản về một kỳ không thể đề ngày trước khi kỳ ấy bắt đầu. Xem lại năm.",
        en: "A document about a period cannot be dated before it begins. Look at the year.",
    },
    About {
        code: "date-before-in-force",
        vi: "Văn bản viện dẫn quy định chưa có hiệu lực vào ngày ấy.",
        en: "On that day the regulation that it cites was not in force.",
    },
    About {
        code: "date-before-cited",
        vi: "Văn bản đề ngày trước văn bản mà nó viện dẫn (Nghị định 30/2020/NĐ-CP, Phụ lục I: căn cứ ban hành).",
        en: "It is dated before a document that it cites.",
    },
    About {
        code: "unit-not-meant",
        vi: "Văn bản nêu đơn vị không thuộc loại mà biểu mẫu nói đến.",
        en: "It names a unit of another kind than the form speaks of.",
    },
    About {
        code: "unit-denied",
        vi: "Văn bản nêu đơn vị có kết quả khác với kết quả mà biểu mẫu đòi. Xem lý do bằng `hoso explain`. Nếu có lỗi khác ở tệp của đơn vị ấy thì sửa lỗi đó trước.",
        en: "It names a unit with another verdict than the form asks for. See why with `hoso explain`. Mend other faults in the file of that unit first.",
    },
    About {
        code: "unknown-unit",
        vi: "Văn bản nêu đơn vị không có trong dự án.",
        en: "It names a unit that is not here.",
    },
    About {
        code: "key-needs",
        vi: "Có những điều chỉ có nghĩa khi đi cùng nhau: người ký thừa lệnh (TL.), thừa ủy quyền (TUQ.) thì phải ghi chức vụ; số lượng bản đi cùng ký hiệu người soạn thảo (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II.7 và III). Người được ủy quyền không ủy quyền lại, nên TUQ. không có KT.\n\nĐúng: authority: by_mandate\n      post: Trưởng phòng Tư pháp",
        en: "Some things mean something only together: who signs by order (TL.) or by mandate (TUQ.) has a post; a number of copies goes with the typist's sign (Nghị định 30/2020/NĐ-CP, Phụ lục I, parts II.7 and III). A mandate is not passed on, so that TUQ. has no KT.\n\nRight: authority: by_mandate\n       post: Trưởng phòng Tư pháp",
    },
    About {
        code: "post-of-others",
        vi: "Ủy ban nhân dân do `chair`, `vice_chair` ký; sở, phòng, ban do `head`, `deputy_head` ký.",
        en: "A People's Committee is signed for by `chair` or `vice_chair`, an office by `head` or `deputy_head`.",
    },
    About {
        code: "unplaced-sections",
        vi: "`sections` của một văn bản là những phần riêng, in sau các phần của biểu mẫu. Quyết định, phụ lục, công văn ngắn không có phần nào nên không có chỗ in: lời ghi ở đó sẽ mất nếu không ai nói.",
        en: "`sections` of a document are sections of its own, printed after those of its form. A decision, an appendix or a short letter has none, and so no place for them: what is written there would be lost if nobody said so.",
    },
    About {
        code: "enclosed-what",
        vi: "Mỗi mục của `enclosed` là một hình (`picture`), một tệp bảng (`table`) hay một bảng gõ ngay tại chỗ (`rows`). Hình phải có lời thay (`alt`): tệp PDF/UA-1 cho người dùng trình đọc màn hình bắt buộc như vậy.\n\nĐúng: - {picture: anh/mot-cua.png, caption: Bộ phận một cửa, alt: Hai quầy tiếp nhận và bảng hướng dẫn}",
        en: "Each item of `enclosed` is a picture (`picture`), the file of a table (`table`) or a table written on the spot (`rows`). A picture says in words what it shows (`alt`): PDF/UA-1 asks for that, for who hears the page.\n\nRight: - {picture: anh/mot-cua.png, caption: Bộ phận một cửa, alt: Hai quầy tiếp nhận và bảng hướng dẫn}",
    },
    About {
        code: "enclosed-file",
        vi: "Hình và bảng kèm văn bản nằm trong thư mục của đơn vị, cạnh tệp số liệu, và ghi bằng đường dẫn tính từ đó. Không tệp nào ở ngoài được đọc: không `..`, không đường dẫn từ gốc đĩa, không liên kết dẫn ra ngoài.",
        en: "Pictures and tables that a document encloses lie in the unit's folder, beside its record, and are written as paths from there. No file elsewhere is read: no `..`, no path from the root of a disk, no link that leads out.",
    },
    About {
        code: "enclosed-picture",
        vi: "Hình là PNG hay JPEG nguyên vẹn, đuôi đúng loại, màu RGB hoặc thang xám, nhiều nhất 5.000 điểm mỗi cạnh. Ảnh chụp xoay ngang được in đúng chiều; nơi chụp, ngày chụp và mọi thứ máy ảnh ghi kèm không đi theo văn bản.",
        en: "A picture is a whole PNG or JPEG, with the ending of its kind, in RGB or grey, with 5,000 pixels on a side at most. One that was held on its side is turned; where and when it was taken, and all else that a camera writes, does not go with the document.",
    },
    About {
        code: "enclosed-table",
        vi: "Bảng có 2 đến 12 cột, 1 đến 500 hàng dưới hàng đầu; hàng nào cũng đủ ô như hàng đầu. Tệp CSV là UTF-8, ô chia bằng `;`, dấu phẩy hay tab, ô có dấu chia hay xuống dòng thì đặt trong ngoặc kép.",
        en: "A table has 2 to 12 columns and 1 to 500 rows below its head; each row has as many cells as the head. A CSV file is UTF-8, its cells parted by `;`, commas or tabs; a cell that holds the sign or the end of a line stands in quotation marks.",
    },
    About {
        code: "enclosed-doubt",
        vi: "Hai dấu đều chia mọi dòng của tệp CSV thành số ô bằng nhau, nên không chắc dấu nào là dấu chia. Thông báo nêu dấu đã lấy.",
        en: "Two signs part all lines of the CSV file into as many cells, so that it is not certain which is meant. The message has the one that was taken.",
    },
    About {
        code: "copy-before-original",
        vi: "Bản sao (Nghị định 30/2020/NĐ-CP, Điều 25) làm sau, hoặc cùng ngày với văn bản được sao.",
        en: "A copy (Nghị định 30/2020/NĐ-CP, Điều 25) is made on the day of what it is a copy of, or later.",
    },
    About {
        code: "no-such-time",
        vi: "Bản sao điện tử ghi giờ, phút, giây sao (Phụ lục I, phần II.I.3). Chưa biết thì không ghi `time`: trang để chấm.\n\nĐúng: time: \"09:15:30\"",
        en: "An electronic copy says hours, minutes and seconds (Phụ lục I, part II.I.3). Where they are not known yet, leave `time` out: the page has dots.\n\nRight: time: \"09:15:30\"",
    },
    About {
        code: "no-such-part",
        vi: "Bản trích sao giữ những phần mà dòng đầu bắt đầu như `only` nêu: một điều, một chương, một mục La Mã, kèm mọi dòng bên dưới. Chỉ lời văn gõ từng dòng (`#typed` của biểu mẫu) mới trích được.\n\nĐúng: only: [Điều 2, Điều 3]",
        en: "An extract keeps the parts whose first line begins as `only` says: an article, a chapter, a section with a Roman numeral, with all lines below. Only a text typed line by line (`#typed` in a form) can be extracted.\n\nRight: only: [Điều 2, Điều 3]",
    },
    About {
        code: "unknown-copier",
        vi: "Đơn vị sao văn bản phải là một đơn vị của dự án, trong cùng tỉnh; không ghi `by` thì đơn vị ban hành tự sao.",
        en: "Who copies a document is a unit of the project, in the same province; the issuer itself unless `by` is written.",
    },
    About {
        code: "unknown-joint",
        vi: "Văn bản liên tịch có hai cơ quan ban hành: cơ quan thứ hai phải là một đơn vị khác của dự án, trong cùng tỉnh.",
        en: "A joint document has two issuers: the other has to be another unit of the project, in the same province.",
    },
    About {
        code: "unknown-form",
        vi: "Không bộ quy định nào đang dùng có biểu mẫu tên ấy cho đơn vị này. Thông báo nêu các biểu mẫu có.",
        en: "No rulebook in use has such a form for this unit. The message has those there are.",
    },
    About {
        code: "draft-document",
        vi: "Văn bản chưa có số hoặc ngày nên in là dự thảo. Khi văn thư đã cấp số (Nghị định 30/2020/NĐ-CP, Điều 15) thì ghi vào `documents`.",
        en: "The document has no number or date yet and is a draft. Write them under `documents` once they are given (Nghị định 30/2020/NĐ-CP, Điều 15).",
    },
    About {
        code: "late-document",
        vi: "Văn bản đề ngày sau hạn mà văn bản quy định nêu. Vẫn lập được.",
        en: "It is dated after the day that the regulation sets. It is made all the same.",
    },
    About {
        code: "due-unknown",
        vi: "Hạn đếm theo ngày làm việc rơi vào năm chưa có ngày nghỉ trong `templates/holidays.yaml`, nên không văn bản nào được nêu là muộn. Nêu một lần cho mỗi năm.",
        en: "The document is due so many working days after, in a year whose holidays are not in `templates/holidays.yaml`, so that none is said to be late. Said once a year.",
    },
    About {
        code: "appendix-left-out",
        vi: "Không có hàng nào cho phụ lục, nên phụ lục bị bỏ.",
        en: "There is no row for the appendix, and it is left out.",
    },
    About {
        code: "cited-draft",
        vi: "Văn bản viện dẫn một văn bản chưa có số hoặc ngày.",
        en: "It cites a document without number or date.",
    },
    About {
        code: "not-owed",
        vi: "Biểu mẫu chỉ lập khi có kết quả khác, mà tệp số liệu đã ghi số, ngày cho nó.",
        en: "The form is only made with another verdict, and the record gives it a number or date.",
    },
    About {
        code: "waits",
        vi: "Văn bản dựa vào số liệu của đơn vị khác mà tệp ấy còn lỗi. Sửa tệp ấy; văn bản này không có gì phải sửa.",
        en: "It rests on the record of another unit, which has faults. Mend that; nothing is wrong here.",
    },
    About {
        code: "declaration",
        vi: "Trường, bảng hay thang ở `fields` khai báo sai. Xem `docs/cong-thuc.md`.",
        en: "A field, table or scale in `fields` is declared wrongly. See `docs/cong-thuc.md`.",
    },
    About {
        code: "no-part",
        vi: "Tiêu chí so thương của hai số cùng đơn vị tính với một tỷ lệ không quá 100%, mà không khai báo nào giữ tử số không vượt mẫu số: ghi nhầm 9 trên 4 cũng là “đạt”. `part_of` ở trường, hoặc một `check`, làm cho bản số liệu như vậy bị từ chối.",
        en: "A criterion holds the quotient of two counts of one noun against a share of 100% at most, and nothing keeps what is above from being more than what is below: 9 out of 4, a slip, is met. `part_of` at the field, or a `check`, has such a record refused.",
    },
    About {
        code: "unused",
        vi: "Khai báo mà không công thức, biểu mẫu nào dùng: thừa, hoặc nơi dùng viết sai tên.",
        en: "It is declared and no formula or form uses it: not needed, or misspelt where it is used.",
    },
    About {
        code: "asked-of",
        vi: "Trường hỏi đơn vị khác với những đơn vị cần nó.",
        en: "The field is asked of other units than need it.",
    },
    About {
        code: "rulebook",
        vi: "Bộ quy định tự mâu thuẫn, có công thức sai hoặc thiếu phần. Sửa xong mới đánh giá ai được: bộ sai không được đoán.",
        en: "The rulebook contradicts itself, has a wrong formula or lacks a part. Nobody is judged until it is mended.",
    },
    About {
        code: "no-cases",
        vi: "Bộ quy định chưa có trường hợp nào trong `cases.yaml`. Mỗi trường hợp là một bản số liệu nhỏ và kết quả mà người biết văn bản tính tay được; `hoso check` tính lại và so. Nên có đủ: ngay tại ngưỡng, sát dưới, sát trên, chưa có số liệu.",
        en: "The rulebook has no case in `cases.yaml`. A case is a small record and what somebody who knows the regulation works out by hand; `hoso check` works it out and compares. There should be some at each bound, below and above it, and without the number.",
    },
    About {
        code: "case-failed",
        vi: "Trường hợp mẫu ra kết quả khác. So với nguyên văn của văn bản quy định rồi sửa một trong hai.",
        en: "A case comes out otherwise. Compare it with the wording of the regulation and mend one of the two.",
    },
    About {
        code: "template",
        vi: "Không điền được biểu mẫu: cú pháp sai, hoặc in một thứ không in được. Xem `docs/bieu-mau.md`.",
        en: "The template cannot be filled: its syntax is wrong, or it prints what cannot be. See `docs/bieu-mau.md`.",
    },
    About {
        code: "template-name",
        vi: "Biểu mẫu nhắc một tên không có. `hoso vars BIỂU_MẪU` nêu mọi tên in được.",
        en: "The template asks for a name that is not there. `hoso vars FORM` lists all.",
    },
    About {
        code: "endless-template",
        vi: "Biểu mẫu in ra quá nhiều, quá lâu: có vòng lặp không dừng.",
        en: "The template writes too much, for too long: a loop does not end.",
    },
    About {
        code: "typeset",
        vi: "Trang không dàn được: lệnh Typst sai, hoặc trang không đạt chuẩn PDF/A.",
        en: "The page cannot be typeset: a command of Typst is wrong, or the page is no PDF/A.",
    },
    About {
        code: "too-slow",
        vi: "Dàn một trang lâu hơn mức chờ. Các văn bản khác vẫn được lập.",
        en: "A page takes longer than anybody waits. Other documents are made.",
    },
    About {
        code: "cannot-write",
        vi: "Không ghi được: không có quyền, đĩa đầy, hoặc tệp đang mở ở chương trình khác (Acrobat, Word). Đóng nó lại rồi chạy lại.",
        en: "It cannot be written: not permitted, no room, or another program (Acrobat, Word) has it open. Close it and run again.",
    },
    About {
        code: "held",
        vi: "Một lượt chạy khác đang ghi vào cùng thư mục. Chờ nó xong.",
        en: "Another run writes to the same folder. Wait for it.",
    },
    About {
        code: "early-report",
        vi: "Báo cáo đề ngày khi kỳ báo cáo chưa hết, nên số của kỳ chưa thể đủ. Báo cáo có hạn gửi trước khi hết kỳ thì đề ngày được khi thời gian đến hạn đã qua ba phần tư; bộ quy định không nêu kỳ nào ngắn hơn năm thì đơn vị đạt lúc nào lập báo cáo lúc ấy, miễn là đã qua một phần ba năm. Xem lại ngày, hoặc kỳ ở tên tệp.",
        en: "The report is dated before its period has ended, so that its numbers cannot be whole. One that is due before that may be dated when three quarters of the time to that day have gone by; where a rulebook names no period shorter than the year, a unit reports when it has reached what is asked, a third of the year having gone by. Look at the date, or at the period in the file's name.",
    },
    About {
        code: "no-form-then",
        vi: "Tệp số liệu ghi số, ngày cho một văn bản mà kỳ ấy đơn vị không lập. Bỏ dòng ấy, hoặc chuyển sang tệp của kỳ có biểu mẫu.",
        en: "The record gives a number or date to a document that the unit does not make in that period. Take it out, or move it.",
    },
    About {
        code: "source-not-in-force",
        vi: "Kỳ đã kết thúc trước khi văn bản dùng để đánh giá có hiệu lực; kết quả chỉ để đối chiếu.",
        en: "The period had ended when what judges it came into force; results are for comparison.",
    },
    About {
        code: "years-later",
        vi: "Văn bản đề ngày hơn một năm sau khi kỳ báo cáo kết thúc: thường là gõ sai năm.",
        en: "The document is dated more than a year after its period: usually the year is mistyped.",
    },
];
