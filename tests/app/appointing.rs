//! Whoever is asked and accepts: the new part beside what was held before.

use schoolweave::app::{Command, CommandError};
use schoolweave::plan::{Assignment, AssignmentField, Day, Edit, Id, Part, Person, Rank, Record, Role, RoleField};

use super::support::Bench;

/// Adds a part of a person in a role.
fn add(bench: &mut Bench, id: &str, of: (&Id<Role>, &Id<Person>, Part), fill: impl FnOnce(&mut Assignment)) {
    let mut assignment = Assignment::new(Id::new(id), Rank::at(1));
    (assignment.role, assignment.person, assignment.part) = (of.0.clone(), of.1.clone(), Some(of.2));
    fill(&mut assignment);
    bench.perform(Command::add(assignment));
}

#[test]
fn whoever_is_appointed_keeps_what_they_held_before_and_fills_the_vacancy() {
    let mut bench = Bench::new();
    let (role, ana) = (bench.add_role("Data"), bench.add_person("Ana"));
    add(&mut bench, "over", (&role, &ana, Part::Owner), |over| {
        over.ends = Day::parse("2020-06-30");
    });
    bench.perform(Command::Set(Edit::Role(
        role.clone(),
        RoleField::Vacancy("hiring".to_owned()),
    )));
    let appoint = |part, instead_of| Command::Appoint {
        role: role.clone(),
        person: ana.clone(),
        part,
        instead_of,
    };
    let parts = |bench: &Bench| -> Vec<_> {
        let assignments = bench.plan().assignments.iter();
        assignments
            .map(|one| (one.part.clone().unwrap(), one.ends.is_some()))
            .collect()
    };
    assert!(bench.perform(appoint(Part::Deputy, None)));
    let deputy = bench
        .plan()
        .assignments
        .iter()
        .find(|one| one.part == Some(Part::Deputy))
        .unwrap()
        .id
        .clone();
    assert_eq!(bench.plan().roles.find(&role).unwrap().vacancy, "hiring");
    let before = bench.plan().clone();
    assert!(bench.perform(appoint(Part::Owner, Some(deputy))));
    let mut held = parts(&bench);
    held.sort_by_key(|(_, is_over)| *is_over);
    assert_eq!(held, [(Part::Owner, false), (Part::Owner, true)]);
    assert_eq!(bench.plan().roles.find(&role).unwrap().vacancy, "");
    bench.undo();
    assert_eq!(*bench.plan(), before);
    let gone = Command::Appoint {
        role: role.clone(),
        person: Id::new("nobody"),
        part: Part::Owner,
        instead_of: None,
    };
    assert_eq!(
        bench.attempt(&gone),
        Err(CommandError::Gone(Id::<Person>::new("nobody").into()))
    );
}

#[test]
fn a_part_taken_away_stays_as_history_where_its_beginning_is_written_down() {
    let mut bench = Bench::new();
    let role = bench.add_role("Data");
    let (ana, ben) = (bench.add_person("Ana"), bench.add_person("Ben"));
    let set = |person: &Id<Person>, parts: &[Part]| Command::SetPart {
        role: role.clone(),
        person: person.clone(),
        parts: parts.iter().cloned().collect(),
    };
    let term = |person: &Id<Person>, starts: &str, ends: &str| (person.clone(), Day::parse(starts), Day::parse(ends));
    let terms = |bench: &Bench| {
        let mut terms: Vec<_> = bench
            .plan()
            .assignments
            .iter()
            .map(|each| (each.person.clone(), each.starts, each.ends))
            .collect();
        terms.sort_by_key(|(_, starts, ends)| (*starts, *ends));
        terms
    };
    // Nobody wrote down when it began: of a slip of the finger nothing is left.
    bench.perform(set(&ana, &[Part::Owner]));
    assert_eq!(terms(&bench), [term(&ana, "", "")]);
    bench.perform(set(&ana, &[]));
    assert_eq!(terms(&bench), []);

    bench.perform(set(&ana, &[Part::Owner]));
    let id = bench.plan().assignments.iter().next().unwrap().id.clone();
    let starts = AssignmentField::Starts(Day::parse("2025-08-15"));
    bench.perform(Command::Set(Edit::Assignment(id, starts)));
    // The tests' day is November 24, 2026.
    bench.perform(set(&ana, &[Part::Doer]));
    bench.perform(set(&ana, &[]));
    let over = term(&ana, "2025-08-15", "2026-11-23");
    assert_eq!(terms(&bench), std::slice::from_ref(&over));
    // Whoever follows begins where history is; so does whoever takes it up again.
    bench.perform(set(&ben, &[Part::Owner]));
    let follows = term(&ben, "2026-11-24", "");
    assert_eq!(terms(&bench), [over.clone(), follows.clone()]);
    bench.perform(set(&ana, &[Part::Owner]));
    assert_eq!(terms(&bench).len(), 3);
    bench.undo();
    assert_eq!(terms(&bench), [over.clone(), follows]);
    // What began today is no history yet.
    bench.perform(set(&ben, &[]));
    assert_eq!(terms(&bench), [over]);
}

#[test]
fn a_deputy_of_long_standing_who_becomes_the_owner_was_the_deputy() {
    let mut bench = Bench::new();
    let (role, ana) = (bench.add_role("Data"), bench.add_person("Ana"));
    add(&mut bench, "deputy", (&role, &ana, Part::Deputy), |deputy| {
        deputy.starts = Day::parse("2025-07-01");
    });
    bench.perform(Command::Appoint {
        role,
        person: ana,
        part: Part::Owner,
        instead_of: Some(Id::new("deputy")),
    });
    let mut held: Vec<_> = bench
        .plan()
        .assignments
        .iter()
        .map(|each| (each.part.clone().unwrap(), each.ends))
        .collect();
    held.sort();
    assert_eq!(held, [(Part::Owner, None), (Part::Deputy, Day::parse("2026-11-23"))]);
}
