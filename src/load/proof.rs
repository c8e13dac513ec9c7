//! Whether two texts of a file say the same but for some of their values.

use super::tree::{Node, Value, parse};

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
        (Value::List(one), Value::List(other)) if one.len() == other.len() => {
            one.iter().zip(other).map(|(one, other)| between(one, other)).sum()
        }
        (Value::Mapping(one), Value::Mapping(other)) if one.len() == other.len() => {
            let pairs = one.iter().zip(other);
            pairs
                .map(|((key, one), (other_key, other))| {
                    Some(usize::from(key.text != other_key.text) + between(one, other)?)
                })
                .sum()
        }
        _ => None,
    }
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
        assert_eq!(differences("a: 1\n", "a: [\n"), None);
    }
}
