//! Deleting what others refer to: it asks nothing, says what went with it, and keeps the references where that is wished.

use std::rc::Rc;

use schoolweave::app::{Command, Deletion, Document, Intent, Moment, Notice, NoticeAction, Store, Verb, actions};
use schoolweave::engine::funding::funding;
use schoolweave::plan::checks::{Code, checks};
use schoolweave::plan::{
    Allocation, Amount, AnyRecord, Assignment, CostLine, Day, Goal, Id, Kind, Money, Part, Partner, Person, Plan, Rank,
    Record, RecordId, Role, Source, Tie, TieEnd,
};

use super::support::TestEnv;

fn made<T: Record>(id: &str, fill: impl FnOnce(&mut T)) -> T {
    let mut record = T::new(Id::new(id), Rank::at(1));
    fill(&mut record);
    record
}

/// A clinic with two ties, a person, and money; a goal with an owner; a role with an owner.
fn plan() -> Plan {
    let mut plan = Plan::new("plan-1", "Lincoln");
    let clinic = Id::<Partner>::new("clinic");
    let mut put = |record: AnyRecord| plan.put(record);
    for name in ["clinic", "library"] {
        put(made::<Partner>(name, |partner| partner.name = name.to_owned()).into());
    }
    for (name, other) in [("t1", TieEnd::School), ("t2", TieEnd::Partner(Id::new("library")))] {
        put(made::<Tie>(name, |tie| {
            tie.from = TieEnd::Partner(clinic.clone());
            tie.to = other;
        })
        .into());
    }
    put(made::<Person>("ana", |ana| {
        ana.name = "Ana".to_owned();
        ana.partner = Some(clinic.clone());
    })
    .into());
    put(made::<Source>("grant", |grant| {
        grant.name = "Grant".to_owned();
        grant.funder = Some(clinic.clone());
        grant.unrestricted = true;
        grant.amounts = [(2026, Amount::Known(Money(900)))].into_iter().collect();
    })
    .into());
    put(made::<CostLine>("bus", |bus| {
        bus.name = "Bus".to_owned();
        bus.need = [(2026, Amount::Known(Money(1000)))].into_iter().collect();
    })
    .into());
    put(made::<Allocation>("pay", |paid| {
        paid.source = Id::new("grant");
        paid.line = Id::new("bus");
        paid.year = 2026;
        paid.amount = Amount::Known(Money(400));
    })
    .into());
    put(made::<Goal>("read", |goal| goal.owner = Some(Id::new("ana"))).into());
    put(made::<Role>("lead", |role| role.name = "Lead".to_owned()).into());
    put(made::<Assignment>("a1", |held| {
        held.role = Id::new("lead");
        held.person = Id::new("ana");
        held.part = Some(Part::Owner);
    })
    .into());
    plan
}

fn open() -> Store {
    let store = Store::new(Rc::new(TestEnv::default()), |_, _| {});
    let document = Document::new(plan(), Moment(0));
    store.dispatch(schoolweave::app::Report::Loaded(schoolweave::app::OpenedPlan {
        document: Rc::new(document),
        damaged: false,
    }));
    store
}

fn now(store: &Store) -> Plan {
    (**store.state().plan().unwrap()).clone()
}

fn delete(store: &Store, record: &str) {
    store.dispatch(Command::delete(vec![RecordId::parse(record).unwrap()]));
}

/// The last thing that was told.
fn told(store: &Store) -> Notice {
    (**store.state().notices.last().unwrap()).clone()
}

fn offers_to_keep(store: &Store) -> bool {
    let state = store.state();
    let in_palette = (actions::find("keep-references").unwrap().enabled)(&state);
    let in_notice = state
        .notices
        .iter()
        .any(|notice| notice.offers(&NoticeAction::KeepReferences));
    assert!(in_palette || !in_notice, "what is offered can be done");
    in_notice
}

#[test]
fn a_deletion_says_what_went_with_it_and_what_no_longer_names_it() {
    let store = open();
    delete(&store, "partners/clinic");
    assert!(now(&store).ties.is_empty());
    assert_eq!(now(&store).unresolved().into_values().count(), 0);
    let expected = Deletion {
        asked: vec![RecordId::parse("partners/clinic").unwrap()],
        along: vec![(Kind::Tie, 2)],
        // The person's organisation, the grant's funder.
        cleared: 2,
    };
    assert_eq!(told(&store).deletion, Some(expected));
    assert!(offers_to_keep(&store));
}

#[test]
fn nothing_is_offered_where_nothing_referred_to_it() {
    let store = open();
    delete(&store, "ties/t1");
    let notice = told(&store);
    assert_eq!(notice.actions, [NoticeAction::Undo]);
    assert!(!offers_to_keep(&store));
    store.dispatch(Intent::KeepReferences);
    assert_eq!(now(&store).ties.len(), 1, "there is nothing to keep");
}

#[test]
fn references_kept_are_one_step_with_the_deletion() {
    for record in [
        "partners/clinic",
        "people/ana",
        "sources/grant",
        "cost_lines/bus",
        "roles/lead",
    ] {
        let store = open();
        delete(&store, record);
        store.dispatch(Intent::Settle);
        store.dispatch(Intent::KeepReferences);
        let id = RecordId::parse(record).unwrap();
        let mut expected = plan();
        expected.remove(&id);
        assert_eq!(now(&store), expected, "{record}: only the record itself is gone");
        assert!(!offers_to_keep(&store), "{record}: it is done");
        let label = store
            .state()
            .document
            .as_ref()
            .unwrap()
            .history
            .undoable()
            .unwrap()
            .label
            .clone();
        assert_eq!((label.verb, label.kind), (Verb::Delete, Some(id.kind())));
        // What is stored says the same.
        let stored = Document::decode(&store.state().document.as_ref().unwrap().encode()).unwrap();
        assert_eq!(*stored.plan, expected);
        store.dispatch(Intent::Undo);
        assert_eq!(now(&store), plan(), "{record}: one step brings everything back");
        assert!(store.state().document.as_ref().unwrap().history.is_empty());
        store.dispatch(Intent::Redo);
        assert_eq!(now(&store), expected, "{record}: and takes it out again");
    }
}

#[test]
fn the_journal_replays_to_kept_references() {
    let env = TestEnv::default();
    let start = Document::new(plan(), Moment(0));
    let command = Command::delete(vec![RecordId::parse("partners/clinic").unwrap()]);
    let (deleted, first) = start.perform(&command, &env).unwrap().unwrap();
    let (kept, second) = deleted.settled().keep_references(Moment(2)).unwrap();
    let mut again = start.clone();
    for step in [first, second] {
        assert!(again.replay(&step.encode(Moment(3))));
    }
    assert_eq!(again.plan, kept.plan);
    assert_eq!(again.history.len(), 1);
}

#[test]
fn references_can_be_kept_only_while_the_deletion_is_the_last_step() {
    let store = open();
    delete(&store, "partners/clinic");
    delete(&store, "ties/gone");
    assert!(offers_to_keep(&store), "what changes nothing is no step");
    store.dispatch(Command::add(made::<Goal>("g", |_| {})));
    assert!(!offers_to_keep(&store));
    let before = now(&store);
    store.dispatch(Intent::KeepReferences);
    assert_eq!(now(&store), before);
    // Undone, the deletion is the last step again; but what was undone waits to be done again, and is not thrown away.
    store.dispatch(Intent::Undo);
    store.dispatch(Intent::KeepReferences);
    store.dispatch(Intent::Redo);
    assert_eq!(now(&store), before);
}

#[test]
fn another_step_takes_back_what_was_offered_with_the_one_before() {
    let store = open();
    delete(&store, "partners/clinic");
    let first = told(&store).id;
    delete(&store, "goals/read");
    let notices = store.state().notices.clone();
    let first = notices.iter().find(|notice| notice.id == first).unwrap();
    assert_eq!(first.actions, [], "it would undo the later step");
    assert!(told(&store).offers(&NoticeAction::Undo));
}

#[test]
fn kept_references_are_pointed_out_and_resolve_when_the_record_comes_back() {
    let today = Day::new(2026, 11, 24).unwrap();
    for (record, code, places) in [
        ("partners/clinic", Code::Unresolved, 4),
        ("people/ana", Code::MissingPerson, 2),
        ("sources/grant", Code::Unresolved, 1),
        ("cost_lines/bus", Code::Unresolved, 1),
        ("roles/lead", Code::Unresolved, 1),
    ] {
        let store = open();
        delete(&store, record);
        store.dispatch(Intent::KeepReferences);
        let found = checks(&now(&store), today);
        let found = found.iter().filter(|finding| finding.code == code).count();
        assert_eq!(found, places, "{record}");
        // The same record, out of another copy of the plan.
        let copy = plan().find(&RecordId::parse(record).unwrap()).unwrap();
        store.dispatch(Command::Add { records: vec![copy] });
        assert_eq!(now(&store), plan(), "{record}");
        assert_eq!(now(&store).unresolved().into_values().count(), 0, "{record}");
    }
}

#[test]
fn payments_that_are_kept_without_their_source_or_line_count_nowhere() {
    for record in ["sources/grant", "cost_lines/bus"] {
        let store = open();
        delete(&store, record);
        store.dispatch(Intent::KeepReferences);
        let plan = now(&store);
        assert_eq!(plan.allocations.len(), 1, "{record}: the payment is still in the plan");
        let funding = funding(&plan);
        assert!(funding.paying.is_empty(), "{record}");
        let year = &funding.years[0];
        assert_eq!(year.allocated.sum, Money::ZERO, "{record}");
        let missing = if record == "sources/grant" { 1000 } else { 0 };
        assert_eq!(year.gap.sum, Money(missing), "{record}");
        let left = if record == "sources/grant" { 0 } else { 900 };
        assert_eq!(year.unassigned.sum, Money(left), "{record}");
    }
}
