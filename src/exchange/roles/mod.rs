//! Roles from a list, and who takes which part in them: as roles × people, as a part a row, or as names under parts.

mod incoming;
mod sections;
mod sorting;
mod work;

pub(in crate::exchange) use sorting::bring_in;
