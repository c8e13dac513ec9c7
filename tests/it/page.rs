//! The page, measured: what the decree asks passes, and each fault is refused for its own
//! reason.

use std::collections::BTreeMap;
use std::fs;
use std::sync::Arc;

use hoso::inspect::{Inspection, Outcome, inspect};
use hoso::model::Format;
use hoso::typeset::{Fonts, Source, Typesetter};

use crate::tidy::files;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// The ids of the requirements that a page does not meet, or may not meet.
pub(crate) fn failing(inspection: &Inspection) -> Vec<&'static str> {
    let refused = |it: &Outcome| matches!(it, Outcome::Failed | Outcome::Unsure);
    let failed = inspection.findings.iter().filter(|it| refused(&it.outcome));
    failed.map(|it| it.id).collect()
}

fn found<'a>(inspection: &'a Inspection, id: &str) -> &'a hoso::inspect::Finding {
    inspection.findings.iter().find(|it| it.id == id).unwrap()
}

/// A page by its Typst source, in a look changed at some places.
pub(crate) fn made(source: &str, changes: &[(&str, &str)]) -> Vec<u8> {
    made_with(source, changes, false)
}

/// The same, with fields for signatures or without.
pub(crate) fn made_with(source: &str, changes: &[(&str, &str)], signature_fields: bool) -> Vec<u8> {
    let look = files("templates", ".typ").into_iter().filter_map(|(path, text)| {
        let path = path.strip_prefix("templates/").unwrap().to_owned();
        (path == "nd30.typ" || path.starts_with("nd30/")).then_some((path, text))
    });
    let mut look: Vec<_> = look.collect();
    let mut text = source.to_owned();
    for (from, to) in changes {
        let in_look = look.iter().any(|(_, it)| it.contains(from));
        assert!(in_look || text.contains(from), "nothing says {from}");
        for (_, part) in &mut look {
            *part = part.replace(from, to);
        }
        text = text.replace(from, to);
    }
    let parts = look.into_iter().map(|(path, it)| (path, Arc::from(it.as_str())));
    let templates: BTreeMap<String, Arc<str>> = parts.collect();
    let attachment = |name: &str| (name.to_owned(), b"{}".to_vec());
    let source = Source {
        format: Format::PDF,
        name: "page.typ".to_owned(),
        text,
        attachments: ["record.yaml", "assessment.json"].map(attachment).into(),
        identity: "page".to_owned(),
        date: "2018-06-05".parse().unwrap(),
        signature_fields,
    };
    Typesetter::new(&templates, Fonts::embedded()).typeset(&source).unwrap()
}

fn kept(name: &str) -> String {
    fs::read_to_string(format!("{ROOT}/tests/it/sources/{name}.typ")).unwrap()
}

/// The head of a narrow column stood out of it while no word of "Tiêu chí 1" could part.
#[test]
fn a_number_stays_with_its_word_and_stands_out_of_no_column() {
    made(
        r#"#import "/nd30.typ": *
#show: document.with(title: [Số])
Số
#context {
  let lines(it) = calc.round(measure(block(width: 15mm, it)).height / measure([Số]).height)
  assert.eq(lines([Tiêu chí 1]), 1)
  assert.eq(lines([ngàyngày số 12345]), 2)
  let column(it) = measure(counted(columns: (15mm,), align: (center,), header: (it,)))
  assert.eq(column([Tiêu chí 1]).height, column([Tiêu#linebreak()chí 1]).height)
  assert.eq(column([mức độ 3]).height, column([mức#linebreak()độ 3]).height)
  assert.eq(column([số 1]).height, column([số]).height)
}
"#,
        &[],
    );
}

/// A source, what is changed in it or in the look, and what is then wrong.
type Wrong<'a> = (&'a str, &'a [(&'a str, &'a str)], &'a [&'a str]);

#[allow(clippy::too_many_lines)] // A table.
#[test]
fn every_wrong_page_is_refused_for_its_own_reason() {
    let (report, letter) = (kept("report"), kept("targets"));
    // What is changed, and what is then wrong.
    let cases: &[Wrong] = &[
        (&report, &[("left: 30mm", "left: 25mm")], &["margin-left"]),
        (&report, &[("right: 15mm", "right: 10mm")], &["margin-right"]),
        (&report, &[("top: 20.5mm", "top: 15mm")], &["margin-top"]),
        (&letter, &[("bottom: 20mm", "bottom: 1mm")], &["margin-bottom"]),
        (&report, &[("paper: \"a4\"", "paper: \"us-letter\"")], &["paper"]),
        (
            &report,
            &[("family, size: 14pt,", "family, size: 14pt, fill: rgb(\"#1a1a8c\"),")],
            &["colour"],
        ),
        (&report, &[("weight: \"bold\")[CỘNG", ")[CỘNG")], &["nation"]),
        (
            &report,
            &[("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Cộng hòa xã hội chủ nghĩa Việt Nam")],
            &["nation"],
        ),
        (
            &report,
            &[("text(size: 13pt, weight: \"bold\")[Độc", "text(size: 12pt, weight: \"bold\")[Độc")],
            &["motto"],
        ),
        (
            &report,
            &[("[Độc lập - Tự do - Hạnh phúc]", "[Độc lập-Tự do-Hạnh phúc]")],
            &["motto-words"],
        ),
        (
            &report,
            &[("measure(motto).width, above", "measure(motto).width * 0.6, above")],
            &["motto-rule"],
        ),
        (
            &report,
            &[("      context rule(measure(motto).width, above: 4pt)\n", "")],
            &["motto-rule"],
        ),
        (&report, &[("0.4 * balanced(names", "0.7 * balanced(names")], &["issuer-rule"]),
        (&report, &[("0.4 * balanced(names", "0.25 * balanced(names")], &["issuer-rule"]),
        (&report, &[("weight: \"bold\", if is-long", "if is-long")], &["issuer"]),
        (
            &report,
            &[
                ("  issuer: ([", "  superior: [#\"UBND HUYỆN XUÂN LỘC\";],\n  issuer: (["),
                ("size: 12pt, capitals(superior)", "size: 10pt, capitals(superior)"),
            ],
            &["superior"],
        ),
        (&report, &[("one(size: 13pt)[Số", "one(size: 12pt)[Số")], &["number"]),
        (&report, &[("[#\"09\";]", "[#\"9\";]")], &["number-words"]),
        (&report, &[("symbol: [#\"BC-UBND\";]", "symbol: [#\"bc-UBND\";]")], &["number-words"]),
        (&report, &[("symbol: [#\"BC-UBND\";]", "symbol: [#\"BC - UBND\";]")], &["number-words"]),
        (&report, &[("([#\"05\";]", "([#\"5\";]")], &["date-words"]),
        (&report, &[("[#\"6\";], [#\"2018\";]", "[#\"06\";], [#\"2018\";]")], &["date-words"]),
        (&report, &[("[#\"6\";], [#\"2018\";]", "[#\"2\";], [#\"2018\";]")], &["date-words"]),
        (&report, &[("[#place, #{", "[#place #{")], &["date-words"]),
        (
            &report,
            &[("par(text(size: 13pt, style: \"italic\")[#place", "par(text(size: 13pt)[#place")],
            &["date"],
        ),
        (
            &report,
            &[("text(size: 14pt, upper(name + over))", "text(size: 14pt, name + over)")],
            &["kind"],
        ),
        (
            &report,
            &[(
                "size: 14pt, weight: \"bold\", held(subject)",
                "size: 14pt, weight: \"regular\", held(subject)",
            )],
            &["abstract"],
        ),
        (
            &report,
            &[("rule(0.4 * width, above: 5pt)", "rule(0.8 * width, above: 5pt)")],
            &["abstract-rule"],
        ),
        (&report, &[("rule(0.4 * width, above: 5pt)", "none")], &["abstract-rule"]),
        (
            &report,
            &[("family, size: 14pt,", "family, size: 12pt,")],
            &["appendix-enclosed", "bases", "body", "signature-company"],
        ),
        (&report, &[("first-line = 1.27cm", "first-line = 2cm")], &["indent"]),
        (&report, &[("between-lines + 6pt", "between-lines + 2pt")], &["paragraph-gap"]),
        (
            &report,
            &[("#let between-lines = 0.25em", "#let between-lines = 0.95em")],
            &["line-spacing"],
        ),
        (&report, &[("justify: true", "justify: false")], &["justified"]),
        (&report, &[("if number > 1", "if number > 0")], &["page-number-first"]),
        (&report, &[("if number > 1", "if number > 99")], &["page-number"]),
        (
            &report,
            &[("text(size: 14pt, str(number))", "text(size: 10pt, str(number))")],
            &["page-number-look"],
        ),
        (
            &report,
            &[("columns: (1fr, auto, 1fr)", "columns: (0fr, auto, 1fr)")],
            &["page-number-place"],
        ),
        (&report, &[("style: \"italic\")[Nơi nhận:]", ")[Nơi nhận:]")], &["recipients-head"]),
        (
            &report,
            &[(
                "set text(size: 11pt)\n    set list(indent: 0pt",
                "set text(size: 13pt)\n    set list(indent: 0pt",
            )],
            &["recipients"],
        ),
        (&report, &[("it + [;]", "it + [,]")], &["recipients-ends"]),
        (&report, &[("#archive.#if typist", "#archive#if typist")], &["recipients-ends"]),
        (
            &report,
            &[(
                "align(center, text(size: 14pt, weight: \"bold\", it))",
                "align(center, text(size: 14pt, it))",
            )],
            &["signatory"],
        ),
        (
            &report,
            &[(
                "    par(text(size: 12pt, weight: \"bold\", style: \"italic\")[Nơi",
                "    v(12pt)\n    par(text(size: 12pt, weight: \"bold\", style: \"italic\")[Nơi",
            )],
            &["signatory-level"],
        ),
        (&report, &[("par[#body./.]", "par[#body.]")], &["ending"]),
        (
            &report,
            &[(
                "#basis#if place + 1 < them.len() [;] else [.]",
                "#basis#if place + 1 < them.len() [;] else [,]",
            )],
            &["bases-ends"],
        ),
        (
            &report,
            &[("par(text(style: \"italic\")[#basis", "par(text(style: \"normal\")[#basis")],
            &["bases"],
        ),
        (&report, &[("[Phụ lục#if", "[PHỤ LỤC#if")], &["appendix-words"]),
        (
            &report,
            &[("weight: \"bold\", upper(held(title)))", "weight: \"bold\", held(title))")],
            &["appendix-title"],
        ),
        (
            &report,
            &[("text(style: \"italic\", held[(Kèm", "text(style: \"normal\", held[(Kèm")],
            &["appendix-enclosed"],
        ),
        (&report, &[("  counter(page).update(0)\n", "")], &["page-number-first"]),
        (
            &letter,
            &[("one(size: 12pt, held(", "one(size: 12pt, weight: \"bold\", held(")],
            &["subject"],
        ),
        (&letter, &[("row-gutter: 6pt", "row-gutter: 14pt")], &["subject-gap"]),
        (
            &letter,
            &[(
                "[- #name#if place + 1 < names.len() [;]",
                "[- #name#if place + 1 < names.len() [,]",
            )],
            &["addressees-ends"],
        ),
        (&letter, &[("set list(indent: indent", "set list(indent: 0pt")], &["addressees-dashes"]),
    ];
    assert!(cases.len() >= 50);
    let differing: Vec<_> = cases
        .iter()
        .map(|(source, changes, wrong)| {
            (changes, failing(&inspect(&made(source, changes)).unwrap()), *wrong)
        })
        .filter(|(_, failing, wrong)| failing != wrong)
        .collect();
    assert!(differing.is_empty(), "{differing:#?}");
    for source in [&report, &letter] {
        assert_eq!(failing(&inspect(&made(source, &[])).unwrap()), [""; 0]);
    }
}

#[test]
fn a_part_that_has_to_be_there_and_is_not_leaves_the_verdict_open() {
    let source =
        "#import \"/nd30.typ\": *\n#show: document.with(title: [Một])\nMột trang không có gì khác.";

    let inspection = inspect(&made(source, &[])).unwrap();

    for id in ["nation", "motto", "issuer", "number", "date", "recipients", "signatory", "name"] {
        let it = found(&inspection, id);
        let unsure = (Outcome::Unsure, "không thấy trên trang");
        assert_eq!((it.outcome, it.measured.vi.as_str()), unsure, "{id}");
    }
    for id in ["motto-rule", "number-words", "date-words", "appendix", "stamps"] {
        let it = found(&inspection, id);
        assert_eq!((it.outcome, it.measured.vi.as_str()), (Outcome::NotFound, ""), "{id}");
    }
    assert_eq!(found(&inspection, "paper").outcome, Outcome::Passed);
}

#[test]
fn what_is_no_pdf_is_said_to_be_none() {
    for bytes in [b"".as_slice(), b"%PDF-1.7", b"STT"] {
        assert!(inspect(bytes).is_err());
    }
    let whole = made(&kept("report"), &[]);
    // Half a file: refused, or measured as far as it goes; never a crash.
    let _ = inspect(&whole[..whole.len() / 2]);
}

/// The opening of a page by hand, with what a test asks for.
pub(crate) fn page(opening: &str, rest: &str) -> String {
    format!("#import \"/nd30.typ\": *\n#show: document.with(title: [Trang thử])\n{opening}\n{rest}")
}

pub(crate) const HEAD: &str = "#letterhead(superior: [UBND TỈNH A], issuer: ([ỦY BAN NHÂN DÂN], [HUYỆN B]), \
    number: [12], symbol: [BC-UBND], place: [B], date: ([05], [6], [2018]))";
const KIND: &str = "#kind([Báo cáo], [Kết quả thực hiện])";

pub(crate) fn paragraphs(count: usize) -> String {
    let one = "Nội dung của đoạn này đủ dài để có nhiều dòng, với Điều 5, số 12 và tháng 6 ở trong, \
               để thấy chỗ ngắt dòng nằm giữa các tiếng và không tách số khỏi chữ đứng trước nó.";
    format!("{one}\n\n").repeat(count)
}

pub(crate) fn closing(recipients: usize) -> String {
    let all: Vec<_> = (1..=recipients).map(|it| format!("[Cơ quan thứ {it}], ")).collect();
    let all = all.concat();
    format!(
        "#ending[Trên đây là kết quả thực hiện của đơn vị trong kỳ báo cáo, kính đề nghị cơ quan cấp \
         trên xem xét, cho ý kiến]\n#closing(recipients: ({all}), signatory: ([TM. ỦY BAN NHÂN DÂN], \
         [CHỦ TỊCH]), name: [Nguyễn Văn A])"
    )
}

#[track_caller]
fn passes(source: &str) -> (Inspection, Vec<u8>) {
    let pdf = made(source, &[]);
    let inspection = inspect(&pdf).unwrap();
    assert_eq!(failing(&inspection), [""; 0], "{source}");
    crate::pdf::conforms("page", &pdf);
    (inspection, pdf)
}

#[test]
fn long_names_titles_and_codes_keep_to_the_page() {
    let issuer = "#letterhead(superior: [UBND TỈNH BÀ RỊA - VŨNG TÀU], issuer: ([BAN QUẢN LÝ DỰ ÁN \
        ĐẦU TƯ XÂY DỰNG CÁC CÔNG TRÌNH DÂN DỤNG VÀ CÔNG NGHIỆP HUYỆN XUYÊN MỘC],), number: [07], \
        symbol: [BC-BQLDA], place: [Xuyên Mộc], date: ([15], [02], [2019]))";
    let title = "#kind([Báo cáo], [Kết quả rà soát, đối chiếu, xác định lại mức độ của từng dịch vụ công \
        trực tuyến thuộc thẩm quyền giải quyết của đơn vị trên cơ sở danh mục dịch vụ công trực tuyến \
        mức độ 3, mức độ 4 ban hành kèm theo các quyết định của Thủ tướng Chính phủ trong các năm \
        2017, 2018 và 2019 và tình hình tiếp nhận, giải quyết hồ sơ])";
    let (inspection, _) =
        passes(&page(issuer, &format!("{title}\n{}{}", paragraphs(3), closing(3))));
    for id in ["issuer", "abstract", "issuer-rule", "abstract-rule"] {
        assert_eq!(found(&inspection, id).outcome, Outcome::Passed, "{id}");
    }
    let code = "9".repeat(60);
    let letter = format!(
        "#letterhead(superior: [UBND TỈNH A], issuer: ([SỞ TƯ PHÁP],), symbol: [STP-VP], place: [A], \
         subject: [gửi tệp {code}])\n#addressees([UBND tỉnh])\n"
    );
    let closing = closing(2).replace("Cơ quan thứ 1", "Như trên");
    passes(&page(&letter, &format!("{}{closing}", paragraphs(2))));
}

#[test]
fn the_signature_is_never_alone_whatever_the_length_of_text_and_list() {
    for recipients in 1..=15 {
        for length in [4 + recipients % 3, 7 + recipients % 5] {
            let text = format!("{KIND}\n{}{}", paragraphs(length), closing(recipients));
            let (inspection, _) = passes(&page(HEAD, &text));
            for id in ["signature-company", "signature-room", "name", "recipients-ends"] {
                assert_eq!(found(&inspection, id).outcome, Outcome::Passed, "{id}");
            }
        }
    }
}

#[test]
fn a_long_table_repeats_its_header_and_leaves_no_sector_alone() {
    let rows: Vec<String> = (1..=400)
        .map(|it| {
            let group =
                if it % 37 == 1 { "group([I], [Lĩnh vực dài tên], []),\n" } else { "" };
            let long = "tên thủ tục hành chính dài ".repeat(1 + it % 9);
            format!("{group}[{it}], [{long}], [3],\n")
        })
        .collect();
    let rows = rows.concat();
    let table = format!(
        "#counted(columns: (12mm, 1fr, 20mm), align: (center, left, center), header: ([STT], [Tên], \
         [Mức độ]), {rows})"
    );
    let with = "[Báo cáo số 12/BC-UBND ngày 05 tháng 6 năm 2018 của UBND huyện B]";
    let text = format!(
        "{KIND}\nDanh mục ở các phụ lục kèm theo.\n\n{}{}\n#appendix(numeral: [I], title: [Danh mục thứ nhất], with: {with})[{table}]\n\
         #appendix(numeral: [II], title: [Danh mục thứ hai], with: {with})[{table}]",
        paragraphs(3),
        closing(4)
    );
    let (inspection, pdf) = passes(&page(HEAD, &text));

    assert!(inspection.pages > 20, "{}", inspection.pages);
    assert_eq!(found(&inspection, "appendix-words").outcome, Outcome::Passed);
    let document = lopdf::Document::load_mem(&pdf).unwrap();
    for page in 2..=u32::try_from(inspection.pages).unwrap() {
        let text = document.extract_text(&[page]).unwrap();
        let words: Vec<&str> = text.split_whitespace().collect();
        let text = words.join(" ");
        assert!(text.contains("STT Tên Mức độ"), "page {page} has no header: {text}");
        assert!(!text.trim_end().ends_with("Lĩnh vực dài tên"), "page {page} ends with a sector");
    }
}

#[test]
fn lines_break_between_syllables_and_keep_numbers_with_their_words() {
    let pdf = made(&page(HEAD, &format!("{KIND}\n{}{}", paragraphs(12), closing(2))), &[]);
    let text = crate::tags::lines(&pdf);

    let mut broken = 0;
    for pair in text.windows(2) {
        let (above, below) = (pair[0].trim_end(), pair[1].trim_start());
        let number = below.starts_with(|it: char| it.is_ascii_digit());
        let counted = ["Điều", "số", "tháng"].iter().any(|it| above.ends_with(it));
        assert!(!(number && counted), "“{above}” / “{below}”");
        // A line ends where a word does: the same words stand in the text that was set.
        let last = above.rsplit(' ').next().unwrap_or_default();
        broken += usize::from(paragraphs(1).contains(&format!("{last} ")));
    }
    assert!(broken > 20, "{broken}");
}

#[test]
fn the_places_of_signatures_go_with_the_file() {
    let pdf = made(&page(HEAD, &format!("{KIND}\n{}{}", paragraphs(3), closing(3))), &[]);
    let json = hoso::typeset::attachment(&pdf, "signatures.json").unwrap().unwrap();
    let json: serde_json::Value = serde_json::from_slice(&json).unwrap();
    let place = &json["signatures"][0]["personal"];
    let number = |it: &str| place[it].as_f64().unwrap();

    assert_eq!((json["unit"].as_str(), place["page"].as_u64()), (Some("mm"), Some(1)));
    assert!((100.0..195.0).contains(&number("x")) && number("x") + number("width") <= 195.0);
    assert!(number("height") >= 20.0 && number("y") > 100.0 && number("y") < 277.0);
    let agency = &json["signatures"][0]["agency"];
    assert!(agency["x"].as_f64().unwrap() < number("x"), "over its left third");
    // Number and date of the head: where they stand, or the gap for them.
    let empty = HEAD.replace("number: [12], ", "").replace(", date: ([05], [6], [2018])", "");
    let bare = made(&page(&empty, &format!("{KIND}\n{}{}", paragraphs(3), closing(3))), &[]);
    let gaps = hoso::typeset::attachment(&bare, "signatures.json").unwrap().unwrap();
    let gaps: serde_json::Value = serde_json::from_slice(&gaps).unwrap();
    for (json, widths) in [(&json, [4.0..6.0, 45.0..55.0]), (&gaps, [12.0..12.1, 52.0..60.0])] {
        for (name, width) in ["number", "date"].into_iter().zip(widths) {
            let number = |it: &str| json[name][it].as_f64().unwrap();
            assert!(width.contains(&number("width")), "{name}: {json}");
            assert!((20.5..45.0).contains(&number("y")) && (4.5..4.7).contains(&number("height")));
            assert_eq!(json[name]["page"], 1);
        }
        assert!(json["number"]["x"].as_f64() < json["date"]["x"].as_f64());
    }
}

#[test]
fn an_appendix_may_lie_on_its_side() {
    let rows: String = (1..=60).map(|it| it.to_string()).fold(String::new(), |rows, it| {
        rows + &format!("[{it}], [Tên thủ tục hành chính], [3], [4], [Sở A],\n")
    });
    let text = format!(
        "{KIND}\nDanh mục ở Phụ lục kèm theo.\n\n{}{}\n#appendix(title: [Danh mục], with: [Báo cáo số 12/BC-UBND ngày 05 tháng 6 \
         năm 2018], landscape: true)[#counted(columns: (12mm, 1fr, 30mm, 30mm, 40mm), align: (center, \
         left, center, center, left), header: ([STT], [Tên], [Mức độ], [Trước], [Nơi]), {rows})]",
        paragraphs(3),
        closing(4)
    );

    let (inspection, _) = passes(&page(HEAD, &text));

    assert!(inspection.pages >= 3);
    for id in ["appendix-centred", "page-number", "page-number-place", "paper"] {
        assert_eq!(found(&inspection, id).outcome, Outcome::Passed, "{id}");
    }
}

#[test]
fn the_program_says_what_it_measured() {
    // Who signs has to be known: a page with a number and no name is not concluded.
    let unit = "kind: commune\nname: xã Xuân Định\nplace: Xuân Định\nleaders: {chair: {title: Chủ \
                tịch, name: Nguyễn Văn An}}\n";
    let sandbox = crate::sandbox::Sandbox::whole()
        .file("data/units/dong-nai/xuan-loc/xuan-dinh/unit.yaml", unit)
        .bytes("khac.pdf", b"STT");
    sandbox.prints("build");
    let report = "out/dong-nai/xuan-loc/xuan-dinh/2018/report.pdf";

    let text = sandbox.prints(&format!("inspect {}", sandbox.root().join(report).display()));
    assert!(
        text.contains("  đạt         PL.I/II.1.b   Kẻ dưới Tiêu ngữ: dài bằng dòng chữ Tiêu ngữ")
    );
    assert!(text.contains("  không thấy  PL.I/II.5.b   Trích yếu công văn: cỡ 12–13, đứng\n"));
    let json = format!("inspect --format json {}", sandbox.root().join(report).display());
    let json: serde_json::Value = serde_json::from_str(&sandbox.prints(&json)).unwrap();
    assert_eq!((json[0]["passes"].as_bool(), json[0]["pages"].as_u64()), (Some(true), Some(3)));
    assert_eq!(json[0]["verdict"], "right");
    let paper = json[0]["findings"].as_array().unwrap().iter().find(|it| it["id"] == "paper");
    assert_eq!(paper.unwrap()["measured"], "210 mm × 297 mm");

    let english = format!("inspect --lang en {}", sandbox.root().join(report).display());
    let english = sandbox.prints(&english);
    assert!(english.contains(
        "  passed      PL.I/II.1.b   Rule below the motto: as long as the line of the motto, centred"
    ));
    in_english(&english);

    let wrong = made(&kept("report"), &[("left: 30mm", "left: 25mm")]);
    let sandbox = sandbox.bytes("sai.pdf", &wrong);
    let english = sandbox.run("inspect --lang en --format json sai.pdf");
    let english = String::from_utf8(english.stdout).unwrap();
    assert!(english.contains(r#""about": "Left margin""#), "{english}");
    // A notice is what the page itself says.
    in_english(&english.replace("DỰ THẢO", ""));
    let output = sandbox.run("inspect sai.pdf");
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(said.contains("  SAI         PL.I/I.5      Lề trái: 30–35 mm"), "{said}");
    assert!(said.contains("sai.pdf: 3 trang: SAI\n"), "{said}");
    assert!(said.contains("đo được: 25 mm; cần làm: đặt lại ở phần thiết lập trang\n"), "{said}");
    let bare = "#import \"/nd30.typ\": *\n#show: document.with(title: [Một])\n#v(1cm)";
    let sandbox = sandbox.bytes("trang.pdf", &made(bare, &[]));
    for (files, exit) in [("trang.pdf", 2), ("trang.pdf sai.pdf", 2), ("sai.pdf", 1)] {
        let output = sandbox.run(&format!("inspect {files}"));
        assert_eq!(output.status.code(), Some(exit), "{files}");
    }
    let other = sandbox.run("inspect khac.pdf sai.pdf");
    assert_eq!(other.status.code(), Some(2));
    assert!(
        String::from_utf8(other.stderr).unwrap().contains("`khac.pdf` không phải PDF đọc được")
    );
}

/// Asserts that what is Vietnamese stands in quotation marks, or in brackets beside its English name.
fn in_english(text: &str) {
    let mut outside = String::new();
    let mut depth = 0_i32;
    // The decree counts its points by Vietnamese letters.
    for it in text.replace(".đ ", ".d ").replace(".đ\"", ".d\"").chars() {
        match it {
            '“' | '(' => depth += 1,
            '”' | ')' => depth -= 1,
            _ if depth == 0 => outside.push(it),
            _ => {}
        }
    }
    let foreign = |it: &char| it.is_alphabetic() && !it.is_ascii();
    let found: Vec<_> = outside.lines().filter(|it| it.chars().any(|it| foreign(&it))).collect();
    assert!(found.is_empty(), "{found:#?}");
}
