//! Bringing in partners from whole files, and what becomes of the plan: fixtures in the manner of real lists.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

#[path = "exchange/bodies.rs"]
mod bodies;
#[path = "exchange/doubtful.rs"]
mod doubtful;
#[path = "exchange/fields.rs"]
mod fields;
#[path = "exchange/hostile.rs"]
mod hostile;
#[path = "exchange/lines_by_sources.rs"]
mod lines_by_sources;
#[path = "exchange/money.rs"]
mod money;
#[path = "exchange/money_any.rs"]
mod money_any;
#[path = "exchange/money_odd.rs"]
mod money_odd;
#[path = "exchange/money_sums.rs"]
mod money_sums;
#[path = "exchange/network.rs"]
mod network;
#[path = "exchange/network_any.rs"]
mod network_any;
#[path = "exchange/network_foreign.rs"]
mod network_foreign;
#[path = "exchange/network_hostile.rs"]
mod network_hostile;
#[path = "exchange/network_kumu.rs"]
mod network_kumu;
#[path = "exchange/people.rs"]
mod people;
#[path = "exchange/reading.rs"]
mod reading;
#[path = "exchange/roles.rs"]
mod roles;
#[path = "exchange/roles_corrected.rs"]
mod roles_corrected;
#[path = "exchange/support.rs"]
mod support;
#[path = "exchange/updating.rs"]
mod updating;
#[path = "exchange/wording.rs"]
mod wording;
