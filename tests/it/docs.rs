//! The page on formulas: each of its examples is run by the program as it stands there.

use std::fs;
use std::path::Path;

use hoso::law::case::{Case, GivenDocument};
use hoso::law::criterion::Criterion;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::sandbox::Sandbox;

/// The page.
const PAGE: &str = "docs/cong-thuc.md";

/// What begins an example; the fields that examples use; cases; what stands beside criteria.
const EXAMPLE: &str = "```yaml chay-thu\n";
const FIELDS: &str = "```yaml truong\n";
const CASES: &str = "```yaml truong-hop\n";
const BESIDE: &str = "```yaml canh-tieu-chi\n";

/// Keys of an example; anything else in one is a slip of the pen.
const KEYS: &[&str] = &[
    "cong_thuc",
    "tieu_chi",
    "so_lieu",
    "nam_truoc",
    "ky",
    "cac_ky_khac",
    "don_vi_duoi",
    "ket_qua",
    "diem",
    "bi_tu_choi",
];

/// The province that each example has a unit of.
const PROVINCE: &str = "vi-du";

fn page() -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(PAGE)).unwrap()
}

/// The texts of all blocks that begin so.
fn blocks<'a>(page: &'a str, begin: &str) -> Vec<&'a str> {
    page.split(begin).skip(1).map(|it| it.split("```").next().unwrap()).collect()
}

/// The examples of the page, as YAML that has been read.
fn examples(page: &str) -> Vec<Value> {
    let read = |text: &&str| -> Value {
        let example: Value = serde_saphyr::from_str(text).unwrap_or_else(|it| panic!("{text}{it}"));
        for key in example.as_object().unwrap().keys() {
            assert!(KEYS.contains(&key.as_str()), "`{key}` in\n{text}");
        }
        let says = ["ket_qua", "diem", "bi_tu_choi"].iter().any(|it| example.get(it).is_some());
        assert!(says, "nothing is expected of\n{text}");
        example
    };
    blocks(page, EXAMPLE).iter().map(read).collect()
}

/// The criterion of an example: a formula that is met or gives up to 10 points, or what stands
/// under `tieu_chi`, or both.
fn criterion(example: &Value) -> Value {
    let mut criterion = json!({"id": "1", "clause": "mục 1", "text": "Ví dụ"});
    if let Some(formula) = example.get("cong_thuc") {
        if example.get("diem").is_some() {
            criterion["points"] = formula.clone();
            criterion["of"] = json!(10);
        } else {
            criterion["met"] = formula.clone();
        }
    }
    for (key, value) in example.get("tieu_chi").and_then(Value::as_object).into_iter().flatten() {
        criterion[key.as_str()] = value.clone();
    }
    criterion
}

/// JSON is YAML too.
fn write(sandbox: Sandbox, path: &str, value: &Value) -> Sandbox {
    sandbox.bytes(path, serde_json::to_string_pretty(value).unwrap().as_bytes())
}

/// A project in which examples play, each under a rulebook of its own.
fn project(examples: &[(usize, &Value)]) -> Sandbox {
    let entry =
        |code: &str| json!({"code": code, "name": code, "sector": "Hộ tịch", "tier": "commune"});
    let entries = ["a", "b", "c"].map(entry);
    let catalog = json!({"title": "Ví dụ", "procedures": entries});
    let names: Vec<_> = examples.iter().map(|(place, _)| rulebook_of(*place)).collect();
    let config = json!({"rulebooks": names});
    let page = page();
    let mut sandbox = Sandbox::new();
    sandbox = write(sandbox, "data/catalogs/vi-du.yaml", &catalog);
    sandbox = write(sandbox, "hoso.yaml", &config);
    sandbox = sandbox.file("templates/fields/vi-du.yaml", blocks(&page, FIELDS)[0]);
    sandbox = unit(sandbox, PROVINCE, "province");
    for (place, example) in examples {
        sandbox = placed(sandbox, *place, example);
    }
    sandbox
}

/// The unit of an example, those below it, their records, and the rulebook.
fn placed(mut sandbox: Sandbox, place: usize, example: &Value) -> Sandbox {
    let id = unit_of(place);
    let below = example.get("don_vi_duoi").and_then(Value::as_object);
    let kind = if below.is_some() { "district" } else { "commune" };
    sandbox = unit(sandbox, &id, kind);
    let nothing = json!({"indicators": {}});
    let record = example.get("so_lieu").unwrap_or(&nothing);
    let file = |period: &str| format!("data/units/{id}/{period}.yaml");
    sandbox = write(sandbox, &file(period_of(example)), record);
    if let Some(record) = example.get("nam_truoc") {
        sandbox = write(sandbox, &file("2021"), record);
    }
    for (period, record) in
        example.get("cac_ky_khac").and_then(Value::as_object).into_iter().flatten()
    {
        sandbox = write(sandbox, &file(period), record);
    }
    for (name, record) in below.into_iter().flatten() {
        sandbox = unit(sandbox, &format!("{id}/{name}"), "commune");
        // A unit without a record of its own.
        if record.as_object().is_some_and(|it| !it.is_empty()) {
            sandbox = write(sandbox, &format!("data/units/{id}/{name}/2022.yaml"), record);
        }
    }
    let judged = json!({"units": {"tier": kind, "within": id}, "criteria": [criterion(example)]});
    write(sandbox, &format!("templates/{}/rulebook.yaml", rulebook_of(place)), &rulebook(&judged))
}

/// A rulebook that judges so.
fn rulebook(judged: &Value) -> Value {
    let source =
        json!({"document": "1/X", "issuer": "Sở X", "date": "2022-01-01", "abstract": "ví dụ"});
    json!({
        "title": "Ví dụ",
        "source": source,
        "in_force": "2022-01-01",
        "years": {"from": 2022, "to": 2022},
        "judges": [judged],
        "forms": {},
    })
}

fn unit(sandbox: Sandbox, id: &str, kind: &str) -> Sandbox {
    let unit = json!({"kind": kind, "name": format!("đơn vị {id}"), "place": "Ví dụ"});
    write(sandbox, &format!("data/units/{id}/unit.yaml"), &unit)
}

/// The period that an example plays in: its year, unless it says another.
fn period_of(example: &Value) -> &str {
    example.get("ky").and_then(Value::as_str).unwrap_or("2022")
}

fn unit_of(place: usize) -> String {
    format!("{PROVINCE}/vi-du-{place}")
}

fn rulebook_of(place: usize) -> String {
    format!("vi-du-{place}")
}

/// The examples that come out otherwise than they say.
fn differences(examples: &[Value]) -> Vec<String> {
    let all = || examples.iter().enumerate();
    let (refused, run): (Vec<_>, Vec<_>) = all().partition(|(_, it)| is_refused(it));
    let mut wrong = judged_otherwise(&run);
    wrong.extend(refused_otherwise(&refused));
    wrong
}

fn is_refused(example: &Value) -> bool {
    example.get("bi_tu_choi").is_some()
}

fn judged_otherwise(examples: &[(usize, &Value)]) -> Vec<String> {
    let printed = project(examples).prints("assess --format json");
    let assessed: Vec<Value> = serde_json::from_str(&printed).unwrap();
    let mut wrong = Vec::new();
    for (place, example) in examples {
        let own = |it: &&Value| it["unit"] == unit_of(*place) && it["period"] == period_of(example);
        let Some(found) = assessed.iter().find(own).map(|it| &it["criteria"][0]) else {
            wrong.push(format!("not judged: {example}"));
            continue;
        };
        for (expected, key) in [("ket_qua", "verdict"), ("diem", "points")] {
            let Some(expected) = example.get(expected) else { continue };
            if found.get(key) != Some(expected) {
                wrong.push(format!("{key} {:?}: {example}", found.get(key)));
            }
        }
    }
    wrong
}

fn refused_otherwise(examples: &[(usize, &Value)]) -> Vec<String> {
    let found = faults(&project(examples));
    let mut wrong = Vec::new();
    for (place, example) in examples {
        let file = format!("templates/{}/rulebook.yaml", rulebook_of(*place));
        let said: Vec<_> =
            found.iter().filter(|it| it["file"] == *file).map(|it| &it["message"]).collect();
        let expected = example["bi_tu_choi"].as_str().unwrap();
        // One slip is said once.
        if !matches!(said[..], [it] if it.as_str().unwrap().contains(expected)) {
            wrong.push(format!("{said:?}: {example}"));
        }
    }
    wrong
}

/// What `check` finds.
fn faults(sandbox: &Sandbox) -> Vec<Value> {
    let output = sandbox.run("check --format json");
    serde_json::from_slice(&output.stdout).unwrap()
}

/// The words between backticks.
pub(crate) fn quoted(text: &str) -> Vec<&str> {
    text.split('`').skip(1).step_by(2).collect()
}

/// The part of the page under a heading.
fn section<'a>(page: &'a str, heading: &str) -> &'a str {
    let rest = page.split(&format!("\n## {heading}\n")).nth(1).unwrap();
    rest.split("\n## ").next().unwrap()
}

/// The keys that a part of a rulebook may have, as the library itself says them.
pub(crate) fn keys_of<T: DeserializeOwned>() -> Vec<String> {
    let Err(error) = serde_json::from_value::<T>(json!({"khong_co": 1})) else {
        panic!("a key that is not there was read");
    };
    let said = error.to_string();
    quoted(&said).into_iter().skip(1).map(str::to_owned).collect()
}

#[test]
fn every_example_comes_out_as_the_page_says() {
    let examples = examples(&page());
    assert!(examples.len() >= 50, "{} examples were found", examples.len());

    assert_eq!(differences(&examples), Vec::<String>::new());
}

/// The test above would not pass whatever the page says.
#[test]
fn an_example_that_is_wrong_is_noticed() {
    let wrong = [
        json!({"cong_thuc": "dossiers > 1", "so_lieu": {"indicators": {"dossiers": 2}}, "ket_qua": "not_met"}),
        json!({"cong_thuc": "2 + 1", "diem": "4"}),
        json!({"cong_thuc": "dossiers > 1", "bi_tu_choi": "không có trường"}),
        json!({"cong_thuc": "dosiers > 1", "bi_tu_choi": "chia cho 0"}),
    ];

    assert_eq!(differences(&wrong).len(), wrong.len());
}

/// A word that is no function is answered with all that are.
#[test]
fn every_function_has_an_example_that_runs() {
    let page = page();
    let unknown = json!({"cong_thuc": "qqqqq(1) = 1"});
    let found = faults(&project(&[(0, &unknown)]));
    let fault = found.iter().find(|it| it["code"] == "rulebook").unwrap();
    let functions = quoted(fault["help"].as_str().unwrap());
    assert!(functions.len() >= 12, "{functions:?}");

    let run: Vec<_> = examples(&page).into_iter().filter(|it| !is_refused(it)).collect();
    let texts: Vec<_> = run.iter().map(|it| criterion(it).to_string()).collect();
    for name in functions {
        let call = format!("{name}(");
        assert!(texts.iter().any(|it| it.contains(&call)), "no example runs `{name}`");
        assert!(section(&page, "Hàm").contains(&format!("`{call}")), "`{name}` is not explained");
    }
}

#[test]
fn the_page_lists_every_key_of_criteria_and_cases() {
    let page = page();
    let keys = [
        ("Tiêu chí", keys_of::<Criterion>(), 20),
        ("Trường hợp mẫu", keys_of::<Case<Value>>(), 24),
        ("Trường hợp mẫu", keys_of::<GivenDocument>(), 9),
    ];
    for (heading, keys, least) in keys {
        assert!(keys.len() >= least, "{keys:?}");
        let table: Vec<_> =
            section(&page, heading).lines().filter(|it| it.starts_with("| `")).collect();
        for key in keys {
            let listed = table
                .iter()
                .any(|it| quoted(it.split('|').nth(1).unwrap_or_default()).contains(&key.as_str()));
            assert!(listed, "“{heading}” does not list `{key}`");
        }
    }
}

#[test]
fn its_cases_hold() {
    let page = page();
    let cases = blocks(&page, CASES);
    assert_eq!(cases.len(), 2);

    let sandbox = Sandbox::new().file("templates/dong-nai-8-1/cases.yaml", &cases.concat());
    sandbox.prints("test dong-nai-8-1");
}

#[test]
fn what_it_shows_beside_criteria_is_accepted() {
    let page = page();
    let all = blocks(&page, BESIDE);
    assert_eq!(all.len(), 2);

    for text in all {
        let criterion =
            json!({"id": "1", "clause": "mục 1", "text": "Ví dụ", "of": 100, "claimed": true});
        let mut judged = json!({"units": {"tier": "commune"}, "criteria": [criterion]});
        let beside: Value = serde_saphyr::from_str(text).unwrap();
        for (key, value) in beside.as_object().unwrap() {
            judged[key.as_str()] = value.clone();
        }
        let sandbox =
            write(project(&[]), "templates/canh-tieu-chi/rulebook.yaml", &rulebook(&judged));
        let sandbox = sandbox.bytes("hoso.yaml", b"rulebooks: [canh-tieu-chi]\n");
        let found = faults(&sandbox);
        assert!(found.iter().all(|it| it["severity"] != "error"), "{found:?}\n{text}");
    }
}
