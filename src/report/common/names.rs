//! The names of what every form may print.

use crate::report::bears::VARS as BEARS;
use crate::report::copied::VARS as COPIED;
use crate::report::letter::SIGNATORY;
use crate::report::shape::{Ground, Is, Name, Shape, Var, var};
use crate::words::Said;

/// The names of a unit.
pub(crate) const NAMED: &[Var] = &[
    var("name", Is::Text, "tên, trong câu", "its name, within a sentence"),
    var("title", Is::Text, "tên, ở đầu câu hay trong bảng", "its name, where a sentence begins"),
    var("agency", Is::Text, "tên cơ quan", "its agency"),
    var("agency_upper", Is::Text, "tên cơ quan, chữ in hoa", "its agency, in capitals"),
];

/// A document's number and date.
pub(crate) const REFERENCE: &[Var] = &[
    var("issued", Is::Truth, "đã có số và ngày", "whether it has number and date"),
    var("title", Is::Text, "tên loại văn bản", "what it is called"),
    var("number", Is::Text, "số; trống khi chưa có", "its number; empty while it has none"),
    var("symbol", Is::Text, "ký hiệu", "its symbol"),
    var("day", Is::Text, "ngày ban hành", "the day it is issued"),
    var("month", Is::Text, "tháng ban hành", "the month"),
    var("year", Is::Text, "năm ban hành", "the year"),
    var("text", Is::Text, "cả tên, số và ngày, để viện dẫn", "title, number and date, to cite it"),
    var("short", Is::Text, "số, ký hiệu và ngày", "number, symbol and date alone"),
];

const SPAN: &[Var] = &[
    var("from", Is::Text, "năm đầu", "the first year"),
    var("to", Is::Text, "năm cuối", "the last year"),
];

/// All names of [`Common`].
pub(crate) const VARS: &[Var] = &[
    var("draft", Is::Truth, "còn là dự thảo: còn chỗ trống", "whether blanks are left in it"),
    var("sample", Is::Truth, "có số liệu mẫu", "whether numbers in it are made up"),
    var(
        "compared",
        Is::Text,
        "lời nói rằng trang chỉ để đối chiếu, khi văn bản quy định có hiệu lực sau kỳ; không thì trống",
        "that the page compares alone, where its text came into force after the period; else empty",
    ),
    var(
        "has_record",
        Is::Truth,
        "có số liệu của đơn vị đính kèm",
        "whether the unit's own record is attached",
    ),
    var(
        "letterhead",
        Is::One(&[
            var(
                "superior",
                Is::Text,
                "cơ quan cấp trên, chữ in hoa",
                "the agency above, in capitals",
            ),
            var("issuer", Is::Texts, "cơ quan ban hành, chữ in hoa", "who issues it, in capitals"),
            var("place", Is::Text, "địa danh", "the place in the date line"),
        ]),
        "phần đầu văn bản",
        "the head of the document",
    ),
    var(
        "document",
        Is::One(REFERENCE),
        "số, ngày của chính văn bản này",
        "its own number and date",
    ),
    var(
        "enclosed_with",
        Is::Text,
        "cách phụ lục và tệp kèm theo gọi văn bản này",
        "how what is enclosed with it refers to it",
    ),
    var("unit", Is::One(NAMED), "đơn vị ban hành", "the unit that issues it"),
    var("parent", Is::One(NAMED), "đơn vị cấp trên", "the unit above"),
    var(
        "locality",
        Is::One(NAMED),
        "địa phương mà đơn vị thay mặt",
        "the area that the unit speaks for",
    ),
    var("period", Is::Text, "kỳ, như “năm 2018”", "the period: “năm 2018”"),
    var(
        "in_period",
        Is::Text,
        "kỳ, đứng sau chữ khác: “năm 2018”, “trong 6 tháng đầu năm 2018”",
        "the period behind other words: “năm 2018”, “trong 6 tháng đầu năm 2018”",
    ),
    var(
        "previous_period",
        Is::Text,
        "kỳ liền trước, như “quý II năm 2026”",
        "the period right before, such as “quý II năm 2026”",
    ),
    var(
        "days",
        Is::One(&[
            var("from", Is::Text, "ngày đầu kỳ: 15/6/2026", "the first: 15/6/2026"),
            var("to", Is::Text, "ngày cuối kỳ, ngày chốt", "the last, on which it closes"),
            var("since", Is::Text, "ngày đầu năm, của số lũy kế", "the first of the year so far"),
        ]),
        "những ngày mà kỳ tính, theo lịch của bộ quy định",
        "the days that the period counts, by the rulebook's calendar",
    ),
    var("year", Is::Text, "năm của kỳ", "the year of the period"),
    var(
        "source",
        Is::One(&[
            var("document", Is::Text, "số và ký hiệu", "number and symbol"),
            var("issuer", Is::Text, "cơ quan ban hành", "who issued it"),
            var("date", Is::Text, "ngày ban hành", "when"),
            var("abstract", Is::Text, "trích yếu", "what it is about"),
            var("years", Is::One(SPAN), "các năm nó nói đến", "the years it speaks of"),
        ]),
        "văn bản quy định",
        "the official document that asks for this one",
    ),
    var(
        "texts",
        Is::Made(texts),
        "những câu riêng của bộ quy định (`texts`)",
        "sentences that only the rulebook knows (`texts`)",
    ),
    var("signatory", Is::One(SIGNATORY), "người ký", "who signs it"),
    var(
        "bears",
        Is::One(BEARS),
        "những gì tệp số liệu ghi riêng cho văn bản này; trống khi không ghi",
        "what the record states of this document besides; empty where it says nothing",
    ),
    var(
        "copies",
        Is::Each(COPIED),
        "bản sao: những gì bản sao ghi về nó; trống ở chính văn bản",
        "what a copy says of itself; empty of the document itself",
    ),
];

fn texts(ground: &Ground) -> Shape {
    let name =
        |(name, text): (&String, &String)| Name::chosen(name, Said::new(text, text), Shape::Text);
    Shape::Map(ground.rulebook().texts.iter().map(name).collect())
}
