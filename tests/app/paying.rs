//! Commands on money: what is assigned, what is settled, and what may pay for what.

use schoolweave::app::{Command, Payment, Verb};
use schoolweave::plan::source::Eligibility;
use schoolweave::plan::{Allocation, Amount, CostLine, Edit, Id, Money, Rank, Record, Source, SourceField, Verdict};

use super::support::{Bench, record_of};

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
        Command::Lock {
            payments: vec![Payment {
                source: gift.clone(),
                line: line.clone(),
                year: 2026,
                amount: known(40),
            }],
        },
        Command::delete(vec![record_of(&grant)]),
    ];
    assert_each_is_undone_and_redone(&mut bench, commands);
}

#[test]
fn what_is_locked_stays_so_when_its_amount_changes_and_goes_with_it() {
    let mut bench = Bench::new();
    let ([grant, _], [line, _]) = with_money(&mut bench);
    let payment = |cents| Payment {
        source: grant.clone(),
        line: line.clone(),
        year: 2026,
        amount: Amount::Known(Money(cents)),
    };
    bench.perform(Command::Lock {
        payments: vec![payment(500)],
    });
    bench.perform(Command::Allocate {
        payments: vec![payment(700)],
    });
    let locked = |bench: &Bench| -> Vec<_> {
        let paid = bench.plan().allocations.iter();
        paid.map(|paid| (paid.amount, paid.locked)).collect()
    };
    assert_eq!(locked(&bench), [(Amount::Known(Money(700)), true)]);
    bench.perform(Command::pay(grant.clone(), line.clone(), 2026, Amount::Blank));
    bench.perform(Command::Allocate {
        payments: vec![payment(1)],
    });
    assert_eq!(locked(&bench), [(Amount::Known(Money(1)), false)]);
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

#[test]
fn assigning_money_of_several_sources_is_named_as_that() {
    let bench = Bench::new();
    let (one, other): (Id<Source>, Id<Source>) = (bench.id(), bench.id());
    let line: Id<CostLine> = bench.id();
    let payment = |source: &Id<Source>| Payment {
        source: source.clone(),
        line: line.clone(),
        year: 2026,
        amount: Amount::Known(Money(5)),
    };
    let of = |payments: Vec<Payment>| Command::Allocate { payments }.label(bench.plan()).verb;
    assert_eq!(of(vec![payment(&one), payment(&other)]), Verb::AllocateMany);
    assert_eq!(of(vec![payment(&one)]), Verb::Allocate);
}
