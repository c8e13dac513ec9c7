//! `hoso import`: a record from the sheet that an office keeps.

use hoso::diagnostic::{Severity, SystemError};
use std::path::Path;

use hoso::build::Opened;
use hoso::layout::record_file;
use hoso::model::{Key, UnitId};
use hoso::words::Said;
use hoso::{sheet, store};

use super::args::{Args, Import};
use super::{End, Screen, check, project};

pub(super) fn run(args: &Args, import: &Import, screen: Screen) -> End {
    let mut opened = match project::open(args, screen) {
        Ok(opened) => opened,
        Err(end) => return end,
    };
    let layout = project::layout(args);
    let unit = match project::unit(args, &import.unit, screen) {
        Ok(unit) => unit,
        Err(end) => return end,
    };
    if !opened.loaded.project.units.contains_key(unit.as_str()) {
        screen.trouble(Said::new(
            format!("không có đơn vị `{unit}`; tạo thư mục có `unit.yaml` trước"),
            format!("there is no unit `{unit}`; make its folder with `unit.yaml` first"),
        ));
        return End::Trouble;
    }
    let key = Key { unit: UnitId::new(unit), period: import.period };
    let target = record_file(&key.unit, key.period);
    let path = layout.root.join(&target);
    if path.exists() && !import.force {
        screen.trouble(Said::new(
            format!("đã có `{target}`; thêm `--force` để ghi đè"),
            format!("`{target}` is there already; add `--force` to write over it"),
        ));
        return End::Trouble;
    }
    let shown = import.file.to_string_lossy().replace('\\', "/");
    let bytes = match std::fs::read(&import.file) {
        Ok(bytes) => bytes,
        Err(error) => {
            let why = SystemError::from(&error).called();
            screen.trouble(Said::new(
                format!("không đọc được `{shown}`: {}", why.vi),
                format!("`{shown}` cannot be read: {}", why.en),
            ));
            return End::Trouble;
        }
    };
    match read(&mut opened, (&bytes, &shown), &key, &target, screen) {
        Ok(text) => written(&opened, &key, (&path, &target), &text, screen),
        Err(end) => end,
    }
}

/// The text of the record that a workbook holds; says what is wrong with it.
fn read(
    opened: &mut Opened,
    (bytes, shown): (&[u8], &str),
    key: &Key,
    target: &str,
    screen: Screen,
) -> Result<String, End> {
    let imported = sheet::import(&mut opened.loaded, &opened.fonts, (bytes, shown), key);
    screen.diagnostics(&imported.found, &opened.loaded.sources);
    let Some(text) = imported.record else {
        let errors = imported.found.iter().filter(|it| it.severity() == Severity::Error).count();
        screen.say(Said::new(
            format!("không ghi `{target}`: {errors} lỗi trong `{shown}`"),
            format!("`{target}` is not written: {errors} error(s) in `{shown}`"),
        ));
        return Err(match check::end(&imported.found) {
            End::Fine => End::Faults,
            end => end,
        });
    };
    Ok(text)
}

/// Writes the record, and says so.
fn written(
    opened: &Opened,
    key: &Key,
    (path, target): (&Path, &str),
    text: &str,
    screen: Screen,
) -> End {
    if let Err(error) = store::write_whole(path, text.as_bytes()) {
        screen.trouble(Said::new(
            format!("không ghi được `{target}`: “{error}”"),
            format!("`{target}` cannot be written: “{error}”"),
        ));
        return End::Trouble;
    }
    let count = opened
        .loaded
        .project
        .records
        .get(key)
        .map_or(0, |it| it.tables.iter().flatten().map(|it| it.count).sum::<usize>());
    screen.say(Said::new(
        format!("đã ghi `{target}`: {count} thủ tục; xem lại bằng `hoso check`"),
        format!("wrote `{target}`: {count} procedure(s); look at it with `hoso check`"),
    ));
    End::Fine
}
