//! Old encodings of Vietnamese, by the marks that they leave in a text.

/// The old encoding whose marks a text bears.
///
/// TCVN3 keeps Vietnamese letters at places where Latin-1 has signs such as `·`, `¸`,
/// `®`: no language writes these inside a word. VNI writes a vowel and then its mark,
/// itself a letter such as `ø` or `ä`: no language writes that pair often. Two such
/// marks are asked for, so that one foreign name is not taken for them.
pub(super) fn legacy_encoding(text: &str) -> Option<&'static str> {
    const SIGNS: &str = "¨©ª«¬®¯µ¶·¸¹»¼½¾÷§¦";
    const LETTERS: &str = "ÞßþðÐçñëïöøüþÕÖ×ØÜÆÇËÎÏ";
    const BESIDE: &str = "äåëïöøûüÄÅËÏÖØÛÜ";
    let is_mark = |it| [SIGNS, LETTERS, BESIDE, "ñÑ"].iter().any(|all| all.contains(it));
    // Nearly no text has any.
    if !text.chars().any(|it| matches!(it, '\u{a6}'..='\u{ff}') && is_mark(it)) {
        return None;
    }
    let chars: Vec<char> = text.chars().collect();
    let (mut signs, mut letters, mut pairs) = (0, 0, 0);
    for (at, it) in chars.iter().enumerate() {
        let before = at.checked_sub(1).map(|it| chars[it]);
        let after = chars.get(at + 1).copied();
        let beside = |it: Option<char>| it.is_some_and(|it| it.is_ascii_alphabetic());
        let begins_word = before.is_none_or(char::is_whitespace);
        if SIGNS.contains(*it) {
            let inside = beside(before) && (beside(after) || after.is_none_or(|it| !it.is_ascii()));
            let quote = "«»".contains(*it);
            let ends = beside(before) && after.is_none_or(char::is_whitespace) && !quote;
            let begins = begins_word && beside(after) && "®¦§¨©".contains(*it);
            let signed = begins_word && after.is_some_and(|it| SIGNS.contains(it));
            signs += usize::from(inside || ends || begins || signed);
        } else if LETTERS.contains(*it) {
            letters += 1;
        }
        let vowel = before.is_some_and(|it| "aeouyôAEOUYÔ".contains(it));
        pairs += usize::from(vowel && BESIDE.contains(*it));
        pairs += usize::from(begins_word && "ñÑ".contains(*it));
    }
    if signs >= 1 && signs + letters >= 2 {
        Some("TCVN3 (ABC)")
    } else if pairs >= 2 {
        Some("VNI")
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn old_encodings_are_recognised() {
        assert_eq!(legacy_encoding("Céng hßa x· héi chñ nghÜa ViÖt Nam"), Some("TCVN3 (ABC)"));
        assert_eq!(legacy_encoding("§¨ng ký khai sinh, chøng thùc b¶n sao"), Some("TCVN3 (ABC)"));
        assert_eq!(legacy_encoding("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam"), Some("VNI"));
        assert_eq!(legacy_encoding("Ñaêng kyù khai sinh, caáp huyeän"), Some("VNI"));
    }

    #[test]
    fn good_text_is_left_alone() {
        for text in [
            "Cộng hòa xã hội chủ nghĩa Việt Nam; hoà, thuý, quý, Đắk Lắk, Ê Đê, Pleiku",
            "Müller, Malmö, Señor, Zürich 5·6 m² ± 3° «trích» © 2018 § 5",
            "ông Trần A, số 12/BC-UBND – 1.234,5 %",
        ] {
            assert_eq!(legacy_encoding(text), None, "{text}");
        }
    }
}
