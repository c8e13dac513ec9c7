//! What a record states outside its tables, a line each: what is asked, in the words of the
//! declarations, and the keys by which it is read back.

use std::collections::BTreeMap;

use super::columns::{Kind, NOTHING, Word, between, kind, yes_no};
use super::labels::Labels;
use crate::facts::dictionary::Sort;
use crate::facts::{Below, Dictionary, Field, Keys};
use crate::judge::asks::Asks;
use crate::load::record::{APPRAISALS_KEY, CLAIMS_KEY, DOCUMENTS_KEY, Leaf, SAMPLE, Written};
use crate::model::{Post, Unit};

/// A line.
pub(super) struct Answer<'a> {
    /// What it stands under.
    pub group: String,
    /// What is asked.
    pub label: String,
    /// The keys that lead to it.
    pub path: Vec<String>,
    /// The field, where it is one.
    pub field: Option<(usize, &'a Field)>,
    /// What the cell holds.
    pub kind: Kind,
    /// What is stated.
    pub said: Option<Written>,
}

/// What is asked of a unit or stated by its record, in the order of the declarations.
pub(super) fn answers<'a>(
    (dictionary, labels): (&'a Dictionary, &Labels),
    asks: &Asks,
    unit: &Unit,
    stated: Vec<Leaf>,
) -> Vec<Answer<'a>> {
    let mut stated: BTreeMap<Vec<String>, Written> =
        stated.into_iter().map(|it| (it.path, it.said)).collect();
    let mut all = Vec::new();
    for (place, field) in dictionary.fields.iter().enumerate() {
        let said = stated.remove(&field.path);
        if said.is_some() || asks.fields.contains(&place) {
            let group = field.path.first().and_then(|it| dictionary.groups.get(it));
            all.push(Answer {
                group: group.map_or_else(|| "Số liệu".to_owned(), |it| it.vi.clone()),
                label: field.label.vi.clone(),
                path: field.path.clone(),
                field: Some((place, field)),
                kind: kind(dictionary, field),
                said,
            });
        }
    }
    asked(&mut all, asks, unit, &mut stated);
    // What nobody asks for and the record states is kept as it is.
    all.extend(stated.into_iter().map(|(path, said)| Answer {
        group: "Mục khác của tệp số liệu".to_owned(),
        label: labels.at(&path).vi,
        field: None,
        kind: of_path(dictionary, &path, Some(unit)).unwrap_or(Kind::Text),
        path,
        said: Some(said),
    }));
    all
}

/// The documents that the unit issues, and the points that it claims.
fn asked(
    all: &mut Vec<Answer>,
    asks: &Asks,
    unit: &Unit,
    stated: &mut BTreeMap<Vec<String>, Written>,
) {
    let mut add = |group: &str, keys: [&str; 3], label: &str, kind: Kind| {
        let path: Vec<String> = keys.map(str::to_owned).into();
        let said = stated.remove(&path);
        let (group, label) = (group.to_owned(), label.to_owned());
        all.push(Answer { group, label, path, field: None, kind, said });
    };
    for (form, title) in &asks.forms {
        let alike = asks.forms.iter().filter(|(_, it)| it == title).count() > 1;
        let group = if alike { format!("{title} ({form})") } else { title.clone() };
        let group = format!("Văn bản: {group}");
        add(&group, [DOCUMENTS_KEY, form, "number"], "Số", Kind::Number(Vec::new()));
        add(&group, [DOCUMENTS_KEY, form, "date"], "Ngày", Kind::Date);
        add(&group, [DOCUMENTS_KEY, form, "signatory"], "Người ký", Kind::Word(posts(unit)));
    }
    for (id, short) in &asks.claims {
        let group = format!("Tự chấm điểm, tiêu chí {id}: {short}");
        add(&group, [CLAIMS_KEY, id, "points"], "Điểm tự chấm", Kind::Decimal);
        add(&group, [CLAIMS_KEY, id, "reason"], "Lý do chấm", Kind::Text);
        add(&group, [CLAIMS_KEY, id, "evidence"], "Minh chứng", Kind::Text);
        add(&group, [CLAIMS_KEY, id, "date"], "Ngày", Kind::Date);
    }
}

/// The posts that sign for a unit, by their titles.
fn posts(unit: &Unit) -> Vec<Word> {
    let word = |post: Post| Word {
        shown: unit.title_of(post).to_owned(),
        written: post.as_str().to_owned(),
    };
    unit.posts().map(word).into()
}

/// What the cell at some keys holds, where that is known of them.
pub(super) fn of_path(
    dictionary: &Dictionary,
    path: &[String],
    unit: Option<&Unit>,
) -> Option<Kind> {
    if let Some(field) = field_at(&dictionary.keys, path) {
        return Some(kind(dictionary, &dictionary.fields[field]));
    }
    let keys: Vec<&str> = path.iter().map(String::as_str).collect();
    Some(match keys[..] {
        [SAMPLE] => Kind::Word(yes_no()),
        [DOCUMENTS_KEY, _, "number"] => Kind::Number(Vec::new()),
        [DOCUMENTS_KEY | CLAIMS_KEY, _, "date"] | [APPRAISALS_KEY, _, _, "date"] => Kind::Date,
        [DOCUMENTS_KEY, _, "signatory"] => Kind::Word(unit.map_or_else(all_posts, posts)),
        [CLAIMS_KEY, _, "points"] | [APPRAISALS_KEY, _, _, "points"] => Kind::Decimal,
        _ => return None,
    })
}

fn all_posts() -> Vec<Word> {
    let word = |it: Post| Word { shown: it.title().to_owned(), written: it.as_str().to_owned() };
    Post::ALL.map(word).into()
}

/// The field that stands at some keys.
fn field_at(keys: &Keys, path: &[String]) -> Option<usize> {
    let (first, rest) = path.split_first()?;
    match keys.find(first)? {
        Below::Field(field) if rest.is_empty() => Some(*field),
        Below::Keys(keys) => field_at(keys, rest),
        _ => None,
    }
}

/// What a list that stands here is written as, in one cell.
pub(super) fn listed(dictionary: &Dictionary, path: &[String], all: &[String]) -> String {
    if all.is_empty() { NOTHING.to_owned() } else { all.join(between(dictionary, path)) }
}

/// Whether a field holds paragraphs, which need room.
pub(super) fn is_long(answer: &Answer) -> bool {
    answer.field.is_some_and(|(_, it)| it.sort == Sort::Prose)
}

/// The post that a title means: that of the unit's own words, or of the usual ones.
pub(super) fn post(said: &str) -> Option<&'static str> {
    let said = super::heading::folded(said);
    let known = Post::ALL.iter().find(|it| {
        super::heading::folded(it.title()) == said || super::heading::folded(it.as_str()) == said
    });
    if let Some(post) = known {
        return Some(post.as_str());
    }
    let (deputy, rest) = match said.strip_prefix("phó ") {
        Some(rest) => (true, rest),
        None => (false, said.as_str()),
    };
    let chair = rest.starts_with("chủ tịch");
    let heads = ["giám đốc", "trưởng", "chánh", "cục trưởng", "chi cục trưởng", "thủ trưởng"];
    let head = heads.iter().any(|it| rest.starts_with(it));
    let post = match (chair, head, deputy) {
        (true, _, false) => Post::Chair,
        (true, _, true) => Post::ViceChair,
        (_, true, false) => Post::Head,
        (_, true, true) => Post::DeputyHead,
        _ => return None,
    };
    Some(post.as_str())
}
