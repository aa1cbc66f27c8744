//! Whom the ends of a network's edges name: by id, by name, in the file or in the plan.

use std::collections::HashMap;

use crate::exchange::columns::name_key;
use crate::exchange::network::fields::SCHOOL;
use crate::exchange::network::graph::value;
use crate::exchange::network::incoming::{Incoming, is_id};
use crate::exchange::network::read::OTHER_ID;
use crate::plan::{Id, Plan, RecordId, TieEnd};

/// Whom an end names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// The school or a partner, and what it is called.
    End(TieEnd, String),
    /// An element that is not brought in.
    Left(String),
    /// Nobody, or several.
    Nobody,
}

/// A name that nobody, one or several have.
#[derive(Clone, Copy)]
enum Called {
    One(usize),
    Several,
}

/// The elements of a network and the partners of a plan, to be found quickly.
pub(super) struct Ends<'a> {
    incoming: &'a Incoming,
    plan: &'a Plan,
    of_nodes: &'a [Option<RecordId>],
    by_id: HashMap<&'a str, usize>,
    by_other_id: HashMap<String, Called>,
    by_label: HashMap<&'a str, Called>,
    by_key: HashMap<String, Called>,
    /// Partners of the plan by id of a list they came from, and by name.
    in_plan: HashMap<String, Option<Id<crate::plan::Partner>>>,
}

fn call<K: std::hash::Hash + Eq>(called: &mut HashMap<K, Called>, key: K, place: usize) {
    called
        .entry(key)
        .and_modify(|called| *called = Called::Several)
        .or_insert(Called::One(place));
}

impl<'a> Ends<'a> {
    pub fn new(incoming: &'a Incoming, plan: &'a Plan, of_nodes: &'a [Option<RecordId>]) -> Self {
        let mut ends = Self {
            incoming,
            plan,
            of_nodes,
            by_id: HashMap::new(),
            by_other_id: HashMap::new(),
            by_label: HashMap::new(),
            by_key: HashMap::new(),
            in_plan: HashMap::new(),
        };
        for (place, node) in incoming.graph().nodes.iter().enumerate() {
            if !node.id.is_empty() {
                ends.by_id.entry(&node.id).or_insert(place);
            }
            if let Some(other) = value(&node.values, OTHER_ID) {
                call(&mut ends.by_other_id, other.in_ids().join(" "), place);
            }
            call(&mut ends.by_label, node.label.as_str(), place);
            call(&mut ends.by_key, name_key(&node.label), place);
        }
        let mut note = |key: String, id: &Id<crate::plan::Partner>| {
            if !key.is_empty() {
                let known = ends.in_plan.entry(key).or_insert_with(|| Some(id.clone()));
                *known = known.take().filter(|known| known == id);
            }
        };
        for partner in plan.partners.iter() {
            note(format!("name {}", name_key(&partner.name)), &partner.id);
            let ids = partner.custom.iter().filter(|(field, _)| is_id(field));
            for (_, text) in ids {
                note(format!("id {}", text.trim()), &partner.id);
            }
        }
        ends
    }

    /// Whom an end names.
    pub fn find(&self, end: &str) -> Found {
        let end = end.trim();
        if end.is_empty() {
            return Found::Nobody;
        }
        let node = self.by_id.get(end).copied().map(Called::One);
        let node = node.or_else(|| self.by_other_id.get(end).copied());
        let node = node.or_else(|| self.by_label.get(end).copied());
        let node = node.or_else(|| self.by_key.get(&name_key(end)).copied());
        match node {
            Some(Called::One(place)) => self.of_node(place, end),
            Some(Called::Several) => Found::Nobody,
            None => self.of_plan(end),
        }
    }

    fn of_node(&self, place: usize, end: &str) -> Found {
        let label = self.incoming.graph().nodes.get(place).map_or("", |node| &node.label);
        if self.incoming.school().is_some_and(|(school, _)| school == place) {
            return Found::End(TieEnd::School, label.to_owned());
        }
        match self.of_nodes.get(place) {
            Some(Some(record)) => Found::End(TieEnd::Partner(Id::new(record.text())), label.to_owned()),
            _ if label.is_empty() => Found::Left(end.to_owned()),
            _ => Found::Left(label.to_owned()),
        }
    }

    /// A file of connections alone names who is in the plan already.
    fn of_plan(&self, end: &str) -> Found {
        let community = self.plan.community_name();
        let key = name_key(end);
        if end == SCHOOL || !key.is_empty() && key == name_key(community) {
            return Found::End(TieEnd::School, community.to_owned());
        }
        let by_id = Id::new(end);
        let id = self.plan.partners.contains(&by_id).then_some(by_id);
        let id = id.or_else(|| self.in_plan.get(&format!("id {end}")).cloned().flatten());
        let id = id.or_else(|| self.in_plan.get(&format!("name {key}")).cloned().flatten());
        match id.and_then(|id| self.plan.partners.find(&id)) {
            Some(partner) => Found::End(TieEnd::Partner(partner.id.clone()), partner.name.clone()),
            None => Found::Nobody,
        }
    }
}
