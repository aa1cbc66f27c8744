//! What is stored of one plan, and in which order its steps follow each other. Reads only.
//!
//! Each step names its parent: the checksum of the step before it, or the mark (`tip`) of the snapshot it builds on. So
//! the order needs no clock, a missing step shows as a gap, and two pages that wrote at once show as a fork.

use std::collections::{HashMap, HashSet};

use super::keys::{self, Key, Part, Side};
use super::seal::{self, Broken, Kind, Unsealed, unseal};
use super::store::{KeyValue, StoreError, units};
use crate::sorted::sort_by_key;

/// A stored snapshot that is whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    /// Which of the snapshots of the plan it is: each is one more than the one before.
    pub generation: u64,
    /// What the first step upon it names as its parent.
    pub tip: u64,
    /// The last step that is contained in it.
    pub parent: u64,
    /// Whether there was no other snapshot that could be used when it was written.
    pub is_alone: bool,
}

/// One of the two slots.
#[derive(Debug)]
pub struct Slot {
    /// Which one.
    pub side: Side,
    /// Its key.
    pub key: String,
    /// The value as it stands.
    pub raw: String,
    /// What it says, if it is whole.
    pub head: Result<Head, Broken>,
}

impl Slot {
    /// The value, unsealed.
    pub fn unseal(&self) -> Result<Unsealed<'_>, Broken> {
        unseal(&self.key, Kind::Slot, &self.raw)
    }
}

/// One step of the journal.
#[derive(Debug)]
pub struct Step {
    /// Its key.
    pub key: String,
    /// The generation in its key.
    pub generation: u64,
    /// The writer in its key.
    pub writer: String,
    /// The number in its key.
    pub number: u64,
    /// The value as it stands.
    pub raw: String,
    /// Its own mark and that of its parent, if it is whole.
    pub marks: Result<(u64, u64), Broken>,
}

impl Step {
    /// The value, unsealed.
    pub fn unseal(&self) -> Result<Unsealed<'_>, Broken> {
        unseal(&self.key, Kind::Step, &self.raw)
    }
}

/// Everything stored of one plan, but for restore points.
#[derive(Debug, Default)]
pub struct Survey {
    /// The snapshots.
    pub slots: Vec<Slot>,
    /// The journal, in the order of generation, writer and number.
    pub steps: Vec<Step>,
    /// UTF-16 units of all keys and values of the plan, restore points included.
    pub units: usize,
    /// How many restore points there are.
    pub points: usize,
    /// The value that marks the plan as in the trash.
    pub trash: Option<String>,
}

impl Survey {
    /// Reads what is stored of a plan, given all keys of the store.
    pub fn of<S: KeyValue + ?Sized>(store: &S, plan: &str, keys: &[String]) -> Result<Self, StoreError> {
        let mut survey = Self::default();
        let prefix = keys::plan(plan);
        for key in keys.iter().filter(|key| key.starts_with(&prefix)) {
            match keys::parse(key) {
                Some(Key::Plan(_, Part::Slot(side))) => survey.slots.extend(read_slot(store, key, side)?),
                Some(Key::Plan(
                    _,
                    Part::Step {
                        generation,
                        writer,
                        number,
                    },
                )) => {
                    let step = |raw: String| Step {
                        key: key.clone(),
                        generation,
                        writer,
                        number,
                        marks: step_marks(key, &raw),
                        raw,
                    };
                    survey.steps.extend(store.read(key)?.map(step));
                }
                Some(Key::Plan(_, Part::Trash)) => survey.trash = store.read(key)?,
                Some(Key::Plan(_, Part::Point(_))) => {
                    survey.points += 1;
                    survey.units += units(key) + store.units(key)?.unwrap_or_default();
                }
                _ => survey.units += units(key) + store.units(key)?.unwrap_or_default(),
            }
        }
        let order = |step: &Step| (step.generation, step.writer.clone(), step.number);
        sort_by_key(&mut survey.steps, order);
        survey.units += survey
            .slots
            .iter()
            .map(|slot| units(&slot.key) + units(&slot.raw))
            .sum::<usize>();
        survey.units += survey
            .steps
            .iter()
            .map(|step| units(&step.key) + units(&step.raw))
            .sum::<usize>();
        survey.units += survey
            .trash
            .as_deref()
            .map_or(0, |raw| units(raw) + units(&keys::trash(plan)));
        Ok(survey)
    }

    /// Whether nothing of a plan is there.
    pub fn is_empty(&self) -> bool {
        self.slots.is_empty() && self.steps.is_empty() && self.points == 0
    }

    /// Whether something was written by a later version of this program.
    pub fn is_newer(&self) -> bool {
        let slots = self.slots.iter().any(|slot| slot.head == Err(Broken::Newer));
        slots || self.steps.iter().any(|step| step.marks == Err(Broken::Newer))
    }

    /// The whole snapshots, newest first.
    pub fn snapshots(&self) -> Vec<(&Slot, Head)> {
        let mut snapshots: Vec<_> = self
            .slots
            .iter()
            .filter_map(|slot| Some((slot, slot.head.ok()?)))
            .collect();
        sort_by_key(&mut snapshots, |(slot, head)| {
            (std::cmp::Reverse(head.generation), slot.side)
        });
        snapshots
    }

    /// The steps that follow a snapshot, one upon the other. Where two pages wrote at once, the longer branch.
    pub fn following(&self, head: Head) -> Vec<&Step> {
        let mut children: HashMap<u64, Vec<&Step>> = HashMap::new();
        for step in &self.steps {
            if let Ok((_, parent)) = step.marks {
                children.entry(parent).or_default().push(step);
            }
        }
        let of = |mark: u64| children.get(&mark).map_or(&[] as &[&Step], Vec::as_slice);
        // All steps within reach, parents before children, then how far each reaches.
        let (mut marks, mut seen, mut at) = (vec![head.tip], HashSet::from([head.tip]), 0);
        while let Some(mark) = marks.get(at).copied() {
            marks.extend(
                of(mark)
                    .iter()
                    .filter_map(|step| Some(step.marks.ok()?.0))
                    .filter(|mark| seen.insert(*mark)),
            );
            at += 1;
        }
        let mut reach: HashMap<u64, usize> = HashMap::new();
        let far =
            |reach: &HashMap<u64, usize>, step: &Step| step.marks.ok().and_then(|(mark, _)| reach.get(&mark).copied());
        for mark in marks.into_iter().rev() {
            let furthest = of(mark).iter().filter_map(|step| far(&reach, step)).max();
            reach.insert(mark, furthest.map_or(0, |furthest| furthest + 1));
        }
        let (mut chain, mut tip) = (Vec::new(), head.tip);
        while chain.len() <= self.steps.len() {
            // The first of those that reach furthest; the steps are in a fixed order, so every page decides alike.
            let Some(next) = of(tip).iter().rev().max_by_key(|step| far(&reach, step)) else {
                break;
            };
            let Ok((mark, _)) = next.marks else { break };
            chain.push(*next);
            tip = mark;
        }
        chain
    }

    /// All steps, parents before children.
    pub fn in_order(&self) -> Vec<&Step> {
        let marks: HashSet<u64> = self.steps.iter().filter_map(|step| Some(step.marks.ok()?.0)).collect();
        let mut children: HashMap<u64, Vec<&Step>> = HashMap::new();
        let mut order = Vec::new();
        for step in &self.steps {
            match step.marks {
                Ok((_, parent)) if marks.contains(&parent) => children.entry(parent).or_default().push(step),
                _ => order.push(step),
            }
        }
        let mut at = 0;
        while let Some(step) = order.get(at) {
            let next = step.marks.ok().and_then(|(mark, _)| children.remove(&mark));
            order.extend(next.unwrap_or_default());
            at += 1;
        }
        order
    }

    /// The marks of the steps that are contained in a snapshot, as far as they are still there.
    pub fn contained(&self, head: Head) -> HashSet<u64> {
        let mut parents: HashMap<u64, u64> = self.steps.iter().filter_map(|step| step.marks.ok()).collect();
        // A snapshot with a mark of its own stands between two runs of steps.
        let heads = self.slots.iter().filter_map(|slot| slot.head.ok());
        parents.extend(
            heads
                .filter(|head| head.tip != head.parent)
                .map(|head| (head.tip, head.parent)),
        );
        let (mut contained, mut mark) = (HashSet::new(), head.parent);
        while contained.insert(mark) {
            match parents.get(&mark) {
                Some(parent) => mark = *parent,
                None => break,
            }
        }
        contained.insert(head.tip);
        contained
    }
}

/// Reads a slot.
pub fn read_slot<S: KeyValue + ?Sized>(store: &S, key: &str, side: Side) -> Result<Option<Slot>, StoreError> {
    let slot = |raw: String| Slot {
        side,
        key: key.to_owned(),
        head: slot_head(key, &raw),
        raw,
    };
    Ok(store.read(key)?.map(slot))
}

fn slot_head(key: &str, raw: &str) -> Result<Head, Broken> {
    let unsealed = unseal(key, Kind::Slot, raw)?;
    let head = || {
        Some(Head {
            generation: unsealed.number("generation")?,
            tip: unsealed.mark("tip")?,
            parent: unsealed.mark("parent")?,
            is_alone: unsealed.field("alone").is_some(),
        })
    };
    head().ok_or(Broken::Damaged)
}

fn step_marks(key: &str, raw: &str) -> Result<(u64, u64), Broken> {
    let unsealed = unseal(key, Kind::Step, raw)?;
    let parent = unsealed.mark("parent").ok_or(Broken::Damaged)?;
    Ok((unsealed.checksum, parent))
}

/// What the head of a damaged slot hints at: its generation and mark.
pub fn hint(slot: &Slot) -> Option<(u64, u64)> {
    seal::hint(&slot.raw)
}
