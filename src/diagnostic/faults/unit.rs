//! A unit: its folder, its place in the tree, its tasks.

use crate::diagnostic::declare::faults;
use crate::diagnostic::wording::says;
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
