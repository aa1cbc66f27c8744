//! Roles from a list, and who takes which part in them: as roles × people, as a part a row, or as names under parts.

mod bodies;
mod incoming;
mod of_bodies;
mod sections;
mod sorting;
mod takers;
mod work;

pub(in crate::exchange) use sorting::bring_in;
