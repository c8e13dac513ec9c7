//! Where on a page something is shown at all.
#![allow(clippy::float_arithmetic)]

use hayro_interpret::{ClipPath, FillRule};
use kurbo::{BezPath, Point, Shape};

use super::area::{Area, Length, area};

/// What clips what is drawn, the last within those before.
pub(super) struct Clips {
    /// Bounds of what is shown.
    bounds: Vec<Area>,
    /// The outline of each that is no rectangle.
    outlines: Vec<Option<Outline>>,
}

struct Outline {
    path: BezPath,
    is_even_odd: bool,
}

impl Clips {
    /// A whole page.
    pub(super) fn new(width: Length, height: Length) -> Self {
        Self { bounds: vec![Area { x0: 0, y0: 0, x1: width, y1: height }], outlines: Vec::new() }
    }

    pub(super) fn push(&mut self, clip: &ClipPath) {
        let nothing = Area { x0: 0, y0: 0, x1: 0, y1: 0 };
        let within = self.area().common(area(clip.path.bounding_box()));
        self.bounds.push(within.unwrap_or(nothing));
        let is_whole = clip.path.area().abs() > clip.path.bounding_box().area() * 0.98;
        let is_even_odd = matches!(clip.fill, FillRule::EvenOdd);
        let outline = || Outline { path: clip.path.clone(), is_even_odd };
        // One rectangle over another fills more than its bounds do.
        let is_one = clip.path.elements().len() <= 6;
        self.outlines.push((!is_whole || !is_one).then(outline));
    }

    pub(super) fn pop(&mut self) {
        if self.outlines.pop().is_some() {
            self.bounds.pop();
        }
    }

    /// The bounds of what is shown now.
    pub(super) fn area(&self) -> Area {
        self.bounds.last().copied().unwrap_or(Area { x0: 0, y0: 0, x1: 0, y1: 0 })
    }

    /// Whether most of something is shown, and its middle.
    pub(super) fn show(&self, it: Area, middle: Point) -> bool {
        let inside = |it: &Outline| {
            let winding = it.path.winding(middle);
            if it.is_even_odd { winding % 2 != 0 } else { winding != 0 }
        };
        self.area().holds_most_of(it) && self.outlines.iter().flatten().all(inside)
    }
}
