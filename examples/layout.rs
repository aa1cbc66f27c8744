//! Lays a network out: reads one JSON value from standard input and writes one to standard output. Lengths are pixels,
//! x to the right, y downwards.
//!
//! In: `{"nodes":[{"id":"a"}…],"edges":[{"source":"a","target":"b"}…]}`. A node may carry `"x"` and `"y"`, where it stood
//! before, and with `"pinned":true` where it must stand; its `"radius"`; and the `"width"` and `"height"` of a label
//! below it. Where most nodes of a connected part have a place, they keep it and only the others find theirs.
//!
//! Out: `{"ms":…,"nodes":{"a":[x,y]…}}`. With `--measure` also `"measures"`: the normalised `stress`, `crossings`,
//! `neighbourhoods` (the mean Jaccard index of each node's neighbours and its equally many nearest nodes) and `overlaps`
//! of discs and labels.

#[path = "door/run.rs"]
mod door;

use std::collections::BTreeMap;
use std::process::ExitCode;
use std::time::Instant;

use schoolweave::engine::layout::measure::measure;
use schoolweave::engine::layout::{Graph, Node, Options, Point, arrange};
use serde::Deserialize;
use serde_json::{Map, Value, json};

/// How much of the drawing nodes cover, with labels and without.
const LABELLED: f32 = 0.2;
const PLAIN: f32 = 0.08;
/// The radius of a node that says none.
const RADIUS: f32 = 10.0;

#[derive(Deserialize)]
struct Input {
    nodes: Vec<InNode>,
    #[serde(default)]
    edges: Vec<InEdge>,
}

#[derive(Deserialize)]
struct InNode {
    id: String,
    x: Option<f32>,
    y: Option<f32>,
    #[serde(default)]
    pinned: bool,
    radius: Option<f32>,
    #[serde(default)]
    width: f32,
    #[serde(default)]
    height: f32,
}

#[derive(Deserialize)]
struct InEdge {
    source: String,
    target: String,
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    door::run(|text| match arguments[..] {
        [] => answer(text, false),
        ["--measure"] => answer(text, true),
        _ => Err("usage: layout [--measure]".to_owned()),
    })
}

fn answer(text: &str, is_measured: bool) -> Result<Value, String> {
    let input: Input = serde_json::from_str(text).map_err(|error| error.to_string())?;
    let mut places = BTreeMap::new();
    let mut graph = Graph::default();
    let mut before = Vec::new();
    for (place, node) in input.nodes.iter().enumerate() {
        if places.insert(node.id.as_str(), place).is_some() {
            return Err(format!("node {:?} occurs twice", node.id));
        }
        let radius = node.radius.unwrap_or(RADIUS);
        if [radius, node.width, node.height]
            .iter()
            .any(|length| !(0.0..1e6).contains(length))
        {
            return Err(format!("node {:?}: a length is below zero or too large", node.id));
        }
        let stood = match (node.x, node.y) {
            (Some(x), Some(y)) if x.abs() < 1e7 && y.abs() < 1e7 => Some(Point::new(x, y)),
            (None, None) if !node.pinned => None,
            _ => return Err(format!("node {:?}: x and y are not both a place", node.id)),
        };
        graph.nodes.push(Node {
            radius,
            label: (node.width, node.height),
            pinned: stood.filter(|_| node.pinned),
        });
        before.push(stood);
    }
    let place = |id: &str| {
        places
            .get(id)
            .copied()
            .ok_or_else(|| format!("there is no node {id:?}"))
    };
    for edge in &input.edges {
        graph.edges.push((place(&edge.source)?, place(&edge.target)?));
    }
    #[expect(clippy::disallowed_methods, reason = "a door runs natively")]
    let begin = Instant::now();
    let options = Options {
        density: if graph.nodes.iter().any(|node| node.label.0 > 0.0) {
            LABELLED
        } else {
            PLAIN
        },
        ..Options::default()
    };
    let drawing = arrange(&graph, &options, Some(&before));
    let ms = begin.elapsed().as_secs_f64() * 1000.0;
    let nodes: Map<String, Value> = input
        .nodes
        .iter()
        .zip(&drawing.places)
        .map(|(node, place)| (node.id.clone(), json!([place.x, place.y])))
        .collect();
    let mut out = json!({ "ms": ms, "nodes": nodes });
    if let Some(out) = out.as_object_mut().filter(|_| is_measured) {
        let found = measure(&graph, &drawing);
        let measures = json!({
            "stress": found.stress,
            "crossings": found.crossings,
            "neighbourhoods": found.neighbourhoods,
            "overlaps": found.overlaps,
        });
        out.insert("measures".to_owned(), measures);
    }
    Ok(out)
}
