//! Sections: what a form may ask for beside what every form has. One that nobody asks for is
//! not computed.
//!
//! A section is a file here and a line in the table below: its names, what each is, and how
//! it is filled from a document.

use std::cell::OnceCell;
use std::collections::BTreeMap;

use serde::Serialize;

use super::cited::{self, CitedDocument};
use super::common;
use super::member::{self, Asked, Member};
use super::shape::{Ground, Name, Shape, Var};
use super::wanted::Wanted;
use crate::diagnostic::{Diagnostic, NodePath, Place, RulebookFault};
use crate::docket::{self, Document, Judgement};
use crate::law::Form;
use crate::layout::rulebook_file;
use crate::project::Project;
use crate::words::{Said, nearest};

/// What a form may ask for.
#[derive(Debug)]
pub struct Section {
    /// Its name, as `shows` has it.
    pub name: &'static str,
    /// What it is for, in Vietnamese.
    pub vi: &'static str,
    /// What it is for, in English.
    pub en: &'static str,
    /// How a form asks for it.
    pub by: By,
    /// Whether it gives the results of whom the form is of, and nothing where nobody judges that.
    pub own: bool,
    /// The names that it gives.
    pub gives: &'static [Var],
}

/// How a form asks for a section.
#[derive(Clone, Copy, Debug)]
pub enum By {
    /// It stands in the form's `shows`.
    Shows,
    /// The form has this key, which says all there is to ask for.
    Key(&'static str, fn(&Form) -> bool),
}

impl Section {
    /// Whether a form asks for it.
    pub fn is_asked(&self, form: &Form) -> bool {
        match self.by {
            By::Shows => form.shows.iter().any(|it| it == self.name),
            By::Key(_, asks) => asks(form),
        }
    }

    /// What to write into a form that wants it: `shows: [criteria]`.
    pub fn to_write(&self) -> String {
        match self.by {
            By::Shows => format!("shows: [{}]", self.name),
            By::Key(key, _) => format!("{key}:"),
        }
    }
}

macro_rules! registry {
    ($($section:ident),* $(,)?) => {
        $(pub(super) mod $section;)*

        /// Every section, in the order in which they are listed.
        pub static ALL: &[&Section] = &[$(&$section::SECTION),*];

        /// What a form asks for, filled.
        #[derive(Clone, Debug, Serialize)]
        pub struct Sections {
            $(#[serde(flatten, skip_serializing_if = "Option::is_none")]
            $section: Option<$section::Names>,)*
        }

        /// Fills what the form asks for, and nothing else.
        pub(super) fn filled(context: &Context) -> Sections {
            Sections {
                $($section: context.asks(&$section::SECTION).then(|| $section::names(context)),)*
            }
        }
    };
}

registry![
    criteria,
    measures,
    points,
    movement,
    gains,
    fields,
    members,
    shortfall,
    ranking,
    rules,
    national_lists,
    lists,
    cited_documents,
];

/// What sections are filled from.
#[derive(Debug)]
pub(super) struct Context<'d, 'a> {
    pub(super) project: &'a Project,
    pub(super) document: &'d Document<'a>,
    /// The results that are the form's own.
    pub(super) own: Option<Judgement<'a>>,
    /// What its template prints.
    pub(super) wanted: &'d Wanted,
    members: OnceCell<Vec<Member>>,
    cited: OnceCell<BTreeMap<String, Vec<CitedDocument>>>,
}

impl<'d, 'a> Context<'d, 'a> {
    pub(super) fn new(
        project: &'a Project,
        document: &'d Document<'a>,
        wanted: &'d Wanted,
    ) -> Self {
        let (own, members, cited) = (document.results(), OnceCell::new(), OnceCell::new());
        Self { project, document, own, wanted, members, cited }
    }

    /// Whether the form asks for a section.
    pub(super) fn asks(&self, section: &Section) -> bool {
        section.is_asked(self.document.issued.form)
    }

    /// The units that the document speaks of; each is looked at once.
    pub(super) fn members(&self) -> &[Member] {
        self.members.get_or_init(|| self.views(self.document.members()))
    }

    /// The units that it would speak of, had they issued what it rests on.
    pub(super) fn apart(&self) -> Vec<Member> {
        self.views(self.document.apart())
    }

    fn views(&self, members: &[docket::Member<'a>]) -> Vec<Member> {
        let asked = of_members(self.document.issued.form);
        let view = |it| member::view(self.project, self.document, asked, it);
        members.iter().map(view).collect()
    }

    /// The documents that it refers to, by form.
    pub(super) fn cited(&self) -> &BTreeMap<String, Vec<CitedDocument>> {
        self.cited.get_or_init(|| cited::by_form(self.document))
    }
}

/// Which of the sections on one unit the members of a form have too.
pub(super) fn of_members(form: &Form) -> Asked {
    Asked {
        criteria: criteria::SECTION.is_asked(form),
        measures: measures::SECTION.is_asked(form),
        points: points::SECTION.is_asked(form) || ranking::SECTION.is_asked(form),
        cited: cited_documents::SECTION.is_asked(form),
        fields: fields::SECTION.is_asked(form),
    }
}

/// All names that a form may use: those of every form, then those of each section that it
/// asks for.
pub fn parts(ground: &Ground) -> Vec<(Option<&'static Section>, Vec<Name>)> {
    let mut parts = vec![(None, ground.names(common::VARS))];
    for section in ALL.iter().filter(|it| it.is_asked(ground.form)) {
        parts.push((Some(*section), ground.names(section.gives)));
    }
    parts
}

/// All names that a form may use: what every form has, and what its sections give.
pub fn shape(ground: &Ground) -> Shape {
    let parts = parts(ground).into_iter();
    Shape::Map(parts.flat_map(|(_, names)| names).collect())
}

/// The section that gives a name to templates; none where no section does.
pub fn giving(name: &str) -> Option<&'static Section> {
    ALL.iter().find(|it| it.gives.iter().any(|it| it.name == name)).copied()
}

/// What forms ask for that is not there.
pub fn check(project: &Project) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (id, law) in &project.laws {
        let mut add = |path: NodePath, says: Said, help: Option<Said>| {
            let fault = RulebookFault::Written { fact: says, help };
            found.push(Diagnostic::new(fault, Place::value(rulebook_file(id), path)));
        };
        for (name, form) in &law.rulebook.forms {
            let path = NodePath::root().key("forms").key(name).key("shows");
            for (place, asked) in form.shows.iter().enumerate() {
                if let Some((says, help)) = refused(asked) {
                    add(path.index(place), says, Some(help));
                }
            }
        }
        rules::check(&law.rulebook, &mut add);
    }
    found
}

/// Why a form cannot ask for a section, and what it can.
fn refused(asked: &str) -> Option<(Said, Said)> {
    match ALL.iter().find(|it| it.name == asked).map(|it| it.by) {
        Some(By::Shows) => None,
        Some(By::Key(key, _)) => Some((
            Said::new(
                format!("`{asked}` không ghi ở `shows`"),
                format!("`{asked}` is not written under `shows`"),
            ),
            Said::new(
                format!("bỏ đi: biểu mẫu có `{key}` thì in được `{asked}`"),
                format!("take it away: a form with `{key}` may print `{asked}`"),
            ),
        )),
        None => {
            let known: Vec<_> =
                ALL.iter().filter(|it| matches!(it.by, By::Shows)).map(|it| it.name).collect();
            let all = known.iter().map(|it| format!("`{it}`")).collect::<Vec<_>>().join(", ");
            let help = match nearest(asked, known.iter().copied()) {
                Some(it) => {
                    Said::new(format!("có phải ý là `{it}`?"), format!("did you mean `{it}`?"))
                }
                None => Said::new(format!("các phần có: {all}"), format!("there are: {all}")),
            };
            Some((
                Said::new(
                    format!("không có phần `{asked}`"),
                    format!("there is no section `{asked}`"),
                ),
                help,
            ))
        }
    }
}
