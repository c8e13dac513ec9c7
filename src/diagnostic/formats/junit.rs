//! Findings as tests that failed, for whatever shows `JUnit`'s reports.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::place::at;
use super::{Format, Look};
use crate::diagnostic::{Diagnostic, Severity, Sources};
use crate::words::inert::in_xml;

/// `JUnit`'s XML.
pub(super) const FORMAT: Format = Format { name: "junit", for_people: false, write };

/// A test, and what failed in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// Where it belongs: a file, a rulebook.
    pub suite: String,
    /// Its name.
    pub name: String,
    /// What went wrong; nothing where all is well: what kind, and in words.
    pub failure: Option<(String, String)>,
}

/// A suite a file, a failed test a finding; what only informs has passed.
fn write(found: &[Diagnostic], sources: &Sources, look: Look) -> String {
    let case = |it: &Diagnostic| {
        let at = at(&it.place, sources);
        let wording = it.wording();
        let help = wording.help.map(|it| format!("\n{}", look.lang.of(it))).unwrap_or_default();
        let line = at.line.map(|it| format!(":{it}")).unwrap_or_default();
        let suite = format!("{}{}", look.below, at.file);
        Case {
            name: format!("{} {}{line}", it.code_name(), at.file),
            suite,
            failure: (it.severity() > Severity::Info)
                .then(|| (it.code_name().to_owned(), look.lang.of(wording.says) + &help)),
        }
    };
    suites(&found.iter().map(case).collect::<Vec<_>>())
}

/// The report of some tests.
pub fn suites(cases: &[Case]) -> String {
    let mut by_suite: BTreeMap<&str, Vec<&Case>> = BTreeMap::new();
    for it in cases {
        by_suite.entry(&it.suite).or_default().push(it);
    }
    let failed = |all: &[&Case]| all.iter().filter(|it| it.failure.is_some()).count();
    let all: Vec<&Case> = cases.iter().collect();
    let mut text = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    // What is written to a text is always written.
    let _ = writeln!(
        text,
        "<testsuites name=\"hoso\" tests=\"{}\" failures=\"{}\">",
        all.len(),
        failed(&all)
    );
    for (suite, cases) in by_suite {
        let _ = writeln!(
            text,
            "  <testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" errors=\"0\">",
            escaped(suite),
            cases.len(),
            failed(&cases)
        );
        let mut times: BTreeMap<&str, usize> = BTreeMap::new();
        for it in cases {
            let time = times.entry(&it.name).or_default();
            *time += 1;
            // Whoever shows a report takes tests of one name for one test.
            let name = if *time == 1 { it.name.clone() } else { format!("{} ({time})", it.name) };
            let name = escaped(&name);
            let _ = match &it.failure {
                None => writeln!(
                    text,
                    "    <testcase classname=\"{}\" name=\"{name}\"/>",
                    escaped(suite)
                ),
                Some((kind, says)) => writeln!(
                    text,
                    "    <testcase classname=\"{}\" name=\"{name}\">\n      <failure type=\"{}\" message=\"{}\"/>\n    </testcase>",
                    escaped(suite),
                    escaped(kind),
                    escaped(says)
                ),
            };
        }
        text.push_str("  </testsuite>\n");
    }
    text + "</testsuites>"
}

/// Text between the quotes of an attribute; what XML does not have is left out.
fn escaped(text: &str) -> String {
    in_xml(text).replace('\n', "&#10;").replace('\t', " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tests_of_a_suite_have_names_of_their_own() {
        let case = |suite: &str, name: &str| Case {
            suite: suite.to_owned(),
            name: name.to_owned(),
            failure: None,
        };
        let text = suites(&[case("a", "x"), case("a", "x"), case("b", "x"), case("a", "y")]);
        let names: Vec<_> = text.lines().filter_map(|it| it.split(" name=").nth(1)).collect();
        let names: Vec<_> = names.into_iter().filter(|it| it.ends_with("/>")).collect();
        assert_eq!(names, ["\"x\"/>", "\"x (2)\"/>", "\"y\"/>", "\"x\"/>"]);
    }

    #[test]
    fn what_xml_does_not_have_is_left_out() {
        assert_eq!(escaped("a<b>\u{1b}\"&\n"), "a&lt;b&gt;&quot;&amp;&#10;");
    }
}
