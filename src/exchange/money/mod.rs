//! Budgets and lists of awards: cost lines and sources found again by name, added, updated; their amounts by year read as
//! people write them, and what the list says they come to checked against them.

mod amounts;
mod costs;
mod incoming;
mod names;
mod near;
mod payers;
mod sections;
mod sorting;
mod sources;
mod terms;
mod totals;

pub(in crate::exchange) use costs::bring_in as bring_in_costs;
pub(in crate::exchange) use sources::bring_in as bring_in_sources;
