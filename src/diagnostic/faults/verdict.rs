//! Whom a document may name, and when it may be made: what its form asks of verdicts.

use crate::diagnostic::declare::faults;
use crate::diagnostic::wording::says;
use crate::words::Said;

faults! {
    /// What stands between a document and the verdict that its form asks for.
    VerdictFault {
        /// A document names a unit whose verdict it may not be made for.
        UnitDenied {
            /// The form's id.
            form: String,
            /// The unit named.
            unit: String,
            /// The verdict that the form asks for, and the one there is.
            verdicts: Box<[Said<&'static str>; 2]>,
        } = Error "unit-denied" => {
            let [required, verdict] = &**verdicts;
            says(
                format!("`{form}` nêu `{unit}` có kết quả “{}”; chỉ được nêu đơn vị có kết quả “{}”", verdict.vi, required.vi),
                format!("`{form}` names `{unit}`, whose verdict is “{}”; only “{}” may be named", verdict.en, required.en),
            )
            .help(
                "bỏ đơn vị này khỏi danh sách; xem lý do bằng `hoso explain`",
                "take the unit off the list; see why with `hoso explain`",
            )
        };
        /// A document names a unit that has filed nothing for its period.
        UnitUnreported {
            /// The form's id.
            form: String,
            /// The unit named.
            unit: String,
            /// Where its record would be.
            file: String,
        } = Error "unit-denied" => {
            says(
                format!("`{form}` nêu `{unit}`, mà chưa có số liệu kỳ này của đơn vị ấy: không đọc được tệp nào tên `{file}`"),
                format!("`{form}` names `{unit}`, of which there is no record for this period: no file `{file}` was read"),
            )
            .help(
                "tìm tệp ấy: có thể mang tên khác, như `2018.yaml.txt`; chưa nộp thì chờ số liệu rồi mới ký",
                "look for that file: it may bear another name, such as `2018.yaml.txt`; if it was not filed, wait for it",
            )
        };
        /// The form asks for another verdict than the record has.
        NotOwed {
            /// The form's id.
            form: String,
            /// The verdict it asks for, and the one there is.
            verdicts: Box<[Said<&'static str>; 2]>,
        } = Warning "not-owed" => {
            let [required, verdict] = &**verdicts;
            says(
                format!("`{form}` chỉ lập khi kết quả là “{}”; kết quả là “{}”", required.vi, verdict.vi),
                format!("`{form}` is made only when the verdict is “{}”; it is “{}”", required.en, verdict.en),
            )
            .help(
                "xem lý do bằng `hoso explain`; sửa số liệu nếu sai, nếu đúng thì bỏ mục này",
                "see why with `hoso explain`; mend the record if it is wrong, else remove this entry",
            )
        };
    }
}
