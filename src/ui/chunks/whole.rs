//! The program as one file.

use super::{Chunk, Draw, WriteWorkbook, draw};

/// A chunk: all are there.
#[expect(clippy::unnecessary_wraps, reason = "the same as where the program is several files")]
pub fn loaded(chunk: Chunk) -> Option<Draw> {
    Some(match chunk {
        Chunk::Plan => draw::plan,
        Chunk::BringIn => draw::bring_in,
        Chunk::Map => draw::map,
    })
}

/// Nothing to load.
#[expect(clippy::unused_async, reason = "the same as where the program is several files")]
pub async fn load(_: Chunk) -> bool {
    true
}

/// What makes the file of a workbook: it is there.
#[expect(clippy::unused_async, reason = "the same as where the program is several files")]
pub async fn workbook_writer() -> Option<WriteWorkbook> {
    Some(crate::exchange::workbook::write::write)
}
