//! What a document bears as its record states it: marks, whom it is for, who else issues it.

use serde::Serialize;

use super::enclosed::{self, Shown};
use super::letter::{self, Signatory};
use super::shape::{Is, Var, var};
use super::told::{self, Told};
use crate::model::{Date, Document, Section, Unit, UnitId};
use crate::project::Project;
use crate::words::clean;

/// What a record states of a document besides its number; empty where it says nothing.
#[derive(Clone, Debug, Serialize)]
pub struct Bears {
    /// How secret it is: "MẬT".
    pub secrecy: String,
    /// How urgent it is: "KHẨN".
    pub urgency: String,
    /// Where it may go: "LƯU HÀNH NỘI BỘ".
    pub circulation: String,
    /// Whom it is for.
    pub addressees: Vec<String>,
    /// Who receives it.
    pub recipients: Vec<String>,
    /// Where it is kept.
    pub archive: String,
    /// Who typed it, and how many copies: "PL.(300)".
    pub typist: String,
    /// Where its office is.
    pub address: String,
    /// The identifier of its agency in the exchange of documents.
    pub organ_id: String,
    /// How many copies.
    pub copies: String,
    /// Who signs for each of the other units that issue it.
    pub joint: Vec<Signatory>,
    /// Sections of its own.
    pub(super) sections: Vec<Own>,
}

/// A section of a document that its record states.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Own {
    title: String,
    told: Vec<Told>,
    enclosed: Vec<Shown>,
}

/// Their names.
pub(super) const VARS: &[Var] = &[
    var("secrecy", Is::Text, "độ mật, chữ in hoa", "how secret it is, in capitals"),
    var("urgency", Is::Text, "độ khẩn, chữ in hoa", "how urgent it is, in capitals"),
    var("circulation", Is::Text, "phạm vi lưu hành, chữ in hoa", "where it may go, in capitals"),
    var("addressees", Is::Texts, "kính gửi", "whom it is for"),
    var("recipients", Is::Texts, "nơi nhận, trừ lưu", "who receives it, but for the archive"),
    var("archive", Is::Text, "lưu ở đâu: “VT, VHTT”", "where it is kept: “VT, VHTT”"),
    var(
        "typist",
        Is::Text,
        "người soạn và số bản: “PL.(300)”",
        "who typed it, and how many copies",
    ),
    var("address", Is::Text, "địa chỉ cơ quan", "where its office is"),
    var("organ_id", Is::Text, "mã định danh cơ quan", "the identifier of its agency"),
    var("copies", Is::Text, "số lượng bản phát hành", "how many copies"),
    var(
        "joint",
        Is::Each(letter::SIGNATORY),
        "người ký của từng đơn vị cùng ban hành",
        "who signs for each of the other units that issue it",
    ),
    var(
        "sections",
        Is::Each(&[
            var("title", Is::Text, "tên phần, không có số", "what stands above it, unnumbered"),
            var(
                "told",
                Is::Made(told::shape),
                "lời của phần, từng phần",
                "its prose, part by part",
            ),
            var(
                "enclosed",
                Is::Each(enclosed::VARS),
                "hình và bảng dưới lời",
                "pictures and tables below that",
            ),
        ]),
        "những phần riêng của văn bản, để `{{<sections of={bears.sections} />}}` in ra",
        "sections of its own, for `{{<sections of={bears.sections} />}}`",
    ),
];

pub(super) fn bears((unit, day): (&Unit, Date), stated: &Document, joint: &[&Unit]) -> Bears {
    let text = |it: &Option<String>| it.as_deref().map(clean).unwrap_or_default();
    let texts = |it: &Option<Vec<String>>| it.iter().flatten().map(|it| item(it)).collect();
    let kept = |drafter: &String| format!("VT, {}", clean(drafter));
    let copies = stated.copies.map(|it| format!("({it})")).unwrap_or_default();
    Bears {
        secrecy: stated.secrecy.map(|it| it.printed().to_owned()).unwrap_or_default(),
        urgency: stated.urgency.map(|it| it.printed().to_owned()).unwrap_or_default(),
        circulation: stated.circulation.map(|it| it.printed().to_owned()).unwrap_or_default(),
        addressees: texts(&stated.addressees),
        recipients: texts(&stated.recipients),
        archive: match (&stated.archive, &stated.drafter) {
            (Some(archive), _) => clean(archive),
            (None, drafter) => drafter.as_ref().map(kept).unwrap_or_default(),
        },
        typist: stated.typist.as_ref().map(|it| clean(it) + "." + &copies).unwrap_or_default(),
        address: text(&unit.address),
        organ_id: text(&unit.organ_id),
        copies: stated.copies.map(|it| it.to_string()).unwrap_or_default(),
        joint: {
            let posts = stated.joint_signatory.iter().flatten().copied().map(Some);
            let posts = posts.chain(std::iter::repeat(None));
            joint.iter().zip(posts).map(|(it, post)| letter::joint((it, day), post)).collect()
        },
        sections: Vec::new(),
    }
}

/// The sections that a record gives a document of a unit.
pub(super) fn sections(project: &Project, unit: &UnitId, stated: &Document) -> Vec<Own> {
    let enclosed = enclosed::shown(project, unit, stated);
    let own = |(it, enclosed): (&Section, Vec<Shown>)| Own {
        title: clean(it.title.trim()),
        told: told::told(&it.text),
        enclosed,
    };
    stated.sections.iter().flatten().zip(enclosed).map(own).collect()
}

/// An item of a list as it is printed, which puts the mark behind it.
pub(super) fn item(text: &str) -> String {
    clean(text).trim_start_matches("- ").trim_end_matches([';', '.']).to_owned()
}
