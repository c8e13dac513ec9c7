//! Slips of typing in prose: each is said where it stands, and mended where that is safe.

use serde_json::Value;

use crate::sandbox::{COMMUNE, Sandbox};

const FILE: &str = "data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml";

/// A record with such strengths, as YAML has them.
fn with(strengths: &str) -> Sandbox {
    let text = format!(
        "procedures: []\nnarrative:\n  strengths: {strengths}\n  difficulties: Không\n  proposals: Không\n"
    );
    Sandbox::new().bytes(&format!("{COMMUNE}/2018.yaml"), text.as_bytes())
}

/// The slips of a record: line, column, message.
fn found(sandbox: &Sandbox) -> Vec<(u64, u64, String)> {
    let all: Vec<Value> = serde_json::from_str(&sandbox.finds("check --format json")).unwrap();
    let slips = all.iter().filter(|it| it["code"] == "typing-slip");
    let number = |it: &Value| it.as_u64().unwrap();
    slips
        .map(|it| {
            assert_eq!(it["severity"], "warning");
            let message = it["message"].as_str().unwrap().to_owned();
            (number(&it["line"]), number(&it["column"]), message)
        })
        .collect()
}

#[test]
fn each_slip_is_said_where_it_stands() {
    let said = |strengths: &str| {
        let all = found(&with(strengths)).into_iter();
        all.map(|(line, column, it)| format!("{line}:{column} {it}")).collect::<Vec<_>>()
    };

    assert_eq!(
        said("Đạt 50 % hồ sơ"),
        ["3:20 `50 %` nên viết là `50%`: không có dấu cách trước `%`"]
    );
    assert_eq!(
        said("|\n    Mở  lớp,họp .\n    - \"hai\" lần ( nữa..."),
        [
            "4:7 `Mở  lớp,họp` nên viết là `Mở lớp,họp`: chỉ một dấu cách giữa hai từ",
            "4:12 `lớp,họp` nên viết là `lớp, họp`: có dấu cách sau dấu câu",
            "4:16 `lớp,họp .` nên viết là `lớp,họp.`: không có dấu cách trước dấu câu",
            "5:7 `- \"hai\" lần` nên viết là `- “hai” lần`: ngoặc kép cong",
            "5:18 `( nữa...` nên viết là `(nữa...`: không có dấu cách ở trong dấu ngoặc",
            "5:22 `nữa...` nên viết là `nữa…`: dấu ba chấm là một ký tự",
        ]
    );
    assert_eq!(
        said("\"tăng 12.5%; gồm:xã\""),
        [
            "3:22 `12.5%;` nên viết là `12,5%;`: phần thập phân đứng sau dấu phẩy",
            "3:30 `gồm:xã` nên viết là `gồm: xã`: có dấu cách sau dấu câu",
        ]
    );
    assert_eq!(said("Đạt 12,5%, còn “chậm” – xem https://a.vn/b,c…"), [""; 0]);
}

#[test]
fn a_slip_is_said_in_english_too_and_may_be_accepted() {
    let english = with("Đạt 50 % hồ sơ").finds("check --lang en");
    assert!(
        english.contains("warning[typing-slip]: `50 %` had better be `50%`: no blank before `%`"),
        "{english}"
    );
    let accepted = with("Đạt 50 % hồ sơ # hoso: chấp nhận[typing-slip] trích nguyên văn");
    assert_eq!(found(&accepted), []);
}

#[test]
fn what_is_safe_is_mended_and_all_else_stays() {
    let sandbox = with(
        "|\n    Đạt 12.5 % , còn \"chậm\"  một ít ...\n    - mở lớp,họp ( xã ) - huyện 12345 # đây là chữ\n    | a  |  b |\n    |---|---|\n    | 1 | xa.vn/a,b |",
    );
    sandbox.run("check --fix");
    let text = String::from_utf8(sandbox.read(FILE)).unwrap();
    assert_eq!(
        text,
        "procedures: []\nnarrative:\n  strengths: |\n    Đạt 12,5%, còn “chậm” một ít …\n    - mở lớp, họp (xã) - huyện 12345 # đây là chữ\n    | a  |  b |\n    |---|---|\n    | 1 | xa.vn/a,b |\n  difficulties: Không\n  proposals: Không\n"
    );
    // What may be a code is left to who wrote it.
    let left: Vec<_> = found(&sandbox).into_iter().map(|it| it.2).collect();
    assert_eq!(left, ["`huyện 12345 #` nên viết là `huyện 12.345 #`: hàng nghìn có dấu chấm"]);

    // Within quotes of YAML, what escapes a sign goes with it.
    let sandbox = with("\"nói \\\"khó  lắm\\\" , hết\" # ghi  chú , này");
    sandbox.run("check --fix");
    let text = String::from_utf8(sandbox.read(FILE)).unwrap();
    assert!(text.contains("  strengths: \"nói “khó lắm”, hết\" # ghi  chú , này\n"), "{text}");

    // A blank behind a colon would make a key of what stands before it.
    let sandbox = with("gồm:xã");
    sandbox.run("check --fix");
    assert!(String::from_utf8(sandbox.read(FILE)).unwrap().contains("strengths: gồm:xã\n"));
}

#[test]
fn only_prose_is_looked_at() {
    let text = "procedures: [{code: \"1.000894\", level: 2, note: \"xã , huyện\"}]\n";
    let sandbox = Sandbox::new().bytes(&format!("{COMMUNE}/2018.yaml"), text.as_bytes());
    assert_eq!(found(&sandbox), []);
}
