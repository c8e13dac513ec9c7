//! Why there is no verdict, in both languages. Which reason holds is found in `reason`.

use super::{Figure, Reason};
use crate::formula::Amount;
use crate::words::{Said, vietnamese};

impl Reason {
    /// What it says within a sentence; fields and facts by their names.
    pub fn said(&self) -> Said {
        match self {
            Self::NoRows(noun) => Said::of(
                format!("không có {noun} nào để tính"),
                format!("there is no {noun} to count"),
            ),
            Self::NothingToShare(noun) if noun.is_empty() => {
                Said::new("không có gì để tính tỷ lệ", "there is nothing to take a share of")
            }
            Self::NothingToShare(noun) => Said::of(
                format!("không có {noun} nào để tính tỷ lệ"),
                format!("there is no {noun} to take a share of"),
            ),
            Self::GrowthFromNothing(noun) => Said::of(
                format!("năm trước không có {noun} nào để tính mức tăng"),
                format!("there was no {noun} the year before"),
            ),
            Self::Missing(count, noun) => Said::of(
                format!("còn {count} {noun} chưa có số liệu"),
                format!("{count} {noun} lack a value it turns on"),
            ),
            Self::NoTable(name) => {
                Said::of(format!("chưa có số liệu {name}"), format!("{name} is not stated"))
            }
            Self::NoFields(names) => not_stated("chưa có số liệu", names),
            Self::NoFacts(names) => not_stated("chưa cho biết", names),
            Self::NoNumbers(units) => of_units(&units.join(", ")),
            Self::NoUnits(kinds) => no_units(kinds),
            Self::NoPeriodBefore(period) => Said::of(
                format!("chưa có đủ số liệu của {}", period.called()),
                format!("numbers are lacking of {period}"),
            ),
            Self::NoTarget(period) => Said::of(
                format!("kỳ {period} không có chỉ tiêu"),
                format!("there is no target for {period}"),
            ),
            Self::Parts(parts) => of_parts(&parts.join(", ")),
            Self::NoPart => Said::new("không phần nào được xét", "none of its parts is judged"),
            Self::NotAssessable(formula) => Said::of(
                format!("chỉ đánh giá được khi {formula}"),
                format!("it is judged only if {formula}"),
            ),
            Self::NotApplicable(formula) => Said::of(
                format!("chỉ áp dụng khi {formula}"),
                format!("it applies only if {formula}"),
            ),
            Self::NotAsked => Said::new(
                "không hỏi đơn vị này trong năm này",
                "it is not asked of this unit in this year",
            ),
            Self::MayNotApply(formula) => Said::of(
                format!("chưa biết có áp dụng hay không: chỉ áp dụng khi {formula}"),
                format!("whether it applies is open: only if {formula}"),
            ),
            Self::NotClaimed => Said::new("chưa được chấm điểm", "nobody has given points"),
            Self::Interim { lacking, ended } => interim(lacking, *ended),
        }
    }
}

fn of_parts(parts: &str) -> Said {
    if parts.is_empty() {
        return Said::new("chưa đủ số liệu", "numbers are lacking");
    }
    Said::of(format!("còn để ngỏ {parts}"), format!("{parts} is open"))
}

fn no_units(kinds: &str) -> Said {
    Said::of(
        format!("địa phương không có đơn vị loại {kinds} nào để cộng"),
        format!("there is no unit of kind {kinds} to sum over"),
    )
}

fn of_units(units: &str) -> Said {
    Said::of(format!("chưa có đủ số liệu của {units}"), format!("numbers are lacking of {units}"))
}

/// How far it is from what the whole year asks for.
fn interim(lacking: &Figure, ended: bool) -> Said {
    let (vi, en) = match still_lacking(lacking) {
        Some(it) => (format!(", còn thiếu {}", it.vi), format!(", {} are still lacking", it.en)),
        None => Default::default(),
    };
    // A part of the year that ends with it is still no year.
    let part = if ended {
        Said::of("kỳ này mới là một phần của năm", "the period is a part of the year")
    } else {
        Said::of("chưa hết năm", "the year has not ended")
    };
    Said::of(format!("{}{vi} so với chỉ tiêu năm", part.vi), format!("{}{en}", part.en))
}

/// What is lacking, with its unit: a count, or percentage points of a share, with as many
/// decimals as it takes to be more than nothing.
pub(crate) fn still_lacking(lacking: &Figure) -> Option<Said> {
    let zero = [Amount::from_integer(0.into())];
    match lacking {
        Figure::Count(it) => Some(Said::of(vietnamese::decimal_beside(it, &zero), it.to_string())),
        Figure::Percent(it) => {
            let points = it * Amount::from_integer(100.into());
            let points = vietnamese::decimal_beside(&points, &zero);
            let en = points.replace(',', ".");
            Some(Said::of(format!("{points} điểm phần trăm"), format!("{en} percentage points")))
        }
        Figure::Nothing
        | Figure::Unknown
        | Figure::Part { .. }
        | Figure::YesNo(_)
        | Figure::Value(..) => None,
    }
}

fn not_stated(vi: &str, names: &[String]) -> Said {
    let names: Vec<_> = names.iter().map(|it| format!("`{it}`")).collect();
    let names = names.join(", ");
    Said::of(format!("{vi} {names}"), format!("{names} is not stated"))
}
