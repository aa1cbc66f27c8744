//! Schoolweave: a planning tool for school–community partnerships that runs wholly in the browser.
//!
//! ```text
//! plan   ←  engine  ←  app  ←  web
//!        ←  exchange ↙  ↑
//!                       ui          main wires web's effects into app's store
//! ```
//!
//! - [`plan`] says what a plan is: records, tables, references, checks, the file format. Pure values.
//! - [`engine`] says what follows from a plan: totals, coverage, who leads what. Pure functions.
//! - [`exchange`] reads and writes other formats, forgivingly: delimited text, amounts and days as people write them.
//! - [`app`] says what the user is doing: commands, undo, session, store, effects, actions.
//! - [`sorted`] holds sorted maps and sets, and sorts, at a small weight; every layer uses it.
//! - [`web`] is the browser: storage, files, clock, ids, clipboard.
//! - [`ui`] is what is on the page: shell, widgets, one folder per page.
//!
//! **Invariant:** every change to a plan is one `app::Command` through one door, and undo works on all of them.
//! **Invariant:** nothing in `ui` touches storage; nothing in `plan`, `exchange` or `app` knows of the web.
//! **Invariant:** the page makes no request to any other origin.

pub mod app;
pub mod engine;
pub mod exchange;
pub mod plan;
pub mod sorted;
pub mod ui;
pub mod web;
