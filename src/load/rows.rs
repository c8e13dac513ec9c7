//! A list that somebody keeps as YAML, as rows of texts: what they mean is for who asks.

use super::tree::{self, Node, Value};

/// The rows of the first list of a text; none where it is no YAML or has no list.
pub fn listed_rows(text: &str) -> Option<Vec<Vec<String>>> {
    let tree = tree::parse(text).ok()?;
    let row = |node: &Node| {
        let mut texts = Vec::new();
        add(node, &mut texts);
        texts
    };
    Some(list(&tree)?.iter().map(row).collect())
}

fn list(node: &Node) -> Option<&[Node]> {
    match &node.value {
        Value::List(items) => Some(items),
        Value::Mapping(entries) => entries.iter().find_map(|(_, it)| list(it)),
        Value::Scalar { .. } => None,
    }
}

fn add(node: &Node, texts: &mut Vec<String>) {
    match &node.value {
        Value::Scalar { text, .. } => texts.push(text.clone()),
        Value::List(items) => items.iter().for_each(|it| add(it, texts)),
        Value::Mapping(entries) => entries.iter().for_each(|(_, it)| add(it, texts)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_rows_of_texts_however_it_is_written() {
        let rows = |text| listed_rows(text).unwrap();

        assert_eq!(rows("- xã A\n- 01840\n"), [["xã A"], ["01840"]]);
        assert_eq!(rows("x: 1\ny:\n  - {code: 01840, name: xã A}\n"), [["01840", "xã A"]]);
        assert_eq!(listed_rows("x: 1\n"), None);
        assert_eq!(listed_rows("- [\n"), None);
    }
}
