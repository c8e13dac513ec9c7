//! Workbooks in the hands of another program: what openpyxl reads of a blank one, what it fills
//! in, and a copy that goes back. Left out by name where Python has no openpyxl.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::{env, fs, process};

/// Fills a blank workbook in: a good one, and one with a fault.
const FILL: &str = r#"
import openpyxl, sys
folder = sys.argv[1]
book = openpyxl.load_workbook(f'{folder}/out/excel/xuan-dinh_2018.xlsx')
sheet, rest = book['Danh mục'], book['Số liệu khác']
lists = [it for it in sheet.data_validations.dataValidation if it.type == 'list']
assert [it.formula1 for it in lists] == ['"1,2,3,4"'], lists
assert all(it.promptTitle for it in sheet.data_validations.dataValidation)
assert sheet.protection.sheet and sheet['B7'].protection.locked and not sheet['D7'].protection.locked
assert sheet['B7'].number_format == '@' and rest.column_dimensions['D'].hidden
# Older ones know no properties, and lose them: the visible cell says whose it is then.
if hasattr(book, 'custom_doc_props'):
    assert {it.name: it.value for it in book.custom_doc_props.props} == {
        'hoso-don-vi': 'dong-nai/xuan-loc/xuan-dinh', 'hoso-ky': '2018'}
sheet['D7'], sheet['E7'], sheet['F7'] = 3, 12, 11
answers = {'documents.report.number': '05/BC-UBND', 'documents.report.date': '15/6/2018',
           'documents.report.signatory': 'Phó Chủ tịch', 'narrative.strengths': 'Có'}
for row in range(3, rest.max_row + 1):
    if rest.cell(row, 4).value in answers:
        rest.cell(row, 2).value = answers[rest.cell(row, 4).value]
book.save(f'{folder}/tot.xlsx')
sheet['F7'] = 13
sheet['E9'] = '=5+5'
book.save(f'{folder}/loi.xlsx')
"#;

/// Looks at the copy that goes back.
const LOOK: &str = r"
import openpyxl, sys
book = openpyxl.load_workbook(sys.argv[1])
sheet = book['Danh mục']
for cell in ('F7', 'E9'):
    assert sheet[cell].fill.fgColor.rgb == 'FFFFC7CE', cell
    assert sheet[cell].comment.text, cell
assert 'nhiều hơn 12 hồ sơ đã tiếp nhận' in sheet['F7'].comment.text
assert sheet['E7'].comment is None and sheet['E7'].fill.fgColor.rgb != 'FFFFC7CE'
assert sheet.data_validations.dataValidation and sheet.protection.sheet
";

fn python(script: &str, argument: &Path) -> Output {
    Command::new("python3").arg("-c").arg(script).arg(argument).output().unwrap()
}

fn project() -> PathBuf {
    let root = env::temp_dir().join(format!("hoso-openpyxl-{}", process::id()));
    let files = [
        (
            "data/catalogs/commune.yaml",
            "title: Danh mục\nprocedures:\n  - {code: \"1.000656\", name: Đăng ký khai tử, sector: Hộ tịch, tier: commune}\n  - {code: \"2.000815\", name: Chứng thực bản sao, sector: Y, tier: commune}\n",
        ),
        ("data/units/dong-nai/unit.yaml", "{kind: province, name: tỉnh Đồng Nai, place: Đồng Nai}"),
        (
            "data/units/dong-nai/xuan-loc/unit.yaml",
            "{kind: district, name: huyện Xuân Lộc, place: Xuân Lộc}",
        ),
        (
            "data/units/dong-nai/xuan-loc/xuan-dinh/unit.yaml",
            "{kind: commune, name: xã Xuân Định, place: Xuân Định}",
        ),
    ];
    for (path, text) in files {
        let file = root.join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    }
    root
}

fn hoso(root: &Path, arguments: &[&str]) -> Output {
    let program = env!("CARGO_BIN_EXE_hoso");
    Command::new(program).args(arguments).current_dir(root).env_remove("LANG").output().unwrap()
}

#[allow(clippy::print_stderr)]
#[test]
fn another_program_fills_a_blank_workbook_in_and_reads_what_goes_back() {
    let there = Command::new("python3").args(["-c", "import openpyxl"]).output();
    if !there.is_ok_and(|it| it.status.success()) {
        eprintln!("left out: python3 has no openpyxl");
        return;
    }
    let root = project();
    assert!(hoso(&root, &["export", "--blank", "--period", "2018"]).status.success());

    let filled = python(FILL, &root);
    assert!(filled.status.success(), "{}", String::from_utf8_lossy(&filled.stderr));
    let good = hoso(&root, &["import", "tot.xlsx"]);
    assert_eq!(good.status.code(), Some(0), "{}", String::from_utf8_lossy(&good.stderr));
    let record = root.join("data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml");
    assert_eq!(
        fs::read_to_string(record).unwrap(),
        "procedures:\n- code: \"1.000656\"\n  level: 3\n  online:\n    received: 12\n    resolved: 11\n\
         narrative:\n  strengths: Có\n\
         documents:\n  report:\n    number: 5\n    date: \"2018-06-15\"\n    signatory: vice_chair\n"
    );
    let bad = hoso(&root, &["import", "loi.xlsx"]);
    assert_eq!(bad.status.code(), Some(1));
    let said = String::from_utf8(bad.stderr).unwrap();
    assert!(said.contains("lỗi[not-computed]: ô này là công thức chưa tính: `=5+5`"), "{said}");
    let looked = python(LOOK, &root.join("tra-lai/loi.xlsx"));
    assert!(looked.status.success(), "{}", String::from_utf8_lossy(&looked.stderr));
    fs::remove_dir_all(root).unwrap();
}
