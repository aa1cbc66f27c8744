//! Tests of the checks of roles.

use super::*;
use crate::plan::checks::testing::*;
use crate::plan::{Body, Id, Membership, Plan, Rank, record::Record};

fn plan() -> Plan {
    let mut plan = Plan::new("p", "");
    for id in ["a", "b", "c", "d", "e"] {
        person(&mut plan, id, |_| {});
    }
    role(&mut plan, "r", |_| {});
    plan
}

#[test]
fn r01_a_role_needs_an_owner_or_a_vacancy() {
    let mut plan = plan();
    assign(&mut plan, "r", "a", Part::Doer);
    assert_eq!(about(&plan, Code::NoOwner), ["r"]);
    role(&mut plan, "r", |role| role.vacancy = "hiring until May".to_owned());
    assert_eq!(about(&plan, Code::NoOwner), [] as [&str; 0]);
    assert_eq!(about(&plan, Code::Vacant), ["r"]);
    assign(&mut plan, "r", "a", Part::Owner);
    assert_eq!(about(&plan, Code::Vacant), [] as [&str; 0]);
    role(&mut plan, "over", |role| role.ends = Some(today().previous()));
    assert_eq!(about(&plan, Code::NoOwner), [] as [&str; 0]);
}

#[test]
fn r01_an_owner_to_come_leaves_a_role_that_runs_without_one_until_then() {
    let mut plan = plan();
    let comes = |plan: &Plan| about(plan, Code::OwnerToCome);
    assign_with(&mut plan, "r", "a", Part::Owner, |a| a.starts = Some(day("2027-08-01")));
    assert_eq!(comes(&plan), ["r"]);
    assert_eq!(about(&plan, Code::NoOwner), [] as [&str; 0]);
    let told = &found(&plan, Code::OwnerToCome)[0];
    assert!(
        told.arguments.contains(&("day", Fact::Day(day("2027-08-01")))),
        "{told:?}"
    );
    // Whoever sees to it until then closes the gap; so does a reason.
    let none: [&str; 0] = [];
    let mut until = plan.clone();
    assign_with(&mut until, "r", "b", Part::Owner, |b| b.ends = Some(day("2027-07-31")));
    assert_eq!(comes(&until), none);
    let mut vacant = plan.clone();
    vacant.put(
        Role {
            vacancy: "hiring".to_owned(),
            ..(**plan.roles.find(&Id::new("r")).unwrap()).clone()
        }
        .into(),
    );
    assert_eq!(
        (comes(&vacant), about(&vacant, Code::Vacant)),
        (vec![], vec!["r".into()])
    );
    // Nobody is missing before the role or the plan begins.
    let mut later = plan.clone();
    role(&mut later, "r", |role| role.starts = Some(day("2027-08-01")));
    assert_eq!(comes(&later), none);
    Rc::make_mut(&mut plan.about).first_year = Some(2027);
    assert_eq!(comes(&plan), ["r"], "July 1");
    Rc::make_mut(&mut plan.about).first_year = Some(2028);
    assert_eq!(comes(&plan), none);
}

#[test]
fn r02_two_owners_at_once_are_too_many_and_one_after_the_other_are_not() {
    let mut plan = plan();
    assign_with(&mut plan, "r", "a", Part::Owner, |a| a.ends = Some(day("2027-06-30")));
    assign_with(&mut plan, "r", "b", Part::Owner, |b| b.starts = Some(day("2027-07-01")));
    assert_eq!(about(&plan, Code::TwoOwners), [] as [&str; 0]);
    assign_with(&mut plan, "r", "b", Part::Owner, |b| b.starts = Some(day("2027-06-30")));
    let two = found(&plan, Code::TwoOwners);
    let ids: Vec<_> = two[0].about.iter().map(|id| id.text()).collect();
    assert_eq!((two.len(), ids), (1, vec!["r", "a", "b"]));
    assert_eq!(about(&plan, Code::NoOwner), [] as [&str; 0]);
}

#[test]
fn r03_r11_an_owned_role_wants_a_doer_and_a_deputy() {
    let mut plan = plan();
    assert_eq!(about(&plan, Code::NoDoer), [] as [&str; 0], "no owner is enough to say");
    assign(&mut plan, "r", "a", Part::Owner);
    assert_eq!(
        (about(&plan, Code::NoDoer), about(&plan, Code::NoDeputy)),
        (vec!["r".into()], vec!["r".into()])
    );
    assign(&mut plan, "r", "b", Part::Doer);
    assign(&mut plan, "r", "c", Part::Deputy);
    assert_eq!(
        (about(&plan, Code::NoDoer), about(&plan, Code::NoDeputy)),
        (vec![], vec![])
    );
}

#[test]
fn r04_an_owner_is_not_the_sole_approver_of_money() {
    let mut plan = plan();
    assign(&mut plan, "r", "a", Part::Owner);
    assign(&mut plan, "r", "a", Part::Approver);
    assert_eq!(about(&plan, Code::OwnerApproves), [] as [&str; 0]);
    role(&mut plan, "r", |role| role.practice = Some(Practice::Funding));
    assert_eq!(about(&plan, Code::OwnerApproves), ["r"]);
    let mut with_body = plan.clone();
    role(&mut with_body, "r", |role| {
        role.practice = Some(Practice::Funding);
        role.approved_by.insert(Id::new("team"));
    });
    assert_eq!(about(&with_body, Code::OwnerApproves), [] as [&str; 0]);
    assign(&mut plan, "r", "b", Part::Approver);
    assert_eq!(about(&plan, Code::OwnerApproves), [] as [&str; 0]);
}

#[test]
fn r05_whoever_has_left_or_is_past_the_term_is_pointed_out() {
    let mut plan = plan();
    person(&mut plan, "a", |a| a.leaves = Some(today()));
    assign(&mut plan, "r", "a", Part::Owner);
    assert_eq!(about(&plan, Code::HolderLeft), [] as [&str; 0], "the last day counts");
    person(&mut plan, "a", |a| a.leaves = Some(today().previous()));
    assert_eq!(about(&plan, Code::HolderLeft), ["r"]);
    assert_eq!(about(&plan, Code::NoOwner), [] as [&str; 0], "it is said once");

    // Who will have left before it begins has not left yet.
    person(&mut plan, "a", |a| a.leaves = Some(today().plus_months(1)));
    role(&mut plan, "r", |role| role.starts = Some(today().plus_months(2)));
    assert_eq!(about(&plan, Code::HolderLeft), [] as [&str; 0]);
    assert_eq!(about(&plan, Code::HolderLeavesFirst), ["r"]);
    role(&mut plan, "r", |_| {});

    person(&mut plan, "a", |_| {});
    assign_with(&mut plan, "r", "a", Part::Owner, |a| a.ends = Some(today()));
    assert_eq!(about(&plan, Code::TermOver), [] as [&str; 0]);
    assign_with(&mut plan, "r", "a", Part::Owner, |a| a.ends = Some(today().previous()));
    assert_eq!(about(&plan, Code::TermOver), ["r"]);
    assign(&mut plan, "r", "b", Part::Owner);
    assert_eq!(about(&plan, Code::TermOver), [] as [&str; 0], "b follows");
}

#[test]
fn r27_a_role_that_is_over_is_told_for_a_year() {
    let mut plan = plan();
    let mut ends = |text: &str| {
        role(&mut plan, "r", |role| role.ends = Some(day(text)));
        about(&plan, Code::RoleOver)
    };
    assert_eq!(ends("2026-11-24"), [] as [&str; 0], "the last day counts");
    assert_eq!(ends("2026-11-23"), ["r"]);
    assert_eq!(ends("2025-11-24"), ["r"]);
    assert_eq!(ends("2025-11-23"), [] as [&str; 0]);
}

#[test]
fn r10_r17_whoever_follows_owns_nothing_yet() {
    let mut plan = plan();
    for id in ["s", "t"] {
        role(&mut plan, id, |_| {});
    }
    person(&mut plan, "b", |b| b.group = Some(crate::plan::PersonGroup::School));
    for id in ["r", "s", "t"] {
        assign_with(&mut plan, id, "a", Part::Owner, |a| a.ends = Some(day("2027-06-30")));
        assign_with(&mut plan, id, "b", Part::Owner, |b| b.starts = Some(day("2027-07-01")));
    }
    let most = found(&plan, Code::OwnsMuch);
    let of: Vec<_> = most.iter().map(|finding| finding.about[0].text()).collect();
    assert_eq!(of, ["a"]);
    assert_eq!(about(&plan, Code::OrganisationOwnsMuch), [] as [&str; 0]);
    // Terms that end count whenever they end.
    assert_eq!(about(&plan, Code::TermsEndTogether), ["r"]);
}

#[test]
fn r06_a_team_says_how_it_decides() {
    let mut plan = plan();
    let mut body = Body::new(Id::new("team"), Rank::default());
    plan.put(body.clone().into());
    assert_eq!(about(&plan, Code::NoDecisionRule), [] as [&str; 0]);
    // Being asked is no decision; approving is one, whoever belongs to it.
    role(&mut plan, "r", |role| {
        role.asked = [Id::new("team")].into_iter().collect()
    });
    assert_eq!(about(&plan, Code::NoDecisionRule), [] as [&str; 0]);
    role(&mut plan, "r", |role| {
        role.approved_by = [Id::new("team")].into_iter().collect()
    });
    assert_eq!(about(&plan, Code::NoDecisionRule), ["team"]);
    role(&mut plan, "r", |_| {});
    body.members.push(Membership {
        person: Id::new("a"),
        ..Membership::default()
    });
    plan.put(body.into());
    assert_eq!(about(&plan, Code::NoDecisionRule), ["team"]);
}

#[test]
fn r13_more_than_three_are_many_to_consult() {
    let mut plan = plan();
    for id in ["a", "b", "c"] {
        assign(&mut plan, "r", id, Part::Consulted);
    }
    assert_eq!(about(&plan, Code::ManyConsulted), [] as [&str; 0]);
    assign(&mut plan, "r", "d", Part::Consulted);
    assert_eq!(about(&plan, Code::ManyConsulted), ["r"]);
    let mut about_plan = (*plan.about).clone();
    about_plan.thresholds.consulted = Some(4);
    plan.about = about_plan.into();
    assert_eq!(about(&plan, Code::ManyConsulted), [] as [&str; 0]);
}

#[test]
fn r19_r22_pay_lasts_as_long_as_the_role() {
    let mut plan = plan();
    source(&mut plan, "s", &[1, 1, 1], |source| {
        source.available_until = Some(day("2027-06-30"))
    });
    let ends = |plan: &mut Plan, ends: Option<&str>| {
        role(plan, "r", |role| {
            role.paid_by = Some(Id::new("s"));
            role.ends = ends.map(day);
        });
    };
    ends(&mut plan, Some("2027-06-30"));
    assert_eq!(about(&plan, Code::PayEndsFirst), [] as [&str; 0]);
    ends(&mut plan, Some("2027-07-01"));
    assert_eq!(about(&plan, Code::PayEndsFirst), ["r"]);
    ends(&mut plan, None);
    assert_eq!(about(&plan, Code::PayEndsFirst), ["r"]);
    source(&mut plan, "s", &[1, 1, 1], |source| {
        source.stage = Some(crate::plan::FundingStage::Declined)
    });
    assert_eq!(about(&plan, Code::PayEndsFirst), [] as [&str; 0]);
    assert_eq!(about(&plan, Code::PayLost), ["r"]);
}

#[test]
fn r21_an_owner_who_leaves_within_a_year_needs_someone_to_follow() {
    let mut plan = plan();
    assign(&mut plan, "r", "a", Part::Owner);
    person(&mut plan, "a", |a| a.leaves = Some(day("2027-11-25")));
    assert_eq!(about(&plan, Code::OwnerLeaving), [] as [&str; 0]);
    person(&mut plan, "a", |a| a.leaves = Some(day("2027-11-24")));
    assert_eq!(about(&plan, Code::OwnerLeaving), ["r"]);
    assign(&mut plan, "r", "b", Part::Deputy);
    assert_eq!(about(&plan, Code::OwnerLeaving), [] as [&str; 0]);
}
