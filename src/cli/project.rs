//! Opens the project that a command works on, and says so where it names what is not there.

use hoso::build::{Opened, Unmeant};
use hoso::docket::Selection;
use hoso::layout::Layout;
use hoso::model::{Config, Period};
use hoso::words::Said;

use super::args::Args;
use super::{End, Screen};

/// Where the project stands.
pub(super) fn layout(args: &Args) -> Layout {
    Layout { root: args.directory.clone() }
}

/// Reads the project's folder; says so if there is none.
pub(super) fn open(args: &Args, screen: Screen) -> Result<Opened, End> {
    Opened::read(&layout(args), None).map_err(|it| say(&it, args, screen))
}

/// A project, and the records in it that somebody means; says so if a name means nothing.
pub(super) fn selected(
    args: &Args,
    units: &[String],
    period: Option<Period>,
    screen: Screen,
) -> Result<(Opened, Selection), End> {
    let opened = open(args, screen)?;
    let selection = meant(&layout(args), &opened.loaded.project.config, units, period);
    match opened.unmeant(&selection) {
        Some(unmeant) => Err(say(&unmeant, args, screen)),
        None => Ok((opened, selection)),
    }
}

/// The records that somebody means, whether there are any or not.
pub(super) fn meant(
    layout: &Layout,
    config: &Config,
    units: &[String],
    period: Option<Period>,
) -> Selection {
    let units = units.iter().map(|it| layout.unit_meant(it)).collect();
    Selection { units, period: period.or(config.period), form: None }
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
            let meant = nearest.as_ref().map(|it| hoso::diagnostic::meant(it));
            let Said { vi, en } = meant
                .map(|it| Said::new(format!("; {}", it.vi), format!("; {}", it.en)))
                .unwrap_or_default();
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
