//! Of a rulebook that is wrong: whom it has to do with, as far as that can still be read.

use std::collections::BTreeSet;

use serde::de::DeserializeOwned;

use super::tree::{self, Node, Value};
use crate::law::Scope;
use crate::law::calendar::Years;
use crate::model::FormId;
use crate::project::Extent;

/// The extent of a rulebook; none where its years, units or forms cannot be read.
pub(super) fn extent(text: &str) -> Option<Extent> {
    let tree = tree::parse(text).ok()?;
    let years: Years = read(below(&tree, "years")?)?;
    if years.from > years.to {
        return None;
    }
    let mut scopes = Vec::new();
    let Value::List(judges) = &below(&tree, "judges")?.value else { return None };
    for judged in judges {
        let units = below(judged, "units")?;
        match &units.value {
            Value::List(all) => {
                scopes.extend(all.iter().map(read).collect::<Option<Vec<Scope>>>()?);
            }
            _ => scopes.push(read(units)?),
        }
    }
    if scopes.is_empty() {
        return None;
    }
    let Value::Mapping(all) = &below(&tree, "forms")?.value else { return None };
    let mut forms = BTreeSet::new();
    for (name, form) in all {
        forms.insert(FormId::new(name.text.clone()));
        if let Some(issuer) = below(form, "issuer") {
            scopes.push(read(issuer)?);
        }
    }
    Some(Extent { years, scopes, forms })
}

fn below<'a>(node: &'a Node, key: &str) -> Option<&'a Node> {
    let Value::Mapping(all) = &node.value else { return None };
    all.iter().find(|(it, _)| it.text == key).map(|(_, it)| it)
}

fn read<T: DeserializeOwned>(node: &Node) -> Option<T> {
    serde_json::from_value(json(node)).ok()
}

/// The node as plain data: whole numbers, and texts.
fn json(node: &Node) -> serde_json::Value {
    match &node.value {
        Value::Scalar { text, plain } => match text.parse::<u64>() {
            Ok(number) if *plain => number.into(),
            _ => text.as_str().into(),
        },
        Value::List(all) => all.iter().map(json).collect(),
        Value::Mapping(all) => all.iter().map(|(key, it)| (key.text.clone(), json(it))).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "years: {from: 2018, to: 2019}\njudges: [{units: [{tier: commune}, {tier: district, role: r}], criteria: [x\n]}]\nforms: {a: {issuer: {tier: province}}, b: {}}\n";

    #[test]
    fn whom_a_wrong_rulebook_has_to_do_with_can_still_be_read() {
        let extent = extent(TEXT).unwrap();

        assert_eq!((extent.years.from, extent.years.to), (2018, 2019));
        assert_eq!(extent.scopes.len(), 3);
        assert_eq!(extent.forms.iter().map(FormId::as_str).collect::<Vec<_>>(), ["a", "b"]);
    }

    #[test]
    fn what_cannot_be_read_is_said_of_nobody() {
        for (from, to) in [
            ("years", "year"),
            ("to: 2019", "to: x"),
            ("to: 2019", "to: 2017"),
            ("[{tier: commune}, {tier: district, role: r}]", "[]"),
            ("tier: commune", "tier: comune"),
            ("tier: commune", "tire: commune"),
            ("judges", "judge"),
            ("units", "unit"),
            ("forms", "formz"),
            ("tier: province", "tier: provinc"),
            ("}\n", "\n"),
        ] {
            assert!(extent(&TEXT.replacen(from, to, 1)).is_none(), "{from}");
        }
    }
}
