//! The first day: what was found then, counted by file and code, so that only what is new is
//! told.

use std::collections::BTreeMap;
use std::path::Path;

use hoso::diagnostic::{Diagnostic, SystemError};
use hoso::store;
use hoso::words::Said;

use super::{End, Screen};

/// How many of each code there were, by file.
type Counts = BTreeMap<String, BTreeMap<String, usize>>;

/// How large the file may be: of a hundred thousand files it is smaller.
const LARGEST: u64 = 64 << 20;

/// Writes what is found now.
pub(super) fn write(file: &Path, found: &[Diagnostic], screen: Screen) -> End {
    let mut counts = Counts::new();
    for it in found {
        let codes = counts.entry(it.place.file().to_owned()).or_default();
        *codes.entry(it.code_name().to_owned()).or_default() += 1;
    }
    // Names and numbers alone: there is nothing in it that cannot be written.
    let text = serde_json::to_string_pretty(&counts).unwrap_or_default() + "\n";
    let shown = file.display();
    if let Err(error) = store::write_named(file, text.as_bytes()) {
        return cannot(&Said::of("không ghi được", "cannot write"), file, &error, screen);
    }
    let count = found.len();
    screen.tell(Said::new(
        format!("đã ghi {count} chỗ vào `{shown}`; từ nay `hoso check --baseline {shown}` chỉ nêu chỗ mới"),
        format!("{count} finding(s) written to `{shown}`; `hoso check --baseline {shown}` tells what is new"),
    ));
    End::Fine
}

/// Leaves out what was there on the first day; of a code in a file the first so many. Says
/// where there are fewer by now.
pub(super) fn without(
    file: &Path,
    found: Vec<Diagnostic>,
    screen: Screen,
) -> Result<Vec<Diagnostic>, End> {
    let read = Said::of("không đọc được", "cannot read");
    let bytes = super::read::bounded(file, LARGEST).map_err(|it| {
        screen.trouble(it);
        End::Trouble
    })?;
    let mut known: Counts =
        serde_json::from_slice(&bytes).map_err(|it| cannot(&read, file, &it.into(), screen))?;
    let is_known = |it: &Diagnostic| {
        let count = known.get_mut(it.place.file()).and_then(|it2| it2.get_mut(it.code_name()));
        count.filter(|it| **it > 0).map(|it| *it -= 1).is_some()
    };
    let mut is_known = is_known;
    let left: Vec<_> = found.into_iter().filter(|it| !is_known(it)).collect();
    let gone: usize = known.values().flat_map(BTreeMap::values).sum();
    if gone > 0 {
        let shown = file.display();
        screen.say(Said::new(
            format!("`{shown}` còn kể {gone} chỗ nay đã hết; ghi lại bằng `--write-baseline {shown}`"),
            format!("`{shown}` has {gone} finding(s) that are gone; write it anew with `--write-baseline {shown}`"),
        ));
    }
    Ok(left)
}

fn cannot(what: &Said<&str>, file: &Path, error: &std::io::Error, screen: Screen) -> End {
    let (file, why) = (file.display(), SystemError::from(error).called());
    screen.trouble(Said::new(
        format!("{} `{file}`: {}", what.vi, why.vi),
        format!("{} `{file}`: {}", what.en, why.en),
    ));
    End::Trouble
}
