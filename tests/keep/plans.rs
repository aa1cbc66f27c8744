//! The program's own documents in a store.

use schoolweave::app::{Document, Moment};
use schoolweave::plan::Plan;
use schoolweave::web::keep::{Keeper, OpenError};

use crate::faulty::FaultyStore;
use crate::model::PLAN;

fn plan(title: &str) -> String {
    Document::new(Plan::new(PLAN, title), Moment(0)).encode()
}

#[test]
fn case_32_what_a_newer_version_stored_is_neither_opened_nor_written_over() {
    for (now, later) in [("\"major\":1", "\"major\":2"), ("{\"document\":1", "{\"document\":2")] {
        let newer = plan("Newer").replace(now, later);
        assert_ne!(newer, plan("Newer"), "{now}");
        let store = FaultyStore::new();
        let mut keeper = Keeper::new(store.clone(), "w1");
        // The one before it could be read, and must not be taken for the plan as it is now.
        keeper.create(PLAN, &plan("Older"), "").unwrap();
        assert!(keeper.compact(&newer, "").is_saved());
        let before = store.values();
        let mut keeper = Keeper::new(store.clone(), "w2");
        assert!(
            matches!(keeper.open::<Document>(PLAN), Err(OpenError::Newer)),
            "{later}"
        );
        assert_eq!(store.values(), before, "{later}");
    }
}
