//! The stages after judging: a template is filled, a page typeset, a file written.

use crate::diagnostic::declare::faults;
use crate::diagnostic::wording::says;
use crate::diagnostic::{TemplateName, library};

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
