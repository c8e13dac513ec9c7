//! Values that stand together on a record's page: of a document, of a topic, of what is claimed.

use serde::Serialize;

use super::fields::{self, Asked};
use super::form::Page;
use super::inputs::{self, Choice, Input};
use crate::diagnostic::NodePath;
use crate::law::bench::{Bar, Rule};
use crate::model::Post;
use crate::project::FormIn;
use crate::words::Said;

/// Values that stand together.
#[derive(Serialize)]
pub(super) struct Section {
    title: String,
    inputs: Vec<Input>,
}

impl Page<'_> {
    /// The numbers and dates of the documents that the unit issues.
    pub(super) fn documents(&self) -> Vec<Section> {
        let project = &self.opened().loaded.project;
        let issued = project.issued(&self.key.unit, self.key.period).into_iter();
        let numbered = issued.filter(|it| it.form.attached_to.is_none());
        let section = |it: FormIn| {
            let path = NodePath::root().key("documents").key(it.form_id);
            let input = |key: &str, said: Said<&str>, kind, width, options| {
                let label = self.lang.of(said);
                inputs::plain((label, kind, width), &path.clone().key(key), self.stated, options)
            };
            Section {
                title: it.form.name().to_owned(),
                inputs: vec![
                    input("number", Said::of("Số văn bản", "Number"), "number", 7, Vec::new()),
                    input(
                        "date",
                        Said::of("Ngày ban hành", "Date of issue"),
                        "date",
                        11,
                        Vec::new(),
                    ),
                    input(
                        "signatory",
                        Said::of("Người ký", "Signatory"),
                        "choice",
                        14,
                        self.posts(),
                    ),
                ],
            }
        };
        numbered.map(section).collect()
    }

    fn posts(&self) -> Vec<Choice> {
        let posts = [
            (Post::Chair, Said::of("Chủ tịch", "Chair")),
            (Post::ViceChair, Said::of("KT. Chủ tịch, Phó Chủ tịch", "Vice chair, for the chair")),
            (Post::Head, Said::of("Thủ trưởng cơ quan", "Head of the office")),
            (Post::DeputyHead, Said::of("KT., cấp phó", "Deputy, for the head")),
        ];
        let one = |(post, said): (Post, Said<&str>)| Choice {
            word: post.as_str().to_owned(),
            label: self.lang.of(said).to_owned(),
            chosen: false,
        };
        posts.map(one).into()
    }

    /// The single values, by what they are about; and what the unit claims for itself.
    pub(super) fn sections(&self, asked: &Asked) -> Vec<Section> {
        let dictionary = &self.opened().loaded.project.dictionary;
        let mut all: Vec<Section> = Vec::new();
        for topic in &dictionary.topics {
            let own = dictionary.fields.iter().enumerate();
            let own = own.filter(|(at, it)| it.at.0 == topic.file && asked.contains(&(None, *at)));
            let input = |(_, it): (usize, &_)| {
                let path = fields::path_of(NodePath::root(), it);
                inputs::of_field(dictionary, it, &path, self.stated, self.lang)
            };
            let inputs: Vec<_> = own.map(input).collect();
            if !inputs.is_empty() {
                all.push(Section { title: topic.title.get(self.lang).clone(), inputs });
            }
        }
        all.extend(self.claims());
        all
    }

    fn claims(&self) -> Vec<Section> {
        let project = &self.opened().loaded.project;
        let laws = project.laws_for(&self.key.unit, self.key.period);
        let bars = laws.iter().flat_map(|(_, _, it)| it.bench.all());
        let claimed = bars.filter(|it| matches!(it.rule, Rule::Claimed));
        let section = |bar: &Bar| {
            let path = NodePath::root().key("claims").key(&bar.id);
            let input = |key: &str, said: Said<&str>, kind, width| {
                let label = self.lang.of(said);
                inputs::plain((label, kind, width), &path.clone().key(key), self.stated, Vec::new())
            };
            Section {
                title: format!("{}. {}", bar.id, bar.short),
                inputs: vec![
                    input("points", Said::of("Điểm tự chấm", "Points claimed"), "number", 7),
                    input("reason", Said::of("Lý do tự chấm", "Reason claimed"), "text", 40),
                    input(
                        "evidence",
                        Said::of("Minh chứng kèm theo", "Evidence given"),
                        "text",
                        40,
                    ),
                ],
            }
        };
        claimed.map(section).collect()
    }
}
