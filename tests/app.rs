//! What the user does, tested without a page: commands, undo, replay, the store.
#![allow(clippy::unwrap_used, reason = "this is a test")]

#[path = "app/commands.rs"]
mod commands;
#[path = "app/history.rs"]
mod history;
#[path = "app/store.rs"]
mod store;
#[path = "app/support.rs"]
mod support;
