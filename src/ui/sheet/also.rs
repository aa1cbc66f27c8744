//! What changes in a record together with the cell that is edited, as one step.

use std::rc::Rc;

use super::columns::SheetColumn;
use crate::plan::{AnyRecord, Edit, Tabled};

/// The edits that come with an edit of a cell, of the record as it was before.
pub(super) type Also = Rc<dyn Fn(&AnyRecord, &Edit) -> Vec<Edit>>;

impl<T: Tabled> SheetColumn<T> {
    /// The same column, with whose cells other fields of the record change: those that `others` gives for the record as it
    /// was, and for the record as it is with the cell.
    #[must_use]
    pub fn changing(mut self, others: fn(&T, &T) -> Vec<T::Field>) -> Self {
        self.of_any.also = Some(Rc::new(move |record, edit| {
            let after = record.edited(edit);
            let (Some(before), Some(after)) = (T::of_any(record), T::of_any(&after)) else {
                return Vec::new();
            };
            let fields = others(before, after).into_iter();
            fields.map(|field| T::edit(before.id().clone(), field)).collect()
        }));
        self
    }
}
