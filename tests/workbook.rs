//! The workbook, opened again by another program's reader: every figure is the engines', every formula reckons what is
//! kept beside it, and text stays text.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "helpers of tests are tests"
)]

#[path = "workbook/figures.rs"]
mod figures;
#[path = "workbook/formula.rs"]
mod formula;
#[path = "workbook/hostile.rs"]
mod hostile;
#[path = "workbook/opened.rs"]
mod opened;
#[path = "workbook/plans.rs"]
mod plans;
