//! A rulebook that contradicts itself, lacks a part, or fails its own cases.

use crate::diagnostic::declare::faults;
use crate::diagnostic::wording::says;
use crate::words::Said;

faults! {
    /// What is wrong with a rulebook.
    RulebookFault {
        /// A form is made of records of the same period, and there is none.
        NobodyReported {
            /// The form's id.
            form: String,
            /// The period.
            period: String,
            /// The file of the first that it would speak of.
            file: String,
        } = Warning "nobody-reported" => {
            says(
                format!("chưa lập `{form}`: chưa đơn vị nào có tệp số liệu của kỳ {period}"),
                format!("`{form}` is not made: no unit has a record of period {period}"),
            )
            .help(
                format!("`{form}` cộng số liệu kỳ `{period}` của từng đơn vị: thêm `{file}` (bảng hợp từ các kỳ ngắn hơn thì các tệp ấy là đủ), và tệp như vậy của các đơn vị khác"),
                format!("it adds up what units have of `{period}`: add `{file}` (of a table that is composed of shorter periods, their files are enough), and the like of other units"),
            )
        };
        /// It speaks of units that the project does not have.
        NoUnitMeant = Warning "no-unit-meant" => {
            says("dự án không có đơn vị nào như nói ở đây", "the project has no unit of this sort").help(
                "xem lại `tier`, `within`, `below`, `role` ở đây, hoặc `kind`, `roles` trong `unit.yaml` của đơn vị",
                "look at `tier`, `within`, `below`, `role` here, or at `kind`, `roles` in the unit's `unit.yaml`",
            )
        };
        /// A sum over kinds of units of which there is none.
        NobodySummed(kinds: String) = Warning "no-unit-meant" => {
            says(
                format!("địa phương của các đơn vị được đánh giá ở đây không có đơn vị loại {kinds} nào: tổng `locality` lúc nào cũng bỏ ngỏ"),
                format!("the localities of the units that are judged here have no unit of kind {kinds}: `locality` is open always"),
            )
            .help(
                "xem lại loại đơn vị: `locality` cộng chính đơn vị và các đơn vị bên dưới nó",
                "look at the kind of units: `locality` sums over the unit itself and those below it",
            )
        };
        /// A quotient is held against a share, and nothing keeps its part below its whole.
        NoPart {
            /// What is above.
            part: String,
            /// What is below.
            whole: String,
        } = Warning "no-part" => {
            says(
                format!("không gì giữ `{part}` không vượt quá `{whole}`: một bản số liệu ghi 9 trên 4 vẫn đạt"),
                format!("nothing keeps `{part}` from being more than `{whole}`: a record that states 9 out of 4 is met"),
            )
            .help(
                "khai báo `part_of` ở trường là một phần, hoặc thêm `check`; nếu đúng là được vượt, so với số trên 100%",
                "declare `part_of` at the field that is a part, or add a `check`; if it may be more, hold it against more than 100%",
            )
        };
        /// What is wrong with what is written, said where it was found.
        Written {
            /// The fact.
            fact: Said,
            /// What to do about it.
            help: Option<Said>,
        } = Error "rulebook" => {
            says(&*fact.vi, &*fact.en).helped(help.clone())
        };
        /// Two criteria share an id.
        CriterionTwice(id: String) = Error "rulebook" => {
            says(format!("hai tiêu chí cùng mang số `{id}`"), format!("two criteria have the id `{id}`"))
                .help("đổi một trong hai số", "change one of the two")
        };
        /// A form's template is not among the rulebook's files.
        NoTemplate(file: String) = Error "rulebook" => {
            says(format!("không có tệp biểu mẫu `{file}`"), format!("there is no template `{file}`"))
                .help(format!("tạo tệp `{file}`"), format!("make the file `{file}`"))
        };
        /// A case expects a verdict on a criterion that the rulebook lacks.
        NoCriterion(id: String) = Error "rulebook" => {
            says(
                format!("bộ quy định không có tiêu chí `{id}`"),
                format!("the rulebook has no criterion `{id}`"),
            )
            .helped(look_at_the_name())
        };
        /// The first year stands after the last.
        YearsReversed {
            /// The first year stated.
            from: u16,
            /// The last year stated.
            to: u16,
        } = Error "rulebook" => {
            says(
                format!("năm đầu {from} sau năm cuối {to}"),
                format!("the first year, {from}, is after the last, {to}"),
            )
            .help("đổi chỗ hai năm", "exchange the two")
        };
        /// Two rulebooks have a form of one name for one unit: only one file can bear it.
        FormTwice {
            /// The form's id.
            form: String,
            /// The other rulebook.
            other: String,
            /// The unit.
            unit: String,
        } = Error "rulebook" => {
            says(
                format!("biểu mẫu `{form}` của đơn vị `{unit}` có cả trong `{other}`"),
                format!("form `{form}` of unit `{unit}` is in `{other}` as well"),
            )
            .help(
                "đổi tên một trong hai biểu mẫu, hoặc chọn bộ quy định trong `hoso.yaml`",
                "rename one of the forms, or choose the rulebooks in `hoso.yaml`",
            )
        };
        /// A form is attached to one that the rulebook does not have.
        NoForm {
            /// As written.
            form: String,
            /// The form that it resembles.
            nearest: Option<String>,
        } = Error "rulebook" => {
            says(
                format!("bộ quy định không có biểu mẫu `{form}`"),
                format!("the rulebook has no form `{form}`"),
            )
            .nearest(nearest.as_ref(), look_at_the_name())
        };
        /// `hoso.yaml` uses a rulebook that does not exist.
        NoRulebook {
            /// As written.
            id: String,
            /// The rulebook that it resembles.
            nearest: Option<String>,
        } = Error "rulebook" => {
            let all = Said::new(
                "`hoso rulebooks` nêu những bộ quy định có sẵn",
                "`hoso rulebooks` lists those that there are",
            );
            says(format!("không có bộ quy định `{id}`"), format!("there is no rulebook `{id}`"))
                .nearest(nearest.as_ref(), all)
        };
        /// Nothing says what a rulebook has to come to.
        NoCases {
            /// The file that they would be in.
            file: String,
            /// What its first lines may be.
            example: String,
        } = Warning "no-cases" => {
            says(
                "bộ quy định chưa có trường hợp nào: công thức tính sai câu chữ của văn bản thì không gì báo",
                "the rulebook has no case: where a formula does not do what the text says, nothing tells",
            )
            .help(
                format!("thêm `{file}`, mỗi tiêu chí vài trường hợp ở sát ngưỡng, như `{example}`"),
                format!("add `{file}`, with some cases near the bounds of each criterion, such as `{example}`"),
            )
        };
        /// A case's result is not the one expected.
        CaseFailed {
            /// The case's name.
            case: String,
            /// What is otherwise: a criterion, or a key of the case.
            what: Box<Said>,
            /// As the case has it, as it is shown.
            expected: Box<Said>,
            /// What was computed, as it is shown.
            found: Box<Said>,
        } = Error "case-failed" => {
            says(
                format!("trường hợp “{case}”: {} phải là {}, tính ra {}", what.vi, expected.vi, found.vi),
                format!("case “{case}”: {} should be {}, computed {}", what.en, expected.en, found.en),
            )
            .help(
                "đối chiếu với câu chữ của văn bản gốc rồi sửa một trong hai",
                "compare with the wording of the official document, then mend one of the two",
            )
        };
    }
}

fn look_at_the_name() -> Said {
    Said::new("xem lại tên", "look at the name again")
}
