//! Đơn vị: a province, a district, a commune or an office, in its place in the tree.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Date, Leader, Names, Post, UnitId, bounds};

impl UnitId {
    /// The unit above; none at the top.
    pub fn parent(&self) -> Option<Self> {
        self.as_str().rsplit_once('/').map(|(parent, _)| Self::new(parent))
    }

    /// The first part of the path: the folder of the unit at the top.
    pub fn top(&self) -> &str {
        self.as_str().split('/').next().unwrap_or_default()
    }

    /// Whether this is meant by the end of its path: `xuan-dinh`.
    pub fn ends_with(&self, end: &str) -> bool {
        let rest = self.as_str().strip_suffix(end);
        rest.is_some_and(|it| it.is_empty() || it.ends_with('/'))
    }

    /// Whether this is `other` or stands below it.
    ///
    /// ```
    /// use hoso::model::UnitId;
    ///
    /// let commune = UnitId::new("dong-nai/xuan-loc/xuan-dinh");
    /// assert!(commune.is_within("dong-nai/xuan-loc"));
    /// assert!(!commune.is_within("dong-nai/xuan"));
    /// ```
    pub fn is_within(&self, other: &str) -> bool {
        self.as_str()
            .strip_prefix(other)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }
}

/// What kind of unit stands in the tree; it also says its tier (*cấp*).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum UnitKind {
    /// *Tỉnh, thành phố trực thuộc Trung ương.*
    #[default]
    Province,
    /// *Huyện, quận, thị xã, thành phố thuộc tỉnh.*
    District,
    /// *Xã, phường, thị trấn, đặc khu*: which of these, its name begins with.
    Commune,
    /// *Sở, phòng, ban*: an office of the unit above it.
    Department,
}

impl UnitKind {
    /// All kinds, from the top down.
    pub const ALL: [Self; 4] = [Self::Province, Self::District, Self::Commune, Self::Department];

    /// The words for them in YAML.
    pub const WORDS: [&str; 4] = [
        Self::Province.as_str(),
        Self::District.as_str(),
        Self::Commune.as_str(),
        Self::Department.as_str(),
    ];

    /// The word for it in YAML.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Province => "province",
            Self::District => "district",
            Self::Commune => "commune",
            Self::Department => "department",
        }
    }

    /// What the name of such a unit begins with; none where it may be anything.
    pub const fn titles(self) -> &'static [&'static str] {
        match self {
            Self::Province => &["tỉnh", "thành phố"],
            Self::District => &["huyện", "quận", "thị xã", "thành phố"],
            Self::Commune => &["xã", "phường", "thị trấn", "đặc khu"],
            Self::Department => &[],
        }
    }

    /// Whether a unit of this kind may stand right below `parent`.
    ///
    /// A commune may stand right below a province: so it is since 1/7/2025.
    pub fn fits_below(self, parent: Option<Self>) -> bool {
        match self {
            Self::Province => parent.is_none(),
            Self::District => parent == Some(Self::Province),
            Self::Commune => matches!(parent, Some(Self::Province | Self::District)),
            Self::Department => parent.is_some_and(|it| it != Self::Department),
        }
    }
}

/// One administrative unit or office, as its `unit.yaml` describes it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Unit {
    /// Its kind.
    pub kind: UnitKind,
    /// Its name within a sentence: "xã Xuân Định", "Phòng Văn hóa và Thông tin"; one, or those
    /// of different times.
    pub name: Names,
    /// The place in the date line (*địa danh*): "Xuân Định".
    #[serde(deserialize_with = "bounds::filled")]
    pub place: String,
    /// When it was formed, and from which units; it was always there unless stated.
    #[serde(default)]
    pub formed: Option<Formed>,
    /// Its last day; there is none unless stated.
    #[serde(default)]
    pub ended: Option<Date>,
    /// Its code in the national list of administrative units (*mã đơn vị hành chính*).
    #[serde(default, deserialize_with = "bounds::filled_if_stated")]
    pub code: Option<String>,
    /// The identifier of its agency in the exchange of documents (*mã định danh*).
    #[serde(default, deserialize_with = "bounds::filled_if_stated")]
    pub organ_id: Option<String>,
    /// How its agency is abbreviated in a document's symbol; "UBND" unless stated.
    #[serde(default, deserialize_with = "bounds::filled_if_stated")]
    pub abbreviation: Option<String>,
    /// The line above the issuer; "UBND" and the name of the unit above unless stated.
    #[serde(default)]
    pub superior: Option<String>,
    /// Where its office is, at the foot of the first page of what it issues (*địa chỉ*).
    #[serde(default, deserialize_with = "bounds::filled_if_stated")]
    pub address: Option<String>,
    /// The tasks it has in rulebooks: `culture_information`.
    #[serde(default, deserialize_with = "bounds::all_filled")]
    pub roles: Vec<String>,
    /// The sectors that an office carries out; of the national lists, only these are its.
    #[serde(default, deserialize_with = "bounds::all_filled")]
    pub sectors: Vec<String>,
    /// The posts that sign, with their holders' names where known.
    #[serde(default)]
    pub leaders: BTreeMap<Post, Leader>,
}

impl Unit {
    /// Its name on a day, within a sentence.
    pub fn name_on(&self, day: Date) -> &str {
        &self.name.on(day).name
    }

    /// The place in the date line of what it issues on a day.
    pub fn place_on(&self, day: Date) -> &str {
        self.name.on(day).place.as_deref().unwrap_or(&self.place)
    }

    /// The agency that issues its documents of a day: "Ủy ban nhân dân xã Xuân Định".
    pub fn agency_on(&self, day: Date) -> String {
        let name = self.name_on(day);
        match self.kind {
            UnitKind::Department => name.to_owned(),
            UnitKind::Province | UnitKind::District | UnitKind::Commune => {
                format!("Ủy ban nhân dân {name}")
            }
        }
    }

    /// Whether its name begins with a word: "xã", "thị trấn".
    pub fn is_titled(&self, word: &str) -> bool {
        self.name.last().strip_prefix(word).is_some_and(|rest| rest.starts_with(' '))
    }

    /// Whether it was formed after a day, and not there on it.
    pub fn was_formed_after(&self, day: Date) -> bool {
        self.formed.as_ref().is_some_and(|it| it.on > day)
    }

    /// The units that it was formed from.
    pub fn predecessors(&self) -> &[UnitId] {
        self.formed.as_ref().map_or(&[], |it| &it.from)
    }

    /// What a post of its own is called.
    pub fn title_of(&self, post: Post) -> &str {
        let stated = self.leaders.get(&post).and_then(|it| it.title.as_deref());
        stated.unwrap_or(post.title())
    }

    /// The posts that sign for it, the first unless another is stated.
    pub const fn posts(&self) -> [Post; 2] {
        match self.kind {
            UnitKind::Department => [Post::Head, Post::DeputyHead],
            UnitKind::Province | UnitKind::District | UnitKind::Commune => {
                [Post::Chair, Post::ViceChair]
            }
        }
    }

    /// The agency's abbreviation in a symbol such as `BC-UBND`.
    pub fn abbreviation(&self) -> &str {
        self.abbreviation.as_deref().unwrap_or("UBND")
    }
}

/// When a unit was formed, and what from.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Formed {
    /// Its first day.
    pub on: Date,
    /// The units that went into it whole, by their paths; the day before was their last.
    #[serde(default)]
    pub from: Vec<UnitId>,
}
