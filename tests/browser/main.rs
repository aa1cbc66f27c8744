//! Tests that need a browser: hooks, widgets, storage. `cargo xtask test browser` runs them in a headless one;
//! natively this target is empty.
#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "this is a test"
)]

mod bench;
mod best;
mod budget;
mod cash;
mod committees;
mod coverage;
mod dom;
mod grid;
mod leadership;
mod matching;
mod page;
mod pictures;
mod reports;
mod storage;
mod widgets;
mod words;
mod worked;
mod writing;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
