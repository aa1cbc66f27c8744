//! A budget by the categories of the form ED 524 of the United States Department of Education, by the plan's years: of one
//! source with the match that counts for it, or of the whole plan with what is federal and what is not.
//!
//! Lines stand under their own category. What has none, or one of a newer version, stands under “Other” and is named.
//! Indirect costs are what is assigned to lines of that category. Where nothing is assigned to any in a year, and the
//! source's rule says a rate, they are what the rate allows of the direct costs that are assigned, no more than the rule
//! lets the award carry, and no more than the source has left; that is said beside the table.
//!
//! **Invariant:** the categories of a section add up to its total, and of a source's first section no more than what is
//! assigned of it and reckoned by its rate is in it.

mod row;

use std::rc::Rc;

pub use row::Row;

use super::funding::{Funding, funding};
use super::indirect::{is_left_out, parted_in};
use super::match_ledger::{EntryYear, MatchLedger, Standing, match_ledger, of_award};
use crate::plan::money::Tally;
use crate::plan::source::{FundingLevel, IndirectBasis};
use crate::plan::{Amount, CostCategory, CostLine, Id, Money, Plan, Source};
use crate::sorted::SortedSet;

/// What a budget is of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Of {
    /// The whole plan.
    Plan,
    /// One source, whatever its level.
    Source(Id<Source>),
}

/// What a section holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What is assigned of the one source.
    Award,
    /// The match that counts for it.
    Match,
    /// What is assigned of federal sources.
    Federal,
    /// What is assigned of all others, and match that no source of the plan brings.
    NonFederal,
    /// What is needed, whoever pays.
    Needed,
}

impl Part {
    /// The key of its label in the message catalogue.
    pub fn label_key(self) -> &'static str {
        match self {
            Self::Award => "ed524-award",
            Self::Match => "ed524-match",
            Self::Federal => "ed524-federal",
            Self::NonFederal => "ed524-non-federal",
            Self::Needed => "ed524-needed",
        }
    }
}

/// A section: for each row but the sums an amount for each of the plan's years.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// What it holds.
    pub part: Part,
    /// By the places of [`Row::ALL`] and of the plan's years.
    cells: Vec<Vec<Tally>>,
}

/// Indirect costs that are reckoned and not assigned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reckoned {
    /// The source.
    pub source: Rc<Source>,
    /// The calendar year in which the fiscal year begins.
    pub year: i32,
    /// How much.
    pub amount: Money,
}

/// A budget by the categories of the form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Budget {
    /// The calendar years in which the plan's fiscal years begin.
    pub years: Vec<i32>,
    /// Its sections.
    pub sections: Vec<Section>,
    /// Lines that stand under “Other” as their category has no place of its own.
    pub displaced: Vec<Rc<CostLine>>,
    /// Indirect costs that are reckoned.
    pub reckoned: Vec<Reckoned>,
    /// Of the one source: what is neither assigned nor reckoned in each year, where there is any.
    pub unassigned: Vec<(i32, Money)>,
    /// Of the whole plan: sources whose level is not said, which stand among what is not federal.
    pub unsaid: Vec<Rc<Source>>,
}

impl Section {
    fn new(part: Part, years: usize) -> Self {
        Self {
            part,
            cells: vec![vec![Tally::default(); years]; Row::ALL.len()],
        }
    }

    fn add(&mut self, row: Row, place: usize, tally: Tally) {
        let cells = Row::ALL.iter().position(|of| *of == row);
        let cell = cells.and_then(|at| self.cells.get_mut(at)?.get_mut(place));
        if let Some(cell) = cell {
            *cell = [*cell, tally].into_iter().sum();
        }
    }

    /// What stands in a row in the year that has this place.
    pub fn of(&self, row: Row, place: usize) -> Tally {
        let rows = |from: Row, to: Row| Row::ALL.into_iter().filter(move |row| (from..=to).contains(row));
        match row {
            Row::TotalDirect => rows(Row::Personnel, Row::Other).map(|row| self.of(row, place)).sum(),
            Row::Total => rows(Row::TotalDirect, Row::TrainingStipends)
                .map(|row| self.of(row, place))
                .sum(),
            row => {
                let at = Row::ALL.iter().position(|of| *of == row);
                let cell = at.and_then(|at| self.cells.get(at)?.get(place));
                cell.copied().unwrap_or_default()
            }
        }
    }

    /// What stands in a row in all years together.
    pub fn all(&self, row: Row) -> Tally {
        let years = self.cells.first().map_or(0, Vec::len);
        (0..years).map(|place| self.of(row, place)).sum()
    }

    /// Whether nothing is entered in it.
    pub fn is_empty(&self) -> bool {
        !self.cells.iter().flatten().any(|cell| cell.is_entered)
    }
}

/// A budget; none where the one source is not in the plan.
pub fn budget(plan: &Plan, of: &Of) -> Option<Budget> {
    let mut making = Making::new(plan);
    match of {
        Of::Source(id) => {
            let source = plan.sources.find(id)?;
            let mut award = making.section(Part::Award);
            making.assigned(&mut award, source);
            let mut matching = making.section(Part::Match);
            making.matched(&mut matching, &|entry| entry.contribution.award.as_ref() == Some(id));
            making.unassigned(&award, source);
            making.budget.sections = vec![award, matching];
        }
        Of::Plan => {
            let mut needed = making.section(Part::Needed);
            for row in &making.money.lines {
                let (of, is_own) = Row::of_line(row.line.category.as_ref());
                for (place, year) in row.years.iter().enumerate() {
                    needed.add(of, place, Tally::default().with(year.need));
                }
                let is_needed = row.years.iter().any(|year| year.need != Amount::Blank);
                if !is_own && is_needed {
                    making.displaced.insert(row.line.id.clone());
                }
            }
            let mut federal = making.section(Part::Federal);
            let mut others = making.section(Part::NonFederal);
            for source in plan.sources.ordered().iter().filter(|source| source.is_live()) {
                if source.level == Some(FundingLevel::Federal) {
                    making.assigned(&mut federal, source);
                } else {
                    let before = others.clone();
                    making.assigned(&mut others, source);
                    if source.level.is_none() && others != before {
                        making.budget.unsaid.push(Rc::clone(source));
                    }
                }
            }
            // What a source of the plan brings is assigned of it already.
            making.matched(&mut others, &|entry| entry.contribution.brought_by.is_none());
            making.budget.sections = vec![needed, federal, others];
        }
    }
    Some(making.done())
}

struct Making<'a> {
    plan: &'a Plan,
    money: Funding,
    ledger: MatchLedger,
    displaced: SortedSet<Id<CostLine>>,
    budget: Budget,
}

impl<'a> Making<'a> {
    fn new(plan: &'a Plan) -> Self {
        Self {
            plan,
            money: funding(plan),
            ledger: match_ledger(plan),
            displaced: SortedSet::default(),
            budget: Budget {
                years: plan.about.fiscal_years().collect(),
                sections: Vec::new(),
                displaced: Vec::new(),
                reckoned: Vec::new(),
                unassigned: Vec::new(),
                unsaid: Vec::new(),
            },
        }
    }

    fn section(&self, part: Part) -> Section {
        Section::new(part, self.budget.years.len())
    }

    /// Adds what is assigned of a source, and its indirect costs by its rate where none are assigned.
    fn assigned(&mut self, section: &mut Section, source: &Rc<Source>) {
        let mut own = self.section(section.part);
        for (_, line, year, tally) in self.money.paying.cells().filter(|(payer, ..)| **payer == source.id) {
            let category = self.plan.cost_lines.find(line).and_then(|line| line.category.as_ref());
            let (row, is_own) = Row::of_line(category);
            if let Some(place) = self.budget.years.iter().position(|of| *of == year) {
                own.add(row, place, tally);
            }
            if !is_own && !tally.is_nothing() {
                self.displaced.insert(line.clone());
            }
        }
        for (place, year) in self.budget.years.clone().into_iter().enumerate() {
            if let Some(amount) = self.indirect(&own, source, place, year) {
                own.add(Row::Indirect, place, Tally::default().with(Amount::Known(amount)));
                self.budget.reckoned.push(Reckoned {
                    source: Rc::clone(source),
                    year,
                    amount,
                });
            }
        }
        for row in Row::ALL.into_iter().filter(|row| !row.is_sum()) {
            for place in 0..self.budget.years.len() {
                section.add(row, place, own.of(row, place));
            }
        }
    }

    /// What a source's rate allows in a year in which nothing is assigned to indirect costs; none where nothing is to be
    /// reckoned.
    fn indirect(&self, own: &Section, source: &Source, place: usize, year: i32) -> Option<Money> {
        if own.of(Row::Indirect, place).is_entered {
            return None;
        }
        let rule = source.indirect.as_ref()?;
        let (share, most) = (
            rule.share?,
            parted_in(self.plan, &self.money.paying, source, year)?.indirect,
        );
        let is_in_base = |row: &Row| match rule.basis {
            Some(IndirectBasis::ModifiedDirect) => !leaves_out(*row),
            _ => true,
        };
        let direct = Row::ALL.into_iter().filter(|row| *row < Row::TotalDirect);
        let base: Tally = direct.filter(is_in_base).map(|row| own.of(row, place)).sum();
        let base = match rule.basis {
            Some(IndirectBasis::Award) => source.amounts.of(year).known()?,
            _ => base.sum,
        };
        let spent = self.money.paying.source(&source.id, year);
        let left = source.amounts.of(year).known()?.saturating_sub(spent.sum);
        let allowed = of_award(base, share).min(most).min(left);
        (spent.unknown == 0 && allowed > Money::ZERO).then_some(allowed)
    }

    /// Adds match that counts.
    fn matched(&self, section: &mut Section, takes: &dyn Fn(&super::match_ledger::Entry) -> bool) {
        let entries = self.ledger.entries.iter();
        for entry in entries.filter(|entry| entry.standing == Standing::Counts && takes(entry)) {
            let row = Row::of_match(entry.contribution.kind.as_ref());
            for (place, EntryYear { counted, .. }) in entry.years.iter().enumerate() {
                section.add(row, place, Tally::default().with(*counted));
            }
        }
    }

    /// What is in no row of a source's budget.
    fn unassigned(&mut self, award: &Section, source: &Source) {
        for (place, year) in self.budget.years.clone().into_iter().enumerate() {
            let (Some(brings), told) = (source.amounts.of(year).known(), award.of(Row::Total, place)) else {
                continue;
            };
            let left = brings.saturating_sub(told.sum);
            if left > Money::ZERO && told.unknown == 0 {
                self.budget.unassigned.push((year, left));
            }
        }
    }

    fn done(self) -> Budget {
        let Self {
            plan,
            displaced,
            mut budget,
            ..
        } = self;
        let lines = plan.cost_lines.ordered().into_iter();
        budget.displaced = lines.filter(|line| displaced.contains(&line.id)).collect();
        budget
    }
}

/// Whether a row is left out of modified total direct costs.
fn leaves_out(row: Row) -> bool {
    let categories = [
        CostCategory::Equipment,
        CostCategory::Construction,
        CostCategory::TrainingStipends,
    ];
    categories
        .iter()
        .any(|category| is_left_out(category) && Row::of_line(Some(category)).0 == row)
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
