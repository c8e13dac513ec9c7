//! Values from YAML are inert: whatever they hold is text on the page, and no more.

use crate::pdf;
use crate::sandbox::{COMMUNE, Sandbox};

/// What would mean something to Typst, to Tera or to a shell.
const HOSTILE: &[&str] = &[
    "#read(\"/etc/passwd\")",
    "] #panic() [",
    "\\",
    "\"",
    "';",
    "*đậm* _nghiêng_ @nhãn $x^2$ `mã`",
    "// chú thích",
    "/* chú thích */",
    "= Tiêu đề",
    "- mục",
    "+ mục",
    "{{ report }} {% include \"x\" %} {# x #}",
    "<nhãn> ~ -- --- ...",
    ".at(0)",
    "(x)",
    "#{",
    "https://a.vn/b?c=d&e=f#g",
    "\u{ab}“”‘’\u{bb}",
];

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n"))
}

/// One value that holds all of them, and a mark that tells where it came from.
fn value(mark: &str) -> String {
    format!("{mark} {}", HOSTILE.join(" "))
}

/// Whether a page holds a text: whole, or in two parts, between which a page ends.
fn holds(page: &str, text: &str) -> bool {
    page.contains(text)
        || text.char_indices().skip(1).any(|(at, _)| {
            let (first, second) = text.split_at(at);
            page.find(first).is_some_and(|at| page[at + first.len()..].contains(second))
        })
}

#[test]
fn every_text_field_comes_out_as_it_went_in() {
    let [name, place, leader, title, superior, procedure, sector, note] =
        ["u1", "u2", "u3", "u4", "u5", "c1", "c2", "r1"].map(value);
    let lines = |mark: &str| {
        let lines: Vec<_> = HOSTILE.iter().map(|it| format!("{mark} {it}")).collect();
        lines.join("\n")
    };
    let narrative = ["n1", "n2", "n3"].map(lines);
    let sandbox = Sandbox::record(&format!(
        "procedures:\n  - {{code: \"7.000001\", level: 3, note: {}, online: {{received: 1, resolved: 1}}}}\n\
         narrative: {{strengths: {}, difficulties: {}, proposals: {}}}\n",
        quoted(&note),
        quoted(&narrative[0]),
        quoted(&narrative[1]),
        quoted(&narrative[2]),
    ))
    .file(
        &format!("{COMMUNE}/unit.yaml"),
        &format!(
            "kind: commune\nname: {}\nplace: {}\nsuperior: {}\nleaders: {{chair: {{title: {}, name: {}}}}}\n",
            quoted(&format!("xã {name}")),
            quoted(&place),
            quoted(&superior),
            quoted(&title),
            quoted(&leader),
        ),
    )
    .file(
        "data/catalogs/hostile.yaml",
        &format!(
            "title: x\nprocedures:\n  - {{code: \"7.000001\", name: {}, sector: {}, tier: commune}}\n",
            quoted(&procedure),
            quoted(&sector),
        ),
    );

    sandbox.prints("build");

    for form in ["report", "submission"] {
        let bytes = sandbox.read(&format!("out/dong-nai/xuan-loc/xuan-dinh/2018/{form}.pdf"));
        pdf::conforms(form, &bytes);
        // Lines break anywhere: compare what is left without white space.
        let squeezed = |it: &str| it.split_whitespace().collect::<String>();
        let text = squeezed(&pdf::text(&bytes));
        let mut expected = vec![
            name.clone(),
            place.clone(),
            leader.clone(),
            name.to_uppercase(),
            superior.to_uppercase(),
            title.to_uppercase(),
        ];
        if form == "report" {
            expected.extend([procedure.clone(), sector.clone(), note.clone()]);
            // Prose has marks of its own, which are not printed.
            let printed = |it: &str| it.replace(['*', '_'], "");
            let lines = narrative.iter().flat_map(|it| it.lines());
            expected.extend(
                lines.map(|it| if it.contains("*đậm*") { printed(it) } else { it.to_owned() }),
            );
        }
        for it in expected {
            assert!(holds(&text, &squeezed(&it)), "{it:?} is not in {form}: {text}");
        }
    }
}

#[test]
fn invisible_characters_are_left_out_of_the_page() {
    let sandbox = Sandbox::record(
        r#"
        procedures: [{code: "1.000894", level: 3, online: {received: 1, resolved: 1}}]
        narrative: {strengths: "dính\u200bliền\u202e ngược\u0007"}
        "#,
    );

    sandbox.prints("build --form report");

    let bytes = sandbox.read("out/dong-nai/xuan-loc/xuan-dinh/2018/report.pdf");
    assert!(pdf::text(&bytes).contains("dínhliền ngược"));
}

#[test]
fn a_template_reads_nothing_outside_the_templates() {
    for (code, said) in [
        ("#read(\"/etc/passwd\")", "không có tệp `/etc/passwd`"),
        ("#read(\"../../../etc/passwd\")", "dẫn ra ngoài `templates/`"),
        ("#import \"@preview/cetz:0.3.0\"", "không dùng được gói của Typst"),
    ] {
        let form =
            format!("{{% set title = \"A\" -%}}\n{{% include \"opening.typ\" %}}\n= A\n{code}\n");
        let sandbox = Sandbox::new().file("templates/dong-nai-8-1/report.typ", &form);

        let output = sandbox.run("build --form report");

        let stderr = String::from_utf8(output.stderr).unwrap();
        assert!(stderr.contains(said), "{code}: {stderr}");
        assert_eq!(output.status.code(), Some(1));
    }
}
