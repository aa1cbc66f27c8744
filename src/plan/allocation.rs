//! Allocations: this much of a source pays for a line in a year, as people assigned it.

use crate::sorted::SortedSet;

use super::id::Id;
use super::money::Amount;
use super::record::record;
use super::{CostLine, Source};

record! {
    /// Money of one source assigned to one line in one fiscal year.
    Allocation, AllocationField {
        /// The source that pays.
        Source => source: Id<Source>,
        /// The line that is paid for.
        Line => line: Id<CostLine>,
        /// The calendar year in which the fiscal year begins.
        Year => year: i32,
        /// How much.
        Amount => amount: Amount,
        /// Whether that is settled: where it is worked out which money pays for what best, this is kept.
        Locked => locked: bool,
        /// Tags.
        Tags => tags: SortedSet<String>,
        /// Free notes.
        Notes => notes: String,
    }
}
