//! Coverage of plans: the worked example as records, limits, strengths, suggestions.

use super::*;
use crate::engine::staffing::pairs::Pairs;
use crate::engine::staffing::suggest::{Reason, suggestions};
use crate::plan::checks::testing::*;
use crate::plan::{Id, Minutes, Part};

const ROLES: [&str; 8] = [
    "finance",
    "PD",
    "evaluation",
    "data",
    "communications",
    "family",
    "health",
    "after-school",
];

/// The worked example of the design: strengths are named like the roles that need them.
fn example(limit: u32) -> Plan {
    let mut plan = Plan::new("p", "");
    for id in ROLES {
        role(&mut plan, id, |role| {
            role.name = id.to_owned();
            role.strengths.insert(id.to_owned());
        });
    }
    for (id, strengths) in [
        ("principal", &["finance", "pd"][..]),
        ("coordinator", &["evaluation", "data", "communications", "family"]),
        ("teacher", &["PD", "data"]),
        ("parent", &["family", "communications"]),
        ("health-partner", &["Health"]),
        ("ymca", &["after-school", "family"]),
    ] {
        person(&mut plan, id, |person| {
            person.strengths = strengths.iter().map(|strength| (*strength).to_owned()).collect();
            person.roles_at_most = Some(limit);
        });
    }
    plan
}

fn names(roles: &[Rc<Role>]) -> Vec<&str> {
    roles.iter().map(|role| role.id.as_str()).collect()
}

#[test]
fn the_worked_example_as_a_plan() {
    assert_eq!(cover(&example(1), today()).counts(), (8, 6));
    let found = cover(&example(2), today());
    assert_eq!((found.counts(), found.too_few.len()), ((8, 8), 0));
    let losses: Vec<_> = found
        .single_points
        .iter()
        .map(|loss| (loss.person.id.as_str(), loss.lost.count, names(&loss.lost.groups[0].of)))
        .collect();
    assert_eq!(
        losses,
        [
            ("principal", 1, vec!["finance"]),
            ("coordinator", 1, vec!["evaluation"]),
            ("health-partner", 1, vec!["health"]),
            ("ymca", 1, vec!["after-school"])
        ]
    );
    let mut pairs = Pairs::new(&found);
    while pairs.step() {}
    assert_eq!(pairs.progress(), (6, 6));
    let found_pairs = pairs.found();
    let pairs: Vec<_> = found_pairs
        .iter()
        .map(|pair| {
            (
                pair.people.each_ref().map(|person| person.id.as_str().to_owned()),
                pair.lost.count,
                pair.together,
            )
        })
        .collect();
    assert!(
        pairs.contains(&(["parent".to_owned(), "ymca".to_owned()], 2, 1)),
        "{pairs:?}"
    );
    // What is lost for certain is told apart from what could be any of a group.
    let both = found_pairs
        .iter()
        .find(|pair| pair.people[0].id.as_str() == "parent" && pair.people[1].id.as_str() == "ymca")
        .unwrap();
    let groups: Vec<_> = both
        .lost
        .groups
        .iter()
        .map(|group| (group.count, names(&group.of)))
        .collect();
    assert_eq!(
        groups,
        [
            (1, vec!["after-school"]),
            (1, vec!["evaluation", "communications", "family"])
        ]
    );
    // Two whose loss is only the sum of each are not pointed out.
    assert!(
        pairs.iter().all(|(people, ..)| *people != ["principal", "ymca"]),
        "{pairs:?}"
    );
}

#[test]
fn a_bottleneck_is_told_with_everyone_s_limit() {
    let mut plan = example(1);
    plan = plan.without(&[Id::<Person>::new("health-partner").into()], Default::default());
    let found = cover(&plan, today());
    let health = found
        .too_few
        .iter()
        .find(|group| names(&group.roles) == ["health"])
        .unwrap();
    assert_eq!((health.people.len(), health.short), (0, 1));
    let others: Vec<_> = found.too_few.iter().filter(|group| !group.people.is_empty()).collect();
    assert_eq!(others.iter().map(|group| group.short).sum::<usize>(), 2);
    for group in others {
        let room: usize = group.people.iter().map(|(_, limit)| limit).sum();
        assert_eq!(room + group.short, group.roles.len());
    }
}

#[test]
fn owners_stay_and_vacant_roles_get_someone_to_ask() {
    let mut plan = Plan::new("p", "");
    for id in ["data", "family"] {
        role(&mut plan, id, |role| {
            role.strengths.insert(id.to_owned());
            role.effort = Some(Minutes(120));
        });
    }
    person(&mut plan, "owner", |_| {});
    person(&mut plan, "able", |able| {
        able.strengths.insert("Data".to_owned());
        able.strengths.insert("family".to_owned());
        able.capacity = Some(Minutes(300));
    });
    person(&mut plan, "busy", |busy| {
        busy.strengths.insert("family".to_owned());
        busy.capacity = Some(Minutes(60));
    });
    // Holds it without the strength written down: that counts.
    assign(&mut plan, "data", "owner", Part::Owner);
    let found = cover(&plan, today());
    assert_eq!((found.counts(), found.hand_overs.len()), ((2, 2), 0));
    let asked = suggestions(&found);
    let suggested: Vec<_> = asked
        .iter()
        .map(|suggestion| {
            (
                suggestion.role.id.as_str(),
                suggestion.person.id.as_str(),
                suggestion.part.clone(),
            )
        })
        .collect();
    assert_eq!(
        suggested,
        [("family", "able", Part::Owner), ("data", "able", Part::Deputy)]
    );
    // Whoever is asked to own a vacant role needs a deputy as well, who is somebody else.
    let mut more = plan.clone();
    person(&mut more, "other", |other| {
        other.strengths.insert("family".to_owned());
    });
    let with_other = suggestions(&cover(&more, today()));
    let for_family: Vec<_> = with_other
        .iter()
        .filter(|suggestion| suggestion.role.id.as_str() == "family")
        .map(|suggestion| (suggestion.person.id.as_str(), suggestion.part.clone()))
        .collect();
    let parts: Vec<_> = for_family.iter().map(|(_, part)| part.clone()).collect();
    assert_eq!(parts, [Part::Owner, Part::Deputy]);
    assert_ne!(for_family[0].0, for_family[1].0);
    assert_eq!(
        suggestions(&found)[0].reasons,
        [
            Reason::Strengths(vec!["family".to_owned()]),
            Reason::OnlyOne,
            Reason::Owns(0),
            Reason::TimeLeft(Minutes(180), Minutes(300)),
        ]
    );
    // Whoever stands in and has no time left stands in all the same.
    let mut busy = (**plan.people.find(&Id::new("able")).unwrap()).clone();
    busy.capacity = Some(Minutes(60));
    let mut with_deputy = plan.clone();
    with_deputy.put(busy.into());
    assign(&mut with_deputy, "family", "able", Part::Deputy);
    let asked = suggestions(&cover(&with_deputy, today()));
    assert_eq!(
        (&asked[0].reasons[0], asked[0].reasons.last()),
        (&Reason::StandsIn, Some(&Reason::OverTime(Minutes(60))))
    );
    // Whoever declined to stand in can own all the same, as the proof goes, and is not asked again.
    let mut data = (**plan.roles.find(&Id::new("data")).unwrap()).clone();
    data.declined.insert(Id::new("able"));
    let mut declined = plan.clone();
    declined.put(data.into());
    let found = cover(&declined, today());
    assert_eq!(found.single_points.len(), cover(&plan, today()).single_points.len());
    assert!(suggestions(&found).iter().all(|one| one.part == Part::Owner));
    // Who has declined is not suggested again, and then nobody can.
    let mut family = (**plan.roles.find(&Id::new("family")).unwrap()).clone();
    family.declined.insert(Id::new("able"));
    plan.put(family.into());
    let found = cover(&plan, today());
    assert_eq!(names(&found.too_few[0].roles), ["family"]);
}

#[test]
fn a_role_changes_hands_only_so_that_another_can_be_filled() {
    let mut plan = Plan::new("p", "");
    for (id, strength) in [("both", "a"), ("only", "b")] {
        role(&mut plan, id, |role| {
            role.strengths.insert(strength.to_owned());
        });
    }
    person(&mut plan, "x", |x| {
        x.strengths = ["a", "b"].map(str::to_owned).into_iter().collect();
        x.roles_at_most = Some(1);
    });
    person(&mut plan, "y", |y| {
        y.strengths.insert("a".to_owned());
    });
    assign(&mut plan, "both", "x", Part::Owner);
    let found = cover(&plan, today());
    let changed: Vec<_> = found
        .hand_overs
        .iter()
        .map(|change| (change.role.id.as_str(), change.from.id.as_str(), change.to.id.as_str()))
        .collect();
    assert_eq!((found.counts(), changed), ((2, 2), vec![("both", "x", "y")]));
}

#[test]
fn a_limit_of_the_plan_takes_no_role_from_anyone_and_a_person_s_own_does() {
    let mut plan = Plan::new("p", "");
    for id in ["1", "2", "3", "4"] {
        role(&mut plan, id, |_| {});
        assign(&mut plan, id, "x", Part::Owner);
    }
    person(&mut plan, "x", |_| {});
    assert_eq!(cover(&plan, today()).counts(), (4, 4));
    let mut x = (**plan.people.find(&Id::new("x")).unwrap()).clone();
    x.roles_at_most = Some(2);
    plan.put(x.into());
    let found = cover(&plan, today());
    assert_eq!((found.counts(), found.too_few[0].short), ((4, 2), 2));
}

#[test]
fn more_to_do_than_time_is_said() {
    let mut plan = Plan::new("p", "");
    for id in ["1", "2"] {
        role(&mut plan, id, |role| role.effort = Some(Minutes(60)));
    }
    role(&mut plan, "3", |role| role.effort = Some(Minutes(600)));
    person(&mut plan, "x", |x| x.capacity = Some(Minutes(100)));
    person(&mut plan, "y", |y| y.roles_at_most = Some(0));
    assign(&mut plan, "3", "y", Part::Doer);
    let found = cover(&plan, today());
    let over: Vec<_> = found
        .over
        .iter()
        .map(|(person, time)| (person.id.as_str(), *time))
        .collect();
    // The third role's work is another's, so that owning it takes no time.
    assert_eq!((found.counts(), over), ((3, 3), vec![("x", Minutes(20))]));
    // Every role has an owner, and that is not all well: nobody has too much only today, before it is given to them.
    assert!(found.over_today.is_empty() && !found.is_settled());
    person(&mut plan, "x", |x| x.capacity = Some(Minutes(120)));
    assert!(cover(&plan, today()).is_settled());
}

#[test]
fn hours_of_today_are_told_apart_from_those_of_the_answer() {
    let mut plan = Plan::new("p", "");
    for (id, strength) in [("both", "a"), ("only", "b")] {
        role(&mut plan, id, |role| {
            role.strengths.insert(strength.to_owned());
            role.effort = Some(Minutes(if id == "both" { 90 } else { 60 }));
        });
    }
    person(&mut plan, "x", |x| {
        x.strengths = ["a", "b"].map(str::to_owned).into_iter().collect();
        x.roles_at_most = Some(1);
        x.capacity = Some(Minutes(60));
    });
    person(&mut plan, "y", |y| {
        y.strengths.insert("a".to_owned());
    });
    assign(&mut plan, "both", "x", Part::Owner);
    let told = |plan: &Plan| {
        let found = cover(plan, today());
        let of = |over: &[(Rc<Person>, Minutes)]| -> Vec<_> {
            let each = over.iter();
            each.map(|(person, time)| (person.id.as_str().to_owned(), time.0))
                .collect()
        };
        (of(&found.over_today), of(&found.over), found.is_settled())
    };
    // The role that takes too much of their time goes to somebody else in the answer.
    assert_eq!(told(&plan), (vec![("x".to_owned(), 30)], vec![], false));
    // Nobody else can take it: it is so today and in the answer.
    role(&mut plan, "only", |role| role.ends = Some(today().previous()));
    person(&mut plan, "y", |y| y.capacity = Some(Minutes(30)));
    let over = vec![("x".to_owned(), 30)];
    assert_eq!(told(&plan), (over.clone(), over, false));
}

#[test]
fn whoever_owns_a_role_with_another_owns_it() {
    let mut plan = Plan::new("p", "");
    role(&mut plan, "both", |_| {});
    role(&mut plan, "open", |role| {
        role.strengths.insert("x".to_owned());
    });
    person(&mut plan, "a", |_| {});
    person(&mut plan, "b", |b| {
        b.strengths.insert("x".to_owned());
    });
    assign(&mut plan, "both", "a", Part::Owner);
    assign(&mut plan, "both", "b", Part::Owner);
    let asked = suggestions(&cover(&plan, today()));
    let open = asked.iter().find(|one| one.role.id.as_str() == "open").unwrap();
    assert!(open.reasons.contains(&Reason::Owns(1)), "{:?}", open.reasons);
}

#[test]
fn nothing_is_asked_of_an_empty_plan() {
    let found = cover(&Plan::new("p", ""), today());
    assert_eq!(
        (found.counts(), suggestions(&found).len(), found.single_points.len()),
        ((0, 0), 0, 0)
    );
}

#[test]
fn whoever_begins_later_is_asked_for_what_begins_later() {
    let mut plan = Plan::new("p", "");
    let begins = Day::parse("2027-08-01");
    person(&mut plan, "new", |new| new.starts = begins);
    role(&mut plan, "now", |_| {});
    assert_eq!(cover(&plan, today()).counts(), (1, 0));
    assert_eq!(suggestions(&cover(&plan, today())).len(), 0);
    role(&mut plan, "then", |role| role.starts = begins);
    let asked: Vec<_> = suggestions(&cover(&plan, today()))
        .iter()
        .map(|one| one.role.id.as_str().to_owned())
        .collect();
    assert_eq!(asked, ["then"]);
    // Whoever is to have it by what the plan says is not asked for anew.
    assign(&mut plan, "now", "new", Part::Owner);
    assert_eq!(cover(&plan, begins.unwrap()).counts(), (2, 2));
}

#[test]
fn whoever_leaves_before_a_role_begins_is_neither_counted_on_nor_asked() {
    let mut plan = Plan::new("p", "");
    person(&mut plan, "ada", |ada| ada.leaves = Day::parse("2027-06-30"));
    role(&mut plan, "future", |role| role.starts = Day::parse("2028-01-01"));
    let found = cover(&plan, today());
    assert_eq!((found.counts(), suggestions(&found).len()), ((1, 0), 0));
    // Up to the last day they can, and that it is their last is said.
    role(&mut plan, "future", |role| role.starts = Day::parse("2027-06-30"));
    let found = cover(&plan, today());
    let reasons = &suggestions(&found)[0].reasons;
    assert!(reasons.contains(&Reason::Leaves(day("2027-06-30"))), "{reasons:?}");
    person(&mut plan, "ada", |ada| ada.leaves = Day::parse("2029-06-30"));
    let found = cover(&plan, today());
    let reasons = &suggestions(&found)[0].reasons;
    assert!(
        !reasons.iter().any(|reason| matches!(reason, Reason::Leaves(_))),
        "{reasons:?}"
    );
}

#[test]
fn whoever_is_to_own_a_role_later_does_not_own_it_today() {
    let mut plan = Plan::new("p", "");
    let begins = Day::parse("2028-01-01");
    person(&mut plan, "new", |new| new.starts = begins);
    role(&mut plan, "now", |_| {});
    assign(&mut plan, "now", "new", Part::Owner);
    let placed = crate::engine::staffing::proof::proof(&cover(&plan, today()));
    let reasons = &placed[0].taker.as_ref().unwrap().reasons;
    assert!(reasons.contains(&Reason::OwnsFrom(begins.unwrap())), "{reasons:?}");
    assert!(!reasons.contains(&Reason::OwnsToday));
}
