//! What a document bears besides its text, and in whose right it is signed.

use crate::diagnostic::declare::faults;
use crate::diagnostic::wording::says;
use crate::words::Said;

faults! {
    /// What is wrong with the marks of a document, or with who signs it.
    PaperFault {
        /// Nobody has said which days of the year in which it is due are worked.
        DueUnknown {
            /// The form's id.
            form: String,
            /// The year.
            year: u16,
        } = Info "due-unknown" => {
            says(
                format!("hạn của `{form}` đếm theo ngày làm việc, mà chưa có ngày nghỉ của năm {year}: không biết văn bản nào muộn"),
                format!("`{form}` is due so many working days after, and the holidays of {year} are not there: nothing is said to be late"),
            )
            .help(
                format!("chép `templates/holidays.yaml` vào dự án, ghi ngày nghỉ của năm {year} và thêm năm ấy vào `years`"),
                format!("copy `templates/holidays.yaml` into the project, with the holidays of {year} and the year in `years`"),
            )
        };
        /// What is stated means something only beside something else.
        KeyNeeds {
            /// The key, with its value where that alone needs it.
            key: String,
            /// What it needs, as it is written.
            needs: String,
            /// Why.
            why: Box<Said>,
        } = Error "key-needs" => {
            says(
                format!("`{key}` chỉ đi cùng `{needs}`: {}", why.vi),
                format!("`{key}` goes with `{needs}` alone: {}", why.en),
            )
            .help(
                format!("ghi thêm `{needs}`, hoặc bỏ `{key}`"),
                format!("write `{needs}` as well, or leave `{key}` out"),
            )
        };
        /// The post is none of those that sign for the unit.
        PostOfOthers {
            /// As written.
            post: &'static str,
            /// Who signs for the unit.
            posts: [&'static str; 2],
        } = Error "post-of-others" => {
            let [head, deputy] = posts;
            says(
                format!("đơn vị này không có `{post}` ký văn bản"),
                format!("no `{post}` signs for this unit"),
            )
            .help(
                format!("ghi `{head}` hoặc `{deputy}`"),
                format!("write `{head}` or `{deputy}`"),
            )
        };
        /// The form of a document has no place for sections of its own.
        Unplaced(form: String) = Warning "unplaced-sections" => {
            says(
                format!("biểu mẫu `{form}` không có chỗ cho phần riêng: các phần này không in ra"),
                format!("form `{form}` has no place for sections of its own: these are not printed"),
            )
            .help(
                "chuyển lời sang văn bản có chỗ cho phần riêng; hoặc đặt `{{<sections of={bears.sections} />}}` vào biểu mẫu",
                "move them to a document that has such a place, or put `{{<sections of={bears.sections} />}}` into the form",
            )
        };
        /// A copy is made before what it is a copy of.
        CopyBeforeOriginal {
            /// The day of the copy.
            date: String,
            /// The day of what it is a copy of.
            original: String,
        } = Error "copy-before-original" => {
            says(
                format!("bản sao đề ngày {date}, trước ngày {original} của văn bản được sao"),
                format!("the copy is of {date}, before {original}, the day of what it is a copy of"),
            )
            .help("sửa một trong hai ngày", "mend one of the two days")
        };
        /// The time of a copy is none of a day.
        NoSuchTime(time: String) = Error "no-such-time" => {
            says(format!("`{time}` không phải giờ trong ngày"), format!("`{time}` is no time of a day"))
                .help(
                    "ghi giờ, phút, giây, mỗi phần hai chữ số, trong ngoặc kép: `\"09:15:30\"`",
                    "write hours, minutes and seconds with two digits each, in quotes: `\"09:15:30\"`",
                )
        };
        /// No line of the text begins as the part that is extracted.
        NoSuchPart {
            /// As written.
            part: String,
            /// The parts that there are.
            known: Vec<String>,
        } = Error "no-such-part" => {
            let known = known.join(", ");
            says(
                format!("trích `{part}`, nhưng lời văn không có phần ấy"),
                format!("`{part}` is extracted, and the text has no such part"),
            )
            .help(
                format!("ghi chữ đầu dòng của phần được trích; lời văn có: {known}"),
                format!("write how the part's first line begins; the text has: {known}"),
            )
        };
        /// The unit that makes a copy is not there, or may be several.
        UnknownCopier {
            /// As written.
            unit: String,
            /// How many it may be.
            count: usize,
            /// The unit that it resembles.
            nearest: Option<String>,
        } = Error "unknown-copier" => {
            let other = Said::new(
                "ghi đường dẫn của đơn vị tính từ `data/units`, hoặc bỏ `by` nếu đơn vị ban hành tự sao",
                "write the unit's path from `data/units` on, or leave `by` out where the issuer copies it",
            );
            let (vi, en) = match count {
                0 => (
                    format!("đơn vị sao là `{unit}`, nhưng không có đơn vị ấy trong tỉnh này"),
                    format!("copied by `{unit}`, and this province has no such unit"),
                ),
                count => (
                    format!("đơn vị sao là `{unit}`, mà {count} đơn vị trong tỉnh này tên như vậy"),
                    format!("copied by `{unit}`, and {count} units of this province are called so"),
                ),
            };
            says(vi, en).nearest(nearest.as_ref(), other)
        };
        /// The unit that issues a document as well is not there, or may be several.
        UnknownJoint {
            /// As written.
            unit: String,
            /// How many it may be.
            count: usize,
            /// The unit that it resembles.
            nearest: Option<String>,
        } = Error "unknown-joint" => {
            let other = Said::new(
                "ghi đường dẫn của đơn vị tính từ `data/units`, như `dong-nai/xuan-loc/xuan-hoa`",
                "write the unit's path from `data/units` on, such as `dong-nai/xuan-loc/xuan-hoa`",
            );
            let said = if *count == 0 {
                Said::new(
                    format!("cùng ban hành với `{unit}`, nhưng không có đơn vị ấy trong tỉnh này"),
                    format!("issued with `{unit}`, and this province has no such unit"),
                )
            } else {
                Said::new(
                    format!("cùng ban hành với `{unit}`, mà {count} đơn vị trong tỉnh này tên như vậy"),
                    format!("issued with `{unit}`, and {count} units of this province are called so"),
                )
            };
            says(said.vi, said.en).nearest(nearest.as_ref(), other)
        };
    }
}
