//! Each manner of writing, before and after.

use super::super::{Held, Stated};
use super::{Change, Refused, Scalar, Spelling, To, bare, edited, path, set, words};

/// An edit gives exactly this text.
#[track_caller]
fn gives(text: &str, at: &str, to: To, new: &str) {
    assert_eq!(set(text, at, to).as_deref(), Ok(new));
}

#[test]
fn a_value_is_replaced_and_all_beside_it_stays() {
    gives("a: 1   # một\nb: 2\n", "a", bare("12"), "a: 12   # một\nb: 2\n");
    gives("a: 1 # x\r\nb: 2\r\n", "b", bare("3"), "a: 1 # x\r\nb: 3\r\n");
    gives("\u{feff}a: 1\nb: Đắk Lắk\n", "b", words("Ơ"), "\u{feff}a: 1\nb: Ơ\n");
    gives("tên: {đơn: Xã Ơ, số: 1}", "tên/số", bare("2"), "tên: {đơn: Xã Ơ, số: 2}");
    gives("- {a: 1}\n- {a: 2} # c\n", "1/a", bare("9"), "- {a: 1}\n- {a: 9} # c\n");
}

#[test]
fn quotes_stay_as_they_were() {
    gives("a: \"1.000\"\n", "a", words("1.001"), "a: \"1.001\"\n");
    gives("a: 'x'\n", "a", words("d'y"), "a: 'd''y'\n");
    gives("a: x\n", "a", words("y: z"), "a: \"y: z\"\n");
    gives("a: x\n", "a", words("tập huấn #1"), "a: \"tập huấn #1\"\n");
    gives("a: x\n", "a", words("012"), "a: \"012\"\n");
    gives("a: x\n", "a", words("no"), "a: \"no\"\n");
    gives("{a: x}\n", "a", words("y, z"), "{a: \"y, z\"}\n");
    gives("a: x\n", "a", words("y, z"), "a: y, z\n");
}

#[test]
fn what_is_cleared_leaves_its_key() {
    gives("a: 1 # một\nb: 2\n", "a", To::Blank, "a: # một\nb: 2\n");
    gives("{a: 1, b: 2}\n", "a", To::Blank, "{a: , b: 2}\n");
    gives("a: 1\n", "b", To::Blank, "a: 1\n");
    gives("a: # một\n", "a", bare("1"), "a: 1 # một\n");
    gives("{a: , b: 2}\n", "a", bare("1"), "{a: 1, b: 2}\n");
    gives("{a: }\n", "a", bare("1"), "{a: 1 }\n");
    gives("a:\nb: 2\n", "a", bare("1"), "a: 1\nb: 2\n");
}

#[test]
fn a_text_in_lines_stays_one() {
    let text = "n:\n  s: |  # lời\n    Một.\n\n    Hai.\n\n  # sau\n  d: x\n";
    let new = "n:\n  s: |-  # lời\n    Ba.\n    Bốn.\n\n  # sau\n  d: x\n";
    gives(text, "n/s", words("Ba.\nBốn."), new);
    gives("s: x\nt: 1\n", "s", words("a\nb"), "s: |-\n  a\n  b\nt: 1\n");
    gives("s: x\r\nt: 1\r\n", "s", words("a\nb"), "s: |-\r\n  a\r\n  b\r\nt: 1\r\n");
    gives("{s: x}\n", "s", words("a\nb"), "{s: \"a\\nb\"}\n");
    gives("s: >\n  a\n  b\n", "s", words("a\n"), "s: |\n  a\n");
}

#[test]
fn a_key_is_added_in_the_manner_of_the_others() {
    gives("a: {b: 1} # c\n", "a/d", bare("2"), "a: {b: 1, d: 2} # c\n");
    gives("a: { b: 1 }\n", "a/d", bare("2"), "a: { b: 1, d: 2 }\n");
    gives("a: {}\n", "a/d", bare("2"), "a: {d: 2}\n");
    gives("a:\n  b: 1 # c\n\nz: 3\n", "a/d", bare("2"), "a:\n  b: 1 # c\n  d: 2\n\nz: 3\n");
    gives("a:\n  b: 1", "a/d", bare("2"), "a:\n  b: 1\n  d: 2");
    gives("a:\r\n  b: 1\r\n", "a/d", bare("2"), "a:\r\n  b: 1\r\n  d: 2\r\n");
    gives("- a: 1\n  b: 2\n- a: 3\n", "0/c", bare("4"), "- a: 1\n  b: 2\n  c: 4\n- a: 3\n");
    gives("# chưa có gì\n", "a", bare("1"), "# chưa có gì\na: 1\n");
    let lines = "a: {\n  b: 1,\n  c: 2\n}\n";
    gives(lines, "a/d", bare("3"), "a: {\n  b: 1,\n  c: 2,\n  d: 3\n}\n");
    let comma = "a: {\n  b: 1,\n  c: 2,\n}\n";
    gives(comma, "a/d", bare("3"), "a: {\n  b: 1,\n  c: 2,\n  d: 3,\n}\n");
    let comment = "a: {\n  b: 1,\n  c: 2 # hai\n}\n";
    gives(comment, "a/d", bare("3"), "a: {\n  b: 1,\n  c: 2, d: 3 # hai\n}\n");
    gives("a: {\n  b: 1}\n", "a/d", bare("3"), "a: {\n  b: 1, d: 3}\n");
    gives("", "a", bare("1"), "a: 1\n");
}

#[test]
fn keys_that_lead_to_a_new_one_are_written_as_elsewhere() {
    let rows = "p:\n  - {c: x, o: {r: 1}}\n  - {c: y}\n";
    gives(rows, "p/1/o/r", bare("2"), "p:\n  - {c: x, o: {r: 1}}\n  - {c: y, o: {r: 2}}\n");
    let lines = "p:\n  - c: x\n    o: {r: 1}\n  - c: y\n";
    gives(lines, "p/1/o/r", bare("2"), "p:\n  - c: x\n    o: {r: 1}\n  - c: y\n    o: {r: 2}\n");
    gives("a: 1\n", "b/c/d", bare("2"), "a: 1\nb:\n  c:\n    d: 2\n");
    gives("b:\na: 1\n", "b/c", bare("2"), "b: {c: 2}\na: 1\n");
}

#[test]
fn a_row_is_added_in_the_manner_of_the_last() {
    let cells = || {
        let cell = |path: &[&str], text: &str, spelling| {
            let path = path.iter().map(|it| (*it).to_owned()).collect();
            (path, Scalar::new(text, spelling))
        };
        To::Row(vec![
            cell(&["c"], "1.2", Spelling::Text),
            cell(&["o", "r"], "3", Spelling::Bare),
            cell(&["o", "s"], "2", Spelling::Bare),
        ])
    };
    let row = "{c: \"1.2\", o: {r: 3, s: 2}}";
    gives(
        "p:\n  - {c: x} # một\nq: 1\n",
        "p",
        cells(),
        &format!("p:\n  - {{c: x}} # một\n  - {row}\nq: 1\n"),
    );
    let lines = "p:\n- c: x\n  o:\n    r: 1\n";
    gives(lines, "p", cells(), &format!("{lines}- c: \"1.2\"\n  o:\n    r: 3\n    s: 2\n"));
    gives("p: [{c: x}]\n", "p", cells(), &format!("p: [{{c: x}}, {row}]\n"));
    gives("p: []\n", "p", cells(), &format!("p: [{row}]\n"));
    gives("p:\n", "p", cells(), &format!("p: [{row}]\n"));
    gives("a: 1\n", "p", cells(), &format!("a: 1\np:\n  - {row}\n"));
}

#[test]
fn several_values_are_written_on_one_line() {
    let many =
        |all: &[&str]| To::Many(all.iter().map(|it| Scalar::new(*it, Spelling::Text)).collect());
    gives("a: [x, y] # c\n", "a", many(&["z"]), "a: [z] # c\n");
    gives("a:\n  - x\n  - y\nb: 1\n", "a", many(&["x", "y, z"]), "a: [x, \"y, z\"]\nb: 1\n");
    gives("b: 1\n", "a", many(&["x"]), "b: 1\na: [x]\n");
    assert_eq!(set("a:\n  - x # một\n  - y\n", "a", many(&["z"])), Err(Refused::Comments));
}

#[test]
fn comments_between_several_values_are_not_lost() {
    let all = || To::Many(vec![Scalar::new("z", Spelling::Bare)]);
    for text in ["a: [\n  x, # c\n  y]\n", "a: [x, y # c\n  ]\n", "a:\n  - x # c\n  - y\n"] {
        assert_eq!(set(text, "a", all()), Err(Refused::Comments), "{text}");
    }
    gives("a: [x, y] # c\n", "a", all(), "a: [z] # c\n");
}

#[test]
fn what_has_no_place_is_refused() {
    assert_eq!(set("a: [1\n", "a", bare("2")), Err(Refused::Unreadable));
    assert_eq!(set("a: 1\n", "a/b", bare("2")), Err(Refused::NoPlace));
    assert_eq!(set("a: [1]\n", "a/3", bare("2")), Err(Refused::NoPlace));
    assert_eq!(set("a: {b: 1}\n", "a", bare("2")), Err(Refused::NoPlace));
    // All or nothing.
    let changes = [("a", "2"), ("a/b", "3")];
    let changes = changes.map(|(at, to)| Change { path: path(at), to: bare(to) });
    assert_eq!(edited("a: 1\n", &changes), Err(Refused::NoPlace));
}

#[test]
fn what_is_stated_is_shown_right_or_wrong() {
    let text = "a: 12 hồ sơ\nb:\n  - {c: \"1.0\", d: }\n";
    let stated = Stated::read(text).unwrap();

    assert_eq!(stated.text(&path("a")).as_deref(), Some("12 hồ sơ"));
    assert_eq!(stated.rows(&path("b")), Some(1));
    assert_eq!(stated.held(&path("b/0/d")), None);
    assert_eq!(stated.held(&path("b/0")), Some(Held::Keys(vec!["c".into(), "d".into()])));
    assert_eq!(stated.path_at(text.find("1.0").unwrap()), path("b/0/c"));
    assert_eq!(stated.path_at(text.find("hồ").unwrap()), path("a"));
    assert!(Stated::read("a: [").is_none());
}
