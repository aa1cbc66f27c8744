//! Writing a network: for Gephi and its like as GraphML and GEXF, for Kumu as a blueprint and as sheets, as a list of edges.

mod gexf;
mod graphml;
mod kumu;
mod sheets;

pub use gexf::write_gexf;
pub use graphml::write_graphml;
pub use kumu::write_kumu;
pub(super) use sheets::TIE_ID;
pub use sheets::{
    KumuSheets, kumu_sheets, kumu_workbook, write_edge_list, write_kumu_connections, write_kumu_elements,
};

use super::graph::{Edge, Flow, Graph};

/// The edges of a graph as programs read them that know no graph in which some edges run one way and others do not: where
/// any runs one way, those that run both ways stand twice, there and back.
struct Drawn<'a> {
    edge: &'a Edge,
    from: &'a str,
    to: &'a str,
    id: String,
}

fn drawn(graph: &Graph) -> Vec<Drawn<'_>> {
    let is_directed = graph.is_directed();
    let mut drawn = Vec::new();
    for (place, edge) in graph.edges.iter().enumerate() {
        let id = if edge.id.is_empty() {
            format!("e{place}")
        } else {
            edge.id.clone()
        };
        let back = (is_directed && edge.flow != Flow::Forward).then(|| Drawn {
            edge,
            from: &edge.to,
            to: &edge.from,
            id: format!("{id}{BACK}"),
        });
        drawn.push(Drawn {
            edge,
            from: &edge.from,
            to: &edge.to,
            id,
        });
        drawn.extend(back);
    }
    drawn
}

/// What stands behind the id of an edge that is written a second time, the other way.
pub(super) const BACK: &str = "-back";
