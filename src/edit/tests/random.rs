//! Edits at random: whatever is changed, the text reads back as the old one but for that, and
//! no comment is lost.

use std::fs;
use std::path::Path;

use super::super::proof::{is_same, meant};
use super::{Change, NodePath, Refused, Scalar, Spelling, To, edited};
use crate::load::{Node, Value, parse_tree};

/// Texts as nobody should write them, and some do.
const NASTY: [&str; 12] = [
    "a: {b: 1, c: {d: 2, e: [x, 'y z', \"w\"]}, f: } # c1\n",
    "a:\n    b:   1    # c1\n    # c2\n    c:\n      - d: 2\n        e:   x   \n      # c3\n      - {d: 3}\nz: |  # c4\n  Một\n   hai\n\n  ba\n# c5\n",
    "\u{feff}# c1\r\na: 'it''s'\r\nb: \"x \\\"y\\\" \\\\ z\"   # c2\r\nc:\r\n- {d: 1}\r\n- {d: 2}\r\n",
    "a: [{b: 1}, {b: 2, c: 3}]\nd: >-\n  Xã Đắk Ơ\n  ở xa\ne:\n",
    "{a: 1,\n b: {c: 2}, # c1\n d: [1,\n   2] # c2\n}\n",
    "a:\n- b: 1\n  c:\n    d: 2\n\n-   b: 2\n    c: {d: 1}\n\n\n# c1\ne: Hà Nội, không\n",
    "? a\n: 1\n\"b c\": 2 # c1\n'd': {\"e f\": x}\n",
    "a: một\n  hai # c1\nb: \"ba\n  bốn\" # c2\nc: {d: năm\n  sáu}\n",
    "---\n# c1\na: 1\nb: ~\nc: null # c2\n",
    "a: |2-\n    x\n   y\nb: |+\n  z\n\n\nc: 1 # c1\n",
    "procedures:\n  - {code: 1.000110, level: 2,} # c1\n  - { code: \"1.2\" , level: 3 }\n",
    "a:\n\n\n  # c1\n\n  b:    # c2\n    c: 1\n  d: x#y # c3",
];

/// What may be written: some of it as a slip of the pen would.
const VALUES: [&str; 22] = [
    "0",
    "12",
    "1.000656",
    "012",
    "0x1f",
    "12,5%",
    "2018-06-15",
    "true",
    "no",
    "~",
    "",
    " x ",
    "a: b",
    "tập huấn #1",
    "“Đắk Ơ” và {x}",
    "it's \"so\" \\",
    "- một",
    "Một.\nHai.",
    "Một.\n\n  Hai.\n",
    "\t",
    "x\r\ny",
    "e\u{301} \u{2028}\u{85}\u{feff}𝒳",
];

#[test]
fn an_edit_changes_nothing_but_its_value() {
    let mut texts: Vec<String> = NASTY.iter().map(|it| (*it).to_owned()).collect();
    records(&Path::new(env!("CARGO_MANIFEST_DIR")).join("data/units"), &mut texts);
    assert!(texts.len() > 60, "{}", texts.len());
    let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
    let (mut done, mut refused) = (0, 0);
    for (place, text) in texts.iter().enumerate() {
        let rounds = if place < NASTY.len() { 400 } else { 12 };
        for _ in 0..rounds {
            if once(text, &mut dice) {
                done += 1;
            } else {
                refused += 1;
            }
        }
    }
    // Few ways of writing are beyond what can be proved.
    assert!(done > 5000 && refused * 20 < done, "{done} done, {refused} refused");
}

/// A sequence that looks random and is the same in each run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap() % sides
    }
}

/// Makes one change; whether it was made.
fn once(text: &str, dice: &mut Dice) -> bool {
    let tree = parse_tree(text).unwrap_or_else(|(it, _)| panic!("{it:?}\n{text}"));
    let change = change(&tree, dice);
    match edited(text, std::slice::from_ref(&change)) {
        Ok(new) => {
            let read = parse_tree(&new).unwrap_or_else(|_| panic!("{change:?}\n{text}\n{new}"));
            let meant = meant(&tree, &change).unwrap().unwrap_or(tree);
            assert!(is_same(&read, &meant), "{change:?}\n{text}\n{new}");
            for comment in (1..=5).map(|it| format!("# c{it}")).filter(|it| text.contains(it)) {
                assert!(new.contains(&comment), "{change:?}\n{text}\n{new}");
            }
            assert_eq!(text.starts_with('\u{feff}'), new.starts_with('\u{feff}'));
            if text.contains("\r\n") {
                assert_eq!(new.matches('\n').count(), new.matches("\r\n").count(), "{new:?}");
            }
            true
        }
        Err(Refused::Unreadable) => panic!("{change:?}\n{text}"),
        Err(Refused::Comments) => true,
        Err(Refused::NoPlace | Refused::Unproven) => false,
    }
}

/// A value somewhere in a tree that becomes another, or a key or a row that is new.
fn change(tree: &Node, dice: &mut Dice) -> Change {
    let mut all = Vec::new();
    walk(tree, &NodePath::root(), &mut all);
    let (path, node) = all[dice.below(all.len())].clone();
    let value = VALUES[dice.below(VALUES.len())];
    let spelling = if dice.below(2) == 0 { Spelling::Bare } else { Spelling::Text };
    let one = To::One(Scalar::new(value, spelling));
    match &node.value {
        Value::Mapping(_) => {
            let key = ["mới", "khóa mới", "o"][dice.below(3)];
            let path = path.key(key);
            let path = if dice.below(3) == 0 { path.key("r") } else { path };
            Change { path, to: one }
        }
        Value::List(items) if items.iter().all(|it| matches!(it.value, Value::Mapping(_))) => {
            let cell = |path: &[&str]| {
                let path = path.iter().map(|it| (*it).to_owned()).collect();
                (path, Scalar::new(value, spelling))
            };
            Change { path, to: To::Row(vec![cell(&["code"]), cell(&["o", "r"])]) }
        }
        Value::List(_) => Change { path, to: To::Many(vec![Scalar::new(value, spelling)]) },
        Value::Scalar { .. } if dice.below(5) == 0 => Change { path, to: To::Blank },
        Value::Scalar { .. } => Change { path, to: one },
    }
}

fn walk(node: &Node, path: &NodePath, all: &mut Vec<(NodePath, Node)>) {
    all.push((path.clone(), node.clone()));
    match &node.value {
        Value::Scalar { .. } => {}
        Value::List(items) => {
            for (index, it) in items.iter().enumerate() {
                walk(it, &path.clone().index(index), all);
            }
        }
        Value::Mapping(entries) => {
            for (key, it) in entries {
                walk(it, &path.clone().key(&key.text), all);
            }
        }
    }
}

fn records(folder: &Path, all: &mut Vec<String>) {
    let mut entries: Vec<_> = fs::read_dir(folder).unwrap().map(|it| it.unwrap().path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            records(&path, all);
        } else if path.extension().is_some_and(|it| it == "yaml") {
            all.push(fs::read_to_string(path).unwrap());
        }
    }
}
