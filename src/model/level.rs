//! Mức độ: how far a public service can be used online.

use serde::{Deserialize, Serialize};

/// The level of an online public service (*mức độ dịch vụ công trực tuyến*, Điều 3
/// Nghị định 43/2011/NĐ-CP).
///
/// Levels are cumulative: each offers all that the level below it offers, so
/// "at level 2" in a criterion means [`Level::Two`] *or higher*. Compare with
/// `>=`, never with `==`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[serde(try_from = "u64", into = "u8")]
pub enum Level {
    /// The procedure is described.
    One = 1,
    /// Its forms can be downloaded.
    Two = 2,
    /// Its forms can be filled in and sent online.
    Three = 3,
    /// Its fees can be paid online as well.
    Four = 4,
}

impl Level {
    /// All levels, lowest first.
    pub const ALL: [Self; 4] = [Self::One, Self::Two, Self::Three, Self::Four];

    /// Whether dossiers can be sent in online at this level.
    ///
    /// ```
    /// use hoso::model::Level;
    ///
    /// assert!(!Level::Two.takes_dossiers());
    /// assert!(Level::Three.takes_dossiers());
    /// ```
    pub fn takes_dossiers(self) -> bool {
        self >= Self::Three
    }

    /// The level as a digit.
    pub fn number(self) -> u8 {
        self as u8
    }
}

impl TryFrom<u64> for Level {
    type Error = String;

    fn try_from(number: u64) -> Result<Self, Self::Error> {
        Self::ALL
            .into_iter()
            .find(|it| u64::from(it.number()) == number)
            .ok_or_else(|| format!("no level {number}"))
    }
}

impl From<Level> for u8 {
    fn from(level: Level) -> Self {
        level.number()
    }
}
