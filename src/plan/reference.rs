//! References between records, and what deleting a record does to them.

use crate::sorted::{SortedMap, SortedSet};

use super::Plan;
use super::kinds::{AnyRecord, RecordId};

/// One record that refers to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Referrer {
    /// The record that refers.
    pub record: AnyRecord,
    /// The field that does.
    pub field: &'static str,
    /// Whether the record means nothing without the other: it goes with it.
    pub hangs_on: bool,
}

/// What becomes of the references to a record that is deleted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum OnReferences {
    /// They are cleared, and records that mean nothing without it go as well.
    #[default]
    Clear,
    /// They are kept as unresolved, so that the record can be brought back from another copy.
    Keep,
}

impl Plan {
    /// Every record that refers to one of these, itself not being one of them.
    pub fn referrers(&self, to: &[RecordId]) -> Vec<Referrer> {
        let mut found = Vec::new();
        for record in self.records().iter().filter(|record| !to.contains(&record.id())) {
            let mut fields = Vec::new();
            record.references(&mut |field, id| {
                if to.contains(&id) && !fields.contains(&field) {
                    fields.push(field);
                }
            });
            for field in fields {
                let hangs_on = to.iter().any(|gone| record.hangs_on(gone));
                found.push(Referrer {
                    record: record.clone(),
                    field,
                    hangs_on,
                });
            }
        }
        found
    }

    /// References that name no record of the plan, by the record and field that hold them.
    pub fn unresolved(&self) -> SortedMap<(RecordId, &'static str), Vec<RecordId>> {
        let mut found: SortedMap<_, Vec<_>> = SortedMap::new();
        for record in self.records() {
            record.references(&mut |field, id| {
                if !self.contains(&id) {
                    found.or_default((record.id(), field)).push(id);
                }
            });
        }
        found
    }

    /// The plan without some records; records that are not in it are passed over.
    #[must_use]
    pub fn without(&self, gone: &[RecordId], references: OnReferences) -> Self {
        let mut plan = self.clone();
        let mut going: SortedSet<RecordId> = gone.iter().cloned().collect();
        while !going.is_empty() {
            for id in &going {
                plan.remove(id);
            }
            if references == OnReferences::Keep {
                break;
            }
            let mut next = SortedSet::new();
            let mut cleared = Vec::new();
            for record in plan.records() {
                let mut named = SortedSet::new();
                record.references(&mut |_, id| {
                    if going.contains(&id) {
                        named.insert(id);
                    }
                });
                if named.iter().any(|id| record.hangs_on(id)) {
                    next.insert(record.id());
                } else if !named.is_empty() {
                    cleared.push(named.iter().fold(record, |record, id| record.without_reference(id)));
                }
            }
            plan.put_all(cleared);
            going = next;
        }
        plan
    }
}
