//! Bringing in partners from whole files, and what becomes of the plan: fixtures in the manner of real lists.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

#[path = "exchange/partners.rs"]
mod partners;
#[path = "exchange/wording.rs"]
mod wording;
