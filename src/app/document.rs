//! The open document: a plan, what its last file said, and what can be undone.

use std::rc::Rc;

use serde_json::{Value, json};

use super::command::{Command, CommandError};
use super::deletion::Deletion;
use super::env::{Env, Moment};
use super::history::{Entry, History};
use super::step::Step;
use crate::plan::file::{self, Envelope, PlanFile};
use crate::plan::reference::OnReferences;
use crate::plan::{Change, Plan};

/// The version of what [`Document::encode`] writes around the plan file.
const FORMAT: u64 = 1;

/// Why a stored text is not opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Undecoded {
    /// It is no document.
    Wrong,
    /// A newer major version of the program stored it.
    Newer,
}

/// How the document stands to its copies in files.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FileStanding {
    /// When it was last saved to a file; none for never.
    pub saved: Option<Moment>,
    /// How many steps were done since then, or since the plan began.
    pub changes: u32,
    /// When the first of them was done.
    pub since: Option<Moment>,
}

/// A plan with its history and its standing. An immutable value, as the plan is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// The plan.
    pub plan: Rc<Plan>,
    /// What its last file said around the data.
    pub envelope: Rc<Envelope>,
    /// What can be undone and redone.
    pub history: History,
    /// How it stands to its copies in files.
    pub file: FileStanding,
    /// When it was last changed.
    pub changed: Moment,
    /// Whether it can only be looked at, as its file was written by a newer version.
    pub read_only: bool,
}

impl Document {
    /// A document of a plan that no file has held.
    pub fn new(plan: Plan, now: Moment) -> Self {
        Self {
            plan: Rc::new(plan),
            envelope: Rc::default(),
            history: History::default(),
            file: FileStanding::default(),
            changed: now,
            read_only: false,
        }
    }

    /// A copy as a plan of its own: nothing can be undone in it, no file holds it, and a copy of the sample is not the
    /// sample, so that it is kept and pointed out as what somebody made.
    pub fn copied(self, id: &Rc<str>, title: &str, now: Moment) -> Self {
        let mut plan = (*self.plan).clone();
        let mut about = (*plan.about).clone();
        plan.id = Rc::clone(id);
        title.clone_into(&mut about.title);
        about.example = false;
        plan.about = Rc::new(about);
        Self {
            envelope: self.envelope,
            read_only: self.read_only,
            ..Self::new(plan, now)
        }
    }

    /// A document of a file that was read.
    pub fn from_file(file: PlanFile, now: Moment) -> Self {
        Self {
            envelope: Rc::new(file.envelope),
            read_only: file.read_only,
            file: FileStanding {
                saved: Some(now),
                ..FileStanding::default()
            },
            ..Self::new(file.plan, now)
        }
    }

    /// The document after a command, and the step for the journal; `None` where the command changes nothing.
    pub fn perform(&self, command: &Command, env: &dyn Env) -> Result<Option<(Self, Step)>, CommandError> {
        if self.read_only {
            return Err(CommandError::ReadOnly);
        }
        let after = command.apply(&self.plan, env)?;
        let change = Change::between(&self.plan, &after);
        if change.is_empty() {
            return Ok(None);
        }
        let key = command.typing_key();
        let joins = self.history.joins(key.as_deref());
        let entry = Entry {
            size: change.to_json().to_string().len(),
            change,
            label: command.label(&self.plan),
            key,
        };
        let step = Step::Done { entry, joins };
        Ok(self.after(&step, env.now()).map(|document| (document, step)))
    }

    /// What the last step deleted, where it is a deletion that did more than was asked for, and nothing waits to be
    /// redone.
    pub fn last_deletion(&self) -> Option<Deletion> {
        let is_last = !self.read_only && self.history.redoable().is_none();
        let last = self.history.undoable().filter(|_| is_last)?;
        Deletion::of(last).filter(Deletion::reached_further)
    }

    /// The document as though its last step, a deletion, had kept what refers to the records: it stays one step to
    /// undo. With the step for the journal, which goes on with that one.
    pub fn keep_references(&self, now: Moment) -> Option<(Self, Step)> {
        let deletion = self.last_deletion()?;
        let last = self.history.undoable()?;
        let before = last.change.reversed().apply(&self.plan);
        let kept = before.without(&deletion.asked, OnReferences::Keep);
        let change = Change::between(&self.plan, &kept);
        let entry = Entry {
            size: change.to_json().to_string().len(),
            change,
            label: last.label.clone(),
            key: None,
        };
        let step = Step::Done { entry, joins: true };
        self.after(&step, now).map(|document| (document, step))
    }

    /// The document with its last step undone, and the step for the journal.
    pub fn undo(&self, now: Moment) -> Option<(Self, Step)> {
        self.after(&Step::Undone, now).map(|document| (document, Step::Undone))
    }

    /// The document with its last undone step done again, and the step for the journal.
    pub fn redo(&self, now: Moment) -> Option<(Self, Step)> {
        self.after(&Step::Redone, now).map(|document| (document, Step::Redone))
    }

    /// The document with its last step closed to further typing.
    #[must_use]
    pub fn settled(&self) -> Self {
        let mut document = self.clone();
        document.history.settle();
        document
    }

    /// The document after a step: the one way in which commands, undo, redo and replay all go.
    pub fn after(&self, step: &Step, at: Moment) -> Option<Self> {
        let mut document = self.clone();
        match step {
            Step::Done { entry, joins } => {
                document.plan = Rc::new(entry.change.apply(&self.plan));
                document.history.push(entry.clone(), *joins);
            }
            Step::Undone => {
                let entry = document.history.step_back()?;
                document.plan = Rc::new(entry.change.reversed().apply(&self.plan));
            }
            Step::Redone => {
                let entry = document.history.step_forward()?;
                document.plan = Rc::new(entry.change.apply(&self.plan));
            }
            Step::SavedToFile { at, content } => {
                let (_, envelope) = file::write(&self.plan, &self.envelope);
                // Only if what was saved is what is there now does it become the base of what follows.
                if *envelope.content == **content {
                    document.envelope = Rc::new(envelope);
                    document.file = FileStanding::default();
                }
                document.file.saved = Some(*at);
                return Some(document);
            }
        }
        document.file.changes = document.file.changes.saturating_add(1);
        document.file.since.get_or_insert(at);
        document.changed = at;
        Some(document)
    }

    /// The document's file, and the content hash of what is in it.
    pub fn write_file(&self) -> (String, Rc<str>) {
        let (text, envelope) = file::write(&self.plan, &self.envelope);
        (text, envelope.content)
    }

    /// The document as text for the browser's storage: a line about it, then its plan file.
    pub fn encode(&self) -> String {
        let envelope = &self.envelope;
        let head = json!({
            "document": FORMAT,
            "app": &*envelope.app,
            "minor": envelope.minor,
            "content": &*envelope.content,
            "basedOn": envelope.based_on.as_deref(),
            "unknown": envelope.unknown,
            "saved": self.file.saved,
            "changes": self.file.changes,
            "since": self.file.since,
            "changed": self.changed,
            "history": self.history.to_json(),
        });
        let (text, _) = file::write(&self.plan, &self.envelope);
        format!("{head}\n{text}")
    }

    /// Reads what [`Document::encode`] wrote.
    pub fn decode(text: &str) -> Result<Self, Undecoded> {
        let (head, plan) = text.split_once('\n').ok_or(Undecoded::Wrong)?;
        let head: Value = serde_json::from_str(head).map_err(|_| Undecoded::Wrong)?;
        match head.get("document").and_then(Value::as_u64) {
            Some(FORMAT) => {}
            Some(later) if later > FORMAT => return Err(Undecoded::Newer),
            _ => return Err(Undecoded::Wrong),
        }
        let file = file::read(plan.as_bytes()).map_err(|_| Undecoded::Wrong)?;
        // What is open here is written again, in this version's form.
        if file.read_only {
            return Err(Undecoded::Newer);
        }
        let string = |name: &str| -> Rc<str> { head.get(name).and_then(Value::as_str).unwrap_or_default().into() };
        let moment = |name: &str| head.get(name).and_then(Value::as_i64).map(Moment);
        let number = |name: &str| {
            let number = head.get(name).and_then(Value::as_u64).unwrap_or_default();
            u32::try_from(number).unwrap_or(u32::MAX)
        };
        let envelope = Envelope {
            app: string("app"),
            minor: number("minor"),
            content: string("content"),
            based_on: head.get("basedOn").and_then(Value::as_str).map(Rc::from),
            unknown: head
                .get("unknown")
                .and_then(Value::as_object)
                .cloned()
                .unwrap_or_default(),
        };
        let (changes, changed) = (number("changes"), moment("changed"));
        Ok(Self {
            plan: Rc::new(file.plan),
            envelope: Rc::new(envelope),
            history: head.get("history").map(History::from_json).unwrap_or_default(),
            file: FileStanding {
                saved: moment("saved"),
                changes,
                // Earlier versions did not say; their changes are at least as old as the last of them.
                since: moment("since").or(changed.filter(|_| changes > 0)),
            },
            changed: changed.unwrap_or_default(),
            read_only: false,
        })
    }

    /// Does again what a line of the journal says; says whether it could.
    pub fn replay(&mut self, line: &str) -> bool {
        let next = Step::decode(line).and_then(|(step, at)| self.after(&step, at));
        match next {
            Some(next) => {
                *self = next;
                true
            }
            None => false,
        }
    }
}
