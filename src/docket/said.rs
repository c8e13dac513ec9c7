//! How far a document is, in words.

use super::{Cause, Gap, Lack, State};
use crate::layout::record_file;
use crate::words::{Said, said, vietnamese};

impl State {
    /// How far a document is, and what it lacks.
    pub fn said(&self) -> Said {
        match self {
            Self::Ready => Said::new("đủ", "ready"),
            Self::NotOwed(_) => Said::new(
                "không phải lập: chưa đạt điều kiện của biểu mẫu",
                "not owed: the form asks for another verdict",
            ),
            Self::Refused(Cause::Rulebook) => Said::new(
                "không lập được: bộ quy định có lỗi, xem `hoso check`",
                "refused: the rulebook has faults, see `hoso check`",
            ),
            Self::Refused(Cause::Data) => Said::new(
                "không lập được: số liệu có lỗi, xem `hoso check`",
                "refused: the data has faults, see `hoso check`",
            ),
            Self::Waits(_) => {
                let files = self.waits_for().join(", ");
                let files = Said::of(files.clone(), files);
                said!(
                    "chờ sửa lỗi số liệu của đơn vị khác: {}",
                    "waits for the faults of others: {}";
                    files
                )
            }
            Self::Draft(lacks) => {
                // That it compares alone is no blank, and comes last.
                let (blanks, compares) = match lacks.split_last() {
                    Some((last @ Lack::NotInForce { .. }, blanks)) => (blanks, Some(last.said())),
                    _ => (&lacks[..], None),
                };
                let blanks: Vec<Said> = blanks.iter().map(Lack::said).collect();
                let lacking = said!("thiếu {}", "lacks {}"; joined(&blanks, ", "));
                let lacking = Some(lacking).filter(|_| !blanks.is_empty());
                let all: Vec<Said> = lacking.into_iter().chain(compares).collect();
                said!("dự thảo: {}", "draft: {}"; joined(&all, "; "))
            }
        }
    }

    /// The files whose faults it waits for.
    pub fn waits_for(&self) -> Vec<String> {
        match self {
            Self::Waits(keys) => keys.iter().map(|it| record_file(&it.unit, it.period)).collect(),
            _ => Vec::new(),
        }
    }
}

impl Lack {
    /// What is lacking.
    pub fn said(&self) -> Said {
        match self {
            Self::Number => Said::new("số", "number"),
            Self::Date => Said::new("ngày", "date"),
            Self::Values(gaps) => joined(&gaps.iter().map(Gap::said).collect::<Vec<_>>(), ", "),
            Self::Results(criteria) => results(criteria),
            Self::Members(units) => members(units),
            Self::Appendix => Said::new("danh mục của phụ lục", "the rows of its appendix"),
            Self::Rows(count, Said { vi, en }) => Said::new(
                format!("số liệu để biết {count} {vi} có vào danh mục hay không"),
                format!("values that say whether {count} {en} belong to its list"),
            ),
            Self::Cited(count) => Said::new(
                format!("{count} văn bản được viện dẫn"),
                format!("{count} document(s) it refers to"),
            ),
            Self::Appraisals(count) => Said::new(
                format!("thẩm định của {count} tiêu chí"),
                format!("the appraisal of {count} criteria"),
            ),
            Self::NotInForce { document, start } => {
                let start = vietnamese::short_date(*start);
                Said::new(
                    format!("{document} có hiệu lực từ ngày {start}; chỉ để đối chiếu"),
                    format!("{document} is in force from {start}; for comparison alone"),
                )
            }
        }
    }
}

impl Gap {
    /// What the values are called, and how many there are if several.
    fn said(&self) -> Said {
        let Said { vi, en } = &self.what;
        match self.count {
            1 => Said::new(format!("“{vi}”"), format!("“{en}”")),
            count => Said::new(format!("“{vi}” ({count} chỗ)"), format!("“{en}” ({count} places)")),
        }
    }
}

/// So many criteria or units are named; of more, how many there are.
const NAMED: usize = 3;

/// The first names, and how many there are besides.
fn named(all: &[String]) -> (String, usize) {
    let (named, more) = all.split_at(all.len().min(NAMED));
    (named.join(", "), more.len())
}

fn results(criteria: &[String]) -> Said {
    match named(criteria) {
        (named, 0) => Said::new(
            format!("số liệu của tiêu chí {named}"),
            format!("values that criterion {named} turns on"),
        ),
        (named, more) => Said::new(
            format!("số liệu của tiêu chí {named} và {more} tiêu chí khác"),
            format!("values that criterion {named} and {more} more turn on"),
        ),
    }
}

fn members(units: &[String]) -> Said {
    match named(units) {
        (named, 0) => Said::new(format!("số liệu của {named}"), format!("values of {named}")),
        (named, more) => Said::new(
            format!("số liệu của {named} và {more} đơn vị khác"),
            format!("values of {named} and {more} more units"),
        ),
    }
}

fn joined(all: &[Said], between: &str) -> Said {
    let vi: Vec<_> = all.iter().map(|it| it.vi.as_str()).collect();
    let en: Vec<_> = all.iter().map(|it| it.en.as_str()).collect();
    Said::new(vi.join(between), en.join(between))
}
