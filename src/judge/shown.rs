//! What of a criterion is shown: the two sides of its outermost comparison, and the rows that
//! decide it.

use super::figure::Figure;
use super::judged::Judged;
use super::outcome::{Outcome, RowAt};
use super::reason::Lacking;
use super::wanted::{full_points, of_parts};
use crate::formula::evaluate::{Cell, Evaluator, Whose};
use crate::formula::tree::{Fold, Operator};
use crate::formula::{Amount, Expr, Facts, Kind, Node, Unit, Value};
use crate::law::bench::{Bar, Rule};
use crate::law::criterion::Verdict;

/// What of a criterion is shown.
pub(super) struct Shown {
    pub(super) measured: Figure,
    pub(super) required: Figure,
    pub(super) evidence: Vec<RowAt>,
}

pub(super) fn shown<'b>(
    judged: &Judged<'b, '_>,
    bar: &Bar,
    lacking: &Lacking<'_, 'b>,
    parts: &[&Outcome],
    verdict: Verdict,
) -> Shown {
    let sides = Sides { judged, lacking, evaluator: lacking.evaluator };
    match &bar.rule {
        Rule::Met(formula) => sides.met(&formula.root, verdict),
        Rule::Points(formula) => {
            let measured = sides.quotient(&formula.root).unwrap_or(Figure::Nothing);
            let evidence = sides.open(&formula.root, verdict);
            Shown { measured, required: Figure::Nothing, evidence }
        }
        Rule::Steps(steps) => {
            let least = full_points(steps, bar).map(|it| it.least.clone());
            let required = match (least, &steps.by.root.kind) {
                (Some(least), Kind::Number(Unit::Share)) => Figure::Percent(least),
                (Some(least), _) => Figure::Count(least),
                (None, _) => Figure::Nothing,
            };
            let evidence = sides.open(&steps.by.root, verdict);
            Shown { measured: sides.side(&steps.by.root, None), required, evidence }
        }
        Rule::Claimed => {
            Shown { measured: Figure::Nothing, required: Figure::Nothing, evidence: Vec::new() }
        }
        Rule::All | Rule::Any | Rule::Sum | Rule::Best => {
            let (measured, required) = of_parts(&bar.rule, parts);
            Shown { measured, required, evidence: Vec::new() }
        }
    }
}

/// Whether both sides of the comparison that a criterion is are known for certain.
pub(super) fn is_certain(bar: &Bar, evaluator: &Evaluator) -> bool {
    let certain = |it: &Expr| {
        let is_number = matches!(it.kind, Kind::Number(_));
        is_number && evaluator.hull(&evaluator.number(it)).certain().is_some()
    };
    match &bar.rule {
        Rule::Met(formula) => match &formula.root.node {
            Node::Binary(_, left, right) => certain(left) && certain(right),
            _ => false,
        },
        _ => false,
    }
}

struct Sides<'a, 'b, 'p> {
    judged: &'a Judged<'b, 'p>,
    lacking: &'a Lacking<'a, 'b>,
    evaluator: &'a Evaluator<'b>,
}

impl Sides<'_, '_, '_> {
    fn met(&self, root: &Expr, verdict: Verdict) -> Shown {
        let root = self.looked_up(root);
        match &root.node {
            Node::Fold { fold: Fold::All | Fold::Any, table, .. } => {
                let sorted = self.evaluator.sorted(root);
                let (count, fails) = (sorted.matching.len(), sorted.failing.len());
                let of = Amount::from_integer((count + fails + sorted.open.len()).into());
                let measured = if sorted.open.is_empty() && self.is_stated(*table) {
                    Figure::Part { count: Amount::from_integer(count.into()), of: of.clone() }
                } else {
                    Figure::Unknown
                };
                let rows = match verdict {
                    Verdict::Met => Vec::new(),
                    Verdict::NotMet => sorted.failing,
                    Verdict::NotAssessable => sorted.open,
                };
                let required = Figure::Part { count: of.clone(), of };
                Shown { measured, required, evidence: at(*table, rows) }
            }
            Node::Binary(
                Operator::Less
                | Operator::AtMost
                | Operator::Equal
                | Operator::Unequal
                | Operator::AtLeast
                | Operator::More,
                left,
                right,
            ) => {
                let evidence = match (&self.looked_up(left).node, verdict) {
                    (Node::Fold { fold: Fold::Count, table, .. }, Verdict::Met) => {
                        at(*table, self.evaluator.sorted(self.looked_up(left)).matching)
                    }
                    _ => self.open(root, verdict),
                };
                Shown {
                    measured: self.side(left, Some(right)),
                    required: self.side(right, Some(left)),
                    evidence,
                }
            }
            Node::Field(_) => Shown {
                measured: self.value(root),
                required: Figure::YesNo(true),
                evidence: Vec::new(),
            },
            Node::In(it, _) => Shown {
                measured: self.side(it, None),
                required: Figure::Nothing,
                evidence: self.open(root, verdict),
            },
            _ => Shown {
                measured: Figure::Nothing,
                required: Figure::Nothing,
                evidence: self.open(root, verdict),
            },
        }
    }

    /// The rows of the own record whose missing values leave a formula open.
    fn open(&self, root: &Expr, verdict: Verdict) -> Vec<RowAt> {
        if verdict != Verdict::NotAssessable {
            return Vec::new();
        }
        let own = Whose::Record(self.judged.facts.id());
        let missing = self.lacking.missing(root);
        let rows = missing.iter().filter(|it| it.whose == own);
        let mut rows: Vec<RowAt> =
            rows.filter_map(|it| Some(RowAt { table: it.table?, row: it.row? })).collect();
        rows.sort_unstable();
        rows.dedup();
        rows
    }

    /// A measure is what it is computed by.
    fn looked_up<'a>(&'a self, expr: &'a Expr) -> &'a Expr {
        match &expr.node {
            Node::Measure(measure) => match self.judged.bench.rules.measures.get(*measure) {
                Some(formula) => self.looked_up(&formula.root),
                None => expr,
            },
            _ => expr,
        }
    }

    /// One side of a comparison; a quotient keeps both its numbers, and a plain number beside a
    /// share is one.
    fn side(&self, expr: &Expr, beside: Option<&Expr>) -> Figure {
        if !matches!(expr.kind, Kind::Number(_)) {
            return self.value(self.looked_up(expr));
        }
        if let Some(quotient) = self.quotient(expr) {
            return quotient;
        }
        let is_share = |it: &Expr| matches!(it.kind, Kind::Number(Unit::Share));
        let plain = matches!(expr.kind, Kind::Number(Unit::Plain));
        let share = is_share(expr) || plain && beside.is_some_and(is_share);
        match self.known(expr) {
            Known::Certain(it) if share => Figure::Percent(it),
            Known::Certain(it) => Figure::Count(it),
            Known::Open => Figure::Unknown,
            Known::Nothing => Figure::Nothing,
        }
    }

    /// What is no number: a field, or what is written down.
    fn value(&self, expr: &Expr) -> Figure {
        let value = match &expr.node {
            Node::Field(field) => match self.evaluator.field(*field) {
                Cell::Known(it) if it.is_known() => it,
                Cell::Known(_) | Cell::Open(_) => return Figure::Unknown,
                Cell::Empty => return Figure::Nothing,
            },
            Node::Truth(it) => Value::Truth(*it),
            Node::Date(it) => Value::Date(*it),
            Node::Text(it) => Value::Text((**it).into()),
            Node::Word(_, word) => Value::Choice(*word),
            _ => return Figure::Nothing,
        };
        match value {
            Value::Truth(it) => Figure::YesNo(it),
            it => Figure::Value(expr.kind.clone(), it),
        }
    }

    /// The two numbers of what is a quotient itself: one within something else is another number.
    fn quotient(&self, expr: &Expr) -> Option<Figure> {
        let Node::Binary(Operator::Divide, part, whole) = &self.looked_up(expr).node else {
            return None;
        };
        // What is divided by a number that was written down is no share.
        if matches!(whole.node, Node::Number(_)) {
            return None;
        }
        match (self.known(part), self.known(whole)) {
            (Known::Certain(count), Known::Certain(of)) => Some(Figure::Part { count, of }),
            (Known::Open, _) | (_, Known::Open) => Some(Figure::Unknown),
            (Known::Nothing, _) | (_, Known::Nothing) => None,
        }
    }

    /// What is known of a number.
    fn known(&self, expr: &Expr) -> Known {
        let Kind::Number(_) = expr.kind else { return Known::Nothing };
        let hull = self.evaluator.hull(&self.evaluator.number(expr));
        match hull.certain() {
            Some(it) => Known::Certain(it.clone()),
            None if hull.some => Known::Open,
            None => Known::Nothing,
        }
    }

    fn is_stated(&self, table: usize) -> bool {
        self.judged.facts.rows(table).is_some()
    }
}

/// What is known of a number; how far it may reach is no figure.
enum Known {
    Certain(Amount),
    Open,
    /// It is no number, or there is nothing that it could be of.
    Nothing,
}

fn at(table: usize, rows: Vec<usize>) -> Vec<RowAt> {
    rows.into_iter().map(|row| RowAt { table, row }).collect()
}
