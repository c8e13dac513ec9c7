//! Trees that no look of documents makes, and what comes of them.

use super::{parts, read, write};
use crate::package;
use crate::typeset::{Drawn, Element, Lines, Look, Node, Picture, Piece, Tree};

fn element(tag: &str, marks: &[(&str, &str)], parts: Vec<Node>) -> Node {
    let marks = marks.iter().map(|(name, it)| ((*name).to_owned(), (*it).to_owned())).collect();
    Node::Element(Element { tag: tag.to_owned(), marks, parts })
}

fn text(text: &str) -> Node {
    Node::Text(text.to_owned())
}

/// The main part of a document that says this.
fn written(body: Vec<Node>) -> String {
    write::document(&read::document(&Tree { title: String::new(), body }))
}

#[test]
fn a_tree_without_a_look_is_plain_paragraphs() {
    let list = |tag, items: &[&str]| {
        element(tag, &[], items.iter().map(|it| element("li", &[], vec![text(it)])).collect())
    };
    let document = written(vec![
        element("h2", &[], vec![text("Đầu đề")]),
        element("p", &[], vec![text("a "), element("em", &[], vec![text("b")])]),
        list("ol", &["một", "hai"]),
        list("ul", &["ba"]),
    ]);

    let normal = |it: &str| format!("<w:p><w:pPr><w:pStyle w:val=\"Normal\"/></w:pPr>{it}</w:p>");
    let run = |it: &str| format!("<w:r><w:t xml:space=\"preserve\">{it}</w:t></w:r>");
    for said in ["Đầu đề", "1. một", "2. hai", "- ba"] {
        assert!(document.contains(&normal(&run(said))), "{said}: {document}");
    }
    let sloped = "<w:r><w:rPr><w:i/></w:rPr><w:t xml:space=\"preserve\">b</w:t></w:r>";
    assert!(document.contains(&normal(&(run("a ") + sloped))), "{document}");
    assert!(document.contains(r#"<w:pgMar w:top="1134" w:right="850" w:bottom="1134""#));
}

#[test]
fn a_row_that_lacks_cells_or_has_too_many_fills_its_columns() {
    let cell = |it: &str, down: &str| element("td", &[("rowspan", down)], vec![text(it)]);
    let row = |cells| element("tr", &[], cells);
    let table = element(
        "table",
        &[],
        vec![
            row(vec![cell("a", "2"), cell("b", "1"), cell("c", "1")]),
            row(vec![cell("d", "1")]),
            row(vec![cell("e", "1"), cell("f", "1"), cell("g", "1"), cell("h", "1")]),
        ],
    );

    let document = written(vec![table]);

    assert_eq!(document.matches("<w:tc>").count(), 9, "{document}");
    assert_eq!(document.matches("<w:vMerge/>").count(), 1);
    assert!(!document.contains(">h<"));
}

/// Numbers that look like chance, and are the same each time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        usize::try_from(self.0 >> 33).unwrap() % most
    }

    fn one<'a>(&mut self, all: &[&'a str]) -> &'a str {
        all[self.below(all.len())]
    }
}

const WORDS: [&str; 6] = ["", " ", "<&>\"'", "chữ \u{7}", "\u{a0}", "]]>"];
const TAGS: &str = "p div span strong em br hr h2 h9 hx ul ol li table thead tbody tr td th figure \
                    section main x";
const MARKS: &str = "class look columns lines side broken colspan rowspan gap left right align next \
                     landscape flipped margins styles alt start value heads";
const VALUES: &str = "|0|-3|7|table|TableText|1fr|1fr 20 0.5fr|auto|b24|i|center|right|true|<\"&|\
                      99999999999999999999|1 2 3 4|[]|[{\"id\":\"a\",\"name\":\"a\",\"on\":\"a\"}]";

fn random(dice: &mut Dice, depth: usize) -> Node {
    let look = Look { bold: dice.below(2) == 0, italic: dice.below(2) == 0, size: 24 };
    match dice.below(if depth == 0 { 3 } else { 9 }) {
        0 => text(dice.one(&WORDS)),
        1 => {
            let piece = Piece { text: dice.one(&WORDS).to_owned(), look };
            let all = vec![vec![piece]; dice.below(3)];
            Node::Drawn(Drawn::Lines(Lines { all, rule: Some(90_000) }))
        }
        2 => {
            let picture = Picture { png: Vec::new(), width: 10, height: 10 };
            Node::Drawn(Drawn::Picture(picture))
        }
        _ => {
            let split = |all: &'static str, at: char| all.split(at).collect::<Vec<_>>();
            let (tags, marks) = (split(TAGS, ' '), split(MARKS, ' '));
            let values = split(VALUES, '|');
            let count = dice.below(3);
            let stated: Vec<_> =
                (0..count).map(|_| (dice.one(&marks), dice.one(&values))).collect();
            let tag = dice.one(&tags);
            let parts = (0..dice.below(4)).map(|_| random(dice, depth - 1)).collect();
            element(tag, &stated, parts)
        }
    }
}

#[test]
fn any_tree_becomes_a_file_whose_parts_are_whole() {
    let mut dice = Dice(7);
    for round in 0..2_000 {
        let body = (0..dice.below(6)).map(|_| random(&mut dice, 5)).collect();
        let tree = Tree { title: dice.one(&["", "<&>"]).to_owned(), body };

        let parts = parts::all(&read::document(&tree));

        #[allow(clippy::case_sensitive_file_extension_comparisons)] // They are named by the writer.
        for part in parts.iter().filter(|it| !it.name.ends_with(".png")) {
            let text = std::str::from_utf8(&part.bytes).unwrap();
            assert_eq!(package::malformed(text), None, "{round} {}: {text}", part.name);
        }
    }
}
