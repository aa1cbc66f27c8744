//! What is stored is damaged: any bit, any cut, any key gone, and values that are whole and yet wrong.

use schoolweave::web::keep::{Fault, Keeper, Loss, OpenError, Opened, State};

use crate::faulty::{FaultyStore, Values};
use crate::model::{PLAN, Words, Worker};

/// A store with two snapshots, steps that the older one needs, and steps upon the newer one.
fn worked() -> (Values, Worker<FaultyStore>) {
    let store = FaultyStore::new();
    let mut worker = Worker::start(store.clone(), "w1");
    for (at, step) in ["add oak", "add ash", "set 0 学校🏫", "add yew", "drop", "add fir"]
        .iter()
        .enumerate()
    {
        worker.step(step);
        if at == 1 || at == 3 {
            worker.compact();
        }
    }
    worker.step("add end");
    assert_eq!(store.values().keys().filter(|key| key.contains("/j/")).count(), 5);
    (store.values(), worker)
}

/// Opens what was damaged; checks that it is a state that was, that missing edits are announced, that everything damaged
/// is set aside as it stood, and that work goes on from there.
fn open(worker: &Worker<FaultyStore>, damaged: &Values, context: &str) -> Opened<Words> {
    let store = FaultyStore::with(damaged.clone());
    let (mut next, opened) = Worker::open(store.clone(), "w2").unwrap_or_else(|error| panic!("{context}: {error:?}"));
    assert!(
        worker.states.contains(&opened.document),
        "{context}: {:?}",
        opened.document
    );
    if &opened.document != worker.words() {
        assert_ne!(opened.loss, Loss::None, "{context}");
    }
    for problem in &opened.problems {
        if problem.fault != Fault::Missing {
            let kept = next.keeper.read_kept(problem.kept.unwrap()).unwrap().unwrap();
            let raw = damaged
                .get(&problem.key)
                .unwrap_or_else(|| panic!("{context}: {problem:?}"));
            assert_eq!(kept, String::from_utf16_lossy(raw), "{context}");
        }
    }
    assert!(next.step("add more").is_saved(), "{context}");
    assert!(next.step("add still").is_saved(), "{context}");
    let (_, again) = Worker::open(store, "w3").unwrap();
    assert_eq!(&again.document, next.words(), "{context}");
    assert_eq!((&again.problems[..], again.loss), (&[][..], Loss::None), "{context}");
    opened
}

#[test]
fn case_06_every_bit_of_every_key() {
    let (whole, worker) = worked();
    for (key, value) in &whole {
        for at in 0..value.len() {
            for bit in 0..16 {
                let context = format!("{key}, unit {at}, bit {bit}");
                let mut damaged = whole.clone();
                damaged.get_mut(key).unwrap()[at] ^= 1 << bit;
                let opened = open(&worker, &damaged, &context);
                assert!(opened.problems.iter().any(|problem| problem.key == *key), "{context}");
                let lost = worker.states.iter().rev().position(|state| *state == opened.document);
                // Either snapshot can be made good; of steps, those from the damaged one on are gone.
                let is_step = key.contains("/j/");
                assert!(lost == Some(0) || is_step && lost <= Some(3), "{context}: {lost:?}");
            }
        }
    }
}

#[test]
fn case_07_every_cut_of_every_key() {
    let (whole, worker) = worked();
    for (key, value) in &whole {
        for at in 0..value.len() {
            let context = format!("{key} cut at {at}");
            let mut damaged = whole.clone();
            damaged.insert(key.clone(), value[..at].to_vec());
            let opened = open(&worker, &damaged, &context);
            assert!(opened.problems.iter().any(|problem| problem.key == *key), "{context}");
        }
    }
}

#[test]
fn case_08_every_key_gone() {
    let (whole, worker) = worked();
    for key in whole.keys() {
        let mut damaged = whole.clone();
        damaged.remove(key);
        let store = FaultyStore::with(damaged.clone());
        let (_, opened) = Worker::open(store, "w2").unwrap();
        assert!(worker.states.contains(&opened.document), "{key}");
        let at = worker
            .states
            .iter()
            .position(|state| *state == opened.document)
            .unwrap();
        let last = whole.keys().rfind(|key| key.contains("/j/")).unwrap();
        match key {
            // The other snapshot and the journal have everything.
            key if key.ends_with("/a") || key.ends_with("/b") => assert_eq!(&opened.document, worker.words()),
            // Nothing follows that could tell of the last step: as if it had never been.
            key if key == last => assert_eq!((at, opened.loss), (6, Loss::None)),
            // Steps that the newer snapshot contains are not missed.
            key if key.contains("/j/2/") => assert_eq!((at, opened.loss), (7, Loss::None), "{key}"),
            // Replaying stops at the gap, and the rest is set aside.
            _ => {
                assert_eq!(opened.loss, Loss::Certain, "{key}");
                assert!(
                    opened.problems.iter().all(|problem| problem.fault == Fault::AfterGap),
                    "{key}"
                );
            }
        }
        if !key.contains("/j/2/") && key != last {
            open(&worker, &damaged, key);
        }
    }
}

#[test]
fn case_08_both_snapshots_gone_or_damaged() {
    let (whole, _) = worked();
    for damage in [None, Some("damaged")] {
        let store = FaultyStore::with(whole.clone());
        Keeper::new(store.clone(), "w1")
            .add_point(PLAN, &Words::default().encode(), "before")
            .unwrap();
        for side in ["a", "b"] {
            let key = format!("schoolweave/p/{PLAN}/{side}");
            match damage {
                Some(value) => store.put(&key, value),
                None => store.delete(&key),
            }
        }
        let before = store.values();
        let mut keeper = Keeper::new(store.clone(), "w2");
        match keeper.open::<Words>(PLAN) {
            Err(OpenError::Damaged(problems)) => assert_eq!(problems.len(), damage.map_or(0, |_| 2)),
            other => panic!("{other:?}"),
        }
        // Nothing was touched; the plan is still listed, with what its newest step says, and what there is can be had.
        assert_eq!(store.values(), before);
        let listed = keeper.plans().unwrap().remove(0);
        assert_eq!((listed.summary.as_str(), listed.state), ("7", State::Damaged));
        assert_eq!(keeper.points(PLAN).unwrap().len(), 1);
        assert_eq!(keeper.raw(PLAN).unwrap().len(), before.len());
        assert!(matches!(keeper.create(PLAN, "words\n", ""), Err(OpenError::Exists)));
    }
}

#[test]
fn any_two_keys_damaged_or_gone_are_never_taken_for_a_state_that_was_not() {
    let (whole, worker) = worked();
    let keys: Vec<&String> = whole.keys().collect();
    let damage = |values: &mut Values, key: &str, how: usize| {
        let value = values.get_mut(key).unwrap();
        match how {
            0 => drop(values.remove(key)),
            1 => value.truncate(value.len() / 2),
            2 => value[0] ^= 1,
            _ => *value.last_mut().unwrap() ^= 1,
        }
    };
    for one in 0..keys.len() {
        for two in 0..keys.len() {
            for how in (0..16).filter(|_| one != two) {
                let mut damaged = whole.clone();
                damage(&mut damaged, keys[one], how / 4);
                damage(&mut damaged, keys[two], how % 4);
                match Keeper::new(FaultyStore::with(damaged), "w2").open::<Words>(PLAN) {
                    Ok(opened) => assert!(
                        worker.states.contains(&opened.document),
                        "{} {} {how}",
                        keys[one],
                        keys[two]
                    ),
                    Err(OpenError::Damaged(_) | OpenError::Missing) => {}
                    Err(error) => panic!("{error:?}"),
                }
            }
        }
    }
}

#[test]
fn case_09_a_snapshot_that_is_whole_and_yet_wrong() {
    let store = FaultyStore::new();
    let mut worker = Worker::start(store.clone(), "w1");
    worker.step("add oak");
    worker.step("add ash");
    // A bug of our own: a snapshot that is no document.
    assert!(worker.keeper.compact("not a document", "2").is_saved());
    let wrong = store.values().keys().find(|key| key.ends_with("/b")).unwrap().clone();
    worker.step("add yew");
    let (mut next, opened) = Worker::open(store.clone(), "w2").unwrap();
    // The one before it and the steps since then give everything.
    assert_eq!(&opened.document, worker.words());
    assert_eq!((opened.loss, opened.problems.len()), (Loss::None, 1));
    assert_eq!(
        (&opened.problems[0].key, opened.problems[0].fault),
        (&wrong, Fault::Unreadable)
    );
    let raw = String::from_utf16(&store.values()[&wrong]).unwrap();
    assert_eq!(
        next.keeper.read_kept(opened.problems[0].kept.unwrap()).unwrap(),
        Some(raw)
    );
    assert_eq!(next.keeper.kept().unwrap()[0].from, wrong);
    // The next snapshot takes its place.
    assert!(next.compact().is_saved());
    let (_, opened) = Worker::open(store, "w3").unwrap();
    assert_eq!((&opened.document, &opened.problems[..]), (next.words(), &[][..]));
}

#[test]
fn case_09_without_room_to_set_it_aside_it_is_not_written_over() {
    let store = FaultyStore::new();
    let mut worker = Worker::start(store.clone(), "w1");
    worker.step("add oak");
    let wrong = format!("not a document {:?}", (0..300).map(|n| n * n).collect::<Vec<i32>>());
    assert!(worker.keeper.compact(&wrong, "1").is_saved());
    let slot = store.values().keys().find(|key| key.ends_with("/b")).unwrap().clone();
    let raw = store.values()[&slot].clone();
    store.set_capacity(store.size() + 200);
    let (mut next, opened) = Worker::open(store.clone(), "w2").unwrap();
    assert_eq!(
        (opened.problems[0].kept, opened.document == *worker.words()),
        (None, true)
    );
    assert!(next.step("add ash").is_saved());
    assert!(next.compact().trouble.is_some());
    assert_eq!(store.values()[&slot], raw);
    assert!(next.step("add elm").unsaved > 0);
    store.set_capacity(usize::MAX);
    assert!(next.compact().is_saved());
    assert_eq!(next.keeper.kept().unwrap().len(), 1);
    assert_eq!(
        next.keeper
            .read_kept(1)
            .unwrap()
            .map(|kept| kept.encode_utf16().collect()),
        Some(raw)
    );
    assert_eq!(&Worker::open(store, "w3").unwrap().1.document, next.words());
}

#[test]
fn case_09_a_step_that_does_not_fit_ends_the_replay() {
    let store = FaultyStore::new();
    let mut worker = Worker::start(store.clone(), "w1");
    worker.step("add oak");
    worker.keeper.append("nonsense", "");
    worker.keeper.append("add after", "");
    let (mut next, opened) = Worker::open(store.clone(), "w2").unwrap();
    assert_eq!((&opened.document, opened.loss), (worker.words(), Loss::Certain));
    assert!(
        opened
            .problems
            .iter()
            .all(|problem| problem.fault == Fault::DoesNotFit && problem.kept.is_some())
    );
    assert_eq!(opened.problems.len(), 2);
    assert!(next.step("add on").is_saved());
    assert_eq!(&Worker::open(store, "w3").unwrap().1.document, next.words());
}

#[test]
fn what_a_later_version_wrote_is_left_alone() {
    let later_document = || {
        let store = FaultyStore::new();
        let mut worker = Worker::start(store.clone(), "w1");
        worker.keeper.compact("words of a later version\nx", "");
        store
    };
    let later_format = || {
        let store = FaultyStore::new();
        let mut worker = Worker::start(store.clone(), "w1");
        worker.step("add oak");
        let key = format!("schoolweave/p/{PLAN}/b");
        let sum = schoolweave::web::keep::seal::checksum(&[&key, "schoolweave-slot", "2", "later=yes", "texts"]);
        store.put(&key, &format!("schoolweave-slot 2 {sum:016x} later=yes\ntexts"));
        store
    };
    for store in [later_document(), later_format()] {
        let before = store.values();
        let mut keeper = Keeper::new(store.clone(), "w2");
        assert!(matches!(keeper.open::<Words>(PLAN), Err(OpenError::Newer)));
        assert_eq!(store.values(), before);
    }
    assert_eq!(
        Keeper::new(later_format(), "w2").plans().unwrap()[0].state,
        State::Newer
    );
}

#[test]
fn case_18_clocks_do_not_matter() {
    // Times are in summaries only; newer steps may well say that they are older.
    let store = FaultyStore::new();
    let mut keeper = Keeper::new(store.clone(), "zz");
    keeper.create(PLAN, &Words::default().encode(), "2036-01-01").unwrap();
    keeper.append("add oak", "2036-01-01");
    keeper.append("add ash", "2026-03-29T02:30");
    keeper.compact("words\noak\nash", "1999-12-31");
    let mut keeper = Keeper::new(store.clone(), "aa");
    keeper.open::<Words>(PLAN).unwrap();
    keeper.append("add yew", "1970-01-01");
    assert_eq!(keeper.plans().unwrap()[0].summary, "1970-01-01");
    let opened = keeper.open::<Words>(PLAN).unwrap();
    assert_eq!(
        (opened.document.0.join(" "), opened.summary.as_str()),
        ("oak ash yew".into(), "1970-01-01")
    );
}

#[test]
fn damaged_restore_points_and_marks_of_the_trash_do_no_harm() {
    let store = FaultyStore::new();
    let mut worker = Worker::start(store.clone(), "w1");
    worker.keeper.add_point(PLAN, "one", "").unwrap();
    worker.keeper.add_point(PLAN, "two", "").unwrap();
    worker.keeper.trash(PLAN, "today").unwrap();
    store.put(&format!("schoolweave/p/{PLAN}/r/1"), "damaged");
    store.put(&format!("schoolweave/p/{PLAN}/trash"), "damaged");
    assert_eq!(worker.keeper.read_point(PLAN, 1).unwrap(), None);
    assert_eq!(worker.keeper.points(PLAN).unwrap().len(), 1);
    // Still in the trash, just not since when.
    assert_eq!(worker.keeper.plans().unwrap()[0].trashed.as_deref(), Some(""));
    assert!(Worker::open(store, "w2").unwrap().1.problems.is_empty());
}
