//! Small helpers for tests of the plan file.

use schoolweave::plan::file::{self, PlanFile};
use schoolweave::plan::json::RepairKind;
use serde_json::{Value, json};

/// The file of each version of the format, the first one first. They are never edited.
pub const FIXTURES: [&str; 8] = [
    include_str!("../fixtures/plan-1.0.json"),
    include_str!("../fixtures/plan-1.1.json"),
    include_str!("../fixtures/plan-1.2.json"),
    include_str!("../fixtures/plan-1.3.json"),
    include_str!("../fixtures/plan-1.4.json"),
    include_str!("../fixtures/plan-1.5.json"),
    include_str!("../fixtures/plan-1.6.json"),
    include_str!("../fixtures/plan-1.7.json"),
];

/// The file of the newest version, which uses every field of every record.
pub const FIXTURE: &str = FIXTURES[FIXTURES.len() - 1];

/// Reads text that has to open.
pub fn read(text: &str) -> PlanFile {
    file::read(text.as_bytes()).unwrap()
}

/// A file of this program around some data.
pub fn around(data: &Value) -> String {
    json!({ "type": file::TYPE, "schema": { "major": 1, "minor": 0 }, "plan": "p", "data": data }).to_string()
}

/// The text of a file after it was read and written.
pub fn rewritten(text: &str) -> String {
    let file = read(text);
    file::write(&file.plan, &file.envelope).0
}

/// The data of a file as JSON.
pub fn data(text: &str) -> Value {
    serde_json::from_str::<Value>(text).unwrap()["data"].take()
}

/// What was put right, as pairs of place and kind.
pub fn repairs(file: &PlanFile) -> Vec<(&str, RepairKind)> {
    file.repairs
        .iter()
        .map(|repair| (repair.at.as_str(), repair.kind))
        .collect()
}
