//! Saving: one small step per command, and now and then a snapshot, so that the steps before it can go.

use std::collections::HashSet;

use super::current::{Current, KnownStep, SeenSlot};
use super::keeper::Keeper;
use super::keys::{self, Key, Part, Side};
use super::seal::{Broken, Content, Kind, checksum, seal};
use super::size::Level;
use super::status::{Status, Trouble};
use super::store::{KeyValue, StoreError, units};
use super::survey::read_slot;

impl<S: KeyValue> Keeper<S> {
    /// Stores a step of the open plan. When this returns with [`Status::unsaved`] at 0, it is stored.
    ///
    /// A step that cannot be stored is tried again with the next one and by [`Self::retry`], in order.
    pub fn append(&mut self, step: &str, summary: &str) -> Status {
        match &mut self.current {
            Some(current) => {
                current.unsaved += 1;
                if !current.needs_snapshot {
                    current.pending.push((step.to_owned(), summary.to_owned()));
                }
                self.retry()
            }
            None => Status {
                unsaved: 1,
                trouble: Some(Trouble::NotOpen),
                ..self.status()
            },
        }
    }

    /// Tries again to store the steps that could not be. Call it now and then while there are any.
    pub fn retry(&mut self) -> Status {
        if let Some(mut current) = self.current.take() {
            if current.trouble != Some(Trouble::Elsewhere) && !current.needs_snapshot {
                let outcome = self
                    .look_around(&mut current)
                    .and_then(|()| self.write_pending(&mut current));
                current.trouble = outcome.err();
            }
            current.bound_pending();
            self.current = Some(current);
        }
        self.status()
    }

    /// Stores a snapshot of the open plan, with all steps told so far, and lets go of steps that are no longer needed.
    ///
    /// The slot that holds the newest snapshot is never the one written to, and nothing is deleted before the new
    /// snapshot has been read back.
    pub fn compact(&mut self, snapshot: &str, summary: &str) -> Status {
        if let Some(mut current) = self.current.take() {
            if current.trouble != Some(Trouble::Elsewhere) {
                let outcome = self.write_snapshots(&mut current, snapshot, summary);
                current.is_stuck = outcome.is_err();
                current.trouble = outcome.err();
            }
            current.bound_pending();
            self.current = Some(current);
        }
        self.status()
    }

    /// Makes sure that the snapshot is still there and that no other page wrote steps.
    fn look_around(&self, current: &mut Current) -> Result<(), Trouble> {
        if current.pending.is_empty() {
            return Ok(());
        }
        let all = self.store.keys()?;
        let found = self.known_steps(current, &all)?;
        let base = current.base.map(|side| keys::slot(&current.plan, side));
        if found < current.steps.len() || !base.is_some_and(|base| all.contains(&base)) {
            current.needs_snapshot = true;
            current.pending.clear();
            return Err(Trouble::Cleared);
        }
        Ok(())
    }

    /// Writes the pending steps in order, as far as it goes.
    fn write_pending(&mut self, current: &mut Current) -> Result<(), Trouble> {
        while let Some((step, summary)) = current.pending.first() {
            let key = keys::step(&current.plan, current.generation, &self.writer, current.next);
            let fields = [("parent", format!("{:016x}", current.tip))];
            let content = Content {
                kind: Kind::Step,
                fields: &fields,
                summary,
                payload: step,
                pack_above: self.pack_above(step),
            };
            let sealed = seal(&key, content);
            self.put(&key, &sealed.value)?;
            current.pending.remove(0);
            current.unsaved = current.unsaved.saturating_sub(1);
            current.tip = sealed.checksum;
            current.next += 1;
            current.journal.0 += 1;
            current.journal.1 += units(&key) + units(&sealed.value);
            current.steps.push(KnownStep {
                key,
                generation: current.generation,
                may_go: true,
            });
        }
        Ok(())
    }

    fn write_snapshots(&mut self, current: &mut Current, snapshot: &str, summary: &str) -> Result<(), Trouble> {
        self.compare(current)?;
        if !current.needs_snapshot {
            // If the steps fit after all, the older snapshot can rebuild the new one.
            let _ = self.write_pending(current);
        }
        let is_first = current.generation == 0;
        let is_whole = current.pending.is_empty() && !current.needs_snapshot;
        self.write_slot(current, snapshot, summary)?;
        let is_short = self.level() == Level::Act && !current.steps.is_empty();
        if !is_first && (!is_whole || is_short) {
            // The older snapshot cannot rebuild this one, or its steps take room: write this one there as well. The
            // first is safe already, so it is no matter if this fails.
            let _ = self.write_slot(current, snapshot, summary);
        }
        Ok(())
    }

    /// Makes sure that the slots are as they were left, so that nothing is written over what was not loaded.
    fn compare(&mut self, current: &mut Current) -> Result<(), Trouble> {
        let all = self.store.keys()?;
        if self.known_steps(current, &all)? < current.steps.len() {
            current.steps.retain(|step| all.contains(&step.key));
            current.needs_snapshot = true;
        }
        for side in Side::BOTH {
            let slot = read_slot(&self.store, &keys::slot(&current.plan, side), side)?;
            let raw = slot.as_ref().map(|slot| checksum(&[&slot.raw]));
            let seen = current.seen.side_mut(side);
            if raw == seen.raw || (raw.is_some() && raw == seen.attempt) {
                continue;
            }
            match slot.map(|slot| slot.head) {
                None => *seen = SeenSlot::default(),
                Some(Err(Broken::Damaged)) => {
                    *seen = SeenSlot {
                        raw,
                        is_owed: true,
                        ..SeenSlot::default()
                    };
                }
                Some(Ok(_) | Err(Broken::Newer)) => return Err(Trouble::Elsewhere),
            }
            if current.base == Some(side) {
                current.base = None;
                current.needs_snapshot = true;
            }
        }
        Ok(())
    }

    /// Writes a snapshot to the slot that is needed least, makes sure of it, and deletes steps that are older than the
    /// snapshot in the other slot.
    fn write_slot(&mut self, current: &mut Current, snapshot: &str, summary: &str) -> Result<(), Trouble> {
        let usable = |side: &Side| current.seen.side(*side).generation;
        let target = match current.base {
            Some(base) => base.other(),
            None => Side::BOTH.into_iter().min_by_key(usable).unwrap_or(Side::A),
        };
        let key = keys::slot(&current.plan, target);
        if current.seen.side(target).is_owed {
            if let Some(raw) = self.store.read(&key)? {
                self.set_aside(&key, &raw)?;
            }
            current.seen.side_mut(target).is_owed = false;
        }
        let generation = current.generation.saturating_add(1);
        let is_whole = current.pending.is_empty() && !current.needs_snapshot;
        let tip = if is_whole {
            current.tip
        } else {
            // Some steps are in no journal: a mark of its own, so that nothing seems to follow where they are missing.
            checksum(&[
                &current.plan,
                &self.writer,
                &generation.to_string(),
                &current.tip.to_string(),
                snapshot,
            ])
        };
        let mut fields = vec![
            ("generation", generation.to_string()),
            ("writer", keys::encode(&self.writer)),
            ("tip", format!("{tip:016x}")),
            ("parent", format!("{:016x}", current.tip)),
        ];
        if current.seen.side(target.other()).generation.is_none() {
            fields.push(("alone", "yes".to_owned()));
        }
        let mut content = Content {
            kind: Kind::Slot,
            fields: &fields,
            summary,
            payload: snapshot,
            pack_above: self.pack_above(snapshot),
        };
        let mut sealed = seal(&key, content);
        current.seen.side_mut(target).attempt = Some(checksum(&[&sealed.value]));
        let mut outcome = self.put(&key, &sealed.value);
        if outcome == Err(Trouble::Store(StoreError::Full)) && !sealed.is_packed {
            content.pack_above = 0;
            sealed = seal(&key, content);
            current.seen.side_mut(target).attempt = Some(checksum(&[&sealed.value]));
            outcome = self.put(&key, &sealed.value);
        }
        if let Err(trouble) = outcome {
            if trouble == Trouble::Unverified {
                current.seen.side_mut(target).generation = None;
            }
            return Err(trouble);
        }
        *current.seen.side_mut(target) = SeenSlot {
            raw: Some(checksum(&[&sealed.value])),
            generation: Some(generation),
            ..SeenSlot::default()
        };
        current.base = Some(target);
        current.generation = generation;
        current.tip = tip;
        current.pending.clear();
        current.unsaved = 0;
        current.needs_snapshot = false;
        current.is_ailing = false;
        current.journal = (0, 0);
        self.delete_steps(current, target);
        Ok(())
    }

    /// Deletes the steps that neither snapshot builds on, oldest first, so that what is left still hangs together.
    fn delete_steps(&mut self, current: &mut Current, newest: Side) {
        let from = current
            .seen
            .side(newest.other())
            .generation
            .unwrap_or(current.generation);
        let (old, mut steps): (Vec<_>, Vec<_>) = std::mem::take(&mut current.steps)
            .into_iter()
            .partition(|step| step.generation < from && step.may_go);
        let mut old = old.into_iter().peekable();
        while old.peek().is_some_and(|step| self.take(&step.key).is_ok()) {
            old.next();
        }
        let mut left: Vec<_> = old.collect();
        left.append(&mut steps);
        current.steps = left;
    }

    /// How many of the known steps are there; an error if there is one of another page that is not known.
    fn known_steps(&self, current: &Current, all: &[String]) -> Result<usize, Trouble> {
        let mut known: HashSet<&str> = current.steps.iter().map(|step| step.key.as_str()).collect();
        let total = known.len();
        let prefix = keys::plan(&current.plan);
        for key in all.iter().filter(|key| key.starts_with(&prefix)) {
            if !known.remove(key.as_str())
                && let Some(Key::Plan(_, Part::Step { writer, .. })) = keys::parse(key)
                && writer != self.writer
            {
                return Err(Trouble::Elsewhere);
            }
        }
        Ok(total - known.len())
    }
}
