//! Changes that nobody can notice: whatever the record, the rulebook says the same after them.

use super::equal_today::{BIEU_06, CHI_SO_766, TU_CHAM_DIEM};
use super::walk::Change;

/// Changes that change nothing.
#[derive(Clone, Copy, Debug)]
pub(super) struct Equal {
    /// At each of these nodes,
    pub(super) places: &'static [&'static str],
    /// each of these.
    pub(super) after: &'static [&'static str],
    /// Why nobody can notice it.
    pub(super) reason: &'static str,
}

/// Fields that no record need state: they are made of what other units or periods state, or have
/// a value that holds otherwise.
const MADE_OF_OTHERS: &[&str] = &[
    "communes_total",
    "department_procedures_listed",
    "department_procedures_total",
    "departments_at_level_4_listed",
    "departments_from_level_3_listed",
    "district_procedures_listed",
    "district_procedures_total",
    "districts_at_level_4_listed",
    "districts_from_level_3_listed",
    "districts_total",
    "pending_of_all",
    "pending_of_listed",
];

/// Whether a form asks of a record for one more of them: the record itself lacks nothing of it.
pub(super) fn needs_what_others_state(change: &Change) -> bool {
    let is_need = change.place.contains(".needs.") && change.place.ends_with(".fields");
    let last = change.after.trim_end_matches("\"]").rsplit('"').next().unwrap_or_default();
    is_need && MADE_OF_OTHERS.contains(&last)
}

/// The changes of a rulebook that nobody can notice.
pub(super) fn of(rulebook: &str) -> &'static [Equal] {
    match rulebook {
        "dong-nai-8-1" => DONG_NAI,
        "duc-tho-2440" => DUC_THO,
        "cntt-huyen-2022" => CNTT_HUYEN,
        "binh-phuoc-409" => BINH_PHUOC,
        "cao-bang-641" => CAO_BANG,
        "bieu-06" => BIEU_06,
        "tu-cham-diem" => TU_CHAM_DIEM,
        "chi-so-766" => CHI_SO_766,
        "thu-a" => THU_A,
        "thu-b" => THU_B,
        "thu-c" => THU_C,
        _ => &[],
    }
}

const MEMBERS: &str = "a form over many is issued where a judged unit stands below, and those \
                       stand there alone";
const JUDGED_ALONE: &str = "the part judges districts and offices right below that province alone";
const DISTRICTS: &str = "a district always stands right below a province";
const HIGHEST: &str = "level 4 is the highest";
const COUNTS: &str = "a count is never less than 0";
const ONE_ROW: &str = "a record has each code once, and the list is of one record";
const SERVICES: &str = "the rows of `services` that `procedures` lacks are not offered, and lack \
                        no value that a record could state";
const SAME_ROWS: &str = "what is not offered has no level, so the rows are the same, and the page \
                         prints of them what both tables have";
const ALWAYS_KNOWN: &str = "it is known of every row that is asked, if only by its `else`";
pub(super) const SUM_OF_PARTS: &str =
    "it is the sum, or the best, of its parts, and they say it already";
pub(super) const SAME_POINTS: &str = "at that very share the row below gives the same points";
pub(super) const ANY_TIME: &str = "its criteria give points, which are what they are at any time of \
                                   the year";
const A_PART: &str = "the one is a part of the other, so that the share is never above 100 %";

const DONG_NAI: &[Equal] = &[
    Equal {
        places: &[
            "forms.submission.about.0.within",
            "forms.appraisal.about.0.within",
            "forms.decision.about.0.within",
            "forms.request.about.0.within",
            "forms.confirmation.about.0.within",
        ],
        after: &["Some(\"dong-nai\")"],
        reason: MEMBERS,
    },
    Equal {
        places: &[
            "forms.appraisal.about.0.below",
            "forms.decision.about.0.below",
            "forms.request.about.0.below",
            "forms.confirmation.about.0.below",
        ],
        after: &["Some(District)"],
        reason: "a commune right below a province has no district that could recognise it",
    },
    Equal {
        places: &["judges.0.criteria.8.1.all.8.1.b.assessable_if"],
        after: &["count(procedures) <> 0"],
        reason: COUNTS,
    },
    Equal {
        places: &["judges.0.measures.at_level_4.is"],
        after: &["count(procedures where level >= 4)"],
        reason: HIGHEST,
    },
    Equal {
        places: &[
            "forms.appraisal.issuer.within",
            "forms.confirmation.issuer.within",
            "forms.decision.issuer.within",
            "forms.request.issuer.within",
        ],
        after: &["None"],
        reason: MEMBERS,
    },
    Equal {
        places: &["forms.decision.issuer.below", "forms.request.issuer.below"],
        after: &["Some(Province)"],
        reason: DISTRICTS,
    },
    Equal {
        places: &[
            "forms.report.needs.0.of",
            "forms.report.needs.1.of",
            "forms.submission.needs.0.of",
            "forms.submission.needs.1.of",
        ],
        after: &["Some(\"services\")"],
        reason: SERVICES,
    },
    Equal {
        places: &["forms.report.needs.0.fields", "forms.submission.needs.0.fields"],
        after: LEVEL_AND_KNOWN,
        reason: ALWAYS_KNOWN,
    },
    Equal {
        places: &["forms.report.needs.1.fields", "forms.submission.needs.1.fields"],
        after: &[
            r#"["online.received", "online.resolved", "code"]"#,
            r#"["online.received", "online.resolved", "level"]"#,
            r#"["online.received", "online.resolved", "addition.worthwhile"]"#,
            r#"["online.received", "online.resolved", "addition.in_demand"]"#,
            r#"["online.received", "online.resolved", "addition.reason"]"#,
            r#"["online.received", "online.resolved", "on_ministry_portal"]"#,
            r#"["online.received", "online.resolved", "justified"]"#,
        ],
        reason: ALWAYS_KNOWN,
    },
    Equal {
        places: &["forms.report.lists.procedures.merge"],
        after: &["[\"code\"]"],
        reason: ONE_ROW,
    },
    Equal {
        places: &["forms.report.lists.procedures.across"],
        after: &["[Commune]"],
        reason: COMMUNE,
    },
];

const LEVEL_AND_KNOWN: &[&str] = &[
    r#"["level", "code"]"#,
    r#"["level", "addition.worthwhile"]"#,
    r#"["level", "addition.in_demand"]"#,
    r#"["level", "addition.reason"]"#,
    r#"["level", "on_ministry_portal"]"#,
    r#"["level", "justified"]"#,
];

const DUC_THO: &[Equal] = &[
    Equal {
        places: &["forms.targets.lists.services.across"],
        after: &["[Department, Province]"],
        reason: "no province stands in the area of a district",
    },
    Equal { places: &["forms.targets.lists.services.of"], after: &["services"], reason: SAME_ROWS },
    Equal {
        places: &["forms.targets.lists.services.merge"],
        after: &["[\"code\"]"],
        reason: "rows are merged under their heading alone, each heading is a unit, and a record \
                 has each code once",
    },
    Equal {
        places: &["judges.0.units.0.below"],
        after: &["Some(District)"],
        reason: "a commune within a district stands right below it",
    },
    Equal {
        places: &["forms.results.issuer.within", "forms.targets.issuer.within"],
        after: &["None"],
        reason: MEMBERS,
    },
    Equal {
        places: &["forms.results.issuer.below", "forms.targets.issuer.below"],
        after: &["Some(Province)"],
        reason: DISTRICTS,
    },
];

const CNTT_HUYEN: &[Equal] = &[
    Equal { places: &["judges.0.units.0.below"], after: &["Some(Province)"], reason: DISTRICTS },
    Equal {
        places: &["judges.0.locality"],
        after: &["[District, Commune, Province]"],
        reason: "no province stands below a district",
    },
    Equal {
        places: &["judges.0.measures.offered.noun", "judges.0.measures.used.noun"],
        after: &["left out", "khác"],
        reason: "what is counted the formula says itself: rows of `procedures` are TTHC",
    },
    Equal {
        places: &["judges.0.measures.used.is"],
        after: &["locality(count(procedures where level >= 3 and online.received <> 0))"],
        reason: COUNTS,
    },
    Equal {
        places: &["judges.0.criteria.3.met"],
        after: &["staff_using_software / staff = 100%"],
        reason: A_PART,
    },
    Equal {
        places: &["judges.0.criteria.4.met"],
        after: &["leaders_signing_digitally / leaders = 100%"],
        reason: A_PART,
    },
    Equal {
        places: &["judges.0.criteria.5.sum.5.1.met"],
        after: &["one_stop / all_dossiers = 100%"],
        reason: A_PART,
    },
    Equal {
        places: &[
            "judges.0.criteria.5.of",
            "judges.0.criteria.5.sum.5.2.of",
            "judges.0.criteria.6.of",
            "judges.0.criteria.6.sum.6.3.of",
        ],
        after: &["left out"],
        reason: SUM_OF_PARTS,
    },
    Equal {
        places: &[
            "judges.0.criteria.6.sum.6.1.steps.rows.0.limit",
            "judges.0.criteria.6.sum.6.2.steps.rows.0.limit",
            "judges.0.criteria.6.sum.6.3.best.6.3.a.steps.rows.0.limit",
        ],
        after: &["`from` for `above`"],
        reason: SAME_POINTS,
    },
    Equal {
        places: &["judges.0.grades.0.of", "judges.0.grades.1.of"],
        after: &["left out"],
        reason: "each criterion gives 3 points, which is the scale of the grades",
    },
    Equal { places: &["forms.ranking.issuer.within"], after: &["None"], reason: MEMBERS },
];

const BINH_PHUOC: &[Equal] = &[
    Equal {
        places: &["forms.unit-report.lists.services.of"],
        after: &["services"],
        reason: SAME_ROWS,
    },
    Equal {
        places: &["judges.1.measures.at_level_4.is"],
        after: &["count(procedures where level = 4)"],
        reason: HIGHEST,
    },
    Equal {
        places: &["judges.1.criteria.I.2.met"],
        after: &["count(procedures where level = 4) >= 1"],
        reason: HIGHEST,
    },
    Equal {
        places: &["judges.1.criteria.2.e.all.2.e.1.met"],
        after: &["phase_services and count(procedures where level = 4) >= 1"],
        reason: HIGHEST,
    },
    Equal {
        places: &["judges.1.criteria.2.g.all.2.g.1.met"],
        after: &["count(procedures where level = 4) / count(procedures where level >= 3) >= 30%"],
        reason: HIGHEST,
    },
    Equal {
        places: &[
            "forms.unit-report.about.0.within",
            "forms.unit-report.about.1.within",
            "forms.progress.about.0.within",
            "forms.progress.about.1.within",
            "forms.unit-report.about.0.below",
            "forms.progress.about.0.below",
        ],
        after: &["None"],
        reason: MEMBERS,
    },
    Equal {
        places: &[
            "judges.1.units.1.below",
            "forms.unit-report.about.1.below",
            "forms.progress.about.1.below",
            "judges.1.criteria.2.a.all.2.a.2.applies_to.units.1.below",
        ],
        after: &["Some(Province)"],
        reason: DISTRICTS,
    },
    Equal {
        places: &[
            "judges.1.criteria.2.a.all.2.a.2.applies_to.units.0.below",
            "judges.1.criteria.2.b.all.2.b.2.applies_to.units.0.below",
            "judges.1.criteria.2.b.all.2.b.2.applies_to.units.1.below",
            "judges.1.criteria.2.b.all.2.b.2.applies_to.units.2.below",
            "judges.1.criteria.2.c.all.2.c.2.applies_to.units.0.below",
            "judges.1.criteria.2.d.all.2.d.2.applies_to.units.0.below",
        ],
        after: &["Some(Province)"],
        reason: JUDGED_ALONE,
    },
    Equal {
        places: &[
            "judges.1.criteria.2.a.all.2.a.2.applies_to.units.0.within",
            "judges.1.criteria.2.a.all.2.a.2.applies_to.units.1.within",
            "judges.1.criteria.2.b.all.2.b.2.applies_to.units.0.within",
            "judges.1.criteria.2.b.all.2.b.2.applies_to.units.1.within",
            "judges.1.criteria.2.b.all.2.b.2.applies_to.units.2.within",
            "judges.1.criteria.2.c.all.2.c.2.applies_to.units.0.within",
            "judges.1.criteria.2.d.all.2.d.2.applies_to.units.0.within",
        ],
        after: &["Some(\"binh-phuoc\")"],
        reason: JUDGED_ALONE,
    },
    Equal {
        places: &["forms.unit-report.needs.0.of"],
        after: &["Some(\"services\")"],
        reason: SERVICES,
    },
    Equal {
        places: &["forms.unit-report.needs.0.fields"],
        after: LEVEL_AND_KNOWN,
        reason: ALWAYS_KNOWN,
    },
    Equal {
        places: &["forms.unit-report.lists.services.merge"],
        after: &["[\"code\"]"],
        reason: ONE_ROW,
    },
    Equal { places: &["forms.progress.issuer.within"], after: &["None"], reason: MEMBERS },
    Equal {
        places: &["forms.progress.lists.departments.of", "forms.progress.lists.districts.of"],
        after: &["services"],
        reason: SAME_ROWS,
    },
    Equal {
        places: &["forms.progress.lists.departments.merge", "forms.progress.lists.districts.merge"],
        after: &["[\"code\"]"],
        reason: "rows are merged under their heading alone, each heading is a unit, and a record \
                 has each code once",
    },
];

const CAO_BANG: &[Equal] = &[
    Equal { places: &["judges.0.units.1.below"], after: &["Some(Province)"], reason: DISTRICTS },
    Equal {
        places: &["judges.0.criteria.5.met"],
        after: &["all(checklist_agrees of services where level >= 3 and not on_ministry_portal)"],
        reason: "what is not offered states no level, so its level is that of its checklist",
    },
    Equal {
        places: &[
            "forms.catalogue.needs.0.of",
            "forms.changes.needs.0.of",
            "forms.letter.needs.0.of",
            "forms.software.needs.0.of",
        ],
        after: &["Some(\"services\")"],
        reason: SERVICES,
    },
    Equal {
        places: &[
            "forms.catalogue.needs.0.fields",
            "forms.changes.needs.0.fields",
            "forms.letter.needs.0.fields",
            "forms.software.needs.0.fields",
        ],
        after: LEVEL_AND_KNOWN,
        reason: ALWAYS_KNOWN,
    },
    Equal {
        places: &[
            "forms.catalogue.lists.at_level_4.where",
            "forms.letter.lists.at_level_4.where",
            "forms.submission.lists.at_level_4.where",
        ],
        after: &["level >= 4"],
        reason: HIGHEST,
    },
    Equal {
        places: &[
            "forms.catalogue.lists.at_level_3.merge",
            "forms.catalogue.lists.at_level_4.merge",
            "forms.catalogue.lists.online.merge",
            "forms.changes.lists.changes.merge",
            "forms.changes.lists.reviewed.merge",
            "forms.changes.lists.standings.merge",
            "forms.letter.lists.at_level_3.merge",
            "forms.letter.lists.at_level_4.merge",
            "forms.letter.lists.changes.merge",
            "forms.letter.lists.online.merge",
            "forms.letter.lists.standings.merge",
            "forms.letter.lists.unready.merge",
            "forms.software.lists.unready.merge",
            "forms.letter.lists.communal.merge",
            "forms.letter.lists.of_police.merge",
            "forms.letter.lists.outdated.merge",
            "forms.letter.lists.unpaid.merge",
            "forms.software.lists.communal.merge",
            "forms.software.lists.of_police.merge",
            "forms.software.lists.outdated.merge",
            "forms.software.lists.unpaid.merge",
        ],
        after: &["[\"code\"]"],
        reason: ONE_ROW,
    },
    Equal {
        places: &[
            "forms.catalogue.lists.at_level_3.of",
            "forms.catalogue.lists.at_level_4.of",
            "forms.letter.lists.at_level_3.of",
            "forms.letter.lists.at_level_4.of",
            "forms.letter.lists.online.of",
            "forms.submission.lists.at_level_3.of",
            "forms.submission.lists.at_level_4.of",
            "forms.submission.lists.online.of",
        ],
        after: &["procedures"],
        reason: SAME_ROWS,
    },
    Equal {
        places: &[
            "forms.letter.lists.unready.of",
            "forms.letter.lists.communal.of",
            "forms.letter.lists.of_police.of",
            "forms.letter.lists.outdated.of",
            "forms.letter.lists.unpaid.of",
            "forms.software.lists.unready.of",
            "forms.software.lists.communal.of",
            "forms.software.lists.of_police.of",
            "forms.software.lists.outdated.of",
            "forms.software.lists.unpaid.of",
        ],
        after: &["services"],
        reason: SAME_ROWS,
    },
    Equal {
        places: &["forms.letter.lists.unpaid.where", "forms.software.lists.unpaid.where"],
        after: &["level = 4 and fee"],
        reason: HIGHEST,
    },
    Equal {
        places: &["forms.provincial-catalogue.issuer.within", "forms.submission.issuer.within"],
        after: &["None"],
        reason: MEMBERS,
    },
    Equal {
        places: &["forms.provincial-catalogue.lists.online.merge"],
        after: &[
            r#"["code", "level", "offered"]"#,
            r#"["code", "level", "on_list"]"#,
            r#"["code", "level", "asked_level"]"#,
            r#"["code", "level", "asked_by"]"#,
            r#"["code", "level", "listed_as"]"#,
        ],
        reason: "it is the same of all rows of a code that are offered",
    },
    Equal {
        places: &["forms.provincial-catalogue.lists.online.merge"],
        after: &[r#"["code", "level", "on_ministry_portal"]"#],
        reason: "it is false of every row that is listed",
    },
    Equal {
        places: &["forms.provincial-catalogue.lists.online.merge"],
        after: &[r#"["code", "level", "provision"]"#, r#"["code", "level", "partial_reason"]"#],
        reason: "in 2018, the one year of the rulebook, nobody states it: it is of a later decree",
    },
];

const COMMUNE: &str = "a commune is the one commune of its area";

const THU_A: &[Equal] = &[
    Equal {
        places: &["judges.0.measures.in_full.is"],
        after: &["count(offerings where provision >= full)"],
        reason: "nothing is above provision in full",
    },
    Equal {
        places: &["judges.0.measures.web_all.is"],
        after: &["sum(web of offerings)"],
        reason: "below provision in part there are no online dossiers: a check of the table says so",
    },
    Equal {
        places: &["judges.0.criteria.3.all.3.b.met"],
        after: &[
            "list_published and helpers >= 1 and helpers_trained >= helpers",
            "list_published and helpers_trained >= 1 and helpers_trained = helpers",
        ],
        reason: "those trained are a part of the helpers, and here all of them",
    },
    Equal {
        places: &["forms.report.needs.0.where"],
        after: &["provision < full"],
        reason: "nothing is above provision in full",
    },
    Equal {
        places: &["forms.report.needs.0.fields"],
        after: &[
            r#"["can_be_full"]"#,
            r#"["why_not_full", "can_be_full"]"#,
            r#"["why_not_full", "code"]"#,
            r#"["why_not_full", "provision"]"#,
        ],
        reason: "of the rows that are meant the provision is known, and what follows lacks the \
                 reason alone",
    },
    Equal { places: &["forms.report.lists.all.merge"], after: &["[\"code\"]"], reason: ONE_ROW },
    Equal { places: &["forms.report.lists.all.across"], after: &["[Commune]"], reason: COMMUNE },
];

const THU_B: &[Equal] = &[
    Equal { places: &["judges.0.yearly"], after: &["true"], reason: ANY_TIME },
    Equal { places: &["judges.0.criteria.5.of"], after: &["left out"], reason: SUM_OF_PARTS },
    Equal {
        places: &["judges.0.criteria.8.met"],
        after: &["stalls_cashless / stalls = 100%"],
        reason: A_PART,
    },
    Equal {
        places: &["judges.0.criteria.10.penalty"],
        after: &["5"],
        reason: "the formula itself ends at -4",
    },
    Equal { places: &["forms.result.issuer.within"], after: &["None"], reason: MEMBERS },
];

const THU_C: &[Equal] = &[
    Equal {
        places: &["judges.0.criteria.3.met"],
        after: &[
            "all(share_late <= 10% of by_sector)",
            "all(share_late <= 10% of by_sector where finished <> 0)",
            "all(share_late <= 10% of by_sector where communes_total > 0)",
            "all(share_late <= 10% of by_sector where districts_total > 0)",
            "all(share_late <= 10% of by_sector where department_procedures_total > 0)",
            "all(share_late <= 10% of by_sector where district_procedures_total > 0)",
        ],
        reason: "where nothing is finished there is no share, and what is empty is asked of nobody",
    },
    Equal {
        places: &["judges.0.criteria.3.met"],
        after: &[
            "all(share_late <= 10% of by_sector where done.late > 0)",
            "all(share_late <= 10% of by_sector where share_late > 0)",
        ],
        reason: "where nothing is late the share is 0, and 0 is at most 10 %",
    },
    Equal {
        places: &["forms.table.lists.sectors.merge", "forms.sectors.lists.wide.merge"],
        after: &["[\"sector\"]"],
        reason: "a record has each sector once, and the list is of one record",
    },
    Equal {
        places: &["forms.table.lists.sectors.across", "forms.sectors.lists.wide.across"],
        after: &["[Commune]"],
        reason: COMMUNE,
    },
];
