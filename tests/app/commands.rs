//! What each command does to a plan.

use schoolweave::sorted::SortedSet;

use schoolweave::app::{Command, CommandError, Payment, RoleParts, Verb};
use schoolweave::plan::reference::OnReferences;
use schoolweave::plan::source::Eligibility;
use schoolweave::plan::{
    Allocation, Amount, CostLine, Edit, Id, Money, Part, PartnerField, PersonField, PersonGroup, Rank, Record,
    RecordId, Source, SourceField, Verdict,
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
fn money_is_assigned_once_for_each_cell() {
    let mut bench = Bench::new();
    let (source, line): (Id<Source>, Id<CostLine>) = (bench.id(), bench.id());
    bench.perform(Command::add(Source::new(source.clone(), Rank::default())));
    bench.perform(Command::add(CostLine::new(line.clone(), Rank::default())));
    let mut assign = |year, amount| {
        bench.perform(Command::pay(source.clone(), line.clone(), year, amount));
        bench
            .plan()
            .allocations
            .iter()
            .map(|allocation| (allocation.year, allocation.amount))
            .collect::<Vec<_>>()
    };
    let known = |cents| Amount::Known(Money(cents));
    assert_eq!(assign(2026, known(100)), [(2026, known(100))]);
    assert_eq!(assign(2026, known(0)), [(2026, known(0))]);
    assert_eq!(assign(2026, Amount::Unknown), [(2026, Amount::Unknown)]);
    assert_eq!(assign(2026, Amount::Blank), []);
}

#[test]
fn a_block_of_payments_is_one_step_and_the_last_word_counts() {
    let mut bench = Bench::new();
    let (source, other): (Id<Source>, Id<Source>) = (bench.id(), bench.id());
    let line: Id<CostLine> = bench.id();
    for id in [&source, &other] {
        bench.perform(Command::add(Source::new(id.clone(), Rank::default())));
    }
    bench.perform(Command::add(CostLine::new(line.clone(), Rank::default())));
    bench.perform(Command::pay(
        source.clone(),
        line.clone(),
        2026,
        Amount::Known(Money(5)),
    ));
    let before = bench.plan().clone();
    let payment = |source: &Id<Source>, year, amount| Payment {
        source: source.clone(),
        line: line.clone(),
        year,
        amount,
    };
    bench.perform(Command::Allocate {
        payments: vec![
            payment(&source, 2026, Amount::Blank),
            payment(&other, 2026, Amount::Known(Money(1))),
            payment(&other, 2027, Amount::Unknown),
            payment(&other, 2026, Amount::Known(Money(7))),
        ],
    });
    let mut found: Vec<_> = bench
        .plan()
        .allocations
        .iter()
        .map(|paid| (paid.source.clone(), paid.year, paid.amount))
        .collect();
    found.sort_by_key(|(_, year, _)| *year);
    assert_eq!(
        found,
        [
            (other.clone(), 2026, Amount::Known(Money(7))),
            (other.clone(), 2027, Amount::Unknown)
        ]
    );
    assert!(bench.undo());
    assert_eq!(*bench.plan(), before);
    let gone = Command::pay(bench.id(), line.clone(), 2026, Amount::Known(Money(1)));
    assert!(bench.attempt(&gone).is_err());
}

#[test]
fn two_payments_for_one_cell_become_one() {
    let mut bench = Bench::new();
    let (source, line): (Id<Source>, Id<CostLine>) = (bench.id(), bench.id());
    bench.perform(Command::add(Source::new(source.clone(), Rank::default())));
    bench.perform(Command::add(CostLine::new(line.clone(), Rank::default())));
    for cents in [3, 4] {
        let mut paid = Allocation::new(bench.id(), Rank::default());
        (paid.source, paid.line) = (source.clone(), line.clone());
        (paid.year, paid.amount) = (2026, Amount::Known(Money(cents)));
        bench.perform(Command::add(paid));
    }
    bench.perform(Command::pay(source, line, 2026, Amount::Known(Money(9))));
    let amounts: Vec<_> = bench.plan().allocations.iter().map(|paid| paid.amount).collect();
    assert_eq!(amounts, [Amount::Known(Money(9))]);
}

/// Does the commands one after the other, then takes each back and does each again.
fn assert_each_is_undone_and_redone(bench: &mut Bench, commands: Vec<Command>) {
    let mut plans = vec![bench.plan().clone()];
    for command in commands {
        assert!(bench.perform(command));
        bench.settle();
        plans.push(bench.plan().clone());
    }
    for before in plans.iter().rev().skip(1) {
        assert!(bench.undo());
        assert_eq!(bench.plan(), before);
        assert_eq!(*bench.reloaded().plan, *before);
    }
    for after in plans.iter().skip(1) {
        assert!(bench.redo());
        assert_eq!(bench.plan(), after);
        assert_eq!(*bench.reloaded().plan, *after);
    }
}

fn with_money(bench: &mut Bench) -> ([Id<Source>; 2], [Id<CostLine>; 2]) {
    let (sources, lines) = ([bench.id(), bench.id()], [bench.id(), bench.id()]);
    for id in &sources {
        bench.perform(Command::add(Source::new(id.clone(), Rank::default())));
    }
    for id in &lines {
        bench.perform(Command::add(CostLine::new(id.clone(), Rank::default())));
    }
    (sources, lines)
}

#[test]
fn e2_each_payment_is_undone_and_redone() {
    let mut bench = Bench::new();
    let ([grant, gift], [line, other]) = with_money(&mut bench);
    let known = |cents| Amount::Known(Money(cents));
    let pay = |source: &Id<Source>, line: &Id<CostLine>, year, amount| {
        Command::pay(source.clone(), line.clone(), year, amount)
    };
    let block = [
        pay(&grant, &line, 2027, known(0)),
        pay(&gift, &line, 2026, Amount::Blank),
    ];
    let payments = block.into_iter().flat_map(|command| match command {
        Command::Allocate { payments } => payments,
        _ => Vec::new(),
    });
    let commands = vec![
        pay(&grant, &line, 2026, known(500)),
        pay(&grant, &line, 2026, known(700)),
        pay(&gift, &line, 2026, known(300)),
        pay(&grant, &other, 2026, Amount::Unknown),
        pay(&grant, &line, 2026, Amount::Blank),
        Command::Allocate {
            payments: payments.collect(),
        },
        Command::delete(vec![record_of(&grant)]),
    ];
    assert_each_is_undone_and_redone(&mut bench, commands);
}

#[test]
fn e2_what_is_typed_into_one_payment_is_one_step_and_into_two_is_two() {
    let mut bench = Bench::new();
    let ([grant, _], [line, other]) = with_money(&mut bench);
    let before = bench.document.history.len();
    for cents in [5, 50, 500] {
        bench.perform(Command::pay(
            grant.clone(),
            line.clone(),
            2026,
            Amount::Known(Money(cents)),
        ));
    }
    bench.perform(Command::pay(grant, other.clone(), 2026, Amount::Unknown));
    assert_eq!(bench.document.history.len(), before + 2);
    bench.undo();
    let paid: Vec<_> = bench.plan().allocations.iter().map(|paid| paid.amount).collect();
    assert_eq!(paid, [Amount::Known(Money(500))]);
    bench.undo();
    assert_eq!(bench.plan().allocations.iter().count(), 0);
}

#[test]
fn e2_each_word_on_what_may_pay_is_undone_and_redone() {
    let mut bench = Bench::new();
    let ([grant, gift], [line, other]) = with_money(&mut bench);
    let may = |source: &Id<Source>, verdicts: &[(&Id<CostLine>, Verdict, &str)]| {
        let entries = verdicts.iter().map(|(line, verdict, note)| Eligibility {
            line: (*line).clone(),
            verdict: Some(verdict.clone()),
            note: (*note).to_owned(),
            ..Eligibility::default()
        });
        Edit::Source(source.clone(), SourceField::Eligible(entries.collect()))
    };
    let commands = vec![
        Command::Set(may(&grant, &[(&line, Verdict::Yes, "")])),
        Command::Set(may(&grant, &[(&line, Verdict::Conditional, "with a match")])),
        Command::Set(may(
            &grant,
            &[(&line, Verdict::Conditional, "with a match"), (&other, Verdict::No, "")],
        )),
        Command::SetMany {
            edits: vec![may(&grant, &[]), may(&gift, &[(&other, Verdict::Yes, "")])],
        },
        Command::Set(Edit::Source(gift.clone(), SourceField::Unrestricted(true))),
        Command::delete(vec![record_of(&other)]),
    ];
    assert_each_is_undone_and_redone(&mut bench, commands);
}
