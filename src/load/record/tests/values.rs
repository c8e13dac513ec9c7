//! Values of every sort: what is read, how it is written back, and what is said of the rest.

use super::super::{Leaf, Written, leaves, read, read_record, write_record};
use super::{SHIPPED, declared};
use crate::facts::Record;
use crate::formula::{Amount, Value};

/// One field of each sort, and a table.
const FIELDS: &str = "
title: A
group: all
scales:
  grade: {ordered: {a: Tốt, b: Khá}, below: kém, help: chọn a hoặc b}
fields:
  so_many: {type: count, max: 10}
  number: {type: number, min: -5}
  share: {type: share}
  yes_no: {type: yes_no}
  choice: {type: choice, values: [near, far]}
  grade: {type: choice, scale: grade}
  date: {type: date}
  text: {type: text}
  prose: {type: prose}
  link: {type: link}
  deep.list: {type: list, values: [x, z]}
  deep.texts: {type: list, of: text}
  twice: {is: 2 * so_many}
tables:
  rows:
    key: {id: text}
    fields: {left: {type: count}, right: {type: count}}
";

/// What is wrong with a record, a line each: the words it is about, the fact, the help.
fn faults(text: &str) -> String {
    let read = read(text, &declared(FIELDS), "x.yaml");
    let line = |it: &crate::diagnostic::Diagnostic| {
        let crate::diagnostic::Place::Bytes(_, at) = &it.place else { panic!("{it:?}") };
        let wording = it.fault.wording();
        let help = wording.help.unwrap_or_default().vi;
        format!("{}: {}; {help}\n", &text[at.start..at.end], wording.says.vi)
    };
    read.found.iter().map(line).collect()
}

fn good(text: &str) -> Record {
    let (record, found) = read_record(text, &declared(FIELDS), "x.yaml");
    assert_eq!(found, []);
    record.unwrap()
}

#[test]
fn a_value_of_each_sort_reads_back_as_the_same() {
    let text = "\
all:
  so_many: 7
  number: \"-2.5\"
  share: 12,5%
  yes_no: true
  choice: far
  grade: b
  date: \"2020-02-29\"
  text: \"007\"
  prose: |-
    Một.
    Hai.
  link: https://hoso.gov.vn/x
  deep:
    list:
    - x
    - z
    texts:
    - \"1.000894\"
rows:
- id: \"1\"
  right: 2
- id: \"2\"
  left: 3
claims:
  \"4.1\":
    points: \"2.5\"
    reason: vì sao
    date: \"2020-01-01\"
appraisals:
  xuan-dinh:
    \"4.1\":
      points: 2
";
    let record = good(text);

    assert_eq!(record.field(1), &Value::Number(Box::new(Amount::new((-5).into(), 2.into()))));
    assert_eq!(record.field(2), &Value::Number(Box::new(Amount::new(1.into(), 8.into()))));
    assert_eq!(write_record(&record, &declared(FIELDS)), text);
    let rows = record.table(0).unwrap();
    assert_eq!(
        (rows.key(0), rows.cell(0, 1), rows.cell(0, 2)),
        ("1", &Value::Unknown, &Value::Count(2))
    );
    assert_eq!(
        (rows.key(1), rows.cell(1, 1), rows.cell(1, 2)),
        ("2", &Value::Count(3), &Value::Unknown)
    );
}

#[test]
fn numbers_and_shares_may_have_a_comma() {
    let comma = good("all:\n  number: 12,5\n  share: 12,5%\nclaims: {x: {points: 1.25}}\n");
    let point = good("all: {number: 12.5, share: 12.5%}\nclaims: {x: {points: \"1,25\"}}\n");

    assert_eq!(comma, point);
}

/// What a clerk has not filled in yet is not stated.
#[test]
fn a_blank_is_not_stated() {
    let blank = good("all:\n  so_many:\n  yes_no:\n  choice: ~\n  deep:\n    list:\nrows:\n");

    assert_eq!(blank, Record { tables: vec![None], ..Record::default() });
    assert_eq!(good(""), blank);
    assert_eq!(good("rows: []\n").table(0).map(|it| it.count), Some(0));
}

#[test]
fn an_empty_list_is_stated() {
    assert_eq!(good("all: {deep: {list: []}}").field(10), &Value::List(Box::new([])));
}

#[test]
fn each_sort_says_what_it_is_not() {
    let said = faults(
        "all:
  so_many: 11
  number: 1.234
  share: 101%
  yes_no: có
  choice: nera
  grade: below
  date: 2020-02-30
  link: hoso.gov.vn
  deep: {list: [x, third, [x]], texts: ['']}
  twice: 3
  other: 3
rows:
- {left: -1}
claims: {x: {points: hai}}
",
    );

    assert_eq!(
        said,
        "\
11: số `11` ngoài khoảng từ 0 đến 10; xem lại số này
1.234: số `1.234` đọc được hai cách; ghi `1234`, hoặc `1.2340`
101%: số `101%` ngoài khoảng từ 0% đến 100%; xem lại số này
có: cần `true` hoặc `false`, ở đây ghi `có`; có phải ý là `true`?
nera: không có giá trị `nera` ở đây; có phải ý là `near`?
below: không có giá trị `below` ở đây; chọn a hoặc b
2020-02-30: không có ngày `2020-02-30`; ghi năm-tháng-ngày, như `2018-06-15`, ngày có trong lịch
hoso.gov.vn: cần một địa chỉ bắt đầu bằng `http://` hoặc `https://`, ở đây ghi `hoso.gov.vn`; ghi lại theo dạng ấy; chưa biết thì bỏ cả khóa
third: không có giá trị `third` ở đây; chọn một trong: `x`, `z`
[x]: cần một trong các từ cho trước, ở đây là một danh sách; ghi lại theo dạng ấy; chưa biết thì bỏ cả khóa
'': dòng chữ này để trống; ghi nội dung vào
twice: `twice` được tính ra, không ghi ở đây; bỏ dòng này
other: không có khóa `other` ở đây; các khóa dùng được ở đây: `so_many`, `number`, `share`, `yes_no`, `choice`, `grade`, `date`, `text`, `prose`, `link`, `deep`
-1: cần một số nguyên viết liền các chữ số, ở đây ghi `-1`; ghi `1234`, không ghi `1.234`, `1234 hồ sơ` hay dấu `-`; chưa biết thì bỏ cả khóa
{left: -1}: thiếu khóa `id`; thêm dòng `id: …`
hai: cần một số dạng `12` hoặc `12.5`, ở đây ghi `hai`; ghi lại theo dạng ấy; chưa biết thì bỏ cả khóa
"
    );
}

#[test]
fn a_number_below_its_least_is_said_with_it() {
    assert_eq!(faults("all: {number: -5.5}"), "-5.5: số `-5.5` nhỏ hơn -5; xem lại số này\n");
    assert_eq!(faults("all: {number: -5}"), "");
}

/// What is wrong is taken out, and the rest of the record goes on.
#[test]
fn what_is_good_of_a_refused_file_is_kept() {
    let text = "all: {so_many: 3, number: x}\nrows: [{left: 1}, {id: a, left: 2, right: x}]\n";

    let (record, found) = read_record(text, &declared(FIELDS), "x.yaml");

    let record = record.unwrap();
    assert_eq!(found.len(), 3);
    assert_eq!((record.field(0), record.field(1)), (&Value::Count(3), &Value::Unknown));
    let rows = record.table(0).unwrap();
    assert_eq!((rows.count, rows.key(0), rows.cell(0, 1)), (1, "a", &Value::Count(2)));
}

#[test]
fn a_level_is_a_number_in_a_file() {
    let text = "procedures:\n- code: \"1\"\n  level: 3\n";
    let (record, found) = read_record(text, &SHIPPED, "x.yaml");

    assert_eq!(found, []);
    assert_eq!(write_record(&record.unwrap(), &SHIPPED), text);
}

#[test]
fn single_values_have_the_keys_that_lead_to_them() {
    let record = good(
        "sample: true
all: {so_many: 3, deep: {list: [], texts: [a, b]}}
rows: []
documents: {letter: {units: [x]}, report: {}}
claims: {a.1: {points: 2}}
",
    );
    let all = leaves(&record, &declared(FIELDS));
    let line = |it: &Leaf| {
        let said = match &it.said {
            Written::One(text) => text.clone(),
            Written::Many(all) => format!("{all:?}"),
            Written::Nothing => "{}".to_owned(),
        };
        format!("{} = {said}", it.path.join(" / "))
    };

    assert_eq!(
        all.iter().map(line).collect::<Vec<_>>(),
        [
            "sample = true",
            "all / so_many = 3",
            "all / deep / list = []",
            "all / deep / texts = [\"a\", \"b\"]",
            "rows = []",
            "documents / letter / units = [\"x\"]",
            "documents / report = {}",
            "claims / a.1 / points = 2",
        ]
    );
}
