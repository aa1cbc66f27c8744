//! Cases 27 and 28: ids and keys that stand twice, references that lead nowhere or round in circles.

use schoolweave::plan::json::RepairKind::{Ambiguous, NoId, SameId, SameKey, Unresolved};
use schoolweave::plan::reference::OnReferences;
use schoolweave::plan::{Id, Kind, RecordId, TieEnd};
use serde_json::json;

use crate::support::{around, data, read, repairs, rewritten};

#[test]
fn case_27_an_id_that_stands_twice_is_made_new_and_what_refers_to_it_is_flagged() {
    let text = around(&json!({
        "partners": [{ "id": "a", "name": "one" }, { "id": "a", "name": "two" }, { "id": "a-2", "name": "three" }],
        "ties": [{ "id": "t", "to": "a" }, { "id": "u", "to": "a-2" }],
    }));
    let file = read(&text);
    let names: Vec<_> = file
        .plan
        .partners
        .iter()
        .map(|a| (a.id.as_str(), a.name.as_str()))
        .collect();
    // `a-2` is taken by a record that states it, and what refers to that still finds it.
    assert_eq!(names, [("a", "one"), ("a-2", "three"), ("a-3", "two")]);
    assert_eq!(repairs(&file), [("partners/1", SameId), ("ties/t/to", Ambiguous)]);
    // The same file gives the same ids wherever it is read.
    assert_eq!(rewritten(&text), rewritten(&text));
    assert_eq!(repairs(&read(&rewritten(&text))), []);
}

#[test]
fn case_27_a_made_id_is_never_too_long_to_be_read_again() {
    let long = "é".repeat(32);
    let text = around(&json!({ "partners": [{ "id": long }, { "id": long }, { "id": long }] }));
    let file = read(&text);
    assert_eq!(file.plan.count(Kind::Partner), 3);
    assert!(file.plan.partners.iter().all(|partner| partner.id.as_str().len() <= 64));
    assert_eq!(repairs(&read(&rewritten(&text))), []);
}

#[test]
fn case_27_records_without_an_id_are_given_one_from_their_place() {
    let long = "x".repeat(65);
    let text =
        around(&json!({ "goals": [{ "name": "a" }, { "id": 7 }, { "id": "" }, { "id": long }, { "id": "goals-1" }] }));
    let file = read(&text);
    let ids: Vec<_> = file.plan.goals.iter().map(|goal| goal.id.as_str()).collect();
    assert_eq!(ids, ["goals-1", "goals-1-2", "goals-2", "goals-3", "goals-4"]);
    let kinds: Vec<_> = file.repairs.iter().map(|repair| repair.kind).collect();
    assert_eq!(kinds, [NoId; 4]);
    // What stood there instead is kept.
    let data = data(&rewritten(&text));
    let kept: Vec<_> = data["goals"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|goal| goal.get("unread:id"))
        .collect();
    assert_eq!(kept, [&json!(7), &json!(""), &json!(long)]);
}

#[test]
fn case_27_keys_that_stand_twice_are_reported_and_the_last_counts() {
    let text = r#"{"type":"schoolweave-plan","data":{"partners":[{"id":"a","name":"one","name":"two","x":1,"x":2}]}}"#;
    let file = read(text);
    assert_eq!(file.plan.partners.iter().next().unwrap().name, "two");
    assert_eq!(
        repairs(&file),
        [("data/partners/0/name", SameKey), ("data/partners/0/x", SameKey)]
    );
}

#[test]
fn case_27_records_of_different_kinds_may_have_the_same_id() {
    let text = around(&json!({
        "partners": [{ "id": "a", "holder": "a" }],
        "people": [{ "id": "a", "name": "Ana" }],
        "ties": [{ "id": "a", "to": "a" }],
    }));
    let file = read(&text);
    assert_eq!(repairs(&file), []);
    // Deleting the person leaves the partner and the tie of the same id alone.
    let without = file
        .plan
        .without(&[RecordId::of(Kind::Person, "a")], OnReferences::Clear);
    let counts = [Kind::Person, Kind::Partner, Kind::Tie].map(|kind| without.count(kind));
    assert_eq!((counts, without.unresolved().len()), ([0, 1, 1], 0));
}

#[test]
fn case_28_references_to_nothing_are_kept_and_shown() {
    let text = rewritten(&around(&json!({
        "goals": [{ "id": "g", "owner": "nobody" }],
        "partners": [{ "id": "a", "goals": ["g", "gone"], "holder": "nobody", "agreement": {}, "confirmed": { "by": "nobody" } }],
        "ties": [{ "id": "t", "from": "a", "to": "gone" }],
        "assignments": [{ "id": "s", "role": "gone", "person": "nobody" }],
        "sources": [{ "id": "m", "eligible": [{ "line": "gone" }], "caps": [{ "line": "gone" }] }],
        "actions": [{ "id": "x", "about": "partners/gone" }],
    })));
    let file = read(&text);
    let places: Vec<_> = file.repairs.iter().map(|repair| repair.at.as_str()).collect();
    assert!(file.repairs.iter().all(|repair| repair.kind == Unresolved));
    assert_eq!(
        places,
        [
            "goals/g/owner",
            "partners/a/confirmed",
            "partners/a/goals",
            "partners/a/holder",
            "ties/t/to",
            "assignments/s/person",
            "assignments/s/role",
            "sources/m/caps",
            "sources/m/eligible",
            "actions/x/about"
        ]
    );
    assert_eq!(rewritten(&text), text);
    // Deleting something else leaves them alone.
    let without = file.plan.without(&[RecordId::of(Kind::Goal, "g")], OnReferences::Clear);
    assert_eq!(without.unresolved().len(), places.len() - 1);
}

#[test]
fn case_28_ties_to_oneself_and_circles_do_no_harm() {
    let text = rewritten(&around(&json!({
        "people": [{ "id": "p", "partner": "a" }],
        "partners": [{ "id": "a", "holder": "p" }, { "id": "b" }],
        "ties": [{ "id": "self", "from": "a", "to": "a" }, { "id": "school" }, { "id": "t", "from": "a", "to": "b" }, { "id": "u", "from": "b", "to": "a" }],
        "actions": [{ "id": "x", "about": "actions/y" }, { "id": "y", "about": "actions/x" }, { "id": "z", "about": "actions/z" }],
    })));
    let file = read(&text);
    assert_eq!(repairs(&file), []);
    assert_eq!(rewritten(&text), text);
    let school = file.plan.ties.find(&Id::new("school")).unwrap();
    assert_eq!((&school.from, &school.to), (&TieEnd::School, &TieEnd::School));
    let without = file.plan.without(
        &[RecordId::of(Kind::Partner, "a"), RecordId::of(Kind::Action, "x")],
        OnReferences::Clear,
    );
    let left: Vec<_> = without.ties.iter().map(|tie| tie.id.as_str()).collect();
    assert_eq!((left, without.unresolved().len()), (vec!["school"], 0));
}
