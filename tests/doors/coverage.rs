//! The door of coverage: the worked example to the digit, and what is refused.

use serde_json::{Value, json};

use super::{answer, refusal};

fn example(limit: usize) -> Value {
    let person = |id: &str, can: &[&str]| json!({ "id": id, "can": can, "limit": limit });
    json!({
        "roles": ["finance", "pd", "evaluation", "data", "communications", "family", "health", "after-school"],
        "people": [
            person("principal", &["finance", "pd"]),
            person("coordinator", &["evaluation", "data", "communications", "family"]),
            person("teacher", &["pd", "data"]),
            person("parent", &["family", "communications"]),
            person("health", &["health"]),
            person("ymca", &["after-school", "family"]),
        ],
    })
}

#[test]
fn the_worked_example_is_filled_as_far_as_limits_let_it() {
    assert_eq!(answer("coverage", &[], &example(1))["filled"], 6);
    let out = answer("coverage", &[], &example(2));
    assert_eq!((&out["filled"], &out["unfilled"]), (&json!(8), &json!([])));
    assert_eq!(out["cut"], json!({ "roles": [], "people": [] }));
    assert_eq!(out["assignment"].as_array().unwrap().len(), 8);
    let without = json!({
        "principal": 7, "coordinator": 7, "teacher": 8, "parent": 8, "health": 7, "ymca": 7,
    });
    assert_eq!(out["lose_one"], without);
}

#[test]
fn every_pair_is_tried_where_that_is_asked_for() {
    let out = answer("coverage", &["--pairs"], &example(2));
    let pairs = out["lose_two"].as_array().unwrap();
    assert_eq!(pairs.len(), 15);
    assert!(pairs.contains(&json!(["parent", "ymca", 6])), "{pairs:?}");
    assert!(answer("coverage", &[], &example(2)).get("lose_two").is_none());
}

#[test]
fn the_bottleneck_is_named() {
    let input = json!({
        "roles": ["a", "b", "c"],
        "people": [{ "id": "one", "can": ["a", "b", "of nobody"] }, { "id": "two", "can": ["c"] }],
    });
    let out = answer("coverage", &[], &input);
    assert_eq!(out["filled"], 2);
    assert_eq!(out["cut"], json!({ "roles": ["a", "b"], "people": ["one"] }));
    assert_eq!(out["unfilled"].as_array().unwrap().len(), 1);
}

#[test]
fn what_cannot_be_read_is_refused_in_one_line() {
    refusal("coverage", &[], "no JSON");
    refusal("coverage", &[], r#"{"roles":[]}"#);
    let twice = json!({ "roles": ["a", "a"], "people": [] });
    assert!(refusal("coverage", &[], &twice.to_string()).contains('a'));
    let twice = json!({ "roles": [], "people": [{ "id": "p" }, { "id": "p" }] });
    assert!(refusal("coverage", &[], &twice.to_string()).contains('p'));
}
