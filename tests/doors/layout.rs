//! The door of layouts: what it answers, that it is the same each time and keeps what stood, and what is refused.

use serde_json::{Value, json};

use super::{answer, refusal};

/// A school with partners, of which every third is tied with the one before it.
fn example(partners: usize) -> Value {
    let nodes: Vec<Value> = (0..=partners)
        .map(|node| json!({ "id": format!("n{node}"), "radius": 8, "width": 70, "height": 14 }))
        .collect();
    let edge = |from: usize, to: usize| json!({ "source": format!("n{from}"), "target": format!("n{to}") });
    let edges: Vec<Value> = (1..=partners)
        .map(|node| {
            if node % 3 == 0 {
                edge(node - 1, node)
            } else {
                edge(0, node)
            }
        })
        .collect();
    json!({ "nodes": nodes, "edges": edges })
}

#[test]
fn every_node_has_a_place_and_the_same_each_time() {
    let out = answer("layout", &["--measure"], &example(40));
    assert_eq!(out["nodes"].as_object().unwrap().len(), 41);
    assert!(out["ms"].as_f64().unwrap() >= 0.0);
    assert_eq!(out["measures"]["overlaps"], 0);
    assert_eq!(out["measures"]["crossings"], 0);
    assert!(out["measures"]["stress"].as_f64().unwrap() < 0.2);
    assert!(out["measures"]["neighbourhoods"].as_f64().unwrap() > 0.3);
    assert_eq!(answer("layout", &[], &example(40))["nodes"], out["nodes"]);
}

#[test]
fn what_stood_stays_and_pins_are_kept() {
    let first = answer("layout", &[], &example(40));
    let mut more = example(41);
    for node in more["nodes"].as_array_mut().unwrap() {
        if let Some([x, y]) = first["nodes"][node["id"].as_str().unwrap()]
            .as_array()
            .map(Vec::as_slice)
        {
            (node["x"], node["y"]) = (x.clone(), y.clone());
        }
    }
    more["nodes"][5]["x"] = json!(-2000.5);
    more["nodes"][5]["pinned"] = json!(true);
    let out = answer("layout", &["--measure"], &more);
    assert_eq!(out["nodes"]["n5"][0], -2000.5);
    let same = (0..=40).filter(|node| {
        let id = format!("n{node}");
        out["nodes"][&id] == first["nodes"][&id]
    });
    assert!(same.count() > 30);
    assert_eq!(out["measures"]["overlaps"], 0);
}

#[test]
fn what_is_no_network_is_refused() {
    for (input, said) in [
        ("{", "EOF"),
        (r#"{"nodes":[{"id":"a"},{"id":"a"}]}"#, "twice"),
        (
            r#"{"nodes":[{"id":"a"}],"edges":[{"source":"a","target":"b"}]}"#,
            "there is no node \"b\"",
        ),
        (r#"{"nodes":[{"id":"a","x":1}]}"#, "not both a place"),
        (r#"{"nodes":[{"id":"a","pinned":true}]}"#, "not both a place"),
        (r#"{"nodes":[{"id":"a","radius":-1}]}"#, "below zero"),
    ] {
        let refused = refusal("layout", &[], input);
        assert!(refused.contains(said), "{refused}");
    }
    assert!(refusal("layout", &["--fast"], "{}").starts_with("usage"));
    assert_eq!(
        answer("layout", &[], &json!({ "nodes": [], "edges": [] }))["nodes"],
        json!({})
    );
}
