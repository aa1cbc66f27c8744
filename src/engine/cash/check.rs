//! A finding of the cash by month: money that comes too late.

use super::{Counted, reading};
use crate::plan::checks::{Code, Fact, Finding};
use crate::plan::paying::Paying;
use crate::plan::{Money, Plan};

/// The years within which cash falls below zero though all comes that may, and lower than where they begin and end: not
/// for want of money, which other checks tell, but because it comes late. Nothing is said before anything is said of
/// when money is paid or arrives.
pub fn check(plan: &Plan) -> Vec<Finding> {
    if !is_told(plan) {
        return Vec::new();
    }
    let reading = reading(plan, &Paying::new(plan), Counted::Hoped);
    let mut found = Vec::new();
    let mut begins = reading.opening;
    for year in plan.about.fiscal_years() {
        let ends = reading.year(year).last().map_or(begins, |month| month.closing);
        if let Some(lowest) = reading.year(year).min_by_key(|month| month.closing)
            && lowest.is_below()
            && lowest.closing < begins.min(ends)
            && lowest.unknown_receipts == 0
        {
            let arguments = vec![
                ("month", Fact::Month(lowest.period.first)),
                ("amount", Fact::Money(Money::ZERO.saturating_sub(lowest.closing))),
                ("year", Fact::Text(plan.year_name(year))),
            ];
            found.push(Finding::new(Code::CashShort, vec![], None, arguments).in_year(year));
        }
        begins = ends;
    }
    found
}

/// Whether anything is said of when money is there.
fn is_told(plan: &Plan) -> bool {
    plan.about.opening_cash.is_some()
        || plan.sources.iter().any(|source| source.payment.is_some())
        || plan.cost_lines.iter().any(|line| !line.months.is_empty())
}
