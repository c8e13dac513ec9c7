//! Units, in their places and in time.

use super::About;

pub(super) const ALL: &[About] = &[
    About {
        code: "stray-file",
        vi: "Tệp YAML trong thư mục của đơn vị mà tên không phải `unit.yaml`, cũng không phải một kỳ. Máy không đoán nó là của kỳ nào.",
        en: "A YAML file in a unit's folder that is neither `unit.yaml` nor named after a period. Nobody guesses which.",
    },
    About {
        code: "unread-file",
        vi: "Tên gần như tên một tệp được đọc, nên người để nó ở đây chắc muốn nó được đọc. Windows hay giấu phần sau dấu chấm: `2018.yaml` trên màn hình có thể là `2018.yaml.txt`.",
        en: "It has nearly the name of a file that is read, and is not. Windows hides endings: what shows as `2018.yaml` may be `2018.yaml.txt`.",
    },
    About {
        code: "folder-without-unit",
        vi: "Mỗi thư mục dưới `data/units` là một đơn vị, và cần tệp `unit.yaml` nói đó là đơn vị nào. Thiếu ở thư mục trên thì mọi đơn vị bên dưới đều chờ.",
        en: "Every folder below `data/units` is a unit, and `unit.yaml` says which. Where a folder above lacks it, all below wait.",
    },
    About {
        code: "kind-does-not-fit",
        vi: "Đơn vị loại ấy không đứng ở đây được: xã ở dưới tỉnh, hoặc dưới huyện khi còn cấp huyện (đến hết ngày 30/6/2025); huyện dưới tỉnh, tỉnh trên cùng.",
        en: "A unit of this kind cannot stand there: communes below provinces, or below districts while there were any (until 30 June 2025); districts below provinces, provinces at the top.",
    },
    About {
        code: "title-unknown",
        vi: "Tên đơn vị in trên văn bản như ghi ở đây (Nghị định 30/2020/NĐ-CP, Phụ lục I: tên cơ quan ban hành). Viết như giữa câu: xã Xuân Định, không phải Xuân Định hay XÃ XUÂN ĐỊNH; máy tự viết hoa chỗ cần.",
        en: "The name is printed as it stands here (Nghị định 30/2020/NĐ-CP, Phụ lục I). Write it as within a sentence: xã Xuân Định; capitals are made where they belong.",
    },
    About {
        code: "same-name",
        vi: "Hai đơn vị cùng cấp, cùng chỗ, cùng tên: thường là chép thư mục của xã này sang xã kia rồi quên sửa.",
        en: "Two units of one kind have one name in one place: usually a folder was copied and not changed.",
    },
    About {
        code: "long-name",
        vi: "Tên dài hơn tên của mọi cơ quan: thường là dán hai lần.",
        en: "The name is longer than that of any office: usually it was pasted twice.",
    },
    About {
        code: "windows-name",
        vi: "Tên thư mục của đơn vị hay bộ quy định, hoặc tên biểu mẫu (tệp văn bản mang tên ấy), dùng được trên máy này mà không dùng được trên Windows: tên của thiết bị (`con`, `aux`, `nul`, `prn`, `com1` đến `com9`, `lpt1` đến `lpt9`), dù có đuôi tệp hay không, có dấu `< > : \" | ? *` hay dấu chấm, dấu cách ở cuối; hoặc hai tên chỉ khác chữ hoa, chữ thường. Người nhận dự án trên Windows sẽ thiếu thư mục ấy, hay mất tệp của một trong hai.",
        en: "The name of a folder of a unit or a rulebook, or of a form (files of documents bear it), works here and not on Windows: a device (`con`, `aux`, `nul`, `prn`, `com1` to `com9`, `lpt1` to `lpt9`) with or without an ending, one of `< > : \" | ? *`, a full stop or space at its end; or two names differ in capitals alone. Whoever takes the project to Windows lacks that folder, or loses files of one of the two.",
    },
    About {
        code: "organ-id",
        vi: "Mã định danh điện tử của cơ quan (Quyết định 20/2020/QĐ-TTg) có chữ số, chữ cái in hoa A đến Z và dấu chấm giữa các nhóm, dài nhất 35 ký tự; nhóm đầu là một chữ cái và hai chữ số, của bộ hay tỉnh. Mã theo cách cũ có 13 ký tự, nhóm ấy đứng cuối. Mã sai thì văn bản trao đổi mang tên một cơ quan không có.",
        en: "The electronic identifier of an organ (Quyết định 20/2020/QĐ-TTg) has digits, capitals A to Z and dots between groups, 35 characters at most; the first group is a letter and two digits, of a ministry or province. The old ones have 13 characters, and that group last. With a wrong one a document bears an organ that is not there.",
    },
    About {
        code: "code-of-another",
        vi: "Mã đơn vị hành chính thuộc đơn vị tên khác trong danh mục cả nước. Xem lại mã hoặc tên.",
        en: "The code is that of a unit with another name in the national list. Look at code and name.",
    },
    About {
        code: "unknown-predecessor",
        vi: "Đơn vị mới lập ghi được lập từ một đơn vị mà dự án không có. Ghi đúng đường dẫn của thư mục ấy; xem `docs/don-vi.md`.",
        en: "A new unit is said to be formed from one that is not here. Write the path of its folder; see `docs/don-vi.md`.",
    },
    About {
        code: "predecessor-circle",
        vi: "Các đơn vị được ghi là lập từ nhau thành vòng, nên không đơn vị nào có trước.",
        en: "Units are said to be formed from each other in a circle.",
    },
    About {
        code: "predecessor-not-ended",
        vi: "Đơn vị nhập vào phải kết thúc ngay hôm trước ngày lập đơn vị mới; nếu không, có ngày nó được tính hai lần hoặc không lần nào.",
        en: "What a unit is formed from must end on the day before; else there are days that count twice or never.",
    },
    About {
        code: "predecessor-shared",
        vi: "Một đơn vị không nhập trọn vào hai nơi: số liệu của nó sẽ cộng hai lần. Ghi ở nơi nhận phần chính.",
        en: "A unit does not go into two: its figures would count twice. Name it where most of it went.",
    },
    About {
        code: "ended-before-formed",
        vi: "Ngày kết thúc trước ngày lập. Xem lại hai ngày.",
        en: "It ends before it is formed. Look at both days.",
    },
    About {
        code: "not-within-parent",
        vi: "Đơn vị và đơn vị cấp trên không cùng hoạt động ngày nào.",
        en: "A unit and the one above it share no day.",
    },
    About {
        code: "names-overlap",
        vi: "Tên theo ngày phải có ngày sau muộn hơn ngày trước.",
        en: "Names in time must each begin later than the one before.",
    },
    About {
        code: "record-outside-life",
        vi: "Số liệu của một kỳ mà khi ấy đơn vị chưa lập hoặc đã kết thúc.",
        en: "A record of a period in which the unit was not there.",
    },
    About {
        code: "part-missing",
        vi: "Kỳ có sáp nhập, hay kỳ hợp từ các kỳ ngắn hơn, là tổng của nhiều tệp; còn thiếu tệp của một phần, nên tổng là chưa biết, không phải 0.",
        en: "A period with a merger, or composed of shorter ones, is the sum of several records; one is missing, and the sum unknown, not 0.",
    },
    About {
        code: "date-outside-life",
        vi: "Văn bản đề ngày mà đơn vị chưa lập hoặc đã kết thúc, nên không thể ban hành.",
        en: "The document is dated on a day on which the unit was not there to issue it.",
    },
    About {
        code: "period-without-data",
        vi: "`hoso.yaml` chọn một kỳ mà không tệp số liệu nào thuộc kỳ ấy, nên không có gì được lập.",
        en: "`hoso.yaml` chooses a period of which there is no record, and nothing is made.",
    },
    About {
        code: "task-not-asked",
        vi: "Đơn vị nhận một nhiệm vụ mà không bộ quy định nào đang dùng hỏi đến: viết sai, hoặc thừa.",
        en: "The unit has a task that no rulebook in use asks for: misspelt, or not needed.",
    },
    About {
        code: "no-unit-meant",
        vi: "Bộ quy định của riêng dự án nói đến đơn vị mà dự án không có, nên không ai được đánh giá theo nó; hoặc cộng (`locality`) những đơn vị không có trong địa phương nào, nên tổng bỏ ngỏ mãi.",
        en: "A rulebook of the project speaks of units that are not here, and nobody is judged by it; or sums (`locality`) over units that no locality has, so that the sum is open for ever.",
    },
    About {
        code: "period-not-covered",
        vi: "Không bộ quy định nào đánh giá kỳ này cho đơn vị này. `hoso rulebooks` nêu từng bộ quy định dùng cho ai, những năm nào.",
        en: "No rulebook judges this period for this unit. `hoso rulebooks` says for whom and when each is.",
    },
    About {
        code: "nobody-reported",
        vi: "Đơn vị có tệp của kỳ, có biểu mẫu tổng hợp cho kỳ ấy, mà chưa đơn vị nào bên dưới có tệp của kỳ ấy, hay của các kỳ ngắn hơn mà nó hợp từ đó.",
        en: "The unit has a record, and a form that adds up others for the period, and none of these has a record of it, or of the shorter periods that it is composed of.",
    },
];
