//! The program as several files: `wasm_split` marks where each begins, and building the release page cuts there.
//!
//! What is reached from here alone is in the chunk's file; what other code reaches as well is in the first file.

#![allow(
    unsafe_code,
    reason = "`wasm_split` writes the link between two files of one program; no other unsafe code is here"
)]

use std::cell::Cell;
use std::thread::LocalKey;

use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::{Chunk, Draw, WriteWorkbook, draw};
use crate::exchange::workbook::write::write;
use crate::ui::words;

thread_local! {
    static PLAN: Cell<Option<Draw>> = const { Cell::new(None) };
    static BRING_IN: Cell<Option<Draw>> = const { Cell::new(None) };
    static MAP: Cell<Option<Draw>> = const { Cell::new(None) };
}

#[wasm_split(plan, fallible)]
fn plan() -> Result<Draw, SplitLoaderError> {
    words::bring_pages();
    Ok(draw::plan)
}

#[wasm_split(bring_in, fallible)]
fn bring_in() -> Result<Draw, SplitLoaderError> {
    words::bring_pages();
    Ok(draw::bring_in)
}

#[wasm_split(map, fallible)]
fn map() -> Result<Draw, SplitLoaderError> {
    words::bring_pages();
    Ok(draw::map)
}

#[wasm_split(workbook, fallible)]
fn workbook() -> Result<WriteWorkbook, SplitLoaderError> {
    Ok(write)
}

/// What makes the file of a workbook. After a failure the next call tries again.
pub async fn workbook_writer() -> Option<WriteWorkbook> {
    workbook().await.ok()
}

fn kept(chunk: Chunk) -> &'static LocalKey<Cell<Option<Draw>>> {
    match chunk {
        Chunk::Plan => &PLAN,
        Chunk::BringIn => &BRING_IN,
        Chunk::Map => &MAP,
    }
}

/// A chunk that is there.
pub fn loaded(chunk: Chunk) -> Option<Draw> {
    kept(chunk).get()
}

/// Loads a chunk, and says whether it is there now. After a failure the next call tries again.
pub async fn load(chunk: Chunk) -> bool {
    if loaded(chunk).is_some() {
        return true;
    }
    let arrived = match chunk {
        Chunk::Plan => plan().await,
        Chunk::BringIn => bring_in().await,
        Chunk::Map => map().await,
    };
    // Of two who asked, whoever was refused may hear it after the other has got it: what is there stays there.
    if let Ok(draw) = arrived {
        kept(chunk).set(Some(draw));
    }
    loaded(chunk).is_some()
}
