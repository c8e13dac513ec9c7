//! A unit: its folder, its place in the tree, its name, its codes, its tasks.

use crate::diagnostic::declare::faults;
use crate::diagnostic::wording::{list, says};
use crate::words::{Lang, Period, Said};

faults! {
    /// What is wrong with a unit, or with where a file of it stands.
    UnitFault {
        /// A file among the units that is neither `unit.yaml` nor a record.
        StrayFile(name: String) = Error "stray-file" => {
            says(
                format!("`{name}` không phải `unit.yaml`, cũng không phải tên của một kỳ báo cáo"),
                format!("`{name}` is neither `unit.yaml` nor the name of a period"),
            )
            .help(
                format!("đặt tên theo kỳ: {}", named(Lang::Vi).join(", ")),
                format!("name it after a period: {}", named(Lang::En).join(", ")),
            )
        };
        /// A file with nearly the name of one that is read.
        UnreadFile(name: String) = Warning "unread-file" => {
            let fact = says(
                format!("`{name}` không được đọc: tên tệp số liệu phải kết thúc bằng `.yaml`"),
                format!("`{name}` is not read: the name of a record ends in `.yaml`"),
            );
            if name.to_lowercase().ends_with(".xlsx") {
                fact.help(
                    "đọc bảng Excel bằng `hoso import`, hoặc chuyển tệp này đi nơi khác",
                    "read a workbook by `hoso import`, or move it elsewhere",
                )
            } else {
                fact.help(
                    "đổi tên tệp, chữ thường, bỏ phần thừa: như `2018.yaml`; Windows giấu phần sau dấu chấm (View, File name extensions)",
                    "rename it in small letters without the rest, such as `2018.yaml`; Windows hides endings (View, File name extensions)",
                )
            }
        };
        /// A unit beside another of the same kind with the same name.
        SameName {
            /// The name of both.
            name: String,
            /// The other unit.
            other: String,
        } = Warning "same-name" => {
            says(
                format!("“{name}” cũng là tên của đơn vị `{other}`"),
                format!("“{name}” is also the name of the unit `{other}`"),
            )
            .help(
                "nếu thư mục này chép từ thư mục kia thì sửa `name`, `place` và số liệu",
                "if this folder was copied from that, change `name`, `place` and the figures",
            )
        };
        /// A name longer than any office has.
        LongName(length: usize) = Warning "long-name" => {
            says(
                format!("tên đơn vị dài {length} chữ cái"),
                format!("the name of the unit has {length} letters"),
            )
            .help("xem có chép thừa chữ vào đây không", "see whether something was pasted here twice")
        };
        /// A folder, or a form whose files bear its name, that Windows takes for a device or cannot
        /// name.
        DeviceName {
            /// The name.
            name: String,
            /// Whether it is a form's.
            form: bool,
        } = Error "windows-name" => {
            let (vi, en) = if *form { ("tệp", "file") } else { ("thư mục", "folder") };
            says(
                format!("Windows không tạo được {vi} tên `{name}`"),
                format!("Windows cannot have a {en} called `{name}`"),
            )
            .help(
                "đặt tên khác: chữ thường không dấu, chữ số, dấu gạch nối; tránh `con`, `aux`, `nul`, `prn`, `com1`, `lpt1`",
                "choose another: small letters, digits, hyphens; none of `con`, `aux`, `nul`, `prn`, `com1`, `lpt1`",
            )
        };
        /// Two folders that Windows takes for one.
        SameButForCase {
            /// The folder.
            folder: String,
            /// The other unit.
            other: String,
        } = Error "windows-name" => {
            says(
                format!("trên Windows thư mục `{folder}` trùng với `{other}`: chỉ khác chữ hoa, chữ thường"),
                format!("on Windows the folder `{folder}` is that of `{other}`: nothing but capitals differs"),
            )
            .help("đổi tên một trong hai thư mục", "give one of them another name")
        };
        /// A folder with a record or a unit in it, but without `unit.yaml`.
        FolderWithoutUnit(folder: String) = Error "folder-without-unit" => {
            says(
                format!("thư mục `{folder}` không có `unit.yaml`"),
                format!("folder `{folder}` has no `unit.yaml`"),
            )
            .help(
                format!("thêm `{folder}/unit.yaml`, hoặc chuyển tệp về đúng thư mục của đơn vị"),
                format!("add `{folder}/unit.yaml`, or move the file to its unit's folder"),
            )
        };
        /// A unit of this kind cannot stand there.
        KindDoesNotFit {
            /// The kind stated, in the YAML's word.
            kind: &'static str,
            /// The kind of the unit above; none at the top.
            parent: Option<&'static str>,
        } = Error "kind-does-not-fit" => {
            let fact = match parent {
                Some(parent) => says(
                    format!("đơn vị loại `{kind}` không thể ở dưới đơn vị loại `{parent}`"),
                    format!("a unit of kind `{kind}` cannot stand below one of kind `{parent}`"),
                ),
                None => says(
                    format!("đơn vị loại `{kind}` không thể ở trên cùng"),
                    format!("a unit of kind `{kind}` cannot stand at the top"),
                ),
            };
            fact.help(
                "tỉnh ở trên cùng; dưới tỉnh là huyện, xã, sở; dưới huyện là xã, phòng; dưới xã là phòng",
                "a province stands at the top; below it districts, communes, departments; below a \
                 district communes and departments; below a commune departments",
            )
        };
        /// A name that does not begin as that of such a unit does.
        TitleUnknown {
            /// The name.
            name: String,
            /// The kind of the unit, in the YAML's word.
            kind: &'static str,
            /// What such names begin with.
            titles: Vec<String>,
        } = Warning "title-unknown" => {
            says(
                format!("tên “{name}” không bắt đầu như tên đơn vị loại `{kind}`"),
                format!("the name “{name}” does not begin like that of a `{kind}`"),
            )
            .help(
                format!("viết như trong câu, bắt đầu bằng {}", list(titles)),
                format!("write it as in a sentence, beginning with {}", list(titles)),
            )
        };
        /// A code of a unit that another unit has at the same time.
        CodeTwice {
            /// The key, `code` or `organ_id`.
            key: &'static str,
            /// As written.
            code: String,
            /// The other unit.
            other: String,
        } = Error "duplicate-code" => {
            says(
                format!("`{key}: {code}` cũng là của `{other}` cùng lúc đó"),
                format!("`{key}: {code}` is that of `{other}` at the same time"),
            )
            .help(
                "xem lại cả hai; đơn vị mới dùng lại mã của đơn vị cũ thì đơn vị cũ ghi `ended`",
                "look at both; where a new unit has the code of an old one, the old one states `ended`",
            )
        };
        /// An identifier that no organ can have, and the most characters that one has.
        OrganIdForm(id: String, most: usize) = Error "organ-id" => {
            says(format!("`{id}` không có dạng của mã định danh cơ quan"), format!("`{id}` has not the form of an organ's identifier")).help(
                format!("viết như `H19.12.3`: một chữ cái in hoa và hai chữ số, rồi các nhóm chữ số, chữ in hoa sau dấu chấm, dài nhất {most} ký tự; hay mã cũ như `000.00.26.H19`. Mã đơn vị hành chính là mã khác"),
                format!("write it like `H19.12.3`: a capital letter and two digits, then groups of digits and capitals behind dots, {most} characters at most; or an old one like `000.00.26.H19`. The code of an administrative unit is another"),
            )
        };
        /// A code that the national list does not have.
        UnknownUnitCode {
            /// As written.
            code: String,
            /// The code of a unit of that name, or one that it resembles, with whose it is.
            nearest: Option<(String, String)>,
        } = Error "unknown-code" => {
            let fact = says(
                format!("mã `{code}` không có trong danh mục đơn vị hành chính cả nước"),
                format!("the national list of administrative units has no code `{code}`"),
            );
            match nearest {
                Some((code, name)) => fact.help(
                    format!("có phải ý là `{code}` ({name})?"),
                    format!("is `{code}` ({name}) meant?"),
                ),
                None => fact.help(
                    "xem lại mã; danh mục ở `templates/national/units.yaml`",
                    "look at the code again; the list is `templates/national/units.yaml`",
                ),
            }
        };
        /// A code that the national list has for a unit of another name.
        CodeOfAnother {
            /// As written.
            code: String,
            /// Whose it is.
            name: String,
        } = Warning "code-of-another" => {
            says(
                format!("mã `{code}` là của {name}"),
                format!("the code `{code}` is that of {name}"),
            )
            .help(
                "xem lại mã và tên; mỗi mã chỉ của một đơn vị",
                "look at code and name again; a code is that of one unit",
            )
        };
        /// A task of a unit that no rulebook asks for.
        TaskNotAsked {
            /// As written.
            task: String,
            /// A task that is asked for and that it resembles.
            nearest: Option<String>,
        } = Warning "task-not-asked" => {
            let other = Said::new(
                "xem lại tên nhiệm vụ trong bộ quy định, hoặc bỏ dòng này",
                "look at the task in the rulebook again, or take this line out",
            );
            says(
                format!("không bộ quy định nào đang dùng hỏi đến nhiệm vụ `{task}`"),
                format!("no rulebook in use asks for the task `{task}`"),
            )
            .nearest(nearest.as_ref(), other)
        };
        /// A document names a unit of a sort that its form does not speak of.
        NotMeant {
            /// The form's id.
            form: String,
            /// The unit named.
            unit: String,
            /// What it is called.
            name: String,
        } = Error "unit-not-meant" => {
            says(
                format!("`{form}` nêu `{unit}` ({name}), không thuộc loại đơn vị mà biểu mẫu này nói đến"),
                format!("`{form}` names `{unit}` ({name}), which is none of the sort that the form speaks of"),
            )
            .help(
                "bỏ đơn vị này khỏi danh sách; biểu mẫu nói về đơn vị nào thì ghi ở `about` của bộ quy định",
                "take the unit off the list; of which units a form speaks, `about` in the rulebook says",
            )
        };
    }
}

/// How the files of periods are named.
fn named(lang: Lang) -> Vec<String> {
    Period::examples().map(|it| format!("`{it}.yaml`{}", it.explained(lang))).collect()
}
