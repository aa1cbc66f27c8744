//! Values that cannot be used are set aside: copied whole under a key of their own before anything is written over them.

use super::current::Current;
use super::keeper::Keeper;
use super::keys::{self, Key};
use super::reading::{Fault, Finding};
use super::seal::{Content, Kind, seal, unseal};
use super::size::SHORT;
use super::status::Trouble;
use super::store::{KeyValue, StoreError, units};
use crate::sorted::sort_by;

/// A stored value that could not be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Its key.
    pub key: String,
    /// What is the matter.
    pub fault: Fault,
    /// The number it was set aside under; nothing if it is missing, or there was no room, so that it stays in place.
    pub kept: Option<u64>,
}

/// A value set aside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Its number.
    pub number: u64,
    /// The key it stood under; empty if the copy is itself damaged.
    pub from: String,
    /// UTF-16 units that it takes.
    pub units: usize,
}

impl<S: KeyValue> Keeper<S> {
    /// The values set aside.
    pub fn kept(&self) -> Result<Vec<Kept>, StoreError> {
        let mut all = Vec::new();
        for number in self.kept_numbers()? {
            let key = keys::kept(number);
            let Some(raw) = self.store.read(&key)? else { continue };
            let from = unseal(&key, Kind::Kept, &raw).map(|kept| kept.summary.to_owned());
            all.push(Kept {
                number,
                from: from.unwrap_or_default(),
                units: units(&key) + units(&raw),
            });
        }
        Ok(all)
    }

    /// A value set aside, as it stood.
    pub fn read_kept(&self, number: u64) -> Result<Option<String>, StoreError> {
        let key = keys::kept(number);
        let raw = self.store.read(&key)?;
        Ok(raw.map(|raw| {
            let kept = unseal(&key, Kind::Kept, &raw).ok();
            let whole = kept.and_then(|kept| Some(kept.payload()?.into_owned()));
            whole.unwrap_or(raw)
        }))
    }

    /// Deletes a value set aside, as the user wishes.
    pub fn discard_kept(&mut self, number: u64) -> Result<(), StoreError> {
        self.take(&keys::kept(number))
    }

    /// Sets a value aside, unless it is already; returns its number.
    pub(super) fn set_aside(&mut self, from: &str, raw: &str) -> Result<u64, Trouble> {
        let numbers = self.kept_numbers()?;
        for number in &numbers {
            let key = keys::kept(*number);
            let there = self.store.read(&key)?.unwrap_or_default();
            let is_same = unseal(&key, Kind::Kept, &there)
                .is_ok_and(|kept| kept.summary == from && kept.payload().is_some_and(|payload| payload == raw));
            if is_same {
                return Ok(*number);
            }
        }
        let number = numbers.last().map_or(1, |last| last.saturating_add(1));
        let key = keys::kept(number);
        let content = Content {
            kind: Kind::Kept,
            fields: &[],
            summary: from,
            payload: raw,
            pack_above: SHORT,
        };
        self.put(&key, &seal(&key, content).value)?;
        Ok(number)
    }

    /// Sets aside what was found on opening, and takes steps that cannot be used out of the journal.
    pub(super) fn set_aside_all(&mut self, current: &mut Current, findings: Vec<Finding>) -> Vec<Problem> {
        let mut problems = Vec::new();
        for finding in findings {
            let kept = finding
                .raw
                .as_ref()
                .and_then(|raw| self.set_aside(&finding.key, raw).ok());
            match finding.side {
                Some(side) => current.seen.side_mut(side).is_owed = finding.raw.is_some() && kept.is_none(),
                // A snapshot stays where it is until the next one takes its place; a step would be found again.
                None if kept.is_some() && self.take(&finding.key).is_ok() => {
                    current.steps.retain(|step| step.key != finding.key);
                }
                None => {
                    let steps = current.steps.iter_mut().filter(|step| step.key == finding.key);
                    steps.for_each(|step| step.may_go = kept.is_some());
                }
            }
            problems.push(Problem {
                key: finding.key,
                fault: finding.fault,
                kept,
            });
        }
        problems
    }

    fn kept_numbers(&self) -> Result<Vec<u64>, StoreError> {
        let number = |key: &String| match keys::parse(key) {
            Some(Key::Kept(number)) => Some(number),
            _ => None,
        };
        let mut numbers: Vec<u64> = self.store.keys()?.iter().filter_map(number).collect();
        sort_by(&mut numbers, Ord::cmp);
        Ok(numbers)
    }
}
