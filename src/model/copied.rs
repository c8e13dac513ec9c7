//! A copy of a document as a record states it (Nghị định 30, Điều 25 to 27; PL.I, part II).

use serde::{Deserialize, Serialize};

use super::{Authority, Copying, Date, Post, bounds};

/// A copy of a document: a file of its own, with the document's text and what the copy says of
/// itself. What is not stated is left blank.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Copied {
    /// What kind of copy.
    pub kind: Copying,
    /// The unit that makes it, by the end of its path; who issues the document unless stated.
    #[serde(
        default,
        deserialize_with = "bounds::filled_if_stated",
        skip_serializing_if = "Option::is_none"
    )]
    pub by: Option<String>,
    /// Its number among all copies of that unit within the year.
    #[serde(default, deserialize_with = "bounds::number", skip_serializing_if = "Option::is_none")]
    pub number: Option<u64>,
    /// The day on which it is made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// The time of that day, for an electronic copy: "09:15:30".
    #[serde(
        default,
        deserialize_with = "bounds::filled_if_stated",
        skip_serializing_if = "Option::is_none"
    )]
    pub time: Option<String>,
    /// The parts that are extracted, as their lines begin: "Điều 2".
    #[serde(
        default,
        deserialize_with = "bounds::some_filled",
        skip_serializing_if = "Option::is_none"
    )]
    pub only: Option<Vec<String>>,
    /// Who signs it; the head of that unit unless stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signatory: Option<Post>,
    /// In whose right.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub authority: Option<Authority>,
    /// The post that signs by order or by mandate.
    #[serde(
        default,
        deserialize_with = "bounds::filled_if_stated",
        skip_serializing_if = "Option::is_none"
    )]
    pub post: Option<String>,
    /// The post that this one signs for in its turn.
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
    /// Who receives it, but for the archive.
    #[serde(
        default,
        deserialize_with = "bounds::some_filled",
        skip_serializing_if = "Option::is_none"
    )]
    pub recipients: Option<Vec<String>>,
}

impl Copied {
    /// Its free texts by their keys, but for those that documents have as well.
    pub fn texts(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let all = [("by", &self.by), ("time", &self.time)];
        all.into_iter().filter_map(|(key, it)| Some((key, it.as_deref()?)))
    }

    /// Whether its time is one of a day: hours, minutes and seconds.
    pub fn has_real_time(&self) -> bool {
        let Some(time) = &self.time else { return true };
        let parts: Vec<&str> = time.split(':').collect();
        let within = |it: &str, most: u8| {
            let digits = it.len() == 2 && it.bytes().all(|it| it.is_ascii_digit());
            digits && it.parse::<u8>().is_ok_and(|it| it <= most)
        };
        let [hours, minutes, seconds] = parts[..] else { return false };
        within(hours, 23) && within(minutes, 59) && within(seconds, 59)
    }
}
