//! Opens the project that a command works on.

use hoso::diagnostic::{Diagnostic, Severity};
use hoso::layout::Layout;
use hoso::load::{self, Loaded};
use hoso::model::{Config, Period, UnitId};
use hoso::pipeline::{self, Selection, Survey};
use hoso::render::Templates;
use hoso::typeset::Fonts;
use hoso::words::Said;

use super::args::Args;
use super::{End, Screen};

/// A project, read and checked.
pub(super) struct Opened {
    pub(super) layout: Layout,
    pub(super) loaded: Loaded,
    pub(super) survey: Survey,
    pub(super) templates: Templates,
    pub(super) fonts: Fonts,
}

/// Reads the project's folder; says so if there is none.
pub(super) fn open(args: &Args, screen: Screen) -> Result<Opened, End> {
    open_part(args, None, screen)
}

/// The same, with the units of these top folders alone.
pub(super) fn open_part(
    args: &Args,
    tops: Option<&[String]>,
    screen: Screen,
) -> Result<Opened, End> {
    let layout = Layout { root: args.directory.clone() };
    if !layout.root.join("data").is_dir() {
        let folder = layout.root.display();
        screen.trouble(Said::new(format!("`{folder}` không có thư mục `data`; chạy trong thư mục của dự án, hoặc thêm `-C THƯ_MỤC`"), format!("`{folder}` has no folder `data`; run in the project's folder, or add `-C DIR`")));
        return Err(End::Trouble);
    }
    let fonts = Fonts::embedded();
    let mut loaded = load::load_part(&layout, tops);
    let (survey, templates) = pipeline::survey(&mut loaded, &fonts);
    Ok(Opened { layout, loaded, survey, templates, fonts })
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

impl Opened {
    /// The records that are meant; says so if a name means nothing.
    pub(super) fn selection(
        &self,
        units: &[String],
        period: Option<Period>,
        screen: Screen,
    ) -> Result<Selection, End> {
        let selection = meant(&self.layout, &self.loaded.project.config, units, period);
        for unit in &selection.units {
            let known = self
                .loaded
                .project
                .units
                .keys()
                .chain(self.loaded.record_keys.iter().map(|(it, _)| it));
            if !known.into_iter().any(|it| it.is_within(unit)) {
                let names = self.loaded.unit_ids.iter().map(UnitId::as_str);
                let nearest = hoso::words::nearest(unit, names);
                let meant = nearest.map(|it| hoso::diagnostic::meant(&it));
                let Said { vi, en } = meant
                    .map(|it| Said::new(format!("; {}", it.vi), format!("; {}", it.en)))
                    .unwrap_or_default();
                screen.trouble(Said::new(
                    format!("không có đơn vị `{unit}`{vi}"),
                    format!("there is no unit `{unit}`{en}"),
                ));
                return Err(End::Trouble);
            }
        }
        Ok(selection)
    }

    /// The errors that stand in the way of what is meant: those of the records and
    /// units selected, and those outside all units.
    pub(super) fn errors(&self, selection: &Selection) -> Vec<Diagnostic> {
        let meant = |file: &str| match file.strip_prefix("data/units/") {
            None => true,
            Some(path) if selection.units.is_empty() => !path.is_empty(),
            Some(path) => selection.units.iter().any(|unit| {
                let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
                let within = |a: &str, b: &str| UnitId::new(a).is_within(b);
                within(folder, unit) || within(unit, folder) && path.ends_with("/unit.yaml")
            }),
        };
        let errors = self.survey.found.iter().filter(|it| it.severity() == Severity::Error);
        errors.filter(|it| meant(it.place.file())).cloned().collect()
    }
}
