//! Steps: what the journal keeps of each thing done, and what replays it.

use std::rc::Rc;

use serde_json::{Value, json};

use super::env::Moment;
use super::history::Entry;

/// One thing done to a document, as the journal keeps it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// A command changed the plan.
    Done {
        /// What it changed, and what it is called.
        entry: Entry,
        /// Whether it goes on with the step before it.
        joins: bool,
    },
    /// The last step was undone.
    Undone,
    /// The last undone step was done again.
    Redone,
    /// The plan was saved to a file.
    SavedToFile {
        /// When.
        at: Moment,
        /// The content hash of what was saved.
        content: Rc<str>,
    },
}

impl Step {
    /// The step as one line of JSON, with the moment at which it was done.
    pub fn encode(&self, at: Moment) -> String {
        let step = match self {
            Self::Done { entry, joins } => json!({ "done": entry.to_json(), "joins": joins, "at": at }),
            Self::Undone => json!({ "undone": true, "at": at }),
            Self::Redone => json!({ "redone": true, "at": at }),
            Self::SavedToFile { at, content } => json!({ "file": &**content, "at": at }),
        };
        step.to_string()
    }

    /// Reads a step; `None` where it is not whole.
    pub fn decode(text: &str) -> Option<(Self, Moment)> {
        let value: Value = serde_json::from_str(text).ok()?;
        let at = Moment(value.get("at").and_then(Value::as_i64).unwrap_or_default());
        let step = if let Some(done) = value.get("done") {
            Self::Done {
                entry: Entry::from_json(done)?,
                joins: value.get("joins").and_then(Value::as_bool).unwrap_or(false),
            }
        } else if value.get("undone").is_some() {
            Self::Undone
        } else if value.get("redone").is_some() {
            Self::Redone
        } else {
            let content = value.get("file")?.as_str()?.into();
            Self::SavedToFile { at, content }
        };
        Some((step, at))
    }
}
