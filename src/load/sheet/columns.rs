//! The columns of the sheet that offices keep, and what each holds.
//!
//! The same table reads a sheet and writes one, so that a sheet that was written reads
//! back as the same record.

/// What the cells of a column hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A procedure's code: text, whose zeros count.
    Code,
    /// Text.
    Text,
    /// A whole number.
    Number,
    /// "Có" or "Không".
    YesNo,
    /// One of a few words: as offices write it, and as YAML does.
    Word(Words),
    /// Several of them, parted by ";"; the last word alone is an empty list.
    Words(Words, &'static str),
    /// Several texts, one a line.
    Lines,
}

/// Words as offices write them, each with YAML's.
pub type Words = &'static [(&'static str, &'static str)];

/// A column.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// The heading above its own; empty where it stands alone.
    pub group: &'static str,
    /// Its heading.
    pub title: &'static str,
    /// Other headings by which it is known.
    pub also: &'static [&'static str],
    /// The keys that lead to it in a procedure of a record; none for what is shown alone.
    pub path: &'static [&'static str],
    /// What its cells hold.
    pub kind: Kind,
    /// Its width, in characters.
    pub width: u8,
}

const fn column(
    group: &'static str,
    title: &'static str,
    also: &'static [&'static str],
    path: &'static [&'static str],
    kind: Kind,
) -> Column {
    Column { group, title, also, path, kind, width: 12 }
}

const fn wide(column: Column, width: u8) -> Column {
    Column { width, ..column }
}

const fn yes_no(group: &'static str, title: &'static str, path: &'static [&'static str]) -> Column {
    column(group, title, &[], path, Kind::YesNo)
}

const ONE: &str = "Yêu cầu mức độ 1";
const TWO: &str = "Yêu cầu mức độ 2";
const THREE: &str = "Yêu cầu mức độ 3";
const FOUR: &str = "Yêu cầu mức độ 4";
const ONLINE: &str = "Hồ sơ trực tuyến";
const IN_PERSON: &str = "Hồ sơ nộp trực tiếp";
const READY: &str = "Sẵn sàng tiếp nhận";
const BEYOND: &str = "Bổ sung ngoài danh mục";

const PROVIDERS: Words =
    &[("Tỉnh", "province"), ("Huyện", "district"), ("Tự triển khai", "own"), ("Bộ", "ministry")];
const PROVISIONS: Words = &[("Một phần", "partial"), ("Toàn trình", "full")];
const REASONS: Words = &[
    ("Phải hiện diện", "presence"),
    ("Thẩm tra hiện trường", "site_visit"),
    ("Sự cố kỹ thuật", "incident"),
    ("Vấn đề kỹ thuật khác", "technical"),
];
const SIGNATURES: Words = &[
    ("Không cần chữ ký", "not_needed"),
    ("Bản quét, bản chụp", "scan"),
    ("Hoàn chỉnh khi nhận kết quả", "on_collection"),
    ("Chữ ký số", "digital"),
    ("Giấy tờ, bản sao chứng thực điện tử", "certified_copy"),
];

/// What "Có" and "Không" are in YAML.
pub const YES_NO: Words = &[("Có", "true"), ("Không", "false")];

/// The columns, in the order in which they are written.
pub const COLUMNS: &[Column] = &[
    wide(column("", "STT", &["TT", "Số TT"], &[], Kind::Text), 6),
    column("", "Mã TTHC", &["Mã thủ tục", "Mã số TTHC", "Mã số"], &["code"], Kind::Code),
    wide(
        column(
            "",
            "Tên dịch vụ công",
            &["Tên TTHC", "Tên thủ tục", "Tên thủ tục hành chính", "Thủ tục hành chính"],
            &[],
            Kind::Text,
        ),
        60,
    ),
    column(
        "",
        "Mức độ",
        &["Mức độ DVCTT", "Mức độ sau rà soát", "Mức độ cung cấp"],
        &["level"],
        Kind::Number,
    ),
    column(
        "",
        "Mức độ trước rà soát",
        &["Mức độ hiện tại", "Mức độ đang cung cấp"],
        &["level_before"],
        Kind::Number,
    ),
    column("", "Một phần, toàn trình", &["Loại dịch vụ"], &["provision"], Kind::Word(PROVISIONS)),
    wide(column("", "Lý do một phần", &[], &["partial_reason"], Kind::Word(REASONS)), 22),
    wide(
        column("", "Đơn vị triển khai", &["Nơi triển khai"], &["provider"], Kind::Word(PROVIDERS)),
        16,
    ),
    column("", "Có phí, lệ phí", &["Phí, lệ phí", "Có phí"], &["fee"], Kind::YesNo),
    column(ONLINE, "Tiếp nhận", &[], &["online", "received"], Kind::Number),
    column(ONLINE, "Giải quyết", &["Đã giải quyết"], &["online", "resolved"], Kind::Number),
    column(IN_PERSON, "Tiếp nhận", &[], &["in_person", "received"], Kind::Number),
    column(IN_PERSON, "Giải quyết", &["Đã giải quyết"], &["in_person", "resolved"], Kind::Number),
    yes_no(READY, "Gửi, nhận được hồ sơ", &["readiness", "receives"]),
    yes_no(READY, "Có e-Form", &["readiness", "e_form"]),
    wide(column(READY, "Biểu mẫu", &[], &["readiness", "forms"], Kind::Lines), 30),
    wide(
        column(
            READY,
            "Xử lý chữ ký",
            &["Chữ ký"],
            &["readiness", "signature"],
            Kind::Words(SIGNATURES, "Chưa xác nhận"),
        ),
        26,
    ),
    yes_no(BEYOND, "Thiết thực", &["addition", "worthwhile"]),
    yes_no(BEYOND, "Nhu cầu cao", &["addition", "in_demand"]),
    yes_no(BEYOND, "Hồ sơ đơn giản", &["addition", "simple"]),
    wide(column(BEYOND, "Lý do", &[], &["addition", "reason"], Kind::Text), 30),
    yes_no(ONE, "Đủ 11 mục thông tin", &["capabilities", "information"]),
    yes_no(ONE, "Tên thủ tục", &["capabilities", "name"]),
    yes_no(ONE, "Trình tự", &["capabilities", "steps"]),
    yes_no(ONE, "Cách thức", &["capabilities", "manner"]),
    yes_no(ONE, "Thành phần hồ sơ", &["capabilities", "papers"]),
    yes_no(ONE, "Thời hạn", &["capabilities", "time_limit"]),
    yes_no(ONE, "Đối tượng", &["capabilities", "applicants"]),
    yes_no(ONE, "Cơ quan giải quyết", &["capabilities", "authority"]),
    yes_no(ONE, "Kết quả", &["capabilities", "result"]),
    yes_no(ONE, "Mẫu đơn, phí", &["capabilities", "forms_and_fees"]),
    yes_no(ONE, "Nhận hồ sơ, trả kết quả", &["capabilities", "reception"]),
    yes_no(ONE, "Văn bản pháp luật", &["capabilities", "legal_documents"]),
    yes_no(TWO, "Biểu mẫu tải về", &["capabilities", "forms_download"]),
    yes_no(TWO, "Nhận hồ sơ in", &["capabilities", "printed_accepted"]),
    yes_no(THREE, "Biểu mẫu tương tác", &["capabilities", "forms_online"]),
    yes_no(THREE, "Đính kèm tệp", &["capabilities", "attach"]),
    yes_no(THREE, "Gửi trực tuyến", &["capabilities", "send_online"]),
    yes_no(THREE, "Lưu cơ sở dữ liệu", &["capabilities", "stored"]),
    yes_no(THREE, "Xử lý trên mạng", &["capabilities", "processed_online"]),
    yes_no(THREE, "Thanh toán, nhận trực tiếp", &["capabilities", "pay_and_collect"]),
    yes_no(FOUR, "Thanh toán trực tuyến", &["capabilities", "pay_online"]),
    yes_no(FOUR, "Trả kết quả theo thỏa thuận", &["capabilities", "result_as_agreed"]),
    yes_no(FOUR, "Kết quả có giá trị pháp lý", &["capabilities", "result_in_force"]),
    wide(column("", "Ghi chú", &[], &["note"], Kind::Text), 24),
];

/// The headings of the sheet that holds the rest of a record, by key.
pub const REST: [&str; 2] = ["Khóa", "Giá trị"];

/// How a list is written in one cell of that sheet.
pub const BETWEEN: &str = "; ";

/// How a mapping or list with nothing in it is written there.
pub const NOTHING: &str = "(trống)";

#[cfg(test)]
mod tests {
    use super::super::super::schema::{self, Shape};
    use super::*;

    /// Every key of a procedure has its column, and every column its key.
    #[test]
    fn the_columns_are_the_keys_of_a_procedure() {
        let mut paths: Vec<String> =
            COLUMNS.iter().filter(|it| !it.path.is_empty()).map(|it| it.path.join(".")).collect();
        let mut keys = Vec::new();
        leaves(&schema::PROCEDURE, "", &mut keys);
        paths.sort();
        keys.sort();

        assert_eq!(paths, keys);
    }

    fn leaves(shape: &Shape, path: &str, keys: &mut Vec<String>) {
        match shape {
            Shape::Mapping(all) => {
                for key in *all {
                    let dot = if path.is_empty() { "" } else { "." };
                    leaves(key.shape, &format!("{path}{dot}{}", key.name), keys);
                }
            }
            Shape::WordTable(words, _) => {
                keys.extend(words.iter().map(|it| format!("{path}.{it}")));
            }
            _ => keys.push(path.to_owned()),
        }
    }
}
