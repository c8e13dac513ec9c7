//! Tiếng Việt.

use super::super::fault::{Expected, Fault, Found, Label, OldEncoding, RulebookFault};
use super::list;

fn expected(it: Expected) -> &'static str {
    match it {
        Expected::Text => "một dòng chữ",
        Expected::WholeNumber => "một số nguyên viết liền các chữ số",
        Expected::YesNo => "`true` hoặc `false`",
        Expected::Date => "một ngày dạng `2018-06-15`",
        Expected::Period => "một kỳ báo cáo dạng `2018`, `2018-h1` hoặc `2018-9m`",
        Expected::Percent => "một tỷ lệ dạng `25%` hoặc `12,5%`",
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
        Fault::UnknownCode { code, .. } => format!("mã TTHC `{code}` không có trong danh mục nào"),
        Fault::DuplicateCode(code) => format!("mã TTHC `{code}` ghi hai lần"),
        Fault::OnlineAtLowLevel { dossiers, level } => {
            format!("{dossiers} hồ sơ trực tuyến ở mức độ {level}, mức độ không nhận hồ sơ")
        }
        Fault::ResolvedOverReceived { resolved, received } => {
            format!("giải quyết {resolved} hồ sơ, nhiều hơn {received} hồ sơ đã tiếp nhận")
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
        Fault::MissingNumber { key, code, rulebook, .. } => {
            format!("TTHC `{code}` thiếu `{key}`, số liệu mà `{rulebook}` cần")
        }
        Fault::MissingIndicator { name, rulebook, .. } => {
            format!("thiếu số liệu `{name}` mà `{rulebook}` cần")
        }
        Fault::CitedDraft { form, cited, unit } => {
            format!("`{form}` viện dẫn `{cited}` của {unit}, chưa có đủ số và ngày")
        }
        Fault::DateBeforeCited { date, cited, cited_date } => {
            format!("văn bản đề ngày {date}, trước {cited} mà nó viện dẫn ({cited_date})")
        }
        Fault::LateDocument { form, date, due } => {
            format!("`{form}` đề ngày {date}, sau hạn {due}")
        }
        Fault::AppendixLeftOut { form } => {
            format!("`{form}` không có phụ lục: chưa đơn vị nào liệt kê dịch vụ mức độ 3, 4")
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
        Fault::Rulebook(it) => rulebook(it),
        Fault::CaseFailed { case, criterion, expected, found } => format!(
            "trường hợp “{case}”: tiêu chí {criterion} phải là `{expected}`, tính ra `{found}`"
        ),
        Fault::Template(said) => format!("không điền được biểu mẫu: “{said}”"),
        Fault::Typeset { said, .. } => format!("không dàn được trang: “{said}”"),
        Fault::CannotWrite(said) => format!("không ghi được tệp: “{said}”"),
    }
}

fn rulebook(fault: &RulebookFault) -> String {
    match fault {
        RulebookFault::CriterionTwice(id) => format!("hai tiêu chí cùng mang số `{id}`"),
        RulebookFault::NoTemplate(file) => format!("không có tệp biểu mẫu `{file}`"),
        RulebookFault::NoCriterion(id) => format!("bộ quy định không có tiêu chí `{id}`"),
        RulebookFault::YearsReversed { from, to } => format!("năm đầu {from} sau năm cuối {to}"),
        RulebookFault::FormTwice { form, other, unit } => {
            format!("biểu mẫu `{form}` của đơn vị `{unit}` có cả trong `{other}`")
        }
        RulebookFault::NoRulebook(id) => format!("không có bộ quy định `{id}`"),
    }
}

pub(super) fn help(fault: &Fault) -> Option<String> {
    Some(match fault {
        Fault::CannotRead(_) => "xem tệp còn đó không và người chạy có quyền đọc không".to_owned(),
        Fault::NotUtf8 { guess: Some(guess), .. } => {
            let guess = match guess {
                OldEncoding::Utf16 => "UTF-16 (“Unicode” của Windows)",
                OldEncoding::SingleByte => "Windows-1258, TCVN3 hoặc VNI",
            };
            format!("tệp có vẻ lưu bằng {guess}; lưu lại bằng UTF-8 (trong Notepad: Save As, Encoding: UTF-8)")
        }
        Fault::NotUtf8 { guess: None, .. } => {
            "lưu lại tệp bằng UTF-8 (trong Notepad: Save As, Encoding: UTF-8)".to_owned()
        }
        Fault::Syntax { tab: true, .. } => {
            "dòng này có dấu tab; YAML thụt lề bằng dấu cách".to_owned()
        }
        Fault::Syntax { tab: false, .. } => {
            "xem lại thụt lề, dấu `:` có dấu cách theo sau, ngoặc và nháy đóng đủ".to_owned()
        }
        Fault::Alias => "ghi thẳng giá trị ra".to_owned(),
        Fault::UnknownKey { nearest: Some(nearest), .. }
        | Fault::UnknownValue { nearest: Some(nearest), .. }
        | Fault::UnknownForm { nearest: Some(nearest), .. }
        | Fault::UnknownUnit { nearest: Some(nearest), .. } => {
            format!("có phải ý là `{nearest}`?")
        }
        Fault::UnknownKey { known, .. } => format!("các khóa dùng được ở đây: {}", list(known)),
        Fault::UnknownValue { known, .. } => format!("chọn một trong: {}", list(known)),
        Fault::UnknownForm { known, .. } if known.is_empty() => {
            "bỏ mục này, hoặc thêm bộ quy định vào `hoso.yaml`".to_owned()
        }
        Fault::UnknownForm { known, .. } => format!("các biểu mẫu có: {}", list(known)),
        Fault::DuplicateKey(_) => "giữ lại một dòng".to_owned(),
        Fault::MissingKey(key) => format!("thêm dòng `{key}: …`"),
        Fault::WrongType { expected: Expected::WholeNumber, .. } => {
            "ghi `1234`, không ghi `1.234`, `1234 hồ sơ` hay dấu `-`; chưa biết thì bỏ cả khóa"
                .to_owned()
        }
        Fault::WrongType { expected: Expected::Text, .. } => {
            "ghi chữ trong ngoặc kép, hoặc bỏ cả khóa".to_owned()
        }
        Fault::WrongType { .. } => "xem ví dụ trong README, mục “Tệp số liệu”".to_owned(),
        Fault::EmptyText => "ghi nội dung vào".to_owned(),
        Fault::LevelOutOfRange(_) => {
            "mức độ DVCTT là 1, 2, 3 hoặc 4 (Điều 3 Nghị định 43/2011/NĐ-CP)".to_owned()
        }
        Fault::NoSuchDate(_) => "ghi năm-tháng-ngày, như `2018-06-15`, ngày có trong lịch".to_owned(),
        Fault::OutOfRange { .. } => "xem lại số này".to_owned(),
        Fault::UnknownCode { nearest: Some((code, name)), .. } => {
            format!("có phải ý là `{code}` ({name})? Mã mới thì thêm vào `data/catalogs/`")
        }
        Fault::UnknownCode { nearest: None, .. } => {
            "xem lại mã; mã mới thì thêm vào `data/catalogs/`".to_owned()
        }
        Fault::DuplicateCode(_) => "gộp hai mục làm một".to_owned(),
        Fault::OnlineAtLowLevel { .. } => {
            "nâng `level` lên 3 hoặc 4, hoặc chuyển số hồ sơ sang `in_person`".to_owned()
        }
        Fault::ResolvedOverReceived { .. } => {
            "`resolved` đếm trong số đã `received` của kỳ; hồ sơ kỳ trước chuyển sang thì cộng vào cả hai"
                .to_owned()
        }
        Fault::StrayFile(_) => {
            "đặt tên theo kỳ: `2018.yaml`, `2018-h1.yaml` (6 tháng), `2018-9m.yaml` (9 tháng)"
                .to_owned()
        }
        Fault::FolderWithoutUnit(folder) => {
            format!("thêm `{folder}/unit.yaml`, hoặc chuyển tệp về đúng thư mục của đơn vị")
        }
        Fault::KindDoesNotFit { .. } => {
            "tỉnh ở trên cùng; dưới tỉnh là huyện, xã, sở; dưới huyện là xã, phòng; dưới xã là phòng"
                .to_owned()
        }
        Fault::DateBeforePeriod { .. } => {
            "sửa ngày, hoặc chuyển số liệu sang tệp của đúng kỳ".to_owned()
        }
        Fault::DateBeforeInForce { .. } => "văn bản không thể căn cứ một văn bản chưa có".to_owned(),
        Fault::NotNfc(_) => {
            "gõ lại bằng bộ gõ đặt ở “Unicode dựng sẵn” (không phải “Unicode tổ hợp”)".to_owned()
        }
        Fault::LegacyEncoding { encoding, .. } => {
            format!("chuyển mã từ {encoding} sang Unicode dựng sẵn (UniKey: Ctrl+Shift+F6)")
        }
        Fault::UndrawableCharacter(_) => "thay bằng chữ hoặc dấu thường dùng".to_owned(),
        Fault::InvisibleCharacter(_) => "ký tự này bị bỏ khi in; xóa nó đi cho sạch".to_owned(),
        Fault::MissingNumber { judged: true, .. } => {
            "thêm số liệu; khi thiếu, kết quả có thể là `not_assessable` và văn bản là dự thảo có chỗ trống"
                .to_owned()
        }
        Fault::MissingNumber { judged: false, .. } => {
            "thêm số liệu; khi thiếu, văn bản là dự thảo có chỗ trống".to_owned()
        }
        Fault::MissingIndicator { key, name, .. } => {
            format!("thêm `{key}: {{{name}: …}}`; khi thiếu, kết quả là `not_assessable`")
        }
        Fault::CitedDraft { .. } => {
            "chỗ ấy để trống, văn bản là dự thảo; ghi số và ngày vào tệp của đơn vị đó".to_owned()
        }
        Fault::DateBeforeCited { .. } => "xem lại một trong hai ngày".to_owned(),
        Fault::LateDocument { .. } => "văn bản vẫn được lập; nêu lý do nếu cần".to_owned(),
        Fault::AppendixLeftOut { .. } => {
            "thêm `procedures` vào tệp của các đơn vị để có danh mục; không tự đặt ra thủ tục nào"
                .to_owned()
        }
        Fault::UnitDenied { .. } => {
            "bỏ đơn vị này khỏi danh sách; xem lý do bằng `hoso explain`".to_owned()
        }
        Fault::UnknownUnit { nearest: None, .. } => {
            "ghi tên thư mục của đơn vị, như `xuan-dinh`".to_owned()
        }
        Fault::PeriodNotCovered(_) => {
            "xem lại tên tệp, hoặc thêm bộ quy định của kỳ này vào `templates/`".to_owned()
        }
        Fault::DraftDocument { form, .. } => {
            format!("khi văn bản đã cấp số, ghi `documents: {{{form}: {{number: …, date: …}}}}`")
        }
        Fault::NotOwed { .. } => {
            "xem lý do bằng `hoso explain`; sửa số liệu nếu sai, nếu đúng thì bỏ mục này".to_owned()
        }
        Fault::Rulebook(RulebookFault::YearsReversed { .. }) => "đổi chỗ hai năm".to_owned(),
        Fault::Rulebook(RulebookFault::FormTwice { .. }) => {
            "đổi tên một trong hai biểu mẫu, hoặc chọn bộ quy định trong `hoso.yaml`".to_owned()
        }
        Fault::Rulebook(RulebookFault::CriterionTwice(_)) => "đổi một trong hai số".to_owned(),
        Fault::Rulebook(RulebookFault::NoTemplate(file)) => format!("tạo tệp `{file}`"),
        Fault::Rulebook(RulebookFault::NoCriterion(_) | RulebookFault::NoRulebook(_)) => {
            "xem lại tên".to_owned()
        }
        Fault::CaseFailed { .. } => "đối chiếu với câu chữ của văn bản gốc rồi sửa một trong hai".to_owned(),
        Fault::Typeset { hints, .. } if !hints.is_empty() => format!("“{}”", hints.join("; ")),
        Fault::CannotWrite(_) => "xem thư mục có ghi được không và đĩa còn chỗ không".to_owned(),
        Fault::Template(_) | Fault::Typeset { .. } => return None,
    })
}

pub(super) fn label(label: Label) -> &'static str {
    match label {
        Label::FirstHere => "ghi lần đầu ở đây",
        Label::LevelHere => "mức độ ghi ở đây",
        Label::ReceivedHere => "tiếp nhận ghi ở đây",
        Label::ParentHere => "đơn vị cấp trên",
    }
}
