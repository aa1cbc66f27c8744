//! Makes a document out of what is stored of a plan, and tells what could not be used. Reads only.

use std::collections::HashSet;

use super::keys::{self, Side};
use super::survey::{Head, Slot, Step, Survey, hint};

/// What a plan is to the one who stores it: a text, and steps that change it.
pub trait Document: Sized {
    /// The document that a snapshot holds.
    fn decode(snapshot: &str) -> Result<Self, Unreadable>;

    /// Does a step again. If it does not fit, the document stays as it was and the answer is `false`.
    fn replay(&mut self, step: &str) -> bool;
}

/// Why a whole snapshot cannot be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It is not what a snapshot should be. The one before it is tried.
    Wrong,
    /// It was written by a later version of this program. Nothing is opened, so that nothing is written over it.
    Newer,
}

/// What is the matter with a stored value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is not as it was written.
    Damaged,
    /// It is as it was written, but holds no document.
    Unreadable,
    /// A step that follows one that is missing.
    AfterGap,
    /// A step that does not fit the document, or follows one that does not.
    DoesNotFit,
    /// Written by another page at the same time, upon a state that went on differently.
    Apart,
    /// A snapshot that should be there is not.
    Missing,
}

/// Whether edits are missing from the document.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Loss {
    /// None are.
    #[default]
    None,
    /// That cannot be told; the newest ones may be.
    Possible,
    /// Some are. Where they could be set aside, they still exist.
    Certain,
}

/// A stored value that could not be used.
#[derive(Debug)]
pub struct Finding {
    /// Its key.
    pub key: String,
    /// The value; nothing if it is missing.
    pub raw: Option<String>,
    /// The slot, if it is one.
    pub side: Option<Side>,
    /// What is the matter.
    pub fault: Fault,
}

/// A document as it was found.
#[derive(Debug)]
pub struct Reading<D> {
    /// The document.
    pub document: D,
    /// What lists show of it.
    pub summary: String,
    /// The slot it was built from.
    pub base: Side,
    /// The generation of that slot.
    pub generation: u64,
    /// What the next step names as its parent.
    pub tip: u64,
    /// The steps done again upon the slot: how many, and their UTF-16 units.
    pub replayed: (usize, usize),
    /// What could not be used.
    pub findings: Vec<Finding>,
    /// Whether edits are missing.
    pub loss: Loss,
}

/// Why there is no document.
#[derive(Debug)]
pub enum Nothing {
    /// There is no such plan.
    Missing,
    /// A later version of this program wrote it.
    Newer,
    /// No snapshot can be read.
    Damaged(Vec<Finding>),
}

/// Builds the document from the newest snapshot that can be read, and the steps that follow it.
pub fn read<D: Document>(plan: &str, survey: &Survey) -> Result<Reading<D>, Nothing> {
    if survey.is_newer() {
        return Err(Nothing::Newer);
    }
    if survey.is_empty() {
        return Err(Nothing::Missing);
    }
    let mut findings: Vec<Finding> = survey
        .slots
        .iter()
        .filter(|slot| slot.head.is_err())
        .map(|slot| slot_finding(slot, Fault::Damaged))
        .collect();
    let mut base = None;
    for (slot, head) in survey.snapshots() {
        let decoded = slot.unseal().ok().and_then(|whole| {
            let summary = whole.summary.to_owned();
            whole.payload().map(|snapshot| (D::decode(&snapshot), summary))
        });
        match decoded {
            Some((Ok(document), summary)) => {
                base = Some((slot, head, document, summary));
                break;
            }
            Some((Err(Unreadable::Newer), _)) => return Err(Nothing::Newer),
            Some((Err(Unreadable::Wrong), _)) | None => findings.push(slot_finding(slot, Fault::Unreadable)),
        }
    }
    let Some((slot, head, document, summary)) = base else {
        return Err(Nothing::Damaged(findings));
    };
    let mut reading = Reading {
        document,
        summary,
        base: slot.side,
        generation: head.generation,
        tip: head.tip,
        replayed: (0, 0),
        findings,
        loss: Loss::None,
    };
    let passed = reading.replay(survey, head);
    reading.judge_slots(plan, survey, head, &passed);
    reading.judge_steps(survey, head, &passed);
    Ok(reading)
}

impl<D: Document> Reading<D> {
    /// Does the steps upon the snapshot again, until one does not fit; tells the marks passed.
    fn replay(&mut self, survey: &Survey, head: Head) -> HashSet<u64> {
        let mut passed = HashSet::from([head.tip]);
        let mut fits = true;
        for step in survey.following(head) {
            let done = step.unseal().ok().filter(|_| fits).and_then(|whole| {
                let text = whole.payload()?;
                self.document
                    .replay(&text)
                    .then(|| (whole.checksum, whole.summary.to_owned()))
            });
            if let Some((mark, summary)) = done {
                self.tip = mark;
                self.summary = summary;
                self.replayed.0 += 1;
                self.replayed.1 += step.raw.len();
                passed.insert(mark);
            } else {
                fits = false;
                self.findings.push(step_finding(step, Fault::DoesNotFit));
                self.loss = Loss::Certain;
                passed.extend(step.marks.ok().map(|(mark, _)| mark));
            }
        }
        passed
    }

    /// Says whether a snapshot that is damaged, unreadable or missing held more than the document has.
    fn judge_slots(&mut self, plan: &str, survey: &Survey, head: Head, passed: &HashSet<u64>) {
        let goes_on = survey
            .following(head)
            .iter()
            .any(|step| step.generation > head.generation);
        for slot in survey.slots.iter().filter(|slot| slot.side != self.base) {
            let hint = slot
                .head
                .map_or_else(|_| hint(slot), |head| Some((head.generation, head.tip)));
            let is_used = self.findings.iter().all(|finding| finding.side != Some(slot.side));
            match hint {
                // Two pages wrote the same generation: both are kept.
                Some((generation, tip)) if is_used && generation >= head.generation && !passed.contains(&tip) => {
                    self.findings.push(slot_finding(slot, Fault::Apart));
                    self.loss = Loss::Certain;
                }
                Some((generation, tip)) if generation < head.generation || passed.contains(&tip) => {}
                _ if is_used || goes_on => {}
                _ => self.loss = self.loss.max(Loss::Possible),
            }
        }
        if survey.slots.len() < 2 && !head.is_alone {
            self.findings.push(Finding {
                key: keys::slot(plan, self.base.other()),
                raw: None,
                side: Some(self.base.other()),
                fault: Fault::Missing,
            });
            self.loss = self.loss.max(if goes_on { Loss::None } else { Loss::Possible });
        }
    }

    /// Finds the steps that are neither in the snapshot nor done again.
    fn judge_steps(&mut self, survey: &Survey, head: Head, passed: &HashSet<u64>) {
        let contained = survey.contained(head);
        let known = |mark: &u64| passed.contains(mark) || contained.contains(mark);
        // With a hole in the old part of the journal, what stood before the hole cannot be told from strays. It is set
        // aside all the same, but no cause for alarm.
        let is_old = |step: &&Step| step.generation < head.generation;
        let is_cut = |(_, older): (&Slot, Head)| older.generation < head.generation && !contained.contains(&older.tip);
        let has_hole = survey.steps.iter().filter(is_old).any(|step| step.marks.is_err())
            || survey.snapshots().into_iter().any(is_cut);
        let parents: std::collections::HashMap<u64, u64> =
            survey.steps.iter().filter_map(|step| step.marks.ok()).collect();
        for step in &survey.steps {
            let fault = match step.marks {
                Err(_) => Fault::Damaged,
                Ok((mark, _)) if known(&mark) => continue,
                Ok((_, mut parent)) => {
                    let mut left = survey.steps.len();
                    while let Some(next) = parents.get(&parent).filter(|_| left > 0 && !known(&parent)) {
                        parent = *next;
                        left -= 1;
                    }
                    if known(&parent) { Fault::Apart } else { Fault::AfterGap }
                }
            };
            if !is_old(&step) || fault != Fault::Damaged && !has_hole {
                self.loss = Loss::Certain;
            }
            self.findings.push(step_finding(step, fault));
        }
    }
}

fn slot_finding(slot: &Slot, fault: Fault) -> Finding {
    Finding {
        key: slot.key.clone(),
        raw: Some(slot.raw.clone()),
        side: Some(slot.side),
        fault,
    }
}

fn step_finding(step: &Step, fault: Fault) -> Finding {
    Finding {
        key: step.key.clone(),
        raw: Some(step.raw.clone()),
        side: None,
        fault,
    }
}
