//! Whether a sheet says of itself that it is of another unit, or another period, than it is
//! read for.

use super::heading::folded;
use super::identity::of_cell;
use crate::model::{Key, Period, Unit, UnitId};
use crate::project::Project;
use crate::words::PeriodSpan;

/// The unit that is named above the headings of a sheet, if it is not the one that is meant:
/// neither it nor one that it stands below, nor a unit that went into it.
pub(super) fn named<'a>(project: &'a Project, key: &Key, above: &[String]) -> Option<&'a str> {
    let lines: Vec<String> = above.iter().map(|it| format!(" {} ", folded(it))).collect();
    let stands = |it: &Unit| {
        let named = |name: &str| {
            let name = format!(" {} ", folded(name));
            lines.iter().any(|it| it.contains(&name))
        };
        it.name.all().iter().any(|it| named(&it.name))
    };
    let own = project.units.get(&key.unit)?;
    if lines.is_empty() || stands(own) {
        return None;
    }
    let lineage = project.lineage(&key.unit);
    let is_near = |it: &UnitId| key.unit.is_within(it.as_str()) || lineage.contains(it);
    let other = project.units.iter().find(|(id, it)| {
        // Names of other kinds are often parts of a title: of a province, of an office.
        it.kind == own.kind && !is_near(id) && stands(it)
    });
    other.map(|(_, it)| it.name.last())
}

/// Whose a cell above the headings says that the sheet is, where that is not who is meant: it is
/// what people see, whatever the file bears besides.
pub(super) fn shown(key: &Key, above: &[String]) -> Option<Key> {
    above.iter().filter_map(|it| of_cell(it)).find(|it| it != key)
}

/// The period that a title above the headings ends with, where none names the one that is meant,
/// or the year that that is in: columns may be of other years besides.
pub(super) fn period(key: &Key, above: &[String]) -> Option<Period> {
    let all: Vec<Period> = above.iter().filter_map(|it| stated(it)).collect();
    let own = |it: &Period| *it == key.period || *it == Period::whole(key.period.year);
    if all.iter().any(own) { None } else { all.first().copied() }
}

/// "DANH MỤC QUÝ I NĂM 2019": the period that a title ends with. A day's date, and the number of
/// a text, are none.
fn stated(title: &str) -> Option<Period> {
    let title = format!(" {}", folded(title));
    let (_, year) = title.rsplit_once(" năm ")?;
    let year: u16 = year.parse().ok().filter(|it| (1900..=2999).contains(it))?;
    let is_number = |it: &str| it.starts_with(|it: char| it.is_ascii_digit());
    let is_text = [" ngày ", " quyết định ", " kế hoạch "].iter().any(|it| title.contains(it));
    if is_text || title.split(" số ").skip(1).any(is_number) {
        return None;
    }
    let parts = PeriodSpan::ALL.iter().filter(|it| **it != PeriodSpan::OnDemand);
    let all = parts.flat_map(|it| Period::all_of(year, *it));
    let ends = |it: &Period| title.ends_with(&format!(" {}", folded(&it.called())));
    // The longest: "năm 2019" ends the names of all.
    all.filter(ends).max_by_key(|it| it.called().len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_says_its_period_at_its_end() {
        for (title, period) in [
            ("DANH MỤC NĂM 2019", "2019"),
            ("Năm 2019", "2019"),
            ("Kỳ báo cáo: Quý IV năm 2026", "2026-q4"),
            ("(Tháng 7 năm 2026)", "2026-07"),
            ("KẾT QUẢ 6 THÁNG ĐẦU NĂM 2026", "2026-h1"),
            ("Số liệu tháng 12 năm 2020", "2020-12"),
            ("SỐ LIỆU NĂM 2019", "2019"),
        ] {
            assert_eq!(stated(title).map(|it| it.to_string()).as_deref(), Some(period), "{title}");
        }
        for title in [
            "Xuân Lộc, ngày 05 tháng 7 năm 2026",
            "Quyết định số 766/QĐ-TTg năm 2022",
            "Kế hoạch năm 2021",
            "Công văn số 12 năm 2021",
            "Năm 2019 của xã",
            "Năm 12345",
            "Biểu 06",
        ] {
            assert_eq!(stated(title), None, "{title}");
        }
    }

    #[test]
    fn a_year_is_said_of_its_parts_too() {
        let key = |period: &str| Key::new(&UnitId::new("a"), period.parse().unwrap());
        let above = |title: &str| vec![title.to_owned()];
        assert_eq!(period(&key("2026-q3"), &above("Quý III năm 2026")), None);
        assert_eq!(period(&key("2026-q3"), &above("Năm 2026")), None);
        assert!(period(&key("2026-q3"), &above("Quý IV năm 2026")).is_some());
        assert!(period(&key("2026-q3"), &above("Năm 2025")).is_some());
        let years = ["Năm 2025".to_owned(), "Năm 2026".to_owned()];
        assert_eq!(period(&key("2026"), &years), None, "columns of two years");
        assert!(period(&key("2026"), &above("Quý IV năm 2026")).is_some());
    }
}
