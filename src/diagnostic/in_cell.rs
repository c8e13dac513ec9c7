//! What is said of a cell, for people in Excel: of cells and rows, not of keys and lines.

use super::faults::{Expected, Found};
use super::wording::{Wording, says};
use super::{DocumentFault, Fault, FieldFault, RecordFault, TextFault, YamlFault};
use crate::words::Said;

/// A fault at a cell in words of Excel; those of others where they speak of no YAML.
pub(super) fn reworded(fault: &Fault, wording: Wording) -> Wording {
    match fault {
        Fault::Yaml(it) => of_yaml(it, wording),
        Fault::Record(RecordFault::DuplicateCode { .. }) => wording.help(
            "mỗi mã một hàng: xóa một hàng, hoặc gộp số liệu hai hàng",
            "a row for each code: delete one, or put the numbers of both together",
        ),
        Fault::Record(RecordFault::UnknownCode { nearest, .. }) => match nearest {
            Some((code, name)) => wording.help(
                format!("có phải ý là `{code}` ({name})? Mã mới thì báo cơ quan giữ danh mục"),
                format!("is `{code}` ({name}) meant? A new code is for whoever keeps the catalog"),
            ),
            None => wording.help(
                "xem lại mã; mã mới thì báo cơ quan giữ danh mục",
                "look at the code again; a new one is for whoever keeps the catalog",
            ),
        },
        Fault::Record(RecordFault::UnknownSector { nearest: None, .. }) => wording.help(
            "ghi đúng tên lĩnh vực như trong danh mục, kể cả chữ hoa",
            "write the sector as the catalog does, capitals too",
        ),
        Fault::Record(RecordFault::NoFormThen { .. })
        | Fault::Field(FieldFault::Computed(_) | FieldFault::NotAskedIf { .. }) => wording.help(
            "để trống ô này, hoặc xem lại số liệu ở các ô liên quan",
            "leave the cell blank, or look again at the cells that it goes with",
        ),
        Fault::Record(RecordFault::MissingIndicator { .. } | RecordFault::MissingNumber { .. }) => {
            wording.help(
                "điền vào ô này; chưa có số thì để trống, kết quả có thể là “không đủ cơ sở đánh giá”",
                "fill the cell in; while it is blank the verdict may be “not assessable”",
            )
        }
        Fault::Record(RecordFault::MissingTable { .. }) => wording.help(
            "điền bảng ấy; khi thiếu, kết quả có thể là “không đủ cơ sở đánh giá”",
            "fill the table in; without it, the verdict may be “not assessable”",
        ),
        Fault::Document(DocumentFault::DraftDocument { .. }) => wording.help(
            "khi văn bản đã cấp số, điền số và ngày của nó",
            "once it is issued, fill its number and date in",
        ),
        Fault::Text(TextFault::Slip(_)) => {
            wording.help("sửa chữ trong ô", "mend the text of the cell")
        }
        _ => wording,
    }
}

fn of_yaml(fault: &YamlFault, wording: Wording) -> Wording {
    match fault {
        YamlFault::DuplicateKey(heading) => {
            says(format!("cột “{heading}” có hai lần"), format!("column “{heading}” stands twice"))
                .help("giữ lại một cột", "keep one of the columns")
        }
        YamlFault::UnknownKey { key, .. } => says(
            format!("không có câu hỏi nào mang tên `{key}`"),
            format!("no question is called `{key}`"),
        )
        .help(
            "cột “Khóa” là phần máy đọc: chép lại trang này từ bảng do `hoso export` ghi ra, rồi điền vào cột “Giá trị”",
            "the column “Khóa” is for the program: copy the sheet from what `hoso export` writes, and fill in its column “Giá trị”",
        ),
        YamlFault::MissingKey(_) => says("hàng này thiếu mã", "this row has no code").help(
            "ghi mã vào cột mã; hàng ghi chú thì để trống các cột số liệu",
            "write the code in its column; a remark leaves the columns of data blank",
        ),
        YamlFault::WrongType { expected, found } => {
            let (want, it) = (wanted(*expected), found.called());
            let shown = match found {
                Found::Scalar(text) => format!("ghi `{text}`"),
                Found::Nothing | Found::List | Found::Mapping => it.vi,
            };
            let fact = says(
                format!("cần {}, ô này {shown}", want.vi),
                format!("expected {}, found {}", want.en, it.en),
            );
            match help(*expected) {
                Some(it) => fact.helped(it),
                None => fact.help("xem lại ô này", "look at this cell again"),
            }
        }
        YamlFault::UnknownValue { value, nearest, known } => {
            let known: Vec<_> = known.iter().map(|it| format!("“{it}”")).collect();
            let known = known.join(", ");
            let fact = says(
                format!("không có giá trị `{value}` để chọn ở cột này"),
                format!("this column has no value `{value}`"),
            );
            let other =
                Said::new(format!("chọn một trong: {known}"), format!("choose one of {known}"));
            fact.nearest(nearest.as_ref(), other)
        }
        YamlFault::NoSuchDate(_) => wording.help(
            "ghi ngày/tháng/năm, như 15/6/2018, ngày có trong lịch",
            "write day/month/year, such as 15/6/2018, a day of the calendar",
        ),
        _ => wording,
    }
}

/// What is expected of a cell.
fn wanted(expected: Expected) -> Said {
    match expected {
        Expected::Date => Said::new("một ngày như 15/6/2018", "a day such as 15/6/2018"),
        Expected::YesNo => Said::new("Có hoặc Không", "Có or Không"),
        Expected::Decimal => Said::new("một số như 12 hoặc 12,5", "a number such as 12 or 12.5"),
        Expected::Percent => Said::new("một tỷ lệ như 12,5%", "a share such as 12.5%"),
        Expected::WholeNumber => Said::new("một số nguyên", "a whole number"),
        other => {
            let Said { vi, en } = other.called();
            Said::new(vi, en)
        }
    }
}

/// How what is expected is typed.
fn help(expected: Expected) -> Option<Said> {
    Some(match expected {
        Expected::WholeNumber => Said::new(
            "chỉ gõ chữ số, như 1234; không có thì gõ 0, chưa biết thì để trống ô",
            "type digits alone, such as 1234; 0 where there are none, and nothing while unknown",
        ),
        Expected::Date => Said::new(
            "ghi ngày/tháng/năm, như 15/6/2018",
            "write day/month/year, such as 15/6/2018",
        ),
        Expected::Percent => Said::new("ghi tỷ lệ, như 12,5%", "write a share, such as 12.5%"),
        Expected::YesNo => Said::new("chọn Có hoặc Không", "choose Có or Không"),
        Expected::Text => {
            Said::new("ghi chữ, hoặc để trống ô", "write text, or leave the cell blank")
        }
        Expected::Decimal => Said::new(
            "gõ số, như 12,5; chưa biết thì để trống ô",
            "type a number; nothing while unknown",
        ),
        _ => return None,
    })
}
