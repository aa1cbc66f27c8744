//! Schoolweave: a planning tool for school–community partnerships that runs wholly in the browser.
//!
//! ```text
//! plan   ←  engine  ←  app  ←  web
//!                       ↑
//!                       ui          main wires web's effects into app's store
//! ```

pub mod app;
pub mod plan;
pub mod ui;
