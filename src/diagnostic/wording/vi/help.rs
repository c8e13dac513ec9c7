//! Tiếng Việt: việc cần làm.

use super::super::super::fault::{Expected, Fault, OldEncoding, RulebookFault};
use super::super::{list, nested, quoted};

pub(in super::super) fn help(fault: &Fault) -> Option<String> {
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
        | Fault::UnknownUnit { nearest: Some(nearest), .. }
        | Fault::TaskNotAsked { nearest: Some(nearest), .. }
        | Fault::UnknownSector { nearest: Some(nearest), .. }
        | Fault::Rulebook(RulebookFault::NoForm { nearest: Some(nearest), .. })
        | Fault::UnknownColumn { nearest: Some(nearest), .. } => {
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
        Fault::UnknownSector { nearest: None, .. } => {
            "ghi đúng tên lĩnh vực (`sector`) trong `data/catalogs/`, kể cả chữ hoa".to_owned()
        }
        Fault::DuplicateCode { .. } => "gộp hai mục làm một".to_owned(),
        Fault::NotASheet(_) => "lưu lại bằng Excel hoặc LibreOffice, loại .xlsx".to_owned(),
        Fault::NoHeader { such_as, .. } => {
            let such_as = quoted(such_as, ", ");
            format!("đặt tên cột như tệp do `hoso export` ghi ra: {such_as}, …")
        }
        Fault::CodeAsNumber { .. } => {
            "định dạng ô là Văn bản (Text) rồi gõ lại mã: ô số làm mất số 0 ở cuối".to_owned()
        }
        Fault::UnknownColumn { nearest: None, .. } => {
            "cột ghi thêm thì không sao; cột số liệu thì đổi tên như tệp do `hoso export` ghi ra"
                .to_owned()
        }
        Fault::ScaleNotInForce { .. } | Fault::TwoScales(..) => {
            "xem lại kỳ của tệp, và ghi lại theo thang ấy; không thang nào tự đổi sang thang khác"
                .to_owned()
        }
        Fault::NameOnList { listed, .. } => {
            format!("nếu đúng là thủ tục ấy thì sửa mã thành `{listed}`; chỉ mã mới được đối chiếu")
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
        Fault::MissingIndicator { path, .. } => {
            format!("thêm `{}`; khi thiếu, kết quả là `not_assessable`", nested(path))
        }
        Fault::MissingTable { key, .. } => {
            format!("thêm `{key}: …`, không có hàng nào thì ghi `{key}: []`; khi thiếu, kết quả có thể là `not_assessable`")
        }
        Fault::NotAsked { why, .. } => why.vi.clone(),
        Fault::Check { help, .. } => return help.as_ref().map(|it| it.vi.clone()),
        Fault::CitedDraft { .. } => {
            "chỗ ấy để trống, văn bản là dự thảo; ghi số và ngày vào tệp của đơn vị đó".to_owned()
        }
        Fault::DateBeforeCited { .. } => "xem lại một trong hai ngày".to_owned(),
        Fault::LateDocument { .. } => "văn bản vẫn được lập; nêu lý do nếu cần".to_owned(),
        Fault::AppendixLeftOut { table, noun, .. } => format!(
            "thêm `{table}` vào tệp của các đơn vị để có danh mục; không tự đặt ra {noun} nào"
        ),
        Fault::UnitDenied { .. } => {
            "bỏ đơn vị này khỏi danh sách; xem lý do bằng `hoso explain`".to_owned()
        }
        Fault::UnknownUnit { nearest: None, .. } => {
            "ghi tên thư mục của đơn vị, như `xuan-dinh`".to_owned()
        }
        Fault::NoUnitMeant => {
            "xem lại `tier`, `within`, `below`, `role` ở đây, hoặc `kind`, `roles` trong `unit.yaml` của đơn vị"
                .to_owned()
        }
        Fault::TaskNotAsked { nearest: None, .. } => {
            "xem lại tên nhiệm vụ trong bộ quy định, hoặc bỏ dòng này".to_owned()
        }
        Fault::PeriodNotCovered(_) => {
            "xem lại tên tệp, hoặc thêm bộ quy định của kỳ này vào `templates/`".to_owned()
        }
        Fault::DraftDocument { form, .. } => {
            format!("khi văn bản đã cấp số, ghi `documents: {{{form}: {{number: …, date: …}}}}`")
        }
        Fault::Waits { .. } => {
            "sửa các lỗi nêu ở trên trước; văn bản được lập khi không còn lỗi nào".to_owned()
        }
        Fault::NotOwed { .. } => {
            "xem lý do bằng `hoso explain`; sửa số liệu nếu sai, nếu đúng thì bỏ mục này".to_owned()
        }
        Fault::Field(it) => return it.help().map(|it| it.vi),
        Fault::Rulebook(RulebookFault::Written { help, .. }) => return help.as_ref().map(|it| it.vi.clone()),
        Fault::Rulebook(RulebookFault::YearsReversed { .. }) => "đổi chỗ hai năm".to_owned(),
        Fault::Rulebook(RulebookFault::FormTwice { .. }) => {
            "đổi tên một trong hai biểu mẫu, hoặc chọn bộ quy định trong `hoso.yaml`".to_owned()
        }
        Fault::Rulebook(RulebookFault::CriterionTwice(_)) => "đổi một trong hai số".to_owned(),
        Fault::Rulebook(RulebookFault::NoTemplate(file)) => format!("tạo tệp `{file}`"),
        Fault::Rulebook(
            RulebookFault::NoCriterion(_)
            | RulebookFault::NoForm { nearest: None, .. }
            | RulebookFault::NoRulebook(_),
        ) => {
            "xem lại tên".to_owned()
        }
        Fault::CaseFailed { .. } => "đối chiếu với câu chữ của văn bản gốc rồi sửa một trong hai".to_owned(),
        Fault::Typeset { hints, .. } if !hints.is_empty() => format!("“{}”", hints.join("; ")),
        Fault::CannotWrite(_) => "xem thư mục có ghi được không và đĩa còn chỗ không".to_owned(),
        Fault::Template(_) | Fault::Typeset { .. } => return None,
    })
}
