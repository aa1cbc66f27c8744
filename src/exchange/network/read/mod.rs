//! Reading a network from any of the formats: which it is, its contents say.
//!
//! **Invariant:** reading is bounded: by the size of the file, by depth, and by how many elements and edges there are.

mod build;
mod gexf;
mod graphml;
mod kumu;
mod tables;
mod xml;

use thiserror::Error;

pub(super) use self::kumu::OTHER_ID;
use super::graph::Graph;
use crate::exchange::text::{TextFault, decode};

/// The most elements that are read: ten times those of the largest plan.
pub(super) const MOST_NODES: usize = 20_000;

/// The most edges that are read.
pub(super) const MOST_EDGES: usize = 100_000;

/// The most names under which elements, or edges, say something.
pub(super) const MOST_NAMES: usize = 400;

/// Why a file cannot be read as a network.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Fault {
    /// It cannot be read as text.
    #[error("{0}")]
    Text(#[from] TextFault),
    /// It is no network: another kind of file.
    #[error("not a network")]
    NotNetwork,
    /// It is a plan of this program.
    #[error("a plan")]
    Plan,
    /// It is broken, or ends too early, at this line.
    #[error("broken at line {0}")]
    Broken(usize),
    /// It is nested deeper than any network.
    #[error("nested too deeply")]
    TooDeep,
    /// It defines markup of its own, which is not read.
    #[error("it defines markup of its own")]
    Definitions,
    /// There are more elements, edges or names in it than are read.
    #[error("too much")]
    TooMuch,
    /// There is no element in it.
    #[error("empty")]
    Empty,
}

impl Fault {
    /// The key of the message that says what to do. `network-fault-broken` takes `line`, `network-fault-too-much` takes
    /// `nodes` and `edges`, and those of texts what [`TextFault::message_key`] says.
    pub fn message_key(&self) -> &'static str {
        match self {
            Self::Text(fault) => fault.message_key(),
            Self::NotNetwork => "network-fault-not-network",
            Self::Plan => "network-fault-plan",
            Self::Broken(_) => "network-fault-broken",
            Self::TooDeep => "network-fault-too-deep",
            Self::Definitions => "network-fault-definitions",
            Self::TooMuch => "network-fault-too-much",
            Self::Empty => "network-fault-empty",
        }
    }

    /// The most elements and edges that are read.
    pub const MOST: (usize, usize) = (MOST_NODES, MOST_EDGES);
}

/// Reads a network from the bytes of a file.
pub fn read(bytes: &[u8]) -> Result<Graph, Fault> {
    let decoded = decode(bytes, None)?;
    let text = decoded.text.trim_start();
    let graph = match text.chars().next() {
        Some('{' | '[') => kumu::read(text),
        Some('<') => {
            let root = xml::parse(text)?;
            match root.name.as_str() {
                "graphml" => graphml::read(&root),
                "gexf" => gexf::read(&root),
                _ => Err(Fault::NotNetwork),
            }
        }
        _ => tables::read(&decoded.text),
    }?;
    if graph.nodes.is_empty() {
        Err(Fault::Empty)
    } else {
        Ok(graph)
    }
}
