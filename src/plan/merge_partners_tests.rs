//! Tests of merging partners.

use super::*;
use crate::plan::checks::testing::*;
use crate::plan::record::Record;
use crate::plan::{Action, Contribution, Day, PartnerKind, Rank, TieKind, TieLevel};

fn id(text: &str) -> Id<Partner> {
    Id::new(text)
}

fn two() -> Plan {
    let mut plan = Plan::new("p", "");
    person(&mut plan, "ana", |ana| ana.name = "Ana Ruiz".to_owned());
    person(&mut plan, "bo", |bo| {
        bo.name = "Bo Lind".to_owned();
        bo.partner = Some(id("b"));
    });
    partner(&mut plan, "a", |a| {
        a.name = "River Library".to_owned();
        a.website = "https://river.example".to_owned();
        a.holder = Some(Id::new("ana"));
        a.gives.insert(Contribution::Space);
        a.tags.insert("books".to_owned());
        a.custom.insert("Branch".to_owned(), "Main".to_owned());
        a.notes = "Asked in May.".to_owned();
        a.agreement = Some(Agreement {
            expires: Day::parse("2027-06-30"),
            links: vec!["one".to_owned()],
            ..Agreement::default()
        });
    });
    partner(&mut plan, "b", |b| {
        b.name = "Library of River".to_owned();
        b.kind = Some(PartnerKind::Culture);
        b.website = "https://river.example".to_owned();
        b.holder = Some(Id::new("bo"));
        b.students_served = Some(120);
        b.gives.insert(Contribution::Staff);
        b.custom.insert("Branch".to_owned(), "East".to_owned());
        b.notes = "Closed in August.".to_owned();
        b.agreement = Some(Agreement {
            signed: Day::parse("2026-07-01"),
            expires: Day::parse("2026-12-31"),
            links: vec!["one".to_owned(), "two".to_owned()],
            ..Agreement::default()
        });
        b.unknown.insert("shelves".to_owned(), 7.into());
    });
    plan
}

#[test]
fn empty_fields_are_filled_sets_united_and_what_differs_goes_to_the_notes() {
    let plan = merge_partners(&two(), &id("a"), &id("b"));
    assert!(!plan.partners.contains(&id("b")));
    let merged = plan.partners.find(&id("a")).unwrap();
    assert_eq!(
        (merged.name.as_str(), &merged.kind),
        ("River Library", &Some(PartnerKind::Culture))
    );
    assert_eq!(merged.students_served, Some(120));
    assert_eq!(merged.gives, [Contribution::Space, Contribution::Staff].into());
    assert_eq!(merged.unknown["shelves"], 7);
    let agreement = merged.agreement.as_ref().unwrap();
    assert_eq!(agreement.expires, Day::parse("2027-06-30"));
    assert_eq!(agreement.signed, Day::parse("2026-07-01"));
    assert_eq!(agreement.links, ["one", "two"]);
    assert_eq!(
        merged.notes,
        "Asked in May.\n\nClosed in August.\n\nLibrary of River · Bo Lind · Branch: East · 2026-12-31"
    );
}

#[test]
fn a_page_can_show_and_word_what_differs() {
    let plan = two();
    let found = conflicts(&plan, &id("a"), &id("b"));
    let fields: Vec<_> = found.iter().map(|conflict| conflict.field).collect();
    assert_eq!(fields, ["name", "holder", "custom", "agreement"]);
    let plan = merge_partners_with(&plan, &id("a"), &id("b"), &|found| format!("{} differ", found.len()));
    assert!(plan.partners.find(&id("a")).unwrap().notes.ends_with("4 differ"));
}

#[test]
fn everything_that_referred_to_the_other_refers_to_the_kept_one() {
    let mut plan = two();
    role(&mut plan, "r", |role| role.partner = Some(id("b")));
    source(&mut plan, "s", &[], |source| source.funder = Some(id("b")));
    let mut action = Action::new(Id::new("act"), Rank::default());
    action.about = Some(id("b").into());
    plan.put(action.into());
    let merged = merge_partners(&plan, &id("a"), &id("b"));
    assert!(merged.unresolved().is_empty());
    assert_eq!(merged.people.find(&Id::new("bo")).unwrap().partner, Some(id("a")));
    assert_eq!(merged.roles.find(&Id::new("r")).unwrap().partner, Some(id("a")));
    assert_eq!(merged.sources.find(&Id::new("s")).unwrap().funder, Some(id("a")));
    assert_eq!(
        merged.actions.find(&Id::new("act")).unwrap().about,
        Some(id("a").into())
    );
}

#[test]
fn ties_that_become_double_are_joined_and_one_between_the_two_goes() {
    let mut plan = two();
    partner(&mut plan, "c", |_| {});
    partner(&mut plan, "d", |_| {});
    tied(&mut plan, "ab", "a", "b");
    tied(&mut plan, "bc", "b", "c");
    tied(&mut plan, "ca", "c", "a");
    tied(&mut plan, "bd", "b", "d");
    tied(&mut plan, "cd", "c", "d");
    tied(&mut plan, "cd2", "c", "d");
    let edit = |plan: &mut Plan, name: &str, fill: &dyn Fn(&mut Tie)| {
        let mut tie = (**plan.ties.find(&Id::new(name)).unwrap()).clone();
        fill(&mut tie);
        plan.put(tie.into());
    };
    edit(&mut plan, "ab", &|tie| tie.notes = "They share a roof.".to_owned());
    edit(&mut plan, "bc", &|tie| {
        tie.kinds.insert(TieKind::Space);
        tie.tags.insert("books".to_owned());
        tie.level = Some(TieLevel::Cooperation);
        tie.from_rating = Some(4);
        tie.direction = Some(Direction::Forward);
    });
    edit(&mut plan, "ca", &|tie| {
        tie.kinds.insert(TieKind::Data);
        tie.level = Some(TieLevel::Awareness);
        tie.direction = Some(Direction::Backward);
    });
    let mut action = Action::new(Id::new("act"), Rank::default());
    action.about = Some(Id::<Tie>::new("bc").into());
    plan.put(action.into());

    let merged = merge_partners(&plan, &id("a"), &id("b"));
    let left: Vec<_> = merged.ties.iter().map(|tie| tie.id.as_str()).collect();
    // The two between c and d were double before, and are none of this merge's business.
    assert_eq!(left, ["bd", "ca", "cd", "cd2"]);
    let joined = merged.ties.find(&Id::new("ca")).unwrap();
    assert_eq!(joined.kinds, [TieKind::Space, TieKind::Data].into());
    assert_eq!(joined.tags, ["books".to_owned()].into());
    assert_eq!(joined.level, Some(TieLevel::Awareness));
    assert_eq!(joined.notes, "cooperation");
    // The other tie ran the other way, so its first end is this one's second.
    assert_eq!((joined.from_rating, joined.to_rating), (None, Some(4)));
    assert_eq!(joined.direction, Some(Direction::Backward));
    assert_eq!(
        merged.actions.find(&Id::new("act")).unwrap().about,
        Some(Id::<Tie>::new("ca").into())
    );
    assert!(
        merged
            .partners
            .find(&id("a"))
            .unwrap()
            .notes
            .contains("They share a roof.")
    );
    assert!(merged.unresolved().is_empty());
}

#[test]
fn nothing_happens_without_two_partners() {
    let plan = two();
    assert_eq!(merge_partners(&plan, &id("a"), &id("a")), plan);
    assert_eq!(merge_partners(&plan, &id("a"), &id("nobody")), plan);
    assert_eq!(merge_partners(&plan, &id("nobody"), &id("a")), plan);
}
