//! A way of assigning the money, to be compared with another.

use std::cmp::Reverse;

use crate::engine::braid::question::{Payment, Question};
use crate::plan::Money;
use crate::sorted::sort_by_key;

/// What a way of assigning the money comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// What is missing.
    pub missing: Money,
    /// What is left of what there is.
    pub left: Money,
    /// The places of the lines that miss something, what misses most first, with how much in all years.
    pub short: Vec<(usize, Money)>,
}

impl Way {
    /// What these payments come to. No line is paid more than it needs.
    pub fn of(question: &Question, payments: &[Payment]) -> Self {
        let mut gaps: Vec<i64> = question.lines.iter().map(|line| line.needs.iter().sum()).collect();
        for payment in payments {
            if let Some(gap) = gaps.get_mut(payment.cell.line) {
                *gap -= payment.amount;
            }
        }
        let paid: i64 = payments.iter().map(|payment| payment.amount).sum();
        let short = gaps.into_iter().enumerate().filter(|(_, gap)| *gap > 0);
        let mut short: Vec<(usize, Money)> = short.map(|(line, gap)| (line, Money(gap))).collect();
        sort_by_key(&mut short, |(_, gap)| Reverse(*gap));
        Self {
            missing: Money(question.need() - paid),
            left: Money(question.available() - paid),
            short,
        }
    }
}
