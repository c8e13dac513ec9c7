//! Chức vụ: the posts that sign documents, and who holds them.

use serde::{Deserialize, Serialize};

use super::bounds;

/// A post that signs documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Post {
    /// *Chủ tịch* of a People's Committee.
    Chair,
    /// *Phó Chủ tịch*, who signs for the chair (*KT.*).
    ViceChair,
    /// The head of an office: *Giám đốc, Trưởng phòng*.
    Head,
    /// The head's deputy, who signs for the head (*KT.*).
    DeputyHead,
}

impl Post {
    /// All posts.
    pub const ALL: [Self; 4] = [Self::Chair, Self::ViceChair, Self::Head, Self::DeputyHead];
    /// Its usual title.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Chair => "Chủ tịch",
            Self::ViceChair => "Phó Chủ tịch",
            Self::Head => "Trưởng phòng",
            Self::DeputyHead => "Phó Trưởng phòng",
        }
    }

    /// The head of the agency, for whom a deputy signs.
    #[must_use]
    pub const fn head(self) -> Self {
        match self {
            Self::Chair | Self::ViceChair => Self::Chair,
            Self::Head | Self::DeputyHead => Self::Head,
        }
    }

    /// The word for it in YAML.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Chair => "chair",
            Self::ViceChair => "vice_chair",
            Self::Head => "head",
            Self::DeputyHead => "deputy_head",
        }
    }
}

/// Who holds a post.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Leader {
    /// The post's title, where the usual one does not fit: "Giám đốc".
    #[serde(default, deserialize_with = "bounds::filled_if_stated")]
    pub title: Option<String>,
    /// The holder's full name, without titles (Nghị định 30, PL.I/II.7); a blank while absent.
    #[serde(default)]
    pub name: Option<String>,
}
