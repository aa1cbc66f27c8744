//! Tests that need a browser: hooks, widgets, storage. `cargo xtask test browser` runs them in a headless one;
//! natively this target is empty.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::expect_used, clippy::panic, reason = "this is a test")]

mod page;
mod storage;
mod words;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
