//! What is kept when nothing fails.

use schoolweave::web::keep::{Due, Keeper, Level, Loss, MemoryStore, OpenError, State, Trouble};

use crate::faulty::FaultyStore;
use crate::model::{PLAN, STEPS, Words, Worker};

#[test]
fn a_plan_is_found_as_it_was_left() {
    let store = FaultyStore::new();
    let mut worker = Worker::start(store.clone(), "w1");
    for (at, step) in STEPS.iter().enumerate() {
        assert!(worker.step(step).is_saved());
        let (_, opened) = Worker::open(store.restarted(), "w2").unwrap();
        assert_eq!(&opened.document, worker.words());
        assert_eq!(opened.summary, (at + 1).to_string());
        assert_eq!((opened.problems, opened.loss), (vec![], Loss::None));
    }
}

#[test]
fn work_goes_on_over_many_loads_of_the_page() {
    let store = FaultyStore::new();
    Worker::start(store.clone(), "w0");
    let mut expected = Words::default();
    for load in 1..60 {
        // The same writer id now and then: steps go on where the last ones ended.
        let (mut worker, opened) = Worker::open(store.clone(), &format!("w{}", load % 7)).unwrap();
        assert_eq!(opened.document, expected);
        assert_eq!((opened.problems, opened.loss), (vec![], Loss::None));
        for step in 0..load % 5 {
            assert!(worker.step(&format!("add {load}-{step}")).is_saved());
        }
        if load % 3 == 0 {
            assert!(worker.compact().is_saved());
        }
        expected = worker.words().clone();
    }
}

#[test]
fn snapshots_are_asked_for_and_keep_the_journal_short() {
    let store = FaultyStore::new();
    let mut worker = Worker::start(store.clone(), "w1");
    let dues: Vec<Due> = (0..64)
        .map(|n| worker.keeper.append(&format!("add {n}"), "").due)
        .collect();
    assert_eq!(dues.iter().position(|due| *due == Due::WhenIdle), Some(15));
    assert_eq!(dues.iter().position(|due| *due == Due::Now), Some(63));
    assert_eq!(
        worker.keeper.append(&format!("add {}", "x".repeat(70_000)), "").due,
        Due::Now
    );
    assert_eq!(worker.compact().due, Due::No);
    // The steps stay until the older snapshot no longer needs them.
    assert_eq!(store.values().len(), 2 + 65);
    worker.compact();
    assert_eq!(store.values().len(), 2);
}

#[test]
fn case_39_ten_thousand_steps_stay_within_bounds() {
    let store = FaultyStore::new();
    let mut worker = Worker::start(store.clone(), "w1");
    let mut most = (0, 0);
    for n in 0..10_000 {
        worker.states.drain(..worker.states.len() - 1);
        let step = if n < 50 {
            format!("add {n}")
        } else {
            format!("set {} {n}", n % 50)
        };
        assert!(worker.step(&step).is_saved());
        most = (most.0.max(store.values().len()), most.1.max(store.size()));
    }
    assert!(most.0 <= 2 + 2 * 64, "{most:?}");
    assert!(most.1 <= 40_000, "{most:?}");
    let (_, opened) = Worker::open(store, "w2").unwrap();
    assert_eq!(&opened.document, worker.words());
}

#[test]
fn large_plans_are_compressed() {
    let store = FaultyStore::new();
    let words = Words(
        (0..9000)
            .map(|n| format!("partner {n} of the neighbourhood school"))
            .collect(),
    );
    let text = words.encode();
    assert!(text.len() > 256 << 10);
    Worker::start_with(Keeper::new(store.clone(), "w1"), words.clone());
    assert!(store.size() * 4 < text.len());
    assert_eq!(Worker::open(store, "w2").unwrap().1.document, words);
}

#[test]
fn a_store_filling_up_is_told_and_compressed_sooner() {
    let store = FaultyStore::new();
    let words = Words((0..400).map(|n| format!("partner {n} of the school")).collect());
    let length = words.encode().len();
    let mut worker = Worker::start_with(Keeper::with_limit(store.clone(), "w1", length * 3 / 2), words);
    assert_eq!(worker.keeper.status().level, Level::Warn);
    assert!(worker.compact().is_saved());
    assert!(store.size() < length * 3 / 2, "{}", store.size());
    assert!(worker.compact().is_saved());
    assert!(store.size() < length, "{}", store.size());
    assert_eq!(worker.keeper.status().level, Level::Fine);
    let (mut worker, _) = Worker::open(store.clone(), "w2").unwrap();
    worker
        .keeper
        .add_point(PLAN, &"not to be compressed ".repeat(3), "")
        .unwrap();
    store.put("another program", &"x".repeat(length * 2));
    assert_eq!(
        Keeper::with_limit(store, "w3", length * 3 / 2).status().level,
        Level::Act
    );
}

#[test]
fn plans_are_listed_without_an_index() {
    let store = FaultyStore::new();
    store.put("another program's key", "x");
    let mut keeper = Keeper::new(store.clone(), "w1");
    for plan in ["second", "fi/rst", ""] {
        keeper
            .create(plan, &Words::default().encode(), &format!("new {plan}"))
            .unwrap();
        keeper.append("add oak", &format!("worked on {plan}"));
    }
    assert!(matches!(keeper.create("second", "words\n", ""), Err(OpenError::Exists)));
    let plans = keeper.plans().unwrap();
    let listed: Vec<_> = plans
        .iter()
        .map(|listed| (listed.plan.as_str(), listed.summary.as_str()))
        .collect();
    assert_eq!(
        listed,
        [
            ("", "worked on "),
            ("fi/rst", "worked on fi/rst"),
            ("second", "worked on second")
        ]
    );
    assert!(
        plans
            .iter()
            .all(|listed| listed.state == State::Whole && listed.trashed.is_none())
    );
    let usage = keeper.usage().unwrap();
    assert_eq!(usage.total, store.size());
    assert_eq!(usage.others, "another program's keyx".len());
    assert_eq!(
        usage.plans.iter().map(|(_, units)| units).sum::<usize>() + usage.others,
        usage.total
    );
    for (listed, (plan, units)) in plans.iter().zip(&usage.plans) {
        assert_eq!((&listed.plan, listed.units), (plan, *units));
    }
}

#[test]
fn trash_gives_back_and_erasing_does_not() {
    let store = FaultyStore::new();
    let mut worker = Worker::start(store.clone(), "w1");
    worker.step("add oak");
    worker.keeper.add_point(PLAN, "words\n", "before").unwrap();
    worker.keeper.create("other", "words\n", "").unwrap();
    let trashed = |keeper: &Keeper<FaultyStore>| keeper.plans().unwrap().pop().unwrap().trashed;
    worker.keeper.trash(PLAN, "2026-03-01").unwrap();
    assert_eq!(trashed(&worker.keeper), Some("2026-03-01".into()));
    worker.keeper.untrash(PLAN).unwrap();
    assert_eq!(trashed(&worker.keeper), None);
    assert_eq!(&Worker::open(store.clone(), "w2").unwrap().1.document, worker.words());
    worker.keeper.erase(PLAN).unwrap();
    assert!(store.values().keys().all(|key| key.starts_with("schoolweave/p/other/")));
    store.put("not ours", "");
    worker.keeper.set_preferences("{}").unwrap();
    worker.keeper.erase_everything().unwrap();
    assert_eq!(store.values().into_keys().collect::<Vec<_>>(), ["not ours"]);
}

#[test]
fn a_deletion_cut_short_leaves_the_plan_in_the_trash_or_gone() {
    for calls in 0.. {
        let store = FaultyStore::new();
        let mut worker = Worker::start(store.clone(), "w1");
        for step in STEPS {
            worker.step(step);
        }
        worker.compact();
        worker.step("add more");
        let before = store.values().len();
        store.die_after(calls);
        let done = worker.keeper.erase(PLAN).is_ok();
        let keeper = Keeper::new(store.restarted(), "w2");
        let plans = keeper.plans().unwrap();
        let untouched = store.values().len() >= before && plans[0].trashed.is_none();
        assert!(
            untouched || plans.iter().all(|listed| listed.trashed.is_some()),
            "{calls}: {plans:?}"
        );
        if done {
            assert_eq!(store.size(), 0);
            break;
        }
    }
}

#[test]
fn restore_points_are_few_and_the_oldest_goes_last() {
    let store = FaultyStore::new();
    let mut keeper = Keeper::new(store.clone(), "w1");
    for n in 1..=5 {
        assert_eq!(
            keeper
                .add_point(PLAN, &format!("snapshot {n}"), &format!("note {n}"))
                .unwrap(),
            n
        );
    }
    let points: Vec<_> = keeper
        .points(PLAN)
        .unwrap()
        .into_iter()
        .map(|point| (point.number, point.note))
        .collect();
    assert_eq!(
        points,
        [(3, "note 3".into()), (4, "note 4".into()), (5, "note 5".into())]
    );
    assert_eq!(keeper.read_point(PLAN, 4).unwrap().as_deref(), Some("snapshot 4"));
    // No room for a newer one: the old ones stay.
    store.set_capacity(store.size());
    assert_eq!(
        keeper.add_point(PLAN, "snapshot 6", ""),
        Err(Trouble::Store(schoolweave::web::keep::StoreError::Full))
    );
    assert_eq!(keeper.points(PLAN).unwrap().len(), 3);
}

#[test]
fn case_10_in_memory_everything_works_and_never_counts_as_saved() {
    let mut worker = Worker::start(MemoryStore::default(), "w1");
    for step in STEPS {
        let status = worker.step(step);
        assert_eq!(
            (status.unsaved, status.is_saved(), status.is_lasting),
            (0, false, false)
        );
    }
    assert_eq!(worker.keeper.look::<Words>(PLAN).unwrap().0, *worker.words());
}

#[test]
fn case_10_a_store_that_refuses_everything_keeps_nothing_and_says_so() {
    let store = FaultyStore::new();
    store.set_refuses(true);
    let mut worker = Worker::start(store.clone(), "w1");
    for step in STEPS {
        let status = worker.step(step);
        assert!(!status.is_saved());
        assert!(matches!(status.trouble, Some(Trouble::Store(_))));
    }
    assert_eq!(worker.keeper.status().unsaved, 1 + STEPS.len());
    assert!(worker.keeper.plans().is_err() && worker.keeper.usage().is_err());
    // It works again.
    store.set_refuses(false);
    assert!(worker.compact().is_saved());
    assert_eq!(&Worker::open(store, "w2").unwrap().1.document, worker.words());
}

#[test]
fn without_a_plan_nothing_counts_as_saved() {
    let mut keeper = Keeper::new(FaultyStore::new(), "w1");
    let status = keeper.append("add oak", "");
    assert_eq!((status.unsaved, status.trouble), (1, Some(Trouble::NotOpen)));
}
