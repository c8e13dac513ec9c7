//! Danh mục đơn vị hành chính: the codes that the nation gives its provinces and communes.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::Date;

/// The national list of administrative units, from a day on.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UnitCodes {
    /// What it is.
    pub title: String,
    /// Where it is from.
    pub source: String,
    /// The first day on which these units are there.
    pub from: Date,
    /// The provinces: their names, by code.
    pub provinces: BTreeMap<String, String>,
    /// The communes of each province: their names, by code.
    pub communes: BTreeMap<String, BTreeMap<String, String>>,
}

/// A unit of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Listed<'a> {
    /// Its code.
    pub code: &'a str,
    /// Its name, within a sentence.
    pub name: &'a str,
    /// The province that it stands in; none for a province.
    pub province: Option<&'a str>,
}

impl Listed<'_> {
    /// Its name, and that of its province: "xã Xuân Lộc, tỉnh Đồng Nai".
    pub fn whole_name(&self) -> String {
        let province = self.province.map(|it| format!(", {it}")).unwrap_or_default();
        format!("{}{province}", self.name)
    }
}

impl UnitCodes {
    /// All provinces.
    pub fn provinces(&self) -> impl Iterator<Item = Listed<'_>> {
        self.provinces.iter().map(|(code, name)| Listed { code, name, province: None })
    }

    /// All communes, by province.
    pub fn communes(&self) -> impl Iterator<Item = Listed<'_>> {
        self.communes.iter().flat_map(|(province, all)| {
            let province = self.provinces.get(province).map(String::as_str);
            all.iter().map(move |(code, name)| Listed { code, name, province })
        })
    }
}
