//! What is provided by whom, who could provide what is missing, and what is done twice, on small plans made by hand.

use super::*;
use crate::plan::checks::testing::*;
use crate::plan::partner::Agreement;
use crate::plan::{Contribution, GoalTheme, Grade, Rank, Record, Site, TieLevel};
use Contribution::{Data, Space, Training, Transport, Volunteers};

fn goals(names: &[&str]) -> crate::sorted::SortedSet<Id<Goal>> {
    names.iter().map(|name| Id::new(*name)).collect()
}

fn goal_need(id: &str) -> Need {
    Need::Goal(Id::new(id))
}

fn grade(number: u8) -> Need {
    Need::Grade(Grade::numbered(number).unwrap())
}

fn names(partners: &[Id<Partner>]) -> Vec<&str> {
    partners.iter().map(Id::as_str).collect()
}

/// A partner at work with somebody who keeps the relationship.
fn at_work(plan: &mut Plan, id: &str, serves: &[&str], grades: &str, gives: &[Contribution]) {
    person(plan, "keeper", |_| {});
    partner(plan, id, |of| {
        of.goals = goals(serves);
        of.grades = grades.to_owned();
        of.gives = gives.iter().cloned().collect();
        of.holder = Some(Id::new("keeper"));
    });
}

fn site(plan: &mut Plan, id: &str, grades: &str) {
    let mut site = Site::new(Id::new(id), Rank::default());
    site.grades = grades.to_owned();
    plan.put(site.into());
}

fn of_goals(plan: &Plan) -> Vec<(Extent, Vec<Thin>)> {
    let found = provision(plan, Axis::Goals, today()).into_iter();
    found.map(|found| (found.extent(), found.thin)).collect()
}

#[test]
fn a_goal_is_served_by_none_one_or_several() {
    let mut plan = Plan::new("p", "");
    for id in ["none", "one", "two"] {
        goal(&mut plan, id, |_| {});
    }
    at_work(&mut plan, "a", &["one", "two"], "", &[]);
    at_work(&mut plan, "b", &["two"], "", &[]);
    at_work(&mut plan, "c", &["none"], "", &[]);
    let mut resting = (**plan.partners.find(&Id::new("c")).unwrap()).clone();
    resting.standing = Some(Standing::Paused);
    plan.put(resting.into());
    let found = provision(&plan, Axis::Goals, today());
    let told: Vec<_> = found
        .iter()
        .map(|found| (found.extent(), names(&found.providers), found.possible, found.is_gap()))
        .collect();
    let expected = [
        (Extent::Empty, vec![], 1, true),
        (Extent::Single, vec!["a"], 0, false),
        (Extent::Several, vec!["a", "b"], 0, false),
    ];
    assert_eq!(told, expected);
}

#[test]
fn several_are_thin_where_one_can_count_on_fewer_than_two() {
    let mut plan = Plan::new("p", "");
    goal(&mut plan, "g", |_| {});
    at_work(&mut plan, "a", &["g"], "", &[]);
    at_work(&mut plan, "b", &["g"], "", &[]);
    assert_eq!(of_goals(&plan), [(Extent::Several, vec![])]);
    let mut lapsed = (**plan.partners.find(&Id::new("b")).unwrap()).clone();
    lapsed.agreement = Some(Agreement {
        expires: Some(today().previous()),
        ..Agreement::default()
    });
    plan.put(lapsed.into());
    let doubt = (Id::new("b"), Doubt::Lapsed(today().previous()));
    assert_eq!(
        of_goals(&plan),
        [(Extent::Thin, vec![Thin::InDoubt(vec![doubt.clone()])])]
    );
    at_work(&mut plan, "c", &["g"], "", &[]);
    assert_eq!(of_goals(&plan), [(Extent::Several, vec![])], "there are two others");
    person(&mut plan, "keeper", |keeper| keeper.leaves = Some(today().previous()));
    let nobody = |id: &str| (Id::new(id), Doubt::NoHolder);
    assert_eq!(
        of_goals(&plan),
        [(Extent::Thin, vec![Thin::InDoubt(vec![nobody("a"), doubt, nobody("c")])])]
    );
}

#[test]
fn several_are_thin_where_they_leave_grades_or_sites_out() {
    let mut plan = Plan::new("p", "");
    site(&mut plan, "east", "6–7");
    site(&mut plan, "west", "7–9");
    goal(&mut plan, "g", |_| {});
    at_work(&mut plan, "a", &["g"], "6–7", &[]);
    at_work(&mut plan, "b", &["g"], "8", &[]);
    let nine = Thin::Grades(vec![Grade::numbered(9).unwrap()]);
    assert_eq!(of_goals(&plan), [(Extent::Thin, vec![nine.clone()])]);
    for id in ["a", "b"] {
        let mut east = (**plan.partners.find(&Id::new(id)).unwrap()).clone();
        east.sites = [Id::new("east")].into_iter().collect();
        plan.put(east.into());
    }
    assert_eq!(of_goals(&plan)[0].1, [nine, Thin::Sites(vec![Id::new("west")])]);
    goal(&mut plan, "g", |goal| {
        goal.sites = [Id::new("east")].into_iter().collect()
    });
    at_work(&mut plan, "b", &["g"], "all of them, I think", &[]);
    assert_eq!(
        of_goals(&plan),
        [(Extent::Several, vec![])],
        "whoever has not said may reach the ninth"
    );
}

#[test]
fn grades_are_those_of_sites_or_else_of_partners() {
    let mut plan = Plan::new("p", "");
    at_work(&mut plan, "a", &[], "8–9", &[]);
    at_work(&mut plan, "b", &[], "9", &[]);
    at_work(&mut plan, "c", &[], "", &[]);
    let told = |plan: &Plan| -> Vec<(Need, Extent, usize)> {
        let found = provision(plan, Axis::Grades, today()).into_iter();
        found
            .map(|found| (found.need.clone(), found.extent(), found.not_said))
            .collect()
    };
    assert_eq!(
        told(&plan),
        [(grade(8), Extent::Single, 1), (grade(9), Extent::Several, 1)]
    );
    site(&mut plan, "s", "7–8");
    assert_eq!(
        told(&plan),
        [(grade(7), Extent::Empty, 1), (grade(8), Extent::Single, 1)]
    );
}

#[test]
fn contributions_are_short_where_more_need_them_than_give_them() {
    let mut plan = Plan::new("p", "");
    for id in ["a", "b", "c", "d", "e"] {
        partner(&mut plan, id, |of| {
            of.holder = Some(Id::new("keeper"));
            of.gives = ["a", "b"].contains(&id).then_some(Space).into_iter().collect();
            let needs = [
                (["c", "d", "e"].contains(&id)).then_some(Space),
                (id == "a").then_some(Data),
            ];
            of.needs = needs.into_iter().flatten().collect();
            of.could_give = (id == "c").then_some(Volunteers).into_iter().collect();
        });
    }
    person(&mut plan, "keeper", |_| {});
    let found = provision(&plan, Axis::Contributions, today());
    assert_eq!(found.len(), Contribution::ALL.len());
    let of = |what: Contribution| {
        found
            .iter()
            .find(|found| found.need == Need::Contribution(what.clone()))
            .unwrap()
    };
    assert_eq!(
        (of(Space).extent(), of(Space).thin.as_slice()),
        (Extent::Thin, &[Thin::Short(3)][..])
    );
    assert_eq!((of(Data).is_gap(), names(&of(Data).needed_by)), (true, vec!["a"]));
    assert_eq!(
        (
            of(Volunteers).extent(),
            of(Volunteers).is_gap(),
            of(Volunteers).possible
        ),
        (Extent::Empty, false, 1)
    );
}

#[test]
fn who_could_provide_what_is_missing_comes_by_how_near_it_is() {
    let mut plan = Plan::new("p", "");
    for (id, theme) in [
        ("read", GoalTheme::Academic),
        ("count", GoalTheme::Academic),
        ("play", GoalTheme::Health),
    ] {
        goal(&mut plan, id, |goal| goal.theme = Some(theme));
    }
    let standing = |plan: &mut Plan, id: &str, standing: Standing| {
        let mut of = (**plan.partners.find(&Id::new(id)).unwrap()).clone();
        of.standing = Some(standing);
        plan.put(of.into());
    };
    at_work(&mut plan, "thinks of it", &["read"], "6", &[Training]);
    standing(&mut plan, "thinks of it", Standing::Exploring);
    at_work(&mut plan, "counts", &["count"], "7", &[]);
    at_work(&mut plan, "plays", &["play"], "", &[Training]);
    at_work(&mut plan, "over", &["read"], "6", &[Training]);
    standing(&mut plan, "over", Standing::Ended);
    let told = |needs: &[Need]| -> Vec<(String, Vec<Provides>)> {
        let found = candidates(&plan, needs).into_iter();
        found
            .map(|found| (found.partner.as_str().to_owned(), found.fits))
            .collect()
    };
    let one = |name: &str, fits: &[Provides]| (name.to_owned(), fits.to_vec());
    use Provides::{Near, No, NotSaid, Yes};
    assert_eq!(
        told(&[goal_need("read")]),
        [one("thinks of it", &[Yes]), one("counts", &[Near])]
    );
    let six = [
        one("thinks of it", &[Yes]),
        one("counts", &[Near]),
        one("plays", &[NotSaid]),
    ];
    assert_eq!(told(&[grade(6)]), six);
    let training = Need::Contribution(Training);
    let expected = [one("thinks of it", &[Yes, Yes]), one("plays", &[No, Yes])];
    assert_eq!(told(&[goal_need("read"), training.clone()]), expected);
    let grown = [one("thinks of it", &[Yes, Yes]), one("plays", &[NotSaid, Yes])];
    assert_eq!(told(&[grade(6), training.clone()]), grown);
    assert_eq!(
        told(&[training]),
        [one("thinks of it", &[Yes])],
        "who gives it today is not asked"
    );
    assert_eq!(
        candidates(&plan, &[goal_need("read")])[0].standing,
        Some(Standing::Exploring)
    );
    assert_eq!(told(&[Need::Contribution(Data)]), []);
}

#[test]
fn crossing_says_who_provides_both() {
    let mut plan = Plan::new("p", "");
    for id in ["read", "play"] {
        goal(&mut plan, id, |_| {});
    }
    at_work(&mut plan, "a", &["read"], "6–7", &[Training]);
    at_work(&mut plan, "b", &["read"], "7", &[Training, Space]);
    at_work(&mut plan, "c", &["play"], "", &[Space]);
    let found = crossed(&plan, Axis::Goals, Axis::Grades);
    assert_eq!((found.rows.len(), found.columns.len()), (2, 2));
    assert_eq!(names(found.cell(0, 1)), ["a", "b"]);
    let extents = [(0, 0), (0, 1), (1, 0), (9, 9)].map(|(row, column)| found.extent(row, column));
    assert_eq!(extents, [Extent::Single, Extent::Several, Extent::Empty, Extent::Empty]);
    let found = crossed(&plan, Axis::Contributions, Axis::Goals);
    assert_eq!(
        found.rows,
        [Need::Contribution(Space), Need::Contribution(Training)],
        "only what anyone names"
    );
    assert_eq!((names(found.cell(0, 0)), names(found.cell(1, 1))), (vec!["b"], vec![]));
}

#[test]
fn the_same_for_the_same_goal_grades_and_sites_is_done_twice() {
    let mut plan = Plan::new("p", "");
    goal(&mut plan, "g", |_| {});
    at_work(&mut plan, "a", &["g"], "6–7", &[Training, Transport, Space]);
    at_work(&mut plan, "b", &["g"], "7–8", &[Training, Transport, Space, Data]);
    at_work(&mut plan, "c", &["g"], "9", &[Training]);
    at_work(&mut plan, "d", &["g"], "", &[Data]);
    let told = |plan: &Plan| -> Vec<(String, usize, Option<usize>, bool)> {
        let one = |double: Double| {
            let pair = format!("{} {}", double.partners.0.as_str(), double.partners.1.as_str());
            (
                pair,
                double.what.len(),
                double.grades.map(|grades| grades.len()),
                double.are_tied,
            )
        };
        doubles(plan).into_iter().map(one).collect()
    };
    assert_eq!(
        told(&plan),
        [("a b".into(), 2, Some(1), false), ("b d".into(), 1, None, false)]
    );
    tied(&mut plan, "tie", "b", "a");
    assert_eq!(
        told(&plan)[1],
        ("a b".into(), 2, Some(1), true),
        "those that nobody may have noticed come first"
    );
    tie(&mut plan, "tie", |tie| {
        (tie.from, tie.to) = (
            crate::plan::TieEnd::Partner(Id::new("b")),
            crate::plan::TieEnd::Partner(Id::new("a")),
        );
        tie.level = Some(TieLevel::NoTie);
    });
    assert!(!told(&plan)[0].3);
    for (id, at) in [("a", "east"), ("b", "west")] {
        let mut of = (**plan.partners.find(&Id::new(id)).unwrap()).clone();
        of.sites = [Id::new(at)].into_iter().collect();
        plan.put(of.into());
    }
    assert_eq!(told(&plan).len(), 1, "they are not at one site");
}
