//! The browser: storage, files, clock, ids, clipboard. It performs what `app` asks for and reports back.

pub mod keep;
pub mod storage;
