//! A year over a merger is summed from its parts.

use super::{NEW, OLD, assessed, merged, of_2025, record, verdicts};

const UNIT: &str = "dong-nai/xuan-hoa";

#[test]
fn flows_add_states_take_the_last_and_rows_merge_by_key() {
    let sandbox = of_2025();
    let good = "đã kiểm tra 6 đơn vị, 4 tệp số liệu: 0 lỗi, 0 cảnh báo, 0 thông tin";
    sandbox.says("check", 0, good);

    // 10 + 20 + 30 + 40 dealt with, half of them solved; people of the last part alone. Task `a`
    // is ready at last, whatever it was before: 6 + 8 + 9; `b` stays as it was: 7.
    assert_eq!(
        verdicts(&assessed(&sandbox, UNIT, "2025")),
        ["met 50/100", "not_met 9", "met 30", "not_assessable 100"]
    );
}

#[test]
fn a_sum_is_exact_at_its_boundary() {
    let less =
        of_2025().file(&format!("{OLD}/mot/2025-h1.yaml"), &record(10, 4, 4, "a", 6, "ready"));
    let rows = of_2025().file(&format!("{NEW}/2025.yaml"), &record(40, 20, 10, "c", 9, "planned"));

    assert_eq!(verdicts(&assessed(&less, UNIT, "2025"))[0], "not_met 49/100");
    // The last part does not have `a` any more, and both of those that had it planned it.
    assert_eq!(verdicts(&assessed(&rows, UNIT, "2025"))[1..3], ["met 10", "not_met 7"]);
}

#[test]
fn what_one_part_lacks_is_not_known_of_all_and_is_named() {
    let sandbox = of_2025();
    std::fs::remove_file(sandbox.root().join(format!("{OLD}/hai/2025-h1.yaml"))).unwrap();

    let found = assessed(&sandbox, UNIT, "2025");
    // The state at the end of the year is known all the same.
    assert_eq!(found["criteria"][0]["verdict"], "not_assessable");
    assert_eq!(found["criteria"][1]["verdict"], "not_met");
    let missing = found["criteria"][0]["missing"].as_array().unwrap();
    let files: Vec<_> = missing.iter().map(|it| it["file"].as_str().unwrap()).collect();
    assert_eq!(files, ["data/units/dong-nai/xuan-loc/hai/2025-h1.yaml"]);
    assert!(found["criteria"][0]["reason"].as_str().unwrap().contains("xã hai"));
    sandbox.says(
        "check",
        0,
        r#"
        cảnh báo[part-missing]: số liệu kỳ 2025 cộng cả của đơn vị cũ, còn thiếu `data/units/dong-nai/xuan-loc/hai/2025-h1.yaml`
        --> data/units/dong-nai/xuan-hoa/2025.yaml
         = gợi ý: thêm các tệp ấy; chưa có thì số cộng để là chưa biết, không coi là 0

        đã kiểm tra 6 đơn vị, 3 tệp số liệu: 0 lỗi, 1 cảnh báo, 0 thông tin
        "#,
    );
}

#[test]
fn the_numbers_of_each_part_are_explained_with_file_and_line() {
    let sandbox = of_2025();
    let text = sandbox.prints(&format!("explain {UNIT} --period 2025 1"));

    for it in [
        "50 ÷ 100",
        "dong-nai/xuan-loc/mot: 10 (data/units/dong-nai/xuan-loc/mot/2025-h1.yaml:2)",
        "dong-nai/xuan-loc/ba: 30 (data/units/dong-nai/xuan-loc/ba/2025-h1.yaml:2)",
        "dong-nai/xuan-hoa: 40 (data/units/dong-nai/xuan-hoa/2025.yaml:2)",
    ] {
        assert!(text.contains(it), "{it}\n{text}");
    }
    // Rows are those that the sum takes in, whatever a part says of their state.
    let text = sandbox.prints(&format!("explain {UNIT} --period 2025 3"));
    for it in [
        "mot: 6 (data/units/dong-nai/xuan-loc/mot/2025-h1.yaml)",
        "hai: 7 ",
        "ba: 8 ",
        "xuan-hoa: 9 ",
    ] {
        assert!(text.contains(it), "{it}\n{text}");
    }
    let found = assessed(&sandbox, UNIT, "2025");
    let inputs = found["criteria"][1]["inputs"].as_array().unwrap();
    // Of a state, the part that it is taken from is the only one.
    let places: Vec<_> = inputs.iter().map(|it| (&it["file"], &it["line"])).collect();
    assert_eq!(places.len(), 1, "{found:#}");
    assert_eq!(*places[0].0, "data/units/dong-nai/xuan-hoa/2025.yaml");
    assert_eq!(*places[0].1, 4);
}

#[test]
fn the_year_before_is_that_of_the_units_that_went_into_one() {
    let year = |dealt| record(dealt, 0, 3, "a", 1, "ready");
    let of_2024 = || {
        of_2025()
            .file(&format!("{OLD}/mot/2024.yaml"), &year(33))
            .file(&format!("{OLD}/hai/2024.yaml"), &year(33))
    };
    let whole = of_2024().file(&format!("{OLD}/ba/2024.yaml"), &year(33));
    let as_many = of_2024().file(&format!("{OLD}/ba/2024.yaml"), &year(34));

    assert_eq!(assessed(&whole, UNIT, "2025")["criteria"][3]["verdict"], "met");
    assert_eq!(assessed(&as_many, UNIT, "2025")["criteria"][3]["verdict"], "not_met");
    assert_eq!(assessed(&of_2024(), UNIT, "2025")["criteria"][3]["verdict"], "not_assessable");
    // The year after, the year over the merger is the year before, summed.
    let after = whole.file(&format!("{NEW}/2026.yaml"), &record(101, 0, 9, "a", 1, "ready"));
    assert_eq!(assessed(&after, UNIT, "2026")["criteria"][3]["verdict"], "met");
    let after = after.file(&format!("{NEW}/2026.yaml"), &record(100, 0, 9, "a", 1, "ready"));
    assert_eq!(assessed(&after, UNIT, "2026")["criteria"][3]["verdict"], "not_met");
}

#[test]
fn a_province_counts_each_number_once_however_its_communes_were_formed() {
    // The district that went into nothing counts for the half year that it was there.
    let province = |district: &str| {
        of_2025()
            .file(&format!("{OLD}/2025-h1.yaml"), district)
            .file("data/units/dong-nai/2025.yaml", "sample: true\n")
            .file("data/units/dong-nai/2026.yaml", "sample: true\n")
            .file(&format!("{NEW}/2026.yaml"), &record(99, 0, 9, "a", 1, "ready"))
    };
    let found = |sandbox, period| assessed(&sandbox, "dong-nai", period);

    let sandbox = province("dealt: 7\n");
    assert_eq!(verdicts(&found(sandbox, "2025"))[0], "met 107");
    let of_2026 = found(province("dealt: 7\n"), "2026");
    assert_eq!(verdicts(&of_2026), ["not_met 99", "met 107"]);
    // Without its number the sum is not known; that it is at least 100 is.
    let lacks = found(province("people: 7\n"), "2025");
    assert_eq!(verdicts(&lacks)[0], "met ");
}

#[test]
fn what_is_missing_of_a_sum_is_not_bound_by_the_checks_of_one_record() {
    // Solved is a part of what is dealt with in each record; of the sum nobody knows.
    let sandbox = merged()
        .file(&format!("{OLD}/mot/2025-h1.yaml"), "dealt: 0\nsolved: 0\n")
        .file(&format!("{OLD}/hai/2025-h1.yaml"), "dealt: 0\nsolved: 0\n")
        .file(&format!("{OLD}/ba/2025-h1.yaml"), "solved: 5\n")
        .file(&format!("{NEW}/2025.yaml"), "dealt: 1\n");

    assert_eq!(assessed(&sandbox, UNIT, "2025")["criteria"][0]["verdict"], "not_assessable");
}
