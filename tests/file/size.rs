//! Case 25: files that are deep, long, or have very many of something. Bounded, and never an overflow of the stack.

use schoolweave::plan::Kind;
use schoolweave::plan::file::{self, FileError};
use schoolweave::plan::json::RepairKind;
use serde_json::{Map, Value, json};

use crate::support::{around, data, read, rewritten};

fn nested(depth: usize) -> String {
    let inside = format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    format!(r#"{{"type":"schoolweave-plan","data":{{"deep":{inside}}}}}"#)
}

#[test]
fn case_25_nesting_is_bounded() {
    // The file and its data are two levels.
    assert!(file::read(nested(62).as_bytes()).is_ok());
    for depth in [63, 127, 128, 100_000] {
        assert_eq!(
            file::read(nested(depth).as_bytes()).err(),
            Some(FileError::TooDeep),
            "{depth}"
        );
    }
}

#[test]
fn case_25_a_million_entries_a_megabyte_of_text_and_many_keys_are_read() {
    let million = Value::Array(vec![0.into(); 1_000_000]);
    let text = around(&json!({ "numbers": million }));
    assert_eq!(
        data(&rewritten(&text))["numbers"].as_array().map(Vec::len),
        Some(1_000_000)
    );

    let long = "é".repeat(500_000);
    let file = read(&around(&json!({ "partners": [{ "id": "a", "notes": long }] })));
    assert_eq!(file.plan.partners.iter().next().unwrap().notes, long);

    let keys: Map<String, Value> = (0..100_000).map(|key| (format!("key {key}"), key.into())).collect();
    let file = read(&around(&json!({ "partners": [Value::Object(keys.clone())] })));
    assert_eq!(file.plan.partners.iter().next().unwrap().unknown.len(), keys.len());
}

#[test]
fn case_25_many_entries_that_are_not_records_or_have_one_id_are_bounded() {
    let file = read(&around(&json!({ "partners": vec![7; 100_000] })));
    assert_eq!(file.repairs.len(), 100_000);
    let same = vec![json!({ "id": "a" }); 20_000];
    let file = read(&around(&json!({ "partners": same })));
    assert_eq!(file.plan.count(Kind::Partner), 20_000);
    assert!(file.repairs.iter().all(|repair| repair.kind == RepairKind::SameId));
}
