//! Undo, redo, typing, and what a reload gives.

use schoolweave::sorted::SortedSet;

use proptest::prelude::*;
use schoolweave::app::{Command, Document, History, Step, Undecoded};
use schoolweave::plan::{
    AboutField, Edit, GoalField, Id, Part, PartnerField, PartnerKind, Plan, Record, RecordId, Role, Standing,
};

use super::support::{Bench, record_of};

fn name(id: &Id<schoolweave::plan::Partner>, text: &str) -> Command {
    Command::Set(Edit::Partner(id.clone(), PartnerField::Name(text.to_owned())))
}

#[test]
fn h1_typing_in_one_field_is_one_step_until_it_is_settled() {
    let mut bench = Bench::new();
    let partner = bench.add_partner("");
    for text in ["R", "Ri", "Riv"] {
        bench.perform(name(&partner, text));
    }
    bench.settle();
    bench.perform(name(&partner, "River"));
    assert_eq!(bench.document.history.len(), 3);
    bench.undo();
    assert_eq!(bench.names(), ["Riv"]);
    bench.undo();
    assert_eq!(bench.names(), [""]);
    bench.undo();
    assert!(bench.plan().is_empty());
    assert!(!bench.undo());
}

#[test]
fn h2_typing_back_leaves_nothing_to_undo() {
    let mut bench = Bench::new();
    let partner = bench.add_partner("Clinic");
    bench.perform(name(&partner, "Clinics"));
    bench.perform(name(&partner, "Clinic"));
    assert_eq!(bench.document.history.len(), 1);
    assert_eq!(bench.reloaded().history.len(), 1);
}

#[test]
fn h3_a_no_op_leaves_no_undo_step() {
    let mut bench = Bench::new();
    let partner = bench.add_partner("Clinic");
    assert!(!bench.perform(name(&partner, "Clinic")));
    assert!(!bench.perform(Command::About(AboutField::Title("Lincoln".into()))));
    assert!(!bench.perform(Command::delete(vec![RecordId::parse("goals/none").unwrap()])));
    assert_eq!(bench.document.history.len(), 1);
}

#[test]
fn h4_a_new_step_ends_what_could_be_redone() {
    let mut bench = Bench::new();
    let partner = bench.add_partner("A");
    bench.perform(name(&partner, "B"));
    bench.undo();
    bench.perform(name(&partner, "C"));
    assert!(!bench.redo());
    assert_eq!(bench.names(), ["C"]);
}

#[test]
fn h5_memory_is_bounded_over_ten_thousand_steps() {
    let mut bench = Bench::new();
    let partner = bench.add_partner("");
    for step in 0..10_000 {
        bench.perform(name(&partner, &format!("Name {step}")));
        bench.settle();
    }
    assert_eq!(bench.document.history.len(), History::MOST_STEPS);
    let long = "x".repeat(300_000);
    for step in 0..20 {
        bench.perform(name(&partner, &format!("{long}{step}")));
        bench.settle();
    }
    assert!(bench.document.history.len() <= 4);
    assert!(bench.undo());
}

#[test]
fn h7_a_record_begun_by_typing_is_one_step_and_can_be_withdrawn() {
    let mut bench = Bench::new();
    let id = bench.id();
    let mut partner = schoolweave::plan::Partner::new(Id::clone(&id), schoolweave::plan::Rank::default());
    partner.name = "R".into();
    bench.perform(Command::Begin {
        record: partner.into(),
        field: "name",
    });
    bench.perform(name(&id, "Ri"));
    assert_eq!(bench.document.history.len(), 1);
    assert_eq!(
        bench.document.history.undoable().unwrap().label.verb,
        schoolweave::app::Verb::Add
    );
    bench.perform(Command::Withdraw {
        record: record_of(&id),
        field: "name",
    });
    assert!(bench.document.history.is_empty());
    assert!(bench.reloaded().history.is_empty());
    assert!(bench.reloaded().plan.is_empty());
}

#[test]
fn h6_undo_survives_a_reload() {
    let mut bench = Bench::new();
    let partner = bench.add_partner("A");
    bench.perform(name(&partner, "B"));
    bench.undo();
    let stored = Document::decode(&bench.document.encode()).unwrap();
    assert_eq!(stored.plan, bench.document.plan);
    assert_eq!(stored.file, bench.document.file);
    let redone = stored.redo(bench.document.changed).unwrap().0;
    assert_eq!(redone.plan.partners.find(&partner).unwrap().name, "B");
    assert_eq!(Document::decode(""), Err(Undecoded::Wrong));
    assert_eq!(Document::decode("{}\n{}"), Err(Undecoded::Wrong));
}

#[test]
fn g6_the_first_change_that_no_file_has_is_known_until_a_file_has_it() {
    let mut bench = Bench::new();
    assert_eq!(bench.document.file.since, None);
    let partner = bench.add_partner("A");
    let first = bench.document.changed;
    bench.perform(name(&partner, "B"));
    assert_ne!(bench.document.changed, first);
    assert_eq!(bench.document.file.since, Some(first));
    let reloaded = bench.reloaded();
    assert!(reloaded.file.since.is_some_and(|since| since < reloaded.changed));
    let text = bench.document.encode();
    assert_eq!(Document::decode(&text).unwrap().file.since, Some(first));
    // An earlier version did not store it.
    let earlier = text.replace(&format!("\"since\":{},", first.0), "");
    assert_ne!(earlier, text);
    let opened = Document::decode(&earlier).unwrap();
    assert_eq!(opened.file.since, Some(bench.document.changed));
    let saved = Step::SavedToFile {
        at: bench.document.changed,
        content: bench.document.write_file().1,
    };
    let saved = bench.document.after(&saved, bench.document.changed).unwrap();
    assert_eq!((saved.file.changes, saved.file.since), (0, None));
    assert!(saved.file.saved.is_some());
}

/// One thing a user might do, with numbers that choose among what is there.
#[derive(Clone, Debug)]
enum Move {
    AddPartner(String),
    AddGoal(String),
    AddRole(String),
    AddPerson(String),
    Rename(usize, String),
    Kind(usize, usize),
    Serve(usize, usize),
    Owner(usize, usize),
    Delete(usize),
    Shift(usize, usize),
    Title(String),
    Many(Standing),
    GoalName(usize, String),
    Undo,
    Redo,
    Settle,
}

fn moves() -> impl Strategy<Value = Vec<Move>> {
    let text = "[a-zé ]{0,6}";
    let place = 0..30_usize;
    let one = prop_oneof![
        text.prop_map(Move::AddPartner),
        text.prop_map(Move::AddGoal),
        text.prop_map(Move::AddRole),
        text.prop_map(Move::AddPerson),
        (place.clone(), text).prop_map(|(place, text)| Move::Rename(place, text)),
        (place.clone(), place.clone()).prop_map(|(a, b)| Move::Kind(a, b)),
        (place.clone(), place.clone()).prop_map(|(a, b)| Move::Serve(a, b)),
        (place.clone(), place.clone()).prop_map(|(a, b)| Move::Owner(a, b)),
        place.clone().prop_map(Move::Delete),
        (place.clone(), place.clone()).prop_map(|(a, b)| Move::Shift(a, b)),
        text.prop_map(Move::Title),
        Just(Move::Many(Standing::Paused)),
        (place, text).prop_map(|(place, text)| Move::GoalName(place, text)),
        Just(Move::Undo),
        Just(Move::Redo),
        Just(Move::Settle),
    ];
    prop::collection::vec(one, 1..200)
}

fn pick<T>(items: Vec<T>, place: usize) -> Option<T> {
    let count = items.len();
    items.into_iter().nth(place % count.max(1))
}

fn go(bench: &mut Bench, step: &Move) {
    let plan: Plan = bench.plan().clone();
    let partner = |place| pick(plan.partners.ordered(), place).map(|partner| partner.id.clone());
    let goal = |place| pick(plan.goals.ordered(), place).map(|goal| goal.id.clone());
    let command = match step {
        Move::AddPartner(text) => return drop(bench.add_partner(text)),
        Move::AddGoal(text) => return drop(bench.add_goal(text)),
        Move::AddRole(text) => return drop(bench.add_role(text)),
        Move::AddPerson(text) => return drop(bench.add_person(text)),
        Move::Rename(place, text) => partner(*place).map(|id| name(&id, text)),
        Move::Kind(place, kind) => partner(*place).map(|id| {
            let kind = pick(PartnerKind::ALL.to_vec(), *kind);
            Command::Set(Edit::Partner(id, PartnerField::Kind(kind)))
        }),
        Move::Serve(place, other) => partner(*place).map(|id| {
            let goals: SortedSet<_> = goal(*other).into_iter().collect();
            Command::Set(Edit::Partner(id, PartnerField::Goals(goals)))
        }),
        Move::Owner(place, other) => {
            let role: Option<Id<Role>> = pick(plan.roles.ordered(), *place).map(|role| role.id.clone());
            let person = pick(plan.people.ordered(), *other).map(|person| person.id.clone());
            role.zip(person).map(|(role, person)| Command::SetPart {
                role,
                person,
                parts: SortedSet::from([Part::Owner]),
            })
        }
        Move::Delete(place) => pick(plan.records(), *place).map(|record| Command::delete(vec![record.id()])),
        Move::Shift(place, before) => partner(*place).map(|id| Command::Move {
            records: vec![record_of(&id)],
            before: partner(*before).map(|id| record_of(&id)),
        }),
        Move::Title(text) => Some(Command::About(AboutField::Title(text.clone()))),
        Move::Many(standing) => Some(Command::SetMany {
            edits: plan
                .partners
                .ordered()
                .iter()
                .map(|partner| Edit::Partner(partner.id.clone(), PartnerField::Standing(Some(standing.clone()))))
                .collect(),
        }),
        Move::GoalName(place, text) => {
            goal(*place).map(|id| Command::Set(Edit::Goal(id, GoalField::Name(text.clone()))))
        }
        Move::Undo => {
            bench.undo();
            return;
        }
        Move::Redo => {
            bench.redo();
            return;
        }
        Move::Settle => return bench.settle(),
    };
    if let Some(command) = command {
        bench.perform(command);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(120))]

    /// Case 39: whatever is done, undoing it all gives the start back, redoing it all the end, and a reload the same.
    #[test]
    fn case_39_undo_all_is_the_start_and_redo_all_the_end(steps in moves()) {
        let mut bench = Bench::new();
        let start = bench.document.write_file().0;
        for step in &steps {
            go(&mut bench, step);
        }
        // At this length nothing falls off the far end of the history.
        prop_assert!(bench.document.history.len() < History::MOST_STEPS);
        while bench.redo() {}
        let end = bench.document.write_file().0;
        prop_assert_eq!(&bench.reloaded().plan, &bench.document.plan);
        prop_assert!(bench.plan().unresolved().is_empty());
        while bench.undo() {}
        prop_assert_eq!(bench.document.write_file().0, start);
        while bench.redo() {}
        prop_assert_eq!(bench.document.write_file().0, end);
        let reloaded = bench.reloaded();
        prop_assert_eq!(&reloaded.plan, &bench.document.plan);
        prop_assert_eq!(reloaded.history.len(), bench.document.history.len());
        let stored = Document::decode(&bench.document.encode()).unwrap();
        prop_assert_eq!(&stored.plan, &bench.document.plan);
    }
}
