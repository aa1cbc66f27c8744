//! GEXF of every version: ours, and that of Gephi and NetworkX.

use std::collections::HashMap;

use super::Fault;
use super::build::{Build, place};
use super::xml::Element;
use crate::exchange::columns::fold;
use crate::exchange::network::fields::US;
use crate::exchange::network::graph::{Edge, Flow, Graph, IdUse, LeftOut, Node, Place, Value};

/// A name for values, and what holds where nothing is said.
struct Title<'a> {
    name: &'a str,
    default: Option<&'a str>,
}

#[derive(Default)]
struct Reader<'a> {
    of_nodes: HashMap<&'a str, Title<'a>>,
    of_edges: HashMap<&'a str, Title<'a>>,
    is_directed: bool,
    looks: usize,
    nested: usize,
    times: usize,
}

pub(super) fn read(root: &Element) -> Result<Graph, Fault> {
    let creator = root.first("meta").and_then(|meta| meta.first("creator"));
    let is_ours = creator.is_some_and(|creator| creator.text.trim() == US);
    let mut build = Build::new(Graph {
        ids: IdUse::WithinFile,
        ..Graph::default()
    });
    let mut reader = Reader::default();
    for graph in root.all("graph") {
        reader.is_directed = graph.attribute("defaultedgetype") == "directed";
        for attributes in graph.all("attributes") {
            let of = match attributes.attribute("class") {
                "edge" => &mut reader.of_edges,
                _ => &mut reader.of_nodes,
            };
            for attribute in attributes.all("attribute") {
                let name = Some(attribute.attribute("title")).filter(|name| !name.trim().is_empty());
                let title = Title {
                    name: name.unwrap_or(attribute.attribute("id")),
                    default: attribute.first("default").map(|default| default.text.trim()),
                };
                of.insert(attribute.attribute("id"), title);
            }
        }
        reader.inside(graph, &mut build)?;
    }
    build.left(reader.looks, LeftOut::Looks);
    build.left(reader.nested, LeftOut::Nested);
    build.left(reader.times, LeftOut::Times);
    let mut graph = build.finish()?;
    graph.has_our_places = is_ours && graph.is_ours;
    graph.forget_drawn();
    Ok(graph)
}

impl<'a> Reader<'a> {
    /// The nodes and edges directly in an element.
    fn inside(&mut self, element: &'a Element, build: &mut Build) -> Result<(), Fault> {
        for node in element.all("nodes").flat_map(|nodes| nodes.all("node")) {
            self.node(node, build)?;
            let inner = node.all("nodes").flat_map(|nodes| nodes.all("node")).count();
            self.nested += inner;
            self.inside(node, build)?;
        }
        for edge in element.all("edges").flat_map(|edges| edges.all("edge")) {
            self.edge(edge, build)?;
        }
        Ok(())
    }

    fn node(&mut self, element: &'a Element, build: &mut Build) -> Result<(), Fault> {
        self.looks += ["color", "size", "shape"]
            .iter()
            .filter(|look| element.first(look).is_some())
            .count();
        let position = element.first("position");
        let place = position.and_then(|position| place(position.attribute("x"), position.attribute("y")));
        let mut node = Node {
            id: element.attribute("id").to_owned(),
            label: element.attribute("label").to_owned(),
            place: place.map(|place| Place {
                x: place.x,
                y: 0.0 - place.y,
            }),
            ..Node::default()
        };
        self.count_times(element);
        for (name, text) in said(element, &self.of_nodes) {
            node.values.push((build.name(name), Value::Text(text.to_owned())));
        }
        build.node(node)
    }

    fn edge(&mut self, element: &'a Element, build: &mut Build) -> Result<(), Fault> {
        self.looks += ["color", "thickness", "shape"]
            .iter()
            .filter(|look| element.first(look).is_some())
            .count();
        let flow = match element.attribute("type") {
            "directed" => Flow::Forward,
            "mutual" => Flow::Both,
            "undirected" => Flow::Unsaid,
            _ if self.is_directed => Flow::Forward,
            _ => Flow::Unsaid,
        };
        let mut edge = Edge {
            id: element.attribute("id").to_owned(),
            from: element.attribute("source").to_owned(),
            to: element.attribute("target").to_owned(),
            flow,
            weight: Some(element.attribute("weight").to_owned()).filter(|weight| !weight.is_empty()),
            values: Vec::new(),
        };
        self.count_times(element);
        for (name, of) in [("Label", "label"), ("Kind", "kind")] {
            let text = element.attribute(of).trim();
            if !text.is_empty() {
                edge.values.push((build.name(name), Value::Text(text.to_owned())));
            }
        }
        for (name, text) in said(element, &self.of_edges) {
            // Gephi and NetworkX have the weight twice, and a key that is theirs alone.
            let is_weight = fold(name) == "weight";
            if is_weight && edge.weight.is_none() {
                edge.weight = Some(text.to_owned());
            } else if !is_weight && name != "networkx_key" {
                edge.values.push((build.name(name), Value::Text(text.to_owned())));
            }
        }
        build.edge(edge)
    }

    fn count_times(&mut self, element: &Element) {
        let names = [
            "start",
            "end",
            "startopen",
            "endopen",
            "timestamp",
            "timestamps",
            "intervals",
        ];
        let has = names.iter().any(|name| !element.attribute(name).is_empty());
        self.times += usize::from(has || element.first("spells").is_some());
    }
}

/// What is said of a node or an edge, with what holds where nothing is.
fn said<'a>(element: &'a Element, titles: &HashMap<&'a str, Title<'a>>) -> Vec<(&'a str, &'a str)> {
    let mut found: Vec<(&str, &str)> = Vec::new();
    let mut known: Vec<&str> = Vec::new();
    for value in element.all("attvalues").flat_map(|values| values.all("attvalue")) {
        // The first version said `id`.
        let of = Some(value.attribute("for"))
            .filter(|of| !of.is_empty())
            .unwrap_or(value.attribute("id"));
        if known.contains(&of) {
            continue;
        }
        known.push(of);
        let name = titles.get(of).map_or(of, |title| title.name);
        found.push((name, value.attribute("value").trim()));
    }
    let defaults = titles.iter().filter(|(of, _)| !known.contains(*of));
    found.extend(defaults.filter_map(|(_, title)| Some((title.name, title.default?))));
    crate::sorted::sort_by(&mut found, |a, b| a.0.cmp(b.0));
    found
}
