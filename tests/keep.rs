//! Faults in storage: every one of them, at every place it can strike, on a store that fails as it is told.
//!
//! Numbers in the names (`case_02_…`) are those of the list of fault cases of the design.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests"
)]

#[path = "keep/faulty.rs"]
mod faulty;
#[path = "keep/model.rs"]
mod model;

#[path = "keep/crash.rs"]
mod crash;
#[path = "keep/damage.rs"]
mod damage;
#[path = "keep/everyday.rs"]
mod everyday;
#[path = "keep/histories.rs"]
mod histories;
#[path = "keep/plans.rs"]
mod plans;
#[path = "keep/quota.rs"]
mod quota;
#[path = "keep/windows.rs"]
mod windows;
