//! The dictionary that the program carries.

use super::super::shipped;
use super::compiled;
use crate::facts::dictionary::{RowsFrom, Sort};
use crate::facts::{Dictionary, Field};
use crate::formula::expr::{Computed, Definition};
use crate::formula::{Formula, Kind};
use crate::words::Lang;

#[test]
fn what_the_program_carries_has_no_faults() {
    assert_eq!(shipped().found, []);
}

#[test]
fn rules_stand_beside_the_fields_that_they_define() {
    let Dictionary { rules, fields, tables, .. } = shipped().dictionary;

    let names = |it: &[Field]| it.iter().map(|it| it.name.clone()).collect();
    let defined = |it: &[Definition]| it.iter().map(|it| it.name.clone()).collect();
    let (stated, ruled): (Vec<_>, Vec<_>) = (names(&fields), defined(&rules.fields));
    assert_eq!(stated, ruled);
    assert_eq!(tables.len(), rules.tables.len());
    for (table, rules) in tables.iter().zip(&rules.tables) {
        let (stated, ruled): (Vec<_>, Vec<_>) = (names(&table.fields), defined(&rules.fields));
        assert_eq!(stated, ruled, "{}", table.name);
        assert_eq!(table.name, rules.name);
    }
}

/// The fields of a row from another table have that one's places, so that what is stated
/// there is found by them.
#[test]
fn a_table_of_the_lists_has_the_fields_of_the_other_first() {
    let Dictionary { rules, tables, .. } = shipped().dictionary;
    let listed = tables.iter().position(|it| it.rows != RowsFrom::Record).unwrap();
    let RowsFrom::NationalLists(base) = tables[listed].rows else { panic!() };

    let (own, others) = (&tables[listed].fields, &tables[base].fields);
    for (it, other) in own.iter().zip(others) {
        assert_eq!(it.name, other.name);
    }
    let (own_rules, other_rules) = (&rules.tables[listed], &rules.tables[base]);
    assert_eq!(own_rules.checks.len(), other_rules.checks.len());
    for (it, other) in own_rules.fields.iter().zip(&other_rules.fields) {
        assert_eq!((&it.kind, it.part_of), (&other.kind, other.part_of), "{}", it.name);
    }
    let given: Vec<_> = own[others.len()..].iter().take(5).map(|it| &*it.name).collect();
    assert_eq!(given, ["offered", "on_list", "asked_level", "asked_by", "listed_as"]);
    assert!(own.iter().skip(others.len()).all(|it| it.sort == Sort::Computed));
    let cells = |it: &Formula| {
        let text = format!("{:?}", it.root);
        assert!(!text.contains(&format!("Cell({base}, ")), "{text}");
    };
    for it in &rules.tables[listed].fields {
        it.otherwise.iter().for_each(cells);
        match &it.computed {
            Some(Computed::Is(it)) => cells(it),
            Some(Computed::Cases(all, last)) => {
                all.iter().flat_map(|(when, then)| [when, then]).for_each(cells);
                last.iter().for_each(cells);
            }
            _ => {}
        }
    }
}

#[test]
fn words_that_are_shown_are_there_in_both_languages() {
    let Dictionary { fields, tables, scales, labels, groups, .. } = shipped().dictionary;

    let fields = tables.iter().flat_map(|it| &it.fields).chain(&fields);
    let said = fields.flat_map(|it| [Some(&it.label), it.help.as_ref()]).flatten();
    let checks = tables.iter().flat_map(|it| &it.checks);
    let checks = checks.flat_map(|it| [Some(&it.says), it.help.as_ref()]).flatten();
    let scales = scales.iter().map(|it| &it.label);
    let groups = tables.iter().flat_map(|it| it.groups.values()).chain(groups.values());
    let tables = tables.iter().map(|it| &it.label);
    let labels = labels.iter().flatten();
    for it in said.chain(checks).chain(scales).chain(groups).chain(tables).chain(labels) {
        assert!(!it.vi.is_empty() && !it.en.is_empty() && it.vi != it.en, "{it:?}");
    }
}

#[test]
fn a_computed_field_has_the_kind_of_its_formula() {
    let text = "
        title: A
        fields:
          late: {is: early}
          early: {is: a > 3}
          a: {type: count}
    ";
    let (compiled, drawn) = compiled(&[("fields/a.yaml", text)], Lang::Vi);

    assert_eq!(drawn, "\n");
    assert!(compiled.dictionary.rules.fields[..2].iter().all(|it| it.kind == Kind::Truth));
}

/// What is said of a part that is more than its whole is declared with the part, and of
/// those that share a name each points at its own place.
#[test]
fn a_part_brings_its_own_check() {
    let Dictionary { tables, checks, .. } = shipped().dictionary;

    let part =
        tables[0].checks.iter().find(|it| &*it.that.text == "online.resolved <= online.received");
    let part = part.unwrap();
    assert_eq!(&*part.code, "resolved-over-received");
    assert_eq!(part.at_path, ["online", "resolved"]);
    assert_eq!(part.also_says[0].vi, "tiếp nhận ghi ở đây");
    let by_label =
        checks.iter().find(|it| &*it.that.text == "leaders_signing_digitally <= leaders");
    assert_eq!(
        by_label.unwrap().says.vi,
        "“Lãnh đạo sử dụng chữ ký số” là {leaders_signing_digitally}, nhiều hơn “Số lãnh đạo” là {leaders}"
    );
    let open = tables[0].checks.iter().find(|it| it.open).unwrap();
    assert_eq!(open.at_path, ["capabilities"]);
    assert_eq!(open.given[1].len(), 23);
}

#[test]
fn columns_stand_where_they_are_declared_to_stand() {
    let Dictionary { tables, .. } = shipped().dictionary;

    let names: Vec<_> =
        tables[0].columns().into_iter().map(|it| &*tables[0].fields[it].name).collect();
    assert_eq!(
        names[..13],
        [
            "code",
            "level",
            "level_before",
            "provision",
            "partial_reason",
            "provider",
            "fee",
            "online.received",
            "online.resolved",
            "in_person.received",
            "in_person.resolved",
            "readiness.receives",
            "readiness.forms_supplied",
        ]
    );
    assert_eq!(names.last(), Some(&"note"));
    assert_eq!(names.len(), 47);
}
