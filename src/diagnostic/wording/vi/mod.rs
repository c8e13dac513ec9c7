//! Tiếng Việt.

mod help;

use super::super::fault::{Expected, Fault, Found, Label, RulebookFault};
use super::{listed, quoted};

pub(super) use help::help;

fn expected(it: Expected) -> &'static str {
    match it {
        Expected::Text => "một dòng chữ",
        Expected::WholeNumber => "một số nguyên viết liền các chữ số",
        Expected::YesNo => "`true` hoặc `false`",
        Expected::Date => "một ngày dạng `2018-06-15`",
        Expected::Period => "một kỳ báo cáo dạng `2018`, `2018-h1` hoặc `2018-9m`",
        Expected::Percent => "một tỷ lệ dạng `25%` hoặc `12,5%`",
        Expected::Decimal => "một số dạng `12` hoặc `12.5`",
        Expected::Link => "một địa chỉ bắt đầu bằng `http://` hoặc `https://`",
        Expected::Word => "một trong các từ cho trước",
        Expected::List => "một danh sách (mỗi mục bắt đầu bằng `-`)",
        Expected::Mapping => "một nhóm khóa (mỗi dòng `khóa: giá trị`)",
    }
}

fn found(it: &Found) -> String {
    match it {
        Found::Nothing => "để trống".to_owned(),
        Found::Scalar(text) => format!("ghi `{text}`"),
        Found::List => "là một danh sách".to_owned(),
        Found::Mapping => "là một nhóm khóa".to_owned(),
    }
}

pub(super) fn message(fault: &Fault) -> String {
    match fault {
        Fault::CannotRead(said) => format!("không đọc được tệp: “{said}”"),
        Fault::NotUtf8 { byte, value, .. } => {
            format!("tệp không phải UTF-8: byte thứ {byte} là 0x{value:02X}")
        }
        Fault::Syntax { said, .. } => format!("tệp không đúng cú pháp YAML: “{said}”"),
        Fault::Alias => "neo `&` và bí danh `*` của YAML không dùng trong tệp này".to_owned(),
        Fault::UnknownKey { key, .. } => format!("không có khóa `{key}` ở đây"),
        Fault::DuplicateKey(key) => format!("khóa `{key}` ghi hai lần"),
        Fault::MissingKey(key) => format!("thiếu khóa `{key}`"),
        Fault::WrongType { expected: want, found: it } => {
            format!("cần {}, ở đây {}", expected(*want), found(it))
        }
        Fault::UnknownValue { value, .. } => format!("không có giá trị `{value}` ở đây"),
        Fault::EmptyText => "dòng chữ này để trống".to_owned(),
        Fault::LevelOutOfRange(value) => format!("không có mức độ `{value}`"),
        Fault::NoSuchDate(value) => format!("không có ngày `{value}`"),
        Fault::OutOfRange { value, min, max } => {
            format!("số `{value}` ngoài khoảng từ {min} đến {max}")
        }
        Fault::UnknownCode { key, code, .. } => {
            format!("{} `{code}` không có trong danh mục nào", key.vi)
        }
        Fault::UnknownSector { sector, .. } => {
            format!("lĩnh vực `{sector}` không có trong danh mục nào")
        }
        Fault::DuplicateCode { key, code } => format!("{} `{code}` ghi hai lần", key.vi),
        Fault::NotASheet(said) => format!("không phải tệp Excel (.xlsx) đọc được: “{said}”"),
        Fault::NoHeader { keys, .. } => {
            format!("không trang tính nào có cột {}", quoted(keys, " hoặc "))
        }
        Fault::CodeAsNumber { key, code } => format!("{} `{code}` là số, không phải chữ", key.vi),
        Fault::UnknownColumn { heading, .. } => format!("cột `{heading}` không được đọc"),
        Fault::ScaleNotInForce { key, period, in_force } => {
            let in_force: Vec<_> = in_force.iter().map(|it| it.vi.as_str()).collect();
            format!("`{key}` không dùng cho kỳ {period}; kỳ này dùng {}", in_force.join(" hoặc "))
        }
        Fault::TwoScales(one, other) => {
            format!("một tệp số liệu chỉ dùng một thang: `{one}` hoặc `{other}`")
        }
        Fault::NameOnList { code, listed, name } => {
            format!("“{name}” có trong danh mục với mã `{listed}`, ở đây mã `{code}`")
        }
        Fault::StrayFile(name) => {
            format!("`{name}` không phải `unit.yaml`, cũng không phải tên của một kỳ báo cáo")
        }
        Fault::FolderWithoutUnit(folder) => format!("thư mục `{folder}` không có `unit.yaml`"),
        Fault::KindDoesNotFit { kind, parent: Some(parent) } => {
            format!("đơn vị loại `{kind}` không thể ở dưới đơn vị loại `{parent}`")
        }
        Fault::KindDoesNotFit { kind, parent: None } => {
            format!("đơn vị loại `{kind}` không thể ở trên cùng")
        }
        Fault::DateBeforePeriod { date, start } => {
            format!("văn bản đề ngày {date}, trước khi kỳ báo cáo bắt đầu ({start})")
        }
        Fault::DateBeforeInForce { date, start, document } => {
            format!("văn bản đề ngày {date}, trước khi {document} có hiệu lực ({start})")
        }
        Fault::UnknownForm { form, .. } => {
            format!("không bộ quy định nào đang dùng có biểu mẫu `{form}` cho đơn vị này")
        }
        Fault::NotNfc(text) => format!("`{text}` không phải Unicode dựng sẵn (NFC)"),
        Fault::LegacyEncoding { text, encoding } => {
            format!("`{text}` có vẻ là chữ theo bảng mã cũ {encoding}")
        }
        Fault::UndrawableCharacter(it) => {
            format!("không phông chữ nào vẽ được ký tự `{it}` (U+{:04X})", u32::from(*it))
        }
        Fault::InvisibleCharacter(it) => {
            format!("có ký tự không nhìn thấy U+{:04X}", u32::from(*it))
        }
        Fault::MissingNumber { key, noun, code, rulebook, .. } => {
            format!("{noun} `{code}` thiếu `{key}`, số liệu mà `{rulebook}` cần")
        }
        Fault::MissingIndicator { path, rulebook, .. } => {
            let name = path.last().map_or("", String::as_str);
            format!("thiếu số liệu `{name}` mà `{rulebook}` cần")
        }
        Fault::MissingTable { key, rulebook } => {
            format!("chưa nêu bảng `{key}` mà `{rulebook}` cần")
        }
        Fault::NotAsked { name, .. } => format!("không hỏi `{name}` ở đây"),
        Fault::Check { says, .. } => says.vi.clone(),
        Fault::CitedDraft { form, cited, unit } => {
            format!("`{form}` viện dẫn `{cited}` của {unit}, chưa có đủ số và ngày")
        }
        Fault::DateBeforeCited { date, cited, cited_date } => {
            format!("văn bản đề ngày {date}, trước {cited} mà nó viện dẫn ({cited_date})")
        }
        Fault::LateDocument { form, date, due } => {
            format!("`{form}` đề ngày {date}, sau hạn {due}")
        }
        Fault::AppendixLeftOut { form, noun, filter, .. } => {
            let which = filter.as_ref().map_or_else(String::new, |it| format!(" có `{it}`"));
            format!("`{form}` không có phụ lục: chưa đơn vị nào liệt kê {noun}{which}")
        }
        Fault::UnitDenied { form, unit, required, verdict } => format!(
            "`{form}` nêu `{unit}` có kết quả `{verdict}`; chỉ được nêu đơn vị có kết quả `{required}`"
        ),
        Fault::UnknownUnit { unit, .. } => {
            format!("không có đơn vị `{unit}` trong các đơn vị được đánh giá ở đây")
        }
        Fault::PeriodNotCovered(period) => {
            format!("không bộ quy định nào đang dùng đánh giá đơn vị này cho kỳ {period}")
        }
        Fault::DraftDocument { form, number, date } => {
            let lack = match (number, date) {
                (false, false) => "số và ngày",
                (false, true) => "số",
                (true, _) => "ngày",
            };
            format!("`{form}` còn là dự thảo: chưa có {lack}")
        }
        Fault::NotOwed { form, required, verdict } => {
            format!("`{form}` chỉ lập khi kết quả là `{required}`; kết quả là `{verdict}`")
        }
        Fault::Waits { form, files } => {
            let listed = listed(files, "và", "tệp nữa");
            format!("`{form}` chờ sửa lỗi trong số liệu mà nó dựa vào: {listed}")
        }
        Fault::NoUnitMeant => "dự án không có đơn vị nào như nói ở đây".to_owned(),
        Fault::TaskNotAsked { task, .. } => {
            format!("không bộ quy định nào đang dùng hỏi đến nhiệm vụ `{task}`")
        }
        Fault::Field(it) => it.says().vi,
        Fault::Rulebook(it) => rulebook(it),
        Fault::CaseFailed { case, what, expected, found } => {
            format!("trường hợp “{case}”: {} phải là `{expected}`, tính ra `{found}`", what.vi)
        }
        Fault::Template(said) => format!("không điền được biểu mẫu: “{said}”"),
        Fault::Typeset { said, .. } => format!("không dàn được trang: “{said}”"),
        Fault::CannotWrite(said) => format!("không ghi được tệp: “{said}”"),
    }
}

fn rulebook(fault: &RulebookFault) -> String {
    match fault {
        RulebookFault::Written { says, .. } => says.vi.clone(),
        RulebookFault::CriterionTwice(id) => format!("hai tiêu chí cùng mang số `{id}`"),
        RulebookFault::NoTemplate(file) => format!("không có tệp biểu mẫu `{file}`"),
        RulebookFault::NoCriterion(id) => format!("bộ quy định không có tiêu chí `{id}`"),
        RulebookFault::YearsReversed { from, to } => format!("năm đầu {from} sau năm cuối {to}"),
        RulebookFault::FormTwice { form, other, unit } => {
            format!("biểu mẫu `{form}` của đơn vị `{unit}` có cả trong `{other}`")
        }
        RulebookFault::NoForm { form, .. } => format!("bộ quy định không có biểu mẫu `{form}`"),
        RulebookFault::NoRulebook(id) => format!("không có bộ quy định `{id}`"),
    }
}

pub(super) fn label(label: &Label) -> &str {
    match label {
        Label::Said(it) => &it.vi,
        Label::FirstHere => "ghi lần đầu ở đây",
        Label::ParentHere => "đơn vị cấp trên",
    }
}
