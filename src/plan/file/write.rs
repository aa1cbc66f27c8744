//! Writing plan files: canonical text and its hash.

use std::fmt::Write;

use serde::Serialize;
use serde_json::json;
use sha2::{Digest, Sha256};

use super::{APP, Envelope, SCHEMA, TYPE};
use crate::plan::Plan;
use crate::plan::json::FieldValue;
use crate::plan::kinds::Kind;

/// Writes a plan, given what its last file said: the text and what it says around the data now.
///
/// An unchanged plan gives its last file again, byte for byte.
pub fn write(plan: &Plan, last: &Envelope) -> (String, Envelope) {
    let data = canonical(plan);
    let content = hash(&data);
    let envelope = if *last.content == *content {
        last.clone()
    } else {
        let based_on = Some(last.content.clone()).filter(|content| !content.is_empty());
        let minor = SCHEMA.1.max(last.minor);
        Envelope {
            app: APP.into(),
            minor,
            content: content.into(),
            based_on,
            unknown: last.unknown.clone(),
        }
    };
    let mut text = String::with_capacity(data.len() + 512);
    text.push('{');
    let mut field = |name: &str, value: String| {
        let _ = writeln!(text, "{}:{value},", compact(&name));
    };
    field("type", compact(&TYPE));
    field(
        "schema",
        compact(&json!({ "major": SCHEMA.0, "minor": envelope.minor })),
    );
    field("app", compact(&envelope.app));
    field("plan", compact(&plan.id));
    field("content", compact(&envelope.content));
    if let Some(based_on) = &envelope.based_on {
        field("basedOn", compact(based_on));
    }
    for (name, value) in &envelope.unknown {
        field(name, compact(value));
    }
    text.push_str("\"data\":");
    text.push_str(&data);
    text.push_str("}\n");
    (text, envelope)
}

/// The content hash of a plan.
pub fn content_hash(plan: &Plan) -> String {
    hash(&canonical(plan))
}

/// The canonical text of a plan's data.
fn canonical(plan: &Plan) -> String {
    let mut text = String::from("{\n\"about\":");
    text.push_str(&compact(&plan.about.to_json()));
    let mut records = plan.records().into_iter().peekable();
    for kind in Kind::ALL {
        let mut first = true;
        while let Some(record) = records.next_if(|record| record.kind() == *kind) {
            if first {
                let _ = write!(text, ",\n\"{}\":[", kind.table());
            }
            text.push_str(if first { "\n" } else { ",\n" });
            text.push_str(&compact(&record.to_object()));
            first = false;
        }
        if !first {
            text.push_str("\n]");
        }
    }
    for (name, value) in plan.unknown.iter() {
        let _ = write!(text, ",\n{}:{}", compact(name), compact(value));
    }
    text.push_str("\n}");
    text
}

/// A value on one line. Writing our own types into memory cannot fail; were it to, the reader would see the gap.
fn compact(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_else(|_| "null".to_owned())
}

fn hash(text: &str) -> String {
    let mut hex = String::from("sha256:");
    for byte in Sha256::digest(text.as_bytes()) {
        let _ = write!(hex, "{byte:02x}");
    }
    hex
}
