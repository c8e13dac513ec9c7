//! The PDFs, opened and looked at: standards, text, fonts, tags, attachments.

use lopdf::{Document, Object};
use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};

use crate::sandbox::{COMMUNE, RECORD, Sandbox};

const REPORT: &str = "out/dong-nai/xuan-loc/xuan-dinh/2018/report.pdf";

/// A document is PDF/A-3a and PDF/UA-1 at once.
#[track_caller]
pub(crate) fn conforms(name: &str, pdf: &[u8]) {
    for profile in [ValidationProfile::PdfA3a, ValidationProfile::PdfUa1] {
        let options = ValidationOptions::default().profile(profile);
        let result = validate_pdf_bytes(pdf, &options).unwrap();
        let failures: Vec<_> =
            result.failures.iter().map(|it| format!("{}: {}", it.rule_id, it.message)).collect();
        assert!(result.is_compliant, "{name}: {failures:#?}");
    }
}

/// All text, in content order; each run of white space as one space.
pub(crate) fn text(pdf: &[u8]) -> String {
    let document = Document::load_mem(pdf).unwrap();
    let pages: Vec<u32> = document.get_pages().into_keys().collect();
    let text = document.extract_text(&pages).unwrap();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The values of a key in all dictionaries of a document.
fn values(document: &Document, key: &str) -> Vec<Object> {
    let dictionaries = document.objects.values().filter_map(|it| match it {
        Object::Dictionary(it) => Some(it),
        Object::Stream(it) => Some(&it.dict),
        _ => None,
    });
    dictionaries.filter_map(|it| it.get(key.as_bytes()).ok().cloned()).collect()
}

fn names(document: &Document, key: &str) -> Vec<String> {
    let values = values(document, key);
    let names = values.iter().filter_map(|it| it.as_name().ok());
    names.map(|it| String::from_utf8_lossy(it).into_owned()).collect()
}

fn built(sandbox: &Sandbox) -> Vec<u8> {
    sandbox.prints("build");
    sandbox.read(REPORT)
}

#[test]
fn a_report_copies_out_as_the_same_vietnamese() {
    let text = text(&built(&Sandbox::whole()));

    for expected in [
        "ỦY BAN NHÂN DÂN XÃ XUÂN ĐỊNH",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Số: 09/BC-UBND",
        "Xuân Định, ngày 05 tháng 6 năm 2018",
        "BÁO CÁO",
        "Căn cứ Văn bản số 1075/STTTT-CNTT ngày 30 tháng 5 năm 2018 của Sở Thông tin và Truyền thông",
        "Tổng số thủ tục hành chính (TTHC): 3",
        "Tổng số dịch vụ công trực tuyến mức độ 2 đã cung cấp: 2.",
        "Tổng số dịch vụ công trực tuyến mức độ 3 đã cung cấp: 1.",
        "Tổng số dịch vụ công trực tuyến mức độ 4 đã cung cấp: 0.",
        "tại địa phương năm 2018",
        "TM. ỦY BAN NHÂN DÂN CHỦ TỊCH",
        "Chứng thực bản sao từ bản chính",
        "12/11",
        "Tổng cộng: 3 thủ tục",
    ] {
        assert!(text.contains(expected), "{expected:?} is not in {text}");
    }
    assert!(unicode_normalization::is_nfc(&text));
    assert!(!text.contains("DỰ THẢO") && !text.contains("Số liệu mẫu"));
}

#[test]
fn a_file_states_its_title_language_and_standards() {
    let pdf = built(&Sandbox::new());
    let document = Document::load_mem(&pdf).unwrap();

    conforms(REPORT, &pdf);
    let catalog = document.catalog().unwrap();
    assert_eq!(catalog.get(b"Lang").unwrap().as_str().unwrap(), b"vi-VN");
    let titles = values(&document, "Title");
    let titles: Vec<_> =
        titles.iter().filter_map(|it| lopdf::decode_text_string(it).ok()).collect();
    let title =
        "Báo cáo số\u{a0}09/BC-UBND ngày\u{a0}05 tháng\u{a0}6 năm\u{a0}2018: Kết quả triển khai";
    assert!(titles.iter().any(|it| it.starts_with(title)), "{titles:?}");
    for bookmark in ["I. KẾT QUẢ TRIỂN KHAI", "II. ĐÁNH GIÁ KẾT QUẢ THỰC HIỆN", "1. Thuận lợi"]
    {
        assert!(titles.iter().any(|it| it == bookmark), "{bookmark} is not in {titles:?}");
    }
}

#[test]
fn all_fonts_are_subsets_of_liberation_serif() {
    let document = Document::load_mem(&built(&Sandbox::new())).unwrap();

    let fonts = names(&document, "FontName");

    assert!(!fonts.is_empty());
    for font in fonts {
        assert!(font.contains("+LiberationSerif"), "{font}");
    }
}

#[test]
fn the_table_is_tagged_with_header_cells() {
    let document = Document::load_mem(&built(&Sandbox::new())).unwrap();

    let tags = names(&document, "S");

    let count = |tag: &str| tags.iter().filter(|it| *it == tag).count();
    assert_eq!(count("Table"), 1);
    // Seven columns, two sectors, three procedures and the sum: each row by its name.
    assert_eq!(count("TH"), 13);
    assert!(count("TD") >= 21);
    assert_eq!(count("H1"), 2, "the title and the appendix");
    assert!(count("L") >= 1);
}

#[test]
fn what_was_attached_is_read_back() {
    let sandbox = Sandbox::new();
    built(&sandbox);

    let record = sandbox.prints(&format!("extract {REPORT}"));
    let assessment = sandbox.prints(&format!("extract {REPORT} --assessment"));

    assert_eq!(record.as_bytes(), sandbox.read(&format!("{COMMUNE}/2018.yaml")));
    let all: serde_json::Value =
        serde_json::from_str(&sandbox.prints("assess --format json")).unwrap();
    let one: serde_json::Value = serde_json::from_str(&assessment).unwrap();
    assert_eq!(all[0], one);
}

#[test]
fn the_same_inputs_give_the_same_bytes() {
    let first = built(&Sandbox::new());
    let second = built(&Sandbox::new());

    assert!(first == second);
}

#[test]
fn a_draft_shows_blanks_and_says_what_it_is() {
    let record = RECORD.replace("number: 9, date: 2018-06-05", "signatory: vice_chair");
    let pdf = built(&Sandbox::record(&record));
    let text = text(&pdf);

    conforms(REPORT, &pdf);
    for expected in
        ["DỰ THẢO", "Số: /BC-UBND", "Xuân Định, ngày tháng năm", "KT. CHỦ TỊCH PHÓ CHỦ TỊCH"]
    {
        assert!(text.contains(expected), "{expected:?} is not in {text}");
    }
}

#[test]
fn a_missing_number_is_a_gap_and_never_a_zero() {
    let pdf = built(&Sandbox::record(
        r#"
        procedures:
          - {code: "1.000894"}
          - {code: "1.000656", level: 3, online: {received: 12}}
        documents: {report: {number: 9, date: 2018-06-05}}
        "#,
    ));
    let text = text(&pdf);

    for expected in [
        "mức độ 2 đã cung cấp: …….",
        "Còn 1 thủ tục hành chính chưa có số liệu về mức độ",
        "không đủ cơ sở đánh giá",
        "12/……",
        "DỰ THẢO",
    ] {
        assert!(text.contains(expected), "{expected:?} is not in {text}");
    }
}

#[test]
fn sample_numbers_are_called_so() {
    let record = format!("    sample: true\n{}", RECORD.trim_start_matches('\n'));
    let text = text(&built(&Sandbox::record(&record)));

    assert!(text.contains("Số liệu mẫu, không phải số liệu thật của đơn vị."));
}

#[test]
fn an_appendix_in_one_file_states_number_and_date_in_both_editions() {
    let sandbox = Sandbox::new();
    let line = |text: &str| {
        let (_, rest) = text.split_once("(Kèm theo ").unwrap();
        // What reads it here puts a space between two runs of letters.
        rest.split_once(')').unwrap().0.replace(" /", "/")
    };

    let electronic = line(&text(&built(&sandbox)));
    sandbox.prints("build --edition paper");
    let paper = line(&text(&sandbox.read(REPORT)));

    let whole = "Báo cáo số 09/BC-UBND ngày 05 tháng 6 năm 2018 của Ủy ban nhân dân xã Xuân Định";
    assert_eq!([electronic, paper], [whole, whole]);
}

#[test]
fn pages_are_numbered_from_the_second_and_anew_in_the_appendix() {
    let lines = |line: fn(usize) -> String| (0..150).map(line).collect::<Vec<_>>().join("\n");
    let rows = lines(|it| {
        format!("  - {{code: \"7.{it:06}\", level: 3, online: {{received: 0, resolved: 0}}}}")
    });
    let entries = lines(|it| {
        format!("  - {{code: \"7.{it:06}\", name: Thủ tục, sector: Hộ tịch, tier: commune}}")
    });
    let sandbox = Sandbox::record(&format!(
        "procedures:\n{rows}\ndocuments: {{report: {{number: 9, date: 2018-06-05}}}}\n\
         narrative: {{strengths: Có, difficulties: Không, proposals: Không}}\n"
    ))
    .file("data/catalogs/more.yaml", &format!("title: Thêm\nprocedures:\n{entries}\n"));
    let pdf = built(&sandbox);
    let document = Document::load_mem(&pdf).unwrap();

    let firsts: Vec<String> = document
        .get_pages()
        .into_keys()
        .map(|page| document.extract_text(&[page]).unwrap())
        .map(|it| it.split_whitespace().next().unwrap().to_owned())
        .collect();

    let appendix = firsts.iter().position(|it| it == "Phụ").unwrap();
    assert_eq!(firsts[0], "ỦY");
    assert_eq!(firsts[1], "2");
    assert_eq!(firsts[appendix + 1], "2");
    assert_eq!(firsts[appendix + 2], "3");
    for page in appendix + 1..firsts.len() {
        let number = u32::try_from(page + 1).unwrap();
        let text = document.extract_text(&[number]).unwrap();
        assert!(text.contains("Nhóm dịch vụ") || !text.contains("Thủ tục"), "header on {number}");
    }
}

#[test]
fn a_row_taller_than_a_page_and_a_code_wider_than_its_column_are_printed_whole() {
    let code = "https://dichvucong.vn/0123456789012345678901234567890123456789";
    let name = "khuếch ".repeat(450);
    let sandbox = Sandbox::record(&format!(
        "procedures: [{{code: \"7.000001\", level: 2, note: \"{code}\"}}]\n\
         documents: {{report: {{number: 9, date: 2018-06-05}}}}\n"
    ))
    .file(
        "data/catalogs/more.yaml",
        &format!(
            "title: Thêm\nprocedures:\n  - {{code: \"7.000001\", name: {}, sector: Hộ tịch, tier: commune}}\n",
            name.trim_end()
        ),
    );

    let pdf = built(&sandbox);

    conforms(REPORT, &pdf);
    let squeezed: String = text(&pdf).split_whitespace().collect();
    assert!(squeezed.contains(code));
    // The header row is repeated between the parts of the row.
    assert_eq!(squeezed.matches("khuếch").count(), 450);
    assert!(squeezed.matches("Nhómdịchvụ").count() >= 2);
}

#[test]
fn the_tags_are_in_reading_order() {
    let pdf = built(&Sandbox::new());
    let text = crate::tags::squeezed(&crate::tags::tree(&pdf).text);

    let parts = [
        "ỦY BAN NHÂN DÂN",
        "XÃ XUÂN ĐỊNH",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Số: 09/BC-UBND",
        "ngày 05 tháng 6 năm 2018",
        "BÁO CÁO",
        "Căn cứ Văn bản",
        "I. KẾT QUẢ TRIỂN KHAI",
        "II. ĐÁNH GIÁ KẾT QUẢ THỰC HIỆN",
        "Trên đây là Báo cáo",
        "Nơi nhận:",
        "TM. ỦY BAN NHÂN DÂN",
        "Phụ lục",
        "STT",
        "Lĩnh vực Hộ tịch",
    ];
    let mut from = 0;
    for part in parts {
        let part = crate::tags::squeezed(part);
        let at = text[from..].find(&part);
        from += at.unwrap_or_else(|| panic!("`{part}` is not after what stands before it: {text}"));
    }
}

#[test]
fn headings_are_bookmarks_and_header_cells_say_what_they_head() {
    let document = Document::load_mem(&built(&Sandbox::new())).unwrap();

    assert!(document.catalog().unwrap().has(b"Outlines"));
    let heads =
        document.objects.values().filter_map(|it| it.as_dict().ok()).filter(|it| {
            it.get(b"S").ok().and_then(|it| it.as_name().ok()) == Some(b"TH".as_slice())
        });
    let heads: Vec<String> = heads.map(|it| format!("{:?}", it.get(b"A"))).collect();
    assert!(heads.len() >= 7);
    assert!(heads.iter().all(|it| it.contains("Scope")), "{heads:?}");
    let titles = values(&document, "Title");
    assert!(titles.len() > 3, "the document's, and a bookmark for each heading: {titles:?}");
}
