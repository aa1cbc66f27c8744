//! Kumu's blueprint: JSON with the elements and connections of one map.

use serde_json::{Map, Value as Json, json};

use crate::exchange::network::fields;
use crate::exchange::network::graph::{Edge, Flow, Graph, Node, Value, Wording, value};

/// A network as a blueprint for Kumu. Values of closed lists, and what they are called, stand in words.
pub fn write_kumu(graph: &Graph, words: Wording<'_>) -> String {
    let elements: Vec<Json> = graph.nodes.iter().map(|node| element(node, words)).collect();
    let connections: Vec<Json> = graph.edges.iter().map(|edge| connection(edge, words)).collect();
    let blueprint = json!({ "elements": elements, "connections": connections });
    format!("{blueprint:#}\n")
}

fn element(node: &Node, words: Wording<'_>) -> Json {
    let mut element = Map::new();
    element.insert("id".to_owned(), node.id.as_str().into());
    element.insert("label".to_owned(), node.label.as_str().into());
    let kind = value(&node.values, "kind").map(|kind| kind.in_words(words).join("; "));
    if let Some(kind) = kind.or_else(|| node.is_school.then(|| words("network-school"))) {
        element.insert("type".to_owned(), kind.into());
    }
    for (name, value) in &node.values {
        let key = match &**name {
            "kind" => continue,
            "notes" => "description".to_owned(),
            "tags" => "tags".to_owned(),
            name => fields::heading(name, fields::of_partners(name), words),
        };
        element.insert(key, json(value, words));
    }
    element.into()
}

fn connection(edge: &Edge, words: Wording<'_>) -> Json {
    let mut connection = Map::new();
    connection.insert("id".to_owned(), edge.id.as_str().into());
    connection.insert("from".to_owned(), edge.from.as_str().into());
    connection.insert("to".to_owned(), edge.to.as_str().into());
    let direction = if edge.flow == Flow::Forward {
        "directed"
    } else {
        "undirected"
    };
    connection.insert("direction".to_owned(), direction.into());
    if let Some(level) = value(&edge.values, "level") {
        connection.insert("type".to_owned(), level.in_words(words).join("; ").into());
    }
    if let Some(Ok(strength)) = edge.weight.as_deref().map(str::parse::<i64>) {
        connection.insert("Strength".to_owned(), strength.into());
    }
    for (name, value) in &edge.values {
        let key = match &**name {
            "level" => continue,
            "notes" => "description".to_owned(),
            "tags" => "tags".to_owned(),
            name => fields::heading(name, fields::of_ties(name), words),
        };
        connection.insert(key, json(value, words));
    }
    connection.into()
}

fn json(value: &Value, words: Wording<'_>) -> Json {
    match value {
        Value::Number(number) => (*number).into(),
        value if value.is_list() => value.in_words(words).into(),
        value => value.in_words(words).join("; ").into(),
    }
}
