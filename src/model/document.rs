//! A document as a record states it: number, date, who signs, whom it is for, what it bears.

use serde::{Deserialize, Serialize};

use super::{Authority, Circulation, Copied, Date, Post, Secrecy, Section, Urgency, bounds};

/// A document made from a record; a draft until it has both number and date. What is not
/// stated is as its form says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// Its number within the year (Điều 15 Nghị định 30/2020/NĐ-CP), from 1.
    #[serde(default, deserialize_with = "bounds::number", skip_serializing_if = "Option::is_none")]
    pub number: Option<u64>,
    /// The day it was issued.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// Who signs it; the head of the agency unless stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signatory: Option<Post>,
    /// In whose right.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub authority: Option<Authority>,
    /// Whether the head who signs, or in whose right it is, is an acting one (*quyền*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub acting: Option<bool>,
    /// The post that signs by order or by mandate: "Chánh Văn phòng".
    #[serde(
        default,
        deserialize_with = "bounds::filled_if_stated",
        skip_serializing_if = "Option::is_none"
    )]
    pub post: Option<String>,
    /// The post that this one signs for in its turn (*KT.*).
    #[serde(
        default,
        deserialize_with = "bounds::filled_if_stated",
        skip_serializing_if = "Option::is_none"
    )]
    pub post_for: Option<String>,
    /// The name of who signs.
    #[serde(
        default,
        deserialize_with = "bounds::filled_if_stated",
        skip_serializing_if = "Option::is_none"
    )]
    pub name: Option<String>,
    /// The units that issue it as well, by the ends of their paths (*liên tịch*).
    #[serde(
        default,
        deserialize_with = "bounds::one_or_some_filled",
        skip_serializing_if = "Option::is_none"
    )]
    pub joint_with: Option<Vec<String>>,
    /// Who signs for each of these units; its head unless stated.
    #[serde(
        default,
        deserialize_with = "bounds::one_or_some",
        skip_serializing_if = "Option::is_none"
    )]
    pub joint_signatory: Option<Vec<Post>>,
    /// The units that a document over many speaks of, by the end of their path; all that
    /// fit unless stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub units: Option<Vec<String>>,
    /// Whom it is for (*kính gửi*).
    #[serde(
        default,
        deserialize_with = "bounds::some_filled",
        skip_serializing_if = "Option::is_none"
    )]
    pub addressees: Option<Vec<String>>,
    /// Who receives it, but for the archive (*nơi nhận*).
    #[serde(
        default,
        deserialize_with = "bounds::some_filled",
        skip_serializing_if = "Option::is_none"
    )]
    pub recipients: Option<Vec<String>>,
    /// The office that drafts it: in the symbol of a letter, and in the archive.
    #[serde(
        default,
        deserialize_with = "bounds::filled_if_stated",
        skip_serializing_if = "Option::is_none"
    )]
    pub drafter: Option<String>,
    /// Where it is kept (*lưu*); by the clerk's office and who drafts it unless stated.
    #[serde(
        default,
        deserialize_with = "bounds::filled_if_stated",
        skip_serializing_if = "Option::is_none"
    )]
    pub archive: Option<String>,
    /// The sign of who typed it: "PL".
    #[serde(
        default,
        deserialize_with = "bounds::filled_if_stated",
        skip_serializing_if = "Option::is_none"
    )]
    pub typist: Option<String>,
    /// How many copies are issued.
    #[serde(default, deserialize_with = "bounds::number", skip_serializing_if = "Option::is_none")]
    pub copies: Option<u64>,
    /// How urgent it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub urgency: Option<Urgency>,
    /// How secret it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub secrecy: Option<Secrecy>,
    /// Where it may go.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub circulation: Option<Circulation>,
    /// Sections of its own, beside those of its form.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sections: Option<Vec<Section>>,
    /// Copies of it, in the order in which they are made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub copied: Option<Vec<Copied>>,
}

impl Document {
    /// Whether blanks are left for number or date.
    pub fn is_draft(&self) -> bool {
        self.number.is_none() || self.date.is_none()
    }

    /// What a copy has in common with documents: its number, its date, who signs and receives it.
    pub fn of_copy(copied: &Copied) -> Self {
        Self {
            number: copied.number,
            date: copied.date,
            signatory: copied.signatory,
            authority: copied.authority,
            post: copied.post.clone(),
            post_for: copied.post_for.clone(),
            name: copied.name.clone(),
            recipients: copied.recipients.clone(),
            ..Self::default()
        }
    }

    /// Its single values by their keys, as a record writes them.
    pub fn values(&self) -> impl Iterator<Item = (&'static str, String)> {
        let number = |it: Option<u64>| it.map(|it| it.to_string());
        let word = |it: Option<&str>| it.map(str::to_owned);
        let all = [
            ("number", number(self.number)),
            ("date", self.date.map(|it| it.to_string())),
            ("signatory", word(self.signatory.map(Post::as_str))),
            ("authority", word(self.authority.map(Authority::as_str))),
            ("acting", self.acting.map(|it| it.to_string())),
            ("copies", number(self.copies)),
            ("urgency", word(self.urgency.map(Urgency::as_str))),
            ("secrecy", word(self.secrecy.map(Secrecy::as_str))),
            ("circulation", word(self.circulation.map(Circulation::as_str))),
        ];
        let texts = self.texts().map(|(key, it)| (key, it.to_owned()));
        let texts: Vec<_> = texts.collect();
        all.into_iter().filter_map(|(key, it)| Some((key, it?))).chain(texts)
    }

    /// Those of them that are free texts.
    pub fn texts(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let all = [
            ("post", &self.post),
            ("post_for", &self.post_for),
            ("name", &self.name),
            ("drafter", &self.drafter),
            ("archive", &self.archive),
            ("typist", &self.typist),
        ];
        all.into_iter().filter_map(|(key, it)| Some((key, it.as_deref()?)))
    }

    /// Its lists by their keys, but for those of words.
    pub fn lists(&self) -> impl Iterator<Item = (&'static str, &Vec<String>)> {
        let all = [
            ("joint_with", &self.joint_with),
            ("units", &self.units),
            ("addressees", &self.addressees),
            ("recipients", &self.recipients),
        ];
        all.into_iter().filter_map(|(key, it)| Some((key, it.as_ref()?)))
    }

    /// Who signs for the units that issue it as well, by the words of their posts.
    pub fn joint_posts(&self) -> Option<Vec<String>> {
        let posts = self.joint_signatory.as_ref()?;
        Some(posts.iter().map(|it| it.as_str().to_owned()).collect())
    }

    /// What the other states is its own.
    pub fn take(&mut self, new: &Self) {
        fn one<T: Clone>(own: &mut Option<T>, new: Option<&T>) {
            if let Some(it) = new {
                *own = Some(it.clone());
            }
        }
        one(&mut self.number, new.number.as_ref());
        one(&mut self.date, new.date.as_ref());
        one(&mut self.signatory, new.signatory.as_ref());
        one(&mut self.authority, new.authority.as_ref());
        one(&mut self.acting, new.acting.as_ref());
        one(&mut self.post, new.post.as_ref());
        one(&mut self.post_for, new.post_for.as_ref());
        one(&mut self.name, new.name.as_ref());
        one(&mut self.joint_with, new.joint_with.as_ref());
        one(&mut self.joint_signatory, new.joint_signatory.as_ref());
        one(&mut self.units, new.units.as_ref());
        one(&mut self.addressees, new.addressees.as_ref());
        one(&mut self.recipients, new.recipients.as_ref());
        one(&mut self.drafter, new.drafter.as_ref());
        one(&mut self.archive, new.archive.as_ref());
        one(&mut self.typist, new.typist.as_ref());
        one(&mut self.copies, new.copies.as_ref());
        one(&mut self.urgency, new.urgency.as_ref());
        one(&mut self.secrecy, new.secrecy.as_ref());
        one(&mut self.circulation, new.circulation.as_ref());
        one(&mut self.sections, new.sections.as_ref());
        one(&mut self.copied, new.copied.as_ref());
    }
}
