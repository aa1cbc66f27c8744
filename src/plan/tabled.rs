//! What code over records of any one kind needs of that kind; `for_each_table` declares it for all of them.

use std::rc::Rc;

use super::Plan;
use super::id::Id;
use super::kinds::{AnyRecord, Edit, Kind, RecordId};
use super::record::Record;
use super::table::Table;

/// A record that has a table: what code over records of any one kind needs.
pub trait Tabled: Record {
    /// Its kind.
    const KIND: Kind;

    /// Its table.
    fn table(plan: &Plan) -> &Table<Self>;

    /// An edit of one of its fields.
    fn edit(id: Id<Self>, field: Self::Field) -> Edit;

    /// It as a record of any kind.
    fn any(record: Rc<Self>) -> AnyRecord;

    /// It again, of a record of any kind that is of this one.
    fn of_any(record: &AnyRecord) -> Option<&Rc<Self>>;

    /// Its id as one of any kind.
    fn record_id(id: &Id<Self>) -> RecordId;
}
