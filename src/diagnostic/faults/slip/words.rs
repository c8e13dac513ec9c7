//! What is said of each slip.

use super::Mistake;

/// In Vietnamese and in English.
type Both = [&'static str; 2];

const IN_QUOTES: Both = ["đặt cả câu trong dấu nháy", "put the whole text in quotes"];

impl Mistake {
    /// The fact, and what to do where the line as it ought to be cannot be told.
    pub(super) fn words(self) -> (Both, Both) {
        match self {
            Self::Control | Self::Directive | Self::MergeMark | Self::SecondPart => self.of_file(),
            Self::OpenQuote | Self::TextAfterQuote | Self::Escape => self.of_quotes(),
            Self::OpenBracket
            | Self::StrayBracket
            | Self::Semicolon
            | Self::NoComma
            | Self::IdleComma
            | Self::ColonInText
            | Self::Begins => self.of_value(),
            Self::Indent | Self::InBlock | Self::NoSpaceAfterDash | Self::Bullet => {
                self.of_margin()
            }
            _ => self.of_line(),
        }
    }

    fn of_file(self) -> (Both, Both) {
        match self {
            Self::Control => (
                [
                    "có ký tự điều khiển {}, không nhìn thấy được",
                    "there is an invisible control character {}",
                ],
                [
                    "xóa ký tự ấy (đặt con trỏ sau nó, bấm Backspace)",
                    "delete it (Backspace behind it)",
                ],
            ),
            Self::Directive => (
                ["dòng `{}` không dùng trong tệp này", "a line `{}` is not used in this file"],
                ["bỏ dòng này", "leave the line out"],
            ),
            Self::SecondPart => (
                [
                    "dòng `{}` chia tệp làm hai phần; mỗi tệp chỉ một phần",
                    "a line `{}` makes two parts of the file; each has one",
                ],
                ["bỏ dòng này", "leave the line out"],
            ),
            _ => (
                [
                    "dòng `{}` do git để lại khi hai người sửa cùng một chỗ",
                    "git left the line `{}` where two people changed the same place",
                ],
                [
                    "giữa `<<<<<<<`, `=======` và `>>>>>>>` có hai bản: giữ bản đúng, bỏ bản kia và cả ba dòng dấu",
                    "between `<<<<<<<`, `=======` and `>>>>>>>` are two versions: keep the right one, drop the other and the three lines of marks",
                ],
            ),
        }
    }

    fn of_quotes(self) -> (Both, Both) {
        match self {
            Self::OpenQuote => (
                ["dấu nháy {} mở ở dòng này chưa đóng", "the quote {} of this line is not closed"],
                ["đóng nháy ở cuối câu", "close it at the end of the text"],
            ),
            Self::TextAfterQuote => (
                ["dấu nháy đóng rồi mà câu còn chữ", "the quote is closed before the text ends"],
                IN_QUOTES,
            ),
            _ => (
                [
                    "trong nháy kép, YAML đọc `{}` thành một dấu khác",
                    "in double quotes YAML reads `{}` as another sign",
                ],
                [
                    "đặt câu trong nháy đơn `'…'`, hoặc ghi `\\\\` thay cho `\\`",
                    "put the text in single quotes `'…'`, or write `\\\\` for `\\`",
                ],
            ),
        }
    }

    fn of_value(self) -> (Both, Both) {
        match self {
            Self::OpenBracket => (
                [
                    "ngoặc `{}` mở ở dòng này chưa đóng",
                    "the bracket `{}` of this line is not closed",
                ],
                [
                    "đóng ngoặc; hoặc bỏ ngoặc, mỗi mục một dòng bắt đầu bằng `- `",
                    "close it; or leave it out and write each item on a line that begins with `- `",
                ],
            ),
            Self::StrayBracket => (
                ["ngoặc đóng `{}` mà chưa mở", "`{}` closes what is not open"],
                ["mở ngoặc, hoặc bỏ ngoặc đóng", "open the bracket, or leave this out"],
            ),
            Self::Semicolon => (
                [
                    "trong ngoặc, các khóa cách nhau bằng dấu phẩy, không bằng `;`",
                    "keys in brackets stand between commas, not `;`",
                ],
                ["thay `;` bằng `,`", "write `,` for `;`"],
            ),
            Self::NoComma => (
                [
                    "trong ngoặc, thiếu dấu phẩy trước `{}`",
                    "a comma is missing before `{}` in the brackets",
                ],
                ["thêm dấu phẩy", "add the comma"],
            ),
            Self::IdleComma => (
                [
                    "trong ngoặc, trước dấu phẩy này không có gì",
                    "there is nothing before this comma in the brackets",
                ],
                ["bỏ dấu phẩy thừa", "leave the comma out"],
            ),
            Self::ColonInText => (
                [
                    "câu có dấu `:` ở giữa phải đặt trong dấu nháy",
                    "a text with a `:` in it must stand in quotes",
                ],
                IN_QUOTES,
            ),
            _ => (
                [
                    "câu bắt đầu bằng `{}` phải đặt trong dấu nháy",
                    "a text that begins with `{}` must stand in quotes",
                ],
                IN_QUOTES,
            ),
        }
    }

    fn of_line(self) -> (Both, Both) {
        match self {
            Self::Tab => (
                [
                    "dòng này thụt lề bằng dấu tab; YAML thụt lề bằng dấu cách",
                    "this line is indented with a tab; YAML is indented with spaces",
                ],
                ["thay mỗi dấu tab bằng dấu cách", "write spaces for each tab"],
            ),
            Self::NoColon => (
                ["sau khóa `{}` thiếu dấu `:`", "the key `{}` lacks its `:`"],
                ["thêm dấu `:`", "add the `:`"],
            ),
            Self::NoSpace => (
                [
                    "sau dấu `:` của khóa `{}` phải có dấu cách",
                    "a space must follow the `:` of key `{}`",
                ],
                ["thêm dấu cách", "add the space"],
            ),
            Self::Equals => (
                [
                    "sau khóa `{}` là dấu `=`, phải là dấu `:`",
                    "`=` follows the key `{}`, and `:` must",
                ],
                ["thay `=` bằng `:`", "write `:` for `=`"],
            ),
            Self::WideColon => (
                [
                    "dấu `：` sau khóa `{}` không phải dấu hai chấm `:`",
                    "the `：` after key `{}` is not a `:`",
                ],
                ["gõ lại dấu `:`", "type a `:`"],
            ),
            _ => (
                ["dòng này không có khóa", "this line has no key"],
                [
                    "nếu là phần tiếp của câu ở dòng trên thì thụt vào sâu hơn dòng ấy; nếu là khóa thì ghi `khóa: giá trị`",
                    "if it goes on with the text above, indent it deeper; if it is a key, write `key: value`",
                ],
            ),
        }
    }

    fn of_margin(self) -> (Both, Both) {
        match self {
            Self::Indent => (
                [
                    "dòng này không thẳng hàng với dòng nào ở trên",
                    "this line is in line with none above it",
                ],
                [
                    "thụt vào {} dấu cách, thẳng hàng với `{line}` ở trên",
                    "indent it by {} spaces, in line with `{line}` above",
                ],
            ),
            Self::InBlock => (
                [
                    "dòng này thụt vào ít hơn dòng đầu của khối chữ ở trên",
                    "this line is less deep than the first of the text above",
                ],
                [
                    "nếu là phần tiếp của khối chữ thì thụt vào {} dấu cách, thẳng hàng với `{line}`; nếu là khóa thì ghi `khóa: giá trị`, thẳng hàng với các khóa khác",
                    "if it goes on with the text, indent it by {} spaces, in line with `{line}`; if it is a key, write `key: value`, in line with the other keys",
                ],
            ),
            Self::NoSpaceAfterDash => (
                [
                    "sau dấu `-` ở đầu mục phải có dấu cách",
                    "a space must follow the `-` of an item",
                ],
                ["thêm dấu cách", "add the space"],
            ),
            Self::Bullet => (
                [
                    "mục của danh sách bắt đầu bằng `-`, không bằng `{}`",
                    "an item of a list begins with `-`, not `{}`",
                ],
                ["thay bằng dấu `-`", "write a `-`"],
            ),
            _ => (
                ["thụt lề ở đây không đúng", "the indentation is wrong here"],
                ["các khóa của một nhóm thẳng hàng với nhau", "keys of one mapping are in line"],
            ),
        }
    }
}
