//! A small document, and someone who works on it: what was done, and what was said to be saved.

use crate::faulty::FaultyStore;
use schoolweave::web::keep::{Document, Due, Keeper, KeyValue, OpenError, Opened, Status, Unreadable};

/// A list of words; a step adds one, replaces one, or takes the last one off.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words(pub Vec<String>);

impl Words {
    pub fn encode(&self) -> String {
        format!("words\n{}", self.0.join("\n"))
    }
}

impl Document for Words {
    fn decode(snapshot: &str) -> Result<Self, Unreadable> {
        match snapshot.split_once('\n') {
            Some(("words", "")) => Ok(Self::default()),
            Some(("words", words)) => Ok(Self(words.split('\n').map(str::to_owned).collect())),
            Some(("words of a later version", _)) => Err(Unreadable::Newer),
            _ => Err(Unreadable::Wrong),
        }
    }

    fn replay(&mut self, step: &str) -> bool {
        match step.split_once(' ') {
            Some(("add", word)) => self.0.push(word.to_owned()),
            Some(("set", rest)) => {
                let Some((at, word)) = rest.split_once(' ') else {
                    return false;
                };
                let Some(there) = at.parse().ok().and_then(|at: usize| self.0.get_mut(at)) else {
                    return false;
                };
                *there = word.to_owned();
            }
            None if step == "drop" => return self.0.pop().is_some(),
            _ => return false,
        }
        true
    }
}

/// The plan that most tests use.
pub const PLAN: &str = "p";

/// Someone at work.
#[derive(Debug)]
pub struct Worker<S> {
    pub keeper: Keeper<S>,
    /// The document after each command, from the first.
    pub states: Vec<Words>,
    /// How many of them were said to be saved; nothing before the plan itself was.
    pub saved: Option<usize>,
}

impl<S: KeyValue> Worker<S> {
    /// Starts a plan.
    pub fn start(store: S, writer: &str) -> Self {
        Self::start_with(Keeper::new(store, writer), Words::default())
    }

    pub fn start_with(keeper: Keeper<S>, words: Words) -> Self {
        let mut worker = Self {
            keeper,
            states: vec![words],
            saved: None,
        };
        let status = worker
            .keeper
            .create(PLAN, &worker.words().encode(), "0")
            .expect("a new plan");
        worker.note(&status);
        worker
    }

    /// Opens the plan on another load of the page.
    pub fn open(store: S, writer: &str) -> Result<(Self, Opened<Words>), OpenError> {
        let mut keeper = Keeper::new(store, writer);
        let opened = keeper.open::<Words>(PLAN)?;
        let worker = Self {
            keeper,
            states: vec![opened.document.clone()],
            saved: Some(0),
        };
        Ok((worker, opened))
    }

    pub fn words(&self) -> &Words {
        self.states.last().expect("there is a first state")
    }

    /// Does a step, and what the page would do then.
    pub fn step(&mut self, step: &str) -> Status {
        let mut words = self.words().clone();
        assert!(words.replay(step), "{step}");
        self.states.push(words);
        let summary = (self.states.len() - 1).to_string();
        let status = self.keeper.append(step, &summary);
        self.note(&status);
        if status.due == Due::Now { self.compact() } else { status }
    }

    /// Hands over a snapshot.
    pub fn compact(&mut self) -> Status {
        let status = self
            .keeper
            .compact(&self.words().encode(), &(self.states.len() - 1).to_string());
        self.note(&status);
        status
    }

    pub fn retry(&mut self) -> Status {
        let status = self.keeper.retry();
        self.note(&status);
        status
    }

    fn note(&mut self, status: &Status) {
        let commands = self.states.len() - 1;
        match status.unsaved {
            0 => self.saved = Some(commands),
            // The plan itself counts as one while it is not stored.
            unsaved if self.saved.is_some() => {
                self.saved = self.saved.max(Some(commands.saturating_sub(unsaved)));
            }
            _ => {}
        }
    }

    /// Makes sure that what a store holds is a state that was, and has all that was said to be saved.
    pub fn check<T: KeyValue>(&self, store: T, context: &dyn Fn() -> String) -> Option<Opened<Words>> {
        match Keeper::new(store, "checker").open::<Words>(PLAN) {
            Ok(opened) => {
                let first = self.saved.unwrap_or(0);
                let fits = self.states.iter().skip(first).any(|state| *state == opened.document);
                assert!(fits, "{}: {:?} after {:?}", context(), opened.document, self.saved);
                Some(opened)
            }
            Err(OpenError::Missing) if self.saved.is_none() => None,
            Err(error) => panic!("{}: {error:?} after {:?}", context(), self.saved),
        }
    }

    /// Makes sure that either snapshot is enough to have everything.
    pub fn check_without_either_snapshot(&self, store: &FaultyStore) {
        for side in ["a", "b"] {
            let without = store.restarted();
            without.delete(&format!("schoolweave/p/{PLAN}/{side}"));
            let opened = Keeper::new(without, "checker")
                .open::<Words>(PLAN)
                .expect("the other snapshot");
            assert_eq!(&opened.document, self.words(), "without {side}");
        }
    }
}

/// Fourteen steps of all kinds.
pub const STEPS: [&str; 14] = [
    "add oak",
    "add ash",
    "set 0 elm",
    "add yew",
    "drop",
    "add fir",
    "add 学校🏫",
    "set 1 box",
    "add bay",
    "drop",
    "add fig",
    "set 2 nut",
    "add may",
    "add end",
];
