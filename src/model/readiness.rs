//! Khả năng sẵn sàng: whether dossiers can really be sent online, and what is lacking.

use serde::{Deserialize, Serialize};

/// Whether a service at level 3 or 4 can really be used.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Readiness {
    /// Whether a dossier sent online really arrives.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub receives: Option<bool>,
    /// Whether its form can be filled in on the page (*e-Form*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub e_form: Option<bool>,
    /// Its forms on paper, for whoever builds those on the page.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub forms: Vec<String>,
    /// How what must be signed is handled; empty while nobody has decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signature: Option<Vec<SignatureWay>>,
}

/// How a signature that a dossier needs is handled online.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum SignatureWay {
    /// The dossier needs none.
    NotNeeded,
    /// A scan or a photograph is accepted (*bản quét, bản chụp*).
    Scan,
    /// The dossier is completed when its result is collected.
    OnCollection,
    /// *Chữ ký số.*
    Digital,
    /// Electronic papers, or copies certified electronically.
    CertifiedCopy,
}

/// What a service lacks to be ready.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unready {
    /// Dossiers do not arrive.
    Receives,
    /// There is no form on the page.
    EForm,
    /// How to sign is not decided.
    Signature,
}

impl Unready {
    /// The key that would settle it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Receives => "receives",
            Self::EForm => "e_form",
            Self::Signature => "signature",
        }
    }
}

impl Readiness {
    /// Whether one point is settled; `None` where the record does not say.
    pub fn settles(&self, point: Unready) -> Option<bool> {
        match point {
            Unready::Receives => self.receives,
            Unready::EForm => self.e_form,
            Unready::Signature => self.signature.as_ref().map(|it| !it.is_empty()),
        }
    }

    /// The points that are not settled, stated or not.
    pub fn lacking(&self) -> Vec<Unready> {
        let all = [Unready::Receives, Unready::EForm, Unready::Signature];
        all.into_iter().filter(|it| self.settles(*it) != Some(true)).collect()
    }
}

/// Why a service is offered that no national list asks for.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Addition {
    /// *Thiết thực.*
    pub worthwhile: bool,
    /// *Có nhu cầu sử dụng cao.*
    pub in_demand: bool,
    /// *Hồ sơ, giấy tờ đơn giản.*
    pub simple: bool,
    /// In words.
    pub reason: String,
}

impl Addition {
    /// Whether it may be added.
    pub fn is_justified(&self) -> bool {
        self.worthwhile && self.in_demand && self.simple && !self.reason.trim().is_empty()
    }
}
