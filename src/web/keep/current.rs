//! The plan that is open: what is known to be in the store, and what is not there yet.

use super::keys::Side;
use super::size::Level;
use super::status::{Due, Trouble};

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

impl Current {
    /// Enough steps that the next pause may be used.
    const SOME: (usize, usize) = (16, 16 << 10);
    /// Enough steps that a snapshot should not wait.
    const MANY: (usize, usize) = (64, 64 << 10);

    /// Whether a snapshot is due.
    pub fn due(&self, level: Level) -> Due {
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
