//! Tables: persistent maps of records. Copying one is a pointer, and comparing two is a pointer check first.

use crate::sorted::{SortedMap, sort_by};
use std::rc::Rc;

use super::id::Id;
use super::record::Record;

/// The records of one kind, by id.
pub struct Table<T: Record>(Rc<SortedMap<Id<T>, Rc<T>>>);

impl<T: Record> Table<T> {
    /// The record with this id.
    pub fn find(&self, id: &Id<T>) -> Option<&Rc<T>> {
        self.0.get(id)
    }

    /// Whether a record has this id.
    pub fn contains(&self, id: &Id<T>) -> bool {
        self.0.contains_key(id)
    }

    /// How many records there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The records in the order of their ids: the same everywhere, and without meaning for people.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Rc<T>> {
        self.0.values()
    }

    /// The records in the order people gave them.
    pub fn ordered(&self) -> Vec<Rc<T>> {
        let mut records: Vec<_> = self.0.values().cloned().collect();
        sort_by(&mut records, |a, b| {
            a.rank().cmp(b.rank()).then_with(|| a.id().cmp(b.id()))
        });
        records
    }

    /// A rank behind every record of the table.
    pub fn last_rank(&self) -> super::rank::Rank {
        self.0
            .values()
            .map(|record| record.rank())
            .max()
            .map(|rank| rank.after())
            .unwrap_or_default()
    }

    /// The table with this record put in; the same table where it already holds exactly this record.
    pub fn with(&self, record: Rc<T>) -> Self {
        if self.find(record.id()) == Some(&record) {
            return self.clone();
        }
        let mut records = (*self.0).clone();
        records.insert(record.id().clone(), record);
        Self(Rc::new(records))
    }

    /// The table with all of these records put in, copied once.
    pub fn with_all(&self, added: impl IntoIterator<Item = Rc<T>>) -> Self {
        let mut records = (*self.0).clone();
        for record in added {
            records.insert(record.id().clone(), record);
        }
        if records == *self.0 {
            self.clone()
        } else {
            Self(Rc::new(records))
        }
    }

    /// The table without the record with this id; the same table where there is none.
    pub fn without(&self, id: &Id<T>) -> Self {
        if !self.contains(id) {
            return self.clone();
        }
        let mut records = (*self.0).clone();
        records.remove(id);
        Self(Rc::new(records))
    }

    /// Whether two tables are the same value in memory, so that nothing in them can differ.
    pub fn is_same(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl<T: Record> Clone for Table<T> {
    fn clone(&self) -> Self {
        Self(Rc::clone(&self.0))
    }
}

impl<T: Record> Default for Table<T> {
    fn default() -> Self {
        Self(Rc::default())
    }
}

impl<T: Record> PartialEq for Table<T> {
    fn eq(&self, other: &Self) -> bool {
        // `Rc` of an `Eq` type compares by pointer first, for the map and for each record in it.
        self.0 == other.0
    }
}

impl<T: Record> Eq for Table<T> {}

impl<T: Record> std::fmt::Debug for Table<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

impl<T: Record> FromIterator<Rc<T>> for Table<T> {
    fn from_iter<I: IntoIterator<Item = Rc<T>>>(records: I) -> Self {
        Self(Rc::new(
            records
                .into_iter()
                .map(|record| (record.id().clone(), record))
                .collect(),
        ))
    }
}
