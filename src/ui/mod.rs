//! What is on the page: shell, hooks, widgets, one folder per page. It changes a plan only by dispatching a command.

mod adding;
mod chunks;
pub mod details;
pub mod entry;
pub mod findings;
mod focus;
pub mod format;
pub mod hooks;
pub mod labels;
pub mod pages;
pub mod parts;
pub mod private;
pub mod provided;
pub mod record;
mod rested;
pub mod room;
mod root;
mod section;
pub mod serving;
pub mod sheet;
mod shell;
pub mod store;
pub mod tables;
pub mod ties;
pub mod who_serves;
pub mod widgets;
pub mod words;

pub use root::{Root, RootProps};
