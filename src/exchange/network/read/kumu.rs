//! Kumu's JSON: a blueprint of a map, or the export of a whole project; and the lists of nodes and links of other programs.

use serde_json::{Map, Value as Json};

use super::Fault;
use super::build::Build;
use crate::exchange::columns::fold;
use crate::exchange::network::graph::{Edge, Flow, Graph, IdUse, LeftOut, Node, Value};
use crate::plan::file::TYPE;
use crate::plan::file::scan::scan;

/// The name under which an element keeps an id of its own beside the one that Kumu gave it.
pub(in crate::exchange::network) const OTHER_ID: &str = "ID";

pub(super) fn read(text: &str) -> Result<Graph, Fault> {
    let scanned = scan(text).map_err(|_| Fault::TooDeep)?;
    let json: Json = serde_json::from_str(&scanned.text).map_err(|error| Fault::Broken(error.line()))?;
    let Json::Object(whole) = json else {
        return Err(Fault::NotNetwork);
    };
    if whole.get("type").and_then(Json::as_str) == Some(TYPE) {
        return Err(Fault::Plan);
    }
    let lists = |names: [&str; 3]| names.iter().find_map(|name| list(whole.get(*name)?));
    let elements = lists(["elements", "nodes", "element"]);
    let connections = lists(["connections", "edges", "links"]);
    if elements.is_none() && connections.is_none() {
        return Err(Fault::NotNetwork);
    }
    let title = ["name", "title"].iter().find_map(|name| whole.get(*name)?.as_str());
    let mut build = Build::new(Graph {
        title: title.unwrap_or_default().to_owned(),
        ids: ids(elements.as_deref().unwrap_or_default()),
        ..Graph::default()
    });
    for element in elements.iter().flatten() {
        let node = node(element, &mut build);
        build.node(node)?;
    }
    for connection in connections.iter().flatten() {
        for edge in edges(connection, &mut build) {
            build.edge(edge)?;
        }
    }
    if elements.is_none() {
        build.nodes_of_edges()?;
    }
    build.left(scanned.half_characters, LeftOut::HalfLetters);
    build.left(scanned.same_keys.len(), LeftOut::SameKeys);
    rest(&whole, &mut build);
    let mut graph = build.finish()?;
    // A plan's own ids tell partners of that plan, and nothing elsewhere.
    if graph.is_ours {
        graph.ids = IdUse::WithinFile;
    }
    Ok(graph)
}

/// The entries of a list, or of an object that holds one under each id.
fn list(value: &Json) -> Option<Vec<&Json>> {
    match value {
        Json::Array(items) => Some(items.iter().collect()),
        Json::Object(items) => Some(items.values().collect()),
        _ => None,
    }
}

/// What ids are good for: those that Kumu gives, or its users, are the same in every file of a project.
fn ids(elements: &[&Json]) -> IdUse {
    let has = |name: &str| elements.iter().any(|element| element.get(name).is_some());
    if has("_id") {
        IdUse::Lasting("Kumu ID")
    } else if has("id") && has("label") {
        IdUse::Lasting("ID")
    } else {
        IdUse::WithinFile
    }
}

/// What an object says by itself and under `attributes`, under single names.
fn said(object: &Map<String, Json>) -> Vec<(&str, &Json)> {
    let mut found: Vec<(&str, &Json)> = Vec::new();
    let inner = object.get("attributes").and_then(Json::as_object);
    for (name, value) in inner.into_iter().flatten().chain(object) {
        let is_first = !found.iter().any(|(known, _)| known == name);
        if is_first && !(name == "attributes" && inner.is_some()) {
            found.push((name, value));
        }
    }
    found
}

/// A value as text, or as several texts; nothing where it says nothing.
fn value(json: &Json) -> Option<Value> {
    match json {
        Json::Array(items) => {
            let texts = items.iter().filter_map(text).collect();
            Some(Value::Texts(texts)).filter(|value| !value.is_empty())
        }
        json => text(json).map(Value::Text),
    }
}

fn text(json: &Json) -> Option<String> {
    match json {
        Json::Null => None,
        Json::String(text) => Some(text.trim().to_owned()).filter(|text| !text.is_empty()),
        Json::Object(object) if object.is_empty() => None,
        Json::Array(items) if items.is_empty() => None,
        json => Some(json.to_string()),
    }
}

fn node(json: &Json, build: &mut Build) -> Node {
    let mut node = Node::default();
    let Json::Object(object) = json else {
        node.label = text(json).unwrap_or_default();
        return node;
    };
    // Connections name elements by the id that Kumu gave; one that its users gave stands beside it.
    node.id = object
        .get("_id")
        .or(object.get("id"))
        .and_then(text)
        .unwrap_or_default();
    for (name, json) in said(object) {
        match fold(name).as_str() {
            "id" if text(json).is_none_or(|id| id == node.id) => {}
            "id" => push(&mut node.values, OTHER_ID, json, build),
            "label" => node.label = text(json).unwrap_or_default(),
            // Where Kumu draws it.
            "pinned" => {}
            "element type" => push(&mut node.values, "Type", json, build),
            _ => push(&mut node.values, &heading(name), json, build),
        }
    }
    node
}

/// A name with a capital, as headings have it.
fn heading(name: &str) -> String {
    let mut signs = name.trim().chars();
    let first = signs.next().map(|first| first.to_uppercase().to_string());
    first.unwrap_or_default() + signs.as_str()
}

fn push(values: &mut Vec<(std::rc::Rc<str>, Value)>, name: &str, json: &Json, build: &mut Build) {
    if let Some(value) = value(json) {
        values.push((build.name(name), value));
    }
}

/// The edges of a connection: in a sheet or a blueprint it may lead to several elements.
fn edges(json: &Json, build: &mut Build) -> Vec<Edge> {
    let Json::Object(object) = json else { return Vec::new() };
    let mut edge = Edge::default();
    let mut ends: [Vec<String>; 2] = Default::default();
    for (name, json) in said(object) {
        let side = match fold(name).as_str() {
            "id" => {
                edge.id = object.get("_id").and_then(text).or(text(json)).unwrap_or_default();
                continue;
            }
            "from" | "source" => 0,
            "to" | "target" => 1,
            "direction" => {
                edge.flow = match fold(&text(json).unwrap_or_default()).as_str() {
                    "directed" => Flow::Forward,
                    "mutual" => Flow::Both,
                    _ => Flow::Unsaid,
                };
                continue;
            }
            "weight" => {
                edge.weight = text(json);
                continue;
            }
            // What Kumu draws at a connection, where it draws it.
            "delayed" | "reversed" if json == &Json::Bool(false) => continue,
            "connection type" => {
                push(&mut edge.values, "Type", json, build);
                continue;
            }
            _ => {
                push(&mut edge.values, &heading(name), json, build);
                continue;
            }
        };
        if let Some(end) = ends.get_mut(side) {
            *end = end_names(json);
        }
    }
    let [from, to] = ends;
    let from = if from.is_empty() { vec![String::new()] } else { from };
    let to = if to.is_empty() { vec![String::new()] } else { to };
    let pairs = from.iter().flat_map(|from| to.iter().map(move |to| (from, to)));
    pairs
        .map(|(from, to)| Edge {
            from: from.clone(),
            to: to.clone(),
            ..edge.clone()
        })
        .collect()
}

/// The elements that an end names: by id or label, or as objects that have either.
fn end_names(json: &Json) -> Vec<String> {
    match json {
        Json::Array(items) => items.iter().flat_map(end_names).collect(),
        Json::Object(object) => {
            let named = ["_id", "id", "label", "name"]
                .iter()
                .find_map(|name| text(object.get(*name)?));
            named.into_iter().collect()
        }
        json => text(json).into_iter().collect(),
    }
}

/// Notes what else the file holds.
fn rest(whole: &Map<String, Json>, build: &mut Build) {
    const READ: [&str; 9] = [
        "elements",
        "nodes",
        "element",
        "connections",
        "edges",
        "links",
        "name",
        "title",
        "directed",
    ];
    let count = |json: &Json| match json {
        Json::Array(items) => items.len(),
        Json::Object(items) => items.len(),
        _ => 0,
    };
    let (mut loops, mut views, mut others) = (0, 0, 0);
    for (name, json) in whole.iter().filter(|(name, _)| !READ.contains(&name.as_str())) {
        match fold(name).as_str() {
            "loops" => loops += count(json),
            "maps" | "views" | "perspectives" | "presentations" | "partials" => views += count(json),
            _ => others += usize::from(count(json) > 0),
        }
    }
    build.left(loops, LeftOut::Loops);
    build.left(views, LeftOut::Views);
    build.left(others, LeftOut::Parts);
}
