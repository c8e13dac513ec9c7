//! Marks of urgency, secrecy and circulation, and their frames (PL.I/III.2).

use super::asked::stamps as asked;
use super::finding::{Findings, Wanted, mm, near, quoted};
use super::page::rgb;
use super::parts::Parts;
use super::read::{Area, Length, Sheet, mm10};
use super::text::Line;
use crate::words::{Said, said};

/// How wide the frame of each is, in tenths of a millimetre; all are 8 mm high.
const URGENCY: [(&str, i64); 3] = [("HỎA TỐC", 300), ("THƯỢNG KHẨN", 400), ("KHẨN", 200)];

/// Marks in whatever frame holds their words.
const CIRCULATION: [&str; 3] = ["LƯU HÀNH NỘI BỘ", "XEM XONG TRẢ LẠI", "TÀI LIỆU THU HỒI"];

pub(super) fn check(sheets: &[Sheet], parts: &Parts, found: &mut Findings) {
    let all: Vec<&Line> = parts.stamps.iter().collect();
    let wanted = Wanted { size: (13, 14), bold: true, italic: false, upper: Some(true) };
    found.look(asked::LOOK, &all, wanted);
    // What secrecy is marked by is engraved as another law says.
    let framed: Vec<(Said, bool)> =
        all.iter().filter(|it| is_framed(it)).map(|it| framed(sheets, it, wide(it))).collect();
    let wrong = framed.iter().find(|(_, well)| !well).or(framed.first());
    found.add(asked::FRAME, wrong.cloned());
    let urgent: Vec<&Line> = all.iter().copied().filter(|it| wide(it).is_some()).collect();
    found.each(asked::COLOUR, &urgent, |it| {
        let colour = it.inked().next().map_or([0; 3], |it| it.colour);
        let [red, green, blue] = colour;
        (rgb(colour), red >= 200 && green <= 80 && blue <= 80)
    });
}

/// Whether the decree says of a mark that it stands in a frame.
fn is_framed(line: &Line) -> bool {
    wide(line).is_some() || CIRCULATION.contains(&line.text.as_str())
}

/// How wide the frame of a mark is, where that has one width.
fn wide(line: &Line) -> Option<Length> {
    URGENCY.iter().find(|(it, _)| *it == line.text).map(|(_, wide)| mm10(*wide))
}

fn framed(sheets: &[Sheet], line: &Line, wide: Option<Length>) -> (Said, bool) {
    let Some(frame) = frame(sheets, line) else {
        return (said!("{} không có khung", "{} has no frame"; quoted(&line.text)), false);
    };
    let (has, tall) = (frame.width(), frame.height());
    let sized = wide.is_none_or(|it| near(has, it, mm10(10)) && near(tall, mm10(80), mm10(10)));
    let centred = near(frame.middle(), line.area.middle(), mm10(10));
    (said!("{}: {} × {}", "{}: {} × {}"; quoted(&line.text), mm(has), mm(tall)), sized && centred)
}

/// The nearest rules on all four sides of a line, as the frame that they make.
fn frame(sheets: &[Sheet], line: &Line) -> Option<Area> {
    let (area, reach) = (line.area, mm10(200));
    let rules = || sheets.get(line.page).into_iter().flat_map(|it| &it.rules).map(|it| it.area);
    let upright = || rules().filter(|it| it.height() > it.width());
    let beside = || upright().filter(|it| it.y0 <= area.y0 && it.y1 >= area.y1);
    let left =
        beside().filter(|it| it.x1 <= area.x0 && it.x1 > area.x0 - reach).max_by_key(|it| it.x1)?;
    let right =
        beside().filter(|it| it.x0 >= area.x1 && it.x0 < area.x1 + reach).min_by_key(|it| it.x0)?;
    let across = || rules().filter(|it| it.width() > it.height());
    let over = || across().filter(|it| it.x0 <= area.x0 && it.x1 >= area.x1);
    let top =
        over().filter(|it| it.y1 <= area.y0 && it.y1 > area.y0 - reach).max_by_key(|it| it.y1)?;
    let bottom =
        over().filter(|it| it.y0 >= area.y1 && it.y0 < area.y1 + reach).min_by_key(|it| it.y0)?;
    let middle = |it: Area| i64::midpoint(it.y0, it.y1);
    Some(Area { x0: left.middle(), y0: middle(top), x1: right.middle(), y1: middle(bottom) })
}
