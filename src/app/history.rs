//! What can be undone and redone: changes with their labels, bounded in number and size.

use std::collections::VecDeque;
use std::rc::Rc;

use serde_json::{Value, json};

use super::label::{Label, Verb};
use crate::plan::Change;

/// One step that can be undone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What it changed.
    pub change: Change,
    /// What it is called.
    pub label: Label,
    /// What it was typed into, where further typing there belongs to the same step.
    pub key: Option<Rc<str>>,
    /// Roughly how much memory it takes, in bytes of JSON.
    pub size: usize,
}

impl Entry {
    /// The entry as JSON.
    pub fn to_json(&self) -> Value {
        json!({ "change": self.change.to_json(), "label": self.label.to_json(), "key": self.key.as_deref() })
    }

    /// Reads an entry; `None` where its change is not whole.
    pub fn from_json(value: &Value) -> Option<Self> {
        let change = value.get("change")?;
        Some(Self {
            change: Change::from_json(change)?,
            label: value
                .get("label")
                .map_or_else(|| Label::from_json(&Value::Null), Label::from_json),
            key: value.get("key").and_then(Value::as_str).map(Rc::from),
            size: change.to_string().len(),
        })
    }
}

/// The steps behind and before the present state.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    past: VecDeque<Rc<Entry>>,
    future: Vec<Rc<Entry>>,
    /// Whether the last step is closed to further typing.
    settled: bool,
}

/// A record that was added and then typed into was added.
fn joined(first: &Label, then: Label) -> Label {
    if first.verb == Verb::Add { first.clone() } else { then }
}

impl History {
    /// The most steps that are kept.
    pub const MOST_STEPS: usize = 200;
    /// The most memory that steps may take, in bytes; one step is kept whatever its size.
    pub const MOST_BYTES: usize = 2 * 1024 * 1024;

    /// The step that undo would take back.
    pub fn undoable(&self) -> Option<&Rc<Entry>> {
        self.past.back()
    }

    /// The step that redo would do again.
    pub fn redoable(&self) -> Option<&Rc<Entry>> {
        self.future.last()
    }

    /// How many steps can be undone.
    pub fn len(&self) -> usize {
        self.past.len()
    }

    /// Whether nothing can be undone.
    pub fn is_empty(&self) -> bool {
        self.past.is_empty()
    }

    /// Whether typing with this key goes on with the last step.
    pub fn joins(&self, key: Option<&str>) -> bool {
        !self.settled
            && self.future.is_empty()
            && key.is_some()
            && self.past.back().is_some_and(|entry| entry.key.as_deref() == key)
    }

    /// Adds a step, or goes on with the last one. What was undone before can no longer be redone.
    pub fn push(&mut self, entry: Entry, joins: bool) {
        self.future.clear();
        self.settled = false;
        let last = if joins { self.past.pop_back() } else { None };
        let entry = match last {
            None => entry,
            Some(last) => {
                let change = last.change.followed_by(&entry.change);
                // Typed and typed back: nothing is left to undo.
                if change.is_empty() {
                    self.settled = true;
                    return;
                }
                Entry {
                    size: last.size.max(entry.size),
                    change,
                    label: joined(&last.label, entry.label),
                    key: entry.key,
                }
            }
        };
        self.past.push_back(Rc::new(entry));
        self.trim();
    }

    /// Closes the last step to further typing.
    pub fn settle(&mut self) {
        self.settled = true;
    }

    /// Takes the last step off, to be undone.
    pub fn step_back(&mut self) -> Option<Rc<Entry>> {
        let entry = self.past.pop_back()?;
        self.future.push(Rc::clone(&entry));
        self.settled = true;
        Some(entry)
    }

    /// Takes the last undone step, to be done again.
    pub fn step_forward(&mut self) -> Option<Rc<Entry>> {
        let entry = self.future.pop()?;
        self.past.push_back(Rc::clone(&entry));
        self.settled = true;
        Some(entry)
    }

    fn trim(&mut self) {
        let mut bytes: usize = self.past.iter().map(|entry| entry.size).sum();
        while self.past.len() > 1 && (self.past.len() > Self::MOST_STEPS || bytes > Self::MOST_BYTES) {
            if let Some(oldest) = self.past.pop_front() {
                bytes = bytes.saturating_sub(oldest.size);
            }
        }
    }

    /// The history as JSON.
    pub fn to_json(&self) -> Value {
        let past: Vec<Value> = self.past.iter().map(|entry| entry.to_json()).collect();
        let future: Vec<Value> = self.future.iter().map(|entry| entry.to_json()).collect();
        json!({ "past": past, "future": future })
    }

    /// Reads a history. Where an entry is not whole, those that stand on the far side of it are left out as well, as
    /// they could not be reached.
    pub fn from_json(value: &Value) -> Self {
        let read = |name: &str| -> Vec<Rc<Entry>> {
            let entries = value.get(name).and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
            let mut found: Vec<Rc<Entry>> = entries
                .iter()
                .rev()
                .map_while(|entry| Entry::from_json(entry).map(Rc::new))
                .collect();
            found.reverse();
            found
        };
        Self {
            past: read("past").into(),
            future: read("future"),
            settled: true,
        }
    }
}
