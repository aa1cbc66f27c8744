//! Other formats, read forgivingly and written exactly. Pure: bytes and text in, values and reports out.
//!
//! **Invariant:** nothing read is dropped in silence: what is not understood is handed back as it was, with a reason.

pub mod columns;
pub mod delimited;
pub mod drawing;
pub mod entry;
pub mod list;
pub mod money;
pub mod network;
pub mod partners;
pub mod people;
pub mod roles;
pub mod table;
pub mod text;
pub mod workbook;
pub mod xml;
