//! Beginning: from an empty folder to documents, a record that teaches, a rulebook that runs.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::sandbox::Sandbox;

/// A folder without anything in it, in which commands may be run.
fn folder() -> Sandbox {
    Sandbox::empty().file("x/y.txt", "x")
}

/// A project of Đồng Nai with the quarterly table alone.
fn project() -> Sandbox {
    let sandbox = folder();
    sandbox.prints("new p --province 75 --rulebook bieu-06");
    sandbox
}

/// Reads YAML.
fn yaml(text: &[u8]) -> Value {
    serde_saphyr::from_str(str::from_utf8(text).unwrap()).unwrap()
}

fn strings(of: &Value) -> Vec<String> {
    of.as_array().unwrap().iter().map(|it| it.as_str().unwrap().to_owned()).collect()
}

#[test]
fn five_commands_lead_from_an_empty_folder_to_95_documents_and_green_checks() {
    let sandbox = folder();
    sandbox.says(
        "new p --province dong-nai --rulebook bieu-06",
        0,
        "đã tạo dự án của tỉnh Đồng Nai trong `p`: 95 xã, phường; bộ quy định: bieu-06",
    );
    sandbox.says(
        "-C p new record dong-nai --period 2026-q3",
        0,
        "đã tạo 95 tệp số liệu; 0 tệp đã có, để nguyên",
    );
    let checked = sandbox.run("-C p check");
    assert_eq!(checked.status.code(), Some(0));
    let said = String::from_utf8(checked.stdout).unwrap();
    let last = said.lines().last().unwrap();
    assert!(last.starts_with("đã kiểm tra 96 đơn vị, 95 tệp số liệu: 0 lỗi, "), "{last}");
    sandbox.prints("-C p test");
    sandbox.prints("-C p build --period 2026-q3");

    let commune = |it: &walkdir::DirEntry| it.path().ends_with("2026-q3/sector_table.pdf");
    let made = walkdir::WalkDir::new(sandbox.root().join("p/out"));
    assert_eq!(made.into_iter().map(Result::unwrap).filter(commune).count(), 95);
    green(&sandbox);
}

/// What the files for machines run, with the program as a release of it lies on a server.
#[cfg(target_os = "linux")]
fn green(sandbox: &Sandbox) {
    let root = sandbox.root();
    let releases = root.join("releases").join(concat!("v", env!("CARGO_PKG_VERSION")));
    fs::create_dir_all(&releases).unwrap();
    fs::copy(env!("CARGO_BIN_EXE_hoso"), releases.join("hoso-linux-x86_64")).unwrap();
    sh(&releases, "sha256sum hoso-linux-x86_64 > SHA256SUMS", &[]);
    // curl -fsSL -o FILE URL
    fs::create_dir_all(root.join("bin")).unwrap();
    fs::write(root.join("bin/curl"), "#!/bin/sh\ncp \"${4#file://}\" \"$3\"\n").unwrap();
    sh(root, "chmod +x bin/curl", &[]);
    let url = format!("file://{}", root.join("releases").display());
    let path = format!("{}:{}", root.join("bin").display(), std::env::var("PATH").unwrap());
    let version = env!("CARGO_PKG_VERSION").to_owned();
    let set = [("HOSO_RELEASES", url), ("HOSO_VERSION", version), ("PATH", path)];
    let project = root.join("p");

    let gitlab = yaml(&sandbox.read("p/.gitlab-ci.yml"));
    assert_eq!(gitlab["variables"]["HOSO_VERSION"], env!("CARGO_PKG_VERSION"));
    let mut lines = strings(&gitlab["before_script"]);
    lines.extend(strings(&gitlab["check"]["script"]));
    lines.extend(strings(&gitlab["documents"]["script"]));
    sh(&project, &lines.join("\n"), &set);
    // A program that was changed on its way is not run.
    fs::write(releases.join("SHA256SUMS"), format!("{}  hoso-linux-x86_64\n", "0".repeat(64)))
        .unwrap();
    assert!(!try_sh(&project, &strings(&gitlab["before_script"]).join("\n"), &set));
    sh(&releases, "sha256sum hoso-linux-x86_64 > SHA256SUMS", &[]);
    // Without the place of releases it says what is to be set.
    assert!(!try_sh(&project, &lines.join("\n"), &set[1..]));

    let github = yaml(&sandbox.read("p/.github/workflows/hoso.yml"));
    assert_eq!(github["env"]["HOSO_VERSION"], env!("CARGO_PKG_VERSION"));
    let steps = github["jobs"]["hoso"]["steps"].as_array().unwrap();
    let always = steps.iter().filter(|it| it.get("if").is_none());
    let runs: Vec<_> = always.filter_map(|it| it["run"].as_str()).collect();
    assert_eq!(runs.len(), 3);
    sh(&project, &runs.join("\n"), &set);
}

#[cfg(not(target_os = "linux"))]
fn green(_: &Sandbox) {}

fn try_sh(folder: &Path, script: &str, set: &[(&str, String)]) -> bool {
    let mut command = Command::new("sh");
    command.args(["-e", "-c", script]).current_dir(folder).env_remove("HOSO_RELEASES");
    set.iter()
        .fold(&mut command, |it, (name, value)| it.env(name, value))
        .output()
        .unwrap()
        .status
        .success()
}

#[track_caller]
fn sh(folder: &Path, script: &str, set: &[(&str, String)]) {
    assert!(try_sh(folder, script, set), "{script}");
}

#[test]
fn the_rulebooks_are_those_of_the_province_and_the_period() {
    let sandbox = folder();
    let made = |command: &str| String::from_utf8(sandbox.run(command).stderr).unwrap();

    let said = made("new a --province 75 --period 2026-q3");
    assert!(said.ends_with("bộ quy định: bieu-06, chi-so-766, tu-cham-diem\n"), "{said}");
    let said = made("new b --province 19 --period 2018");
    assert!(said.contains("chưa bộ quy định có sẵn nào dùng cho tỉnh và kỳ này"), "{said}");
    assert!(sandbox.run("-C b check").status.success());
    let said = made("new c --province 75 --period 2018");
    assert!(said.ends_with("bộ quy định: dong-nai-8-1\n"), "{said}");
    // Nobody is judged by it: who wants its forms names it.
    let said = made("new e --province 75 --rulebook van-ban");
    assert!(said.ends_with("bộ quy định: van-ban\n"), "{said}");
    assert!(sandbox.run("-C e check").status.success());
    let said = made("new f --province 75 --rulebook vanban");
    assert!(said.contains("có phải ý là `van-ban`?"), "{said}");
    sandbox.says(
        "new d --province 75 --rulebook bieu-6",
        2,
        "lỗi: không có bộ quy định `bieu-6`; có phải ý là `bieu-06`?",
    );
    sandbox.says(
        "new d",
        2,
        "lỗi: thiếu `--province`\n  = gợi ý: ví dụ: `hoso new du-an --province dong-nai`",
    );
    assert!(!sandbox.root().join("d").exists());
}

/// Who has no project yet sees what there is to choose from.
#[test]
fn rulebooks_are_listed_without_a_project() {
    let listed = folder().prints("rulebooks");
    let of = |id: &str| listed.lines().find(|it| it.starts_with(id)).unwrap().to_owned();

    assert!(of("bieu-06").contains(" chưa ") && of("bieu-06").contains("2025-2027"), "{listed}");
    for english in ["quarter", "half_year", "commune", "department"] {
        let others = listed.lines().filter(|it| it.contains(english));
        assert_eq!(others.collect::<Vec<_>>(), [""; 0], "{english}");
    }
    // In a project those that are not used yet are listed as well.
    let listed = project().prints("-C p rulebooks");
    let of = |id: &str| listed.lines().find(|it| it.starts_with(id)).unwrap().to_owned();
    assert!(of("bieu-06").contains(" có "), "{listed}");
    assert!(of("tu-cham-diem").contains(" chưa "), "{listed}");
    assert!(of("dong-nai-8-1").contains("@dong-nai"), "{listed}");
}

#[test]
fn a_folder_with_something_in_it_is_left_alone() {
    let sandbox = folder();
    let said = "lỗi: `x` đã có và không trống; chọn thư mục khác, chương trình không ghi đè";
    sandbox.says("new x --province 75 --period 2026", 2, said);
    assert_eq!(walkdir::WalkDir::new(sandbox.root().join("x")).into_iter().count(), 2);
    sandbox.says(
        "new z --province dong-nay --period 2026",
        2,
        "lỗi: không có tỉnh `dong-nay`; có phải ý là `dong-nai`?",
    );
    // An empty one may be there.
    fs::create_dir(sandbox.root().join("z")).unwrap();
    sandbox.prints("new z --province 75 --period 2026");
    assert!(sandbox.root().join("z/.gitattributes").is_file());
}

#[test]
fn a_list_of_communes_may_be_a_workbook_a_table_or_yaml() {
    let sandbox = folder()
        .file("a.csv", "STT;Tên\n1;xã Xuân Lộc\n2;Phường Trấn Biên\n")
        .file("b.yaml", "- xã Xuân Lộc\n- phường Trấn Biên\n")
        .file("c.csv", "xã Xuân Lôc\n");
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (row, cells) in [["STT", "Xã"], ["1", "xã Xuân Lộc"], ["2", "TRẤN BIÊN"]].iter().enumerate()
    {
        for (column, cell) in cells.iter().enumerate() {
            sheet
                .write(u32::try_from(row).unwrap(), u16::try_from(column).unwrap(), *cell)
                .unwrap();
        }
    }
    let sandbox = sandbox.bytes("c.xlsx", &book.save_to_buffer().unwrap());
    for file in ["a.csv", "b.yaml", "c.xlsx"] {
        let to = file.replace('.', "-");
        sandbox.prints(&format!("new {to} --province 75 --period 2026 --communes {file}"));
        let units = fs::read_dir(sandbox.root().join(&to).join("data/units/dong-nai")).unwrap();
        let mut units: Vec<_> =
            units.map(|it| it.unwrap().file_name().into_string().unwrap()).collect();
        units.sort();
        assert_eq!(units, ["tran-bien", "unit.yaml", "xuan-loc"], "{file}");
        let unit = yaml(&sandbox.read(&format!("{to}/data/units/dong-nai/xuan-loc/unit.yaml")));
        let expected = serde_json::json!({
            "kind": "commune", "name": "xã Xuân Lộc", "place": "Xuân Lộc", "code": "26425"
        });
        assert_eq!(unit, expected);
        assert!(sandbox.run(&format!("-C {to} check")).status.success());
    }
    sandbox.says(
        "new q --province 75 --period 2026 --communes c.csv",
        2,
        "lỗi: dòng 1: tỉnh này không có “xã Xuân Lôc”; có phải ý là “xã Xuân Lộc”?",
    );
    assert!(!sandbox.root().join("q").exists());
    let said = sandbox.run("new q --province 75 --period 2026 --communes no.csv").stderr;
    assert!(String::from_utf8(said).unwrap().starts_with("lỗi: không đọc được `no.csv`"));
}

#[test]
fn a_record_to_be_filled_in_names_all_that_is_asked_for_and_states_nothing() {
    let sandbox = project();
    sandbox.says(
        "-C p new record xuan-loc --period 2026-q3",
        0,
        "đã tạo `data/units/dong-nai/xuan-loc/2026-q3.yaml`",
    );
    let file = "p/data/units/dong-nai/xuan-loc/2026-q3.yaml";
    let text = String::from_utf8(sandbox.read(file)).unwrap();
    assert!(text.starts_with("# Số liệu của xã Xuân Lộc, quý III năm 2026.\n"), "{text}");
    for part in [
        "\nsector_dossiers:\n",
        "\n#  - linh_vuc: \"\"  # Lĩnh vực, công việc giải quyết theo cấp: như danh mục gọi\n",
        "\n#    taken:\n#      # Tổng số nhận giải quyết (3): số hồ sơ, nguyên\n#      all:\n",
        "\n#      # Đang giải quyết quá hạn (13): số hồ sơ, nguyên\n#      late:\n",
        "\n#   sector_table: {number: , date: }  # Báo cáo; như {number: 12, date: 2026-09-30}\n",
    ] {
        assert!(text.contains(part), "{part}\n{text}");
    }
    // It states nothing: what is judged by it is open, and what is printed from it is a draft.
    let assessed = sandbox.prints("-C p assess --format json");
    let assessed: Value = serde_json::from_str(&assessed).unwrap();
    assert_eq!(assessed[0]["verdict"], "not_assessable");
    assert!(sandbox.prints("-C p list").contains("dự thảo: thiếu số, ngày, “Hồ sơ theo lĩnh vực”"));
    // The rows, taken out of their comment and not filled in, are refused.
    let (rows, documents) = text.split_once("\n# Khi ban hành").unwrap();
    let row = rows.replace("\n#  ", "\n  ") + "\n# Khi ban hành" + documents;
    fs::write(sandbox.root().join(file), row).unwrap();
    let said = sandbox.finds("-C p check");
    assert!(said.contains("lỗi[empty-text]"), "{said}");

    sandbox.says(
        "-C p new record xuan-loc --period 2026-q3",
        2,
        "lỗi: đã có `data/units/dong-nai/xuan-loc/2026-q3.yaml`; chương trình không ghi đè",
    );
    sandbox.says(
        "-C p new record dong-nai --period 2026-q3",
        0,
        "đã tạo 94 tệp số liệu; 1 tệp đã có, để nguyên",
    );
    sandbox.says(
        "-C p new record xuan-loc --period 2018",
        2,
        "lỗi: không bộ quy định nào đang dùng hỏi số liệu của `dong-nai/xuan-loc` cho kỳ `2018`; \
         `hoso rulebooks` nêu từng bộ cho ai, những năm và kỳ nào",
    );
    sandbox.says(
        "-C p new record xuan-lok --period 2026-q3",
        2,
        "lỗi: không có đơn vị `xuan-lok`; có phải ý là `dong-nai/xuan-loc`?",
    );
}

/// The table of a half-year need not be filled in.
#[test]
fn a_record_of_half_a_year_says_which_quarters_its_table_is_composed_of() {
    let sandbox = project();
    let text = |period: &str| {
        sandbox.prints(&format!("-C p new record xuan-loc --period {period}"));
        let file = format!("p/data/units/dong-nai/xuan-loc/{period}.yaml");
        String::from_utf8(sandbox.read(&file)).unwrap()
    };
    let told = "# Để trống cả bảng cũng được: đã nộp 2026-q3, 2026-q4 thì số của kỳ này hợp từ các kỳ ấy.\n";
    let half = text("2026-h2");
    assert!(half.contains(&format!("{told}sector_dossiers:\n")), "{half}");
    assert!(!text("2026-q3").contains("Để trống cả bảng"));
}

/// Every shipped rulebook's starter is read without errors, and every value in it that is filled
/// in is what its comment says.
#[test]
fn a_record_of_each_rulebook_is_read_without_errors() {
    let sandbox = folder();
    for (rulebook, province, period, unit) in [
        ("dong-nai-8-1", "75", "2018", "xuan-loc"),
        ("chi-so-766", "75", "2026-07", "dong-nai"),
        ("tu-cham-diem", "75", "2026", "xuan-loc"),
        ("cao-bang-641", "04", "2022", "cao-bang"),
        ("binh-phuoc-409", "75", "2020", "xuan-loc"),
    ] {
        let to = format!("{rulebook}-p");
        sandbox.prints(&format!("new {to} --province {province} --rulebook {rulebook}"));
        let run = sandbox.run(&format!("-C {to} new record {unit} --period {period}"));
        // Some judge no unit of a tree of today; what is asked of nobody is said.
        if run.status.success() {
            let checked = sandbox.run(&format!("-C {to} check"));
            let said = String::from_utf8(checked.stdout).unwrap();
            assert_eq!(checked.status.code(), Some(0), "{rulebook}: {said}");
        } else {
            let said = String::from_utf8(run.stderr).unwrap();
            assert!(said.starts_with("lỗi: không bộ quy định nào đang dùng hỏi"), "{said}");
        }
    }
}

#[test]
fn a_new_rulebook_runs_as_it_is_and_so_does_a_copy() {
    let sandbox = folder();
    sandbox.prints("new p --province 75 --rulebook bieu-06");
    sandbox.says(
        "-C p new rulebook dong-nai-2026",
        0,
        "đã tạo `templates/dong-nai-2026`; thêm `dong-nai-2026` vào `rulebooks` trong hoso.yaml \
         để dùng; rồi chạy `hoso test dong-nai-2026`",
    );
    fs::write(sandbox.root().join("p/hoso.yaml"), "rulebooks: [bieu-06, dong-nai-2026]\n").unwrap();
    sandbox.says(
        "-C p check",
        0,
        "đã kiểm tra 96 đơn vị, 0 tệp số liệu: 0 lỗi, 0 cảnh báo, 0 thông tin",
    );
    sandbox.says(
        "-C p test dong-nai-2026",
        0,
        "4 trường hợp đúng, 0 trường hợp sai; dàn thử 1 biểu mẫu trong mọi tình huống",
    );
    sandbox.prints("-C p new record xuan-loc --period 2026");
    let text = sandbox.read("p/data/units/dong-nai/xuan-loc/2026.yaml");
    let text = String::from_utf8(text).unwrap();
    assert!(
        text.contains("\n  # Hồ sơ nộp trực tuyến: số hồ sơ, nguyên\n  dong_nai_2026_online:\n"),
        "{text}"
    );

    sandbox.says(
        "-C p new rulebook bieu-cua-tinh --from bieu-06",
        0,
        "đã tạo `templates/bieu-cua-tinh`; trong hoso.yaml, thay `bieu-06` ở `rulebooks` bằng \
         `bieu-cua-tinh` để dùng; rồi chạy `hoso test bieu-cua-tinh`",
    );
    fs::write(sandbox.root().join("p/hoso.yaml"), "rulebooks: [bieu-cua-tinh]\n").unwrap();
    fs::remove_file(sandbox.root().join("p/data/units/dong-nai/xuan-loc/2026.yaml")).unwrap();
    let checked = sandbox.run("-C p check");
    assert_eq!(checked.status.code(), Some(0), "{}", String::from_utf8_lossy(&checked.stdout));
    sandbox.prints("-C p test bieu-cua-tinh");
}

#[test]
fn a_rulebook_that_cannot_be_begun_is_said_to_be_so() {
    let sandbox = project();
    let said = |command: &str| {
        let output = sandbox.run(command);
        assert_eq!(output.status.code(), Some(2), "{command}");
        String::from_utf8(output.stderr).unwrap()
    };
    assert!(said("-C p new rulebook bieu-06").contains("đã có thư mục `templates/bieu-06`"));
    assert!(said("-C p new rulebook nd30").contains("đã có thư mục `templates/nd30`"));
    assert!(said("-C p new rulebook Bộ-Mới").contains("như `bo-moi`"));
    assert!(said("-C p new rulebook com1").contains("Windows không tạo được thư mục tên `com1`"));
    assert!(said("-C p new rulebook ../x").contains("chỉ được có chữ thường"));
    assert!(said("-C p new rulebook a --from bieu-6").contains("có phải ý là `bieu-06`?"));
    assert!(!sandbox.root().join("p/templates").exists());
}

/// A text of which every line that is YAML in a remark is YAML.
fn uncommented(text: &str) -> String {
    let key = |it: &str| {
        let it = it.trim_start().trim_start_matches("- ");
        let (key, rest) = it.split_once(':')?;
        let is_key = !key.is_empty()
            && key.bytes().all(|it| it.is_ascii_alphanumeric() || b"_-\"".contains(&it));
        (is_key && (rest.is_empty() || rest.starts_with(' '))).then_some(())
    };
    let line = |it: &str| match it.strip_prefix("# ").or_else(|| it.strip_prefix('#')) {
        Some(rest) if key(rest).is_some() => rest.to_owned(),
        _ => it.to_owned(),
    };
    text.lines().map(|it| line(it) + "\n").collect()
}

#[test]
fn no_example_of_a_starter_file_passes_as_data() {
    let sandbox = folder();
    sandbox.prints("new p --province 75 --period 2026-q3");
    sandbox.prints("-C p new record xuan-loc --period 2026-q3");
    let unit = "p/data/units/dong-nai/xuan-loc/unit.yaml";
    let record = "p/data/units/dong-nai/xuan-loc/2026-q3.yaml";
    let text = |file: &str| String::from_utf8(sandbox.read(file)).unwrap();
    let listed = sandbox.prints("-C p list xuan-loc --period 2026-q3");
    assert!(listed.contains("thiếu số, ngày"), "{listed}");

    // Documents and signers, taken out of their remarks: nothing is dated or signed by it.
    let (rows, documents) = text(record)
        .split_once("\n# Khi ban hành")
        .map(|(a, b)| (a.to_owned(), b.to_owned()))
        .unwrap();
    let opened = uncommented(&format!("# Khi ban hành{documents}"));
    assert!(opened.contains("\ndocuments:\n  "), "{opened}");
    fs::write(sandbox.root().join(record), format!("{rows}\n{opened}")).unwrap();
    let signed = uncommented(&text(unit));
    assert!(signed.contains("\nleaders:\n  chair: {name: }"), "{signed}");
    fs::write(sandbox.root().join(unit), &signed).unwrap();
    let stated = yaml(signed.as_bytes());
    assert_eq!(stated["leaders"]["chair"], serde_json::json!({"name": null}));
    assert_eq!(sandbox.prints("-C p list xuan-loc --period 2026-q3"), listed);

    // All of it: rows without a name are refused.
    fs::write(
        sandbox.root().join(record),
        uncommented(&format!("{rows}\n# Khi ban hành{documents}")),
    )
    .unwrap();
    let said = sandbox.finds("-C p check xuan-loc");
    assert!(said.contains("lỗi[empty-text]"), "{said}");
}

#[test]
fn a_project_is_begun_in_the_folder_that_is_named() {
    let sandbox = folder();
    sandbox.says(
        "-C x new p --province dong-nai --rulebook bieu-06",
        0,
        "đã tạo dự án của tỉnh Đồng Nai trong `x/p`: 95 xã, phường; bộ quy định: bieu-06",
    );
    assert!(sandbox.root().join("x/p/hoso.yaml").is_file());
    assert!(!sandbox.root().join("p").exists());
}

#[test]
fn a_file_that_nobody_has_filled_in_is_not_filed() {
    let sandbox = project();
    sandbox.prints("-C p new record xuan-loc --period 2026-q3");
    let first = |sandbox: &Sandbox| {
        let list = sandbox.prints("-C p list --period 2026-q3");
        list.lines().next().unwrap().to_owned()
    };
    assert!(first(&sandbox).starts_with("0/95 xã đã nộp; "), "{}", first(&sandbox));
    let file = "p/data/units/dong-nai/xuan-loc/2026-q3.yaml";
    let sandbox = sandbox.file(file, "procedures: []\n");
    assert!(first(&sandbox).starts_with("1/95 xã đã nộp; "), "{}", first(&sandbox));
}

#[test]
fn files_for_machines_tell_the_reviewer_of_each_line() {
    let sandbox = project();
    let gitlab = yaml(&sandbox.read("p/.gitlab-ci.yml"));
    let reports = &gitlab["check"]["artifacts"]["reports"];
    let script = strings(&gitlab["check"]["script"]);
    for (format, report) in [("gitlab", "codequality"), ("junit", "junit")] {
        let file = reports[report].as_str().unwrap();
        assert!(script[0].contains(&format!("--output {format}={file}")), "{script:?}");
    }
    let github = String::from_utf8(sandbox.read("p/.github/workflows/hoso.yml")).unwrap();
    assert!(github.contains("check --format github\n"), "{github}");
    assert!(github.contains(">> \"$GITHUB_STEP_SUMMARY\""), "{github}");
}

#[test]
fn without_a_period_the_rulebooks_of_the_last_year_are_chosen() {
    let sandbox = Sandbox::empty().file("x", "x");
    let said = String::from_utf8(sandbox.run("new p --province 75").stderr).unwrap();
    assert!(said.contains("95 xã, phường; bộ quy định: bieu-06, "), "{said}");
    // What speaks of years gone by alone is not among them.
    assert!(!said.contains("dong-nai-8-1"), "{said}");
    let checked = sandbox.run("-C p check");
    assert_eq!(checked.status.code(), Some(0), "{}", String::from_utf8_lossy(&checked.stdout));
}

#[test]
fn a_copy_takes_the_place_of_a_rulebook_that_is_in_use_alone() {
    let sandbox = Sandbox::empty().file("x", "x");
    sandbox.run("new p --province 75 --rulebook bieu-06");
    let said = |command: &str| String::from_utf8(sandbox.run(command).stderr).unwrap();
    let copy = said("-C p new rulebook mot --from bieu-06");
    assert!(copy.contains("thay `bieu-06` ở `rulebooks` bằng `mot` để dùng"), "{copy}");
    let copy = said("-C p new rulebook hai --from dong-nai-8-1");
    assert!(copy.contains("thêm `hai` vào `rulebooks` trong hoso.yaml để dùng"), "{copy}");
}
