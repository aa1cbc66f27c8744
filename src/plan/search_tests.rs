//! Tests of search.

use super::*;
use crate::plan::record::Record;
use crate::plan::{Id, Partner, Person, Rank, Tie};

fn plan() -> Plan {
    let mut plan = Plan::new("p", "Plan");
    for (id, name, place, notes) in [
        ("a", "River Library", "Mill Street", ""),
        (
            "b",
            "Riverside Health",
            "",
            "They asked about a library card for every pupil.",
        ),
        ("c", "Driver Training Center", "", ""),
        ("d", "Peña Family Bakery", "Old Library building", ""),
        ("e", "YMCA", "", ""),
    ] {
        let mut partner = Partner::new(Id::new(id), Rank::default());
        partner.name = name.to_owned();
        partner.place = place.to_owned();
        partner.notes = notes.to_owned();
        partner.tags.insert("neighbor".to_owned());
        plan.put(partner.into());
    }
    let mut person = Person::new(Id::new("a"), Rank::default());
    person.name = "Ana Rivera".to_owned();
    person.title = "Librarian".to_owned();
    plan.put(person.into());
    plan.put(Tie::new(Id::new("t"), Rank::default()).into());
    plan
}

fn titles(query: &str) -> Vec<String> {
    search(&plan(), query, 10).into_iter().map(|hit| hit.title).collect()
}

#[test]
fn names_come_before_fields_and_fields_before_notes() {
    assert_eq!(
        titles("library"),
        ["River Library", "Peña Family Bakery", "Riverside Health"]
    );
    assert_eq!(
        titles("librar"),
        ["River Library", "Peña Family Bakery", "Ana Rivera", "Riverside Health"]
    );
}

#[test]
fn whole_words_come_before_beginnings_and_beginnings_before_middles() {
    assert_eq!(
        titles("river"),
        [
            "River Library",
            "Riverside Health",
            "Ana Rivera",
            "Driver Training Center"
        ]
    );
}

#[test]
fn case_and_accents_do_not_matter_and_matches_are_marked() {
    let hits = search(&plan(), "PENA bak", 10);
    assert_eq!(hits.len(), 1);
    let hit = &hits[0];
    let marked: Vec<_> = hit.ranges.iter().map(|range| &hit.text[range.clone()]).collect();
    assert_eq!((hit.field, marked), ("name", vec!["Peña", "Bak"]));
}

#[test]
fn every_word_has_to_be_found_in_whatever_field() {
    assert_eq!(titles("river mill"), ["River Library"]);
    assert_eq!(titles("river bakery"), [] as [&str; 0]);
}

#[test]
fn small_slips_are_forgiven_in_names_only() {
    assert_eq!(titles("libary"), ["River Library"]);
    assert_eq!(titles("Trainign"), ["Driver Training Center"]);
    // Three letters are too few to guess from, and two slips too many for seven.
    assert_eq!(titles("ymc"), ["YMCA"]);
    assert_eq!(titles("ymx"), [] as [&str; 0]);
    assert_eq!(titles("lbary"), [] as [&str; 0]);
}

#[test]
fn nothing_is_found_by_nothing_and_limits_hold() {
    assert_eq!(titles(""), [] as [&str; 0]);
    assert_eq!(titles(" ,. "), [] as [&str; 0]);
    assert_eq!(search(&plan(), "neighbor", 2).len(), 2);
}

#[test]
fn a_long_text_is_shown_around_its_match() {
    let mut plan = plan();
    let mut partner = Partner::new(Id::new("z"), Rank::default());
    partner.notes = format!("{} öffentliche Bücherei {}", "über ".repeat(100), "später ".repeat(100));
    plan.put(partner.into());
    let hits = search(&plan, "bucherei", 10);
    let hit = &hits[0];
    assert!(hit.text.len() < 200 && hit.text.starts_with('…') && hit.text.ends_with('…'));
    assert_eq!(&hit.text[hit.ranges[0].clone()], "Bücherei");
}
