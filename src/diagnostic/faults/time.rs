//! Units in time: when they were formed and ended, and what they were called.

use crate::diagnostic::declare::faults;
use crate::diagnostic::wording::{first, says};
use crate::words::Said;

faults! {
    /// What is wrong with a unit's days and names, or with what is dated by them.
    TimeFault {
        /// The settings name a period of which there is no record.
        PeriodWithoutData(period: String) = Warning "period-without-data" => {
            says(
                format!("không tệp số liệu nào thuộc kỳ {period} mà `hoso.yaml` chọn"),
                format!("no record is of {period}, the period that `hoso.yaml` chooses"),
            )
            .help("sửa `period`, hoặc bỏ dòng ấy để dùng mọi kỳ", "change `period`, or leave it out to use all periods")
        };
        /// A unit that another was formed from, and that is not there.
        UnknownPredecessor {
            /// As written.
            unit: String,
            /// A unit that it resembles.
            nearest: Option<String>,
        } = Error "unknown-predecessor" => {
            let other = Said::new(
                "ghi đường dẫn của đơn vị tính từ `data/units`, như `dong-nai/xuan-loc/xuan-hoa`",
                "write the unit's path from `data/units` on, such as `dong-nai/xuan-loc/xuan-hoa`",
            );
            says(
                format!("lập từ `{unit}`, nhưng dự án không có đơn vị ấy"),
                format!("formed from `{unit}`, but the project has no such unit"),
            )
            .nearest(nearest.as_ref(), other)
        };
        /// Units that were formed from each other.
        PredecessorCircle(units: Vec<String>) = Error "predecessor-circle" => {
            says(
                format!("các đơn vị lập từ nhau thành vòng: {}", units.join(" ← ")),
                format!("units formed from each other in a circle: {}", units.join(" ← ")),
            )
            .help(
                "đơn vị có trước không thể lập từ đơn vị có sau; bỏ một tên trong `from`",
                "what was there before cannot be formed from what came after; take a name out of `from`",
            )
        };
        /// Its last day is before its first.
        EndedBeforeFormed {
            /// Its first day.
            formed: String,
            /// Its last.
            ended: String,
        } = Error "ended-before-formed" => {
            says(
                format!("ngày cuối {ended} đứng trước ngày lập {formed}"),
                format!("its last day {ended} is before {formed}, when it was formed"),
            )
            .help(
                "`formed: {on: …}` là ngày đầu tiên, `ended` là ngày cuối cùng đơn vị hoạt động",
                "`formed: {on: …}` is the first day of a unit, `ended` its last",
            )
        };
        /// The unit above is not there on any day on which this one is.
        NotWithinParent {
            /// The unit above.
            parent: String,
        } = Error "not-within-parent" => {
            says(
                format!("đơn vị và đơn vị cấp trên `{parent}` không cùng hoạt động ngày nào"),
                format!("there is no day on which both the unit and `{parent}` above it are there"),
            )
            .help(
                "xem lại `formed`, `ended` của hai đơn vị; đơn vị chuyển sang cấp trên khác thì có thư mục mới ở dưới đơn vị ấy, `formed: {from: …}` ghi thư mục cũ",
                "look at `formed` and `ended` of both; one that moved below another has a new folder there, and names the old one in `formed: {from: …}`",
            )
        };
        /// A unit that went into another, and was still there when that was formed, or had
        /// ended before.
        PredecessorNotEnded {
            /// The unit that went into another.
            unit: String,
            /// Its last day, if it has one.
            ended: Option<String>,
            /// When the other was formed.
            formed: String,
            /// The last day that is meant.
            meant: String,
        } = Error "predecessor-not-ended" => {
            let state = match ended {
                Some(ended) => Said::new(
                    format!("kết thúc ngày {ended}"),
                    format!("ended on {ended}"),
                ),
                None => Said::new("không ghi ngày kết thúc", "states no last day"),
            };
            says(
                format!("lập ngày {formed} từ `{unit}`, nhưng đơn vị ấy {}", state.vi),
                format!("formed on {formed} from `{unit}`, which {}", state.en),
            )
            .help(
                format!("ghi `ended: {meant}` cho `{unit}`; đơn vị chỉ nhập một phần thì không ghi trong `from`, kẻo số liệu cộng hai lần"),
                format!("state `ended: {meant}` for `{unit}`; one of which only a part went over is left out of `from`, or its numbers would count twice"),
            )
        };
        /// A unit that went into two others.
        PredecessorShared {
            /// The unit.
            unit: String,
            /// The other one that names it.
            other: String,
        } = Error "predecessor-shared" => {
            says(
                format!("`{unit}` đã nhập vào `{other}`"),
                format!("`{unit}` went into `{other}` already"),
            )
            .help(
                "số liệu của nó sẽ cộng hai lần; ghi nó ở đơn vị nhận phần chính, bỏ ở đơn vị kia",
                "its numbers would count twice; name it where the main part went, and not in the other",
            )
        };
        /// A name that begins no later than the one before it.
        NamesOverlap {
            /// From when the name holds; from the beginning if none.
            from: Option<String>,
            /// The name before it.
            before: String,
        } = Error "names-overlap" => {
            let fact = match from {
                Some(from) => says(
                    format!("tên này có từ ngày {from}, không sau tên “{before}” ghi trước nó"),
                    format!("this name holds from {from}, not after “{before}”, which stands before it"),
                ),
                None => says(
                    format!("tên này không ghi có từ ngày nào, mà đứng sau tên “{before}”"),
                    format!("this name does not state from when it holds, and stands after “{before}”"),
                ),
            };
            fact.help(
                "ghi các tên theo thời gian, mỗi tên một `from` muộn hơn; riêng tên đầu có thể bỏ `from`",
                "list the names by time, each with a later `from`; the first alone may have none",
            )
        };
        /// A record of a period in which the unit is not there.
        RecordOutsideLife {
            /// The period.
            period: String,
            /// The unit's first day, or its last.
            day: String,
            /// Whether that is the last.
            ended: bool,
        } = Error "record-outside-life" => {
            let fact = if *ended {
                says(
                    format!("số liệu kỳ {period}, nhưng đơn vị đã kết thúc ngày {day}"),
                    format!("a record of {period}, but the unit ended on {day}"),
                )
            } else {
                says(
                    format!("số liệu kỳ {period}, nhưng đơn vị lập ngày {day}"),
                    format!("a record of {period}, but the unit was formed on {day}"),
                )
            };
            fact.help(
                "chuyển tệp sang đơn vị hoạt động trong kỳ ấy, hoặc xem lại `formed`, `ended` trong `unit.yaml`",
                "move the file to the unit that was there, or look at `formed` and `ended` in `unit.yaml` again",
            )
        };
        /// A sum over the units that one was formed from of which records are missing.
        PartMissing {
            /// The period.
            period: String,
            /// The files that are missing.
            files: Vec<String>,
        } = Warning "part-missing" => {
            let (vi, en) = (first(files, "và", "tệp nữa"), first(files, "and", "more"));
            says(
                format!("số liệu kỳ {period} cộng cả của đơn vị cũ, còn thiếu {vi}"),
                format!("{period} is summed with what was there before the unit was, and lacks {en}"),
            )
            .help(
                "thêm các tệp ấy; chưa có thì số cộng để là chưa biết, không coi là 0",
                "add these files; until then the sum is not known, and not taken for 0",
            )
        };
        /// A document that its unit has issued before it was formed, or after it ended.
        DateOutsideLife {
            /// The date of the document.
            date: String,
            /// The unit's first day, or its last.
            day: String,
            /// Whether that is the last.
            ended: bool,
        } = Error "date-outside-life" => {
            let fact = if *ended {
                says(
                    format!("văn bản ngày {date}, nhưng đơn vị đã kết thúc ngày {day}"),
                    format!("the document is of {date}, but the unit ended on {day}"),
                )
            } else {
                says(
                    format!("văn bản ngày {date}, nhưng đơn vị lập ngày {day}"),
                    format!("the document is of {date}, but the unit was formed on {day}"),
                )
            };
            fact.help(
                "xem lại ngày của văn bản; đơn vị đã kết thúc không ban hành văn bản nữa",
                "look at the date again; a unit that has ended issues nothing any more",
            )
        };
        /// A report that is dated before its period has ended, so that it cannot be whole.
        EarlyReport {
            /// The form's id.
            form: String,
            /// The date stated.
            date: String,
            /// The last day of the period.
            end: String,
        } = Warning "early-report" => {
            says(
                format!("`{form}` đề ngày {date}, mà kỳ báo cáo còn đến ngày {end}"),
                format!("`{form}` is dated {date}, and its period lasts until {end}"),
            )
            .help(
                "xem lại ngày, hoặc kỳ ở tên tệp; báo cáo giữa kỳ thì ghi vào tệp của kỳ ngắn hơn",
                "look at the date, or at the period in the file's name; a report half way goes into the file of a shorter period",
            )
        };
        /// A document that is dated more than a year after its period.
        YearsLater {
            /// The form's id.
            form: String,
            /// The date stated.
            date: String,
            /// The last day of the period.
            end: String,
        } = Warning "years-later" => {
            says(
                format!("`{form}` đề ngày {date}, hơn một năm sau khi kỳ báo cáo kết thúc ({end})"),
                format!("`{form}` is dated {date}, more than a year after its period ended ({end})"),
            )
            .help("xem lại năm trong ngày của văn bản", "look at the year of its date")
        };
    }
}
