//! A record: its codes, its scales, its period, and what a rulebook needs of it.

use super::yaml::odd;
use crate::diagnostic::declare::faults;
use crate::diagnostic::wording::{either, nested, says};
use crate::words::{Said, composed, odd_character};

faults! {
    /// What is wrong with a record, or missing in it.
    RecordFault {
        /// Rows are told apart by codes of a catalog, and there is none.
        NoCatalog = Error "unknown-code" => {
            says("dự án không có danh mục thủ tục nào", "the project has no catalog")
                .help("chép danh mục vào `data/catalogs/`, như `data/catalogs/commune.yaml`", "put the catalogs into `data/catalogs/`, such as `data/catalogs/commune.yaml`")
        };
        /// A code that no catalog has, with the nearest one that some catalog has.
        UnknownCode {
            /// What the code is called.
            key: Box<Said>,
            /// As written.
            code: String,
            /// A known code that it resembles, with its name.
            nearest: Option<(String, String)>,
        } = Error "unknown-code" => {
            let fact = says(
                format!("{} `{code}` không có trong danh mục nào", key.vi),
                format!("{} `{code}` is in no catalog", key.en),
            );
            match (nearest, odd_character(code)) {
                (Some((code, _)), Some(it)) => fact.helped(Some(odd(it, code))),
                (Some((code, name)), None) => fact.help(
                    format!("có phải ý là `{code}` ({name})? Mã mới thì thêm vào `data/catalogs/`"),
                    format!("is `{code}` ({name}) meant? A new code is added to `data/catalogs/`"),
                ),
                (None, _) => fact.help(
                    "xem lại mã; mã mới thì thêm vào `data/catalogs/`",
                    "look at the code again; a new one is added to `data/catalogs/`",
                ),
            }
        };
        /// A sector that no catalog has.
        UnknownSector {
            /// As written.
            sector: String,
            /// A known one that it resembles.
            nearest: Option<String>,
        } = Error "unknown-code" => {
            let other = Said::new(
                "ghi đúng tên lĩnh vực (`sector`) trong `data/catalogs/`, kể cả chữ hoa",
                "write the name of the sector as in `data/catalogs/`, capitals too",
            );
            let fact = says(
                format!("lĩnh vực `{sector}` không có trong danh mục nào"),
                format!("no catalog has the sector `{sector}`"),
            );
            match (nearest, odd_character(sector)) {
                (Some(word), _) if composed(sector) == *word => fact.help(
                    format!("dấu của chữ đang viết rời (Unicode tổ hợp), nhìn không thấy khác; gõ lại `{word}`"),
                    format!("its letters and marks are apart (decomposed Unicode), which cannot be seen; type `{word}`"),
                ),
                (Some(word), Some(it)) => fact.helped(Some(odd(it, word))),
                (nearest, _) => fact.nearest(nearest.as_ref(), other),
            }
        };
        /// A code that is listed twice.
        DuplicateCode {
            /// What the code is called.
            key: Said,
            /// As written.
            code: String,
        } = Error "duplicate-code" => {
            says(
                format!("{} `{code}` ghi hai lần", key.vi),
                format!("{} `{code}` stands twice", key.en),
            )
            .help("gộp hai mục làm một", "make one entry of the two")
        };
        /// A key of a scale that is not in force in the period of the record.
        ScaleNotInForce {
            /// The key used.
            key: String,
            /// The period of the record.
            period: String,
            /// The scales that it may use, each as it is called.
            in_force: Vec<Said>,
        } = Error "scale-not-in-force" => {
            let in_force = either(in_force);
            says(
                format!("`{key}` không dùng cho kỳ {period}; kỳ này dùng {}", in_force.vi),
                format!("`{key}` is not used for {period}; that period uses {}", in_force.en),
            )
            .helped(another_scale())
        };
        /// A record that uses two scales: what states the one, and the other.
        TwoScales(one: String, other: String) = Error "two-scales" => {
            says(
                format!("một tệp số liệu chỉ dùng một thang: `{one}` hoặc `{other}`"),
                format!("a record uses one scale alone: `{one}` or `{other}`"),
            )
            .helped(another_scale())
        };
        /// A value of a row that the rulebook needs and the record lacks.
        MissingNumber {
            /// The key that would hold it.
            key: String,
            /// What it is called.
            label: Box<Said>,
            /// What its row is called, and the key of that.
            row: Box<[String; 2]>,
            /// The rulebook.
            rulebook: String,
            /// Whether a verdict rests on it, and not only a table.
            judged: bool,
        } = Warning "missing-number" => {
            let (Said { vi, en }, [noun, code]) = (&**label, &**row);
            let fact = says(
                format!("{noun} `{code}` thiếu `{key}` (“{vi}”), số liệu mà `{rulebook}` cần"),
                format!("{noun} `{code}` lacks `{key}` (“{en}”), a number that `{rulebook}` needs"),
            );
            if *judged {
                fact.help(
                    "thêm số liệu; khi thiếu, kết quả có thể là “không đủ cơ sở đánh giá” và văn bản là dự thảo có chỗ trống",
                    "add it; without it the verdict may be “not assessable”, and documents are drafts with a gap",
                )
            } else {
                fact.help(
                    "thêm số liệu; khi thiếu, văn bản là dự thảo có chỗ trống",
                    "add it; without it documents are drafts with a gap",
                )
            }
        };
        /// A field of the unit that the rulebook needs.
        MissingIndicator {
            /// The keys that lead to it.
            path: Vec<String>,
            /// What it is called.
            label: Said,
            /// The rulebook.
            rulebook: String,
        } = Warning "missing-number" => {
            let (name, Said { vi, en }) = (path.last().map_or("", String::as_str), label);
            says(
                format!("thiếu số liệu `{name}` (“{vi}”) mà `{rulebook}` cần"),
                format!("`{name}` (“{en}”) is missing, a number that `{rulebook}` needs"),
            )
            .help(
                format!("thêm `{}`; khi thiếu, kết quả là “không đủ cơ sở đánh giá”", nested(path)),
                format!("add `{}`; without it the verdict is “not assessable”", nested(path)),
            )
        };
        /// A table that the rulebook needs.
        MissingTable {
            /// Its key.
            key: String,
            /// The rulebook.
            rulebook: String,
        } = Warning "missing-number" => {
            says(
                format!("chưa nêu bảng `{key}` mà `{rulebook}` cần"),
                format!("table `{key}` is not stated, and `{rulebook}` needs it"),
            )
            .help(
                format!("thêm `{key}: …`, không có hàng nào thì ghi `{key}: []`; khi thiếu, kết quả có thể là “không đủ cơ sở đánh giá”"),
                format!("add `{key}: …`, or `{key}: []` where there are no rows; without it, the verdict may be “not assessable”"),
            )
        };
        /// A service that no list names by its code, but one by its name.
        NameOnList {
            /// The code in the record.
            code: String,
            /// The code on the list.
            listed: String,
            /// The name that both bear.
            name: String,
        } = Warning "name-on-list" => {
            says(
                format!("“{name}” có trong danh mục với mã `{listed}`, ở đây mã `{code}`"),
                format!("“{name}” is on a list with the code `{listed}`, here with `{code}`"),
            )
            .help(
                format!("nếu đúng là thủ tục ấy thì sửa mã thành `{listed}`; chỉ mã mới được đối chiếu"),
                format!("if it is that procedure, change the code to `{listed}`; codes alone are matched"),
            )
        };
        /// A record of a period that no rulebook in use judges.
        PeriodNotCovered(period: String) = Warning "period-not-covered" => {
            says(
                format!("không bộ quy định nào đang dùng đánh giá đơn vị này cho kỳ {period}"),
                format!("no rulebook in use judges this unit for period {period}"),
            )
            .help(
                "xem lại tên tệp, hoặc thêm bộ quy định của kỳ này vào `templates/`",
                "look at the file's name, or add a rulebook for the period to `templates/`",
            )
        };
        /// A document is stated, and the unit makes none of that form for the period.
        NoFormThen {
            /// The form's id.
            form: String,
            /// The period.
            period: String,
        } = Warning "no-form-then" => {
            says(
                format!("kỳ {period} đơn vị không lập văn bản nào; `{form}` ở đây không được dùng"),
                format!("the unit makes no document for {period}; `{form}` is not used here"),
            )
            .help(
                "bỏ dòng này, hoặc chuyển sang tệp của kỳ có biểu mẫu ấy",
                "take it out, or move it to the file of a period that has the form",
            )
        };
        /// The period had ended when what judges it came into force.
        SourceNotInForce {
            /// The official document that judges.
            document: String,
            /// The first day it was in force.
            start: String,
            /// The period, and its last day.
            period: Box<[String; 2]>,
            /// What it replaced.
            replaced: Vec<String>,
        } = Warning "source-not-in-force" => {
            let [period, end] = &**period;
            let then = if replaced.is_empty() {
                Said::new(
                    "xem văn bản nào quy định cho kỳ ấy, hoặc bắt đầu `years` từ năm sau",
                    "see what was in force then, or let `years` begin a year later",
                )
            } else {
                let replaced = replaced.join(", ");
                Said::new(
                    format!("khi ấy có hiệu lực là {replaced}; kết quả ở đây chỉ để đối chiếu"),
                    format!("in force then was {replaced}; results here are for comparison alone"),
                )
            };
            says(
                format!("kỳ {period} kết thúc ngày {end}, trước khi {document} có hiệu lực ({start})"),
                format!("{period} ended on {end}, before {document} came into force ({start})"),
            )
            .help(then.vi, then.en)
        };
    }
}

fn another_scale() -> Said {
    Said::new(
        "xem lại kỳ của tệp, và ghi lại theo thang ấy; không thang nào tự đổi sang thang khác",
        "look at the file's period again, and state it on that scale; none turns into another by itself",
    )
}
