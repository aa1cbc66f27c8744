//! Ids and places of records that are not in the plan yet: temporary while an import is looked at, lasting once it is
//! done.

use std::collections::HashMap;
use std::rc::Rc;

use crate::plan::fields::redirect;
use crate::plan::{AnyRecord, Id, Kind, Plan, Rank, Record, RecordId};

/// What stands before ids that are yet to be given.
const TEMPORARY: &str = "import\u{0}";

/// Whether a record is yet to be given its id.
pub(in crate::exchange) fn is_temporary<T>(id: &Id<T>) -> bool {
    id.as_str().starts_with(TEMPORARY)
}

/// Makes records with temporary ids, each behind all others of its kind.
pub(in crate::exchange) struct Minting {
    /// What tells its ids from those of another that makes records for the same import.
    among: &'static str,
    given: usize,
    ranks: Vec<(Kind, Rank)>,
}

impl Minting {
    /// Makes records for a plan.
    pub fn new(plan: &Plan) -> Self {
        Self::among(plan, "")
    }

    /// Makes further records for an import, beside those of another.
    pub fn among(plan: &Plan, among: &'static str) -> Self {
        let kinds = [
            Kind::Partner,
            Kind::Tie,
            Kind::Person,
            Kind::Body,
            Kind::Goal,
            Kind::Role,
            Kind::Assignment,
            Kind::CostLine,
            Kind::Source,
            Kind::Allocation,
        ];
        Self {
            among,
            given: 0,
            ranks: kinds.into_iter().map(|kind| (kind, plan.last_rank(kind))).collect(),
        }
    }

    /// A new record.
    pub fn mint<T: Record>(&mut self, kind: Kind) -> T {
        self.given += 1;
        let place = self.ranks.iter_mut().find(|(of, _)| *of == kind);
        let rank = place
            .map(|(_, rank)| std::mem::replace(rank, rank.after()))
            .unwrap_or_default();
        T::new(Id::new(format!("{TEMPORARY}{}{:08}", self.among, self.given)), rank)
    }
}

/// Gives the records their lasting ids.
pub(in crate::exchange) fn with_ids(records: &[AnyRecord], new_id: &mut dyn FnMut() -> Rc<str>) -> Vec<AnyRecord> {
    let mut given: HashMap<Rc<str>, Rc<str>> = HashMap::new();
    let mut lasting = |id: &str| -> Option<Rc<str>> {
        id.starts_with(TEMPORARY)
            .then(|| Rc::clone(given.entry(id.into()).or_insert_with(&mut *new_id)))
    };
    let renewed = records.iter().map(|record| {
        let mut named = Vec::new();
        record
            .fields()
            .each(&mut |_, field| field.references(&mut |id| named.push(id)));
        let mut changes: Vec<(RecordId, RecordId)> = Vec::new();
        let own = lasting(record.id().text());
        for id in named {
            if let Some(text) = lasting(id.text()) {
                changes.push((id.clone(), RecordId::of(id.kind(), &text)));
            }
        }
        let record = match own {
            Some(id) => with_id(record, id),
            None => record.clone(),
        };
        if changes.is_empty() {
            return record;
        }
        record.changed(&mut |fields| {
            for (from, to) in &changes {
                redirect(fields, from, to);
            }
        })
    });
    renewed.collect()
}

/// A record of a kind that lists bring, under another id.
fn with_id(record: &AnyRecord, id: Rc<str>) -> AnyRecord {
    macro_rules! renewed {
        ($($Type:ident)*) => {
            match record {
                $( AnyRecord::$Type(record) => {
                    let mut record = (**record).clone();
                    record.id = Id::new(id);
                    record.into()
                } )*
                other => other.clone(),
            }
        };
    }
    renewed!(Partner Tie Person Body Goal Role Assignment CostLine Source Allocation)
}
