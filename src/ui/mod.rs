//! What is on the page: shell, hooks, widgets, one folder per page. It changes a plan only by dispatching a command.

pub mod hooks;
pub mod widgets;
pub mod words;
