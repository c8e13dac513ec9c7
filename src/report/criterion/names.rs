//! The names of criteria.

use crate::law::bench::Bar;
use crate::report::claim::CLAIM;
use crate::report::roadmap::ROADMAP;
use crate::report::score::SCORE;
use crate::report::shape::{Ground, Is, Name, Shape, VERDICT, VERDICT_TEXT, Var, var};
use crate::words::Said;

/// The names of [`CriterionView`], but for its parts.
const CRITERION: &[Var] = &[
    var("id", Is::Text, "mã", "its id"),
    var("clause", Is::Text, "điều, mục của quy định", "where it stands in the source"),
    var("text", Is::Text, "lời văn của quy định", "the source's wording"),
    var(
        "short",
        Is::Text,
        "tên ngắn (`short`); không ghi thì là lời văn",
        "a short name (`short`); the wording where there is none",
    ),
    var(
        "reading",
        Is::Text,
        "cách hiểu, cách xác định (`reading`); trống khi không ghi",
        "how it is understood (`reading`); empty where that is not stated",
    ),
    var(
        "applies",
        Is::Truth,
        "có được xét: không thuộc năm khác, đơn vị khác, trường hợp không áp dụng",
        "whether it is asked: not in other years, of other units, or where it does not apply",
    ),
    var(
        "interim",
        Is::Truth,
        "chưa kết luận vì kỳ chưa hết năm",
        "whether only the end of the year is lacking for a verdict",
    ),
    VERDICT,
    VERDICT_TEXT,
    var(
        "measured",
        Is::Text,
        "số đo được, đúng như đếm: 11/12; trống khi chưa biết",
        "what was counted, exactly: 11/12; empty while not known",
    ),
    var("unknown", Is::Truth, "chưa biết số đo được", "whether what was counted is not known yet"),
    var("required", Is::Text, "số yêu cầu: 12/12, 25%", "what is asked for: 12/12, 25%"),
    var(
        "achieved",
        Is::Text,
        "tỷ lệ hoặc số đạt được: 91,67%; trống khi chưa biết",
        "what was counted, as a share: 91,67%; empty while not known",
    ),
    var(
        "difference",
        Is::Text,
        "hơn, kém so với yêu cầu: −3; trống khi chưa biết",
        "how far it is from what is asked for: −3; empty while not known",
    ),
    var(
        "lacking",
        Is::Text,
        "còn thiếu bao nhiêu, kèm đơn vị: 10,01 điểm phần trăm; trống khi đủ",
        "what is lacking, with its unit; empty where nothing is",
    ),
    var(
        "achieved_bar",
        Is::Number,
        "tỷ lệ đạt được, phần vạn, cho biểu đồ",
        "the share achieved in hundredths of a percent, for charts",
    ),
    var(
        "target_bar",
        Is::Number,
        "tỷ lệ yêu cầu, phần vạn, cho biểu đồ",
        "the share asked for, likewise",
    ),
    var("score", Is::One(SCORE), "điểm, ở tiêu chí có điểm", "its points, where it gives points"),
    var(
        "claimed",
        Is::One(SCORE),
        "điểm nếu chỉ tính tự chấm, ở tiêu chí người chấm (`claimed`) và tiêu chí có phần như vậy",
        "its points by what the unit claims, where people judge it or a part of it",
    ),
    var(
        "claim",
        Is::One(CLAIM),
        "đơn vị tự chấm, ở tiêu chí người chấm",
        "what the unit claims, where people judge it",
    ),
    var(
        "appraisal",
        Is::One(CLAIM),
        "cấp trên thẩm định, ở tiêu chí người chấm",
        "what the unit above says of that",
    ),
    var(
        "roadmap",
        Is::One(ROADMAP),
        "lộ trình, ở tiêu chí có chỉ tiêu từng năm (`target`)",
        "its roadmap, where it has a target for each year",
    ),
    var(
        "depth",
        Is::Number,
        "0 là tiêu chí, 1 là phần của tiêu chí",
        "0 for a criterion, 1 for its parts",
    ),
    var(
        "reason",
        Is::Text,
        "vì sao chưa có kết quả",
        "why there is no verdict; empty where there is one",
    ),
    var("evidence", Is::Texts, "những hàng làm căn cứ", "the rows it rests on"),
];

/// The names of criteria by their ids.
pub(crate) fn shape(ground: &Ground) -> Shape {
    ground.criteria(&|bar| one(ground, bar))
}

/// The names of several criteria in a row.
pub(crate) fn list_shape(ground: &Ground) -> Shape {
    Shape::List(Box::new(shape(ground).each().unwrap_or_else(|| ground.map(CRITERION))))
}

fn one(ground: &Ground, bar: &Bar) -> Shape {
    let mut names = ground.names(CRITERION);
    let part = |it: &Bar| Name::chosen(&it.id, Said::new(&it.text, &it.text), one(ground, it));
    names.push(Name {
        name: "parts".to_owned(),
        about: Said::new("các phần của nó, theo mã", "the criteria that it is made of, by id"),
        shape: Shape::Map(bar.parts.iter().map(part).collect()),
        fixed: true,
    });
    Shape::Map(names)
}
