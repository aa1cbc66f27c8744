//! Locks on amounts that are assigned: set by a sign behind the amount, or from the menu of a cell.

use crate::app::{Command, Payment};
use crate::plan::{Allocation, AllocationField, Amount, CostLine, Edit, Id, Plan, Source};

/// The sign that locks: no amount has it.
pub const SIGN: char = '!';

/// What was typed, without the sign, and whether it was there.
pub fn without_sign(text: &str) -> (&str, bool) {
    match text.trim_end().strip_suffix(SIGN) {
        Some(rest) => (rest.trim_end_matches(SIGN).trim_end(), true),
        None => (text, false),
    }
}

/// The command that locks what some sources pay for a line in a year, or unlocks it where all of it is locked; none where
/// there is no known amount.
pub fn toggled(plan: &Plan, sources: &[Id<Source>], line: &Id<CostLine>, year: i32) -> Option<Command> {
    let there: Vec<Allocation> = sources
        .iter()
        .flat_map(|source| plan.allocations_of(source, line, year))
        .map(|paid| (*paid).clone())
        .collect();
    if !there.is_empty() && there.iter().all(|paid| paid.locked) {
        let edits = there
            .into_iter()
            .map(|paid| Edit::Allocation(paid.id, AllocationField::Locked(false)));
        return Some(Command::SetMany { edits: edits.collect() });
    }
    let mut payments: Vec<Payment> = Vec::new();
    for source in sources {
        let of_source = there.iter().filter(|paid| paid.source == *source);
        let amounts: Option<Vec<i64>> = of_source.map(|paid| Some(paid.amount.known()?.0)).collect();
        let Some(sum) = amounts
            .filter(|amounts| !amounts.is_empty())
            .and_then(|amounts| amounts.into_iter().try_fold(0_i64, i64::checked_add))
        else {
            continue;
        };
        payments.push(Payment {
            source: source.clone(),
            line: line.clone(),
            year,
            amount: Amount::Known(crate::plan::Money(sum)),
        });
    }
    (!payments.is_empty()).then_some(Command::Lock { payments })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::Money;
    use crate::plan::checks::testing::*;

    #[test]
    fn the_sign_stands_behind_an_amount_or_alone() {
        assert_eq!(without_sign("58,000!"), ("58,000", true));
        assert_eq!(without_sign(" 58k ! "), (" 58k", true));
        assert_eq!(without_sign("!"), ("", true));
        assert_eq!(without_sign("58"), ("58", false));
    }

    #[test]
    fn what_is_assigned_is_locked_and_unlocked() {
        let mut plan = Plan::new("p", "");
        line(&mut plan, "bus", &[100], |_| {});
        source(&mut plan, "a", &[60], |_| {});
        source(&mut plan, "b", &[60], |_| {});
        source(&mut plan, "none", &[60], |_| {});
        pay(&mut plan, "a", "bus", 2026, 50);
        pay(&mut plan, "b", "bus", 2026, 40);
        let ids = |ids: &[&str]| ids.iter().map(|id| Id::new(*id)).collect::<Vec<_>>();
        let toggle = |plan: &Plan, sources: &[&str]| toggled(plan, &ids(sources), &Id::new("bus"), 2026);
        let Some(Command::Lock { payments }) = toggle(&plan, &["a", "b", "none"]) else {
            panic!("not locked");
        };
        let amounts: Vec<_> = payments.iter().map(|payment| payment.amount).collect();
        assert_eq!(amounts, [Amount::Known(Money(50)), Amount::Known(Money(40))]);
        assert_eq!(toggle(&plan, &["none"]), None, "there is nothing to lock");
        for id in ["a-bus-2026", "b-bus-2026"] {
            let mut paid = (*plan.allocations.find(&Id::new(id)).unwrap().clone()).clone();
            paid.locked = true;
            plan.put(paid.into());
        }
        let Some(Command::SetMany { edits }) = toggle(&plan, &["a"]) else {
            panic!("not unlocked");
        };
        assert_eq!(edits.len(), 1);
    }
}
