//! Case 30: what a newer version wrote is preserved through reading, editing, undoing and writing. And whatever stands
//! in a file, nothing of it is lost, and a second reading has nothing more to put right.

use schoolweave::sorted::SortedSet;
use std::rc::Rc;

use proptest::prelude::*;
use schoolweave::plan::file::{self, Integrity};
use schoolweave::plan::json::RepairKind;
use schoolweave::plan::{Change, Edit, PartnerField};
use serde_json::Value;

use crate::mutation::{addition, mutated, mutation};
use crate::support::{around, data, read, rewritten};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn case_30_fields_values_and_records_of_a_newer_version_survive(
        mutations in prop::collection::vec(addition(), 0..12),
        name in ".{0,12}",
    ) {
        let wanted = mutated(&mutations);
        let file = read(&around(&wanted));
        prop_assert_eq!(&file.repairs, &[]);
        let (text, envelope) = file::write(&file.plan, &file.envelope);
        prop_assert_eq!(data(&text), wanted);

        // Through an edit, and its undoing, byte for byte.
        let before = read(&text);
        prop_assert_eq!(before.integrity, Integrity::Whole);
        let partner = before.plan.partners.iter().next().unwrap();
        let edit = Edit::Partner(partner.id.clone(), PartnerField::Name(name));
        let mut after = before.plan.clone();
        after.put(before.plan.edited(&edit).unwrap());
        let change = Change::between(&before.plan, &after);
        let change = Change::from_json(&change.to_json()).unwrap();
        let edited = change.apply(&before.plan);
        prop_assert_eq!(&edited, &after);
        let undone = change.reversed().apply(&edited);
        prop_assert_eq!(&file::write(&undone, &envelope).0, &text);
        let mut unedited = data(&file::write(&edited, &envelope).0);
        unedited["partners"][0]["name"] = data(&text)["partners"][0]["name"].clone();
        prop_assert_eq!(unedited, data(&text));
    }

    #[test]
    fn nothing_is_lost_and_nothing_is_put_right_twice(mutations in prop::collection::vec(mutation(), 0..16)) {
        let given = around(&mutated(&mutations));
        let once = rewritten(&given);
        let again = read(&once);
        prop_assert_eq!(again.integrity, Integrity::Whole);
        let left: Vec<_> = again.repairs.iter().filter(|repair| repair.kind != RepairKind::Unresolved).collect();
        prop_assert!(left.is_empty(), "{:?}", left);
        prop_assert_eq!(rewritten(&once), once.clone());
        let (before, after) = (leaves(&data(&given)), leaves(&data(&once)));
        let lost: Vec<_> = before.difference(&after).collect();
        prop_assert!(lost.is_empty(), "{:?}\n{}\n{}", lost, given, once);
    }
}

/// Every text, number and key that says something: neither empty values nor what is left out because it is usual.
fn leaves(value: &Value) -> SortedSet<String> {
    fn walk(value: &Value, found: &mut SortedSet<String>) {
        match value {
            Value::Null | Value::Bool(_) => {}
            Value::Number(number) => {
                found.insert(number.to_string());
            }
            Value::String(text) => {
                found.insert(text.clone());
            }
            Value::Array(items) => items.iter().for_each(|item| walk(item, found)),
            Value::Object(fields) => fields.values().for_each(|field| walk(field, found)),
        }
    }
    let mut found = SortedSet::new();
    walk(value, &mut found);
    for usual in ["", "0", "-0", "school"] {
        found.remove(usual);
    }
    found
}

#[test]
fn case_30_what_cannot_be_read_is_kept_beside_what_could_not_be_read_before() {
    let text = around(&serde_json::json!({
        "partners": [{ "id": "a", "unread:kind": 1, "kind": 2 }, 5],
        "unread:partners": [4],
        "goals": "none",
        "unread:goals": "some",
    }));
    let written = data(&rewritten(&text));
    assert_eq!(written["partners"][0]["unread:kind"], 1);
    assert_eq!(written["partners"][0]["unread:kind:2"], 2);
    assert_eq!(written["unread:partners"], serde_json::json!([4]));
    assert_eq!(written["unread:partners:2"], serde_json::json!([5]));
    assert_eq!(
        (&written["unread:goals"], &written["unread:goals:2"]),
        (&"some".into(), &"none".into())
    );
}

#[test]
fn copies_of_a_plan_share_what_did_not_change() {
    let plan = read(crate::support::FIXTURE).plan;
    let copy = plan.clone();
    assert!(plan.partners.is_same(&copy.partners) && Rc::ptr_eq(&plan.unknown, &copy.unknown));
}
