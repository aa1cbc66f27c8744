//! Tests of likely duplicates.

use super::*;
use crate::plan::PartnerKind;
use crate::plan::checks::testing::*;

fn reason(first: &str, second: &str) -> Option<Reason> {
    let mut plan = Plan::new("p", "");
    partner(&mut plan, "a", |a| a.name = first.to_owned());
    partner(&mut plan, "b", |b| b.name = second.to_owned());
    let found = duplicates(&plan);
    assert!(found.len() < 2);
    found.first().map(|found| {
        assert_eq!((found.first.as_str(), found.second.as_str()), ("a", "b"));
        found.reason
    })
}

#[test]
fn spelling_filler_words_and_order_do_not_matter() {
    for (first, second) in [
        ("The Boys & Girls Club, Inc.", "Boys and Girls Clubs"),
        ("St. Mary’s Church", "Saint Marys Church"),
        ("Millbrook Public Library", "Public Library of Millbrook"),
        ("Riverside Food Bank", "Riverside Foodbank LLC"),
        ("Peña Bakery", "PENA BAKERY"),
        ("Arts Centre", "Art Center"),
    ] {
        assert_eq!(reason(first, second), Some(Reason::SameName), "{first} | {second}");
    }
}

#[test]
fn slips_and_one_more_word_are_forgiven() {
    for (first, second) in [
        ("Riverside Health Clinic", "Riversde Health Clinic"),
        ("Lakeview Neighborhood House", "Lakeview Neighbourhood House"),
        ("Millbrook Rotary", "Millbrook Rotary Club"),
    ] {
        assert_eq!(
            reason(first, second),
            Some(Reason::NearlySameName),
            "{first} | {second}"
        );
    }
}

#[test]
fn what_tells_organisations_apart_is_minded() {
    for (first, second) in [
        ("Public School 12", "Public School 13"),
        ("North Lincoln School", "South Lincoln School"),
        ("Maple School", "Maple School PTA"),
        ("Millbrook College", "Millbrook College Foundation"),
        ("Lake School", "Lane School"),
        ("YMCA", "YWCA"),
        ("Rotary", "Rotary Millbrook"),
        ("", ""),
        ("The", "Inc."),
    ] {
        assert_eq!(reason(first, second), None, "{first} | {second}");
    }
}

#[test]
fn a_common_contact_is_telling_unless_many_share_it_or_the_kinds_differ() {
    let mut plan = Plan::new("p", "");
    partner(&mut plan, "a", |a| {
        a.name = "Family Center".to_owned();
        a.website = "https://www.Example.org/".to_owned();
    });
    partner(&mut plan, "b", |b| {
        b.name = "FRC".to_owned();
        b.website = "example.org".to_owned();
    });
    partner(&mut plan, "c", |c| {
        c.name = "Maple School".to_owned();
        c.kind = Some(PartnerKind::School);
        c.phone = "(802) 555-0101".to_owned();
    });
    partner(&mut plan, "d", |d| {
        d.name = "Maple Parents".to_owned();
        d.kind = Some(PartnerKind::Family);
        d.phone = "+1 802 555 0101".to_owned();
    });
    let found = duplicates(&plan);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].reason, Reason::SameWebsite);
    partner(&mut plan, "d", |d| {
        d.name = "Maple Parents".to_owned();
        d.phone = "+1 802 555 0101".to_owned();
    });
    assert_eq!(duplicates(&plan)[1].reason, Reason::SamePhone);
    for id in ["e", "f"] {
        partner(&mut plan, id, |other| other.website = "http://example.org".to_owned());
    }
    assert_eq!(duplicates(&plan).len(), 1, "four share the site, so it tells nothing");
}

#[test]
fn the_number_of_pairs_compared_stays_small() {
    let mut plan = Plan::new("p", "");
    let records = (0..2_000).map(|number| {
        use crate::plan::record::Record;
        let mut partner = Partner::new(Id::new(format!("{number:04}")), crate::plan::Rank::at(number));
        let first = ["Oak", "Elm", "Birch", "Cedar", "Maple", "Willow", "Aspen"];
        let name = first[usize::try_from(number).unwrap() % first.len()];
        partner.name = format!("{name} Community Center {number}");
        partner.into()
    });
    plan.put_all(records);
    partner(&mut plan, "x", |x| x.name = "Aspen community center, 6".to_owned());
    let found = duplicates(&plan);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].first.as_str(), "0006");
}
