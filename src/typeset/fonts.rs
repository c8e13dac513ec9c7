//! The fonts inside the program: Liberation Serif, as wide as Times New Roman.

use std::sync::{Arc, OnceLock};

use typst::foundations::Bytes;
use typst::text::Font;
use typst_kit::fonts::FontStore;

use super::unhinted::unhinted;

const FILES: [&[u8]; 4] = [
    include_bytes!("../../fonts/LiberationSerif-Regular.ttf"),
    include_bytes!("../../fonts/LiberationSerif-Bold.ttf"),
    include_bytes!("../../fonts/LiberationSerif-Italic.ttf"),
    include_bytes!("../../fonts/LiberationSerif-BoldItalic.ttf"),
];

/// The fonts there are.
#[derive(Clone)]
pub struct Fonts {
    pub(super) store: Arc<FontStore>,
    faces: Arc<[Font]>,
    /// The characters that every face can draw, a bit each, once that has been asked.
    drawn: Arc<OnceLock<Vec<u64>>>,
}

impl Fonts {
    /// The fonts inside the program, without what only a coarse screen could ask of them.
    pub fn embedded() -> Self {
        static ALL: OnceLock<Fonts> = OnceLock::new();
        let read = || Self::of(FILES.map(|it| unhinted(it).map_or(Bytes::new(it), Bytes::new)));
        ALL.get_or_init(read).clone()
    }

    fn of(files: [Bytes; 4]) -> Self {
        let mut store = FontStore::new();
        let faces: Vec<Font> = files.into_iter().flat_map(Font::iter).collect();
        store.extend(faces.iter().map(|it| (it.clone(), it.info().clone())));
        Self { store: Arc::new(store), faces: faces.into(), drawn: Arc::default() }
    }

    /// The files that they come from.
    pub fn bytes() -> impl Iterator<Item = &'static [u8]> {
        FILES.into_iter()
    }

    /// Whether every face can draw a character: any text may come to stand in bold or
    /// italics.
    pub fn can_draw(&self, it: char) -> bool {
        let drawn = self.drawn.get_or_init(|| drawn_by_all(&self.faces));
        let code = u32::from(it) as usize;
        drawn.get(code / 64).is_some_and(|bits| bits >> (code % 64) & 1 == 1)
    }
}

/// The characters that every face can draw, a bit each.
fn drawn_by_all(faces: &[Font]) -> Vec<u64> {
    let of = |face: &Font| {
        let mut bits = Vec::new();
        for code in face.info().coverage.iter() {
            let code = code as usize;
            if bits.len() <= code / 64 {
                bits.resize(code / 64 + 1, 0_u64);
            }
            bits[code / 64] |= 1 << (code % 64);
        }
        bits
    };
    let both = |a: Vec<u64>, b: Vec<u64>| a.iter().zip(&b).map(|(a, b)| a & b).collect();
    faces.iter().map(of).reduce(both).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_vietnamese_letters_can_be_drawn() {
        let fonts = Fonts::embedded();
        let letters = "aăâeêioôơuưyđ";
        let tones = ["", "\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"];

        for letter in letters.chars() {
            for tone in tones {
                let text = format!("{letter}{tone}");
                for it in unicode_normalization::UnicodeNormalization::nfc(&*text) {
                    let upper: Vec<_> = it.to_uppercase().collect();
                    assert!(
                        fonts.can_draw(it) && upper.iter().all(|it| fonts.can_draw(*it)),
                        "{it}"
                    );
                }
            }
        }
    }

    #[test]
    fn without_hints_every_outline_and_measure_is_as_it_was() {
        let codes = (0x20..0x250).chain(0x300..0x324).chain(0x1e00..0x1f00).chain(0x2010..0x2300);
        let letters: String = codes.filter_map(char::from_u32).collect();
        let source = crate::typeset::Source {
            format: crate::model::Format::PDF,
            name: "all.typ".to_owned(),
            text: format!(
                "#let all = {:?}.clusters().join(sym.zws)\n#set text(font: \"Liberation Serif\", \
                 fallback: false)\n#all #strong(all) #emph(all) #strong(emph(all))",
                letters.replace(['"', '\\'], "")
            ),
            attachments: std::collections::BTreeMap::new(),
            identity: String::new(),
            date: "2018-06-05".parse().unwrap(),
            signature_fields: false,
        };
        let drawn = |fonts: Fonts| {
            let typesetter = crate::typeset::Typesetter::new(&[].into(), fonts);
            let pages = typesetter.pages(&source).unwrap();
            let svg: String = (0..pages.count()).map(|it| pages.svg(it).unwrap()).collect();
            // Glyphs are named by their fonts: what is drawn is between them.
            let outlines = svg.split(" d=\"").skip(1).map(|it| it.split('"').next().unwrap());
            let mut outlines: Vec<_> = outlines.map(str::to_owned).collect();
            outlines.sort();
            outlines
        };

        let (with, without) = (drawn(Fonts::of(FILES.map(Bytes::new))), drawn(Fonts::embedded()));

        assert!(with == without);
        assert!(with.len() > 1000, "{}", with.len());
        let shorter = |it: &[u8]| unhinted(it).unwrap().len() * 10 < it.len() * 7;
        assert!(FILES.iter().all(|it| shorter(it)));
        assert!(unhinted(b"OTTO").is_none() && unhinted(&FILES[0][..9999]).is_none());
    }

    #[test]
    fn other_scripts_cannot_be_drawn() {
        assert!(!Fonts::embedded().can_draw('漢'));
        assert!(!Fonts::embedded().can_draw('😀'));
    }
}
