//! Units in time: a commune formed on 1/7/2025 from three, what it is called, what is summed
//! for it, and who reports.

mod codes;
mod faults;
mod names;
mod parts;
mod halves;
mod quarters;
mod sums;

use serde_json::Value;

use crate::sandbox::Sandbox;

/// The folder of the three that went into one.
const OLD: &str = "data/units/dong-nai/xuan-loc";
/// The commune that they went into.
const NEW: &str = "data/units/dong-nai/xuan-hoa";

const RULEBOOK: &str = r#"
    title: Thử
    source: {document: 1/X, issuer: Sở X, date: 2024-01-01, abstract: thử}
    in_force: 2024-01-01
    years: {from: 2024, to: 2026}
    judges:
      - units: {tier: commune}
        criteria:
          - {id: "1", clause: mục 1, text: Giải quyết từ 50%, met: solved / dealt >= 50%, when_empty: open}
          - {id: "2", clause: mục 2, text: Cán bộ từ 10, met: people >= 10}
          - {id: "3", clause: mục 3, text: Việc từ 20, met: sum(times of tasks where state = ready) >= 20}
          - {id: "4", clause: mục 4, text: Tăng so với năm trước, met: dealt > before(dealt)}
      - units: {tier: province}
        locality: [commune, district]
        criteria:
          - {id: "5", clause: mục 1, text: Cả tỉnh từ 100, met: locality(dealt) >= 100}
          - {id: "6", clause: mục 2, text: Năm trước từ 100, met: before(locality(dealt)) >= 100}
    forms: {}
"#;

const FIELDS: &str = r#"
    title: Thử
    fields:
      dealt: {type: count, label: Tiếp nhận, noun: hồ sơ}
      solved: {type: count, label: Giải quyết, noun: hồ sơ, part_of: dealt}
      people: {type: count, label: Cán bộ, noun: người, stock: true}
    tables:
      tasks:
        label: Việc
        noun: việc
        key: {task: {type: text, label: Tên}}
        fields:
          times: {type: count, label: Số lần, noun: lần}
          state: {type: choice, values: {ready: sẵn sàng, planned: dự kiến}, label: Tình trạng, stock: true}
"#;

fn commune(name: &str) -> String {
    let place = name.split_once(' ').map_or(name, |(_, place)| place);
    format!("kind: commune\nname: {name}\nplace: {place}\n")
}

/// A province with a district that ended on 30/6/2025, three communes of it, and the one that
/// they went into the next day.
fn merged() -> Sandbox {
    let mut sandbox = Sandbox::empty()
        .file("hoso.yaml", "rulebooks: [nam]\n")
        .file("templates/nam/rulebook.yaml", RULEBOOK)
        .file("templates/nam/fields.yaml", FIELDS)
        .file("data/units/dong-nai/unit.yaml", "kind: province\nname: tỉnh A\nplace: A\n")
        .file(
            &format!("{OLD}/unit.yaml"),
            "kind: district\nname: huyện B\nplace: B\nended: 2025-06-30\n",
        )
        .file(&format!("{NEW}/unit.yaml"), &format!("{}{FORMED}", commune("xã Xuân Hòa")));
    for it in ["mot", "hai", "ba"] {
        sandbox = sandbox.file(&format!("{OLD}/{it}/unit.yaml"), &commune(&format!("xã {it}")));
    }
    sandbox
}

/// What the new one was formed from.
const FORMED: &str = "formed:\n  on: 2025-07-01\n  from: [dong-nai/xuan-loc/mot, dong-nai/xuan-loc/hai, dong-nai/xuan-loc/ba]\n";

/// A record: dossiers dealt with, of these solved, people, and one task.
fn record(dealt: u32, solved: u32, people: u32, task: &str, times: u32, state: &str) -> String {
    format!(
        "sample: true\ndealt: {dealt}\nsolved: {solved}\npeople: {people}\ntasks:\n  - {{task: {task}, times: {times}, state: {state}}}\n"
    )
}

/// The records of the first half of 2025 of the three, and of the rest of the year.
fn of_2025() -> Sandbox {
    merged()
        .file(&format!("{OLD}/mot/2025-h1.yaml"), &record(10, 5, 4, "a", 6, "planned"))
        .file(&format!("{OLD}/hai/2025-h1.yaml"), &record(20, 10, 5, "b", 7, "ready"))
        .file(&format!("{OLD}/ba/2025-h1.yaml"), &record(30, 15, 6, "a", 8, "planned"))
        .file(&format!("{NEW}/2025.yaml"), &record(40, 20, 9, "a", 9, "ready"))
}

/// Checks a project; compares the exit code and all that is said.
#[track_caller]
fn checked(sandbox: &Sandbox, code: i32, said: &str) {
    sandbox.says("check", code, said);
}

/// What a unit came to for a period, as JSON.
fn assessed(sandbox: &Sandbox, unit: &str, period: &str) -> Value {
    let printed = sandbox.run(&format!("assess {unit} --period {period} --format json"));
    let all: Value = serde_json::from_slice(&printed.stdout).unwrap();
    let all = all.as_array().unwrap();
    all.iter().find(|it| it["unit"] == unit).cloned().unwrap_or_default()
}

/// The verdicts and figures of all criteria: "met 50/100".
fn verdicts(assessed: &Value) -> Vec<String> {
    let criteria = assessed["criteria"].as_array().cloned().unwrap_or_default();
    let one = |it: &Value| {
        let text = |key: &str| it[key].as_str().unwrap_or_default().to_owned();
        format!("{} {}", text("verdict"), text("measured"))
    };
    criteria.iter().map(one).collect()
}
