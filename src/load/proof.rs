//! Whether two texts of a file say the same but for some of their values.

use super::tree::{Key, Node, Value, parse};

/// How many keys and values of a file differ between two texts; none where one of them cannot
/// be read, or keys were added or went.
pub fn differences(before: &str, after: &str) -> Option<usize> {
    let (before, after) = (parse(before).ok()?, parse(after).ok()?);
    between(&before, &after)
}

fn between(before: &Node, after: &Node) -> Option<usize> {
    match (&before.value, &after.value) {
        (Value::Scalar { text: one, .. }, Value::Scalar { text: other, .. }) => {
            Some(usize::from(one != other))
        }
        (Value::List(one), Value::List(other)) => {
            let (one, other) = (rows(one, other.len()), rows(other, other.len()));
            if one.len() != other.len() {
                return None;
            }
            one.into_iter().zip(other).map(|(one, other)| between(one, other)).sum()
        }
        (Value::Mapping(one), Value::Mapping(other)) => {
            let (one, other) = (entries(one, other.len()), entries(other, other.len()));
            if one.len() != other.len() {
                return None;
            }
            let pairs = one.into_iter().zip(other);
            pairs
                .map(|((key, one), (other_key, other))| {
                    Some(usize::from(key.text != other_key.text) + between(one, other)?)
                })
                .sum()
        }
        _ => None,
    }
}

/// The items of a list; where they are not so many, without rows that are there already.
fn rows(all: &[Node], wanted: usize) -> Vec<&Node> {
    let mut kept: Vec<&Node> = Vec::new();
    for it in all {
        let is_row = all.len() != wanted && matches!(it.value, Value::Mapping(_));
        if !is_row || kept.iter().all(|seen| between(seen, it) != Some(0)) {
            kept.push(it);
        }
    }
    kept
}

/// The entries of a mapping; where they are not so many, without those that are there already.
fn entries(all: &[(Key, Node)], wanted: usize) -> Vec<(&Key, &Node)> {
    let mut kept: Vec<(&Key, &Node)> = Vec::new();
    for (key, it) in all {
        let is_there =
            |(seen, value): &(&Key, &Node)| seen.text == key.text && between(value, it) == Some(0);
        if all.len() == wanted || !kept.iter().any(is_there) {
            kept.push((key, it));
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::differences;

    #[test]
    fn what_differs_is_counted_and_what_is_added_is_refused() {
        assert_eq!(differences("a: 1\nb: [x, y]\n", "a: 1 # c\nb: [x, y]\n"), Some(0));
        assert_eq!(differences("a: 1\nb: [x, y]\n", "a: 2\nb: [x, z]\n"), Some(2));
        assert_eq!(differences("a: 1\n", "b: 1\n"), Some(1));
        assert_eq!(differences("a: 1\n", "a: 1\nb: 2\n"), None);
        // What is said twice may be said once, and nothing else.
        assert_eq!(differences("a: 1\na: 1\nb: 2\n", "a: 1\nb: 2\n"), Some(0));
        assert_eq!(differences("a: 1\na: 3\nb: 2\n", "a: 1\nb: 2\n"), None);
        assert_eq!(differences("a: [{x: 1}, {x: 1}]\n", "a: [{x: 1}]\n"), Some(0));
        assert_eq!(differences("a: [{x: 1}, {x: 2}]\n", "a: [{x: 1}]\n"), None);
        assert_eq!(differences("a: [b, b]\n", "a: [b]\n"), None);
        assert_eq!(differences("a: 1\n", "a: [\n"), None);
    }
}
