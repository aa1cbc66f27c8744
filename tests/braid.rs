//! Which money pays for what: the worked example to the cent, and random questions against a linear-program solver,
//! against trying everything, and against what must hold whatever the question.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

#[path = "braid/arriving.rs"]
mod arriving;
#[path = "braid/brute.rs"]
mod brute;
#[path = "braid/chance.rs"]
mod chance;
#[path = "braid/checking.rs"]
mod checking;
#[path = "braid/instances.rs"]
mod instances;
#[path = "braid/linear.rs"]
mod linear;
#[path = "braid/matched.rs"]
mod matched;
#[path = "braid/properties.rs"]
mod properties;
#[path = "braid/worked.rs"]
mod worked;
