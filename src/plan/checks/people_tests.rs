//! Tests of the checks of people.

use super::*;
use crate::plan::about::Thresholds;
use crate::plan::checks::testing::*;
use crate::plan::source::Deliverable;
use crate::plan::{Action, ActionStatus, FundingStage, Minutes, PartnerKind, Plan, Rank, Record};

fn set_thresholds(plan: &mut Plan, set: impl FnOnce(&mut Thresholds)) {
    let mut about = (*plan.about).clone();
    set(&mut about.thresholds);
    plan.about = about.into();
}

/// A plan of ten roles, of which these people own so many.
fn owned(shares: &[(&str, usize)]) -> Plan {
    let mut plan = Plan::new("p", "");
    let mut owners = shares
        .iter()
        .flat_map(|(person, count)| std::iter::repeat_n(*person, *count));
    for (id, _) in shares {
        person(&mut plan, id, |_| {});
    }
    for number in 0..10 {
        let id = format!("r{number}");
        role(&mut plan, &id, |_| {});
        if let Some(owner) = owners.next() {
            assign(&mut plan, &id, owner, Part::Owner);
        }
    }
    plan
}

#[test]
fn r07_roles_fit_into_a_persons_time() {
    let mut plan = owned(&[("a", 2)]);
    for id in ["r0", "r1"] {
        role(&mut plan, id, |role| role.effort = Some(Minutes(60)));
    }
    person(&mut plan, "a", |a| a.capacity = Some(Minutes(120)));
    assert_eq!(about(&plan, Code::OverCapacity), [] as [&str; 0]);
    person(&mut plan, "a", |a| a.capacity = Some(Minutes(119)));
    assert_eq!(about(&plan, Code::OverCapacity), ["a"]);
}

#[test]
fn r10_three_of_ten_is_not_over_thirty_percent() {
    assert_eq!(about(&owned(&[("a", 3), ("b", 7)]), Code::OwnsMuch), ["b"]);
    assert_eq!(about(&owned(&[("a", 4), ("b", 3), ("c", 3)]), Code::OwnsMuch), ["a"]);
    let mut plan = owned(&[("a", 4), ("b", 3), ("c", 3)]);
    let mut about_plan = (*plan.about).clone();
    about_plan.thresholds.person_share = Some(PerMille::of(400));
    plan.about = about_plan.into();
    assert_eq!(about(&plan, Code::OwnsMuch), [] as [&str; 0]);
}

#[test]
fn r12_one_person_stands_in_for_three_roles_at_most() {
    let mut plan = owned(&[("a", 4), ("b", 0)]);
    for id in ["r0", "r1", "r2"] {
        assign(&mut plan, id, "b", Part::Deputy);
    }
    assert_eq!(about(&plan, Code::DeputyForMany), [] as [&str; 0]);
    assign(&mut plan, "r3", "b", Part::Deputy);
    assert_eq!(about(&plan, Code::DeputyForMany), ["b"]);
    set_thresholds(&mut plan, |thresholds| thresholds.deputy_roles = Some(4));
    assert_eq!(about(&plan, Code::DeputyForMany), [] as [&str; 0]);
}

#[test]
fn r14_r15_people_have_something_to_do() {
    let mut plan = owned(&[("a", 1), ("b", 0), ("c", 0), ("d", 0), ("e", 0)]);
    assign(&mut plan, "r0", "b", Part::Informed);
    assign(&mut plan, "r0", "c", Part::Informed);
    assign(&mut plan, "r1", "c", Part::Consulted);
    goal(&mut plan, "g", |goal| goal.owner = Some(Id::new("d")));
    assert_eq!(about(&plan, Code::OnlyInformed), ["b"]);
    assert_eq!(about(&plan, Code::NoPart), ["e"]);
    // Whoever belongs to a partner is whom to ask there, with or without a role; once that is taken back, they are not.
    partner(&mut plan, "y", |_| {});
    person(&mut plan, "e", |e| e.partner = Some(Id::new("y")));
    assert_eq!(about(&plan, Code::NoPart), [] as [&str; 0]);
    person(&mut plan, "e", |_| {});
    assert_eq!(about(&plan, Code::NoPart), ["e"]);
}

#[test]
fn r16_someone_from_outside_the_school_owns_something() {
    let mut plan = owned(&[("a", 2), ("b", 1)]);
    assert_eq!(found(&plan, Code::SchoolOwnsAll).len(), 1);
    for group in [
        PersonGroup::Student,
        PersonGroup::Family,
        PersonGroup::Community,
        PersonGroup::Partner,
    ] {
        person(&mut plan, "b", |b| b.group = Some(group.clone()));
        assert_eq!(found(&plan, Code::SchoolOwnsAll).len(), 0, "{group:?}");
    }
    // The district is the school as well; any other partner is not.
    partner(&mut plan, "y", |y| y.kind = Some(PartnerKind::School));
    person(&mut plan, "b", |b| b.partner = Some(Id::new("y")));
    assert_eq!(found(&plan, Code::SchoolOwnsAll).len(), 1);
    partner(&mut plan, "y", |y| y.kind = Some(PartnerKind::Health));
    assert_eq!(found(&plan, Code::SchoolOwnsAll).len(), 0);
}

#[test]
fn r17_half_of_the_owners_is_not_over_half() {
    let mut plan = owned(&[("a", 2), ("b", 2)]);
    person(&mut plan, "a", |a| a.partner = Some(Id::new("y")));
    partner(&mut plan, "y", |_| {});
    assert_eq!(about(&plan, Code::OrganisationOwnsMuch), [] as [&str; 0]);
    assign(&mut plan, "r4", "a", Part::Owner);
    assert_eq!(about(&plan, Code::OrganisationOwnsMuch), ["y"]);
    person(&mut plan, "b", |b| b.group = Some(PersonGroup::School));
    for id in ["r5", "r6"] {
        assign(&mut plan, id, "b", Part::Owner);
    }
    // Four of seven are the school's, which is no record of the plan.
    assert_eq!(about(&plan, Code::OrganisationOwnsMuch), [""]);
    // All are, where the other owner belongs to its district.
    partner(&mut plan, "y", |y| y.kind = Some(PartnerKind::School));
    let found = found(&plan, Code::OrganisationOwnsMuch);
    assert_eq!((found.len(), found[0].about.len()), (1, 0));
    assert!(found[0].arguments.contains(&("count", Fact::Count(7))));
}

#[test]
fn r18_half_of_the_terms_may_end_together() {
    let mut plan = owned(&[("a", 6)]);
    let until = |plan: &mut Plan, role: &str, ends: &str| {
        assign_with(plan, role, "a", Part::Owner, |a| a.ends = Some(day(ends)));
    };
    for (role, ends) in [("r0", "2027-04-01"), ("r1", "2027-06-30"), ("r2", "2027-05-05")] {
        until(&mut plan, role, ends);
    }
    for (role, ends) in [("r3", "2027-07-01"), ("r4", "2027-12-31"), ("r5", "2028-06-30")] {
        until(&mut plan, role, ends);
    }
    assert_eq!(found(&plan, Code::TermsEndTogether).len(), 0);
    until(&mut plan, "r3", "2027-06-01");
    let together = found(&plan, Code::TermsEndTogether);
    assert_eq!((together.len(), together[0].about.len()), (1, 4));
    assert!(together[0].arguments.contains(&("until", Fact::Day(day("2027-06-30")))));
    set_thresholds(&mut plan, |thresholds| thresholds.terms_together = Some(5));
    assert_eq!(found(&plan, Code::TermsEndTogether).len(), 0);
}

#[test]
fn r23_no_contact_data_of_students_is_kept() {
    let mut plan = owned(&[("a", 0), ("b", 0)]);
    person(&mut plan, "a", |a| a.email = "a@example.org".to_owned());
    assert_eq!(about(&plan, Code::StudentContact), [] as [&str; 0]);
    person(&mut plan, "b", |b| {
        b.group = Some(PersonGroup::Student);
        b.phone = "555".to_owned();
    });
    assert_eq!(about(&plan, Code::StudentContact), ["b"]);
}

#[test]
fn r20_whoever_leads_several_things_without_a_role_is_named() {
    let mut plan = owned(&[("a", 1)]);
    person(&mut plan, "b", |_| {});
    for id in ["y", "z"] {
        assert_eq!(about(&plan, Code::LeadsWithoutRole), [] as [&str; 0], "before {id}");
        partner(&mut plan, id, |partner| partner.holder = Some(Id::new("b")));
    }
    assert_eq!(about(&plan, Code::LeadsWithoutRole), ["b"]);
    assign(&mut plan, "r5", "b", Part::Doer);
    assert_eq!(about(&plan, Code::LeadsWithoutRole), [] as [&str; 0]);
}

/// Something that somebody leads and that is done or over, or not.
type Leads = fn(&mut Plan, &str, bool);

#[test]
fn r20_counts_what_is_still_to_be_led() {
    let leads: [(&str, Leads); 5] = [
        ("actions", |plan, id, is_over| {
            let mut action = Action::new(Id::new(id), Rank::default());
            action.owner = Some(Id::new("b"));
            action.status = is_over.then_some(ActionStatus::Done);
            plan.put(action.into());
        }),
        ("what funders are owed", |plan, id, is_over| {
            source(plan, id, &[100], |source| {
                source.deliverables = vec![Deliverable {
                    owner: Some(Id::new("b")),
                    done: is_over,
                    ..Deliverable::default()
                }];
            });
        }),
        ("sources", |plan, id, is_over| {
            source(plan, id, &[100], |source| {
                source.owner = Some(Id::new("b"));
                source.stage = is_over.then_some(FundingStage::Declined);
            });
        }),
        ("goals", |plan, id, is_over| {
            goal(plan, id, |goal| {
                goal.owner = Some(Id::new("b"));
                goal.status = is_over.then_some(GoalStatus::Archived);
            });
        }),
        ("partners", |plan, id, is_over| {
            partner(plan, id, |partner| {
                partner.holder = Some(Id::new("b"));
                partner.standing = is_over.then_some(Standing::Ended);
            });
        }),
    ];
    for (what, lead) in leads {
        let mut plan = owned(&[("a", 1), ("b", 0)]);
        lead(&mut plan, "one", false);
        lead(&mut plan, "two", true);
        assert_eq!(about(&plan, Code::LeadsWithoutRole), [] as [&str; 0], "{what}");
        lead(&mut plan, "two", false);
        assert_eq!(about(&plan, Code::LeadsWithoutRole), ["b"], "{what}");
    }
}
