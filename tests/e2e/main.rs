//! End-to-end tests: what people do, in a real browser, against the release page. `cargo xtask test e2e` runs them.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "this is a test"
)]

mod harness;
mod journeys;
