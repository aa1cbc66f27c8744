//! Which fiscal year each column of amounts is about: as its heading says, else the one after the column before.

use super::draft::Draft;
use super::message::Message;
use crate::exchange::columns::{NamedYear, Target};
use crate::plan::About;

impl Draft {
    /// The columns of amounts, with the calendar year in which the fiscal year of each begins.
    pub fn years(&self, about: &About) -> Vec<(usize, i32)> {
        let mut years: Vec<(usize, i32)> = Vec::new();
        for (place, column) in self.columns().iter().enumerate() {
            if column.target != Target::Amount {
                continue;
            }
            let said = self.said_years.get(&place).copied();
            let named = || NamedYear::read(&column.heading).map(|year| year.begins(about));
            let next = years
                .last()
                .map_or(about.fiscal_years().start, |(_, before)| before.saturating_add(1));
            years.push((place, said.or_else(named).unwrap_or(next)));
        }
        years
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
        let years = self.years(about);
        let name = |year: i32| match about.fiscal_start.year(year) {
            Some(year) => year.name(),
            None => year.to_string(),
        };
        let mut messages = Vec::new();
        if years.is_empty() {
            messages.push(Message::NoAmounts);
        }
        for (place, (_, year)) in years.iter().enumerate() {
            if years.iter().take(place).any(|(_, before)| before == year) {
                messages.push(Message::SameYear(name(*year)));
            }
        }
        let mut others: Vec<i32> = years.iter().map(|(_, year)| *year).collect();
        others.retain(|year| !about.fiscal_years().contains(year));
        others.dedup();
        if !others.is_empty() {
            messages.push(Message::OtherYears(others.into_iter().map(name).collect()));
        }
        messages
    }
}
