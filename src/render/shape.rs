//! What there is to print, without the values: which names, and what is inside each.
//!
//! What a form is given is told by `report`; here is what may besides come to stand for a name
//! inside a template.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::report;

/// What a name stands for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Shape {
    /// Nobody can say before it is filled: any name may be in it.
    #[default]
    Any,
    /// A text, a number or a truth: nothing is inside.
    Value,
    /// A text that is one of these, or empty.
    Among(Arc<[String]>),
    /// Values of one shape, one after the other.
    List(Arc<Shape>),
    /// Values by their names, all of them known.
    Map(Arc<BTreeMap<String, Shape>>),
    /// Whatever the form is given at the end of a way, where it is asked what a form prints.
    Given(Arc<str>),
}

impl From<&report::shape::Shape> for Shape {
    fn from(shape: &report::shape::Shape) -> Self {
        use report::shape::Shape as Of;
        match shape {
            Of::Text | Of::Number | Of::Truth => Self::Value,
            Of::Word(all) => Self::Among(all.as_slice().into()),
            Of::List(it) => Self::List(Arc::new(Self::from(&**it))),
            Of::Map(names) => {
                let inside = names.iter().map(|it| (it.name.clone(), Self::from(&it.shape)));
                Self::Map(Arc::new(inside.collect()))
            }
        }
    }
}
