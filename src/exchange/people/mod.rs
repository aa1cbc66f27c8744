//! People from a list: found again by name, added, updated; and the names of people in other lists.

mod incoming;
mod names;
mod register;
mod sorting;

pub use names::PersonName;
pub(in crate::exchange) use names::are_near;
pub(in crate::exchange) use register::Register;
pub(in crate::exchange) use sorting::bring_in;
