//! Who issues a document, its number and date: components 1 to 4 (PL.I/II).

use super::finding::{CENTRE, Findings, Wanted, mm, near, points};
use super::parts::Parts;
use super::read::{Area, Sheet, mm10, pt};
use super::text::Line;

const CAPS: Wanted = Wanted { size: (12, 13), bold: true, italic: false, upper: Some(true) };

pub(super) fn check(sheets: &[Sheet], parts: &Parts, found: &mut Findings) {
    motto(sheets, parts, found);
    issuer(sheets, parts, found);
    number(parts, found);
    date(parts, found);
}

pub(super) fn all(line: Option<&Line>) -> Vec<&Line> {
    line.into_iter().collect()
}

fn motto(sheets: &[Sheet], parts: &Parts, found: &mut Findings) {
    let (nation, motto) = (parts.nation.as_ref(), parts.motto.as_ref());
    found.look(
        ("nation", "PL.I/II.1.a", "Quốc hiệu", "chữ hoa, cỡ 12–13, đứng, đậm"),
        &all(nation),
        CAPS,
    );
    found.look(
        ("motto", "PL.I/II.1.b", "Tiêu ngữ", "chữ thường, cỡ 13–14, đứng, đậm"),
        &all(motto),
        Wanted { size: (13, 14), upper: Some(false), ..CAPS },
    );
    found.each(
        (
            "motto-words",
            "PL.I/II.1.b",
            "Chữ của Tiêu ngữ",
            "“Độc lập - Tự do - Hạnh phúc”, gạch nối có cách chữ",
        ),
        &all(motto),
        |it| (format!("“{}”", it.text), it.text == "Độc lập - Tự do - Hạnh phúc"),
    );
    found.add(
        ("motto-centred", "PL.I/II.1.b", "Vị trí Tiêu ngữ", "giữa, ngay dưới Quốc hiệu"),
        nation.zip(motto).map(|(nation, motto)| centred(motto.area, nation.area)),
    );
    let rule = motto.and_then(|it| rule_below(sheets, it));
    found.add(
        ("motto-rule", "PL.I/II.1.b", "Kẻ dưới Tiêu ngữ", "dài bằng dòng chữ Tiêu ngữ, cân đối"),
        motto.map(|motto| match rule {
            None => ("không có".to_owned(), false),
            Some(rule) => {
                let (has, wants) = (rule.width(), motto.area.width());
                let well =
                    near(has, wants, mm10(10)) && near(rule.middle(), motto.area.middle(), CENTRE);
                (format!("{} trên {}", mm(has), mm(wants)), well)
            }
        }),
    );
}

fn centred(line: Area, over: Area) -> (String, bool) {
    let off = (line.middle() - over.middle()).abs();
    (format!("lệch giữa {}", mm(off)), off <= CENTRE)
}

/// The rule right below a line, within its width or a little beyond.
fn rule_below(sheets: &[Sheet], line: &Line) -> Option<Area> {
    let rules = sheets.get(line.page)?.rules.iter().map(|(it, _)| *it);
    let below = rules.filter(|it| {
        it.width() > it.height()
            && it.y0 > line.baseline
            && it.y0 < line.baseline + pt(16)
            && it.x0 < line.area.x1
            && it.x1 > line.area.x0
    });
    below.min_by_key(|it| it.y0)
}

/// A rule of a third to a half of a line, centred below it.
pub(super) fn short_rule(sheets: &[Sheet], line: &Line) -> (String, bool) {
    let Some(rule) = rule_below(sheets, line) else { return ("không có".to_owned(), false) };
    let (has, of) = (rule.width(), line.area.width());
    // A hundredth of the line more or less is the rounding of its letters.
    let well = has * 3 >= of - of / 33
        && has * 2 <= of + of / 50
        && near(rule.middle(), line.area.middle(), CENTRE);
    (format!("{} trên {}", mm(has), mm(of)), well)
}

fn issuer(sheets: &[Sheet], parts: &Parts, found: &mut Findings) {
    let superior: Vec<&Line> = parts.superior.iter().collect();
    let issuer: Vec<&Line> = parts.issuer.iter().collect();
    found.look(
        ("superior", "PL.I/II.2.b", "Cơ quan chủ quản", "chữ hoa, cỡ 12–13, đứng, không đậm"),
        &superior,
        Wanted { bold: false, ..CAPS },
    );
    found.look(
        ("issuer", "PL.I/II.2.b", "Cơ quan ban hành", "chữ hoa, cỡ 12–13, đứng, đậm"),
        &issuer,
        CAPS,
    );
    let block = superior.iter().chain(&issuer).map(|it| it.area).reduce(Area::with);
    found.each(
        ("issuer-centred", "PL.I/II.2.b", "Vị trí cơ quan ban hành", "giữa, dưới cơ quan chủ quản"),
        &superior.iter().chain(&issuer).copied().collect::<Vec<_>>(),
        |it| block.map_or((String::new(), false), |block| centred(it.area, block)),
    );
    found.add(
        ("issuer-rule", "PL.I/II.2.b", "Kẻ dưới cơ quan ban hành", "1/3–1/2 dòng chữ, cân đối"),
        issuer.last().map(|it| short_rule(sheets, it)),
    );
    let first = superior.first().or(issuer.first());
    found.add(
        ("issuer-level", "PL.I/IV", "Ô 2 so với ô 1", "bên trái, cùng hàng đầu với Quốc hiệu"),
        first.zip(parts.nation.as_ref()).map(|(it, nation)| {
            let off = (it.baseline - nation.baseline).abs();
            (format!("lệch hàng {} pt", points(off)), off <= pt(3) && it.area.x1 < nation.area.x0)
        }),
    );
}

fn number(parts: &Parts, found: &mut Findings) {
    let number = parts.number.as_ref();
    found.look(
        ("number", "PL.I/II.3.c", "Số, ký hiệu", "cỡ 13, đứng"),
        &all(number),
        Wanted { size: (13, 13), bold: false, italic: false, upper: None },
    );
    found.each(
        (
            "number-words",
            "PL.I/II.3",
            "Cách ghi số, ký hiệu",
            "“Số: 05/BC-UBND”: số dưới 10 thêm 0; ký hiệu chữ hoa; “/”, “-” không cách chữ",
        ),
        &all(number),
        |it| (format!("“{}”", it.text), is_number(&it.text)),
    );
    let over = parts.issuer.last();
    found.add(
        ("number-centred", "PL.I/II.3.c", "Vị trí số, ký hiệu", "giữa, dưới cơ quan ban hành"),
        number.zip(over).map(|(it, over)| {
            // The blank of a draft is part of the line, and leaves no ink.
            let off = (it.area.middle() - over.area.middle()).abs();
            (format!("lệch giữa {}", mm(off)), off <= mm10(10))
        }),
    );
}

/// "Số: 05/BC-UBND", or with a blank where the number will stand.
fn is_number(text: &str) -> bool {
    let Some((number, symbol)) = text.strip_prefix("Số:").and_then(|it| it.split_once('/'))
    else {
        return false;
    };
    let digits = number.trim_start();
    // "NN/" with a space in front of "/" is a blank still to be filled in.
    let blank = digits.trim().is_empty();
    let padded = digits.len() >= 2 && digits.bytes().all(|it| it.is_ascii_digit());
    let kinds = ["QyĐ", "CTr", "TTr", "TrS"];
    let parts = symbol.split('-');
    let upper = |it: &str| {
        !it.is_empty()
            && (kinds.contains(&it) || it.chars().all(|it| it.is_uppercase() || it == '&'))
    };
    (blank || padded)
        && !symbol.contains(' ')
        && parts.clone().count() >= 1
        && parts.into_iter().all(upper)
}

fn date(parts: &Parts, found: &mut Findings) {
    let date = parts.date.as_ref();
    found.look(
        ("date", "PL.I/II.4.d", "Địa danh và thời gian", "cỡ 13–14, nghiêng"),
        &all(date),
        Wanted { size: (13, 14), bold: false, italic: true, upper: None },
    );
    found.each(
        (
            "date-words",
            "PL.I/II.4.b",
            "Cách ghi ngày, tháng",
            "sau địa danh có dấu phẩy; ngày dưới 10 và tháng 1, 2 thêm 0, tháng 3 đến 9 không thêm",
        ),
        &all(date),
        |it| (format!("“{}”", it.text), is_dated(&it.text)),
    );
    found.add(
        ("date-level", "PL.I/IV", "Ô 4 so với ô 3", "cùng một dòng với số, ký hiệu"),
        date.zip(parts.number.as_ref()).map(|(it, number)| {
            let off = (it.baseline - number.baseline).abs();
            (format!("lệch hàng {} pt", points(off)), off <= pt(1))
        }),
    );
    found.add(
        ("date-centred", "PL.I/II.4.d", "Vị trí địa danh, thời gian", "giữa, dưới Tiêu ngữ"),
        date.zip(parts.motto.as_ref()).map(|(it, motto)| {
            let off = (it.area.middle() - motto.area.middle()).abs();
            // The blanks of a draft leave no ink at the line's end.
            let blank = it.text.ends_with("năm");
            (format!("lệch giữa {}", mm(off)), off <= CENTRE * 2 || blank && off <= mm10(80))
        }),
    );
}

fn is_dated(text: &str) -> bool {
    let Some((place, date)) = text.split_once(", ngày") else { return false };
    let Some((day, rest)) = date.split_once("tháng") else { return false };
    let Some((month, year)) = rest.split_once("năm") else { return false };
    let (day, month, year) = (day.trim(), month.trim(), year.trim());
    let blank = day.is_empty() && month.is_empty() && year.is_empty();
    let digits =
        |it: &str, count: usize| it.len() == count && it.bytes().all(|it| it.is_ascii_digit());
    let day = digits(day, 2) && (1..=31).contains(&day.parse().unwrap_or(0));
    let month = match month.parse::<u8>() {
        Ok(1 | 2 | 10..=12) => digits(month, 2),
        Ok(3..=9) => digits(month, 1),
        _ => false,
    };
    !place.trim().is_empty() && (blank || day && month && digits(year, 4))
}
