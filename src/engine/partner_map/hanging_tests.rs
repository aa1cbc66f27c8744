//! Whom one partner alone joins with the rest, against what falls apart without it.

use proptest::prelude::*;

use super::*;
use crate::engine::partner_map::View;
use crate::engine::partner_map::testing::*;
use crate::plan::checks::testing::*;
use crate::plan::{Plan, Standing};

fn names(partners: &[Rc<Partner>]) -> Vec<&str> {
    partners.iter().map(|partner| partner.id.as_str()).collect()
}

fn left_alone(plan: &Plan, gone: &str) -> Vec<String> {
    let found = PartnerMap::of(plan, View::Now).cut_off(&Id::new(gone));
    names(&found).into_iter().map(str::to_owned).collect()
}

#[test]
fn whoever_only_the_partner_joins_with_the_school_is_cut_off() {
    let ties = [
        ("", "hub"),
        ("hub", "leaf"),
        ("hub", "ring"),
        ("ring", ""),
        ("leaf", "far"),
        ("ended", ""),
        ("ended", "leaf"),
    ];
    let mut plan = plan_of(&["hub", "leaf", "ring", "far", "apart", "ended"], &ties);
    partner(&mut plan, "ended", |ended| ended.standing = Some(Standing::Ended));
    assert_eq!(left_alone(&plan, "hub"), ["leaf", "far"]);
    assert_eq!(left_alone(&plan, "leaf"), ["far"]);
    for nobody in ["ring", "apart", "ended", "of nobody knows what"] {
        assert_eq!(left_alone(&plan, nobody), [] as [&str; 0], "{nobody}");
    }
}

#[test]
fn beyond_several_are_those_whom_none_of_the_others_joins_with_the_school() {
    let ties = [
        ("", "one"),
        ("", "two"),
        ("one", "both"),
        ("two", "both"),
        ("both", "behind"),
    ];
    let plan = plan_of(&["one", "two", "both", "behind", "apart"], &ties);
    let map = PartnerMap::of(&plan, View::Now);
    let told = |gone: &[&str]| -> Vec<String> {
        let gone: Vec<Id<Partner>> = gone.iter().map(|id| Id::new(*id)).collect();
        let found = map.beyond(&gone.iter().collect::<Vec<_>>());
        names(&found).into_iter().map(str::to_owned).collect()
    };
    assert_eq!(told(&["one"]), [] as [&str; 0]);
    assert_eq!(told(&["one", "two"]), ["both", "behind"]);
    assert_eq!(told(&["both"]), ["behind"]);
}

#[test]
fn without_the_school_the_largest_group_stays() {
    let plan = plan_of(&["hub", "a", "b", "c"], &[("hub", "a"), ("hub", "b"), ("b", "c")]);
    assert_eq!(left_alone(&plan, "hub"), ["a"]);
}

#[test]
fn groups_that_hang_on_one_come_largest_first() {
    let ties = [("", "hub"), ("hub", "a"), ("hub", "b"), ("b", "c")];
    let map = PartnerMap::of(&plan_of(&["hub", "a", "b", "c"], &ties), View::Now);
    assert_eq!(map.hanging_on(1), [vec![3, 4], vec![2]]);
    assert_eq!(map.hanging_on(PartnerMap::SCHOOL), [] as [Vec<usize>; 0]);
}

proptest! {
    #[test]
    fn those_who_are_cut_off_are_those_who_reach_the_school_with_the_partner_only(plan in any_plan()) {
        let map = PartnerMap::of(&plan, View::Now);
        let school = map.graph().reached(PartnerMap::SCHOOL, &[]);
        for gone in school.iter().copied().filter(|place| *place != PartnerMap::SCHOOL) {
            let left = map.graph().reached(PartnerMap::SCHOOL, &[gone]);
            let lost: Vec<usize> = school.iter().copied().filter(|place| *place != gone && !left.contains(place)).collect();
            let id = map.partner(gone).unwrap().id.clone();
            let cut: Vec<_> = map.cut_off(&id).iter().map(|partner| partner.id.clone()).collect();
            prop_assert_eq!(&cut, &map.ids(&lost));
            let beyond: Vec<_> = map.beyond(&[&id]).iter().map(|partner| partner.id.clone()).collect();
            prop_assert_eq!(&beyond, &cut);
        }
    }
}
