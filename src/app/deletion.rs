//! What a deletion did beyond the records that were asked for: what went with them, and what no longer names them.

use super::history::Entry;
use super::label::Verb;
use crate::plan::{AnyRecord, Kind, RecordId};
use crate::sorted::SortedSet;

/// What the step of a deletion did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Deletion {
    /// The records that were to be deleted.
    pub asked: Vec<RecordId>,
    /// How many records of each kind went with them, as they mean nothing without: in the order of files.
    pub along: Vec<(Kind, usize)>,
    /// How many records no longer name what went.
    pub cleared: usize,
}

impl Deletion {
    /// What the step of a deletion did; none where it is another step.
    pub fn of(entry: &Entry) -> Option<Self> {
        if entry.label.verb != Verb::Delete {
            return None;
        }
        let records = &entry.change.records;
        let gone = || records.iter().filter(|(_, after)| after.is_none());
        let gone: Vec<&AnyRecord> = gone().filter_map(|(before, _)| before.as_ref()).collect();
        let ids: SortedSet<RecordId> = gone.iter().map(|record| record.id()).collect();
        let mut asked = Vec::new();
        let mut along: Vec<(Kind, usize)> = Vec::new();
        for record in &gone {
            let mut hangs = false;
            record.references(&mut |_, id| hangs |= ids.contains(&id) && record.hangs_on(&id));
            let kind = record.kind();
            match along.iter_mut().find(|(of, _)| *of == kind) {
                _ if !hangs => asked.push(record.id()),
                Some((_, count)) => *count += 1,
                None => along.push((kind, 1)),
            }
        }
        Some(Self {
            asked,
            along,
            cleared: records.len() - gone.len(),
        })
    }

    /// Whether it did more than was asked for.
    pub fn reached_further(&self) -> bool {
        !self.along.is_empty() || self.cleared > 0
    }
}
