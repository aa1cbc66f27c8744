//! Partners from a list: found again in the plan, added, updated.

mod incoming;
mod matching;
mod merge;
mod reader;
mod sorting;
mod work;
mod work_people;

use crate::sorted::SortedSet;

pub use incoming::Contact;
pub(in crate::exchange) use matching::are_near;

use self::matching::{Index, id_field};
use self::reader::Reader;
use self::sorting::Sorting;
use self::work::Work;
use super::columns::Target;
use super::list::{Brought, Counts, Draft};
use crate::plan::Plan;

/// Brings the rows of a list in, one after the other.
pub(in crate::exchange) fn bring_in(draft: &Draft, plan: &Plan) -> Brought {
    let external = draft.column_of(Target::ExternalId);
    let ids: SortedSet<&str> = external
        .map(|column| {
            let ids = draft.data().iter().map(|row| row.cell(column));
            ids.filter(|id| !id.is_empty()).collect()
        })
        .unwrap_or_default();
    let field = external.filter(|_| draft.keeps_ids).map(|column| {
        let heading = draft.column_name(column);
        id_field(plan, &heading, &ids).unwrap_or(heading)
    });
    let index = Index::new(plan, field.as_deref());
    let reader = Reader::new(draft, &plan.about);
    let work = Work::new(plan, draft.adds_named, field);
    let mut sorting = Sorting::new(draft, index, work);
    let rows = draft.data().iter().map(|row| sorting.row(row, &reader)).collect();
    let (people, goals) = sorting.work.added();
    Brought {
        rows,
        along: Counts {
            people,
            goals,
            linked: sorting.linked,
            ..Counts::default()
        },
        records: sorting.work.finish(),
        ..Brought::default()
    }
}
