//! GEXF 1.3, Gephi's own format.

use std::fmt::Write;
use std::rc::Rc;

use super::drawn;
use crate::exchange::network::fields::US;
use crate::exchange::network::graph::{Graph, Value};
use crate::exchange::xml::{attribute, text};

/// A network as GEXF. Values of closed lists stand by their ids.
pub fn write_gexf(graph: &Graph) -> String {
    let mut xml = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.push_str("<gexf xmlns=\"http://gexf.net/1.3\" xmlns:viz=\"http://gexf.net/1.3/viz\" version=\"1.3\">\n");
    let title = text(&graph.title);
    let _ = writeln!(
        xml,
        "  <meta>\n    <creator>{US}</creator>\n    <description>{title}</description>\n  </meta>"
    );
    let default = if graph.is_directed() { "directed" } else { "undirected" };
    let _ = writeln!(xml, "  <graph defaultedgetype=\"{default}\" mode=\"static\">");
    let of_nodes = graph.names_of_nodes();
    let of_edges = graph.names_of_edges();
    let values_of_nodes = || graph.nodes.iter().flat_map(|node| &node.values);
    let values_of_edges = || graph.edges.iter().flat_map(|edge| &edge.values);
    attributes(&mut xml, "node", &of_nodes, &values_of_nodes);
    attributes(&mut xml, "edge", &of_edges, &values_of_edges);
    xml.push_str("    <nodes>\n");
    for node in &graph.nodes {
        let (id, label) = (attribute(&node.id), attribute(&node.label));
        let _ = writeln!(xml, "      <node id=\"{id}\" label=\"{label}\">");
        attvalues(&mut xml, &node.values);
        if let Some(place) = node.place {
            // Up is more there, and less on a plan's map.
            let (x, y) = (place.x, 0.0 - place.y);
            let _ = writeln!(xml, "        <viz:position x=\"{x}\" y=\"{y}\" z=\"0\"/>");
        }
        xml.push_str("      </node>\n");
    }
    xml.push_str("    </nodes>\n    <edges>\n");
    for drawn in drawn(graph) {
        let (id, from, to) = (attribute(&drawn.id), attribute(drawn.from), attribute(drawn.to));
        let _ = write!(xml, "      <edge id=\"{id}\" source=\"{from}\" target=\"{to}\"");
        if let Some(weight) = &drawn.edge.weight {
            let _ = write!(xml, " weight=\"{}\"", attribute(weight));
        }
        xml.push_str(">\n");
        attvalues(&mut xml, &drawn.edge.values);
        xml.push_str("      </edge>\n");
    }
    xml.push_str("    </edges>\n  </graph>\n</gexf>\n");
    xml
}

fn attributes<'a, I: Iterator<Item = &'a (Rc<str>, Value)>>(
    xml: &mut String,
    class: &str,
    names: &[Rc<str>],
    values: &dyn Fn() -> I,
) {
    if names.is_empty() {
        return;
    }
    let _ = writeln!(xml, "    <attributes class=\"{class}\" mode=\"static\">");
    for name in names {
        let first = values().find(|(of, _)| of == name);
        let is_number = first.is_some_and(|(_, value)| matches!(value, Value::Number(_)));
        let kind = if is_number { "integer" } else { "string" };
        let name = attribute(name);
        let _ = writeln!(xml, "      <attribute id=\"{name}\" title=\"{name}\" type=\"{kind}\"/>");
    }
    xml.push_str("    </attributes>\n");
}

fn attvalues(xml: &mut String, values: &[(Rc<str>, Value)]) {
    if values.is_empty() {
        return;
    }
    xml.push_str("        <attvalues>\n");
    for (name, value) in values {
        let (name, value) = (attribute(name), attribute(&value.in_ids().join("; ")));
        let _ = writeln!(xml, "          <attvalue for=\"{name}\" value=\"{value}\"/>");
    }
    xml.push_str("        </attvalues>\n");
}
