//! Changes that nobody can notice in the rulebooks of what an agency hands in today.

use super::equal::{ANY_TIME, Equal, SAME_POINTS, SUM_OF_PARTS};

const NO_SUCH_PERIOD: &str = "the rulebook judges nobody for such a period, so that no form of it \
                              is made for one";

pub(super) const BIEU_06: &[Equal] = &[
    Equal {
        places: &["judges.0.criteria.B.2.met"],
        after: &[
            "sum(taken.carried of sector_dossiers) >= previous(sum(pending.all of sector_dossiers)) and count(sector_dossiers where taken.carried <> pending_before) = 0",
            "sum(taken.carried of sector_dossiers) = previous(sum(pending.all of sector_dossiers)) and count(sector_dossiers where taken.carried > pending_before) = 0",
            "sum(pending_before of sector_dossiers) = previous(sum(pending.all of sector_dossiers)) and count(sector_dossiers where taken.carried <> pending_before) = 0",
        ],
        reason: "where every sector carries what it had pending, the sum is not above that of the \
                 period before, and is the sum of what was pending; where the sums are one, a \
                 sector that carries less is made up for by one that carries more",
    },
    Equal {
        places: &["judges.0.criteria.B.2.met"],
        after: &[
            "sum(taken.carried of sector_dossiers) = previous(sum(pending.all of sector_dossiers)) and count(sector_dossiers where taken.carried <> pending_before) <= 0",
        ],
        reason: "a count is not below 0",
    },
    Equal {
        places: &["forms.control_report.spans"],
        after: &["[HalfYear, SecondHalf, NineMonths]", "[HalfYear, SecondHalf, Year]"],
        reason: NO_SUCH_PERIOD,
    },
    Equal {
        places: &["forms.provincial_table.spans", "forms.sector_table.spans"],
        after: &["[Quarter, NineMonths]", "[Quarter, Year]"],
        reason: NO_SUCH_PERIOD,
    },
    Equal {
        places: &["forms.sector_table.lists.own_rows.merge"],
        after: &["[\"linh_vuc\"]"],
        reason: "a record has each sector once, and the list is of one record",
    },
    Equal {
        places: &[
            "forms.control_report.lists.commune_rows.merge",
            "forms.control_report.lists.department_rows.merge",
            "forms.provincial_table.lists.commune_rows.merge",
            "forms.provincial_table.lists.department_rows.merge",
        ],
        after: &["[\"linh_vuc\"]"],
        reason: "a record has each sector once, and each unit has a heading of its own",
    },
];

pub(super) const TU_CHAM_DIEM: &[Equal] = &[
    Equal {
        places: &[
            "judges.0.criteria.P1.of",
            "judges.0.criteria.P2.of",
            "judges.0.criteria.P3.of",
            "judges.0.criteria.P4.of",
        ],
        after: &["left out"],
        reason: SUM_OF_PARTS,
    },
    Equal {
        places: &[
            "judges.0.criteria.P2.sum.P2.1.steps.rows.0.limit",
            "judges.0.criteria.P3.sum.P3.1.steps.rows.0.limit",
        ],
        after: &["`from` for `above`"],
        reason: SAME_POINTS,
    },
    Equal {
        places: &["judges.0.criteria.P4.sum.P4.4.bonus"],
        after: &["3"],
        reason: "the formula itself ends at 5",
    },
    Equal {
        places: &["judges.0.criteria.P4.sum.P4.5.penalty"],
        after: &["4"],
        reason: "the formula itself ends at -3",
    },
];

pub(super) const CHI_SO_766: &[Equal] = &[
    Equal { places: &["judges.0.yearly"], after: &["true"], reason: ANY_TIME },
    Equal {
        places: &[
            "judges.0.criteria.N1.of",
            "judges.0.criteria.N2.of",
            "judges.0.criteria.N3.of",
            "judges.0.criteria.N4.of",
            "judges.0.criteria.N5.of",
            "judges.0.criteria.N6.of",
            "judges.0.total",
        ],
        after: &["left out"],
        reason: SUM_OF_PARTS,
    },
    Equal {
        places: &["judges.0.total.scaled"],
        after: &["true"],
        reason: "no criterion is ever left out, so that the points are out of 100 already",
    },
    Equal {
        places: &["judges.0.criteria.N2.parts"],
        after: &["best for sum"],
        reason: "it has one part, whose points are both the sum and the best",
    },
    Equal {
        places: &["judges.0.criteria.N1.sum.1.4.steps.by"],
        after: &["sync"],
        reason: "it is that measure up to 100 %, from where on all points are given",
    },
    Equal {
        places: &["judges.0.criteria.N1.sum.1.4.steps.rows.1.else"],
        after: &["6 * sync"],
        reason: "below 100 % that measure is what the steps are by",
    },
    Equal {
        places: &["judges.0.criteria.N6.sum.5.1.when_empty"],
        after: &["Some(Open)", "Some(Full)"],
        reason: "of 0 points all are as many as none, and nothing stays open",
    },
    Equal {
        places: &[
            "judges.0.criteria.N1.sum.1.4.steps.rows.0.limit",
            "judges.0.criteria.N2.sum.2.1.steps.rows.0.limit",
            "judges.0.criteria.N3.sum.3.1.steps.rows.0.limit",
            "judges.0.criteria.N3.sum.3.3.steps.rows.0.limit",
            "judges.0.criteria.N4.sum.3.5a.steps.rows.0.limit",
            "judges.0.criteria.N4.sum.3.5b.steps.rows.0.limit",
            "judges.0.criteria.N4.sum.3.6.steps.rows.0.limit",
            "judges.0.criteria.N5.sum.4.3.steps.rows.0.limit",
            "judges.0.criteria.N6.sum.5.4.steps.rows.0.limit",
        ],
        after: &["`from` for `above`"],
        reason: SAME_POINTS,
    },
];
