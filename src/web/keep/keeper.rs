//! The keeper of plans: opens and creates them, and says how safe the open one is.

use thiserror::Error;

use super::aside::Problem;
use super::current::{Current, KnownStep, SeenSlot};
use super::keys;
use super::reading::{Document, Fault, Loss, Nothing, Reading, read};
use super::seal::checksum;
use super::status::Status;
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
