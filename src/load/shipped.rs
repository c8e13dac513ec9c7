//! The templates inside the program, so that it works without the repository.

/// Path below `templates/`, and text. A project's own file of the same path wins.
pub(super) const FILES: &[(&str, &str)] = &[
    ("nd30.typ", include_str!("../../templates/nd30.typ")),
    ("opening.typ", include_str!("../../templates/opening.typ")),
    ("signature.typ", include_str!("../../templates/signature.typ")),
    ("fields/procedures.yaml", include_str!("../../templates/fields/procedures.yaml")),
    ("fields/indicators.yaml", include_str!("../../templates/fields/indicators.yaml")),
    ("fields/facts.yaml", include_str!("../../templates/fields/facts.yaml")),
    ("fields/narrative.yaml", include_str!("../../templates/fields/narrative.yaml")),
    ("dong-nai-8-1/rulebook.yaml", include_str!("../../templates/dong-nai-8-1/rulebook.yaml")),
    ("dong-nai-8-1/cases.yaml", include_str!("../../templates/dong-nai-8-1/cases.yaml")),
    ("dong-nai-8-1/report.typ", include_str!("../../templates/dong-nai-8-1/report.typ")),
    ("dong-nai-8-1/submission.typ", include_str!("../../templates/dong-nai-8-1/submission.typ")),
    ("dong-nai-8-1/appraisal.typ", include_str!("../../templates/dong-nai-8-1/appraisal.typ")),
    ("dong-nai-8-1/decision.typ", include_str!("../../templates/dong-nai-8-1/decision.typ")),
    ("dong-nai-8-1/request.typ", include_str!("../../templates/dong-nai-8-1/request.typ")),
    (
        "dong-nai-8-1/confirmation.typ",
        include_str!("../../templates/dong-nai-8-1/confirmation.typ"),
    ),
    ("duc-tho-2440/rulebook.yaml", include_str!("../../templates/duc-tho-2440/rulebook.yaml")),
    ("duc-tho-2440/cases.yaml", include_str!("../../templates/duc-tho-2440/cases.yaml")),
    ("duc-tho-2440/targets.typ", include_str!("../../templates/duc-tho-2440/targets.typ")),
    ("duc-tho-2440/results.typ", include_str!("../../templates/duc-tho-2440/results.typ")),
    (
        "cntt-huyen-2022/rulebook.yaml",
        include_str!("../../templates/cntt-huyen-2022/rulebook.yaml"),
    ),
    ("cntt-huyen-2022/cases.yaml", include_str!("../../templates/cntt-huyen-2022/cases.yaml")),
    (
        "cntt-huyen-2022/scoresheet.typ",
        include_str!("../../templates/cntt-huyen-2022/scoresheet.typ"),
    ),
    ("cntt-huyen-2022/ranking.typ", include_str!("../../templates/cntt-huyen-2022/ranking.typ")),
    ("cao-bang-641/rulebook.yaml", include_str!("../../templates/cao-bang-641/rulebook.yaml")),
    ("cao-bang-641/cases.yaml", include_str!("../../templates/cao-bang-641/cases.yaml")),
    ("cao-bang-641/letter.typ", include_str!("../../templates/cao-bang-641/letter.typ")),
    ("cao-bang-641/catalogue.typ", include_str!("../../templates/cao-bang-641/catalogue.typ")),
    ("cao-bang-641/catalogue.xml", include_str!("../../templates/cao-bang-641/catalogue.xml")),
    ("cao-bang-641/changes.typ", include_str!("../../templates/cao-bang-641/changes.typ")),
    ("cao-bang-641/software.typ", include_str!("../../templates/cao-bang-641/software.typ")),
    ("cao-bang-641/submission.typ", include_str!("../../templates/cao-bang-641/submission.typ")),
    ("cao-bang-641/provincial.typ", include_str!("../../templates/cao-bang-641/provincial.typ")),
    ("cao-bang-641/provincial.xml", include_str!("../../templates/cao-bang-641/provincial.xml")),
    ("word/opening.xml", include_str!("../../templates/word/opening.xml")),
    ("word/closing.xml", include_str!("../../templates/word/closing.xml")),
    ("word/parts.xml", include_str!("../../templates/word/parts.xml")),
    ("word/styles.xml", include_str!("../../templates/word/styles.xml")),
    ("word/header-first.xml", include_str!("../../templates/word/header-first.xml")),
    ("word/core.xml", include_str!("../../templates/word/core.xml")),
    ("word/header.xml", include_str!("../../templates/word/header.xml")),
    ("word/footer.xml", include_str!("../../templates/word/footer.xml")),
    ("word/settings.xml", include_str!("../../templates/word/settings.xml")),
    ("binh-phuoc-409/rulebook.yaml", include_str!("../../templates/binh-phuoc-409/rulebook.yaml")),
    ("binh-phuoc-409/cases.yaml", include_str!("../../templates/binh-phuoc-409/cases.yaml")),
    ("binh-phuoc-409/progress.typ", include_str!("../../templates/binh-phuoc-409/progress.typ")),
];

/// Whether the program carries a template of this path below `templates/`.
pub fn is_shipped(path: &str) -> bool {
    FILES.iter().any(|(it, _)| *it == path)
}
