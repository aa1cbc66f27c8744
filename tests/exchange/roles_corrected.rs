//! X4: what was guessed of a sheet of roles can be put right; what the plan has is found again, and none of it is lost.

use proptest::prelude::*;
use schoolweave::exchange::columns::{Scheme, Target};
use schoolweave::exchange::list::{Answer, Draft, Fate, Message, Preview, Subject};
use schoolweave::plan::{Assignment, Day, Id, Part, Person, Rank, Record, Role};

use crate::roles::{RACI, brought, draft, parts, role};
use crate::support::{counter, empty, row};

#[test]
fn x4_letters_and_sections_can_be_corrected() {
    let mut draft = draft(RACI);
    draft.set_word("I", "deputy");
    draft.set_word("✓", "");
    draft.set_answer(11, Some(Answer::AddNew));
    draft.set_answer(7, Some(Answer::Leave));
    draft.set_answer_of_name("pta", Answer::Leave);
    draft.take_labels = Some(false);
    let plan = brought(&draft, &empty());
    let all = parts(&plan);
    assert!(
        all.contains(&"Write the yearly plan: Sam Reed deputy".to_owned()),
        "{all:?}"
    );
    assert!(
        !all.iter()
            .any(|part| part.contains("PTA") || part.contains("Share the budget")),
        "{all:?}"
    );
    assert!(
        !all.contains(&"Run the after-school program: Sam Reed doer".to_owned()),
        "{all:?}"
    );
    assert_eq!(role(&plan, "Report to the board").practice, None);
    assert_eq!(plan.about.part_labels, None);
    // Another scheme reads the same letters anew.
    draft.set_scheme(Scheme::Decisions);
    let meaning = |letter: &str| {
        let mut words = draft.words().iter();
        words.find(|word| word.word == letter).unwrap().meaning.clone()
    };
    assert_eq!(
        (meaning("A"), meaning("C"), meaning("R")),
        ("approver".into(), "doer".into(), String::new())
    );
    assert!(draft.messages().contains(&Message::UnknownWords(Subject::Parts, 1)));
}

#[test]
fn x4_parts_of_the_plan_stay_and_people_are_found_again() {
    let mut plan = empty();
    for (id, name) in [("m", "María López"), ("b", "Benjamin Cole"), ("z", "Zoe Ash")] {
        let mut person = Person::new(Id::new(id), Rank::default());
        person.name = name.into();
        plan.put(person.into());
    }
    let mut old = Role::new(Id::new("r"), Rank::default());
    old.name = "share the budget".into();
    plan.put(old.into());
    let mut held = Assignment::new(Id::new("h"), Rank::default());
    held.role = Id::new("r");
    held.person = Id::new("z");
    held.part = Some(Part::Deputy);
    plan.put(held.into());
    let mut draft = draft(RACI);
    let preview = Preview::of(&draft, &plan);
    let named: Vec<_> = preview
        .named
        .iter()
        .map(|named| (named.key.as_str(), named.known.as_deref(), named.likely.len()))
        .collect();
    assert_eq!(
        named,
        [
            ("maria lopez", Some("María López"), 0),
            ("ben cole", None, 0),
            ("dana kim", None, 0),
            ("pta", None, 0),
            ("sam reed", None, 0),
        ]
    );
    assert!(matches!(row(&preview, 7).fate, Fate::Update { .. }));
    draft.set_answer_of_name("ben cole", Answer::Update((&Id::<Person>::new("b")).into()));
    let after = brought(&draft, &plan);
    assert!(
        plan.assignments
            .iter()
            .all(|old| after.assignments.find(&old.id) == Some(old))
    );
    let parts = parts(&after);
    assert!(
        parts.contains(&"share the budget: Zoe Ash deputy".to_owned()),
        "{parts:?}"
    );
    assert!(
        parts.contains(&"share the budget: María López owner".to_owned()),
        "{parts:?}"
    );
    assert!(
        parts.contains(&"Recruit families: Benjamin Cole doer".to_owned()),
        "{parts:?}"
    );
    assert_eq!(after.people.len(), 6);
}

#[test]
fn x4_a_part_that_has_ended_can_be_taken_up_again() {
    let mut draft = draft("Role,Maria,Ben\nChair,A,R\n");
    let mut plan = brought(&draft, &empty());
    let mut past = plan
        .assignments
        .iter()
        .find(|one| one.part == Some(Part::Owner))
        .map(|one| (**one).clone())
        .unwrap();
    let (today, yesterday) = (Day::new(2026, 11, 24), Day::new(2026, 11, 23));
    past.ends = yesterday;
    plan.put(past.clone().into());

    // Without a day nothing has ended, and the list says nothing new.
    assert!(!Preview::of(&draft, &plan).changes_anything());
    draft.today = today;
    let after = brought(&draft, &plan);
    let new: Vec<_> = after
        .assignments
        .iter()
        .filter(|one| !plan.assignments.contains(&one.id))
        .collect();
    assert_eq!(new.len(), 1, "the doer still has the part: {new:?}");
    assert_eq!(
        (&new[0].person, &new[0].part, new[0].starts, new[0].ends),
        (&past.person, &Some(Part::Owner), today, None)
    );
    assert_eq!(after.assignments.find(&past.id).map(|one| one.ends), Some(yesterday));
}

#[test]
fn x4_names_that_may_be_known_are_asked_about() {
    let mut plan = empty();
    let mut maria = Person::new(Id::new("m"), Rank::default());
    maria.name = "Maria Lopez".into();
    plan.put(maria.into());
    let preview = Preview::of(&draft("Role;Maria;M. Lopez;Maria Santos\nChair;A;R;C\n"), &plan);
    let likely: Vec<_> = preview.named.iter().map(|named| named.likely.len()).collect();
    assert_eq!(likely, [1, 1, 0]);
}

#[test]
fn x4_a_table_can_be_turned_by_hand() {
    let mut draft = draft("Who;Site council;Newsletter\nPrincipal;A;C\nCoordinator;R;A\n");
    draft.turn(!draft.listing().is_turned());
    let one = parts(&brought(&draft, &empty()));
    draft.turn(!draft.listing().is_turned());
    let other = parts(&brought(&draft, &empty()));
    let roles_along_the_top = "Newsletter: Coordinator owner".to_owned();
    assert!(
        one.contains(&roles_along_the_top) != other.contains(&roles_along_the_top),
        "{one:?} {other:?}"
    );
}

#[test]
fn without_a_column_of_roles_nothing_is_brought_in() {
    let mut draft = draft(RACI);
    draft.set_target(0, Target::Skip);
    let preview = Preview::of(&draft, &empty());
    assert!(preview.messages.contains(&Message::NoName(Subject::Parts)));
    assert!(preview.rows.is_empty() && !preview.changes_anything());
}

fn cell() -> impl Strategy<Value = String> {
    prop::sample::select(vec![
        "",
        "A",
        "R",
        "a/r",
        "C, I",
        "x",
        "Z",
        "ask Ana",
        "–",
        "Accountable",
        "RACI",
    ])
    .prop_map(str::to_owned)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Whatever stands in a sheet: every row comes out, the second time changes nothing, and no part is lost.
    #[test]
    fn x4_any_sheet_comes_in_whole_and_once(
        rows in prop::collection::vec((prop::sample::select(vec!["Chair", "Notes", "", "chair ", "Budget", "Funding"]), prop::collection::vec(cell(), 3)), 1..7),
        is_turned: bool,
        held in prop::collection::vec((0..3_usize, 0..3_usize), 0..4),
    ) {
        let mut text = String::from("Role\tAna Ruiz\tBen Cole\tDole, Cy\n");
        for (name, cells) in &rows {
            text.push_str(&format!("{name}\t{}\n", cells.join("\t")));
        }
        let mut plan = empty();
        for (at, name) in ["Chair", "Notes", "Other"].into_iter().enumerate() {
            let mut role = Role::new(Id::new(format!("r{at}")), Rank::at(i64::try_from(at).unwrap()));
            role.name = name.into();
            plan.put(role.into());
        }
        for (at, name) in ["Ana Ruiz", "Cy Dole", "Zoe"].into_iter().enumerate() {
            let mut person = Person::new(Id::new(format!("p{at}")), Rank::at(i64::try_from(at).unwrap()));
            person.name = name.into();
            plan.put(person.into());
        }
        for (at, (role, person)) in held.into_iter().enumerate() {
            let mut assignment = Assignment::new(Id::new(format!("a{at}")), Rank::default());
            assignment.role = Id::new(format!("r{role}"));
            assignment.person = Id::new(format!("p{person}"));
            assignment.part = Some(Part::Deputy);
            plan.put(assignment.into());
        }
        let mut draft = Draft::from_text(Subject::Parts, "sheet", &text).unwrap();
        draft.set_subject(Subject::Parts);
        draft.turn(is_turned);
        let preview = Preview::of(&draft, &plan);
        if draft.is_named() {
            prop_assert_eq!(preview.rows.len(), draft.data().len());
        }
        let counts = preview.counts;
        prop_assert_eq!(counts.add + counts.update + counts.same + counts.double + counts.left + counts.bad, preview.rows.len());
        let mut ids = counter();
        let after = preview.apply(&plan, &mut ids);
        prop_assert!(plan.assignments.iter().all(|old| after.assignments.find(&old.id) == Some(old)));
        prop_assert!(after.unresolved().is_empty());
        let again = Preview::of(&draft, &after);
        prop_assert!(!again.changes_anything(), "{:#?}", again.rows);
    }
}
