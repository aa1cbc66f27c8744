//! What the user does, tested without a page: commands, undo, replay, the store.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

#[path = "app/adding.rs"]
mod adding;
#[path = "app/appointing.rs"]
mod appointing;
#[path = "app/commands.rs"]
mod commands;
#[path = "app/deleting.rs"]
mod deleting;
#[path = "app/fuzz.rs"]
mod fuzz;
#[path = "app/history.rs"]
mod history;
#[path = "app/opening.rs"]
mod opening;
#[path = "app/paying.rs"]
mod paying;
#[path = "app/presenting.rs"]
mod presenting;
#[path = "app/store.rs"]
mod store;
#[path = "app/support.rs"]
mod support;
