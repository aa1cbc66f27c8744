//! Cases 31 and 33: the file of each released version opens as it did, and writing what was read gives the same bytes.

use schoolweave::sorted::SortedSet;

use proptest::prelude::*;
use schoolweave::plan::about::{About, Dismissed, Thresholds};
use schoolweave::plan::body::Membership;
use schoolweave::plan::cost_line::Formula;
use schoolweave::plan::file::{self, Integrity};
use schoolweave::plan::partner::{Agreement, Confirmed, MapPlace};
use schoolweave::plan::source::{Cap, Deliverable, Eligibility, IndirectRule, MatchRule};
use schoolweave::plan::{Kind, Payment, Receipt, Valuation};
use serde_json::{Value, json};

use crate::mutation::{mutated, mutation};
use crate::support::{FIXTURE, FIXTURES, around, data, read, rewritten};

#[test]
fn case_31_the_file_of_each_version_is_read_without_repair_and_written_back_as_it_is() {
    for (minor, text) in (0..).zip(FIXTURES) {
        let file = read(text);
        assert_eq!(
            (file.envelope.minor, file.integrity, file.repairs.as_slice()),
            (minor, Integrity::Whole, [].as_slice())
        );
        assert_eq!(file::write(&file.plan, &file.envelope).0, text);
    }
}

/// The newest fixture uses everything there is. When a version adds fields, it adds a fixture.
#[test]
fn the_newest_fixture_uses_every_field() {
    let data = data(FIXTURE);
    let has = |value: &Value, fields: &[&str]| -> Vec<String> {
        let missing = fields.iter().filter(|field| value.get(**field).is_none());
        missing.map(|field| (*field).to_owned()).collect()
    };
    for kind in Kind::ALL {
        assert_eq!(has(&data[kind.table()][0], kind.fields()), [] as [&str; 0], "{kind:?}");
    }
    let (about, partner, source) = (&data["about"], &data["partners"][0], &data["sources"][0]);
    for (value, fields) in [
        (about, About::FIELDS),
        (&about["thresholds"], Thresholds::FIELDS),
        (&about["dismissed"][0], Dismissed::FIELDS),
        (&partner["agreement"], Agreement::FIELDS),
        (&partner["on_map"], MapPlace::FIELDS),
        (&partner["confirmed"], Confirmed::FIELDS),
        (&data["bodies"][0]["members"][0], Membership::FIELDS),
        (&data["cost_lines"][0]["formula"], Formula::FIELDS),
        (&source["eligible"][0], Eligibility::FIELDS),
        (&source["caps"][0], Cap::FIELDS),
        (&source["match_rule"], MatchRule::FIELDS),
        (&source["indirect"], IndirectRule::FIELDS),
        (&data["contributions"][0]["valuation"], Valuation::FIELDS),
        (&source["deliverables"][0], Deliverable::FIELDS),
        (&source["payment"], Payment::FIELDS),
        (&source["receipts"][0], Receipt::FIELDS),
    ] {
        assert_eq!(has(value, fields), [] as [&str; 0], "{value}");
    }
}

#[test]
fn case_33_an_unchanged_plan_gives_its_file_again_and_a_changed_one_says_where_it_came_from() {
    let file = read(FIXTURE);
    let mut plan = file.plan.clone();
    let partner = plan.partners.iter().next().unwrap().clone();
    let mut renamed = (*partner).clone();
    renamed.name = "Another".to_owned();
    plan.put(renamed.into());
    let (changed, envelope) = file::write(&plan, &file.envelope);
    assert_ne!(changed, FIXTURE);
    assert_eq!(envelope.based_on, Some(file.envelope.content.clone()));
    assert_eq!(read(&changed).plan, plan);
    // Undone before it was written, nothing shows.
    plan.put(partner.into());
    assert_eq!(file::write(&plan, &file.envelope).0, FIXTURE);
}

#[test]
fn case_33_the_text_ends_its_lines_alike_and_holds_one_record_to_a_line() {
    assert!(!FIXTURE.contains('\r') && FIXTURE.ends_with("}}\n"));
    let plan = read(FIXTURE).plan;
    let lines = FIXTURE.lines().filter(|line| line.starts_with("{\"id\":"));
    assert_eq!(
        lines.count(),
        Kind::ALL.iter().map(|kind| plan.count(*kind)).sum::<usize>()
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// The order in which records and known fields stand in a file makes no difference to what is written.
    #[test]
    fn case_33_the_order_of_reading_makes_no_difference(
        mutations in prop::collection::vec(mutation(), 0..8),
        seed in any::<u64>(),
    ) {
        let ids = |data: &Value| -> SortedSet<String> {
            let tables = Kind::ALL.iter().filter_map(|kind| data[kind.table()].as_array());
            tables.flatten().filter_map(|record| record["id"].as_str().map(str::to_owned)).collect()
        };
        // Repairs depend on places, so only what needs none is put in another order.
        let ordered = data(&rewritten(&around(&mutated(&mutations))));
        let mut turned = ordered.clone();
        for kind in Kind::ALL {
            if let Some(records) = turned.get_mut(kind.table()).and_then(Value::as_array_mut) {
                let count = records.len().max(1);
                records.rotate_left(usize::try_from(seed).unwrap_or(usize::MAX) % count);
                for record in records.iter_mut().filter_map(Value::as_object_mut) {
                    // The id first or last, which makes no difference to what follows it.
                    if let Some(id) = record.shift_remove("id") {
                        record.insert("id".to_owned(), id);
                    }
                }
            }
        }
        prop_assert_eq!(ids(&ordered), ids(&turned));
        prop_assert_eq!(rewritten(&around(&turned)), rewritten(&around(&ordered)));
    }
}

#[test]
fn case_33_plans_built_in_another_order_are_the_same_bytes() {
    let plan = read(FIXTURE).plan;
    let mut rebuilt = schoolweave::plan::Plan {
        id: plan.id.clone(),
        about: plan.about.clone(),
        unknown: plan.unknown.clone(),
        ..schoolweave::plan::Plan::default()
    };
    let mut records = plan.records();
    records.reverse();
    for record in records {
        rebuilt.put(record);
    }
    let last = file::Envelope::default();
    assert_eq!(file::write(&rebuilt, &last).0, file::write(&plan, &last).0);
    assert_eq!(
        json!(file::content_hash(&plan)),
        serde_json::from_str::<Value>(FIXTURE).unwrap()["content"]
    );
}
