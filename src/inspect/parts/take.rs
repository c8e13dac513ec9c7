//! Lines taken out of those that are not sorted yet.

use crate::inspect::text::Line;

/// Takes out of `from` all lines that a test picks.
pub(super) fn take(from: &mut Vec<Line>, mut test: impl FnMut(&Line) -> bool) -> Vec<Line> {
    let (taken, rest) = std::mem::take(from).into_iter().partition(|it| test(it));
    *from = rest;
    taken
}

pub(super) fn take_one(from: &mut Vec<Line>, test: impl Fn(&Line) -> bool) -> Option<Line> {
    let at = from.iter().position(test)?;
    Some(from.remove(at))
}

pub(super) fn take_enclosed(text: &mut Vec<Line>, page: usize) -> Vec<Line> {
    let Some(at) = text.iter().position(|it| it.page == page && it.text.starts_with("(Kèm theo"))
    else {
        return Vec::new();
    };
    let mut taken = vec![text.remove(at)];
    while taken.last().is_some_and(|it| !it.text.ends_with(')')) && at < text.len() {
        taken.push(text.remove(at));
    }
    taken
}
