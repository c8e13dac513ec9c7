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
