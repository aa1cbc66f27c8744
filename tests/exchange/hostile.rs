//! Cases 25 and 26 of the fault list, and whatever else a file may hold: it is read or refused, and nothing is dropped.

use proptest::prelude::*;
use schoolweave::exchange::columns::Target;
use schoolweave::exchange::delimited::{Delimiter, parse_cells};
use schoolweave::exchange::list::{Draft, Fate, Matching, Preview, Subject};
use schoolweave::exchange::text::Encoding;
use schoolweave::plan::Plan;

use crate::support::{counter, empty, imported, with_club};

/// Every row of the list has its fate, and the plan holds what the counts say.
fn check(draft: &Draft, plan: &Plan) {
    let preview = Preview::of(draft, plan);
    if draft.column_of(Target::Name).is_none() {
        assert!(!preview.changes_anything());
        return;
    }
    assert_eq!(preview.rows.len(), draft.data().len());
    let counts = preview.counts;
    let sum = counts.add + counts.update + counts.same + counts.double + counts.left + counts.bad;
    assert_eq!(sum, counts.rows);
    let after = preview.apply(plan, &mut counter());
    assert_eq!(after.partners.len(), plan.partners.len() + counts.add);
    assert_eq!(after.people.len(), plan.people.len() + counts.people);
    // No temporary id is left, and every reference leads somewhere.
    for record in after.records() {
        assert!(!record.id().text().starts_with("import"));
        record.references(&mut |field, id| assert!(after.contains(&id), "{field} {id}"));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn r26_any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        if let Ok(mut draft) = Draft::from_file(Subject::Partners, "x", bytes) {
            check(&draft, &empty());
            for encoding in Encoding::ALL {
                if draft.set_encoding(encoding).is_ok() {
                    check(&draft, &empty());
                }
            }
        }
    }

    #[test]
    fn x4_any_table_comes_in_whole(
        text in "(Name|Organization|id|Type|Contact|E-mail|Goals|x)?[,;\t]?(Name|Notes|Phone|Signed|x)?\n([a-e \"'=,;\t\n0-9/.@|-]{0,40}\n){0,8}",
        header in any::<bool>(),
        targets in prop::collection::vec(prop::sample::select(Target::of(Subject::Partners)), 0..4),
        delimiter in prop::sample::select(Delimiter::ALL.to_vec()),
        matching in prop::sample::select(vec![Matching::IdThenName, Matching::Id, Matching::Name, Matching::Never]),
        adds_named in any::<bool>(),
    ) {
        if let Ok(mut draft) = Draft::from_text(Subject::Partners, "x", &text) {
            check(&draft, &with_club());
            draft.set_delimiter(delimiter);
            draft.set_header(header);
            draft.matching = matching;
            draft.adds_named = adds_named;
            for (column, target) in targets.into_iter().enumerate() {
                draft.set_target(column, target);
            }
            check(&draft, &with_club());
        }
    }

    #[test]
    fn t2_any_paste_is_cells(text in "[a-c\"\t\n\r]{0,40}") {
        let rows = parse_cells(&text);
        prop_assert!(!rows.is_empty() && rows.iter().all(|row| !row.is_empty()));
    }
}

#[test]
fn r25_a_row_of_a_million_cells_is_one_odd_row() {
    let text = format!("Organization,Type\nElm Club,nonprofit\n{}\n", "Oak,".repeat(1_000_000));
    let draft = Draft::from_text(Subject::Partners, "x", &text).unwrap();
    check(&draft, &empty());
    let headings = Draft::from_text(
        Subject::Partners,
        "x",
        &format!("{}\n1\n", "Organization,".repeat(1_000_000)),
    )
    .unwrap();
    check(&headings, &empty());
}

#[test]
fn r25_a_cell_of_a_megabyte_is_kept_or_refused() {
    let long = "word ".repeat(200_000);
    let plan = imported(&format!("Organization,Notes,Type\nElm Club,{long},{long}\n"), &empty());
    let club = plan.partners.iter().next().unwrap();
    assert_eq!(club.notes, long.trim());
    let preview = Preview::of(
        &Draft::from_text(Subject::Partners, "x", &format!("Organization,Type\n{long},a\n")).unwrap(),
        &empty(),
    );
    assert!(matches!(preview.rows[0].fate, Fate::Bad(_)));
}

#[test]
fn r25_very_many_kinds_are_read() {
    let mut text = String::from("Organization,Type\n");
    for number in 0..20_000 {
        text.push_str(&format!("Partner number {number},kind {number}\n"));
    }
    let mut draft = Draft::from_text(Subject::Partners, "x", &text).unwrap();
    draft.set_target(1, Target::Kind);
    assert_eq!(draft.words().len(), 20_000);
}

#[test]
fn r26_marks_of_direction_emoji_and_accents_stay_as_they_are() {
    for name in [
        "\u{200f}مدرسة\u{200e} Elm",
        "🎓 Elm 👩‍👩‍👧",
        "Cafe\u{301} Zoe\u{308}",
        "Café Zoë",
    ] {
        let plan = imported(&format!("Organization\n{name}\n"), &empty());
        assert_eq!(plan.partners.iter().next().unwrap().name, name);
    }
    // Composed and decomposed, it is one name.
    let plan = imported("Organization\nCafe\u{301} Elm\nCafé Elm\n", &empty());
    assert_eq!(plan.partners.len(), 1);
}
