//! What comes first in the days of a list: `3/4/2026` is a day in March, or one in April.

use super::draft::Draft;
use crate::exchange::columns::{Column, Target};
use crate::exchange::delimited::Row;
use crate::exchange::entry::{DayRules, OnlyOrder, read_day};
use crate::plan::about::DateOrder;
use crate::plan::{About, Day};

/// What the days of a list show of their order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Days {
    /// How many can only be read with the month first, and how many with the day first.
    month_first: usize,
    day_first: usize,
    /// How many can be read in two ways, and the first of them.
    open: usize,
    example: String,
}

impl Days {
    /// Looks through the columns that become days.
    pub fn of(columns: &[Column], rows: &[Row]) -> Self {
        let mut days = Self::default();
        let rules = DayRules::ending(&About::default());
        let of_days = columns.iter().enumerate().filter(|(_, column)| column.target.is_day());
        for (place, _) in of_days {
            for cell in rows.iter().map(|row| row.cell(place)) {
                let Ok(read) = read_day(cell, &rules) else { continue };
                match read.only {
                    Some(OnlyOrder::MonthFirst) => days.month_first += 1,
                    Some(OnlyOrder::DayFirst) => days.day_first += 1,
                    None if read.is_ambiguous() => {
                        if days.open == 0 {
                            cell.clone_into(&mut days.example);
                        }
                        days.open += 1;
                    }
                    None => {}
                }
            }
        }
        days
    }

    /// The order that the other days of the list show, where they agree.
    fn shown(&self) -> Option<DateOrder> {
        match (self.month_first, self.day_first) {
            (1.., 0) => Some(DateOrder::MonthFirst),
            (0, 1..) => Some(DateOrder::DayFirst),
            _ => None,
        }
    }
}

/// How the days of a list are read that can be read in two ways.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayOrder {
    /// What comes first.
    pub order: DateOrder,
    /// How many days there are of which nobody and nothing says how they are meant.
    pub open: usize,
    /// Whether each of them should be looked at: other days of the list contradict each other.
    pub is_mixed: bool,
    /// The first of them as the list has it, and the day it is read as.
    pub example: (String, Day),
}

impl Draft {
    /// How days are read that can be read in two ways: as the user says, as other days of the list show, or as the plan
    /// has it. None where the list has no such days.
    pub fn day_order(&self, about: &About) -> Option<DayOrder> {
        let mut rules = DayRules::ending(about);
        let settled = self.said_order.clone().or_else(|| self.days.shown());
        let is_settled = settled.is_some();
        rules.order = settled.unwrap_or(rules.order);
        let day = read_day(&self.days.example, &rules).ok()?.day?;
        Some(DayOrder {
            order: rules.order,
            open: if is_settled { 0 } else { self.days.open },
            is_mixed: !is_settled && self.days.month_first > 0,
            example: (self.days.example.clone(), day),
        })
    }

    /// Says what comes first in the days of the list.
    pub fn set_day_order(&mut self, order: DateOrder) {
        self.said_order = Some(order);
    }
}

impl Target {
    /// Whether a column holds days.
    fn is_day(self) -> bool {
        matches!(
            self,
            Self::Signed
                | Self::Expires
                | Self::Confirmed
                | Self::Starts
                | Self::Leaves
                | Self::Ends
                | Self::AvailableFrom
                | Self::AvailableUntil
        )
    }
}
