//! Declarations that no person would write.

use std::sync::Arc;

use super::super::files_to_dictionary;
use crate::load::record::{read_record, write_record};
use crate::load::tests::{Dice, spoilt};

/// Something of each kind that can be declared.
const ALL: &str = r#"title: {vi: A, en: B}
order: 3
group: g
scales:
  s: {ordered: {"1": Một, "2": Hai}, below: kém, in_force: {to: 2022-12-31}, help: x}
fields:
  a: {type: count, max: 5, noun: hồ sơ}
  b: {type: count, noun: hồ sơ, part_of: a}
  c.d: {type: choice, scale: s, else: before(c.d), earlier: true}
  e: {is: a + b, noun: hồ sơ}
  f: {type: choice, scale: s, cases: [{when: a > b, then: 2}, {else: below}]}
tables:
  t:
    key: {code: catalog}
    groups: {x: {label: X, belongs_to: s, in_force: {from: 2018-06-01}}}
    fields:
      x.k: {type: list, values: [p, q], asked_if: a > 3, asked_of: {tier: commune}}
      z: {is: count(x.k) > 0, else: false}
    check:
      - {code: c, at: x, given: [x], that: [z, a > 0], open: true, says: "{lacking} {a}"}
  u:
    rows: {national_lists: t, scale: s}
    fields: {w: {is: on_list and z}}
check:
  - {code: d, at: [a, b], also: {e: ở đây}, that: a >= 2, says: x}
"#;

const RECORD: &str =
    "g: {a: 1, c: {d: 2}}\nt: [{code: x, x: {k: [p]}}]\nclaims: {q: {points: 1}}\n";

#[test]
fn whatever_a_file_declares_it_is_compiled_or_named() {
    let whole = files_to_dictionary([("a".to_owned(), Arc::from(ALL))].into_iter());
    assert_eq!(whole.found, []);
    let mut dice = Dice(2026);
    for _ in 0..1500 {
        let text = spoilt(ALL, &mut dice);

        let compiled = files_to_dictionary([("a".to_owned(), text.as_str().into())].into_iter());

        let dictionary = &compiled.dictionary;
        assert_eq!(dictionary.fields.len(), dictionary.rules.fields.len(), "{text}");
        assert_eq!(dictionary.tables.len(), dictionary.rules.tables.len(), "{text}");
        // What is good of them still reads records.
        let (record, _) = read_record(RECORD, dictionary, "x.yaml");
        if let Some(it) = &record {
            drop(write_record(it, dictionary));
        }
    }
}
