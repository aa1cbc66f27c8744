//! Checks of money: what nothing may pay for, what is left unused or drawn on too much, and whether years have enough.

use crate::sorted::SortedMap;

use super::{Code, Fact, Finding, Findings, id_of, lapsing};
use crate::plan::money::Tally;
use crate::plan::paying::Paying;
use crate::plan::{Amount, CostLine, Id, Money, PerMille, Source};

pub(super) fn check(found: &mut Findings) {
    let paying = Paying::new(found.plan);
    for line in found.plan.cost_lines.ordered() {
        fundable(found, &line);
    }
    for source in found.plan.sources.ordered() {
        uses(found, &paying, &source);
        overdrawn(found, &paying, &source);
        caps(found, &paying, &source);
        deliverables(found, &source);
    }
    years(found);
}

/// Whether an amount is one to reckon with: known and not zero, or not yet known.
pub(super) fn is_needed(amount: Amount) -> bool {
    amount != Amount::Blank && amount.known() != Some(Money::ZERO)
}

/// Whether there is money for a line that may pay for it, in all years and in each.
fn fundable(found: &mut Findings, line: &CostLine) {
    let plan = found.plan;
    let needed: Vec<i32> = plan
        .about
        .fiscal_years()
        .filter(|year| is_needed(line.need.of(*year)))
        .collect();
    let Some(first) = needed.first() else {
        return;
    };
    let payers: Vec<_> = plan
        .sources
        .iter()
        .filter(|source| source.is_live() && source.may_pay(&line.id))
        .collect();
    let mut arguments = vec![("line", found.title(&line.id))];
    if payers.is_empty() {
        arguments.push(("year", found.year(*first)));
        let finding = Finding::new(Code::Unfundable, vec![id_of(line)], None, arguments);
        found.list.push(finding.in_year(*first));
        return;
    }
    let without = needed
        .iter()
        .filter(|year| !payers.iter().any(|source| source.can_pay_in(&plan.about, **year)));
    let names: Vec<String> = without.map(|year| plan.year_name(*year)).collect();
    if !names.is_empty() {
        arguments.push(("count", Fact::Count(names.len())));
        arguments.push(("years", Fact::Texts(names)));
        found.add(Code::YearUnfundable, vec![id_of(line)], Some("need"), arguments);
    }
}

/// Whether a source is put to use, and whether some of it would lapse.
fn uses(found: &mut Findings, paying: &Paying, source: &Source) {
    let plan = found.plan;
    let brings = plan.about.fiscal_years().any(|year| is_needed(source.amounts.of(year)));
    if !source.is_live() || !brings {
        return;
    }
    let arguments = vec![("source", found.title(&source.id))];
    let may_pay = plan.cost_lines.iter().any(|line| source.may_pay(&line.id));
    let paid = paying.source_in_all(&source.id);
    if !may_pay {
        // Before there are lines, no source can have any.
        if !plan.cost_lines.is_empty() {
            found.add(Code::SourceIdle, vec![id_of(source)], Some("eligible"), arguments);
        }
    } else if paid.is_nothing() {
        if !paying.is_empty() {
            found.add(Code::SourceUnused, vec![id_of(source)], None, arguments);
        }
    } else {
        lapsing::check(found, paying, source);
    }
}

/// What a source has in a year, with what was carried over; none where that is not yet known.
pub(super) fn has_in(source: &Source, year: i32, carried: Money) -> Option<Money> {
    let brought = match source.amounts.of(year) {
        Amount::Unknown => return None,
        amount => amount.known().unwrap_or_default(),
    };
    Some(Money(brought.0.saturating_add(carried.0)))
}

/// Whether more of a source is assigned than it has, year by year, with what it may carry over.
fn overdrawn(found: &mut Findings, paying: &Paying, source: &Source) {
    let mut carried = Money::ZERO;
    for year in found.plan.about.fiscal_years() {
        let paid = paying.source(&source.id, year);
        let Some(has) = has_in(source, year, carried) else {
            // Nothing can be said of this year, nor of what follows from it.
            return;
        };
        let over = paid.sum.saturating_sub(has);
        if over > Money::ZERO {
            let arguments = vec![
                ("source", found.title(&source.id)),
                ("year", found.year(year)),
                ("amount", Fact::Money(over)),
                ("has", Fact::Money(has)),
            ];
            let finding = Finding::new(Code::Overdrawn, vec![id_of(source)], Some("amounts"), arguments);
            found.list.push(finding.in_year(year));
        }
        let limit = source.carry_limit.unwrap_or_default();
        carried = has.saturating_sub(paid.sum).min(limit).max(Money::ZERO);
    }
}

/// Whether a source pays more on something than its limits allow, in any year: they hold for each year.
fn caps(found: &mut Findings, paying: &Paying, source: &Source) {
    let plan = found.plan;
    for cap in &source.caps {
        let counts = |line: &Id<CostLine>| {
            let is_line = cap.line.as_ref().is_none_or(|capped| capped == line);
            let category = plan.cost_lines.find(line).and_then(|line| line.category.clone());
            is_line && (cap.category.is_none() || cap.category == category)
        };
        let mut most_over = Money::ZERO;
        for year in plan.about.fiscal_years() {
            let cells = paying
                .cells()
                .filter(|(payer, line, in_year, _)| **payer == source.id && *in_year == year && counts(line));
            let paid: Tally = cells.map(|(.., tally)| tally).sum();
            // A share is one of the line's cost, or of the award where no line is named.
            let whole = match cap.line.as_ref().map(|line| plan.cost_lines.find(line)) {
                Some(Some(line)) => line.need.total([year]),
                Some(None) => continue,
                None => source.amounts.total([year]),
            };
            let shared = cap
                .share
                .filter(|_| whole.unknown == 0)
                .map(|share| whole.sum.part(share));
            for limit in [cap.most, shared].into_iter().flatten() {
                most_over = most_over.max(paid.sum.saturating_sub(limit));
            }
        }
        if most_over > Money::ZERO {
            let arguments = vec![("source", found.title(&source.id)), ("amount", Fact::Money(most_over))];
            let line = cap.line.iter().map(Into::into);
            let about = std::iter::once(id_of(source)).chain(line).collect();
            found.add(Code::OverCap, about, Some("caps"), arguments);
        }
    }
}

fn deliverables(found: &mut Findings, source: &Source) {
    if !source.is_live() {
        return;
    }
    let overdue = source
        .deliverables
        .iter()
        .filter(|owed| !owed.done && owed.due.is_some_and(|due| due < found.today));
    let first = overdue.clone().filter_map(|owed| owed.due).min();
    if let Some(first) = first {
        let arguments = vec![
            ("source", found.title(&source.id)),
            ("count", Fact::Count(overdue.count())),
            ("day", Fact::Day(first)),
        ];
        found.add(
            Code::DeliverableOverdue,
            vec![id_of(source)],
            Some("deliverables"),
            arguments,
        );
    }
}

/// Whether a year leans on one source, and whether all its money is enough.
fn years(found: &mut Findings) {
    let plan = found.plan;
    let limit = plan.about.thresholds.source_share();
    let mut leaning: SortedMap<&Id<Source>, (PerMille, i32)> = SortedMap::new();
    for year in plan.about.fiscal_years() {
        let live = || plan.sources.iter().filter(|source| source.is_live());
        let money: Tally = live().map(|source| source.amounts.of(year)).collect();
        let need: Tally = plan.cost_lines.iter().map(|line| line.need.of(year)).collect();
        for source in live() {
            let Some(brings) = source.amounts.of(year).known() else {
                continue;
            };
            if limit.is_exceeded_by(brings.0, money.sum.0) {
                let thousandths = i128::from(brings.0) * 1000 / i128::from(money.sum.0.max(1));
                let share = PerMille::of(u16::try_from(thousandths).unwrap_or(1000));
                let most = leaning.or_insert_with(&source.id, || (share, year));
                if share > most.0 {
                    *most = (share, year);
                }
            }
        }
        let short = need.sum.saturating_sub(money.sum);
        if money.unknown == 0 && short > Money::ZERO {
            let arguments = vec![("year", found.year(year)), ("amount", Fact::Money(short))];
            let finding = Finding::new(Code::YearShort, vec![], None, arguments);
            found.list.push(finding.in_year(year));
        }
    }
    for (id, (share, year)) in leaning {
        let arguments = vec![
            ("source", found.title(id)),
            ("share", Fact::Share(share)),
            ("year", found.year(year)),
        ];
        let finding = Finding::new(Code::LeansOnOne, vec![id.into()], Some("amounts"), arguments);
        found.list.push(finding.in_year(year));
    }
}

#[cfg(test)]
#[path = "funding_tests.rs"]
mod tests;
