//! Whatever is done, in whatever order: everything can be undone and done again, and a reload gives the same.

use proptest::prelude::*;
use schoolweave::app::{Command, Document, History, Label, Payment, Verb};
use schoolweave::plan::{
    AboutField, Amount, AnyRecord, CostLine, Edit, GoalField, Id, Money, Part, Partner, PartnerField, PartnerKind,
    PerMille, Plan, Rank, Record, Source, Standing, about::Thresholds, merge_partners,
};
use schoolweave::sorted::SortedSet;

use super::support::{Bench, record_of};

/// One thing a user might do, with numbers that choose among what is there.
#[derive(Clone, Debug)]
enum Move {
    AddPartner(String),
    AddGoal(String),
    AddRole(String),
    AddPerson(String),
    AddMoney(String),
    Rename(usize, String),
    Kind(usize, usize),
    Serve(usize, usize),
    Owner(usize, usize),
    Pay(usize, usize, i64),
    Paste(usize, Vec<String>),
    Delete(usize),
    KeepReferences,
    Shift(usize, usize),
    Title(String),
    Threshold(u16),
    Many(Standing),
    GoalName(usize, String),
    Merge(usize, usize),
    Undo,
    Redo,
    Settle,
}

/// How many things are done in one run: no more than the history holds, so that all can be undone.
const MOVES: usize = History::MOST_STEPS;

fn moves() -> impl Strategy<Value = Vec<Move>> {
    let text = "[a-zé ]{0,6}";
    let place = 0..30_usize;
    let two = (place.clone(), place.clone());
    let one = prop_oneof![
        text.prop_map(Move::AddPartner),
        text.prop_map(Move::AddGoal),
        text.prop_map(Move::AddRole),
        text.prop_map(Move::AddPerson),
        text.prop_map(Move::AddMoney),
        (place.clone(), text).prop_map(|(place, text)| Move::Rename(place, text)),
        two.clone().prop_map(|(a, b)| Move::Kind(a, b)),
        two.clone().prop_map(|(a, b)| Move::Serve(a, b)),
        two.clone().prop_map(|(a, b)| Move::Owner(a, b)),
        (place.clone(), place.clone(), 0..4_i64).prop_map(|(a, b, cents)| Move::Pay(a, b, cents)),
        (place.clone(), prop::collection::vec(text, 0..4)).prop_map(|(place, names)| Move::Paste(place, names)),
        place.clone().prop_map(Move::Delete),
        Just(Move::KeepReferences),
        two.clone().prop_map(|(a, b)| Move::Shift(a, b)),
        text.prop_map(Move::Title),
        (0..4_u16).prop_map(Move::Threshold),
        Just(Move::Many(Standing::Paused)),
        (place, text).prop_map(|(place, text)| Move::GoalName(place, text)),
        two.prop_map(|(a, b)| Move::Merge(a, b)),
        Just(Move::Undo),
        Just(Move::Redo),
        Just(Move::Settle),
    ];
    prop::collection::vec(one, MOVES)
}

fn pick<T>(items: Vec<T>, place: usize) -> Option<T> {
    let count = items.len();
    items.into_iter().nth(place % count.max(1))
}

fn name(id: &Id<Partner>, text: &str) -> Edit {
    Edit::Partner(id.clone(), PartnerField::Name(text.to_owned()))
}

/// Does a move; none where there is nothing to do it to.
fn go(bench: &mut Bench, step: &Move) {
    match step {
        Move::AddPartner(text) => drop(bench.add_partner(text)),
        Move::AddGoal(text) => drop(bench.add_goal(text)),
        Move::AddRole(text) => drop(bench.add_role(text)),
        Move::AddPerson(text) => drop(bench.add_person(text)),
        Move::Undo => drop(bench.undo()),
        Move::Redo => drop(bench.redo()),
        Move::Settle => bench.settle(),
        Move::KeepReferences => drop(bench.keep_references()),
        _ => drop(command(bench, step).map(|command| bench.perform(command))),
    }
}

fn command(bench: &Bench, step: &Move) -> Option<Command> {
    let plan: &Plan = bench.plan();
    let partner = |place| pick(plan.partners.ordered(), place).map(|partner| partner.id.clone());
    let goal = |place| pick(plan.goals.ordered(), place).map(|goal| goal.id.clone());
    Some(match step {
        Move::AddMoney(text) => Command::Add {
            records: money(bench, text),
        },
        Move::Rename(place, text) => Command::Set(name(&partner(*place)?, text)),
        Move::Kind(place, kind) => {
            let kind = pick(PartnerKind::ALL.to_vec(), *kind);
            Command::Set(Edit::Partner(partner(*place)?, PartnerField::Kind(kind)))
        }
        Move::Serve(place, other) => {
            let goals: SortedSet<_> = goal(*other).into_iter().collect();
            Command::Set(Edit::Partner(partner(*place)?, PartnerField::Goals(goals)))
        }
        Move::Owner(place, other) => Command::SetPart {
            role: pick(plan.roles.ordered(), *place)?.id.clone(),
            person: pick(plan.people.ordered(), *other)?.id.clone(),
            parts: SortedSet::from([Part::Owner]),
        },
        // No cents is a payment that is taken back.
        Move::Pay(place, other, cents) => Command::Allocate {
            payments: vec![Payment {
                source: pick(plan.sources.ordered(), *place)?.id.clone(),
                line: pick(plan.cost_lines.ordered(), *other)?.id.clone(),
                year: 2026,
                amount: match cents {
                    0 => Amount::Blank,
                    1 => Amount::Unknown,
                    _ => Amount::Known(Money(*cents)),
                },
            }],
        },
        Move::Paste(place, names) => Command::Paste {
            added: names.iter().map(|text| new_partner(bench, text)).collect(),
            edits: partner(*place).iter().map(|id| name(id, "pasted")).collect(),
        },
        Move::Delete(place) => Command::delete(vec![pick(plan.records(), *place)?.id()]),
        Move::Shift(place, before) => Command::Move {
            records: vec![record_of(&partner(*place)?)],
            before: partner(*before).map(|id| record_of(&id)),
        },
        Move::Title(text) => Command::About(AboutField::Title(text.clone())),
        Move::Threshold(share) => Command::About(AboutField::Thresholds(Thresholds {
            person_share: (*share > 0).then(|| PerMille::of(*share * 100)),
            ..plan.about.thresholds.clone()
        })),
        Move::Many(standing) => Command::SetMany {
            edits: plan
                .partners
                .ordered()
                .iter()
                .map(|partner| Edit::Partner(partner.id.clone(), PartnerField::Standing(Some(standing.clone()))))
                .collect(),
        },
        Move::GoalName(place, text) => Command::Set(Edit::Goal(goal(*place)?, GoalField::Name(text.clone()))),
        Move::Merge(place, other) => {
            let (keep, other) = (partner(*place)?, partner(*other)?);
            Command::Become {
                plan: Box::new(merge_partners::merge_partners(plan, &keep, &other)),
                label: Label::new(Verb::Merge),
            }
        }
        _ => return None,
    })
}

fn new_partner(bench: &Bench, text: &str) -> AnyRecord {
    let mut partner = Partner::new(bench.id(), Rank::default());
    partner.name = text.to_owned();
    partner.into()
}

/// A source and a line of one name.
fn money(bench: &Bench, text: &str) -> Vec<AnyRecord> {
    let mut source = Source::new(bench.id(), Rank::default());
    let mut line = CostLine::new(bench.id(), Rank::default());
    source.name = text.to_owned();
    line.name = text.to_owned();
    vec![source.into(), line.into()]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(120))]

    /// Case 39: undoing it all gives the exact start back, redoing it all the exact end, and a reload the same.
    #[test]
    fn case_39_undo_all_is_the_start_and_redo_all_the_end(steps in moves()) {
        let mut bench = Bench::new();
        let start = bench.document.write_file().0;
        let mut has_kept = false;
        for step in &steps {
            go(&mut bench, step);
            has_kept |= matches!(step, Move::KeepReferences) && !bench.plan().unresolved().is_empty();
        }
        while bench.redo() {}
        let end = bench.document.write_file().0;
        prop_assert_eq!(&bench.reloaded().plan, &bench.document.plan);
        prop_assert!(has_kept || bench.plan().unresolved().is_empty());
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
