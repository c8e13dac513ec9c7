//! Words that rulebooks or declarations use, and that the program knows as something else.

/// A word, and where under `src` it stands for something that is no regulation's.
pub(super) struct Listed {
    pub word: &'static str,
    pub files: &'static [&'static str],
    /// What it is there, for whoever reads the list.
    pub reason: &'static str,
}

const fn listed(
    word: &'static str,
    files: &'static [&'static str],
    reason: &'static str,
) -> Listed {
    Listed { word, files, reason }
}

const CATALOG: &[&str] = &["src/load/schema/mod.rs", "src/load/project.rs"];

/// What is not used any more fails the test.
pub(super) const LISTED: &[Listed] = &[
    listed("12", &["src/diagnostic/faults/yaml.rs"], "an example of a number"),
    listed("all", &["src/cli/help/findings.rs"], "an option of the command line"),
    listed(
        "all",
        &["src/diagnostic/formats/human.rs", "src/diagnostic/formats/github.rs"],
        "an option of the command line, as said",
    ),
    listed("code", &["src/load/words.rs"], "a key of catalogs and of unit.yaml, as people call it"),
    listed("procedures", &["src/load/words.rs"], "a key of catalogs, as people call it"),
    listed("sector", &["src/load/words.rs"], "a key of catalogs, as people call it"),
    listed("commune", &["src/cli/rulebooks.rs"], "a kind of unit in English"),
    listed("district", &["src/cli/rulebooks.rs"], "a kind of unit in English"),
    listed("province", &["src/cli/rulebooks.rs"], "a kind of unit in English"),
    listed("level", &["src/diagnostic/formats/sarif.rs"], "a key of SARIF"),
    listed("note", &["src/diagnostic/formats/sarif.rs"], "a level of SARIF"),
    listed("results", &["src/diagnostic/formats/sarif.rs"], "a key of SARIF"),
    listed("notice", &["src/diagnostic/formats/github.rs"], "a level of annotations of GitHub"),
    listed(
        "van-ban",
        &["src/desk/pages.rs", "src/site/mod.rs", "src/view/unit.rs"],
        "the folder of documents in the addresses of pages",
    ),
    listed("1", &["src/formula/check/"], "a number, as kinds of formulas are drawn up"),
    listed("1.1", &["src/desk/http.rs"], "the version of HTTP"),
    listed("1.1", &["src/inspect/asked/structure.rs"], "a form of the decree"),
    listed("1.2", &["src/inspect/asked/structure.rs"], "a form of the decree"),
    listed("2.1", &["src/inspect/asked/title.rs"], "a form of the decree"),
    listed("I.2", &["src/inspect/asked/"], "a clause of the decree"),
    listed("signed", &["src/desk/sign.rs", "src/view/words.rs"], "a key of a page's words"),
    listed("1.1", &["src/word/parts.rs"], "the version of Dublin Core"),
    listed("code", &["src/word/runs.rs"], "a tag of HTML"),
    listed("table", &["src/word/read/mod.rs", "src/word/table.rs"], "a tag of HTML"),
    listed(
        "table",
        &[
            "src/check/section.rs",
            "src/diagnostic/about/documents.rs",
            "src/diagnostic/faults/enclosed.rs",
            "src/load/enclosed/mod.rs",
            "src/load/schema/record.rs",
        ],
        "a key of what a document encloses",
    ),
    listed("table", &["src/report/enclosed.rs"], "a name in templates: an enclosed table"),
    listed("open", &["src/cli/serve.rs"], "the program that opens an address on macOS"),
    listed("1", &["src/build/expected.rs"], "a divisor that is not written"),
    listed(
        "appraised",
        &["src/report/sections/points.rs"],
        "a name in templates: whether what people judge has been appraised",
    ),
    listed("all", &["src/formula/"], "a function of formulas"),
    listed(
        "all",
        &[
            "src/check/rulebook.rs",
            "src/check/written.rs",
            "src/law/compile/",
            "src/law/criterion.rs",
            "src/load/schema/rulebook.rs",
            "src/report/assessed/writer.rs",
        ],
        "a key of a criterion: parts that must all hold",
    ),
    listed(
        "appraisal",
        &["src/report/criterion/names.rs"],
        "a name of pages: what the unit above says of a claim",
    ),
    listed("code", CATALOG, "a key of catalogs"),
    listed("code", &["src/check/code.rs", "src/check/time.rs"], "a key of unit.yaml"),
    listed("code", &["src/check/text.rs"], "a key of catalogs, whose texts are looked at"),
    listed(
        "code",
        &[
            "src/load/fields/shape.rs",
            "src/load/fields/told.rs",
            "src/load/fields/parts.rs",
            "src/load/fields/doubled.rs",
        ],
        "a key of declarations: the name of a fault",
    ),
    listed("code", &["src/load/fields/faults.rs"], "an example of a key that a table lacks"),
    listed("decision", &["src/load/schema/mod.rs"], "a key of catalogs"),
    listed(
        "commune",
        &[
            "src/model/unit.rs",
            "src/load/fields/shape.rs",
            "src/law/compile/judges.rs",
            "src/formula/check/faults/calls.rs",
            "src/report/sections/members.rs",
        ],
        "a kind of unit, and what it is called where examples name one",
    ),
    listed("district", &["src/model/unit.rs", "src/load/fields/shape.rs"], "a kind of unit"),
    listed("dossiers", &["src/diagnostic/faults/expected.rs"], "English, after a number"),
    listed(
        "full",
        &["src/load/schema/rulebook.rs", "src/law/compile/points.rs"],
        "a word of `when_empty`: all points",
    ),
    listed("info", &["src/diagnostic/", "src/load/fields/"], "a severity"),
    listed("justified", &["src/inspect/asked/body.rs"], "how Nghị định 30 sets paragraphs"),
    listed(
        "leaders",
        &["src/load/schema/mod.rs", "src/load/words.rs", "src/check/unit.rs"],
        "a key of unit.yaml",
    ),
    listed("level", CATALOG, "a key of catalogs: what a national list asks for"),
    listed(
        "none",
        &["src/law/compile/targets.rs", "src/report/assessed/writer.rs"],
        "a year without a target",
    ),
    listed(
        "none",
        &["src/render/syntax/expression.rs", "src/diagnostic/library/"],
        "a word of Tera, and of Typst: nothing",
    ),
    listed("lower", &["src/render/names/scope.rs"], "a filter of Tera: small letters"),
    listed(
        "none",
        &["src/law/case.rs"],
        "a function by which serde fills in what a case leaves out",
    ),
    listed("note", &["src/load/schema/mod.rs"], "a key of catalogs"),
    listed("note", &["src/load/fields/shape.rs"], "a key of declarations"),
    listed(
        "offered",
        &["src/load/fields/lists.rs", "src/judge/services.rs"],
        "what the program gives of a service on a national list",
    ),
    listed(
        "open",
        &["src/load/schema/rulebook.rs", "src/law/compile/points.rs"],
        "a word of `when_empty`",
    ),
    listed(
        "open",
        &["src/load/fields/shape.rs", "src/load/fields/checks.rs"],
        "a key of declarations: a check that speaks while it is open",
    ),
    listed(
        "penalty",
        &[
            "src/load/schema/rulebook.rs",
            "src/law/compile/points.rs",
            "src/law/compile/meaningless.rs",
        ],
        "a key of a criterion: points that may be taken away",
    ),
    listed(
        "open",
        &["src/report/listing/names.rs", "src/report/score.rs"],
        "a name in templates: what is not known yet",
    ),
    listed("procedures", CATALOG, "a key of catalogs"),
    listed("province", &["src/model/unit.rs", "src/load/fields/shape.rs"], "a kind of unit"),
    listed("province", &["src/cli/help/more.rs"], "an argument of `hoso new`"),
    listed("ranking", &["src/report/sections/ranking.rs"], "a section that a form asks for"),
    listed(
        "ready",
        &["src/docket/state.rs", "src/docket/said.rs", "src/view/words.rs"],
        "the state of a document",
    ),
    listed(
        "sector",
        &["src/load/schema/mod.rs", "src/check/text.rs", "src/diagnostic/faults/record.rs"],
        "a key of catalogs",
    ),
    listed(
        "sector",
        &["src/load/fields/shape.rs", "src/load/fields/tables.rs"],
        "a type of keys: a sector of the catalog",
    ),
    listed(
        "sector",
        &["src/law/compile/forms.rs", "src/law/compile/columns/", "src/report/listing/"],
        "a heading of lists, as the catalog has it",
    ),
    listed("sectors", &["src/load/schema/mod.rs", "src/check/unit.rs"], "a key of unit.yaml"),
    listed("sectors", &["src/load/cases.rs"], "a key of cases"),
    listed(
        "table",
        &["src/cli/args.rs", "src/cli/review.rs"],
        "how results are shown on a terminal",
    ),
    listed("table", &["src/report/listing/names.rs"], "a name in templates: a list in cells"),
    listed(
        "table",
        &[
            "src/formula/",
            "src/law/compile/names.rs",
            "src/load/fields/faults.rs",
            "src/diagnostic/faults/field.rs",
        ],
        "English: rows of a record",
    ),
];
