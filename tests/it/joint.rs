//! What several agencies issue together: its head, who signs it, and what is said where that does
//! not go together.

use hoso::inspect::{Outcome, inspect};

use crate::page::failing;
use crate::sandbox::Sandbox;
use crate::source::source_in;

const RECORD: &str = "data/units/dong-nai/xa-xuan-hoa/2026-07.yaml";
const PLAN: &str = "out/dong-nai/xa-xuan-hoa/2026-07/plan";

/// The project of everyday documents with a third commune, whose plan is issued so.
fn issued(with: &str) -> Sandbox {
    let sandbox = Sandbox::copied("examples/van-ban");
    let text = String::from_utf8(sandbox.read(RECORD)).unwrap();
    assert!(text.contains("joint_with: xa-xuan-loc,"));
    sandbox.file(RECORD, &text.replace("joint_with: xa-xuan-loc,", &format!("{with},"))).file(
        "data/units/dong-nai/xa-xuan-phu/unit.yaml",
        "kind: commune\nname: xã Xuân Phú\nplace: Xuân Phú\n",
    )
}

/// The Typst source of the plan, each text as it is printed.
fn source(with: &str) -> String {
    let whom = ("dong-nai/xa-xuan-hoa", "2026-07");
    let text = source_in(issued(with).root().to_owned(), whom, ("van-ban", "plan"));
    text.replace("#\"", "").replace("\";", "")
}

#[test]
fn each_agency_is_named_at_the_head_and_above_who_signs_for_it() {
    let two = source("joint_with: xa-xuan-loc, joint_signatory: vice_chair");
    let head = "issuer: ([ỦY BAN NHÂN DÂN], [XÃ XUÂN HÒA -], [ỦY BAN NHÂN DÂN], [XÃ XUÂN LỘC], )";
    assert!(two.contains(head), "{two}");
    assert!(two.contains("signatory: ([TM. ỦY BAN NHÂN DÂN], [XÃ XUÂN HÒA], [CHỦ TỊCH], ),"));
    let other = "(lines: ([TM. ỦY BAN NHÂN DÂN], [XÃ XUÂN LỘC], [KT. CHỦ TỊCH], [PHÓ CHỦ TỊCH], )";
    assert!(two.contains(other), "{two}");

    let three =
        source("joint_with: [xa-xuan-loc, xa-xuan-phu], joint_signatory: [chair, vice_chair]");
    assert!(three.contains("[XÃ XUÂN LỘC -], [ỦY BAN NHÂN DÂN], [XÃ XUÂN PHÚ], )"), "{three}");
    assert!(three.contains("[XÃ XUÂN PHÚ], [KT. CHỦ TỊCH], [PHÓ CHỦ TỊCH], )"), "{three}");
}

#[test]
fn two_or_three_sign_and_the_page_passes() {
    for with in ["joint_with: xa-xuan-loc", "joint_with: [xa-xuan-loc, xa-xuan-phu]"] {
        let sandbox = issued(with);
        sandbox.prints("build --form plan --format pdf,docx");
        let bytes = sandbox.read(&format!("{PLAN}.pdf"));
        crate::pdf::conforms(with, &bytes);
        let inspection = inspect(&bytes).unwrap();
        assert_eq!(failing(&inspection), [""; 0], "{with}");
        let signed = inspection.findings.iter().find(|it| it.id == "signatories").unwrap();
        assert_eq!(signed.outcome, Outcome::Passed, "{with}: {}", signed.measured.vi);
        let places = hoso::typeset::attachment(&bytes, "signatures.json").unwrap().unwrap();
        let places: serde_json::Value = serde_json::from_slice(&places).unwrap();
        let rooms = places["signatures"].as_array().unwrap().len();
        assert_eq!(rooms, 2 + with.matches("phu").count(), "{with}");
    }
}

#[test]
fn who_does_not_issue_it_does_not_sign_it() {
    let told = |with: &str, says: &str| {
        let said = issued(with).finds("check");
        assert!(said.contains(says), "{says} is not in\n{said}");
    };
    told(
        "joint_with: [xa-xuan-loc, xa-xuan-fu]",
        "lỗi[unknown-joint]: cùng ban hành với `xa-xuan-fu`",
    );
    told("joint_with: [xa-xuan-loc, xa-xuan-hoa]", "lỗi[unknown-joint]");
    told("joint_with: []", "0 lỗi");
    told("joint_with: [xa-xuan-loc, \"\"]", "lỗi[empty-text]");
    told(
        "joint_with: xa-xuan-loc, joint_signatory: [chair, chair]",
        "`joint_signatory` chỉ đi cùng `joint_with`: chỉ văn bản liên tịch",
    );
    told(
        "joint_with: [xa-xuan-loc, xa-xuan-phu], joint_signatory: [chair, head]",
        "lỗi[post-of-others]: đơn vị này không có `head` ký văn bản",
    );
}

#[test]
fn a_workbook_takes_those_who_issue_it_and_copies_stay() {
    let sandbox = issued("joint_with: [xa-xuan-loc, xa-xuan-phu], joint_signatory: [chair, chair]");
    let before = String::from_utf8(sandbox.read(RECORD)).unwrap();
    sandbox.prints("export dong-nai/xa-xuan-hoa --period 2026-07");
    sandbox.prints("import out/excel/xa-xuan-hoa_2026-07.xlsx");
    assert_eq!(String::from_utf8(sandbox.read(RECORD)).unwrap(), before);
}
