//! The shelf of plans: the list, the trash, restore points, preferences.

use super::keeper::Keeper;
use super::keys::{self, Key, Part};
use super::seal::{Content, Kind, seal, unseal};
use super::size::SHORT;
use super::status::Trouble;
use super::store::{KeyValue, StoreError, units};
use super::survey::Survey;
use crate::sorted::sort_by;

/// How many restore points a plan has at most.
const POINTS: usize = 3;

/// A plan in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// Its id.
    pub plan: String,
    /// What was given as its summary with the newest step or snapshot that is whole; empty if none is.
    pub summary: String,
    /// UTF-16 units that it takes.
    pub units: usize,
    /// When it was put in the trash, in the words given then.
    pub trashed: Option<String>,
    /// Whether it can be opened, as far as is known without opening it.
    pub state: State,
}

/// Whether a plan can be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Everything stored of it is whole.
    Whole,
    /// Something is damaged, but there is a whole snapshot.
    Ailing,
    /// There is no whole snapshot.
    Damaged,
    /// A later version of this program wrote it.
    Newer,
}

/// A restore point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// Its number; higher is later.
    pub number: u64,
    /// Why and when it was made, in the words given then.
    pub note: String,
    /// UTF-16 units that it takes.
    pub units: usize,
}

impl<S: KeyValue> Keeper<S> {
    /// The plans in the store, those in the trash included, in the order of their ids.
    pub fn plans(&self) -> Result<Vec<Listed>, StoreError> {
        let all = self.store.keys()?;
        let mut plans = Vec::new();
        for plan in plan_ids(&all) {
            let survey = Survey::of(&self.store, &plan, &all)?;
            if survey.is_empty() {
                continue;
            }
            let key = keys::trash(&plan);
            let trashed = |raw: &String| unseal(&key, Kind::Trash, raw).map(|mark| mark.summary.to_owned());
            plans.push(Listed {
                summary: summary(&survey),
                units: survey.units,
                // A damaged mark still says that the plan is in the trash, just not since when.
                trashed: survey.trash.as_ref().map(|raw| trashed(raw).unwrap_or_default()),
                state: state(&survey),
                plan,
            });
        }
        Ok(plans)
    }

    /// Puts a plan in the trash; `when` is given back by [`Self::plans`].
    pub fn trash(&mut self, plan: &str, when: &str) -> Result<(), Trouble> {
        let key = keys::trash(plan);
        let content = Content {
            kind: Kind::Trash,
            fields: &[],
            summary: when,
            payload: "",
            pack_above: usize::MAX,
        };
        self.put(&key, &seal(&key, content).value)
    }

    /// Takes a plan out of the trash.
    pub fn untrash(&mut self, plan: &str) -> Result<(), StoreError> {
        self.take(&keys::trash(plan))
    }

    /// Deletes a plan for good, restore points included. The mark of the trash goes last, so that a plan whose deletion
    /// was cut short does not come back.
    pub fn erase(&mut self, plan: &str) -> Result<(), Trouble> {
        if self.plan() == Some(plan) {
            self.close();
        }
        let mark = keys::trash(plan);
        let prefix = keys::plan(plan);
        let of_plan: Vec<String> = self
            .store
            .keys()?
            .into_iter()
            .filter(|key| key.starts_with(&prefix))
            .collect();
        if !of_plan.contains(&mark) {
            // If there is no room for the mark, the plan is deleted all the same: that is what was asked for.
            let _ = self.trash(plan, "");
        }
        for key in of_plan.iter().filter(|key| **key != mark) {
            self.take(key)?;
        }
        Ok(self.take(&mark)?)
    }

    /// Deletes everything of this program, values set aside and preferences included.
    pub fn erase_everything(&mut self) -> Result<(), StoreError> {
        self.close();
        for key in self.store.keys()?.iter().filter(|key| key.starts_with(keys::ALL)) {
            self.take(key)?;
        }
        Ok(())
    }

    /// Everything stored of a plan as it stands, key by key: to be saved when nothing else works.
    pub fn raw(&self, plan: &str) -> Result<Vec<(String, String)>, StoreError> {
        let prefix = keys::plan(plan);
        let mut raw = Vec::new();
        for key in self.store.keys()?.into_iter().filter(|key| key.starts_with(&prefix)) {
            raw.extend(self.store.read(&key)?.map(|value| (key, value)));
        }
        sort_by(&mut raw, Ord::cmp);
        Ok(raw)
    }

    /// Keeps a snapshot to go back to, made before a plan is replaced. The oldest of more than three goes, once the new
    /// one is safe.
    pub fn add_point(&mut self, plan: &str, snapshot: &str, note: &str) -> Result<u64, Trouble> {
        let numbers = self.point_numbers(plan)?;
        let number = numbers.last().map_or(1, |last| last.saturating_add(1));
        let key = keys::point(plan, number);
        let content = Content {
            kind: Kind::Point,
            fields: &[],
            summary: note,
            payload: snapshot,
            pack_above: SHORT,
        };
        self.put(&key, &seal(&key, content).value)?;
        let surplus = (numbers.len() + 1).saturating_sub(POINTS);
        for old in numbers.iter().take(surplus) {
            self.take(&keys::point(plan, *old))?;
        }
        Ok(number)
    }

    /// The restore points of a plan that are whole, oldest first.
    pub fn points(&self, plan: &str) -> Result<Vec<Point>, StoreError> {
        let mut points = Vec::new();
        for number in self.point_numbers(plan)? {
            let key = keys::point(plan, number);
            let Some(raw) = self.store.read(&key)? else { continue };
            if let Ok(point) = unseal(&key, Kind::Point, &raw) {
                points.push(Point {
                    number,
                    note: point.summary.to_owned(),
                    units: units(&key) + units(&raw),
                });
            }
        }
        Ok(points)
    }

    /// The snapshot of a restore point, if it is there and whole.
    pub fn read_point(&self, plan: &str, number: u64) -> Result<Option<String>, StoreError> {
        let key = keys::point(plan, number);
        let raw = self.store.read(&key)?;
        Ok(raw.and_then(|raw| Some(unseal(&key, Kind::Point, &raw).ok()?.payload()?.into_owned())))
    }

    /// The preferences, as they were given. They are not sealed: losing them is harmless.
    pub fn preferences(&self) -> Result<Option<String>, StoreError> {
        self.store.read(keys::PREFERENCES)
    }

    /// Keeps the preferences.
    pub fn set_preferences(&mut self, preferences: &str) -> Result<(), Trouble> {
        self.put(keys::PREFERENCES, preferences)
    }

    fn point_numbers(&self, plan: &str) -> Result<Vec<u64>, StoreError> {
        let number = |key: String| match keys::parse(&key) {
            Some(Key::Plan(of, Part::Point(number))) if of == plan => Some(number),
            _ => None,
        };
        let mut numbers: Vec<u64> = self.store.keys()?.into_iter().filter_map(number).collect();
        sort_by(&mut numbers, Ord::cmp);
        Ok(numbers)
    }
}

fn plan_ids(all: &[String]) -> Vec<String> {
    let plan = |key: &String| match keys::parse(key) {
        Some(Key::Plan(plan, _)) => Some(plan),
        _ => None,
    };
    let mut plans: Vec<String> = all.iter().filter_map(plan).collect();
    sort_by(&mut plans, Ord::cmp);
    plans.dedup();
    plans
}

/// The summary of the newest thing that is whole.
fn summary(survey: &Survey) -> String {
    let newest = survey
        .snapshots()
        .first()
        .map(|(slot, head)| (*slot, survey.following(*head)));
    let last_step = match &newest {
        Some((_, following)) => following.last().copied(),
        None => survey.steps.iter().rev().find(|step| step.marks.is_ok()),
    };
    let step = last_step.and_then(|step| Some(step.unseal().ok()?.summary.to_owned()));
    let slot = || newest.and_then(|(slot, _)| Some(slot.unseal().ok()?.summary.to_owned()));
    step.or_else(slot).unwrap_or_default()
}

fn state(survey: &Survey) -> State {
    let is_whole =
        survey.slots.iter().all(|slot| slot.head.is_ok()) && survey.steps.iter().all(|step| step.marks.is_ok());
    if survey.is_newer() {
        State::Newer
    } else if survey.snapshots().is_empty() {
        State::Damaged
    } else if is_whole {
        State::Whole
    } else {
        State::Ailing
    }
}
