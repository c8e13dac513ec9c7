//! The stages after judging: a template is filled, a page typeset, a file written.

use crate::diagnostic::declare::faults;
use crate::diagnostic::wording::says;
use crate::diagnostic::{SystemError, TemplateName, library};
use crate::words::Said;

faults! {
    /// What goes wrong while documents are made.
    StageFault {
        /// A template that Tera cannot fill; what it said.
        Template(said: String) = Error "template" => {
            let heard = library::of_template(said);
            says(
                format!("không điền được biểu mẫu: {}", heard.says.vi),
                format!("the template cannot be filled: {}", heard.says.en),
            )
            .helped(heard.help)
        };
        /// A template that writes more, or for longer, than any form does.
        Endless {
            /// How much it may write.
            mebibytes: usize,
            /// How long it may take.
            seconds: u64,
        } = Error "endless-template" => {
            says(
                format!("biểu mẫu in ra quá {mebibytes} MiB, hoặc quá {seconds} giây chưa in xong"),
                format!("the template writes over {mebibytes} MiB, or for over {seconds} seconds"),
            )
            .help("xem vòng lặp `{% for %}` trong mẫu này", "look at the loops of this template")
        };
        /// A template asks for a name that nothing bears.
        TemplateName(it: Box<TemplateName>) = Error "template-name" => it.wording();
        /// A document that Typst cannot typeset.
        Typeset {
            /// Typst's message.
            said: String,
            /// Typst's hints.
            hints: Vec<String>,
        } = Error "typeset" => {
            let heard = library::of_page(said, hints);
            says(
                format!("không dàn được trang: {}", heard.says.vi),
                format!("the page cannot be typeset: {}", heard.says.en),
            )
            .helped(heard.help)
        };
        /// A page that was waited for longer than any takes.
        TooSlow {
            /// For how many seconds.
            seconds: u64,
        } = Error "too-slow" => {
            says(
                format!("dàn trang quá {seconds} giây chưa xong"),
                format!("the page was not typeset within {seconds} seconds"),
            )
            .help(
                "xem mẫu của biểu mẫu này có vòng lặp không dừng không",
                "see whether a template of this form has a loop that does not end",
            )
        };
        /// The file could not be written; what the system said.
        CannotWrite(why: SystemError) = Error "cannot-write" => {
            let Said { vi, en } = why.called();
            says(format!("không ghi được tệp: {vi}"), format!("the file cannot be written: {en}"))
            .helped(why.mended())
        };
        /// Another run has held what this one needs for longer than it waits.
        Held {
            /// How many seconds it was waited for.
            seconds: u64,
            /// The process that has it; empty where that is not known.
            by: String,
        } = Error "held" => {
            let (vi, en) = if by.is_empty() {
                (String::new(), String::new())
            } else {
                (format!(" (tiến trình {by})"), format!(" (process {by})"))
            };
            says(
                format!("một lượt chạy khác{vi} đang giữ tệp này, đã chờ {seconds} giây"),
                format!("another run{en} has this file, and was waited for {seconds} seconds"),
            )
            .help(
                "chờ lượt chạy ấy xong rồi chạy lại; nếu nó treo thì dừng nó",
                "run again when that run has ended; stop it if it hangs",
            )
        };
    }
}
