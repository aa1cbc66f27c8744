//! Another page, or another program, changes what is stored while a plan is open.

use schoolweave::web::keep::{Due, Fault, Keeper, Loss, OpenError, Trouble};

use crate::faulty::FaultyStore;
use crate::model::{PLAN, STEPS, Words, Worker};

#[test]
fn case_13_a_page_that_fell_behind_writes_nothing() {
    for compactions in 0..4 {
        for steps in 0..3 {
            if compactions + steps == 0 {
                continue;
            }
            let store = FaultyStore::new();
            Worker::start(store.clone(), "w0").step("add oak");
            let (mut behind, _) = Worker::open(store.clone(), "w1").unwrap();
            let (mut ahead, _) = Worker::open(store.clone(), "w2").unwrap();
            for n in 0..steps {
                assert!(ahead.step(&format!("add {n}")).is_saved());
            }
            for _ in 0..compactions {
                assert!(ahead.compact().is_saved());
            }
            let before = store.values();
            let status = behind.keeper.compact(&behind.words().encode(), "");
            assert_eq!(
                (status.trouble, status.due),
                (Some(Trouble::Elsewhere), Due::No),
                "{compactions} {steps}"
            );
            let status = behind.keeper.append("add behind", "");
            assert_eq!((status.unsaved, status.trouble), (1, Some(Trouble::Elsewhere)));
            assert_eq!(store.values(), before);
            // The one that is ahead goes on.
            assert!(ahead.step("add more").is_saved());
            assert!(matches!(behind.keeper.open::<Words>(PLAN), Err(OpenError::Unsaved)));
            behind.keeper.close();
            assert_eq!(&behind.keeper.open::<Words>(PLAN).unwrap().document, ahead.words());
        }
    }
}

#[test]
fn case_13_steps_of_another_page_are_seen_before_the_next_step() {
    let store = FaultyStore::new();
    Worker::start(store.clone(), "w0").step("add oak");
    let (mut behind, _) = Worker::open(store.clone(), "w1").unwrap();
    let (mut ahead, _) = Worker::open(store.clone(), "w2").unwrap();
    ahead.step("add ahead");
    let before = store.values();
    assert_eq!(behind.step("add behind").trouble, Some(Trouble::Elsewhere));
    assert_eq!(store.values(), before);
}

#[test]
fn case_14_steps_of_two_pages_at_once_are_both_kept() {
    // Each page writes to a storage that does not show it what the other wrote, then both end up in one.
    for (mine, theirs) in [(1, 1), (3, 1), (1, 3)] {
        let store = FaultyStore::new();
        let mut first = Worker::start(store.clone(), "w0");
        STEPS.iter().for_each(|step| {
            first.step(step);
        });
        let (one, two) = (store.restarted(), store.restarted());
        let (mut my, _) = Worker::open(one.clone(), "w1").unwrap();
        let (mut other, _) = Worker::open(two.clone(), "w2").unwrap();
        (0..mine).for_each(|n| assert!(my.step(&format!("add mine {n}")).is_saved()));
        (0..theirs).for_each(|n| assert!(other.step(&format!("add theirs {n}")).is_saved()));
        let mut both = one.values();
        both.extend(two.values());
        let both = FaultyStore::with(both);
        let (mut worker, opened) = Worker::open(both.clone(), "w3").unwrap();
        let expected = if theirs > mine { other.words() } else { my.words() };
        assert_eq!(&opened.document, expected);
        assert_eq!(opened.loss, Loss::Certain);
        assert_eq!(opened.problems.len(), mine.min(theirs));
        for problem in &opened.problems {
            assert_eq!(problem.fault, Fault::Apart);
            let raw = worker.keeper.read_kept(problem.kept.unwrap()).unwrap().unwrap();
            assert!(raw.contains("add mine") || raw.contains("add theirs"));
        }
        // It is said once; work goes on.
        assert!(worker.step("add on").is_saved());
        let (_, opened) = Worker::open(both, "w4").unwrap();
        assert_eq!((&opened.document, &opened.problems[..]), (worker.words(), &[][..]));
    }
}

#[test]
fn a_late_step_of_a_page_that_fell_behind_is_not_lost() {
    // The other page wrote two snapshots that this one does not see; its step is upon a state long gone.
    let store = FaultyStore::new();
    Worker::start(store.clone(), "w0").step("add oak");
    let unseen = store.restarted();
    let (mut behind, _) = Worker::open(unseen.clone(), "w1").unwrap();
    let (mut ahead, _) = Worker::open(store.clone(), "w2").unwrap();
    ahead.step("add ahead");
    ahead.compact();
    ahead.compact();
    behind.step("add behind");
    for (key, value) in unseen.values() {
        if key.contains("/w1/") {
            store.put(&key, &String::from_utf16_lossy(&value));
        }
    }
    let (worker, opened) = Worker::open(store, "w3").unwrap();
    assert_eq!(&opened.document, ahead.words());
    assert_eq!(opened.problems.len(), 1);
    let raw = worker
        .keeper
        .read_kept(opened.problems[0].kept.unwrap())
        .unwrap()
        .unwrap();
    assert!(raw.contains("add behind"));
}

#[test]
fn case_11_storage_cleared_while_open_is_written_again() {
    for steps in [0, 1, 5] {
        for compactions in 0..3 {
            let store = FaultyStore::new();
            let mut worker = Worker::start(store.clone(), "w1");
            (0..steps).for_each(|n| drop(worker.step(&format!("add {n}"))));
            (0..compactions).for_each(|_| drop(worker.compact()));
            store.clear();
            worker
                .states
                .push(Words([&worker.words().0[..], &["new".to_owned()]].concat()));
            let status = worker.keeper.append("add new", "");
            assert_eq!(
                (status.unsaved, status.trouble, status.due),
                (1, Some(Trouble::Cleared), Due::Now)
            );
            assert!(worker.compact().is_saved());
            worker.check_without_either_snapshot(&store);
            assert!(worker.step("add and on").is_saved());
            let (_, opened) = Worker::open(store, "w2").unwrap();
            assert_eq!(&opened.document, worker.words());
            assert_eq!((&opened.problems[..], opened.loss), (&[][..], Loss::None));
        }
    }
}

#[test]
fn case_11_any_key_taken_while_open_is_made_good() {
    let start = || {
        let store = FaultyStore::new();
        let mut worker = Worker::start(store.clone(), "w1");
        for (at, step) in STEPS.iter().enumerate() {
            worker.step(step);
            if at % 5 == 4 {
                worker.compact();
            }
        }
        (store, worker)
    };
    for key in start().0.values().keys() {
        let (store, mut worker) = start();
        store.delete(key);
        worker.step("add on");
        assert!(worker.compact().is_saved(), "{key}");
        let (_, opened) = Worker::open(store, "w2").unwrap();
        assert_eq!(&opened.document, worker.words(), "{key}");
        assert_eq!((&opened.problems[..], opened.loss), (&[][..], Loss::None), "{key}");
    }
}

#[test]
fn a_store_that_forgets_what_is_written_is_found_out() {
    let store = FaultyStore::new();
    let mut worker = Worker::start(store.clone(), "w1");
    store.set_forgets_writes(true);
    assert_eq!(worker.step("add oak").trouble, Some(Trouble::Unverified));
    assert_eq!(worker.keeper.status().unsaved, 1);
    store.set_forgets_writes(false);
    assert!(worker.retry().is_saved());
    assert!(worker.step("add ash").is_saved());
    assert!(worker.compact().is_saved());
    let (_, opened) = Worker::open(store, "w2").unwrap();
    assert_eq!((&opened.document, &opened.problems[..]), (worker.words(), &[][..]));
}

#[test]
fn case_16_a_plan_can_be_looked_at_without_a_write() {
    let store = FaultyStore::new();
    let mut worker = Worker::start(store.clone(), "w1");
    worker.step("add oak");
    let key = store.values().into_keys().find(|key| key.contains("/j/")).unwrap();
    store.put(&key, "damaged");
    let before = store.values();
    let keeper = Keeper::new(store.clone(), "w2");
    assert_eq!(keeper.look::<Words>(PLAN).unwrap().0, Words::default());
    assert!(keeper.plans().is_ok());
    assert_eq!(store.values(), before);
}
