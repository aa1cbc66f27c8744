//! What follows from a scenario: the plan as it would be, and how it compares.

use std::cmp::Reverse;
use std::rc::Rc;

use super::braided::{Braided, Paid, Refusal};
use super::sure::Sure;
use crate::plan::paying::Paying;
use crate::plan::{
    Allocation, Amount, AnyRecord, CostLine, FundingStage, Money, Plan, RecordId, Scenario, Source, WhatIf, WhatIfKind,
    YearAmounts,
};
use crate::sorted::sort_by_key;

/// The plan as it would be.
pub fn plan_under(plan: &Plan, scenario: &Scenario) -> Plan {
    let mut plan = plan.clone();
    for change in &scenario.changes {
        if let Some(record) = changed(&plan, change) {
            plan.put(record);
        }
    }
    plan
}

/// The plan as it would be, without the scenario: it is no what-if any more.
pub fn taken(plan: &Plan, scenario: &Scenario) -> Plan {
    let mut after = plan_under(plan, scenario);
    after.remove(&RecordId::from(&scenario.id));
    after
}

/// Whether it is said of a change what would be otherwise, of what, and how much; nothing follows from it before.
pub fn is_said(plan: &Plan, change: &WhatIf) -> bool {
    changed(plan, change).is_some()
}

/// What a change is about as it would be; none where that is gone, or nothing is said.
fn changed(plan: &Plan, change: &WhatIf) -> Option<AnyRecord> {
    let kind = change.kind.as_ref()?;
    if kind.is_about_line() {
        let mut line: CostLine = (**plan.cost_lines.find(change.line.as_ref()?)?).clone();
        line.need = resized(&line.need, change.size?);
        return Some(line.into());
    }
    let mut source: Source = (**plan.sources.find(change.source.as_ref()?)?).clone();
    match kind {
        WhatIfKind::Won => source.stage = Some(FundingStage::Awarded),
        WhatIfKind::Lost => source.stage = Some(FundingStage::Declined),
        WhatIfKind::Delayed => delay(&mut source, change.years?),
        WhatIfKind::Resized => {
            let size = change.size?;
            source.amounts = resized(&source.amounts, size);
            for receipt in &mut source.receipts {
                receipt.amount = receipt.amount.map(|amount| sized(amount, size));
            }
        }
        _ => return None,
    }
    Some(source.into())
}

/// What it brings comes so many years later, and so do the days from and until which it may be spent.
fn delay(source: &mut Source, years: u32) {
    let later = i32::try_from(years).unwrap_or(0);
    let amounts = source.amounts.iter();
    source.amounts = amounts
        .map(|(year, amount)| (year.saturating_add(later), amount))
        .collect();
    let months = years.saturating_mul(12);
    source.available_from = source.available_from.map(|day| day.plus_months(months));
    source.available_until = source.available_until.map(|day| day.plus_months(months));
    for receipt in &mut source.receipts {
        receipt.day = receipt.day.map(|day| day.plus_months(months));
    }
}

/// An amount of another size, to the cent with halves away from zero.
fn sized(money: Money, size: u32) -> Money {
    let thousandths = i128::from(money.0) * i128::from(size);
    let cents = (thousandths + 500 * thousandths.signum()) / 1000;
    Money(i64::try_from(cents).unwrap_or(i64::MAX))
}

/// Amounts of another size, each to the cent with halves away from zero.
fn resized(amounts: &YearAmounts, size: u32) -> YearAmounts {
    let of = |amount: Amount| match amount {
        Amount::Known(money) => Amount::Known(sized(money, size)),
        other => other,
    };
    amounts.iter().map(|(year, amount)| (year, of(amount))).collect()
}

/// How the money stands in one year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct YearStanding {
    /// The calendar year in which the fiscal year begins.
    pub year: i32,
    /// What is needed.
    pub need: Money,
    /// What is missing at best, where each year is served before those after it.
    pub missing: Money,
}

/// How the money stands, at best.
#[derive(Clone, Debug)]
pub struct Standing {
    /// What is needed in all years.
    pub need: Money,
    /// What may come in all years.
    pub available: Money,
    /// What is missing at best in all years.
    pub missing: Money,
    /// The same by year.
    pub years: Vec<YearStanding>,
    /// The lines that miss something, what misses most first, with how much in all years.
    pub short: Vec<(Rc<CostLine>, Money)>,
    /// Whether a second reckoning finds every rule kept, and no other answer better.
    pub is_proved: bool,
    /// What is asked of chance.
    pub sure: Sure,
    /// What is locked and cannot be so: it gives way.
    pub gave_way: Vec<Paid>,
}

/// How a plan's money stands at best, counting on all that may come. Locked payments that cannot be give way: what is
/// asked is what would be otherwise, and they were locked as things are.
///
/// # Errors
///
/// Amounts too large to be reckoned with.
pub fn standing(plan: &Plan) -> Result<Standing, Refusal> {
    let mut plan = plan.clone();
    let mut gave_way = of_nobody(&plan);
    let best = loop {
        let locks = match Braided::best(&plan, &Source::is_live) {
            Ok(best) => break best,
            Err(Refusal::NotPayable(lock)) => vec![lock],
            Err(Refusal::Locks(locks)) if !locks.is_empty() => locks,
            Err(refusal) => return Err(refusal),
        };
        let before = plan.clone();
        unlock(&mut plan, &locks);
        if plan == before {
            return Err(Refusal::Locks(locks));
        }
        gave_way.extend(locks);
    };
    let question = best.braid.question();
    let need = |at: usize| question.lines.iter().filter_map(|line| line.needs.get(at)).sum();
    let missing = best.braid.missing_by_year();
    let years = best.asked.years.iter().enumerate().zip(missing);
    let years = years.map(|((at, year), missing)| YearStanding {
        year: *year,
        need: Money(need(at)),
        missing: Money(missing),
    });
    let mut short: Vec<(Rc<CostLine>, Money)> = Vec::new();
    for (line, _, gap) in best.missing() {
        match short.last_mut().filter(|(last, _)| last.id == line.id) {
            Some((_, sum)) => *sum = Money(sum.0.saturating_add(gap.0)),
            None => short.push((line, gap)),
        }
    }
    sort_by_key(&mut short, |(_, gap)| Reverse(*gap));
    Ok(Standing {
        need: Money(question.need()),
        available: Money(question.available()),
        missing: Money(best.braid.whole_gap()),
        years: years.collect(),
        short,
        is_proved: best.is_proved(),
        sure: Sure::new(&plan),
        gave_way,
    })
}

/// What is locked of sources that bring nothing, as those that were declined.
fn of_nobody(plan: &Plan) -> Vec<Paid> {
    let paying = Paying::new(plan);
    let locked = paying.locked().filter(|(.., amount)| *amount > Money::ZERO);
    let lost = locked.filter_map(|(source, line, year, amount)| {
        Some(Paid {
            source: Rc::clone(plan.sources.find(source).filter(|source| !source.is_live())?),
            line: Rc::clone(plan.cost_lines.find(line)?),
            year,
            amount,
        })
    });
    lost.collect()
}

/// Takes locks away.
fn unlock(plan: &mut Plan, locks: &[Paid]) {
    let is_one = |paid: &Allocation| {
        locks
            .iter()
            .any(|lock| (&paid.source, &paid.line, paid.year) == (&lock.source.id, &lock.line.id, lock.year))
    };
    let found: Vec<Allocation> = plan
        .allocations
        .iter()
        .filter(|paid| paid.locked && is_one(paid))
        .map(|paid| Allocation {
            locked: false,
            ..(**paid).clone()
        })
        .collect();
    for paid in found {
        plan.put(paid.into());
    }
}

#[cfg(test)]
#[path = "scenarios_tests.rs"]
mod tests;
