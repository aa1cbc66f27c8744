//! Committees and teams in roles × people and by person: they take their parts as a whole, and no part of one person.

use schoolweave::app::{Intent, Page, Store};
use schoolweave::plan::{Body, Id, Part, Rank, Record};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::bench::{plan, store};
use crate::dom::{press, settle};
use crate::leadership::{cell, key, leadership, parts, paste_text, person, role, said, shared};

/// The plan with a committee.
fn with_board() -> Store {
    let mut board = Body::new(Id::new("board"), Rank::default());
    board.name = "Board".to_owned();
    let records = vec![role("reach", "Outreach"), person("ada", "Ada"), board.into()];
    store(Page::Leadership, records)
}

/// What the committee is in the role as a whole.
fn of_board(store: &Store) -> Vec<Part> {
    let plan = plan(store);
    let role = plan.roles.find(&Id::new("reach")).unwrap();
    role.parts_of_body(&Id::new("board")).into_iter().collect()
}

#[wasm_bindgen_test]
async fn a_committee_stands_behind_the_people_and_takes_its_parts_as_a_whole_by_one_key() {
    let store = with_board();
    let page = leadership(&store).await;
    let at = || cell(&page, "reach", "Board as a whole");
    assert_eq!(said(&at()), "Outreach, Board as a whole: no part");
    // The arrow leads from the people to it.
    let ada = cell(&page, "reach", "Ada");
    key(&ada, "ArrowRight").await;
    assert!(page.has_focus("[data-row='reach'] [aria-label*=', Board as a whole: ']"));
    key(&at(), "a").await;
    assert_eq!(said(&at()), "Outreach, Board as a whole: approver");
    press(&at(), "i");
    settle().await;
    assert_eq!(said(&at()), "Outreach, Board as a whole: approver, informed, AI");
    assert_eq!(of_board(&store), [Part::Approver, Part::Informed]);
    // What one person has to be no group can be.
    for letter in ["o", "d", "s"] {
        press(&at(), letter);
        settle().await;
    }
    assert_eq!(of_board(&store), [Part::Approver, Part::Informed]);
    paste_text(&at(), "O");
    settle().await;
    assert!(
        page.text("[data-row='reach']")
            .contains("“O” is no part that a committee or team takes as a whole.")
    );
    assert_eq!(of_board(&store), [Part::Approver, Part::Informed]);
    press(&at(), "Delete");
    settle().await;
    assert_eq!(of_board(&store), []);
    assert!(!page.text("[data-row='reach']").contains("is no part"));
    store.dispatch(Intent::Undo);
    settle().await;
    assert_eq!(said(&at()), "Outreach, Board as a whole: approver, informed, AI");
    assert_eq!(parts(&store, "reach"), []);
}

#[wasm_bindgen_test]
async fn a_plan_without_committees_shows_nothing_of_them() {
    let store = shared();
    let page = leadership(&store).await;
    assert!(!page.text(".page").contains("as a whole"));
    store.dispatch(Intent::Go(store.state().route.clone().with_view("by-person")));
    settle().await;
    assert!(page.has("[data-row='ada']") && !page.has(".grid__group"));
}

#[wasm_bindgen_test]
async fn by_person_committees_stand_in_a_group_of_their_own() {
    let store = with_board();
    store.dispatch(Intent::Go(store.state().route.clone().with_view("by-person")));
    let page = leadership(&store).await;
    let row = "[data-row='bodies/board']";
    assert!(page.text(".grid__table").contains("Committees and teams"));
    let of = |part: &str| page.find(&format!("{row} [aria-label^='Board as a whole, {part} of ']"));
    assert_eq!(of("owner").get_attribute("aria-readonly").as_deref(), Some("true"));
    let at = of("approver");
    assert_eq!(at.get_attribute("aria-readonly"), None);
    at.focus().unwrap();
    settle().await;
    paste_text(&at, "Outreach");
    settle().await;
    assert_eq!(said(&of("approver")), "Board as a whole, approver of Outreach");
    assert_eq!(of_board(&store), [Part::Approver]);
    assert!(page.text(row).contains("approver of 1"));
    key(&of("approver"), "Delete").await;
    assert_eq!(of_board(&store), []);
    store.dispatch(Intent::Undo);
    settle().await;
    assert_eq!(of_board(&store), [Part::Approver]);
}
