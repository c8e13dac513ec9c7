//! The commands: what they print, where they write, how they end.

use std::process::Command;

use crate::sandbox::{COMMUNE, RECORD, Sandbox};

const REPORT: &str = "out/dong-nai/xuan-loc/xuan-dinh/2018/report.pdf";
const SUBMISSION: &str = "out/dong-nai/xuan-loc/xuan-dinh/2018/submission.pdf";

/// A commune beside the first, whose record has a fault.
fn with_a_faulty_neighbour() -> Sandbox {
    Sandbox::new()
        .file(
            "data/units/dong-nai/xuan-loc/bao-hoa/unit.yaml",
            "kind: commune\nname: xã Bảo Hòa\nplace: Bảo Hòa\n",
        )
        .file(
            "data/units/dong-nai/xuan-loc/bao-hoa/2018.yaml",
            "procedures: [{code: \"1.000894\", level: 9}]\n",
        )
}

#[test]
fn assess_prints_exact_numbers_as_json() {
    let sandbox = Sandbox::record(
        r#"
        procedures:
          - {code: "1.000894", level: 1}
          - {code: "1.000656", level: 4, online: {received: 12, resolved: 11}}
          - {code: "2.000815", level: 2}
        "#,
    );

    let printed = sandbox.prints("assess --format json");

    let mut printed: serde_json::Value = serde_json::from_str(&printed).unwrap();
    // The digest is another with each word of the rulebook.
    let digest = printed[0]["rulebook_digest"].take();
    assert!(digest.as_str().unwrap().bytes().all(|it| it.is_ascii_hexdigit()), "{digest}");
    let file = format!("{COMMUNE}/2018.yaml");
    let levels: Vec<_> = [("1.000894", "1", 2), ("1.000656", "4", 3), ("2.000815", "2", 4)]
        .map(|(row, value, line)| {
            serde_json::json!({
                "name": "level", "label": "mức độ", "row": row, "value": value, "file": file,
                "line": line
            })
        })
        .into();
    assert_eq!(
        printed,
        serde_json::json!([{
            "unit": "dong-nai/xuan-loc/xuan-dinh",
            "period": "2018",
            "rulebook": "dong-nai-8-1",
            "rulebook_digest": null,
            "verdict": "not_met",
            "program": env!("CARGO_PKG_VERSION"),
            "criteria": [
                {
                    "id": "8.1", "verdict": "not_met", "measured": "1/2", "required": "2/2",
                    "clause": "1075/STTTT-CNTT, mục I.2",
                    "text": "Tiêu chí 8.1 (tiêu chí số 8) xét đạt gồm: Xã phải đảm bảo cung cấp \
                             tất cả dịch vụ công trực tuyến mức độ 2 và có cung cấp dịch vụ công \
                             trực tuyến mức độ 3 trở lên.",
                    "rule": "all", "parts": ["8.1.a", "8.1.b"], "evidence": []
                },
                {
                    "id": "8.1.a", "verdict": "not_met", "measured": "2/3", "required": "3/3",
                    "clause": "1075/STTTT-CNTT, mục I.1, gạch đầu dòng thứ nhất",
                    "text": "Tất cả TTHC phải cung cấp dịch vụ công trực tuyến ở mức độ 2.",
                    "rule": "met", "when_empty": "open",
                    "formula": "all(level >= 2 of procedures)",
                    "terms": [{"text": "all(level >= 2 of procedures)", "value": "false"}],
                    "inputs": levels,
                    "evidence": [
                        {"code": "1.000894", "name": "Đăng ký kết hôn", "file": file, "line": 2}
                    ]
                },
                {
                    "id": "8.1.b", "verdict": "met", "measured": "1", "required": "1",
                    "clause": "1075/STTTT-CNTT, mục I.1, gạch đầu dòng thứ hai",
                    "text": "Tối thiểu 01 TTHC cung cấp dịch vụ công trực tuyến mức độ 3 trở lên.",
                    "rule": "met", "when_empty": "open",
                    "assessable_if": "count(procedures) > 0",
                    "formula": "count(procedures where level >= 3) >= 1",
                    "terms": [
                        {"text": "count(procedures where level >= 3)", "value": "1"},
                        {"text": "count(procedures)", "value": "3"}
                    ],
                    "inputs": levels,
                    "evidence": [
                        {"code": "1.000656", "name": "Đăng ký khai tử", "file": file, "line": 3}
                    ]
                }
            ]
        }])
    );
}

#[test]
fn nothing_to_count_has_no_verdict_and_a_reason() {
    let printed = Sandbox::record("procedures: []\n").prints("assess --format json");

    let printed: serde_json::Value = serde_json::from_str(&printed).unwrap();
    assert_eq!(printed[0]["verdict"], "not_assessable");
    assert_eq!(printed[0]["criteria"][1]["reason"], "không có thủ tục hành chính nào để tính");
}

#[test]
fn assess_prints_a_table() {
    assert_eq!(
        Sandbox::new().prints("assess"),
        "đơn vị                       kỳ    bộ quy định   kết quả  tiêu chí\n\
         dong-nai/xuan-loc/xuan-dinh  2018  dong-nai-8-1  đạt      \
         8.1: đạt (2/2); 8.1.a: đạt (3/3); 8.1.b: đạt (1; cần 1)\n"
    );
}

#[test]
fn a_reader_that_went_away_has_read_enough() {
    use std::process::Stdio;
    let sandbox = Sandbox::new();
    for command in [
        "check",
        "check --format json",
        "assess",
        "assess --format json",
        "explain dong-nai/xuan-loc/xuan-dinh 8.1",
        "list",
        "list --format json",
        "--help",
    ] {
        let mut child = Command::new(env!("CARGO_BIN_EXE_hoso"))
            .args(command.split_whitespace())
            .current_dir(sandbox.root())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // Nobody reads what `check` says beside, either.
        drop((child.stdout.take(), child.stderr.take()));

        assert_eq!(child.wait().unwrap().code(), Some(0), "{command}");
    }
}

/// What an explanation says before how its rulebook reads the source, which ends it.
fn reasoning(explained: &str) -> String {
    let titles =
        ["\nCách hiểu của bộ quy định:\n  - ", "\nHow the rulebook reads its source:\n  - "];
    let parts = titles.iter().find_map(|it| explained.split_once(it));
    let (reasoning, readings) = parts.unwrap_or_else(|| panic!("no readings: {explained}"));
    assert!(readings.trim_end().lines().skip(1).all(|it| it.starts_with("  - ")), "{readings}");
    reasoning.to_owned()
}

#[test]
fn explain_gives_the_law_first() {
    let sandbox = Sandbox::record(
        "procedures: [{code: \"1.000894\", level: 1}, {code: \"1.000656\", level: 2}]\n",
    );

    assert_eq!(
        reasoning(&sandbox.prints("explain dong-nai/xuan-loc/xuan-dinh 8.1.a")),
        "dong-nai/xuan-loc/xuan-dinh · 2018\n\
         Tiêu chí 8.1.a. Văn bản số 1075/STTTT-CNTT ngày 30/5/2018 của Sở Thông tin và Truyền \
         thông tỉnh Đồng Nai, mục I.1, gạch đầu dòng thứ nhất, quy định:\n  \
         “Tất cả TTHC phải cung cấp dịch vụ công trực tuyến ở mức độ 2.”\n\
         Nghĩa là: mọi TTHC đều có mức độ từ 2 trở lên.\n\
         Công thức: all(level >= 2 of procedures)\n\
         Số liệu đã dùng:\n  \
         - 1.000894 · mức độ: mức độ 1 (data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml:1)\n  \
         - 1.000656 · mức độ: mức độ 2 (data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml:1)\n\
         Số liệu trong data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml: 1/2 (50%); yêu cầu: 2/2.\n\
         Kết luận: không đạt.\n\
         Không đáp ứng:\n  \
         - 1.000894 Đăng ký kết hôn (data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml:1)\n"
    );
    assert_eq!(
        reasoning(&sandbox.prints("--lang en explain dong-nai/xuan-loc/xuan-dinh 8.1.b")),
        "dong-nai/xuan-loc/xuan-dinh · 2018\n\
         Criterion 8.1.b. Document 1075/STTTT-CNTT of 30/5/2018 by Sở Thông tin và Truyền \
         thông tỉnh Đồng Nai, mục I.1, gạch đầu dòng thứ hai, orders:\n  \
         “Tối thiểu 01 TTHC cung cấp dịch vụ công trực tuyến mức độ 3 trở lên.”\n\
         That is: at least 1 TTHC with level 3 or more.\n\
         It is judged only if: more than 0 TTHC.\n\
         Formula: count(procedures where level >= 3) >= 1; assessable_if: count(procedures) > 0\n\
         With numbers: 0 against 1.\n\
         Numbers used:\n  \
         - the number of TTHC with level 3 or more: 0\n  \
         - the number of TTHC: 2\n  \
         - 1.000894 · level: level 1 (data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml:1)\n  \
         - 1.000656 · level: level 2 (data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml:1)\n\
         Counted in data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml: 0; required: 1.\n\
         Conclusion: not met.\n"
    );
}

#[test]
fn explain_names_the_criteria_there_are() {
    Sandbox::new().says(
        "explain dong-nai/xuan-loc/xuan-dinh 8.2",
        2,
        "lỗi: đơn vị này không có kết quả nào cho tiêu chí `8.2`; các tiêu chí: 8.1, 8.1.a, 8.1.b",
    );
}

#[test]
fn a_unit_without_a_verdict_has_none_to_explain() {
    let office = "kind: department\nname: Sở Y tế\nplace: Đồng Nai\n";
    let sandbox = Sandbox::new()
        .file("data/units/dong-nai/so-y-te/unit.yaml", office)
        .file("data/units/dong-nai/so-y-te/2018.yaml", "sample: true\n");
    let explained = sandbox.run("explain dong-nai/so-y-te 8.1 --period 2018");
    let said = String::from_utf8(explained.stderr).unwrap();
    assert_eq!(explained.status.code(), Some(2));
    assert_eq!(explained.stdout, b"");
    assert!(said.contains("không có kết quả nào của đơn vị này trong kỳ ấy"), "{said}");
}

#[test]
fn the_cases_of_the_rulebook_hold() {
    Sandbox::new().says(
        "test dong-nai-8-1",
        0,
        "79 trường hợp đúng, 0 trường hợp sai; dàn thử 6 biểu mẫu trong mọi tình huống",
    );
    Sandbox::new().says("test dong-nai", 2, "lỗi: không có bộ quy định `dong-nai`");
}

#[test]
fn paths_of_the_machine_and_ends_of_paths_are_taken_by_every_command() {
    let sandbox = Sandbox::new();
    let root = sandbox.root().to_str().unwrap().to_owned();
    let unit = format!("{root}/{COMMUNE}");
    let listed = sandbox.prints("list dong-nai/xuan-loc/xuan-dinh");
    assert_eq!(sandbox.prints(&format!("list {unit}")), listed);
    assert_eq!(sandbox.prints(&format!("list {unit}/2018.yaml")), listed);
    assert_eq!(sandbox.prints(&format!("list {root}/data/../{COMMUNE}/")), listed);
    sandbox.prints(&format!("assess {unit}"));
    sandbox.prints(&format!("explain {unit} 8.1.a"));
    sandbox.prints(&format!("export {unit} --out x"));
    for path in [format!("{unit}/2018.yaml"), "xuan-dinh/2018.yaml".to_owned(), unit] {
        let summary = "đã kiểm tra 3 đơn vị, 1 tệp số liệu: 0 lỗi, 0 cảnh báo, 0 thông tin";
        let said = sandbox.finds(&format!("check {path}"));
        let heard = String::from_utf8(sandbox.run(&format!("check {path}")).stderr).unwrap();
        assert!((said + &heard).contains(summary), "{path}: {heard}");
    }
    sandbox.says(
        "check xuan-din",
        2,
        "lỗi: không có `xuan-din`; có phải ý là `dong-nai/xuan-loc/xuan-dinh`?",
    );
    sandbox.says("check /etc/2018.yaml", 2, "lỗi: không có `/etc/2018.yaml`");
    sandbox.says("list /etc/xuan-dinh", 2, "lỗi: không có đơn vị `/etc/xuan-dinh`");
    let several = String::from_utf8(sandbox.run("check unit.yaml").stderr).unwrap();
    assert!(several.starts_with("lỗi: `unit.yaml` là của nhiều tệp; ghi rõ `data/units/dong-nai/"));
}

#[test]
fn a_rulebook_is_meant_by_its_folder_however_that_is_written() {
    let sandbox = Sandbox::new().file(
        "templates/dong-nai-8-1/cases.yaml",
        "- name: x\n  given: {record: {procedures: [{code: a, level: 2}]}}\n  expect: {\"8.1.a\": met}\n",
    );
    let root = sandbox.root().to_str().unwrap();
    for named in [
        "./templates/dong-nai-8-1/".to_owned(),
        "templates/dong-nai-8-1/cases.yaml".to_owned(),
        format!("{root}/templates/dong-nai-8-1"),
    ] {
        let output = sandbox.run(&format!("test {named}"));
        assert_eq!(output.status.code(), Some(0), "{named}");
    }
    sandbox.says(
        "test dong-nai-8-2",
        2,
        "lỗi: không có bộ quy định `dong-nai-8-2`; có phải ý là `dong-nai-8-1`?",
    );
}

#[test]
fn what_has_not_changed_is_not_made_again() {
    let sandbox = Sandbox::new();

    sandbox.says("build", 0, "văn bản trong `out`: 2 đã lập, 0 không đổi, 0 không lập được");
    sandbox.says("build", 0, "văn bản trong `out`: 0 đã lập, 2 không đổi, 0 không lập được");
    let sandbox = sandbox.file(&format!("{COMMUNE}/2018.yaml"), &RECORD.replace("410", "411"));
    sandbox.says("build", 0, "văn bản trong `out`: 2 đã lập, 0 không đổi, 0 không lập được");
    // What another hand has changed is left to it.
    let sandbox = sandbox.bytes(REPORT, b"%PDF-1.7 another hand's");
    sandbox.says(
        "build",
        0,
        "
        để nguyên: out/dong-nai/xuan-loc/xuan-dinh/2018/report.pdf (đã được sửa hoặc ký sau khi lập; lập đè bằng `--force`)
        văn bản trong `out`: 0 đã lập, 1 không đổi, 0 không lập được, 1 để nguyên
        ",
    );
    sandbox.says(
        "build --force",
        0,
        "văn bản trong `out`: 2 đã lập, 0 không đổi, 0 không lập được",
    );
}

#[test]
fn one_units_fault_does_not_stop_the_others() {
    let sandbox = with_a_faulty_neighbour();

    sandbox.says(
        "build",
        1,
        r#"
        lỗi[unknown-value]: không có giá trị `9` ở đây
         --> data/units/dong-nai/xuan-loc/bao-hoa/2018.yaml:1:40
          |
        1 | procedures: [{code: "1.000894", level: 9}]
          |                                        ^
          |
          = gợi ý: mức độ DVCTT là 1, 2, 3 hoặc 4 (Điều 3 Nghị định 43/2011/NĐ-CP)

        văn bản trong `out`: 2 đã lập, 0 không đổi, 2 không lập được
        "#,
    );
    assert!(sandbox.read(REPORT).starts_with(b"%PDF"));
}

#[test]
fn a_selection_is_not_troubled_by_its_neighbours() {
    for typed in [
        "dong-nai/xuan-loc/xuan-dinh",
        "data/units/dong-nai/xuan-loc/xuan-dinh",
        "./data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml",
    ] {
        with_a_faulty_neighbour().says(
            &format!("build {typed} --form report --period 2018"),
            0,
            "văn bản trong `out`: 1 đã lập, 0 không đổi, 0 không lập được",
        );
    }
}

#[test]
fn a_document_that_no_longer_holds_is_taken_away() {
    let sandbox = Sandbox::new();
    sandbox.prints("build");
    assert!(sandbox.root().join(SUBMISSION).exists());

    let sandbox = sandbox.file(
        &format!("{COMMUNE}/2018.yaml"),
        &RECORD.replace("level: 3", "level: 2").replace("12, resolved: 11", "0"),
    );
    sandbox.says(
        "build",
        0,
        "
        đã bỏ: out/dong-nai/xuan-loc/xuan-dinh/2018/submission.pdf (bản lập trước, không còn đúng với số liệu)
        văn bản trong `out`: 1 đã lập, 0 không đổi, 0 không lập được, 1 không phải lập (chưa đạt điều kiện của biểu mẫu)
        ",
    );
    assert!(!sandbox.root().join(SUBMISSION).exists());
}

#[test]
fn no_half_files_are_left() {
    let sandbox = Sandbox::new();
    sandbox.prints("build");

    let folder = sandbox.root().join(REPORT);
    let names: Vec<_> = std::fs::read_dir(folder.parent().unwrap())
        .unwrap()
        .map(|it| it.unwrap().file_name().into_string().unwrap())
        .collect();

    assert_eq!(names.len(), 2, "{names:?}");
}

#[test]
fn a_folder_that_cannot_be_written_is_named() {
    let sandbox = Sandbox::new().file("out", "a file stands where the folder should be");

    let output = sandbox.run("build --form report");

    let stderr = String::from_utf8(output.stderr).unwrap();
    assert!(stderr.starts_with("lỗi[cannot-write]: không ghi được tệp: "), "{stderr}");
    assert!(stderr.contains(&format!("--> {REPORT}")), "{stderr}");
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn documents_go_where_they_are_asked_to() {
    let sandbox = Sandbox::new().file("hoso.yaml", "out: van-ban\nedition: paper\nperiod: 2018\n");
    sandbox.prints("build");
    sandbox.prints("build --out khac --form report");

    assert!(sandbox.root().join("van-ban/dong-nai/xuan-loc/xuan-dinh/2018/report.pdf").exists());
    assert!(sandbox.root().join("khac/dong-nai/xuan-loc/xuan-dinh/2018/report.pdf").exists());
}

#[test]
fn check_prints_json() {
    let sandbox = Sandbox::record("procedures: [{code: \"1.000894\", levl: 2}]\n");

    let output = sandbox.run("check --format json");

    let printed: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(
        printed,
        serde_json::json!([{
            "severity": "error",
            "code": "unknown-key",
            "message": "không có khóa `levl` ở đây",
            "file": format!("{COMMUNE}/2018.yaml"),
            "line": 1, "column": 33, "end_line": 1, "end_column": 37,
            "help": "có phải ý là `level`?"
        }])
    );
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn check_of_a_path_speaks_of_that_path_alone() {
    let fine = "đã kiểm tra 4 đơn vị, 2 tệp số liệu: 0 lỗi, 0 cảnh báo, 0 thông tin";

    with_a_faulty_neighbour().says(&format!("check {COMMUNE}"), 0, fine);
    with_a_faulty_neighbour().says(
        "check data/units/dong-nai/xuan-loc/no",
        2,
        "lỗi: không có `data/units/dong-nai/xuan-loc/no`",
    );
    let output = with_a_faulty_neighbour().run("check data/units/dong-nai/xuan-loc/bao-hoa");
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn a_wrong_call_ends_with_2_and_says_what_is_known() {
    let sandbox = Sandbox::new();

    sandbox.says(
        "build dong-nai/xuan-loc/xuan-din",
        2,
        "lỗi: không có đơn vị `dong-nai/xuan-loc/xuan-din`; có phải ý là `dong-nai/xuan-loc/xuan-dinh`?",
    );
    sandbox.says(
        "build --form reprot",
        2,
        "lỗi: không có biểu mẫu `reprot`; các biểu mẫu: appraisal, appraised, catalogue, changes, \
             confirmation, control_report, decision, directive, invitation, issuing_decision, \
             letter, minutes, notice, plan, progress, provincial-catalogue, provincial_table, \
             ranked_units, ranking, report, request, resolution, results, scoresheet, \
             sector_table, self_scored, software, submission, summary, targets, telegram, \
             unit-report",
    );
    sandbox.says(
        "bild",
        2,
        "
        lỗi: không có lệnh `bild`
          = gợi ý: có phải ý là `build`?
        ",
    );
    sandbox.says(
        "-C nowhere --lang en check",
        2,
        "error: `nowhere` has no folder `data`; run in the project's folder, or add `-C DIR`",
    );
}

#[test]
fn a_file_that_is_no_pdf_of_ours_is_refused() {
    let sandbox = Sandbox::new().file("x.pdf", "not a PDF");

    let output = sandbox.run("extract x.pdf");

    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8(output.stderr).unwrap().starts_with("lỗi: `x.pdf` không phải PDF"));
    assert_eq!(sandbox.run("extract y.pdf").status.code(), Some(2));
}

#[test]
fn the_language_may_come_from_the_environment() {
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_hoso"))
        .args(["-C", "nowhere", "check"])
        .env("LANG", "en_US.UTF-8")
        .output()
        .unwrap();

    assert!(String::from_utf8(output.stderr).unwrap().starts_with("error: "));
}

#[test]
fn the_help_is_there_in_both_languages() {
    let sandbox = Sandbox::new();

    assert!(sandbox.prints("--help").contains("Cách dùng: hoso"));
    assert!(sandbox.prints("build --help --lang en").contains("Make the PDF documents"));
    assert!(sandbox.prints("--version").starts_with("hoso "));
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_nowhere_is_named() {
    let sandbox = Sandbox::new();
    let link = sandbox.root().join(COMMUNE).join("2018-h1.yaml");
    std::os::unix::fs::symlink("nowhere", link).unwrap();

    sandbox.says(
        "check",
        2,
        r#"
            lỗi[not-a-file]: chỗ này phải là một tệp, nhưng là liên kết, thư mục hay thứ khác
            --> data/units/dong-nai/xuan-loc/xuan-dinh/2018-h1.yaml
             = gợi ý: bỏ nó đi rồi chạy lại

            đã kiểm tra 3 đơn vị, 1 tệp số liệu: 1 lỗi, 0 cảnh báo, 0 thông tin
        "#,
    );
}

#[test]
fn list_says_how_far_each_document_is() {
    let record = RECORD.replace("report: {number: 9, date: 2018-06-05}", "report: {number: 9}");

    assert_eq!(
        Sandbox::record(&record).prints("list"),
        "Năm 2018: 1/1 xã đã nộp\n\
         đơn vị                       kỳ    bộ quy định   biểu mẫu    tên       tình trạng\n\
         dong-nai/xuan-loc/xuan-dinh  2018  dong-nai-8-1  report      Báo cáo   dự thảo: thiếu ngày, “Thuận lợi”, “Khó khăn”, “Đề xuất, kiến nghị”\n\
         dong-nai/xuan-loc/xuan-dinh  2018  dong-nai-8-1  submission  Tờ trình  dự thảo: thiếu số, ngày, 1 văn bản được viện dẫn\n"
    );
    let all = with_a_faulty_neighbour().run("list dong-nai/xuan-loc/bao-hoa");
    assert!(String::from_utf8(all.stdout).unwrap().contains("không lập được: số liệu có lỗi"));
    assert_eq!(all.status.code(), Some(1));
}

#[test]
fn a_text_without_number_and_date_is_cited_by_its_title() {
    let sandbox = Sandbox::new().file(
        "data/units/dong-nai/xuan-loc/2022.yaml",
        "procedures: []\nindicators: {documents_issued: 100, documents_electronic: 98}\n",
    );

    assert_eq!(
        reasoning(&sandbox.prints("explain dong-nai/xuan-loc 2 --period 2022")),
        "dong-nai/xuan-loc · 2022\n\
         Tiêu chí 2. Bộ tiêu chí đánh giá “ứng dụng công nghệ thông tin trong quản lý điều hành”, \
         trang thông tin điện tử huyện Xuân Lộc, tỉnh Đồng Nai, mục 2, quy định:\n  \
         “Tỷ lệ trao đổi văn bản điện tử giữa đơn vị và các cơ quan hành chính khác\n- Đạt từ 98% \
         trở lên văn bản hoàn toàn điện tử được ban hành theo đúng Nghị định số 30/2020/NĐ-CP thì \
         tính theo công thức: [số văn bản điện tử] x 3/[Tổng số văn bản phát hành]\n- Đạt dưới 98% \
         văn bản hoàn toàn điện tử được ban hành theo đúng Nghị định số 30/2020/NĐ-CP: 0 điểm”\n\
         Nghĩa là: tỷ lệ = “văn bản phát hành hoàn toàn điện tử” ÷ “tổng số văn bản phát hành”; từ \
         98%: 3 × tỷ lệ; còn lại: 0 điểm.\n\
         Công thức: documents_electronic / documents_issued; from 98%: 3 * by; else: 0\n\
         Thay số: tỷ lệ = 98 ÷ 100 = 98%; số điểm: 3 × 98% = 2,94 điểm.\n\
         Số liệu đã dùng:\n  \
         - “văn bản phát hành hoàn toàn điện tử”: 98 (data/units/dong-nai/xuan-loc/2022.yaml:2)\n  \
         - “tổng số văn bản phát hành”: 100 (data/units/dong-nai/xuan-loc/2022.yaml:2)\n\
         Số liệu trong data/units/dong-nai/xuan-loc/2022.yaml: 98/100 (98%); yêu cầu: 98%.\n\
         Kết luận: 2,94 trên 3 điểm; mức A+.\n\
         Cách hiểu về mức: Xếp từng tiêu chí: thang 0 đến 3 của các mức là điểm chuẩn của mỗi tiêu \
         chí.\n\
         Bình quân của đơn vị: 0,49 đến 2,99 trên 3 điểm, mức C hoặc B hoặc A hoặc A+.\n"
    );
}

#[test]
fn the_faults_of_a_unit_come_before_the_question_what_it_issues() {
    let sandbox =
        Sandbox::new().file(&format!("{COMMUNE}/unit.yaml"), "kind: commune\nname: xã X\n");

    let output = sandbox.run("build --form report");

    let stderr = String::from_utf8(output.stderr).unwrap();
    assert!(stderr.starts_with("lỗi[missing-key]: thiếu khóa `place`"), "{stderr}");
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn a_unit_that_cannot_be_read_keeps_no_old_documents() {
    let sandbox = Sandbox::new();
    sandbox.prints("build");

    let sandbox = sandbox.file(&format!("{COMMUNE}/unit.yaml"), "kind: commune\nname: xã X\n");
    let output = sandbox.run("build");

    let stderr = String::from_utf8(output.stderr).unwrap();
    assert!(stderr.ends_with("0 đã lập, 0 không đổi, 1 không lập được\n"), "{stderr}");
    assert!(!sandbox.root().join(REPORT).exists());
}

/// Where standard output is a terminal, lines fit in it; a pipe has each row in a line.
#[cfg(target_os = "linux")]
#[test]
fn in_a_narrow_terminal_lines_fit() {
    let sandbox = Sandbox::whole();
    for command in ["list", "assess", "rulebooks", "explain xuan-dinh 8.1"] {
        let typed = format!("{} {command}", env!("CARGO_BIN_EXE_hoso"));
        let shown = Command::new("script")
            .args(["-qec", &typed, "/dev/null"])
            .current_dir(sandbox.root())
            .env("COLUMNS", "60")
            .stdin(std::process::Stdio::null())
            .output();
        let Ok(shown) = shown else { return };
        let shown = String::from_utf8(shown.stdout).unwrap();
        let longest = |text: &str| text.lines().map(|it| it.trim_end().chars().count()).max();
        assert!(longest(&shown) <= Some(60), "{shown}");
        assert!(longest(&sandbox.prints(command)) > Some(60), "{command}");
        // Nothing is cut.
        let words = |text: &str| text.matches(char::is_alphanumeric).count();
        assert_eq!(words(&shown), words(&sandbox.prints(command)), "{command}");
    }
}
