//! Sorted maps and sets, and sorting, at a small weight.
//!
//! The standard library's B-trees and its sort are written for the largest collections and are compiled once for every
//! type they are used with: five and four kilobytes each time, a sixth of the page before this module. A plan's
//! collections are small (a record's tags, a plan's 2,000 partners), so that these keep their items in one sorted
//! `Vec`: found by halving, iterated in one run of memory, and inserted by moving what is behind.
//!
//! Names and meanings are those of `std::collections::{BTreeMap, BTreeSet}` and of slices.

mod map;
mod order;
mod set;

pub use self::map::SortedMap;
pub use self::order::{sort_by, sort_by_key};
pub use self::set::SortedSet;
