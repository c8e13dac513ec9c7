//! The stages after judging: a template is filled, a page typeset, a file written.

use crate::diagnostic::declare::faults;
use crate::diagnostic::wording::says;
use crate::words::Said;

faults! {
    /// What goes wrong while documents are made.
    StageFault {
        /// A template that Tera cannot fill; what it said.
        Template(said: String) = Error "template" => {
            says(
                format!("không điền được biểu mẫu: “{said}”"),
                format!("the template cannot be filled: “{said}”"),
            )
        };
        /// A document that Typst cannot typeset.
        Typeset {
            /// Typst's message.
            said: String,
            /// Typst's hints.
            hints: Vec<String>,
        } = Error "typeset" => {
            let hints = (!hints.is_empty()).then(|| format!("“{}”", hints.join("; ")));
            says(
                format!("không dàn được trang: “{said}”"),
                format!("the page cannot be typeset: “{said}”"),
            )
            .helped(hints.map(|it| Said::new(&*it, &*it)))
        };
        /// The file could not be written; what the system said.
        CannotWrite(said: String) = Error "cannot-write" => {
            says(
                format!("không ghi được tệp: “{said}”"),
                format!("the file cannot be written: “{said}”"),
            )
            .help(
                "xem thư mục có ghi được không và đĩa còn chỗ không",
                "see whether the folder may be written and has room",
            )
        };
    }
}
