//! Whether the first year is paid for, what is missing most, and what stops when money ends.

use crate::sorted::{SortedSet, sort_by_key};
use std::rc::Rc;

use super::funding::{Funding, SourceRow, YearSummary};
use crate::plan::money::Tally;
use crate::plan::{Amount, CostLine, Day, Id, Money, PerMille, Plan, Recurrence, Role, Source};

/// A line that misses money.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shortfall {
    /// The line.
    pub line: Rc<CostLine>,
    /// How much it misses.
    pub amount: Money,
}

/// A source whose money ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ending {
    /// The source.
    pub source: Rc<Source>,
    /// The last day of its money.
    pub day: Day,
    /// What it brings in its last year of the plan, which is gone after that.
    pub loss: Amount,
    /// The recurring lines it pays for in that year, with how much, in the order people gave them.
    pub lines: Vec<(Rc<CostLine>, Tally)>,
    /// The roles it pays.
    pub roles: Vec<Rc<Role>>,
}

/// Sources that end on one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ends {
    /// The day.
    pub day: Day,
    /// The sources.
    pub endings: Vec<Ending>,
    /// What is gone after it.
    pub loss: Tally,
}

/// The answer to whether the plan is paid for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outlook {
    /// The first year of the plan.
    pub first: YearSummary,
    /// The share of what its lines need that is assigned to them, each line counting no more than it needs. None where
    /// nothing is needed, or not all of it is known.
    pub covered: Option<PerMille>,
    /// What misses most in that year.
    pub largest: Option<Shortfall>,
    /// What ends, the next first; what ended before today is not in it.
    pub ends: Vec<Ends>,
    /// The sources of which nothing is said from a later year on, by the first of these years: no end, and no amount.
    pub unsaid: Option<(i32, Vec<Rc<Source>>)>,
}

/// A share in thousandths, rounded down, so that only what is whole reads as 100%.
pub fn share_of(part: Money, whole: Money) -> Option<PerMille> {
    if whole <= Money::ZERO {
        return None;
    }
    let thousandths = i128::from(part.0.clamp(0, whole.0)) * 1000 / i128::from(whole.0);
    u16::try_from(thousandths).ok().map(PerMille::of)
}

/// The outlook of a plan on a day; none for a plan without years.
pub fn outlook(plan: &Plan, funding: &Funding, today: Day) -> Option<Outlook> {
    let first = funding.years.first()?.clone();
    let covered = if first.need.unknown == 0 && first.gap.unknown == 0 {
        share_of(first.need.sum.saturating_sub(first.gap.sum), first.need.sum)
    } else {
        None
    };
    let mut largest: Option<Shortfall> = None;
    for row in &funding.lines {
        let gap = row.years.first().and_then(|year| year.gap).unwrap_or_default();
        if gap > largest.as_ref().map_or(Money::ZERO, |found| found.amount) {
            largest = Some(Shortfall {
                line: Rc::clone(&row.line),
                amount: gap,
            });
        }
    }
    Some(Outlook {
        first,
        covered,
        largest,
        ends: ends(plan, funding, today),
        unsaid: unsaid(plan),
    })
}

/// The first year from which on nothing is said of sources that may come, and these.
pub fn unsaid(plan: &Plan) -> Option<(i32, Vec<Rc<Source>>)> {
    let from = |source: &Source| source.unsaid_from(&plan.about).filter(|_| source.is_live());
    let mut sources = plan.sources.ordered();
    let first = sources.iter().filter_map(|source| from(source)).min()?;
    sources.retain(|source| from(source) == Some(first));
    Some((first, sources))
}

fn ends(plan: &Plan, funding: &Funding, today: Day) -> Vec<Ends> {
    let mut endings: Vec<Ending> = funding
        .sources
        .iter()
        .filter_map(|row| ending(plan, funding, row))
        .filter(|ending| ending.day >= today)
        .collect();
    sort_by_key(&mut endings, |ending| ending.day);
    let mut ends: Vec<Ends> = Vec::new();
    for ending in endings {
        match ends.last_mut() {
            Some(last) if last.day == ending.day => {
                last.loss = last.loss.with(ending.loss);
                last.endings.push(ending);
            }
            _ => ends.push(Ends {
                day: ending.day,
                loss: Tally::default().with(ending.loss),
                endings: vec![ending],
            }),
        }
    }
    ends
}

/// How a source ends, where it brings anything and its end is said.
fn ending(plan: &Plan, funding: &Funding, row: &SourceRow) -> Option<Ending> {
    let source = &row.source;
    let day = source.ends(&plan.about).filter(|_| source.is_live())?;
    let brings = |amount: Amount| !matches!(amount, Amount::Blank | Amount::Known(Money::ZERO));
    let ends_in = plan.about.fiscal_start.beginning_of(day);
    let last = row
        .years
        .iter()
        .rev()
        .find(|year| year.year <= ends_in && brings(year.brings))?;
    let paid = |line: &Id<CostLine>| funding.paying.cell(&source.id, line, last.year);
    let recurring = funding
        .lines
        .iter()
        .map(|row| &row.line)
        .filter(|line| line.recurrence != Some(Recurrence::OneTime));
    Some(Ending {
        source: Rc::clone(source),
        day,
        loss: last.brings,
        lines: recurring
            .map(|line| (Rc::clone(line), paid(&line.id)))
            .filter(|(_, paid)| !paid.is_nothing())
            .collect(),
        roles: plan
            .roles
            .ordered()
            .into_iter()
            .filter(|role| role.paid_by.as_ref() == Some(&source.id))
            .collect(),
    })
}

/// The sources that have to do with a year: those that can pay in it, and those of which something is assigned in it.
pub fn sources_in(plan: &Plan, funding: &Funding, year: i32) -> SortedSet<Id<Source>> {
    let rows = funding.sources.iter().map(|row| &row.source);
    rows.filter(|source| source.can_pay_in(&plan.about, year) || !funding.paying.source(&source.id, year).is_nothing())
        .map(|source| source.id.clone())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::funding::funding;
    use crate::plan::FundingStage;
    use crate::plan::checks::testing::*;

    fn known(cents: i64) -> Amount {
        Amount::Known(Money(cents))
    }

    fn look(plan: &Plan) -> Outlook {
        outlook(plan, &funding(plan), today()).unwrap()
    }

    #[test]
    fn covered_counts_no_line_beyond_its_need() {
        let mut plan = Plan::new("p", "");
        line(&mut plan, "bus", &[100], |_| {});
        line(&mut plan, "club", &[300], |_| {});
        source(&mut plan, "s", &[1000], |_| {});
        pay(&mut plan, "s", "bus", 2026, 500);
        pay(&mut plan, "s", "club", 2026, 99);
        let found = look(&plan);
        assert_eq!(found.covered, Some(PerMille::of(497)), "199 of 400, rounded down");
        let largest = found.largest.unwrap();
        assert_eq!((largest.line.id.as_str(), largest.amount), ("club", Money(201)));
    }

    #[test]
    fn what_is_not_known_gives_no_share() {
        let mut plan = Plan::new("p", "");
        line(&mut plan, "bus", &[], |line| {
            line.need = line.need.with(2026, Amount::Unknown)
        });
        assert_eq!(look(&plan).covered, None);
        assert_eq!(look(&plan).largest, None);
        assert_eq!(share_of(Money(5), Money::ZERO), None);
        assert_eq!(share_of(Money(999_999), Money(1_000_000)), Some(PerMille::of(999)));
    }

    #[test]
    fn what_ends_on_one_day_stands_together_with_what_it_carried() {
        let mut plan = Plan::new("p", "");
        line(&mut plan, "bus", &[100, 100, 100], |line| {
            line.recurrence = Some(Recurrence::Recurring)
        });
        line(&mut plan, "shed", &[50], |line| {
            line.recurrence = Some(Recurrence::OneTime)
        });
        let nothing_in = |source: &mut Source, year: i32| {
            source.amounts = source.amounts.with(year, Amount::Known(Money::ZERO));
        };
        source(&mut plan, "gift", &[4_200_000], |source| nothing_in(source, 2027));
        source(&mut plan, "grant", &[10, 20], |source| {
            source.available_until = Some(day("2027-06-30"))
        });
        source(&mut plan, "steady", &[10, 10, 10], |_| {});
        source(&mut plan, "lost", &[10], |source| {
            source.stage = Some(FundingStage::Declined)
        });
        source(&mut plan, "past", &[10], |source| {
            source.available_until = Some(day("2026-08-31"))
        });
        source(&mut plan, "late", &[0, 7], |source| nothing_in(source, 2028));
        source(&mut plan, "open", &[8], |_| {});
        source(&mut plan, "open later", &[8, 8], |_| {});
        pay(&mut plan, "gift", "bus", 2026, 60);
        pay(&mut plan, "gift", "shed", 2026, 50);
        role(&mut plan, "driver", |role| role.paid_by = Some(Id::new("gift")));
        let ends = look(&plan).ends;
        let days: Vec<_> = ends
            .iter()
            .map(|ends| (ends.day, ends.loss.sum, ends.endings.len()))
            .collect();
        assert_eq!(
            days,
            [
                (day("2027-06-30"), Money(4_200_010), 2),
                (day("2028-06-30"), Money(7), 1)
            ]
        );
        let gift = &ends[0].endings[0];
        assert_eq!((gift.source.id.as_str(), gift.loss), ("gift", known(4_200_000)));
        let lines: Vec<_> = gift
            .lines
            .iter()
            .map(|(line, paid)| (line.id.as_str(), paid.sum))
            .collect();
        assert_eq!(lines, [("bus", Money(60))], "what was paid once does not stop");
        assert_eq!(gift.roles.len(), 1);
        // A year that is left blank is no end: nothing is said of it.
        let (year, sources) = look(&plan).unsaid.unwrap();
        let sources: Vec<_> = sources.iter().map(|source| source.id.as_str()).collect();
        assert_eq!((year, sources), (2027, vec!["open"]));
    }

    #[test]
    fn only_sources_with_something_in_a_year_are_shown_for_it() {
        let mut plan = Plan::new("p", "");
        line(&mut plan, "bus", &[100], |_| {});
        source(&mut plan, "now", &[10], |_| {});
        source(&mut plan, "later", &[0, 10], |_| {});
        source(&mut plan, "lost", &[10], |source| {
            source.stage = Some(FundingStage::Declined)
        });
        let shown = |plan: &Plan| -> Vec<String> {
            let found = sources_in(plan, &funding(plan), 2026).into_iter();
            found.map(|id| id.as_str().to_owned()).collect()
        };
        assert_eq!(shown(&plan), ["now"]);
        pay(&mut plan, "lost", "bus", 2026, 1);
        assert_eq!(shown(&plan), ["lost", "now"]);
    }
}
