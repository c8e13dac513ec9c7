//! Whole messages in English: a few of each kind; the rest is held by the compiler.

use crate::sandbox::{COMMUNE, Sandbox};

#[test]
fn a_file_in_an_old_encoding() {
    Sandbox::new()
        .bytes(&format!("{COMMUNE}/unit.yaml"), b"kind: commune\nname: x\xe3 Xu\xe2n \xd0\xecnh\nplace: x\n")
        .says("--lang en check", 1, r#"
            error[not-utf8]: the file is not UTF-8: byte 22 is 0xE3
             --> data/units/dong-nai/xuan-loc/xuan-dinh/unit.yaml:2:8
              |
            2 | name: x� Xu�n ��nh
              |        ^
              |
              = help: it looks like Windows-1258, TCVN3 or VNI; save the file as UTF-8 (Notepad: Save As, Encoding: UTF-8)

            checked 3 unit(s), 1 record(s): 1 error(s), 0 warning(s), 0 note(s)
        "#);
}

#[test]
fn online_dossiers_at_level_2() {
    Sandbox::record(
        r#"
            procedures:
              - {code: "1.000894", level: 2, online: {received: 41, resolved: 40}}
            documents: {report: {number: 9, date: 2018-06-05}}
        "#,
    )
    .says(
        "--lang en check",
        1,
        r#"
            error[online-at-low-level]: 41 online dossiers at level 2, which takes none
             --> data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml:2:53
              |
            2 |   - {code: "1.000894", level: 2, online: {received: 41, resolved: 40}}
              |                               - the level stated    ^^
              |
              = help: raise `level` to 3 or 4, or count the dossiers under `in_person`

            checked 3 unit(s), 1 record(s): 1 error(s), 0 warning(s), 0 note(s)
        "#,
    );
}

#[test]
fn a_missing_number() {
    Sandbox::record(r#"
            procedures:
              - {code: "1.000894"}
            documents: {report: {number: 9, date: 2018-06-05}}
        "#)
        .says("--lang en check", 0, r#"
            warning[missing-number]: TTHC `1.000894` lacks `level` (“Level”), a number that `dong-nai-8-1` needs
             --> data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml:2:12
              |
            2 |   - {code: "1.000894"}
              |            ^^^^^^^^^^
              |
              = help: add it; without it the verdict may be “not assessable”, and documents are drafts with a gap

            checked 3 unit(s), 1 record(s): 0 error(s), 1 warning(s), 0 note(s)
        "#);
}

#[test]
fn a_record_of_all_kinds_of_faults() {
    Sandbox::record(r#"
            procedures:
              - {code: 5, level: 9, provider: nobody, in_person: {received: x}}
              - {level: 1}
            narrative: [1]
            documents: {report: {number: 0, date: 2018-02-30}, reprot: {}}
        "#)
        .says("--lang en check", 1, r#"
            error[unknown-code]: procedure code `5` is in no catalog
             --> data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml:2:12
              |
            2 |   - {code: 5, level: 9, provider: nobody, in_person: {received: x}}
              |            ^
              |
              = help: look at the code again; a new one is added to `data/catalogs/`

            error[unknown-value]: there is no value `9` here
             --> data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml:2:22
              |
            2 |   - {code: 5, level: 9, provider: nobody, in_person: {received: x}}
              |                      ^
              |
              = help: levels are 1, 2, 3 and 4 (Điều 3 Nghị định 43/2011/NĐ-CP)

            error[unknown-value]: there is no value `nobody` here
             --> data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml:2:35
              |
            2 |   - {code: 5, level: 9, provider: nobody, in_person: {received: x}}
              |                                   ^^^^^^
              |
              = help: choose one of `province`, `district`, `own`, `ministry`

            error[wrong-type]: expected a whole number in plain digits, found `x`
             --> data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml:2:65
              |
            2 |   - {code: 5, level: 9, provider: nobody, in_person: {received: x}}
              |                                                                 ^
              |
              = help: write `1234`, not `1.234`, `1234 dossiers` or `-`; leave the key out while unknown

            error[missing-key]: key `code` is missing
             --> data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml:3:6
              |
            3 |   - {level: 1}
              |      ^^^^^
              |
              = help: add a line `code: …`

            error[wrong-type]: expected a mapping (`key: value` on each line), found a list
             --> data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml:4:12
              |
            4 | narrative: [1]
              |            ^^^
              |
              = help: write each key on a line of its own, `key: value`, indented deeper

            error[out-of-range]: number `0` is not between 1 and 99999
             --> data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml:5:30
              |
            5 | documents: {report: {number: 0, date: 2018-02-30}, reprot: {}}
              |                              ^
              |
              = help: look at this number again

            error[no-such-date]: there is no date `2018-02-30`
             --> data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml:5:39
              |
            5 | documents: {report: {number: 0, date: 2018-02-30}, reprot: {}}
              |                                       ^^^^^^^^^^
              |
              = help: write year-month-day, such as `2018-06-15`, a day of the calendar

            error[unknown-form]: no rulebook in use has a form `reprot` for this unit
             --> data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml:5:52
              |
            5 | documents: {report: {number: 0, date: 2018-02-30}, reprot: {}}
              |                                                    ^^^^^^
              |
              = help: is `report` meant?

            checked 3 unit(s), 1 record(s): 9 error(s), 0 warning(s), 0 note(s)
        "#);
}

#[test]
fn a_case_that_the_rules_refute() {
    Sandbox::new()
        .file("templates/dong-nai-8-1/cases.yaml", r#"
            - name: mọi thủ tục ở mức độ 2
              given: {record: {procedures: [{code: a, level: 2}, {code: b, level: 2}]}}
              expect: {"8.1.a": not_met, "8.1.b": not_met}
        "#)
        .says("--lang=en test dong-nai-8-1", 1, r#"
            error[case-failed]: case “mọi thủ tục ở mức độ 2”: criterion 8.1.a should be `not_met`, computed `met`
             --> templates/dong-nai-8-1/cases.yaml:3:21
              |
            3 |   expect: {"8.1.a": not_met, "8.1.b": not_met}
              |                     ^^^^^^^
              |
              = help: compare with the wording of the official document, then mend one of the two

            0 cases passed, 1 failed; 2 forms typeset in every situation
        "#);
}
