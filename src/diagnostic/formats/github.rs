//! Diagnostics as commands of GitHub Actions, which shows them beside the lines of a change.
//!
//! GitHub takes ten of each severity from a step and passes over the rest: what comes first is
//! what is gravest, and the last line says how many are left.

use super::place::at;
use super::{Format, Look};
use crate::diagnostic::{Diagnostic, Severity, Sources};
use crate::words::Said;

/// Annotations of GitHub.
pub(super) const FORMAT: Format = Format { name: "github", for_people: false, write };

/// How many of each severity GitHub shows.
const MOST: usize = 10;

fn write(found: &[Diagnostic], sources: &Sources, look: Look) -> String {
    let mut lines = Vec::new();
    let mut left = 0;
    let levels =
        [(Severity::Error, "error"), (Severity::Warning, "warning"), (Severity::Info, "notice")];
    for (severity, command) in levels {
        let all: Vec<_> = found.iter().filter(|it| it.severity() == severity).collect();
        // The last of the notices says what is left.
        let most = if severity == Severity::Info { MOST - 1 } else { MOST };
        left += all.len().saturating_sub(most);
        lines.extend(all.into_iter().take(most).map(|it| line(it, command, sources, look)));
    }
    if left > 0 {
        let says = Said::new(
            format!("còn {left} thông báo nữa; xem hết: `hoso check --all`"),
            format!("{left} more; all of them: `hoso check --all`"),
        );
        lines.push(format!("::notice::{}", data(&look.lang.of(says))));
    }
    lines.join("\n")
}

fn line(it: &Diagnostic, command: &str, sources: &Sources, look: Look) -> String {
    let at = at(&it.place, sources);
    let wording = it.wording();
    let help = wording.help.map(|it| format!("\n{}", look.lang.of(it))).unwrap_or_default();
    let message = data(&(look.lang.of(wording.says) + &help));
    let file = property(&format!("{}{}", look.below, at.file));
    let place = match (at.line, at.column) {
        (Some(line), Some(column)) => format!(",line={line},col={column}"),
        _ => String::new(),
    };
    format!("::{command} file={file}{place},title={}::{message}", property(it.code_name()))
}

/// What may stand behind the command.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// What may stand among its properties.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Place, YamlFault};
    use crate::words::Lang;

    #[test]
    fn what_breaks_a_command_is_escaped() {
        assert_eq!(data("50%\r\na:b,c"), "50%25%0D%0Aa:b,c");
        assert_eq!(property("a:b,c\n"), "a%3Ab%2Cc%0A");
    }

    #[test]
    fn ten_are_shown_and_the_rest_is_counted() {
        let fault = || YamlFault::MissingKey("a".to_owned());
        let of = |count: usize| {
            let all = (0..count).map(|it| Diagnostic::new(fault(), Place::file_of(it.to_string())));
            write(&all.collect::<Vec<_>>(), &Sources::default(), Look::plain(Lang::Vi))
        };

        assert_eq!(of(9).lines().count(), 9);
        assert_eq!(of(10).lines().count(), 10);
        let text = of(11);
        assert_eq!(text.lines().count(), 11);
        assert!(
            text.ends_with("::notice::còn 1 thông báo nữa; xem hết: `hoso check --all`"),
            "{text}"
        );
    }
}
