//! A file that is not saved yet: its text on standard input, under the name that it will have.

use std::io::{self, Read, stdin};

use hoso::build::{Opened, Unmeant};
use hoso::layout::Layout;
use hoso::load::{self, Folder, Kept, Unread};
use hoso::words::Said;

use super::args::{Args, Check};
use super::{End, Screen, project};

/// A project in which one file has another text.
struct Edited {
    layout: Layout,
    file: String,
    bytes: Vec<u8>,
}

impl Folder for Edited {
    fn files(&self, below: &str) -> Vec<Result<String, Unread>> {
        let mut files = self.layout.files(below);
        let inside = self.file.strip_prefix(below).is_some_and(|it| it.starts_with('/'));
        if inside && !files.iter().flatten().any(|it| *it == self.file) {
            files.push(Ok(self.file.clone()));
            files.sort();
        }
        files
    }

    fn read(&self, file: &str) -> io::Result<Vec<u8>> {
        if file == self.file { Ok(self.bytes.clone()) } else { self.layout.read(file) }
    }

    fn kept(&self, folder: &str, name: &str, most: u64) -> Kept {
        self.layout.kept(folder, name, most)
    }
}

/// The project that is checked: with what stands on standard input, where `-` is typed.
pub(super) fn opened(args: &Args, typed: &Check, screen: Screen) -> Result<Opened, End> {
    let asked = typed.paths.iter().any(|it| it == "-");
    let file = match (&typed.called, asked) {
        (None, false) => return project::open(args, screen),
        (Some(file), true) => project::file(args, file).ok_or_else(|| {
            screen.trouble(Said::new(
                format!("`--as` không nhận `{file}`: đó không phải tệp số liệu, danh mục hay bộ quy định trong dự án này"),
                format!("`--as` does not take `{file}`: that is no record, unit, catalog or template of this project"),
            ));
            End::Trouble
        })?,
        (called, _) => {
            let (vi, en) = if called.is_none() {
                (
                    "`-` cần `--as TỆP`: tên của tệp đang ở đầu vào",
                    "`-` needs `--as FILE`: the name of what is on standard input",
                )
            } else {
                ("`--as` chỉ đi cùng `-`", "`--as` goes with `-` alone")
            };
            screen.trouble(Said::new(vi, en));
            return Err(End::Trouble);
        }
    };
    let layout = project::layout(args);
    if !layout.root.join("data").is_dir() {
        return Err(project::say(&Unmeant::Project, args, screen));
    }
    let mut bytes = Vec::new();
    // One byte more than a file may have tells that it is too large.
    if stdin().lock().take(load::LARGEST + 1).read_to_end(&mut bytes).is_err() {
        screen.trouble(Said::new("không đọc được đầu vào", "standard input cannot be read"));
        return Err(End::Trouble);
    }
    Ok(Opened::of(load::load(&Edited { layout, file, bytes })))
}
