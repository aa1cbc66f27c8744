//! GraphML, as Gephi, NetworkX, igraph and yEd read it.

use std::fmt::Write;
use std::rc::Rc;

use super::drawn;
use crate::exchange::network::fields::US;
use crate::exchange::network::graph::{Graph, Value};
use crate::exchange::xml::{attribute, text};

/// A network as GraphML. Values of closed lists stand by their ids.
pub fn write_graphml(graph: &Graph) -> String {
    let mut xml = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.push_str("<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n");
    let of_nodes = graph.names_of_nodes();
    let of_edges = graph.names_of_edges();
    let key = |xml: &mut String, of: &str, id: &str, name: &str, kind: &str| {
        let (id, name) = (attribute(id), attribute(name));
        let _ = writeln!(
            xml,
            "  <key id=\"{id}\" for=\"{of}\" attr.name=\"{name}\" attr.type=\"{kind}\"/>"
        );
    };
    key(&mut xml, "node", "label", "label", "string");
    for name in &of_nodes {
        let all = graph.nodes.iter().flat_map(|node| &node.values);
        key(&mut xml, "node", name, name, kind_of(all, name));
    }
    if graph.nodes.iter().any(|node| node.place.is_some()) {
        key(&mut xml, "node", "x", "x", "double");
        key(&mut xml, "node", "y", "y", "double");
    }
    for name in &of_edges {
        let all = graph.edges.iter().flat_map(|edge| &edge.values);
        key(&mut xml, "edge", &edge_key(name), name, kind_of(all, name));
    }
    if graph.edges.iter().any(|edge| edge.weight.is_some()) {
        key(&mut xml, "edge", "weight", "weight", "double");
    }
    let default = if graph.is_directed() { "directed" } else { "undirected" };
    let _ = writeln!(xml, "  <graph edgedefault=\"{default}\">");
    let _ = writeln!(xml, "    <desc>{}: {}</desc>", US, text(&graph.title));
    let data = |xml: &mut String, key: &str, value: &str| {
        let _ = writeln!(xml, "      <data key=\"{}\">{}</data>", attribute(key), text(value));
    };
    for node in &graph.nodes {
        let _ = writeln!(xml, "    <node id=\"{}\">", attribute(&node.id));
        data(&mut xml, "label", &node.label);
        for (name, value) in &node.values {
            data(&mut xml, name, &value.in_ids().join("; "));
        }
        if let Some(place) = node.place {
            // Up is more there, and less on a plan's map.
            data(&mut xml, "x", &place.x.to_string());
            data(&mut xml, "y", &(0.0 - place.y).to_string());
        }
        xml.push_str("    </node>\n");
    }
    for drawn in drawn(graph) {
        let (id, from, to) = (attribute(&drawn.id), attribute(drawn.from), attribute(drawn.to));
        let _ = writeln!(xml, "    <edge id=\"{id}\" source=\"{from}\" target=\"{to}\">");
        for (name, value) in &drawn.edge.values {
            data(&mut xml, &edge_key(name), &value.in_ids().join("; "));
        }
        if let Some(weight) = &drawn.edge.weight {
            data(&mut xml, "weight", weight);
        }
        xml.push_str("    </edge>\n");
    }
    xml.push_str("  </graph>\n</graphml>\n");
    xml
}

/// Keys of nodes and of edges share their ids.
fn edge_key(name: &str) -> String {
    format!("tie_{name}")
}

/// The type of the values under a name.
fn kind_of<'a>(mut values: impl Iterator<Item = &'a (Rc<str>, Value)>, name: &str) -> &'static str {
    let is_number = values
        .find(|(of, _)| &**of == name)
        .is_some_and(|(_, value)| matches!(value, Value::Number(_)));
    if is_number { "int" } else { "string" }
}
