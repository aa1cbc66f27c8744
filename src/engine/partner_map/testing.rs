//! Small maps for tests.

use proptest::prelude::*;

use crate::plan::checks::testing::*;
use crate::plan::{Goal, Id, Partner, PartnerKind, Plan, TieEnd};

/// A plan of these partners and ties; the school is the empty name.
pub fn plan_of(partners: &[&str], ties: &[(&str, &str)]) -> Plan {
    let mut plan = Plan::new("p", "");
    for id in partners {
        partner(&mut plan, id, |_| {});
    }
    for (from, to) in ties {
        tied(&mut plan, &format!("{from}-{to}"), from, to);
    }
    plan
}

pub fn end(id: &str) -> TieEnd {
    if id.is_empty() {
        TieEnd::School
    } else {
        TieEnd::Partner(Id::new(id))
    }
}

pub fn ids(names: &[&str]) -> Vec<Id<Partner>> {
    names.iter().map(|name| Id::new(*name)).collect()
}

pub fn goals(names: &[&str]) -> Vec<Id<Goal>> {
    names.iter().map(|name| Id::new(*name)).collect()
}

/// The example of the issue: a clinic is the only way to three health partners.
pub fn clinic() -> Plan {
    let ties = [
        ("", "clinic"),
        ("clinic", "dentist"),
        ("clinic", "nurses"),
        ("nurses", "optician"),
        ("", "ymca"),
        ("", "district"),
        ("district", "library"),
        ("library", ""),
    ];
    let mut plan = plan_of(
        &[
            "clinic", "dentist", "nurses", "optician", "ymca", "district", "library", "band",
        ],
        &ties,
    );
    for id in ["dentist", "nurses", "optician"] {
        partner(&mut plan, id, |of| of.kind = Some(PartnerKind::Health));
    }
    partner(&mut plan, "district", |of| of.kind = Some(PartnerKind::School));
    plan
}

/// A plan of seven partners with ties among them and the school.
pub fn any_plan() -> impl Strategy<Value = Plan> {
    proptest::collection::vec((0..8_usize, 0..8_usize), 0..14).prop_map(|ties| {
        let names = ["", "a", "b", "c", "d", "e", "f", "g"];
        let ties: Vec<_> = ties
            .into_iter()
            .map(|(one, other)| (names[one], names[other]))
            .collect();
        plan_of(&names[1..], &ties)
    })
}
