//! Every formula of the five rulebooks that this language was made for.

use super::{Expected, Fixture};
use crate::formula::check::Names;
use crate::formula::{Kind, Unit};

fn measured() -> Fixture {
    Fixture::new()
        .measure("one_stop", "locality(dossiers_one_stop)")
        .measure("all_dossiers", "locality(dossiers_all)")
        .measure("offered", "locality(count(procedures where level >= 3))")
        .measure("used", "locality(count(procedures where level >= 3 and online.received > 0))")
        .measure("online", "locality(sum(online.received of procedures where level >= 3))")
        .measure("received_online", "locality(sum(received of procedures where level >= 3))")
}

#[test]
fn every_condition_of_the_five_rulebooks_is_one() {
    let fixture = measured();
    for text in [
        "all(level >= 2 of procedures)",
        "count(procedures where level >= 3) >= 1",
        "count(procedures) > 0",
        "district_dossiers_online >= 20",
        "sum(online.received of procedures where level >= 3) / sum(received of procedures where level >= 3) >= 25%",
        "dossiers_online / dossiers >= 30%",
        "districts_from_level_3 >= target",
        "districts_at_level_4 >= target",
        "departments_from_level_3 >= target",
        "departments_at_level_4 >= target",
        "plan_on_time",
        "staff_using_software / staff >= 100%",
        "leaders_signing_digitally / leaders >= 100%",
        "one_stop / all_dossiers >= 100%",
        "digitisation_started",
        "digitisation_used",
        "online / received_online > 80%",
        "all(standing in (agrees; higher) of services where standing in (agrees; higher; lower; not_offered))",
        "all(readiness.receives of procedures where level >= 3 and not on_ministry_portal)",
        "all(readiness.e_form of procedures where level >= 3 and not on_ministry_portal)",
        "all(signature_settled of procedures where level >= 3 and not on_ministry_portal)",
        "all(standing = added of services where standing in (added; unjustified))",
        "all(checklist_agrees of procedures where level >= 3 and not on_ministry_portal)",
    ] {
        assert_eq!(fixture.expr(text).kind, Kind::Truth, "{text}");
    }
}

#[test]
fn every_share_and_every_point_of_the_five_rulebooks_is_a_number() {
    for by in [
        "documents_electronic / documents_issued",
        "used / offered",
        "online / received_online",
        "(online - before(online)) / before(online)",
    ] {
        let fixture = measured();
        assert_eq!(fixture.expr(by).kind, Kind::Number(Unit::Share), "{by}");
        let fixture = fixture.by(by);
        for points in ["3 * by", "by / 60%", "by / 20%", "1", "0"] {
            assert_eq!(fixture.expr(points).kind, Kind::Number(Unit::Plain), "{points}");
        }
    }
}

#[test]
fn every_field_that_is_computed_has_its_kind() {
    let fixture = Fixture::new();
    for (name, kind) in [
        ("received", Kind::Number(Unit::Noun("hồ sơ".into()))),
        ("has_level_4", Kind::Truth),
        ("checklist_level", Kind::Choice(0)),
        ("checklist_agrees", Kind::Truth),
        ("justified", Kind::Truth),
        ("standing", Kind::Choice(4)),
    ] {
        let field = fixture.row_field(super::super::super::fixture::SERVICES, name);
        assert!(field.is_some(), "{name}");
        let expr = fixture.in_row(1, name, Expected::Any).root;
        assert_eq!(expr.kind, kind, "{name}");
    }
    let checks = [
        "level >= 3 or level = below or online.received = 0 and online.resolved = 0",
        "level <> 1 or has_level_1",
        "level >= checklist_level",
        "online.received = 0 or level >= 3",
    ];
    for text in checks {
        assert_eq!(fixture.in_row(0, text, Expected::Truth).root.kind, Kind::Truth, "{text}");
    }
    let points = "min(2; 2 * rate / 80%) + 4 * rate + min(6; 6 * rate / 50%)";
    assert_eq!(fixture.expr(points).kind, Kind::Number(Unit::Plain));
}
