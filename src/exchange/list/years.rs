//! Which fiscal year each column of amounts is about: as its heading says, else the one after the column before.

use super::draft::Draft;
use super::message::Message;
use crate::exchange::columns::{NamedYear, Reason, Target, read_payer};
use crate::plan::About;
use crate::sorted::sort_by;

/// The fiscal year that a column of amounts is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct YearOf {
    /// The place of the column.
    pub place: usize,
    /// The calendar year in which the fiscal year begins.
    pub year: i32,
    /// Whether its heading or the user says so: else a column that says the year of each row goes before it.
    pub is_own: bool,
}

impl Draft {
    /// The columns of amounts, with the calendar year in which the fiscal year of each begins.
    pub fn years(&self, about: &About) -> Vec<(usize, i32)> {
        let years = self.years_of(about, Target::Amount).into_iter();
        years.map(|of| (of.place, of.year)).collect()
    }

    /// The columns of amounts of a kind: of the rows' own, or of what sources pay. The own ones follow each other where
    /// nothing says their year; what sources pay is of the year of the first of these, else of the plan's first.
    pub fn years_of(&self, about: &About, target: Target) -> Vec<YearOf> {
        let first = about.fiscal_years().start;
        let is_paid = target == Target::Paying;
        let paid_in = if is_paid {
            let own = self.years_of(about, Target::Amount);
            own.first().map_or(first, |of| of.year)
        } else {
            first
        };
        let mut years: Vec<YearOf> = Vec::new();
        for (place, column) in self.columns().iter().enumerate() {
            if column.target != target {
                continue;
            }
            let said = self.said_years.get(&place).copied();
            let named = || {
                let year = match column.reason {
                    // A source of the plan may have a year in its name.
                    Reason::SourceOfPlan if self.is_name_of_source(&column.heading) => None,
                    _ => read_payer(&column.heading).1,
                };
                year.map(|year| year.begins(about))
            };
            let own = said.or_else(named);
            let next = match years.last() {
                Some(before) if !is_paid => before.year.saturating_add(1),
                _ => paid_in,
            };
            years.push(YearOf {
                place,
                year: own.unwrap_or(next),
                is_own: own.is_some(),
            });
        }
        years
    }

    /// Whether nothing says what lines need but what sources pay for them.
    pub(super) fn needs_from_payers(&self) -> bool {
        self.column_of(Target::Paying).is_some() && self.column_of(Target::Amount).is_none()
    }

    /// Says which year a column of amounts is about, by the calendar year in which it begins.
    pub fn set_year(&mut self, column: usize, year: i32) {
        self.said_years.insert(column, year);
    }

    /// What should be known about the years of a budget.
    pub(super) fn messages_of_years(&self, about: &About) -> Vec<Message> {
        if !self.subject().is_of_money() {
            return Vec::new();
        }
        let has_year = self.column_of(Target::Year);
        // Where the rows say their years, only a column with a year of its own is about one.
        let of_columns = [Target::Amount, Target::Paying].into_iter().flat_map(|target| {
            let years = self.years_of(about, target).into_iter();
            years
                .filter(|of| of.is_own || has_year.is_none())
                .map(move |of| (target, of.year))
        });
        let of_columns: Vec<(Target, i32)> = of_columns.collect();
        let years: Vec<i32> = of_columns
            .iter()
            .filter(|(target, _)| *target == Target::Amount)
            .map(|(_, year)| *year)
            .collect();
        let name = |year: i32| match about.fiscal_start.year(year) {
            Some(year) => year.name(),
            None => year.to_string(),
        };
        let mut messages = Vec::new();
        let has_amounts = |target: Target| self.column_of(target).is_some();
        if !has_amounts(Target::Amount) && !has_amounts(Target::Paying) {
            messages.push(Message::NoAmounts);
        }
        for (place, year) in years.iter().enumerate() {
            if years.iter().take(place).any(|before| before == year) {
                messages.push(Message::SameYear(name(*year)));
            }
        }
        let of_rows = self
            .data()
            .iter()
            .filter_map(|row| NamedYear::read(row.cell(has_year?)));
        let of_rows = of_rows.map(|year| year.begins(about));
        let mut others: Vec<i32> = of_columns.iter().map(|(_, year)| *year).chain(of_rows).collect();
        others.retain(|year| !about.fiscal_years().contains(year));
        sort_by(&mut others, Ord::cmp);
        others.dedup();
        if !others.is_empty() {
            messages.push(Message::OtherYears(others.into_iter().map(name).collect()));
        }
        messages
    }
}
