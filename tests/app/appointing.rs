//! Whoever is asked and accepts: the new part beside what was held before.

use schoolweave::app::{Command, CommandError};
use schoolweave::plan::{Assignment, Day, Edit, Id, Part, Person, Rank, Record, RoleField};

use super::support::Bench;

#[test]
fn whoever_is_appointed_keeps_what_they_held_before_and_fills_the_vacancy() {
    let mut bench = Bench::new();
    let (role, ana) = (bench.add_role("Data"), bench.add_person("Ana"));
    let mut over = Assignment::new(Id::new("over"), Rank::at(1));
    (over.role, over.person, over.part) = (role.clone(), ana.clone(), Some(Part::Owner));
    over.ends = Day::parse("2020-06-30");
    bench.perform(Command::Add {
        records: vec![over.into()],
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
