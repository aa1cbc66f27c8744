//! The keeper of plans: opens and creates them, and says how safe the open one is.

use thiserror::Error;

use super::aside::Problem;
use super::keys::{self, Side};
use super::reading::{Document, Fault, Loss, Nothing, Reading, read};
use super::seal::checksum;
use super::size::Level;
use super::store::{KeyValue, StoreError};
use super::survey::Survey;

/// Keeps plans in a store. At most one is open; its document lives with the caller, who tells of every step.
///
/// One keeper serves one load of the page, under a writer id that no other load has, so that two pages never write
/// under the same key.
#[derive(Debug)]
pub struct Keeper<S> {
    pub(super) store: S,
    pub(super) writer: String,
    pub(super) limit: usize,
    pub(super) used: usize,
    /// The size at which the store was found full.
    pub(super) full_at: Option<usize>,
    pub(super) current: Option<Current>,
}

/// How safe the open plan is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Status {
    /// How many commands are not in the store. At 0, and if the store is lasting, the page may say "saved".
    pub unsaved: usize,
    /// Why, or what else is in the way.
    pub trouble: Option<Trouble>,
    /// Whether a snapshot should be handed over.
    pub due: Due,
    /// How full the store is.
    pub level: Level,
    /// Whether the store outlives the page; if not, the page says "not being saved" all the time.
    pub is_lasting: bool,
}

impl Status {
    /// Whether everything done so far is kept.
    pub fn is_saved(&self) -> bool {
        self.unsaved == 0 && self.is_lasting
    }
}

/// What is in the way of saving.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Trouble {
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// What was written did not read back the same.
    #[error("the storage of this browser does not give back what was put in")]
    Unverified,
    /// What was stored of the plan is gone, wholly or in part; the next snapshot puts it back.
    #[error("the stored plan was removed while it was open")]
    Cleared,
    /// Another page changed the plan. Nothing more is written until the plan is opened anew.
    #[error("the plan was changed in another window")]
    Elsewhere,
    /// No plan is open.
    #[error("no plan is open")]
    NotOpen,
}

/// Whether a snapshot should be handed to [`Keeper::compact`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Due {
    /// No.
    #[default]
    No,
    /// When the user pauses, or the page is hidden.
    WhenIdle,
    /// As soon as the current event is over.
    Now,
}

/// Why a plan cannot be opened or created.
#[derive(Debug, Error)]
pub enum OpenError {
    /// There is no such plan.
    #[error("there is no such plan")]
    Missing,
    /// There is such a plan already.
    #[error("there is such a plan already")]
    Exists,
    /// A later version of this program wrote it.
    #[error("a later version of this program wrote the plan")]
    Newer,
    /// No snapshot can be read. Nothing was touched: [`Keeper::raw`] gives what is there, restore points may help.
    #[error("what is stored of the plan is damaged")]
    Damaged(Vec<Problem>),
    /// The plan that is open has commands that are not saved; save or [`Keeper::close`] it first.
    #[error("the open plan is not saved")]
    Unsaved,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// A plan that was opened.
#[derive(Debug)]
pub struct Opened<D> {
    /// The document.
    pub document: D,
    /// What lists show of it.
    pub summary: String,
    /// Stored values that could not be used, each set aside if there was room.
    pub problems: Vec<Problem>,
    /// Whether edits are missing.
    pub loss: Loss,
    /// How safe it is now.
    pub status: Status,
}

/// The open plan, as far as the store is concerned.
#[derive(Debug, Default)]
pub(super) struct Current {
    pub plan: String,
    /// The newest generation seen; steps are written under it, the next snapshot is one more.
    pub generation: u64,
    /// The mark that the next step names as its parent: that of the newest thing stored.
    pub tip: u64,
    /// The slot that the journal builds on.
    pub base: Option<Side>,
    pub seen: Seen,
    /// The steps in the store that are known, parents before children.
    pub steps: Vec<KnownStep>,
    /// The number of the next step.
    pub next: u64,
    /// The steps upon the snapshot: how many, and their UTF-16 units.
    pub journal: (usize, usize),
    /// Steps that could not be written yet, with their summaries.
    pub pending: Vec<(String, String)>,
    pub unsaved: usize,
    /// Whether only a snapshot can save what is unsaved.
    pub needs_snapshot: bool,
    /// Whether something was found that a snapshot puts right.
    pub is_ailing: bool,
    /// Whether the last snapshot could not be written, so that trying again can wait.
    pub is_stuck: bool,
    pub trouble: Option<Trouble>,
}

/// A step in the store.
#[derive(Debug)]
pub(super) struct KnownStep {
    pub key: String,
    pub generation: u64,
    /// Whether it may be deleted when it is old; not so if it could neither be used nor set aside.
    pub may_go: bool,
}

/// What was last seen in the two slots.
#[derive(Debug, Default)]
pub(super) struct Seen {
    a: SeenSlot,
    b: SeenSlot,
}

/// What was last seen in a slot.
#[derive(Clone, Debug, Default)]
pub(super) struct SeenSlot {
    /// The checksum of the value as it stood.
    pub raw: Option<u64>,
    /// The checksum of a value that was last put there and perhaps is.
    pub attempt: Option<u64>,
    /// The generation, if the slot can be used.
    pub generation: Option<u64>,
    /// Whether the value must be set aside before it is written over.
    pub is_owed: bool,
}

impl Seen {
    pub fn side(&self, side: Side) -> &SeenSlot {
        match side {
            Side::A => &self.a,
            Side::B => &self.b,
        }
    }

    pub fn side_mut(&mut self, side: Side) -> &mut SeenSlot {
        match side {
            Side::A => &mut self.a,
            Side::B => &mut self.b,
        }
    }
}

impl<S: KeyValue> Keeper<S> {
    /// A keeper over a store, for a page load with this writer id, which must be random.
    pub fn new(store: S, writer: impl Into<String>) -> Self {
        Self::with_limit(store, writer, super::size::LIMIT)
    }

    /// A keeper over a store that holds so many UTF-16 units.
    pub fn with_limit(store: S, writer: impl Into<String>, limit: usize) -> Self {
        let mut keeper = Self {
            store,
            writer: writer.into(),
            limit,
            used: 0,
            full_at: None,
            current: None,
        };
        keeper.count();
        keeper
    }

    /// The store.
    pub fn store(&self) -> &S {
        &self.store
    }

    /// The id of the open plan.
    pub fn plan(&self) -> Option<&str> {
        self.current.as_ref().map(|current| current.plan.as_str())
    }

    /// Opens a plan. Values that cannot be used are set aside; nothing else is written.
    pub fn open<D: Document>(&mut self, plan: &str) -> Result<Opened<D>, OpenError> {
        self.refuse_unsaved()?;
        let all = self.store.keys()?;
        let survey = Survey::of(&self.store, plan, &all)?;
        let reading = read::<D>(plan, &survey).map_err(nothing)?;
        self.current = None;
        let mut current = Current {
            plan: plan.to_owned(),
            generation: reading.generation,
            tip: reading.tip,
            base: Some(reading.base),
            journal: reading.replayed,
            is_ailing: !reading.findings.is_empty(),
            ..Current::default()
        };
        for slot in &survey.slots {
            let is_found = reading.findings.iter().any(|finding| finding.side == Some(slot.side));
            *current.seen.side_mut(slot.side) = SeenSlot {
                raw: Some(checksum(&[&slot.raw])),
                attempt: None,
                generation: slot.head.ok().map(|head| head.generation).filter(|_| !is_found),
                is_owed: is_found,
            };
        }
        for step in survey.in_order() {
            current.generation = current.generation.max(step.generation);
            if step.writer == self.writer {
                current.next = current.next.max(step.number);
            }
            current.steps.push(KnownStep {
                key: step.key.clone(),
                generation: step.generation,
                may_go: true,
            });
        }
        current.next += 1;
        let Reading {
            document,
            summary,
            findings,
            loss,
            ..
        } = reading;
        let problems = self.set_aside_all(&mut current, findings);
        self.count();
        self.current = Some(current);
        let status = self.status();
        Ok(Opened {
            document,
            summary,
            problems,
            loss,
            status,
        })
    }

    /// The document of a plan and its summary, without opening the plan and without writing anything.
    pub fn look<D: Document>(&self, plan: &str) -> Result<(D, String), OpenError> {
        let survey = Survey::of(&self.store, plan, &self.store.keys()?)?;
        let reading = read::<D>(plan, &survey).map_err(nothing)?;
        Ok((reading.document, reading.summary))
    }

    /// Starts a plan with its first snapshot, and opens it. If that cannot be stored, the plan is open all the same and
    /// the status says that it is not saved.
    pub fn create(&mut self, plan: &str, snapshot: &str, summary: &str) -> Result<Status, OpenError> {
        self.refuse_unsaved()?;
        let prefix = keys::plan(plan);
        if self
            .store
            .keys()
            .is_ok_and(|all| all.iter().any(|key| key.starts_with(&prefix)))
        {
            return Err(OpenError::Exists);
        }
        self.count();
        self.current = Some(Current {
            plan: plan.to_owned(),
            next: 1,
            unsaved: 1,
            needs_snapshot: true,
            ..Current::default()
        });
        Ok(self.compact(snapshot, summary))
    }

    /// Closes the plan; what is not saved is given up.
    pub fn close(&mut self) {
        self.current = None;
    }

    /// How safe the open plan is.
    pub fn status(&self) -> Status {
        let mut status = Status {
            level: self.level(),
            is_lasting: self.store.is_lasting(),
            ..Status::default()
        };
        if let Some(current) = &self.current {
            status.unsaved = current.unsaved;
            status.trouble = current.trouble.clone();
            status.due = current.due(status.level);
        }
        status
    }

    fn refuse_unsaved(&mut self) -> Result<(), OpenError> {
        let is_saved = self.current.is_none() || self.retry().unsaved == 0;
        if is_saved { Ok(()) } else { Err(OpenError::Unsaved) }
    }
}

impl Current {
    /// Enough steps that the next pause may be used.
    const SOME: (usize, usize) = (16, 16 << 10);
    /// Enough steps that a snapshot should not wait.
    const MANY: (usize, usize) = (64, 64 << 10);

    fn due(&self, level: Level) -> Due {
        let has = |(steps, units): (usize, usize)| self.journal.0 >= steps || self.journal.1 >= units;
        let is_pressed = self.needs_snapshot || self.is_ailing || !self.pending.is_empty();
        let due = if has(Self::MANY) || is_pressed || level == Level::Act && has(Self::SOME) {
            Due::Now
        } else if has(Self::SOME) {
            Due::WhenIdle
        } else {
            Due::No
        };
        match self.trouble {
            Some(Trouble::Elsewhere) => Due::No,
            _ if self.is_stuck => due.min(Due::WhenIdle),
            _ => due,
        }
    }

    /// Lets go of pending steps once a snapshot is cheaper to keep trying with.
    pub fn bound_pending(&mut self) {
        let units: usize = self.pending.iter().map(|(step, _)| step.len()).sum();
        if self.pending.len() > Self::MANY.0 || units > Self::MANY.1 {
            self.pending.clear();
            self.needs_snapshot = true;
        }
    }
}

fn nothing(nothing: Nothing) -> OpenError {
    match nothing {
        Nothing::Missing => OpenError::Missing,
        Nothing::Newer => OpenError::Newer,
        Nothing::Damaged(findings) => OpenError::Damaged(
            findings
                .into_iter()
                .map(|finding| Problem {
                    key: finding.key,
                    fault: finding.fault,
                    kept: None,
                })
                .collect(),
        ),
    }
}

impl<D> Opened<D> {
    /// Whether something was found that the user should hear of.
    pub fn is_troubled(&self) -> bool {
        self.loss != Loss::None || self.problems.iter().any(|problem| problem.fault != Fault::Missing)
    }
}
