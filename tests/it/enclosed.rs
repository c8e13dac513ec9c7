//! Pictures and tables that a document encloses: on the page, in Word, and what is said of files
//! that cannot be printed.

use std::fs;
use std::io::{Cursor, Read};
use std::path::Path;

use hoso::inspect::inspect;

use crate::page::failing;
use crate::pdf;
use crate::sandbox::{COMMUNE, Sandbox};
use crate::tags::{Element, tables, tree};

const OUT: &str = "out/dong-nai/xuan-loc/xuan-dinh/2018";

/// The pictures that are good, each of another sort.
const GOOD: [&str; 10] = [
    "rgb.png",
    "alpha.png",
    "grey.png",
    "grey-alpha.png",
    "palette.png",
    "deep.png",
    "rgb.jpg",
    "grey.jpg",
    "prog.jpg",
    "turned.jpg",
];

fn fixture(name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/pictures");
    fs::read(folder.join(name)).unwrap()
}

/// A project whose report encloses this in a section of its own.
fn enclosing(items: &[String]) -> Sandbox {
    let items: String = items.iter().map(|it| format!("          - {it}\n")).collect();
    Sandbox::record(&format!(
        "procedures: [{{code: \"1.000894\", level: 3, online: {{received: 1, resolved: 1}}}}]\n\
         narrative: {{strengths: Có, difficulties: Không, proposals: Không}}\n\
         documents:\n  report:\n    number: 9\n    date: 2018-06-05\n    name: Trần Văn Mẫu\n    sections:\n      \
         - title: Hạ tầng\n        text: Như sau.\n        enclosed:\n{items}"
    ))
}

fn picture(file: &str) -> String {
    format!("{{picture: {file}, caption: Ảnh {file}, alt: Thấy {file}}}")
}

fn built(sandbox: &Sandbox) -> Vec<u8> {
    sandbox.prints("build dong-nai/xuan-loc/xuan-dinh --form report");
    let bytes = sandbox.read(&format!("{OUT}/report.pdf"));
    pdf::conforms("report", &bytes);
    bytes
}

fn word(sandbox: &Sandbox) -> String {
    sandbox.prints("build dong-nai/xuan-loc/xuan-dinh --form report --format docx");
    let file = fs::File::open(sandbox.root().join(format!("{OUT}/report.docx"))).unwrap();
    let mut text = String::new();
    let mut zip = zip::ZipArchive::new(file).unwrap();
    zip.by_name("word/document.xml").unwrap().read_to_string(&mut text).unwrap();
    text
}

/// What `check` says.
fn said(sandbox: &Sandbox) -> String {
    sandbox.finds("check dong-nai/xuan-loc/xuan-dinh")
}

/// A project that encloses one file under a key.
fn with(key: &str, file: &str, bytes: &[u8]) -> Sandbox {
    let alt = if key == "picture" { ", alt: Thấy" } else { "" };
    enclosing(&[format!("{{{key}: {file}, caption: Tên{alt}}}")])
        .bytes(&format!("{COMMUNE}/{file}"), bytes)
}

#[test]
fn pictures_of_each_sort_are_printed_with_a_number_and_their_words() {
    let items: Vec<_> = GOOD.iter().map(|it| picture(&format!("anh/{it}"))).collect();
    let sandbox = GOOD.iter().fold(enclosing(&items), |sandbox, it| {
        sandbox.bytes(&format!("{COMMUNE}/anh/{it}"), &fixture(it))
    });
    let bytes = built(&sandbox);

    let text = pdf::text(&bytes).replace('\u{a0}', " ");
    let mut figures: Vec<&Element> = Vec::new();
    let root = tree(&bytes);
    root.all("Figure", &mut figures);
    let alternatives: Vec<_> = figures.iter().map(|it| it.alternative.as_str()).collect();
    let word = word(&sandbox);
    for (place, it) in GOOD.iter().enumerate() {
        let caption = format!("Hình {}. Ảnh anh/{it}", place + 1);
        assert!(text.contains(&caption), "{caption}: {text}");
        assert!(alternatives.contains(&format!("Thấy anh/{it}").as_str()), "{alternatives:?}");
        assert!(word.contains(&format!("descr=\"Thấy anh/{it}\"")), "{word}");
    }
    assert_eq!(word.matches("<pic:pic").count(), GOOD.len());
}

/// Lines that stand close to a picture are taken for its words, and miss in the text.
#[test]
fn a_page_with_a_picture_and_a_table_is_as_the_decree_orders() {
    let table = "{rows: [[Tháng, Số lớp], [Một, 2]], caption: Tập huấn}".to_owned();
    let picture = || picture("a.jpg");
    for items in [
        vec![picture()],
        vec![table.clone()],
        vec![table.clone(), picture()],
        vec![picture(), table],
    ] {
        let sandbox = enclosing(&items).bytes(&format!("{COMMUNE}/a.jpg"), &fixture("rgb.jpg"));
        assert_eq!(failing(&inspect(&built(&sandbox)).unwrap()), Vec::<&str>::new(), "{items:?}");
    }
}

#[test]
fn what_a_camera_writes_beside_a_picture_stays_behind_but_for_how_it_was_held() {
    let sandbox = with("picture", "a.JPG", &fixture("turned.jpg"));
    let bytes = built(&sandbox);
    for it in ["GPS", "May"] {
        assert!(fixture("turned.jpg").windows(3).any(|own| own == it.as_bytes()));
        assert!(!bytes.windows(3).any(|own| own == it.as_bytes()), "{it}");
    }
    // It is 48 pixels wide and 24 high in its file, and was held upright.
    let word = word(&sandbox);
    let number = |name: &str| -> u64 {
        let (_, rest) = word.split_once("<wp:extent ").unwrap();
        let (_, rest) = rest.split_once(&format!("{name}=\"")).unwrap();
        rest.split('"').next().unwrap().parse().unwrap()
    };
    assert!(number("cy") > number("cx"), "{word}");
}

#[test]
fn a_picture_that_cannot_be_printed_is_refused_by_name() {
    let cut = |name: &str, share: usize| {
        let mut bytes = fixture(name);
        bytes.truncate(bytes.len() * share / 4);
        bytes
    };
    let mut damaged = fixture("rgb.png");
    let middle = damaged.len() - 30;
    damaged[middle] ^= 0xFF;
    let wide = {
        let mut bytes = fixture("rgb.jpg");
        let at = bytes.windows(2).position(|it| it == [0xFF, 0xC0]).unwrap();
        bytes[at + 7..at + 9].copy_from_slice(&5001_u16.to_be_bytes());
        bytes
    };
    for (file, bytes, says) in [
        ("a.png", cut("rgb.png", 3), "`a.png` hỏng hoặc bị cắt giữa chừng"),
        ("a.jpg", cut("rgb.jpg", 3), "`a.jpg` hỏng hoặc bị cắt giữa chừng"),
        ("a.jpg", cut("rgb.jpg", 1), "hỏng hoặc bị cắt"),
        ("a.png", damaged, "hỏng hoặc bị cắt"),
        ("a.png", b"GIF89a".to_vec(), "không phải ảnh PNG hay JPEG"),
        ("a.png", Vec::new(), "không phải ảnh PNG hay JPEG"),
        ("a.png", fixture("rgb.jpg"), "mang đuôi này mà bên trong là `.jpg`"),
        ("a.jpeg", fixture("rgb.png"), "mang đuôi này mà bên trong là `.png`"),
        ("a.jpg", fixture("cmyk.jpg"), "là ảnh CMYK"),
        ("a.jpg", wide, "có 5001 × 24 điểm; mỗi cạnh nhiều nhất 5000"),
        ("a.png", vec![0; (8 << 20) + 1], "lớn hơn 8 MiB"),
        ("a.gif", fixture("rgb.png"), "phải có đuôi `.png`, `.jpg`, `.jpeg`"),
    ] {
        let sandbox = with("picture", file, &bytes);
        let said = said(&sandbox);
        assert!(said.contains(says), "{file}: {says} is not in\n{said}");
        assert!(said.contains("xuan-dinh/2018.yaml:12:23"), "{said}");
        assert_ne!(sandbox.run("build dong-nai/xuan-loc/xuan-dinh").status.code(), Some(0));
    }
    for (width, height, is_fit) in
        [(5000, 1, true), (1, 5000, true), (5001, 1, false), (1, 5001, false)]
    {
        let mut bytes = Cursor::new(Vec::new());
        let picture = image::GrayImage::new(width, height);
        picture.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
        let told = said(&with("picture", "a.png", &bytes.into_inner()));
        assert_eq!(!told.contains("enclosed-picture"), is_fit, "{width} × {height}: {told}");
    }
    let most = vec![0; 8 << 20];
    assert!(!said(&with("picture", "a.png", &most)).contains("MiB"));
    for file in ["a.jpeg", "a.JPG"] {
        built(&with("picture", file, &fixture("rgb.jpg")));
    }
}

#[test]
fn no_file_outside_of_the_unit_s_folder_is_read() {
    let paths =
        ["../a.png", "/etc/a.png", "x/../../a.png", "./a.png", "x//a.png", "C:/a.png", "x\\a.png"];
    for path in paths {
        let sandbox = enclosing(&[picture(&format!("'{path}'"))])
            .bytes("data/units/dong-nai/xuan-loc/a.png", &fixture("rgb.png"));
        let said = said(&sandbox);
        assert!(said.contains("không chỉ vào một tệp trong thư mục của đơn vị"), "{path}: {said}");
    }
    let said = said(&enclosing(&[picture("a.png")]));
    assert!(said.contains("không đọc được `a.png`: không có tệp này"), "{said}");
}

#[cfg(unix)]
#[test]
fn a_link_leads_to_a_file_of_the_folder_or_to_none() {
    let sandbox = enclosing(&[picture("a.png")])
        .bytes("data/units/dong-nai/xuan-loc/b.png", &fixture("rgb.png"))
        .bytes(&format!("{COMMUNE}/c.png"), &fixture("rgb.png"));
    let link = sandbox.root().join(COMMUNE).join("a.png");

    std::os::unix::fs::symlink("../b.png", &link).unwrap();
    let told = said(&sandbox);
    assert!(told.contains("không chỉ vào một tệp trong thư mục của đơn vị"), "{told}");

    fs::remove_file(&link).unwrap();
    std::os::unix::fs::symlink("c.png", &link).unwrap();
    built(&sandbox);

    fs::remove_file(&link).unwrap();
    fs::create_dir(&link).unwrap();
    let told = said(&sandbox);
    assert!(told.contains("không đọc được `a.png`: đây là một thư mục"), "{told}");
}

#[test]
fn tables_are_numbered_and_their_numbers_stand_on_the_right() {
    let items = [
        "{rows: [[Tháng, Số lớp], [Một, 2], [Hai, \"1.012,5\"]], caption: Tập huấn}".to_owned(),
        "{table: lop.csv, caption: Học viên}".to_owned(),
    ];
    let csv = "\u{feff}Xã;Ghi chú;Số\r\nXuân Định;\"có \"\"dấu\"\";\r\nhai dòng\";7\r\n";
    let sandbox = enclosing(&items).bytes(&format!("{COMMUNE}/lop.csv"), csv.as_bytes());
    let bytes = built(&sandbox);

    let text = pdf::text(&bytes).replace('\u{a0}', " ");
    let place = |it: &str| text.find(it).unwrap_or_else(|| panic!("{it}: {text}"));
    assert!(place("Bảng 1. Tập huấn") < place("Số lớp"));
    assert!(place("Bảng 2. Học viên") < place("Ghi chú"));
    assert_eq!(
        tables(&bytes)[..2],
        [
            vec![vec!["Tháng", "Sốlớp"], vec!["Một", "2"], vec!["Hai", "1.012,5"]],
            vec![vec!["Xã", "Ghichú", "Số"], vec!["XuânĐịnh", "có\"dấu\";haidòng", "7"]],
        ]
    );
    assert!(text.contains("có \"dấu\";"), "{text}");
    let word = word(&sandbox);
    for it in ["Bảng 1. Tập huấn", "Bảng 2. Học viên", "1.012,5", "Xuân Định"] {
        assert!(word.replace('\u{a0}', " ").contains(it), "{it}: {word}");
    }
    let row = word.split("<w:tr>").find(|it| it.contains("1.012,5")).unwrap();
    assert!(row.contains("TableRight"), "{row}");
}

#[test]
fn a_long_table_repeats_its_head() {
    let rows: String = (0..120).map(|it| format!("Hàng {it},{it}\n")).collect();
    let bytes = built(&with("table", "a.csv", format!("Tên hàng,Số\n{rows}").as_bytes()));

    assert!(pdf::text(&bytes).matches("Tên hàng").count() > 2);
}

#[test]
fn a_table_that_cannot_be_read_is_refused_by_line() {
    let long = |count: usize| (0..=count).map(|it| format!("a;{it}\n")).collect::<String>();
    let wide = |count: usize| {
        let row = vec!["a"; count].join(";");
        format!("{row}\n{row}\n")
    };
    for (text, says) in [
        ("a;b\n1;2\n3\n".to_owned(), "dòng 3 có 1 ô, dòng đầu có 2 (chia ô bằng `;`)"),
        ("a,b\n1,2,3\n".to_owned(), "dòng 2 có 3 ô, dòng đầu có 2 (chia ô bằng `,`)"),
        ("a;b\n\"1;2\n".to_owned(), "dòng 2: ngoặc kép mở mà không đóng"),
        ("a b\n1 2\n".to_owned(), "không có dấu nào chia ô"),
        (String::new(), "không có dấu nào chia ô"),
        ("a;b\n".to_owned(), "bảng có 0 hàng dưới đầu bảng; từ 1 đến 500"),
        (long(501), "bảng có 501 hàng dưới đầu bảng"),
        (wide(13), "bảng có 13 cột; từ 2 đến 12"),
        (format!("a;{}\n1;2\n", "x ".repeat(151)), "bảng có 301 ký tự ở một đầu cột; từ 0 đến 300"),
        (
            "a;b,c\n1;2,5\n".to_owned(),
            "cảnh báo[enclosed-doubt]: `a.csv` chia ô bằng `;` hay `,` đều được; đã lấy `;`",
        ),
    ] {
        let told = said(&with("table", "a.csv", text.as_bytes()));
        assert!(told.contains(says), "{says} is not in\n{told}");
    }
    for text in [long(500), wide(12), wide(2)] {
        let told = said(&with("table", "a.csv", text.as_bytes()));
        assert!(!told.contains("enclosed"), "{told}");
    }
    let told = said(&with("table", "a.csv", b"a;b\n\xE1;2\n"));
    assert!(told.contains("`a.csv` không phải chữ UTF-8"), "{told}");
    let told = said(&with("table", "a.csv", &vec![b'a'; (1 << 20) + 1]));
    assert!(told.contains("`a.csv` lớn hơn 1 MiB"), "{told}");
    let told = said(&with("table", "a.xlsx", b""));
    assert!(told.contains("phải có đuôi `.csv`"), "{told}");
}

#[test]
fn each_fault_is_drawn_at_the_line_that_states_it_in_both_languages() {
    for (item, says, english) in [
        (
            "{picture: ../a.png, caption: A, alt: B}",
            "lỗi[enclosed-file]: `../a.png` không chỉ vào một tệp trong thư mục của đơn vị\n  --> data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml:12:23\n",
            "error[enclosed-file]: `../a.png` does not lead to a file in the unit's folder\n",
        ),
        (
            "{picture: a.png, caption: A, alt: B}",
            "lỗi[enclosed-picture]: `a.png` không phải ảnh PNG hay JPEG\n",
            "error[enclosed-picture]: `a.png` is neither a PNG nor a JPEG\n",
        ),
        (
            "{rows: [[a, b], [1, 2, 3]], caption: A}",
            "lỗi[enclosed-table]: hàng này có 3 ô, hàng đầu có 2\n",
            "error[enclosed-table]: this row has 3 cells, the head 2\n",
        ),
        (
            "{caption: A}",
            "lỗi[enclosed-what]: phải ghi đúng một trong `picture`, `table`, `rows`; đây ghi 0\n",
            "error[enclosed-what]: one of `picture`, `table`, `rows` has to be written; here are 0\n",
        ),
    ] {
        let sandbox = enclosing(&[item.to_owned()]).bytes(&format!("{COMMUNE}/a.png"), b"a");
        let told = said(&sandbox);
        assert!(told.contains(says), "{says} is not in\n{told}");
        let told = sandbox.finds("--lang en check dong-nai/xuan-loc/xuan-dinh");
        assert!(told.contains(english), "{english} is not in\n{told}");
    }
}

#[test]
fn an_item_is_one_thing_and_says_what_it_is() {
    for (item, says) in [
        ("{caption: A}", "phải ghi đúng một trong `picture`, `table`, `rows`; đây ghi 0"),
        ("{caption: A, table: a.csv, rows: [[a, b], [1, 2]]}", "đây ghi 2"),
        ("{picture: a.png, caption: A}", "hình chưa có lời thay (`alt`)"),
        ("{rows: [[a, b], [1, 2]], caption: A, alt: B}", "`alt` chỉ đi cùng `picture`"),
        ("{rows: [[a, b], [1]], caption: A}", "hàng này có 1 ô, hàng đầu có 2"),
        ("{rows: [[a], [1]], caption: A}", "bảng có 1 cột"),
        ("{rows: [], caption: A}", "bảng có 0 cột"),
        ("{rows: [[a, b], [1, 2]]}", "thiếu khóa `caption`"),
        ("{rows: [[a, b], [1, 2]], caption: \" \"}", "trống"),
        ("{rows: [[a, \"b \u{1F600}\"], [1, 2]], caption: A}", "undrawable-character"),
        ("{pictures: a.png, caption: A}", "có phải ý là `picture`?"),
    ] {
        let sandbox = enclosing(&[item.to_owned()])
            .bytes(&format!("{COMMUNE}/a.csv"), b"a;b\n1;2\n")
            .bytes(&format!("{COMMUNE}/a.png"), &fixture("rgb.png"));
        let told = said(&sandbox);
        assert!(told.contains(says), "{item}: {says} is not in\n{told}");
    }
}

#[test]
fn nothing_that_a_caption_a_cell_or_a_name_says_is_code() {
    let hostile = r##"] #panic() [ #read("/etc/passwd") ${x} {{ y }}"##;
    let quoted = serde_json::to_string(hostile).unwrap();
    let items = [
        format!("{{picture: '] #panic().png', caption: {quoted}, alt: {quoted}}}"),
        format!("{{rows: [[a, {quoted}], [1, {quoted}]], caption: {quoted}}}"),
    ];
    let sandbox =
        enclosing(&items).bytes(&format!("{COMMUNE}/] #panic().png"), &fixture("rgb.png"));
    let text = crate::tags::squeezed(&pdf::text(&built(&sandbox)));

    assert_eq!(text.matches(&crate::tags::squeezed(hostile)).count(), 4, "{text}");
    word(&sandbox);
}

#[test]
fn a_document_is_made_again_when_a_file_that_it_encloses_changes() {
    let sandbox = with("picture", "a.png", &fixture("rgb.png"));
    built(&sandbox);
    let again = sandbox.run("build dong-nai/xuan-loc/xuan-dinh --form report");
    assert!(String::from_utf8_lossy(&again.stderr).contains("1 không đổi"));

    let sandbox = sandbox.bytes(&format!("{COMMUNE}/a.png"), &fixture("grey.png"));
    let again = sandbox.run("build dong-nai/xuan-loc/xuan-dinh --form report");
    assert!(String::from_utf8_lossy(&again.stderr).contains("1 đã lập"));
    fs::remove_file(sandbox.root().join(COMMUNE).join("a.png")).unwrap();
    let again = sandbox.run("build dong-nai/xuan-loc/xuan-dinh --form report");
    assert_ne!(again.status.code(), Some(0));
}

/// Whoever keeps a project in memory has its pictures there.
#[test]
fn a_program_that_builds_hoso_in_encloses_from_memory() {
    use hoso::build::{self, Opened};
    use hoso::docket::Selection;
    use hoso::load::{InMemory, load};
    use hoso::model::{Edition, Format};
    use hoso::typeset::{Fonts, Typesetter};

    let sandbox = with("picture", "a.png", &fixture("rgb.png"));
    let files = walkdir::WalkDir::new(sandbox.root()).into_iter().map(Result::unwrap);
    let files = files.filter(|it| it.file_type().is_file()).map(|it| {
        let path = it.path().strip_prefix(sandbox.root()).unwrap().to_str().unwrap().to_owned();
        (path, fs::read(it.path()).unwrap())
    });
    let opened = Opened::of(load(&InMemory::new(files.collect::<Vec<_>>())));
    let typesetter = Typesetter::new(opened.templates.texts(), Fonts::embedded());
    let docket = opened.docket();
    let documents = docket.documents(&Selection::default());
    let report = documents.iter().find(|it| it.form_id().as_str() == "report").unwrap();

    let made = build::made(
        &opened.loaded,
        (report, Format::PDF),
        Edition::Electronic,
        &opened.templates,
        &typesetter,
    );
    let made = made.unwrap();
    pdf::conforms("report", &made);
    built(&sandbox);
    assert_eq!(made, sandbox.read(&format!("{OUT}/report.pdf")));
}

#[test]
fn a_workbook_that_is_taken_in_leaves_what_a_document_encloses() {
    let sandbox = with("picture", "a.png", &fixture("rgb.png"));
    let file = format!("{COMMUNE}/2018.yaml");
    sandbox.prints("export dong-nai/xuan-loc/xuan-dinh --period 2018");
    let text = String::from_utf8(sandbox.read(&file)).unwrap();
    let sandbox = sandbox.bytes(&file, text.replace("level: 3", "level: 2").as_bytes());
    sandbox.prints("import out/excel/xuan-dinh_2018.xlsx");

    let text = String::from_utf8(sandbox.read(&file)).unwrap();
    assert!(text.contains("level: 3") && text.contains("picture: a.png"), "{text}");
    built(&sandbox);
}
