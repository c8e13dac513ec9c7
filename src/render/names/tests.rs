//! Which names a template has from elsewhere.

use super::Parsed;
use crate::report::sections::giving;

fn found(text: &str) -> Vec<String> {
    let free = Parsed::new([("a.typ", text)].into_iter()).free("a.typ");
    free.into_iter().map(|it| it.name).filter(|it| giving(it).is_some()).collect()
}

#[test]
fn a_name_is_found_wherever_code_asks_for_it() {
    assert_eq!(found("{{ measures.rate }}"), ["measures"]);
    assert_eq!(found("{% if not verdict %}{% elif total.open %}{% endif %}"), ["verdict", "total"]);
    assert_eq!(found("{% for id, it in criteria %}{{ it.total }}{% endfor %}"), ["criteria"]);
    assert_eq!(found("{{<table of={lists.rows.table} />}}"), ["lists"]);
    assert_eq!(found("{% set n = tally.met %}"), ["tally"]);
    assert_eq!(found("{{ a[fields.b] ~ (met | length) }}"), ["fields", "met"]);
}

#[test]
fn what_is_text_or_the_templates_own_is_no_name_of_a_section() {
    for text in [
        "measures {# {{ fields }} #} #total([a])",
        "{{ \"total\" }}{{ it.total }}{{ it | total }}",
        "{% set total = 1 %}{{ total }}",
        "{% for total in [1, 2] %}{{ total }}{% endfor %}",
        "{% for total, met in it %}{{ total }}{{ met }}{% endfor %}",
        "{{<total of={1} />}}{{<a total={1} />}}",
    ] {
        assert_eq!(found(text), Vec::<String>::new(), "{text}");
    }
}

/// Whether a form prints each of these ways.
fn prints(text: &str, parts: &[(&str, &str)], ways: &[&str]) -> Vec<bool> {
    let all = [("a.typ", text)].into_iter().chain(parts.iter().copied());
    let wanted = Parsed::new(all).printed("a.typ");
    ways.iter().map(|it| wanted.has(it)).collect()
}

#[test]
fn a_form_prints_what_it_goes_down_to_and_all_below() {
    let ways = ["lists.a.rows.*.level", "lists.a.rows.*.online.received", "lists.a.rows.*.note"];
    let rows = |inside: &str| format!("{{% for row in lists.a.rows %}}{inside}{{% endfor %}}");

    assert_eq!(prints(&rows("{{ row.level }}"), &[], &ways), [true, false, false]);
    assert_eq!(prints(&rows("{% if row.online %}{% endif %}"), &[], &ways), [false, true, false]);
    assert_eq!(prints(&rows("{{ row[\"level\"] | upper }}"), &[], &ways), [true, false, false]);
    assert_eq!(prints("{{ lists.a.rows[0].note }}", &[], &ways), [false, false, true]);
    assert_eq!(prints("{{ (lists.a.rows | first).level }}", &[], &ways), [true, false, false]);
    let each = "{% for list in lists %}{{ list.rows[0].note }}{% endfor %}";
    assert_eq!(prints(each, &[], &ways), [false, false, true]);
    let part = ("b.typ", "{{ row.note }}");
    assert_eq!(prints(&rows("{% include \"b.typ\" %}"), &[part], &ways), [false, false, true]);
    let part = ("c.typ", "{% component c(of) %}{{ of.level }}{% endcomponent %}");
    assert_eq!(prints(&rows("{{<c of={row} />}}"), &[part], &ways), [true, false, false]);
    assert_eq!(prints("{{ unit.name }}", &[], &ways), [false; 3]);
}

#[test]
fn what_is_used_as_a_whole_is_printed_as_a_whole() {
    let rows = |inside: &str| format!("{{% for row in lists.a.rows %}}{inside}{{% endfor %}}");
    for text in [
        &*rows("{{ row }}"),
        &rows("{{ row[key] }}"),
        &rows("{% for name, it in row %}{{ name }}{% endfor %}"),
        &rows("{% set it = row %}{{ it.note }}"),
        &rows("{{ row | json_encode }}"),
        &rows("{{ f(of=row) }}"),
        &rows("{% if row == other %}{% endif %}"),
        &rows("{% set all = [row] %}{{ all[0].note }}"),
        &rows("{{ (row if met else unit).note }}"),
        &rows("{{<no_such of={row} />}}"),
        "{{ lists.a.rows | sort(attribute=\"level\") }}",
        "{{ lists.a }}",
        "{{ __tera_context }}",
        // What is not understood may print anything.
        "{% extends \"b.typ\" %}",
        "{{ unit.name ; row }}",
        "{{ {...lists.a.rows[0]} }}",
    ] {
        let ways = ["lists.a.rows.*.level", "lists.a.rows.*.note"];
        assert_eq!(prints(text, &[], &ways), [true, true], "{text}");
    }
}
