//! Long random histories: steps, snapshots, loads of the page, full stores, crashes, lost keys, in any order.

use proptest::collection::vec;
use proptest::prelude::*;
use schoolweave::web::keep::Loss;

use crate::faulty::FaultyStore;
use crate::model::{Words, Worker};

/// Something that happens.
#[derive(Clone, Debug)]
enum Event {
    Add(String),
    Set(usize, String),
    Drop,
    Compact,
    Retry,
    /// The page is loaded again, perhaps with work unsaved, which is lost then.
    Load,
    /// There is so much room and no more.
    Room(usize),
    Refuse,
    AllWell,
    /// The page is gone after so many calls, and loaded again at the next event that needs it.
    Die(usize),
    /// All keys are taken out while the plan is open.
    Clear,
}

fn event() -> impl Strategy<Value = Event> {
    prop_oneof![
        8 => "[a-zé🏫]{0,40}".prop_map(Event::Add),
        3 => (any::<usize>(), "[a-z]{0,9}").prop_map(|(at, word)| Event::Set(at, word)),
        2 => Just(Event::Drop),
        3 => Just(Event::Compact),
        1 => Just(Event::Retry),
        2 => Just(Event::Load),
        1 => (0..300_usize).prop_map(Event::Room),
        1 => Just(Event::Refuse),
        2 => Just(Event::AllWell),
        1 => (0..25_usize).prop_map(Event::Die),
        1 => Just(Event::Clear),
    ]
}

/// A step that fits the document, from one that may not.
fn step(words: &Words, event: &Event) -> Option<String> {
    match event {
        Event::Add(word) => Some(format!("add {word}x")),
        Event::Set(at, word) if !words.0.is_empty() => Some(format!("set {} {word}y", at % words.0.len())),
        Event::Drop if !words.0.is_empty() => Some("drop".into()),
        _ => None,
    }
}

struct History {
    store: FaultyStore,
    worker: Worker<FaultyStore>,
    loads: usize,
    /// Whether all keys were taken out since something was last saved: then nothing can be expected to be there.
    is_cleared: bool,
}

impl History {
    fn start() -> Self {
        let store = FaultyStore::new();
        let worker = Worker::start(store.clone(), "w0");
        Self {
            store,
            worker,
            loads: 0,
            is_cleared: false,
        }
    }

    /// Loads the page again: what is found must be a state that was, with everything that was said to be saved.
    fn load(&mut self) -> Result<(), TestCaseError> {
        self.loads += 1;
        self.store = self.store.restarted();
        let opened = Worker::open(self.store.clone(), &format!("w{}", self.loads));
        if self.is_cleared {
            *self = Self {
                loads: self.loads,
                ..Self::start()
            };
            return Ok(());
        }
        let (next, opened) = opened.map_err(|error| TestCaseError::fail(format!("{error:?}")))?;
        let saved = self.worker.saved.unwrap_or(0);
        prop_assert!(
            self.worker.states[saved..].contains(&opened.document),
            "{:?}",
            opened.document
        );
        prop_assert_eq!((&opened.problems[..], opened.loss), (&[][..], Loss::None));
        self.worker = next;
        Ok(())
    }

    fn happens(&mut self, event: &Event) -> Result<(), TestCaseError> {
        match event {
            Event::Compact => drop(self.worker.compact()),
            Event::Retry => drop(self.worker.retry()),
            Event::Load => self.load()?,
            Event::Room(more) => self.store.set_capacity(self.store.size() + more),
            Event::Refuse => self.store.set_refuses(true),
            Event::AllWell => {
                self.store.set_refuses(false);
                self.store.set_capacity(usize::MAX);
            }
            Event::Die(calls) => self.store.die_after(*calls),
            Event::Clear if !self.store.is_dead() => {
                self.store.clear();
                self.is_cleared = true;
            }
            _ => {
                if let Some(step) = step(self.worker.words(), event) {
                    self.worker.step(&step);
                }
            }
        }
        // A step or snapshot that was stored after the clearing brought everything back.
        let has_snapshot = self
            .store
            .values()
            .keys()
            .any(|key| key.ends_with("/a") || key.ends_with("/b"));
        if self.is_cleared && has_snapshot {
            self.is_cleared = false;
        }
        if self.store.is_dead() {
            self.load()?;
        }
        Ok(())
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn case_39_random_histories_lose_nothing_that_was_saved(events in vec(event(), 1..120)) {
        let mut history = History::start();
        for event in &events {
            history.happens(event)?;
        }
        // In the end all is well: everything is saved.
        history.store.live();
        history.happens(&Event::AllWell)?;
        if history.worker.retry().unsaved > 0 {
            history.worker.compact();
        }
        prop_assert!(history.worker.keeper.status().is_saved() || history.is_cleared);
        history.is_cleared = false;
        if !history.worker.compact().is_saved() {
            return Err(TestCaseError::fail("not saved"));
        }
        let last = history.worker.words().clone();
        history.load()?;
        prop_assert_eq!(history.worker.words(), &last);
    }
}
