//! Yêu cầu của từng mức độ: what a service really offers, and the level that follows.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Level;

/// An item of the checklist by which a service has its level (Điều 5 Thông tư
/// 32/2017/TT-BTTTT).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Capability {
    /// All eleven items of level 1 at once, but for those stated by themselves.
    Information,
    /// Level 1: the procedure's name.
    Name,
    /// Level 1: *trình tự*.
    Steps,
    /// Level 1: *cách thức*.
    Manner,
    /// Level 1: *thành phần, số lượng hồ sơ*.
    Papers,
    /// Level 1: *thời hạn*.
    TimeLimit,
    /// Level 1: *đối tượng*.
    Applicants,
    /// Level 1: *cơ quan giải quyết*.
    Authority,
    /// Level 1: *kết quả cuối cùng*.
    Result,
    /// Level 1: forms, conditions, fees, where there are any (*nếu có*).
    FormsAndFees,
    /// Level 1: how dossiers are taken and results returned.
    Reception,
    /// Level 1: the legal documents and the decision that publishes it.
    LegalDocuments,
    /// Level 2: all forms can be downloaded.
    FormsDownload,
    /// Level 2: a dossier printed from them is as good as one on paper.
    PrintedAccepted,
    /// Level 3: all forms can be filled in online.
    FormsOnline,
    /// Level 3: files can be attached.
    Attach,
    /// Level 3: the dossier can be sent online.
    SendOnline,
    /// Level 3: dossiers are kept in a database.
    Stored,
    /// Level 3: the transactions of the process go over the network.
    ProcessedOnline,
    /// Level 3: paying, and collecting the result, at the office or by post.
    PayAndCollect,
    /// Level 4: paying online, where there is a fee (*nếu có*).
    PayOnline,
    /// Level 4: the result online, by post or at the office, as agreed.
    ResultAsAgreed,
    /// Level 4: an electronic result has legal force.
    ResultInForce,
}

use Capability as C;

impl Capability {
    /// The items of the checklist, lowest level first.
    pub const ITEMS: [Self; 22] = [
        C::Name,
        C::Steps,
        C::Manner,
        C::Papers,
        C::TimeLimit,
        C::Applicants,
        C::Authority,
        C::Result,
        C::FormsAndFees,
        C::Reception,
        C::LegalDocuments,
        C::FormsDownload,
        C::PrintedAccepted,
        C::FormsOnline,
        C::Attach,
        C::SendOnline,
        C::Stored,
        C::ProcessedOnline,
        C::PayAndCollect,
        C::PayOnline,
        C::ResultAsAgreed,
        C::ResultInForce,
    ];

    /// The word for it in YAML.
    pub const fn as_str(self) -> &'static str {
        match self {
            C::Information => "information",
            C::Name => "name",
            C::Steps => "steps",
            C::Manner => "manner",
            C::Papers => "papers",
            C::TimeLimit => "time_limit",
            C::Applicants => "applicants",
            C::Authority => "authority",
            C::Result => "result",
            C::FormsAndFees => "forms_and_fees",
            C::Reception => "reception",
            C::LegalDocuments => "legal_documents",
            C::FormsDownload => "forms_download",
            C::PrintedAccepted => "printed_accepted",
            C::FormsOnline => "forms_online",
            C::Attach => "attach",
            C::SendOnline => "send_online",
            C::Stored => "stored",
            C::ProcessedOnline => "processed_online",
            C::PayAndCollect => "pay_and_collect",
            C::PayOnline => "pay_online",
            C::ResultAsAgreed => "result_as_agreed",
            C::ResultInForce => "result_in_force",
        }
    }

    /// What the circular calls it, in short.
    pub const fn text(self) -> &'static str {
        match self {
            C::Information => "đủ 11 mục thông tin về thủ tục",
            C::Name => "tên thủ tục",
            C::Steps => "trình tự thực hiện",
            C::Manner => "cách thức thực hiện",
            C::Papers => "thành phần, số lượng hồ sơ",
            C::TimeLimit => "thời hạn giải quyết",
            C::Applicants => "đối tượng thực hiện",
            C::Authority => "cơ quan giải quyết",
            C::Result => "kết quả cuối cùng",
            C::FormsAndFees => "mẫu đơn, mẫu kết quả, yêu cầu, điều kiện, phí, lệ phí (nếu có)",
            C::Reception => "hình thức nhận hồ sơ, trả kết quả",
            C::LegalDocuments => "văn bản quy phạm pháp luật và quyết định công bố",
            C::FormsDownload => "đủ biểu mẫu điện tử không tương tác cho tải về",
            C::PrintedAccepted => "hồ sơ in từ biểu mẫu được chấp nhận như giấy",
            C::FormsOnline => "đủ biểu mẫu điện tử tương tác",
            C::Attach => "đính kèm tệp",
            C::SendOnline => "gửi hồ sơ trực tuyến",
            C::Stored => "hồ sơ lưu trong cơ sở dữ liệu",
            C::ProcessedOnline => "giao dịch xử lý hồ sơ trên mạng",
            C::PayAndCollect => "thanh toán, nhận kết quả trực tiếp hoặc qua bưu chính",
            C::PayOnline => "thanh toán trực tuyến (nếu có phí)",
            C::ResultAsAgreed => "trả kết quả trực tuyến, bưu chính hoặc trực tiếp theo thỏa thuận",
            C::ResultInForce => "kết quả điện tử có giá trị pháp lý",
        }
    }

    /// The level that asks for it.
    pub fn level(self) -> Level {
        match self {
            C::Information
            | C::Name
            | C::Steps
            | C::Manner
            | C::Papers
            | C::TimeLimit
            | C::Applicants
            | C::Authority
            | C::Result
            | C::FormsAndFees
            | C::Reception
            | C::LegalDocuments => Level::One,
            C::FormsDownload | C::PrintedAccepted => Level::Two,
            C::FormsOnline
            | C::Attach
            | C::SendOnline
            | C::Stored
            | C::ProcessedOnline
            | C::PayAndCollect => Level::Three,
            C::PayOnline | C::ResultAsAgreed | C::ResultInForce => Level::Four,
        }
    }
}

/// A checklist as far as it is filled in; an item that is not stated is not known.
pub type Checklist = BTreeMap<Capability, bool>;

/// The levels that a checklist leaves open; `None` is below level 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Supported {
    /// The level that is certain.
    pub least: Option<Level>,
    /// The level if all that is not stated were there.
    pub most: Option<Level>,
}

/// Whether an item is there; `fee` says whether the procedure costs anything.
pub fn offers(checklist: &Checklist, fee: Option<bool>, item: Capability) -> Option<bool> {
    let stated = checklist.get(&item).copied();
    match item {
        // "Nếu có": where nothing is to be paid there is nothing to pay online.
        C::PayOnline if fee == Some(false) => Some(true),
        // Whether it is asked for at all is not known while the fee is not.
        C::PayOnline if fee.is_none() && stated == Some(false) => None,
        it if it.level() == Level::One => stated.or(checklist.get(&C::Information).copied()),
        _ => stated,
    }
}

/// The level that follows from a checklist, cumulatively.
///
/// ```
/// use hoso::model::{Level, capability::{Capability, supported}};
///
/// let list = [(Capability::Information, true), (Capability::FormsDownload, false)].into();
/// assert_eq!(supported(&list, None).most, Some(Level::One));
/// ```
pub fn supported(checklist: &Checklist, fee: Option<bool>) -> Supported {
    let highest = |counts: fn(Option<bool>) -> bool| {
        let whole = |level: &Level| {
            let below = C::ITEMS.into_iter().filter(|it| it.level() <= *level);
            below.map(|it| offers(checklist, fee, it)).all(counts)
        };
        Level::ALL.into_iter().rev().find(whole)
    };
    Supported { least: highest(|it| it == Some(true)), most: highest(|it| it != Some(false)) }
}

/// The items up to a level that are stated to be `present`: `Some(false)` are those
/// lacking, `None` those that nobody has stated.
pub fn items(
    checklist: &Checklist,
    fee: Option<bool>,
    level: Level,
    present: Option<bool>,
) -> Vec<Capability> {
    let up_to = C::ITEMS.into_iter().filter(|it| it.level() <= level);
    let all: Vec<_> = up_to.filter(|it| offers(checklist, fee, *it) == present).collect();
    let information = |it: &C| it.level() == Level::One;
    // All eleven at once are said as one.
    if all.iter().filter(|it| information(it)).count() == 11 {
        let rest = all.into_iter().filter(|it| !information(it));
        [C::Information].into_iter().chain(rest).collect()
    } else {
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn full() -> Checklist {
        C::ITEMS.into_iter().map(|it| (it, true)).collect()
    }

    fn without(item: Capability) -> Checklist {
        let mut list = full();
        list.insert(item, false);
        list
    }

    fn level(list: &Checklist, fee: Option<bool>) -> Supported {
        supported(list, fee)
    }

    fn exactly(level: Option<Level>) -> Supported {
        Supported { least: level, most: level }
    }

    #[test]
    fn each_item_that_lacks_costs_its_level_and_all_above() {
        for item in C::ITEMS {
            let below = Level::ALL.into_iter().rev().find(|it| *it < item.level());
            assert_eq!(level(&without(item), Some(true)), exactly(below), "{item:?}");
        }
        assert_eq!(level(&full(), Some(true)), exactly(Some(Level::Four)));
    }

    #[test]
    fn a_service_without_a_fee_needs_no_payment_online() {
        let list = without(C::PayOnline);

        assert_eq!(level(&list, Some(false)), exactly(Some(Level::Four)));
        assert_eq!(level(&list, Some(true)), exactly(Some(Level::Three)));
        let open = Supported { least: Some(Level::Three), most: Some(Level::Four) };
        assert_eq!(level(&list, None), open);
    }

    #[test]
    fn what_is_not_stated_leaves_the_level_open() {
        let mut list = full();
        list.remove(&C::Stored);

        let open = Supported { least: Some(Level::Two), most: Some(Level::Four) };
        assert_eq!(level(&list, Some(true)), open);
        assert_eq!(items(&list, Some(true), Level::Four, None), [C::Stored]);
    }

    #[test]
    fn information_stands_for_its_eleven_items_but_those_stated_apart() {
        let whole: Checklist = [(C::Information, true)].into();
        let but_one: Checklist = [(C::Information, true), (C::Steps, false)].into();
        let none: Checklist = [(C::Information, false)].into();

        assert_eq!(level(&whole, None).least, Some(Level::One));
        assert_eq!(items(&but_one, None, Level::One, Some(false)), [C::Steps]);
        assert_eq!(items(&none, None, Level::One, Some(false)), [C::Information]);
        assert_eq!(level(&none, None), exactly(None));
    }
}
