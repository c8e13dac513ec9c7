//! What a document encloses: pictures and tables, and the files that they are in.

use crate::diagnostic::SystemError;
use crate::diagnostic::declare::faults;
use crate::diagnostic::wording::says;

faults! {
    /// What is wrong with a picture or a table that a document encloses.
    EnclosedFault {
        /// A path leads out of the unit's folder.
        Outside(file: String) = Error "enclosed-file" => {
            says(
                format!("`{file}` không chỉ vào một tệp trong thư mục của đơn vị"),
                format!("`{file}` does not lead to a file in the unit's folder"),
            )
            .help(
                "chép tệp vào thư mục của đơn vị và ghi tên tệp, như `anh/mot-cua.png`: không `..`, không đường dẫn từ gốc, không liên kết ra ngoài",
                "copy the file into the unit's folder and write its name, such as `anh/mot-cua.png`: no `..`, no path from the root, no link that leads out",
            )
        };
        /// A file bears another ending than what is asked for.
        Ending {
            /// As written.
            file: String,
            /// Those that are read.
            endings: Vec<String>,
        } = Error "enclosed-file" => {
            let all = endings.join(", ");
            says(
                format!("`{file}` phải có đuôi {all}"),
                format!("`{file}` has to end in {all}"),
            )
            .help(
                "lưu lại thành một trong những loại ấy; bảng tính thì lưu thành CSV UTF-8",
                "save it as one of these; a workbook as CSV UTF-8",
            )
        };
        /// A file cannot be read.
        Unread {
            /// As written.
            file: String,
            /// Why.
            why: SystemError,
        } = Error "enclosed-file" => {
            let why = why.called();
            says(format!("không đọc được `{file}`: {}", why.vi), format!("`{file}` cannot be read: {}", why.en))
                .help(
                    "tên tệp tính từ thư mục của đơn vị, chữ hoa chữ thường như trên đĩa",
                    "the name is counted from the unit's folder, in capitals and small letters as on disk",
                )
        };
        /// A file is too large.
        TooLarge {
            /// As written.
            file: String,
            /// The most, in MiB.
            most: u64,
        } = Error "enclosed-file" => {
            says(format!("`{file}` lớn hơn {most} MiB"), format!("`{file}` is larger than {most} MiB"))
            .help(
                "thu nhỏ ảnh, hoặc chia bảng; trang giấy không cần ảnh to hơn 2.000 điểm mỗi cạnh",
                "make the picture smaller or part the table; no page needs more than 2,000 pixels on a side",
            )
        };
        /// A file is no picture.
        NoPicture(file: String) = Error "enclosed-picture" => {
            says(
                format!("`{file}` không phải ảnh PNG hay JPEG"),
                format!("`{file}` is neither a PNG nor a JPEG"),
            )
            .help("mở ảnh rồi lưu lại thành PNG hay JPEG", "open the picture and save it as PNG or JPEG")
        };
        /// A picture bears the ending of another kind.
        OtherPicture {
            /// As written.
            file: String,
            /// That of what it is.
            ending: &'static str,
        } = Error "enclosed-picture" => {
            says(
                format!("`{file}` mang đuôi này mà bên trong là `.{ending}`"),
                format!("`{file}` bears this ending, and is a `.{ending}` inside"),
            )
            .help(format!("đổi đuôi tệp thành `.{ending}`"), format!("rename it to end in `.{ending}`"))
        };
        /// A picture has too many pixels.
        Pixels {
            /// As written.
            file: String,
            /// Its width.
            width: u32,
            /// Its height.
            height: u32,
            /// The most on a side.
            most: u32,
        } = Error "enclosed-picture" => {
            says(
                format!("`{file}` có {width} × {height} điểm; mỗi cạnh nhiều nhất {most}"),
                format!("`{file}` has {width} × {height} pixels; {most} is the most on a side"),
            )
            .help("thu nhỏ ảnh rồi lưu lại", "make the picture smaller and save it again")
        };
        /// A picture has the colours of a printing press.
        Cmyk(file: String) = Error "enclosed-picture" => {
            says(
                format!("`{file}` là ảnh CMYK, màu dành cho máy in nhà in"),
                format!("`{file}` is a CMYK picture, of the colours of a printing press"),
            )
            .help("lưu lại ảnh với màu RGB hoặc thang xám", "save it with RGB colours or in grey")
        };
        /// A picture is cut off or damaged.
        Broken(file: String) = Error "enclosed-picture" => {
            says(
                format!("`{file}` hỏng hoặc bị cắt giữa chừng"),
                format!("`{file}` is damaged or cut off"),
            )
            .help("chép lại tệp, hoặc mở ảnh rồi lưu lại", "copy the file again, or open the picture and save it")
        };
        /// The file of a table is no text.
        NotText(file: String) = Error "enclosed-table" => {
            says(
                format!("`{file}` không phải chữ UTF-8"),
                format!("`{file}` is no UTF-8 text"),
            )
            .help("trong Excel chọn Lưu thành “CSV UTF-8”", "in Excel choose to save it as “CSV UTF-8”")
        };
        /// A quotation mark is not closed.
        OpenQuote {
            /// As written.
            file: String,
            /// The line in which it is opened.
            line: usize,
        } = Error "enclosed-table" => {
            says(
                format!("`{file}` dòng {line}: ngoặc kép mở mà không đóng"),
                format!("`{file}`, line {line}: a quotation mark is opened and not closed"),
            )
            .help("thêm dấu `\"` ở cuối ô", "add the `\"` at the end of the cell")
        };
        /// Nothing parts the cells of a table.
        NoColumns(file: String) = Error "enclosed-table" => {
            says(
                format!("`{file}` không có dấu nào chia ô: `;`, dấu phẩy hay tab"),
                format!("nothing parts the cells of `{file}`: `;`, a comma or a tab"),
            )
            .help("một bảng có ít nhất hai cột", "a table has two columns or more")
        };
        /// A line has more or fewer cells than the head.
        Ragged {
            /// As written.
            file: String,
            /// The line.
            line: usize,
            /// Its cells.
            cells: usize,
            /// Those of the head.
            head: usize,
            /// What parts them.
            sign: char,
        } = Error "enclosed-table" => {
            let sign = sign.escape_default();
            says(
                format!("`{file}` dòng {line} có {cells} ô, dòng đầu có {head} (chia ô bằng `{sign}`)"),
                format!("`{file}`, line {line} has {cells} cells, its head {head} (parted by `{sign}`)"),
            )
            .help(
                "thêm hay bớt ô cho đủ; ô có chính dấu chia thì đặt trong ngoặc kép",
                "add cells or take some away; put a cell that holds the sign itself into quotation marks",
            )
        };
        /// More than one sign may part the cells of a table.
        Doubtful {
            /// As written.
            file: String,
            /// What was taken.
            sign: char,
            /// What may be meant.
            other: char,
        } = Warning "enclosed-doubt" => {
            let (sign, other) = (sign.escape_default(), other.escape_default());
            says(
                format!("`{file}` chia ô bằng `{sign}` hay `{other}` đều được; đã lấy `{sign}`"),
                format!("the cells of `{file}` may be parted by `{sign}` or `{other}`; `{sign}` was taken"),
            )
            .help(
                format!("đặt ô có `{other}` trong ngoặc kép thì không còn hai cách hiểu"),
                format!("cells with `{other}` in quotation marks leave one way alone"),
            )
        };
        /// A table has too few or too many columns or rows.
        Size {
            /// What is counted.
            counted: &'static str,
            /// How many there are.
            count: usize,
            /// The fewest and the most.
            bounds: (usize, usize),
        } = Error "enclosed-table" => {
            let (least, most) = bounds;
            let (vi, en) = match *counted {
                "columns" => ("cột", "columns"),
                "rows" => ("hàng dưới đầu bảng", "rows below its head"),
                _ => ("ký tự ở một đầu cột", "characters in the head of a column"),
            };
            says(
                format!("bảng có {count} {vi}; từ {least} đến {most}"),
                format!("the table has {count} {en}; from {least} to {most}"),
            )
            .help("chia bảng, hoặc bổ sung hàng đầu và các hàng", "part the table, or add its head and rows")
        };
        /// A row has other cells than the head.
        OtherRow {
            /// Its cells.
            cells: usize,
            /// Those of the head.
            head: usize,
        } = Error "enclosed-table" => {
            says(
                format!("hàng này có {cells} ô, hàng đầu có {head}"),
                format!("this row has {cells} cells, the head {head}"),
            )
            .help("thêm hay bớt ô cho đủ; ô trống ghi `\"\"`", "add cells or take some away; an empty cell is `\"\"`")
        };
        /// It is not said what is enclosed, or it is said more than once.
        NotOne(count: usize) = Error "enclosed-what" => {
            says(
                format!("phải ghi đúng một trong `picture`, `table`, `rows`; đây ghi {count}"),
                format!("one of `picture`, `table`, `rows` has to be written; here are {count}"),
            )
            .help(
                "mỗi hình, mỗi bảng một mục của `enclosed`",
                "each picture and each table is an item of `enclosed`",
            )
        };
        /// A picture does not say what it shows.
        NoAlternative = Error "enclosed-what" => {
            says(
                "hình chưa có lời thay (`alt`) cho người không nhìn thấy",
                "the picture says nothing (`alt`) to who cannot see it",
            )
            .help(
                "ghi `alt`: hình cho thấy gì, một hai câu; tệp PDF/UA bắt buộc có",
                "write `alt`: what the picture shows, in a sentence or two; PDF/UA asks for it",
            )
        };
    }
}
