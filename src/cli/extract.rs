//! `hoso extract`: the data that a PDF of ours carries.

use hoso::diagnostic::SystemError;
use hoso::typeset::attachment;
use hoso::words::Said;

use super::args::Extract;
use super::{End, Screen, out};

pub(super) fn run(extract: &Extract, screen: Screen) -> End {
    let name = match (extract.assessment, extract.signatures) {
        (true, _) => "assessment.json",
        (_, true) => "signatures.json",
        (false, false) => "record.yaml",
    };
    let file = extract.file.display();
    let bytes = match std::fs::read(&extract.file) {
        Ok(bytes) => bytes,
        Err(error) => {
            let why = SystemError::from(&error).called();
            screen.trouble(Said::new(
                format!("không đọc được `{file}`: {}", why.vi),
                format!("`{file}` cannot be read: {}", why.en),
            ));
            return End::Trouble;
        }
    };
    match attachment(&bytes, name) {
        Ok(Some(attached)) => {
            out::bytes(&attached);
            End::Fine
        }
        Ok(None) => {
            screen.trouble(Said::new(
                format!("`{file}` không gắn `{name}`; chỉ tệp do `hoso build` lập mới có"),
                format!("`{file}` carries no `{name}`; only files made by `hoso build` do"),
            ));
            End::Faults
        }
        Err(said) => {
            screen.trouble(Said::new(
                format!("`{file}` không phải PDF đọc được: “{said}”"),
                format!("`{file}` is not a readable PDF: “{said}”"),
            ));
            End::Faults
        }
    }
}
