//! Says that nobody is meant by a name, and what may be.

use hoso::build::Unmeant;
use hoso::words::Said;

use super::args::Args;
use super::{End, Screen};

/// What may be meant instead, behind what says that something is not there.
pub(super) fn near(nearest: Option<String>) -> Said {
    let meant = nearest.map(|it| hoso::diagnostic::meant(&it));
    meant.map(|it| Said::new(format!("; {}", it.vi), format!("; {}", it.en))).unwrap_or_default()
}

/// Says what is meant by nobody.
pub(super) fn say(unmeant: &Unmeant, args: &Args, screen: Screen) -> End {
    let said = match unmeant {
        Unmeant::Project => {
            let folder = args.directory.display();
            Said::new(
                format!(
                    "`{folder}` không có thư mục `data`; chạy trong thư mục của dự án, hoặc thêm `-C THƯ_MỤC`"
                ),
                format!(
                    "`{folder}` has no folder `data`; run in the project's folder, or add `-C DIR`"
                ),
            )
        }
        Unmeant::Unit(unit, nearest) => {
            let Said { vi, en } = near(nearest.clone());
            Said::new(
                format!("không có đơn vị `{unit}`{vi}"),
                format!("there is no unit `{unit}`{en}"),
            )
        }
        Unmeant::Form(form, known) => {
            let known = known.join(", ");
            Said::new(
                format!("không có biểu mẫu `{form}`; các biểu mẫu: {known}"),
                format!("there is no form `{form}`; forms: {known}"),
            )
        }
        Unmeant::Issuers(form, issuers) => {
            let issuers = issuers.join(", ");
            Said::new(
                format!(
                    "không đơn vị nào đã chọn lập `{form}`; các đơn vị lập biểu mẫu này: {issuers}"
                ),
                format!("none of the units selected issues `{form}`; units that do: {issuers}"),
            )
        }
    };
    screen.trouble(said);
    End::Trouble
}
