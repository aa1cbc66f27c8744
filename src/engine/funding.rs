//! Money by year, line and source: what is needed, what there is and how sure it is, what is assigned, what is missing.
//!
//! No total is ever typed. Every total says how many amounts in it are not yet known.

use crate::sorted::{SortedMap, SortedSet};
use std::rc::Rc;

use crate::plan::money::Tally;
use crate::plan::paying::Paying;
use crate::plan::{Amount, Certainty, CostLine, Id, Money, Plan, Priority, Source};

/// One fiscal year's money.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearSummary {
    /// The calendar year in which it begins.
    pub year: i32,
    /// Its name in figures: “2026–27”.
    pub name: String,
    /// What all lines need.
    pub need: Tally,
    /// What lines that must be paid for need; a line without a priority is one.
    pub must: Tally,
    /// What lines that should be paid for need.
    pub should: Tally,
    /// What lines that could be paid for need.
    pub could: Tally,
    /// What sources bring that are awarded in writing.
    pub secured: Tally,
    /// What sources bring that are asked for or promised.
    pub pending: Tally,
    /// What sources bring that are hoped for.
    pub hoped: Tally,
    /// How much of these three is in kind.
    pub in_kind: Tally,
    /// How much of these three may be expected, each amount weighted by its source's chance. It says what comes on
    /// the average, not what will come.
    pub expected: Tally,
    /// What is assigned to lines, of sources that may still come.
    pub allocated: Tally,
    /// How much of that is of sources awarded in writing.
    pub allocated_secured: Tally,
    /// What lines still miss after what is assigned to them: the sum of each line's own gap.
    pub gap: Tally,
    /// What sources have left after what is assigned of them: the sum of what each has left.
    pub unassigned: Tally,
}

impl YearSummary {
    /// What may still come by how sure it is, the surest first.
    pub fn by_sure(&self) -> [(Certainty, Tally); 3] {
        [
            (Certainty::Secured, self.secured),
            (Certainty::Pending, self.pending),
            (Certainty::Hoped, self.hoped),
        ]
    }

    /// Everything that may still come.
    pub fn available(&self) -> Tally {
        self.by_sure().map(|(_, tally)| tally).into_iter().sum()
    }

    /// All money less all need, on paper: it says nothing of what may pay for what.
    pub fn balance(&self) -> Money {
        self.available().sum.saturating_sub(self.need.sum)
    }
}

/// A line in one year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LineYear {
    /// The calendar year in which the fiscal year begins.
    pub year: i32,
    /// What it needs.
    pub need: Amount,
    /// What is assigned to it, of sources that may still come.
    pub paid: Tally,
    /// What is missing, below zero where too much is assigned; none where it cannot be said.
    pub gap: Option<Money>,
}

/// A source in one year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SourceYear {
    /// The calendar year in which the fiscal year begins.
    pub year: i32,
    /// What it brings.
    pub brings: Amount,
    /// What is assigned of it.
    pub paid: Tally,
    /// What is left, below zero where too much is assigned; none where it cannot be said. What may be carried over
    /// from earlier years is not in it.
    pub left: Option<Money>,
}

/// A line with its years.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineRow {
    /// The line.
    pub line: Rc<CostLine>,
    /// One for each of the plan's years.
    pub years: Vec<LineYear>,
}

/// A source with its years.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceRow {
    /// The source.
    pub source: Rc<Source>,
    /// One for each of the plan's years.
    pub years: Vec<SourceYear>,
}

/// A plan's money as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Funding {
    /// The plan's years.
    pub years: Vec<YearSummary>,
    /// The lines, in the order people gave them.
    pub lines: Vec<LineRow>,
    /// The sources, in the order people gave them.
    pub sources: Vec<SourceRow>,
    /// What pays for what.
    pub paying: Paying,
}

/// The difference between an amount and what is assigned, where it can be said.
fn rest(amount: Amount, paid: Tally) -> Option<Money> {
    let whole = match amount {
        Amount::Known(money) => money,
        Amount::Blank => Money::ZERO,
        Amount::Unknown => return None,
    };
    (paid.unknown == 0).then(|| whole.saturating_sub(paid.sum))
}

/// What is above zero, as part of a total; what cannot be said counts as unknown.
fn above_zero(rest: Option<Money>) -> Amount {
    rest.map_or(Amount::Unknown, |rest| Amount::Known(rest.max(Money::ZERO)))
}

/// A plan's money as a whole.
pub fn funding(plan: &Plan) -> Funding {
    let paying = Paying::new(plan);
    let years: Vec<i32> = plan.about.fiscal_years().collect();
    // Paid by a source that will not come is still not paid.
    let coming: SortedSet<&Id<Source>> = plan
        .sources
        .iter()
        .filter(|source| source.is_live())
        .map(|source| &source.id)
        .collect();
    let mut paid: SortedMap<(&Id<CostLine>, i32), Tally> = SortedMap::new();
    for (_, line, year, tally) in paying.cells().filter(|(source, ..)| coming.contains(source)) {
        let sum = paid.or_default((line, year));
        *sum = [*sum, tally].into_iter().sum();
    }
    let paid_by_coming =
        |line: &Id<CostLine>, year: i32| -> Tally { paid.get(&(line, year)).copied().unwrap_or_default() };
    let lines: Vec<LineRow> = plan
        .cost_lines
        .ordered()
        .into_iter()
        .map(|line| LineRow {
            years: years
                .iter()
                .map(|year| {
                    let (need, paid) = (line.need.of(*year), paid_by_coming(&line.id, *year));
                    LineYear {
                        year: *year,
                        need,
                        paid,
                        gap: rest(need, paid),
                    }
                })
                .collect(),
            line,
        })
        .collect();
    let sources: Vec<SourceRow> = plan
        .sources
        .ordered()
        .into_iter()
        .map(|source| SourceRow {
            years: years
                .iter()
                .map(|year| {
                    let (brings, paid) = (source.amounts.of(*year), paying.source(&source.id, *year));
                    SourceYear {
                        year: *year,
                        brings,
                        paid,
                        left: rest(brings, paid),
                    }
                })
                .collect(),
            source,
        })
        .collect();
    let summaries = years
        .iter()
        .enumerate()
        .map(|(place, year)| summary(plan, place, *year, &lines, &sources))
        .collect();
    Funding {
        years: summaries,
        lines,
        sources,
        paying,
    }
}

/// One year of the plan, which has this place among its years.
fn summary(plan: &Plan, place: usize, year: i32, lines: &[LineRow], sources: &[SourceRow]) -> YearSummary {
    let needs = |wanted: Option<Priority>| -> Tally {
        let rows = lines.iter().filter(|row| {
            let priority = row.line.priority.clone().unwrap_or(Priority::Must);
            wanted.as_ref().is_none_or(|wanted| *wanted == priority)
        });
        rows.map(|row| row.line.need.of(year)).collect()
    };
    let live = || sources.iter().filter(|row| row.source.is_live());
    let brings = |certainty: Certainty| -> Tally {
        let rows = live().filter(|row| row.source.certainty() == certainty);
        rows.map(|row| row.source.amounts.of(year)).collect()
    };
    let in_kind = live().filter(|row| row.source.is_in_kind());
    let at = |row: &SourceRow| row.years.get(place).copied();
    let paid =
        |rows: &mut dyn Iterator<Item = &SourceRow>| -> Tally { rows.filter_map(at).map(|year| year.paid).sum() };
    YearSummary {
        year,
        name: plan.year_name(year),
        need: needs(None),
        must: needs(Some(Priority::Must)),
        should: needs(Some(Priority::Should)),
        could: needs(Some(Priority::Could)),
        secured: brings(Certainty::Secured),
        pending: brings(Certainty::Pending),
        hoped: brings(Certainty::Hoped),
        in_kind: in_kind.map(|row| row.source.amounts.of(year)).collect(),
        expected: expected(plan, year),
        allocated: paid(&mut live()),
        allocated_secured: paid(&mut live().filter(|row| row.source.certainty() == Certainty::Secured)),
        gap: lines
            .iter()
            .filter_map(|row| row.years.get(place))
            .filter(|year| year.need != Amount::Blank)
            .map(|year| above_zero(year.gap))
            .collect(),
        unassigned: live()
            .filter_map(at)
            .filter(|year| year.brings != Amount::Blank)
            .map(|year| above_zero(year.left))
            .collect(),
    }
}

/// What may be expected in a year: added up in thousandths, then rounded once, halves away from zero.
fn expected(plan: &Plan, year: i32) -> Tally {
    let (mut thousandths, mut unknown, mut is_entered) = (0_i128, 0, false);
    for source in plan.sources.iter() {
        let chance = source.chance(&plan.about).share().thousandths();
        let amount = source.amounts.of(year);
        is_entered |= amount != Amount::Blank;
        match amount {
            Amount::Known(money) => thousandths += i128::from(money.0) * i128::from(chance),
            Amount::Unknown if chance > 0 => unknown += 1,
            Amount::Unknown | Amount::Blank => {}
        }
    }
    let sum = (thousandths + 500 * thousandths.signum()) / 1000;
    Tally {
        sum: Money(i64::try_from(sum).unwrap_or(i64::MAX)),
        unknown,
        is_entered,
    }
}

/// One summary for each of the plan's years.
pub fn by_year(plan: &Plan) -> Vec<YearSummary> {
    funding(plan).years
}

#[cfg(test)]
#[path = "funding_tests.rs"]
mod tests;
