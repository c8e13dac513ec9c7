//! `hoso export`: records as the sheets that offices keep.

use hoso::diagnostic::SystemError;
use hoso::words::Said;
use hoso::{sheet, store};

use super::args::{Args, Export, SheetFormat};
use super::{End, Screen, check, project};

pub(super) fn run(args: &Args, export: &Export, screen: Screen) -> End {
    let (opened, selection) = match project::selected(args, &export.units, export.period, screen) {
        Ok(selected) => selected,
        Err(end) => return end,
    };
    let mut errors = opened.errors(&selection);
    screen.diagnostics(&errors, &opened.loaded.sources);
    let config = opened.loaded.project.config.out.clone();
    let shown = export.out.as_ref().map(|it| it.to_string_lossy().into_owned());
    let shown = shown.or(config).unwrap_or_else(|| "out".to_owned());
    let folder = export.out.clone().unwrap_or_else(|| project::layout(args).root.join(&shown));
    // The one format there is; another will have its own arm.
    let SheetFormat::Xlsx = export.format;
    let (mut written, mut failed) = (0, 0);
    for key in opened.loaded.project.records.keys().filter(|it| selection.meets(it)) {
        if opened.survey.faulty.refuses(key) {
            failed += 1;
            continue;
        }
        let name = format!("{}/{}/catalogue.xlsx", key.unit, key.period);
        match sheet::export(&opened.loaded, key) {
            None => {}
            Some(Err(fault)) => {
                screen.diagnostics(std::slice::from_ref(&fault), &opened.loaded.sources);
                errors.push(fault);
                failed += 1;
            }
            Some(Ok(bytes)) => match store::write_whole(&folder.join(&name), &bytes) {
                Ok(()) => written += 1,
                Err(error) => {
                    let why = SystemError::from(&error).called();
                    screen.trouble(Said::new(
                        format!("không ghi được `{shown}/{name}`: {}", why.vi),
                        format!("`{shown}/{name}` cannot be written: {}", why.en),
                    ));
                    return End::Trouble;
                }
            },
        }
    }
    screen.say(Said::new(
        format!("bảng tính trong `{shown}`: {written} đã ghi, {failed} không ghi được"),
        format!("sheets in `{shown}`: {written} written, {failed} failed"),
    ));
    match check::end(&errors) {
        End::Fine if failed > 0 => End::Faults,
        end => end,
    }
}
