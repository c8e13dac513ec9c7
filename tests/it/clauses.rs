//! The sources clause by clause: what a rulebook quotes is there to the letter, and every clause
//! has what implements it, or the reason why nothing does.
//!
//! The clauses stand in `tests/clauses`, a file a rulebook; `docs/nguon.md` is written from them
//! and from the rulebooks.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs};

use hoso::build::Opened;
use hoso::diagnostic::Code;
use hoso::facts::Dictionary;
use hoso::law::{Criterion, Judged, Rulebook};
use hoso::layout::Layout;
use hoso::load::Loaded;
use hoso::words::Said;
use serde::Deserialize;

use crate::docs::keys_of;

const PAGE: &str = "docs/nguon.md";

/// What stands between what people write and what is written from the clauses.
const MARK: &str = "<!-- Từ đây do chương trình viết: HOSO_BLESS=1 cargo test --release -->\n";

/// A clause of a source, and what implements it beside the criteria that quote it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Clause {
    /// Where it stands.
    at: String,
    /// Its wording, a line a paragraph.
    text: String,
    /// Slips of the source, and as what they are read; a reading of the rulebook says so.
    #[serde(default)]
    read_as: BTreeMap<String, String>,
    /// Keys of the rulebook.
    #[serde(default)]
    keys: Vec<String>,
    /// Its forms.
    #[serde(default)]
    forms: Vec<String>,
    /// Fields, those of rows too.
    #[serde(default)]
    fields: Vec<String>,
    /// Codes of faults.
    #[serde(default)]
    checks: Vec<String>,
    /// Why it is no matter of the program.
    #[serde(default)]
    outside: Option<String>,
    /// What of it is not there yet.
    #[serde(default)]
    lacking: Option<String>,
}

impl Clause {
    /// Its paragraphs as they are read.
    fn paragraphs(&self) -> Vec<String> {
        let mut text = self.text.clone();
        for (slip, read) in &self.read_as {
            assert!(text.contains(slip), "“{slip}” is not in {}", self.at);
            text = text.replace(slip, read);
        }
        text.lines().map(str::to_owned).collect()
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn loaded() -> Loaded {
    Opened::read(&Layout { root: root().to_owned() }, Some(&[])).unwrap().loaded
}

/// The rulebooks whose text is not at hand, and what they are written after instead.
const WITHOUT_TEXT: [(&str, &str); 4] = [
    ("bieu-06", "the form as offices fill it in, and the decrees it names"),
    ("chi-so-766", "the operational formulas of the national portal"),
    ("tu-cham-diem", "nothing: its criteria are invented, and say so"),
    ("van-ban", "nothing: it judges nobody, and its forms are those of Nghị định 30"),
];

/// The clauses of every rulebook that ships and whose text is at hand, by its id.
fn all(loaded: &Loaded) -> Vec<(String, Vec<Clause>, &Rulebook)> {
    let read = |id: &str| -> Vec<Clause> {
        let path = root().join(format!("tests/clauses/{id}.yaml"));
        let text =
            fs::read_to_string(&path).unwrap_or_else(|it| panic!("{}: {it}", path.display()));
        serde_saphyr::from_str(&text).unwrap_or_else(|it| panic!("{id}: {it}"))
    };
    let has_text = |id: &str| WITHOUT_TEXT.iter().all(|(it, _)| *it != id);
    let laws = loaded.project.laws.iter().filter(|(id, _)| has_text(id));
    laws.map(|(id, law)| (id.to_string(), read(id), &law.rulebook)).collect()
}

/// A paragraph without the mark that a list sets before it.
fn unmarked(paragraph: &str) -> &str {
    let marks = ["- ", "+ ", "* "];
    if let Some(rest) = marks.iter().find_map(|it| paragraph.strip_prefix(it)) {
        return rest;
    }
    // "a. ", "1) ".
    let mut signs = paragraph.char_indices().skip(1);
    match (signs.next(), signs.next()) {
        (Some((_, '.' | ')')), Some((at, ' '))) => &paragraph[at + 1..],
        _ => paragraph,
    }
}

/// Whether a line is a paragraph, or whole sentences of one.
fn is_of(line: &str, paragraph: &str) -> bool {
    let whole = unmarked(paragraph);
    if line == paragraph || line == whole {
        return true;
    }
    whole.match_indices(line).any(|(at, _)| {
        let (before, after) = (&whole[..at], &whole[at + line.len()..]);
        (before.is_empty() || before.ends_with(". "))
            && line.ends_with('.')
            && (after.is_empty() || after.starts_with(' '))
    })
}

/// What a rulebook quotes as the wording of a criterion and its clause does not say.
fn misquoted(clauses: &[Clause], criterion: &Criterion) -> Vec<String> {
    let Some(clause) = clause_of(clauses, criterion) else {
        return vec![format!("{}: no clause “{}”", criterion.id, criterion.clause)];
    };
    let paragraphs = clause.paragraphs();
    let (mut from, mut wrong) = (0, Vec::new());
    for line in criterion.text.lines() {
        // A target by year is the end of a line for each year.
        let numbers: Vec<&String> =
            criterion.target.values().filter(|it| it.as_str() != "none").collect();
        let whole = paragraphs[from..].iter().position(|it| is_of(line, it));
        let place = if whole.is_some() || numbers.is_empty() {
            whole
        } else {
            let says = |number: &&String| {
                let end = format!("{line}: {number}");
                paragraphs.iter().any(|it| *it == end || it.ends_with(&format!(" {end}")))
            };
            numbers.iter().all(says).then_some(0)
        };
        match place {
            Some(place) => from += place,
            None => wrong.push(format!("{}: “{line}”", criterion.id)),
        }
    }
    wrong
}

/// The clause of a criterion: the one whose name its own begins with, the longest of them.
fn clause_of<'a>(clauses: &'a [Clause], criterion: &Criterion) -> Option<&'a Clause> {
    let begins = |it: &&Clause| {
        let rest = criterion.clause.strip_prefix(it.at.as_str());
        rest.is_some_and(|it| it.is_empty() || it.starts_with(','))
    };
    clauses.iter().filter(begins).max_by_key(|it| it.at.len())
}

#[test]
fn every_wording_is_that_of_its_clause() {
    let loaded = loaded();
    let mut wrong = Vec::new();
    let mut count = 0;
    for (id, clauses, rulebook) in all(&loaded) {
        for criterion in rulebook.all_criteria() {
            count += criterion.text.lines().count();
            wrong.extend(misquoted(&clauses, criterion).iter().map(|it| format!("{id}, {it}")));
        }
    }

    assert_eq!(wrong, [""; 0]);
    assert!(count > 49, "{count}");
}

#[test]
fn a_wording_that_is_put_together_or_cut_is_noticed() {
    let clause: Clause = serde_saphyr::from_str(
        "at: mục 1\ntext: |-\n  - Đạt 100%: 3 điểm. Còn lại: 0 điểm.\n  - Dưới 100%: 0 điểm\nkeys: [judges]\n",
    )
    .unwrap();
    let wrong = |text: &str| {
        let criterion =
            Criterion { clause: "mục 1, câu".into(), text: text.into(), ..Criterion::default() };
        !misquoted(std::slice::from_ref(&clause), &criterion).is_empty()
    };

    assert!(!wrong("Đạt 100%: 3 điểm."));
    assert!(!wrong("Đạt 100%: 3 điểm. Còn lại: 0 điểm.\nDưới 100%: 0 điểm"));
    assert!(!wrong("- Dưới 100%: 0 điểm"));
    assert!(wrong("Dưới 100%: 0 điểm\n- Đạt 100%: 3 điểm."), "in another order");
    assert!(wrong("Đạt 100%: 3 điểm. Dưới 100%: 0 điểm"), "put together");
    assert!(wrong("Đạt 100%"), "cut");
    assert!(wrong("đạt 100%: 3 điểm."), "another first letter");
}

/// The words between curly quotes.
fn quotations(text: &str) -> Vec<&str> {
    text.split('“').skip(1).filter_map(|it| Some(it.split_once('”')?.0)).collect()
}

/// What readings quote that is not of the source: how it is read, and the marks of a page.
const NOT_OF_THE_SOURCE: [(&str, &str); 4] = [
    ("cao-bang-641", "641-STTTT-CNTT"),
    ("cao-bang-641", "TT-BTTTT"),
    ("duc-tho-2440", "./."),
    ("duc-tho-2440", "Cổng dịch vụ công trực tuyến huyện"),
];

#[test]
fn what_readings_and_citations_quote_is_in_the_source() {
    let loaded = loaded();
    let mut wrong = Vec::new();
    for (id, clauses, rulebook) in all(&loaded) {
        let texts = clauses.iter().map(|it| it.text.replace('\n', " "));
        let source = texts.collect::<Vec<_>>().join(" ").to_lowercase();
        let read: Vec<&String> = clauses.iter().flat_map(|it| it.read_as.values()).collect();
        let says = |it: &str| source.contains(&it.to_lowercase());
        let grades =
            rulebook.judges.iter().flat_map(|it| &it.grades).filter_map(|it| it.reading.as_ref());
        let criteria = rulebook.all_criteria().into_iter().filter_map(|it| it.reading.as_ref());
        for said in
            rulebook.readings.iter().chain(grades).chain(criteria).flat_map(|it| quotations(it))
        {
            let known = NOT_OF_THE_SOURCE.contains(&(id.as_str(), said));
            let parts = said.split('…').map(str::trim).all(says);
            if !(parts || known || read.iter().any(|it| said.contains(it.as_str()))) {
                wrong.push(format!("{id}: “{said}”"));
            }
        }
        let cited = [&rulebook.source].into_iter().chain(&rulebook.replaces);
        wrong.extend(
            cited.filter(|it| !says(&it.summary)).map(|it| format!("{id}: {}", it.summary)),
        );
        for (slip, read) in clauses.iter().flat_map(|it| &it.read_as) {
            let said = |it: &String| {
                let all = quotations(it);
                all.iter().any(|it| it.contains(slip.as_str()))
                    && all.iter().any(|it| it.contains(read.as_str()))
            };
            assert!(rulebook.readings.iter().any(said), "{id}: no reading says “{slip}”, “{read}”");
        }
    }

    assert_eq!(wrong, [""; 0]);
}

/// The names of fields, and what they are called.
fn fields(dictionary: &Dictionary) -> BTreeMap<&str, &Said> {
    let rows = dictionary.tables.iter().flat_map(|it| &it.fields);
    let all = dictionary.fields.iter().chain(rows);
    all.map(|it| (&*it.name, &it.label)).collect()
}

/// The codes of faults: those of the program, and those declared with fields.
fn codes(dictionary: &Dictionary) -> BTreeSet<String> {
    let rows = dictionary.tables.iter().flat_map(|it| &it.checks);
    let declared = dictionary.checks.iter().chain(rows).map(|it| it.code.to_string());
    declared.chain(Code::all().iter().map(|it| it.as_str().to_owned())).collect()
}

#[test]
fn every_clause_has_what_implements_it_and_all_of_that_is_there() {
    let loaded = loaded();
    let dictionary = &loaded.project.dictionary;
    let (fields, codes) = (fields(dictionary), codes(dictionary));
    let keys: BTreeSet<String> =
        [keys_of::<Rulebook>(), keys_of::<Judged>(), keys_of::<Criterion>()]
            .concat()
            .into_iter()
            .collect();
    let mut wrong = Vec::new();
    for (id, clauses, rulebook) in all(&loaded) {
        let quoted = |it: &Clause| {
            let criteria = rulebook.all_criteria().into_iter();
            criteria
                .filter(|one| clause_of(&clauses, one).is_some_and(|one| one.at == it.at))
                .count()
        };
        for it in &clauses {
            let Clause { at, keys: own, forms, fields: rows, checks, outside, lacking, .. } = it;
            let there = own.iter().all(|it| keys.contains(it))
                && forms.iter().all(|it| rulebook.forms.contains_key(it.as_str()))
                && rows.iter().all(|it| fields.contains_key(it.as_str()))
                && checks.iter().all(|it| codes.contains(it));
            let any = own.len() + forms.len() + rows.len() + checks.len() + quoted(it) > 0;
            if !there || !(any || outside.is_some() || lacking.is_some()) {
                wrong.push(format!("{id}: {at}"));
            }
        }
        let named: BTreeSet<&str> =
            clauses.iter().flat_map(|it| &it.forms).map(String::as_str).collect();
        let forms = rulebook.forms.keys().map(hoso::model::FormId::as_str);
        wrong.extend(
            forms
                .filter(|it| !named.contains(it))
                .map(|it| format!("{id}: `{it}` is of no clause")),
        );
        let places: BTreeSet<&str> = clauses.iter().map(|it| it.at.as_str()).collect();
        assert_eq!(places.len(), clauses.len(), "{id}: two clauses of one place");
    }

    assert_eq!(wrong, [""; 0]);
}

/// What implements a clause, in words.
fn implemented(
    clauses: &[Clause],
    it: &Clause,
    rulebook: &Rulebook,
    dictionary: &Dictionary,
) -> String {
    let mut all = Vec::new();
    let mut add = |what: &str, of: Vec<String>| {
        if !of.is_empty() {
            all.push(format!("{what}: {}", of.join(", ")));
        }
    };
    let criteria = rulebook.all_criteria().into_iter();
    let criteria =
        criteria.filter(|one| clause_of(clauses, one).is_some_and(|one| one.at == it.at));
    let code = |it: &String| format!("`{it}`");
    add("tiêu chí", criteria.map(|it| it.id.clone()).collect());
    let form = |id: &String| format!("{} (`{id}`)", rulebook.forms[id.as_str()].title);
    add("biểu mẫu", it.forms.iter().map(form).collect());
    let fields = fields(dictionary);
    let field = |id: &String| format!("{} (`{id}`)", fields[id.as_str()].vi);
    add("trường", it.fields.iter().map(field).collect());
    add("kiểm tra", it.checks.iter().map(code).collect());
    add("bộ quy định", it.keys.iter().map(code).collect());
    add("không thuộc phần mềm", it.outside.iter().cloned().collect());
    add("**chưa có**", it.lacking.iter().cloned().collect());
    all.join("; ")
}

/// The tables of the page.
fn written() -> String {
    let loaded = loaded();
    let mut text = String::new();
    for (id, clauses, rulebook) in all(&loaded) {
        let source = &rulebook.source;
        write!(text, "\n## {}, {}\n\nBộ quy định `{id}`.\n\n", source.document, source.issuer)
            .unwrap();
        text.push_str("| Chỗ | Lời văn | Thực hiện ở |\n|---|---|---|\n");
        for it in &clauses {
            let wording = it.text.replace('|', "\\|").replace('*', "\\*").replace('\n', "<br>");
            let by = implemented(&clauses, it, rulebook, &loaded.project.dictionary);
            writeln!(text, "| {} | {wording} | {by} |", it.at).unwrap();
        }
        text.push_str("\nCách hiểu:\n\n");
        for reading in &rulebook.readings {
            writeln!(text, "* {reading}").unwrap();
        }
    }
    text
}

#[test]
fn the_page_lists_every_clause() {
    let path: PathBuf = root().join(PAGE);
    let page = fs::read_to_string(&path).unwrap();
    let (by_people, by_program) = page.split_once(MARK).unwrap();
    let expected = written();
    if env::var_os("HOSO_BLESS").is_some() {
        fs::write(&path, format!("{by_people}{MARK}{expected}")).unwrap();
        return;
    }

    assert_eq!(by_program, expected);
}

/// A text with one space between its words, and a mark of its own for a straight quote.
fn plain(text: &str) -> String {
    text.replace('"', "''").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words of a page, as its source has them. A straight quote of the text is no end of a
/// value.
fn words(source: &str) -> String {
    let values = source.replace("\\\"", "''").replace("#\"", "").replace("\";", "");
    plain(&values.replace('~', " ").replace("\\.", ".").replace("\\*", "*"))
}

/// The letter that hands out targets has a number already: it says what it said, and no more.
#[test]
fn a_letter_that_was_issued_is_printed_to_the_letter() {
    let page = fs::read_to_string(root().join("tests/it/sources/targets.typ")).unwrap();
    let page = words(&page);
    let loaded = loaded();
    let (_, clauses, _) = all(&loaded).into_iter().find(|it| it.0 == "duc-tho-2440").unwrap();
    // Number, date and subject stand in the letterhead, a piece in a place.
    let body = clauses.iter().skip(1).flat_map(Clause::paragraphs);
    let lost: Vec<String> = body
        .filter(|it| {
            let it = unmarked(it).trim_end_matches(['.', ';', ':']);
            let it =
                it.split_once(". ").filter(|(number, _)| number.len() == 1).map_or(it, |it| it.1);
            !page.contains(&plain(it))
        })
        .collect();

    assert_eq!(lost, ["Kính gửi:", "Nơi nhận:", "- Lưu: VT, VHHT."], "what the house itself sets");
    assert!(!page.contains("Chỉ tiêu:"), "an addition");
}
