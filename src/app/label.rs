//! What a step did, as data, so that the page can name it in any language: “Undo deletion of 3 partners”.

use std::rc::Rc;

use serde_json::{Value, json};

use crate::plan::Kind;

/// What was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verb {
    /// Added records.
    Add,
    /// Changed a field.
    Change,
    /// Changed several cells at once.
    ChangeMany,
    /// Where some stand on the map was settled, or left to it.
    Place,
    /// Deleted records.
    Delete,
    /// Moved a record in the order made by hand.
    Move,
    /// Pasted cells.
    Paste,
    /// Brought in records from a list.
    Import,
    /// Merged two records into one.
    Merge,
    /// Gave a person a part in a role, or took it away.
    Assign,
    /// Assigned money of a source to a line.
    Allocate,
    /// Assigned money of several sources to lines.
    AllocateMany,
    /// Changed what the plan says of itself.
    Settings,
    /// Took a what-if into the plan.
    TakeIn,
    /// Rolled the plan forward to its next fiscal year.
    Roll,
    /// Put another plan's contents in place of this one's.
    Replace,
    /// Something done by a newer version.
    Other,
}

impl Verb {
    /// Every verb.
    pub const ALL: &'static [Self] = &[
        Self::Add,
        Self::Change,
        Self::ChangeMany,
        Self::Place,
        Self::Delete,
        Self::Move,
        Self::Paste,
        Self::Import,
        Self::Merge,
        Self::Assign,
        Self::Allocate,
        Self::AllocateMany,
        Self::Settings,
        Self::TakeIn,
        Self::Roll,
        Self::Replace,
        Self::Other,
    ];

    /// The stable id; `step-<id>` is the key of its message.
    pub fn id(self) -> &'static str {
        match self {
            Self::Add => "add",
            Self::Change => "change",
            Self::ChangeMany => "change-many",
            Self::Place => "place",
            Self::Delete => "delete",
            Self::Move => "move",
            Self::Paste => "paste",
            Self::Import => "import",
            Self::Merge => "merge",
            Self::Assign => "assign",
            Self::Allocate => "allocate",
            Self::AllocateMany => "allocate-many",
            Self::Settings => "settings",
            Self::TakeIn => "take-in",
            Self::Roll => "roll",
            Self::Replace => "replace",
            Self::Other => "other",
        }
    }

    fn from_id(id: &str) -> Self {
        Self::ALL
            .iter()
            .copied()
            .find(|verb| verb.id() == id)
            .unwrap_or(Self::Other)
    }
}

/// A step in data: what was done, to what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// What was done.
    pub verb: Verb,
    /// The kind of record it was done to.
    pub kind: Option<Kind>,
    /// The name of the one record it was done to; empty for several.
    pub name: Rc<str>,
    /// The field it was done to, as named in files; empty where it was no single field.
    pub field: Rc<str>,
    /// How many records (or cells, for [`Verb::Paste`] and [`Verb::ChangeMany`]) it was done to.
    pub count: usize,
}

impl Label {
    /// A step that is not about records.
    pub fn new(verb: Verb) -> Self {
        Self {
            verb,
            kind: None,
            name: "".into(),
            field: "".into(),
            count: 0,
        }
    }

    /// A step on one record.
    pub fn one(verb: Verb, kind: Kind, name: &str) -> Self {
        Self {
            kind: Some(kind),
            name: name.into(),
            count: 1,
            ..Self::new(verb)
        }
    }

    /// A step on several records of one kind.
    pub fn many(verb: Verb, kind: Option<Kind>, count: usize) -> Self {
        Self {
            kind,
            count,
            ..Self::new(verb)
        }
    }

    /// The same step, on one field.
    #[must_use]
    pub fn on(self, field: &str) -> Self {
        Self {
            field: field.into(),
            ..self
        }
    }

    /// The label as JSON.
    pub fn to_json(&self) -> Value {
        json!({
            "verb": self.verb.id(),
            "kind": self.kind.map(Kind::table),
            "name": &*self.name,
            "field": &*self.field,
            "count": self.count,
        })
    }

    /// Reads a label; what is not known becomes [`Verb::Other`], as a label is never worth losing a step for.
    pub fn from_json(value: &Value) -> Self {
        let text = |name: &str| value.get(name).and_then(Value::as_str).unwrap_or_default();
        let count = value.get("count").and_then(Value::as_u64).unwrap_or(0);
        Self {
            verb: Verb::from_id(text("verb")),
            kind: Kind::from_table(text("kind")),
            name: text("name").into(),
            field: text("field").into(),
            count: usize::try_from(count).unwrap_or(usize::MAX),
        }
    }
}
