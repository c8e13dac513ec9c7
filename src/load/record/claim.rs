//! Points that people give, as a record states them: exact decimals from their texts.

use std::collections::BTreeMap;

use serde::de::{Deserialize, Deserializer, Error};

use super::unique::Unique;
use crate::facts::decimal;
use crate::facts::record::Claim;
use crate::model::Date;

/// Claims by criterion.
pub(super) struct Claims(pub(super) BTreeMap<String, Claim>);

/// A claim as it is written.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    points: Option<String>,
    reason: Option<String>,
    evidence: Option<String>,
    date: Option<Date>,
}

impl<'de> Deserialize<'de> for Claims {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let Unique(written) = Unique::<String, Written>::deserialize(from)?;
        let read = |(id, it): (String, Written)| {
            let points = it.points.as_deref().map(decimal::read).transpose();
            let points = points.map_err(|_| D::Error::custom("no number"))?;
            let Written { reason, evidence, date, .. } = it;
            Ok((id, Claim { points, reason, evidence, date }))
        };
        Ok(Self(written.into_iter().map(read).collect::<Result<_, _>>()?))
    }
}
