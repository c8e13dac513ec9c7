//! A call of a function as it is written, and where such may stand. What functions there are is
//! in `call`.

use super::{Desk, Place, faults};
use crate::formula::expr::Node;
use crate::formula::{Expr, Kind, Span, Tree};

/// A call as it is written.
#[derive(Clone, Copy)]
pub(super) struct Call<'a> {
    pub name: &'a str,
    pub at: Span,
    pub all: &'a [Tree],
    pub span: Span,
    /// What the whole must be, where that is known.
    pub wanted: Option<&'a Kind>,
}

impl Call<'_> {
    pub(super) fn made(self, node: Node, kind: Kind) -> Expr {
        Expr { node, kind, span: self.span }
    }
}

/// What looks at other units or spans as wholes has no place in a row.
pub(super) fn outside(call: Call, place: Place, desk: &mut Desk) -> Option<()> {
    let Some(table) = place.row else { return Some(()) };
    let fault = faults::not_in_row(call.span, call.name, table, desk);
    desk.refuse(fault)
}
