//! The store is full: at every capacity, with and without the page being gone after any one call.

use std::collections::BTreeMap;

use schoolweave::web::keep::{Document, Keeper, Loss, StoreError, Trouble};

use crate::faulty::{FaultyStore, size};
use crate::model::{PLAN, STEPS, Words, Worker};

/// Starts a plan, does all steps with a snapshot now and then, and opens it anew in the middle, if it is saved.
fn work(store: &FaultyStore) -> Worker<FaultyStore> {
    let words = Words(vec!["a text that compresses ".repeat(8)]);
    let mut worker = Worker::start_with(Keeper::new(store.clone(), "w1"), words);
    for (at, step) in STEPS.iter().enumerate() {
        let status = worker.step(step);
        if !store.is_dead() {
            let expected = (status.unsaved > 0).then_some(Trouble::Store(StoreError::Full));
            assert_eq!(status.trouble, expected, "step {at}");
        }
        if at % 4 == 3 {
            worker.compact();
        }
        if at == 8 && worker.keeper.status().unsaved == 0 {
            let mut keeper = Keeper::new(store.clone(), "w2");
            if let Ok(opened) = keeper.open::<Words>(PLAN) {
                assert_eq!(&opened.document, worker.words());
                worker.keeper = keeper;
            }
        }
    }
    worker
}

/// How large the store gets when there is room for everything.
fn largest() -> usize {
    let store = FaultyStore::new();
    store.remember();
    work(&store);
    store.commits().iter().map(size).max().unwrap()
}

#[test]
fn case_02_quota_at_every_capacity() {
    let largest = largest();
    let (mut all_saved, mut some_saved, mut none_saved) = (0, 0, 0);
    for capacity in 0..=largest {
        let store = FaultyStore::new();
        store.set_capacity(capacity);
        let mut worker = work(&store);
        let opened = worker.check(store.restarted(), &|| format!("capacity {capacity}"));
        assert!(
            opened.is_none_or(|opened| opened.loss == Loss::None),
            "capacity {capacity}"
        );
        match (worker.keeper.status().unsaved, worker.saved) {
            (0, _) => all_saved += 1,
            (_, Some(_)) => some_saved += 1,
            (_, None) => none_saved += 1,
        }
        // There is room again: everything done in the meantime is saved.
        store.set_capacity(usize::MAX);
        if worker.retry().unsaved > 0 {
            worker.compact();
        }
        assert!(
            worker.keeper.status().is_saved(),
            "capacity {capacity}: {:?}",
            worker.keeper.status()
        );
        let (_, opened) = Worker::open(store, "w3").unwrap();
        assert_eq!(&opened.document, worker.words(), "capacity {capacity}");
        assert_eq!(
            (&opened.problems[..], opened.loss),
            (&[][..], Loss::None),
            "capacity {capacity}"
        );
    }
    assert!(
        all_saved > 0 && some_saved > 0 && none_saved > 0,
        "{all_saved} {some_saved} {none_saved}"
    );
}

#[test]
fn case_02_quota_at_every_capacity_and_a_crash_after_every_call() {
    // Capacities at which the same writes fit lead to the same states, so one of each kind is enough.
    let mut kinds = BTreeMap::new();
    for capacity in 0..=largest() {
        let store = FaultyStore::new();
        store.set_capacity(capacity);
        work(&store);
        kinds.entry(store.fitted()).or_insert((capacity, store.calls()));
    }
    assert!(kinds.len() > 10, "{}", kinds.len());
    for (capacity, calls) in kinds.into_values() {
        for at in 0..calls {
            let store = FaultyStore::new();
            store.set_capacity(capacity);
            store.die_after(at);
            let worker = work(&store);
            let opened = worker.check(store.restarted(), &|| format!("capacity {capacity}, after call {at}"));
            assert!(
                opened.is_none_or(|opened| opened.loss == Loss::None && opened.problems.is_empty()),
                "capacity {capacity}, after call {at}"
            );
        }
    }
}

#[test]
fn case_02_with_a_crash_and_a_damaged_snapshot_on_top_nothing_is_made_up() {
    let start = FaultyStore::new();
    let mut first = Worker::start(start.clone(), "w1");
    first.step("add oak");
    first.compact();
    first.step("add ash");
    let mut absorbed = 0;
    for calls in 0..60 {
        let store = start.restarted();
        let (mut worker, _) = Worker::open(store.clone(), "w2").unwrap();
        // Steps that do not fit, though what they come to does.
        store.set_capacity(store.size() + 300);
        for step in [format!("add {}", "long ".repeat(100)), "set 2 elm".to_owned()] {
            let mut words = worker.words().clone();
            assert!(words.replay(&step));
            worker.states.push(words);
            assert!(worker.keeper.append(&step, "").unsaved > 0);
        }
        store.die_after(calls);
        worker.compact();
        // Another load of the page goes on from whichever state that left.
        let store = store.restarted();
        let (mut next, opened) = Worker::open(store.clone(), "w3").unwrap();
        absorbed += usize::from(&opened.document == worker.words());
        next.step("add end");
        for slot in ["a", "b"].map(|side| format!("schoolweave/p/{PLAN}/{side}")) {
            let damaged = store.restarted();
            damaged.put(&slot, "damaged");
            let document = Worker::open(damaged, "w4").unwrap().1.document;
            let was = worker.states.contains(&document) || next.states.contains(&document);
            assert!(was, "after {calls} calls, {slot}: {document:?}");
        }
    }
    assert!((10..50).contains(&absorbed), "{absorbed}");
}

#[test]
fn a_snapshot_that_does_not_fit_is_compressed_at_once() {
    let store = FaultyStore::new();
    let mut worker = Worker::start(store.clone(), "w1");
    worker.step(&format!("add {}", "a text that compresses ".repeat(100)));
    let room = store.size() + 1000;
    assert!(worker.words().encode().len() > 1000);
    store.set_capacity(room);
    assert!(worker.compact().trouble.is_none());
    assert!(store.values().keys().any(|key| key.ends_with("/b")));
}

#[test]
fn case_12_another_program_fills_the_store() {
    let store = FaultyStore::new();
    let mut worker = Worker::start(Keeper::with_limit(store.clone(), "w1", 2000).store().clone(), "w1");
    store.put("other", &"x".repeat(2000 - "other".len() - store.size()));
    store.set_capacity(2000);
    assert_eq!(worker.step("add oak").trouble, Some(Trouble::Store(StoreError::Full)));
    let usage = worker.keeper.usage().unwrap();
    assert!(usage.others > usage.total / 2);
    store.delete("other");
    assert!(worker.retry().is_saved());
}

#[test]
fn a_full_store_makes_room_by_letting_go_of_old_steps() {
    let store = FaultyStore::new();
    let words = Words(vec!["a text that compresses ".repeat(300)]);
    let mut worker = Worker::start_with(Keeper::new(store.clone(), "w1"), words);
    for n in 0..40 {
        worker.step(&format!("add word number {n}"));
    }
    let room = store.size() + 1000;
    store.set_capacity(room);
    // The step does not fit; a snapshot, compressed, does.
    let long = format!("add {}", "one more ".repeat(200));
    assert!(long.len() + store.size() > room);
    assert!(worker.step(&long).is_saved());
    assert!(store.size() < 4000, "{}", store.size());
    assert_eq!(&Worker::open(store, "w2").unwrap().1.document, worker.words());
}

#[test]
fn steps_that_cannot_be_saved_take_bounded_memory_and_are_saved_in_the_end() {
    let store = FaultyStore::new();
    let mut worker = Worker::start(store.clone(), "w1");
    store.set_refuses(true);
    for n in 0..500 {
        assert!(!worker.step(&format!("add {n}")).is_saved());
    }
    assert_eq!(worker.keeper.status().unsaved, 500);
    assert!(format!("{:?}", worker.keeper).len() < 5_000);
    store.set_refuses(false);
    assert!(worker.compact().is_saved());
    worker.check_without_either_snapshot(&store);
}
