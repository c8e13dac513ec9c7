//! The places of `signatures.json`, in the measures of a PDF.

use serde::Deserialize;
use serde_json::Number;

/// The name of what says where signatures go.
pub(super) const NAME: &str = "signatures.json";

/// A hundredth of a millimetre is 7200/254 thousandths of a point.
const POINTS: (i64, i64) = (7200, 254);

/// A place for a signature.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Place {
    /// What programs call it.
    pub(super) name: String,
    /// What people are told that it is.
    pub(super) told: String,
    /// Its page, counted from 1.
    pub(super) page: usize,
    /// From the left, from above, wide, high; in hundredths of a millimetre.
    measures: [i64; 4],
}

#[derive(Deserialize)]
struct Signatures {
    signatures: Vec<Signature>,
}

#[derive(Deserialize)]
struct Signature {
    /// Of the person who signs; none where the agency alone does.
    personal: Option<Area>,
    agency: Option<Area>,
}

#[derive(Deserialize)]
struct Area {
    page: usize,
    x: Number,
    y: Number,
    width: Number,
    height: Number,
}

/// The places of a file, in order; none of what says none.
pub(super) fn places(json: &[u8]) -> Vec<Place> {
    let all = serde_json::from_slice::<Signatures>(json).map_or(Vec::new(), |it| it.signatures);
    let signs = |(nth, it): (usize, Signature)| {
        let person = ("nguoi-ky", "Chữ ký số của người ký", it.personal);
        let agency = ("co-quan", "Chữ ký số của cơ quan, tổ chức", it.agency);
        [person, agency].into_iter().filter_map(move |(name, told, area)| {
            let Area { page, x, y, width, height } = area?;
            let measures =
                [hundredths(&x)?, hundredths(&y)?, hundredths(&width)?, hundredths(&height)?];
            // The first has no number: most documents have no second.
            let numbered = |it: &str, gap| match nth {
                0 => it.to_owned(),
                _ => format!("{it}{gap}{}", nth + 1),
            };
            Some(Place { name: numbered(name, "-"), told: numbered(told, " "), page, measures })
        })
    };
    all.into_iter().enumerate().flat_map(signs).collect()
}

impl Place {
    /// Left, bottom, right and top in points from the lower left corner of a page this high, and
    /// how wide and high it is; none where it is not on the page.
    pub(super) fn corners(&self, height: &[u8]) -> Option<([String; 4], [String; 2])> {
        let height = decimal(std::str::from_utf8(height).ok()?, 3)?;
        let points = |it: i64| it.checked_mul(POINTS.0)?.checked_div(POINTS.1);
        let [x, y, width, tall] = self.measures;
        let (left, top) = (points(x)?, height.checked_sub(points(y)?)?);
        let (width, tall) = (points(width)?, points(tall)?);
        let (right, bottom) = (left.checked_add(width)?, top.checked_sub(tall)?);
        let is_there = left >= 0 && bottom >= 0 && top <= height && width > 0 && tall > 0;
        is_there
            .then(|| ([left, bottom, right, top].map(thousandths), [width, tall].map(thousandths)))
    }
}

fn hundredths(it: &Number) -> Option<i64> {
    decimal(&it.to_string(), 2)
}

/// A decimal number in units of its last place; what comes behind that is cut off.
fn decimal(text: &str, places: usize) -> Option<i64> {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let part: String = part.chars().chain("0".repeat(places).chars()).take(places).collect();
    // What no document of ours has: a sign, an exponent.
    let digits = format!("{whole}{part}");
    digits.bytes().all(|it| it.is_ascii_digit()).then(|| digits.parse().ok())?
}

fn thousandths(it: i64) -> String {
    format!("{}.{:03}", it / 1000, it % 1000)
}

#[cfg(test)]
mod tests {
    use super::*;

    const A4: &[u8] = b"841.8898";

    fn of(area: &str) -> Vec<Place> {
        places(format!("{{\"unit\": \"mm\", \"signatures\": [{area}]}}").as_bytes())
    }

    fn corners(area: &str) -> Option<String> {
        let place = of(&format!("{{\"agency\": {area}}}")).pop()?;
        place.corners(A4).map(|(it, _)| it.join(" "))
    }

    #[test]
    fn places_are_named_and_counted() {
        let area = "{\"page\": 2, \"x\": 1, \"y\": 2.5, \"width\": 3.05, \"height\": 4}";
        let all =
            of(&format!("{{\"personal\": {area}, \"agency\": {area}}}, {{\"agency\": {area}}}"));

        let named: Vec<_> = all.iter().map(|it| (&*it.name, &*it.told)).collect();
        let agency = "Chữ ký số của cơ quan, tổ chức";
        let second = format!("{agency} 2");
        assert_eq!(
            named,
            [("nguoi-ky", "Chữ ký số của người ký"), ("co-quan", agency), ("co-quan-2", &second)]
        );
        assert_eq!((all[0].page, all[0].measures), (2, [100, 250, 305, 400]));
    }

    #[test]
    fn a_place_is_measured_from_below_and_lies_on_its_page() {
        let area = |x: &str, y: &str, width: &str, height: &str| {
            corners(&format!(
                "{{\"page\": 1, \"x\": {x}, \"y\": {y}, \"width\": {width}, \"height\": {height}}}"
            ))
        };
        assert_eq!(area("10", "20", "30", "40").unwrap(), "28.346 671.812 113.385 785.197");
        assert!(area("0", "0", "1", "297").is_some());
        assert_eq!(area("0", "0", "1", "297.01"), None);
        assert_eq!(area("0", "300", "1", "1"), None);
        assert_eq!(area("-1", "0", "1", "1"), None);
        assert_eq!(area("0", "0", "0", "1"), None);
        assert_eq!(area("0", "0", "1e30", "1"), None);
    }

    #[test]
    fn what_says_no_places_has_none() {
        for bad in [&b""[..], b"{}", b"[]", b"{\"signatures\": 1}", b"{\"signatures\": [{}]}"] {
            assert_eq!(places(bad), []);
        }
    }
}
