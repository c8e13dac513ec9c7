//! What a scene is listed by: a catalog, a national list, what people claim, and what documents
//! bear.

use super::answers::TEXT;
use super::told::{plain, rich};
use crate::facts::Record;
use crate::facts::record::Claim;
use crate::formula::Amount;
use crate::law::case::Case;
use crate::model::{
    Authority, Catalog, CatalogEntry, Circulation, Citation, Copied, Copying, Date, Document,
    Enclosed, Enclosure, Level, NationalList, Period, Picture, Secrecy, Section, UnitId, UnitKind,
    Urgency,
};
use crate::project::Project;

pub(super) fn claim(points: Amount) -> Claim {
    let text = || Some(TEXT.to_owned());
    Claim { points: Some(points), reason: text(), evidence: text(), date: None }
}

/// All that a document of a unit may bear.
pub(super) fn marked(unit: &UnitId) -> Document {
    let (text, texts) = (|| Some(TEXT.to_owned()), |count| Some(vec![TEXT.to_owned(); count]));
    let date = Some(Date::first_of_year(2026));
    Document {
        authority: Some(Authority::ByOrder),
        post: text(),
        post_for: text(),
        name: text(),
        joint_with: Some(vec![unit.top().to_owned(); 2]),
        addressees: texts(3),
        recipients: texts(2),
        archive: text(),
        typist: Some("PL".to_owned()),
        copies: Some(300),
        urgency: Some(Urgency::VeryUrgent),
        secrecy: Some(Secrecy::TopSecret),
        circulation: Some(Circulation::Internal),
        sections: Some(vec![section(rich(TEXT)), section(plain(TEXT))]),
        copied: Some(vec![
            Copied { number: Some(3), name: text(), ..copied(Copying::TrueCopy) },
            Copied { date, only: texts(1), ..copied(Copying::Extract) },
        ]),
        ..Document::default()
    }
}

/// A section that encloses a picture and a table.
fn section(text: String) -> Section {
    let it = || Enclosed { caption: TEXT.to_owned(), ..Enclosed::default() };
    let file = || Some(ENCLOSED.to_owned());
    let rows =
        vec![vec![TEXT.to_owned(), "Số".to_owned()], vec![TEXT.to_owned(), "1,5".to_owned()]];
    let enclosed = vec![
        Enclosed { picture: file(), alt: Some(TEXT.to_owned()), ..it() },
        Enclosed { rows: Some(rows), ..it() },
    ];
    Section { title: TEXT.to_owned(), text, enclosed }
}

/// The file of a picture.
const ENCLOSED: &str = "hinh.png";

/// A picture of four pixels.
const PNG: &[u8] = include_bytes!("picture.png");

/// The files that documents of a unit enclose.
pub(super) fn enclosed(project: &mut Project, unit: &UnitId) {
    let picture = Picture { bytes: PNG.into(), ending: "png", width: 2, height: 2 };
    let key = (unit.clone(), ENCLOSED.to_owned());
    project.enclosures.insert(key, Enclosure::Picture(picture));
}

/// A copy that is signed by order and received by some.
fn copied(kind: Copying) -> Copied {
    let text = || Some(TEXT.to_owned());
    Copied {
        kind,
        by: None,
        number: None,
        date: None,
        time: text(),
        only: None,
        signatory: None,
        authority: Some(Authority::ByOrder),
        post: text(),
        post_for: text(),
        name: None,
        recipients: Some(vec![TEXT.to_owned(); 2]),
    }
}

/// Some procedures in several sectors, one with a name of most of a page; those of the cases
/// besides.
pub(super) fn catalog(cases: &[Case<Record>]) -> Catalog {
    let entry = |code: String, name: String, sector: String| CatalogEntry {
        code: code.clone(),
        name,
        sector,
        tier: UnitKind::Commune,
        decision: None,
        level: None,
    };
    let made = (1..6).map(|it| {
        let name = if it == 3 { [TEXT; 10].join(" ") } else { format!("Thủ tục {it}: {TEXT}") };
        entry(format!("1.00{it}000"), name, format!("Lĩnh vực {} <&#>", it / 3 + 1))
    });
    let given = cases.iter().flat_map(|it| &it.sectors);
    let given = given.map(|(code, sector)| entry(code.clone(), code.clone(), sector.clone()));
    given.chain(made).map(|it| (it.code.clone(), it)).collect()
}

/// A national list that asks for some of them.
pub(super) fn list(catalog: &Catalog, period: Period) -> NationalList {
    let asked = catalog.values().step_by(2);
    let services = asked.map(|it| CatalogEntry { level: Some(Level::Three), ..it.clone() });
    let source = Citation {
        document: "1/QĐ-TTg".to_owned(),
        issuer: "Thủ tướng Chính phủ".to_owned(),
        date: Some(period.start()),
        summary: TEXT.to_owned(),
    };
    NationalList { source, sample: true, services: services.collect() }
}
