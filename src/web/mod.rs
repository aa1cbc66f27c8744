//! The browser: storage, files, clock, ids, clipboard. It performs what `app` asks for and reports back.

pub mod address;
mod clipboard;
mod env;
mod files;
pub mod keep;
mod keeping;
mod room;
mod start;
mod stopping;
pub mod storage;

pub use env::BrowserEnv;
pub use start::{place, start};
pub use stopping::tell_of_panic;
