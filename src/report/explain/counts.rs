//! What a rule counts, in words: measures, filters, standings.

use super::super::catalogue;
use super::Words;
use crate::diagnostic::Lang;
use crate::model::rule::Across;
use crate::model::{Filter, Measure, Provider, Provision, Standing};

impl Words {
    pub(super) fn measure(&self, measure: &Measure) -> String {
        match (self.lang, measure) {
            (Lang::Vi, Measure::Procedures(filter)) => format!("TTHC {}", self.filter(filter)),
            (Lang::En, Measure::Procedures(filter)) => {
                format!("procedure(s) {}", self.filter(filter))
            }
            (Lang::Vi, Measure::OnlineDossiers(filter)) => {
                format!("hồ sơ tiếp nhận trực tuyến của các TTHC {}", self.filter(filter))
            }
            (Lang::En, Measure::OnlineDossiers(filter)) => {
                format!("dossiers received online for procedures {}", self.filter(filter))
            }
            (Lang::Vi, Measure::Dossiers(filter)) => {
                format!("tổng số hồ sơ tiếp nhận của các TTHC {}", self.filter(filter))
            }
            (Lang::En, Measure::Dossiers(filter)) => {
                format!("all dossiers received for procedures {}", self.filter(filter))
            }
            (_, Measure::Across(across)) => self.across(across),
            (Lang::Vi, Measure::Before(of)) => {
                format!("{} của cùng kỳ năm trước", self.measure(of))
            }
            (Lang::En, Measure::Before(of)) => {
                format!("{} of the same span of the year before", self.measure(of))
            }
            (Lang::Vi, Measure::Indicator(name)) => format!("số liệu `{name}`"),
            (Lang::En, Measure::Indicator(name)) => format!("indicator `{name}`"),
        }
    }

    fn across(&self, across: &Across) -> String {
        let of = self.measure(&across.of);
        match (self.lang, &across.units) {
            (Lang::Vi, None) => format!("{of}, tính toàn địa phương"),
            (Lang::En, None) => format!("{of}, over the whole locality"),
            (Lang::Vi, Some(units)) => format!("{of}, tính chung {}", units.join(", ")),
            (Lang::En, Some(units)) => format!("{of}, over {}", units.join(", ")),
        }
    }

    pub(super) fn filter(&self, filter: &Filter) -> String {
        let mut parts = Vec::new();
        if let Some(level) = filter.from_level {
            parts.push(match self.lang {
                Lang::Vi => format!("ở mức độ {} trở lên", level.number()),
                Lang::En => format!("at level {} or higher", level.number()),
            });
        }
        if let Some(used) = filter.used_online {
            parts.push(match (self.lang, used) {
                (Lang::Vi, true) => "có phát sinh hồ sơ trực tuyến".to_owned(),
                (Lang::Vi, false) => "không phát sinh hồ sơ trực tuyến".to_owned(),
                (Lang::En, true) => "with online dossiers".to_owned(),
                (Lang::En, false) => "without online dossiers".to_owned(),
            });
        }
        for (asked, settled, open) in self.settled(filter) {
            match asked {
                Some(true) => parts.push(settled.to_owned()),
                Some(false) => parts.push(open.to_owned()),
                None => {}
            }
        }
        if let Some(provision) = filter.provision {
            parts.push(self.provision(provision).to_owned());
        }
        if let Some(level) = filter.at_level {
            parts.push(match self.lang {
                Lang::Vi => format!("ở đúng mức độ {}", level.number()),
                Lang::En => format!("at exactly level {}", level.number()),
            });
        }
        if let Some(provider) = filter.provider {
            parts.push(self.provider(provider).to_owned());
        }
        parts.join(", ")
    }

    fn provider(&self, provider: Provider) -> &'static str {
        match (self.lang, provider) {
            (Lang::Vi, Provider::Province) => "do tỉnh triển khai",
            (Lang::Vi, Provider::District) => "do huyện triển khai",
            (Lang::Vi, Provider::Own) => "do đơn vị tự triển khai",
            (Lang::En, Provider::Province) => "run by the province",
            (Lang::En, Provider::District) => "run by the district",
            (Lang::En, Provider::Own) => "run by the unit itself",
            (Lang::Vi, Provider::Ministry) => "thực hiện trên Cổng dịch vụ công của Bộ",
            (Lang::En, Provider::Ministry) => "on a ministry's portal",
        }
    }

    /// Each question of yes or no, with what is said to either.
    fn settled(&self, filter: &Filter) -> [(Option<bool>, &'static str, &'static str); 5] {
        match self.lang {
            Lang::Vi => [
                (filter.receives, "gửi và nhận được hồ sơ", "không gửi, nhận được hồ sơ"),
                (filter.e_form, "có biểu mẫu điện tử tương tác", "chưa có biểu mẫu tương tác"),
                (
                    filter.signature_settled,
                    "đã xác nhận cách xử lý chữ ký",
                    "chưa xác nhận cách xử lý chữ ký",
                ),
                (
                    filter.ministry_portal,
                    "thực hiện trên Cổng dịch vụ công của Bộ",
                    "không thực hiện trên Cổng dịch vụ công của Bộ",
                ),
                (
                    filter.checklist_agrees,
                    "có danh mục yêu cầu đúng với mức độ",
                    "có danh mục yêu cầu khác với mức độ",
                ),
            ],
            Lang::En => [
                (filter.receives, "receiving dossiers", "not receiving dossiers"),
                (filter.e_form, "with a form online", "without a form online"),
                (filter.signature_settled, "with signing settled", "with signing open"),
                (filter.ministry_portal, "on a ministry's portal", "not on a ministry's portal"),
                (
                    filter.checklist_agrees,
                    "with a checklist that gives the level",
                    "with a checklist that gives another level",
                ),
            ],
        }
    }

    fn provision(&self, provision: Provision) -> &'static str {
        match (self.lang, provision) {
            (Lang::Vi, Provision::Partial) => "trực tuyến một phần",
            (Lang::Vi, Provision::Full) => "trực tuyến toàn trình",
            (Lang::En, Provision::Partial) => "online in part",
            (Lang::En, Provision::Full) => "online in full",
        }
    }

    pub(super) fn standings(&self, all: &[Standing]) -> String {
        let words: Vec<_> = all.iter().map(|it| self.standing(*it)).collect();
        words.join(", ")
    }

    fn standing(&self, standing: Standing) -> &'static str {
        if self.lang == Lang::Vi {
            return catalogue::standing(standing);
        }
        match standing {
            Standing::Agrees => "agreeing with the list",
            Standing::Lower => "lower than the list asks",
            Standing::Higher => "higher than the list asks",
            Standing::NotOffered => "on the list and not offered",
            Standing::Added => "beyond the lists, with good reason",
            Standing::Unjustified => "beyond the lists, without good reason",
            Standing::MinistryPortal => "on a ministry's portal",
            Standing::Unknown => "of a level not known",
        }
    }
}
