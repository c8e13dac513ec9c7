//! A workbook that somebody filled in.

use super::unfit::Unfit;
use crate::diagnostic::declare::faults;
use crate::diagnostic::wording::{meant, quoted, says};
use crate::words::Said;

faults! {
    /// What is wrong with a workbook.
    SheetFault {
        /// The file is no workbook, or a damaged one.
        NotASheet(unfit: Unfit) = Error "not-a-sheet" => unfit.wording();
        /// Nothing in the workbook says whose it is, and nobody else does.
        NobodysSheet = Error "nobodys-sheet" => {
            says(
                "không biết bảng này của đơn vị nào, kỳ nào",
                "nothing says which unit and period this sheet is of",
            )
            .help(
                "thêm `--unit` và `--period`; bảng do `hoso export` ghi thì tự biết",
                "add `--unit` and `--period`; sheets that `hoso export` writes know it themselves",
            )
        };
        /// The workbook is somebody else's than it is read for.
        SheetOfAnother {
            /// Whose it says that it is.
            own: String,
            /// Whom it is read for.
            meant: String,
        } = Error "sheet-of-another" => {
            says(
                format!("bảng này ghi là của {own}, không phải của {meant}"),
                format!("this sheet says that it is of {own}, not of {meant}"),
            )
            .help(
                "kiểm tra lại tệp; đúng tệp thì bỏ `--unit`, `--period`, hoặc xóa dòng ghi tên đơn vị khác",
                "look at the file again; if it is the right one, leave out `--unit` and `--period`",
            )
        };
        /// A workbook of a unit that is not there.
        UnknownUnit(unit: String) = Error "unknown-unit" => {
            says(
                format!("bảng này ghi là của `{unit}`, đơn vị không có ở đây"),
                format!("this sheet says that it is of `{unit}`, a unit that is not here"),
            )
            .help(
                "kiểm tra lại tệp; đơn vị mới thì tạo thư mục có `unit.yaml` trước",
                "look at the file again; a new unit needs its folder with `unit.yaml` first",
            )
        };
        /// Two workbooks for one unit and period.
        SheetTwice(other: String) = Error "sheet-twice" => {
            says(
                format!("đơn vị này, kỳ này còn có bảng khác: `{other}`; không ghi bảng nào"),
                format!("this unit and period have another sheet: `{other}`; neither is written"),
            )
            .help(
                "giữ lại một tệp; mỗi tệp có một phần số liệu thì nhận từng tệp: `hoso import TỆP`",
                "keep one of the files; where each has a part, take one at a time: `hoso import FILE`",
            )
        };
        /// Comments in a record's file that what a workbook changes would take away.
        CommentsLost(file: String, count: usize) = Error "comments-lost" => {
            says(
                format!("{count} dòng chú thích (#) trong `{file}` không giữ lại được nếu ghi"),
                format!("{count} comment(s) (#) within `{file}` would be lost by writing"),
            )
            .help(
                "chuyển các chú thích ấy lên đầu tệp rồi nhận lại; hoặc sửa số liệu ngay trong tệp",
                "move them to the beginning of the file and import again; or change the file itself",
            )
        };
        /// A workbook for a record whose own file has errors, which would be lost.
        FaultyRecord(file: String) = Error "faulty-record" => {
            says(
                format!("tệp số liệu `{file}` đang có lỗi nên chưa nhận thêm được"),
                format!("record `{file}` has errors, so that nothing can be added to it"),
            )
            .help(
                format!("sửa theo `hoso check {file}` trước"),
                format!("mend it first by `hoso check {file}`"),
            )
        };
        /// Another sheet that looks like a table, and is not read.
        UnreadTable(name: String) = Warning "unread-table" => {
            says(
                format!("trang tính “{name}” cũng có bảng, không được đọc"),
                format!("sheet “{name}” has a table too, which is not read"),
            )
            .help(
                "mỗi bảng chỉ đọc một trang tính; chép các hàng sang trang được đọc",
                "of each table one sheet is read; copy the rows into that",
            )
        };
        /// Rows that are hidden or filtered out, and are read nevertheless.
        HiddenRows(count: usize) = Warning "hidden-rows" => {
            says(
                format!("{count} hàng đang ẩn vẫn được đọc"),
                format!("{count} hidden row(s) are read all the same"),
            )
            .help(
                "bỏ lọc, hiện các hàng ấy để xem lại; hàng thừa thì xóa",
                "take away the filter and look at them; delete what is not meant",
            )
        };
        /// A formula of which the program that wrote it has not stored the result.
        NotComputed(formula: String) = Error "not-computed" => {
            says(
                format!("ô này là công thức chưa tính: `={formula}`"),
                format!("this cell is a formula without a result: `={formula}`"),
            )
            .help(
                "mở bằng Excel hay LibreOffice rồi lưu lại, hoặc gõ thẳng số vào",
                "open it in Excel or LibreOffice and save it, or type the number",
            )
        };
        /// A number in a cell that is merged over several rows: whose it is nobody knows.
        MergedNumber = Error "merged-number" => {
            says(
                "ô này gộp nhiều hàng, không rõ số là của hàng nào",
                "this cell is merged over several rows: whose the number is cannot be told",
            )
            .help(
                "bỏ gộp ô (Unmerge) rồi ghi số cho từng hàng",
                "unmerge it and write the number of each row",
            )
        };
        /// A workbook that nobody has filled in.
        NothingFilled = Error "nothing-filled" => {
            says("bảng này chưa điền gì", "nothing is filled in here")
                .help("điền rồi gửi lại", "fill it in and send it again")
        };
        /// Rows of a table in the workbook that nobody has filled in.
        Unfilled(count: usize) = Info "unfilled-rows" => {
            says(
                format!("{count} hàng chỉ có mã, chưa điền gì, không được nhận"),
                format!("{count} row(s) have a key alone and are not taken"),
            )
        };
        /// No sheet has a heading for the keys of a table, and none the headings of the rest.
        NoHeader {
            /// The headings of keys, of each table one.
            keys: Vec<String>,
            /// Some headings of one table.
            such_as: Vec<String>,
        } = Error "no-header" => {
            let such_as = quoted(such_as, ", ");
            says(
                format!("không trang tính nào có cột {}", quoted(keys, " hoặc ")),
                format!("no sheet has a column {}", quoted(keys, " or ")),
            )
            .help(
                format!("đặt tên cột như tệp do `hoso export` ghi ra: {such_as}, …"),
                format!("name the columns as in a file that `hoso export` writes: {such_as}, …"),
            )
        };
        /// A code in a cell of numbers, which keeps no zeros at the end.
        CodeAsNumber {
            /// What the code is called.
            key: Said,
            /// As the cell shows it.
            code: String,
        } = Error "code-as-number" => {
            says(
                format!("{} `{code}` là số, không phải chữ", key.vi),
                format!("{} `{code}` is a number, not text", key.en),
            )
            .help(
                "định dạng ô là Văn bản (Text) rồi gõ lại mã: ô số làm mất số 0 ở cuối",
                "format the cell as text and type the code again: numbers lose the zeros at the end",
            )
        };
        /// A heading that is not known, so that nothing is read from its column.
        UnknownColumn {
            /// As written.
            heading: String,
            /// The known headings that it resembles.
            nearest: Vec<String>,
        } = Warning "unknown-column" => {
            let other = Said::new(
                "cột ghi thêm thì không sao; cột số liệu thì đổi tên như tệp do `hoso export` ghi ra",
                "a column of remarks does no harm; one of data is named as `hoso export` names it",
            );
            let fact = says(
                format!("cột `{heading}` không được đọc"),
                format!("column `{heading}` is not read"),
            );
            match &nearest[..] {
                [] => fact.helped(other),
                [one] => fact.helped(meant(one)),
                several => fact.help(
                    format!("ghi cả tiêu đề ở trên: {}", quoted(several, " hoặc ")),
                    format!("with the heading above it: {}", quoted(several, " or ")),
                ),
            }
        };
    }
}
