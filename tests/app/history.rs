//! Undo, redo, typing, and what a reload gives.

use schoolweave::app::{Command, Document, History, Step, Undecoded};
use schoolweave::plan::{AboutField, Edit, Id, PartnerField, Record, RecordId};

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
