//! `hoso serve`: the desk, in the browser of this machine.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use hoso::desk::{self, NotServed, Setup};
use hoso::diagnostic::SystemError;
use hoso::layout::Layout;
use hoso::model::UnitId;
use hoso::view;
use hoso::words::Said;

use super::args::{Args, Serve};
use super::{End, Screen, apart, out, project};

pub(super) fn run(args: &Args, asked: &Serve, screen: Screen) -> End {
    let layout = project::layout(args);
    let unit = match asked.unit.as_ref().map(|it| project::unit(args, it, screen)).transpose() {
        Ok(unit) => unit.map(UnitId::new),
        Err(end) => return end,
    };
    if let Some(unit) =
        unit.as_ref().filter(|it| !layout.root.join(hoso::layout::unit_file(it)).is_file())
    {
        screen.trouble(Said::new(
            format!("không có đơn vị `{unit}`"),
            format!("there is no unit `{unit}`"),
        ));
        return End::Trouble;
    }
    let setup = Setup {
        layout,
        lang: screen.lang,
        read_only: asked.read_only,
        agent: asked.signer.clone(),
        program: std::env::current_exe().unwrap_or_else(|_| "hoso".into()),
        open_workbook: apart::workbook,
    };
    let serving = match desk::serve(setup, asked.port) {
        Ok(serving) => serving,
        Err(NotServed::Unmeant(unmeant)) => return project::say(&unmeant, args, screen),
        Err(NotServed::Io(error)) => {
            let (port, why) = (asked.port, SystemError::from(&error).called());
            screen.trouble(Said::new(
                format!("không mở được cổng {port} của máy này: {}; chọn cổng khác bằng `--port`, hoặc bỏ `--port`", why.vi),
                format!("port {port} of this machine cannot be opened: {}; choose another by `--port`, or leave it out", why.en),
            ));
            return End::Trouble;
        }
    };
    let address = match &unit {
        Some(unit) => serving.address.replace("index.html", &view::unit_href(unit)),
        None => serving.address.clone(),
    };
    screen.say(Said::new(
        "bàn làm việc đang mở; để cửa sổ này mở, xong việc thì bấm Ctrl-C. Địa chỉ chỉ dùng trên máy này:",
        "the desk is open; leave this window open, press Ctrl-C when done. The address is for this machine alone:",
    ));
    out::line(&address);
    out::flush();
    if !asked.no_open {
        open(&address);
    }
    serving.run();
    End::Fine
}

/// Opens an address in the browser that people use; where there is none they type it.
fn open(address: &str) {
    let (program, first): (&str, &[&str]) = if cfg!(windows) {
        ("rundll32", &["url.dll,FileProtocolHandler"])
    } else if cfg!(target_os = "macos") {
        ("open", &[])
    } else {
        ("xdg-open", &[])
    };
    let mut command = Command::new(program);
    let command = command.args(first).arg(address);
    let _ = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
}

/// What is meant where nothing is typed: the desk, where the program was started within a
/// project or stands beside one, as a double click does it.
pub(super) fn meant(arguments: &[OsString]) -> Option<Vec<OsString>> {
    let [program] = arguments else { return None };
    let beside = std::env::current_exe().ok().and_then(|it| it.parent().map(Path::to_owned));
    let folders = [Some(PathBuf::from(".")), beside];
    let is_project =
        |it: &PathBuf| Layout { root: it.clone() }.root.join(hoso::layout::UNITS).is_dir();
    let folder = folders.into_iter().flatten().find(is_project)?;
    Some(vec![program.clone(), "serve".into(), "-C".into(), folder.into()])
}
