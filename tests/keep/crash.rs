//! The page is gone after any one call to the store, and the store goes back to an earlier state.

use schoolweave::web::keep::{Keeper, Loss};

use crate::faulty::FaultyStore;
use crate::model::{PLAN, STEPS, Worker};

/// Starts a plan, does all steps with a snapshot after every third, and opens it anew in the middle.
fn work(store: &FaultyStore) -> Worker<FaultyStore> {
    let mut worker = Worker::start(store.clone(), "w1");
    for (at, step) in STEPS.iter().enumerate() {
        worker.step(step);
        if at % 3 == 2 {
            worker.compact();
        }
        if at == 7 && worker.keeper.status().unsaved == 0 {
            // Another load of the page; what was said to be saved stays said.
            let mut keeper = Keeper::new(store.clone(), "w2");
            if let Ok(opened) = keeper.open::<crate::model::Words>(PLAN) {
                assert_eq!(&opened.document, worker.words());
                worker.keeper = keeper;
            }
        }
    }
    worker
}

#[test]
fn case_01_crash_after_every_call() {
    let whole = FaultyStore::new();
    work(&whole);
    let calls = whole.calls();
    assert!(calls > 100);
    for at in 0..=calls {
        let store = FaultyStore::new();
        store.die_after(at);
        let worker = work(&store);
        let Some(opened) = worker.check(store.restarted(), &|| format!("after call {at}")) else {
            continue;
        };
        assert_eq!(
            (&opened.problems[..], opened.loss),
            (&[][..], Loss::None),
            "after call {at}"
        );
        // Work goes on, and through a second crash at any place.
        for again in (0..40).step_by(3) {
            let second = store.restarted();
            let (mut next, _) = Worker::open(second.clone(), "w3").unwrap();
            second.die_after(again);
            next.step("add on");
            next.compact();
            next.step("add and");
            next.compact();
            next.check(second.restarted(), &|| format!("after call {at}, then {again}"));
        }
    }
}

#[test]
fn case_05_the_store_goes_back_to_any_earlier_state() {
    let store = FaultyStore::new();
    store.remember();
    let mut worker = work(&store);
    let commits = store.commits();
    assert!(commits.len() > 20);
    worker.saved = None;
    for (at, values) in commits.into_iter().enumerate() {
        let opened = worker.check(FaultyStore::with(values), &|| format!("state {at}"));
        assert!(
            opened.is_none_or(|opened| opened.problems.is_empty() && opened.loss == Loss::None),
            "state {at}"
        );
    }
}

#[test]
fn at_every_moment_either_snapshot_can_be_done_without() {
    let store = FaultyStore::new();
    store.remember();
    work(&store);
    let mut tried = 0;
    for (at, values) in store.commits().into_iter().enumerate() {
        let slots: Vec<&String> = values
            .keys()
            .filter(|key| key.ends_with("/a") || key.ends_with("/b"))
            .collect();
        if slots.len() < 2 {
            continue;
        }
        let whole = Worker::open(FaultyStore::with(values.clone()), "w3")
            .unwrap()
            .1
            .document;
        for slot in slots {
            let mut without = values.clone();
            without.remove(slot);
            let (_, opened) = Worker::open(FaultyStore::with(without), "w4").unwrap();
            assert_eq!(opened.document, whole, "state {at} without {slot}");
            tried += 1;
        }
    }
    assert!(tried > 30, "{tried}");
}
