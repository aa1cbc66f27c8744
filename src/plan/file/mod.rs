//! The plan file: JSON that any program can read, written so that the same plan is the same bytes everywhere.
//!
//! ```json
//! {"type":"schoolweave-plan","schema":{"major":1,"minor":7},"app":"0.1.0","plan":"…","content":"sha256:…","basedOn":"sha256:…","data":{…}}
//! ```
//!
//! - `schema.minor` only ever adds: an older app keeps what it does not know. A higher `major` is opened to look at only.
//! - `content` is the SHA-256 of the canonical text of `data`; `basedOn` is that of the file the work began from.
//! - Canonical text: known fields in a fixed order, unknown ones behind them as written, empty fields left out, records
//!   in the order of their ids, one to a line, whole numbers only, LF.
//! - `app` and `basedOn` move only when `data` does, so that writing an unchanged plan reproduces the file.

mod read;
pub mod scan;
mod write;

use std::rc::Rc;

use thiserror::Error;

use super::Plan;
use super::json::{Repair, Unknown};

pub use read::read;
pub use write::{content_hash, write};

/// The value of `type` in every plan file.
pub const TYPE: &str = "schoolweave-plan";
/// The version of the format that this program writes: major, minor.
pub const SCHEMA: (u32, u32) = (1, 7);
/// The version of this program, as it stands in files.
pub const APP: &str = env!("CARGO_PKG_VERSION");

/// What a file says around its data.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Envelope {
    /// The version of the program that wrote the data.
    pub app: Rc<str>,
    /// The minor version of the schema the data was written with.
    pub minor: u32,
    /// The content hash of the data, `sha256:` and 64 hexadecimal digits; empty for a plan that no file has held yet.
    pub content: Rc<str>,
    /// The content hash of the file the work began from.
    pub based_on: Option<Rc<str>>,
    /// Fields of a newer version, kept as written.
    pub unknown: Unknown,
}

/// A file that was read.
#[derive(Debug)]
pub struct PlanFile {
    /// The plan.
    pub plan: Plan,
    /// What stood around it.
    pub envelope: Envelope,
    /// What had to be put right.
    pub repairs: Vec<Repair>,
    /// How the data compares with the content hash that the file states.
    pub integrity: Integrity,
    /// Whether it was written by a newer major version, so that it can be looked at but not changed or written over.
    pub read_only: bool,
}

/// How the data of a file compares with the content hash it states.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Integrity {
    /// They agree.
    Whole,
    /// They differ: the file was changed by another program, or damaged.
    Changed,
    /// The file states none.
    Unstated,
}

/// Why a file cannot be opened at all.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum FileError {
    /// It is empty.
    #[error("the file is empty")]
    Empty,
    /// It is not text.
    #[error("the file is not text")]
    NotText,
    /// It is text, but not JSON, or it ends too early.
    #[error("not JSON at line {line}, column {column}")]
    NotJson {
        /// The line at which reading stopped, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
        /// Whether the text ends before the value does.
        cut_off: bool,
    },
    /// It is nested deeper than any plan.
    #[error("nested too deeply")]
    TooDeep,
    /// It is JSON of something else.
    #[error("not a plan file")]
    NotOurs,
}
