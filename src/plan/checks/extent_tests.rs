//! Tests of how findings grow after they were set aside.

use super::*;
use crate::plan::checks::testing::*;
use crate::plan::{Id, Minutes, Part, PersonGroup, Plan};

/// The only finding of a code, set aside.
fn aside(plan: &Plan, code: Code) -> Dismissed {
    let found = found(plan, code);
    assert_eq!(found.len(), 1, "{found:?}");
    found[0].set_aside("Known", today())
}

/// What has become of it: none where it is not found any more, else whether it has grown.
fn grown(before: &Dismissed, plan: &Plan, code: Code) -> Option<bool> {
    let all = found(plan, code);
    let finding = all.iter().find(|finding| before.is_about(finding));
    finding.map(|finding| before.is_outgrown_by(finding))
}

/// A role with an owner until a day.
fn owned_until(plan: &mut Plan, id: &str, owner: &str, until: &str) {
    role(plan, id, |_| {});
    person(plan, owner, |_| {});
    assign_with(plan, id, owner, Part::Owner, |part| part.ends = Some(day(until)));
}

#[test]
fn r18_terms_that_end_together_grow_by_more_of_them() {
    let mut plan = Plan::new("p", "");
    for id in ["1", "2", "3", "4"] {
        owned_until(&mut plan, id, &format!("p{id}"), "2027-06-30");
    }
    let before = aside(&plan, Code::TermsEndTogether);
    assert_eq!((before.measure, before.involved.len()), (Some(4), 4));
    assert_eq!(grown(&before, &plan, Code::TermsEndTogether), Some(false));
    // One less is less of the same.
    owned_until(&mut plan, "4", "p4", "2029-06-30");
    assert_eq!(grown(&before, &plan, Code::TermsEndTogether), Some(false));
    // Another in its place is no more, but was not known.
    owned_until(&mut plan, "5", "p5", "2027-05-31");
    assert_eq!(grown(&before, &plan, Code::TermsEndTogether), Some(true));
    owned_until(&mut plan, "5", "p5", "2029-12-31");
    owned_until(&mut plan, "4", "p4", "2027-06-30");
    assert_eq!(grown(&before, &plan, Code::TermsEndTogether), Some(false));
    // Another quarter is another matter.
    for id in ["1", "2", "3", "4"] {
        owned_until(&mut plan, id, &format!("p{id}"), "2028-06-30");
    }
    assert_eq!(grown(&before, &plan, Code::TermsEndTogether), None);
    assert_eq!(found(&plan, Code::TermsEndTogether).len(), 1);
}

#[test]
fn r07_hours_over_grow_by_hours() {
    let mut plan = Plan::new("p", "");
    person(&mut plan, "a", |a| a.capacity = Some(Minutes(600)));
    role(&mut plan, "r", |role| role.effort = Some(Minutes(720)));
    assign(&mut plan, "r", "a", Part::Owner);
    let before = aside(&plan, Code::OverCapacity);
    assert_eq!(before.measure, Some(120));
    for (effort, capacity, expected) in [
        (720, 600, Some(false)),
        (660, 600, Some(false)),
        (1080, 600, Some(true)),
        // As much over as before, of more.
        (1080, 960, Some(false)),
        (600, 600, None),
    ] {
        role(&mut plan, "r", |role| role.effort = Some(Minutes(effort)));
        person(&mut plan, "a", |a| a.capacity = Some(Minutes(capacity)));
        assert_eq!(
            grown(&before, &plan, Code::OverCapacity),
            expected,
            "{effort} of {capacity}"
        );
    }
}

#[test]
fn r02_owners_grow_by_another_owner() {
    let mut plan = Plan::new("p", "");
    role(&mut plan, "r", |_| {});
    for id in ["a", "b", "c"] {
        person(&mut plan, id, |_| {});
    }
    assign(&mut plan, "r", "a", Part::Owner);
    assign(&mut plan, "r", "b", Part::Owner);
    let before = aside(&plan, Code::TwoOwners);
    assert_eq!(grown(&before, &plan, Code::TwoOwners), Some(false));
    assign(&mut plan, "r", "c", Part::Owner);
    assert_eq!(grown(&before, &plan, Code::TwoOwners), Some(true));
    person(&mut plan, "b", |b| b.leaves = Some(today().previous()));
    assert_eq!(
        grown(&before, &plan, Code::TwoOwners),
        Some(true),
        "two as before, but not the same"
    );
}

#[test]
fn r10_r12_r13_r16_r17_shares_and_counts_grow() {
    let mut plan = Plan::new("p", "");
    let people = ["a", "b", "c", "d", "e", "f"];
    for id in people {
        person(&mut plan, id, |person| person.group = Some(PersonGroup::School));
    }
    for number in 0..10_usize {
        let id = format!("r{number}");
        role(&mut plan, &id, |_| {});
        if number < 8 {
            assign(&mut plan, &id, people[number.saturating_sub(3)], Part::Owner);
        }
        if number < 4 {
            assign(&mut plan, &id, "f", Part::Deputy);
            assign(&mut plan, "r0", people[number + 1], Part::Consulted);
        }
    }
    let codes = [
        Code::OwnsMuch,
        Code::DeputyForMany,
        Code::ManyConsulted,
        Code::SchoolOwnsAll,
        Code::OrganisationOwnsMuch,
    ];
    let before = codes.map(|code| aside(&plan, code));
    let now = |plan: &Plan| -> Vec<Option<bool>> {
        let each = codes.iter().zip(&before);
        each.map(|(code, before)| grown(before, plan, *code)).collect()
    };
    assert_eq!(now(&plan), [Some(false); 5]);
    // One more role of the same owner, stood in for by the same person; a fifth to ask.
    assign(&mut plan, "r8", "a", Part::Owner);
    assign(&mut plan, "r8", "f", Part::Deputy);
    assign(&mut plan, "r0", "a", Part::Consulted);
    // All were of the school before: they are more, but their share is no greater.
    assert_eq!(
        now(&plan),
        [Some(true), Some(true), Some(true), Some(true), Some(false)]
    );
    // Less than before is not grown either.
    person(&mut plan, "b", |person| person.group = Some(PersonGroup::Family));
    assert_eq!(now(&plan)[3..], [None, Some(false)]);
}

#[test]
fn f05_f09_f10_amounts_grow() {
    let mut plan = Plan::new("p", "");
    line(&mut plan, "c", &[100], |_| {});
    source(&mut plan, "s", &[100], |_| {});
    pay(&mut plan, "s", "c", 2026, 110);
    let (over, paid) = (aside(&plan, Code::Overdrawn), aside(&plan, Code::Overpaid));
    pay(&mut plan, "s", "c", 2026, 105);
    assert_eq!(grown(&over, &plan, Code::Overdrawn), Some(false));
    pay(&mut plan, "s", "c", 2026, 111);
    assert_eq!(
        (
            grown(&over, &plan, Code::Overdrawn),
            grown(&paid, &plan, Code::Overpaid)
        ),
        (Some(true), Some(true))
    );
    let until = |source: &mut crate::plan::Source| source.available_until = Some(day("2027-06-30"));
    source(&mut plan, "s", &[100], until);
    pay(&mut plan, "s", "c", 2026, 90);
    let left = aside(&plan, Code::Lapses);
    pay(&mut plan, "s", "c", 2026, 95);
    assert_eq!(grown(&left, &plan, Code::Lapses), Some(false));
    pay(&mut plan, "s", "c", 2026, 50);
    assert_eq!(grown(&left, &plan, Code::Lapses), Some(true));
}

#[test]
fn f02_years_without_money_grow_by_other_years() {
    let mut plan = Plan::new("p", "");
    line(&mut plan, "c", &[0, 5, 0], |_| {});
    source(&mut plan, "s", &[5], |_| {});
    let before = aside(&plan, Code::YearUnfundable);
    assert_eq!(before.involved.len(), 1);
    line(&mut plan, "c", &[0, 0, 5], |_| {});
    assert_eq!(
        grown(&before, &plan, Code::YearUnfundable),
        Some(true),
        "another year, though only one"
    );
    line(&mut plan, "c", &[0, 5, 5], |_| {});
    assert_eq!(grown(&before, &plan, Code::YearUnfundable), Some(true));
}

#[test]
fn f07_f11_f15_what_is_assigned_in_the_wrong_place_grows() {
    let mut plan = Plan::new("p", "");
    line(&mut plan, "c", &[100, 100], |_| {});
    source(&mut plan, "s", &[100, 100], |source| source.unrestricted = false);
    pay(&mut plan, "s", "c", 2026, 10);
    let before = aside(&plan, Code::Ineligible);
    assert_eq!(before.measure, Some(10));
    pay(&mut plan, "s", "c", 2027, 10);
    assert_eq!(grown(&before, &plan, Code::Ineligible), Some(true), "in all years");
}

#[test]
fn p09_ties_grow_by_another_tie_between_the_same_two() {
    let mut plan = Plan::new("p", "");
    for id in ["y", "z", "w"] {
        partner(&mut plan, id, |_| {});
    }
    tied(&mut plan, "1", "y", "z");
    tied(&mut plan, "2", "z", "y");
    let before = aside(&plan, Code::DoubleTie);
    tied(&mut plan, "3", "y", "z");
    assert_eq!(grown(&before, &plan, Code::DoubleTie), Some(true));
    // Those of another two are another matter.
    tied(&mut plan, "4", "y", "w");
    tied(&mut plan, "5", "y", "w");
    assert_eq!(found(&plan, Code::DoubleTie).len(), 2);
    let all = found(&plan, Code::DoubleTie);
    assert_eq!(all.iter().filter(|finding| before.is_about(finding)).count(), 1);
}

#[test]
fn what_an_earlier_version_set_aside_never_comes_back() {
    let mut plan = Plan::new("p", "");
    role(&mut plan, "r", |_| {});
    for id in ["a", "b", "c", "d", "e"] {
        person(&mut plan, id, |_| {});
        if id != "e" {
            assign(&mut plan, "r", id, Part::Consulted);
        }
    }
    let old = Dismissed {
        finding: "R13-many-consulted roles/r".to_owned(),
        reason: "Known".to_owned(),
        ..Dismissed::default()
    };
    assert_eq!(grown(&old, &plan, Code::ManyConsulted), Some(false));
    assign(&mut plan, "r", "e", Part::Consulted);
    assert_eq!(grown(&old, &plan, Code::ManyConsulted), Some(false));
    // Keys are as they were: what was set aside by the whole of it still is.
    role(&mut plan, "s", |role| role.ends = Some(day("2020-01-01")));
    person(&mut plan, "a", |a| a.leaves = Some(today().previous()));
    assert_eq!(
        found(&plan, Code::HolderLeft)[0].key(),
        "R05-holder-left roles/r people/a assignments/r-a-consulted consulted"
    );
    person(&mut plan, "b", |b| b.capacity = Some(Minutes(30)));
    role(&mut plan, "r", |role| role.effort = Some(Minutes(90)));
    assign(&mut plan, "r", "b", Part::Owner);
    assert_eq!(
        found(&plan, Code::OverCapacity)[0].key(),
        "R07-over-capacity people/b 1:30 0:30"
    );
    line(&mut plan, "c", &[0, 5, 5], |_| {});
    source(&mut plan, "x", &[5], |_| {});
    assert_eq!(
        found(&plan, Code::YearUnfundable)[0].key(),
        "F02-year-unfundable cost_lines/c 2027–28, 2028–29"
    );
    assert!(plan.people.contains(&Id::new("b")));
}
