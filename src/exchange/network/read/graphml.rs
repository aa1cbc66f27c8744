//! GraphML: ours, and that of Gephi, NetworkX, igraph, Cytoscape and yEd.

use std::collections::HashMap;

use super::Fault;
use super::build::{Build, place};
use super::xml::Element;
use crate::exchange::columns::fold;
use crate::exchange::network::fields::US;
use crate::exchange::network::graph::{Edge, Flow, Graph, IdUse, LeftOut, Node, Value};

/// What the file says of a name for values.
struct Key<'a> {
    of: &'a str,
    name: &'a str,
    default: Option<String>,
}

/// What is counted that has no place.
#[derive(Default)]
struct Counts {
    looks: usize,
    hyperedges: usize,
    nested: usize,
}

pub(super) fn read(root: &Element) -> Result<Graph, Fault> {
    let mut keys: HashMap<&str, Key<'_>> = HashMap::new();
    for key in root.all("key") {
        let name = Some(key.attribute("attr.name")).filter(|name| !name.trim().is_empty());
        keys.insert(
            key.attribute("id"),
            Key {
                of: key.attribute("for"),
                name: name.unwrap_or(key.attribute("id")),
                default: key.first("default").map(|default| default.text.trim().to_owned()),
            },
        );
    }
    let mut build = Build::new(Graph {
        ids: IdUse::WithinFile,
        ..Graph::default()
    });
    let mut counts = Counts::default();
    let mut is_ours = false;
    for graph in root.all("graph") {
        let made = graph.first("desc").map_or("", |desc| desc.text.trim());
        is_ours |= made.split(':').next() == Some(US);
        read_graph(graph, &keys, &mut build, &mut counts)?;
    }
    build.left(counts.looks, LeftOut::Looks);
    build.left(counts.hyperedges, LeftOut::Hyperedges);
    build.left(counts.nested, LeftOut::Nested);
    let mut graph = build.finish()?;
    graph.has_our_places = is_ours && graph.is_ours;
    graph.forget_drawn();
    Ok(graph)
}

fn read_graph(
    graph: &Element,
    keys: &HashMap<&str, Key<'_>>,
    build: &mut Build,
    counts: &mut Counts,
) -> Result<(), Fault> {
    let is_directed = graph.attribute("edgedefault") == "directed";
    for child in &graph.children {
        match child.name.as_str() {
            "node" => {
                build_node(child, keys, build, counts)?;
                for inner in child.all("graph") {
                    counts.nested += inner.all("node").count();
                    read_graph(inner, keys, build, counts)?;
                }
            }
            "edge" => build_edge(child, keys, is_directed, build)?,
            "hyperedge" => counts.hyperedges += 1,
            _ => {}
        }
    }
    Ok(())
}

/// What is said of a node or an edge, with what holds where nothing is.
fn data(element: &Element, keys: &HashMap<&str, Key<'_>>, of: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut said: Vec<&str> = Vec::new();
    for data in element.all("data") {
        let id = data.attribute("key");
        said.push(id);
        let name = keys.get(id).map_or(id, |key| key.name);
        let text = if data.children.is_empty() {
            data.text.clone()
        } else {
            // yEd keeps the label in a drawing.
            let Some(label) = find(data, "NodeLabel").or_else(|| find(data, "EdgeLabel")) else {
                continue;
            };
            found.push(("label".to_owned(), label.whole_text()));
            continue;
        };
        found.push((name.to_owned(), text));
    }
    for (id, key) in keys {
        if let (true, false, Some(default)) = (key.of == of || key.of == "all", said.contains(id), &key.default) {
            found.push((key.name.to_owned(), default.clone()));
        }
    }
    found
}

fn find<'a>(element: &'a Element, name: &str) -> Option<&'a Element> {
    let mut inner = element.children.iter();
    inner.find_map(|child| {
        if child.name == name {
            Some(child)
        } else {
            find(child, name)
        }
    })
}

fn build_node(
    element: &Element,
    keys: &HashMap<&str, Key<'_>>,
    build: &mut Build,
    counts: &mut Counts,
) -> Result<(), Fault> {
    let mut said = data(element, keys, "node");
    crate::sorted::sort_by(&mut said, |a, b| a.0.cmp(&b.0));
    let text = |name: &str| said.iter().find(|(of, _)| of == name).map_or("", |(_, text)| text);
    let at = place(text("x"), text("y"));
    let is_drawn = ["r", "g", "b"].iter().all(|name| !text(name).is_empty());
    let mut node = Node {
        id: element.attribute("id").to_owned(),
        label: text("label").trim().to_owned(),
        place: at.map(|place| crate::exchange::network::graph::Place {
            x: place.x,
            y: 0.0 - place.y,
        }),
        ..Node::default()
    };
    for (name, text) in &said {
        let is_look = is_drawn && matches!(name.as_str(), "r" | "g" | "b" | "size");
        let is_place = at.is_some() && matches!(name.as_str(), "x" | "y" | "z");
        if is_look {
            counts.looks += 1;
        } else if !is_place && name != "label" {
            node.values
                .push((build.name(name), Value::Text(text.trim().to_owned())));
        }
    }
    build.node(node)
}

fn build_edge(
    element: &Element,
    keys: &HashMap<&str, Key<'_>>,
    is_directed: bool,
    build: &mut Build,
) -> Result<(), Fault> {
    let runs_one_way = match element.attribute("directed") {
        "true" => true,
        "false" => false,
        _ => is_directed,
    };
    let mut edge = Edge {
        id: element.attribute("id").to_owned(),
        from: element.attribute("source").to_owned(),
        to: element.attribute("target").to_owned(),
        flow: if runs_one_way { Flow::Forward } else { Flow::Unsaid },
        ..Edge::default()
    };
    let mut said = data(element, keys, "edge");
    crate::sorted::sort_by(&mut said, |a, b| a.0.cmp(&b.0));
    for (name, text) in said {
        match fold(&name).as_str() {
            "weight" => edge.weight = Some(text.trim().to_owned()),
            "edge label" | "label" => edge
                .values
                .push((build.name("Label"), Value::Text(text.trim().to_owned()))),
            _ => edge
                .values
                .push((build.name(&name), Value::Text(text.trim().to_owned()))),
        }
    }
    build.edge(edge)
}
