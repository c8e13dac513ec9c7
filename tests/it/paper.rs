//! What a record states of a document besides its number: on the page, in Word, and what is said
//! where it does not go together.

use std::fs;
use std::io::Read;

use hoso::inspect::{Outcome, Verdict, inspect};

use crate::page::failing;
use crate::sandbox::{COMMUNE, RECORD, Sandbox};
use crate::source::source_in;

const OUT: &str = "out/dong-nai/xuan-loc/xuan-dinh/2018";

/// A project whose report is stated so, besides number and date.
fn stated(more: &str) -> Sandbox {
    let record = RECORD.replace(
        "report: {number: 9, date: 2018-06-05}",
        &format!("report: {{number: 9, date: 2018-06-05, {more}}}"),
    );
    Sandbox::record(&record)
}

/// The Typst source of its report.
fn source(more: &str) -> String {
    let unit = ("dong-nai/xuan-loc/xuan-dinh", "2018");
    let text = source_in(stated(more).root().to_owned(), unit, ("dong-nai-8-1", "report"));
    // What is printed stands in the source as it is, each text in a string.
    text.replace("#\"", "").replace("\";", "")
}

/// What is said of it.
#[track_caller]
fn told(more: &str, says: &[&str]) {
    let said = stated(more).finds("check dong-nai/xuan-loc/xuan-dinh");
    for it in says {
        assert!(said.contains(it), "{it} is not in\n{said}");
    }
}

#[test]
fn recipients_addressees_archive_and_drafter_stand_for_those_of_the_form() {
    let text = source(
        r#"addressees: [Ủy ban nhân dân huyện], recipients: ["- Như trên;", Đảng ủy xã], drafter: VHXH"#,
    );
    assert!(
        text.contains("#let (kind, addressees) = kind-for([Ủy ban nhân dân huyện], )"),
        "{text}"
    );
    assert!(text.contains("own-recipients: ([Như trên], [Đảng ủy xã], ),"), "{text}");
    assert!(text.contains("own-archive: [VT, VHXH],"), "{text}");

    let text = source("archive: \"VT, TTPVHCC\", drafter: VHXH");
    assert!(text.contains("own-archive: [VT, TTPVHCC],"), "{text}");
    assert!(!source("units: []").contains("own-"), "what is not stated changes nothing");
}

#[test]
fn each_right_to_sign_has_its_lines() {
    for (more, lines) in [
        ("signatory: chair", "([TM. ỦY BAN NHÂN DÂN], [CHỦ TỊCH], )"),
        (
            "authority: collective, signatory: vice_chair",
            "([TM. ỦY BAN NHÂN DÂN], [KT. CHỦ TỊCH], [PHÓ CHỦ TỊCH], )",
        ),
        ("authority: personal", "([CHỦ TỊCH], )"),
        ("authority: personal, signatory: vice_chair", "([KT. CHỦ TỊCH], [PHÓ CHỦ TỊCH], )"),
        ("acting: true", "([TM. ỦY BAN NHÂN DÂN], [Q. CHỦ TỊCH], )"),
        ("acting: true, authority: personal", "([Q. CHỦ TỊCH], )"),
        ("authority: by_order, post: Chánh Văn phòng", "([TL. CHỦ TỊCH], [CHÁNH VĂN PHÒNG], )"),
        (
            "authority: by_order, post: Phó Chánh Văn phòng, post_for: Chánh Văn phòng",
            "([TL. CHỦ TỊCH], [KT. CHÁNH VĂN PHÒNG], [PHÓ CHÁNH VĂN PHÒNG], )",
        ),
        (
            "authority: by_mandate, post: Trưởng phòng Tư pháp",
            "([TUQ. CHỦ TỊCH], [TRƯỞNG PHÒNG TƯ PHÁP], )",
        ),
    ] {
        let text = source(more);
        assert!(text.contains(&format!("signatory: {lines}")), "{more}: {text}");
    }
}

#[test]
fn what_does_not_go_together_is_said() {
    told("urgency: khẩn", &["lỗi[unknown-value]", "`urgent`"]);
    told("urgency: sometimes", &["chọn một trong: `urgent`, `very_urgent`, `express`"]);
    told("secrecy: tuyệt mật", &["`top_secret`"]);
    told("copies: 0, typist: PL", &["lỗi[out-of-range]"]);
    told("copies: 300", &["lỗi[key-needs]: `copies` chỉ đi cùng `typist`"]);
    told(
        "authority: by_mandate",
        &["lỗi[key-needs]: `authority: by_mandate` chỉ đi cùng `post`", "ghi thêm `post`"],
    );
    told("post: Chánh Văn phòng", &["`post` chỉ đi cùng `authority: by_order`"]);
    told(
        "authority: by_mandate, post: Phó Chánh Văn phòng, post_for: Chánh Văn phòng",
        &["`post_for` chỉ đi cùng `authority: by_order`", "không ủy quyền lại"],
    );
    told(
        "authority: by_order, post: Chuyên viên, post_for: Chánh Văn phòng",
        &["`post_for` chỉ đi cùng `post: Phó …`"],
    );
    told("acting: true, signatory: vice_chair", &["`acting` chỉ đi cùng `signatory: chair`"]);
    told(
        "signatory: head",
        &[
            "lỗi[post-of-others]: đơn vị này không có `head` ký văn bản",
            "ghi `chair` hoặc `vice_chair`",
        ],
    );
    told(
        "joint_with: xuan-lok",
        &[
            "lỗi[unknown-joint]: cùng ban hành với `xuan-lok`, nhưng không có đơn vị ấy",
            "`xuan-loc`?",
        ],
    );
    told("joint_with: xuan-dinh", &["lỗi[unknown-joint]"]);
    told("joint_signatory: chair", &["`joint_signatory` chỉ đi cùng `joint_with`"]);
    told("recipients: [\"\"]", &["lỗi[empty-text]"]);
}

/// What a page may bear, each alone and all together.
const BORNE: [(&str, &[&str]); 9] = [
    ("urgency: express", &["HỎA TỐC"]),
    ("urgency: very_urgent, secrecy: secret", &["THƯỢNG KHẨN", "TỐI MẬT"]),
    ("secrecy: confidential, circulation: internal", &["MẬT", "LƯU HÀNH NỘI BỘ"]),
    ("circulation: return_after_reading", &["XEM XONG TRẢ LẠI"]),
    ("circulation: recalled", &["TÀI LIỆU THU HỒI"]),
    ("typist: PL, copies: 300", &["PL.(300)"]),
    ("addressees: [Ủy ban nhân dân huyện Xuân Lộc]", &["Kính gửi: Ủy ban nhân dân huyện Xuân Lộc"]),
    ("joint_with: xuan-loc, joint_signatory: vice_chair", &["HUYỆN XUÂN LỘC", "PHÓ CHỦ TỊCH"]),
    (
        "urgency: urgent, secrecy: top_secret, circulation: internal, typist: TVA, copies: 12, \
         addressees: [Ủy ban nhân dân huyện, Công an huyện], recipients: [Như trên, Đảng ủy xã], \
         authority: by_order, post: Phó Chánh Văn phòng, post_for: Chánh Văn phòng, name: Trần Văn A",
        &["KHẨN", "TUYỆT MẬT", "TVA.(12)", "- Công an huyện.", "Trần Văn A"],
    ),
];

fn with_address(sandbox: Sandbox) -> Sandbox {
    let unit = format!("{COMMUNE}/unit.yaml");
    let text = String::from_utf8(sandbox.read(&unit)).unwrap();
    let address = "address: Số 1 đường Hùng Vương, xã Xuân Định; điện thoại 0251 000 000\n";
    sandbox.file(&unit, &(text + address))
}

#[test]
fn a_page_with_marks_passes_and_its_word_edition_says_the_same() {
    for (more, says) in BORNE {
        let sandbox = with_address(stated(more));
        sandbox.prints("build dong-nai/xuan-loc/xuan-dinh --form report");
        let bytes = sandbox.read(&format!("{OUT}/report.pdf"));
        let inspection = inspect(&bytes).unwrap();
        assert_eq!(failing(&inspection), [""; 0], "{more}");

        sandbox.prints("build dong-nai/xuan-loc/xuan-dinh --form report --format docx");
        let file = fs::File::open(sandbox.root().join(format!("{OUT}/report.docx"))).unwrap();
        let mut zip = zip::ZipArchive::new(file).unwrap();
        let mut all = String::new();
        for name in ["document", "header-opening", "footer-opening"] {
            zip.by_name(&format!("word/{name}.xml")).unwrap().read_to_string(&mut all).unwrap();
        }
        let all = all.replace("</w:t></w:r><w:r><w:t xml:space=\"preserve\">", "");
        for it in says.iter().chain(&["Số 1 đường Hùng Vương"]) {
            assert!(all.contains(it), "{more}: {it} is not in the Word edition");
        }
    }
}

#[test]
fn a_workbook_takes_what_a_document_bears_and_gives_it_back() {
    let sandbox =
        stated("urgency: urgent, recipients: [Như trên, Đảng ủy xã], copies: 12, typist: PL");
    let before = sandbox.read(&format!("{COMMUNE}/2018.yaml"));
    sandbox.prints("export dong-nai/xuan-loc/xuan-dinh --period 2018");
    sandbox.prints("import out/excel/xuan-dinh_2018.xlsx");
    let after = sandbox.read(&format!("{COMMUNE}/2018.yaml"));
    assert_eq!(String::from_utf8(before).unwrap(), String::from_utf8(after).unwrap());
}

/// A rulebook that judges nobody: a notice, made where a record states it.
fn offers(record: &str) -> Sandbox {
    Sandbox::record(record)
        .file("hoso.yaml", "rulebooks: [thu]\n")
        .file(
            "templates/thu/rulebook.yaml",
            "
            title: Thử
            source: {document: 30/2020/NĐ-CP, issuer: Chính phủ, date: 2020-03-05, abstract: về công tác văn thư}
            in_force: 2016-03-05
            years: {from: 2016, to: 2030}
            forms:
              notice: {title: Thông báo, kind: TB, template: notice.typ, shows: [fields], needs: [{fields: [notice_text]}]}
        ",
        )
        .file(
            "templates/thu/fields.yaml",
            "
            title: {vi: Thử, en: Test}
            order: 90
            group: thu
            fields:
              notice_text: {type: prose, label: {vi: Nội dung, en: Text}}
        ",
        )
        .file(
            "templates/thu/notice.typ",
            r#"
            {%- set title = "Kết luận cuộc họp" -%}
            {% include "opening.typ" %}
            #kind([{{ document.title }}], [{{ title }}])

            #typed({% for it in fields.notice_text %}
              [{{ it }}],{% endfor %}
            )

            #closing(
              recipients: ([Các đơn vị],),
            {% include "signature.typ" %}
            )
        "#,
        )
}

#[test]
fn a_rulebook_that_judges_nobody_makes_what_a_record_states() {
    let silent = offers("sample: true\n");
    assert_eq!(silent.prints("list").matches("notice").count(), 0);

    let stated = offers(
        "
        thu:
          notice_text: |
            Chương I
            Quy định chung
            Điều 1. Phạm vi
            Việc này áp dụng cho toàn xã.
            Điều 2. Giao Văn phòng:
            1. Lập danh sách.
            a) Theo ấp;
            b) Theo họ tên.
            Điều 3. Văn phòng chịu trách nhiệm thi hành.
        documents:
          notice: {number: 3, date: 2018-07-05}
    ",
    );
    stated.prints("build dong-nai/xuan-loc/xuan-dinh");
    crate::pdf::conforms("notice", &stated.read(&format!("{OUT}/notice.pdf")));
    let said = stated.run("test thu");
    assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stdout));

    let misspelt = offers("documents:\n  notise: {number: 3, date: 2018-07-05}\n  notice: {}\n");
    let said = misspelt.finds("check");
    assert!(said.contains("`notise`") && said.contains("`notice`"), "{said}");
}

#[test]
fn a_rulebook_without_judges_has_no_verdicts_to_print() {
    let rulebook = "templates/thu/rulebook.yaml";
    let sandbox = offers("sample: true\n");
    let text = String::from_utf8(sandbox.read(rulebook)).unwrap();
    let sandbox = sandbox.file(rulebook, &text.replace("shows: [fields]", "shows: [criteria]"));
    let said = sandbox.finds("check");
    assert!(said.contains("bộ quy định không đánh giá đơn vị nào"), "{said}");
}

#[test]
fn an_issued_document_says_of_itself_what_the_decree_names() {
    let about = |more: &str| {
        let unit = format!("{COMMUNE}/unit.yaml");
        let sandbox = stated(more);
        let text = String::from_utf8(sandbox.read(&unit)).unwrap();
        let sandbox = sandbox.file(&unit, &(text + "organ_id: 000.00.26.H19\n"));
        sandbox.prints("build dong-nai/xuan-loc/xuan-dinh --form report");
        let bytes = sandbox.read(&format!("{OUT}/report.pdf"));
        let found = hoso::typeset::attachment(&bytes, "metadata.json").unwrap();
        found.map(|it| serde_json::from_slice::<serde_json::Value>(&it).unwrap())
    };
    let said = about("urgency: urgent, recipients: [Đảng ủy xã], copies: 12, typist: PL").unwrap();
    let expected = serde_json::json!({
        "FileCode": {"OrganId": "000.00.26.H19"},
        "TypeName": "Báo cáo",
        "CodeNumber": "09",
        "CodeNotation": "BC-UBND",
        "IssuedDate": "2018-06-05",
        "OrganName": "Ủy ban nhân dân xã Xuân Định",
        "Subject": "Kết quả triển khai dịch vụ công trực tuyến mức độ 2, mức độ 3 và 4 tại xã Xuân Định",
        "Language": "Tiếng Việt",
        "PageAmount": said["PageAmount"],
        "SignerInfo": {"Position": "TM. ỦY BAN NHÂN DÂN CHỦ TỊCH", "FullName": ""},
        "To": ["Đảng ủy xã"],
        "Priority": "KHẨN",
        "IssuedAmount": "12",
    });
    assert_eq!(said, expected);
    let plain = stated("units: []");
    plain.prints("build dong-nai/xuan-loc/xuan-dinh --form report");
    let bytes = plain.read(&format!("{OUT}/report.pdf"));
    let none = hoso::typeset::attachment(&bytes, "metadata.json").unwrap();
    assert_eq!(none, None, "an agency without an identifier has none");
    assert!(said["PageAmount"].as_u64().unwrap() >= 2, "the appendix counts");
}

#[test]
fn the_everyday_documents_pass_in_both_editions_of_the_project_that_shows_them() {
    let sandbox = Sandbox::copied("examples/van-ban");
    assert_eq!(sandbox.run("check").status.code(), Some(0), "{}", sandbox.finds("check"));
    let tested = sandbox.run("test van-ban");
    let said = String::from_utf8_lossy(&tested.stdout).into_owned();
    assert!(tested.status.success() && said.contains("8 biểu mẫu"), "{said}");
    sandbox.prints("build --format pdf,docx");
    let folder = sandbox.root().join("out/dong-nai/xa-xuan-hoa/2026-07");
    let names = fs::read_dir(folder).unwrap().map(|it| it.unwrap().path());
    let (pdf, word): (Vec<_>, Vec<_>) = names.partition(|it| it.extension().unwrap() == "pdf");
    // Three of them are copied.
    assert_eq!((pdf.len(), word.len()), (11, 11));
    for file in pdf {
        let bytes = fs::read(&file).unwrap();
        crate::pdf::conforms(&file.display().to_string(), &bytes);
        assert_eq!(failing(&inspect(&bytes).unwrap()), [""; 0], "{}", file.display());
    }
}

#[test]
fn minutes_bear_neither_place_nor_date_for_their_form_has_none() {
    let sandbox = Sandbox::copied("examples/van-ban");
    sandbox.prints("build --form minutes");
    let bytes = sandbox.read("out/dong-nai/xa-xuan-hoa/2026-07/minutes.pdf");
    let inspection = inspect(&bytes).unwrap();
    let outcome = |id: &str| inspection.findings.iter().find(|it| it.id == id).unwrap().outcome;
    assert_eq!(outcome("date"), Outcome::NotFound);
    assert_eq!(outcome("signatories"), Outcome::Passed);
    assert_eq!(inspection.verdict(), Verdict::Right);
}
