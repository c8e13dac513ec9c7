//! `hoso site`: the results of all units as a folder of pages.

use hoso::diagnostic::SystemError;
use hoso::site;
use hoso::words::Said;

use super::args::{Args, Site};
use super::{End, Screen, check, project};

pub(super) fn run(args: &Args, asked: &Site, screen: Screen) -> End {
    let opened = match project::open(args, screen) {
        Ok(opened) => opened,
        Err(end) => return end,
    };
    let out = asked.out.display();
    let own = opened.loaded.project.config.out.as_deref().unwrap_or("out");
    let made = asked.documents.clone().unwrap_or_else(|| args.directory.join(own));
    let written = match site::write(&opened, screen.lang, &asked.out, &made) {
        Ok(written) => written,
        Err(error) => {
            screen.trouble(SystemError::from(error).unwritten(&out.to_string()));
            return End::Trouble;
        }
    };
    let site::Written { pages, documents } = written;
    let first = asked.out.join("index.html");
    let first = first.display();
    screen.say(Said::new(
        format!("đã ghi {pages} trang, chép {documents} tệp văn bản; mở bằng trình duyệt: {first}"),
        format!("wrote {pages} page(s), copied {documents} file(s) of documents; open in a browser: {first}"),
    ));
    let errors = opened.survey.found.iter().filter(|it| it.is_error());
    let errors: Vec<_> = errors.cloned().collect();
    if !errors.is_empty() {
        screen.say(Said::new(
            format!(
                "{} lỗi trong số liệu: các đơn vị ấy chưa có kết quả; xem `hoso check`",
                errors.len()
            ),
            format!(
                "{} error(s) in the records: these units have no verdict; see `hoso check`",
                errors.len()
            ),
        ));
    }
    check::end(&errors)
}
