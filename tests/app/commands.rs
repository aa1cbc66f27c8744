//! What each command does to a plan.

use schoolweave::sorted::SortedSet;

use schoolweave::app::{Command, CommandError, RoleParts, Verb};
use schoolweave::plan::about::AboutField;
use schoolweave::plan::reference::OnReferences;
use schoolweave::plan::{
    Body, Edit, Id, MapPlace, Part, PartnerField, PersonField, PersonGroup, Rank, Record, RecordId, RoleField, TieEnd,
};

use super::support::{Bench, record_of};

#[test]
fn added_records_stand_behind_the_others() {
    let mut bench = Bench::new();
    for name in ["Clinic", "Library", "Church"] {
        bench.add_partner(name);
    }
    assert_eq!(bench.names(), ["Clinic", "Library", "Church"]);
}

#[test]
fn several_records_added_at_once_keep_their_order() {
    let mut bench = Bench::new();
    bench.add_partner("Clinic");
    let records = ["B", "A", "C"].map(|name| {
        let mut partner = schoolweave::plan::Partner::new(bench.id(), Rank::default());
        partner.name = name.to_owned();
        partner.into()
    });
    bench.perform(Command::Add {
        records: records.to_vec(),
    });
    assert_eq!(bench.names(), ["Clinic", "B", "A", "C"]);
}

#[test]
fn a_record_moves_before_another_and_to_the_end() {
    let mut bench = Bench::new();
    let [a, b, c] = ["A", "B", "C"].map(|name| record_of(&bench.add_partner(name)));
    let mut go = |record: &RecordId, before: Option<&RecordId>| {
        bench.perform(Command::Move {
            records: vec![record.clone()],
            before: before.cloned(),
        });
        bench.names().concat()
    };
    assert_eq!(go(&c, Some(&a)), "CAB");
    assert_eq!(go(&c, Some(&b)), "ACB");
    assert_eq!(go(&a, None), "CBA");
    assert_eq!(go(&a, None), "CBA");
}

#[test]
fn deleting_clears_or_keeps_what_refers_to_it() {
    for (references, left) in [(OnReferences::Clear, 0), (OnReferences::Keep, 1)] {
        let mut bench = Bench::new();
        let partner = bench.add_partner("Clinic");
        let goal = bench.add_goal("Attend");
        bench.perform(Command::Set(Edit::Partner(
            partner.clone(),
            PartnerField::Goals(SortedSet::from([goal.clone()])),
        )));
        bench.perform(Command::Delete {
            records: vec![record_of(&goal)],
            references,
        });
        assert_eq!(bench.plan().partners.find(&partner).unwrap().goals.len(), left);
        assert!(bench.undo());
        assert!(bench.plan().goals.contains(&goal));
        assert_eq!(bench.plan().partners.find(&partner).unwrap().goals.len(), 1);
    }
}

#[test]
fn a_command_on_what_is_gone_changes_nothing() {
    let mut bench = Bench::new();
    let gone: Id<schoolweave::plan::Partner> = bench.id();
    let edit = Edit::Partner(gone.clone(), PartnerField::Name("x".into()));
    assert_eq!(
        bench.attempt(&Command::Set(edit)),
        Err(CommandError::Gone(record_of(&gone)))
    );
    assert!(bench.document.history.is_empty());
}

#[test]
fn students_have_no_contact_data() {
    let mut bench = Bench::new();
    let person = bench.add_person("J. D.");
    let set = |field| Command::Set(Edit::Person(person.clone(), field));
    bench.perform(set(PersonField::Email("jd@example.org".into())));
    bench.perform(set(PersonField::Group(Some(PersonGroup::Student))));
    assert_eq!(bench.plan().people.find(&person).unwrap().email, "");
    assert_eq!(
        bench.attempt(&set(PersonField::Phone("555".into()))),
        Err(CommandError::StudentContact)
    );
    bench.undo();
    assert_eq!(bench.plan().people.find(&person).unwrap().email, "jd@example.org");
}

#[test]
fn parts_are_set_as_a_whole() {
    let mut bench = Bench::new();
    let (role, person) = (bench.add_role("Outreach"), bench.add_person("Ada"));
    let mut set = |parts: &[Part]| {
        bench.perform(Command::SetPart {
            role: role.clone(),
            person: person.clone(),
            parts: parts.iter().cloned().collect(),
        });
        let mut found: Vec<_> = bench
            .plan()
            .assignments
            .iter()
            .filter_map(|assignment| assignment.part.clone())
            .collect();
        found.sort();
        found
    };
    assert_eq!(set(&[Part::Owner, Part::Approver]), [Part::Owner, Part::Approver]);
    assert_eq!(set(&[Part::Owner]), [Part::Owner]);
    assert_eq!(set(&[Part::Owner]), [Part::Owner]);
    assert_eq!(set(&[]), []);
}

#[test]
fn many_parts_are_one_step() {
    let mut bench = Bench::new();
    let (lead, person, other) = (bench.add_role("Lead"), bench.add_person("Ada"), bench.add_person("Bo"));
    let mut new = schoolweave::plan::Role::new(bench.id(), Rank::default());
    new.name = "Pasted".to_owned();
    let of = |role: &Id<_>, person: &Id<_>, part| RoleParts {
        role: role.clone(),
        person: person.clone(),
        parts: SortedSet::from([part]),
    };
    let before = bench.plan().clone();
    let paste = Command::SetParts {
        parts: vec![
            of(&lead, &person, Part::Owner),
            of(&lead, &other, Part::Deputy),
            of(&new.id, &other, Part::Owner),
        ],
        added: vec![new.into()],
        edits: vec![],
    };
    assert_eq!(paste.label(&before).verb, Verb::Paste);
    bench.perform(paste);
    assert_eq!((bench.plan().roles.len(), bench.plan().assignments.len()), (2, 3));
    assert!(bench.undo());
    assert_eq!(*bench.plan(), before);

    let gone = Command::SetParts {
        added: vec![],
        edits: vec![],
        parts: vec![of(&lead, &person, Part::Owner), of(&lead, &bench.id(), Part::Doer)],
    };
    assert!(matches!(bench.attempt(&gone), Err(CommandError::Gone(_))));
    assert_eq!(*bench.plan(), before, "all of it is done, or nothing");
}

#[test]
fn what_a_committee_is_in_a_role_is_one_step_named_by_the_role() {
    let mut bench = Bench::new();
    let (lead, other) = (bench.add_role("Lead"), bench.add_role("Other"));
    let board: Id<Body> = bench.id();
    bench.perform(Command::add(Body::new(board.clone(), Rank::default())));
    let before = bench.plan().clone();
    let bodies = || SortedSet::from([board.clone()]);
    let of = |edits: Vec<Edit>| Command::SetParts {
        added: vec![],
        edits,
        parts: vec![],
    };
    let moved = of(vec![
        Edit::Role(lead.clone(), RoleField::ApprovedBy(bodies())),
        Edit::Role(lead.clone(), RoleField::Told(SortedSet::new())),
    ]);
    let label = moved.label(&before);
    assert_eq!((label.verb, &*label.name), (Verb::Assign, "Lead"));
    // A letter elsewhere is a step of its own.
    assert_eq!(moved.typing_key(), None);
    bench.perform(moved);
    let role = bench.plan().roles.find(&lead).unwrap();
    assert_eq!(role.parts_of_body(&board), SortedSet::from([Part::Approver]));
    assert!(bench.undo());
    assert_eq!(*bench.plan(), before);

    let several = of(vec![
        Edit::Role(lead.clone(), RoleField::Asked(bodies())),
        Edit::Role(other, RoleField::Asked(bodies())),
    ]);
    assert_eq!(several.label(&before).verb, Verb::ChangeMany);
    let named = of(vec![Edit::Role(lead, RoleField::Name("Led".to_owned()))]);
    assert_eq!(named.label(&before).verb, Verb::ChangeMany);
}

#[test]
fn letting_go_of_the_school_and_partners_on_the_map_is_one_step() {
    let mut bench = Bench::new();
    let partners = ["Clinic", "Library"].map(|name| bench.add_partner(name));
    let place = Some(MapPlace {
        x: 40,
        y: -7,
        ..MapPlace::default()
    });
    bench.perform(Command::About(AboutField::OnMap(place.clone())));
    for id in &partners {
        bench.perform(Command::Set(Edit::Partner(
            id.clone(),
            PartnerField::OnMap(place.clone()),
        )));
    }
    let placed = |bench: &Bench| {
        let partners = bench.plan().partners.ordered();
        let partners = partners.iter().filter(|partner| partner.on_map.is_some()).count();
        partners + usize::from(bench.plan().about.on_map.is_some())
    };
    assert_eq!(placed(&bench), 3);
    let mut who: Vec<TieEnd> = partners.iter().cloned().map(TieEnd::Partner).collect();
    who.push(TieEnd::School);
    let all = |place: Option<&MapPlace>| Command::Stand {
        places: who.iter().map(|who| (who.clone(), place.cloned())).collect(),
    };
    bench.perform(all(None));
    assert_eq!(placed(&bench), 0);
    bench.undo();
    assert_eq!(placed(&bench), 3);
    // And back to places, as one step as well.
    bench.perform(all(None));
    bench.perform(all(place.as_ref()));
    assert_eq!(placed(&bench), 3);
    assert_eq!(bench.plan().about.on_map, place);
    bench.undo();
    assert_eq!(placed(&bench), 0);
}
