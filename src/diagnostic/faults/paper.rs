//! What a document bears besides its text, and in whose right it is signed.

use crate::diagnostic::declare::faults;
use crate::diagnostic::wording::says;
use crate::words::Said;

faults! {
    /// What is wrong with the marks of a document, or with who signs it.
    PaperFault {
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
