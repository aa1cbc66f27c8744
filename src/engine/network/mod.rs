//! Measures of a network: who is joined with whom, who stands between others, what hangs on one node or one edge.
//!
//! Networks are undirected and simple, and nodes are places from 0: [`Graph`]. Values are those of NetworkX, which is the
//! reference most people can get at: betweenness is its normalised one, closeness its default.
//!
//! petgraph and rustworkx-core have all of this but communities and centralisation. They are not used: what
//! they would be taken for is one search in breadth and one in depth, which weigh 5.5 KB compressed where the crates weigh
//! 14, and rustworkx-core asks for random numbers that a page must be told how to draw, and adds up in parallel.

mod centrality;
mod communities;
mod cuts;
mod graph;
mod measures;

pub use centrality::{Centrality, centralisation, density};
pub use communities::{Communities, communities};
pub use cuts::Cuts;
pub use graph::Graph;
pub use measures::{Measures, NodeMeasures};

#[cfg(test)]
mod known;
#[cfg(test)]
mod tests;
