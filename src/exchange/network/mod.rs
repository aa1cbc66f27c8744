//! The plan's network in other programs' formats, out and in: GraphML and GEXF (Gephi, NetworkX, R), Kumu's blueprint and
//! sheets, a list of edges.
//!
//! Out: [`network_of`] makes a [`Graph`] of a plan, and a function for each format writes it. In: [`Incoming::read`] reads
//! any of them, [`Outcome::of`] says what it would do to a plan, and [`Outcome::apply`] does it as one step.
//!
//! **Invariant:** names are text in every format, whatever stands in them: nothing in them is markup, a formula or the end
//! of a field. **Invariant:** the same plan is the same bytes. **Invariant:** what a file holds and a plan has no place for
//! is named in the outcome; what has a place is brought in once, however often the file is.

mod fields;
mod graph;
mod incoming;
mod of_plan;
mod out;
mod outcome;
mod read;

pub use graph::{Edge, Flow, Graph, IdUse, LeftOut, Node, Place, Value, Word, Wording};
pub use incoming::Incoming;
pub use of_plan::{Extent, network_of};
pub use out::{
    KumuSheets, kumu_sheets, kumu_workbook, write_edge_list, write_gexf, write_graphml, write_kumu,
    write_kumu_connections, write_kumu_elements,
};
pub use outcome::{Outcome, Said, SchoolBy, TieCounts, TieFate, TieRow, WhyLeft};
pub use read::{Fault, read};
