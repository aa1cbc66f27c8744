//! The door of the network: small networks whose values are known, and what is refused.

use serde_json::{Value, json};

use super::{answer, refusal};

fn network(nodes: &[&str], edges: &[(&str, &str)]) -> Value {
    let nodes: Vec<Value> = nodes
        .iter()
        .map(|id| json!({ "id": id, "label": "passed over" }))
        .collect();
    let edges: Vec<Value> = edges
        .iter()
        .map(|(source, target)| json!({ "source": source, "target": target }))
        .collect();
    json!({ "name": "passed over", "nodes": nodes, "edges": edges })
}

#[test]
fn a_path_of_five_and_one_by_itself() {
    let edges = [("a", "b"), ("c", "b"), ("c", "d"), ("d", "e")];
    let out = answer("network", &[], &network(&["a", "b", "c", "d", "e"], &edges));
    assert_eq!(out["centralisation"].as_f64(), Some(1.0 / 6.0));
    assert_eq!(out["articulation_points"], json!(["b", "c", "d"]));
    assert_eq!(out["bridges"], json!([["a", "b"], ["b", "c"], ["c", "d"], ["d", "e"]]));
    assert_eq!((&out["components"], &out["density"]), (&json!(1), &json!(0.4)));
    let node = &out["nodes"]["c"];
    assert_eq!((&node["degree"], &node["closeness"]), (&json!(2), &json!(4.0 / 6.0)));
    assert!((node["betweenness"].as_f64().unwrap() - 4.0 / 6.0).abs() < 1e-12);
    // NetworkX finds no better division than this one.
    assert!((out["modularity"].as_f64().unwrap() - 0.21875).abs() < 1e-12, "{out}");
    assert_eq!(out["nodes"]["a"]["community"], out["nodes"]["b"]["community"]);
    assert_ne!(out["nodes"]["a"]["community"], out["nodes"]["e"]["community"]);
    let out = answer(
        "network",
        &[],
        &network(&["a", "b", "alone"], &[("a", "b"), ("b", "a")]),
    );
    assert_eq!((&out["components"], &out["bridges"]), (&json!(2), &json!([["a", "b"]])));
    assert_eq!(out["nodes"]["a"]["closeness"].as_f64(), Some(0.5));
}

#[test]
fn a_network_without_edges_has_no_modularity() {
    let out = answer("network", &[], &network(&["a"], &[]));
    assert_eq!((&out["modularity"], &out["density"]), (&Value::Null, &json!(0.0)));
    assert_eq!(answer("network", &[], &network(&[], &[]))["nodes"], json!({}));
}

#[test]
fn what_cannot_be_read_is_refused_in_one_line() {
    refusal("network", &[], "no JSON");
    refusal("network", &[], r#"{"nodes":[]}"#);
    refusal("network", &[], r#"{"nodes":[{"id":7}],"edges":[]}"#);
    let twice = network(&["a", "a"], &[]);
    assert!(refusal("network", &[], &twice.to_string()).contains('a'));
    let unknown = network(&["a"], &[("a", "beyond")]);
    assert!(refusal("network", &[], &unknown.to_string()).contains("beyond"));
    let itself = network(&["a"], &[("a", "a")]);
    assert!(refusal("network", &[], &itself.to_string()).contains("itself"));
}
