//! What a network would do to a plan: partners and ties added or updated, and what of it has no place.

mod ends;
mod facts;
mod said;
mod ties;

use std::rc::Rc;

pub use said::{Said, SchoolBy};
pub use ties::{TieFate, TieRow, WhyLeft};

use self::ends::Ends;
use self::ties::Ties;
use super::incoming::Incoming;
use crate::exchange::list::{Preview, with_ids};
use crate::plan::partner::MapPlace;
use crate::plan::{AnyRecord, Id, Partner, Plan, RecordId};
use crate::sorted::SortedMap;

/// How many ties there are of each fate.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TieCounts {
    /// New ties.
    pub add: usize,
    /// Ties of the plan that change.
    pub update: usize,
    /// Ties that the plan has already.
    pub same: usize,
    /// Ties that are not brought in.
    pub left: usize,
}

/// What would happen. Nothing has.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// What becomes of each element but the school.
    pub preview: Rc<Preview>,
    /// What becomes of each tie.
    pub ties: Vec<TieRow>,
    /// How many ties there are of each fate.
    pub counts: TieCounts,
    /// What should be known of the network as a whole, and what of it has no place.
    pub said: Vec<Said>,
    incoming: Incoming,
    plan: Plan,
    records: Vec<AnyRecord>,
}

impl Outcome {
    /// Works out what a network would do to a plan.
    pub fn of(incoming: &Incoming, plan: &Plan) -> Self {
        let preview = Preview::of(&incoming.draft, plan);
        let graph = incoming.graph();
        let mut of_nodes: Vec<Option<RecordId>> = vec![None; graph.nodes.len()];
        for (node, row) in incoming.rows().iter().zip(&preview.rows) {
            if let Some(place) = of_nodes.get_mut(*node) {
                place.clone_from(&row.record);
            }
        }
        let ends = Ends::new(incoming, plan, &of_nodes);
        let ties = Ties::of(incoming, plan, &ends);
        let mut records = preview.records().to_vec();
        let places = places(incoming, plan, &of_nodes, &mut records);
        let said = said::of(incoming, &ties, places);
        records.extend(ties.records.into_iter().map(AnyRecord::from));
        Self {
            counts: counts(&ties.rows),
            preview: Rc::new(preview),
            ties: ties.rows,
            said,
            incoming: incoming.clone(),
            plan: plan.clone(),
            records,
        }
    }

    /// Whether going on would change anything.
    pub fn changes_anything(&self) -> bool {
        !self.records.is_empty()
    }

    /// The plan with the network brought in, as one step. Where the plan has changed since, it is worked out again on it.
    #[must_use]
    pub fn apply(&self, plan: &Plan, new_id: &mut dyn FnMut() -> Rc<str>) -> Plan {
        if *plan != self.plan {
            return Self::of(&self.incoming, plan).apply(plan, new_id);
        }
        let mut after = plan.clone();
        after.put_all(with_ids(&self.records, new_id));
        after
    }
}

fn counts(rows: &[TieRow]) -> TieCounts {
    let mut counts = TieCounts::default();
    for row in rows {
        let count = match row.fate {
            TieFate::Add => &mut counts.add,
            TieFate::Update => &mut counts.update,
            TieFate::Same => &mut counts.same,
            TieFate::Left(_) => &mut counts.left,
        };
        *count += 1;
    }
    counts
}

/// Puts partners where the network has them, if that is wanted; how many move.
fn places(incoming: &Incoming, plan: &Plan, of_nodes: &[Option<RecordId>], records: &mut Vec<AnyRecord>) -> usize {
    if !incoming.takes_places {
        return 0;
    }
    let mut known: SortedMap<RecordId, usize> = records
        .iter()
        .enumerate()
        .map(|(at, record)| (record.id(), at))
        .collect();
    let mut moved = 0;
    for (node, record) in incoming.graph().nodes.iter().zip(of_nodes) {
        let (Some(place), Some(record)) = (node.place, record) else {
            continue;
        };
        let on_map = MapPlace {
            x: whole(place.x),
            y: whole(place.y),
            ..MapPlace::default()
        };
        let is_there = |partner: &Partner| {
            let there = partner.on_map.as_ref();
            there.is_some_and(|there| (there.x, there.y) == (on_map.x, on_map.y))
        };
        let brought = known.get(record).and_then(|at| records.get_mut(*at));
        if let Some(AnyRecord::Partner(partner)) = brought {
            if !is_there(partner) {
                Rc::make_mut(partner).on_map = Some(on_map);
                moved += 1;
            }
        } else if let Some(partner) = plan.partners.find(&Id::<Partner>::new(record.text()))
            && !is_there(partner)
        {
            known.insert(record.clone(), records.len());
            let mut partner = (**partner).clone();
            partner.on_map = Some(on_map);
            records.push(partner.into());
            moved += 1;
        }
    }
    moved
}

/// A number of a map, which is never far from its middle.
fn whole(number: f64) -> i32 {
    const FAR: f64 = 1_000_000.0;
    #[expect(clippy::cast_possible_truncation, reason = "rounded, and within bounds")]
    let whole = number.round().clamp(-FAR, FAR) as i32;
    whole
}
