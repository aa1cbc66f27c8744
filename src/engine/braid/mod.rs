//! Braiding: which money pays for what, exact to the cent.
//!
//! The most that can be funded is a maximum flow from sources to lines; the minimum cut is the reason why no more can.
//! Among the greatest flows the best is the one that keeps what is locked, serves lines by priority, uses first what
//! lapses first and then what comes with a purpose, and pays few pairs of source and line.

pub mod by_hand;
pub mod chance;
pub mod check;
mod limits;
mod network;
mod outcomes;
mod pairs;
pub mod question;
pub mod ranges;
mod served_first;
pub mod solve;
pub mod suggest;
