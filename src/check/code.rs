//! The code of a unit, against the national list.

use crate::diagnostic::{Diagnostic, NodePath, Place, UnitFault};
use crate::layout::unit_file;
use crate::model::codes::{Listed, UnitCodes};
use crate::model::{Unit, UnitId, UnitKind};
use crate::project::Project;
use crate::words::nearest;

/// Whether the national list has the code of a unit that was there since it holds.
pub(super) fn check(
    project: &Project,
    codes: &UnitCodes,
    (id, unit): (&UnitId, &Unit),
    found: &mut Vec<Diagnostic>,
) {
    let Some(code) = &unit.code else { return };
    if project.life(id).to.is_some_and(|it| it < codes.from) {
        return;
    }
    let all: Vec<Listed> = match unit.kind {
        UnitKind::Province => codes.provinces().collect(),
        UnitKind::Commune => codes.communes().collect(),
        UnitKind::District | UnitKind::Department => return,
    };
    let place = Place::value(unit_file(id), NodePath::root().key("code"));
    let is_called = |it: &&Listed| {
        let listed = it.name.to_lowercase();
        unit.name.all().iter().any(|own| own.name.to_lowercase() == listed)
    };
    if let Some(listed) = all.iter().find(|it| it.code == code) {
        if !is_called(&listed) {
            let (code, name) = (code.clone(), listed.whole_name());
            found.push(Diagnostic::new(UnitFault::CodeOfAnother { code, name }, place));
        }
        return;
    }
    let above = project.parent(id).map(|(_, it)| it.name.last().to_lowercase());
    let in_place = |it: &&Listed| it.province.map(str::to_lowercase) == above;
    let named = || all.iter().filter(is_called);
    let like = || {
        let code = nearest(code, all.iter().map(|it| it.code))?;
        all.iter().find(|it| it.code == code)
    };
    let meant = named().find(in_place).or_else(|| named().next()).or_else(like);
    let nearest = meant.map(|it| (it.code.to_owned(), it.whole_name()));
    found.push(Diagnostic::new(UnitFault::UnknownUnitCode { code: code.clone(), nearest }, place));
}
