//! Any text at all: each of its letters is printed, nothing goes too deep, and none takes long.

use super::super::*;

/// What a text prints, mark by mark and run by run.
fn printed(blocks: &[Block]) -> Vec<String> {
    let runs = |all: &[Run]| all.iter().map(|it| it.text.as_str()).collect::<String>();
    let mut lines = Vec::new();
    for block in blocks {
        match block {
            Block::Paragraph(it) | Block::Heading(_, it) => lines.push(runs(it)),
            Block::List(items) => {
                lines.extend(items.iter().map(|it| format!("{} {}", it.mark, runs(&it.runs))));
            }
            Block::Table(it) => {
                for row in std::iter::once(&it.head).chain(&it.rows) {
                    lines.push(row.iter().map(|it| runs(it)).collect::<Vec<_>>().join(" "));
                }
            }
        }
    }
    lines
}

/// Texts put together of pieces by a generator that always gives the same.
fn random(pieces: &[&str], seed: u64) -> String {
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let mut next = |below: usize| {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).unwrap_or(0) % below
    };
    let length = next(40);
    (0..length).map(|_| pieces[next(pieces.len())]).collect()
}

const PLAIN: &[&str] = &[
    "a",
    "Đường ",
    "12",
    ".",
    ",",
    " ",
    "\n",
    "- ",
    "\n- ",
    "\n+ ",
    "\n1. ",
    "\nb) ",
    "(",
    ")",
    "\"",
    "#read(\"x\")",
    "<b>",
    "&",
    "$x$",
    "@y",
    "~",
    "`",
    "{{ x }}",
    "%}",
    "ten@a.vn",
    "”",
    "\t",
    "]",
    "[",
];

#[test]
fn what_has_no_signs_of_markup_comes_out_as_it_went_in() {
    for seed in 0..4000 {
        let text = random(PLAIN, seed).replace("\n# ", "\n");
        let words = |it: &str| it.split_whitespace().collect::<Vec<_>>().join(" ");
        let typed: Vec<_> = text.lines().map(words).filter(|it| !it.is_empty()).collect();
        let read: Vec<_> = printed(&read(&text)).iter().map(|it| words(it)).collect();
        assert_eq!(read, typed, "{text:?}");
    }
}

#[test]
fn of_any_text_each_letter_is_printed_and_nothing_else() {
    let marked = [
        "*", "**", "***", "_", "\\", "|", "\n| ", " |", "\n|-|-|", "# ", "\n## ", "x", "**x**",
        "  ",
    ];
    let pieces: Vec<_> = PLAIN.iter().chain(&marked).copied().collect();
    for seed in 0..8000 {
        let text = random(&pieces, seed);
        let blocks = read(&text);
        let kept = |it: &str| -> String {
            it.chars().filter(|it| !it.is_whitespace() && !"*_\\|#-:".contains(*it)).collect()
        };
        assert_eq!(kept(&printed(&blocks).concat()), kept(&text), "{text:?}");
        let mut headed = 0;
        for block in &blocks {
            match block {
                Block::Heading(level, _) => {
                    assert!((1..=3).contains(level) && *level <= headed + 1, "{text:?}");
                    headed = *level;
                }
                Block::List(items) => {
                    let mut depth = 0;
                    for it in items {
                        assert!((1..=DEEPEST).contains(&it.depth) && it.depth <= depth + 1);
                        depth = it.depth;
                    }
                }
                Block::Table(it) => {
                    assert!(
                        it.rows.iter().chain([&it.head]).all(|row| row.len() == it.columns.len())
                    );
                }
                Block::Paragraph(_) => {}
            }
        }
    }
}

#[test]
fn reading_takes_as_long_as_the_text_is() {
    // A million signs of each: what looked at them again and again would be at it for hours.
    for piece in [
        "*a ",
        "**",
        "_a* ",
        "***a_",
        "| a |\n",
        "|a|b|c|d|e|f|g|h|i|j|k|l|m|\n",
        "- a\n + b\n",
        "\\*",
        "a|",
        "# ",
    ] {
        let text = piece.repeat(1_000_000 / piece.len());
        assert!(!read(&text).is_empty());
    }
}
