//! Thang mức độ: how far a service is online is said on one scale at a time.
//!
//! Nothing converts from one scale to another: no official text says how.

use serde::{Deserialize, Serialize};

use super::{Date, Period};

/// How much of a procedure is done online (*toàn trình, một phần*).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Provision {
    /// *Dịch vụ công trực tuyến một phần.*
    Partial,
    /// *Dịch vụ công trực tuyến toàn trình.*
    Full,
}

/// Why a service is online in part alone (Điều 14 Nghị định 224/2026/NĐ-CP).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PartialReason {
    /// *Phải hiện diện.*
    Presence,
    /// *Thẩm tra hiện trường.*
    SiteVisit,
    /// *Sự cố kỹ thuật.*
    Incident,
    /// *Vấn đề kỹ thuật khác.*
    Technical,
}

/// A scale on which services are measured, by the decree that sets it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scale {
    /// Levels 1 to 4: Nghị định 43/2011/NĐ-CP.
    Levels,
    /// In part or in full: Nghị định 42/2022/NĐ-CP, until 30/6/2026.
    Provision,
    /// The same, and a reason for what is in part: Nghị định 224/2026/NĐ-CP, from 1/7/2026.
    ReasonedProvision,
}

impl Scale {
    /// The scales that a record of a period may use.
    ///
    /// A record says how things stand at the end of its period, so the scale in force
    /// then counts. In a period in which Nghị định 42/2022/NĐ-CP came into force
    /// (15/8/2022) either will do: texts of that year still count by levels.
    pub fn in_force(period: Period) -> &'static [Self] {
        let on = |year, month, day| Date::new(year, month, day);
        let (start, end) = (Some(period.start()), Some(period.end()));
        if end < on(2022, 8, 15) {
            &[Self::Levels]
        } else if start < on(2022, 8, 15) {
            &[Self::Levels, Self::Provision]
        } else if end < on(2026, 7, 1) {
            &[Self::Provision]
        } else {
            &[Self::ReasonedProvision]
        }
    }

    /// Whether services are measured by levels.
    pub fn has_levels(self) -> bool {
        self == Self::Levels
    }
}

/// The first day of the checklist of levels (Thông tư 32/2017/TT-BTTTT).
pub fn checklist_since() -> Date {
    Date::new(2018, 6, 1).unwrap_or(Date::first_of_year(2018))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(period: &str) -> &'static [Scale] {
        Scale::in_force(period.parse().unwrap())
    }

    #[test]
    fn a_period_has_the_scale_in_force_at_its_end() {
        assert_eq!(of("2018"), [Scale::Levels]);
        assert_eq!(of("2022-h1"), [Scale::Levels]);
        assert_eq!(of("2023-h1"), [Scale::Provision]);
        assert_eq!(of("2026-h1"), [Scale::Provision]);
        assert_eq!(of("2026-9m"), [Scale::ReasonedProvision]);
        assert_eq!(of("2026"), [Scale::ReasonedProvision]);
    }

    #[test]
    fn in_the_year_of_the_change_either_will_do() {
        assert_eq!(of("2022-9m"), [Scale::Levels, Scale::Provision]);
        assert_eq!(of("2022"), [Scale::Levels, Scale::Provision]);
    }
}
