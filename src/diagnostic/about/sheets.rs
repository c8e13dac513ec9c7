//! Workbooks that offices keep and send.

use super::About;

pub(super) const ALL: &[About] = &[
    About {
        code: "nobodys-sheet",
        vi: "Bảng không nói là của đơn vị nào, kỳ nào. Bảng do `hoso export` ghi thì biết; bảng tự làm thì nêu khi nhận: `hoso import TỆP --unit ĐƠN_VỊ --period KỲ`.",
        en: "The workbook does not say of which unit and period it is. Those that `hoso export` writes know; of others say it: `hoso import FILE --unit UNIT --period P`.",
    },
    About {
        code: "sheet-of-another",
        vi: "Bảng ghi tên đơn vị hoặc kỳ khác với đơn vị, kỳ đang nhận. Không ô nào được đọc, để số của xã này không thành số của xã kia.",
        en: "The workbook is of another unit or period than the one it is taken for. No cell of it is read, so that one commune's figures do not become another's.",
    },
    About {
        code: "sheet-twice",
        vi: "Hai bảng cùng một đơn vị, một kỳ trong một lần nhận, mà không giống nhau: không bảng nào được ghi. Giữ bảng đúng, bỏ bảng kia ra khỏi thư mục; mỗi bảng giữ một phần số liệu thì nhận từng bảng một.",
        en: "Two workbooks are of one unit and period and do not say the same: neither is written. Keep the right one and take the other out of the folder; where each holds a part, import one at a time.",
    },
    About {
        code: "comments-lost",
        vi: "Bảng sửa đúng chỗ mà tệp số liệu có chú thích (#) xen giữa, như giữa các mục của một danh sách; ghi vào thì mất chú thích. Không gì được ghi: chuyển chú thích lên đầu tệp, hoặc sửa ngay trong tệp.",
        en: "The workbook changes what has comments (#) within it in the record's file, such as between the items of a list; they would be lost. Nothing is written: move them to the beginning of the file, or change the file itself.",
    },
    About {
        code: "faulty-record",
        vi: "Tệp số liệu đang có của đơn vị còn lỗi, nên không gộp bảng vào: phần không đọc được sẽ mất. Sửa tệp ấy trước.",
        en: "The unit's record has faults itself, so that nothing is merged into it: what cannot be read would be lost. Mend it first.",
    },
    About {
        code: "nothing-filled",
        vi: "Bảng trống gửi về còn nguyên: chưa ô nào được điền.",
        en: "The blank came back as it went: no cell is filled in.",
    },
    About {
        code: "unfilled-rows",
        vi: "Những hàng điền sẵn mã mà không ai điền số thì để ngoài, không thành 0.",
        en: "Rows of which only the code stands there are left out; they do not become 0.",
    },
    About {
        code: "not-computed",
        vi: "Ô có công thức mà chương trình ghi bảng chưa tính, nên không có số nào để đọc. Mở bằng Excel rồi lưu lại.",
        en: "The cell has a formula that the program which wrote the workbook did not work out. Open it in Excel and save it again.",
    },
    About {
        code: "merged-number",
        vi: "Ô gộp qua nhiều hàng có một số: không biết số ấy của hàng nào. Bỏ gộp ô, ghi số ở từng hàng.",
        en: "A cell merged over several rows has one number, and nobody knows of which row. Part it and write a number in each.",
    },
    About {
        code: "unread-table",
        vi: "Một trang tính khác cũng có bảng mà không được đọc. Chép hàng của nó vào trang được đọc, hoặc xóa trang ấy.",
        en: "Another sheet has a table as well, and is not read. Copy its rows, or delete it.",
    },
    About {
        code: "hidden-rows",
        vi: "Hàng bị ẩn hay bị lọc vẫn được đọc như mọi hàng. Hàng không dùng thì xóa, đừng ẩn.",
        en: "Rows that are hidden or filtered are read like any other. Delete those that do not count.",
    },
];
