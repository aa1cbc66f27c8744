//! Departures: everything that is left, at once, and who could take it over.

use super::*;
use crate::plan::body::Membership;
use crate::plan::checks::testing::*;
use crate::plan::source::Deliverable;
use crate::plan::{Action, ActionStatus, Allocation, Amount, Body, Kind, Money, Rank, Record};
use crate::sorted::SortedSet;

/// What is left, and who could take it over and whether they stand in for it.
type Told = (String, Loss, Option<(String, bool)>);

fn left(plan: &Plan, leaver: &Leaver) -> Vec<Told> {
    let left = departure(plan, leaver, today()).left.into_iter();
    left.map(|left| {
        let heir = left
            .heir
            .map(|heir| (heir.person.as_str().to_owned(), heir.claim == Claim::StandsIn));
        (left.record.text().to_owned(), left.loss, heir)
    })
    .collect()
}

fn person_goes(id: &str) -> Leaver {
    Leaver::Person(Id::new(id))
}

#[test]
fn everything_a_person_holds_alone_is_left_at_once() {
    let mut plan = Plan::new("p", "");
    for id in ["ana", "ben", "cy"] {
        person(&mut plan, id, |_| {});
    }
    for id in ["deputised", "suggested", "shared"] {
        role(&mut plan, id, |_| {});
    }
    assign(&mut plan, "deputised", "ana", Part::Owner);
    assign(&mut plan, "deputised", "cy", Part::Deputy);
    assign(&mut plan, "suggested", "ana", Part::Owner);
    assign(&mut plan, "shared", "ben", Part::Owner);
    assign(&mut plan, "shared", "ana", Part::Doer);
    partner(&mut plan, "kept", |partner| {
        partner.holder = Some(Id::new("ana"));
        partner.backup = Some(Id::new("ben"));
    });
    partner(&mut plan, "backed", |partner| {
        partner.holder = Some(Id::new("ben"));
        partner.backup = Some(Id::new("ana"));
    });
    partner(&mut plan, "over", |partner| {
        partner.holder = Some(Id::new("ana"));
        partner.standing = Some(Standing::Ended);
    });
    goal(&mut plan, "goal", |goal| goal.owner = Some(Id::new("ana")));
    for (id, status) in [("do", None), ("done", Some(ActionStatus::Done))] {
        let mut action = Action::new(Id::new(id), Rank::default());
        action.owner = Some(Id::new("ana"));
        action.status = status;
        plan.put(action.into());
    }
    let mut body = Body::new(Id::new("team"), Rank::default());
    body.members = vec![Membership {
        person: Id::new("ana"),
        part: "chair".to_owned(),
        ..Membership::default()
    }];
    plan.put(body.into());
    source(&mut plan, "award", &[100], |source| {
        source.owner = Some(Id::new("ben"));
        source.deliverables = vec![
            Deliverable {
                owner: Some(Id::new("ana")),
                due: Some(day("2027-01-31")),
                ..Deliverable::default()
            },
            Deliverable {
                owner: Some(Id::new("ana")),
                done: true,
                ..Deliverable::default()
            },
        ];
    });
    let heir = |id: &str, stands_in| Some((id.to_owned(), stands_in));
    let of = |id: &str, loss, heir| (id.to_owned(), loss, heir);
    let left = left(&plan, &person_goes("ana"));
    let suggested = left.iter().find(|(id, ..)| id == "suggested").unwrap();
    assert!(matches!(suggested, (_, Loss::Owner, Some((_, false)))), "{suggested:?}");
    let others: Vec<_> = left.iter().filter(|(id, ..)| id != "suggested").cloned().collect();
    assert_eq!(
        others,
        [
            of("deputised", Loss::Owner, heir("cy", true)),
            of("shared", Loss::Part(Part::Doer), heir("ben", false)),
            of("kept", Loss::Relationship, heir("ben", true)),
            of("backed", Loss::Backup, None),
            of("goal", Loss::GoalOwner, None),
            of("do", Loss::Action, None),
            of("team", Loss::Seat("chair".to_owned()), None),
            of(
                "award",
                Loss::Deliverable(0, Some(day("2027-01-31"))),
                heir("ben", false)
            ),
        ]
    );
}

#[test]
fn what_two_hold_is_left_only_when_both_go() {
    let mut plan = Plan::new("p", "");
    partner(&mut plan, "ymca", |_| {});
    for id in ["ana", "ben"] {
        person(&mut plan, id, |person| person.partner = Some(Id::new("ymca")));
    }
    role(&mut plan, "both", |_| {});
    assign(&mut plan, "both", "ana", Part::Owner);
    assign(&mut plan, "both", "ben", Part::Owner);
    assert_eq!(left(&plan, &person_goes("ana")), []);
    let found = departure(&plan, &Leaver::Partner(Id::new("ymca")), today());
    assert_eq!((found.people.len(), found.fillable), (2, (1, 0)));
    assert!(matches!(
        found.left.as_slice(),
        [Left {
            loss: Loss::Owner,
            heir: None,
            ..
        }]
    ));
}

#[test]
fn a_partner_goes_with_its_money_its_goals_and_its_ties() {
    let mut plan = Plan::new("p", "");
    goal(&mut plan, "alone", |_| {});
    goal(&mut plan, "shared", |_| {});
    partner(&mut plan, "ymca", |partner| {
        partner.goals = [Id::new("alone"), Id::new("shared")].into_iter().collect();
        // Who keeps the relationship with whoever goes is no loss.
        partner.holder = Some(Id::new("ana"));
    });
    partner(&mut plan, "other", |partner| {
        partner.goals.insert(Id::new("shared"));
    });
    person(&mut plan, "ana", |ana| ana.partner = Some(Id::new("ymca")));
    let mut tie = crate::plan::Tie::new(Id::new("t"), Rank::default());
    tie.from = crate::plan::TieEnd::Partner(Id::new("ymca"));
    plan.put(tie.into());
    source(&mut plan, "gift", &[500, 300], |source| {
        source.funder = Some(Id::new("ymca"))
    });
    line(&mut plan, "club", &[400], |_| {});
    let mut paid = Allocation::new(Id::new("a"), Rank::default());
    (paid.source, paid.line) = (Id::new("gift"), Id::new("club"));
    paid.year = plan.about.fiscal_years().start;
    paid.amount = Amount::Known(Money(250));
    plan.put(paid.into());
    role(&mut plan, "paid", |role| role.paid_by = Some(Id::new("gift")));

    let tally = |cents| Tally::default().with(Amount::Known(Money(cents)));
    let money = [
        ("gift".to_owned(), Loss::Money(tally(800)), None),
        ("club".to_owned(), Loss::Unpaid(tally(250)), None),
        ("paid".to_owned(), Loss::Pay, None),
    ];
    assert_eq!(left(&plan, &Leaver::Source(Id::new("gift"))), money);
    let others = [
        ("alone".to_owned(), Loss::GoalServed, None),
        ("t".to_owned(), Loss::Tie, None),
    ];
    let all: Vec<_> = money.into_iter().chain(others).collect();
    assert_eq!(left(&plan, &Leaver::Partner(Id::new("ymca"))), all);
}

#[test]
fn whoever_is_not_there_leaves_nothing() {
    let mut plan = Plan::new("p", "");
    role(&mut plan, "one", |_| {});
    person(&mut plan, "gone", |gone| gone.leaves = Some(today().previous()));
    assign(&mut plan, "one", "gone", Part::Owner);
    source(&mut plan, "lost", &[100], |source| {
        source.stage = Some(crate::plan::FundingStage::Declined);
    });
    for leaver in [
        person_goes("never"),
        Leaver::Source(Id::new("never")),
        Leaver::Source(Id::new("lost")),
    ] {
        let found = departure(&plan, &leaver, today());
        assert_eq!((found.people.len(), found.left.len()), (0, 0), "{leaver:?}");
    }
}

#[test]
fn of_whoever_has_left_what_was_not_handed_over_is_told() {
    let mut plan = Plan::new("p", "");
    for id in ["open", "taken", "over"] {
        role(&mut plan, id, |_| {});
    }
    let last = today().previous();
    person(&mut plan, "gone", |gone| gone.leaves = Some(last));
    person(&mut plan, "ana", |_| {});
    for id in ["open", "taken"] {
        assign(&mut plan, id, "gone", Part::Owner);
    }
    assign_with(&mut plan, "over", "gone", Part::Owner, |term| term.ends = Some(last));
    assign(&mut plan, "taken", "ana", Part::Owner);
    partner(&mut plan, "van", |van| van.holder = Some(Id::new("gone")));
    let found = departure(&plan, &person_goes("gone"), today());
    let left: Vec<_> = found.left.iter().map(|left| (left.record.text(), &left.loss)).collect();
    assert_eq!(left, [("open", &Loss::Owner), ("van", &Loss::Relationship)]);
    let heir = found.left[0].heir.as_ref().map(|heir| heir.person.as_str());
    assert_eq!(heir, Some("ana"));
    assert_eq!(found.left_on, Some(last));
    // They were counted on by nobody: nothing gets worse.
    assert_eq!((found.fillable.0, found.lost.count), (found.fillable.1, 0));
}

#[test]
fn partners_that_nobody_else_reaches_are_told_apart_from_those_with_a_second_person() {
    let mut plan = Plan::new("p", "");
    for id in ["ana", "ben"] {
        person(&mut plan, id, |_| {});
    }
    for (id, holder, backup) in [
        ("alone", Some("ana"), None),
        ("backed", Some("ana"), Some("ben")),
        ("beyond", None, None),
    ] {
        partner(&mut plan, id, |partner| {
            partner.holder = holder.map(Id::new);
            partner.backup = backup.map(Id::new);
        });
    }
    tied(&mut plan, "one", "", "alone");
    tied(&mut plan, "other", "alone", "beyond");
    let told = |leaver: &Leaver| {
        let unreached = departure(&plan, leaver, today()).unreached;
        let ids = |partners: Vec<Rc<Partner>>| -> Vec<String> {
            let ids = partners.into_iter().map(|partner| partner.id.as_str().to_owned());
            ids.collect()
        };
        (ids(unreached.partners), ids(unreached.beyond))
    };
    assert_eq!(
        told(&person_goes("ana")),
        (vec!["alone".to_owned()], vec!["beyond".to_owned()])
    );
    assert_eq!(told(&person_goes("ben")), (Vec::new(), Vec::new()));
    assert_eq!(told(&Leaver::Partner(Id::new("alone"))), (Vec::new(), Vec::new()));
}

#[test]
fn whoever_follows_takes_nothing_from_the_loss_and_is_named() {
    let mut plan = Plan::new("p", "");
    for id in ["ana", "ben", "cy"] {
        person(&mut plan, id, |_| {});
    }
    role(&mut plan, "lead", |_| {});
    assign_with(&mut plan, "lead", "ana", Part::Owner, |a| {
        a.ends = Some(day("2027-06-30"))
    });
    assign_with(&mut plan, "lead", "ben", Part::Owner, |b| {
        b.starts = Some(day("2027-07-01"))
    });
    assign_with(&mut plan, "lead", "cy", Part::Approver, |c| {
        c.starts = Some(day("2027-01-15"))
    });
    let left = |plan: &Plan, who: &str| departure(plan, &person_goes(who), today()).left;
    let of = |loss, from, heir: Option<(&str, Claim)>| Left {
        record: Id::<Role>::new("lead").into(),
        loss,
        from,
        heir: heir.map(|(id, claim)| Heir {
            person: Id::new(id),
            claim,
        }),
    };
    let begins = day("2027-07-01");
    // At once, though somebody is to follow.
    assert_eq!(
        left(&plan, "ana"),
        [of(Loss::Owner, None, Some(("ben", Claim::Follows(begins))))]
    );
    // From the day on which the next one was to begin.
    let from_then = left(&plan, "ben");
    assert!(
        matches!(from_then.as_slice(), [Left { loss: Loss::Owner, from, .. }] if *from == Some(begins)),
        "{from_then:?}"
    );
    let approver = of(
        Loss::Part(Part::Approver),
        Some(day("2027-01-15")),
        Some(("ana", Claim::NextToIt)),
    );
    assert_eq!(left(&plan, "cy"), [approver]);
    // Whoever does the work already and is to own it later leaves two things, each from its day on.
    assign(&mut plan, "lead", "ben", Part::Doer);
    let told = left(&plan, "ben").into_iter().map(|left| (left.loss, left.from));
    assert_eq!(
        told.collect::<Vec<_>>(),
        [(Loss::Owner, Some(begins)), (Loss::Part(Part::Doer), None)]
    );
}

#[test]
fn a_partner_that_loses_its_last_contact_is_a_loss_of_its_own() {
    let mut plan = Plan::new("p", "");
    person(&mut plan, "ana", |_| {});
    for (id, standing) in [("ymca", None), ("clinic", None), ("over", Some(Standing::Ended))] {
        partner(&mut plan, id, |partner| {
            partner.holder = (id == "ymca").then(|| Id::new("ana"));
            partner.standing = standing;
        });
    }
    for (id, of, has_left) in [
        ("kim", "ymca", false),
        ("old", "ymca", true),
        ("doc", "clinic", false),
        ("nurse", "clinic", false),
        ("was", "over", false),
    ] {
        person(&mut plan, id, |person| {
            person.partner = Some(Id::new(of));
            person.leaves = has_left.then(|| today().previous());
        });
    }
    let asks = Some(("ana".to_owned(), false));
    assert_eq!(
        left(&plan, &person_goes("kim")),
        [("ymca".to_owned(), Loss::Contact, asks)]
    );
    // Somebody else is there, it is over, or the partner goes with its people.
    for leaver in [
        person_goes("doc"),
        person_goes("was"),
        Leaver::Partner(Id::new("clinic")),
        Leaver::Partner(Id::new("ymca")),
    ] {
        assert_eq!(left(&plan, &leaver), [], "{leaver:?}");
    }
    // It is told once, and apart from who at the school reaches the partner.
    let found = departure(&plan, &person_goes("kim"), today());
    assert_eq!(found.unreached, Unreached::default());
    assert_eq!(
        left(&plan, &person_goes("ana")),
        [("ymca".to_owned(), Loss::Relationship, None)]
    );
}

/// Every field of the file format that names a person, and what a departure makes of it. A field that is new stands here
/// with what it is left without, or with the reason why nothing is.
#[test]
fn every_field_that_names_a_person_is_thought_of() {
    let text = include_bytes!("../../../tests/fixtures/plan-1.4.json");
    let plan = crate::plan::file::read(text).unwrap().plan;
    let mut named = SortedSet::new();
    for record in plan.records() {
        let kind = record.id().kind();
        record.references(&mut |field, to| {
            if to.kind() == Kind::Person {
                named.insert((kind.table(), field));
            }
        });
    }
    let told = [
        ("actions", "owner"),
        ("assignments", "person"),
        ("bodies", "members"),
        ("goals", "owner"),
        ("partners", "backup"),
        ("partners", "holder"),
        ("sources", "deliverables"),
        ("sources", "owner"),
    ];
    let nothing_is_lost = [
        // Whoever confirmed something did so, and has gone on.
        ("partners", "confirmed"),
        // Whoever declined a role has no part in it.
        ("roles", "declined"),
    ];
    let all: SortedSet<_> = told.into_iter().chain(nothing_is_lost).collect();
    assert_eq!(
        named.into_iter().collect::<Vec<_>>(),
        all.into_iter().collect::<Vec<_>>()
    );
}
