//! Checks of what is assigned: whether it may be paid, is there in time, is needed, and lasts as long as the cost.

use crate::sorted::SortedMap;

use super::funding::is_needed;
use super::{Code, Fact, Finding, Findings, id_of};
use crate::plan::money::Tally;
use crate::plan::paying::Paying;
use crate::plan::{Amount, Money, Recurrence};

pub(super) fn check(found: &mut Findings) {
    let paying = Paying::new(found.plan);
    cells(found, &paying);
    overpaid(found, &paying);
    cliffs(found, &paying);
    negative(found);
}

/// Whether what is assigned may be paid, is there in time, and is needed.
fn cells(found: &mut Findings, paying: &Paying) {
    let plan = found.plan;
    // Each is said once for a source and line, with the first year in which it is so and how much it is in all.
    let mut said = SortedMap::new();
    for (source_id, line_id, year, tally) in paying.cells() {
        let (Some(source), true) = (plan.sources.find(source_id), plan.cost_lines.contains(line_id)) else {
            continue;
        };
        if tally.is_nothing() {
            continue;
        }
        let fiscal = plan.about.fiscal_start.year(year);
        let code = if !source.is_live() {
            Code::CountsOnLost
        } else if !source.may_pay(line_id) {
            Code::Ineligible
        } else if fiscal.is_some_and(|fiscal| !source.is_open_in(&fiscal)) {
            Code::OutsidePeriod
        } else {
            continue;
        };
        let (_, sum) = said.or_insert_with((code, source_id, line_id), || (year, Tally::default()));
        *sum = [*sum, tally].into_iter().sum();
    }
    for ((code, source, line), (year, sum)) in said {
        let arguments = vec![
            ("source", found.title(source)),
            ("line", found.title(line)),
            ("year", found.year(year)),
            ("amount", Fact::Money(sum.sum)),
        ];
        let finding = Finding::new(code, vec![source.into(), line.into()], None, arguments);
        found.list.push(finding.in_year(year));
    }
}

/// Whether more is assigned to a line than it needs.
fn overpaid(found: &mut Findings, paying: &Paying) {
    let plan = found.plan;
    for (id, year, paid) in paying.lines() {
        let Some(line) = plan.cost_lines.find(id) else {
            continue;
        };
        let need = match line.need.of(year) {
            Amount::Known(money) => money,
            Amount::Blank => Money::ZERO,
            Amount::Unknown => continue,
        };
        let over = paid.sum.saturating_sub(need);
        if over > Money::ZERO {
            let arguments = vec![
                ("line", found.title(id)),
                ("year", found.year(year)),
                ("amount", Fact::Money(over)),
                ("need", Fact::Money(need)),
            ];
            let finding = Finding::new(Code::Overpaid, vec![id.into()], Some("need"), arguments);
            found.list.push(finding.in_year(year));
        }
    }
}

/// Costs that come again, paid by money that ends.
fn cliffs(found: &mut Findings, paying: &Paying) {
    let plan = found.plan;
    // The cells come in the order of their years, so that the last year of each source and line stays.
    let mut last = SortedMap::new();
    for (source, line, year, tally) in paying.cells().filter(|(.., tally)| tally.sum > Money::ZERO) {
        last.insert((source, line), (year, tally));
    }
    for ((source, line), (year, tally)) in last {
        let (Some(payer), Some(cost)) = (plan.sources.find(source), plan.cost_lines.find(line)) else {
            continue;
        };
        let next_year = plan.about.fiscal_start.year(year + 1);
        let ends = payer.ends(&plan.about);
        let (Some(next), Some(ends)) = (next_year, ends) else {
            continue;
        };
        // Beyond the plan's years nobody has said what is needed; a cost that comes again then still does.
        let goes_on = !plan.about.fiscal_years().contains(&(year + 1)) || is_needed(cost.need.of(year + 1));
        if cost.recurrence == Some(Recurrence::Recurring) && goes_on && ends < next.last {
            let arguments = vec![
                ("line", found.title(line)),
                ("source", found.title(source)),
                ("amount", Fact::Money(tally.sum)),
                ("year", found.year(year)),
                ("day", Fact::Day(ends)),
            ];
            let finding = Finding::new(Code::Cliff, vec![line.into(), source.into()], None, arguments);
            found.list.push(finding.in_year(year));
        }
    }
}

/// Amounts below zero in the plan's years, which the totals take at their word.
fn negative(found: &mut Findings) {
    let plan = found.plan;
    let years = plan.about.fiscal_years();
    let is_below =
        |year: i32, amount: Amount| years.contains(&year) && amount.known().is_some_and(|money| money < Money::ZERO);
    let lines = plan.cost_lines.ordered();
    let lines = lines
        .iter()
        .filter(|line| line.need.iter().any(|(year, need)| is_below(year, need)));
    let sources = plan.sources.ordered();
    let sources = sources
        .iter()
        .filter(|source| source.amounts.iter().any(|(year, amount)| is_below(year, amount)));
    let allocations = plan.allocations.ordered();
    let allocations = allocations.iter().filter(|paid| is_below(paid.year, paid.amount));
    let records = lines
        .map(|line| (id_of(&**line), "need", None))
        .chain(sources.map(|source| (id_of(&**source), "amounts", None)))
        .chain(allocations.map(|allocation| (id_of(&**allocation), "amount", Some(allocation.year))));
    for (id, field, year) in records {
        let arguments = vec![("record", found.title(id.clone()))];
        let mut finding = Finding::new(Code::Negative, vec![id], Some(field), arguments);
        finding.place.year = year;
        found.list.push(finding);
    }
}
