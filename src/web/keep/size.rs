//! How much room there is and what takes it. Browsers count UTF-16 units of keys and values, and so is done here.

use super::keeper::Keeper;
use super::keys::{self, Key};
use super::status::Trouble;
use super::store::{KeyValue, StoreError, units};
use crate::sorted::sort_by;

/// How many UTF-16 units browsers let an origin store.
pub const LIMIT: usize = 5_242_880;
/// Payloads longer than this are compressed.
const LONG: usize = 256 << 10;
/// Payloads longer than this are compressed when room is short, or when they are hardly ever read.
pub(super) const SHORT: usize = 4 << 10;

/// How full the store is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// There is room.
    #[default]
    Fine,
    /// Above 60 %: the user should know.
    Warn,
    /// Above 80 %: snapshots are written sooner and compressed.
    Act,
}

/// What takes room in the store, in UTF-16 units.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Usage {
    /// Everything.
    pub total: usize,
    /// How much there may be.
    pub limit: usize,
    /// Plans, with what each takes, those in the trash included.
    pub plans: Vec<(String, usize)>,
    /// Values set aside.
    pub kept: usize,
    /// Other programs on the same origin.
    pub others: usize,
    /// How full that makes it.
    pub level: Level,
}

impl<S: KeyValue> Keeper<S> {
    /// Counts what is in the store.
    pub fn usage(&self) -> Result<Usage, StoreError> {
        let mut usage = Usage {
            limit: self.limit,
            ..Usage::default()
        };
        for key in self.store.keys()? {
            let Some(value) = self.store.units(&key)? else { continue };
            let taken = units(&key) + value;
            usage.total += taken;
            match keys::parse(&key) {
                Some(Key::Plan(plan, _)) => match usage.plans.iter_mut().find(|(id, _)| *id == plan) {
                    Some((_, sum)) => *sum += taken,
                    None => usage.plans.push((plan, taken)),
                },
                Some(Key::Kept(_)) => usage.kept += taken,
                Some(Key::Preferences) => {}
                None if key.starts_with(keys::ALL) => {}
                None => usage.others += taken,
            }
        }
        sort_by(&mut usage.plans, Ord::cmp);
        usage.level = level(usage.total, self.room());
        Ok(usage)
    }

    /// How full the store is, by the last count and what was written since.
    pub(super) fn level(&self) -> Level {
        level(self.used, self.room())
    }

    /// How much the store holds: what browsers promise, or less if it was found full before that.
    fn room(&self) -> usize {
        self.full_at.map_or(self.limit, |full_at| full_at.min(self.limit))
    }

    /// Counts anew; if the store does not say, the last count stands.
    pub(super) fn count(&mut self) {
        if let Ok(usage) = self.usage() {
            self.used = usage.total;
        }
    }

    /// From which length on snapshots and steps are compressed, given one that is to be stored.
    pub(super) fn pack_above(&self, payload: &str) -> usize {
        let after = self.used.saturating_add(payload.len());
        if level(after, self.room()) == Level::Act {
            SHORT
        } else {
            LONG
        }
    }

    /// Writes a value and makes sure that it is there.
    pub(super) fn put(&mut self, key: &str, value: &str) -> Result<(), Trouble> {
        let before = self.store.units(key)?.map_or(0, |value| units(key) + value);
        let added = units(key) + units(value);
        if let Err(error) = self.store.write(key, value) {
            if error == StoreError::Full {
                self.count();
                self.full_at = Some((self.used + added).saturating_sub(before));
            }
            return Err(error.into());
        }
        self.used = (self.used + added).saturating_sub(before);
        self.full_at = self.full_at.filter(|full_at| self.used < *full_at);
        match self.store.read(key)? {
            Some(there) if there == value => Ok(()),
            _ => Err(Trouble::Unverified),
        }
    }

    /// Deletes a value.
    pub(super) fn take(&mut self, key: &str) -> Result<(), StoreError> {
        let before = self.store.units(key)?.map_or(0, |value| units(key) + value);
        self.store.remove(key)?;
        self.used = self.used.saturating_sub(before);
        Ok(())
    }
}

fn level(used: usize, limit: usize) -> Level {
    let percent = used.saturating_mul(100) / limit.max(1);
    match percent {
        0..60 => Level::Fine,
        60..80 => Level::Warn,
        _ => Level::Act,
    }
}
