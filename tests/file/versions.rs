//! Case 32: files of a newer minor and of a newer major version.

use schoolweave::plan::file::{self, Integrity, SCHEMA};
use serde_json::{Value, json};

use crate::support::{FIXTURE, read};

fn with_schema(schema: &Value) -> String {
    let mut file: Value = serde_json::from_str(FIXTURE).unwrap();
    file["schema"] = schema.clone();
    file.to_string()
}

#[test]
fn case_32_a_newer_minor_version_is_edited_and_keeps_its_number() {
    let text = with_schema(&json!({ "major": SCHEMA.0, "minor": SCHEMA.1 + 7 }));
    let file = read(&text);
    assert!(!file.read_only);
    assert_eq!((file.integrity, file.envelope.minor), (Integrity::Whole, SCHEMA.1 + 7));
    let mut plan = file.plan.clone();
    let first = plan.records().first().unwrap().id();
    plan.remove(&first);
    let (written, envelope) = file::write(&plan, &file.envelope);
    assert_eq!(envelope.minor, SCHEMA.1 + 7);
    assert_eq!(envelope.based_on, Some(file.envelope.content.clone()));
    let again = read(&written);
    assert_eq!(again.envelope, envelope);
    assert_eq!(again.envelope.unknown["futureEnvelope"], true);
}

#[test]
fn case_32_a_newer_major_version_is_looked_at_only() {
    for major in [SCHEMA.0 + 1, 4_000_000_000] {
        let file = read(&with_schema(&json!({ "major": major, "minor": 0 })));
        assert!(file.read_only);
        assert!(!file.plan.is_empty(), "it can be looked at");
    }
}

#[test]
fn a_file_that_states_no_version_is_of_the_first() {
    for schema in [json!(null), json!("1.0"), json!({}), json!({ "major": "2" })] {
        let file = read(&with_schema(&schema));
        assert!(!file.read_only, "{schema}");
        assert_eq!(file.envelope.minor, 0);
    }
}
