//! What looks as if it were written down for two awards: the same thing from the same giver.

use std::rc::Rc;

use super::{Entry, MatchLedger, Standing};
use crate::plan::fold::fold;
use crate::plan::{Amount, MatchContribution, Money};

/// Two contributions that may be one, which would then count twice.
pub(super) type Pair = (Rc<MatchContribution>, Rc<MatchContribution>);

/// The pairs that have the same name and giver, count for two awards, and are worth something in the same year.
pub(super) fn pairs(ledger: &MatchLedger) -> Vec<Pair> {
    let counting: Vec<(String, &Entry)> = ledger
        .entries
        .iter()
        .filter(|entry| entry.standing == Standing::Counts && !entry.contribution.name.trim().is_empty())
        .map(|entry| (fold(entry.contribution.name.trim()), entry))
        .collect();
    let mut found = Vec::new();
    for (at, (name, one)) in counting.iter().enumerate() {
        for (_, other) in counting.iter().skip(at + 1).filter(|(other, _)| other == name) {
            let (a, b) = (&one.contribution, &other.contribution);
            if a.giver == b.giver && a.award != b.award && share_a_year(one, other) {
                found.push((Rc::clone(a), Rc::clone(b)));
            }
        }
    }
    found
}

fn share_a_year(one: &Entry, other: &Entry) -> bool {
    let is_worth = |amount: Amount| amount != Amount::Blank && amount.known() != Some(Money::ZERO);
    let years = one.years.iter().zip(&other.years);
    years.into_iter().any(|(a, b)| is_worth(a.value) && is_worth(b.value))
}
