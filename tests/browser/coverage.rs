//! Whether every role can have an owner, as it is said: what is proved, and what is not well with it.

use schoolweave::app::{Intent, Page, Store};
use schoolweave::plan::{AnyRecord, Assignment, Edit, Id, Minutes, Part, Person, PersonField, Rank, Record, Role};
use schoolweave::ui::pages::leadership::LeadershipPage;
use wasm_bindgen_test::wasm_bindgen_test;
use yew::prelude::*;

use crate::bench::{mount, store};
use crate::dom::settle;

const VERDICT: &str = "section[aria-labelledby=coverage-verdict]";

fn role(id: &str) -> AnyRecord {
    let mut role = Role::new(Id::new(id), Rank::default());
    role.name = id.to_owned();
    role.effort = Some(Minutes(120));
    role.into()
}

fn person(id: &str, hours: u32) -> AnyRecord {
    let mut person = Person::new(Id::new(id), Rank::default());
    person.name = id.to_owned();
    person.capacity = Some(Minutes(60 * hours));
    person.into()
}

fn owns(role: &str, person: &str) -> AnyRecord {
    let mut owns = Assignment::new(Id::new(role), Rank::default());
    (owns.role, owns.person, owns.part) = (Id::new(role), Id::new(person), Some(Part::Owner));
    owns.into()
}

fn gives(store: &Store, person: &str, hours: u32) {
    let edit = Edit::Person(Id::new(person), PersonField::Capacity(Some(Minutes(60 * hours))));
    store.dispatch(schoolweave::app::Command::Set(edit));
}

#[wasm_bindgen_test]
async fn hours_that_are_too_many_are_told_beside_the_proof_and_not_as_all_well() {
    let records = vec![role("Data"), role("Survey"), person("Ada", 3), owns("Data", "Ada")];
    let store = store(Page::Leadership, records);
    store.dispatch(Intent::Go(store.state().route.clone().with_view("coverage")));
    let page = mount(&store, html! { <LeadershipPage /> }).await;
    settle().await;
    let (said, good) = (|| page.text(VERDICT), format!("{VERDICT} h2 .text--good"));
    // Each of the two fits into her time and both together do not.
    for sentence in [
        "By number, yes: both roles can have an owner, within the number of roles everyone can take.",
        "By hours, this answer asks too much of one person.",
        "In this answer, one person would have more to do than the hours they give: Ada (1 too many a month).",
        "Today, nobody has.",
        "What several roles take together is not part of the proof",
    ] {
        assert!(said().contains(sentence), "{sentence}: {}", said());
    }
    assert!(!page.has(&good));
    // She has too much to do today already.
    store.dispatch(schoolweave::app::Command::Add {
        records: vec![owns("Survey", "Ada")],
    });
    settle().await;
    let sentence =
        "In this answer, as today, one person has more to do than the hours they give: Ada (1 too many a month).";
    assert!(said().contains(sentence), "{}", said());
    assert!(!page.has(&good));
    // And once she gives more, all is well.
    gives(&store, "Ada", 4);
    settle().await;
    let sentence = "Yes: both roles can have an owner, within the number of roles everyone can take.";
    assert!(
        said().starts_with(sentence) && !said().contains("more to do"),
        "{}",
        said()
    );
    assert!(page.has(&good));
}
