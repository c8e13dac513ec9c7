//! A document: its form, its number and date, what it cites, whom it names.

use crate::diagnostic::declare::faults;
use crate::diagnostic::wording::{first, list, says};
use crate::words::Said;

faults! {
    /// What is wrong with a document that a record states, or still lacking.
    DocumentFault {
        /// A document dated before its period began.
        DateBeforePeriod {
            /// The date stated.
            date: String,
            /// The first day of the period.
            start: String,
        } = Error "date-before-period" => {
            says(
                format!("văn bản đề ngày {date}, trước khi kỳ báo cáo bắt đầu ({start})"),
                format!("the document is dated {date}, before its period begins ({start})"),
            )
            .help(
                "sửa ngày, hoặc chuyển số liệu sang tệp của đúng kỳ",
                "mend the date, or move the record to the file of its period",
            )
        };
        /// A document dated before the rules it rests on were in force.
        DateBeforeInForce {
            /// The date stated.
            date: String,
            /// The first day in force.
            start: String,
            /// The official document that the rulebook implements.
            document: String,
        } = Error "date-before-in-force" => {
            says(
                format!("văn bản đề ngày {date}, trước khi {document} có hiệu lực ({start})"),
                format!("the document is dated {date}, before {document} is in force ({start})"),
            )
            .help(
                "văn bản không thể căn cứ một văn bản chưa có",
                "a document cannot rest on one that is not there yet",
            )
        };
        /// A document is dated before one that it refers to.
        DateBeforeCited {
            /// The date stated.
            date: String,
            /// The form that it refers to, and who issued that.
            cited: String,
            /// The date of that one.
            cited_date: String,
        } = Error "date-before-cited" => {
            says(
                format!("văn bản đề ngày {date}, trước {cited} mà nó viện dẫn ({cited_date})"),
                format!("the document is dated {date}, before {cited}, to which it refers ({cited_date})"),
            )
            .help("xem lại một trong hai ngày", "look at the two dates again")
        };
        /// A document rests on records with errors.
        Waits {
            /// The form's id.
            form: String,
            /// The files of those records.
            files: Vec<String>,
        } = Warning "waits" => {
            says(
                format!("`{form}` chờ sửa lỗi trong số liệu mà nó dựa vào: {}", first(files, "và", "tệp nữa")),
                format!("`{form}` waits for the faults of what it rests on: {}", first(files, "and", "more")),
            )
            .help(
                "sửa các lỗi nêu ở trên trước; văn bản được lập khi không còn lỗi nào",
                "mend the faults above first; the document is made when none is left",
            )
        };
        /// A document names a unit that is not there.
        UnknownUnit {
            /// As written.
            unit: String,
            /// The unit that it resembles.
            nearest: Option<String>,
        } = Error "unknown-unit" => {
            let other = Said::new(
                "ghi tên thư mục của đơn vị, như `xuan-dinh`",
                "write the name of the unit's folder, such as `xuan-dinh`",
            );
            says(
                format!("không có đơn vị `{unit}` trong các đơn vị được đánh giá ở đây"),
                format!("there is no unit `{unit}` among those judged here"),
            )
            .nearest(nearest.as_ref(), other)
        };
        /// A document that no rulebook in use has a form for.
        UnknownForm {
            /// As written.
            form: String,
            /// The known form that it resembles.
            nearest: Option<String>,
            /// All forms of the rulebooks that judge this unit.
            known: Vec<String>,
        } = Error "unknown-form" => {
            let other = if known.is_empty() {
                Said::new(
                    "bỏ mục này, hoặc thêm bộ quy định vào `hoso.yaml`",
                    "remove this entry, or add the rulebook to `hoso.yaml`",
                )
            } else {
                Said::new(
                    format!("các biểu mẫu có: {}", list(known)),
                    format!("forms there are: {}", list(known)),
                )
            };
            says(
                format!("không bộ quy định nào đang dùng có biểu mẫu `{form}` cho đơn vị này"),
                format!("no rulebook in use has a form `{form}` for this unit"),
            )
            .nearest(nearest.as_ref(), other)
        };
        /// The document has no number or no date yet.
        DraftDocument {
            /// The form's id.
            form: String,
            /// Whether the number is there.
            number: bool,
            /// Whether the date is there.
            date: bool,
        } = Info "draft-document" => {
            let lack = match (number, date) {
                (false, false) => Said::of("số và ngày", "number and date"),
                (false, true) => Said::of("số", "number"),
                (true, _) => Said::of("ngày", "date"),
            };
            says(
                format!("`{form}` còn là dự thảo: chưa có {}", lack.vi),
                format!("`{form}` is a draft: it has no {} yet", lack.en),
            )
            .help(
                format!("khi văn bản đã cấp số, ghi `documents: {{{form}: {{number: …, date: …}}}}`"),
                format!("once it is issued, write `documents: {{{form}: {{number: …, date: …}}}}`"),
            )
        };
        /// A document dated after the day it was due.
        LateDocument {
            /// The form's id.
            form: String,
            /// The date stated.
            date: String,
            /// The day it was due.
            due: String,
            /// Whether it was due before that day, and not on it at the latest.
            before: bool,
        } = Warning "late-document" => {
            let late = if *before {
                Said::new(
                    format!("`{form}` đề ngày {date}, mà hạn là trước ngày {due}, chậm nhất hôm trước"),
                    format!("`{form}` is dated {date}, and was due before {due}, on the day before at the latest"),
                )
            } else {
                Said::new(
                    format!("`{form}` đề ngày {date}, sau hạn {due}"),
                    format!("`{form}` is dated {date}, after it was due ({due})"),
                )
            };
            says(late.vi, late.en)
            .help(
                "văn bản vẫn được lập; nêu lý do nếu cần",
                "it is made all the same; say why if need be",
            )
        };
        /// The records of the area have no rows for an appendix, so that it is left out.
        AppendixLeftOut {
            /// The form's id.
            form: String,
            /// The table that has none.
            table: String,
            /// What its rows are called.
            noun: String,
            /// Which of them are listed; all if none.
            filter: Option<String>,
        } = Info "appendix-left-out" => {
            let which = match filter {
                Some(it) => Said::new(format!(" có `{it}`"), format!(" with `{it}`")),
                None => Said::default(),
            };
            says(
                format!("`{form}` không có phụ lục: chưa đơn vị nào liệt kê {noun}{}", which.vi),
                format!("`{form}` has no appendix: no unit lists any {noun}{}", which.en),
            )
            .help(
                format!("thêm `{table}` vào tệp của các đơn vị để có danh mục; không tự đặt ra {noun} nào"),
                format!("add `{table}` to the units' files to have the lists; none is made up"),
            )
        };
        /// A document rests on one that has no number or date yet.
        CitedDraft {
            /// The form's id.
            form: String,
            /// The form that it refers to.
            cited: String,
            /// Who owes that one.
            unit: String,
        } = Info "cited-draft" => {
            says(
                format!("`{form}` viện dẫn `{cited}` của {unit}, chưa có đủ số và ngày"),
                format!("`{form}` refers to `{cited}` by {unit}, which lacks number or date"),
            )
            .help(
                "chỗ ấy để trống, văn bản là dự thảo; ghi số và ngày vào tệp của đơn vị đó",
                "a blank is left and the document is a draft; state number and date in that unit's file",
            )
        };
    }
}
