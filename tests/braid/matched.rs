//! Awards of which no more may be drawn than their match is there for, against a solver of linear programs that is told the
//! rule itself: what is drawn, times the share, is at most what others bring.

use microlp::{ComparisonOp, OptimizationDirection, Problem, Variable};
use proptest::prelude::*;
use schoolweave::engine::braid::check::check;
use schoolweave::engine::braided::{Braided, ask};
use schoolweave::engine::match_ledger::held;
use schoolweave::plan::source::{MatchBasis, MatchRule};
use schoolweave::plan::{
    Amount, CostLine, FundingStage, Id, MatchContribution, Money, PerMille, Plan, Rank, Record, Source, Verdict,
    YearAmounts,
};

/// An award: what it brings, its share in thousandths and whether that is one of the total cost, what is there, and which
/// lines it may pay for.
type Award = (i64, u16, bool, i64, Vec<bool>);

fn in_first(cents: i64) -> YearAmounts {
    YearAmounts::default().with(2026, Amount::Known(Money(cents)))
}

fn town(needs: &[i64], awards: &[Award]) -> Plan {
    let mut plan = Plan::new("p", "");
    let mut about = (*plan.about).clone();
    (about.first_year, about.years) = (Some(2026), Some(1));
    plan.about = std::rc::Rc::new(about);
    for (place, need) in needs.iter().enumerate() {
        let mut line = CostLine::new(Id::new(format!("l{place}")), Rank::default());
        line.need = in_first(*need);
        plan.put(line.into());
    }
    for (place, (brings, share, is_total, there, pays)) in awards.iter().enumerate() {
        let mut award = Source::new(Id::new(format!("s{place}")), Rank::default());
        award.stage = Some(FundingStage::Awarded);
        award.amounts = in_first(*brings);
        award.match_rule = Some(MatchRule {
            share: Some(PerMille::of(*share)),
            basis: Some(if *is_total {
                MatchBasis::TotalCost
            } else {
                MatchBasis::Award
            }),
            ..MatchRule::default()
        });
        for (line, _) in pays.iter().zip(needs).enumerate().filter(|(_, (pays, _))| **pays) {
            award.eligible = award.with_verdict(&Id::new(format!("l{line}")), Some(Verdict::Yes));
        }
        plan.put(award.into());
        let mut brought = MatchContribution::new(Id::new(format!("m{place}")), Rank::default());
        brought.award = Some(Id::new(format!("s{place}")));
        brought.amounts = in_first(*there);
        plan.put(brought.into());
    }
    plan
}

/// The most that can be paid by these rules, with the match as a rule of its own.
fn by_program(needs: &[i64], awards: &[Award]) -> f64 {
    let mut problem = Problem::new(OptimizationDirection::Maximize);
    let mut cells: Vec<(usize, usize, Variable)> = Vec::new();
    for (source, (.., pays)) in awards.iter().enumerate() {
        for (line, _) in needs.iter().enumerate().filter(|(line, _)| pays[*line]) {
            cells.push((source, line, problem.add_var(1.0, (0.0, f64::INFINITY))));
        }
    }
    let mut at_most = |holds: &dyn Fn(usize, usize) -> bool, weight: f64, bound: i64| {
        let terms = cells.iter().filter(|(source, line, _)| holds(*source, *line));
        let terms: Vec<_> = terms.map(|(.., cell)| (*cell, weight)).collect();
        if !terms.is_empty() {
            problem.add_constraint(terms, ComparisonOp::Le, bound as f64);
        }
    };
    for (line, need) in needs.iter().enumerate() {
        at_most(&|_, of| of == line, 1.0, *need);
    }
    for (source, (brings, share, is_total, there, _)) in awards.iter().enumerate() {
        at_most(&|by, _| by == source, 1.0, *brings);
        let share = f64::from(*share) / 1000.0;
        let asked = if *is_total { share / (1.0 - share) } else { share };
        at_most(&|by, _| by == source, asked, *there);
    }
    problem.solve().unwrap().into_solution().unwrap().objective()
}

fn award() -> impl Strategy<Value = Award> {
    (
        1_i64..100_000,
        1_u16..900,
        any::<bool>(),
        0_i64..60_000,
        proptest::collection::vec(any::<bool>(), 4),
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn what_can_be_paid_is_the_most_that_the_match_lets(
        needs in proptest::collection::vec(0_i64..80_000, 4),
        awards in proptest::collection::vec(award(), 1..5),
    ) {
        let plan = town(&needs, &awards);
        let asked = ask(&plan, &Source::is_live).only_as_matched(&held(&plan));
        let best = Braided::of(asked).unwrap();
        prop_assert!(check(best.braid.question(), &best.braid.allocation()).is_ok());
        for (place, (_, share, is_total, there, _)) in awards.iter().enumerate() {
            let drawn: i64 = best
                .paid()
                .iter()
                .filter(|paid| paid.source.id.as_str() == format!("s{place}"))
                .map(|paid| paid.amount.0)
                .sum();
            // Whole cents: what rounds to no more than is there is there.
            let rest = if *is_total { 1000 - i64::from(*share) } else { 1000 };
            let is_held = held(&plan).iter().any(|held| held.award.id.as_str() == format!("s{place}"));
            prop_assert!(!is_held || drawn * i64::from(*share) <= there * rest, "{drawn} of s{place}");
        }
        let most = by_program(&needs, &awards);
        let ours = best.braid.fundable() as f64;
        // Each award is drawn in whole cents; the rounding of what is asked for is worth one cent of match.
        let slack: f64 = awards.iter().map(|(_, share, ..)| 2.0 + 1000.0 / f64::from(*share)).sum();
        prop_assert!(ours <= most + slack && ours > most - slack, "{ours} against {most}");
    }
}
