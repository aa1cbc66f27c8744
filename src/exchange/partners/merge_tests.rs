//! What a row changes in a partner, and what it does not.

use super::*;
use crate::exchange::list::{Remark, Rule};
use crate::plan::{Id, Rank, Record, Standing};
use crate::sorted::SortedSet;

fn partner() -> Partner {
    Partner::new(Id::new("a"), Rank::default())
}

fn merged(before: &Partner, row: &Partner, rule: Rule) -> (Partner, Vec<FieldChange>, Vec<Remark>) {
    let mut after = before.clone();
    let mut merging = Merging::new(&mut after, rule);
    merging.merge(row);
    let Merging { changes, remarks, .. } = merging;
    (after, changes, remarks)
}

#[test]
fn x4_an_update_never_makes_a_field_empty() {
    let mut full = partner();
    full.website = "https://elm.org".into();
    full.standing = Some(Standing::Active);
    full.tags = SortedSet::from(["a".to_owned()]);
    full.notes = "n".into();
    full.agreement = Some(Agreement {
        signed: Day::new(2026, 1, 1),
        ..Agreement::default()
    });
    assert_eq!(
        merged(&full, &partner(), Rule::Replace),
        (full.clone(), Vec::new(), Vec::new())
    );
    let mut empty_agreement = partner();
    empty_agreement.agreement = Some(Agreement::default());
    assert_eq!(merged(&partner(), &empty_agreement, Rule::Replace).0, partner());
}

#[test]
fn x4_what_is_only_written_differently_is_the_same() {
    let mut full = partner();
    full.website = "https://www.elm.org/".into();
    full.phone = "(802) 555-0100".into();
    full.email = "Hi@elm.org".into();
    full.notes = "one\ntwo".into();
    let mut row = partner();
    row.website = "elm.org".into();
    row.phone = "8025550100".into();
    row.email = "hi@elm.org".into();
    row.notes = "two".into();
    assert_eq!(merged(&full, &row, Rule::Replace), (full, Vec::new(), Vec::new()));
}

#[test]
fn x4_an_update_says_what_it_changes() {
    let mut before = partner();
    before.phone = "1".into();
    before.tags = SortedSet::from(["a".to_owned()]);
    let mut row = partner();
    row.phone = "2".into();
    row.tags = SortedSet::from(["b".to_owned()]);
    row.custom.insert("Fax".into(), "3".into());
    let (after, changes, _) = merged(&before, &row, Rule::Replace);
    assert_eq!(
        (after.phone.as_str(), after.tags.len(), after.custom.len()),
        ("2", 2, 1)
    );
    let labels: Vec<_> = changes
        .iter()
        .map(|change| (change.label, change.name.as_deref()))
        .collect();
    assert_eq!(
        labels,
        [
            ("field-partners-phone", None),
            ("field-partners-tags", None),
            ("field-partners-custom", Some("Fax"))
        ]
    );
    assert_eq!(changes[0].old, Shown::Text("1".into()));
}

#[test]
fn a_second_row_fills_what_is_empty_and_loses_nothing() {
    let mut first = partner();
    first.phone = "1".into();
    let mut row = partner();
    row.phone = "2".into();
    row.email = "a@elm.org".into();
    let (after, changes, remarks) = merged(&first, &row, Rule::Fill);
    assert_eq!(
        (after.phone.as_str(), after.email.as_str(), after.notes.as_str()),
        ("1", "a@elm.org", "2")
    );
    assert_eq!(changes.len(), 2);
    assert_eq!(
        remarks,
        [Remark::Differs {
            label: "field-partners-phone",
            text: "2".into()
        }]
    );
}
