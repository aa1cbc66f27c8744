//! The plans that workbooks are made of here.

use std::rc::Rc;

use schoolweave::plan::file;
use schoolweave::plan::{Amount, Currency, FundingStage, Id, MatchContribution, Money, Plan, Rank, Record};

/// The worked example.
pub fn example() -> Plan {
    file::read(include_bytes!("../../assets/example.json")).unwrap().plan
}

/// The worked example with all that makes totals hard: amounts that are not known, a source that will not come though it
/// was assigned, one cell assigned twice as copies of plans were merged, match that nobody has written down.
pub fn troubled() -> Plan {
    let mut plan = example();
    let year = plan.about.fiscal_years().start;
    let mut line = (*plan.cost_lines.ordered()[1]).clone();
    line.need = line.need.with(year, Amount::Unknown);
    line.priority = None;
    plan.put(line.into());
    let mut source = (*plan.sources.ordered()[2]).clone();
    source.amounts = source.amounts.with(year + 1, Amount::Unknown);
    plan.put(source.into());
    let paid = plan.allocations.ordered();
    let mut lost = (*plan.sources.find(&paid[0].source).unwrap().clone()).clone();
    lost.stage = Some(FundingStage::Declined);
    plan.put(lost.into());
    let mut unknown = (*paid[5]).clone();
    unknown.amount = Amount::Unknown;
    plan.put(unknown.into());
    let mut twice = (*paid[9]).clone();
    twice.id = Id::new("twice");
    twice.amount = Amount::Unknown;
    plan.put(twice.into());
    let award = plan.contributions.ordered()[0].award.clone();
    let mut brought = MatchContribution::new(Id::new("new"), Rank::default());
    brought.award = award;
    brought.amounts = brought.amounts.with(year, Amount::Unknown);
    plan.put(brought.into());
    plan
}

/// The worked example in another currency.
pub fn in_currency(code: &str) -> Plan {
    let mut plan = example();
    Rc::make_mut(&mut plan.about).currency = Currency::from_code(code);
    plan
}

/// A plan with one line and one source.
pub fn small(line: &str, source: &str) -> Plan {
    let mut plan = Plan::new("p", "Small");
    let mut cost = schoolweave::plan::CostLine::new(Id::new("line"), Rank::default());
    cost.name = line.to_owned();
    cost.need = cost.need.with(2026, Amount::Known(Money(1_005)));
    plan.put(cost.into());
    let mut money = schoolweave::plan::Source::new(Id::new("source"), Rank::default());
    money.name = source.to_owned();
    money.amounts = money.amounts.with(2026, Amount::Known(Money(0)));
    plan.put(money.into());
    plan
}
