//! The plan file: what it survives, what it refuses, and that it loses nothing.
//!
//! Numbers in the names (`case_22_…`) are those of the list of fault cases of the design.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests"
)]

#[path = "file/mutation.rs"]
mod mutation;
#[path = "file/support.rs"]
mod support;

#[path = "file/damage.rs"]
mod damage;
#[path = "file/encoding.rs"]
mod encoding;
#[path = "file/fixtures.rs"]
mod fixtures;
#[path = "file/identity.rs"]
mod identity;
#[path = "file/numbers.rs"]
mod numbers;
#[path = "file/size.rs"]
mod size;
#[path = "file/unknown.rs"]
mod unknown;
#[path = "file/versions.rs"]
mod versions;
