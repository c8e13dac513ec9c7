//! Places and lengths on a page, in whole thousandths of a point.
#![allow(clippy::float_arithmetic)]

use kurbo::Rect;

/// A length, or a place, in thousandths of a point; y grows downwards from the top edge.
pub(in super::super) type Length = i64;

/// Tenths of a millimetre as a length.
pub(in super::super) const fn mm10(tenths: i64) -> Length {
    tenths * 72_000 / 254
}

/// Points as a length.
pub(in super::super) const fn pt(points: i64) -> Length {
    points * 1000
}

/// A rectangle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) struct Area {
    /// Left.
    pub(in super::super) x0: Length,
    /// Top.
    pub(in super::super) y0: Length,
    /// Right.
    pub(in super::super) x1: Length,
    /// Bottom.
    pub(in super::super) y1: Length,
}

impl Area {
    /// How wide it is.
    pub(in super::super) fn width(self) -> Length {
        self.x1 - self.x0
    }

    /// How high it is.
    pub(in super::super) fn height(self) -> Length {
        self.y1 - self.y0
    }

    /// The middle, from left to right.
    pub(in super::super) fn middle(self) -> Length {
        i64::midpoint(self.x0, self.x1)
    }

    /// The least area that holds both.
    #[must_use]
    pub(in super::super) fn with(self, other: Self) -> Self {
        Self {
            x0: self.x0.min(other.x0),
            y0: self.y0.min(other.y0),
            x1: self.x1.max(other.x1),
            y1: self.y1.max(other.y1),
        }
    }

    /// What lies in both, were it a line; none where they do not touch.
    pub(in super::super) fn common(self, other: Self) -> Option<Self> {
        let it = Self {
            x0: self.x0.max(other.x0),
            y0: self.y0.max(other.y0),
            x1: self.x1.min(other.x1),
            y1: self.y1.min(other.y1),
        };
        (it.x0 <= it.x1 && it.y0 <= it.y1).then_some(it)
    }

    /// Whether they touch.
    pub(in super::super) fn meets(self, other: Self) -> bool {
        self.common(other).is_some()
    }

    /// Whether more than half of another, each way, lies in this one.
    pub(super) fn holds_most_of(self, other: Self) -> bool {
        self.common(other)
            .is_some_and(|it| it.width() * 2 >= other.width() && it.height() * 2 >= other.height())
    }

    /// How much it takes up, in square points.
    pub(in super::super) fn extent(self) -> i64 {
        self.width() / 1000 * (self.height() / 1000)
    }
}

/// The greatest length: no page is so large, and sums of such lengths still fit.
const GREATEST: f64 = 1e12;

/// Rounded to a thousandth; what lies further out than any page lies at the greatest length.
#[allow(clippy::cast_possible_truncation)]
pub(super) fn length(points: f64) -> Length {
    (points * 1000.0).round().clamp(-GREATEST, GREATEST) as i64
}

/// Where a rectangle is.
pub(super) fn area(rect: Rect) -> Area {
    let rect = rect.abs();
    Area { x0: length(rect.x0), y0: length(rect.y0), x1: length(rect.x1), y1: length(rect.y1) }
}
