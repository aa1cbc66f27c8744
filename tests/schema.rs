//! The JSON Schema in `docs/` is what the record types say, and the files of this repository keep to it.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "helpers of tests are tests"
)]

use schoolweave::plan::schema;
use serde_json::{Value, json};

#[test]
fn the_schema_in_docs_is_current() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/plan.schema.json");
    let written = std::fs::read_to_string(path).unwrap_or_default();
    assert!(
        written == schema::text(),
        "docs/plan.schema.json is not current: run `cargo run --features schema --example schema`"
    );
}

#[test]
fn the_example_and_the_fixtures_keep_to_it() {
    for text in [
        include_str!("../assets/example.json"),
        include_str!("fixtures/plan-1.0.json"),
        include_str!("fixtures/plan-1.1.json"),
        include_str!("fixtures/plan-1.2.json"),
        include_str!("fixtures/plan-1.3.json"),
        include_str!("fixtures/plan-1.4.json"),
        include_str!("fixtures/plan-1.5.json"),
        include_str!("fixtures/plan-1.6.json"),
        include_str!("fixtures/plan-1.7.json"),
    ] {
        let file = serde_json::from_str(text).unwrap();
        let root = schema::schema();
        assert_eq!(faults(&root, &root, &file, ""), [] as [&str; 0]);
    }
}

#[test]
fn what_is_no_plan_does_not_keep_to_it() {
    let root = schema::schema();
    let around = |data: Value| json!({ "type": "schoolweave-plan", "schema": { "major": 1, "minor": 0 }, "plan": "p", "data": data });
    for (file, places) in [
        (json!([]), vec![""]),
        (
            json!({ "type": "x", "schema": {}, "plan": "p", "data": {} }),
            vec!["/type", "/schema/major", "/schema/minor"],
        ),
        (
            around(json!({ "partners": [{ "name": "no id" }] })),
            vec!["/data/partners/0/id"],
        ),
        (
            around(json!({ "partners": [{ "id": "a", "goals": [7] }] })),
            vec!["/data/partners/0/goals/0"],
        ),
        (
            around(json!({ "cost_lines": [{ "id": "a", "need": { "2026": 1.5 } }] })),
            vec!["/data/cost_lines/0/need/2026"],
        ),
        (
            around(json!({ "ties": [{ "id": "a", "from": 1 }] })),
            vec!["/data/ties/0/from"],
        ),
    ] {
        assert_eq!(faults(&root, &root, &file, ""), places, "{file}");
    }
}

/// The one pattern of names that the schema uses: that of years.
const YEAR: &str = r"^-?\d+$";

fn is_year(name: &str) -> bool {
    name.parse::<i32>().is_ok()
}

/// The places of a value that do not keep to a schema. It knows the keywords that our schema uses, and no others.
fn faults(root: &Value, schema: &Value, value: &Value, at: &str) -> Vec<String> {
    let fault = vec![at.to_owned()];
    let Some(schema) = schema.as_object() else {
        return if schema == &Value::Bool(false) { fault } else { vec![] };
    };
    let mut found = Vec::new();
    for (keyword, wanted) in schema {
        match keyword.as_str() {
            "$ref" => {
                let name = wanted.as_str().unwrap().strip_prefix("#/$defs/").unwrap();
                found.extend(faults(root, &root["$defs"][name], value, at));
            }
            "type" => {
                let is = |name: &Value| match name.as_str().unwrap() {
                    "null" => value.is_null(),
                    "boolean" => value.is_boolean(),
                    "integer" => value.as_number().is_some_and(|n| n.to_string().parse::<i64>().is_ok()),
                    "string" => value.is_string(),
                    "array" => value.is_array(),
                    "object" => value.is_object(),
                    other => panic!("type {other}"),
                };
                let names = wanted.as_array().cloned().unwrap_or_else(|| vec![wanted.clone()]);
                if !names.iter().any(is) {
                    return fault;
                }
            }
            "properties" => {
                for (name, field) in wanted.as_object().unwrap() {
                    if let Some(value) = value.get(name) {
                        found.extend(faults(root, field, value, &format!("{at}/{name}")));
                    }
                }
            }
            "patternProperties" => {
                let (pattern, field) = wanted.as_object().unwrap().iter().next().unwrap();
                assert_eq!(pattern, YEAR);
                for (name, value) in value
                    .as_object()
                    .into_iter()
                    .flatten()
                    .filter(|(name, _)| is_year(name))
                {
                    found.extend(faults(root, field, value, &format!("{at}/{name}")));
                }
            }
            "additionalProperties" => {
                let known = |name: &str| {
                    schema.get("properties").is_some_and(|known| known.get(name).is_some())
                        || schema.contains_key("patternProperties") && is_year(name)
                };
                let fields = value.as_object().into_iter().flatten();
                for (name, value) in fields.filter(|(name, _)| !known(name)) {
                    found.extend(faults(root, wanted, value, &format!("{at}/{name}")));
                }
            }
            "required" => {
                let names = wanted.as_array().unwrap().iter().map(|name| name.as_str().unwrap());
                let missing = names.filter(|name| value.is_object() && value.get(name).is_none());
                found.extend(missing.map(|name| format!("{at}/{name}")));
            }
            "items" => {
                for (place, item) in value.as_array().into_iter().flatten().enumerate() {
                    found.extend(faults(root, wanted, item, &format!("{at}/{place}")));
                }
            }
            "anyOf" => {
                let fits = |one: &Value| faults(root, one, value, at).is_empty();
                if !wanted.as_array().unwrap().iter().any(fits) {
                    return fault;
                }
            }
            "const" if value != wanted => return fault,
            "enum" if !wanted.as_array().unwrap().contains(value) => return fault,
            "const" | "enum" => {}
            "minLength" if value.as_str().is_some_and(|text| text.is_empty()) => return fault,
            "minimum" | "maximum" => {
                let (limit, number) = (wanted.as_f64().unwrap(), value.as_f64());
                if number.is_some_and(|n| if keyword == "minimum" { n < limit } else { n > limit }) {
                    return fault;
                }
            }
            // Said for people and other validators; the reader's own tests hold these.
            "$schema" | "$defs" | "title" | "description" | "default" | "format" | "pattern" | "maxLength"
            | "uniqueItems" | "minLength" => {}
            other => panic!("the schema uses `{other}`, which this test does not know"),
        }
    }
    found
}
