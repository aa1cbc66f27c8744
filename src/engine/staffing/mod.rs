//! Staffing: whether every role can be filled, by whom, and what happens when people leave; how leadership is spread.

pub mod charter;
mod checks;
pub mod cover;
pub mod decisions;
pub mod departure;
mod left;
pub mod load;
pub mod matching;
pub mod only;
pub mod pairs;
pub mod proof;
pub mod reading;
pub mod shape;
pub mod spread;
pub mod suggest;
pub mod terms;

pub(super) use checks::check;
