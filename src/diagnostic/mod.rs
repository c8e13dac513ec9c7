//! What we tell the person who keeps the YAML.
//!
//! Every stage reports trouble with this one type, so that a typo in a commune's
//! file and a mistake in a template look the same on a terminal and in CI. A
//! [`Diagnostic`] holds a [`Fault`], a value with its numbers; its code and its words in
//! both languages stand in one place in [`faults`], how it looks is the part of [`formats`].

pub mod about;
mod accepted;
mod code;
mod declare;
pub mod faults;
pub mod formats;
mod in_cell;
mod library;
mod many;
mod mend;
pub mod place;
pub mod sources;
mod system;
mod template;
mod wording;

pub use accepted::unaccepted;
pub use code::{Code, Severity};
pub use faults::{
    ComposedFault, DocumentFault, EnclosedFault, Expected, Fault, FieldFault, FileFault, Found,
    Mistake, OldEncoding, PaperFault, RecordFault, RulebookFault, SheetFault, Slip, StageFault,
    TextFault, TimeFault, Unfit, UnitFault, VerdictFault, YamlFault,
};
pub use many::{EACH_CODE, Gathered};
pub use mend::{Edit, edited};
pub use place::{NodePath, Part, Place, Step};
pub use sources::Sources;
pub use system::SystemError;
pub use template::TemplateName;
pub use wording::{Wording, meant};

use crate::words::Said;

/// A long value, cut for a message.
pub fn shorten(text: &str) -> String {
    const LONGEST: usize = 40;
    if text.chars().count() <= LONGEST {
        text.to_owned()
    } else {
        text.chars().take(LONGEST).chain(['…']).collect()
    }
}

/// Something wrong, or worth knowing, in what the user gave us.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// What the matter is, with its numbers.
    pub fault: Fault,
    /// The place to fix.
    pub place: Place,
    /// Places that explain the first, each in a few words.
    pub related: Vec<(Place, Said)>,
    /// What it says, where the names in it have been put into other words.
    told: Option<Box<Wording>>,
}

impl Diagnostic {
    /// A fault at a place.
    pub fn new(fault: impl Into<Fault>, place: Place) -> Self {
        Self { fault: fault.into(), place, related: Vec::new(), told: None }
    }

    /// Adds a place that explains the first.
    #[must_use]
    pub fn related(mut self, place: Place, label: Said) -> Self {
        self.related.push((place, label));
        self
    }

    /// The same of files that stand in another folder.
    #[must_use]
    pub fn moved(mut self, from: &str, to: &str) -> Self {
        let related = self.related.iter_mut().map(|(place, _)| place);
        for place in related.chain([&mut self.place]) {
            let file = place.file_mut();
            if let Some(below) = file.strip_prefix(from).filter(|it| it.starts_with('/')) {
                *file = format!("{to}{below}");
            }
        }
        self
    }

    /// Adds the place where the first of two stands.
    #[must_use]
    pub fn first(self, place: Place) -> Self {
        self.related(place, Said::new("ghi lần đầu ở đây", "first here"))
    }

    /// The same for people who see cells and labels and no keys, wherever it stands, with other
    /// words for what stands in backticks.
    #[must_use]
    pub fn of_cells(mut self, called: &dyn Fn(&str) -> Option<Said>) -> Self {
        let wording = in_cell::reworded(&self.fault, self.fault.wording());
        self.told = Some(Box::new(wording.bounded().renamed(called)));
        self
    }

    /// What it says, in words of where it is: of a cell in words of Excel.
    pub fn wording(&self) -> Wording {
        if let Some(told) = &self.told {
            return (**told).clone();
        }
        let wording = self.fault.wording();
        let wording = match self.place {
            Place::Cell(..) => in_cell::reworded(&self.fault, wording),
            _ => wording,
        };
        wording.bounded()
    }

    /// The stable name of this kind of trouble.
    pub fn code(&self) -> Code {
        self.fault.code()
    }

    /// The name that is printed; a check that is declared as data brings its own.
    pub fn code_name(&self) -> &str {
        self.fault.code_name()
    }

    /// How grave it is.
    pub fn severity(&self) -> Severity {
        self.fault.severity()
    }

    /// Whether nothing may be built from what this diagnostic speaks of.
    pub fn is_error(&self) -> bool {
        self.severity() == Severity::Error
    }
}

/// Puts diagnostics in the order they are shown in: by file, by place in it, by code; what
/// follows from others after them.
pub fn sort(diagnostics: &mut Vec<Diagnostic>) {
    let follows =
        |it: &Diagnostic| matches!(it.fault, Fault::Document(DocumentFault::Waits { .. }));
    diagnostics.sort_by(|a, b| {
        let by_cause = follows(a).cmp(&follows(b));
        let place = |it: &Diagnostic| it.place.start();
        let by_place = || place(a).cmp(&place(b));
        let by_code = || a.code().rank().cmp(&b.code().rank());
        let by_name = || a.code_name().cmp(b.code_name());
        let by_file = a.place.file().cmp(b.place.file());
        by_cause.then(by_file).then_with(by_place).then_with(by_code).then_with(by_name)
    });
    diagnostics.dedup();
}
