//! The map, what it holds and what is told of it first, on small plans made by hand.

use proptest::prelude::*;

use super::testing::*;
use super::*;
use crate::engine::network::Measures;
use crate::plan::checks::testing::*;
use crate::plan::{PartnerKind, TieScale};

#[test]
fn ties_join_those_who_are_there_as_the_view_has_it() {
    let mut plan = plan_of(
        &["a", "b", "c", "gone"],
        &[("", "a"), ("a", ""), ("a", "a"), ("b", "gone"), ("b", "nobody")],
    );
    partner(&mut plan, "gone", |gone| gone.standing = Some(Standing::Ended));
    for (id, level, desired) in [
        ("none", Some(TieLevel::NoTie), Some(TieLevel::Cooperation)),
        ("open", None, Some(TieLevel::Unknown)),
        ("ends", Some(TieLevel::Awareness), Some(TieLevel::NoTie)),
    ] {
        tie(&mut plan, id, |tie| {
            (tie.level, tie.desired) = (level, desired);
            (tie.from, tie.to) = match id {
                "none" => (end("b"), end("c")),
                "open" => (end("c"), end("")),
                _ => (end("a"), end("b")),
            };
        });
    }
    let joined = |view| PartnerMap::of(&plan, view).graph().edges().collect::<Vec<_>>();
    assert_eq!(joined(View::Now), [(0, 1), (0, 3), (1, 2)]);
    assert_eq!(joined(View::Desired), [(0, 1), (0, 3), (2, 3)]);
    let map = PartnerMap::of(&plan, View::Now);
    assert_eq!((map.partners.len(), map.place(&end("gone"))), (3, None));
    assert_eq!(map.ties_between(1, 0).len(), 2, "written down twice, it joins once");
    assert_eq!((map.end(0), map.end(2)), (TieEnd::School, end("b")));
    assert_eq!(map.partner(0), None);
}

#[test]
fn the_only_link_to_others_is_told_first() {
    let reading = Reading::of(&clinic(), View::Now);
    let told = reading.told(Some(&Measures::of(reading.map.graph())));
    let Some(Told::OnlyLink(link)) = told.first() else {
        panic!("{told:?}")
    };
    assert_eq!(
        (link.through.as_str(), link.count(), &link.kind),
        ("clinic", 3, &Some(PartnerKind::Health))
    );
    assert_eq!(link.groups, [ids(&["nurses", "optician"]), ids(&["dentist"])]);
    let links: Vec<_> = reading
        .only_links
        .iter()
        .map(|link| (link.through.as_str(), link.count()))
        .collect();
    assert_eq!(links, [("clinic", 3), ("nurses", 1)]);
    assert!(told.contains(&Told::Alone {
        partners: ids(&["band"]),
        of: 8
    }));
    // The library is joined with the district too, which is the school.
    assert!(told.contains(&Told::OnlySchool {
        partners: ids(&["ymca", "library"]),
        of: 8
    }));
    let sizes = told.iter().find_map(|told| match told {
        Told::OnlyThroughSchool(groups) => Some(groups.iter().map(Vec::len).collect::<Vec<_>>()),
        _ => None,
    });
    let sizes = sizes.unwrap();
    assert_eq!((sizes.len(), sizes[0], sizes.iter().sum()), (3, 4, 7));
    // That it stands between them and the rest is not told again.
    assert!(!told.iter().any(|told| matches!(told, Told::Leading { .. })));
    let mut mixed = clinic();
    partner(&mut mixed, "dentist", |_| {});
    assert_eq!(Reading::of(&mixed, View::Now).only_links[0].kind, None);
}

#[test]
fn a_loose_tie_that_others_hang_on_is_told() {
    let mut plan = clinic();
    let of = |plan: &Plan| -> Vec<(String, usize, bool)> {
        let ties = Reading::of(plan, View::Now).only_ties;
        ties.iter()
            .map(|only| (only.ties[0].as_str().to_owned(), only.beyond.len(), only.is_loose))
            .collect()
    };
    assert_eq!(
        of(&plan),
        [("-clinic".into(), 4, false), ("clinic-nurses".into(), 2, false)]
    );
    tie(&mut plan, "clinic-nurses", |tie| {
        (tie.from, tie.to) = (end("nurses"), end("clinic"));
        tie.scale = Some(TieScale::Frey5);
        tie.level = Some(TieLevel::Networking);
    });
    assert_eq!(
        of(&plan),
        [("clinic-nurses".into(), 2, true), ("-clinic".into(), 4, false)]
    );
    let reading = Reading::of(&plan, View::Now);
    let loose = reading.told(None).into_iter().filter_map(|told| match told {
        Told::OnlyTie(only) => Some((only.near, only.far, only.beyond)),
        _ => None,
    });
    let loose: Vec<_> = loose.collect();
    assert_eq!(loose, [(end("clinic"), end("nurses"), ids(&["nurses", "optician"]))]);
}

#[test]
fn goals_that_nobody_serves_or_only_one_are_told() {
    let mut plan = clinic();
    for id in ["read", "play", "sing", "heal"] {
        goal(&mut plan, id, |_| {});
    }
    for (id, serves) in [
        ("ymca", &["play", "heal"][..]),
        ("library", &["read", "heal"]),
        ("clinic", &[]),
    ] {
        partner(&mut plan, id, |of| of.goals = goals(serves).into_iter().collect());
    }
    let reading = Reading::of(&plan, View::Now);
    assert_eq!(reading.unserved, goals(&["sing"]));
    let told = reading.told(None);
    assert!(told.contains(&Told::Unserved(goals(&["sing"]))));
    let sole = |partner: &str, only: &[&str]| SoleProvider {
        partner: Id::new(partner),
        goals: goals(only),
    };
    assert_eq!(
        reading.sole_providers,
        [sole("ymca", &["play"]), sole("library", &["read"])]
    );
}

#[test]
fn of_a_star_it_is_told_once_that_the_school_holds_it() {
    let plan = plan_of(&["a", "b", "c"], &[("", "a"), ("", "b"), ("c", "")]);
    let reading = Reading::of(&plan, View::Now);
    assert_eq!(reading.without_school.len(), 3);
    let only = Told::OnlySchool {
        partners: ids(&["a", "b", "c"]),
        of: 3,
    };
    assert_eq!(reading.told(Some(&Measures::of(reading.map.graph()))), [only]);
}

#[test]
fn a_plan_without_ties_says_only_that() {
    let plan = plan_of(&["a", "b"], &[]);
    let reading = Reading::of(&plan, View::Now);
    assert_eq!(
        reading.told(Some(&Measures::of(reading.map.graph()))),
        [Told::NoTies { partners: 2 }]
    );
    assert_eq!(Reading::of(&Plan::new("p", ""), View::Now).told(None), []);
}

#[test]
fn groups_apart_from_the_school_are_told_where_the_school_has_ties() {
    let mut plan = plan_of(&["a", "b", "c", "d", "e"], &[("a", "b"), ("c", "d"), ("d", "e")]);
    let reading = Reading::of(&plan, View::Now);
    assert_eq!(reading.apart, [] as [Vec<Id<Partner>>; 0]);
    assert!(reading.told(None).contains(&Told::SchoolWithoutTie));
    tied(&mut plan, "school", "", "a");
    let reading = Reading::of(&plan, View::Now);
    assert!(reading.told(None).contains(&Told::Apart(vec![ids(&["c", "d", "e"])])));
    assert!(!reading.told(None).contains(&Told::SchoolWithoutTie));
}

#[test]
fn many_findings_of_a_sort_are_bounded_and_counted() {
    let hubs = ["h1", "h2", "h3", "h4", "h5"];
    let leaves = ["l1", "l2", "l3", "l4", "l5"];
    let ties: Vec<_> = hubs
        .iter()
        .map(|hub| ("", *hub))
        .chain(hubs.into_iter().zip(leaves))
        .collect();
    let mut plan = plan_of(&[hubs, leaves].concat(), &ties);
    for (goal_id, hub) in [("g1", "h1"), ("g2", "h2"), ("g3", "h3"), ("g4", "h4")] {
        goal(&mut plan, goal_id, |_| {});
        partner(&mut plan, hub, |hub| {
            hub.goals = goals(&[goal_id]).into_iter().collect()
        });
    }
    let told = Reading::of(&plan, View::Now).told(None);
    let links = told.iter().filter(|told| matches!(told, Told::OnlyLink(_))).count();
    assert_eq!(links, 3);
    assert!(told.contains(&Told::MoreOnlyLinks(ids(&["h3", "h4"]))), "{told:?}");
    assert!(told.contains(&Told::MoreSoleProviders(ids(&["h4"]))), "{told:?}");
}

#[test]
fn those_within_one_tie_of_the_first_are_tied_and_many_do_not_lead() {
    let leading = |ties: &[(&str, &str)]| {
        let plan = plan_of(&["a", "b", "c", "d", "e", "f", "way"], ties);
        let reading = Reading::of(&plan, View::Now);
        let told = reading.told(Some(&Measures::of(reading.map.graph()))).into_iter();
        told.filter_map(|told| match told {
            Told::Leading { by, partners } => Some((by, partners)),
            _ => None,
        })
        .collect::<Vec<_>>()
    };
    let star = [("a", "b"), ("a", "c"), ("a", "d"), ("a", "e")];
    assert_eq!(leading(&star), [(Lead::Both(4), ids(&["a"]))]);
    let two = [&star[..], &[("b", "c"), ("b", "d")]].concat();
    assert_eq!(leading(&two)[0], (Lead::Ties(4), ids(&["a", "b"])));
    assert_eq!(leading(&two).len(), 1, "what hangs on the first is told already");
    let triangles = [("a", "b"), ("b", "c"), ("c", "a"), ("d", "e"), ("e", "f"), ("f", "d")];
    let joined = [&triangles[..], &[("c", "d"), ("a", "way"), ("way", "f")]].concat();
    assert_eq!(leading(&joined), [(Lead::Between, ids(&["c", "d"]))]);
    let ring = [("a", "b"), ("b", "c"), ("c", "d"), ("d", "e"), ("e", "a")];
    assert_eq!(leading(&ring), []);
}

#[test]
fn both_ends_disagree_only_where_both_have_rated() {
    let mut plan = plan_of(&["a", "b"], &[]);
    for (id, from, to) in [
        ("alike", Some(3), Some(3)),
        ("near", Some(2), Some(3)),
        ("far", Some(4), Some(1)),
        ("half", Some(1), None),
        ("odd", Some(9), Some(1)),
        ("open", None, None),
    ] {
        tie(&mut plan, id, |tie| {
            (tie.from, tie.to) = (end(""), end("a"));
            (tie.from_rating, tie.to_rating) = (from, to);
        });
    }
    let found = both_ends(&PartnerMap::of(&plan, View::Now));
    assert_eq!((found.by_both, found.by_one, found.by_none), (3, 2, 1));
    let told: Vec<_> = found
        .disagreements
        .iter()
        .map(|found| (found.tie.as_str(), found.gap(), &found.higher.0))
        .collect();
    assert_eq!(told, [("far", 3, &end("")), ("near", 1, &end("a"))]);
}

#[test]
fn what_is_wanted_next_comes_by_what_is_to_be_done() {
    use TieLevel::*;
    let mut plan = plan_of(&["a", "gone"], &[]);
    partner(&mut plan, "gone", |gone| gone.standing = Some(Standing::Ended));
    let cases = [
        ("stays", "a", Some(Awareness), Some(Awareness)),
        ("open", "a", Some(Awareness), None),
        ("unsure", "a", Some(Awareness), Some(Unknown)),
        ("odd", "a", Some(Coalition), Some(Awareness)),
        ("unrated", "a", None, Some(Cooperation)),
        ("end", "a", Some(Cooperation), Some(NoTie)),
        ("loosen", "a", Some(Integration), Some(Awareness)),
        ("deepen", "a", Some(Awareness), Some(Cooperation)),
        ("deepen more", "a", Some(Awareness), Some(Integration)),
        ("make", "a", Some(NoTie), Some(Awareness)),
        ("over", "gone", Some(NoTie), Some(Awareness)),
    ];
    for (id, to, level, desired) in cases {
        tie(&mut plan, id, |tie| {
            tie.to = end(to);
            (tie.level, tie.desired) = (level, desired);
        });
    }
    let found = wanted(&plan);
    let told: Vec<_> = found
        .iter()
        .map(|wanted| (wanted.tie.as_str(), wanted.change))
        .collect();
    let expected = [
        ("make", Change::Make),
        ("deepen more", Change::Deepen(3)),
        ("deepen", Change::Deepen(1)),
        ("loosen", Change::Loosen(3)),
        ("end", Change::End),
        ("odd", Change::NotComparable),
        ("unrated", Change::NotComparable),
    ];
    assert_eq!(told, expected);
}

proptest! {
    #[test]
    fn what_is_said_to_hang_on_one_partner_or_tie_does(plan in any_plan()) {
        let reading = Reading::of(&plan, View::Now);
        let map = &reading.map;
        for partner in &map.partners {
            let hangs: Vec<_> = map.cut_off(&partner.id).iter().map(|partner| partner.id.clone()).collect();
            let told = reading.only_links.iter().find(|link| link.through == partner.id);
            let mut of_link = told.map(|link| link.groups.concat()).unwrap_or_default();
            of_link.sort();
            prop_assert_eq!(of_link, hangs);
        }
        for only in &reading.only_ties {
            let mut without = plan.clone();
            for tie in &only.ties {
                without.remove(&tie.into());
            }
            let place = |end: &TieEnd| map.place(end).unwrap();
            let reached = PartnerMap::of(&without, View::Now).graph().reached(place(&only.far), &[]);
            prop_assert_eq!(&map.ids(&reached), &only.beyond);
            prop_assert!(!reached.contains(&place(&only.near)) && !reached.contains(&PartnerMap::SCHOOL));
        }
        let alone = map.partners.iter().filter(|partner| !plan.ties.iter().any(|tie| tie.touches(&partner.id) && tie.from != tie.to));
        prop_assert_eq!(&reading.alone, &alone.map(|partner| partner.id.clone()).collect::<Vec<_>>());
    }
}
