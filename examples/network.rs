//! Measures a network: reads one JSON value from standard input and writes one to standard output.
//!
//! In: `{"nodes":[{"id":"a"}…],"edges":[{"source":"a","target":"b"}…]}`, undirected; what else nodes and edges carry is
//! passed over, and an edge that is given twice counts once.
//!
//! Out: `{"components":…,"density":…,"centralisation":…,"articulation_points":[…],"bridges":[[a,b]…],
//! "nodes":{"a":{"degree":…,"betweenness":…,"closeness":…,"community":…}},"modularity":…}`, with betweenness normalised,
//! closeness scaled by the size of the component and centralisation that of degrees, as NetworkX and Freeman define them;
//! the modularity of a network without edges is null.

#[path = "door/run.rs"]
mod door;

use std::collections::BTreeMap;
use std::process::ExitCode;

use schoolweave::engine::network::{Graph, Measures};
use serde::Deserialize;
use serde_json::{Map, Value, json};

#[derive(Deserialize)]
struct Input {
    nodes: Vec<Node>,
    edges: Vec<Edge>,
}

#[derive(Deserialize)]
struct Node {
    id: String,
}

#[derive(Deserialize)]
struct Edge {
    source: String,
    target: String,
}

fn main() -> ExitCode {
    door::run(|text| {
        let input = serde_json::from_str(text).map_err(|error| error.to_string())?;
        answer(&input)
    })
}

fn answer(input: &Input) -> Result<Value, String> {
    let mut places = BTreeMap::new();
    for (place, node) in input.nodes.iter().enumerate() {
        if places.insert(node.id.as_str(), place).is_some() {
            return Err(format!("two of the same: node {:?}", node.id));
        }
    }
    let place = |id: &String| {
        places
            .get(id.as_str())
            .copied()
            .ok_or_else(|| format!("no node {id:?}"))
    };
    let mut edges = Vec::new();
    for edge in &input.edges {
        if edge.source == edge.target {
            return Err(format!("an edge joins {:?} with itself", edge.source));
        }
        edges.push((place(&edge.source)?, place(&edge.target)?));
    }
    let measures = Measures::of(&Graph::new(input.nodes.len(), edges));
    let id = |place: usize| input.nodes.get(place).map(|node| &node.id);
    let nodes: Map<String, Value> = input
        .nodes
        .iter()
        .zip(&measures.nodes)
        .map(|(node, of)| {
            let told = json!({
                "degree": of.degree,
                "betweenness": of.betweenness,
                "closeness": of.closeness,
                "community": of.community,
            });
            (node.id.clone(), told)
        })
        .collect();
    let bridges = measures.cuts.bridges.iter().map(|(one, other)| [id(*one), id(*other)]);
    Ok(json!({
        "components": measures.components,
        "density": measures.density,
        "centralisation": measures.centralisation,
        "articulation_points": measures.cuts.points.iter().filter_map(|place| id(*place)).collect::<Vec<_>>(),
        "bridges": bridges.collect::<Vec<_>>(),
        "nodes": nodes,
        "modularity": measures.modularity,
    }))
}
